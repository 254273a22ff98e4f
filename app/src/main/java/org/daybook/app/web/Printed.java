package org.daybook.app.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.daybook.record.Event;
import org.daybook.record.Step;

/**
 * Which tellings of an event carry one text, as when outlets print an agency's dispatch: one telling, however many print it.
 *
 * @param originals by the place of a telling in the history, from 0, that of the first that has its text: what that one changed, the others only tell again
 * @param writers likewise, whose text it is: {@link Event#writers}
 */
record Printed(List<Integer> originals, List<String> writers) {
    Printed {
        originals = List.copyOf(originals);
        writers = List.copyOf(writers);
    }

    /** Of the history of an event. */
    static Printed of(Event event) {
        Map<String, Integer> first = new HashMap<>();
        List<Integer> originals = new ArrayList<>();
        for (int i = 0; i < event.history().size(); i++) {
            Step step = event.history().get(i);
            if (step.copyOf() == null) {
                first.putIfAbsent(step.page(), i);
            }
            originals.add(step.copyOf() == null ? i : first.get(step.copyOf()));
        }
        return new Printed(originals, event.writers());
    }

    /** None of them, where each is shown by itself. */
    static Printed none(Event event) {
        return new Printed(IntStream.range(0, event.history().size()).boxed().toList(), event.history().stream().map(Step::outlet).toList());
    }

    /** Whether a telling only prints again what another has printed. */
    boolean copy(int telling) {
        return originals.get(telling) != telling;
    }

    /** The other tellings that print the text of this one, in the order of the history. */
    List<Integer> carriers(int telling) {
        List<Integer> carriers = new ArrayList<>();
        for (int i = 0; i < originals.size(); i++) {
            if (i != telling && originals.get(i) == telling) {
                carriers.add(i);
            }
        }
        return carriers;
    }
}
