package org.daybook.app.stories;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.daybook.reading.Reader;
import org.daybook.reading.Reading;
import org.daybook.reading.name.Entity;
import org.daybook.reading.page.Capture;
import org.daybook.reading.page.UnreadableInput;
import org.daybook.record.AsOf;
import org.daybook.record.Comparison;
import org.daybook.record.Daybook;
import org.daybook.record.Event;
import org.daybook.record.Step;
import org.daybook.record.link.PageFacts;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.function.Executable;

/** A record made from a folder of pages, held against the folder's key: one test a line. */
final class Story {
    /** A day after all pages and before any of the open plans lapses. */
    private final AsOf now;
    private final Key key;
    private final List<Capture> captures;
    private final Daybook daybook;

    Story(Key key, List<Capture> captures, Daybook daybook, LocalDate now) {
        this.key = key;
        this.captures = captures;
        this.daybook = daybook;
        this.now = AsOf.allKnown(now);
    }

    /** A test of one line of the key. Reports number such tests and leave out their names, so a failure says which line it is. */
    private static DynamicTest line(String label, Executable check) {
        return DynamicTest.dynamicTest(label, () -> {
            try {
                check.execute();
            } catch (AssertionError e) {
                throw new AssertionError(label + ": " + e.getMessage(), e);
            }
        });
    }

    Stream<DynamicTest> pages() {
        return key.pages().stream().map(page -> line(page.file(), () -> check(page)));
    }

    private void check(Key.Page page) throws UnreadableInput {
        PageFacts facts = daybook.pages(now).stream().filter(p -> named(p.source(), page.file())).findFirst().orElseThrow();
        Reading reading = reading(page.file());
        assertEquals(page.outlet(), facts.outlet());
        assertEquals(page.language(), facts.language().split("-")[0]);
        if (page.title() != null) {
            assertEquals(page.title(), facts.title());
        }
        if (page.titleBegins() != null) {
            assertTrue(facts.title().startsWith(page.titleBegins()), facts.title());
            assertEquals(page.titleWords(), String.valueOf(facts.title().split(" ").length));
        }
        if (page.translatedFrom() != null) {
            assertEquals(page.translatedFrom(), reading.translation().from());
            assertTrue(reading.translation().by().contains(page.translatedBy()), reading.translation().by());
            assertEquals("translation-credit", reading.furniture().get(reading.translation().furniture()).kind().toString());
        } else {
            assertEquals(null, reading.translation());
        }
        if (page.published() != null) {
            assertNotNull(facts.published(), "it has a date");
            assertTrue(facts.published().edtf().startsWith(page.published()), facts.published().edtf());
            assertEquals(page.from(), facts.published().from());
            assertFalse(facts.published().because().isEmpty(), "the date says what it rests on");
        }
        if (page.alone() != null) {
            assertEquals(page.alone(), new Reader().read(capture(page.file())).published().edtf());
        }
        if (page.paragraphs() != null) {
            long paragraphs = reading.blocks().stream().filter(b -> b.kind().toString().equals("paragraph")).count();
            assertTrue(Key.allows(page.paragraphs(), String.valueOf(paragraphs)), () -> paragraphs + " paragraphs, not " + page.paragraphs() + ":\n" + reading.text());
        }
        List<String> furniture = reading.furniture().stream().map(f -> f.kind().toString()).toList();
        List<String> missing = page.furniture().stream().filter(kind -> !furniture.contains(kind)).toList();
        assertEquals(List.of(), missing, () -> "furniture found: " + reading.furniture());
        if (page.byline() != null) {
            assertEquals(page.byline(), reading.byline());
        }
    }

    Stream<DynamicTest> bearers() {
        return key.entities().stream().map(bearer -> line(bearer.file() + " " + bearer.name(), () -> check(bearer)));
    }

    private void check(Key.Bearer bearer) {
        Reading reading = reading(bearer.file());
        List<Entity> found = reading.entities().stream().filter(e -> Key.allows(bearer.name(), e.name())).toList();
        assertEquals(1, found.size(), () -> "bearers: " + reading.entities());
        assertEquals(bearer.type(), found.get(0).type().toString().toLowerCase(java.util.Locale.ROOT));
        if (bearer.alias() != null) {
            assertTrue(found.get(0).aliases().stream().anyMatch(alias -> Key.allows(bearer.alias(), alias)), () -> "aliases: " + found.get(0).aliases());
        }
        if (bearer.role() != null) {
            assertTrue(found.get(0).roles().stream().anyMatch(role -> Key.within(bearer.role(), role)), () -> "roles: " + found.get(0).roles());
        }
    }

    Stream<DynamicTest> events() {
        List<DynamicTest> tests = new ArrayList<>();
        for (Key.Happening happening : key.events()) {
            String label = happening.label();
            tests.add(line(label + ": is found", () -> find(happening, now)));
            tests.add(line(label + ": " + happening.stage() + " " + happening.edtf(), () -> {
                Event event = find(happening, now);
                assertTrue(Key.allows(happening.stage(), event.stage().toString()), () -> "stage " + event.stage() + shown(event));
                assertTrue(Key.allows(happening.edtf(), event.edtf()), () -> "time " + event.edtf() + shown(event));
            }));
            for (String name : happening.participants()) {
                tests.add(line(label + ": with " + name, () -> {
                    Event event = find(happening, now);
                    assertTrue(event.participants().stream().anyMatch(p -> Key.within(name, p.name())), () -> event.participants() + shown(event));
                }));
            }
            if (happening.place() != null) {
                tests.add(line(label + ": at " + happening.place(), () -> {
                    Event event = find(happening, now);
                    assertTrue(Key.within(happening.place(), event.place()), () -> "place " + event.place() + shown(event));
                }));
            }
            for (Key.Line line : happening.history()) {
                tests.add(line(label + ": " + line.file() + " tells " + line.stage() + " " + line.edtf(), () -> {
                    Event event = find(happening, now);
                    assertTrue(event.history().stream().anyMatch(step -> fits(line, step)), () -> "history" + shown(event));
                }));
            }
            if (happening.first() != null) {
                tests.add(line(label + ": first and last", () -> {
                    Event event = find(happening, now);
                    assertTrue(fits(happening.first(), event.history().get(0)), () -> "history" + shown(event));
                    assertTrue(fits(happening.last(), event.history().get(event.history().size() - 1)), () -> "history" + shown(event));
                }));
            }
            for (Key.Find stranger : happening.without()) {
                tests.add(line(label + ": is not " + stranger.quote(), () -> {
                    Event event = find(happening, now);
                    assertTrue(event.history().stream().noneMatch(step -> tells(stranger, step)
                            && !tells(happening.find(), step)), () -> "history" + shown(event));
                }));
            }
            tests.add(line(label + ": every step quotes its page", () -> {
                for (Step step : find(happening, now).history()) {
                    Reading reading = reading(step.source());
                    assertEquals(step.quote(), step.sentence().of(reading.text()));
                    assertFalse(step.trigger().of(reading.text()).isBlank());
                }
            }));
        }
        return tests.stream();
    }

    Stream<DynamicTest> contradictions() {
        return key.contradicted().stream().map(line -> line(line.event() + " " + line.values() + " on " + line.on(), () -> {
            Event event = find(happening(line.event()), AsOf.day(LocalDate.parse(line.on())));
            List<String> values = event.disagreements().stream().filter(d -> d.about().equals(line.about()))
                    .flatMap(d -> d.sides().stream()).map(Event.Side::value).sorted().toList();
            assertEquals(line.values(), values, () -> event.disagreements() + shown(event));
        }));
    }

    Stream<DynamicTest> quotes() {
        return key.quotes().stream().map(quote -> line(quote.file() + " " + quote.begins() + ": " + quote.speaker(), () -> check(quote)));
    }

    private void check(Key.Quote quote) {
        Reading reading = reading(quote.file());
        var statement = reading.statements().stream()
                .filter(s -> s.contents().stream().anyMatch(span -> span.of(reading.text()).replaceFirst("^[“\"«„]", "").startsWith(quote.begins())
                        || s.direct() && span.of(reading.text()).contains(quote.begins())))
                .findFirst().orElseThrow(() -> new AssertionError("no statement has these words: " + reading.statements()));
        assertTrue(statement.direct(), "its words are quoted");
        String speaker = reading.entities().stream().filter(e -> e.id().equals(statement.entity())).map(Entity::name).findFirst()
                .orElseGet(() -> statement.sources().isEmpty() ? null : statement.sources().get(0).of(reading.text()));
        assertTrue(Key.within(quote.speaker(), speaker), () -> "said by " + speaker);
        if (quote.via() != null) {
            assertTrue(statement.via().stream().anyMatch(span -> span.of(reading.text()).contains(quote.via())), () -> "via " + statement.via());
        }
        if (quote.addressee() != null) {
            assertTrue(statement.addressees().stream().anyMatch(span -> span.of(reading.text()).contains(quote.addressee())), "addressee");
        }
    }

    Stream<DynamicTest> asOf() {
        return key.asOf().stream().map(line -> line(line.on() + " " + line.event(), () -> {
            AsOf asOf = AsOf.day(LocalDate.parse(line.on()));
            Optional<Event> found = search(happening(line.event()), asOf);
            if (Boolean.FALSE.equals(line.known())) {
                assertEquals(Optional.empty(), found);
                return;
            }
            Event event = found.orElseThrow(() -> new AssertionError("not known; known are " + daybook.events(asOf).stream().map(Event::title).toList()));
            assertTrue(Key.allows(line.stage(), event.stage().toString()), () -> "stage " + event.stage() + shown(event));
            assertTrue(line.edtf() == null || Key.allows(line.edtf(), event.edtf()), () -> "time " + event.edtf() + shown(event));
            if (line.lapsed() != null) {
                assertEquals(line.lapsed(), event.lapsed(), () -> "lapsed" + shown(event));
            }
        }));
    }

    Stream<DynamicTest> comparison() {
        if (key.compare() == null) {
            return Stream.empty();
        }
        List<DynamicTest> tests = new ArrayList<>();
        key.compare().path("all").forEach(label -> tests.add(line("all tell " + label.asText(),
                () -> assertEquals(Comparison.Sharing.ALL, fact(label.asText()).sharing()))));
        key.compare().path("one").forEach(line -> tests.add(line(line.path("outlet").asText() + " alone tells " + line.path("event").asText(), () -> {
            Comparison.Fact fact = fact(line.path("event").asText());
            assertEquals(Comparison.Sharing.ONE, fact.sharing());
            assertEquals(List.of(line.path("outlet").asText()),
                    fact.cells().stream().filter(Comparison.Cell::told).map(Comparison.Cell::outlet).toList());
        })));
        if (key.compare().has("contradicted")) {
            tests.add(line("contradictions", () -> assertEquals(key.compare().path("contradicted").asInt(),
                    stories().stream().flatMap(c -> c.facts().stream()).filter(f -> f.sharing() == Comparison.Sharing.CONTRADICTED).count())));
        }
        return tests.stream();
    }

    private Comparison.Fact fact(String label) {
        String id = find(happening(label), now).id();
        return stories().stream().flatMap(c -> c.facts().stream()).filter(f -> id.equals(f.event())).findFirst()
                .orElseThrow(() -> new AssertionError("no story compares " + label));
    }

    private List<Comparison> stories() {
        return daybook.stories(null, now).stream().map(s -> daybook.compare(s.id(), now).orElseThrow()).toList();
    }

    private Key.Happening happening(String label) {
        return key.events().stream().filter(e -> e.label().equals(label)).findFirst().orElseThrow();
    }

    private Event find(Key.Happening happening, AsOf asOf) {
        return search(happening, asOf).orElseThrow(() -> new AssertionError("no event fits " + happening.find() + "; there are:\n"
                + String.join("\n", daybook.events(asOf).stream().map(e -> e.type() + " " + e.stage() + " " + e.edtf() + " " + e.title() + " @ " + e.place()).toList())));
    }

    /** The event now, as it was known on the day asked for; of several that fit, the one that most pages of the key tell. */
    private Optional<Event> search(Key.Happening happening, AsOf asOf) {
        Optional<Event> found = daybook.events(now).stream()
                .filter(event -> Key.allows(happening.type(), event.type()))
                .filter(event -> fits(happening.find(), event))
                .max(Comparator.comparingLong(event -> happening.history().stream().filter(line -> event.history().stream()
                        .anyMatch(step -> named(step.source(), line.file()))).count()));
        if (found.isEmpty() || asOf.equals(now)) {
            return found;
        }
        List<String> pages = found.get().history().stream().map(step -> step.page() + step.trigger()).toList();
        return daybook.events(asOf).stream().filter(event -> tellings(event, pages) > 0).max(Comparator.comparingLong(event -> tellings(event, pages)));
    }

    /** How many of these tellings an event has: what is one event now may have been two before they were known to be one. */
    private static long tellings(Event event, List<String> pages) {
        return event.history().stream().filter(step -> pages.contains(step.page() + step.trigger())).count();
    }

    private static boolean fits(Key.Find find, Event event) {
        return (find.edtf() == null || find.edtf().equals(event.edtf()))
                && (find.names() == null || find.names().stream().allMatch(name -> event.title().contains(name)
                        || event.participants().stream().anyMatch(p -> p.name().contains(name))))
                && (find.file() == null || event.history().stream().anyMatch(step -> tells(find, step)));
    }

    private static boolean tells(Key.Find find, Step step) {
        return (find.file() == null || named(step.source(), find.file())) && (find.quote() == null || step.quote().contains(find.quote()));
    }

    private static boolean fits(Key.Line line, Step step) {
        return (line.file() == null || named(step.source(), line.file())) && Key.allows(line.stage(), step.stage().toString())
                && Key.allows(line.edtf(), step.edtf()) && (line.knownOn() == null || Objects.equals(step.knownOn(), line.knownOn()));
    }

    private static String shown(Event event) {
        StringBuilder shown = new StringBuilder("\n" + event.type() + " " + event.stage() + " " + event.edtf() + " " + event.title());
        event.history().forEach(step -> shown.append("\n  ").append(step.knownOn()).append(' ').append(step.stage()).append(' ').append(step.edtf())
                .append(' ').append(step.place()).append(' ').append(step.source()).append(": ").append(step.quote()));
        return shown.toString();
    }

    /** Whether a page's file name begins so: a name may have another's number inside, as "on-13-may" has. */
    private static boolean named(String source, String file) {
        return source.substring(source.lastIndexOf('/') + 1).startsWith(file);
    }

    private Reading reading(String file) {
        String source = daybook.pages(now).stream().map(PageFacts::source).filter(s -> s.equals(file) || named(s, file)).findFirst()
                .orElseThrow(() -> new AssertionError("the record has no page " + file));
        return daybook.reading(source).orElseThrow();
    }

    private Capture capture(String file) {
        return captures.stream().filter(c -> named(c.source(), file)).findFirst().orElseThrow();
    }
}
