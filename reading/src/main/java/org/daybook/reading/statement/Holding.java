package org.daybook.reading.statement;

/**
 * Whether the page says that a statement was made: that it was, that it was not ("did not say whether"), or neither ("if he says", "may announce",
 * "will say"). It speaks of the saying, and not of what is said.
 */
public enum Holding {
    MADE, NOT_MADE, HYPOTHETICAL;

    /** The wire form: lower case, a hyphen between words. */
    @Override
    public String toString() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
