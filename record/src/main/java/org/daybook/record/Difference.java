package org.daybook.record;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What is believed now that was not before: events and stories that a change of the record made, moved or took away. What people ruled about
 * them counts as no difference by itself.
 *
 * @param before as they were, those that are now other or gone
 * @param now as they are, those that were other or not there
 */
public record Difference(List<Event> before, List<Event> now, List<Story> storiesBefore, List<Story> storiesNow) {
    public Difference {
        before = List.copyOf(before);
        now = List.copyOf(now);
        storiesBefore = List.copyOf(storiesBefore);
        storiesNow = List.copyOf(storiesNow);
    }

    /** All that a record tells of events and stories, to be compared. */
    public record State(List<Event> events, List<Story> stories) {
        public State {
            events = List.copyOf(events);
            stories = List.copyOf(stories);
        }

        /** What a record tells as of a day. */
        public static State of(Daybook daybook, AsOf asOf) {
            return new State(daybook.events(asOf), daybook.stories("", asOf));
        }
    }

    /** What is in one and not in the other. */
    public static Difference between(State before, State now) {
        return new Difference(missing(before.events(), now.events()), missing(now.events(), before.events()),
                missingStories(before.stories(), now.stories()), missingStories(now.stories(), before.stories()));
    }

    private static List<Event> missing(List<Event> events, List<Event> others) {
        Set<Event> there = new HashSet<>();
        others.forEach(event -> there.add(bare(event)));
        return events.stream().filter(event -> !there.contains(bare(event))).toList();
    }

    private static Event bare(Event e) {
        return new Event(e.id(), e.title(), e.type(), e.stage(), e.edtf(), e.place(), e.participants(), e.lapsed(), e.history(), e.disagreements(), List.of());
    }

    /** Of a story, its title and which pages it has. */
    private static List<Story> missingStories(List<Story> stories, List<Story> others) {
        Set<List<Object>> there = new HashSet<>();
        others.forEach(story -> there.add(bare(story)));
        return stories.stream().filter(story -> !there.contains(bare(story))).toList();
    }

    private static List<Object> bare(Story story) {
        return List.of(story.id(), story.title(), story.pages().stream().map(p -> p.id()).toList());
    }
}
