package org.daybook.reading.name;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A person, body or place as its names in the page are gathered. Mutable; lives only while one page is read. */
final class Bearer {
    final EntityType type;
    final List<Spot> spots = new ArrayList<>();
    /** The different forms of a person's names, in the order met. */
    final Set<PersonName> forms = new LinkedHashSet<>();
    final List<Title> titles = new ArrayList<>();
    Gender gender = Gender.UNKNOWN;
    /** The words for those who have no name; null for all others. */
    String called;
    private final TreeSet<Integer> named = new TreeSet<>();
    private final TreeSet<Integer> namedInFull = new TreeSet<>();

    Bearer(EntityType type) {
        this.type = type;
    }

    void add(Spot spot, PersonName form) {
        spots.add(spot);
        named.add(spot.first());
        if (form != null) {
            forms.add(form);
            gender = gender.and(form.gender());
            if (form.full()) {
                namedInFull.add(spot.first());
            }
        }
    }

    /** Whether any of its names has a given name. */
    boolean full() {
        return !namedInFull.isEmpty();
    }

    /** Where it is named with a given name. */
    Set<Integer> inFull() {
        return Collections.unmodifiableSet(namedInFull);
    }

    /** How often it is named with a given name. */
    int timesInFull() {
        return namedInFull.size();
    }

    /** Where it was last named before a token, in full if it ever is; -1 where it wasn't. */
    int lastBefore(int token) {
        Integer last = (full() ? namedInFull : named).lower(token);
        return last == null ? -1 : last;
    }
}
