package org.daybook.reading.page;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.daybook.reading.language.Languages;
import org.daybook.reading.language.Tables;
import org.jsoup.nodes.Element;

/** Finds the date that a page shows as its own: the one nearest its headline, of those not said to be of an update. */
final class ShownDate {
    /** A stamp is short: longer, and the date is the story's. */
    private static final int LONGEST = 160;
    private static final int ABOVE = 6;
    private static final int BELOW = 25;
    /** How much farther off an update's date, or one in furniture of another story, is taken to stand. */
    private static final int UPDATE = 60;
    private static final int ELSEWHERE = 200;
    /** No farther from the headline than this, a date is the page's own. */
    private static final int BY_HEADLINE = 12;
    private static final int OPENING = 3;
    private static final int OPENING_CHARS = 60;
    /** Elements after a part's own among which its time element is looked for. */
    private static final int TIME_WITHIN = 6;
    private static final Set<String> UPDATED = updated();

    private final List<Part> parts;
    /** Null for a text capture. */
    private final HtmlParts html;
    private final VisibleDates dates;

    ShownDate(HtmlParts page, VisibleDates dates) {
        this.parts = page.parts;
        this.html = page;
        this.dates = dates;
    }

    /** Of a text capture. */
    ShownDate(List<Part> lines, VisibleDates dates) {
        this.parts = lines;
        this.html = null;
        this.dates = dates;
    }

    /**
     * What a page shows.
     *
     * @param nearest the date nearest the headline; null where none is shown
     * @param byHeadline the same where it stands with the headline and is not said to be an update's, or opens the text; else null
     */
    record Shown(Dated nearest, Dated byHeadline) { }

    /** The date nearest the headline, where that or a paragraph is known; null where none is shown. */
    Dated nearHeadline() {
        return shown().nearest();
    }

    Shown shown() {
        int from = 0;
        int to = parts.size();
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).title) {
                from = i;
            }
            if (parts.get(i).keep) {
                to = Math.min(to, i);
            }
        }
        return near(from, Math.min(to, parts.size() - 1));
    }

    /** The date nearest the headline at one part and the first paragraph at another; null where none is near. */
    private Shown near(int headline, int text) {
        Dated best = null;
        // a text capture does not tell which lines belong to other stories, so only what stands by the headline counts
        int nearest = html == null ? ELSEWHERE : Integer.MAX_VALUE;
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            if (part.length() > LONGEST || part.keep && part.sentence()) {
                continue;
            }
            int distance = i < headline ? 2 * (headline - i) : i <= text ? 0 : i - text;
            boolean related = part.marked == FurnitureKind.RELATED || part.marked == FurnitureKind.COMMENTS;
            distance += updated(part.text) ? UPDATE : 0;
            distance += related || i < headline - ABOVE || i > text + BELOW && !last(i) ? ELSEWHERE : 0;
            if (distance >= nearest) {
                continue;
            }
            boolean digits = part.text.chars().anyMatch(Character::isDigit);
            Optional<Moment> moment = (digits ? dates.first(part.text) : Optional.<Moment>empty()).or(() -> stamped(part));
            if (moment.isPresent() && PublicationDate.sane(moment.get())) {
                nearest = distance;
                best = new Dated(moment.get().edtf(), moment.get().precision(), "page", List.of(new Because.Metadata("page", part.text)));
            }
        }
        if (nearest > BY_HEADLINE) {
            Dated opening = opening(text);
            return opening != null ? new Shown(opening, opening) : new Shown(best, null);
        }
        return new Shown(best, best);
    }

    /** A date that opens the text and is parted from it: "11.2.2031 – The harbour …". */
    private Dated opening(int text) {
        int kept = 0;
        for (int i = Math.max(0, text); i < parts.size() && kept < OPENING; i++) {
            Part part = parts.get(i);
            kept += part.keep ? 1 : 0;
            if (part.keep && Character.isLetterOrDigit(part.text.charAt(0))) {
                Optional<Moment> moment = dates.opening(part.text.substring(0, Math.min(part.length(), OPENING_CHARS)));
                if (moment.isPresent() && PublicationDate.sane(moment.get())) {
                    return new Dated(moment.get().edtf(), moment.get().precision(), "page", List.of(new Because.Metadata("page", moment.get().edtf())));
                }
            }
        }
        return null;
    }

    /** Stamps under the story are as good as those above it. */
    private boolean last(int i) {
        for (int j = i - 1; j >= Math.max(0, i - 8); j--) {
            if (parts.get(j).keep) {
                return true;
            }
        }
        return false;
    }

    /** What the time element that a part stands in says for machines. */
    private Optional<Moment> stamped(Part part) {
        if (html == null) {
            return Optional.empty();
        }
        // an element opened within the part's own is numbered right behind it
        for (int i = part.element; i < Math.min(html.elements.size(), part.element + TIME_WITHIN); i++) {
            Element element = html.elements.get(i);
            Optional<Moment> moment = element.normalName().equals("time") ? Moment.iso(element.attr("datetime")) : Optional.empty();
            if (moment.isPresent() && (i == part.element || html.parent[i] >= part.element)) {
                return moment;
            }
        }
        return Optional.empty();
    }

    private static boolean updated(String line) {
        for (String word : Cues.words(line, 12)) {
            if (UPDATED.contains(word.toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> updated() {
        Set<String> words = new HashSet<>();
        Tables.read("languages/profiles.tsv").forEach(row -> words.addAll(Languages.of(row.cell(0)).words("page/updated.tsv")));
        return Set.copyOf(words);
    }
}
