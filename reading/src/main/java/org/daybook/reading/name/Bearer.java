package org.daybook.reading.name;

import java.util.ArrayList;
import java.util.List;

/** A person, body or place as its names in the page are gathered. Mutable; lives only while one page is read. */
final class Bearer {
    final EntityType type;
    final List<Spot> spots = new ArrayList<>();
    final List<PersonName> forms = new ArrayList<>();
    final List<Title> titles = new ArrayList<>();
    String canonical;
    Gender gender = Gender.UNKNOWN;

    Bearer(EntityType type) {
        this.type = type;
    }

    void add(Spot spot, PersonName form) {
        spots.add(spot);
        if (form != null) {
            forms.add(form);
            gender = gender.and(form.gender());
        }
    }

    /** Whether any of its names has a given name. */
    boolean full() {
        return forms.stream().anyMatch(PersonName::full);
    }

    /** Where it was last named before a token; -1 where it wasn't. */
    int lastBefore(int token) {
        int last = -1;
        for (Spot spot : spots) {
            if (spot.first() < token) {
                last = Math.max(last, spot.first());
            }
        }
        return last;
    }
}
