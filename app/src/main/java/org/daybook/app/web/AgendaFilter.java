package org.daybook.app.web;

import java.util.List;
import java.util.function.Predicate;
import org.daybook.reading.event.Stage;
import org.daybook.record.Agenda;
import org.daybook.record.Event;
import org.daybook.record.Step;

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

    Agenda of(Agenda all) {
        Predicate<Event> asked = this::asked;
        return new Agenda(all.dated().stream().filter(asked).toList(), all.wide().stream().filter(asked).toList(),
                all.undated().stream().filter(asked).toList(), all.lapsed().stream().filter(asked).toList(), all.straddling());
    }

    private boolean asked(Event event) {
        return firmAs(event.stage(), firm)
                && (who.isEmpty() || event.participants().stream().map(Event.Party::name).anyMatch(who::contains))
                && (where.isEmpty() || event.place() != null && where.contains(event.place()))
                && (types.isEmpty() || types.contains(event.type()))
                && (outlets.isEmpty() || event.history().stream().map(Step::outlet).anyMatch(outlets::contains))
                && (!changed || Change.since(event, view.since(), view.day()).isPresent());
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
