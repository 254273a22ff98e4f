package org.daybook.reading.statement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.daybook.reading.Within;
import org.daybook.reading.language.Languages;
import org.daybook.reading.name.Entity;
import org.daybook.reading.name.EntityType;
import org.daybook.reading.name.Mention;
import org.daybook.reading.name.NameReader;
import org.daybook.reading.name.Names;
import org.daybook.reading.page.Span;
import org.daybook.reading.text.Text;
import org.daybook.reading.time.TimeReader;
import org.daybook.reading.time.TimeExpression;
import org.junit.jupiter.api.Test;

class StatementReaderTest {
    private static final StatementReader READER = new StatementReader();
    private static final NameReader NAMES = new NameReader();

    static List<Statement> read(String string, String language) {
        Text text = Text.of(string, Languages.of(language));
        return READER.statements(text, List.of(), string.length() > 10_000 ? Names.NONE : NAMES.names(text, null));
    }

    @Provide
    Arbitrary<String> newsLike() {
        return Arbitraries.of("said", " that", "\"", "“", "”", "«", "»", ", ", ". ", "\n\n", "The envoy ", "he ", "told reporters ", "according to ", ": ", "— ",
                "заявил", "сказал он", ", что ", "по словам ", "Министр ", "Talks resume", "was announced by ", " ", "😀", "(", ")", "«", "who ", "claims ", "will go")
                .list().ofMaxSize(60).map(parts -> String.join("", parts));
    }

    @Property
    void everySpanLiesInTheTextAndHoldsSomething(@ForAll @From("newsLike") String text, @ForAll boolean russian) {
        check(text, russian ? "ru" : "en");
    }

    @Property
    void answersAnyStringWhatever(@ForAll String text, @ForAll boolean russian) {
        check(text, russian ? "ru" : "en");
    }

    @Property
    void readsTheSameTextAlike(@ForAll @From("newsLike") String text) {
        assertEquals(read(text, "en"), read(text, "en"));
    }

    private static Names people(String text, String... heads) {
        List<Mention> mentions = new ArrayList<>();
        List<Entity> entities = new ArrayList<>();
        for (String head : heads) {
            String[] nameAndId = head.split("=");
            int start = text.indexOf(nameAndId[0]);
            Mention.Kind kind = nameAndId[0].length() == 2 ? Mention.Kind.PRONOUN : Mention.Kind.NAME;
            mentions.add(new Mention(start, start + nameAndId[0].length(), new Span(start, start + nameAndId[0].length()), kind, nameAndId[1]));
            if (entities.stream().noneMatch(e -> e.id().equals(nameAndId[1]))) {
                entities.add(new Entity(nameAndId[1], EntityType.PERSON, nameAndId[0], List.of(), List.of()));
            }
        }
        return new Names(List.of(), entities, mentions);
    }

    @Test
    void namesTheBearerOfTheSource() {
        String text = "Berg said that the port would open in May.";
        Statement only = READER.statements(Text.of(text, Languages.of("en")), List.of(), people(text, "Berg=e1")).get(0);
        assertEquals("e1", only.entity());
    }

    @Test
    void takesWhoeverSpokeLastForHimWhoAdds() {
        String text = "Berg said that Lund was right. He added that the port would open in May.";
        List<Statement> both = READER.statements(Text.of(text, Languages.of("en")), List.of(), people(text, "Berg=e1", "Lund=e2", "He=e2"));
        assertEquals(List.of("e1", "e1"), both.stream().map(Statement::entity).toList());
    }

    @Test
    void namesTheBearerWhoStandsBesideAnOfficeWithAPlace() {
        String text = "The envoy in Arden, Jon Berg, said that the port would open in May.";
        assertEquals("e1", READER.statements(Text.of(text, Languages.of("en")), List.of(), people(text, "Jon Berg=e1")).get(0).entity());
    }

    @Test
    void takesNobodyForWhatIsCalledAfterHim() {
        String text = "The Berg campaign said that the port would open in May.";
        assertNull(READER.statements(Text.of(text, Languages.of("en")), List.of(), people(text, "Berg=e1")).get(0).entity());
    }

    @Test
    void givesWhatAnOfficeSaysToItsHolder() {
        String text = "Депутат Госдумы Иван Лосев заявил, что порт откроют.";
        assertEquals("e2", READER.statements(Text.of(text, Languages.of("ru")), List.of(), people(text, "Госдумы=e1", "Иван Лосев=e2")).get(0).entity());
    }

    @Test
    void leavesTheTimeOfSayingOutOfTheSource() {
        String text = "Министр в четверг заявил, что порт откроют.";
        Text read = Text.of(text, Languages.of("ru"));
        Statement only = READER.statements(read, new TimeReader().times(read, null), Names.NONE).get(0);
        assertEquals("Министр", only.sources().get(0).of(text));
    }

    @Test
    void takesNobodyBesideTheHeadForTheSource() {
        String text = "A lawyer for Berg said that the port would open in May.";
        assertNull(READER.statements(Text.of(text, Languages.of("en")), List.of(), people(text, "Berg=e1")).get(0).entity());
    }

    @Test
    void countsTheTimeThatStandsBesideTheCue() {
        String text = "Berg said on Friday that the port would open in May.";
        int start = text.indexOf("Friday");
        TimeExpression friday = new TimeExpression(start, start + 6, "Friday", TimeExpression.Type.DATE, "XXXX-WXX-5", null, null);
        assertEquals(0, READER.statements(Text.of(text, Languages.of("en")), List.of(friday), Names.NONE).get(0).time());
    }

    @Test
    void readsALineOfThousandsOfCuesInSeconds() {
        for (String language : List.of("en", "ru")) {
            String line = "Berg said that, заявил Берг, что \" ".repeat(4_000);
            Within.seconds(20, () -> read(line, language));
        }
    }

    private static void check(String text, String language) {
        int length = text.codePointCount(0, text.length());
        int before = 0;
        for (Statement statement : read(text, language)) {
            assertTrue(statement.cue().start() >= before, "in the order of their cues");
            before = statement.cue().start();
            assertFalse(statement.contents().isEmpty());
            for (List<Span> spans : List.of(List.of(statement.cue()), statement.sources(), statement.contents(), statement.addressees(), statement.via())) {
                Span last = null;
                for (Span span : spans) {
                    assertTrue(span.start() < span.end() && span.end() <= length, span + " of " + length);
                    assertTrue(last == null || !last.overlaps(span) && last.compareTo(span) < 0, "in text order, without overlap");
                    last = span;
                }
            }
        }
    }
}
