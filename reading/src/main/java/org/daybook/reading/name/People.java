package org.daybook.reading.name;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.daybook.reading.page.Patience;

/** Joins the names of people: full names first, then what is shorter. Two people who share a family name are never joined. */
final class People {
    /** A family name alone is that of the one whom the page is about: named in full this many times as often as any other of the name. */
    private static final int MAIN = 2;

    /** Words of an office before a name, and names of one bearer, that are looked at. */
    private static final int OFFICE = 4;
    private static final int SPOTS = 20;
    /** People of a page of whom one may be called by a short name. */
    private static final int PEOPLE = 100;
    /** A word of so many people's names says nothing of which of them is meant. */
    private static final int NAMESAKES = 20;
    /** Of more people of one name than this, who is meant is looked for among those whom the page last named in full. */
    private static final int MANY = 60;

    private final Words words;
    private final Keys keys;
    private final List<Bearer> bearers = new ArrayList<>();
    private final Map<String, Set<Bearer>> byPart = new HashMap<>();
    /** Where those of a name whom there are very many of are named in full. */
    private final Map<String, TreeMap<Integer, Bearer>> inFull = new HashMap<>();
    /** Those named in full, by each word of their names, folded. */
    private final Map<String, Set<Bearer>> longer = new HashMap<>();
    private final Map<Spot, Bearer> of = new HashMap<>();

    People(Words words, List<Spot> spots) {
        this.words = words;
        this.keys = words.lexicon().keys();
        List<Spot> shorter = new ArrayList<>();
        Spot before = null;
        for (Spot spot : spots) {
            if (spot.type() != EntityType.PERSON) {
                before = null;
                continue;
            }
            Patience.check();
            PersonName form = PersonName.of(spot, words);
            boolean spelt = before != null && of.containsKey(before) && spot.first() == before.end() + 1 && words.form(before.end()).equals("(")
                    && words.foreign(spot.first()) && !words.foreign(before.first());
            if (spelt) {
                give(spot, form, of.get(before));
            } else if (form.full()) {
                Bearer known = full(form);
                known = known == null ? within(spot, form) : known;
                give(spot, known != null && !known.gender.fits(form.gender()) ? form.ofAnyGender() : form, known);
            } else {
                shorter.add(spot);
            }
            before = spot;
        }
        for (Spot spot : shorter) {
            Patience.check();
            PersonName form = PersonName.of(spot, words);
            Bearer bearer = shorter(spot, form);
            boolean anothers = bearer != null && !bearer.gender.fits(form.gender());
            give(spot, anothers ? form.ofAnyGender() : form, bearer);
        }
    }

    List<Bearer> bearers() {
        return bearers;
    }

    Bearer of(Spot spot) {
        return of.get(spot);
    }

    private void give(Spot spot, PersonName form, Bearer known) {
        Bearer bearer = known;
        if (bearer == null) {
            bearer = new Bearer(EntityType.PERSON);
            bearers.add(bearer);
        }
        bearer.add(spot, form);
        of.put(spot, bearer);
        file(form.family(), bearer);
        file(form.given(), bearer);
        for (int i = spot.first(); i < spot.end() && form.full(); i++) {
            if (words.token(i).isWord() && !words.initial(i)) {
                longer.computeIfAbsent(words.folded(i), k -> new LinkedHashSet<>()).add(bearer);
            }
        }
    }

    private void file(String part, Bearer bearer) {
        if (part == null) {
            return;
        }
        for (String key : keys.of(part)) {
            byPart.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(bearer);
        }
    }

    private Set<Bearer> near(String part) {
        Set<Bearer> found = new LinkedHashSet<>();
        if (part != null) {
            for (String key : keys.of(part)) {
                found.addAll(byPart.getOrDefault(key, Set.of()));
            }
        }
        return found;
    }

    /** Those who may bear a name that stands at a token, once all full names are known. */
    private Set<Bearer> near(String part, int token) {
        Set<Bearer> found = new LinkedHashSet<>();
        for (String key : keys.of(part)) {
            Set<Bearer> all = byPart.getOrDefault(key, Set.of());
            found.addAll(all.size() <= MANY ? all : lately(inFull.computeIfAbsent(key, k -> inFull(all)), token));
        }
        return found;
    }

    private static TreeMap<Integer, Bearer> inFull(Set<Bearer> all) {
        TreeMap<Integer, Bearer> named = new TreeMap<>();
        all.forEach(bearer -> bearer.inFull().forEach(token -> named.put(token, bearer)));
        return named;
    }

    /** Those last named in full before a token, or the first behind it where nobody is before; none where nobody is named in full at all. */
    private static Set<Bearer> lately(TreeMap<Integer, Bearer> named, int token) {
        Set<Bearer> last = new LinkedHashSet<>();
        NavigableMap<Integer, Bearer> before = named.headMap(token, false);
        for (Bearer bearer : (before.isEmpty() ? named : before.descendingMap()).values()) {
            last.add(bearer);
            if (last.size() == NAMESAKES) {
                break;
            }
        }
        return last;
    }

    /** Those of a family name who may have a full name; of very many, those who have its given name too. */
    private Set<Bearer> family(PersonName form) {
        Set<Bearer> family = new LinkedHashSet<>();
        for (String key : keys.of(form.family())) {
            Set<Bearer> all = byPart.getOrDefault(key, Set.of());
            if (all.size() <= MANY) {
                family.addAll(all);
            } else {
                keys.of(form.given()).forEach(given -> byPart.getOrDefault(given, Set.of()).stream().filter(all::contains).forEach(family::add));
            }
        }
        return family;
    }

    /** The one bearer known by family name alone whom this full name, found elsewhere, can fill out; null where there is none or more than one. */
    Bearer filledOutBy(PersonName form) {
        Bearer only = null;
        for (Bearer bearer : near(form.family())) {
            if (bearer.full() && bearer.forms.stream().anyMatch(f -> f.full() && f.fits(form, words.lexicon()))) {
                return null;
            }
            if (!bearer.full() && bearer.gender.fits(form.gender()) && bearer.forms.stream().allMatch(f -> f.fits(form, words.lexicon()))) {
                if (only != null) {
                    return null;
                }
                only = bearer;
            }
        }
        return only;
    }

    private Bearer full(PersonName form) {
        Set<Bearer> family = family(form);
        for (Bearer bearer : family) {
            if (bearer.forms.stream().filter(PersonName::full).anyMatch(f -> f.fits(form, words.lexicon()))) {
                return bearer;
            }
        }
        for (Bearer bearer : family) {
            boolean same = bearer.forms.stream().anyMatch(f -> form.family().equals(f.family()) && form.given().equals(f.given()));
            if (same && !words.lexicon().listedGivenName(keys.fold(form.given()))) {
                // written alike, and of two genders only by what an unknown given name was taken for
                return bearer;
            }
        }
        return null;
    }

    /**
     * The one bearer of whose longer name this one is a part, or whose name is a part of this longer one: "Мишель Бранделет", "Вероника Мишель Бранделет Хольмен". Null where
     * there is none, or more than one.
     */
    private Bearer within(Spot spot, PersonName form) {
        Bearer only = null;
        String own = spelt(spot);
        for (String word : own.trim().split(" ")) {
            Set<Bearer> sharing = longer.getOrDefault(word, Set.of());
            if (sharing.size() > NAMESAKES) {
                continue;
            }
            for (Bearer bearer : sharing) {
                boolean part = false;
                boolean other = false;
                for (Spot known : bearer.spots.subList(0, Math.min(SPOTS, bearer.spots.size()))) {
                    String name = spelt(known);
                    boolean inside = name.contains(own) || own.contains(name);
                    part |= inside && Math.min(name.length(), own.length()) < Math.max(name.length(), own.length()) && known.length() > 1;
                    other |= !inside && known.length() > 2 && PersonName.of(known, words).full();
                }
                if (part && !other && bearer.gender.fits(form.gender())) {
                    if (only != null && only != bearer) {
                        return null;
                    }
                    only = bearer;
                }
            }
        }
        return only;
    }

    /** The words of a name, folded, each between spaces. */
    private String spelt(Spot spot) {
        StringBuilder spelt = new StringBuilder(" ");
        for (int i = spot.first(); i < spot.end(); i++) {
            spelt.append(words.token(i).isWord() ? words.folded(i) + " " : "");
        }
        return spelt.toString();
    }

    /** Of those who bear the name, the page's main one, or else the one with that family name last named in full before this; by given name only where no family name is so. */
    private Bearer shorter(Spot spot, PersonName form) {
        List<Bearer> family = new ArrayList<>();
        List<Bearer> given = new ArrayList<>();
        if (form.family() == null) {
            for (Bearer bearer : near(form.given(), spot.first())) {
                if (bearer.forms.stream().anyMatch(f -> f.fits(form, words.lexicon()))) {
                    given.add(bearer);
                }
            }
            return latest(given, spot);
        }
        Set<Gender> oblique = null;
        boolean untold = form.gender() != Gender.UNKNOWN && form.gender() == words.lexicon().givenName(form.family());
        for (Bearer bearer : near(form.family(), spot.first())) {
            if (untold && bearer.forms.stream().anyMatch(f -> f.full() && form.family().equals(f.family()))) {
                // "Габор" is a man's given name, and here the surname of a woman
                family.add(bearer);
                continue;
            }
            if (!bearer.gender.fits(form.gender())) {
                oblique = oblique == null ? oblique(form.family()) : oblique;
                if (!oblique.contains(bearer.gender)) {
                    continue;
                }
            }
            if (bearer.forms.stream().anyMatch(f -> f.family() != null && keys.meet(f.family(), form.family()))) {
                family.add(bearer);
            } else if (bearer.forms.stream().anyMatch(f -> f.given() != null && f.given().length() > 2 && keys.meet(f.given(), form.family()))) {
                given.add(bearer);
            }
        }
        if (family.isEmpty() && given.isEmpty()) {
            return calledShort(form.family());
        }
        Bearer holder = holder(family, spot);
        return holder != null ? holder : family.isEmpty() ? latest(given, spot) : latest(family, spot);
    }

    /** The only one named in full whose given name this is short for: "Mike" of Michael Lund; null where there is none or more than one. */
    private Bearer calledShort(String name) {
        if (words.lexicon().givenName(name) == null) {
            return null;
        }
        Bearer only = null;
        for (Bearer bearer : bearers.subList(0, Math.min(PEOPLE, bearers.size()))) {
            if (bearer.forms.stream().anyMatch(f -> f.full() && f.given().length() > 2 && words.lexicon().sameGivenName(f.given(), name))) {
                if (only != null) {
                    return null;
                }
                only = bearer;
            }
        }
        return only;
    }

    /** The one of those who share a name to whom the page gives the office that stands before this one: "President Lund"; null where that tells nobody. */
    private Bearer holder(List<Bearer> candidates, Spot spot) {
        Office office = candidates.size() > 1 ? officeBefore(spot.first()) : null;
        Bearer only = null;
        for (Bearer bearer : office == null ? List.<Bearer>of() : candidates) {
            boolean holds = bearer.spots.stream().limit(SPOTS).filter(s -> s.length() > 1).anyMatch(s -> office.equals(officeBefore(s.first())) || office.equals(officeBehind(s.end())));
            if (holds && only != null) {
                return null;
            }
            only = holds ? bearer : only;
        }
        return only;
    }

    /** The office whose last word stands right before a token; null where none does. */
    private Office officeBefore(int token) {
        for (int i = Math.max(0, token - OFFICE); i < token; i++) {
            Phrases.Match<Office> match = officeAt(i, token);
            if (match != null && match.end() == token) {
                return match.value();
            }
        }
        return null;
    }

    /** The office in the apposition that begins at a token: ", the president of Norland"; null where none does. */
    private Office officeBehind(int token) {
        if (token + 2 >= words.size() || !words.form(token).equals(",")) {
            return null;
        }
        for (int i = token + 1; i <= token + 2; i++) {
            Phrases.Match<Office> match = officeAt(i, words.size());
            if (match != null) {
                return match.value();
            }
        }
        return null;
    }

    private Phrases.Match<Office> officeAt(int i, int limit) {
        return words.lexicon().offices().longest(i, words::keys, j -> j < limit, (office, end) -> end > i + 1 || !words.function(i));
    }

    /** The genders whose family names would stand so in another case: "дочь Лунда" is no woman called Лунда. */
    private Set<Gender> oblique(String family) {
        Set<Gender> genders = EnumSet.noneOf(Gender.class);
        if (keys.inflected()) {
            keys.bases(family).stream().filter(Keys.Base::oblique).forEach(base -> genders.add(base.gender()));
        }
        return genders;
    }

    private Bearer latest(List<Bearer> candidates, Spot spot) {
        for (Bearer main : candidates) {
            if (candidates.size() > 1 && candidates.stream().allMatch(b -> b == main || main.timesInFull() >= MAIN * b.timesInFull())) {
                return main;
            }
        }
        Bearer best = null;
        int when = -2;
        for (Bearer bearer : candidates) {
            int last = bearer.lastBefore(spot.first());
            if (last > when) {
                when = last;
                best = bearer;
            }
        }
        return best;
    }
}
