package org.daybook.bench.world;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.daybook.reading.CaptureFacts;
import org.daybook.reading.Reading;
import org.daybook.reading.event.Event;
import org.daybook.reading.event.Participant;
import org.daybook.reading.event.Polarity;
import org.daybook.reading.event.Role;
import org.daybook.reading.event.Stage;
import org.daybook.reading.event.When;
import org.daybook.reading.name.Entity;
import org.daybook.reading.name.EntityType;
import org.daybook.reading.page.Dated;
import org.daybook.reading.page.Kind;
import org.daybook.reading.page.LanguageTag;
import org.daybook.reading.page.Outlet;
import org.daybook.reading.page.Span;
import org.daybook.reading.time.TimeExpression;

/** What a reader without a fault would read from an invented page: for measuring the record by itself, and faster than pages can be read. */
public final class PerfectReader {
    private PerfectReader() { }

    /** The reading. The page's date is always known to it. */
    public static Reading read(InventedPage page) {
        Map<String, Entity> entities = new LinkedHashMap<>();
        List<TimeExpression> times = new ArrayList<>();
        List<Event> events = new ArrayList<>();
        for (InventedPage.Sentence s : page.sentences()) {
            List<Participant> participants = new ArrayList<>();
            for (String person : s.people()) {
                boolean guest = s.type().equals("visit");
                participants.add(new Participant(entity(entities, person, EntityType.PERSON), guest ? Role.GUEST : Role.PARTY));
            }
            String edtf = s.weekday() == 0 ? s.edtf() : page.published().with(ahead(s) ? TemporalAdjusters.nextOrSame(DayOfWeek.of(s.weekday()))
                    : TemporalAdjusters.previousOrSame(DayOfWeek.of(s.weekday()))).toString();
            When when = null;
            if (edtf != null) {
                when = new When(edtf, "stated", List.of("times[" + times.size() + "]"));
                times.add(new TimeExpression(s.timeStart(), s.timeEnd(), page.text().substring(s.timeStart(), s.timeEnd()), TimeExpression.Type.DATE, edtf,
                        edtf, null));
            }
            events.add(new Event(new Span(s.triggerStart(), s.triggerEnd()), s.type(), stage(s), title(s), participants,
                    s.town() == null ? null : entity(entities, s.town(), EntityType.PLACE), when, Polarity.POSITIVE, false, new Span(s.start(), s.end()), null));
        }
        return new Reading("page-" + page.number(), new CaptureFacts(id(page), "application/json", page.text().length(), null), Kind.ARTICLE, null,
                new Outlet(page.outlet(), null, "record"), new LanguageTag(page.language(), 1), null, page.title(), List.of(), dated(page.published()), null,
                page.text(), List.of(), List.of(), times, List.of(), List.copyOf(entities.values()), List.of(), events);
    }

    private static String title(InventedPage.Sentence s) {
        return (s.party() == null ? "" : s.party() + " ") + s.type() + ": " + String.join(" and ", s.people()) + (s.town() == null ? "" : ", " + s.town());
    }

    private static boolean ahead(InventedPage.Sentence sentence) {
        return stage(sentence).ahead() || stage(sentence) == Stage.CANCELLED;
    }

    private static Stage stage(InventedPage.Sentence sentence) {
        return Stage.valueOf(sentence.stage().toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static Dated dated(LocalDate day) {
        return new Dated(day.toString(), "day", "record", List.of());
    }

    private static String entity(Map<String, Entity> entities, String name, EntityType type) {
        return entities.computeIfAbsent(name, n -> new Entity("e" + (entities.size() + 1), type, n, List.of(), List.of())).id();
    }

    private static String id(InventedPage page) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256")
                    .digest((page.number() + " " + page.text()).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
