package org.daybook.record.link;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.daybook.reading.event.Polarity;
import org.daybook.reading.event.Stage;
import org.daybook.reading.language.Remembered;
import org.daybook.reading.time.Edtf;

/**
 * The days that an event may fall on: from {@code first}, to the day before {@code end}. A null side is open.
 */
record Window(LocalDate first, LocalDate end) {
    static final Window OPEN = new Window(null, null);
    /** Stands for a side that is open where days are numbers. */
    static final int NO_DAY = Integer.MAX_VALUE;
    /** Few times are told but once, and each is compared often. */
    private static final Remembered<Window> KNOWN = new Remembered<>();

    /** The days of an EDTF date or interval; all days for null and for what has no year. */
    static Window of(String edtf) {
        return edtf == null ? OPEN : KNOWN.of(edtf, () -> parse(edtf));
    }

    private static Window parse(String edtf) {
        if (!Edtf.valid(edtf)) {
            return OPEN;
        }
        Edtf time = Edtf.parse(edtf);
        return new Window(time.lower().orElse(null), time.upper().orElse(null));
    }

    /**
     * When a telling's event may have been: the time that it tells, and what its stage says by itself. What has happened did so before the
     * page was out; what is planned lies ahead of it, or on the same day.
     */
    static Window of(String edtf, Stage stage, Polarity polarity, Window published) {
        Window told = of(edtf);
        if (polarity == Polarity.NEGATIVE) {
            return told;
        }
        Window implied = stage == Stage.HAPPENED ? new Window(null, published.end)
                : stage.ahead() && stage != Stage.POSTPONED ? new Window(published.first, null) : OPEN;
        Window both = told.with(implied);
        return both.empty() ? told : both;
    }

    /** The days that are in both. */
    Window with(Window other) {
        return new Window(later(first, other.first), earlier(end, other.end));
    }

    /** A day as a number, of the epoch; {@link #NO_DAY} for null. */
    static int day(LocalDate day) {
        return day == null ? NO_DAY : (int) Math.max(-NO_DAY, Math.min(day.toEpochDay(), NO_DAY - 1));
    }

    int firstDay() {
        return day(first);
    }

    int endDay() {
        return day(end);
    }

    boolean empty() {
        return first != null && end != null && !first.isBefore(end);
    }

    boolean meets(Window other) {
        LocalDate from = later(first, other.first);
        LocalDate to = earlier(end, other.end);
        return from == null || to == null || from.isBefore(to);
    }

    /** Days from the one to the other where they don't meet; 0 where they do. */
    long gap(Window other) {
        if (meets(other)) {
            return 0;
        }
        return end != null && other.first != null && !other.first.isBefore(end) ? ChronoUnit.DAYS.between(end, other.first) + 1
                : ChronoUnit.DAYS.between(other.end, first) + 1;
    }

    /** How many days it has; {@link Long#MAX_VALUE} where a side is open. */
    long days() {
        return first == null || end == null ? Long.MAX_VALUE : ChronoUnit.DAYS.between(first, end);
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a == null ? b : b == null || a.isAfter(b) ? a : b;
    }

    private static LocalDate earlier(LocalDate a, LocalDate b) {
        return a == null ? b : b == null || a.isBefore(b) ? a : b;
    }
}
