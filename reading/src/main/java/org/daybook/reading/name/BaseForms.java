package org.daybook.reading.name;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.daybook.reading.language.Feature;
import org.daybook.reading.language.WordForm;

/** The base form of names as met, in languages that inflect them: by the dictionary, by the other forms in the page, by endings. */
final class BaseForms {
    private final Words words;
    private final Keys keys;

    BaseForms(Words words) {
        this.words = words;
        this.keys = words.lexicon().keys();
    }

    /** The fullest name of a bearer, in its base form. */
    String name(Bearer bearer) {
        if (bearer.called != null) {
            return bearer.called;
        }
        Spot best = null;
        int size = -1;
        for (Spot spot : bearer.spots) {
            int length = weight(spot);
            if (length > size || length == size && better(spot, best, bearer)) {
                size = length;
                best = spot;
            }
        }
        if (!keys.inflected()) {
            return quote(best);
        }
        if (best.entry() != null) {
            return best.entry().form();
        }
        if (bearer.type == EntityType.PERSON) {
            return person(best, bearer);
        }
        return best.length() == 1 ? base(words.form(best.first()), upright(bearer), Gender.UNKNOWN, placed(best), Set.of()) : body(best);
    }

    /** A lone place after a preposition of place or an office stands in another case than the nominative. */
    private Case placed(Spot spot) {
        int before = spot.first() - 1;
        if (before > 1 && words.lexicon().listed("joiners", words.keys(before)) && words.capital(before - 1)) {
            before -= 2;
        }
        boolean oblique = before >= 0 && spot.type() == EntityType.PLACE && (!words.capital(before) || words.weak(before))
                && words.sentence(before) == words.sentence(spot.first())
                && (words.lexicon().listed("place-cues", words.keys(before)) || words.may(before, Feature.NOUN));
        return oblique && !nominative(spot) ? Case.OBLIQUE : Case.UNKNOWN;
    }

    private int weight(Spot spot) {
        int count = 0;
        for (int i = spot.first(); i < spot.end(); i++) {
            count += words.token(i).isWord() ? words.initial(i) ? 1 : 3 : 0;
        }
        return count;
    }

    /** Of two of one length, the one that stands in the nominative, or that is not all in capitals where names keep one form; in text order otherwise. */
    private boolean better(Spot spot, Spot best, Bearer bearer) {
        if (!keys.inflected()) {
            return words.shouts(best.first()) && !words.shouts(spot.first()) && keys.meet(words.form(best.first()), words.form(spot.first()));
        }
        if (bearer.type == EntityType.PERSON) {
            return stands(spot, bearer.gender) == Case.NOMINATIVE && stands(best, bearer.gender) != Case.NOMINATIVE;
        }
        return nominative(spot) && !nominative(best);
    }

    private boolean nominative(Spot spot) {
        for (WordForm reading : words.text().forms(spot.first())) {
            if (reading.is(Feature.NOMINATIVE)) {
                return true;
            }
        }
        return false;
    }

    private String quote(Spot spot) {
        return words.text().quote(words.text().span(spot.first(), spot.end()));
    }

    private Set<String> forms(Bearer bearer) {
        Set<String> forms = new HashSet<>();
        for (Spot spot : bearer.spots) {
            for (int i = spot.first(); i < spot.end(); i++) {
                forms.add(words.folded(i));
            }
        }
        return forms;
    }

    /** The forms that may be base forms by where they stand: what follows a preposition of place is none ("из Остермюнда"). */
    private Set<String> upright(Bearer bearer) {
        Set<String> forms = new HashSet<>();
        bearer.spots.stream().filter(spot -> placed(spot) != Case.OBLIQUE).forEach(spot -> forms.add(keys.fold(words.form(spot.first()))));
        return forms;
    }

    private String person(Spot spot, Bearer bearer) {
        Set<String> forms = forms(bearer);
        Set<String> family = shared(bearer.forms.stream().map(PersonName::family).toList());
        Set<String> given = shared(bearer.forms.stream().map(PersonName::given).toList());
        Case stands = stands(spot, bearer.gender);
        boolean kept = spot.length() > 1 && words.token(spot.end() - 1).isWord() && words.capital(spot.end() - 1)
                && base(words.form(spot.end() - 1), forms, bearer.gender, stands, family).equals(words.form(spot.end() - 1)) && unchanged(spot.end() - 1);
        StringBuilder name = new StringBuilder();
        for (int i = spot.first(); i < spot.end(); i++) {
            if (i > spot.first() && !words.touch(i - 1, i)) {
                name.append(' ');
            }
            String word = words.form(i);
            boolean plain = !words.capital(i) || words.initial(i) || kept && i == spot.first() && foreign(i, forms);
            name.append(plain ? words.form(i) : base(words.form(i), forms, bearer.gender, stands,
                    bearer.forms.stream().anyMatch(f -> word.equals(f.family())) ? family : given));
        }
        return name.toString();
    }

    /** Whether no ending of a surname tells for sure that it stands in another case: "Лорри Лундберг". */
    private boolean unchanged(int i) {
        String folded = words.folded(i);
        return keys.bases(words.form(i)).stream().allMatch(base -> base.key().equals(folded) || !base.sure());
    }

    /** Whether a given name, in the form met, is no form of one that a table has or the page names: it may be one that isn't declined, as "Лорри". */
    private boolean foreign(int i, Set<String> attested) {
        String folded = words.folded(i);
        return words.text().forms(i).stream().noneMatch(f -> f.is(Feature.PROPN) && !fold(f).equals(folded)) && keys.bases(words.form(i)).stream()
                .noneMatch(base -> !base.key().equals(folded) && (words.lexicon().listedGivenName(base.key()) || attested.contains(base.key())));
    }

    /** The base forms that two or more different forms of one name have in common; none where there is but one form. */
    private Set<String> shared(List<String> parts) {
        Set<String> shared = null;
        Set<String> different = new HashSet<>();
        for (String part : parts) {
            if (part != null && part.length() > 2 && different.add(keys.fold(part))) {
                if (shared == null) {
                    shared = new HashSet<>(keys.of(part));
                } else {
                    shared.retainAll(keys.of(part));
                }
            }
        }
        return shared == null || different.size() < 2 ? Set.of() : shared;
    }

    /** What the given name's form tells of the case that the whole name stands in. */
    private enum Case { NOMINATIVE, OBLIQUE, UNKNOWN }

    private Case stands(Spot spot, Gender gender) {
        boolean nominative = false;
        boolean other = false;
        for (int i = spot.first(); i < spot.end(); i++) {
            for (WordForm reading : words.text().forms(i)) {
                if (reading.is(Feature.GIVEN_NAME)) {
                    boolean fits = gender == Gender.UNKNOWN || reading.is(gender == Gender.MALE ? Feature.MASCULINE : Feature.FEMININE);
                    nominative |= fits && reading.is(Feature.NOMINATIVE) && reading.is(Feature.SINGULAR) && !reading.is(Feature.PLURAL);
                    other |= fits && !reading.is(Feature.NOMINATIVE) && !reading.is(Feature.PLURAL);
                }
            }
        }
        String first = words.form(spot.first());
        other |= words.text().forms(spot.first()).isEmpty() && words.lexicon().givenName(first) != null && !words.lexicon().listedGivenName(keys.fold(first));
        return nominative ? Case.NOMINATIVE : other ? Case.OBLIQUE : Case.UNKNOWN;
    }

    /**
     * The base form of one word of a name.
     *
     * @param attested all forms of the bearer's names in the page, folded: one that is a base form of this wins
     */
    private String base(String form, Set<String> attested, Gender gender, Case stands, Set<String> shared) {
        String folded = keys.fold(form);
        boolean given = !words.lexicon().listedGivenName(folded) && words.lexicon().givenName(form) != null;
        Map<String, Integer> votes = new TreeMap<>();
        int rank = 0;
        boolean anySure = keys.bases(form).stream().anyMatch(b -> b.sure() && b.gender().fits(gender) && !b.key().equals(folded));
        for (Keys.Base base : keys.bases(form)) {
            rank++;
            if (!base.gender().fits(gender)) {
                continue;
            }
            int vote = 100 - Math.min(rank, 50);
            boolean itself = base.key().equals(folded);
            vote += shared.contains(base.key()) ? 150 : 0;
            vote += !itself && given && words.lexicon().listedGivenName(base.key()) ? 100 : 0;
            vote += itself && words.lexicon().listedGivenName(folded) ? 120 : 0;
            if (itself) {
                vote += stands == Case.OBLIQUE ? 0 : stands == Case.NOMINATIVE ? 320 : 40;
            } else {
                vote += attested.contains(base.key()) && maybeBase(base.key()) && (base.sure() || !anySure) ? 200 : 0;
                vote += base.sure() ? 60 : 0;
                vote += stands == Case.OBLIQUE ? 30 : 0;
            }
            votes.merge(base.key(), vote, Math::max);
        }
        String best = folded;
        int most = -1;
        for (Map.Entry<String, Integer> vote : votes.entrySet()) {
            if (vote.getValue() > most) {
                most = vote.getValue();
                best = vote.getKey();
            }
        }
        return best.equals(folded) ? form : recase(best, form);
    }

    /** Whether a form may be a base form: the dictionary has no reading of it as a name, or has one in the nominative. */
    private boolean maybeBase(String key) {
        boolean oblique = false;
        for (WordForm reading : words.text().language().wordForms().of(key)) {
            if (reading.is(Feature.PROPN)) {
                if (reading.is(Feature.NOMINATIVE) && reading.is(Feature.SINGULAR) || fold(reading).equals(key)) {
                    return true;
                }
                oblique = true;
            }
        }
        return !oblique;
    }

    private String fold(WordForm reading) {
        return keys.fold(reading.lemma());
    }

    private String recase(String base, String like) {
        StringBuilder cased = new StringBuilder(base);
        boolean begins = true;
        for (int i = 0; i < cased.length(); i++) {
            boolean capital = begins && (i >= like.length() || Character.isUpperCase(like.charAt(i)));
            cased.setCharAt(i, capital ? Character.toUpperCase(cased.charAt(i)) : cased.charAt(i));
            begins = cased.charAt(i) == '-';
        }
        for (int i = 0; i < Math.min(cased.length(), like.length()); i++) {
            if (Character.toLowerCase(like.charAt(i)) != Character.toLowerCase(cased.charAt(i))) {
                if (keys.fold(like.substring(i, i + 1)).equals(String.valueOf(Character.toLowerCase(cased.charAt(i))))) {
                    cased.setCharAt(i, like.charAt(i));
                } else {
                    break;
                }
            }
        }
        return cased.toString();
    }

    /** A body of several words: only the words up to its head noun change; the rest is a complement and stays. */
    private String body(Spot spot) {
        boolean done = nominative(spot);
        Map<Integer, String> changed = new HashMap<>();
        for (int i = spot.first(); i < spot.end() && !done; i++) {
            if (!words.token(i).isWord()) {
                break;
            }
            WordForm noun = null;
            for (WordForm reading : words.text().forms(i)) {
                if (reading.is(Feature.NOUN) && reading.is(Feature.SINGULAR)) {
                    noun = reading;
                    break;
                }
            }
            if (noun != null) {
                if (i == spot.first()) {
                    changed.put(i, recase(keys.fold(noun.lemma()), words.form(i)));
                }
                done = true;
            }
        }
        StringBuilder name = new StringBuilder();
        for (int i = spot.first(); i < spot.end(); i++) {
            if (i > spot.first() && !words.touch(i - 1, i)) {
                name.append(' ');
            }
            name.append(changed.getOrDefault(i, words.form(i)));
        }
        return name.toString();
    }
}
