package org.daybook.app.cli;

import java.util.ArrayList;
import java.util.List;
import org.daybook.record.Comparison;
import org.daybook.record.Comparison.Cell;
import org.daybook.record.Comparison.Fact;
import org.daybook.record.Comparison.Sharing;

/** Outlets as columns, facts as rows, for people. */
final class CompareReport {
    /** Columns of text narrower than this can't be read; what doesn't fit is set one below the other. */
    private static final int NARROWEST = 18;

    private final Sheet sheet;

    CompareReport(Sheet sheet) {
        this.sheet = sheet;
    }

    void print(Comparison comparison) {
        sheet.title(comparison.title(), "story " + EventLines.id(comparison.story()));
        table(comparison, Integer.MAX_VALUE);
        terms(comparison);
    }

    /** The facts by how far they are shared, at most so many of each. */
    void table(Comparison comparison, int most) {
        List<String> outlets = comparison.outlets();
        int label = Math.min(36, Math.max(24, sheet.width() / 3));
        int column = outlets.isEmpty() ? sheet.width() : (sheet.width() - label - 2) / outlets.size() - 2;
        boolean columns = column >= NARROWEST;
        if (columns) {
            sheet.blank();
            boolean missing = comparison.facts().stream().flatMap(fact -> fact.cells().stream()).anyMatch(CompareReport::missing);
            row(sheet.dim("● told  ✕ contradicted  ○ left out" + (missing ? "  ▨ not fetched" : "")), outlets.stream().map(sheet::bold).toList(), label, column);
        } else {
            sheet.wrapped("", sheet.dim("● told  ✕ contradicted  ○ left out; first to tell first:") + " " + sheet.plain(String.join(", ", outlets)));
        }
        for (Sharing sharing : Sharing.values()) {
            List<Fact> facts = comparison.facts().stream().filter(fact -> fact.sharing() == sharing).toList();
            if (sharing == Sharing.ONE) {
                alone(comparison, facts, most);
            } else if (!facts.isEmpty()) {
                sheet.heading(heading(sharing));
                for (Fact fact : facts.subList(0, Math.min(most, facts.size()))) {
                    if (columns) {
                        row("  " + sheet.plain(fact.label()), fact.cells().stream().map(cell -> cell(cell, sharing)).toList(), label, column);
                    } else {
                        stacked(fact, sharing);
                    }
                }
                more(comparison, facts.size() - most);
            }
        }
    }

    /** What each outlet alone tells: a column for the silence of the others would say nothing more. */
    private void alone(Comparison comparison, List<Fact> facts, int most) {
        for (int i = 0; i < comparison.outlets().size(); i++) {
            int outlet = i;
            List<Fact> own = facts.stream().filter(fact -> fact.cells().size() > outlet && fact.cells().get(outlet).told()).toList();
            if (own.isEmpty()) {
                continue;
            }
            sheet.heading("Told by " + comparison.outlets().get(outlet) + " alone");
            for (Fact fact : own.subList(0, Math.min(most, own.size()))) {
                Cell cell = fact.cells().get(outlet);
                String value = fact.event() == null || cell.value() == null ? "" : " " + sheet.dim(cell.value());
                sheet.wrapped("  ● ", sheet.plain(fact.label()) + value + (cell.knownOn() == null ? "" : " " + sheet.dim(EventLines.knownOn(cell.knownOn()))));
                if (fact.event() != null && cell.quote() != null && !cell.quote().isBlank()) {
                    sheet.wrapped("      ", sheet.dim("“" + cell.quote() + "”"));
                }
            }
            more(comparison, own.size() - most);
        }
    }

    private void more(Comparison comparison, int left) {
        if (left > 0) {
            sheet.line("  " + sheet.dim("and " + left + " more: daybook compare " + EventLines.id(comparison.story())));
        }
    }

    private static String heading(Sharing sharing) {
        return switch (sharing) {
            case CONTRADICTED -> "Contradicted";
            case SOME -> "Told by some";
            case ONE -> "Told by one alone";
            case ALL -> "Told by all";
        };
    }

    private String cell(Cell cell, Sharing sharing) {
        if (!cell.told()) {
            return sheet.dim(missing(cell) ? "▨" : "○");
        }
        String value = (cell.value() == null || cell.value().isBlank() ? "" : " " + sheet.plain(cell.value())) + (cell.likely() ? " " + sheet.dim("(likely the same)") : "");
        return (sharing == Sharing.CONTRADICTED ? sheet.red("✕") : "●") + value + (cell.knownOn() == null ? "" : " " + sheet.dim(EventLines.knownOn(cell.knownOn())));
    }

    private static boolean missing(Cell cell) {
        return !cell.told() && cell.value() != null && cell.value().startsWith("not fetched");
    }

    /** Words that one outlet uses more than the others. */
    private void terms(Comparison comparison) {
        if (comparison.terms().isEmpty()) {
            return;
        }
        sheet.heading("Used more by one than by the others (how often; by all the others)");
        for (String outlet : comparison.outlets()) {
            List<String> words = comparison.terms().stream().filter(term -> term.outlet().equals(outlet))
                    .map(term -> sheet.plain(term.word()) + " " + sheet.dim(term.count() + ";" + term.others())).toList();
            if (!words.isEmpty()) {
                sheet.wrapped("  ", sheet.bold(outlet) + "  " + String.join("  ", words));
            }
        }
    }

    private void row(String first, List<String> cells, int label, int column) {
        List<List<String>> blocks = new ArrayList<>();
        String indent = first.startsWith("  ") ? "  " : "";
        List<String> labels = Columns.wrap(first.strip(), label - indent.length()).stream().map(line -> indent + line).toList();
        cells.forEach(cell -> blocks.add(Columns.wrap(cell, column)));
        int height = Math.max(labels.size(), blocks.stream().mapToInt(List::size).max().orElse(1));
        for (int i = 0; i < height; i++) {
            StringBuilder line = new StringBuilder(Columns.pad(i < labels.size() ? labels.get(i) : "", label));
            for (List<String> block : blocks) {
                line.append("  ").append(Columns.pad(i < block.size() ? block.get(i) : "", column));
            }
            sheet.line(line.toString());
        }
    }

    private void stacked(Fact fact, Sharing sharing) {
        sheet.wrapped("  ", sheet.plain(fact.label()));
        for (Cell cell : fact.cells()) {
            if (cell.told()) {
                sheet.wrapped("      ", cell(cell, sharing) + " " + sheet.bold(cell.outlet()));
            }
        }
        List<String> silent = fact.cells().stream().filter(cell -> !cell.told()).map(Cell::outlet).toList();
        if (!silent.isEmpty()) {
            sheet.wrapped("      ", sheet.dim("○ " + String.join(", ", silent)));
        }
    }
}
