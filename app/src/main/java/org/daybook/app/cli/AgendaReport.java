package org.daybook.app.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.daybook.app.publish.Aged;
import org.daybook.app.publish.Faceless;
import org.daybook.reading.time.Edtf;
import org.daybook.record.Agenda;
import org.daybook.record.AsOf;
import org.daybook.record.Brief;
import org.daybook.record.Event;

/** What is ahead, for people: days, then wider times, then what nobody dates, then what has lapsed. */
final class AgendaReport {
    /** So many ids of events that nothing tells apart are given. */
    private static final int MOST_IDS = 8;
    private final Sheet sheet;
    private final AsOf asOf;
    private final LocalDate from;

    /** @param from the first day that was asked for; null where none was */
    AgendaReport(Sheet sheet, AsOf asOf, LocalDate from) {
        this.sheet = sheet;
        this.asOf = asOf;
        this.from = from;
    }

    void print(Agenda agenda) {
        sheet.title("What is ahead", day(asOf));
        if (agenda.events().isEmpty()) {
            sheet.line("Nothing is planned, as far as the pages read tell.");
        }
        entries(agenda, Integer.MAX_VALUE);
        if (!agenda.straddling().isEmpty()) {
            sheet.heading("Not counted: pages without a date, or whose date is a range that goes beyond this day");
            agenda.straddling().forEach(page -> sheet.wrapped("  ", sheet.dim(page)));
        }
    }

    /** The agenda's groups, each with at most so many events. */
    void entries(Agenda agenda, int most) {
        String day = null;
        for (Event event : head(agenda.dated(), most)) {
            String heading = heading(event);
            if (!heading.equals(day)) {
                sheet.heading(heading);
                day = heading;
            }
            entry(event, false);
        }
        rest(agenda.dated(), most);
        group("No day yet", agenda.wide(), most, true);
        undated(agenda.undated(), most);
        lapsed(agenda.lapsed(), most);
    }

    /** Many that no page has told of for long are counted alone, unless a first day is asked for. */
    private void undated(List<Event> events, int most) {
        aged("No date told", "", from == null ? Aged.undated(events, Brief::of, asOf.today()) : Aged.none(events), most, false, "no page has told of since");
    }

    /** The newest first; many of before the last weeks are counted alone, unless a first day is asked for. */
    private void lapsed(List<Event> events, int most) {
        List<Event> newestFirst = new ArrayList<>(events);
        Collections.reverse(newestFirst);
        aged("Lapsed", ": the time has passed, and no page says that it took place", from == null ? Aged.lapsed(newestFirst, Brief::of, asOf.today()) : Aged.none(newestFirst), most, true,
                "lapsed before");
    }

    /**
     * A group whose old events are counted alone.
     *
     * @param meaning of the heading, where any event stands under it
     * @param most lines
     * @param dates whether each tells its time
     * @param how an old one differs, before the day from which on events are shown
     */
    private void aged(String heading, String meaning, Aged<Event> events, int most, boolean dates, String how) {
        boolean all = group(heading + meaning, events.shown(), most, dates);
        if (!events.old().isEmpty() && all) {
            if (events.shown().isEmpty()) {
                sheet.heading(heading);
            }
            sheet.wrapped("  ", sheet.dim("and " + events.old().size() + " that " + how + " " + DateWords.of(events.since().toString()) + " (daybook agenda with --from " + events.oldest() + " shows them)"));
        }
    }

    /** Whether it shows them all: what is counted beside them is told only then, below the last. */
    private boolean group(String heading, List<Event> events, int most, boolean dates) {
        if (events.isEmpty()) {
            return true;
        }
        sheet.heading(heading);
        List<List<Event>> shown = Faceless.together(events, Brief::of);
        for (List<Event> alike : head(shown, most)) {
            entry(alike.get(0), dates);
            if (alike.size() > 1) {
                sheet.wrapped(" ".repeat(StageSign.WIDTH + 3), sheet.dim("and " + (alike.size() - 1) + " more of this kind and time, which name neither anybody nor a place: "
                        + String.join(" ", alike.stream().skip(1).limit(MOST_IDS).map(other -> EventLines.id(other.id())).toList())
                        + (alike.size() - 1 > MOST_IDS ? " … (all: --format json)" : "")));
            }
        }
        rest(shown, most);
        return shown.size() <= most;
    }

    private static <T> List<T> head(List<T> events, int most) {
        return events.subList(0, Math.min(most, events.size()));
    }

    private void rest(List<?> events, int most) {
        if (events.size() > most) {
            sheet.line("  " + sheet.dim("and " + (events.size() - most) + " more: daybook agenda"));
        }
    }

    private void entry(Event event, boolean date) {
        String label = "  " + StageSign.of(event, sheet) + " ";
        String indent = " ".repeat(StageSign.WIDTH + 3);
        String title = firm(event) ? sheet.bold(event.title()) : sheet.plain(event.title());
        String id = sheet.dim(EventLines.id(event.id()));
        List<String> lines = Columns.wrap(title, Math.max(20, sheet.width() - indent.length() - Columns.of(id) - 2));
        sheet.line(sheet.spread(label + lines.get(0), id));
        lines.subList(1, lines.size()).forEach(line -> sheet.line(indent + line));
        String where = EventLines.where(event);
        String when = date ? DateWords.of(event.edtf()) : "";
        if (!when.isEmpty() || !where.isEmpty()) {
            sheet.wrapped(indent, (when.isEmpty() ? "" : sheet.bold(when)) + (when.isEmpty() || where.isEmpty() ? "" : " · ") + sheet.plain(where));
        }
        sheet.wrapped(indent, sheet.plain(EventLines.way(event)));
        for (Event.Disagreement disagreement : event.disagreements()) {
            sheet.wrapped(indent, sheet.red("told differently, " + disagreement.about() + ": "
                    + String.join(" / ", disagreement.sides().stream().map(EventReport::side).toList())));
        }
        sheet.wrapped(indent, sheet.dim(EventLines.evidence(event)));
    }

    static boolean firm(Event event) {
        return !event.lapsed() && switch (event.stage()) {
            case DATED, CONFIRMED, MOVED, UNDER_WAY -> true;
            case SUGGESTED, INVITED, EXPECTED, AGREED, ARRANGING, POSTPONED, CANCELLED, HAPPENED, DENIED -> false;
        };
    }

    private static String heading(Event event) {
        Optional<LocalDate> day = Edtf.valid(event.edtf()) ? Edtf.parse(event.edtf()).lower() : Optional.empty();
        boolean one = day.isPresent() && Edtf.parse(event.edtf()).upper().filter(day.get().plusDays(1)::equals).isPresent();
        return one ? DateWords.day(day.get()) : DateWords.of(event.edtf());
    }

    /** What day an answer is told by. */
    static String day(AsOf asOf) {
        if (asOf.heldBy() != null) {
            return "as held at " + asOf.heldBy();
        }
        return asOf.knownBy() == null ? "all that is known, on " + asOf.today() : "as known on " + asOf.knownBy();
    }
}
