package org.daybook.record;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.daybook.reading.event.Stage;
import org.daybook.reading.page.Agencies;

/**
 * An event of the record: what is believed of it now, and how that came about.
 *
 * @param id stable; every mention's id, and any unique beginning of one, finds it too
 * @param title a few words for people
 * @param type key of the table of event types
 * @param stage how firm it is, by its freshest telling
 * @param edtf when it was or is to be; null where nobody tells it
 * @param place null where nobody tells it
 * @param participants names and roles
 * @param lapsed whether its window has passed and no page says that it took place
 * @param history every telling, by the day it was known on; of an event in a list, each is looked up where it is looked at
 * @param disagreements what is told of it that can't all be so, each with both sides' sentences
 * @param stories ids of the stories it belongs to
 * @param corrections what people have ruled about it, in the order of their corrections
 */
public record Event(String id, String title, String type, Stage stage, String edtf, String place, List<Party> participants, boolean lapsed,
        List<Step> history, List<Disagreement> disagreements, List<String> stories, List<Corrected> corrections) {
    public Event {
        participants = List.copyOf(participants);
        history = Deferred.copyOf(history);
        disagreements = List.copyOf(disagreements);
        stories = Deferred.copyOf(stories);
        corrections = List.copyOf(corrections);
    }

    /** An event that nobody has corrected. */
    public Event(String id, String title, String type, Stage stage, String edtf, String place, List<Party> participants, boolean lapsed,
            List<Step> history, List<Disagreement> disagreements, List<String> stories) {
        this(id, title, type, stage, edtf, place, participants, lapsed, history, disagreements, stories, List.of());
    }

    /** The same, all of whose words are looked up by now. */
    public Event withWords() {
        history.forEach(step -> { });
        disagreements.forEach(about -> about.sides().forEach(side -> side.steps().forEach(step -> { })));
        stories.size();
        return this;
    }

    /** Whether a person says that it is no event for this record. */
    public boolean dismissed() {
        return corrections.stream().anyMatch(correction -> correction.kind().equals("dismiss"));
    }

    /**
     * Whose text each telling of the history is, in its order: the agency's where one of the outlets that print it is an agency, else the outlet's that was the first to. The
     * others are its carriers.
     */
    public List<String> writers() {
        Map<String, String> writers = new HashMap<>();
        for (Step step : history) {
            writers.merge(step.text(), step.outlet(), (known, other) -> Agencies.has(other) && !Agencies.has(known) ? other : known);
        }
        return history.stream().map(step -> writers.get(step.text())).toList();
    }

    /** How many outlets tell it in words of their own: what ten print of one dispatch is one telling. */
    public int sources() {
        return (int) writers().stream().map(Masthead::key).distinct().count();
    }

    /** Who takes part, and as what. */
    public record Party(String name, String role) { }

    /**
     * Tellings that can't all be so.
     *
     * @param about {@code date}, {@code place} or {@code stage}
     * @param sides each side's value and the tellings behind it
     */
    public record Disagreement(String about, List<Side> sides) {
        public Disagreement {
            sides = List.copyOf(sides);
        }
    }

    /** One side of a disagreement. */
    public record Side(String value, List<Step> steps) {
        public Side {
            steps = Deferred.copyOf(steps);
        }
    }
}
