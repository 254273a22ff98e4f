package org.daybook.app.web.figure;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.daybook.app.web.words.DayWords;
import org.daybook.app.web.words.Words;

/**
 * The date funnel: the day of the report across, the day planned for upward, each telling a mark as wide as its interval, and above it the
 * ladder. Both axes of the funnel span the same days, so that the diagonal is where a plan's day has come;
 * only where most of what is told lies far off, or takes far longer than the tellings, does the upright axis have the days of that.
 *
 * @param wide SVG's inner part, for 1184 by {@code height}
 * @param middle for 720 by {@code height}
 * @param narrow for 358 by {@code height}
 * @param close the present window from near by, for 358 by {@code closeHeight}, below a drawing that has no room for it; null where it needs none
 * @param closeInside whether the wide drawing has that within it
 */
public record Funnel(String wide, String middle, String narrow, double height, String close, double closeHeight, boolean closeInside) {
    /** More tellings than this: those that change nothing become ticks. */
    static final int MOST_MARKS = 60;
    /** More than this: the ticks become a strip of counts by week. */
    static final int MOST_TICKS = 300;
    /** The days from the first telling to the last, or today, are at least one in so many: else their marks stand too close. */
    private static final int ROOM = 6;
    private static final double CLOSE_WIDTH = 358;
    private static final double CLOSE_ROW = 17;

    /** What a funnel is drawn of. @param tellings dated ones, in the order of the days they were known on; at least two days of them */
    public record Plan(List<Telling> tellings, LocalDate today, boolean lapsed, String title, String description) {
        public Plan {
            tellings = List.copyOf(tellings);
        }
    }

    /** Whether there is enough to draw: tellings of two days, one of which tells a time. */
    public static boolean drawable(List<Telling> tellings) {
        return tellings.stream().map(Telling::known).distinct().count() > 1 && tellings.stream().anyMatch(t -> Days.of(t.edtf()).first() != null || Days.of(t.edtf()).last() != null);
    }

    public static Funnel of(Plan plan, Words words, DayWords days) {
        Drawing wide = new Drawing(plan, words, days, "f-wide", 74, 1170);
        Drawing middle = new Drawing(plan, words, days, "f-middle", 84, 710);
        Drawing narrow = new Drawing(plan, words, days, "f-narrow", 84, 350);
        CloseUp close = narrow.close();
        Svg near = new Svg();
        if (close != null) {
            close.draw(near, "f-close", 0, 0, CLOSE_WIDTH, CLOSE_ROW);
        }
        return new Funnel(wide.svg(), middle.svg(), narrow.svg(), Drawing.HEIGHT, close == null ? null : near.toString(), close == null ? 0 : close.height(CLOSE_ROW),
                wide.holdsCloseUp());
    }

    /**
     * The days that both axes span: those of the tellings, and of what they plan as far as that lies near, or, but for a lone outlier, leaves the tellings
     * enough of the room.
     */
    static Axis span(List<Telling> tellings, LocalDate today, double from, double to) {
        LocalDate firstKnown = tellings.get(0).known();
        LocalDate lastKnown = tellings.get(tellings.size() - 1).known();
        long told = Math.max(14, ChronoUnit.DAYS.between(firstKnown, lastKnown));
        LocalDate least = firstKnown.minusDays(Math.max(30, told / 2));
        LocalDate most = lastKnown.plusDays(Math.max(75, told * 3 / 2));
        Stream<LocalDate> planned = tellings.stream().flatMap(t -> Stream.of(Days.of(t.edtf()), Days.of(t.belief()))).flatMap(d -> Stream.of(
                Optional.ofNullable(d.first()), Optional.ofNullable(d.last()))).flatMap(Optional::stream).filter(d -> !d.isBefore(least) && !d.isAfter(most));
        LocalDate now = today.isAfter(most) ? lastKnown : today;
        List<LocalDate> all = Stream.concat(Stream.of(firstKnown, lastKnown, now), planned).sorted().toList();
        Days near = new Days(all.get(0), all.get(all.size() - 1));
        Days whole = new Windows(tellings).with(near);
        Days shown = Windows.length(whole) <= ROOM * Math.max(told, ChronoUnit.DAYS.between(firstKnown, now)) ? whole : near;
        long margin = Math.max(2, Windows.length(shown) / 22);
        return new Axis(shown.first().minusDays(margin), shown.last().plusDays(margin), from, to);
    }
}
