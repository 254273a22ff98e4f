package org.daybook.app.publish;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.daybook.record.Brief;

/**
 * Events that nothing but their kind, time and stage tells from others: they name neither anybody nor a place, and few pages tell them. They may be one or
 * several; lists show one of each kind, time and stage, and the others behind it. How firm a plan is tells it from others: what is off, or firmer, never
 * stands behind what isn't.
 */
public final class Faceless {
    /** What is of no type is told by its own words. */
    private static final Set<String> DEEDS = Set.of("other", "deadline");
    /** What so many pages tell is known well enough for a line of its own. */
    private static final int MANY = 3;

    private Faceless() { }

    private static boolean faceless(Brief event) {
        return !event.named() && event.tellings().size() < MANY && !DEEDS.contains(event.type());
    }

    /** What was planned and has lapsed is shown so, however firm it once was. */
    private static String key(Brief event) {
        return event.type() + " " + event.edtf() + " " + (event.lapsed() ? "lapsed" : event.stage());
    }

    /** Lines of a list in their order, those that nothing tells apart together, where the first of them stood. */
    public static <T> List<List<T>> together(List<T> lines, Function<T, Brief> event) {
        List<List<T>> all = new ArrayList<>();
        Map<String, List<T>> together = new HashMap<>();
        for (T line : lines) {
            Brief of = event.apply(line);
            if (faceless(of)) {
                together.computeIfAbsent(key(of), key -> {
                    List<T> alike = new ArrayList<>();
                    all.add(alike);
                    return alike;
                }).add(line);
            } else {
                all.add(List.of(line));
            }
        }
        return all;
    }
}
