package org.daybook.reading.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.daybook.reading.name.Entity;
import org.daybook.reading.name.Names;

/** A few words for people in the language of the page, by the templates of {@code event/titles.tsv}. */
final class Titles {
    /** Stands in the table for every type. */
    private static final String ANY = "*";

    private Titles() { }

    /** Whether all that its type says is that something is done, and the words about a noun tell what: "the handover of the letters". */
    private static boolean ofNoKind(Draft draft) {
        return draft.type.key().equals("other") && !draft.trigger.verb() && draft.trigger.need().equals("ahead") && draft.takenUp == null && !OwnName.has(draft);
    }

    /** "{who} visits {place}"; the trigger's own words where the language has no template. */
    static String title(Lexicon lexicon, Names names, Draft draft) {
        if (DayPlans.is(draft) || ofNoKind(draft)) {
            return DayPlans.words(draft, names);
        }
        List<String> first = new ArrayList<>();
        List<String> second = new ArrayList<>();
        // a guest visits, whoever the sentence speaks of first: "the president received her guest in Arden"
        Role lead = draft.participants.containsValue(Role.GUEST) ? Role.GUEST
                : draft.participants.containsValue(draft.subjectRole()) ? draft.subjectRole() : null;
        for (Map.Entry<String, Role> part : draft.participants.entrySet()) {
            Entity entity = names.entity(part.getKey());
            boolean leads = lead == null || part.getValue() == lead && (lead != draft.objectRole() || first.isEmpty());
            if (entity != null && first.size() + second.size() < 4) {
                (leads ? first : second).add(entity.name());
            }
        }
        if (lead == draft.objectRole() && second.size() > 1) {
            // of several parties the last stands behind the "and": "A, B and C meet"
            first.addAll(second.subList(0, second.size() - 1));
            second.subList(0, second.size() - 1).clear();
        }
        if (lead == null && first.size() > 1 && second.isEmpty() && lexicon.title(draft.type.key(), "two") != null) {
            second.addAll(first.subList(1, first.size()));
            first.subList(1, first.size()).clear();
        }
        if (first.isEmpty() && second.isEmpty()) {
            String many = Crowd.words(draft);
            if (many != null) {
                first.add(many);
            }
        }
        Entity place = draft.place == null ? null : names.entity(draft.place);
        String where = place == null ? "" : place.name();
        String own = OwnName.of(draft);
        if (own != null) {
            return where.isEmpty() || own.contains(where) ? own : own + ", " + where;
        }
        String shape = first.isEmpty() ? "none" : second.isEmpty() || lexicon.title(draft.type.key(), "two") == null ? "one" : "two";
        if (!shape.equals("none") && !where.isEmpty() && lexicon.title(draft.type.key(), "one-place") != null) {
            shape = "one-place";
        }
        String asCalled = shape.equals("two") ? null : lexicon.title(ANY, shape.equals("none") ? "called" : "called-one");
        String called = asCalled == null ? null : Called.of(draft);
        String template = called == null ? null : asCalled;
        if (template == null) {
            template = first.size() > 1 ? lexicon.title(draft.type.key(), shape + "-many") : null;
        }
        if (template == null) {
            template = lexicon.title(draft.type.key(), shape);
        }
        if (template == null) {
            return draft.line.words.text().quote(draft.line.words.text().span(draft.start, draft.end));
        }
        String title = template.replace("{1}", String.join(", ", first)).replace("{2}", String.join(", ", second)).replace("{place}", where).replace("{called}", called == null ? "" : called);
        boolean told = where.isEmpty() || template.contains("{place}");
        return told ? title : title + ", " + where;
    }
}
