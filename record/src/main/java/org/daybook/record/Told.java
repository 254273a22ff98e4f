package org.daybook.record;

import java.util.List;
import org.daybook.reading.page.Span;

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
 * @param span the sentence or sentences, in the page's text
 */
public record Told(String speaker, String cue, String content, boolean direct, String via, String addressee, String knownOn, String outlet,
        String source, String page, Span span) { }
