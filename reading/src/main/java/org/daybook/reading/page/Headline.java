package org.daybook.reading.page;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds the headline among the lines above the main text, where no mark-up tells it. */
final class Headline {
    private static final int SHORTEST = 12;
    private static final int LONGEST = 250;
    /** How much of the main text a headline is compared with, in paragraphs: what it is about stands at the top. */
    private static final int LEAD = 6;
    /** Letters by which two forms of a word are taken for one, in languages that inflect. */
    private static final int STEM = 5;

    private Headline() { }

    /** Index of the part that is the headline, or -1. */
    static int of(List<Part> parts) {
        int first = 0;
        while (first < parts.size() && !parts.get(first).keep) {
            first++;
        }
        Set<String> lead = lead(parts, first);
        int best = -1;
        double most = 0;
        for (int i = 0; i < first; i++) {
            Part part = parts.get(i);
            if (!may(part)) {
                continue;
            }
            double score = 2 * shared(part, lead) + (part.gapBefore && part.gapAfter ? 1 : 0) + Math.min(part.words, 10) / 10.0
                    - 0.03 * (first - i) + (part.ended ? 0 : 0.2);
            if (score > most) {
                most = score;
                best = i;
            }
        }
        boolean headed = first < parts.size() && !parts.get(first).sentence() && may(parts.get(first));
        return best >= 0 ? best : headed ? first : -1;
    }

    private static boolean may(Part part) {
        return part.marked == null && (part.cue == null || part.is(Cue.Where.IN)) && part.words >= 3 && part.length() >= SHORTEST
                && part.length() <= LONGEST && !Bylines.is(part.text) && !Captions.is(part, true);
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
