package org.daybook.reading.page;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/**
 * A day that a page names in one place.
 *
 * @param dated the date as a reading has it, with its evidence
 * @param signs where it was found, first of all; and what more is seen there
 */
record DateMention(Dated dated, Set<DateSign> signs) {
    DateMention(Dated dated, DateSign where) {
        this(dated, EnumSet.of(where));
    }

    LocalDate day() {
        return day(dated);
    }

    static LocalDate day(Dated dated) {
        String edtf = dated.edtf();
        return LocalDate.of(Integer.parseInt(edtf, 0, 4, 10), Integer.parseInt(edtf, 5, 7, 10), Integer.parseInt(edtf, 8, 10, 10));
    }

    boolean is(DateSign sign) {
        return signs.contains(sign);
    }

    /** Where it was found. */
    DateSign where() {
        return signs.iterator().next();
    }
}
