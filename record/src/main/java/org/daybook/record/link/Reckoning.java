package org.daybook.record.link;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.daybook.record.AsOf;

/** By what clock the pages of a ledger begin to count: in numbers that rise with time, up to {@link Life#ALL}. */
public sealed interface Reckoning {
    /** The clock of publication, in days of the epoch. */
    Reckoning REPORTED = new Reported();

    /** From when on a page counts. */
    int from(PageFacts page);

    /** The number of what is asked for. */
    int at(AsOf asOf);

    /** Whether a page that does not count then may be of then. */
    boolean straddles(PageFacts page, int at);

    /** By publication: a page counts once the whole of its date is past. */
    record Reported() implements Reckoning {
        @Override
        public int from(PageFacts page) {
            LocalDate end = Chronicle.published(page).end();
            return end == null ? Life.ALL : Math.toIntExact(end.toEpochDay() - 1);
        }

        @Override
        public int at(AsOf asOf) {
            return asOf.knownBy() == null ? Life.ALL : Math.toIntExact(asOf.knownBy().toEpochDay());
        }

        @Override
        public boolean straddles(PageFacts page, int at) {
            LocalDate first = Chronicle.published(page).first();
            return first == null || first.toEpochDay() <= at;
        }
    }

    /**
     * By capture, in seconds: a page counts once its bytes are in the archive.
     *
     * @param when a page's bytes were archived, by its id
     */
    record Held(Function<String, Optional<Instant>> when) implements Reckoning {
        /** So that numbers of four bytes reach from 1952 to 2088. */
        private static final long START = Instant.parse("2020-01-01T00:00:00Z").getEpochSecond();

        @Override
        public int from(PageFacts page) {
            // what came within a second was not held at its beginning
            return when.apply(page.id()).map(instant -> number(instant.getEpochSecond() + (instant.getNano() > 0 ? 1 : 0))).orElse(Life.ALL);
        }

        @Override
        public int at(AsOf asOf) {
            return asOf.heldBy() == null ? Life.ALL : number(asOf.heldBy().getEpochSecond());
        }

        private static int number(long seconds) {
            return (int) Math.max(Integer.MIN_VALUE + 1L, Math.min(seconds - START, Life.ALL - 1L));
        }

        @Override
        public boolean straddles(PageFacts page, int at) {
            return false;
        }
    }
}
