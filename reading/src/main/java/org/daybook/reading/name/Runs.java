package org.daybook.reading.name;

import java.util.Locale;
import org.daybook.reading.language.Feature;

/** Runs of words with capitals: which of them a table knows, which may be the beginning of a name, and where a run of those that no table knows ends. */
final class Runs {
    /** An unknown word all in capitals is an acronym up to this length, and shouting past it. */
    static final int ACRONYM = 6;

    private final Words words;
    private final Lexicon lexicon;
    private final Shapes shapes;
    private final Walk walk;

    Runs(Words words, Shapes shapes, Walk walk) {
        this.words = words;
        this.lexicon = words.lexicon();
        this.shapes = shapes;
        this.walk = walk;
    }

    /** The longest name of the tables that begins at a token; null where none does. */
    Phrases.Match<Entry> known(int i) {
        if (!words.capital(i)) {
            return null;
        }
        return lexicon.names().longest(i, words::keys, j -> j < walk.limit, (entry, end) -> stands(entry, i, end));
    }

    /** Whether these words may be that name: written with capitals where it has them, and no ordinary word at a sentence's beginning. */
    private boolean stands(Entry entry, int first, int end) {
        String last = words.form(end - 1);
        boolean acronym = entry.form().equals(entry.form().toUpperCase(Locale.ROOT)) && entry.form().length() <= ACRONYM;
        if (acronym && !words.shouts(first) && !words.form(first).endsWith(".") && !shapes.letters(first)) {
            return false;
        }
        boolean capitals = Character.isUpperCase(entry.form().codePointBefore(entry.form().length())) || entry.form().indexOf(' ') > 0;
        if (capitals && end - first > 1 && !acronym && !lexicon.keys().inflected() && !words.capital(end - 1) && words.token(end - 1).isWord()
                && Character.isUpperCase(entry.form().charAt(entry.form().lastIndexOf(' ') + 1))) {
            return false;
        }
        if (end - first == 1 && !acronym && words.weak(first) && words.common(first) && !words.seenAsName(first)) {
            return lexicon.keys().inflected() && !words.function(first) && words.text().forms(first).stream()
                    .anyMatch(f -> f.is(Feature.NOUN) && lexicon.keys().fold(f.lemma()).equals(lexicon.keys().fold(entry.form())));
        }
        if (end - first == 1 && !acronym && words.weak(first) && words.function(first) && !words.seenAsName(first)) {
            return false;
        }
        return !last.isEmpty();
    }

    /** The longest office that begins at a token; null where none does. */
    Phrases.Match<Office> office(int i) {
        return lexicon.offices().longest(i, words::keys, j -> j < walk.limit, (office, end) -> end > i + 1 || !words.function(i) && !governed(i));
    }

    /** Whether a word that may be an office is a verb behind its auxiliary: "will host Prime Minister Lund". */
    private boolean governed(int i) {
        return i > 0 && !words.capital(i) && words.may(i, Feature.INFINITIVE) && words.may(i - 1, Feature.AUX);
    }

    /** Whether a capitalised word may be a name or the beginning of one. */
    boolean nameable(int i) {
        // "in St., Arden": what a name should follow is none
        boolean shortened = lexicon.honorific(words.keys(i)) != null && words.form(i + 1).equals(".") && words.touch(i, i + 1);
        if (shortened || !words.capital(i) || words.commonNoun(i) || words.describes(i) || words.notAName(i) || words.function(i) && !words.seenAsName(i) || words.contracted(i)
                || words.form(i).length() == 1 || words.form(i).charAt(1) == '-') {
            return false;
        }
        if (words.shouts(i) && (words.common(i) || words.heading(i) || roman(i))) {
            return words.seenAsName(i) && !roman(i);
        }
        if (!words.weak(i)) {
            return true;
        }
        return words.seenAsName(i) || words.dictionary() && !words.common(i) || joined(i);
    }

    /** Whether the run of capitals that begins here is one word alone. */
    boolean alone(int i) {
        return end(i) == i + 1;
    }

    /** Whether a word is a given name as it stands, and a place only if it were a form of another word. */
    boolean called(int i) {
        String form = words.folded(i);
        Phrases.Match<Entry> known = lexicon.keys().inflected() && lexicon.listedGivenName(form) ? known(i) : null;
        return known != null && known.end() == i + 1 && known.value().type() == EntityType.PLACE && !lexicon.keys().fold(known.value().form()).equals(form);
    }

    /** Whether "and" joins an ordinary word with a capital to a lone name: "Norland and Velmark have agreed", where "norland" is in the dictionary. */
    boolean joined(int i) {
        boolean on = i + 2 < walk.limit && words.may(i + 1, Feature.CCONJ) && plain(i + 2) && alone(i + 2)
                && !words.common(i + 2) && !words.may(i, Feature.PLURAL) && (!words.weak(i) || Ministers.theirs(words, i + 3));
        Spot last = walk.last();
        boolean back = !words.weak(i) && i > 1 && words.may(i - 1, Feature.CCONJ) && last != null && last.end() == i - 1
                && last.length() == 1;
        return on || back;
    }

    private boolean roman(int i) {
        return words.form(i).chars().allMatch(c -> "IVXLCDM".indexOf(c) >= 0);
    }

    /** Whether it is a capitalised word that no table but that of given names knows. */
    boolean plain(int i) {
        return words.capital(i) && i < walk.limit && words.mayGoOn(i) && !words.describes(i) && !words.notAName(i) && lexicon.people(words.keys(i)) == null
                && !(words.function(i) && (words.weak(i) || words.form(i).length() < 4) && lexicon.givenName(words.form(i)) == null)
                && office(i) == null && lexicon.honorific(words.keys(i)) == null;
    }

    /** Where the run of unknown capitals that begins here ends. */
    int end(int i) {
        int end = i + 1;
        while (end < walk.limit) {
            if (lexicon.keys().inflected() && (otherScript(i, end) || initials(end)
                    || end + 1 < walk.limit && lexicon.givenName(words.form(end)) != null && plain(end + 1))) {
                break;
            }
            if (plain(end) && (known(end) == null || end - i > 0 && known(end).end() == end + 1 && !known(end).value().seat())
                    && !(words.weak(end) && words.common(end) && !words.seenAsName(end))) {
                end++;
            } else if (words.form(end).equals("&") && plain(end + 1)) {
                end += 2;
            } else if (lexicon.listed("particles", words.keys(end)) && plain(end + 1) && !words.capital(end)
                    && !lexicon.listed("joiners", words.keys(end))) {
                end += 2;
            } else {
                break;
            }
        }
        return end;
    }

    /** Whether a given name, which may be a place's too, stands before a word that goes on with it: "депутат Думы Иван Лосев". */
    boolean givenBeforeAName(int i) {
        return i + 1 < walk.limit && lexicon.givenName(words.form(i)) != null && plain(i + 1);
    }

    /** Whether initials stand here with the family name behind them: "Глава Строя И.Лосев". */
    boolean initials(int i) {
        int k = i;
        while (k + 2 < walk.limit && words.initial(k) && words.form(k + 1).equals(".") && words.touch(k, k + 1)) {
            k += 2;
        }
        return k > i && words.capital(k) && !words.initial(k);
    }

    /** Whether another script begins here than the name before it is written in. */
    boolean otherScript(int first, int k) {
        return k > first && words.capital(k) && words.foreign(k) != words.foreign(first);
    }
}
