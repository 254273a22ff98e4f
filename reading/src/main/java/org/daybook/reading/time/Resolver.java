package org.daybook.reading.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.function.IntFunction;
import org.daybook.reading.time.Term.Call;

/** What terms come to, on the day and in the place of the text where they stand: the calculus behind the patterns. */
final class Resolver {
    /**
     * A date that the tense puts this many days away gives way to one near by on the other side: verbs are misjudged more often than that. What is
     * to be is told of farther days than what was: news looks back on the last weeks and forward to the next months.
     */
    private static final long FAR_BACK = 290;
    private static final long NEAR_AHEAD = 75;
    private static final long FAR_AHEAD = 180;
    private static final long NEAR_BACK = 90;

    /** Expressions back in which a quarter that is spoken of may lie. */
    private static final int FEW = 3;
    private static final int MIDDLE_OF_A_QUARTER = 45;

    /** Years between two of 29 February, at most. */
    private static final int LEAP = 8;

    private final Scene scene;
    private final Anchor published = new Anchor.Published();

    Resolver(Scene scene) {
        this.scene = scene;
    }

    /** The value of a term; null where it has none, as 30 February. */
    Value value(Term term) {
        try {
            return call((Call) term);
        } catch (DateTimeException | ArithmeticException | NumberFormatException e) {
            // A number too large for the calendar: whatever it counts, it is no date.
            return null;
        }
    }

    private Value call(Call call) {
        Term first = call.argument(0);
        Term second = call.arguments().size() > 1 ? call.argument(1) : null;
        return switch (call.op()) {
            case DATE -> date(first, number(second), leaf(call.argument(2)));
            case MONTH -> inYear(first, "-" + two(number(second)), year -> new Period(Unit.MONTH, LocalDate.of(year, number(second), 1)));
            case MONTH_NEAR -> near(number(first), "XXXX-" + two(number(second)), year -> new Period(Unit.MONTH, LocalDate.of(year, number(second), 1)));
            case YEAR -> Value.of(new Period(Unit.YEAR, LocalDate.of(shortYear(number(first)), 1, 1)), null);
            case WEEKDAY -> weekday(first, number(second));
            case WEEKDAY_IN -> {
                Value week = value(first);
                yield week == null || week.period() == null ? Value.unresolved("XXXX-WXX-" + leaf(second))
                        : Value.of(Period.day(week.period().start().plusDays(number(second) - 1L)), week.anchor());
            }
            case WEEKDAY_FROM -> weekdayFrom(number(first), number(second));
            case DATE_NEAR -> near(number(first), "XXXX-" + two(number(second)) + "-" + two(number(call.argument(2))),
                    year -> day(year, number(second), number(call.argument(2))));
            case PERIOD -> relative(number(first), unit(second));
            case SEASON -> inYear(first, "-" + leaf(second), year -> season(year, leaf(second)));
            case SEASON_NEAR -> near(number(first), "XXXX-" + leaf(second), year -> season(year, leaf(second)));
            case QUARTER -> quarter(first, leaf(second));
            case QUARTER_TO -> quarterTo(value(first), leaf(second));
            case LIKE_PERIOD -> likePeriod(value(first));
            case HALF -> inYear(first, "-H" + half(leaf(second)), year -> new Period(Unit.HALF, LocalDate.of(year, half(leaf(second)) * 6 - 5, 1)));
            case DECADE -> Value.of(Period.of(Unit.DECADE, LocalDate.of(shortYear(number(first)), 1, 1)), null);
            case CENTURY -> Value.of(Period.of(Unit.CENTURY, LocalDate.of(Math.max(1, (number(first) - 1) * 100), 1, 1)), null);
            case HOLIDAY -> inYear(first, "", year -> Period.day(Holidays.day(leaf(second), year)));
            case HOLIDAY_NEAR -> near(number(first), "XXXX-XX-XX", year -> Period.day(Holidays.day(leaf(second), year)));
            case AGO -> counted(first, unit(second), -1, true);
            case HENCE -> counted(first, unit(second), 1, true);
            case IN -> counted(first, unit(second), 1, scene.tense != Tense.PAST);
            case LATER -> counted(first, unit(second), 1, false);
            case EARLIER -> counted(first, unit(second), -1, false);
            case SAME -> fromLast(unit(first), 0, true);
            case FOLLOWING -> fromLast(unit(first), 1, false);
            case PRECEDING -> fromLast(unit(first), -1, false);
            case LATEST -> relative(-1, unit(first));
            case CURRENT -> unit(first) == Unit.QUARTER ? spokenOf(Unit.QUARTER) : relative(0, unit(first));
            case YEAR_BACK -> yearBack(value(first));
            case DAY -> scene.published == null ? Value.unresolved("XXXX-XX-XX") : Value.of(Period.day(scene.published.plusDays(number(first))), published);
            case WEEK_OF -> {
                Value day = value(first);
                yield day == null || day.period() == null ? Value.unresolved("XXXX-WXX") : Value.of(Period.of(Unit.WEEK, day.period().start()), day.anchor());
            }
            case SHIFTED -> {
                Value from = value(second);
                yield from == null ? null : from.period() == null ? Value.unresolved("XXXX-XX-XX")
                        : Value.of(Period.day((number(first) < 0 ? from.period().start() : from.period().last()).plusDays(number(first))), from.anchor());
            }
            case REF -> Value.unresolved(leaf(first));
            case EARLY, MID, LATE -> third(value(first), call.op());
            case FIRST_HALF, SECOND_HALF -> halfOf(value(first), call.op());
            case REST, BEGUN -> share(value(first), call.op() == Op.REST);
            case PART -> part(leaf(first), second == null ? fromLast(Unit.DAY, 0, true) : value(second));
            case CLOCK -> ClockTimes.value(leaf(first), leaf(second), leaf(call.argument(2)),
                    call.argument(3) == null ? fromLast(Unit.DAY, 0, true) : value(call.argument(3)));
            case DURATION -> new Value(TimeExpression.Type.DURATION, Durations.timex(count(first), unit(second)), null, null, null);
            case DURATIONS -> new Value(TimeExpression.Type.DURATION, Durations.sum(value(first).timex(), value(second).timex()), null, null, null);
            case PLUS_HALF -> throw new AssertionError("a count, not a value");
            case SET -> new Value(TimeExpression.Type.SET, Durations.timex(count(first), unit(second)), null, null, null);
            case SET_OF -> new Value(TimeExpression.Type.SET, new Resolver(new Scene(null)).value(first).timex(), null, null, null);
            case NUMERIC -> leaf(first).startsWith("-") ? date(null, Integer.parseInt(leaf(first).substring(2, 4)), leaf(first).substring(5))
                    : Value.of(Period.day(LocalDate.parse(leaf(first))), null);
        };
    }

    private Value date(Term year, int month, String dayOfMonth) {
        int day = Integer.parseInt(dayOfMonth);
        if (day < 1 || day > java.time.Month.of(month).maxLength()) {
            return null;
        }
        return inYear(year, "-" + two(month) + "-" + two(day), y -> day(y, month, day));
    }

    /** A day; null where its month has none such. */
    private static Period day(int year, int month, int day) {
        LocalDate first = LocalDate.of(year, month, 1);
        return day > first.lengthOfMonth() ? null : Period.day(first.withDayOfMonth(day));
    }

    /** A part of a year: of the one given, else of the one that the context allows. */
    private Value inYear(Term year, String rest, IntFunction<Period> part) {
        if (year == null) {
            return scene.published == null ? Value.unresolved(rest.isEmpty() ? "XXXX-XX-XX" : "XXXX" + rest) : chosen(part);
        }
        Value known = value(year);
        if (known == null) {
            return null;
        }
        if (known.period() == null) {
            return Value.unresolved(rest.isEmpty() ? "XXXX-XX-XX" : "XXXX" + rest);
        }
        Period period = part.apply(known.period().start().getYear());
        return period == null ? null : Value.of(period, known.anchor());
    }

    /** Of the years around publication, the one that the tense asks for; where nothing tells, the nearest. */
    private Value chosen(IntFunction<Period> part) {
        LocalDate today = scene.published;
        Period before = null;
        Period after = null;
        for (int y = today.getYear() - LEAP; y <= today.getYear() + LEAP; y++) {
            Period period = part.apply(y);
            if (period == null) {
                continue;
            }
            if (!period.start().isAfter(today)) {
                before = period;
            }
            if (after == null && !period.last().isBefore(today)) {
                after = period;
            }
        }
        long back = today.toEpochDay() - Math.min(today.toEpochDay(), before.last().toEpochDay());
        long ahead = Math.max(today.toEpochDay(), after.start().toEpochDay()) - today.toEpochDay();
        boolean past = switch (scene.tense) {
            case PAST -> back <= FAR_BACK || ahead >= NEAR_AHEAD;
            case FUTURE -> ahead > FAR_AHEAD && back < NEAR_BACK;
            case PLANNED, UNKNOWN -> back <= ahead;
        };
        return Value.of(past ? before : after, published);
    }

    /** The last one that is over, this year's, or the next to begin. */
    private Value near(int shift, String unknown, IntFunction<Period> part) {
        LocalDate today = scene.published;
        if (today == null) {
            return Value.unresolved(unknown);
        }
        if (shift == 0) {
            Period now = part.apply(today.getYear());
            return now == null ? null : Value.of(now, published);
        }
        Period found = null;
        for (int i = -LEAP; i <= LEAP; i++) {
            Period period = part.apply(today.getYear() + (shift < 0 ? i : -i));
            if (period != null && (shift < 0 ? period.last().isBefore(today) : period.start().isAfter(today))) {
                found = period;
            }
        }
        return found == null ? null : Value.of(found, published);
    }

    private Value weekday(Term shift, int weekday) {
        LocalDate today = scene.published;
        if (today == null) {
            return Value.unresolved("XXXX-WXX-" + weekday);
        }
        int behind = Math.floorMod(today.getDayOfWeek().getValue() - weekday, 7);
        int ahead = Math.floorMod(-behind, 7);
        int by;
        if (shift == null) {
            // A report printed on Wednesday says "on Wednesday" of that day, whether it looks back or forward.
            by = scene.tense == Tense.FUTURE || scene.tense == Tense.PLANNED && ahead < behind ? ahead : -behind;
        } else {
            by = switch (number(shift)) {
                case -1 -> behind == 0 ? -7 : -behind;
                case 0 -> scene.tense == Tense.PAST ? -behind : ahead;
                default -> ahead == 0 ? 7 : ahead;
            };
        }
        return Value.of(Period.day(today.plusDays(by)), published);
    }

    /** The last such weekday before the day spoken of, or the first after it. */
    private Value weekdayFrom(int shift, int weekday) {
        int index = scene.last(Unit.DAY, false);
        LocalDate from = index >= 0 ? scene.value(index).period().start() : scene.published;
        if (from == null) {
            return Value.unresolved("XXXX-WXX-" + weekday);
        }
        DayOfWeek day = DayOfWeek.of(weekday);
        return Value.of(Period.day(from.with(shift < 0 ? TemporalAdjusters.previous(day) : TemporalAdjusters.next(day))),
                index >= 0 ? new Anchor.Earlier(index) : published);
    }

    private Value relative(int shift, Unit unit) {
        if (scene.published == null) {
            return Value.unresolved(unit.unknown());
        }
        if (unit.clock()) {
            return Value.unresolved("PRESENT_REF");
        }
        Period now = Period.of(unit, scene.published);
        if (unit == Unit.WEEKEND && shift == 0 && scene.tense == Tense.PAST && now.start().isAfter(scene.published)) {
            return Value.of(now.shift(-1), published);
        }
        return Value.of(now.shift(shift), published);
    }

    private Value quarter(Term year, String ordinal) {
        int number = ordinal.equals("last") ? 4 : Integer.parseInt(ordinal);
        if (number < 1 || number > 4) {
            return null;
        }
        return inYear(year, "-Q" + number, y -> new Period(Unit.QUARTER, LocalDate.of(y, number * 3 - 2, 1)));
    }

    /** The three months that end on a day. A fiscal quarter keeps the number that it was given; EDTF has its days. */
    private static Value quarterTo(Value end, String ordinal) {
        if (end == null || end.period() == null) {
            return Value.unresolved(Unit.QUARTER.unknown());
        }
        LocalDate last = end.period().last();
        Period quarter = ordinal != null ? new Period(Unit.QUARTER, LocalDate.of(last.getYear(), Integer.parseInt(ordinal) * 3 - 2, 1))
                : Period.of(Unit.QUARTER, last.minusDays(MIDDLE_OF_A_QUARTER));
        return Value.of(quarter, end.anchor()).spanning(Edtf.of(last.plusDays(1).minusMonths(3), last));
    }

    private Value likePeriod(Value year) {
        Period quarter = scene.quarter(FEW);
        return year == null || year.period() == null || quarter == null ? year
                : inPassing(Value.of(new Period(Unit.QUARTER, quarter.start().withYear(year.period().start().getYear())), year.anchor()));
    }

    /** So many units back or on, from the page's date or from the expression before; as fine as the unit. */
    private Value counted(Term count, Unit unit, int direction, boolean fromPublished) {
        String amount = count(count);
        if (amount.equals("X")) {
            return Value.unresolved(direction < 0 ? "PAST_REF" : "FUTURE_REF");
        }
        if (direction < 0 && unit == Unit.YEAR && amount.equals("1") && scene.spokenOf(FEW) == Unit.QUARTER) {
            return yearBack(scene.value(scene.last(Unit.QUARTER, false)).anchored(new Anchor.Earlier(scene.last(Unit.QUARTER, false))));
        }
        boolean comparing = direction < 0 && unit == Unit.YEAR && amount.equals("1");
        scene.inPassing = comparing;
        int index = fromPublished ? -1 : comparing ? scene.lastTold() : scene.last(Unit.DECADE, true);
        LocalDate from = index >= 0 ? scene.value(index).period().start() : fromPublished ? scene.published : null;
        if (from == null) {
            return Value.unresolved(unit.unknown());
        }
        Anchor anchor = index >= 0 ? new Anchor.Earlier(index) : published;
        java.math.BigDecimal exact = new java.math.BigDecimal(amount);
        boolean whole = exact.stripTrailingZeros().scale() <= 0;
        Unit fine = whole ? unit : unit == Unit.YEAR ? Unit.MONTH : Unit.DAY;
        if (unit.clock()) {
            long seconds = exact.multiply(java.math.BigDecimal.valueOf(unit.chrono().getDuration().toSeconds())).longValueExact();
            return Value.of(Period.day(from.plusDays(direction * (seconds / 86_400))), anchor);
        }
        int steps = unit == Unit.QUARTER ? 3 : unit == Unit.HALF ? 6 : unit.times();
        LocalDate day = whole ? from.plus(Math.multiplyExact(direction * exact.longValueExact(), steps), unit.chrono())
                : from.plusDays(direction * exact.multiply(java.math.BigDecimal.valueOf(unit.chrono().getDuration().toDays() * steps)).longValue());
        return Value.of(Period.of(fine == Unit.DECADE || fine == Unit.CENTURY || fine == Unit.SEASON ? Unit.YEAR : fine, day), anchor);
    }

    /** That of the expression before, or its neighbour. */
    private Value fromLast(Unit unit, int shift, boolean elsePublished) {
        int index = scene.last(unit, true);
        if (index >= 0) {
            return Value.of(Period.of(unit, scene.value(index).period().start()).shift(shift), new Anchor.Earlier(index));
        }
        return elsePublished && scene.published != null ? Value.of(Period.of(unit, scene.published).shift(shift), published) : Value.unresolved(unit.unknown());
    }

    private Value spokenOf(Unit unit) {
        int index = scene.last(unit, false);
        return index >= 0 ? Value.of(scene.value(index).period(), new Anchor.Earlier(index)) : relative(-1, unit);
    }

    private Value yearBack(Value value) {
        if (value == null || value.period() == null) {
            return value;
        }
        Value back = Value.of(Period.of(value.period().unit(), value.period().start().minusYears(1)), value.anchor());
        boolean whole = value.edtf().equals(value.period().edtf());
        return inPassing(whole ? back : back.spanning(Edtf.of(value.edtf().lower().orElseThrow().minusYears(1), value.edtf().upper().orElseThrow().minusYears(1).minusDays(1))));
    }

    /** A comparison is made in passing: what follows goes on counting from what was compared. */
    private static Value inPassing(Value value) {
        return new Value(value.type(), value.timex(), value.edtf(), null, value.anchor());
    }

    /** The first or second half; of a month the first has fifteen days. */
    private static Value halfOf(Value value, Op op) {
        if (value == null || value.period() == null || value.period().unit() == Unit.DAY) {
            return value;
        }
        Period whole = value.period();
        long days = whole.last().toEpochDay() - whole.start().toEpochDay() + 1;
        LocalDate second = whole.unit() == Unit.MONTH ? whole.start().plusDays(15) : whole.start().plusDays(days / 2);
        return value.spanning(op == Op.FIRST_HALF ? Edtf.of(whole.start(), second.minusDays(1)) : Edtf.of(second, whole.last()));
    }

    /** The early, middle or late part: a third of it, in the steps that people count it by. */
    private static Value third(Value value, Op op) {
        if (value == null || value.period() == null || value.period().unit() == Unit.DAY || value.period().unit() == Unit.CENTURY) {
            return value;
        }
        Period whole = value.period();
        if (whole.unit() == Unit.DECADE) {
            LocalDate mid = whole.start().plusYears(4);
            LocalDate late = whole.start().plusYears(7);
            return value.spanning(op == Op.EARLY ? Edtf.of(whole.start(), mid.minusDays(1)) : op == Op.MID ? Edtf.of(mid, late.minusDays(1)) : Edtf.of(late, whole.last()));
        }
        long days = whole.last().toEpochDay() - whole.start().toEpochDay() + 1;
        LocalDate one = whole.start().plusDays(days / 3);
        LocalDate two = whole.start().plusDays(days - days / 3);
        if (days > 27) {
            one = whole.unit() == Unit.MONTH ? one : one.plusDays(15).withDayOfMonth(1);
            two = whole.unit() == Unit.MONTH ? two : two.plusDays(15).withDayOfMonth(1);
        }
        return value.spanning(switch (op) {
            case EARLY -> Edtf.of(whole.start(), one.minusDays(1));
            case MID -> Edtf.of(one, two.minusDays(1));
            default -> Edtf.of(two, whole.last());
        });
    }

    private Value share(Value value, boolean rest) {
        LocalDate today = scene.published;
        if (value == null || value.period() == null || today == null || !value.period().contains(today)) {
            return value;
        }
        return value.spanning(rest ? Edtf.of(today, value.period().last()) : Edtf.of(value.period().start(), today));
    }

    private static Value part(String part, Value day) {
        if (day == null || day.type() == TimeExpression.Type.DURATION) {
            return null;
        }
        return new Value(TimeExpression.Type.TIME, day.timex() + "T" + part, day.edtf(), day.period(), day.anchor());
    }

    private static Period season(int year, String season) {
        return new Period(Unit.SEASON, LocalDate.of(year, switch (season) {
            case "SP" -> 3;
            case "SU" -> 6;
            case "FA" -> 9;
            default -> 12;
        }, 1));
    }

    private static int half(String ordinal) {
        return ordinal.equals("1") ? 1 : 2;
    }

    /** "'89" is of the century that news speaks of: up to 30 the present one. */
    private static int shortYear(int year) {
        return year >= 100 ? year : year <= 30 ? 2000 + year : 1900 + year;
    }

    private static String count(Term term) {
        if (term instanceof Call call && call.op() == Op.PLUS_HALF) {
            return Numbers.plusHalf(count(call.argument(0)));
        }
        return leaf(term) == null ? "1" : leaf(term);
    }

    private static String leaf(Term term) {
        return term instanceof Term.Leaf leaf ? leaf.value() : null;
    }

    private static int number(Term term) {
        return Integer.parseInt(leaf(term));
    }

    private static Unit unit(Term term) {
        return Unit.valueOf(leaf(term).toUpperCase(Locale.ROOT));
    }

    private static String two(int number) {
        return (number < 10 ? "0" : "") + number;
    }
}
