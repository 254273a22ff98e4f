package org.daybook.app.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.daybook.app.publish.Turn;
import org.daybook.record.AsOf;
import org.daybook.record.Belief;
import org.daybook.record.Corrected;
import org.daybook.record.Step;

/** What changed, for people: by day, newest first, each with before, after and the sentence. */
final class ChangesReport {
    private static final int KIND_WIDTH = 14;

    private final Sheet sheet;
    private final AsOf asOf;

    ChangesReport(Sheet sheet, AsOf asOf) {
        this.sheet = sheet;
        this.asOf = asOf;
    }

    /** @param until null where up to now */
    void print(List<Turn> turns, LocalDate since, LocalDate until) {
        sheet.title("What changed from " + since + (until == null ? " on" : " to " + until), AgendaReport.day(asOf));
        if (turns.isEmpty()) {
            sheet.line("Nothing did, as far as the pages read tell.");
        }
        LocalDate day = null;
        for (Turn turn : turns) {
            if (!turn.day().equals(day)) {
                day = turn.day();
                sheet.heading(DateWords.day(day));
            }
            entry(turn);
        }
    }

    private void entry(Turn turn) {
        String sign = turn.told() == null ? "✎" : turn.told().sign();
        boolean against = List.of("moved", "postponed", "cancelled", "denied", "contradicts", "lapsed").contains(turn.kind());
        String kind = Columns.pad("  " + (against ? sheet.red(sign + " " + turn.kind()) : sign + " " + turn.kind()), KIND_WIDTH + 2);
        String indent = " ".repeat(KIND_WIDTH + 2);
        String id = sheet.dim(EventLines.id(turn.event().id()));
        List<String> lines = Columns.wrap(sheet.bold(turn.event().title()), Math.max(20, sheet.width() - indent.length() - Columns.of(id) - 2));
        sheet.line(sheet.spread(kind + lines.get(0), id));
        lines.subList(1, lines.size()).forEach(line -> sheet.line(indent + line));
        if (turn.corrected() != null) {
            corrected(turn.corrected(), indent);
            return;
        }
        sheet.wrapped(indent, sheet.plain(way(turn)));
        if (turn.kind().equals("lapsed")) {
            sheet.wrapped(indent, sheet.dim("its time has passed, and no page says that it took place"));
            return;
        }
        Step step = turn.told().step();
        sheet.wrapped(indent, EventReport.quoted(sheet.plain(step.quote())));
        String teller = step.teller() == null ? "" : " ← " + step.teller();
        sheet.wrapped(indent, sheet.dim(step.outlet() + teller + " · " + step.source()));
    }

    private void corrected(Corrected corrected, String indent) {
        sheet.wrapped(indent, sheet.plain(corrected.kind() + "  " + CorrectionLines.words(corrected)));
        sheet.wrapped(indent, sheet.dim(corrected.who() + ": " + corrected.why()));
    }

    /** What was believed, and what is: stage and time, each once where it did not change. */
    private static String way(Turn turn) {
        String after = words(turn.after());
        String before = turn.before() == null ? null : words(turn.before());
        return before == null || Objects.equals(before, after) ? after : before + " → " + after;
    }

    private static String words(Belief belief) {
        return StageSign.word(belief.stage()) + (belief.edtf() == null ? "" : ", " + DateWords.of(belief.edtf()));
    }
}
