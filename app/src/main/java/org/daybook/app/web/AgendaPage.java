package org.daybook.app.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daybook.app.publish.Answers;
import org.daybook.app.web.figure.Days;
import org.daybook.app.web.figure.Horizon;
import org.daybook.record.Agenda;
import org.daybook.record.Brief;
import org.daybook.record.Outline;
import org.daybook.record.link.Prospect;

/** What is ahead: days, shelves for what is wider, undated and lapsed, with filters. */
final class AgendaPage implements Routes.Page {
    /** Lines on one page: keeps it under 100 KiB before compression. */
    private static final int MOST_LINES = 40;

    private final Desk desk;

    AgendaPage(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Answer answer(View view, String name) {
        Refused problem = null;
        Interval when = null;
        try {
            when = view.question().value("when").map(text -> Interval.parse(text, view.typed())).orElse(null);
        } catch (Refused refused) {
            problem = refused;
        }
        LocalDate from = when == null ? null : when.first();
        AgendaFilter filter = AgendaFilter.of(view.question(), view);
        Agenda.Question whole = new Agenda.Question(from, when == null ? null : when.last(), view.question().value("about").orElse(null),
                view.question().value("place").orElse(null), view.asOf());
        Prospect prospect = desk.daybook().prospect(whole);
        Outline shown = filter.of(prospect.outline(filter.only()));
        List<Shelf> shelves = shelving(view, from).of(shown);
        LocalDate first = from == null || from.isBefore(view.day()) ? view.day() : from;
        Agenda.Choices choices = desk.kept(view, "choices " + whole, prospect::choices);
        Answer answer = Answer.page("agenda.jte").with("shelves", Shelf.paged(shelves, view.question().number("page"), MOST_LINES)).with("filter", filter)
                .with("facets", Facets.of(choices, view)).with("agenda", shown).with("when", when).with("problem", problem == null ? null : problem.words(view.words()))
                .with("without", shown.events().isEmpty() ? without(whole, view) : Map.of()).with("changed", changed(prospect, filter)).with("folded", Shelf.folded(shelves))
                .with("horizon", Horizon.of(dated(shown, first), first, view.day(), view.days()));
        return problem == null ? data(answer, shown, view) : answer.status(problem.status()).refused(problem);
    }

    /** Whoever asks for a first day is shown what is as old as that. @param from null where no first day is asked for */
    private static Shelving shelving(View view, LocalDate from) {
        Shelving.Old old = from != null ? Shelving.Old.AMONG : view.question().value("old").isPresent() ? Shelving.Old.SHOWN : Shelving.Old.FOLDED;
        return new Shelving(view, from == null ? view.day() : from, old, view.question().value("apart").isPresent() ? Shelving.Alike.APART : Shelving.Alike.TOGETHER);
    }

    /** How many events each condition leaves when it alone is taken off; those that would leave none are left out. */
    private Map<String, Integer> without(Agenda.Question whole, View view) {
        Map<String, Integer> without = new LinkedHashMap<>();
        for (String name : List.of("when", "about", "place", "firm", "who", "where", "type", "outlet", "changed")) {
            if (view.question().value(name).isPresent()) {
                boolean anyDay = name.equals("when");
                Agenda.Question wider = new Agenda.Question(anyDay ? null : whole.from(), anyDay ? null : whole.to(), name.equals("about") ? null : whole.about(),
                        name.equals("place") ? null : whole.place(), whole.asOf());
                AgendaFilter filter = AgendaFilter.of(view.question().without(name), view);
                int left = filter.of(desk.daybook().prospect(wider).outline(filter.only())).events().size();
                if (left > 0) {
                    without.put(name, left);
                }
            }
        }
        return without;
    }

    private static long changed(Prospect prospect, AgendaFilter filter) {
        AgendaFilter changed = filter.onlyChanged();
        return changed.of(prospect.outline(changed.only())).events().size();
    }

    private Answer data(Answer answer, Outline shown, View view) {
        return answer.json(() -> Answers.agenda(shown.inFull().events())).events(view, view.t("calendar.agenda"), () -> shown.inFull().events())
                .as(Format.ATOM, () -> ChangeFeed.of(desk, view, "/agenda", shown.events()).atom())
                .as(Format.FEED, () -> ChangeFeed.of(desk, view, "/agenda", shown.events()).json());
    }

    /** Events with days of their own that the horizon shows: one from a day to another on all of them, others on the first that it may be. */
    private static List<Horizon.Mark> dated(Outline agenda, LocalDate first) {
        List<Horizon.Mark> marks = new ArrayList<>();
        LocalDate last = Horizon.last(first);
        for (Brief event : agenda.dated()) {
            Days days = Days.of(event.edtf());
            if (days.first() != null && days.first().isAfter(last)) {
                break;
            }
            if (days.bounded()) {
                LocalDate shown = days.first().isBefore(first) ? first : days.first();
                LocalDate until = event.edtf().indexOf('/') < 0 ? shown : days.last().isAfter(last) ? last : days.last();
                for (LocalDate day = shown; !day.isAfter(until); day = day.plusDays(1)) {
                    marks.add(new Horizon.Mark(day, Line.firm(event.stage())));
                }
            }
        }
        return marks;
    }
}
