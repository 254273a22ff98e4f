package org.daybook.app.cli;

import org.daybook.record.Told;

/** A statement in a report: who, in which words, through whom, told by whom and when. */
final class StatementLines {
    private StatementLines() { }

    /** @param page where the reader finds the page: its path, or its number in the report's list of pages */
    static void print(Sheet sheet, Told told, String page) {
        String speaker = told.speaker() == null ? "somebody not named" : told.speaker();
        String content = told.direct() ? quoted(told.content()) : told.content();
        String addressee = told.addressee() == null ? "" : " to " + sheet.plain(told.addressee());
        sheet.wrapped("  ", sheet.bold(speaker) + addressee + " " + sheet.dim("(" + told.cue() + ")") + ": " + sheet.plain(content));
        sheet.wrapped("      ", sheet.dim(EventLines.knownOn(told.knownOn()) + " " + told.outlet() + (told.via() == null ? "" : " ← " + told.via())
                + " " + page));
    }

    /** The words between quotation marks, those that the page gives them being taken off. Words quoted only in part keep the page's own marks. */
    private static String quoted(String content) {
        String bare = content.strip().replaceAll("^[\"“„«‟]|[\"”“»]$", "");
        boolean part = bare.chars().anyMatch(c -> "\"“”„«»‟".indexOf(c) >= 0);
        return part ? content : "“" + bare + "”";
    }
}
