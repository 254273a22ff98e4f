package org.daybook.reading.name;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.daybook.reading.language.Feature;
import org.daybook.reading.language.Row;
import org.daybook.reading.language.WordForm;

/** Mentions of people by office and by pronoun, once the names are joined: who is meant by "the ambassador" and by "he". */
final class Mentioning {
    /** A pronoun looks back this many sentences. */
    private static final int BACK = 2;
    /** Words between a possessive and the journey that it owns: "his first official visit". */
    private static final int JOURNEY = 5;
    /** Of one sentence, a pronoun looks at this many mentions; a sentence that has more is a list. */
    private static final int NEAR = 50;

    /** A mention, in tokens. */
    record Found(int first, int end, int headFirst, int headEnd, Mention.Kind kind, Bearer bearer) { }

    private static final TreeMap<Integer, Found> NOBODY = new TreeMap<>();

    private final Words words;
    private final Lexicon lexicon;
    private final Spot[] at;
    private final List<Found> found = new ArrayList<>();
    private final Map<Integer, TreeMap<Integer, Found>> people = new HashMap<>();
    private final Map<Bearer, TreeSet<Integer>> mentioned = new HashMap<>();
    private final Map<Bearer, Set<Holding>> holdings = new HashMap<>();
    private final Map<Title, Bearer> states = new HashMap<>();

    /** What an office that somebody holds says of him; many titles in a page say the same. */
    private record Holding(Office office, Set<String> countries, Set<String> bodies, Set<String> marks) { }

    Mentioning(Words words, Spot[] at) {
        this.words = words;
        this.lexicon = words.lexicon();
        this.at = at;
    }

    /** Adds a mention that is already known, by name. */
    void add(Found mention) {
        found.add(mention);
        if (mention.bearer().type == EntityType.PERSON) {
            people.computeIfAbsent(words.sentence(mention.headFirst()), s -> new TreeMap<>()).put(mention.headFirst(), mention);
            mentioned.computeIfAbsent(mention.bearer(), b -> new TreeSet<>()).add(mention.headFirst());
        }
    }

    /**
     * All mentions in text order, those by office and pronoun resolved one after the other.
     *
     * @param offices those that several hold together
     * @param bodies whose bearers are the states of such offices
     */
    List<Found> all(List<Title> loose, JointOffices offices, Bodies bodies, List<Bearer> bearers) {
        Map<Integer, List<Title>> joint = offices.loose();
        offices.states().forEach((title, place) -> states.put(title, bodies.of(place)));
        Map<Integer, Title> titles = new HashMap<>();
        for (Title title : loose) {
            titles.put(title.head(), title);
        }
        boolean[] taken = new boolean[words.size()];
        for (Found mention : found) {
            java.util.Arrays.fill(taken, mention.first(), mention.end(), true);
        }
        List<Bearer> holders = new ArrayList<>();
        for (Bearer bearer : bearers) {
            if (!bearer.titles.isEmpty()) {
                holders.add(bearer);
                bearer.titles.forEach(title -> hold(bearer, title));
            }
        }
        for (int i = 0; i < words.size(); i++) {
            if (taken[i]) {
                continue;
            }
            Title title = titles.get(i);
            if (title != null && title.pointing()) {
                Bearer bearer = holder(title, holders);
                if (bearer != null && free(taken, title)) {
                    add(new Found(title.first(), title.end(), title.head(), title.headEnd(), Mention.Kind.NOMINAL, bearer));
                    bearer.titles.add(title);
                    hold(bearer, title);
                }
            }
            if (joint.containsKey(i)) {
                together(joint.get(i), holders);
            }
            Row pronoun = words.token(i).isWord() ? lexicon.pronoun(words.form(i)) : null;
            if (pronoun != null) {
                Bearer bearer = antecedent(i, Gender.of(pronoun.cell(1)), pronoun.cell(3));
                if (bearer != null) {
                    add(new Found(i, i + 1, i, i + 1, Mention.Kind.PRONOUN, bearer));
                }
            }
        }
        found.sort(Comparator.comparingInt(Found::first).thenComparingInt(Found::end));
        return found;
    }

    /**
     * Those who are spoken of together by their office; where the page doesn't name all of them, their states stand for the others. A pronoun of one person
     * doesn't look back to them.
     */
    private void together(List<Title> titles, List<Bearer> holders) {
        Map<Title, Bearer> known = new LinkedHashMap<>();
        for (Title title : titles) {
            Bearer bearer = holder(title, holders);
            if (bearer != null) {
                known.put(title, bearer);
            }
        }
        Set<Bearer> several = new LinkedHashSet<>(known.values());
        boolean all = several.size() == titles.size();
        for (Title title : titles) {
            Bearer bearer = known.get(title);
            if (bearer != null && several.remove(bearer)) {
                together(title, bearer);
                if (all) {
                    bearer.titles.add(title);
                    hold(bearer, title);
                }
            }
            // one whom several of the states may have sent is of none of them for sure
            boolean sure = bearer != null && known.values().stream().filter(bearer::equals).count() == 1;
            if (!sure && states.containsKey(title)) {
                together(title, states.get(title));
            }
        }
    }

    private void together(Title title, Bearer bearer) {
        found.add(new Found(title.first(), title.end(), title.head(), title.headEnd(), Mention.Kind.NOMINAL, bearer));
        mentioned.computeIfAbsent(bearer, b -> new TreeSet<>()).add(title.head());
    }

    private boolean free(boolean[] taken, Title title) {
        for (int i = title.head(); i < title.headEnd(); i++) {
            if (taken[i]) {
                return false;
            }
        }
        return true;
    }

    /** Who holds the office spoken of: the one mentioned last before it, of those whose office and country agree. */
    private Bearer holder(Title title, List<Bearer> holders) {
        Bearer best = null;
        int when = -1;
        int second = -1;
        for (Bearer bearer : holders) {
            int last = lastMention(bearer, title.head());
            if (last < 0 || !title.office().gender().fits(bearer.gender) || !holds(bearer, title)) {
                continue;
            }
            if (last > when) {
                second = when;
                when = last;
                best = bearer;
            } else {
                second = Math.max(second, last);
            }
        }
        boolean tied = best != null && second >= 0 && title.countries().isEmpty() && words.sentence(second) >= words.sentence(title.head()) - 1
                && words.sentence(second) == words.sentence(when);
        return tied ? null : best;
    }

    private boolean holds(Bearer bearer, Title title) {
        boolean office = false;
        boolean country = title.countries().isEmpty();
        boolean placed = false;
        boolean body = title.bodies().isEmpty();
        Set<String> marks = marks(title);
        for (Holding held : holdings.get(bearer)) {
            boolean leads = !title.countries().isEmpty() && held.office().any() && held.office().group().equals(title.office().group());
            if (!title.office().speaksOf(held.office()) && !leads || !held.marks().isEmpty() && !held.marks().containsAll(marks)) {
                continue;
            }
            office = true;
            placed |= !held.countries().isEmpty();
            country |= held.countries().stream().anyMatch(title.countries()::contains);
            body |= held.bodies().stream().anyMatch(title.bodies()::contains) || held.bodies().isEmpty();
        }
        return office && (country || !placed) && body;
    }

    private void hold(Bearer bearer, Title title) {
        holdings.computeIfAbsent(bearer, b -> new LinkedHashSet<>())
                .add(new Holding(title.office(), title.countries(), title.bodies(), marks(title)));
    }

    /** The capitalised words before an office that mark its holder off from others of the office, such as a party's. */
    private Set<String> marks(Title title) {
        Set<String> marks = new HashSet<>();
        for (int i = title.first(); i < title.head(); i++) {
            if (words.capital(i) && (!words.weak(i) || i > title.first()) && "part".equals(lexicon.modifier(words.keys(i)))) {
                marks.addAll(words.keys(i));
            }
        }
        return marks;
    }

    private int lastMention(Bearer bearer, int before) {
        Integer last = mentioned.containsKey(bearer) ? mentioned.get(bearer).lower(before) : null;
        return last == null ? -1 : last;
    }

    /** Whom a pronoun speaks of: as subject, the subject before it; as object, the person mentioned last who is not the subject. */
    private Bearer antecedent(int pronoun, Gender gender, String place) {
        int here = words.sentence(pronoun);
        Set<String> abroad = goesTo(pronoun);
        Bearer fallback = null;
        for (int s = here; s >= 0 && s >= here - BACK; s--) {
            List<Found> fitting = new ArrayList<>();
            Collection<Found> before = people.getOrDefault(s, NOBODY).headMap(pronoun, false).descendingMap().values();
            for (Found mention : before.stream().limit(NEAR).toList()) {
                boolean speech = words.quoted(mention.headFirst()) && !words.quoted(pronoun);
                boolean outside = words.quoted(pronoun) && !words.quoted(mention.headFirst());
                if (mention.end() <= pronoun && !speech && !outside && mention.bearer().gender.fits(gender)) {
                    fitting.add(mention);
                }
            }
            List<Found> strangers = fitting.stream().filter(mention -> !governs(mention.bearer(), abroad)).toList();
            if (!strangers.isEmpty() && strangers.size() < fitting.size()) {
                // the nearest of those who are not at home there, whether subject or not: "after Lund's report during his visit to Arden"
                fitting = new ArrayList<>(strangers.subList(strangers.size() - 1, strangers.size()));
            }
            Bearer chosen = choose(fitting, gender, place.equals("object") && s == here);
            if (chosen != null && !fitting.stream().allMatch(this::governed)) {
                chosen.gender = chosen.gender.and(gender);
                return chosen;
            }
            fallback = fallback == null ? chosen : fallback;
        }
        if (fallback != null) {
            fallback.gender = fallback.gender.and(gender);
        }
        return fallback;
    }

    /** Countries that "his visit to X" goes to; none where a pronoun owns no such journey. */
    private Set<String> goesTo(int pronoun) {
        int limit = Math.min(words.size(), pronoun + JOURNEY);
        int i = pronoun + 1;
        while (i < limit && at[i] == null && words.token(i).isWord() && !lexicon.listed("journeys", words.keys(i))) {
            i++;
        }
        if (i >= limit || at[i] != null || !lexicon.listed("journeys", words.keys(i))) {
            return Set.of();
        }
        for (int k = i + 1; k < Math.min(words.size(), i + 4); k++) {
            if (at[k] != null) {
                return at[k].type() == EntityType.PLACE ? words.countries(at[k]) : Set.of();
            }
            if (!words.token(k).isWord() || !words.may(k, Feature.ADP) && !lexicon.listed("subjects", words.keys(k))) {
                return Set.of();
            }
        }
        return Set.of();
    }

    /** Whether somebody holds an office of state in one of these countries. */
    private boolean governs(Bearer bearer, Set<String> countries) {
        return holdings.getOrDefault(bearer, Set.of()).stream().anyMatch(held -> lexicon.listed("state-offices", List.of(held.office().group()))
                && held.countries().stream().anyMatch(countries::contains));
    }

    private Bearer choose(List<Found> fitting, Gender gender, boolean object) {
        if (fitting.isEmpty()) {
            return null;
        }
        fitting.sort(Comparator.comparingInt(Found::headFirst));
        if (object) {
            return fitting.get(fitting.size() - 1).bearer();
        }
        for (int i = fitting.size() - 1; i >= 0; i--) {
            if (subject(fitting.get(i))) {
                return fitting.get(i).bearer();
            }
        }
        for (Found mention : fitting) {
            if (mention.bearer().gender == gender) {
                return mention.bearer();
            }
        }
        return fitting.get(0).bearer();
    }

    /** Whether a preposition stands before a mention, so that it is no subject. */
    private boolean governed(Found mention) {
        int before = mention.first() - 1;
        if (before > 0 && lexicon.listed("subjects", words.keys(before))) {
            before--;
        }
        if (before < 0 || speaks(before)) {
            return false;
        }
        return words.token(before).isWord() && words.sentence(before) == words.sentence(mention.headFirst())
                && words.may(before, Feature.ADP) && !words.may(before, Feature.CCONJ) && !lexicon.listed("clause-openers", words.keys(before));
    }

    /** Whether words that make who is named behind them the speaker end at a token: "according to", "по словам". */
    private boolean speaks(int last) {
        return last > 0 && lexicon.listed("speaker-leads", List.of(words.folded(last - 1) + " " + words.folded(last)));
    }

    /** Whether a finite verb follows, or the mention is a pronoun that can only be a subject. */
    private boolean subject(Found mention) {
        if (governed(mention)) {
            return false;
        }
        if (mention.first() > 0 && speaks(mention.first() - 1)) {
            return true;
        }
        if (lexicon.keys().inflected() && !words.text().forms(mention.headEnd() - 1).isEmpty()) {
            return words.may(mention.headEnd() - 1, Feature.NOMINATIVE);
        }
        int next = mention.end();
        if (next < words.size() && words.form(next).equals(",")) {
            next++;
        }
        if (next >= words.size() || !words.token(next).isWord() || !Character.isLetter(words.form(next).charAt(0))) {
            return false;
        }
        for (WordForm reading : words.text().forms(next)) {
            if (reading.is(Feature.FINITE)) {
                return true;
            }
        }
        return false;
    }
}
