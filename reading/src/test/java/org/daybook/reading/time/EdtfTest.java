package org.daybook.reading.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EdtfTest {
    @ParameterizedTest
    @CsvSource({
        "2026-05-12, 2026-05-12, 2026-05-13, day",
        "2026-05, 2026-05-01, 2026-06-01, month",
        "2026, 2026-01-01, 2027-01-01, year",
        "2026~, 2026-01-01, 2027-01-01, year",
        "2026-05?, 2026-05-01, 2026-06-01, month",
        "2026-?05-~12, 2026-05-12, 2026-05-13, day",
        "202X, 2020-01-01, 2030-01-01, interval",
        "19XX, 1900-01-01, 2000-01-01, interval",
        "2026-XX, 2026-01-01, 2027-01-01, year",
        "2026-05-XX, 2026-05-01, 2026-06-01, month",
        "2026-XX-15, 2026-01-15, 2026-12-16, day",
        "2026-22, 2026-06-01, 2026-09-01, interval",
        "2026-24, 2026-12-01, 2027-03-01, interval",
        "2026-34, 2026-04-01, 2026-07-01, interval",
        "2026-41, 2026-07-01, 2027-01-01, interval",
        "2026-05-12T21:00:00-05:00, 2026-05-12, 2026-05-13, second",
        "2026-05-12T21:00Z, 2026-05-12, 2026-05-13, minute",
        "2026-05/2026-06, 2026-05-01, 2026-07-01, interval",
        "2026-05-30/2026-06-02, 2026-05-30, 2026-06-03, interval",
        "../2026-05-31, , 2026-06-01, interval",
        "/2026-05-31, , 2026-06-01, interval",
        "2026-05-31/.., 2026-05-31, , interval",
        "2026-05-31/, 2026-05-31, , interval",
        "XXXX-02-15, , , day",
        "-0044-03-15, -0044-03-15, -0044-03-16, day",
        "Y17000, +17000-01-01, +17001-01-01, year",
    })
    void boundsWhatItStandsFor(String edtf, LocalDate lower, LocalDate upper, String precision) {
        Edtf read = Edtf.parse(edtf);
        assertEquals(lower, read.lower().orElse(null));
        assertEquals(upper, read.upper().orElse(null));
        assertEquals(precision, read.precision().toString());
        assertEquals(edtf, read.toString());
    }

    @Test
    void boundsASetByItsMembers() {
        Edtf set = Edtf.parse("[2026-05-12,2026-05-14..2026-05-16]");
        assertEquals(LocalDate.of(2026, 5, 12), set.lower().orElseThrow());
        assertEquals(LocalDate.of(2026, 5, 17), set.upper().orElseThrow());
        assertTrue(Edtf.parse("{..2026-05,2027}").lower().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "..", "/", "../..", "26", "2026-13", "2026-5", "2026-02-30", "2025-02-29", "2026-22-01", "2026-05-12T25:00", "2026-05T10:00",
        "2026-06/2026-05", "2026-W20", "XXXX-WXX-3", "[]", "[2026/2027]", "[2026", "tomorrow", "2026-00", "2026-05-00", "2026/2027/2028"})
    void refusesWhatIsNoEdtf(String string) {
        assertFalse(Edtf.valid(string));
        assertThrows(IllegalArgumentException.class, () -> Edtf.parse(string));
    }

    @ParameterizedTest
    @CsvSource({"2026-05-01, 2026-05-31, 2026-05", "2026-01-01, 2026-12-31, 2026", "2026-01-01, 2027-12-31, 2026/2027", "2026-05-01, 2026-06-30, 2026-05/2026-06",
        "2026-05-12, 2026-05-12, 2026-05-12", "2026-05-12, 2026-05-18, 2026-05-12/2026-05-18", "2024-02-01, 2024-02-28, 2024-02-01/2024-02-28"})
    void writesAStretchInItsShortestForm(LocalDate first, LocalDate last, String edtf) {
        assertEquals(edtf, Edtf.of(first, last).toString());
    }

    @ParameterizedTest
    @CsvSource({"2026-05-12, 2026-05, true", "2026-05, 2026-05, false", "2026-05, 2026-05-12, false", "2026-05-12, 2026-06, false", "2026-05, 2026~, true",
        "2026-05, ../2026, true", "../2026, 2026, false", "2026-02-15, XXXX-02-15, true", "2026-02-16, XXXX-02-15, false", "XXXX-02-15, XXXX-02, true"})
    void knowsTheNarrower(String one, String other, boolean narrower) {
        assertEquals(narrower, Edtf.parse(one).narrowerThan(Edtf.parse(other)));
    }

    @ParameterizedTest
    @CsvSource({"2026-05-12, 2026, true", "2026-05-12, 2026-05-13, false", "XXXX-02-15, 2026, true", "XXXX-02-15, 2026-03, false", "XXXX-02-29, 2025, false",
        "XXXX-02-15, XXXX-02, true", "XXXX-02-15, XXXX-03, false", "../2026-05, 2026-06-01, false", "../2026-05, 2026-05-31, true", "2026/.., 2031, true"})
    void knowsWhatMayBeOneDay(String one, String other, boolean may) {
        assertEquals(may, Edtf.parse(one).mayCoincide(Edtf.parse(other)));
        assertEquals(may, Edtf.parse(other).mayCoincide(Edtf.parse(one)));
    }

    @Property
    void anyStretchKeepsItsBounds(@ForAll @IntRange(min = 0, max = 80_000) int start, @ForAll @IntRange(min = 0, max = 2_000) int length) {
        LocalDate first = LocalDate.ofEpochDay(start);
        LocalDate last = first.plusDays(length);
        Edtf edtf = Edtf.of(first, last);
        assertEquals(first, edtf.lower().orElseThrow());
        assertEquals(last.plusDays(1), edtf.upper().orElseThrow());
    }

    @Property
    void readsAnyStringOrRefusesIt(@ForAll String string) {
        if (Edtf.valid(string)) {
            assertEquals(string, Edtf.parse(string).toString());
        }
    }
}
