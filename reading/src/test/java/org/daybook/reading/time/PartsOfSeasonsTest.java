package org.daybook.reading.time;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.daybook.reading.language.Languages;
import org.daybook.reading.text.Text;
import org.junit.jupiter.api.Test;

class PartsOfSeasonsTest {
    /** A third of spring ends within its first month's last days: rounding that to the month must not end it before it began. */
    @Test
    void earlySpringIsItsFirstMonth() {
        TimeExpression early = new TimeReader().times(Text.of("The road reopens in early spring 2027.", Languages.of("en")), "2027-01-10").get(0);
        assertEquals("2027-03", early.edtf());
    }
}
