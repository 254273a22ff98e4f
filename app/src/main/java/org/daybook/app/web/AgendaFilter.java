package org.daybook.app.web;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.daybook.app.publish.Change;
import org.daybook.reading.event.Stage;
import org.daybook.record.Agenda;
import org.daybook.record.Brief;
import org.daybook.record.Outline;

/**
 * Which events of the agenda are asked for; an empty list asks for all.
 *
 * @param firm the least stage asked for: {@code any}, {@code agreed}, {@code dated} or {@code confirmed}
 * @param changed whether only what changed is asked for
 */
public record AgendaFilter(String firm, List<String> who, List<String> where, List<String> types, List<String> outlets, boolean changed, View view) {
    public static final List<String> FIRMNESS = List.of("any", "agreed", "dated", "confirmed");

    static AgendaFilter of(Question question, View view) {
        String firm = question.value("firm").orElse("any");
        if (!FIRMNESS.contains(firm)) {
            throw new Refused(400, "problem.choice", "firm", String.join(", ", FIRMNESS));
        }
        return new AgendaFilter(firm, question.values("who"), question.values("where"), question.values("type"), question.values("outlet"),
                question.value("changed").isPresent(), view);
    }

    /** The same, of which only what changed is asked for. */
    AgendaFilter onlyChanged() {
        return new AgendaFilter(firm, who, where, types, outlets, true, view);
    }

    /** What the record is asked for. */
    Agenda.Only only() {
        Set<Stage> stages = firm.equals("any") ? Set.of() : Arrays.stream(Stage.values()).filter(stage -> firmAs(stage, firm)).collect(Collectors.toSet());
        return new Agenda.Only(stages, Set.copyOf(who), Set.copyOf(where), Set.copyOf(types), Set.copyOf(outlets), changed ? view.since() : null);
    }

    /** Of what the record answers, that which is asked for: it tells what was told again since, too, where only what changed is wanted. */
    Outline of(Outline answer) {
        if (!changed) {
            return answer;
        }
        return new Outline(changed(answer.dated()), changed(answer.wide()), changed(answer.undated()), changed(answer.lapsed()), changed(answer.strayed()), answer.straddling());
    }

    private List<Brief> changed(List<Brief> events) {
        return events.stream().filter(event -> Change.any(event, view.since(), view.day())).toList();
    }

    /** Whether a stage stands at least as high on the ladder. */
    static boolean firmAs(Stage stage, String least) {
        int step = switch (stage) {
            case SUGGESTED, INVITED, EXPECTED, POSTPONED, CANCELLED, DENIED -> 0;
            case AGREED, ARRANGING -> 1;
            case DATED, MOVED -> 2;
            case CONFIRMED, UNDER_WAY, HAPPENED -> 3;
        };
        return step >= FIRMNESS.indexOf(least);
    }
}
