package org.daybook.app.publish;

import static org.daybook.app.publish.Invented.event;
import static org.daybook.app.publish.Invented.export;
import static org.daybook.app.publish.Invented.step;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.CalendarParserFactory;
import net.fortuna.ical4j.data.ContentHandlerContext;
import net.fortuna.ical4j.data.DefaultPropertyFactorySupplier;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Content;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyFactory;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.ParticipantType;
import net.jqwik.api.ForAll;
import org.daybook.reading.event.Stage;
import org.daybook.reading.page.Dated;
import org.daybook.record.Event;
import org.daybook.record.link.PageFacts;
import org.junit.jupiter.api.Test;

/** The calendar, as a parser of another make (ical4j) understands it. */
class CalendarTest {
    private static final Event DATED = event("7f3a9c000000", Stage.DATED, "2027-05-12", step("2027-03-02", Stage.ARRANGING, "2027-05", "new"),
            step("2027-03-30", Stage.DATED, "2027-05-12", "narrowed"));

    @Test
    void putsADatedEventOnItsDay() {
        VEvent entry = only(export("ics", "https://coast.example/talks", DATED));
        assertEquals("7f3a9c000000@daybook", value(entry, "UID"));
        assertEquals("20270512", value(entry, "DTSTART"));
        assertEquals("20270513", value(entry, "DTEND"));
        assertEquals("CONFIRMED", value(entry, "STATUS"));
        assertEquals("1", value(entry, "SEQUENCE"));
        assertEquals("20270330T000000Z", value(entry, "DTSTAMP"));
        assertEquals("20270330T000000Z", value(entry, "LAST-MODIFIED"));
        assertEquals("https://coast.example/talks", value(entry, "URL"));
        assertEquals("Arden", value(entry, "LOCATION"));
        assertEquals("dated", value(entry, "X-DAYBOOK-STAGE"));
        assertEquals("2027-05-12", value(entry, "X-DAYBOOK-EDTF"));
        assertFalse(entry.getProperty("TRANSP").isPresent());
        String description = value(entry, "DESCRIPTION");
        assertTrue(description.contains("Coast Herald, citing the ministry: “The ministers will meet, the ministry said.” (pages/coast.html)"), description);
    }

    @Test
    void spreadsAMonthOverItsDaysWithoutBlockingThem() {
        VEvent entry = only(export("ics", event("a", Stage.ARRANGING, "2027-05", step("2027-03-02T09:10:00+02:00", Stage.ARRANGING, "2027-05", "new"))));
        assertEquals("20270501", value(entry, "DTSTART"));
        assertEquals("20270601", value(entry, "DTEND"));
        assertEquals("TRANSPARENT", value(entry, "TRANSP"));
        assertEquals("TENTATIVE", value(entry, "STATUS"));
        assertEquals("20270302T071000Z", value(entry, "DTSTAMP"));
        assertEquals("urn:sha256:ab12", value(entry, "URL"));
    }

    @Test
    void keepsWhatIsPostponedOnItsOldDayAndWhatIsCancelled() {
        for (String now : new String[] {null, "2027-05-13/.."}) {
            VEvent postponed = only(export("ics", event("a", Stage.POSTPONED, now, step("2027-03-30", Stage.DATED, "2027-05-12", "new"),
                    step("2027-04-20", Stage.POSTPONED, now, "postponed"))));
            assertEquals("20270512", value(postponed, "DTSTART"));
            assertEquals("TENTATIVE", value(postponed, "STATUS"));
            assertEquals("TRANSPARENT", value(postponed, "TRANSP"));
            assertTrue(value(postponed, "SUMMARY").startsWith("[postponed, no new date] "));
        }
        VEvent later = only(export("ics", event("a", Stage.POSTPONED, "2027-06", step("2027-03-30", Stage.DATED, "2027-05-12", "new"),
                step("2027-04-20", Stage.POSTPONED, "2027-06", "postponed"))));
        assertTrue(value(later, "SUMMARY").startsWith("[postponed] "), "what is put off until June has a new time");
        assertEquals("20270601", value(later, "DTSTART"));
        VEvent cancelled = only(export("ics", event("b", Stage.CANCELLED, null, step("2027-03-30", Stage.DATED, "2027-05-12", "new"),
                step("2027-04-20", Stage.CANCELLED, null, "cancelled"))));
        assertEquals("CANCELLED", value(cancelled, "STATUS"));
        assertEquals("20270512", value(cancelled, "DTSTART"));
    }

    @Test
    void stampsWhatOnlyUndatedPagesTellByTheNewestPageOrElseByItsOwnDay() {
        Event undated = event("a", Stage.DATED, "2027-05-12", step(null, Stage.DATED, "2027-05-12", "new"));
        assertEquals("20270512T000000Z", value(only(export("ics", undated)), "DTSTAMP"));
        StringBuilder out = new StringBuilder();
        List<PageFacts> pages = List.of(page("ab12", null), page("cd34", "2027-03"), page("ef56", "2027-04-02T10:00:00+02:00"));
        Export.of("ics").write(List.of(undated), pages, out);
        assertEquals("20270402T080000Z", value(only(out.toString()), "DTSTAMP"));
    }

    private static PageFacts page(String id, String published) {
        return new PageFacts(id, id + ".html", null, "Coast Herald", "Ministers to meet", "en",
                published == null ? null : new Dated(published, "day", "page", List.of()), List.of());
    }

    @Test
    void marksWhatHasLapsed() {
        VEvent entry = only(export("ics", Invented.lapsed(DATED)));
        assertTrue(value(entry, "SUMMARY").startsWith("[lapsed] "));
        assertEquals("TRUE", value(entry, "X-DAYBOOK-LAPSED"));
    }

    @Test
    void keepsWhatWasPlannedOnceItHappened() {
        VEvent entry = only(export("ics", event("a", Stage.HAPPENED, "2027-05-12", step("2027-03-30", Stage.DATED, "2027-05-12", "new"),
                step("2027-05-13", Stage.HAPPENED, "2027-05-12", "happened"))));
        assertEquals("CONFIRMED", value(entry, "STATUS"));
    }

    @Test
    void leavesOutWhatNobodyPlannedOrDatesAndDenialsOfThePast() {
        String calendar = export("ics", event("unplanned", Stage.HAPPENED, "2027-05-12", step("2027-05-13", Stage.HAPPENED, "2027-05-12", "new")),
                event("undated", Stage.AGREED, null, step("2027-05-13", Stage.AGREED, null, "new")),
                event("denied", Stage.DENIED, "2027-05-12", step("2027-03-30", Stage.DATED, "2027-05-12", "new"),
                        step("2027-05-20", Stage.DENIED, "2027-05-12", "denied")));
        assertFalse(calendar.contains("VEVENT"), calendar);
        assertTrue(export("ics", event("denied", Stage.DENIED, "2027-06-12", step("2027-05-20", Stage.DENIED, "2027-06-12", "new"))).contains("STATUS:TENTATIVE"));
    }

    @Test
    void keepsAnHourThatThePagesTell() {
        VEvent entry = only(export("ics", event("a", Stage.DATED, "2027-05-12T09:30+03:00", step("2027-03-30", Stage.DATED, "2027-05-12T09:30+03:00", "new"))));
        assertEquals("20270512T063000Z", value(entry, "DTSTART"));
        VEvent local = only(export("ics", event("a", Stage.DATED, "2027-05-12T09:30", step("2027-03-30", Stage.DATED, "2027-05-12T09:30", "new"))));
        assertEquals("20270512T093000", value(local, "DTSTART"));
    }

    @Test
    void saysWhoTakesPartAndWhereAsPartsOfTheirOwn() {
        VEvent entry = only(export("ics", DATED));
        List<String> names = entry.getParticipants().stream().map(participant -> participant.getRequiredProperty("SUMMARY").getValue()).toList();
        assertEquals(List.of("Anna Berg", "Тимур Велль"), names);
        assertEquals("ACTIVE", entry.getParticipants().get(0).getRequiredProperty("PARTICIPANT-TYPE").getValue());
        assertEquals("Arden", entry.getLocations().get(0).getRequiredProperty("NAME").getValue());
        List<String> ids = Stream.concat(entry.getParticipants().stream(), entry.getLocations().stream()).map(part -> part.getRequiredProperty("UID").getValue()).toList();
        assertEquals(3, ids.stream().distinct().count());
        Event without = new Event(DATED.id(), DATED.title(), DATED.type(), DATED.stage(), DATED.edtf(), DATED.place(), DATED.participants().subList(1, 2), false,
                DATED.history(), List.of(), List.of());
        assertEquals(ids.get(1), only(export("ics", without)).getParticipants().get(0).getRequiredProperty("UID").getValue(), "who leaves changes nobody else's");
    }

    @Test
    void leadsSubscribersToTheEventsPageAndSaysWhereItComesFrom() {
        StringBuilder out = new StringBuilder();
        Export.calendar(new Served("https://desk.example/agenda.ics?place=Arden", "Arden; what is ahead", id -> "https://desk.example/events/" + id))
                .write(List.of(DATED), List.of(), out);
        VEvent entry = only(out.toString());
        assertEquals("https://desk.example/events/7f3a9c000000", value(entry, "URL"));
        assertEquals("7f3a9c000000@daybook", value(entry, "UID"), "the same wherever it is served");
        assertTrue(value(entry, "DESCRIPTION").contains("“The ministers will meet, the ministry said.”"));
        net.fortuna.ical4j.model.Calendar calendar = parsed(out.toString());
        assertEquals("https://desk.example/agenda.ics?place=Arden", calendar.getRequiredProperty("SOURCE").getValue());
        assertEquals("PT1H", calendar.getRequiredProperty("REFRESH-INTERVAL").getValue());
        assertEquals("PT1H", calendar.getRequiredProperty("X-PUBLISHED-TTL").getValue());
        assertEquals("Arden; what is ahead", calendar.getRequiredProperty("NAME").getValue());
        assertFalse(export("ics", DATED).contains("SOURCE"), "a file comes from nowhere");
    }

    @net.jqwik.api.Property(tries = 300)
    void foldsAndEscapesAnyTextSoThatItComesBack(@ForAll String title) {
        Event event = new Event("a", title, "meeting", Stage.DATED, "2027-05-12", null, List.of(), false,
                List.of(step("2027-03-30", Stage.DATED, "2027-05-12", "new")), List.of(), List.of());
        String calendar = export("ics", event);
        for (String line : calendar.split("\r\n")) {
            assertTrue(line.getBytes(StandardCharsets.UTF_8).length <= 75, line);
            assertFalse(line.contains("\n") || line.contains("\r"), line);
        }
        StringBuilder kept = new StringBuilder();
        title.replace("\r\n", "\n").codePoints().filter(c -> (c >= ' ' && c != 0x7f || c == '\n' || c == '\t') && Character.getType(c) != Character.SURROGATE)
                .forEach(kept::appendCodePoint);
        assertEquals("SUMMARY:" + kept.toString().replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n"),
                calendar.replace("\r\n ", "").lines().filter(line -> line.startsWith("SUMMARY")).findFirst().orElse(""));
    }

    private static VEvent only(String calendar) {
        List<VEvent> entries = parsed(calendar).getComponents("VEVENT");
        assertEquals(1, entries.size(), calendar);
        return entries.get(0);
    }

    private static net.fortuna.ical4j.model.Calendar parsed(String calendar) {
        try {
            ContentHandlerContext context = new ContentHandlerContext().withPropertyFactorySupplier(CalendarTest::properties);
            net.fortuna.ical4j.model.Calendar parsed = new CalendarBuilder(CalendarParserFactory.getInstance().get(), context,
                    TimeZoneRegistryFactory.getInstance().createRegistry()).build(new StringReader(calendar));
            assertFalse(parsed.validate().hasErrors(), () -> parsed.validate().toString());
            return parsed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParserException e) {
            throw new AssertionError(calendar, e);
        }
    }

    /** The parser's own, but for the one by which it refuses to set PARTICIPANT-TYPE:ACTIVE, which RFC 9073 demands ("Cannot modify constant instances"). */
    private static List<PropertyFactory<?>> properties() {
        List<PropertyFactory<?>> factories = new ArrayList<>(new DefaultPropertyFactorySupplier().get());
        factories.replaceAll(factory -> factory instanceof ParticipantType.Factory ? new ParticipantTypes() : factory);
        return factories;
    }

    private static final class ParticipantTypes extends Content.Factory implements PropertyFactory<ParticipantType> {
        private static final long serialVersionUID = 1;

        ParticipantTypes() {
            super("PARTICIPANT-TYPE");
        }

        @Override
        public ParticipantType createProperty(ParameterList parameters, String value) {
            return new ParticipantType(parameters, value);
        }

        @Override
        public ParticipantType createProperty() {
            return new ParticipantType();
        }
    }

    private static String value(VEvent entry, String name) {
        Optional<Property> property = entry.getProperty(name);
        return property.map(Property::getValue).orElse(null);
    }
}
