package org.daybook.reading.page;

/** White space as a browser shows it: runs of it are one space, and what has no width is nothing. */
final class Squeeze {
    /** Of the signs beyond ISO 8859-1, the first that is a space or shown as nothing. */
    private static final char FIRST_SPACE = '\u1680';

    private Squeeze() { }

    /** Whether a code point is white space of any width, line ends included. */
    static boolean space(int c) {
        return c == ' ' || c <= 0x20 || c >= 0x7f && (Character.isWhitespace(c) || Character.isSpaceChar(c) || c >= 0x7f && c <= 0x9f || invisible(c));
    }

    /**
     * Soft hyphen, byte order mark, zero-width space: shown as nothing; and what turns the direction of writing, which can make a line look like
     * another. The joiners stay, scripts are written with them.
     */
    static boolean invisible(int c) {
        return c == 0xad || c == 0xfeff || c == 0x200b || c == 0x2060 || c == 0x180e || c == 0x200e || c == 0x200f || c >= 0x202a && c <= 0x202e
                || c >= 0x2066 && c <= 0x2069;
    }

    /** A text on one line: runs of white space are one space, none at the ends; lone surrogates become U+FFFD. */
    static String line(CharSequence text) {
        int start = 0;
        int end = text.length();
        while (start < end && text.charAt(start) <= 0x20) {
            start++;
        }
        while (end > start && text.charAt(end - 1) <= 0x20) {
            end--;
        }
        return squeezed(text, start, end) ? text.subSequence(start, end).toString() : squeeze(text);
    }

    /** Whether there is nothing to squeeze, nor to look at twice: as most text is written. */
    private static boolean squeezed(CharSequence text, int start, int end) {
        boolean gap = true;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            boolean plain = c > 0x20 && c < 0x7f || c > 0xa0 && c < FIRST_SPACE && c != 0xad;
            if (!plain && (gap || c != ' ')) {
                return false;
            }
            gap = !plain;
        }
        return true;
    }

    private static String squeeze(CharSequence text) {
        StringBuilder line = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > 0x20 && c < 0x7f) {
                if (gap && line.length() > 0) {
                    line.append(' ');
                }
                gap = false;
                line.append(c);
            } else if (c >= 0x7f && invisible(c)) {
                continue;
            } else if (space(c)) {
                gap = true;
            } else {
                if (gap && line.length() > 0) {
                    line.append(' ');
                }
                gap = false;
                boolean paired = Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
                if (paired) {
                    line.append(c).append(text.charAt(++i));
                } else {
                    line.append(Character.isSurrogate(c) ? '\ufffd' : c);
                }
            }
        }
        return line.toString();
    }
}
