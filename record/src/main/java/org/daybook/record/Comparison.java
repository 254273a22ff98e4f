package org.daybook.record;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daybook.reading.page.Span;

/**
 * Outlets side by side on one story.
 *
 * @param outlets those of the story's pages that tell it in words of their own, first to tell first
 * @param carriers by outlet, the outlets that only print what it wrote, in order: they are told by it, and have no cells of their own
 * @param facts contradicted ones first, then told by all, by some, by one alone
 * @param terms words that one outlet uses more than the others, by outlet
 */
public record Comparison(String story, String title, List<String> outlets, Map<String, Set<String>> carriers, List<Fact> facts,
        List<Term> terms) {
    public Comparison {
        terms = List.copyOf(terms);
        carriers = java.util.Collections.unmodifiableMap(new java.util.TreeMap<>(carriers));
        outlets = List.copyOf(outlets);
        facts = List.copyOf(facts);
    }

    /** How far outlets share a fact. */
    public enum Sharing {
        CONTRADICTED, ALL, SOME, ONE;

        /** The wire form: lower case. */
        @Override
        public String toString() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * Something that outlets tell or leave out.
     *
     * @param kind {@code event}, {@code statement}, {@code quantity} or {@code place}
     * @param label a few words for people
     * @param event id of the event; null for other kinds
     * @param cells one for each outlet, in the order of the outlets
     */
    public record Fact(String kind, String label, String event, Sharing sharing, List<Cell> cells) {
        public Fact {
            cells = List.copyOf(cells);
        }
    }

    /**
     * What one outlet says of a fact.
     *
     * @param told false where it leaves the fact out
     * @param value the slot as it tells it, such as "dated 2027-05-12"; where not told, "left out", "not compared: another language", or
     *     "not fetched: no page since 2027-05-12" where no page of the outlet was read that could tell it
     * @param likely whether that it tells this fact at all is an inference: of a statement in other words, or in another language
     * @param quote its sentence; null where left out
     * @param source of the page; null where left out
     * @param page its id; null where left out
     * @param sentence where the quote stands in the page's text; null where left out
     */
    public record Cell(String outlet, boolean told, String value, boolean likely, String knownOn, String quote, String source, String page, Span sentence) { }

    /**
     * A word that an outlet uses more than the others do of this story, in one language. A count, no verdict.
     *
     * @param word in lower case
     * @param count how often it uses it
     * @param others how often all the others do
     * @param quote the first sentence that has it
     * @param source of that page
     * @param page its id
     * @param sentence where the quote stands in the page's text
     */
    public record Term(String outlet, String language, String word, int count, int others, String quote, String source, String page, Span sentence) { }
}
