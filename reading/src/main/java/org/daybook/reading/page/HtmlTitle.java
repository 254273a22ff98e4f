package org.daybook.reading.page;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds the headline of an HTML page: what it shows as such, checked against what its metadata says. */
final class HtmlTitle {
    /** What parts a headline from the outlet's name behind it. */
    private static final Pattern SEPARATOR = Pattern.compile("\\s+[|–—·•»:-]+\\s+|\\s*[|»]\\s*");
    /** The same where it begins what is behind the headline, and where it ends what is before. */
    private static final Pattern BEFORE = Pattern.compile("^[\\s|–—·•»:-]+");
    private static final Pattern BEHIND = Pattern.compile("[\\s|–—·•»:-]+$");
    private static final int LONGEST = 300;
    private static final int MOST_WORDS = 60;
    /** Share of words that a shown heading must share with the metadata's headline to be it. */
    private static final double ALIKE = 0.5;

    private final HtmlMetadata metadata;
    private final HtmlParts page;

    HtmlTitle(HtmlMetadata metadata, HtmlParts page) {
        this.metadata = metadata;
        this.page = page;
    }

    /** The part that is the headline; null where none of the parts is. */
    Part shown(int container) {
        String said = said();
        Pieces headline = said == null ? null : Pieces.of(said);
        Pieces title = metadata.htmlTitle == null ? null : Pieces.of(metadata.htmlTitle);
        Part best = null;
        double most = 0;
        int first = container < 0 ? 0 : page.firstPart[container];
        for (int i = 0; i < page.parts.size(); i++) {
            Part part = page.parts.get(i);
            int level = level(part);
            if (level == 0 || part.length() > LONGEST || !part.hasLetters()) {
                continue;
            }
            double alike = said == null ? 0 : alike(part.text, headline, title);
            boolean near = i >= first - 12 && i <= first + 3;
            double score = alike * 3 + (level == 1 ? 1 : level == 2 ? 0.3 : 0) + (near ? 0.5 : 0)
                    - (part.marked == FurnitureKind.RELATED || part.marked == FurnitureKind.COMMENTS ? 1 : 0) - i * 1e-4;
            if ((alike >= ALIKE || said == null || level == 1 && near && part.words > 2) && score > most) {
                most = score;
                best = part;
            }
        }
        return best;
    }

    /** The headline that the metadata says, without the outlet's name; null where it says none. */
    String said() {
        String headline = metadata.linked("headline");
        String said = headline != null ? headline : metadata.first("og:title", "twitter:title", "dc.title", "title", "parsely-title", "sailthru.title");
        if (said == null) {
            said = metadata.htmlTitle;
        }
        return said == null ? null : withoutOutlet(said);
    }

    /** What stands behind the headline in the page's title, or before it, which is the outlet's name; null where nothing does, or too much. */
    String outlet(String headline) {
        String title = metadata.htmlTitle;
        if (title == null || headline == null || headline.isEmpty() || !title.startsWith(headline) && !title.endsWith(headline)) {
            return null;
        }
        boolean behind = title.startsWith(headline);
        String rest = behind ? title.substring(headline.length()) : title.substring(0, title.length() - headline.length());
        String name = (behind ? BEFORE : BEHIND).matcher(rest).replaceFirst("");
        boolean parted = rest.length() > name.length();
        return parted && !name.isEmpty() && name.length() <= 40 && Cues.words(name, 9).size() <= 5 && !SEPARATOR.matcher(name).find() ? name : null;
    }

    private String withoutOutlet(String said) {
        String site = metadata.first("og:site_name", "application-name");
        String[] pieces = mayBeParted(said) ? SEPARATOR.split(said) : new String[] {said};
        if (pieces.length < 2) {
            return said;
        }
        String last = pieces[pieces.length - 1];
        String firstPiece = pieces[0];
        if (site != null && last.equalsIgnoreCase(site) || said.equals(metadata.htmlTitle) && Cues.words(last, 9).size() <= 4
                && Cues.pieces(firstPiece, 9).size() > Cues.pieces(last, 9).size()) {
            return BEHIND.matcher(said.substring(0, said.lastIndexOf(last))).replaceFirst("");
        }
        if (site != null && firstPiece.equalsIgnoreCase(site)) {
            return said.substring(said.indexOf(pieces[1], firstPiece.length()));
        }
        return said;
    }

    /** Whether there is what {@link #SEPARATOR} may find. */
    private static boolean mayBeParted(String said) {
        for (int i = 0; i < said.length(); i++) {
            char c = said.charAt(i);
            if (c == '|' || c == '»' || i > 0 && said.charAt(i - 1) <= ' ' && "–—·•:-".indexOf(c) >= 0) {
                return true;
            }
        }
        return false;
    }

    private int level(Part part) {
        int at = part.element;
        for (int up = 0; at >= 0 && up < 4; up++, at = page.parent[at]) {
            String tag = page.elements.get(at).normalName();
            if (tag.length() == 2 && tag.charAt(0) == 'h' && Character.isDigit(tag.charAt(1))) {
                return tag.charAt(1) - '0';
            }
            if (page.itemised(at) && page.elements.get(at).attr("itemprop").equals("headline")) {
                return 1;
            }
        }
        return 0;
    }

    private static double alike(String shown, Pieces said, Pieces other) {
        List<String> words = Cues.pieces(shown, MOST_WORDS);
        return Math.max(said.alike(shown, words), other == null ? 0 : 0.9 * other.alike(shown, words));
    }

    /** The words of a headline, as many as are compared: how many they are, and which. */
    private record Pieces(String text, int count, Set<String> words) {
        static Pieces of(String text) {
            List<String> words = Cues.pieces(text, MOST_WORDS);
            return new Pieces(text, words.size(), new HashSet<>(words));
        }

        /** Share of the words of another in this one, by the longer. */
        double alike(String other, List<String> others) {
            if (others.isEmpty() || count == 0) {
                return other.equals(text) ? 1 : 0;
            }
            int shared = 0;
            for (String word : others) {
                shared += words.contains(word) ? 1 : 0;
            }
            return (double) shared / Math.max(others.size(), count);
        }
    }
}
