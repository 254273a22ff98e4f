package org.daybook.record.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.daybook.reading.Reading;
import org.daybook.reading.language.Languages;
import org.daybook.reading.text.Sentence;
import org.daybook.reading.text.Text;
import org.daybook.record.Comparison.Term;

/**
 * The words that one outlet uses more than the others do of one story: by the log-odds of its use and theirs, with what all of them use as the prior, so
 * that neither rare nor common words stand out by chance (Monroe, Colaresi and Quinn 2008). It counts, and judges nothing.
 */
final class Terms {
    /** Shorter words are mostly grammar. */
    private static final int LONGER_WORD = 4;
    private static final int FEWEST = 3;
    private static final int MOST = 6;
    /** What all say counts a fifth as much as what each says: a word must be used seven times by one half and never by the other to stand out. */
    private static final double PRIOR = 0.2;
    /** Standard deviations: beyond, one in forty words would stand out by chance. */
    private static final double FAR = 1.96;

    /** Where a word stands first in an outlet's pages. */
    private record Use(PageFacts page, Text text, Sentence sentence) { }

    private final String language;
    private final Map<String, Map<String, Integer>> counts = new LinkedHashMap<>();
    private final Map<String, Map<String, Use>> uses = new LinkedHashMap<>();
    private final Map<String, Integer> all = new TreeMap<>();

    private Terms(String language) {
        this.language = language;
    }

    /**
     * The terms, by outlet, each outlet's most marked first.
     *
     * @param pages of a story
     * @param readings theirs, in their order; a missing one is null
     * @param copies ids of pages that print another's text: not their outlet's words
     */
    static List<Term> of(List<PageFacts> pages, List<Reading> readings, Set<String> copies) {
        Map<String, Terms> languages = new TreeMap<>();
        for (int i = 0; i < pages.size(); i++) {
            Reading reading = readings.get(i);
            if (reading != null && reading.text() != null && pages.get(i).language() != null && !copies.contains(pages.get(i).id())) {
                languages.computeIfAbsent(Languages.primary(pages.get(i).language()), Terms::new).take(pages.get(i), Text.of(reading.text(), Languages.of(reading.language().tag())));
            }
        }
        List<Term> terms = new ArrayList<>();
        languages.values().forEach(of -> of.counts.keySet().forEach(outlet -> terms.addAll(of.terms(outlet))));
        return terms;
    }

    private void take(PageFacts page, Text text) {
        Map<String, Integer> own = counts.computeIfAbsent(page.outlet(), outlet -> new TreeMap<>());
        Map<String, Use> first = uses.computeIfAbsent(page.outlet(), outlet -> new TreeMap<>());
        for (Sentence sentence : text.sentences()) {
            text.tokens(sentence).stream().filter(token -> token.isWord() && token.lower().length() >= LONGER_WORD).forEach(token -> {
                own.merge(token.lower(), 1, Integer::sum);
                all.merge(token.lower(), 1, Integer::sum);
                first.putIfAbsent(token.lower(), new Use(page, text, sentence));
            });
        }
    }

    private List<Term> terms(String outlet) {
        if (counts.size() < 2) {
            return List.of();
        }
        Map<String, Integer> own = counts.get(outlet);
        double mine = own.values().stream().mapToInt(Integer::intValue).sum();
        double total = all.values().stream().mapToInt(Integer::intValue).sum();
        Map<String, Double> marked = new TreeMap<>();
        own.forEach((word, count) -> {
            double score = score(count, all.get(word) - count, mine, total - mine, all.get(word), total);
            if (count >= FEWEST && score >= FAR) {
                marked.put(word, score);
            }
        });
        return marked.entrySet().stream().sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder()).thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST).map(entry -> term(outlet, entry.getKey())).toList();
    }

    /** How many standard deviations apart the uses are. @param word uses of it by all @param words uses of any by all */
    private static double score(double mine, double theirs, double allMine, double allTheirs, double word, double words) {
        double prior = PRIOR * word;
        double whole = PRIOR * words;
        double odds = Math.log((mine + prior) / (allMine + whole - mine - prior)) - Math.log((theirs + prior) / (allTheirs + whole - theirs - prior));
        return odds / Math.sqrt(1 / (mine + prior) + 1 / (theirs + prior));
    }

    private Term term(String outlet, String word) {
        Use use = uses.get(outlet).get(word);
        int count = counts.get(outlet).get(word);
        return new Term(outlet, language, word, count, all.get(word) - count, use.text().quote(use.sentence().span()), use.page().source(), use.page().id(), use.sentence().span());
    }
}
