package org.daybook.app.cli;

import java.util.List;
import org.daybook.record.Corrected;

/** What people have ruled about an event or a story, below its history. */
final class CorrectionLines {
    private static final String INDENT = " ".repeat(16);

    private CorrectionLines() { }

    /** Nothing where nobody has. */
    static void print(Sheet sheet, List<Corrected> corrections, boolean dismissed) {
        if (corrections.isEmpty()) {
            return;
        }
        sheet.heading("Corrections");
        if (dismissed) {
            sheet.line("    " + sheet.red("Dismissed: it is shown nowhere else."));
        }
        for (Corrected correction : corrections) {
            sheet.line(sheet.spread("    " + Columns.pad(correction.when().substring(0, 10), 12) + sheet.bold(correction.kind()) + "  "
                    + sheet.plain(words(correction)), sheet.plain(correction.who()) + "  " + sheet.dim(correction.id())));
            sheet.wrapped(INDENT, sheet.plain(correction.why()));
            correction.needsYou().forEach(cause -> sheet.wrapped(INDENT + sheet.red("needs you") + "  ", sheet.plain(cause.toString())));
        }
    }

    static String words(Corrected correction) {
        if (correction.before() == null && correction.after() == null) {
            return String.join(", ", correction.events().stream().map(EventLines::id).toList());
        }
        boolean dates = correction.kind().startsWith("redate");
        String after = dates ? DateWords.of(correction.after()) : correction.kind().equals("other-bearer") ? "somebody else in " + correction.after() : correction.after();
        return correction.before() == null && !dates ? after : (dates ? DateWords.of(correction.before()) : correction.before()) + " → " + after;
    }
}
