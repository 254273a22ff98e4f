package org.daybook.reading.name;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daybook.reading.language.Feature;
import org.daybook.reading.language.WordForm;

/** Gives offices to the people named beside them: before the name, or in apposition on either side. */
final class Bearing {
    private final Words words;
    private final Spot[] at;
    private final List<Title> titles;
    private final Map<Integer, Title> byFirst = new HashMap<>();
    private final Map<Integer, Title> byEnd = new HashMap<>();
    private final Set<Title> given = new HashSet<>();
    private final BitSet titled = new BitSet();

    Bearing(Words words, Spot[] at, List<Title> titles) {
        this.words = words;
        this.at = at;
        this.titles = titles;
        for (Title title : titles) {
            byFirst.put(title.first(), title);
            byEnd.put(title.end(), title);
            titled.set(title.first(), title.end());
        }
    }

    /** The mention of a person by name, as wide as the offices beside it; these are given to its bearer. */
    Mentioning.Found mention(Spot name, Bearer bearer) {
        int first = name.first();
        int end = name.end();
        Title before = byEnd.get(before(first));
        first = before(first);
        if (before != null && before.office().gender().fits(bearer.gender) && agree(before, name) && given.add(before)) {
            Spot state = stateBehind(before, end);
            give(bearer, state == null ? before : before.in(words.countries(state)));
            end = state == null ? end : state.end();
            first = withArticle(before.first());
        } else if (first == name.first() && first > 0 && words.form(first - 1).equals(",")) {
            Title apposed = byEnd.get(first - 1);
            boolean closes = end >= words.size() || !words.token(end).isWord() || words.sentence(end) != words.sentence(first);
            if (apposed != null && apposed.pointing() && closes && given.add(apposed)) {
                give(bearer, apposed);
                first = withArticle(apposed.first());
            }
        }
        Title after = first < name.first() && words.form(name.first() - 1).equals(",") ? null : after(end);
        if (after != null && given.add(after)) {
            give(bearer, after);
            end = after.end();
        } else {
            end = withTag(end);
        }
        return new Mentioning.Found(first == name.first() ? withOwner(first) : first, end, name.first(), name.end(), Mention.Kind.NAME, bearer);
    }

    /** The place in "President Ana Lund of Norland", where an office before the name names none; null where none follows. */
    private Spot stateBehind(Title title, int end) {
        Lexicon lexicon = words.lexicon();
        if (lexicon.keys().inflected() || !title.countries().isEmpty() || end >= words.size() || at[end] != null
                || !lexicon.complement(title.office().group(), words.keys(end), false)) {
            return null;
        }
        int k = end + 1 < words.size() && lexicon.listed("subjects", words.keys(end + 1)) ? end + 2 : end + 1;
        return k < words.size() && at[k] != null && at[k].type() == EntityType.PLACE && words.sentence(k) == words.sentence(end)
                && !titled.get(k) && !owns(at[k].end()) ? at[k] : null;
    }

    /** Whether an office and a name may stand in one case: "сестра Ивана" is not Ivan. True where nothing tells the case of one of them. */
    private boolean agree(Title title, Spot name) {
        if (!words.lexicon().keys().inflected()) {
            return true;
        }
        Set<Feature> office = new HashSet<>();
        Set<Feature> bearer = new HashSet<>();
        for (int i = title.head(); i < title.headEnd() && office.isEmpty(); i++) {
            cases(i, Feature.NOUN, office);
        }
        for (int i = name.first(); i < name.end(); i++) {
            cases(i, Feature.GIVEN_NAME, bearer);
        }
        return office.isEmpty() || bearer.isEmpty() || office.stream().anyMatch(bearer::contains);
    }

    private void cases(int i, Feature word, Set<Feature> into) {
        for (WordForm reading : words.text().forms(i)) {
            if (reading.is(word) && reading.is(Feature.SINGULAR) && !reading.is(Feature.PLURAL)) {
                for (Feature feature : Feature.CASES) {
                    if (reading.is(feature)) {
                        into.add(feature);
                    }
                }
            }
        }
    }

    /** Titles that stand by themselves. */
    List<Title> loose() {
        List<Title> loose = new ArrayList<>();
        for (Title title : titles) {
            if (!given.contains(title)) {
                loose.add(title);
            }
        }
        return loose;
    }

    /** The token at which an office before the name ends: an honorific may stand between. */
    private int before(int first) {
        int end = first;
        if (end > 1 && words.form(end - 1).equals(".") && words.lexicon().honorific(words.keys(end - 2)) != null) {
            end -= 2;
        } else if (end > 0 && words.token(end - 1).isWord() && words.lexicon().honorific(words.keys(end - 1)) != null && !byEnd.containsKey(end)) {
            end -= 1;
        }
        return end;
    }

    /** The office in apposition after a name: ", [the] ambassador of Norland", and a mark or the sentence's end behind it. */
    private Title after(int end) {
        if (!words.form(end).equals(",") && !words.form(end).equals("(")) {
            return null;
        }
        int start = end + 1;
        for (int k = start; k < Math.min(words.size(), start + 3); k++) {
            Title title = byFirst.get(k);
            if (title != null) {
                boolean closes = title.end() >= words.size() || !words.token(title.end()).isWord()
                        || words.sentence(title.end()) != words.sentence(end) || title.end() > title.headEnd();
                boolean person = title.end() < words.size() && at[title.end()] != null && at[title.end()].type() == EntityType.PERSON;
                return closes && !person && words.sentence(k) == words.sentence(end) ? title : null;
            }
            boolean article = words.lexicon().listed("subjects", words.keys(k)) || "group".equals(words.lexicon().modifier(words.keys(k)));
            if (!article) {
                return null;
            }
        }
        return null;
    }

    /** The party and seat of a politician, as "(D-Norland)" or "(R)", belong to the mention. */
    private int withTag(int end) {
        if (!words.form(end).equals("(") || words.form(end + 1).isEmpty() || words.form(end + 1).length() > 1 && words.form(end + 1).charAt(1) != '-'
                || !Character.isUpperCase(words.form(end + 1).charAt(0))) {
            return end;
        }
        for (int k = end + 2; k < Math.min(words.size(), end + 9); k++) {
            if (words.form(k).equals(")")) {
                return k + 1;
            }
        }
        return end;
    }

    /** The state or body in "Velmark's Viktor Dravec" belongs to the mention. */
    private int withOwner(int first) {
        boolean owned = first > 1 && owns(first - 1) && words.sentence(first - 2) == words.sentence(first);
        for (int i = first - 2; owned && i >= 0 && first - i < 8; i--) {
            if (at[i] != null) {
                boolean free = at[i].end() == first - 1 && at[i].type() != EntityType.PERSON && !titled.get(i) && !titled.get(first - 1);
                return free ? i : first;
            }
        }
        return first;
    }

    private boolean owns(int i) {
        return words.form(i).equals("'s") || words.form(i).equals("’s");
    }

    private int withArticle(int first) {
        return first > 0 && words.lexicon().listed("subjects", words.keys(first - 1)) && words.sentence(first - 1) == words.sentence(first) ? first - 1 : first;
    }

    private void give(Bearer bearer, Title title) {
        bearer.titles.add(title);
        bearer.gender = bearer.gender.and(title.office().gender());
    }
}
