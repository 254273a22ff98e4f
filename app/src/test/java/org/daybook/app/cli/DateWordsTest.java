package org.daybook.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateWordsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "2027-05-12 | 12 May 2027", "2027-05 | May 2027", "2027 | 2027", "2027-21 | spring 2027", "2027-34 | second quarter of 2027",
        "2027-41 | second half of 2027", "2027-05-12T09:00+03:00 | 12 May 2027, 09:00", "2027-05-12~ | about 12 May 2027", "2027? | perhaps 2027",
        "2027-05-12/2027-05-14 | 12–14 May 2027", "2027-05-30/2027-06-02 | 30 May 2027 – 2 June 2027", "2027-05-13/.. | from 13 May 2027 on",
        "../2027-05-31 | by 31 May 2027", "[2027-05-11,2027-05-12] | 11 May 2027 or 12 May 2027", "2027-05-XX | a day in May 2027", "XXXX-05-12 | XXXX-05-12",
        "2027-13-45 | 2027-13-45"})
    void saysADateAsPreciselyAsItIsWritten(String edtf, String words) {
        assertEquals(words, DateWords.of(edtf));
    }
}
