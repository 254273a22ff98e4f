package org.daybook.app.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daybook.app.publish.Answers;
import org.daybook.app.publish.Change;
import org.daybook.app.web.figure.Days;
import org.daybook.app.web.figure.Timeline;
import org.daybook.record.Brief;
import org.daybook.record.Event;
import org.daybook.record.Story;
import org.daybook.record.Told;
import org.daybook.record.link.PageFacts;

/** A story: its timeline with today inside it, statements by person, pages read, what changed. */
public final class StoryPage implements Routes.Page {
    private static final int MOST_PAGES = 40;
    private static final int MOST_CHANGES = 12;
    private static final int MOST_PEOPLE = 18;
    private static final int MOST_LISTED = 80;

    private final Desk desk;

    StoryPage(Desk desk) {
        this.desk = desk;
    }

    /** What one person said, newest first. @param all how often they are quoted in all */
    public record Speaker(String name, List<Told> said, int all) {
        private static final int MOST = 3;

        public Speaker {
            said = List.copyOf(said);
        }
    }

    @Override
    public Answer answer(View view, String name) {
        Story story = story(desk, view, name);
        List<PageFacts> newestFirst = new ArrayList<>(story.pages());
        java.util.Collections.reverse(newestFirst);
        Map<String, Integer> gave = new LinkedHashMap<>();
        story.events().forEach(event -> event.history().stream().map(step -> step.page()).distinct().forEach(page -> gave.merge(page, 1, Integer::sum)));
        List<Event> inOrder = story.events().stream().sorted(Comparator.comparing((Event event) -> Days.of(event.edtf()).first() == null ? java.time.LocalDate.MAX
                : Days.of(event.edtf()).first())).toList();
        List<Change> changes = Change.of(story.events(), view.since(), view.day());
        return Answer.page("story.jte").with("story", story).with("paged", Paged.of(newestFirst, view.question().number("page"), MOST_PAGES)).with("gave", gave)
                .with("timeline", Timeline.of(inOrder.stream().filter(event -> Days.of(event.edtf()).bounded()).map(event -> entry(event, view)).toList(),
                        view.day(), view.days(), view.t("funnel.today", view.days().day(view.day()))))
                .with("events", inOrder.subList(0, Math.min(MOST_LISTED, inOrder.size()))).with("eventsInAll", inOrder.size())
                .with("undated", inOrder.stream().filter(event -> !Days.of(event.edtf()).bounded()).limit(MOST_PEOPLE).toList())
                .with("speakers", speakers(story.statements(), view)).with("changes", changes.stream().limit(MOST_CHANGES).toList())
                .json(() -> Answers.story(story)).events(view, story.title(), story::events)
                .as(Format.ATOM, () -> ChangeFeed.of(desk, view, "/stories/" + story.id(), story.events().stream().map(Brief::of).toList()).atom())
                .as(Format.FEED, () -> ChangeFeed.of(desk, view, "/stories/" + story.id(), story.events().stream().map(Brief::of).toList()).json());
    }

    static Story story(Desk desk, View view, String name) {
        return desk.kept(view, "story " + name, () -> desk.daybook().story(name, view.asOf())).filter(story -> story.id().startsWith(name)).orElseThrow(() ->
                desk.daybook().story(name, org.daybook.record.AsOf.allKnown(view.today())).filter(story -> view.past() && story.id().startsWith(name)).isPresent()
                        ? new Refused(404, "problem.not.yet", view.days().full(view.day())) : new Refused(404, "problem.story", name));
    }

    private static Timeline.Entry entry(Event event, View view) {
        return new Timeline.Entry(Days.of(event.edtf()), view.stage(event), view.t("stage." + view.stage(event)), view.days().of(event.edtf()), event.title(),
                Line.firm(event.stage()), view.event(event.id()), event.history().size());
    }

    private static List<Speaker> speakers(List<Told> statements, View view) {
        Map<String, List<Told>> byName = new LinkedHashMap<>();
        for (int i = statements.size() - 1; i >= 0; i--) {
            if (view.named(statements.get(i))) {
                byName.computeIfAbsent(statements.get(i).speaker(), speaker -> new ArrayList<>()).add(statements.get(i));
            }
        }
        return byName.entrySet().stream().sorted(Comparator.comparing((Map.Entry<String, List<Told>> entry) -> -entry.getValue().size())).limit(MOST_PEOPLE)
                .map(entry -> new Speaker(entry.getKey(), entry.getValue().subList(0, Math.min(Speaker.MOST, entry.getValue().size())), entry.getValue().size())).toList();
    }
}
