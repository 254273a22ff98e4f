package org.daybook.app.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.daybook.app.publish.Answers;
import org.daybook.app.web.figure.Days;
import org.daybook.app.web.figure.Horizon;
import org.daybook.reading.time.Edtf;
import org.daybook.record.Agenda;
import org.daybook.record.Event;

/** What is ahead: days, shelves for what is wider, undated and lapsed, with filters. */
final class AgendaPage implements Routes.Page {
    /** Lines on one page: keeps it under 100 KiB before compression. */
    private static final int MOST_LINES = 60;

    private final Desk desk;

    AgendaPage(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Answer answer(View view, String name) {
        Edtf when = view.question().value("when").map(text -> Question.date("when", text)).orElse(null);
        LocalDate from = when == null ? null : when.lower().orElse(null);
        LocalDate to = when == null ? null : when.upper().map(end -> end.minusDays(1)).orElse(null);
        Agenda all = desk.daybook().agenda(new Agenda.Question(from, to, view.question().value("about").orElse(null),
                view.question().value("place").orElse(null), view.asOf()));
        AgendaFilter filter = AgendaFilter.of(view.question(), view);
        Agenda shown = filter.of(all);
        List<Shelf> shelves = Shelf.of(shown, view, from == null ? view.day() : from);
        int number = view.question().number("page");
        Paged<Shelf> paged = Shelf.paged(shelves, number, MOST_LINES);
        LocalDate first = from == null || from.isBefore(view.day()) ? view.day() : from;
        List<Event> events = shown.events();
        long changed = events.stream().filter(event -> Change.since(event, view.since(), view.day()).isPresent()).count();
        return Answer.page("agenda.jte").with("shelves", paged).with("filter", filter).with("facets", Facets.of(all, view)).with("agenda", shown)
                .with("changed", changed).with("horizon", Horizon.of(dated(shown, first), first, view.days()))
                .json(() -> Answers.agenda(events))
                .events(() -> events, () -> desk.pages(view))
                .as(Format.ATOM, () -> ChangeFeed.of(desk, view, "/agenda", events).atom())
                .as(Format.FEED, () -> ChangeFeed.of(desk, view, "/agenda", events).json());
    }

    /** Events with days of their own, each on its first; one that began before the first column, on that. */
    private static List<Horizon.Mark> dated(Agenda agenda, LocalDate first) {
        List<Horizon.Mark> marks = new ArrayList<>();
        for (Event event : agenda.dated()) {
            Days days = Days.of(event.edtf());
            if (days.bounded()) {
                marks.add(new Horizon.Mark(days.first().isBefore(first) ? first : days.first(), Line.firm(event.stage())));
            }
        }
        return marks;
    }
}
