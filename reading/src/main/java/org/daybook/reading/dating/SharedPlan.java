package org.daybook.reading.dating;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.daybook.reading.event.Event;
import org.daybook.reading.event.EventTypes;
import org.daybook.reading.event.Participant;
import org.daybook.reading.name.Entity;
import org.daybook.reading.name.Names;
import org.daybook.reading.time.Edtf;
import org.daybook.reading.time.EdtfPrecision;

/**
 * A plan that the headline dates by the number of its year and the text by its distance: "says yes to a 2031 trip to Velmark" above "will be
 * her guest in Velmark next year". The two must be one event by type, and by who takes part or where.
 */
final class SharedPlan {
    /** Letters of a name's word that make it the same bearer's; shorter ones are particles and initials. */
    private static final int LETTERS = 4;

    private final Told title;
    private final Spoken headline;
    private final Told text;
    private final Spoken told;

    SharedPlan(Told title, Spoken headline, Told text, Spoken told) {
        this.title = title;
        this.headline = headline;
        this.text = text;
        this.told = told;
    }

    /** For each such pair, the year of writing. */
    List<Evidence> years() {
        List<Evidence> found = new ArrayList<>();
        for (Event above : headline.events()) {
            int i = time(above);
            Optional<Edtf> year = i < 0 || !above.stage().ahead() ? Optional.empty()
                    : title.explicit(i).filter(edtf -> edtf.precision() == EdtfPrecision.YEAR);
            for (Event below : told.events()) {
                int j = time(below);
                Optional<Integer> off = j < 0 || year.isEmpty() || !below.stage().ahead() ? Optional.empty() : text.yearsOff(j);
                if (off.isPresent() && Math.abs(off.get()) <= 1 && EventTypes.agree(above.type(), below.type()) && shared(above, below)) {
                    LocalDate first = year.get().lower().orElseThrow().minusYears(off.get());
                    found.add(new Evidence(first, first.plusYears(1).minusDays(1), List.of(title.because(i), text.because(j))));
                }
            }
        }
        return found;
    }

    /** The expression that an event's time was told by, in its own sentence; -1 where there is none. */
    private static int time(Event event) {
        if (event.when() == null || event.when().from().equals("inferred")) {
            return -1;
        }
        return event.when().because().stream().filter(b -> b.startsWith("times[")).findFirst()
                .map(b -> Integer.parseInt(b.substring(6, b.length() - 1))).orElse(-1);
    }

    private boolean shared(Event above, Event below) {
        Set<String> words = words(above, headline.names());
        words.retainAll(words(below, told.names()));
        return !words.isEmpty();
    }

    private static Set<String> words(Event event, Names names) {
        Set<String> words = new HashSet<>();
        List<String> ids = new ArrayList<>(event.participants().stream().map(Participant::entity).toList());
        if (event.place() != null) {
            ids.add(event.place());
        }
        for (String id : ids) {
            Entity entity = names.entity(id);
            if (entity != null) {
                for (String word : entity.name().toLowerCase(Locale.ROOT).split("[^\\p{L}]+")) {
                    if (word.length() >= LETTERS) {
                        words.add(word);
                    }
                }
            }
        }
        return words;
    }
}
