package org.daybook.reading.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** Parts of a stretch of the calendar: its thirds and halves, its first and last days, what is left of it; parts of the year and of the day. */
final class Parts {
    /** From this many days on the parts of a stretch are whole months. */
    private static final int MONTHS = 28;

    /** How many "the first days of May" are. */
    private static final int SOME = 7;
    /** How many "the first weeks" and "the first months" are. */
    private static final int SOME_LONGER = 3;

    private Parts() { }

    /** The first or second half; of a month the first has fifteen days. A half of a year is one that TIMEX3 can write. */
    static Value half(Value value, boolean first) {
        if (value == null || value.period() == null || value.period().unit() == Unit.DAY) {
            return value;
        }
        Period whole = value.period();
        if (whole.unit() == Unit.YEAR) {
            return Value.of(new Period(Unit.HALF, first ? whole.start() : whole.start().plusMonths(6)), value.anchor());
        }
        long days = whole.last().toEpochDay() - whole.start().toEpochDay() + 1;
        LocalDate second = whole.unit() == Unit.MONTH ? whole.start().plusDays(15) : whole.unit() == Unit.DECADE ? whole.start().plusYears(5)
                : whole.unit() == Unit.CENTURY ? whole.start().plusYears(50) : whole.start().plusDays(days / 2);
        return value.spanning(first ? Edtf.of(whole.start(), second.minusDays(1)) : Edtf.of(second, whole.last()));
    }

    /** About the beginning of a century or a millennium: its first year, marked approximate. */
    static Value turn(Value value) {
        if (value == null || value.period() == null) {
            return value;
        }
        Period year = Period.of(Unit.YEAR, value.period().start());
        return Value.of(year, value.anchor()).spanning(Edtf.parse(year.timex() + "~"));
    }


    /** The early, middle or late part: a third of it, in the steps that people count it by. */
    static Value third(Value value, Op op) {
        if (value == null || value.period() == null || value.period().unit() == Unit.DAY) {
            return value;
        }
        Period whole = value.period();
        LocalDate start = start(value);
        LocalDate last = last(value);
        long days = last.toEpochDay() - start.toEpochDay() + 1;
        LocalDate one = start.plusDays(days / 3);
        LocalDate two = start.plusDays(days - days / 3);
        if (whole.unit() == Unit.DECADE) {
            one = start.plusYears(4);
            two = start.plusYears(7);
        } else if (whole.unit() == Unit.CENTURY || whole.unit() == Unit.MILLENNIUM) {
            one = one.plusMonths(6).withDayOfYear(1);
            two = two.plusMonths(6).withDayOfYear(1);
        } else if (days >= MONTHS && whole.unit() != Unit.MONTH) {
            one = one.plusDays(15).withDayOfMonth(1);
            two = two.plusDays(15).withDayOfMonth(1);
        }
        return value.spanning(switch (op) {
            case EARLY -> Edtf.of(start, one.minusDays(1));
            case MID -> Edtf.of(one, two.minusDays(1));
            default -> Edtf.of(two, last);
        });
    }

    private static LocalDate start(Value value) {
        return value.edtf().lower().orElse(value.period().start());
    }

    private static LocalDate last(Value value) {
        return value.edtf().upper().map(day -> day.minusDays(1)).orElse(value.period().last());
    }

    /** From today to its end, or from its start to today; the whole where today is not in it. */
    static Value share(Value value, LocalDate today, boolean rest) {
        if (value == null || value.period() == null || today == null || !value.period().contains(today)) {
            return value;
        }
        return value.spanning(rest ? Edtf.of(today, value.period().last()) : Edtf.of(value.period().start(), today));
    }

    /** Its first or last so many days, weeks and so on. */
    static Value edge(Value value, int shift, String count, Unit unit) {
        if (value == null || value.period() == null || unit.clock() || count.contains(".")) {
            return value;
        }
        long units = !count.equals("X") ? Long.parseLong(count) : unit == Unit.DAY ? SOME : SOME_LONGER;
        int steps = Math.toIntExact(Math.multiplyExact(units, unit.steps()));
        LocalDate first = shift < 0 ? last(value).plusDays(1).minus(steps, unit.chrono()) : start(value);
        LocalDate last = shift < 0 ? last(value) : start(value).plus(steps, unit.chrono()).minusDays(1);
        return first.isBefore(start(value)) || last.isAfter(last(value)) ? value : value.spanning(Edtf.of(first, last));
    }

    /** The first, second … or last such weekday in it; null where it has none such. */
    static Value nthWeekday(Value value, String ordinal, int weekday) {
        if (value == null || value.period() == null) {
            return Value.unresolved("XXXX-WXX-" + weekday);
        }
        DayOfWeek day = DayOfWeek.of(weekday);
        LocalDate found = ordinal.equals("last") ? value.period().last().with(TemporalAdjusters.previousOrSame(day))
                : value.period().start().with(TemporalAdjusters.nextOrSame(day)).plusWeeks(Integer.parseInt(ordinal) - 1L);
        return value.period().contains(found) ? Value.of(Period.day(found), value.anchor()) : null;
    }

    static Value ofDay(String part, Value day) {
        if (day == null || day.type() == TimeExpression.Type.DURATION) {
            return null;
        }
        return new Value(TimeExpression.Type.TIME, day.timex() + "T" + part, day.edtf(), day.period(), day.anchor());
    }

    static Period season(int year, String season) {
        return new Period(Unit.SEASON, LocalDate.of(year, switch (season) {
            case "SP" -> 3;
            case "SU" -> 6;
            case "FA" -> 9;
            default -> 12;
        }, 1));
    }

    static int half(String ordinal) {
        return ordinal.equals("1") ? 1 : 2;
    }
}
