package org.daybook.reading.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** What has been read so far, which expressions behind it may count from; and the day that "today" is. */
final class Scene {
    /** Letters of a day in TIMEX3. */
    private static final int DAY = 10;

    /** The page's day; null where unknown. */
    final LocalDate published;
    private final List<Value> values = new ArrayList<>();
    /** By unit, the index of the last expression with a period of that unit. */
    private final int[] latest = new int[Unit.values().length];
    /** On a page without a date, index of the last expression for a day whose place in the calendar is not known; -1 where there is none. */
    private int unknownDay = -1;
    /** The expressions that compare in passing ("up from a million a year earlier"): what follows goes on counting from what was compared. */
    private final BitSet passing = new BitSet();
    /** Whether the expression at hand is such a one. */
    boolean inPassing;
    /** The quarters that are told by the number that a company gives them. */
    private final BitSet companies = new BitSet();
    /** Whether the expression at hand is one. */
    boolean fiscal;
    /** Which way the words around the expression at hand look. */
    Tense tense = Tense.UNKNOWN;
    /** Where they do not tell, which way a verb farther off before them looks. */
    Tense far = Tense.UNKNOWN;
    /** Where its sentence begins. */
    int sentence;
    /** Index of the year that opens its sentence ("In 2008, she …"): what names no year there is of it; -1 where none does. */
    int year = -1;
    /** Whether it ends a stretch: "by", "before". */
    boolean ending;
    /** Whether it is over, whatever its verb tells. */
    boolean over;
    /** Whether what it counts is over, whatever its verb tells: "the first visit in five years". */
    boolean looksBack;
    /** Whether it is the new day of what was put off. */
    boolean moved;

    /** The events that the text has dated so far. */
    final EventDays told;

    /** A scene without a text: of an expression alone. */
    Scene(LocalDate published) {
        this(published, EventDays.NONE);
    }

    Scene(LocalDate published, EventDays told) {
        this.published = published;
        this.told = told;
        Arrays.fill(latest, -1);
    }

    void add(Value value) {
        if (value.period() != null) {
            latest[value.period().unit().ordinal()] = values.size();
        } else if (published == null && value.type() != TimeExpression.Type.SET && Unplaced.namedDay(value.timex())) {
            unknownDay = values.size();
        }
        passing.set(values.size(), inPassing);
        companies.set(values.size(), fiscal);
        inPassing = false;
        fiscal = false;
        values.add(value);
    }

    /** Index of the last expression that has a place in the calendar and was not told in passing; -1 where there is none. */
    int lastTold() {
        for (int i = values.size() - 1; i >= 0; i--) {
            if (values.get(i).period() != null && !passing.get(i)) {
                return i;
            }
        }
        return -1;
    }

    Value value(int index) {
        return values.get(index);
    }

    /** Index of the last expression with a place in the calendar of this unit, or of one no longer than it; -1 where there is none. */
    int last(Unit unit, boolean orShorter) {
        int last = latest[unit.ordinal()];
        for (int shorter = 0; orShorter && shorter < unit.ordinal(); shorter++) {
            last = Math.max(last, latest[shorter]);
        }
        return last;
    }

    /** On a page without a date, the TIMEX3 value of the last day spoken of, where its place in the calendar is not known ({@code XXXX-01-21}); null where it is. */
    String unknownDay() {
        return unknownDay > last(Unit.DAY, true) ? values.get(unknownDay).timex().substring(0, DAY) : null;
    }

    /** The unit, longer than a day, of the last expression that has one, of the few before this one; null where none has. */
    Unit spokenOf(int few) {
        for (int i = values.size() - 1; i >= Math.max(0, values.size() - few); i--) {
            if (values.get(i).period() != null && values.get(i).period().unit() != Unit.DAY) {
                return values.get(i).period().unit();
            }
        }
        return null;
    }

    /** The quarter that is being spoken of, where it was told by the number that a company gives it; else null. */
    Period fiscalQuarter(int few) {
        Period quarter = quarter(few);
        return quarter != null && companies.get(last(Unit.QUARTER, false)) ? quarter : null;
    }

    /** The quarter that is being spoken of; null where the last expressions tell of something else, as of nine months. */
    Period quarter(int few) {
        boolean counting = !values.isEmpty() && values.get(values.size() - 1).type() == TimeExpression.Type.DURATION;
        return counting || spokenOf(few) != Unit.QUARTER ? null : values.get(last(Unit.QUARTER, false)).period();
    }
}
