package org.daybook.app.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.daybook.app.publish.Answers;
import org.daybook.record.Corrected;
import org.daybook.record.Event;
import org.daybook.record.Ruling;
import org.daybook.record.correct.Change;
import org.daybook.record.correct.Correction;
import org.daybook.record.correct.Corrections;

/** What people have said against the program, or for it: all of it, what needs somebody first; or one correction with what it comes to. */
public final class CorrectionsPage implements Routes.Page {
    private static final int MOST = 40;

    private final Desk desk;
    private final boolean one;

    /** @param one whether it shows one correction, by its id */
    CorrectionsPage(Desk desk, boolean one) {
        this.desk = desk;
        this.one = one;
    }

    /**
     * A correction as shown.
     *
     * @param undo by which it does not count; null where it counts
     * @param events that it bears on now
     * @param stories likewise
     * @param keepable whether it can be made anew
     */
    public record Shown(Corrected correction, Corrected undo, List<Event> events, List<String> stories, boolean keepable) {
        public Shown {
            events = List.copyOf(events);
            stories = List.copyOf(stories);
        }

        public boolean needsYou() {
            return !correction.needsYou().isEmpty();
        }
    }

    @Override
    public Answer answer(View view, String id) {
        Corrections all = desk.daybook().corrections();
        Map<String, Ruling> rulings = desk.daybook().rulings(view.asOf()).stream().collect(Collectors.toMap(ruling -> ruling.correction().id(), Function.identity()));
        if (one) {
            Correction correction = all.withId(id).orElseThrow(() -> new Refused(404, "problem.correction", id));
            return Answer.page("correction.jte").with("shown", shown(correction, all, rulings, view))
                    .json(() -> Answers.corrections(Corrections.of(List.of(correction)), List.copyOf(rulings.values()), List.of()));
        }
        List<String> unreadable = desk.daybook().unreadableCorrections();
        List<Correction> newestFirst = new ArrayList<>(all.all());
        java.util.Collections.reverse(newestFirst);
        newestFirst.sort(Comparator.comparing(correction -> !rulings.containsKey(correction.id()) || rulings.get(correction.id()).needsYou().isEmpty()));
        Paged<Correction> paged = Paged.of(newestFirst, view.question().number("page"), MOST);
        return Answer.page("corrections.jte").with("paged", paged).with("shown", paged.items().stream().map(correction -> shown(correction, all, rulings, view)).toList())
                .with("standing", all.standing().size()).with("unreadable", unreadable)
                .json(() -> Answers.corrections(all, List.copyOf(rulings.values()), unreadable));
    }

    private Shown shown(Correction correction, Corrections all, Map<String, Ruling> rulings, View view) {
        Ruling ruling = rulings.get(correction.id());
        List<String> bearsOn = ruling == null ? List.of() : ruling.bearsOn();
        List<Event> events = bearsOn.stream().map(id -> desk.daybook().event(id, view.asOf())).flatMap(java.util.Optional::stream).distinct().toList();
        return new Shown(Corrected.of(correction, ruling == null ? List.of() : ruling.needsYou()), all.undoneBy(correction).map(undo -> Corrected.of(undo, List.of())).orElse(null),
                events, bearsOn.stream().filter(id -> id.startsWith("s")).toList(), keepable(correction.change()));
    }

    private static boolean keepable(Change change) {
        return change instanceof Change.OfEvent || change instanceof Change.Merge || change instanceof Change.Split;
    }
}
