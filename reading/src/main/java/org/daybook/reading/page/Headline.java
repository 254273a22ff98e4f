package org.daybook.reading.page;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds the headline among the lines above the main text, where no mark-up tells it. */
final class Headline {
    private static final int SHORTEST = 12;
    private static final int LONGEST = 250;
    /** How much of the main text a headline is compared with, in paragraphs: what it is about stands at the top. */
    private static final int LEAD = 6;
    /** Letters by which two forms of a word are taken for one, in languages that inflect. */
    private static final int STEM = 5;
    /** Lines between a headline and a second one, and how little less the first may score. */
    private static final int SECOND_HEADLINE = 4;
    private static final double NEARLY = 0.6;
    /** A trail of sections to the page, such as "Home > Coast > Harbours". */
    private static final Pattern TRAIL = Pattern.compile("\\S\\s*(?:>|›|»|/ )\\s*\\S");

    private Headline() { }

    /** Index of the part that is the headline, or -1. */
    static int of(List<Part> parts) {
        int first = 0;
        while (first < parts.size() && !(parts.get(first).keep && parts.get(first).sentence())) {
            first++;
        }
        Set<String> lead = lead(parts, first);
        double[] scores = new double[first];
        int best = -1;
        for (int i = 0; i < first; i++) {
            scores[i] = may(parts.get(i)) ? score(parts, i, first, lead) : Double.NEGATIVE_INFINITY;
            best = best < 0 || scores[i] > scores[best] ? i : best;
        }
        if (best < 0 || scores[best] <= 0) {
            return -1;
        }
        // a second headline or teaser under the first tells more of the story in more words, and stands below it all the same
        for (int i = Math.max(0, best - SECOND_HEADLINE); i < best; i++) {
            if (scores[i] >= scores[best] - NEARLY) {
                return i;
            }
        }
        return best;
    }

    private static double score(List<Part> parts, int i, int first, Set<String> lead) {
        Part part = parts.get(i);
        boolean stamped = false;
        for (int j = i + 1; j < Math.min(parts.size(), i + 4); j++) {
            stamped |= parts.get(j).byline();
        }
        return 2 * shared(part, lead) + (part.gapBefore && part.gapAfter ? 1 : 0) + Math.min(part.words, 10) / 10.0 - 0.03 * (first - i)
                + (part.ended ? -0.4 : 0.2) + (stamped ? 0.6 : 0) - (TRAIL.matcher(part.text).find() ? 1 : 0);
    }

    private static boolean may(Part part) {
        return part.marked == null && (part.cue == null || part.is(Cue.Where.IN)) && part.words >= 2 && part.length() >= SHORTEST
                && part.length() <= LONGEST && !part.byline() && !Captions.is(part, true);
    }

    private static Set<String> lead(List<Part> parts, int first) {
        Set<String> stems = new HashSet<>();
        int paragraphs = 0;
        for (int i = first; i < parts.size() && paragraphs < LEAD; i++) {
            if (parts.get(i).keep) {
                Cues.words(parts.get(i).text, 200).forEach(word -> stems.add(stem(word)));
                paragraphs++;
            }
        }
        return stems;
    }

    /** Share of the line's longer words that the top of the text has too. */
    private static double shared(Part part, Set<String> lead) {
        List<String> words = Cues.words(part.text, 40).stream().filter(word -> word.length() > 3).toList();
        return words.isEmpty() ? 0 : (double) words.stream().filter(word -> lead.contains(stem(word))).count() / words.size();
    }

    private static String stem(String word) {
        return word.length() > STEM ? word.substring(0, STEM) : word;
    }
}
