package org.daybook.reading.event;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.daybook.reading.language.Feature;
import org.daybook.reading.language.Language;
import org.daybook.reading.language.Row;
import org.daybook.reading.time.Edtf;
import org.daybook.reading.time.TimeExpression;

/**
 * How many days an event lasts by words of its noun phrase or beside its day: «в пятницу начнётся трёхдневный визит» is told for three days, the first of them Friday, and so are
 * "begins a three-day visit on Friday" and "will strike for three days from Friday". How words begin that dictionaries have few of is in {@code event/lengths.tsv}.
 */
final class Lengths {
    /** A number of days or weeks, as TIMEX3 writes it; of more than two digits it is no event's. */
    private static final Pattern COUNT = Pattern.compile("P(\\d{1,2})([DW])");

    private final Map<String, Integer> days = new HashMap<>();

    Lengths(Language language) {
        for (Row row : language.table("event/lengths.tsv")) {
            days.put(row.cell(0), Integer.valueOf(row.cell(1)));
        }
    }

    /**
     * All days of a mention that is to begin on one; null where no words tell its length, or the day is its last.
     *
     * @param time when it begins
     * @param begin what that came to
     */
    Edtf from(Draft draft, Line.Timed time, Days begin, Days published) {
        Phrases.Found<Cue> by = draft.standing.by();
        boolean last = by != null && (draft.line.is(by.start(), "ends") || draft.line.is(by.start(), "lasts"));
        boolean gone = begin != null && published != null && begin.before(published) || Boolean.FALSE.equals(draft.telling.looksAhead());
        if (last || begin == null || begin.length() != 1 || gone) {
            return null;
        }
        int count = own(draft) ? ofWord(draft) : 0;
        for (int i = 0; count == 0 && i < draft.line.times.size(); i++) {
            count = counted(draft, time, draft.line.times.get(i));
        }
        return count < 2 ? null : Edtf.of(begin.first(), begin.first().plusDays(count - 1L));
    }

    /** Whether a day is that of a noun itself: who "will speak on Monday at a three-day forum" may do so on any of its days, and so may «второй день двухдневного форума» be any. */
    private static boolean own(Draft draft) {
        Phrases.Found<Cue> by = draft.standing.by();
        boolean day = IntStream.range(draft.from - 1, draft.start).anyMatch(i -> draft.line.is(i, "day-of"));
        // «прилетит с двухдневным визитом»
        boolean manner = by == null && draft.line.words.may(draft.start, Feature.NOUN, Feature.INSTRUMENTAL);
        return !draft.trigger.verb() && !draft.byPreposition() && !day && (manner || by != null && !by.row().attends());
    }

    private int ofWord(Draft draft) {
        for (int i = draft.from; i < draft.start; i++) {
            String word = draft.line.words.lower(i);
            for (Map.Entry<String, Integer> length : days.entrySet()) {
                if (word.startsWith(length.getKey())) {
                    return length.getValue();
                }
            }
        }
        return 0;
    }

    /** The days that a time counts where it tells how long a mention lasts from another time on; 0 where it tells no such thing. */
    private static int counted(Draft draft, Line.Timed begin, Line.Timed count) {
        Line line = draft.line;
        boolean within = own(draft) && draft.describedBy(count);
        boolean behind = begin.end() == count.start() - 1 && line.is(begin.end(), "purpose");
        boolean before = count.end() == begin.start() - 1 && line.is(count.end(), "from") && line.is(count.start() - 1, "purpose");
        boolean lasting = lasting(draft, begin, count);
        String timex = count.time().type() == TimeExpression.Type.DURATION ? count.time().timex() : null;
        Matcher parts = COUNT.matcher(timex == null ? "" : timex);
        if (!within && !behind && !before && !lasting || !parts.matches()) {
            return 0;
        }
        return Integer.parseInt(parts.group(1)) * (parts.group(2).equals("W") ? Days.WEEK : 1);
    }

    /** Whether a second verb tells how long it lasts: «начнётся в понедельник и продлится три дня». */
    private static boolean lasting(Draft draft, Line.Timed begin, Line.Timed count) {
        Line line = draft.line;
        int verb = count.start() - 1;
        int joint = verb - 1;
        return line.is(verb, "lasts") && begin.end() <= joint && draft.end <= joint && line.is(joint, "and") && Boolean.TRUE.equals(Verbs.standing(line, verb).telling().looksAhead());
    }
}
