package org.daybook.app.web.figure;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.daybook.app.web.words.Words;

/** How many tellings changed nothing, a bar a week along the foot of a funnel: what is told more than three hundred times has no room for a tick each. */
final class Weeks {
    static final double HEIGHT = 26;

    private Weeks() { }

    static void draw(Svg svg, List<Telling> tellings, Axis across, double bottom, Words words) {
        Map<LocalDate, Long> counts = tellings.stream().collect(Collectors.groupingBy(
                telling -> telling.known().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)), TreeMap::new, Collectors.counting()));
        long most = counts.values().stream().max(Long::compare).orElse(1L);
        counts.forEach((monday, count) -> {
            double x = across.start(monday);
            double width = Math.max(1, across.start(monday.plusDays(7)) - x - 0.6);
            double height = Math.max(1, HEIGHT * count / most);
            svg.rect("strip", x, bottom - height, width, height);
        });
        svg.text("ax halo", across.from() + 4, bottom - HEIGHT - 4, "start", words.text("funnel.weeks", tellings.size(), most));
    }
}
