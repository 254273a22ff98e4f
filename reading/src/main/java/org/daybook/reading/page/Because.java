package org.daybook.reading.page;

/** What an inference rests on: a span of the text, or something that the page carries beside it. */
public sealed interface Because {
    /** Part of the main text, in code points. */
    record Words(int start, int end) implements Because { }

    /**
     * Something outside the main text.
     *
     * @param metadata its name: a meta element's name, a JSON-LD property, {@code url}, {@code title}, {@code page}, {@code option},
     *     a record's field
     * @param value its value as found
     */
    record Metadata(String metadata, String value) implements Because { }
}
