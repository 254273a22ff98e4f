package org.daybook.reading.time;

import java.math.BigDecimal;
import java.time.LocalDate;

/** What is counted in units from today, from the expression before, or from a date that is named. */
final class Counting {
    /** Expressions back in which a quarter that is spoken of may lie. */
    private static final int FEW = 3;
    private static final int MIDDLE_OF_A_QUARTER = 45;
    /** Of a quarter. */
    private static final int MONTHS = 3;

    private final Scene scene;
    private final Anchor published = new Anchor.Published();

    Counting(Scene scene) {
        this.scene = scene;
    }

    /** So many units back or on, from the page's date or from the expression before; as fine as the unit. */
    Value counted(String amount, Unit unit, int direction, boolean fromPublished) {
        if (amount.equals("X") && direction > 0 && !fromPublished && scene.tense != Tense.FUTURE) {
            // "a few days later" of what was told before is over as well
            return Value.duration(amount, unit);
        }
        if (amount.equals("X")) {
            Value some = Value.unresolved(direction < 0 ? "PAST_REF" : "FUTURE_REF");
            return fromPublished && scene.published != null ? some.spanning(Stretch.some(scene.published, unit, direction)).anchored(published) : some;
        }
        boolean comparing = direction < 0 && unit == Unit.YEAR && amount.equals("1");
        if (comparing && scene.quarter(FEW) != null) {
            int quarter = scene.last(Unit.QUARTER, false);
            return yearBack(scene.value(quarter).anchored(new Anchor.Earlier(quarter)));
        }
        scene.inPassing = comparing;
        int index = fromPublished ? -1 : comparing ? scene.lastTold() : scene.last(Unit.DECADE, true);
        LocalDate from = index >= 0 ? scene.value(index).period().start() : fromPublished ? scene.published : null;
        return from == null ? Value.unresolved(unit.unknown()) : at(from, amount, unit, direction, index >= 0 ? new Anchor.Earlier(index) : published);
    }

    private static Value at(LocalDate from, String amount, Unit unit, int direction, Anchor anchor) {
        BigDecimal exact = new BigDecimal(amount);
        boolean whole = exact.stripTrailingZeros().scale() <= 0;
        Unit fine = whole ? unit : unit == Unit.YEAR ? Unit.MONTH : Unit.DAY;
        if (unit.clock()) {
            long seconds = exact.multiply(BigDecimal.valueOf(unit.chrono().getDuration().toSeconds())).longValueExact();
            return Value.of(Period.day(from.plusDays(direction * (seconds / 86_400))), anchor);
        }
        LocalDate day = whole ? from.plus(Math.multiplyExact(direction * exact.longValueExact(), unit.steps()), unit.chrono())
                : from.plusDays(direction * exact.multiply(BigDecimal.valueOf(unit.chrono().getDuration().toDays() * unit.steps())).longValue());
        return Value.of(Period.of(fine == Unit.DECADE || fine == Unit.CENTURY || fine == Unit.SEASON ? Unit.YEAR : fine, day), anchor);
    }

    /** So many units before or after a date that is named. */
    Value from(Value date, String amount, Unit unit, int direction) {
        if (date == null || date.period() == null || amount.equals("X")) {
            return Value.unresolved(unit.unknown());
        }
        return at(direction < 0 ? date.period().start() : date.period().last(), amount, unit, direction, date.anchor());
    }

    /** "in two weeks", «через две недели»: ahead in a plan; in a report it counts from what was told before, or only says how long. */
    Value in(String amount, Unit unit, boolean laterInAReport) {
        if (scene.looksBack) {
            return Value.duration(amount, unit);
        }
        if (scene.tense == Tense.FUTURE || scene.tense == Tense.PLANNED) {
            return amount.equals("X") || unit.clock() ? span(1, amount, unit) : counted(amount, unit, 1, true);
        }
        return laterInAReport && !amount.equals("X") ? counted(amount, unit, 1, false) : Value.duration(amount, unit);
    }

    /**
     * So many units up to today or from today on: "the past two months", "within two weeks". What was ahead in a report, as in "he spent the next
     * two months in Arden", only says how long.
     */
    Value span(int shift, String amount, Unit unit) {
        Value duration = Value.duration(amount, unit);
        boolean known = scene.published != null && shift != 0 && (shift < 0 ? scene.tense != Tense.FUTURE : scene.tense != Tense.PAST);
        return known ? duration.spanning(amount.equals("X") ? Stretch.some(scene.published, unit, shift) : Stretch.of(scene.published, amount, unit, shift))
                .anchored(published) : duration;
    }

    /** The three months that end on a day. A fiscal quarter keeps the number that it was given, here or just before; EDTF has its days. */
    Value quarterTo(Value end, String ordinal) {
        if (end == null || end.period() == null) {
            return Value.unresolved(Unit.QUARTER.unknown());
        }
        LocalDate last = end.period().last();
        Period called = scene.fiscalQuarter(FEW);
        Period quarter = ordinal != null ? new Period(Unit.QUARTER, LocalDate.of(last.getYear(), Integer.parseInt(ordinal) * 3 - 2, 1))
                : called != null && called.start().getYear() == last.getYear() ? called : Period.of(Unit.QUARTER, last.minusDays(MIDDLE_OF_A_QUARTER));
        scene.fiscal = ordinal != null || quarter.equals(called);
        return Value.of(quarter, end.anchor()).spanning(Edtf.of(last.plusDays(1).minusMonths(MONTHS), last));
    }

    /** Whether a day lies in what was told. */
    static boolean holds(Value told, LocalDate day) {
        return told.edtf() != null && told.edtf().lower().filter(first -> !first.isAfter(day)).isPresent() && told.edtf().upper().filter(day::isBefore).isPresent();
    }

    /** A period that was told before, or the same some years on or back: a quarter whose days were told keeps them. */
    static Value again(Value told, int years, Anchor anchor) {
        Value same = Value.of(Period.of(told.period().unit(), told.period().start().plusYears(years)), anchor);
        LocalDate first = told.edtf() == null ? null : told.edtf().lower().orElse(null);
        LocalDate end = told.edtf() == null ? null : told.edtf().upper().orElse(null);
        boolean days = told.period().unit() == Unit.QUARTER && first != null && first.plusMonths(MONTHS).equals(end);
        return days ? same.spanning(Edtf.of(first.plusYears(years), end.plusYears(years).minusDays(1))) : same;
    }

    /**
     * The part of a year that is being spoken of, in this one.
     *
     * @param called what it is called, a quarter or a month: then the last one named; null where it is only a "period"
     */
    Value likePeriod(Value year, Unit called) {
        int last = called == null ? -1 : scene.last(called, false);
        Period part = called == null ? scene.quarter(FEW) : last < 0 ? null : scene.value(last).period();
        if (year == null || year.period() == null || part == null) {
            return year;
        }
        Value told = scene.value(scene.last(part.unit(), false));
        return inPassing(again(told, year.period().start().getYear() - part.start().getYear(), year.anchor()));
    }

    /** The same a year before. */
    Value yearBack(Value value) {
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
}
