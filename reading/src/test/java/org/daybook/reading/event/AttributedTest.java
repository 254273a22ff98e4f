package org.daybook.reading.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.daybook.reading.page.Span;
import org.daybook.reading.statement.Holding;
import org.daybook.reading.statement.Statement;
import org.daybook.reading.statement.StatementKind;
import org.junit.jupiter.api.Test;

class AttributedTest {
    @Test
    void givesWordsToTheInnermostStatement() {
        // Lund said that Berg thinks that it will rain
        Attributed attributed = new Attributed(List.of(said(new Span(10, 44)), said(new Span(27, 44))));
        assertEquals(1, attributed.statement(new Span(35, 39)));
        assertEquals(0, attributed.statement(new Span(15, 19)));
        assertNull(attributed.statement(new Span(0, 4)));
        assertNull(attributed.statement(new Span(40, 50)));
        assertNull(new Attributed(List.of()).statement(new Span(0, 1)));
    }

    @Property
    void findsWhatALookThroughAllStatementsFinds(@ForAll("statements") List<Statement> statements, @ForAll("words") Span words) {
        assertEquals(innermost(statements, words), new Attributed(statements).statement(words));
    }

    @Property
    void tellsWordsOfAnotherStatementAsALookThroughAllDoes(@ForAll("statements") List<Statement> statements, @ForAll("words") Span words, @ForAll("words") Span cue) {
        for (int i = 0; i < statements.size(); i++) {
            boolean another = false;
            for (int k = 0; k < statements.size(); k++) {
                another |= k != i && statements.get(k).contents().stream().anyMatch(content -> content.contains(words) && !content.contains(cue));
            }
            assertEquals(another, new Attributed(statements).ofAnother(i, words, cue));
        }
    }

    private static Integer innermost(List<Statement> statements, Span words) {
        Integer best = null;
        int length = Integer.MAX_VALUE;
        for (int i = 0; i < statements.size(); i++) {
            for (Span content : statements.get(i).contents()) {
                if (content.contains(words) && content.end() - content.start() < length) {
                    best = i;
                    length = content.end() - content.start();
                }
            }
        }
        return best;
    }

    private static Statement said(Span... contents) {
        return new Statement(new Span(0, 1), List.of(), List.of(contents), List.of(), false, List.of(), null, null, StatementKind.SPEECH, Holding.MADE);
    }

    @Provide
    Arbitrary<List<Statement>> statements() {
        return spans(0).list().ofMaxSize(3).map(spans -> said(spans.toArray(new Span[0]))).list().ofMaxSize(8);
    }

    @Provide
    Arbitrary<Span> words() {
        return spans(1);
    }

    private static Arbitrary<Span> spans(int shortest) {
        return Combinators.combine(Arbitraries.integers().between(0, 30), Arbitraries.integers().between(shortest, 20)).as((start, length) -> new Span(start, start + length));
    }
}
