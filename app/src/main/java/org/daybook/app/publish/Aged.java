package org.daybook.app.publish;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.daybook.record.Brief;

/**
 * Plans of a list that no day of their own brings up any more, parted by their age: where many are old, these are only counted, and shown to who asks for them.
 *
 * @param shown those that are not old; all of them where few are
 * @param old the others, in their order
 * @param since the day before which a plan is old
 * @param oldest the first day that any of the old is as old as; null where there are none
 */
public record Aged<T>(List<T> shown, List<T> old, LocalDate since, LocalDate oldest) {
    /** So many old ones are shown as well. */
    private static final int FEW = 5;
    /** Days: what no page has told of for so long may be forgotten. */
    private static final int SEASON = 91;
    /** Days: what lapsed longer ago is history. */
    private static final int WEEKS = 28;

    public Aged {
        shown = List.copyOf(shown);
        old = List.copyOf(old);
    }

    /** Plans without a date, as old as the newest dated page that tells them. */
    public static <T> Aged<T> undated(List<T> events, Function<T, Brief> brief, LocalDate today) {
        return of(events, event -> brief.apply(event).lastTold(), today.minusDays(SEASON));
    }

    /** Plans that have lapsed, as old as the end of their time. */
    public static <T> Aged<T> lapsed(List<T> events, Function<T, Brief> brief, LocalDate today) {
        return of(events, event -> Brief.lastDay(brief.apply(event).edtf()), today.minusDays(WEEKS));
    }

    /** All of them, whatever their age. */
    public static <T> Aged<T> none(List<T> events) {
        return new Aged<>(events, List.of(), null, null);
    }

    /** @param last the day that an event is as old as; {@code LocalDate.MIN} of one whose age nobody knows, which is shown */
    private static <T> Aged<T> of(List<T> events, Function<T, LocalDate> last, LocalDate since) {
        List<T> shown = new ArrayList<>();
        List<T> old = new ArrayList<>();
        LocalDate oldest = null;
        for (T event : events) {
            LocalDate day = last.apply(event);
            boolean isOld = day.isAfter(LocalDate.MIN) && day.isBefore(since);
            (isOld ? old : shown).add(event);
            oldest = isOld && (oldest == null || day.isBefore(oldest)) ? day : oldest;
        }
        return old.size() > FEW ? new Aged<>(shown, old, since, oldest) : none(events);
    }
}
