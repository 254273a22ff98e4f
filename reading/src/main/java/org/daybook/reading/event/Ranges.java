package org.daybook.reading.event;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daybook.reading.language.Language;
import org.daybook.reading.language.Row;
import org.daybook.reading.time.Edtf;
import org.daybook.reading.time.TimeExpression;

/** Two times that are the ends of one span: "from 16 April to 19 May", "10–12 May". Which words join them says {@code event/ranges.tsv}. */
final class Ranges {
    /** For each word between the two, the words before the first that it asks for; none where it joins them by itself. */
    private final Map<String, Set<String>> openers = new HashMap<>();

    Ranges(Language language) {
        for (Row row : language.table("event/ranges.tsv")) {
            Set<String> asked = openers.computeIfAbsent(row.cell(0), k -> new HashSet<>());
            if (!row.cell(1).isEmpty()) {
                asked.addAll(List.of(row.cell(1).split(" ")));
            }
        }
    }

    /** The time that with this one makes a span, be this its first or its last; null where it stands alone. */
    Line.Timed other(Line line, Line.Timed time) {
        int joint = time.start() - 1;
        Line.Timed before = line.timeAt(stops(line, joint - 1) ? joint - 2 : joint - 1);
        if (before != null && joined(line, before, time)) {
            return before;
        }
        Line.Timed behind = line.timeAt(joint(line, time) + 1);
        return behind != null && joined(line, time, behind) ? behind : null;
    }

    private boolean joined(Line line, Line.Timed first, Line.Timed last) {
        int joint = joint(line, first);
        if (last.start() != joint + 1 || first.time().type() != TimeExpression.Type.DATE || last.time().type() != TimeExpression.Type.DATE) {
            return false;
        }
        Set<String> asked = openers.get(line.words.lower(joint));
        return asked != null && (asked.isEmpty() || first.start() > line.first && asked.contains(line.words.lower(first.start() - 1)));
    }

    /** The token that may join a time to the next: right behind it, or behind the stop of its last word, «с 3 мая 2030 г. по 4 июня 2031 г.». */
    private static int joint(Line line, Line.Timed first) {
        return stops(line, first.end()) ? first.end() + 1 : first.end();
    }

    private static boolean stops(Line line, int i) {
        return i >= line.first && i < line.end && line.words.lower(i).equals(".");
    }

    /** From the first day of the one to the last of the other, whichever comes first in the text; null where they do not run forward. */
    static Edtf span(Days one, Days other, boolean inOrder) {
        Days first = inOrder ? one : other;
        Days last = inOrder ? other : one;
        boolean forward = first != null && last != null && first.before(last) && first.length() != Long.MAX_VALUE && last.length() != Long.MAX_VALUE;
        return forward ? Edtf.of(first.first(), last.last()) : null;
    }
}
