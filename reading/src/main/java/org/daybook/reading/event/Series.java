package org.daybook.reading.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.daybook.reading.language.Feature;
import org.daybook.reading.name.Entity;
import org.daybook.reading.name.EntityType;
import org.daybook.reading.name.Names;
import org.daybook.reading.time.Unplaced;

/** Events of a kind that a sentence tells of at once, each with a day of its own: "rallies on 20 March in Oslo and on 22 March in Bergen". */
final class Series {
    /** Tokens between two days of a list: "in Oslo, Bergen and, at last, on". */
    private static final int GAP = 8;

    private Series() { }

    /** Whether two times are told in one breath, the second behind the first: "on Monday and Tuesday", "March 20 in Oslo and March 22". */
    static boolean listed(Line line, List<Draft> drafts, Line.Timed one, Line.Timed next) {
        if (next.start() <= one.end() || next.start() - one.end() > GAP || !line.sameClause(one.start(), next.start()) || !day(one) || !day(next)) {
            return false;
        }
        boolean and = false;
        for (int i = one.end(); i < next.start(); i++) {
            if (line.finite(i) && line.namedAt(i) == null || Draft.at(drafts, i) != null) {
                return false;
            }
            and |= line.is(i, "and") || line.words.lower(i).equals(",");
        }
        return and;
    }

    /** The mention itself; where it stands for several of its kind, one for each of its days. */
    static List<Draft> each(Draft draft, Names names) {
        List<Draft> each = ofDays(draft, names);
        if (draft.another == null) {
            return each;
        }
        List<Draft> with = new ArrayList<>(each);
        Draft another = draft.copy();
        another.times.clear();
        another.times.add(draft.another);
        another.which = null;
        another.place = place(draft.line, names, draft.another.end(), draft.line.end, true);
        with.add(another);
        return with;
    }

    private static List<Draft> ofDays(Draft draft, Names names) {
        List<Line.Timed> days = days(draft);
        List<String> places = places(draft, days, names);
        boolean apart = several(draft) || places.stream().distinct().filter(place -> place != null).count() == days.size();
        if (days.size() < 2 || !apart) {
            return List.of(draft);
        }
        List<Draft> each = new ArrayList<>();
        // a place behind them all is theirs: "on 20 and 22 March in Oslo"; of days with places of their own, one without has none
        boolean lastOnly = places.subList(0, places.size() - 1).stream().allMatch(Objects::isNull);
        String last = places.get(places.size() - 1);
        String shared = !lastOnly ? null : last != null ? last : draft.place;
        for (int i = 0; i < days.size(); i++) {
            Draft one = i == 0 ? draft : draft.copy();
            one.times.clear();
            one.times.add(days.get(i));
            one.plural = false;
            one.place = places.get(i) != null ? places.get(i) : shared;
            each.add(one);
        }
        return each;
    }

    /** The last of the days that run on from this one, or the first where it is not that: "talks on Monday and Tuesday" last two days, those "on 12, 13 and 14 May" three. */
    static Line.Timed beside(Draft draft, Line.Timed time) {
        List<Line.Timed> days = days(draft);
        if (several(draft) || days.size() < 2 || !days.contains(time)) {
            return null;
        }
        for (int i = 1; i < days.size(); i++) {
            Days before = Days.of(days.get(i - 1).edtf());
            Days next = Days.of(days.get(i).edtf());
            if (before == null || next == null || !before.last().plusDays(1).equals(next.first())) {
                return null;
            }
        }
        return days.get(days.get(0).equals(time) ? days.size() - 1 : 0);
    }

    /** Whether its noun is a plural, or may be one and is no noun's own genitive («начало встречи»). */
    private static boolean several(Draft draft) {
        Words words = draft.line.words;
        int noun = draft.end - 1;
        return draft.plural || !draft.trigger.verb() && !draft.line.is(noun, "always-plural") && words.may(noun, Feature.NOUN, Feature.PLURAL)
                && words.may(noun, Feature.GENITIVE) && draft.from > draft.line.first && !words.may(draft.from - 1, Feature.NOUN);
    }

    private static List<Line.Timed> days(Draft draft) {
        List<Line.Timed> run = new ArrayList<>();
        for (Line.Timed time : draft.times.stream().sorted(Comparator.comparingInt(Line.Timed::start)).toList()) {
            if (run.isEmpty() || listed(draft.line, List.of(), run.get(run.size() - 1), time)) {
                run.add(time);
            }
        }
        boolean range = run.stream().anyMatch(time -> draft.line.lexicon.ranges.other(draft.line, time) != null);
        return range || draft.newDay != null ? List.of() : run;
    }

    private static boolean day(Line.Timed time) {
        Days days = Days.of(time.edtf());
        return days != null ? days.length() == 1 : Unplaced.monthDay(time.time().timex()).isPresent();
    }

    /** For each day, the place named between it and the one before or after it; null where there is none. Places stand all before or all behind their days. */
    private static List<String> places(Draft draft, List<Line.Timed> days, Names names) {
        List<String> behind = new ArrayList<>();
        List<String> before = new ArrayList<>();
        for (int i = 0; i < days.size(); i++) {
            int from = i == 0 ? Math.max(draft.end, draft.line.first) : days.get(i - 1).end();
            int to = i + 1 == days.size() ? draft.line.end : days.get(i + 1).start();
            before.add(place(draft.line, names, from, days.get(i).start(), false));
            behind.add(place(draft.line, names, days.get(i).end(), to, true));
        }
        return before.contains(null) ? behind : before;
    }

    /** The place named first behind a time, or last before it, with no mark between. */
    private static String place(Line line, Names names, int from, int to, boolean first) {
        String found = null;
        for (int i = from; i < to && (found == null || !first); i++) {
            if (first && (line.words.lower(i).equals(",") || line.is(i, "and"))) {
                return found;
            }
            Line.Named named = line.namedAt(i);
            Entity entity = named == null ? null : names.entity(named.mention().entity());
            if (entity != null && entity.type() == EntityType.PLACE) {
                found = entity.id();
            } else if (!first && line.is(i, "and")) {
                found = null;
            }
        }
        return found;
    }
}
