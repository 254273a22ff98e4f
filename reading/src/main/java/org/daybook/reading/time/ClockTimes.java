package org.daybook.reading.time;

/** Times of day: hours as said, with a.m. and p.m., a zone, and the day they belong to. */
final class ClockTimes {
    private ClockTimes() { }

    /**
     * The value of a time of day.
     *
     * @param said hours, or hours and minutes
     * @param half {@code AM}, {@code PM} or null
     * @param zone an offset such as {@code -05:00}; null where none is given
     * @param day its day, resolved or not
     */
    static Value value(String said, String half, String zone, Value day) {
        if (day == null) {
            return null;
        }
        String[] parts = said.split(":");
        int hour = Integer.parseInt(parts[0]);
        if (half != null) {
            if (hour > 12) {
                return null;
            }
            hour = hour % 12 + (half.equals("PM") ? 12 : 0);
        }
        if (hour > 24) {
            return null;
        }
        String clock = (hour < 10 ? "0" : "") + hour + ":" + (parts.length > 1 ? parts[1] : "00") + (parts.length > 2 ? ":" + parts[2] : "");
        boolean known = day.period() != null && day.period().unit() == Unit.DAY;
        // EDTF knows no hour 24: midnight at the end of a day keeps the day alone.
        Edtf edtf = !known ? day.edtf() : hour == 24 ? day.edtf() : Edtf.parse(day.timex().substring(0, 10) + "T" + clock + (zone == null ? "" : zone));
        String date = day.timex().indexOf('T') > 0 ? day.timex().substring(0, day.timex().indexOf('T')) : day.timex();
        return new Value(TimeExpression.Type.TIME, date + "T" + clock, edtf, day.period(), day.anchor());
    }
}
