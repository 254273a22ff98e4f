package org.daybook.reading.statement;

/** What is attributed: words, a belief, an intention (a promise, a demand, a plan), or a question. */
public enum StatementKind {
    SPEECH, BELIEF, INTENTION, QUESTION;

    /** The wire form: lower case. */
    @Override
    public String toString() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
