package org.daybook.app.cli;

import java.util.regex.Pattern;
import org.daybook.record.Told;

/** A statement in a report: who, in which words, through whom, told by whom and when. */
final class StatementLines {
    /** Two apostrophes or graves are a quotation mark too. */
    private static final String MARK = "[\"“”„«»‟]|''|``";
    private static final Pattern OUTER = Pattern.compile("^(?:" + MARK + ")|(?:" + MARK + ")$");
    private static final Pattern ANY = Pattern.compile(MARK);

    private StatementLines() { }

    /** @param page where the reader finds the page: its path, or its number in the report's list of pages */
    static void print(Sheet sheet, Told told, String page) {
        String speaker = told.speaker() == null ? "somebody not named" : told.speaker();
        String addressee = told.addressee() == null ? "" : " to " + sheet.plain(told.addressee());
        sheet.wrapped("  ", sheet.bold(speaker) + addressee + " " + sheet.dim("(" + told.cue() + ")") + ": " + sheet.plain(words(told)));
        sheet.wrapped("      ", sheet.dim(EventLines.knownOn(told.knownOn()) + " " + told.outlet() + (told.via() == null ? "" : " ← " + told.via())
                + " " + page));
    }

    /** What was said; in quotation marks where it is quoted. */
    static String words(Told told) {
        return told.direct() && told.content() != null ? quoted(told.content()) : told.content();
    }

    /** Whether a sentence begins with a quotation mark of the page's own. */
    static boolean opens(String sentence) {
        return ANY.matcher(sentence).lookingAt();
    }

    /** The words between quotation marks, those that the page gives them being taken off. Words quoted only in part keep the page's own marks. */
    private static String quoted(String content) {
        String bare = OUTER.matcher(content.strip()).replaceAll("");
        return ANY.matcher(bare).find() ? content : "“" + bare + "”";
    }
}
