package org.daybook.reading.name;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.daybook.reading.language.Feature;
import org.daybook.reading.language.WordForm;
import org.daybook.reading.text.Sentence;

/** Finds offices and descriptions of people in a text whose names are found. */
final class Titles {
    /** How many words in small letters may stand between an office and the name that it leads to ("head of the state oil company Norol Ana Lund"). */
    private static final int REACH = 9;
    private static final int MODIFIERS = 6;

    private final Words words;
    private final Lexicon lexicon;
    private final Spot[] at;

    Titles(Words words, Spot[] at) {
        this.words = words;
        this.lexicon = words.lexicon();
        this.at = at;
    }

    /** All titles in text order; none overlap. */
    List<Title> all() {
        List<Title> titles = new ArrayList<>();
        for (Sentence sentence : words.text().sentences()) {
            int floor = sentence.firstToken();
            for (int i = sentence.firstToken(); i < sentence.endToken(); i++) {
                if (at[i] != null) {
                    i = at[i].end() - 1;
                    continue;
                }
                int limit = sentence.endToken();
                int start = i;
                Phrases.Match<Office> match = lexicon.offices().longest(i, words::keys, j -> j < limit && at[j] == null,
                        (office, end) -> end > start + 1 || !words.function(start) && !acts(start));
                if (match == null || !singular(i, match.end()) || match.end() == i + 1 && thing(i) && !(match.end() < limit && at[match.end()] != null)) {
                    continue;
                }
                Title title = title(i, match, floor, limit);
                if (title != null) {
                    titles.add(title);
                    floor = title.end();
                    i = title.end() - 1;
                }
            }
        }
        return titles;
    }

    /** Whether the word for an office may as well be that for a thing, in another case than the nominative: "пришёл в политику". */
    private boolean thing(int i) {
        boolean lives = false;
        boolean thing = false;
        for (WordForm reading : words.text().forms(i)) {
            boolean noun = reading.is(Feature.NOUN) && !reading.is(Feature.PROPN);
            lives |= noun && reading.is(Feature.ANIMATE);
            thing |= noun && !reading.is(Feature.ANIMATE) && !reading.is(Feature.NOMINATIVE);
        }
        return lexicon.keys().inflected() && lives && thing;
    }

    /** Whether a word can be nothing but a verb, finite or not: one that shares its base form with a participle that is an office ("управляет", "обвинять"). */
    private boolean acts(int i) {
        boolean finite = false;
        for (WordForm reading : words.text().forms(i)) {
            if (!reading.is(Feature.VERB) || !reading.is(Feature.FINITE) && !reading.is(Feature.INFINITIVE)) {
                return false;
            }
            finite = true;
        }
        return finite && lexicon.keys().inflected();
    }

    private Title title(int head, Phrases.Match<Office> match, int floor, int limit) {
        Set<String> countries = new HashSet<>();
        Set<String> bodies = new HashSet<>();
        boolean possessed = false;
        int first = head;
        int described = -1;
        while (first > floor && head - first < MODIFIERS) {
            int before = first - 1;
            Spot spot = spotEnding(first, floor);
            if (words.form(before).equals("'s") || words.form(before).equals("’s") || words.form(before).equals("'") || words.form(before).equals("’")) {
                spot = before > floor ? spotEnding(before, floor) : null;
                if (spot == null || spot.type() == EntityType.PERSON) {
                    possessed |= before > floor && words.may(before - 1, Feature.NOUN) && lexicon.pronoun(words.form(before - 1)) == null
                            && words.form(before).length() == 2 && at[before - 1] == null;
                    break;
                }
                possessed = true;
            }
            if (spot != null && spot.type() == EntityType.PERSON) {
                break;
            }
            if (before > floor && words.token(before).isWord() && lexicon.people(words.form(before - 1), words.form(before))) {
                possessed = true;
                first = before - 1;
                continue;
            }
            String people = words.token(before).isWord() ? lexicon.people(words.keys(before)) : null;
            if (spot != null && spot.type() != EntityType.PERSON) {
                gather(spot, countries, bodies);
                first = spot.first();
                possessed |= spot.type() == EntityType.PLACE;
            } else if (people != null) {
                if (!people.equals("-")) {
                    countries.add(people);
                }
                possessed = true;
                first = before;
            } else if ("part".equals(lexicon.modifier(words.keys(before))) && at[before] == null) {
                first = before;
            } else if (describes(before) && head - first < 3 && at[before] == null) {
                described = described < 0 ? first : described;
                first = before;
            } else if (words.form(before).equals("-") && before > floor && words.token(before - 1).isWord() && head - first < 2
                    && "part".equals(lexicon.modifier(words.keys(before - 1))) && spotEnding(before, floor) == null) {
                first = before - 1;
            } else {
                break;
            }
        }
        if (described >= 0 && !pointedAt(first, floor)) {
            first = described;
        }
        int end = complement(match, limit, countries, bodies);
        boolean article = first > floor && lexicon.listed("subjects", words.keys(first - 1));
        boolean counted = first > floor && lexicon.keys().inflected() && words.may(first - 1, Feature.NUM) && !words.may(first - 1, Feature.SINGULAR);
        boolean group = counted || first > floor && "group".equals(lexicon.modifier(words.keys(first - 1)));
        boolean pointing = !group && (article || possessed || lexicon.keys().inflected() || words.capital(head) && !words.weak(head));
        return new Title(first, head, match.end(), end, match.value(), Set.copyOf(countries), Set.copyOf(bodies), pointing, null);
    }

    /** Whether an article, a possessive or a comma stands before a title, so that all its small words belong to it. */
    private boolean pointedAt(int first, int floor) {
        return first > floor && (lexicon.listed("subjects", words.keys(first - 1)) || lexicon.modifier(words.keys(first - 1)) != null
                || words.form(first - 1).equals(",") || words.form(first - 1).endsWith("s") && words.form(first - 1).length() == 2);
    }

    /** Whether a small word before an office may belong to it, as in "technology aide"; where names are inflected, that would be an adjective. */
    private boolean describes(int i) {
        if (lexicon.keys().inflected() || !words.token(i).isWord() || words.capital(i) || words.function(i)) {
            return false;
        }
        return (words.may(i, Feature.NOUN) || words.may(i, Feature.ADJ)) && !words.may(i, Feature.PAST) && !words.may(i, Feature.ADV)
                && !lexicon.listed("subjects", words.keys(i)) && lexicon.modifier(words.keys(i)) == null && lexicon.pronoun(words.form(i)) == null;
    }

    private boolean leadsOn(int end, int limit) {
        return end < limit && at[end] != null && at[end].type() == EntityType.PERSON;
    }

    /** Where what follows the office and belongs to it ends: "of Norland", "of the Norland Republic to Velmark"; genitives where the language has them. */
    private int complement(Phrases.Match<Office> match, int limit, Set<String> countries, Set<String> bodies) {
        int from = match.end();
        String group = match.value().group();
        int end = from;
        int k = from;
        while (k < limit && k - from < REACH) {
            if (at[k] != null) {
                if (at[k].type() == EntityType.PERSON || !lexicon.keys().inflected() && k == from) {
                    break;
                }
                gather(at[k], countries, bodies);
                k = at[k].end();
                end = k;
            } else if (!lexicon.keys().inflected()) {
                if (!lexicon.complement(group, words.keys(k), true)) {
                    break;
                }
                int name = k + 1;
                while (name < limit && name - k <= 3 && at[name] == null && (lexicon.listed("subjects", words.keys(name))
                        || words.token(name).isWord() && lexicon.people(words.keys(name)) != null)) {
                    name++;
                }
                if (name >= limit || at[name] == null || at[name].type() == EntityType.PERSON) {
                    int person = personAfter(k, limit);
                    end = person > 0 ? person : end;
                    break;
                }
                if (!lexicon.complement(group, words.keys(k), at[name].type() == EntityType.ORGANIZATION)) {
                    break;
                }
                k = name;
            } else if (genitive(k) || lexicon.listed("joiners", words.keys(k)) && k > from && k + 1 < limit || lexicon.people(words.keys(k)) != null && genitive(k)
                    || lexicon.complement(group, words.keys(k), true)) {
                k++;
                if (leadsOn(k, limit)) {
                    return k;
                }
            } else if ("«\"".contains(words.form(k)) && k + 1 < limit && at[k + 1] != null && at[k + 1].type() != EntityType.PERSON) {
                gather(at[k + 1], countries, bodies);
                k = Math.min(limit, at[k + 1].end() + 1);
                end = k;
            } else {
                break;
            }
        }
        return end;
    }

    /**
     * Where a person's name begins after "of" and a few small words; 0 where none does, or where the name is what "of" leads to:
     * "the mother of Ivan Lund", "a cousin of President Ivan Lund" are others.
     */
    private int personAfter(int k, int limit) {
        for (int j = k + 1; j < limit && j - k < 6; j++) {
            if (at[j] != null) {
                return at[j].type() == EntityType.PERSON && j > k + 1 ? j : 0;
            }
            Phrases.Match<Office> office = lexicon.offices().longest(j, words::keys, i -> i < limit && at[i] == null, (o, end) -> true);
            if (office != null && leadsOn(office.end(), limit)) {
                return 0;
            }
            if (!words.token(j).isWord() || words.text().language().wordForms().of(words.token(j).lower()).stream().allMatch(f -> f.is(Feature.VERB))
                    || lexicon.pronoun(words.form(j)) != null) {
                return 0;
            }
        }
        return 0;
    }

    private void gather(Spot spot, Set<String> countries, Set<String> bodies) {
        if (spot.type() == EntityType.PLACE || spot.entry() != null && !spot.entry().country().isEmpty()) {
            countries.addAll(words.countries(spot));
        }
        if (spot.type() == EntityType.ORGANIZATION) {
            bodies.add(spot.entry() != null ? spot.entry().canonical() : words.folded(spot.end() - 1));
        }
        for (int i = spot.first(); i < spot.end(); i++) {
            String people = lexicon.people(words.keys(i));
            if (people != null && !people.equals("-")) {
                countries.add(people);
            }
        }
    }

    private Spot spotEnding(int end, int floor) {
        for (int i = end - 1; i >= floor && end - i < 12; i--) {
            if (at[i] != null) {
                return at[i].end() == end ? at[i] : null;
            }
        }
        return null;
    }

    private boolean genitive(int k) {
        if (!words.token(k).isWord() || words.capital(k) && !words.shouts(k)) {
            return false;
        }
        for (WordForm reading : words.text().forms(k)) {
            if ((reading.is(Feature.GENITIVE) || reading.is(Feature.DATIVE) || reading.is(Feature.LOCATIVE)) && (reading.is(Feature.NOUN) || reading.is(Feature.ADJ))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the office's own noun is in the singular, as far as the dictionary tells. */
    private boolean singular(int first, int end) {
        if (!lexicon.keys().inflected()) {
            return true;
        }
        boolean known = false;
        for (int i = first; i < end; i++) {
            for (WordForm reading : words.text().forms(i)) {
                if (reading.is(Feature.NOUN) && reading.is(Feature.SINGULAR) && !reading.is(Feature.PLURAL)) {
                    return true;
                }
                known |= reading.is(Feature.NOUN);
            }
            if (known) {
                return false;
            }
        }
        return true;
    }
}
