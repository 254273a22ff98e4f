package org.daybook.app.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.daybook.app.publish.Answers;
import org.daybook.app.publish.Change;
import org.daybook.app.web.figure.Days;
import org.daybook.app.web.figure.Timeline;
import org.daybook.record.Brief;
import org.daybook.reading.name.EntityType;
import org.daybook.record.Event;
import org.daybook.record.Story;
import org.daybook.record.Told;
import org.daybook.record.link.NameKey;
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

    /**
     * What one speaker said, newest first.
     *
     * @param name null for statements whose page names nobody
     * @param also their name as pages in other scripts or spellings have it
     * @param named whether there is a page about them: "two officials" have none
     * @param all how often they are quoted in all
     */
    public record Speaker(String name, List<String> also, boolean named, List<Told> said, int all) {
        private static final int MOST = 3;

        public Speaker {
            also = List.copyOf(also);
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
        List<Event> inOrder = story.events().stream().sorted(Comparator.comparing(StoryPage::stands)).toList();
        List<Speaker> speakers = speakers(story.statements(), view);
        List<Change> changes = Change.of(story.events(), view.since(), view.day());
        return Answer.page("story.jte").with("story", story).with("told", told(story)).with("paged", Paged.of(newestFirst, view.question().number("page"), MOST_PAGES)).with("gave", gave)
                .with("timeline", Timeline.of(inOrder.stream().filter(event -> !Days.of(event.edtf()).equals(Days.NEVER)).map(event -> entry(event, view)).toList(),
                        view.day(), view.days(), view.t("funnel.today", view.days().day(view.day()))))
                .with("events", inOrder.subList(0, Math.min(MOST_LISTED, inOrder.size()))).with("eventsInAll", inOrder.size())
                .with("undated", inOrder.stream().filter(event -> event.edtf() == null).limit(MOST_PEOPLE).toList())
                .with("speakers", Paged.of(speakers, view.question().number("people"), MOST_PEOPLE)).with("named", speakers.stream().filter(speaker -> speaker.name() != null).count()).with("changes", changes.stream().limit(MOST_CHANGES).toList())
                .json(() -> desk.withCopies(Answers.story(story), sources(story))).events(view, story.title(), story::events)
                .as(Format.ATOM, () -> ChangeFeed.of(desk, view, "/stories/" + story.id(), story.events().stream().map(Brief::of).toList()).atom())
                .as(Format.FEED, () -> ChangeFeed.of(desk, view, "/stories/" + story.id(), story.events().stream().map(Brief::of).toList()).json());
    }

    /** From the day of its first page to that of its last, EDTF; null where none is dated. */
    private static String told(Story story) {
        List<Days> days = story.pages().stream().filter(page -> page.published() != null).map(page -> Days.of(page.published().edtf())).filter(Days::bounded).toList();
        LocalDate first = days.stream().map(Days::first).min(Comparator.naturalOrder()).orElse(null);
        LocalDate last = days.stream().map(Days::last).max(Comparator.naturalOrder()).orElse(null);
        return first == null ? null : first.equals(last) ? first.toString() : first + "/" + last;
    }

    /** The day by which an event stands in the list: its first, its last where nobody tells the first, and the end of days for what has neither. */
    public static LocalDate stands(Event event) {
        Days days = Days.of(event.edtf());
        return days.first() != null ? days.first() : days.last() != null ? days.last() : LocalDate.MAX;
    }

    /** Of its pages, by their ids. */
    static Map<String, String> sources(Story story) {
        return story.pages().stream().collect(Collectors.toMap(PageFacts::id, PageFacts::source));
    }

    /** The first of these names in full that may be this one, in any script; the name itself where none is, which is one of them from then on. */
    private static String bearer(String name, Map<String, NameKey> full) {
        NameKey key = NameKey.of(name, EntityType.PERSON);
        if (name.indexOf(',') >= 0 || key.words().size() < 2) {
            return name;
        }
        return full.entrySet().stream().filter(known -> known.getValue().mayBe(key)).map(Map.Entry::getKey).findFirst().orElseGet(() -> {
            full.put(name, key);
            return name;
        });
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

    /** All who say something: those with names first, then those who have none, then what nobody is named for; of each, who is quoted most first. */
    private static List<Speaker> speakers(List<Told> statements, View view) {
        Map<String, List<Told>> bySpeaker = new LinkedHashMap<>();
        Map<String, Set<String>> also = new HashMap<>();
        Map<String, NameKey> full = new LinkedHashMap<>();
        for (int i = statements.size() - 1; i >= 0; i--) {
            String speaker = statements.get(i).speaker();
            String known = speaker == null ? null : bearer(speaker, full);
            bySpeaker.computeIfAbsent(known, name -> new ArrayList<>()).add(statements.get(i));
            if (speaker != null && !speaker.equals(known)) {
                also.computeIfAbsent(known, name -> new TreeSet<>()).add(speaker);
            }
        }
        return bySpeaker.entrySet().stream().map(entry -> new Speaker(entry.getKey(), List.copyOf(also.getOrDefault(entry.getKey(), Set.of())),
                        entry.getValue().stream().anyMatch(view::named),
                        entry.getValue().subList(0, Math.min(Speaker.MOST, entry.getValue().size())), entry.getValue().size()))
                .sorted(Comparator.comparing((Speaker speaker) -> speaker.name() == null).thenComparing(speaker -> !speaker.named()).thenComparing(speaker -> -speaker.all())).toList();
    }
}
