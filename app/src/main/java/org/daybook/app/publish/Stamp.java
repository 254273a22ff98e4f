package org.daybook.app.publish;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.daybook.reading.time.Edtf;
import org.daybook.record.Step;
import org.daybook.record.link.PageFacts;

/** Moments of iCalendar, in UTC, from the EDTF of when something was known. */
final class Stamp {
    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", java.util.Locale.ROOT);
    private Stamp() { }

    /** The last moment at which something of a history became known; empty where only undated pages tell it. */
    static Optional<String> newest(List<Step> history) {
        return history.stream().map(step -> of(step.knownOn())).flatMap(Optional::stream).max(String::compareTo);
    }

    /** The last moment at which one of these pages was published; empty where none is dated. */
    static Optional<String> newest(Collection<PageFacts> pages) {
        return pages.stream().map(PageFacts::published).filter(Objects::nonNull).map(dated -> of(dated.edtf())).flatMap(Optional::stream)
                .max(String::compareTo);
    }

    /** The beginning of a day. */
    static String of(LocalDate day) {
        return UTC.format(day.atStartOfDay());
    }

    /** An instant. */
    static String of(Instant instant) {
        return UTC.format(instant.atOffset(ZoneOffset.UTC));
    }

    private static Optional<String> of(String edtf) {
        return moment(edtf).or(() -> day(edtf).map(Stamp::of));
    }

    /** A time with a zone, in UTC; empty for anything else. */
    static Optional<String> moment(String edtf) {
        if (edtf == null || edtf.indexOf('T') != 10) {
            return Optional.empty();
        }
        try {
            return Optional.of(UTC.format(OffsetDateTime.parse(edtf).withOffsetSameInstant(ZoneOffset.UTC)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The last day of a date or interval: what was published within a range is known once the range is past. */
    static Optional<LocalDate> day(String edtf) {
        return edtf == null || !Edtf.valid(edtf) ? Optional.empty() : Edtf.parse(edtf).upper().map(after -> after.minusDays(1));
    }
}
