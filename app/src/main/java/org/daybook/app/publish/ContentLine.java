package org.daybook.app.publish;

/** A line of iCalendar (RFC 5545, section 3.1). */
final class ContentLine {
    /** Octets of a line, its end not counted. */
    private static final int MOST_OCTETS = 75;

    private ContentLine() { }

    /** A property whose value is text: backslashes, semicolons, commas and line ends are escaped, other control characters left out. */
    static String text(String name, String value) {
        StringBuilder escaped = new StringBuilder(name).append(':');
        value.replace("\r\n", "\n").codePoints().forEach(c -> {
            if (c == '\n') {
                escaped.append("\\n");
            } else if (c == '\\' || c == ';' || c == ',') {
                escaped.append('\\').appendCodePoint(c);
            } else if (Character.getType(c) != Character.SURROGATE && (c >= ' ' && c != 0x7f || c == '\t')) {
                escaped.appendCodePoint(c);
            }
        });
        return folded(escaped.toString());
    }

    /** A line cut where it is longer than may be, never within a character; what follows a cut begins with a space. */
    static String folded(String line) {
        StringBuilder folded = new StringBuilder();
        int octets = 0;
        for (int i = 0; i < line.length();) {
            int c = line.codePointAt(i);
            int length = c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
            if (octets + length > MOST_OCTETS) {
                folded.append("\r\n ");
                octets = 1;
            }
            folded.appendCodePoint(c);
            octets += length;
            i += Character.charCount(c);
        }
        return folded.toString();
    }
}
