package org.daybook.reading.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.daybook.reading.text.Sentence;

/**
 * Office-holders of whom only the number is told: "the four other Norland ministers", "five governors". They have a bearer of their own, of no type, named by
 * the words themselves; phrases of the same words are one bearer. "The two ministers" are people named before, and no such group.
 */
final class Groups {
    private static final int LONGEST = 7;

    private final Words words;
    private final Lexicon lexicon;
    private final Spot[] at;
    private final Map<String, Bearer> bearers = new HashMap<>();

    Groups(Words words, Spot[] at) {
        this.words = words;
        this.lexicon = words.lexicon();
        this.at = at;
    }

    /** Their mentions, in text order. */
    List<Mentioning.Found> all() {
        List<Mentioning.Found> found = new ArrayList<>();
        for (Sentence sentence : words.text().sentences()) {
            for (int i = sentence.firstToken(); i < sentence.endToken(); i++) {
                Mentioning.Found group = number(i) ? group(i, sentence.firstToken(), sentence.endToken()) : null;
                if (group != null) {
                    found.add(group);
                    i = group.end() - 1;
                }
            }
        }
        return found;
    }

    private boolean number(int i) {
        return at[i] == null && (words.token(i).isNumber() && words.form(i).chars().allMatch(Character::isDigit) && words.form(i).length() < 4
                || words.token(i).isWord() && words.numeral(i));
    }

    private Mentioning.Found group(int number, int floor, int limit) {
        boolean told = number == floor || !lexicon.listed("subjects", words.keys(number - 1));
        for (int i = number + 1; i < limit && i - number < LONGEST; i++) {
            if (at[i] != null) {
                if (at[i].type() != EntityType.PLACE || at[i].end() >= limit) {
                    return null;
                }
                told = true;
                i = at[i].end() - 1;
                continue;
            }
            int start = i;
            Phrases.Match<Office> office = lexicon.offices().longest(i, words::lemmas, j -> j < limit && at[j] == null, (value, end) -> words.plural(end - 1));
            if (office != null) {
                boolean named = office.end() < limit && at[office.end()] != null && at[office.end()].type() == EntityType.PERSON;
                return told && !named ? mention(number, start, office.end()) : null;
            }
            String modifier = lexicon.modifier(words.keys(i));
            boolean people = words.token(i).isWord() && (lexicon.people(words.keys(i)) != null || i + 1 < limit && lexicon.people(words.form(i), words.form(i + 1))
                    || lexicon.people(words.form(i - 1), words.form(i)));
            if (modifier == null && !people) {
                return null;
            }
            told |= people || "group".equals(modifier);
        }
        return null;
    }

    private Mentioning.Found mention(int first, int head, int end) {
        String name = words.text().quote(words.text().span(first, end));
        Bearer bearer = bearers.computeIfAbsent(lexicon.keys().fold(name), key -> new Bearer(EntityType.OTHER));
        bearer.called = bearer.called == null ? name : bearer.called;
        return new Mentioning.Found(first, end, head, end, Mention.Kind.NOMINAL, bearer);
    }
}
