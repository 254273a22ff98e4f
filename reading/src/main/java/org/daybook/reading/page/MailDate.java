package org.daybook.reading.page;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as mail and RSS write them (RFC 5322, RFC 822), in English whatever the language, and ISO 8601, which feeds write too. */
final class MailDate {
    private static final Pattern WRITTEN = Pattern.compile("(?:\\p{L}{2,9}\\.?,?\\s{0,3})?(\\d{1,2})\\s{1,3}(\\p{L}{3})\\p{L}{0,7}\\.?\\s{1,3}(\\d{4}|\\d{2})"
            + "(?:\\s{1,3}(\\d{1,2}):(\\d{2})(?::(\\d{2}))?\\s{0,3}([+-]\\d{4}|[A-Z]{1,4})?)?.{0,40}", Pattern.DOTALL);
    private static final List<String> MONTHS = List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    /** The zones that RFC 822 names; others that are named mean one thing here and another there. */
    private static final Map<String, String> ZONES = Map.ofEntries(Map.entry("Z", "Z"), Map.entry("UT", "Z"), Map.entry("UTC", "Z"), Map.entry("GMT", "Z"),
            Map.entry("EST", "-0500"), Map.entry("EDT", "-0400"), Map.entry("CST", "-0600"), Map.entry("CDT", "-0500"), Map.entry("MST", "-0700"),
            Map.entry("MDT", "-0600"), Map.entry("PST", "-0800"), Map.entry("PDT", "-0700"));

    private MailDate() { }

    /** The moment; empty for what is no date. */
    static Optional<Moment> of(String written) {
        Matcher date = WRITTEN.matcher(written.strip());
        if (!date.matches()) {
            return Moment.iso(written);
        }
        int month = MONTHS.indexOf(date.group(2).toLowerCase(Locale.ROOT)) + 1;
        int year = Integer.parseInt(date.group(3));
        // as RFC 5322 has it for years of two digits
        int full = date.group(3).length() == 4 ? year : year < 50 ? 2000 + year : 1900 + year;
        Optional<Moment> day = month == 0 ? Optional.empty() : Moment.day(full, month, Integer.parseInt(date.group(1)));
        if (date.group(4) == null) {
            return day;
        }
        String zone = date.group(7) == null ? null : date.group(7).length() == 5 ? date.group(7) : ZONES.get(date.group(7));
        return day.map(d -> d.at(date.group(4), date.group(5), date.group(6), zone));
    }

    /** A page's date by a field that was written so; null where it is no date. */
    static Dated dated(String name, String written) {
        return written == null ? null : of(written)
                .map(m -> new Dated(m.edtf(), m.precision(), "metadata", List.of(new Because.Metadata(name, written.strip())))).orElse(null);
    }
}
