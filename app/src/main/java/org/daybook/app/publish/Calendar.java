package org.daybook.app.publish;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.daybook.reading.event.Stage;
import org.daybook.reading.time.Edtf;
import org.daybook.record.Event;
import org.daybook.record.Step;
import org.daybook.record.link.PageFacts;

/**
 * An iCalendar (RFC 5545, 7986, 9073) of what is planned and what was. What nobody planned, what nobody dates, and denials of what is past are left out; cancelled
 * events stay, and postponed ones stay on their old day, marked, until a new time is told, so that subscribers keep no ghosts.
 */
final class Calendar implements Export {
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final Pattern CLOCK = Pattern.compile("(\\d{4})-(\\d\\d)-(\\d\\d)T(\\d\\d):(\\d\\d)(?::(\\d\\d))?.*");

    /** How often a calendar program may ask again: the record changes when pages are read, not by the minute. */
    private static final String REFRESH = "PT1H";

    /** Null for a calendar that nobody serves. */
    private final Served served;

    /** A calendar for a file. */
    Calendar() {
        this(null);
    }

    /** A calendar that can be subscribed to, whose entries lead to the pages of their events. */
    Calendar(Served served) {
        this.served = served;
    }

    /** The days that an event is put on: the second is the day after the last. */
    private record Days(String edtf, LocalDate from, LocalDate to) { }

    @Override
    public void write(List<Event> events, List<PageFacts> pages, Appendable out) {
        Map<String, PageFacts> byId = pages.stream().collect(Collectors.toMap(PageFacts::id, Function.identity(), (one, other) -> one));
        Lines lines = new Lines(out, "\r\n");
        lines.line("BEGIN:VCALENDAR");
        lines.line("VERSION:2.0");
        lines.line("PRODID:-//Daybook//Agenda//EN");
        lines.line("CALSCALE:GREGORIAN");
        head(lines);
        for (Event event : events) {
            if (planned(event)) {
                days(event).ifPresent(days -> event(event, days, byId, lines));
            }
        }
        lines.line("END:VCALENDAR");
    }

    private void head(Lines lines) {
        String name = served == null ? "Daybook: what is ahead" : served.name();
        lines.line(ContentLine.text("NAME", name));
        if (served != null) {
            // What programs knew before RFC 7986 gave both a name.
            lines.line(ContentLine.text("X-WR-CALNAME", name));
            lines.line("REFRESH-INTERVAL;VALUE=DURATION:" + REFRESH);
            lines.line("X-PUBLISHED-TTL:" + REFRESH);
            lines.line(ContentLine.folded("SOURCE;VALUE=URI:" + served.address()));
        }
    }

    private void event(Event event, Days days, Map<String, PageFacts> pages, Lines lines) {
        // An entry must have one: what only undated pages tell takes the record's newest page's; with none dated at all, its own first day.
        String told = Stamp.newest(event.history()).or(() -> Stamp.newest(pages.values())).orElseGet(() -> Stamp.of(days.from()));
        String stamp = event.corrections().stream().map(c -> Stamp.of(Instant.parse(c.when()))).reduce(told, (one, other) -> one.compareTo(other) < 0 ? other : one);
        lines.line("BEGIN:VEVENT");
        lines.line(ContentLine.folded("UID:" + event.id() + "@daybook"));
        lines.line("DTSTAMP:" + stamp);
        lines.line("LAST-MODIFIED:" + stamp);
        lines.line("SEQUENCE:" + changes(event));
        lines.line("STATUS:" + status(event.stage()));
        start(days, lines);
        if (!days.to().equals(days.from().plusDays(1)) || !standing(event)) {
            lines.line("TRANSP:TRANSPARENT");
        }
        lines.line(ContentLine.text("SUMMARY", mark(event) + event.title()));
        if (event.place() != null) {
            lines.line(ContentLine.text("LOCATION", event.place()));
        }
        lines.line(ContentLine.text("CATEGORIES", event.type()));
        lines.line(ContentLine.text("DESCRIPTION", Description.of(event)));
        lines.line(ContentLine.folded("URL:" + (served == null ? PageAddress.of(newest(event), pages) : served.event().apply(event.id()))));
        lines.line("X-DAYBOOK-STAGE:" + event.stage());
        merged(event).forEach(id -> lines.line(ContentLine.folded("X-DAYBOOK-MERGED:" + id + "@daybook")));
        if (event.edtf() != null) {
            lines.line(ContentLine.text("X-DAYBOOK-EDTF", event.edtf()));
        }
        if (event.lapsed()) {
            lines.line("X-DAYBOOK-LAPSED:TRUE");
        }
        Components.write(event, lines);
        lines.line("END:VEVENT");
    }

    /** A whole day or several, the end exclusive; an hour where the pages tell one. Zones are given as offsets only, so such times are in UTC. */
    private static void start(Days days, Lines lines) {
        Matcher clock = CLOCK.matcher(days.edtf());
        if (clock.matches()) {
            lines.line("DTSTART:" + Stamp.moment(days.edtf()).orElseGet(() -> clock.group(1) + clock.group(2) + clock.group(3) + "T" + clock.group(4)
                    + clock.group(5) + (clock.group(6) == null ? "00" : clock.group(6))));
            return;
        }
        lines.line("DTSTART;VALUE=DATE:" + DAY.format(days.from()));
        lines.line("DTEND;VALUE=DATE:" + DAY.format(days.to()));
    }

    /** Whether it is, or was, planned. */
    private static boolean planned(Event event) {
        if (event.stage() == Stage.DENIED) {
            return days(event).filter(days -> Stamp.day(newest(event).knownOn()).filter(known -> days.to().isAfter(known)).isPresent()).isPresent();
        }
        return event.history().stream().map(Step::stage).anyMatch(stage -> stage.ahead() || stage == Stage.CANCELLED);
    }

    /** Its days; what is off its date, or off, stays on the last one told. Empty where no two ends are known. */
    private static Optional<Days> days(Event event) {
        Optional<Days> own = bounded(event.edtf());
        if (own.isPresent() || standing(event)) {
            return own;
        }
        List<Step> history = event.history();
        for (int i = history.size() - 1; i >= 0; i--) {
            Optional<Days> old = bounded(history.get(i).edtf());
            if (old.isPresent()) {
                return old;
            }
        }
        return Optional.empty();
    }

    private static Optional<Days> bounded(String edtf) {
        if (edtf == null || !Edtf.valid(edtf)) {
            return Optional.empty();
        }
        Edtf when = Edtf.parse(edtf);
        return when.lower().flatMap(from -> when.upper().map(to -> new Days(edtf, from, to)));
    }

    /** Whether its day still holds. */
    private static boolean standing(Event event) {
        return !event.lapsed() && switch (event.stage()) {
            case SUGGESTED, INVITED, EXPECTED, AGREED, ARRANGING, DATED, CONFIRMED, MOVED, UNDER_WAY, HAPPENED -> true;
            case POSTPONED, CANCELLED, DENIED -> false;
        };
    }

    private static String status(Stage stage) {
        return switch (stage) {
            case SUGGESTED, INVITED, EXPECTED, AGREED, ARRANGING, POSTPONED, DENIED -> "TENTATIVE";
            case DATED, CONFIRMED, MOVED, UNDER_WAY, HAPPENED -> "CONFIRMED";
            case CANCELLED -> "CANCELLED";
        };
    }

    private static String mark(Event event) {
        if (event.lapsed()) {
            return "[lapsed] ";
        }
        return switch (event.stage()) {
            case POSTPONED -> bounded(event.edtf()).isPresent() ? "[postponed] " : "[postponed, no new date] ";
            case CANCELLED -> "[cancelled] ";
            case DENIED -> "[denied] ";
            case SUGGESTED, INVITED, EXPECTED, AGREED, ARRANGING, DATED, CONFIRMED, MOVED, UNDER_WAY, HAPPENED -> "";
        };
    }

    /** Ids of entries that a person says are this one: what has been subscribed to under them stands here now. */
    private static List<String> merged(Event event) {
        return event.corrections().stream().filter(c -> c.kind().equals("merge")).flatMap(c -> c.events().stream())
                .filter(id -> !id.equals(event.id())).distinct().sorted().toList();
    }

    /** How often stage, time or place changed since it was first told, or a person changed what is believed. */
    private static long changes(Event event) {
        return event.corrections().size() + event.history().stream().skip(1).filter(step -> step.change() != null && !step.change().equals("same")).count();
    }

    /** The newest telling: the last of the history. */
    private static Step newest(Event event) {
        return event.history().get(event.history().size() - 1);
    }
}
