package org.daybook.reading.event;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Pattern;

/** First and last day of an EDTF date or interval. */
record Days(LocalDate first, LocalDate last) {
    /** How many days a week has, and a month at most. */
    static final int WEEK = 7;
    static final int MONTH = 31;

    private static final Pattern QUALIFIER = Pattern.compile("[~?%]");

    /** Null where the EDTF is null, open at both ends or holds unknown digits. */
    static Days of(String edtf) {
        if (edtf == null) {
            return null;
        }
        int slash = edtf.indexOf('/');
        Days from = part(slash < 0 ? edtf : edtf.substring(0, slash));
        Days to = slash < 0 ? from : part(edtf.substring(slash + 1));
        if (from == null && to == null) {
            return null;
        }
        return new Days(from == null ? LocalDate.MIN : from.first, to == null ? LocalDate.MAX : to.last);
    }

    private static Days part(String part) {
        int time = part.indexOf('T');
        String date = time < 0 ? part : part.substring(0, time);
        String plain = qualified(date) ? QUALIFIER.matcher(date).replaceAll("").strip() : date;
        try {
            switch (plain.length()) {
                case 4: {
                    int year = Integer.parseInt(plain);
                    return new Days(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
                }
                case 7: {
                    int year = Integer.parseInt(plain.substring(0, 4));
                    int month = Integer.parseInt(plain.substring(5));
                    if (month > 20 && month < 25) {
                        YearMonth begin = YearMonth.of(year, (month - 20) * 3);
                        return new Days(begin.atDay(1), begin.plusMonths(2).atEndOfMonth());
                    }
                    YearMonth whole = YearMonth.of(year, month);
                    return new Days(whole.atDay(1), whole.atEndOfMonth());
                }
                case 10: {
                    LocalDate day = LocalDate.parse(plain);
                    return new Days(day, day);
                }
                default:
                    return null;
            }
        } catch (DateTimeException | NumberFormatException e) {
            return null;
        }
    }

    private static boolean qualified(String day) {
        for (int i = 0; i < day.length(); i++) {
            if (day.charAt(i) != '-' && !Character.isDigit(day.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    boolean after(Days other) {
        return first.isAfter(other.last);
    }

    boolean before(Days other) {
        return last.isBefore(other.first);
    }

    boolean meets(Days other) {
        return !after(other) && !before(other);
    }

    /** How many days lie between the first day of an earlier one and its own. */
    long since(Days earlier) {
        return earlier.first == LocalDate.MIN ? Long.MAX_VALUE : first.toEpochDay() - earlier.first.toEpochDay();
    }

    /** Whether it has no last day: "not before May". */
    boolean endless() {
        return last == LocalDate.MAX;
    }

    /** Whether it has no first day: "by 3 May" of a page without a date. */
    boolean beginless() {
        return first == LocalDate.MIN;
    }

    /** How many days, at most. */
    long length() {
        return beginless() || endless() ? Long.MAX_VALUE : last.toEpochDay() - first.toEpochDay() + 1;
    }
}
