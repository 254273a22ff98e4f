package org.daybook.app.cli;

import java.util.ArrayList;
import java.util.List;

/** Strings as a terminal shows them: combining marks take no column, East Asian and emoji characters two. Colour sequences ({@code ESC [ … m}) take none. */
final class Columns {
    private static final char ESCAPE = '\u001b';

    private Columns() { }

    /** How many columns a string takes. */
    static int of(String string) {
        int columns = 0;
        for (int i = 0; i < string.length();) {
            int after = afterSequence(string, i);
            if (after > i) {
                i = after;
            } else {
                int c = string.codePointAt(i);
                columns += of(c);
                i += Character.charCount(c);
            }
        }
        return columns;
    }

    private static int of(int c) {
        if (c < 0x300) {
            return 1;
        }
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        return wide(c) ? 2 : 1;
    }

    /** East Asian Width W and F, by blocks (Unicode Annex 11). */
    private static boolean wide(int c) {
        return c >= 0x1100 && (c <= 0x115f || c >= 0x2e80 && c <= 0xa4cf && c != 0x303f || c >= 0xac00 && c <= 0xd7a3 || c >= 0xf900 && c <= 0xfaff
                || c >= 0xfe30 && c <= 0xfe6f || c >= 0xff00 && c <= 0xff60 || c >= 0xffe0 && c <= 0xffe6 || c >= 0x1f300 && c <= 0x1f64f
                || c >= 0x1f900 && c <= 0x1f9ff || c >= 0x20000 && c <= 0x3fffd);
    }

    /** The string with spaces up to a width. */
    static String pad(String string, int width) {
        return string + " ".repeat(Math.max(0, width - of(string)));
    }

    /** The string, cut to a width; what is cut shows as an ellipsis. Without colour sequences. */
    static String cut(String string, int width) {
        if (of(string) <= width) {
            return string;
        }
        return head(string, Math.max(0, width - 1)) + "…";
    }

    private static String head(String string, int width) {
        int columns = 0;
        int i = 0;
        while (i < string.length()) {
            int c = string.codePointAt(i);
            if (columns + of(c) > width) {
                break;
            }
            columns += of(c);
            i += Character.charCount(c);
        }
        return string.substring(0, i);
    }

    /** The words of a string on lines of at most this width; colour is closed at the end of a line and opened on the next. Longer words are cut up. */
    static List<String> wrap(String string, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int used = 0;
        String open = "";
        for (String word : string.split(" ", -1)) {
            String rest = word;
            while (true) {
                int columns = of(rest);
                boolean first = used == 0;
                if ((first ? 0 : used + 1) + columns <= width) {
                    line.append(first ? "" : " ").append(rest);
                    used += (first ? 0 : 1) + columns;
                    break;
                }
                if (first) {
                    String head = head(rest, Math.max(1, width));
                    head = head.isEmpty() ? rest.substring(0, Character.charCount(rest.codePointAt(0))) : head;
                    line.append(head);
                    rest = rest.substring(head.length());
                }
                lines.add(closed(line, open));
                line = new StringBuilder(open);
                used = 0;
                if (rest.isEmpty()) {
                    break;
                }
            }
            open = open(word, open);
        }
        if (used > 0 || lines.isEmpty()) {
            lines.add(line.toString());
        }
        return lines;
    }

    private static String closed(StringBuilder line, String openBefore) {
        return open(line.toString(), openBefore).isEmpty() ? line.toString() : line + Sheet.RESET;
    }

    /** The colour that is open after a string. */
    private static String open(String string, String before) {
        String open = before;
        for (int i = string.indexOf(ESCAPE); i >= 0; i = string.indexOf(ESCAPE, i + 1)) {
            String sequence = string.substring(i, Math.max(i + 1, afterSequence(string, i)));
            open = sequence.equals(Sheet.RESET) ? "" : open + sequence;
        }
        return open;
    }

    private static int afterSequence(String string, int at) {
        if (string.charAt(at) != ESCAPE) {
            return at;
        }
        int end = string.indexOf('m', at);
        return end < 0 ? at : end + 1;
    }

    /** A string of a page made safe to show on one line: no control characters that a terminal obeys, no overrides of direction, no line ends. */
    static String clean(String string) {
        StringBuilder clean = new StringBuilder(string.length());
        string.codePoints().forEach(c -> {
            int type = Character.getType(c);
            boolean blank = Character.isWhitespace(c) || type == Character.SPACE_SEPARATOR;
            boolean override = c >= 0x202a && c <= 0x202e || c >= 0x2066 && c <= 0x2069;
            if (blank) {
                if (clean.length() > 0 && clean.charAt(clean.length() - 1) != ' ') {
                    clean.append(' ');
                }
            } else if (type != Character.CONTROL && type != Character.SURROGATE && !override) {
                clean.appendCodePoint(c);
            }
        });
        return clean.toString().stripTrailing();
    }
}
