package org.daybook.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a page says flows one way through the packages; imports point only against that. */
class ImportDirectionTest {
    /** Where each package stands on the way; those that share a place don't know each other. */
    private static final Map<String, Integer> PLACES = Map.ofEntries(Map.entry("reading.language", 0), Map.entry("reading.page", 1),
            Map.entry("reading.text", 2), Map.entry("reading.time", 3), Map.entry("reading.name", 3), Map.entry("reading.statement", 4),
            Map.entry("reading.event", 5), Map.entry("reading.dating", 6), Map.entry("reading", 7), Map.entry("record.archive", 8),
            Map.entry("record.correct", 8), Map.entry("record", 9), Map.entry("app.gather", 10), Map.entry("app.publish", 10), Map.entry("app.web", 11),
            Map.entry("app.cli", 12));
    private static final Pattern IMPORT = Pattern.compile("(?m)^import (?:static )?org\\.daybook\\.([a-z.]+)\\.[A-Z]");

    @Test
    void importsPointOnlyBackAlongTheWay() throws IOException {
        List<String> wrong = new ArrayList<>();
        int files = 0;
        for (String module : List.of("reading", "record", "app")) {
            try (Stream<Path> sources = Files.walk(Path.of("..", module, "src/main/java"))) {
                for (Path source : sources.filter(path -> path.toString().endsWith(".java")).toList()) {
                    String own = place(Path.of("..", module, "src/main/java/org/daybook").relativize(source.getParent()).toString().replace('/', '.'));
                    Matcher imports = IMPORT.matcher(Files.readString(source));
                    while (imports.find()) {
                        String other = place(imports.group(1));
                        if (!other.equals(own) && PLACES.get(other) >= PLACES.get(own)) {
                            wrong.add(source.getFileName() + " (" + own + ") imports from " + other);
                        }
                    }
                    files++;
                }
            }
        }
        assertTrue(files > 50, "sources were found");
        assertEquals(List.of(), wrong);
    }

    /** The longest known beginning of a package's name. */
    private static String place(String name) {
        String place = name;
        while (!PLACES.containsKey(place)) {
            assertTrue(place.contains("."), () -> "the way says where " + name + " stands");
            place = place.substring(0, place.lastIndexOf('.'));
        }
        return place;
    }
}
