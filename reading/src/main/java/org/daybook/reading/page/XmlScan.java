package org.daybook.reading.page;

import java.util.Locale;

/**
 * The tags of an XML text one after another, as they are written: broken feeds are many, and their entries still stand between their tags. What
 * stands in comments, CDATA and declarations is passed over; entities are nobody's business here, and none is ever resolved.
 */
final class XmlScan {
    private final String text;
    private int at;
    /** The tag that was found last: where it begins and ends, its name without prefix in lower case, and what sort it is. */
    int start;
    int end;
    String name;
    boolean closing;
    boolean empty;

    XmlScan(String text) {
        this.text = text;
    }

    /** Goes on to the next tag; false after the last. */
    boolean next() {
        while (true) {
            int open = text.indexOf('<', at);
            if (open < 0 || open + 1 >= text.length()) {
                return false;
            }
            if (text.startsWith("<!--", open)) {
                at = after("-->", open + 4);
            } else if (text.startsWith("<![CDATA[", open)) {
                at = after("]]>", open + 9);
            } else if (text.startsWith("<?", open)) {
                at = after("?>", open + 2);
            } else if (text.startsWith("<!", open)) {
                at = declaration(open);
            } else if (tag(open)) {
                return true;
            }
        }
    }

    private boolean tag(int open) {
        start = open;
        closing = text.charAt(open + 1) == '/';
        int from = open + (closing ? 2 : 1);
        int i = from;
        while (i < text.length() && named(text.charAt(i))) {
            i++;
        }
        if (i == from) {
            at = open + 1;
            return false;
        }
        String whole = text.substring(from, i);
        name = whole.substring(whole.indexOf(':') + 1).toLowerCase(Locale.ROOT);
        char quote = 0;
        for (; i < text.length() && (quote != 0 || text.charAt(i) != '>'); i++) {
            char c = text.charAt(i);
            quote = quote == 0 ? c == '"' || c == '\'' ? c : 0 : c == quote ? 0 : quote;
        }
        end = Math.min(text.length(), i + 1);
        empty = end >= 2 && text.charAt(end - 1) == '>' && text.charAt(end - 2) == '/';
        at = end;
        return true;
    }

    private static boolean named(char c) {
        return Character.isLetterOrDigit(c) || c == ':' || c == '_' || c == '-' || c == '.';
    }

    private int declaration(int open) {
        int i = open;
        while (i < text.length() && text.charAt(i) != '>' && text.charAt(i) != '[') {
            i++;
        }
        return i < text.length() && text.charAt(i) == '[' ? after("]>", i) : Math.min(text.length(), i + 1);
    }

    private int after(String mark, int from) {
        int found = text.indexOf(mark, from);
        return found < 0 ? text.length() : found + mark.length();
    }
}
