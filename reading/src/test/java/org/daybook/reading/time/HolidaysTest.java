package org.daybook.reading.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import java.time.chrono.HijrahDate;
import org.junit.jupiter.api.Test;

class HolidaysTest {
    /** The Umm al-Qura tables are of the years 1300 to 1600. */
    @Test
    void daysOfTheIslamicCalendarAreKnownFromItsFirstYearToItsLast() {
        assertEquals(LocalDate.from(HijrahDate.of(1300, 9, 1)), Holidays.day("H09-01", 1883));
        assertEquals(LocalDate.from(HijrahDate.of(1301, 9, 1)), Holidays.day("H09-01", 1884));
        assertEquals(LocalDate.from(HijrahDate.of(1600, 9, 1)), Holidays.day("H09-01", 2174));
        assertNull(Holidays.day("H09-01", 1882));
        assertNull(Holidays.day("H09-01", 2175));
    }
}
