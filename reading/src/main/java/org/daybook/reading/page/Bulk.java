package org.daybook.reading.page;

import org.daybook.reading.page.UnreadableInput.Code;

/** Refuses what would take more memory than any page is worth, before a tree or a list is made of it. */
final class Bulk {
    /**
     * Tags and attributes that a page may have, together. In the tree, and in the tables beside it, each takes about 200 bytes, so that these
     * make the 200 MB that a page may cost; the largest of 1488 example pages has 22 thousand.
     */
    static final int MOST = 1_000_000;

    private Bulk() { }

    /** @throws UnreadableInput where a text has more lines than may be: each costs what a tag costs */
    static void refuseLines(String text, String reading) throws UnreadableInput {
        int count = 0;
        for (int i = 0; i < text.length() && count <= MOST; i++) {
            count += text.charAt(i) == '\n' || text.charAt(i) == '\r' ? 1 : 0;
        }
        if (count > MOST) {
            throw new UnreadableInput(Code.TOO_COSTLY, reading + "it has more than " + MOST + " lines, and would take more than 200 MB to read; "
                    + "split it into its stories");
        }
    }

    /** What parts attributes in a tag: white space with something behind it, to the tag's end or the next one's beginning. */
    private static int attributes(String html, int inTag) {
        int count = 0;
        for (int i = inTag; i < html.length(); i++) {
            char c = html.charAt(i);
            if (c == '<' || c == '>') {
                break;
            }
            count += c <= ' ' && i + 1 < html.length() && html.charAt(i + 1) > ' ' ? 1 : 0;
        }
        return count;
    }

    /** @throws UnreadableInput where HTML has more tags and attributes than may be */
    static void refuse(CharSequence page, String reading) throws UnreadableInput {
        if (page.length() <= MOST) {
            // each stands at a place of its own
            return;
        }
        String html = page.toString();
        int count = 0;
        for (int open = html.indexOf('<'); open >= 0 && count <= MOST; open = html.indexOf('<', open + 1)) {
            if (open + 1 < html.length() && Letters.letter(html.charAt(open + 1))) {
                count += 1 + attributes(html, open + 1);
            }
        }
        if (count > MOST) {
            throw new UnreadableInput(Code.TOO_COSTLY, reading + "it has more than " + MOST + " tags and attributes, and would take more than 200 MB to read; "
                    + "save what is to be read as text");
        }
    }
}
