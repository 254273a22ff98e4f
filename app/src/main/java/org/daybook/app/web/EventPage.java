package org.daybook.app.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.daybook.app.publish.Answers;
import org.daybook.app.publish.Change;
import org.daybook.app.web.figure.Days;
import org.daybook.app.web.figure.Funnel;
import org.daybook.app.web.figure.Once;
import org.daybook.app.web.figure.Telling;
import org.daybook.app.web.words.DayWords;
import org.daybook.reading.event.EventTypes;
import org.daybook.record.Belief;
import org.daybook.record.Corrected;
import org.daybook.record.Event;
import org.daybook.record.Occasion;
import org.daybook.record.Step;
import org.daybook.record.Story;
import org.daybook.record.Told;

/** One event: what is believed, the ladder and the date funnel, the history, who takes part, what is said about it. */
final class EventPage implements Routes.Page {
    static final int MOST_ROWS = 40;
    /** Stories named above the title; an event that all tell may belong to many. */
    private static final int MOST_STORIES = 3;
    /** Statements beside the history; the rest folds. */
    private static final int MOST_SAID = 12;

    private final Desk desk;

    EventPage(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Answer answer(View view, String name) {
        Event event = desk.event(view, name);
        List<Belief> beliefs = desk.daybook().beliefs(event, view.asOf());
        Printed printed = view.printed(event);
        List<HistoryRow> rows = rows(event, beliefs, printed);
        List<Telling> tellings = tellings(rows, row -> row.withWords(desk, view), view);
        Funnel funnel = funnel(event, tellings, view);
        List<HistoryRow> newestFirst = new ArrayList<>(rows);
        Collections.reverse(newestFirst);
        Paged<HistoryRow> paged = Paged.of(newestFirst, view.question().number("page"), MOST_ROWS);
        List<Told> said = desk.kept(view, "said " + event.id(), () -> desk.daybook().statements(event, view.asOf()));
        List<Occasion> occasions = desk.daybook().occasions(event, view.asOf());
        List<Story> stories = event.stories().stream().limit(MOST_STORIES).map(id -> desk.kept(view, "story " + id, () -> desk.daybook().story(id, view.asOf()))).flatMap(Optional::stream).toList();
        return Answer.page("event.jte").with("event", event).with("rows", paged.items().stream().map(row -> row.withWords(desk, view)).toList()).with("paged", paged)
                .with("all", rows).with("evidence", Evidence.of(event, printed)).with("change", Change.since(event, view.since(), view.day()).orElse(null))
                .with("told", told(event)).with("said", said.subList(0, Math.min(MOST_SAID, said.size()))).with("saidInAll", said.size()).with("occasions", occasions).with("stories", stories)
                .with("type", EventTypes.find(event.type()).orElse(null)).with("funnel", funnel)
                .with("once", funnel == null ? Once.of(tellings, view.day(), view.days()) : null).with("onceHeight", Once.height(tellings))
                .json(() -> {
                    Map<String, String> sources = new TreeMap<>();
                    event.history().forEach(step -> sources.put(step.page(), step.source()));
                    return desk.withCopies(Answers.event(event, said, occasions), sources);
                }).events(view, event.title(), () -> List.of(event));
    }

    /** The history, a row for each text that tells it: copies stand with what they print. */
    static List<HistoryRow> rows(Event event, List<Belief> beliefs, Printed printed) {
        List<HistoryRow> rows = new ArrayList<>();
        for (int i = 0; i < event.history().size(); i++) {
            if (!printed.copy(i)) {
                Belief belief = i < beliefs.size() ? beliefs.get(i) : new Belief(event.stage(), event.edtf());
                rows.add(new HistoryRow(i + 1, event.history().get(i), belief, null, corrected(event, i, printed),
                        printed.carriers(i).stream().map(event.history()::get).toList()));
            }
        }
        return rows;
    }

    /** The corrections that stand behind a telling in the history: made on or after its day, and before that of the next. The first takes older ones. */
    private static List<Corrected> corrected(Event event, int index, Printed printed) {
        List<Corrected> behind = new ArrayList<>();
        for (Corrected correction : event.corrections()) {
            LocalDate day = LocalDate.parse(correction.when().substring(0, 10));
            int at = -1;
            for (int i = 0; i < event.history().size(); i++) {
                LocalDate known = Days.of(event.history().get(i).knownOn()).last();
                at = !printed.copy(i) && (at < 0 || known != null && !known.isAfter(day)) ? i : at;
            }
            if (at == index) {
                behind.add(0, correction);
            }
        }
        return behind;
    }

    /** Null where there is nothing to draw. */
    private static Funnel funnel(Event event, List<Telling> tellings, View view) {
        if (!Funnel.drawable(tellings)) {
            return null;
        }
        String title = view.t("funnel.title", event.title(), view.days().day(tellings.get(0).known()), view.days().day(tellings.get(tellings.size() - 1).known()));
        return Funnel.of(new Funnel.Plan(tellings, view.day(), event.lapsed(), title, view.t("funnel.description")), view.words(), view.days());
    }

    /** The dated tellings of an event for a figure that has no words: these stand in the readings of all its pages. */
    static List<Telling> wordless(Event event, Desk desk, View view) {
        return tellings(rows(event, desk.daybook().beliefs(event, view.asOf()), view.printed(event)), row -> row, view);
    }

    /** @param words looks for the words of a row's time */
    private static List<Telling> tellings(List<HistoryRow> rows, UnaryOperator<HistoryRow> words, View view) {
        List<Telling> tellings = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            HistoryRow row = rows.get(i);
            LocalDate known = Days.of(row.step().knownOn()).last();
            if (known != null && !"undated".equals(row.step().change())) {
                tellings.add(telling(row, known, (rows.size() - 1 - i) / MOST_ROWS + 1, words, view));
            }
        }
        return tellings;
    }

    /** @param page of the history that its row stands on */
    private static Telling telling(HistoryRow row, LocalDate known, int page, UnaryOperator<HistoryRow> words, View view) {
        Step step = row.step();
        HistoryRow told = row.changes() ? words.apply(row) : row;
        String carriers = row.copies().isEmpty() ? "" : " ×" + (row.copies().size() + 1);
        String by = view.days().day(known) + ", " + (step.teller() == null ? "" : step.teller() + ", ") + view.mark(step.outlet()).letters() + carriers;
        String link = (page == 1 ? "" : view.here("page", page)) + "#h" + row.number();
        return new Telling(row.number(), known, step.stage(), step.edtf(), row.belief().edtf(), row.belief().stage(), view.mark(step.outlet()).shape(),
                row.changes(), row.against(), told.timeWords(), by, row.number() + ": " + view.days().day(known) + ", " + view.outlet(step.outlet()) + ": "
                        + view.t("stage." + step.stage()) + "; " + view.days().of(step.edtf()), link);
    }

    /** What a page of the record can be asked about an event, and whether some page tells it. */
    static Map<String, Boolean> told(Event event) {
        Map<String, Boolean> told = new LinkedHashMap<>();
        told.put("day", Days.of(event.edtf()).isDay());
        told.put("hour", event.history().stream().anyMatch(step -> !DayWords.hour(step.edtf()).isEmpty()));
        told.put("place", event.place() != null);
        told.put("who", !event.participants().isEmpty());
        return told;
    }
}
