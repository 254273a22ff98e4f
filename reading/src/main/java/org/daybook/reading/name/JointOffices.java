package org.daybook.reading.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daybook.reading.language.Feature;
import org.daybook.reading.text.Sentence;

/**
 * Offices that several hold, told in one word: "the Norland and Velmark ministers", "the presidents of Norland and Velmark Ana Lund and Ivan Berg". Each
 * holder has a title with a country of its own; all titles of one phrase span the same words.
 */
final class JointOffices {
    private static final int MODIFIERS = 4;

    private final Words words;
    private final Lexicon lexicon;
    private final Spot[] at;
    private final Map<Integer, List<Title>> loose = new HashMap<>();
    private final Map<Title, Spot> states = new HashMap<>();
    private final Map<Integer, Title> byName = new HashMap<>();

    /** Whose of several holders an office is: tokens, codes or keys of the country, and its name where it stands here; null where only its people's does. */
    private record Owner(int first, int end, Set<String> countries, Spot place) { }

    JointOffices(Words words, Spot[] at) {
        this.words = words;
        this.lexicon = words.lexicon();
        this.at = at;
        for (Sentence sentence : words.text().sentences()) {
            for (int i = sentence.firstToken(); i < sentence.endToken(); i++) {
                if (at[i] != null) {
                    i = at[i].end() - 1;
                } else if (words.plural(i)) {
                    read(i, sentence);
                }
            }
        }
    }

    /** Those with no names behind them, by the token of the office. */
    Map<Integer, List<Title>> loose() {
        return loose;
    }

    /** The states named in them, by the title of each. */
    Map<Title, Spot> states() {
        return states;
    }

    /** The title that a name has of those told together; none or one. */
    List<Title> of(Spot name) {
        Title title = byName.get(name.first());
        return title == null ? List.of() : List.of(title);
    }

    private void read(int head, Sentence sentence) {
        int limit = sentence.endToken();
        int start = office(head, sentence.firstToken());
        Phrases.Match<Office> match = lexicon.offices().longest(start, words::lemmas, j -> j < limit && at[j] == null, (office, end) -> end > head);
        if (match == null) {
            return;
        }
        List<Owner> before = before(start, sentence.firstToken());
        List<Owner> owners = before.size() > 1 ? before : after(match.end(), limit);
        if (owners.size() < 2) {
            named(start, match, match.end(), List.of(), limit);
            return;
        }
        int first = Math.min(start, owners.get(0).first());
        int end = Math.max(match.end(), owners.get(owners.size() - 1).end());
        List<Title> titles = new ArrayList<>();
        for (Owner owner : owners) {
            String whose = words.text().quote(words.text().span(owner.first(), owner.end()));
            Title title = new Title(first, start, match.end(), end, match.value(), owner.countries(), Set.of(), true, told(match, whose, owner.first() < start));
            titles.add(title);
            if (owner.place() != null) {
                states.put(title, owner.place());
            }
        }
        if (!named(start, match, end, titles, limit)) {
            loose.put(start, titles);
        }
    }

    /** The first token of the office whose noun stands in the plural: "foreign ministers" begins before its noun. */
    private int office(int head, int floor) {
        int start = head;
        for (int i = head - 1; i >= floor && head - i <= MODIFIERS && at[i] == null && words.token(i).isWord(); i--) {
            Phrases.Match<Office> match = lexicon.offices().longest(i, words::lemmas, j -> j <= head && at[j] == null, (office, end) -> end == head + 1);
            start = match == null ? start : i;
        }
        return start;
    }

    /** "Norland president", "president of Norland": as one of them would be called. */
    private String told(Phrases.Match<Office> match, String whose, boolean before) {
        if (before) {
            return whose + " " + match.value().phrase();
        }
        int of = match.end();
        return match.value().phrase() + " " + (at[of] == null ? words.form(of) + " " : "") + whose;
    }

    /** Gives the titles to as many people who are named right behind them, in their order. */
    private boolean named(int start, Phrases.Match<Office> match, int from, List<Title> titles, int limit) {
        List<Spot> names = new ArrayList<>();
        int i = from;
        boolean and = false;
        while (i < limit && at[i] != null && at[i].type() == EntityType.PERSON) {
            names.add(at[i]);
            i = at[i].end();
            int next = joint(i, limit);
            and |= next > i && isAnd(next - 1);
            i = next;
        }
        if (!and || names.size() < 2 || !titles.isEmpty() && names.size() != titles.size()) {
            return false;
        }
        for (int k = 0; k < names.size(); k++) {
            byName.put(names.get(k).first(), titles.isEmpty()
                    ? new Title(start, start, match.end(), match.end(), match.value(), Set.of(), Set.of(), false, match.value().phrase()) : titles.get(k));
        }
        return true;
    }

    private List<Owner> before(int start, int floor) {
        int end = start;
        while (end > floor && start - end < MODIFIERS && at[end - 1] == null && "part".equals(lexicon.modifier(words.keys(end - 1)))) {
            end--;
        }
        List<Owner> owners = new ArrayList<>();
        boolean and = false;
        Owner owner = ending(end, floor);
        while (owner != null) {
            owners.add(0, owner);
            int i = owner.first() - 1;
            boolean joins = i > floor && (isAnd(i) || words.form(i).equals(",") && owners.size() > 1);
            and |= joins && isAnd(i);
            owner = joins ? ending(words.form(i - 1).equals(",") && isAnd(i) ? i - 1 : i, floor) : null;
        }
        return and ? owners : List.of();
    }

    private List<Owner> after(int from, int limit) {
        List<Owner> owners = new ArrayList<>();
        boolean and = false;
        int i = from;
        while (i < limit) {
            int k = i;
            if (!lexicon.keys().inflected()) {
                boolean leads = k < limit && at[k] == null && lexicon.complement("", words.keys(k), true) && !lexicon.listed("subjects", words.keys(k));
                if (!leads && owners.isEmpty()) {
                    return List.of();
                }
                k = leads ? k + 1 : k;
                k = k < limit && at[k] == null && lexicon.listed("subjects", words.keys(k)) ? k + 1 : k;
            }
            Spot spot = k < limit ? at[k] : null;
            if (spot == null || spot.type() != EntityType.PLACE) {
                break;
            }
            owners.add(new Owner(spot.first(), spot.end(), words.countries(spot), spot));
            i = joint(spot.end(), limit);
            if (i == spot.end()) {
                break;
            }
            and |= isAnd(i - 1);
        }
        return and ? owners : List.of();
    }

    /** The token behind a comma, an "and" or both; the same token where there is none. */
    private int joint(int i, int limit) {
        int next = i;
        if (next < limit && words.form(next).equals(",")) {
            next++;
        }
        return next < limit && isAnd(next) ? next + 1 : next;
    }

    private boolean isAnd(int i) {
        return at[i] == null && words.token(i).isWord() && words.may(i, Feature.CCONJ) && !words.capital(i);
    }

    /** A people or country whose word ends right before a token; null where none does. */
    private Owner ending(int end, int floor) {
        int last = end - 1;
        if (last < floor) {
            return null;
        }
        String people = words.token(last).isWord() ? lexicon.people(words.keys(last)) : null;
        if (people != null && !people.equals("-") && (at[last] == null || at[last].end() == end && at[last].first() == last)) {
            return new Owner(last, end, Set.of(people), null);
        }
        for (int i = last; i >= floor && end - i < 6; i--) {
            if (at[i] != null) {
                return at[i].end() == end && at[i].type() == EntityType.PLACE ? new Owner(i, end, words.countries(at[i]), at[i]) : null;
            }
        }
        return null;
    }
}
