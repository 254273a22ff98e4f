package org.daybook.app.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.daybook.record.Added;

/** What is said of inputs that failed: each by its message, but of one file's many records the first few, and then how many more, by reason. */
final class FailureLines {
    /** Enough to see what is the matter with a file; the rest would push it out of sight. */
    private static final int MOST_OF_A_FILE = 10;

    private FailureLines() { }

    /** The lines, files in the order in which they first failed. */
    static List<String> of(List<Added.Failure> failures) {
        Map<String, List<Added.Failure>> files = new LinkedHashMap<>();
        failures.forEach(failure -> files.computeIfAbsent(file(failure.source()), name -> new ArrayList<>()).add(failure));
        List<String> lines = new ArrayList<>();
        files.forEach((file, failed) -> {
            // One more line than that would say less than the message that it stands for.
            int shown = failed.size() <= MOST_OF_A_FILE + 1 ? failed.size() : MOST_OF_A_FILE;
            failed.subList(0, shown).forEach(failure -> lines.add(failure.message()));
            if (shown < failed.size()) {
                lines.add("reading " + file + ": " + (failed.size() - shown) + " more failed (" + reasons(failed.subList(shown, failed.size()))
                        + "); --format json lists them all");
            }
        });
        return lines;
    }

    /** The file that a record stands in; a file's own path, and what has no record's mark, as it is. */
    private static String file(String source) {
        int mark = source.indexOf('#');
        return mark <= 0 ? source : source.substring(0, mark);
    }

    private static String reasons(List<Added.Failure> failures) {
        Map<String, Long> counts = failures.stream().collect(Collectors.groupingBy(Added.Failure::code, TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream().map(reason -> reason.getKey() + " " + reason.getValue()).collect(Collectors.joining(", "));
    }
}
