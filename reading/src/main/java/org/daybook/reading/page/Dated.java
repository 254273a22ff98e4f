package org.daybook.reading.page;

import java.util.List;

/**
 * When a page was published or modified.
 *
 * @param edtf EDTF, with time and zone where the page gives them
 * @param precision {@code second}, {@code minute}, {@code day}, {@code month}, {@code year} or {@code interval}
 * @param from {@code option}, {@code record}, {@code metadata}, {@code page}, {@code url} or {@code inferred}
 * @param because what it rests on
 */
public record Dated(String edtf, String precision, String from, List<Because> because) {
    public Dated {
        because = List.copyOf(because);
    }
}
