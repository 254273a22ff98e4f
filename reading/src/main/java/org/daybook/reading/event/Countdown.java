package org.daybook.reading.event;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daybook.reading.time.Edtf;
import org.daybook.reading.time.TimeExpression;

/**
 * The time of an event that a sentence counts down to: "with 40 days until the vote", "six weeks before the election", "the debate is less than two
 * weeks away". The count begins on the day of the page, and is no finer than its unit: of weeks, a few give a week and more a month.
 */
final class Countdown {
    private static final Pattern COUNT = Pattern.compile("P(\\d{1,3})([DWMY])");
    /** Up to so many weeks a count of weeks names a week. */
    private static final int FEW = 3;
    /** Tokens that may stand between the count and the event: "to go before the". */
    private static final int NEAR = 4;
    /** The same behind the event, with its people and places between: "the debate between Ana Lund and Ivan Berg is two weeks away". */
    private static final int FAR = 12;

    private Countdown() { }

    /** Null where nothing counts down to it. */
    static When of(Draft draft, Days published) {
        if (published == null || published.length() > 1 || draft.telling == Telling.HAPPENED || draft.telling == Telling.NONE || draft.plural) {
            return null;
        }
        Line line = draft.line;
        for (Line.Timed time : line.times) {
            if (time.time().type() == TimeExpression.Type.DURATION && (alone(line, time) && before(line, time, draft) || beforeClause(line, time, draft) || behind(line, time, draft))) {
                String edtf = edtf(line, time, published.first());
                if (edtf != null) {
                    return new When(edtf, "inferred", List.of("times[" + time.index() + "]", "published"));
                }
            }
        }
        return null;
    }

    /** Whether the clause names no other time, from which the count may begin. */
    private static boolean alone(Line line, Line.Timed count) {
        return line.times.stream().noneMatch(other -> other != count && Dates.dates(other.time()) && line.sameClause(other.start(), count.start()));
    }

    /** "40 days until the vote". */
    private static boolean before(Line line, Line.Timed count, Draft draft) {
        if (count.end() >= draft.from || draft.from - count.end() > NEAR) {
            return false;
        }
        boolean come = false;
        for (int i = count.end(); i < draft.from; i++) {
            come |= line.is(i, "to-come");
            if (!line.is(i, "to-come") && !line.is(i, "to-go") && !line.is(i, "preposition")) {
                return false;
            }
        }
        // "was dismissed ten days before the vote" may be long ago; of weeks only the page's own news is told so
        return come && !Nouns.pastPerfect(line, draft.from) && !(count.time().timex().endsWith("D") && line.past(draft.from));
    }

    /** "With nine days to go before the mayor is to resign". */
    private static boolean beforeClause(Line line, Line.Timed count, Draft draft) {
        int opening = line.opening(draft.start);
        if (!draft.trigger.verb() || opening < count.end() || opening - count.end() > NEAR || !line.is(opening, "to-come") || !Boolean.TRUE.equals(draft.telling.looksAhead())) {
            return false;
        }
        boolean left = false;
        for (int i = count.end(); i < opening; i++) {
            left |= line.is(i, "to-go");
            if (!line.is(i, "to-go") && !line.is(i, "to")) {
                return false;
            }
        }
        // "resisted talks until three weeks before the licence was to expire" counts from no page
        return left;
    }

    /** "The vote is just 40 days away"; and where the language has it so, "to the vote remain 40 days". */
    private static boolean behind(Line line, Line.Timed count, Draft draft) {
        if (count.start() < draft.end || count.start() - draft.end > FAR || !line.sameClause(draft.start, count.start())) {
            return false;
        }
        boolean left = false;
        for (int i = draft.end; i < count.start(); i++) {
            left |= line.is(i, "left");
            if (!line.is(i, "be") && !line.is(i, "adverb") && !line.is(i, "count") && !line.is(i, "left") && line.namedAt(i) == null
                    && !line.is(i, "preposition") && !line.is(i, "and") && !line.is(i, "determiner")) {
                return false;
            }
        }
        return left || line.is(count.end(), "to-go") && !line.past(draft.end);
    }

    private static String edtf(Line line, Line.Timed count, LocalDate from) {
        Matcher parts = COUNT.matcher(count.time().timex() == null ? "" : count.time().timex());
        if (!parts.matches()) {
            return null;
        }
        int n = Integer.parseInt(parts.group(1));
        boolean under = false;
        for (int i = count.start() - 2; i < count.end(); i++) {
            under |= line.is(i, "under");
        }
        LocalDate to = switch (parts.group(2)) {
            case "D" -> from.plusDays(n);
            case "W" -> from.plusWeeks(n);
            case "M" -> from.plusMonths(n);
            default -> from.plusYears(n);
        };
        if (under) {
            return Edtf.of(from, to).toString();
        }
        return switch (parts.group(2)) {
            case "D" -> to + "~";
            case "W" -> n > FEW ? to.toString().substring(0, 7) + "~" : Edtf.of(to.minusDays(Days.WEEK / 2), to.plusDays(Days.WEEK / 2)).toString();
            case "M" -> to.toString().substring(0, 7) + "~";
            default -> to.toString().substring(0, 4) + "~";
        };
    }
}
