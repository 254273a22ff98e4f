package org.daybook.record;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.stream.Collectors;
import java.util.ArrayList;
import java.util.List;
import org.daybook.reading.Reader;
import org.daybook.reading.page.Capture;

/** Opens records for tests. */
final class Records {
    /** Loading the languages takes longer than any test. */
    static final Reader READER = new Reader();
    static final AsOf LATER = AsOf.allKnown(LocalDate.of(2028, 1, 1));

    private Records() { }

    static Daybook open(Path folder) throws DataFolderProblem {
        return Daybook.open(folder, READER, Progress.NONE);
    }

    /** @param threads how many pages are read at once */
    static Daybook open(Path folder, Instant now, int threads) throws DataFolderProblem {
        return Daybook.open(folder, () -> READER, Progress.NONE, Clock.fixed(now, ZoneOffset.UTC), threads);
    }

    static Added add(Daybook daybook, Collection<Capture> captures) throws DataFolderProblem {
        return daybook.add(captures.stream(), Progress.NONE);
    }

    /** All that the record says. */
    static String dump(Daybook daybook, AsOf asOf) {
        List<String> lines = new ArrayList<>();
        CanonicalDump.write(daybook.chronicle(asOf), lines::add);
        return lines.stream().collect(Collectors.joining("\n"));
    }
}
