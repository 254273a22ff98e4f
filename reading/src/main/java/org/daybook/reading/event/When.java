package org.daybook.reading.event;

import java.util.List;

/**
 * When an event was or is to be.
 *
 * @param edtf EDTF; null where an expression stands by the event whose place in the calendar isn't known ("on Wednesday" in an undated page)
 * @param from {@code stated} (a full date), {@code resolved} (a relative expression), {@code inferred}
 * @param because what it rests on, each {@code times[i]} or {@code published}
 */
public record When(String edtf, String from, List<String> because) {
    public When {
        because = List.copyOf(because);
    }
}
