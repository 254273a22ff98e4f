package org.daybook.reading.time;

/** How finely an EDTF date places something in the calendar, finest first. Parts of a year, decades, sets and intervals are {@code interval}. */
public enum EdtfPrecision {
    SECOND, MINUTE, DAY, MONTH, YEAR, INTERVAL;

    /** The wire form: lower case. */
    @Override
    public String toString() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
