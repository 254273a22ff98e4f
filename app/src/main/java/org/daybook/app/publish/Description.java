package org.daybook.app.publish;

import java.util.List;
import java.util.stream.Collectors;
import org.daybook.record.Corrected;
import org.daybook.record.Event;
import org.daybook.record.Step;

/** What a calendar entry says below its title: how firm, who, every telling with its sentence, and what is told differently. */
final class Description {
    /** Tellings that fit a calendar's window; the newest count most. */
    private static final int MOST = 30;

    private Description() { }

    static String of(Event event) {
        StringBuilder text = new StringBuilder();
        text.append(event.lapsed() ? "Lapsed: its time has passed, and no page says that it took place. Last told as " : "Stage: ").append(event.stage())
                .append(event.edtf() == null ? "" : ", " + event.edtf()).append('.');
        String participants = event.participants().stream().map(Event.Party::name).collect(Collectors.joining(", "));
        if (!participants.isEmpty()) {
            text.append("\nWho: ").append(participants);
        }
        List<Step> history = event.history().stream().filter(step -> step.copyOf() == null).toList();
        int skipped = Math.max(0, history.size() - MOST);
        if (skipped > 0) {
            text.append("\n(").append(skipped).append(" earlier tellings left out)");
        }
        history.subList(skipped, history.size()).forEach(step -> text.append('\n').append(telling(step)).append(carriers(event, step)));
        for (Corrected correction : event.corrections()) {
            text.append("\nCorrected ").append(correction.when(), 0, 10).append(" by ").append(correction.who()).append(", ").append(correction.kind())
                    .append(correction.after() == null ? "" : ", " + correction.after()).append(": ").append(correction.why());
        }
        for (Event.Disagreement disagreement : event.disagreements()) {
            text.append("\nTold differently, ").append(disagreement.about()).append(':');
            for (Event.Side side : disagreement.sides()) {
                text.append("\n- ").append(side.value() == null ? "not told" : side.value()).append(": ")
                        .append(side.steps().stream().map(Step::outlet).distinct().collect(Collectors.joining(", ")));
            }
        }
        return text.toString();
    }

    private static String carriers(Event event, Step step) {
        long carriers = event.history().stream().filter(other -> step.page().equals(other.copyOf())).map(Step::outlet).filter(outlet -> !outlet.equals(step.outlet())).distinct().count();
        return carriers == 0 ? "" : ", printed by " + carriers + " more";
    }

    private static String telling(Step step) {
        return (step.knownOn() == null ? "undated" : step.knownOn()) + " " + step.stage() + (step.edtf() == null ? "" : " " + step.edtf()) + ": " + step.outlet()
                + (step.teller() == null ? "" : ", citing " + step.teller()) + ": “" + step.quote() + "” (" + step.source() + ")";
    }
}
