package org.daybook.reading.time;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The shapes of TIMEX3 values of what has no place in the calendar: it lacks only its year ({@code XXXX-05-03}), or waits for the day of its page
 * ({@code XXXX-WXX-5}). Each says no of null.
 */
public final class Unplaced {
    /** Where month and day stand in {@code XXXX-05-03}. */
    private static final int YEAR = 5;
    private static final int DAY = 10;

    private static final Pattern MONTH_OR_DAY = Pattern.compile("XXXX-\\d\\d(-\\d\\d)?(T.*)?");
    private static final Pattern MONTH_DAY = Pattern.compile("XXXX-\\d\\d-\\d\\d");
    private static final Pattern NAMED_DAY = Pattern.compile("XXXX-(\\d\\d-\\d\\d|WXX-\\d)");
    private static final Pattern ANY_DAY = Pattern.compile("XXXX-(\\d\\d-\\d\\d|WXX-\\d|XX-XX)");
    private static final Pattern UP_TO_A_MONTH = Pattern.compile("XXXX-(WXX|XX|\\d\\d)");
    /** "On Saturday", "today", "next week", "next month", "next year", "in the autumn". */
    private static final Pattern COUNTED = Pattern.compile("XXXX(-WXX(-\\d(T.*)?|-WE)?|-XX(-XX)?|-(SP|SU|FA|WI|Q\\d|H\\d))?");

    private Unplaced() { }

    /** Whether it lacks its year, whatever else. */
    public static boolean is(String timex) {
        return timex != null && timex.startsWith("XXXX");
    }

    /** Whether it is a month or a day, or an hour of one, that lacks only its year. */
    public static boolean lacksYear(String timex) {
        return timex != null && MONTH_OR_DAY.matcher(timex).matches();
    }

    /** Whether it waits for the day of its page. */
    public static boolean counted(String timex) {
        return timex != null && COUNTED.matcher(timex).matches();
    }

    /** Whether it is a day, with or without an hour: of a month, of a week, or any. */
    public static boolean day(String timex) {
        return timex != null && ANY_DAY.matcher(timex).lookingAt();
    }

    /** Whether it is a day that is called by its month or its weekday. */
    static boolean namedDay(String timex) {
        return timex != null && NAMED_DAY.matcher(timex).lookingAt();
    }

    /** Whether it is a day, a week or a month. */
    public static boolean upToAMonth(String timex) {
        return timex != null && UP_TO_A_MONTH.matcher(timex).lookingAt();
    }

    /** Month and day of a day that lacks only its year, as {@code MM-DD}; empty for all others. */
    public static Optional<String> monthDay(String timex) {
        Matcher matcher = timex == null ? null : MONTH_DAY.matcher(timex);
        return matcher != null && matcher.lookingAt() ? Optional.of(timex.substring(YEAR, DAY)) : Optional.empty();
    }
}
