package org.daybook.app.publish;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.daybook.reading.event.Stage;
import org.daybook.record.Event;

/**
 * Events that nothing but their kind and time tells from others: they name neither anybody nor a place, and few pages tell them. They may be one or
 * several; lists show one of each kind and time, and the others behind it. What is off never stands behind what is planned, nor the other way round.
 */
public final class Faceless {
    /** What is of no type is told by its own words. */
    private static final Set<String> DEEDS = Set.of("other", "deadline");
    /** What so many pages tell is known well enough for a line of its own. */
    private static final int MANY = 3;
    private static final Set<Stage> OFF = EnumSet.of(Stage.POSTPONED, Stage.CANCELLED, Stage.DENIED);

    private Faceless() { }

    private static String key(Event event) {
        boolean faceless = event.participants().isEmpty() && event.place() == null && event.history().size() < MANY && !DEEDS.contains(event.type());
        return faceless ? event.type() + " " + event.edtf() + " " + event.lapsed() + " " + OFF.contains(event.stage()) : event.id();
    }

    /** Lines of a list in their order, those that nothing tells apart together, where the first of them stood. */
    public static <T> List<List<T>> together(List<T> lines, Function<T, Event> event) {
        Map<String, List<T>> together = new LinkedHashMap<>();
        lines.forEach(line -> together.computeIfAbsent(key(event.apply(line)), key -> new ArrayList<>()).add(line));
        return List.copyOf(together.values());
    }
}
