package org.daybook.record;

import org.daybook.reading.page.Span;
import org.daybook.reading.statement.Holding;
import org.daybook.reading.statement.StatementKind;

/**
 * A statement as the record shows it.
 *
 * @param speaker who said it; null where the page names nobody
 * @param cue the words that attribute it
 * @param content what was said, in the page's words
 * @param direct whether the words are quoted
 * @param via what it came through, in the page's words; null where not told
 * @param addressee to whom; null where not told
 * @param knownOn EDTF: when the page was published
 * @param kind what is attributed: words, a belief, an intention or a question
 * @param holds whether the page says that it was said, that it was not, or neither
 * @param saidOn EDTF: when it was said, where the page tells it; else null
 * @param span the sentence or sentences, in the page's text
 */
public record Told(String speaker, String cue, String content, boolean direct, String via, String addressee, String knownOn, String outlet,
        String source, String page, Span span, StatementKind kind, Holding holds, String saidOn) {
    /** The same, said by somebody of another name. */
    public Told by(String name) {
        return new Told(name, cue, content, direct, via, addressee, knownOn, outlet, source, page, span, kind, holds, saidOn);
    }
}
