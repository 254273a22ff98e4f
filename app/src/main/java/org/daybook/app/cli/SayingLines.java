package org.daybook.app.cli;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.daybook.reading.statement.Holding;
import org.daybook.reading.statement.StatementKind;
import org.daybook.record.Saying;
import org.daybook.record.Saying.Carrier;
import org.daybook.record.Saying.How;
import org.daybook.record.Told;

/** A statement in a report, with all that carry it: the first words that were told, then each carrier, in its own words where they are others. */
final class SayingLines {
    private final Sheet sheet;

    SayingLines(Sheet sheet) {
        this.sheet = sheet;
    }

    /**
     * @param named whether to say who speaks
     * @param page where the reader finds a page: its path, or its number in the report's list of pages
     */
    void print(Saying saying, boolean named, Function<Told, String> page) {
        Told first = saying.first();
        String speaker = !named ? "" : sheet.bold(first.speaker() == null ? "somebody not named" : first.speaker()) + addressee(first) + " ";
        sheet.wrapped("  ", speaker + sheet.dim("(" + cue(first) + ")") + (named ? "" : addressee(first)) + ": " + sheet.plain(words(first)));
        for (Carrier carrier : saying.carriers()) {
            carrier(carrier, first, page);
        }
        if (saying.tellings() < saying.carriers().stream().map(c -> c.told().page()).distinct().count()) {
            sheet.line("      " + sheet.dim(Phrases.count(saying.carriers().size(), "carrier") + " of " + Phrases.count(saying.tellings(), "text")));
        }
    }

    private void carrier(Carrier carrier, Told first, Function<Told, String> page) {
        Told told = carrier.told();
        sheet.wrapped("      ", sheet.dim(EventLines.knownOn(told.knownOn()) + " " + told.outlet() + (told.via() == null ? "" : " ← " + told.via())
                + " " + page.apply(told)) + " " + how(carrier, first));
        if (told != first && (carrier.how() != How.SAME || !cue(told).equalsIgnoreCase(cue(first)))) {
            sheet.wrapped("        ", sheet.dim("(" + cue(told) + ")") + (carrier.how() == How.SAME ? "" : ": " + sheet.plain(words(told))));
        }
    }

    /** How a carrier's words stand to the first's; nothing where they are the same. */
    private String how(Carrier carrier, Told first) {
        String shared = carrier.shared().isEmpty() ? "" : ": " + String.join(", ", carrier.shared().stream().map(s -> s.startsWith("event ") ? "one event" : s).toList());
        return switch (carrier.how()) {
            case FIRST, SAME -> "";
            case PART -> sheet.dim(carrier.told().content().length() <= first.content().length() ? "· in part" : "· and more");
            case OTHERWISE -> sheet.dim("· likely the same, otherwise worded (both tell" + shared + ")");
            case TRANSLATED -> sheet.dim("· likely the same, in " + language(carrier.language()) + " (both tell" + shared + ")");
        };
    }

    private static String language(String tag) {
        return Locale.forLanguageTag(tag).getDisplayLanguage(Locale.ENGLISH);
    }

    private String addressee(Told told) {
        return told.addressee() == null ? "" : " to " + sheet.plain(told.addressee());
    }

    /** The attributing words; with what is not plain saying named. */
    private static String cue(Told told) {
        String cue = Objects.requireNonNullElse(told.cue(), "");
        List<String> also = new java.util.ArrayList<>();
        if (told.kind() != StatementKind.SPEECH) {
            also.add(told.kind().toString());
        }
        if (told.holds() == Holding.NOT_MADE) {
            also.add("not said");
        } else if (told.holds() == Holding.HYPOTHETICAL) {
            also.add("not said yet, or only if");
        }
        return cue + (also.isEmpty() ? "" : "; " + String.join(", ", also));
    }

    private static String words(Told told) {
        return StatementLines.words(told);
    }
}
