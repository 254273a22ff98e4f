package org.daybook.reading.time;

import java.time.temporal.ChronoUnit;

/** A unit of the calendar or the clock, finest first. */
enum Unit {
    SECOND("S", true, 1, ChronoUnit.SECONDS), MINUTE("M", true, 1, ChronoUnit.MINUTES), HOUR("H", true, 1, ChronoUnit.HOURS),
    DAY("D", false, 1, ChronoUnit.DAYS), WEEKEND("WE", false, 1, ChronoUnit.WEEKS), WEEK("W", false, 1, ChronoUnit.WEEKS),
    MONTH("M", false, 1, ChronoUnit.MONTHS), QUARTER("Q", false, 1, ChronoUnit.MONTHS), SEASON("Y", false, 1, ChronoUnit.YEARS),
    HALF("Y", false, 1, ChronoUnit.MONTHS), YEAR("Y", false, 1, ChronoUnit.YEARS), DECADE("Y", false, 10, ChronoUnit.YEARS),
    CENTURY("Y", false, 100, ChronoUnit.YEARS), MILLENNIUM("Y", false, 1000, ChronoUnit.YEARS);

    private final String letter;
    private final boolean clock;
    private final int times;
    private final ChronoUnit chrono;

    Unit(String letter, boolean clock, int times, ChronoUnit chrono) {
        this.letter = letter;
        this.clock = clock;
        this.times = times;
        this.chrono = chrono;
    }

    /** Whether it is shorter than a day. */
    boolean clock() {
        return clock;
    }

    /** TIMEX3 counts decades and longer in years. */
    int times() {
        return times;
    }

    /** How many of the unit that {@code java.time} counts it in it has. */
    int steps() {
        return this == QUARTER ? 3 : this == HALF ? 6 : times;
    }

    ChronoUnit chrono() {
        return chrono;
    }

    /** A duration of this many of it, as a TIMEX3 value. */
    String duration(String amount) {
        return (clock ? "PT" : "P") + amount + letter;
    }

    /** A duration of nobody knows how many: "decades" and "centuries" keep letters of their own. */
    String someOf() {
        return switch (this) {
            case DECADE -> "PXE";
            case CENTURY -> "PXC";
            case MILLENNIUM -> "PXL";
            default -> duration("X");
        };
    }

    /** What a TIMEX3 date of this unit looks like where nothing of it is known. */
    String unknown() {
        return switch (this) {
            case SECOND, MINUTE, HOUR -> "XXXX-XX-XXTXX:XX";
            case DAY -> "XXXX-XX-XX";
            case WEEK -> "XXXX-WXX";
            case WEEKEND -> "XXXX-WXX-WE";
            case MONTH -> "XXXX-XX";
            case QUARTER -> "XXXX-QX";
            case HALF -> "XXXX-HX";
            case SEASON, YEAR -> "XXXX";
            case DECADE -> "XXX";
            case CENTURY -> "XX";
            case MILLENNIUM -> "X";
        };
    }
}
