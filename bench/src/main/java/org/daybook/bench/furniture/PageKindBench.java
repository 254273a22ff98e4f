package org.daybook.bench.furniture;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.daybook.reading.page.Capture;
import org.daybook.reading.page.PageReader;
import org.daybook.reading.page.UnreadableInput;

/**
 * How well articles are told from pages that are none: {@code PageKindBench SHARED [--format json]}. Over pages whose sort a reader has given ({@code kinds.tsv});
 * prints how many of each sort were taken for which, and those taken wrongly.
 */
public final class PageKindBench {
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private PageKindBench() { }

    public static void main(String[] args) throws IOException {
        Path shared = Path.of(args[0]);
        if (!Files.isDirectory(shared.resolve("data"))) {
            System.err.println("skipped: the labelled pages are not in " + shared);
            return;
        }
        PageReader reader = new PageReader();
        Map<String, Map<String, Integer>> said = new TreeMap<>();
        List<String> wrong = new ArrayList<>();
        int right = 0;
        int all = 0;
        for (String[] row : rows()) {
            LabelledPage page = new LabelledPage(row[0], row[1], "", "", List.of());
            String kind;
            try {
                kind = reader.page(Capture.of(row[1], page.bytes(shared))).kind().toString();
            } catch (UnreadableInput e) {
                kind = "none";
            }
            said.computeIfAbsent(row[2], any -> new TreeMap<>()).merge(kind, 1, Integer::sum);
            all++;
            if (kind.equals(row[2])) {
                right++;
            } else {
                wrong.add(row[2] + " > " + kind + "  " + row[1]);
            }
        }
        if (List.of(args).contains("json")) {
            OUT.println(new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(Map.of("pages", all, "right", right, "said", said)));
        } else {
            OUT.println(right + " of " + all + " right");
            said.forEach((gold, row) -> OUT.println(gold + ": " + row));
            wrong.forEach(OUT::println);
        }
    }

    /** Set, id and kind of each page. */
    static List<String[]> rows() throws IOException {
        List<String[]> rows = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(PageKindBench.class.getResourceAsStream("/furniture/kinds.tsv"), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#")) {
                    rows.add(line.split("\t"));
                }
            }
        }
        return rows;
    }
}
