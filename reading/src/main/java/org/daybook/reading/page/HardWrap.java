package org.daybook.reading.page;

import java.util.ArrayList;
import java.util.List;

/**
 * Undoes the line breaks that programs put into paragraphs to fit them to a width, as text browsers and mail do. A line was broken by
 * width where the next line's first word would not have fitted on it; where it would, the break is the writer's own.
 */
final class HardWrap {
    /** Nothing is wrapped to less or more than this. */
    private static final int NARROWEST = 50;
    private static final int WIDEST = 100;
    /** Share of lines with another right below them that must be broken by width, before any is taken for it. */
    private static final double SHARE = 0.6;
    private static final int FEWEST = 2;

    private HardWrap() { }

    /** The text with its paragraphs on one line each; the text itself where it is not wrapped. */
    static String undone(String text) {
        List<String> lines = text.lines().toList();
        int width = 0;
        for (String line : lines) {
            width = Math.max(width, line.stripTrailing().length());
        }
        if (width < NARROWEST || width > WIDEST) {
            return text;
        }
        int followed = 0;
        int broken = 0;
        for (int i = 0; i + 1 < lines.size(); i++) {
            if (paragraph(lines.get(i), lines.get(i + 1))) {
                followed++;
                broken += full(lines.get(i), lines.get(i + 1), width) ? 1 : 0;
            }
        }
        return broken < FEWEST || broken < SHARE * followed ? text : joined(lines, width);
    }

    private static String joined(List<String> lines, int width) {
        List<String> paragraphs = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            open.append(open.length() == 0 ? lines.get(i).stripTrailing() : " " + lines.get(i).strip());
            boolean more = i + 1 < lines.size() && paragraph(lines.get(i), lines.get(i + 1)) && full(lines.get(i), lines.get(i + 1), width);
            if (!more) {
                paragraphs.add(open.toString());
                open.setLength(0);
            }
        }
        return String.join("\n", paragraphs) + "\n";
    }

    /** Whether two lines may be of one paragraph: neither is blank, and the second is not set in anew. */
    private static boolean paragraph(String line, String next) {
        return !line.isBlank() && !next.isBlank() && indent(next) <= indent(line) + 2;
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }

    private static boolean full(String line, String next, int width) {
        String word = next.strip();
        int end = word.indexOf(' ');
        return line.stripTrailing().length() + 1 + (end < 0 ? word.length() : end) > width;
    }
}
