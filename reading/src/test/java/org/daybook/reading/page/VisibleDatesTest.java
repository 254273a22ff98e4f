package org.daybook.reading.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VisibleDatesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            en    | Published: May 6, 2031 at 2:05 PM     | 2031-05-06T14:05:00
            en    | 6th of May, 2031                      | 2031-05-06
            en-GB | 06/05/2031 08:30                      | 2031-05-06T08:30:00
            en    | 05/16/2031                            | 2031-05-16
            de    | Dienstag, 6. Mai 2031, 14.05 Uhr      | 2031-05-06T14:05:00
            de    | 06.05.31                              | 2031-05-06
            de    | 3. Jänner 2031                        | 2031-01-03
            es    | 6 de mayo de 2031                     | 2031-05-06
            ru    | 6 мая 2031, 14:05                     | 2031-05-06T14:05:00
            pl    | 6 maja 2031                           | 2031-05-06
            ja    | 2031年5月6日                            | 2031-05-06
            fr    | 2031-05-06                            | 2031-05-06
            en    | Sept. 6, 2031                         | 2031-09-06
            fa    | ۱۶ اردیبهشت ۱۴۱۰ ساعت ۱۴:۰۵            | 2031-05-06T14:05:00
            fa    | ۱۴۱۰/۰۲/۱۶                            | 2031-05-06
            th    | 6 พ.ค. 2574 14:05 น.                  | 2031-05-06T14:05:00
            ar    | تاريخ النشر: ٦ مايو ٢٠٣١              | 2031-05-06
            ar    | الثلاثاء 6 أيار 2031                  | 2031-05-06
            he    | 6 במאי 2031                           | 2031-05-06
            hi    | 6 मई 2031                             | 2031-05-06
            vi    | Ngày 06 tháng 05 năm 2031             | 2031-05-06
            lv    | 2031. gada 6. maijā                   | 2031-05-06
            hu    | 2031. 05. 06. 14:05                   | 2031-05-06T14:05:00
            ko    | 2031년 5월 6일 오후 2:05                 | 2031-05-06T14:05:00
            ko    | 2031년 5월 6일 오전 2:05                 | 2031-05-06T02:05:00
            ko    | 2031년 5월 6일 오전 12:05                | 2031-05-06T00:05:00
            ko    | 2031년 5월 6일 오후 12:05                | 2031-05-06T12:05:00
            zh    | 2031年5月6日 上午12:05                  | 2031-05-06T00:05:00
            zh    | 2031年5月6日星期二下午2:05               | 2031-05-06T14:05:00
            vi    | 06/05/2031 Chủ nhật 09:05             | 2031-05-06T09:05:00
            vi    | 06/05/2031 09:05 CH                   | 2031-05-06T21:05:00
            vi    | 06/05/2031 12:05 SA                   | 2031-05-06T00:05:00
            sv    | 6 maj 2031 Hem 9:05                   | 2031-05-06T09:05:00
            sv    | 6 maj 2031, em 9:05                   | 2031-05-06T21:05:00
            sv    | 6 maj 2031 9:05 em                    | 2031-05-06T21:05:00
            sv    | 6 maj 2031 9:05 emigration            | 2031-05-06T09:05:00
            ar    | 6 مايو 2031 2:05 م                    | 2031-05-06T14:05:00
            ar    | 6 مايو 2031 م 2:05                    | 2031-05-06T02:05:00
            es    | 6 de mayo de 2031, 2:05 p. m.         | 2031-05-06T14:05:00
            en    | May 6, 2031 12:05 amid rain           | 2031-05-06T12:05:00
            en    | May 6, 2031 12:05 a.m.                | 2031-05-06T00:05:00
            en    | See https://coast.example/2031/may06  | none
            en    | Version 10.2.2031.4                   | none
            en    | 31 February 2031                      | none
            en    | In 2031 the pier will be new          | none
            """)
    void readsAStamp(String language, String text, String edtf) {
        assertEquals(edtf, VisibleDates.in(language).first(text).map(Moment::edtf).orElse(null));
    }
}
