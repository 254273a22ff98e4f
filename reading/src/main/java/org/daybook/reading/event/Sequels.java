package org.daybook.reading.event;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.daybook.reading.name.Entity;
import org.daybook.reading.name.EntityType;
import org.daybook.reading.name.Names;

/**
 * The day of what comes of a meeting. A document is signed where its signers meet: "they met on Tuesday and signed a memorandum", "they met on
 * Tuesday. The ministers signed a memorandum." Which types come of which is in the table of types.
 */
final class Sequels {
    /** Tokens to either side in which "earlier" is looked for. */
    private static final int REACH = 30;

    private Sequels() { }

    /** Gives what has no time in the page the time of the meeting that it comes of, told before it in its sentence or in the one before. */
    static void date(List<Draft> drafts, Names names) {
        for (int i = 1; i < drafts.size(); i++) {
            Draft draft = drafts.get(i);
            if (draft.type.comesOf().isEmpty() || draft.telling != Telling.HAPPENED || draft.when != null || !goesOn(draft)) {
                continue;
            }
            for (int j = i - 1; j >= 0 && near(drafts.get(j), draft); j--) {
                if (comesOf(draft, drafts.get(j), names)) {
                    draft.when = new When(drafts.get(j).when.edtf(), "inferred", drafts.get(j).when.because());
                    draft.timex = drafts.get(j).timex;
                    break;
                }
            }
        }
    }

    private static boolean near(Draft before, Draft draft) {
        return before.line == draft.line || before.line.end == draft.line.first;
    }

    /** Whether it is told as what came next: neither in a clause of its own nor as what had been before ("had signed", "earlier"). */
    private static boolean goesOn(Draft draft) {
        Line line = draft.line;
        String opener = line.opener(draft.start);
        boolean next = opener.isEmpty() || opener.equals("and") || opener.equals("mark");
        for (int i = Math.max(line.first, draft.start - REACH); i < Math.min(line.end, draft.end + REACH) && next; i++) {
            next = !line.is(i, "earlier") || !line.sameClause(i, draft.start);
        }
        return next;
    }

    private static boolean comesOf(Draft draft, Draft meeting, Names names) {
        if (!meeting.type.family().equals(draft.type.comesOf()) || meeting.telling != Telling.HAPPENED || meeting.when == null) {
            return false;
        }
        Set<String> met = people(meeting, names);
        return met.size() > 1 && draft.participants.size() > 1 && met.containsAll(people(draft, names));
    }

    private static Set<String> people(Draft draft, Names names) {
        Set<String> people = new HashSet<>();
        for (String id : draft.participants.keySet()) {
            Entity entity = names.entity(id);
            if (entity != null && entity.type() == EntityType.PERSON) {
                people.add(id);
            }
        }
        return people;
    }
}
