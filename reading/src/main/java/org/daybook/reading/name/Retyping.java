package org.daybook.reading.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.daybook.reading.language.Feature;
import org.daybook.reading.page.Patience;

/** Second look, with the whole page known: who is called so in full somewhere is a person everywhere, and a word has one type in a page. */
final class Retyping {
    /** A lone word that is taken for somebody's name so often is one. */
    private static final int OFTEN = 2;

    /** Words of a name that ends with a surname of the page, at most. */
    private static final int KIN = 4;
    /** Given names that are kept of a page at most. */
    private static final int GIVENS = 200;

    private final Words words;
    private final Lexicon lexicon;
    private final Standing standing;
    /** Words of people's longer names, whatever spoke for these. */
    private final Set<String> parts = new HashSet<>();
    /** Lone names that are not all in capitals. */
    private final Set<String> plain = new HashSet<>();
    /** People's names of two words and more, as they are written somewhere in the page, and whether anything speaks for one. */
    private final Map<String, Boolean> people = new HashMap<>();
    /** Keys of lone words that are taken for people's names, and how often. */
    private final Map<String, Integer> lone = new HashMap<>();
    private final Set<String> families = new HashSet<>();
    /** Keys of the last words of those whose first is a given name. */
    private final Set<String> surnames = new HashSet<>();
    /** How often names of several words are written so. */
    private final Map<String, Integer> times = new HashMap<>();
    /** Words that begin names within sentences. */
    private final Set<String> opening = new HashSet<>();
    /** Surnames, by their forms, of those who are taken for people by the shape of their full names alone. */
    private final Set<String> shaped = new HashSet<>();
    /** Given names of those who are named in full. */
    private final Set<String> givens = new LinkedHashSet<>();
    private final Map<String, EntityType> sure = new HashMap<>();
    /** What words that stand alone somewhere in the page are taken for there. */
    private final Map<String, EntityType> alone = new HashMap<>();
    /** Acronyms that are common nouns somewhere in the page. */
    private final Set<String> things = new HashSet<>();

    /** @param titled parts, folded, of people's names in the headline */
    Retyping(Words words, List<Spot> spots, Set<String> titled) {
        this.words = words;
        this.lexicon = words.lexicon();
        this.standing = new Standing(words, spots);
        parts.addAll(titled);
        parts.addAll(parts(words, spots));
        for (Spot spot : spots) {
            Patience.check();
            if (spot.length() == 1 && words.shouts(spot.first()) && spot.type() == EntityType.OTHER) {
                things.add(words.folded(spot.first()));
            }
            if (spot.length() == 1 && !words.shouts(spot.first())) {
                plain.add(words.folded(spot.first()));
            }
            if (spot.length() > 1 && spot.entry() == null) {
                times.merge(written(spot), 1, Integer::sum);
            }
            if (spot.type() == EntityType.PERSON && spot.length() > 1 && lexicon.givenName(words.form(spot.first())) != null) {
                surnames.addAll(words.keys(spot.end() - 1));
            }
            if (spot.length() > 1 && !words.weak(spot.first())) {
                opening.add(words.folded(spot.first()));
            }
            if (spot.type() == EntityType.PERSON && spot.length() > 1) {
                people.merge(written(spot), spot.sure(), Boolean::logicalOr);
            } else if (spot.type() == EntityType.PERSON) {
                words.keys(spot.first()).forEach(key -> lone.merge(key, 1, Integer::sum));
            }
            if (spot.type() == EntityType.PERSON && !spot.sure() && spot.length() == 2 && lexicon.keys().inflected() && standing.of(spot) != EntityType.PLACE) {
                shaped.add(words.folded(spot.end() - 1));
            }
            if (spot.type() == EntityType.PERSON && spot.sure() && standing.of(spot) != EntityType.PLACE) {
                PersonName form = PersonName.of(spot, words);
                if (form.full() && form.given().length() > 2 && givens.size() < GIVENS) {
                    givens.add(form.given());
                }
                if (form.family() != null && (form.full() || spot.sure())) {
                    families.addAll(lexicon.keys().filed(form.family()));
                    families.addAll(lexicon.keys().of(form.family()));
                }
            } else if (spot.sure() && spot.length() == 1) {
                for (String key : words.keys(spot.first())) {
                    sure.putIfAbsent(key, spot.type());
                }
            }
            if (spot.length() == 1) {
                words.keys(spot.first()).forEach(key -> alone.putIfAbsent(key, spot.type()));
            }
        }
        spots.forEach(this::borneOut);
    }

    /** Takes the surname of a name of several words, for which its shape alone speaks, where the page has the name again, or the surname alone as somebody's. */
    private void borneOut(Spot spot) {
        boolean shape = spot.type() == EntityType.PERSON && !spot.sure() && spot.length() > 1 && lexicon.keys().inflected() && !words.foreign(spot.first());
        if (shape && (times.getOrDefault(written(spot), 0) > 1 || often(spot.end() - 1))) {
            String family = words.form(spot.end() - 1);
            if (lexicon.givenName(family) == null) {
                families.addAll(lexicon.keys().filed(family));
            }
        }
    }

    /** Whether a word alone is taken for somebody's name more than once in the page. */
    private boolean often(int i) {
        return words.keys(i).stream().anyMatch(key -> lone.getOrDefault(key, 0) >= OFTEN);
    }

    /** The words, folded, of people's names that have two or more. */
    static Set<String> parts(Words words, List<Spot> spots) {
        Set<String> parts = new HashSet<>();
        for (Spot spot : spots) {
            for (int i = spot.first(); i < spot.end() && spot.type() == EntityType.PERSON && spot.length() > 1; i++) {
                parts.add(words.folded(i));
            }
        }
        return parts;
    }

    List<Spot> again(List<Spot> spots) {
        List<Spot> all = new ArrayList<>();
        int free = 0;
        for (int s = 0; s < spots.size(); s++) {
            Spot spot = spots.get(s);
            between(free, spot.first(), all);
            if (s + 1 < spots.size() && namesake(spot, spots.get(s + 1))) {
                spot = person(spot.first(), spots.get(++s).end());
            }
            Spot[] apart = apart(spot);
            if (apart.length == 0) {
                all.add(retyped(spot));
            } else {
                all.addAll(List.of(apart));
            }
            free = spot.end();
        }
        between(free, words.size(), all);
        return all;
    }

    /** Whether a place and the name right behind it are somebody's full name elsewhere in the page: "Ардент", "Лосев". */
    private boolean namesake(Spot spot, Spot next) {
        return spot.type() == EntityType.PLACE && spot.length() == 1 && next.first() == spot.end() && next.length() == 1 && people.containsKey(written(spot.first(), next.end()));
    }

    private String written(Spot spot) {
        return written(spot.first(), spot.end());
    }

    private String written(int first, int end) {
        StringBuilder name = new StringBuilder();
        for (int i = first; i < end; i++) {
            name.append(words.folded(i)).append(' ');
        }
        return name.toString();
    }

    /**
     * Two names that stand side by side, and are no given name and surname: "после смерти Лунда Берг", "с братом Ивана Лунда Олег Лунд", "в Линдау Берг". None where they
     * are one.
     */
    private Spot[] apart(Spot spot) {
        boolean may = spot.length() > 1 && lexicon.keys().inflected() && spot.type() != EntityType.PLACE && spot.entry() == null;
        int second = spot.first() + 1;
        if (!may || !words.token(second).isWord()) {
            return new Spot[0];
        }
        Spot[] parts = behindLetters(spot);
        if (parts.length > 0) {
            return parts;
        }
        return lexicon.givenName(words.form(spot.first())) == null ? behindAnother(spot) : behindAFullName(spot);
    }

    /** The letters of a body and somebody of it: "АКР Ивана Лунда", "АКР Лунда". */
    private Spot[] behindLetters(Spot spot) {
        int first = spot.first();
        int second = first + 1;
        boolean letters = words.shouts(first) && words.form(first).length() > 1 && words.form(first).indexOf('.') < 0 && !words.shouts(second) && !words.foreign(second);
        boolean named = spot.length() > 2 && lexicon.givenName(words.form(second)) != null || lexicon.givenName(words.form(first)) == null && family(spot.end() - 1);
        return letters && named ? new Spot[] {new Spot(first, second, EntityType.ORGANIZATION, null, Gender.UNKNOWN, false), person(second, spot.end())} : new Spot[0];
    }

    /** Two names of which the first has no given name: "после смерти Лунда Берг", "в Линдау Берг фон Лунд". */
    private Spot[] behindAnother(Spot spot) {
        int first = spot.first();
        int second = first + 1;
        boolean pair = spot.length() == 2;
        if (pair && family(second) && described(first)) {
            return new Spot[] {person(second, spot.end())};
        }
        Spot[] two = {person(first, second), person(second, spot.end())};
        Gender given = lexicon.givenName(words.form(second));
        if (pair && given != null && declined(first, given) && !oblique(second)) {
            return two;
        }
        if (given == null && words.token(spot.end() - 1).isWord() && !words.initial(second) && once(spot) && words.keys(first).stream().anyMatch(surnames::contains)) {
            return behind(spot);
        }
        boolean both = family(first) && pair && family(second) && !people.getOrDefault(written(spot), false) && once(spot);
        if (both || family(first) && !families.contains(words.folded(first)) && (family(second) || given != null)) {
            return two;
        }
        EntityType before = before(spot);
        return before == null ? new Spot[0] : new Spot[] {new Spot(first, second, before, null, Gender.UNKNOWN, before == EntityType.PLACE), two[1]};
    }

    /** What stands before somebody's name within a spot, where it is no part of that: "в Линдау Берг", "во время штурма Линдау Берг бежал"; null where it is one. */
    private EntityType before(Spot spot) {
        int first = spot.first();
        int second = first + 1;
        boolean cued = first > 0 && lexicon.listed("place-cues", words.keys(first - 1));
        if (spot.length() == 2 && family(second)) {
            EntityType alone = cued ? EntityType.PLACE : once(spot) ? aloneAs(first) : null;
            return alone == EntityType.PLACE || alone == EntityType.ORGANIZATION ? alone : null;
        }
        boolean name = !words.shouts(first) && !words.foreign(first) && !words.common(first);
        return cued && name && spot.length() > 2 && !spot.sure() && words.capital(second) && words.token(second + 1).isWord() ? EntityType.PLACE : null;
    }

    /** Two names of which the first is a full one: "с братом Ивана Лунда Олег Лунд", "с Иваном Лундовым Берг говорил". */
    private Spot[] behindAFullName(Spot spot) {
        int second = spot.first() + 1;
        int third = second + 1;
        int last = spot.end() - 1;
        boolean patronymic = words.may(second, Feature.PATRONYMIC);
        boolean alone = spot.length() == 3 && strictlyOblique(spot.first()) && !patronymic || spot.length() == 4 && patronymic;
        if (alone && words.token(last).isWord() && lone.containsKey(words.folded(last)) && inBaseForm(last) && once(spot)) {
            return new Spot[] {person(spot.first(), last), person(last, spot.end())};
        }
        if (spot.length() < 3 || lexicon.givenName(words.form(third)) == null) {
            return new Spot[0];
        }
        boolean full = family(second) && words.token(third).isWord() && lexicon.givenName(words.form(second)) == null && !words.may(third, Feature.PATRONYMIC);
        boolean two = spot.length() == 4 && oblique(spot.first())
                && (people.containsKey(written(spot.first(), third)) || people.containsKey(written(third, spot.end())) || strictlyOblique(spot.first()) && nominative(third));
        return full || two ? new Spot[] {person(spot.first(), third), person(third, spot.end())} : new Spot[0];
    }

    /** Whether a name of several words is written so only once in the page. */
    private boolean once(Spot spot) {
        return times.getOrDefault(written(spot), 0) == 1;
    }

    /** The surname of somebody whom the page names in full, and what stands behind it: "при Лундове Норландия", "жены Лундова Мары Берг", "в отношении Лундова Арденским судом". */
    private Spot[] behind(Spot spot) {
        int second = spot.first() + 1;
        Spot who = person(spot.first(), second);
        Phrases.Match<Entry> known = lexicon.names().longest(second, words::keys, k -> k < spot.end(), (entry, end) -> end == spot.end());
        if (known != null) {
            return new Spot[] {who, new Spot(second, spot.end(), known.value().type(), known.value(), Gender.UNKNOWN, true)};
        }
        boolean ordinary = spot.length() == 2 && (words.common(second) || words.text().forms(second).stream().anyMatch(form -> form.is(Feature.ADJ)));
        return ordinary ? new Spot[] {who} : new Spot[] {who, new Spot(second, spot.end(), EntityType.PERSON, null, Gender.UNKNOWN, false)};
    }

    /** Whether a word at the beginning of a sentence is an adjective and never a name on the page: "Восьмидесятилетний Лунд". */
    private boolean described(int i) {
        boolean adjective = words.common(i) && words.may(i, Feature.ADJ) || words.text().forms(i).isEmpty() && lexicon.endsAsAdjective(words.folded(i));
        return words.weak(i) && adjective && !words.heading(i) && !opening.contains(words.folded(i)) && !families.contains(words.folded(i)) && !words.may(i, Feature.FAMILY_NAME) && !words.may(i, Feature.GIVEN_NAME);
    }

    /** Whether a surname of the page can only stand in another case than a given name behind it: "бывшая супруга Лундича Анна", but not "Лундова Анна". */
    private boolean declined(int i, Gender given) {
        boolean oblique = false;
        for (Keys.Base base : lexicon.keys().bases(words.form(i))) {
            boolean own = base.key().equals(words.folded(i));
            if (own && !base.oblique() && base.gender() != Gender.UNKNOWN && base.gender() == given) {
                return false;
            }
            oblique |= !own && base.oblique() && families.contains(base.key());
        }
        return oblique;
    }

    /** What a word of two names side by side is taken for where it stands alone; null where it never does. */
    private EntityType aloneAs(int i) {
        return words.keys(i).stream().map(alone::get).filter(Objects::nonNull).findFirst().orElse(null);
    }

    /** Whether the dictionary has a word as a given name in the nominative. */
    private boolean nominative(int i) {
        return words.text().forms(i).stream().anyMatch(f -> f.is(Feature.GIVEN_NAME) && f.is(Feature.NOMINATIVE) && !f.is(Feature.PLURAL));
    }

    /** Whether the dictionary has a word as a given name in another case than the nominative, and in no reading as one in the nominative. */
    private boolean strictlyOblique(int i) {
        return !nominative(i) && !lexicon.listedGivenName(words.folded(i)) && words.text().forms(i).stream().anyMatch(f -> f.is(Feature.GIVEN_NAME) && (f.is(Feature.GENITIVE) || f.is(Feature.DATIVE) || f.is(Feature.INSTRUMENTAL)));
    }

    /** Whether a word is no other case of a surname of the page. */
    private boolean inBaseForm(int i) {
        String own = words.folded(i);
        return lexicon.keys().bases(words.form(i)).stream().noneMatch(base -> base.oblique() && !base.key().equals(own) && families.contains(base.key()));
    }

    /** Whether a given name stands in another case than the nominative, for all that the dictionary knows of it as one: "премии Петра Дубова". */
    private boolean oblique(int i) {
        return words.text().forms(i).stream().anyMatch(f -> f.is(Feature.GIVEN_NAME) && !f.is(Feature.NOMINATIVE));
    }

    private Spot person(int first, int end) {
        Gender gender = lexicon.givenName(words.form(first));
        return new Spot(first, end, EntityType.PERSON, null, gender == null ? Gender.UNKNOWN : gender, true);
    }

    private Spot retyped(Spot spot) {
        if (spot.length() > 1 && !spot.sure() && spot.type() != EntityType.PERSON && named(spot)) {
            return spot.as(EntityType.PERSON);
        }
        EntityType stands = standing.of(spot);
        boolean shouted = words.shouts(spot.first()) && plain.contains(words.folded(spot.first()));
        if (stands == EntityType.PLACE && !family(spot.first()) && (spot.type() != EntityType.ORGANIZATION || shouted)) {
            return spot.as(EntityType.PLACE);
        }
        if (spot.length() > 1 || spot.type() == EntityType.PERSON && spot.sure()) {
            return spot;
        }
        boolean country = spot.entry() != null && (spot.entry().canonical().startsWith("country:") || spot.entry().seat());
        boolean place = spot.first() > 0 && lexicon.listed("place-cues", words.keys(spot.first() - 1)) && spot.entry() != null;
        if (!country && !place && family(spot.first())) {
            return spot.as(EntityType.PERSON);
        }
        if (spot.type() == EntityType.OTHER && !spot.sure() && !words.shouts(spot.first()) && !words.heading(spot.first()) && words.keys(spot.first()).stream().anyMatch(shaped::contains)) {
            // "Реймонд Гамак … Гамак": a surname that is a word too
            return spot.as(EntityType.PERSON);
        }
        if (!spot.sure() && words.shouts(spot.first()) && things.contains(words.folded(spot.first()))) {
            return spot.as(EntityType.OTHER);
        }
        EntityType known = spot.sure() ? null : sure(spot.first());
        if (known != null) {
            return spot.as(known);
        }
        boolean untold = spot.type() == EntityType.PERSON && stands == null && asks(spot);
        return untold ? spot.as(EntityType.OTHER) : stands == EntityType.PERSON && spot.type() != EntityType.ORGANIZATION ? spot.as(stands) : spot;
    }

    /** Whether several words name a person elsewhere in the page, or end with the surname of somebody of whom it tells. */
    private boolean named(Spot spot) {
        boolean known = family(spot.end() - 1) || often(spot.end() - 1);
        boolean work = words.common(spot.first()) && (words.quoted(spot.first()) || words.may(spot.first(), Feature.ADJ));
        boolean kin = lexicon.keys().inflected() && !words.foreign(spot.first()) && spot.length() <= KIN && spot.type() != EntityType.PLACE && known && !work
                && !words.shouts(spot.first()) && lexicon.bodyHead(words.keys(spot.first())).isEmpty();
        boolean again = people.containsKey(written(spot)) && !(lexicon.keys().inflected() && words.foreign(spot.first()));
        return again || kin;
    }

    /** Whether a person must be told by something: where names keep one form, nothing in a lone unknown word speaks for one. */
    private boolean asks(Spot spot) {
        return !lexicon.keys().inflected() && spot.entry() == null && lexicon.givenName(words.form(spot.first())) == null
                && !parts.contains(words.folded(spot.first()));
    }

    private EntityType sure(int i) {
        for (String key : words.keys(i)) {
            if (sure.containsKey(key)) {
                return sure.get(key);
            }
        }
        return null;
    }

    private boolean family(int i) {
        return families.contains(words.folded(i)) || lexicon.keys().inflected() && words.keys(i).stream().anyMatch(families::contains)
                && !words.shouts(i);
    }

    /** Family names at the beginning of sentences and in headings, which were passed over as ordinary words. */
    private void between(int from, int to, List<Spot> into) {
        for (int i = from; i < to; i++) {
            if (!words.token(i).isWord() || words.function(i) || words.notAName(i)) {
                continue;
            }
            boolean inflected = lexicon.keys().inflected() && words.capital(i) && !words.weak(i) && !words.shouts(i) && (words.text().forms(i).isEmpty() || officeAt(i)) && family(i);
            boolean surname = inflected || families.contains(words.folded(i)) && (!words.capital(i) ? insideCapital(words.form(i)) : !words.weak(i) && !words.heading(i) || words.seenAsName(i) || words.neverSmall(i));
            boolean office = !inflected && words.capital(i) && officeAt(i);
            if (surname && !office || words.capital(i) && words.weak(i) && calls(i)) {
                into.add(new Spot(i, i + 1, EntityType.PERSON, null, Gender.UNKNOWN, true));
            }
        }
    }

    private boolean officeAt(int i) {
        return lexicon.offices().longest(i, words::keys, j -> j < words.size(), (o, end) -> true) != null;
    }

    /** Whether a word begins small and has a capital behind its hyphen, as "al-Sadrin". */
    private static boolean insideCapital(String form) {
        int hyphen = form.indexOf('-');
        return hyphen > 0 && hyphen + 1 < form.length() && Character.isUpperCase(form.charAt(hyphen + 1));
    }

    /** Whether the given name of somebody whom the page names in full stands alone on its line, or before a verb: "Юра позвонил", "Mike" below a letter. */
    private boolean calls(int i) {
        if (lexicon.givenName(words.form(i)) == null || givens.stream().noneMatch(given -> lexicon.sameGivenName(given, words.form(i)))) {
            return false;
        }
        boolean first = i == 0 || words.sentence(i - 1) != words.sentence(i);
        boolean last = i + 1 >= words.size() || words.sentence(i + 1) != words.sentence(i);
        return first && (last || lexicon.listed("person-cues", words.keys(i + 1)) || words.may(i + 1, Feature.FINITE) && !words.may(i + 1, Feature.NOUN));
    }
}
