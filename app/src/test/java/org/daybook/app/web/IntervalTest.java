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
    private static final Typed TYPED = new Typed(Words.of("en", null), LocalDate.of(2027, 5, 12));

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
            from 10 to 12 May      | 2027-05-10 | 2027-05-12
            from 10 to 12 May 2026 | 2026-05-10 | 2026-05-12
            10-12 May 2027         | 2027-05-10 | 2027-05-12
            between 10 and 12 May  | 2027-05-10 | 2027-05-12
            May 10 to May 12       | 2027-05-10 | 2027-05-12
            from 10 May to 2 June  | 2027-05-10 | 2027-06-02
            this week              | 2027-05-10 | 2027-05-16
            next month             | 2027-06-01 | 2027-06-30
            this weekend           | 2027-05-15 | 2027-05-16
            the next two weeks     | 2027-05-12 | 2027-05-26
            until 20 May           | 2027-05-12 | 2027-05-20
            after 20 May           | 2027-05-21 | -
            """)
    void takesWhatIsoAndEdtfWrite(String text, String first, String last) {
        Interval interval = Interval.parse(text, TYPED);
        assertEquals(first, interval.first() == null ? null : interval.first().toString());
        assertEquals(last, interval.last() == null ? null : interval.last().toString());
    }

    @Test
    void readsWordsOfTheInterfacesLanguage() {
        Typed russian = new Typed(Words.of("ru", null), LocalDate.of(2027, 5, 12));
        assertEquals(new Interval(LocalDate.of(2026, 4, 17), LocalDate.of(2026, 4, 17)), Interval.parse("17 апреля 2026", russian));
        assertThrows(Refused.class, () -> Interval.parse("17 апреля 2026", TYPED));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", delimiter = '|', textBlock = """
            с 10 по 12 мая         | 2027-05-10 | 2027-05-12
            10–12 мая 2026         | 2026-05-10 | 2026-05-12
            с 10 мая по 2 июня     | 2027-05-10 | 2027-06-02
            на следующей неделе    | 2027-05-17 | 2027-05-23
            следующая неделя       | 2027-05-17 | 2027-05-23
            эта неделя             | 2027-05-10 | 2027-05-16
            следующий месяц        | 2027-06-01 | 2027-06-30
            выходные               | 2027-05-15 | 2027-05-16
            до 20 мая              | 2027-05-12 | 2027-05-20
            после 20 мая           | 2027-05-21 | -
            """)
    void readsRangesInWords(String text, String first, String last) {
        Interval interval = Interval.parse(text, new Typed(Words.of("ru", null), LocalDate.of(2027, 5, 12)));
        assertEquals(first, interval.first() == null ? null : interval.first().toString());
        assertEquals(last, interval.last() == null ? null : interval.last().toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            some day or other      | “some day or other” is no date
            10 May 12 May          | is no date
            Anna in May            | is no date
            from 10 to 12 May or June | is no date
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
