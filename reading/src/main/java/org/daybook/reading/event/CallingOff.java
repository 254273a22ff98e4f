package org.daybook.reading.event;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.daybook.reading.language.Feature;

/** What calls off several at once: "all their concerts are cancelled" calls off each that the page told of shortly before, or tells right behind as planned then. */
final class CallingOff {
    /** Paragraphs from plans to what calls all of them off. */
    private static final int SHORTLY = 2;

    private CallingOff() { }

    static void all(List<Draft> drafts, Days published) {
        for (int i = 0; i < drafts.size(); i++) {
            Draft all = drafts.get(i);
            boolean ofAll = all.stage == Stage.CANCELLED && ofAll(all, published);
            for (int j = i - 1; ofAll && j >= 0 && paragraphs(drafts.get(j), all) <= SHORTLY; j--) {
                callOff(all, drafts.get(j));
            }
            for (int j = i + 1; ofAll && j < drafts.size() && paragraphs(all, drafts.get(j)) < SHORTLY; j++) {
                if (ofThen(drafts.get(j))) {
                    callOff(all, drafts.get(j));
                }
            }
        }
    }

    private static int paragraphs(Draft from, Draft to) {
        return to.line.sentence.paragraph() - from.line.sentence.paragraph();
    }

    private static void callOff(Draft all, Draft one) {
        if (one.line != all.line && one.stage != null && one.stage.ahead() && one.type.family().equals(all.type.family()) && holds(all, one)) {
            one.stage = Stage.CANCELLED;
        }
    }

    /** Whether it is told as what had been planned: «митинг был намечен», «матч должен был начаться». */
    private static boolean ofThen(Draft draft) {
        Phrases.Found<Cue> by = draft.standing.by();
        return by != null && (DayPlans.ofThen(draft.line, by) || draft.line.is(by.start() - 1, "auxiliary") && draft.line.words.may(by.start() - 1, Feature.PAST));
    }

    /** Whether all of a kind are called off, now and without exception: not «в 2020 году все концерты были отменены», nor «все концерты, кроме первого, отменены». */
    private static boolean ofAll(Draft draft, Days published) {
        Line line = draft.line;
        boolean all = false;
        for (int i = draft.from; i < draft.start; i++) {
            all |= line.is(i, "all-of");
        }
        for (int i = line.first; i < line.end; i++) {
            if (line.is(i, "except")) {
                return false;
            }
        }
        return all && draft.plural && !draft.trigger.verb() && line.times.stream().noneMatch(time -> over(time, published));
    }

    /** Whether a time tells of what was, and not of when it was called off. */
    private static boolean over(Line.Timed time, Days published) {
        Days days = Days.of(time.edtf());
        return days != null && (published == null ? days.length() > Days.MONTH : days.last().isBefore(published.first().minusDays(Days.MONTH)));
    }

    /** Whether those called off hold one told before: on no other day, in no other place, and of somebody whom they name, where they name anybody. */
    private static boolean holds(Draft all, Draft one) {
        boolean when = all.days() == null || one.days() == null || all.days().meets(one.days());
        Set<String> known = named(all);
        known.removeAll(named(one));
        return when && (all.place == null || all.place.equals(one.place)) && known.isEmpty();
    }

    /** Those who take part, and the names in the noun phrase: «концерты группы «Лампа» в Осло». */
    private static Set<String> named(Draft draft) {
        Line line = draft.line;
        Set<String> named = new HashSet<>(draft.participants.keySet());
        for (int i = draft.from; i < line.end && line.sameClause(i, draft.start) && (i < draft.end || !line.finite(i) || line.namedAt(i) != null); i++) {
            if (line.namedAt(i) != null) {
                named.add(line.namedAt(i).mention().entity());
            }
        }
        return named;
    }
}
