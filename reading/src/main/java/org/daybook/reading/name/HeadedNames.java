package org.daybook.reading.name;

import java.util.Set;
import org.daybook.reading.language.Feature;

/** Where the names of bodies and places end that a word of theirs makes one: "Orla Steel Corporation", "Ministry of the Interior", "Lake Orla". */
final class HeadedNames {
    private final Words words;
    private final Lexicon lexicon;
    private final Runs runs;
    private final Walk walk;

    HeadedNames(Words words, Runs runs, Walk walk) {
        this.words = words;
        this.lexicon = words.lexicon();
        this.runs = runs;
        this.walk = walk;
    }

    /** Where a body's name that begins here ends, by the words that make one; i where there is none. */
    int bodyEnd(int i) {
        if (lexicon.keys().inflected()) {
            return i;
        }
        int end = i;
        for (int k = i; k < walk.limit && k - i < 10; k++) {
            boolean joins = k > i && (words.form(k).equals("&") || lexicon.joins("pair", words.keys(k)) && end == i) && words.capital(k + 1);
            if (!words.capital(k) && !joins) {
                break;
            }
            Set<String> roles = words.capital(k) ? lexicon.bodyHead(words.keys(k)) : Set.of();
            if (words.capital(k) && roles.isEmpty() && (words.notAName(k) && k == i || k > i && runs.office(k) != null)) {
                break;
            }
            if (words.capital(k) && words.heading(k) && (roles.isEmpty() || k == i) && words.common(k) && !words.seenAsName(k)) {
                break;
            }
            if (k == i && words.function(k) && !words.seenAsName(k) || words.shouts(k) && words.common(k) && runs.known(k) == null) {
                break;
            }
            if (roles.contains("suffix") && k > i || roles.contains("tail") && k > i) {
                end = k + 1;
                if (end < walk.limit && words.form(end).equals(".") && words.touch(k, end) && roles.contains("suffix")) {
                    end++;
                }
            }
            if (roles.contains("of") && k + 1 < walk.limit && lexicon.listed("openers", words.keys(k + 1))) {
                int tail = ofEnd(k + 1);
                if (tail > k + 1) {
                    return tail;
                }
            }
            if (roles.contains("alone") && k == i && !words.weak(i) && end == i && !words.capital(k + 1)) {
                end = k + 1;
            }
        }
        return end;
    }

    /** Where "of the Interior and Justice" ends; the joiner itself where no capital follows. */
    private int ofEnd(int joiner) {
        int k = joiner + 1;
        if (k < walk.limit && lexicon.joins("article", words.keys(k))) {
            k++;
        }
        if (k >= walk.limit || !words.capital(k) || lexicon.honorific(words.keys(k)) != null) {
            return joiner;
        }
        while (k < walk.limit && lexicon.honorific(words.keys(k)) == null && (words.capital(k) || lexicon.listed("joiners", words.keys(k)) && !lexicon.joins("place", words.keys(k))
                && (words.capital(k + 1) || k + 2 < walk.limit && lexicon.joins("article", words.keys(k + 1)) && words.capital(k + 2)))) {
            if (k + 1 < walk.limit && lexicon.joins("pair", words.keys(k)) && (lexicon.givenName(words.form(k + 1)) != null || !lexicon.bodyHead(words.keys(k + 1)).isEmpty())) {
                break;
            }
            k++;
        }
        return Math.min(k, walk.limit);
    }

    /** Where a place's name that begins here ends, by the words that make one ("Lake Orla", "Orla County"); i where there is none. */
    int placeEnd(int i) {
        if (lexicon.keys().inflected()) {
            return slavicPlaceEnd(i);
        }
        Set<String> head = lexicon.placeHead(words.keys(i));
        if (head.contains("head") && words.capital(i + 1) && i + 1 < walk.limit && runs.plain(i + 1)) {
            return Math.min(runs.end(i + 1), i + 3);
        }
        if (!runs.nameable(i) && !words.capital(i + 1)) {
            return i;
        }
        for (int k = i + 1; k < walk.limit && k - i < 4 && words.capital(k); k++) {
            if (lexicon.placeHead(words.keys(k)).contains("tail") && !words.capital(k + 1)) {
                return k + 1;
            }
            if (runs.office(k) != null) {
                break;
            }
        }
        return i;
    }

    private int slavicPlaceEnd(int i) {
        if (words.capital(i) && i + 1 < walk.limit && !words.capital(i + 1) && lexicon.placeHead(words.keys(i + 1)).contains("tail")
                && (words.may(i, Feature.ADJ) || words.text().forms(i).isEmpty() && lexicon.endsAsAdjective(words.folded(i)))) {
            return i + 2;
        }
        return i;
    }
}
