package org.daybook.reading.name;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.daybook.reading.language.Languages;
import org.daybook.reading.page.Span;
import org.daybook.reading.text.Text;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class NameReaderTest {
    private static final Path CASES = Path.of("src/test/resources/cases/name");
    private static final NameReader READER = new NameReader();
    private static final List<String> WORDS = List.of("Norland", "Ana", "Lund", "Mr.", "President", "the", "president", "of", "Ministry", "Defence", "said",
            "he", "her", "“", "”", "\"", ",", ".", "\n", "(", ")", "'s", "Velmark", "J.", "van", "al-Orri", "Russia", "Russian", "leader", "ambassador", "to",
            "президент", "Норландии", "Иван", "Ивановна", "Лунда", "она", "«", "»", "министерство", "обороны", "МИД", "Paris", "🙂", "-", "A", "\u00a0", "’");

    /** A case is named for its language and what it shows: text, {@code ---}, then what {@link #told} makes of its names. */
    @TestFactory
    Stream<DynamicTest> readsTheGoldenCases() throws IOException {
        List<Path> cases;
        try (Stream<Path> files = Files.list(CASES)) {
            cases = files.sorted().toList();
        }
        assertFalse(cases.isEmpty());
        return cases.stream().map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
            String[] parts = Files.readString(file).split("\n---\n", 2);
            String language = file.getFileName().toString().substring(0, 2);
            assertEquals(parts[1].strip(), told(Text.of(parts[0].strip(), Languages.of(language))).strip());
        }));
    }

    @Test
    void takesAFullerNameFromTheHeadline() {
        Names names = READER.names(Text.of("Lund arrived on Monday. Brask did not.", Languages.of("en")), "Anna Lund to visit Norland");
        assertEquals("Anna Lund", names.entities().get(0).name());
        assertEquals(List.of("Lund"), names.entities().get(0).aliases());
        assertEquals("Brask", names.entities().get(1).name());
    }

    @Test
    void saysWhoASpanSpeaksOf() {
        Text text = Text.of("The foreign minister, Anna Lund, met Karl Brask. She thanked him.", Languages.of("en"));
        Names names = READER.names(text, null);
        String lund = names.of(new Span(0, 31)).orElseThrow().entity();
        assertEquals("Anna Lund", names.entity(lund).name());
        assertEquals(List.of(lund), names.within(new Span(49, 52)).stream().map(Mention::entity).toList());
        assertTrue(names.of(new Span(33, 36)).isEmpty());
        assertTrue(names.within(new Span(33, 36)).isEmpty());
    }

    @Test
    void readsALongTextInTimeThatGrowsWithItsLength() {
        String sentence = "President Anna Lund of Norland met Karl Brask of the Velmark Trade Union, he said. ";
        // of this thread's processor: by the clock a busy machine would fail it
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        Names names = READER.names(Text.of(sentence.repeat(4000), Languages.of("en")), null);
        assertTrue(names.entities().size() < 20);
        assertTrue(threads.getCurrentThreadCpuTime() - start < 20_000_000_000L, "a text of 300,000 characters takes seconds, not minutes");
    }

    @Test
    void readsManyPeopleOfOneNameInTimeThatGrowsWithTheirNumber() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 4000; i++) {
            String surname = "B" + (char) ('a' + i / 676) + (char) ('a' + i / 26 % 26) + (char) ('a' + i % 26) + "en";
            text.append("Anna ").append(surname).append(" came to Arden. Anna smiled. ");
        }
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        Names names = READER.names(Text.of(text.toString(), Languages.of("en")), null);
        assertTrue(names.entities().size() > 3000);
        assertTrue(threads.getCurrentThreadCpuTime() - start < 8_000_000_000L, "4,000 people take a second or two");
    }

    @Test
    void keepsManyPeopleOfOneGivenNameApartWhereNoneIsNamedInFull() {
        List<String> fathers = List.of("Адамович", "Алексеевич", "Анатольевич", "Андреевич", "Антонович", "Аркадьевич", "Арсеньевич", "Архипович", "Афанасьевич", "Богданович",
                "Борисович", "Вадимович", "Валентинович", "Васильевич", "Викторович", "Витальевич", "Владимирович", "Владиславович", "Вячеславович", "Гаврилович", "Геннадьевич",
                "Георгиевич", "Германович", "Глебович", "Григорьевич", "Давидович", "Данилович", "Денисович", "Дмитриевич", "Евгеньевич", "Емельянович", "Ефимович", "Захарович",
                "Игнатьевич", "Игоревич", "Иосифович", "Карлович", "Кириллович", "Константинович", "Леонидович", "Максимович", "Маркович", "Матвеевич", "Миронович", "Михайлович",
                "Наумович", "Николаевич", "Олегович", "Павлович", "Петрович", "Прохорович", "Романович", "Савельевич", "Семёнович", "Сергеевич", "Станиславович", "Степанович",
                "Тарасович", "Тимофеевич", "Тихонович", "Трофимович", "Фёдорович", "Филиппович", "Эдуардович", "Юрьевич", "Ярославович");
        String text = fathers.stream().map(father -> "Приехал Иван " + father + ".").collect(Collectors.joining(" "));
        assertEquals(fathers.size(), READER.names(Text.of(text, Languages.of("ru")), null).entities().size());
    }

    @Property(tries = 300)
    void answersAnyStringWithSpansThatHold(@ForAll String string) {
        holds(string);
    }

    @Property(tries = 600)
    void answersAnyRowOfWordsWithSpansThatHold(@ForAll("rows") String string) {
        holds(string);
    }

    @Provide
    Arbitrary<String> rows() {
        return Arbitraries.of(WORDS).list().ofMinSize(1).ofMaxSize(40).map(words -> String.join(" ", words));
    }

    private static void holds(String string) {
        for (String language : List.of("en", "ru", "und")) {
            Text text = Text.of(string, Languages.of(language));
            Names names = READER.names(text, string);
            int end = 0;
            for (Name name : names.names()) {
                assertTrue(name.start() >= end, "names stand in order and do not overlap");
                end = name.end();
                assertEquals(name.text(), name.span().of(string));
                assertTrue(names.mentions().stream().anyMatch(m -> m.head().equals(name.span()) && m.entity().equals(name.entity())));
            }
            for (Mention one : names.mentions()) {
                assertTrue(one.span().contains(one.head()));
                for (Mention other : names.mentions()) {
                    boolean cross = one.start() < other.start() && other.start() < one.end() && one.end() < other.end();
                    assertFalse(cross, () -> one + " crosses " + other + " in " + string);
                    assertTrue(one == other || !one.head().overlaps(other.head()));
                }
            }
            Set<String> mentioned = names.mentions().stream().map(Mention::entity).collect(Collectors.toSet());
            assertEquals(names.entities().stream().map(Entity::id).collect(Collectors.toSet()), mentioned);
            for (Entity entity : names.entities()) {
                assertFalse(entity.aliases().contains(entity.name()));
                assertTrue(entity.aliases().stream().allMatch(string::contains));
                assertTrue(entity.roles().stream().allMatch(string::contains));
            }
            Names again = READER.names(Text.of(string, Languages.of(language)), string);
            assertEquals(names.names(), again.names());
            assertEquals(names.entities(), again.entities());
            assertEquals(names.mentions(), again.mentions());
        }
    }

    /** One line an entity (type, name, = aliases, : roles), then one line a mention that is more than a name. */
    private static String told(Text text) {
        Names names = READER.names(text, null);
        StringBuilder told = new StringBuilder();
        for (Entity entity : names.entities()) {
            told.append(entity.type()).append(' ').append(entity.name());
            if (!entity.aliases().isEmpty()) {
                told.append(" = ").append(String.join(" | ", entity.aliases()));
            }
            if (!entity.roles().isEmpty()) {
                told.append(" : ").append(String.join(" | ", entity.roles()));
            }
            told.append('\n');
        }
        for (Mention mention : names.mentions()) {
            if (!mention.span().equals(mention.head()) || mention.kind() != Mention.Kind.NAME) {
                told.append(mention.kind()).append(" [").append(text.quote(mention.span())).append("] ").append(names.entity(mention.entity()).name()).append('\n');
            }
        }
        return told.toString();
    }
}
