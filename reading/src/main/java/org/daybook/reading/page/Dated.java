package org.daybook.reading.page;

import java.util.List;

/**
 * When a page was published or modified.
 *
 * @param edtf EDTF, with time and zone where the page gives them
 * @param precision {@code second}, {@code minute}, {@code day}, {@code month}, {@code year} or {@code interval}
 * @param from {@code option}, {@code record}, {@code metadata}, {@code page}, {@code url}, {@code inferred} or
 *     {@code correction}, where a person says so
 * @param because what it rests on
 */
public record Dated(String edtf, String precision, String from, List<Because> because) {
    /** {@code from} of a date that a person gives against all else. */
    public static final String CORRECTION = "correction";

    public Dated {
        because = List.copyOf(because);
    }
}
