package org.daybook.reading.page;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.daybook.reading.language.Languages;
import org.daybook.reading.language.Tables;
import org.jsoup.nodes.Element;

/** Finds the date that an HTML page shows as its own: the one nearest its headline, of those not said to be of an update. */
final class ShownDate {
    /** A stamp is short: longer, and the date is the story's. */
    private static final int LONGEST = 160;
    private static final int ABOVE = 6;
    private static final int BELOW = 25;
    /** How much farther off an update's date, or one in furniture of another story, is taken to stand. */
    private static final int UPDATE = 60;
    private static final int ELSEWHERE = 200;
    /** Elements after a part's own among which its time element is looked for. */
    private static final int TIME_WITHIN = 6;
    private static final Set<String> UPDATED = updated();

    private final HtmlParts page;
    private final VisibleDates dates;

    ShownDate(HtmlParts page, VisibleDates dates) {
        this.page = page;
        this.dates = dates;
    }

    /** The date nearest the headline at one part and the first paragraph at another; null where none is near. */
    Dated near(int headline, int text) {
        Dated best = null;
        int nearest = Integer.MAX_VALUE;
        for (int i = 0; i < page.parts.size(); i++) {
            Part part = page.parts.get(i);
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
        return best;
    }

    /** Stamps under the story are as good as those above it. */
    private boolean last(int i) {
        for (int j = i - 1; j >= Math.max(0, i - 8); j--) {
            if (page.parts.get(j).keep) {
                return true;
            }
        }
        return false;
    }

    /** What the time element that a part stands in says for machines. */
    private Optional<Moment> stamped(Part part) {
        // an element opened within the part's own is numbered right behind it
        for (int i = part.element; i < Math.min(page.elements.size(), part.element + TIME_WITHIN); i++) {
            Element element = page.elements.get(i);
            Optional<Moment> moment = element.normalName().equals("time") ? Moment.iso(element.attr("datetime")) : Optional.empty();
            if (moment.isPresent() && (i == part.element || page.parent[i] >= part.element)) {
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
