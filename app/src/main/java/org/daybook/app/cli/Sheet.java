package org.daybook.app.cli;

import java.io.PrintStream;
import java.util.List;

/** A page of plain text for people: a width, perhaps colour, and the few ways in which reports set lines. All that comes from pages is cleaned here. */
final class Sheet {
    static final String RESET = "\u001b[0m";

    private final PrintStream out;
    private final int width;
    private final boolean colour;

    Sheet(PrintStream out, int width, boolean colour) {
        this.out = out;
        this.width = width;
        this.colour = colour;
    }

    int width() {
        return width;
    }

    /** For what is firm, and for headings. */
    String bold(String string) {
        return styled("1", string);
    }

    /** For what stands beside the matter: ids, sources, labels. */
    String dim(String string) {
        return styled("2", string);
    }

    /** For what is new, changed or asks for attention; never the only sign of it. */
    String red(String string) {
        return styled("31", string);
    }

    /** For the words that carry a reading: underlined, or between asterisks where there is no colour. */
    String mark(String string) {
        return colour ? styled("4", string) : "*" + Columns.clean(string) + "*";
    }

    private String styled(String code, String string) {
        String clean = Columns.clean(string);
        return colour && !clean.isEmpty() ? "\u001b[" + code + "m" + clean + RESET : clean;
    }

    /** A string from a page or a path, safe to show. */
    String plain(String string) {
        return Columns.clean(string);
    }

    void blank() {
        out.print('\n');
    }

    /** A line as it is; what is wider than the page is left to the terminal. */
    void line(String line) {
        out.print(line.stripTrailing() + '\n');
    }

    /** A heading over a rule, with something small at the right. */
    void title(String left, String right) {
        boolean fits = Columns.of(Columns.clean(left)) + Columns.of(right) + 2 <= width;
        if (fits) {
            line(spread(bold(left), dim(right)));
        } else {
            wrapped("", bold(left));
            wrapped("", dim(right));
        }
        line("─".repeat(width));
    }

    /** A smaller heading. */
    void heading(String heading) {
        blank();
        wrapped("", bold(heading));
    }

    /** Two strings at the two ends of a line, or on one after the other where they don't fit. */
    String spread(String left, String right) {
        int gap = width - Columns.of(left) - Columns.of(right);
        return gap >= 2 || right.isEmpty() ? left + " ".repeat(Math.max(0, right.isEmpty() ? 0 : gap)) + right : left + "  " + right;
    }

    /** Text on as many lines as it takes. The first begins with a label, the others with as much space. */
    void wrapped(String label, String text) {
        int indent = Columns.of(label);
        List<String> lines = Columns.wrap(text, Math.max(20, width - indent));
        for (int i = 0; i < lines.size(); i++) {
            line((i == 0 ? label : " ".repeat(indent)) + lines.get(i));
        }
    }

    /** A label of a fixed width, and text. */
    void entry(int indent, String label, int labelWidth, String text) {
        wrapped(" ".repeat(indent) + Columns.pad(dim(label), labelWidth), text);
    }
}
