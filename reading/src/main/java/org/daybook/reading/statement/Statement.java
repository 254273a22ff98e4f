package org.daybook.reading.statement;

import java.util.List;
import org.daybook.reading.page.Span;

/**
 * That somebody says or thinks something: an attribution.
 *
 * @param cue the words that attribute: "said", "according to", "по словам"
 * @param sources who says it; empty where nobody is named
 * @param contents what is said, in one or several spans, without the quotation marks' outer spaces
 * @param addressees to whom
 * @param direct whether the words are quoted
 * @param via the outlet, agency, document or occasion that it came through ("in an interview with TASS")
 * @param time index into the page's time expressions of when it was said; null where not told
 * @param entity id of the source's bearer; null where not known
 * @param kind what is attributed: words, a belief, an intention or a question
 * @param holds whether the page says that it was said, that it was not, or neither
 */
public record Statement(Span cue, List<Span> sources, List<Span> contents, List<Span> addressees, boolean direct, List<Span> via, Integer time,
        String entity, StatementKind kind, Holding holds) {
    public Statement {
        sources = List.copyOf(sources);
        contents = List.copyOf(contents);
        addressees = List.copyOf(addressees);
        via = List.copyOf(via);
        // readings that were kept before these were told
        kind = kind == null ? StatementKind.SPEECH : kind;
        holds = holds == null ? Holding.MADE : holds;
    }
}
