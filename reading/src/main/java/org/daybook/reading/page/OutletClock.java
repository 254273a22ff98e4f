package org.daybook.reading.page;

import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The clock by which an outlet dates its pages, where its country has one clock alone at a moment. By ICU's time zones and not the JDK's, which differ
 * from one JDK to another: a page reads alike everywhere.
 */
final class OutletClock {
    private static final Map<String, Optional<OutletClock>> KNOWN = new ConcurrentHashMap<>();
    private static final int MOST = 2000;
    private static final int MILLIS = 1000;

    private final List<TimeZone> zones;

    private OutletClock(List<TimeZone> zones) {
        this.zones = zones;
    }

    /**
     * The clock of the country that a domain is registered in; null where that isn't known.
     *
     * @param domain may be null
     * @param language the page's: a page in another language than the country's may be anybody's, such as one under .io
     */
    static OutletClock of(String domain, String language) {
        String country = domain == null ? "" : domain.substring(domain.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
        if (country.length() != 2) {
            return null;
        }
        String region = country.equals("UK") ? "GB" : country;
        String key = region + " " + language;
        Optional<OutletClock> known = KNOWN.get(key);
        if (known == null) {
            known = Optional.ofNullable(made(region, language));
            if (KNOWN.size() < MOST) {
                KNOWN.put(key, known);
            }
        }
        return known.orElse(null);
    }

    private static OutletClock made(String region, String language) {
        String usual = ULocale.addLikelySubtags(new ULocale("und_" + region)).getLanguage();
        if (!usual.equals(ULocale.forLanguageTag(language).getLanguage())) {
            return null;
        }
        List<TimeZone> zones = TimeZone.getAvailableIDs(TimeZone.SystemTimeZoneType.CANONICAL_LOCATION, region, null).stream()
                .sorted().map(TimeZone::getFrozenTimeZone).toList();
        return zones.isEmpty() ? null : new OutletClock(zones);
    }

    /** The same moment by this clock, where there is one; midnight to the second is what a program makes of a day without a time. */
    Dated told(Dated utc) {
        OffsetDateTime moment = OffsetDateTime.parse(utc.edtf());
        long instant = moment.toInstant().toEpochMilli();
        int offset = zones.get(0).getOffset(instant);
        if (zones.stream().anyMatch(zone -> zone.getOffset(instant) != offset)) {
            return utc;
        }
        OffsetDateTime own = moment.withOffsetSameInstant(ZoneOffset.ofTotalSeconds(offset / MILLIS));
        String written = own.toLocalTime().toSecondOfDay() == 0 ? own.toLocalDate().toString() : own.format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
        return new Dated(written, written.length() == 10 ? "day" : utc.precision(), utc.from(), utc.because());
    }
}
