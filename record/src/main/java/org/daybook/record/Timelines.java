package org.daybook.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.daybook.reading.Reader;
import org.daybook.reading.Reading;
import org.daybook.reading.event.Happening;
import org.daybook.reading.name.Entity;
import org.daybook.reading.page.Span;
import org.daybook.reading.time.Edtf;
import org.daybook.record.link.NameKey;
import org.daybook.record.link.PageFacts;

/** Makes timelines, from the texts of pages. */
public final class Timelines {
    /** By when it began; a wider time before what lies in it. */
    private static final Comparator<String> BY_TIME = Comparator.comparing(Timelines::first).thenComparing(Timelines::end, Comparator.reverseOrder())
            .thenComparing(edtf -> edtf == null ? "" : edtf);

    private Timelines() { }

    /**
     * Which bearers of a page a name means.
     *
     * @param names other names by which the record knows it
     */
    public static Predicate<Entity> called(String name, Collection<String> names) {
        String asked = name.toLowerCase(Locale.ROOT);
        return entity -> names.contains(entity.name()) || entity.name().equalsIgnoreCase(name) || entity.aliases().stream().anyMatch(name::equalsIgnoreCase)
                || entity.name().indexOf(' ') > 0 && (NameKey.of(entity.name(), entity.type()).mayBe(NameKey.of(name, entity.type()))
                        // "the Norland Cable Company" may be the Cable Company of a page
                        || asked.endsWith(" " + entity.name().toLowerCase(Locale.ROOT)));
    }

    /** @param readings null where a page has none */
    static Timeline of(String name, Set<String> names, Collection<PageFacts> pages, Function<String, Reading> readings, Reader reader) {
        List<Timeline.Moment> moments = new ArrayList<>();
        for (PageFacts page : pages) {
            Reading reading = readings.apply(page.id());
            if (reading != null) {
                for (Happening happening : reader.happenings(reading, called(name, names), name)) {
                    moments.add(new Timeline.Moment(happening.edtf(), happening.stated(), quote(reading, happening.words()), quote(reading, happening.sentence()),
                            page.published() == null ? null : page.published().edtf(), page.outlet(), page.source(), page.id(), happening.words()));
                }
            }
        }
        moments.sort(Comparator.comparing(Timeline.Moment::edtf, BY_TIME).thenComparing(moment -> Objects.requireNonNullElse(moment.knownOn(), ""))
                .thenComparing(Timeline.Moment::page).thenComparing(Timeline.Moment::span));
        return new Timeline(name, pages.size(), moments);
    }

    private static String quote(Reading reading, Span span) {
        return span.of(reading.text());
    }

    private static LocalDate first(String edtf) {
        return bound(edtf, Edtf::lower).orElse(edtf == null ? LocalDate.MAX : LocalDate.MIN);
    }

    private static LocalDate end(String edtf) {
        return bound(edtf, Edtf::upper).orElse(LocalDate.MAX);
    }

    private static Optional<LocalDate> bound(String edtf, Function<Edtf, Optional<LocalDate>> bound) {
        return Edtf.valid(edtf) ? bound.apply(Edtf.parse(edtf)) : Optional.empty();
    }
}
