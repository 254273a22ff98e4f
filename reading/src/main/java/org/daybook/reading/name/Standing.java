package org.daybook.reading.name;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.daybook.reading.language.Feature;

/**
 * What the whole page tells of a word that no table knows: whether it stands where places stand ("in X", "X's capital", "ministers of X
 * and Y", a dateline) or where people do ("X said", "Mr. X"). One word is one thing throughout a page.
 */
final class Standing {
    /** Only places stand so. */
    private static final int STRONG = 3;
    private static final int PLAIN = 2;
    /** People and places both stand so, places more often. */
    private static final int WEAK = 1;
    /** How many small words may stand between a name and the noun that it belongs to ("X's new energy minister"). */
    private static final int REACH = 3;

    private final Words words;
    private final Lexicon lexicon;
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, Integer> people = new HashMap<>();

    Standing(Words words, List<Spot> spots) {
        this.words = words;
        this.lexicon = words.lexicon();
        Spot before = null;
        boolean place = false;
        for (int s = 0; s < spots.size(); s++) {
            Spot spot = spots.get(s);
            boolean joined = before != null && before.end() + 1 == spot.first() && lexicon.listed("joiners", words.keys(before.end()));
            if (!asks(spot)) {
                place = spot.type() == EntityType.PLACE && spot.entry() != null && spot.length() == 1;
            } else {
                boolean leads = s + 1 < spots.size() && spots.get(s + 1).type() == EntityType.PERSON && spots.get(s + 1).first() == spot.end()
                        && spots.get(s + 1).length() > 1;
                int votes = place(spot, leads) + (joined && place ? PLAIN : 0);
                if (joined && Ministers.theirs(words, spot.end())) {
                    votes = Math.max(votes, STRONG);
                    if (asks(before)) {
                        vote(places, before, STRONG);
                    }
                }
                vote(places, spot, votes);
                vote(people, spot, person(spot));
                place = votes > WEAK;
            }
            before = spot;
        }
    }

    /** Place or person, by the weight of all places in the page where the word stands; null where nothing tells. */
    EntityType of(Spot spot) {
        if (!asks(spot)) {
            return null;
        }
        int place = most(places, spot);
        int person = most(people, spot);
        return place > person ? EntityType.PLACE : person > 0 ? EntityType.PERSON : null;
    }

    private boolean asks(Spot spot) {
        return spot.length() == 1 && spot.entry() == null && lexicon.givenName(words.form(spot.first())) == null;
    }

    private void vote(Map<String, Integer> votes, Spot spot, int weight) {
        for (String key : words.keys(spot.first())) {
            votes.merge(key, weight, Integer::sum);
        }
    }

    private int most(Map<String, Integer> votes, Spot spot) {
        int most = 0;
        for (String key : words.keys(spot.first())) {
            most = Math.max(most, votes.getOrDefault(key, 0));
        }
        return most;
    }

    private int place(Spot spot, boolean leads) {
        int i = spot.first();
        boolean owner = words.form(spot.end()).equals("'s") || words.form(spot.end()).equals("’s");
        int before = i - 1;
        if (before > 0 && lexicon.listed("subjects", words.keys(before))) {
            before--;
        }
        if (before >= 0 && !owner && words.sentence(before) == words.sentence(i)) {
            if (lexicon.listed("place-cues", words.keys(before))) {
                return STRONG;
            }
            if (lexicon.listed("place-leads", words.keys(before))) {
                return WEAK;
            }
        }
        if (owner) {
            return owned(spot.end() + 1, i) ? PLAIN : 0;
        }
        boolean line = i == 0 || words.text().sentences().get(words.sentence(i)).firstToken() == i;
        if (line && words.shouts(i) && ",(—–".contains(words.form(i + 1)) && !words.form(i + 1).isEmpty()) {
            return PLAIN;
        }
        return before >= 0 && heldIn(i, leads) ? STRONG : 0;
    }

    /** Whether an office of state, or something that places have, comes soon after "X's". */
    private boolean owned(int from, int name) {
        for (int k = from; k < words.size() && k - from <= REACH && words.sentence(k) == words.sentence(name) && words.token(k).isWord(); k++) {
            if (lexicon.listed("place-owned", words.keys(k)) || state(office(k))) {
                return true;
            }
        }
        return false;
    }

    /** Whether an office of state, or something that places have, leads on to the name: "capital of X", "министерство обороны X". */
    private boolean heldIn(int i, boolean leads) {
        int start = words.text().sentences().get(words.sentence(i)).firstToken();
        boolean inflected = lexicon.keys().inflected();
        int last = i;
        if (!inflected) {
            last = i - 1;
            if (last < start || !lexicon.complement("state-head", words.keys(last), false)) {
                return false;
            }
        }
        for (int k = last - 1; k >= start && last - k <= REACH; k--) {
            if (!words.token(k).isWord()) {
                return false;
            }
            if (lexicon.listed("place-owned", words.keys(k)) && (inflected || k == last - 1)) {
                return true;
            }
            Phrases.Match<Office> office = office(k);
            if (state(office) && office.end() == last) {
                return !inflected || leads || words.plural(k);
            }
            if (inflected && !words.may(k, Feature.GENITIVE)) {
                return false;
            }
        }
        return false;
    }

    private int person(Spot spot) {
        int i = spot.first();
        int end = spot.end();
        if (end < words.size() && lexicon.listed("person-cues", words.keys(end))) {
            return PLAIN;
        }
        if (i > 0 && lexicon.listed("person-leads", words.keys(i - 1))) {
            return PLAIN;
        }
        if (lexicon.keys().inflected()) {
            return 0;
        }
        int before = i > 1 && words.form(i - 1).equals(".") ? i - 2 : i - 1;
        boolean called = before >= 0 && words.capital(before) && (lexicon.honorific(words.keys(before)) != null
                || office(before) != null && office(before).end() == i);
        return called ? STRONG : 0;
    }

    private Phrases.Match<Office> office(int i) {
        return Ministers.office(words, i);
    }

    private boolean state(Phrases.Match<Office> office) {
        return office != null && lexicon.listed("state-offices", List.of(office.value().group()));
    }
}
