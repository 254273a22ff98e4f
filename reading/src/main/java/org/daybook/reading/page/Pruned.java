package org.daybook.reading.page;

import java.io.Reader;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/**
 * An HTML page without what nobody reads of it, which is half of most pages: style sheets, and scripts that hold neither metadata nor a date. They are left out before
 * the page is parsed, by a look at its tags alone. Where that could go wrong, as between marks of comments within scripts, all is kept.
 */
final class Pruned {
    /** Elements whose content is no mark-up. */
    private static final Set<String> RAW = Set.of("title", "textarea", "iframe", "noembed", "noframes", "xmp");
    private static final int SHORTEST_RAW = 3;
    private static final int LONGEST_RAW = 8;

    private final String html;
    /** What is kept: where each stretch begins and ends. */
    private int[] bounds = new int[64];
    private int count;
    /** Where the stretch begins that is being kept. */
    private int from;

    private Pruned(String html) {
        this.html = html;
    }

    static Pruned of(String html) {
        Pruned pruned = new Pruned(html);
        if (!pruned.scan()) {
            pruned.count = 0;
            pruned.from = 0;
        }
        pruned.keep(html.length());
        return pruned;
    }

    /** How many stretches are kept. */
    int stretches() {
        return count / 2;
    }

    int start(int stretch) {
        return bounds[2 * stretch];
    }

    int end(int stretch) {
        return bounds[2 * stretch + 1];
    }

    /** What is kept, as one text. */
    Reader reader() {
        return new Reader() {
            private int stretch;
            private int at = start(0);

            @Override
            public int read(char[] into, int offset, int length) {
                while (stretch < stretches() && at == end(stretch)) {
                    stretch++;
                    at = stretch < stretches() ? start(stretch) : at;
                }
                if (stretch == stretches()) {
                    return -1;
                }
                int read = Math.min(length, end(stretch) - at);
                html.getChars(at, at + read, into, offset);
                at += read;
                return read;
            }

            @Override
            public void close() { }
        };
    }

    private void keep(int to) {
        if (count + 2 > bounds.length) {
            bounds = Arrays.copyOf(bounds, 2 * bounds.length);
        }
        bounds[count++] = from;
        bounds[count++] = to;
    }

    /** Finds what is to be left out. @return whether the page could be understood */
    private boolean scan() {
        int at = html.indexOf('<');
        while (at >= 0 && at + 1 < html.length()) {
            char next = html.charAt(at + 1);
            int behind = letter(next) ? element(at) : next == '/' ? endTag(at) : next == '!' ? declaration(at) : next == '?' ? html.indexOf('>', at) : at + 1;
            if (behind < 0) {
                return false;
            }
            at = html.indexOf('<', behind);
        }
        return true;
    }

    private static boolean letter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private int endTag(int at) {
        int name = at + 2;
        return name < html.length() && letter(html.charAt(name)) ? tagEnd(nameEnd(name)) : html.indexOf('>', at);
    }

    /** Behind a comment or the like; -1 where its end is not plain. */
    private int declaration(int at) {
        if (!html.startsWith("<!--", at)) {
            return html.startsWith("<![", at) ? -1 : html.indexOf('>', at);
        }
        int dashes = html.indexOf("--", at + 2);
        while (dashes >= 0 && dashes + 2 < html.length() && html.charAt(dashes + 2) != '>') {
            if (html.charAt(dashes + 2) == '!') {
                return -1;
            }
            dashes = html.indexOf("--", dashes + 1);
        }
        return dashes;
    }

    /** Behind a tag and, where its element's content is no mark-up, behind that; -1 where the end is not plain. */
    private int element(int at) {
        int nameEnd = nameEnd(at + 1);
        int end = tagEnd(nameEnd);
        if (end < 0) {
            return -1;
        }
        int length = nameEnd - at - 1;
        if (length == 6 && named(at, "script") || length == 5 && named(at, "style")) {
            return left(at, nameEnd, end);
        }
        if (length == 3 && named(at, "svg") || length == 4 && named(at, "math")) {
            return closed(end) ? end : close(at + 1, length, end);
        }
        if (length == 8 && named(at, "noscript")) {
            // scripts in it are markup in a page's head, and scripts elsewhere
            int close = close(at + 1, length, end);
            return close < 0 || holds("<script", end, close) ? -1 : end;
        }
        if (length == 9 && named(at, "plaintext")) {
            return -1;
        }
        boolean raw = length >= SHORTEST_RAW && length <= LONGEST_RAW && RAW.contains(html.substring(at + 1, nameEnd).toLowerCase(Locale.ROOT));
        return !raw ? end : closed(end) ? -1 : close(at + 1, length, end);
    }

    /** Whether a tag closes its own element, as XML has it. */
    private boolean closed(int tagEnd) {
        return html.charAt(tagEnd - 2) == '/';
    }

    /** Where a tag's name ends; the text's end where a tag begins within it. */
    private int nameEnd(int from) {
        int at = from;
        while (at < html.length() && html.charAt(at) > ' ' && html.charAt(at) != '/' && html.charAt(at) != '>') {
            if (html.charAt(at) == '<') {
                return html.length();
            }
            at++;
        }
        return at;
    }

    private boolean named(int tag, String name) {
        return html.regionMatches(true, tag + 1, name, 0, name.length());
    }

    /** Leaves out what a script or style sheet holds. */
    private int left(int tag, int nameEnd, int start) {
        int end = closed(start) ? -1 : close(tag + 1, nameEnd - tag - 1, start);
        if (end < 0) {
            return -1;
        }
        boolean script = nameEnd - tag == 7;
        if (script && holds("<!--", start, end) && holds("<script", start, end)) {
            // a script in a comment in a script has an end of its own
            return -1;
        }
        if (!script || ScriptDates.none(html, start, end) && !html.substring(nameEnd, start).toLowerCase(Locale.ROOT).contains("ld+json")) {
            keep(start);
            from = end;
        }
        return end;
    }

    /** Whether what begins with a sign such as {@code <} stands between two places, in any case. */
    private boolean holds(String text, int from, int to) {
        for (int at = html.indexOf(text.charAt(0), from); at >= 0 && at + text.length() <= to; at = html.indexOf(text.charAt(0), at + 1)) {
            if (html.regionMatches(true, at, text, 0, text.length())) {
                return true;
            }
        }
        return false;
    }

    /** Where the end tag of an element begins; -1 where there is none. */
    private int close(int name, int length, int from) {
        for (int at = html.indexOf("</", from); at >= 0; at = html.indexOf("</", at + 2)) {
            int behind = at + 2 + length;
            if (behind < html.length() && html.regionMatches(true, at + 2, html, name, length) && endsName(html.charAt(behind))) {
                return at;
            }
        }
        return -1;
    }

    private static boolean endsName(char c) {
        return c <= ' ' || c == '/' || c == '>';
    }

    /** Behind the {@code >} that ends a tag, seen from behind its name; -1 where its end is not plain. */
    private int tagEnd(int nameEnd) {
        boolean named = false;
        for (int i = nameEnd; i < html.length(); i++) {
            char c = html.charAt(i);
            if (c == '>') {
                return i + 1;
            } else if (c == '<' || c == '=' && !named) {
                return -1;
            } else if (c == '=') {
                i = valueEnd(i + 1);
                if (i < 0) {
                    return -1;
                }
                named = false;
            } else if (c > ' ' && c != '/') {
                named = true;
            }
        }
        return -1;
    }

    /** The last char of an attribute's value; -1 where that has no end. */
    private int valueEnd(int from) {
        int at = from;
        while (at < html.length() && html.charAt(at) <= ' ') {
            at++;
        }
        if (at == html.length()) {
            return -1;
        }
        char c = html.charAt(at);
        if (c == '"' || c == '\'') {
            return html.indexOf(c, at + 1);
        }
        while (at < html.length() && html.charAt(at) > ' ' && html.charAt(at) != '>') {
            at++;
        }
        return at - 1;
    }
}
