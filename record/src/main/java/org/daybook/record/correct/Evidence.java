package org.daybook.record.correct;

import java.util.Objects;
import org.daybook.reading.page.Span;

/**
 * The words on a page that a correction is about: a W3C text position selector and a text quote selector. Bytes of a page never change, so
 * the words can be found again by whatever rules it is read.
 *
 * @param page SHA-256 of the capture's bytes
 * @param source where it was read from, for people
 * @param span the words' place in the page's text
 * @param exact the words
 * @param prefix what stands before them in their sentence, at most {@link #CONTEXT} characters
 * @param suffix what stands behind them in their sentence, as much
 */
public record Evidence(String page, String source, Span span, String exact, String prefix, String suffix) {
    /** Enough to tell the same words of one page apart, little enough for a line to be read. */
    private static final int CONTEXT = 32;

    public Evidence {
        Objects.requireNonNull(page);
        Objects.requireNonNull(source);
        Objects.requireNonNull(span);
        Objects.requireNonNull(exact);
        Objects.requireNonNull(prefix);
        Objects.requireNonNull(suffix);
    }

    /**
     * Words within their sentence.
     *
     * @param words their place in the page's text
     * @param sentence the sentence's place there
     * @param quote the sentence
     */
    public static Evidence of(String page, String source, Span words, Span sentence, String quote) {
        int length = quote.codePointCount(0, quote.length());
        int start = Math.min(length, Math.max(0, words.start() - sentence.start()));
        int end = Math.min(length, Math.max(start, words.end() - sentence.start()));
        return new Evidence(page, source, words, new Span(start, end).of(quote), new Span(Math.max(0, start - CONTEXT), start).of(quote),
                new Span(end, Math.min(length, end + CONTEXT)).of(quote));
    }

    /** Whether other words of the page are the same words, in the same company, wherever they stand. */
    public boolean quotes(Evidence other) {
        return page.equals(other.page) && exact.equals(other.exact) && prefix.equals(other.prefix) && suffix.equals(other.suffix);
    }

    /** The words with their company, for people. */
    public String words() {
        return prefix + exact + suffix;
    }
}
