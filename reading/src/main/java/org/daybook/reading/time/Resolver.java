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
    private static final long FAR_AHEAD = 290;
    /** Quarters are told of in the future tense long after they are over ("expects to report a third-quarter loss"). */
    private static final long FAR_AHEAD_QUARTER = 180;
    private static final long NEAR_BACK = 90;

    /** Days between two of one holiday, at most, and those that it lasts. */
    private static final long FAR_HOLIDAY = 800;

    /** Years between two of 29 February, at most. */
    private static final int LEAP = 8;

    private final Scene scene;
    private final Counting counting;
    private final Anchor published = new Anchor.Published();

    Resolver(Scene scene) {
        this.scene = scene;
        this.counting = new Counting(scene);
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
            case SEASON -> inYear(first, "-" + leaf(second), year -> Parts.season(year, leaf(second)));
            case SEASON_NEAR -> near(number(first), "XXXX-" + leaf(second), year -> Parts.season(year, leaf(second)));
            case QUARTER -> quarter(first, leaf(second));
            case QUARTER_TO -> counting.quarterTo(value(first), leaf(second));
            case OVER -> {
                scene.over = true;
                Value over = value(first);
                scene.over = false;
                yield over;
            }
            case FISCAL -> {
                scene.fiscal = true;
                yield value(first);
            }
            case LIKE_PERIOD -> counting.likePeriod(value(first), second == null ? null : unit(second));
            case HALF -> inYear(first, "-H" + Parts.half(leaf(second)), year -> new Period(Unit.HALF, LocalDate.of(year, Parts.half(leaf(second)) * 6 - 5, 1)));
            case DECADE -> Value.of(Period.of(Unit.DECADE, LocalDate.of(shortYear(number(first)), 1, 1)), null);
            case CENTURY -> Value.of(Period.of(Unit.CENTURY, LocalDate.of(Math.max(1, (number(first) - 1) * 100), 1, 1)), null);
            case TURN -> Parts.turn(value(first));
            case HOLIDAY -> lasting(leaf(second), known(inYear(first, "", year -> holiday(leaf(second), year), true), first == null));
            case HOLIDAY_NEAR -> lasting(leaf(second), known(near(number(first), "XXXX-XX-XX", year -> holiday(leaf(second), year)), true));
            case AGO -> counting.counted(count(first), unit(second), -1, true);
            case HENCE -> counting.counted(count(first), unit(second), 1, true);
            case LATER -> counting.counted(count(first), unit(second), 1, false);
            case EARLIER -> counting.counted(count(first), unit(second), -1, false);
            case SAME -> fromLast(unit(first), 0, true);
            case FOLLOWING -> fromLast(unit(first), 1, false);
            case PRECEDING -> fromLast(unit(first), -1, false);
            case LATEST -> relative(-1, unit(first));
            case CURRENT -> unit(first) == Unit.QUARTER ? spokenOf(Unit.QUARTER) : relative(0, unit(first));
            case YEAR_BACK -> counting.yearBack(value(first));
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
            case EARLY, MID, LATE -> Parts.third(value(first), call.op());
            case FIRST_HALF, SECOND_HALF -> Parts.half(value(first), call.op() == Op.FIRST_HALF);
            case REST, BEGUN -> Parts.share(value(first), scene.published, call.op() == Op.REST);
            case PART -> Parts.ofDay(leaf(first), second == null ? fromLast(Unit.DAY, 0, true) : value(second));
            case CLOCK -> ClockTimes.value(leaf(first), leaf(second), leaf(call.argument(2)),
                    call.argument(3) == null ? fromLast(Unit.DAY, 0, true) : value(call.argument(3)));
            case DURATION -> Value.duration(count(first), unit(second));
            case SPAN -> counting.span(number(first), count(second), unit(call.argument(2)));
            case IN -> counting.in(count(first), unit(second), true);
            case AHEAD -> counting.in(count(first), unit(second), false);
            case FROM -> counting.from(value(call.argument(3)), count(second), unit(call.argument(2)), number(first));
            case AS -> as(value(first), value(second));
            case EDGE -> Parts.edge(value(call.argument(3)), number(first), count(second), unit(call.argument(2)));
            case NTH_WEEKDAY -> Parts.nthWeekday(value(call.argument(2)), leaf(first), number(second));
            case EVENT -> event(leaf(first));
            case OR -> {
                Value known = value(first);
                yield known != null && known.edtf() != null ? known : second == null ? null : value(second);
            }
            case UP_TO -> upTo(value(first), value(second));
            case RANGE_WEEKDAY -> rangeWeekday(number(first), number(second));
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
        return inYear(year, rest, part, false);
    }

    /** @param firm whether what is to be is ahead, however far: nobody plans for a holiday that is over */
    private Value inYear(Term year, String rest, IntFunction<Period> part, boolean firm) {
        if (year == null) {
            Period told = scene.year < 0 ? null : part.apply(scene.value(scene.year).period().start().getYear());
            // "in 2032 the games will open on 5 May"; what will be on 5 May is in no year that is over
            boolean over = scene.tense == Tense.FUTURE && (scene.published == null || told != null && told.last().isBefore(scene.published));
            if (told != null && !over) {
                return Value.of(told, new Anchor.Earlier(scene.year));
            }
            return scene.published == null ? Value.unresolved(rest.isEmpty() ? "XXXX-XX-XX" : "XXXX" + rest) : chosen(part, firm || scene.ending);
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

    private static Period holiday(String rule, int year) {
        LocalDate day = Holidays.day(rule, year);
        return day == null ? null : Period.day(day);
    }

    /** A holiday's day; past the years that its table has, one that isn't known. */
    private Value known(Value day, boolean nearby) {
        boolean far = day != null && day.period() != null && nearby && !(day.anchor() instanceof Anchor.Earlier)
                && Math.abs(day.period().start().toEpochDay() - scene.published.toEpochDay()) > FAR_HOLIDAY;
        return day == null || far ? Value.unresolved("XXXX-XX-XX") : day;
    }

    /** A holiday of several days in full: one of a whole week is that week, another is told in TIMEX3 by the month that it begins in. */
    private static Value lasting(String rule, Value first) {
        if (first == null || first.period() == null || !Holidays.lasts(rule)) {
            return first;
        }
        LocalDate start = first.period().start();
        LocalDate last = Holidays.last(rule, start.getYear());
        Period week = Period.of(Unit.WEEK, start);
        Period whole = week.start().equals(start) && week.last().equals(last) ? week : Period.of(Unit.MONTH, start);
        return Value.of(whole, first.anchor()).spanning(Edtf.of(start, last));
    }

    /** Of the years around publication, the one that the tense asks for; where nothing tells, the nearest. */
    private Value chosen(IntFunction<Period> part, boolean firm) {
        LocalDate today = scene.published;
        Period before = null;
        Period after = null;
        for (int years = 0; years <= LEAP && (before == null || after == null); years++) {
            for (int sign = years == 0 ? 1 : -1; sign <= 1; sign += 2) {
                Period period = part.apply(today.getYear() + sign * years);
                if (period != null && !period.start().isAfter(today) && (before == null || period.start().isAfter(before.start()))) {
                    before = period;
                }
                if (period != null && !period.last().isBefore(today) && (after == null || period.start().isBefore(after.start()))) {
                    after = period;
                }
            }
        }
        if (before == null || after == null) {
            return before == null && after == null ? null : Value.of(before == null ? after : before, published);
        }
        long back = today.toEpochDay() - Math.min(today.toEpochDay(), before.last().toEpochDay());
        long ahead = Math.max(today.toEpochDay(), after.start().toEpochDay()) - today.toEpochDay();
        boolean past = scene.over || switch (scene.tense) {
            case PAST -> back <= FAR_BACK || ahead >= NEAR_AHEAD;
            case FUTURE -> !firm && ahead > (after.unit() == Unit.QUARTER ? FAR_AHEAD_QUARTER : FAR_AHEAD) && back < NEAR_BACK;
            case PLANNED -> back <= ahead;
            case UNKNOWN -> switch (scene.far) {
                case PAST -> back <= ahead || back <= FAR_BACK && ahead >= NEAR_AHEAD;
                case FUTURE -> back <= ahead && (ahead > FAR_AHEAD || back < NEAR_BACK);
                case PLANNED, UNKNOWN -> back <= ahead;
            };
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
            by = scene.tense == Tense.FUTURE || scene.far == Tense.FUTURE || scene.tense == Tense.PLANNED && ahead < behind ? ahead : -behind;
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

    /** The weekday that a range begins with: the one before its last, where that is past, else the coming one. */
    private Value rangeWeekday(int from, int to) {
        Value first = weekday(null, from);
        Value last = weekday(null, to);
        if (first.period() == null) {
            return first;
        }
        LocalDate before = last.period().start().with(TemporalAdjusters.previous(DayOfWeek.of(from)));
        return before.isBefore(first.period().start()) && last.period().start().isBefore(first.period().start()) && scene.tense != Tense.FUTURE
                ? Value.of(Period.day(before), first.anchor()) : first;
    }

    private Value event(String noun) {
        int index = scene.told.day(noun, scene.sentence);
        return index < 0 ? Value.unresolved("XXXX-XX-XX") : Value.of(Period.day(scene.value(index).period().start()), new Anchor.Earlier(index));
    }

    private static Value upTo(Value first, Value last) {
        boolean turn = first != null && last != null && first.period() != null && last.period() != null && first.period().start().isAfter(last.period().start());
        return turn ? Value.of(Period.of(first.period().unit(), first.period().start().minusYears(1)), first.anchor()) : first;
    }

    /** The one in TIMEX3, the other in the calendar. */
    private static Value as(Value timex, Value edtf) {
        return new Value(timex.type(), timex.timex(), edtf.edtf(), null, edtf.edtf() == null ? timex.anchor() : edtf.anchor());
    }

    private Value relative(int shift, Unit unit) {
        if (scene.published == null) {
            return Value.unresolved(unit.unknown());
        }
        if (unit.clock()) {
            return Value.unresolved("PRESENT_REF");
        }
        Period now = Period.of(unit, scene.published);
        if (unit == Unit.WEEKEND && shift == 0 && now.start().isAfter(scene.published) && lastWeekend(now)) {
            return Value.of(now.shift(-1), published);
        }
        return Value.of(now.shift(shift), published);
    }

    /** Whether "the weekend" is the one before this coming one: of what was to be, the nearer, as with weekdays. */
    private boolean lastWeekend(Period coming) {
        long ahead = coming.start().toEpochDay() - scene.published.toEpochDay();
        long behind = scene.published.toEpochDay() - coming.shift(-1).last().toEpochDay();
        return scene.tense == Tense.PAST || scene.far == Tense.PAST || scene.tense == Tense.PLANNED && behind <= ahead;
    }

    private Value quarter(Term year, String ordinal) {
        int number = ordinal.equals("last") ? 4 : Integer.parseInt(ordinal);
        if (number < 1 || number > 4) {
            return null;
        }
        return inYear(year, "-Q" + number, y -> new Period(Unit.QUARTER, LocalDate.of(y, number * 3 - 2, 1)));
    }

    /** That of the expression before, or its neighbour. */
    private Value fromLast(Unit unit, int shift, boolean elsePublished) {
        String unknown = unit == Unit.DAY ? scene.unknownDay() : null;
        if (unknown != null) {
            return Value.unresolved(shift == 0 ? unknown : unit.unknown());
        }
        int index = scene.last(unit, true);
        int quarter = unit == Unit.QUARTER && shift == 0 ? scene.last(unit, false) : -1;
        if (quarter >= 0 && Counting.holds(scene.value(quarter), scene.value(index).period().start())) {
            // of "the quarter ended 31 October" a company's number is no quarter of the calendar
            return Counting.again(scene.value(quarter), 0, new Anchor.Earlier(quarter));
        }
        if (index >= 0) {
            return Value.of(Period.of(unit, scene.value(index).period().start()).shift(shift), new Anchor.Earlier(index));
        }
        return elsePublished && scene.published != null ? Value.of(Period.of(unit, scene.published).shift(shift), published) : Value.unresolved(unit.unknown());
    }

    private Value spokenOf(Unit unit) {
        int index = scene.last(unit, false);
        return index >= 0 ? Counting.again(scene.value(index), 0, new Anchor.Earlier(index)) : relative(-1, unit);
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
