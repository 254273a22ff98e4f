package org.daybook.reading.name;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daybook.reading.language.Feature;
import org.daybook.reading.language.WordForm;
import org.daybook.reading.text.Dateline;
import org.daybook.reading.text.Namesakes;
import org.daybook.reading.text.Sentence;
import org.daybook.reading.text.Text;
import org.daybook.reading.text.Token;

/** What each token of a text tells about names before any is found: its base forms, and whether its capital means anything. */
final class Words {
    /** In a heading in title case, at most one ordinary word in so many is small; in a sentence, verbs are. */
    private static final int HEADING = 8;
    /** Ordinary words with capitals that make a heading; a sentence has one or two in its names ("Prime Minister"). */
    private static final int HEADING_WORDS = 2;
    private static final String OPENERS = "“\"«„‘'([–—-*•:";

    private final Text text;
    private final Lexicon lexicon;
    private final Namesakes namesakes;
    private final FormFacts[] facts;
    private final boolean[] weak;
    private final boolean[] heading;
    private final boolean[] address;
    private final boolean[] quoted;
    private final int[] sentence;
    private final Map<String, Integer> capitals = new HashMap<>();
    private final Map<String, Integer> smalls = new HashMap<>();

    Words(Text text, Lexicon lexicon) {
        this.text = text;
        this.lexicon = lexicon;
        this.namesakes = Namesakes.of(text);
        int size = text.tokens().size();
        this.facts = new FormFacts[size];
        this.weak = new boolean[size];
        this.heading = new boolean[size];
        this.address = new boolean[size];
        this.quoted = new boolean[size];
        this.sentence = new int[size];
        for (int i = 0; i < size; i++) {
            facts[i] = FormFacts.of(text, i, lexicon.keys());
        }
        for (int s = 0; s < text.sentences().size(); s++) {
            weigh(s);
        }
        markQuotes();
        markAddresses();
        for (int i = 0; i < size; i++) {
            if (text.token(i).isWord() && !weak[i]) {
                count(i);
            }
        }
    }

    /** A capital means nothing at the beginning of a sentence, of a small word behind its dateline, and in a line where nearly every word has one. */
    private void weigh(int number) {
        Sentence line = text.sentences().get(number);
        int small = 0;
        int capital = 0;
        for (int i = line.firstToken(); i < line.endToken(); i++) {
            sentence[i] = number;
            Token token = text.token(i);
            if (token.isWord() && token.form().length() > 2 && i > line.firstToken() && ordinary(i) && !function(i)) {
                small += token.capitalised() ? 0 : 1;
                capital += token.capitalised() ? 1 : 0;
            }
        }
        boolean title = capital >= HEADING_WORDS && small * HEADING <= capital || allShouted(line);
        boolean begins = true;
        int told = Dateline.end(text, line);
        for (int i = line.firstToken(); i < line.endToken(); i++) {
            Token token = text.token(i);
            begins |= i == told && function(i);
            heading[i] = title;
            weak[i] = title || begins;
            if (token.isWord() || token.isNumber()) {
                begins = false;
            } else if (token.form().length() == 1 && OPENERS.contains(token.form()) && !token.form().equals("-")) {
                begins |= opensSpeech(i, line);
            }
        }
    }

    private boolean allShouted(Sentence line) {
        int shouted = 0;
        for (int i = line.firstToken(); i < line.endToken(); i++) {
            if (text.token(i).isWord()) {
                if (!shouts(i) && text.token(i).form().length() > 1) {
                    return false;
                }
                shouted++;
            }
        }
        return shouted > 1;
    }

    /** Words of web and mail addresses and file names are no names: they touch a mark that names never touch, or a dot and a small letter. */
    private void markAddresses() {
        for (int i = 0; i < size(); i++) {
            String form = form(i);
            boolean joint = form.equals("@") || form.equals("_") || form.equals("%") || form.equals("=") || form.equals("\\");
            if (joint) {
                address[i] = true;
                if (touch(i, i + 1)) {
                    address[i + 1] = true;
                }
                if (i > 0 && touch(i - 1, i)) {
                    address[i - 1] = true;
                }
            } else if (form.equals(".") && i > 0 && i + 1 < size() && touch(i - 1, i) && touch(i, i + 1) && text.token(i + 1).isWord()
                    && Character.isLowerCase(text.token(i + 1).form().codePointAt(0))) {
                address[i - 1] = true;
                address[i + 1] = true;
            }
        }
    }

    /** An ordinary word with a capital counts as a name only where it stands alone: "Power" in "Clean Power Plan" says nothing of "Power". */
    private void count(int i) {
        String key = folded(i);
        if (!facts[i].capitalised()) {
            smalls.merge(key, 1, Integer::sum);
        } else if (!(capital(i - 1) && !weak[i - 1] || capital(i + 1)) || !ordinary(i)) {
            capitals.merge(key, 1, Integer::sum);
        }
    }

    /** Whether a mark inside a sentence is followed by a new beginning: an opening quotation mark after a colon or comma, a colon, a bullet. */
    private boolean opensSpeech(int i, Sentence line) {
        if (i == line.firstToken()) {
            return true;
        }
        String before = text.token(i - 1).form();
        String mark = text.token(i).form();
        return mark.equals(":") || (before.equals(":") || before.equals(",")) && "“\"«„‘".contains(mark);
    }

    private void markQuotes() {
        boolean inside = false;
        int paragraph = -1;
        for (Sentence line : text.sentences()) {
            if (line.paragraph() != paragraph) {
                inside = false;
                paragraph = line.paragraph();
            }
            for (int i = line.firstToken(); i < line.endToken(); i++) {
                String form = text.token(i).form();
                if (form.equals("“") || form.equals("«") || form.equals("„")) {
                    inside = true;
                } else if (form.equals("”") || form.equals("»")) {
                    inside = false;
                } else if (form.equals("\"")) {
                    inside = !inside;
                }
                quoted[i] = inside;
            }
        }
    }

    Text text() {
        return text;
    }

    Lexicon lexicon() {
        return lexicon;
    }

    int size() {
        return facts.length;
    }

    Token token(int i) {
        return text.token(i);
    }

    String form(int i) {
        return i >= 0 && i < size() ? text.token(i).form() : "";
    }

    List<String> keys(int i) {
        return facts[i].keys();
    }

    /** A token's form as tables have it; empty where there is no such token. */
    String folded(int i) {
        return i < 0 || i >= size() ? "" : facts[i].folded();
    }

    /** The keys of a word and its base forms: "ministers" speaks of the office too. */
    List<String> lemmas(int i) {
        return facts[i].lemmas();
    }

    /** Codes of the country that a place is or is in; the keys of its name where no list tells. */
    Set<String> countries(Spot place) {
        boolean known = place.entry() != null && !place.entry().country().isEmpty();
        return known ? Set.of(place.entry().country()) : Set.copyOf(keys(place.end() - 1));
    }

    /** Number of the sentence that holds a token. */
    int sentence(int i) {
        return sentence[i];
    }

    /** Whether a token's capital, if it has one, may be due to where it stands. */
    boolean weak(int i) {
        return weak[i];
    }

    /** Whether a token stands between quotation marks. */
    boolean quoted(int i) {
        return quoted[i];
    }

    /** Whether a token stands in a line where nearly every word has a capital. */
    boolean heading(int i) {
        return heading[i];
    }

    /** Whether a token is a capitalised word, or one whose first part is a particle ("al-Sadr"); none inside an address. */
    boolean capital(int i) {
        if (i < 0 || i >= size() || address[i] || !text.token(i).isWord()) {
            return false;
        }
        if (facts[i].capitalised()) {
            return true;
        }
        String form = form(i);
        int hyphen = form.indexOf('-');
        return hyphen > 0 && hyphen + 1 < form.length() && Character.isUpperCase(form.charAt(hyphen + 1))
                && lexicon.listed("particles", List.of(lexicon.keys().fold(form.substring(0, hyphen))));
    }

    /** Whether a token is a word all in capitals, of two letters or more. */
    boolean shouts(int i) {
        return capital(i) && facts[i].shouted();
    }

    /** Whether it is a single capital letter, as of a given name, or what stands for one sound with its stop behind it ("Дж."). */
    boolean initial(int i) {
        return capital(i) && (form(i).length() == 1 || form(i).length() <= 6 && form(i).endsWith(".")
                || form(i).length() == 2 && i + 1 < size() && form(i + 1).equals(".") && lexicon.listed("initials", keys(i)));
    }

    /** Whether the page has this word with a capital where only names do, at least as often as without. */
    boolean seenAsName(int i) {
        String key = folded(i);
        return capitals.getOrDefault(key, 0) > smalls.getOrDefault(key, 0);
    }

    /** Whether the page has this word more than once with a capital where only names have one, and never without. */
    boolean oftenNamed(int i) {
        String key = folded(i);
        return capitals.getOrDefault(key, 0) > 1 && smalls.getOrDefault(key, 0) == 0;
    }

    /** Whether it is a word of {@code name/not-names.tsv}, and here no name all the same, as a month is that somebody is called like. */
    boolean notAName(int i) {
        return lexicon.listed("not-names", keys(i)) && !namesakes.names(i);
    }

    /** Whether it is a month's name that is somebody's here. */
    boolean namesake(int i) {
        return namesakes.names(i);
    }

    /** Whether the word, in lower case, is an ordinary one of the language. */
    boolean common(int i) {
        if (namesakes.names(i)) {
            return false;
        }
        String key = folded(i);
        return smalls.getOrDefault(key, 0) > 0 || ordinary(i);
    }

    /** Whether there is a dictionary that tells ordinary words; without one, a capital at a sentence's beginning tells nothing. */
    boolean dictionary() {
        return !text.language().property("dictionary").isEmpty();
    }

    /** Whether the page never has this word in small letters. */
    boolean neverSmall(int i) {
        return smalls.getOrDefault(folded(i), 0) == 0;
    }

    /** Whether the dictionary has the word in small letters as something else than a name; of a compound, its last part. */
    private boolean ordinary(int i) {
        return facts[i].ordinary();
    }

    /** Whether the word, in small letters, may be an article, pronoun, preposition, conjunction or auxiliary. */
    boolean function(int i) {
        return facts[i].function() && !namesakes.names(i);
    }

    /** Whether a capitalised word is an ordinary noun of a language that writes all nouns so. */
    boolean commonNoun(int i) {
        return lexicon.commonNouns().is(form(i));
    }

    /** Whether a capitalised word may stand in a name behind its first word. */
    boolean mayGoOn(int i) {
        return lexicon.commonNouns().mayGoOn(form(i));
    }

    /** Whether it is a word and a verb drawn together, as "We're". */
    boolean contracted(int i) {
        String key = folded(i);
        int mark = key.indexOf('\'');
        return mark > 0 && key.length() - mark <= 3 && lexicon.listed("contractions", List.of(key.substring(mark + 1)));
    }

    /** Whether any reading of the word as it stands has this feature. */
    boolean may(int i, Feature feature) {
        for (WordForm reading : text.forms(i)) {
            if (reading.is(feature)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word may be a number and no pronoun. */
    boolean numeral(int i) {
        return facts[i].numeral();
    }

    /** Whether a noun stands in the plural: then the dictionary says so of all its readings, beside the number of their base forms. */
    boolean plural(int i) {
        return facts[i].plural();
    }

    /** Whether a word is written in another script than the language's own. */
    boolean foreign(int i) {
        String script = text.language().property("script");
        return !script.isEmpty() && !Character.UnicodeScript.of(form(i).codePointAt(0)).name().equalsIgnoreCase(script);
    }

    /**
     * Whether, where names are inflected, a word with a capital is an adjective of the small noun right behind it, by its form and case: "Каменной пристани", "Заозёрского кургана". A
     * surname is none, nor what stands behind a given name.
     */
    boolean describes(int i) {
        boolean may = lexicon.keys().inflected() && i + 1 < size() && capital(i) && !shouts(i) && token(i + 1).isWord() && !capital(i + 1) && sentence(i) == sentence(i + 1)
                && may(i + 1, Feature.NOUN) && !may(i + 1, Feature.FINITE) && !may(i + 1, Feature.ADP) && lexicon.endsAsAdjective(folded(i));
        if (!may || may(i, Feature.FAMILY_NAME) || i > 0 && capital(i - 1) && sentence(i - 1) == sentence(i)) {
            return false;
        }
        boolean known = may(i, Feature.ADJ);
        for (Feature nounCase : Feature.CASES) {
            // of an unknown word only the noun tells the case, and a name may stand before a noun of its own in the nominative
            if (may(i + 1, nounCase) && (known ? may(i, nounCase) : text.forms(i).isEmpty() && nounCase != Feature.NOMINATIVE && !may(i + 1, Feature.NOMINATIVE))) {
                return true;
            }
        }
        return false;
    }

    /** Whether two words may stand in one case. */
    boolean oneCase(int i, int j) {
        return Feature.CASES.stream().anyMatch(nounCase -> may(i, nounCase) && may(j, nounCase));
    }

    /** Whether a word in small letters is a noun for somebody, one and no more, in the sentence of another word. */
    boolean someone(int i, int with) {
        if (i < 0 || capital(i) || !token(i).isWord() || sentence(i) != sentence(with)) {
            return false;
        }
        return text.forms(i).stream().anyMatch(form -> form.is(Feature.NOUN) && form.is(Feature.ANIMATE) && !form.is(Feature.PLURAL)) && !may(i, Feature.ADP)
                && !may(i, Feature.FAMILY_NAME) && !may(i, Feature.GIVEN_NAME);
    }

    /** Whether two tokens touch. */
    boolean touch(int i, int j) {
        return j < size() && text.token(i).end() == text.token(j).start();
    }
}
