package org.daybook.app.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import org.daybook.app.web.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the box for days takes, and what it says of what it doesn't. */
class IntervalTest {
    private static final Typed TYPED = new Typed("en", LocalDate.of(2027, 5, 12));

    @ParameterizedTest
    @CsvSource(nullValues = "-", delimiter = '|', textBlock = """
            2027-05-12             | 2027-05-12 | 2027-05-12
            2027-05                | 2027-05-01 | 2027-05-31
            2027-21                | 2027-03-01 | 2027-05-31
            2027-05-12/2027-06-01  | 2027-05-12 | 2027-06-01
            2027-05-12 / 2027-06   | 2027-05-12 | 2027-06-30
            2027-05-12/..          | 2027-05-12 | -
            ../2027-05             | -          | 2027-05-31
            /2027-W19              | -          | 2027-05-16
            [2027-05-12,2027-05-14]| 2027-05-12 | 2027-05-14
            2027-W19               | 2027-05-10 | 2027-05-16
            2027W193               | 2027-05-12 | 2027-05-12
            2027-132               | 2027-05-12 | 2027-05-12
            20270512               | 2027-05-12 | 2027-05-12
            20270512/20270601      | 2027-05-12 | 2027-06-01
            2027-05-12--2027-06-01 | 2027-05-12 | 2027-06-01
            2027-05-12/15          | 2027-05-12 | 2027-05-15
            2027-05-12/06-01       | 2027-05-12 | 2027-06-01
            2027-05/06             | 2027-05-01 | 2027-06-30
            2027-05-12/P2W         | 2027-05-12 | 2027-05-25
            2027-05/P1M            | 2027-05-01 | 2027-05-31
            P10D/2027-05-12        | 2027-05-03 | 2027-05-12
            17 April 2026          | 2026-04-17 | 2026-04-17
            April 2026/17 May 2026 | 2026-04-01 | 2026-05-17
            12.05.2027             | 2027-05-12 | 2027-05-12
            next week              | 2027-05-17 | 2027-05-23
            """)
    void takesWhatIsoAndEdtfWrite(String text, String first, String last) {
        Interval interval = Interval.parse(text, TYPED);
        assertEquals(first, interval.first() == null ? null : interval.first().toString());
        assertEquals(last, interval.last() == null ? null : interval.last().toString());
    }

    @Test
    void readsWordsOfTheInterfacesLanguage() {
        Typed russian = new Typed("ru", LocalDate.of(2027, 5, 12));
        assertEquals(new Interval(LocalDate.of(2026, 4, 17), LocalDate.of(2026, 4, 17)), Interval.parse("17 апреля 2026", russian));
        assertThrows(Refused.class, () -> Interval.parse("17 апреля 2026", TYPED));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            some day or other      | “some day or other” is no date
            12/05/2027             | “12/05/2027” can be read in two ways
            5/12/27                | “5/12/27” can be read in two ways
            2027-13                | there is no month 13
            2027-05-12/2027-14-01  | there is no month 14
            2027-02-30             | 2027-02 has no day 30
            2027-05-12/2027-04-31  | 2027-04 has no day 31
            2027-06-01/2027-05-12  | ends before it begins
            2027-W54               | There is no “2027-W54”
            2027-366               | There is no “2027-366”
            P1M/P1M                | two lengths of time
            2027-05-12/PT          | “PT” is no length of time
            ../P1M                 | has no end to count from
            2027-05/2027-06/2027-07| has 3 parts
            XXXX-05-12             | names no year
            """)
    void saysWhatItDidNotUnderstand(String text, String says) {
        Refused refused = assertThrows(Refused.class, () -> Interval.parse(text, TYPED));
        String words = refused.words(Words.of("en", null));
        assertEquals(true, words.contains(says), words);
    }
}
