package org.daybook.app.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.daybook.app.publish.Answers;
import org.daybook.app.publish.Turn;
import org.daybook.app.web.figure.Days;
import org.daybook.record.Agenda;
import org.daybook.record.Brief;
import org.daybook.record.Outline;
import org.daybook.record.Story;

/** Today: the next seven days, what changed, the stories in motion, what was read, and a place to add pages. */
public final class StartPage implements Routes.Page {
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

    /**
     * What the page tells, found once for a day: few of the thousands of events that it is chosen from.
     *
     * @param changes the newest, since the reader last looked or, where nothing changed, before
     * @param changed how many have changed since the reader last looked
     */
    private record Front(List<Brief> week, List<Brief> beyond, Outline open, Ahead agenda, List<Turn> changes, int changed, List<Story> stories) { }

    /** How many events are ahead, or have lapsed. */
    public record Ahead(int dated, int wide, int undated, int lapsed) {
        static Ahead of(Outline agenda) {
            return new Ahead(agenda.dated().size(), agenda.wide().size(), agenda.undated().size(), agenda.lapsed().size());
        }

        public int all() {
            return dated + wide + undated;
        }
    }

    @Override
    public Answer answer(View view, String name) {
        Ledger ledger = desk.kept(view, "ledger " + MOST_CHANGES, () -> Ledger.of(desk.daybook(), view.asOf(), MOST_CHANGES));
        Front front = desk.kept(view, "front " + view.since(), () -> front(view, ledger.latest()));
        List<StoryLine> stories = front.stories().stream().map(story -> StoryLine.of(story, desk, view)).toList();
        return Answer.page("start.jte").with("shelves", Shelf.paged(Shelving.brief(view, view.day()).of(Outline.of(front.week())), 1, MOST_LINES).items()).with("week", front.week().size())
                .with("beyond", Shelving.brief(view, LocalDate.MAX).of(Outline.of(front.beyond()))).with("open", Shelving.brief(view, LocalDate.MAX).of(front.open()))
                .with("agenda", front.agenda()).with("changes", front.changes().stream().map(change -> ChangeLine.of(change, desk, view)).toList())
                .with("changed", front.changed()).with("stories", stories).with("ledger", ledger).with("newest", ledger.latest())
                .json(() -> Answers.fields("day", view.day().toString(), "agenda", Answers.agenda(Outline.of(front.week()).inFull().events()),
                        "changes", Answers.changes(front.changes()), "stories", Answers.stories(front.stories())));
    }

    /** @param newest day of any page; null where none is dated */
    private Front front(View view, LocalDate newest) {
        LocalDate last = view.day().plusDays(DAYS - 1);
        Outline agenda = desk.daybook().outline(new Agenda.Question(null, null, null, null, view.asOf()));
        List<Brief> week = agenda.dated().stream().takeWhile(event -> !Days.of(event.edtf()).first().isAfter(last)).toList();
        List<Brief> beyond = mostTold(agenda.dated().stream().skip(week.size()), Math.max(LEAST_BEYOND, WEEK_AND_BEYOND - week.size()));
        List<Turn> changes = Turn.of(desk.daybook(), view.since().plusDays(1), LocalDate.MAX, view.asOf());
        List<Turn> shown = changes.isEmpty() && newest != null ? Turn.of(desk.daybook(), newest.minusDays(LOOK_BACK_DAYS).plusDays(1), LocalDate.MAX, view.asOf()) : changes;
        List<Story> stories = desk.kept(view, "stories ", () -> desk.daybook().stories("", view.asOf())).stream().filter(story -> story.pages().size() > 1)
                .limit(MOST_STORIES * 5L).sorted(Comparator.comparing((Story story) -> -story.pages().size()).thenComparing(Story::id)).limit(MOST_STORIES).toList();
        return new Front(week, beyond, week.size() + beyond.size() < FEW_DATED ? undated(agenda) : Outline.of(List.of()), Ahead.of(agenda), shown.stream().limit(MOST_CHANGES).toList(),
                changes.size(), stories);
    }

    private record Told(Brief event, int outlets) { }

    /** Of events by their days, those that most outlets tell, by their days again; of equals, those whose days come first. */
    private static List<Brief> mostTold(Stream<Brief> events, int most) {
        return events.map(event -> new Told(event, event.outlets().size()))
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
