package org.daybook.reading.page;

import java.util.regex.Pattern;

/** Tells captions and credits of pictures by how they are built, where no word says what they are. */
final class Captions {
    private static final int LONGEST = 300;
    /** Who made the picture, behind what it shows: a site, or names parted by a slash, or a sign of copyright. */
    private static final Pattern SITE_BEHIND = Pattern.compile("(?:^|[.!?)\\s])\\s{0,3}[\\p{L}\\d-]{2,30}\\.(?:\\p{Ll}{2,6}\\.)?\\p{Ll}{2,6}$");
    private static final Pattern SLASH_BEHIND = Pattern.compile("[\\p{L}.)\"”»]\\s?/\\s?\\p{Lu}[\\p{L} .&’'-]{1,50}$");
    private static final Pattern MARK = Pattern.compile("©|\\(c\\)|\\([Cc]opyright", Pattern.CASE_INSENSITIVE);
    private static final Pattern IN_BRACKETS = Pattern.compile("[(\\[](?:[^()\\[\\]]{0,40}/)?\\p{Lu}{2,6}(?:[ /][^()\\[\\]]{0,30})?[)\\]]$");

    private Captions() { }

    /** Whether the end of a text is built as the credit of a picture: a site, names parted by a slash, or an agency in brackets. */
    static boolean credited(String text) {
        String tail = text.substring(Math.max(0, text.length() - 80));
        int last = tail.codePointBefore(tail.length());
        return Character.isLowerCase(last) && tail.indexOf('.') >= 0 && SITE_BEHIND.matcher(tail).find()
                || tail.indexOf('/') >= 0 && SLASH_BEHIND.matcher(tail).find()
                || (last == ')' || last == ']') && IN_BRACKETS.matcher(tail).find();
    }

    /** Whether a part is a caption or credit. Before the first paragraph a looser look will do. */
    static boolean is(Part part, boolean beforeText) {
        if (part.role == Part.Role.CAPTION) {
            return true;
        }
        String text = part.text;
        if (text.length() > LONGEST || part.role == Part.Role.HEADING) {
            return false;
        }
        return part.creditBehind || (!part.ended || beforeText) && part.credited() || text.length() < 200 && (text.indexOf('©') >= 0 || text.indexOf('(') >= 0) && MARK.matcher(text).find();
    }
}
