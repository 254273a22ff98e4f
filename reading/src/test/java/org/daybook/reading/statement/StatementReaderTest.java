package org.daybook.reading.statement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.daybook.reading.language.Languages;
import org.daybook.reading.name.NameReader;
import org.daybook.reading.page.Span;
import org.daybook.reading.text.Text;

class StatementReaderTest {
    private static final StatementReader READER = new StatementReader();
    private static final NameReader NAMES = new NameReader();

    static List<Statement> read(String string, String language) {
        Text text = Text.of(string, Languages.of(language));
        return READER.statements(text, List.of(), NAMES.names(text, null));
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
