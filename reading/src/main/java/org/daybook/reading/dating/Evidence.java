package org.daybook.reading.dating;

import java.time.LocalDate;
import java.util.List;
import org.daybook.reading.page.Because;

/**
 * What one or two expressions say of the day of writing: not before one day, not after another.
 *
 * @param from the first day it allows; null where it sets none
 * @param to the last day it allows; null where it sets none
 * @param because what it rests on
 */
record Evidence(LocalDate from, LocalDate to, List<Because> because) {
    Evidence {
        because = List.copyOf(because);
    }
}
