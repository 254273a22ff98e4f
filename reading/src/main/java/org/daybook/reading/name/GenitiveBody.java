package org.daybook.reading.name;

import java.util.function.IntPredicate;
import org.daybook.reading.language.Feature;
import org.daybook.reading.language.WordForm;

/**
 * Bodies whose names begin with a head word and go on in the genitive, in small letters: "министерство обороны Норландии",
 * "Верховный суд", "правительство Норландии". For languages whose names are inflected.
 */
final class GenitiveBody {
    /** A name's words in small letters; more make a sentence. */
    private static final int REACH = 6;
    /** Of them, those that are no small words like "по" and "и". */
    private static final int CONTENT = 3;

    private final Words words;
    private final Lexicon lexicon;
    private final IntPredicate knownName;
    private final IntPredicate person;

    /**
     * @param knownName whether a known place or body begins at a token
     * @param person whether somebody's name begins there: it is of no body that stands before it
     */
    GenitiveBody(Words words, IntPredicate knownName, IntPredicate person) {
        this.words = words;
        this.lexicon = words.lexicon();
        this.knownName = knownName;
        this.person = person;
    }

    /** Whether a word that no dictionary has stands where an adjective of a people would: "Норландское агентство". */
    private boolean people(int i, int limit) {
        return words.text().forms(i).isEmpty() && lexicon.endsAsAdjective(words.folded(i)) && i + 1 < limit && isHead(i + 1) && !words.capital(i + 1) && !is(i + 1, Feature.ADJ) && !is(i + 1, Feature.VERB);
    }

    /** Where a body that begins at a token ends; the token itself where none does. */
    int end(int i, int limit) {
        return end(i, limit, true);
    }

    /** @param nests whether the name may end with another body's, which itself may not: else a row of such words would be looked at over and over */
    private int end(int i, int limit, boolean nests) {
        int head = i;
        if (words.capital(i) && !isHead(i)) {
            while (head < limit && head - i < 5 && !isHead(head) && (is(head, Feature.ADJ) || people(head, limit)
                    || head > i && head + 1 < limit && lexicon.listed("joiners", words.keys(head)) && is(head + 1, Feature.ADJ))) {
                head++;
            }
        }
        if (head >= limit || !isHead(head) || !words.token(head).isWord()) {
            return i;
        }
        int end = head + 1;
        boolean proper = head > i || words.capital(i) && !words.weak(i);
        boolean named = false;
        int content = 0;
        int k = head + 1;
        while (k < limit && k - head <= REACH) {
            if (knownName.test(k) && k == head + 1 && head == i && !words.capital(head) && lexicon.bodyHead(words.keys(head)).contains("kind")) {
                return i;
            }
            int within = nests && words.capital(k) && isHead(k) && is(k, Feature.GENITIVE) ? end(k, limit, false) : k;
            if (within > k) {
                // a body of a body: "ассамблея Совета Норландии"
                named = true;
                end = within;
                break;
            }
            if (knownName.test(k)) {
                named = true;
                k++;
                while (k < limit && words.capital(k) && is(k, Feature.GENITIVE) && !knownName.test(k) && !person.test(k)) {
                    k++;
                }
                end = k;
                break;
            }
            boolean joins = k + 1 < limit && k > head && lexicon.listed("joiners", words.keys(k)) && !words.capital(k + 1);
            boolean small = !words.capital(k) && (is(k, Feature.GENITIVE) || is(k, Feature.DATIVE) && k > head + 1) && (is(k, Feature.NOUN) || is(k, Feature.ADJ));
            if (small) {
                k++;
                content++;
                // an adjective ends no name: "комитет по иностранным" goes on
                end = proper && content <= CONTENT && is(k - 1, Feature.NOUN) ? k : end;
            } else if (joins) {
                k++;
            } else {
                break;
            }
        }
        return proper || named ? end : i;
    }

    private boolean isHead(int i) {
        return lexicon.bodyHead(words.keys(i)).contains("head") && is(i, Feature.NOUN);
    }

    private boolean is(int i, Feature feature) {
        for (WordForm reading : words.text().forms(i)) {
            if (reading.is(feature)) {
                return true;
            }
        }
        return false;
    }
}
