package org.daybook.app.web;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.daybook.app.publish.Change;
import org.daybook.app.web.figure.SmallFunnel;
import org.daybook.app.web.figure.Telling;
import org.daybook.record.Brief;
import org.daybook.record.Event;
import org.daybook.record.Masthead;
import org.daybook.record.Story;

/**
 * A story in a list.
 *
 * @param chief of the events that most pages of it tell the one that it is called by, else the first; null where it has none
 * @param funnel how that event's date narrowed and slipped, as SVG's inner part; null where there is nothing to draw
 * @param change what changed of it since the reader last looked; null for nothing
 */
public record StoryLine(Story story, Event chief, String funnel, Change change) {
    /** Events whose titles are looked at for the one that the story is called by: a title wants the words of its event. */
    private static final int MOST_CHIEF = 5;

    static StoryLine of(Story story, Desk desk, View view) {
        List<Event> mostTold = story.outline().stream().sorted(Comparator.comparing((Brief event) -> event.tellings().size()).thenComparing(Brief::id).reversed())
                .limit(MOST_CHIEF).map(Brief::event).toList();
        Event chief = mostTold.stream().filter(event -> event.title().equals(story.title())).findFirst().orElse(mostTold.isEmpty() ? null : mostTold.get(0));
        List<Telling> tellings = chief == null ? List.of() : EventPage.wordless(chief, desk, view);
        return new StoryLine(story, chief, SmallFunnel.of(tellings, view.day()), chief == null ? null : Change.since(chief, view.since(), view.day()).orElse(null));
    }

    /** The same without its figure, for long lists. */
    static StoryLine brief(Story story, View view) {
        return new StoryLine(story, null, null, Change.since(story.outline(), view.since(), view.day()).stream().findFirst().orElse(null));
    }

    /** Whether the story is called by its chief event. */
    public boolean named() {
        return chief != null && chief.title().equals(story.title());
    }

    public long outlets() {
        return story.pages().stream().map(page -> Masthead.key(page.outlet())).distinct().count();
    }

    /** When its newest page was published, EDTF; null where none is dated. */
    public String newest() {
        return story.pages().stream().map(page -> page.published() == null ? null : page.published().edtf()).filter(Objects::nonNull)
                .max(Comparator.naturalOrder()).orElse(null);
    }
}
