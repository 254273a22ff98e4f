package org.daybook.reading.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.daybook.reading.language.Language;
import org.daybook.reading.language.Languages;
import org.daybook.reading.language.Row;
import org.daybook.reading.name.NameReader;
import org.daybook.reading.name.Names;
import org.daybook.reading.statement.Statement;
import org.daybook.reading.statement.StatementReader;
import org.daybook.reading.text.Text;
import org.daybook.reading.time.TimeExpression;
import org.daybook.reading.time.TimeReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventReaderTest {
    private static final TimeReader TIMES = new TimeReader();
    private static final NameReader NAMES = new NameReader();
    private static final StatementReader STATEMENTS = new StatementReader();
    private static final EventReader EVENTS = new EventReader();

    private record Page(Text text, List<TimeExpression> times, Names names, List<Statement> statements, List<Event> events) { }

    private static Page read(String string, String language) {
        return read(string, language, "2030-03-01");
    }

    private static Page read(String string, String language, String published) {
        Text text = Text.of(string, Languages.of(language));
        List<TimeExpression> times = TIMES.times(text, published);
        Names names = NAMES.names(text, null);
        List<Statement> statements = STATEMENTS.statements(text, times, names);
        return new Page(text, times, names, statements, EVENTS.events(text, times, names, statements, published));
    }

    @Property(tries = 150)
    void readsAnyStringAtAll(@ForAll String string) {
        for (String language : List.of("en", "ru", "und")) {
            sound(read(string, language));
        }
    }

    @Property(tries = 150)
    void everyEventOfWordsOfTheTablesRestsOnThePage(@ForAll("sentences") String string) {
        sound(read(string, "en"));
        sound(read(string, "ru"));
    }

    /** A teaser may be cut off anywhere. */
    @ParameterizedTest
    @ValueSource(strings = {"On 15 March the firm planned to sign the accord.", "Residents have until 26 March to file claims.", "He wanted the meeting to be short.",
            "Lund invited Berg to visit Norland on 12 May.", "The reading is scheduled to be held on Monday, and the talks are due to open in Velmark.",
        ", and on Monday Anna Berg will join a choir."})
    void readsEveryBeginningOfAText(String string) {
        for (int end = 1; end <= string.length(); end++) {
            sound(read(string.substring(0, end), "en"));
        }
    }

    @Property(tries = 40)
    void theSameTextGivesTheSameEvents(@ForAll("sentences") String string) {
        assertEquals(read(string, "en").events(), read(string, "en").events());
    }

    @Provide
    Arbitrary<String> sentences() {
        return Arbitraries.of("Anna Berg", "Ivan Lund", "and", ",", "will", "not", "visit", "the visit", "to Velmark", "meet", "met", "with", "a meeting",
                "on May 12", "on Monday", "was postponed until", "is scheduled for", "accepted an invitation to", "said that", "if", "who", "the talks", "planned to", "until 26 March to", "wanted the", "invited",
                ".", "\n\n", "визит", "Анны Берг", "в Велмарк", "состоится", "12 мая", "перенесён на", "переговоры", "не", "который", "встретится с")
                .list().ofMinSize(1).ofMaxSize(25).map(words -> String.join(" ", words));
    }

    /** Words of a language's tables, names, times and signs in any order, which no reader expects, on pages with and without a date: the rules look around them in all directions. */
    @Property(tries = 300)
    void readsWordsOfTheTablesInAnyOrder(@ForAll("soups") Map.Entry<String, String> soup) {
        sound(read(soup.getValue(), soup.getKey()));
        sound(read(soup.getValue(), soup.getKey(), null));
    }

    @Provide
    Arbitrary<Map.Entry<String, String>> soups() {
        return Arbitraries.of("en", "ru").flatMap(language -> {
            List<List<String>> lists = new ArrayList<>();
            for (String table : List.of("event/words.tsv", "event/triggers.tsv", "event/stages.tsv", "event/clauses.tsv", "statement/words.tsv", "statement/verbs.tsv", "name/offices.tsv")) {
                lists.add(Languages.of(language).table(table).stream().map(row -> row.cell(0).replaceAll("[^\\p{L}' -]", "")).toList());
            }
            lists.add(List.of("Anna Berg", "Lund", "Norland", "Анна Берг", "в Велмарке", "the ministry", "министерство", "he", "она"));
            lists.add(List.of("on Monday", "in May", "12 мая", "в понедельник", "next week", "2030", "until", "с", "до", "from", "to", "5 May 2031", "5 мая 2031 года", "May 5-7", "с 5 по 7 мая",
                    "in the 1980s", "в 1980-х годах", "last century", "that day", "в тот же день", "year", "года", "at noon", "завтра", "in 20 days", "Q3", "every May"));
            lists.add(List.of(",", ".", "\"", "“", "”", "''", "—", ":", "(", ")", "?", "\n\n"));
            return Arbitraries.of(lists).flatMap(Arbitraries::of).list().ofMinSize(1).ofMaxSize(12)
                    .map(words -> Map.entry(language, String.join(" ", words)));
        });
    }

    private static void sound(Page page) {
        for (Event event : page.events()) {
            assertTrue(event.span().contains(event.trigger()), "a trigger stands in its sentence");
            assertFalse(page.text().quote(event.trigger()).isBlank());
            assertTrue(EventTypes.find(event.type()).isPresent());
            assertNotNull(event.stage());
            assertFalse(event.title().isBlank());
            Set<String> seen = new HashSet<>();
            for (Participant participant : event.participants()) {
                assertNotNull(page.names().entity(participant.entity()));
                assertTrue(seen.add(participant.entity()), "nobody takes part twice");
            }
            assertTrue(event.place() == null || page.names().entity(event.place()) != null);
            if (event.when() != null) {
                for (String because : event.when().because()) {
                    assertTrue(because.equals("published")
                            || Integer.parseInt(because.substring(6, because.length() - 1)) < page.times().size());
                }
            }
            assertEquals(event.reported(), event.statement() != null);
            assertEquals(event.polarity() == Polarity.NEGATIVE, event.stage() == Stage.CANCELLED || event.stage() == Stage.DENIED);
        }
    }

    @Test
    void eventsComeInTheOrderOfTheirTriggers() {
        List<Event> events = read("Anna Berg met Ivan Lund on Tuesday. On January 5, Anna Berg noted his courage. She will visit Velmark on May 12.", "en").events();
        for (int i = 1; i < events.size(); i++) {
            assertTrue(events.get(i - 1).trigger().compareTo(events.get(i).trigger()) <= 0);
        }
        assertEquals(3, events.size());
    }

    @Test
    void aLongSentenceWithoutEndIsReadInTime() {
        String endless = "Anna Berg will meet Ivan Lund in Velmark and ".repeat(4000);
        // of this thread's processor: by the clock a busy machine would fail it
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        sound(read(endless, "en"));
        assertTrue(threads.getCurrentThreadCpuTime() - start < 30_000_000_000L, "180,000 characters in one sentence take less than half a minute");
    }

    @Test
    void aSentenceOfManyRemarksIsReadInTime() {
        String endless = "on 5 January 2030 Anna Berg said that it rains , ".repeat(4000);
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        assertEquals(4000, read(endless, "en").events().size());
        assertTrue(threads.getCurrentThreadCpuTime() - start < 10_000_000_000L, "200,000 characters in one sentence take some seconds");
    }

    @Test
    void everyTypeHasATitleInEveryLanguage() {
        for (Language language : Languages.all().stream().filter(language -> !language.table("event/triggers.tsv").isEmpty()).toList()) {
            Lexicon lexicon = new Lexicon(language);
            for (EventType type : EventTypes.all()) {
                assertNotNull(lexicon.title(type.key(), "one"), language + " names " + type.key());
                assertNotNull(lexicon.title(type.key(), "none"), language + " names " + type.key());
            }
        }
    }

    @Test
    void everyRowOfTheTablesShowsItsUse() {
        for (Language language : Languages.all()) {
            for (Row row : language.table("event/triggers.tsv")) {
                assertFalse(row.cell(6).isEmpty(), row.file() + ":" + row.line() + " has an example");
            }
            for (Row row : language.table("event/stages.tsv")) {
                assertFalse(row.cell(4).isEmpty(), row.file() + ":" + row.line() + " has an example");
            }
        }
    }

    @Test
    void namesOfOneFamilyAgree() {
        assertTrue(EventTypes.agree("visit", "trip"));
        assertTrue(EventTypes.agree("talks", "summit"));
        assertFalse(EventTypes.agree("visit", "meeting"));
    }
}
