package org.daybook.reading.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The one loader of resource tables: UTF-8, cells parted by tabs, {@code #} begins a comment line. */
public final class Tables {
    private Tables() { }

    /** The rows of a class path resource, in file order; none where there is no such resource. */
    public static List<Row> read(String resource) {
        InputStream stream = Tables.class.getClassLoader().getResourceAsStream(resource);
        if (stream == null) {
            return List.of();
        }
        List<Row> rows = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            int number = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                rows.add(new Row(resource, number, Arrays.stream(line.split("\t", -1)).map(String::strip).toList()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("reading the resource " + resource, e);
        }
        return List.copyOf(rows);
    }
}
