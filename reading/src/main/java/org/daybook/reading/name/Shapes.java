package org.daybook.reading.name;

import java.util.List;
import org.daybook.reading.language.Feature;
import org.daybook.reading.text.Dateline;
import org.daybook.reading.text.Sentence;

/** What the shape of a word tells: letters said one by one, models with their numbers, words drawn together, addresses of websites. */
final class Shapes {
    /** Letters of the first part of a name drawn together, at most, and of the rest, at least. */
    private static final int BEGINNING = 5;
    private static final int SHORTEST = 4;
    /** Longest ending of an acronym: "МИДом". */
    private static final int ENDING = 2;
    /** Tokens back from an acronym to the word that makes it one of many, adjectives between. */
    private static final int REACH = 3;

    private final Words words;
    private final Lexicon lexicon;

    Shapes(Words words) {
        this.words = words;
        this.lexicon = words.lexicon();
    }

    /**
     * Where the address of a website that stands for who keeps it ends: "Orlapost.com"; i where there is none. In small letters only after
     * "reports" and the like.
     */
    int siteEnd(int i, int limit) {
        int end = i + 3;
        boolean address = end <= limit && words.token(i).isWord() && words.form(i + 1).equals(".") && words.touch(i, i + 1) && words.touch(i + 1, i + 2)
                && lexicon.listed("site-endings", List.of(words.folded(i + 2)));
        boolean behind = i > 0 && words.touch(i - 1, i) && "./@:_-".contains(words.form(i - 1));
        boolean stop = words.form(end).equals(".") && (end + 1 >= limit || !words.touch(end, end + 1));
        boolean ahead = end < limit && words.touch(end - 1, end) && "/@.?".contains(words.form(end)) && !stop;
        if (!address || behind || ahead) {
            return i;
        }
        boolean told = i > 0 && (lexicon.listed("person-leads", words.keys(i - 1)) || lexicon.listed("site-leads", words.keys(i - 1))
                || lexicon.bodyHead(words.keys(i - 1)).contains("kind"));
        return told || words.token(i).capitalised() ? end : i;
    }

    /** Whether a name opens the dateline of its sentence: "ARDEN, May 3 (BNA) -". */
    boolean dateline(int i, int end) {
        Sentence sentence = words.text().sentences().get(words.sentence(i));
        return sentence.firstToken() == i && end < Dateline.end(words.text(), sentence);
    }

    /** Whether a word is letters said one by one, its ending in small letters where it has one: "МИД", "МИДа". */
    boolean letters(int i) {
        String form = words.form(i);
        int capitals = 0;
        while (capitals < form.length() && Character.isUpperCase(form.charAt(capitals))) {
            capitals++;
        }
        return words.capital(i) && capitals > 1 && form.length() - capitals <= (lexicon.keys().inflected() ? ENDING : 0);
    }

    /** Whether a number is tied to a word, as in the names of models: "KX-40". */
    boolean numbered(int i, int limit) {
        return i + 2 < limit && words.form(i + 1).equals("-") && words.touch(i, i + 1) && words.touch(i + 1, i + 2) && words.token(i + 2).isNumber();
    }

    /** Whether it is the beginning of one word and the whole of another, as bodies are named in some languages: "Минсвязи", "Росрыболовство". */
    boolean drawnTogether(int i) {
        String form = words.folded(i);
        for (int cut = 3; cut <= BEGINNING && cut + SHORTEST <= form.length(); cut++) {
            if (lexicon.listed("body-beginnings", List.of(form.substring(0, cut)))) {
                String rest = form.substring(cut);
                boolean noun = words.text().language().wordForms().of(rest).stream().anyMatch(f -> f.is(Feature.NOUN));
                return noun && words.text().forms(i).stream().noneMatch(f -> f.is(Feature.FAMILY_NAME));
            }
        }
        return false;
    }

    /** Whether a word ends as the genitive does. */
    boolean genitiveEnding(int i) {
        String form = words.folded(i);
        return !form.isEmpty() && lexicon.listed("genitive-endings", List.of(form.substring(form.length() - 1)));
    }

    /** Whether an acronym is a common noun: "an SVP", "your RFP"; where a noun follows, as in "an ENX envoy", the acronym may still be a body. */
    boolean oneOfMany(int i, int limit) {
        int before = i - 1;
        while (before > 0 && words.sentence(before) == words.sentence(i) && !words.capital(before) && words.may(before, Feature.ADJ)
                && i - before < REACH && !lexicon.listed("indefinites", words.keys(before))) {
            before--;
        }
        boolean noun = i + 1 < limit && words.token(i + 1).isWord() && !words.function(i + 1) && words.may(i + 1, Feature.NOUN);
        return !noun && before >= 0 && words.sentence(before) == words.sentence(i) && lexicon.listed("indefinites", words.keys(before));
    }
}
