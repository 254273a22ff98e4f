package org.daybook.app.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.daybook.app.publish.Answers;
import org.daybook.app.publish.Turn;
import org.daybook.app.web.figure.Days;
import org.daybook.record.Agenda;
import org.daybook.record.Brief;
import org.daybook.record.Outline;
import org.daybook.record.Story;

/** Today: the next seven days, what changed, the stories in motion, what was read, and a place to add pages. */
final class StartPage implements Routes.Page {
    private static final int DAYS = 7;
    private static final int MOST_LINES = 24;
    /** Lines of the week and beyond it together, as many as stand beside the changes; of those beyond, at least the second number. */
    private static final int WEEK_AND_BEYOND = 20;
    private static final int LEAST_BEYOND = 3;
    /** Where fewer lines than this have a day, those without one stand below them, so many of each kind. */
    private static final int FEW_DATED = 14;
    private static final int MOST_OF_A_KIND = 4;
    private static final int MOST_CHANGES = 9;
    private static final int MOST_STORIES = 4;
    /** Where nothing changed since yesterday, the last changes within so many days of the newest page are shown. */
    private static final int LOOK_BACK_DAYS = 45;

    private final Desk desk;

    StartPage(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Answer answer(View view, String name) {
        LocalDate last = view.day().plusDays(DAYS - 1);
        Outline agenda = desk.daybook().outline(new Agenda.Question(null, null, null, null, view.asOf()));
        List<Brief> week = agenda.dated().stream().filter(event -> !Days.of(event.edtf()).first().isAfter(last)).toList();
        List<Shelf> shelves = Shelving.brief(view, view.day()).of(Outline.of(week));
        List<Brief> beyond = mostTold(agenda.dated().stream().filter(event -> Days.of(event.edtf()).first().isAfter(last)), Math.max(LEAST_BEYOND, WEEK_AND_BEYOND - week.size()));
        Ledger ledger = desk.kept(view, "ledger " + MOST_CHANGES, () -> Ledger.of(desk.daybook(), view.asOf(), MOST_CHANGES));
        List<Turn> changes = Turn.of(desk.daybook(), view.since().plusDays(1), LocalDate.MAX, view.asOf());
        LocalDate newest = ledger.latest();
        LocalDate back = newest == null ? null : newest.minusDays(LOOK_BACK_DAYS);
        List<Turn> shown = changes.isEmpty() && newest != null ? Turn.of(desk.daybook(), back.plusDays(1), LocalDate.MAX, view.asOf()) : changes;
        List<StoryLine> stories = desk.kept(view, "stories ", () -> desk.daybook().stories("", view.asOf())).stream().filter(story -> story.pages().size() > 1)
                .limit(MOST_STORIES * 5L).sorted(Comparator.comparing((Story story) -> -story.pages().size()).thenComparing(Story::id)).limit(MOST_STORIES)
                .map(story -> StoryLine.of(story, desk, view)).toList();
        return Answer.page("start.jte").with("shelves", Shelf.paged(shelves, 1, MOST_LINES).items()).with("week", week.size())
                .with("beyond", Shelving.brief(view, LocalDate.MAX).of(Outline.of(beyond)))
                .with("open", week.size() + beyond.size() < FEW_DATED ? Shelving.brief(view, LocalDate.MAX).of(undated(agenda)) : List.of())
                .with("agenda", agenda).with("changes", shown.stream().limit(MOST_CHANGES).map(change -> ChangeLine.of(change, desk, view)).toList())
                .with("changed", changes.size()).with("stories", stories).with("ledger", ledger).with("newest", newest)
                .json(() -> {
                    Map<String, Object> fields = new LinkedHashMap<>();
                    fields.put("day", view.day().toString());
                    fields.put("agenda", Answers.agenda(Outline.of(week).inFull().events()));
                    fields.put("changes", Answers.changes(shown.stream().limit(MOST_CHANGES).toList()));
                    fields.put("stories", Answers.stories(stories.stream().map(StoryLine::story).toList()));
                    return fields;
                });
    }

    private record Told(Brief event, long outlets) { }

    /** Of events by their days, those that most outlets tell, by their days again; of equals, those whose days come first. */
    private static List<Brief> mostTold(Stream<Brief> events, int most) {
        return events.map(event -> new Told(event, event.tellings().stream().map(Brief.Telling::outlet).distinct().count()))
                .sorted(Comparator.comparing(Told::outlets).reversed()).limit(most).map(Told::event)
                .sorted(Comparator.comparing((Brief event) -> Days.of(event.edtf()).first())).toList();
    }

    /** Some of what has no day of its own: of what is wide the nearest, of what lapsed the newest. */
    private static Outline undated(Outline agenda) {
        List<Brief> lapsed = agenda.lapsed();
        return new Outline(List.of(), agenda.wide().stream().limit(MOST_OF_A_KIND).toList(), agenda.undated().stream().limit(MOST_OF_A_KIND).toList(),
                lapsed.subList(Math.max(0, lapsed.size() - MOST_OF_A_KIND), lapsed.size()), List.of(), List.of());
    }
}
