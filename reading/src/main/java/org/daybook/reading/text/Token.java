package org.daybook.reading.text;

import org.daybook.reading.page.Span;

/**
 * A word, number or mark of a text.
 *
 * @param start in code points
 * @param end in code points, exclusive
 * @param form as it stands; two apostrophes or graves as the straight quotation mark that they stand for
 * @param lower its form in lower case, apostrophes and dashes made plain: what word lists are compared with
 * @param kind what it is
 */
public record Token(int start, int end, String form, String lower, Kind kind) {
    /** What a token is. */
    public enum Kind { WORD, NUMBER, MARK }

    public Span span() {
        return new Span(start, end);
    }

    public boolean isWord() {
        return kind == Kind.WORD;
    }

    public boolean isNumber() {
        return kind == Kind.NUMBER;
    }

    /** Whether it begins with a capital letter. */
    public boolean capitalised() {
        return Character.isUpperCase(form.codePointAt(0)) || Character.isTitleCase(form.codePointAt(0));
    }
}
