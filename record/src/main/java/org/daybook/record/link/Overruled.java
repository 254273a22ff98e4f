package org.daybook.record.link;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.daybook.reading.event.Stage;
import org.daybook.record.Concern;
import org.daybook.record.Step;
import org.daybook.record.correct.Change;
import org.daybook.record.correct.Correction;

/**
 * What people say of one event against its tellings, while its history is told. A correction is made in sight of the tellings that were
 * there: those it overrules, and what only says the same again, however late. What nobody had told then is news, and moves the event on;
 * the correction then needs a person.
 */
final class Overruled {
    private final List<Ruled> ruled;
    private final List<Window> times = new ArrayList<>();
    private final List<Stage> stages = new ArrayList<>();
    private final Set<Ruled> counting = new HashSet<>();
    private Ruled timeBy;
    private Ruled stageBy;
    /** By the correction's place, the first page that told otherwise after it. */
    private final Map<Ruled, Telling> otherwise = new LinkedHashMap<>();

    Overruled(List<Ruled> ruled) {
        this.ruled = ruled;
    }

    /** The corrections that come after a telling of this number: none before one that a person made earlier. */
    List<Ruled> after(int telling) {
        List<Ruled> here = new ArrayList<>();
        int at = 0;
        for (Ruled one : ruled) {
            at = Math.max(at, one.after());
            if (at == telling && one.after() >= 0) {
                here.add(one);
            }
        }
        return here;
    }

    /** Notes that a correction of a date or stage counts on the day that is asked for. */
    void counts(Ruled one) {
        counting.add(one);
    }

    /** The corrections that count on the day that is asked for, in order. */
    Stream<Ruled> counting() {
        return ruled.stream().filter(one -> counting.contains(one) || !ofBelief(one.correction().change()));
    }

    private static boolean ofBelief(Change change) {
        return change instanceof Change.Redate || change instanceof Change.SetStage || change instanceof Change.Confirm;
    }

    /** Takes a date that a person gives: what else was told so far is overruled. */
    void times(Ruled by, List<Telling> seen) {
        counts(by);
        times.clear();
        timeBy = by;
        Change.Redate redate = (Change.Redate) by.correction().change();
        Window now = Window.of(redate.edtf());
        for (Telling telling : seen) {
            if (telling.edtf() != null && (redate.edtf() == null || !Window.of(telling.edtf()).meets(now))) {
                times.add(Window.of(telling.edtf()));
            }
        }
    }

    /** Takes a stage that a person sets: what else was told so far is overruled. */
    void stages(Ruled by, List<Telling> seen) {
        counts(by);
        stages.clear();
        stageBy = by;
        Change.SetStage set = (Change.SetStage) by.correction().change();
        seen.stream().map(Telling::stage).filter(stage -> stage != set.stage()).forEach(stages::add);
    }

    /** The time that a telling adds; null where it has none, or only one that a person has overruled. */
    String time(Telling telling) {
        if (timeBy == null || telling.edtf() == null) {
            return telling.edtf();
        }
        Window told = Window.of(telling.edtf());
        String set = ((Change.Redate) timeBy.correction().change()).edtf();
        if (set != null && told.meets(Window.of(set)) || times.stream().noneMatch(told::meets)) {
            return telling.edtf();
        }
        otherwise.putIfAbsent(timeBy, telling);
        return null;
    }

    /** Whether a telling only tells a stage again that a person has overruled. */
    boolean stage(Telling telling) {
        boolean again = stageBy != null && stages.contains(telling.stage());
        if (again) {
            otherwise.putIfAbsent(stageBy, telling);
        }
        return again;
    }

    /** The event has left its day: dates that were overruled before that may be told anew. */
    void pastTimes() {
        times.clear();
    }

    /** What the last of these corrections says; empty where there is none. */
    <T extends Change.OfEvent> Optional<T> last(Class<T> kind) {
        return counting().map(r -> r.correction().change()).filter(kind::isInstance).map(kind::cast).reduce((first, second) -> second);
    }

    /** By correction, why a person should look at it again: what later pages tell, once all is told. */
    Map<Correction, Concern> causes(Stage stage, String edtf, List<Step> steps) {
        Map<Correction, Concern> causes = new LinkedHashMap<>();
        for (Ruled one : counting().toList()) {
            Change change = one.correction().change();
            Telling telling = otherwise.get(one);
            Step step = telling == null ? null : steps.stream().filter(s -> s.page().equals(telling.page().id()) && s.quote().equals(telling.chief().quote()))
                    .findFirst().orElse(null);
            if (step == null && overtaken(change, stage, edtf)) {
                step = steps.subList(Math.min(steps.size(), one.after() + 1), steps.size()).stream()
                        .filter(s -> change instanceof Change.Dismiss || !s.change().equals("same") && !s.change().equals("undated"))
                        .reduce((first, second) -> second).orElse(null);
            }
            if (step != null) {
                causes.put(one.correction(), step.knownOn() == null ? Concern.of(Concern.Kind.TOLD_UNDATED, step.outlet(), step.quote(), step.source())
                        : Concern.of(Concern.Kind.TOLD, step.outlet(), step.knownOn(), step.quote(), step.source()));
            }
        }
        return causes;
    }

    /** Whether what a person said is not what is believed at the end. A plan that has come about is no contradiction. */
    private boolean overtaken(Change change, Stage stage, String edtf) {
        if (change instanceof Change.Redate redate && last(Change.Redate.class).filter(last -> last == redate).isPresent()) {
            return !Objects.equals(redate.edtf(), edtf) && !(redate.edtf() != null && edtf != null && Window.of(redate.edtf()).meets(Window.of(edtf))
                    && Window.of(edtf).days() <= Window.of(redate.edtf()).days());
        }
        if (change instanceof Change.SetStage set && last(Change.SetStage.class).filter(last -> last == set).isPresent()) {
            return set.stage() != stage && !(set.stage().ahead() && (stage == Stage.HAPPENED || stage == Stage.UNDER_WAY));
        }
        return change instanceof Change.Dismiss;
    }
}
