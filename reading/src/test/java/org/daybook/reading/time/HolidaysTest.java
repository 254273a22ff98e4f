package org.daybook.reading.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import java.time.chrono.HijrahDate;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
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

    /** ICU's tables, which are the same on every machine, say what the JDK's say. */
    @Test
    void everyMonthOfUmmAlQuraBeginsAsTheJdkSays() {
        Map<String, LocalDate> firsts = new TreeMap<>();
        for (int year = 1301; year <= 1600; year++) {
            for (int month = 1; month <= 12; month++) {
                LocalDate first = LocalDate.from(HijrahDate.of(year, month, 1));
                firsts.merge(String.format(Locale.ROOT, "H%02d-01@%d", month, first.getYear()), first, (one, other) -> one.isBefore(other) ? one : other);
            }
        }
        firsts.forEach((key, first) -> {
            String[] parts = key.split("@");
            if (!parts[1].equals("1883")) {
                // of 1883 the first may still be of the year 1300
                assertEquals(first, Holidays.day(parts[0], Integer.parseInt(parts[1])), key);
            }
        });
    }

    @Test
    void observancesOfIndiaHaveTheirDaysInTheYearsOfTheirTable() {
        assertEquals(LocalDate.of(2026, 11, 8), Holidays.day("@diwali", 2026));
        assertEquals(LocalDate.of(2026, 10, 19), Holidays.last("@navratri..@navratri+8", 2026));
        assertNull(Holidays.day("@diwali", 1999));
        assertNull(Holidays.day("@diwali", 2036));
    }
}
