package org.daybook.bench.furniture;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.daybook.reading.page.Block;
import org.daybook.reading.page.BlockKind;
import org.daybook.reading.page.Capture;
import org.daybook.reading.page.Furniture;
import org.daybook.reading.page.Page;
import org.daybook.reading.page.PageReader;
import org.daybook.reading.page.Span;
import org.daybook.reading.page.UnreadableInput;

/**
 * How well furniture is told: {@code FurnitureBench SHARED dev|unseen|all [html|text] [--format json] [--errors] [--show ID]}. Precision and recall by kind over
 * the lines of the hand-labelled pages; docs/furniture.md says how they were labelled. {@code --errors} lists the lines that a reading has otherwise, which
 * is for the {@code dev} part alone; {@code --show} prints a page's numbered lines with gold and reading.
 */
public final class FurnitureBench {
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private static final int SHOWN = 100;

    private final PageReader reader = new PageReader();
    private final Path shared;
    private final boolean errors;
    private final String shownId;

    private FurnitureBench(Path shared, boolean errors, String shownId) {
        this.shared = shared;
        this.errors = errors;
        this.shownId = shownId;
    }

    public static void main(String[] args) throws IOException {
        List<String> given = new ArrayList<>(List.of(args));
        boolean json = given.remove("--format") && given.remove("json");
        boolean errors = given.remove("--errors");
        int show = given.indexOf("--show");
        String shown = show < 0 ? null : given.remove(show + 1);
        given.remove("--show");
        if (given.size() < 2 || !List.of("dev", "unseen", "all").contains(given.get(1)) || errors && !given.get(1).equals("dev")) {
            System.err.println("usage: FurnitureBench SHARED dev|unseen|all [html|text] [--format json] [--errors, of dev alone] [--show ID]");
            System.exit(2);
        }
        Path shared = Path.of(given.get(0));
        if (!Files.isDirectory(shared.resolve("data"))) {
            System.err.println("skipped: the labelled pages are not in " + shared);
            return;
        }
        FurnitureBench bench = new FurnitureBench(shared, errors, shown);
        List<LabelledPage> pages = LabelledPage.all().stream().filter(page -> given.get(1).equals("all") || page.part().equals(given.get(1)))
                .filter(page -> given.size() < 3 || page.html() == given.get(2).equals("html")).filter(page -> shown == null || page.id().startsWith(shown)).toList();
        Tally tally = bench.tally(pages);
        if (json) {
            OUT.println(json(pages.size(), tally));
        } else {
            print(pages.size(), tally);
        }
    }

    private Tally tally(List<LabelledPage> pages) throws IOException {
        Tally tally = new Tally();
        for (LabelledPage page : pages) {
            byte[] bytes = page.bytes(shared);
            List<String> lines = page.lines(bytes);
            List<String> said = said(page.id(), bytes, lines);
            List<LabelledPage.Label> gold = page.byLine(lines);
            if (errors) {
                OUT.println("== " + page.id());
            }
            for (int i = 0; i < lines.size(); i++) {
                String kind = gold.get(i).kind();
                // a caption may be kept with the story, as a block of its own kind
                String reading = said.get(i).equals("block-caption") ? kind.equals("caption") ? kind : Tally.MAIN : said.get(i);
                if (gold.get(i).sure()) {
                    tally.add(kind, reading, lines.get(i));
                }
                if (shownId != null || errors && gold.get(i).sure() && !kind.equals(reading)) {
                    String line = lines.get(i);
                    OUT.printf("%d %s%s > %s | %s%n", i + 1, kind, gold.get(i).sure() ? "" : "?", reading, line.length() > SHOWN ? line.substring(0, SHOWN) + "…" : line);
                }
            }
        }
        return tally;
    }

    private List<String> said(String id, byte[] bytes, List<String> lines) {
        Placing placing = new Placing(lines);
        try {
            Page page = reader.page(Capture.of(id, bytes));
            List<Placing.Piece> main = new ArrayList<>();
            for (Block block : page.blocks()) {
                String kind = block.kind() == BlockKind.CAPTION ? "block-caption" : Tally.MAIN;
                main.add(new Placing.Piece(kind, new Span(block.start(), block.end()).of(page.text())));
            }
            placing.place(main);
            List<Placing.Piece> furniture = new ArrayList<>();
            for (Furniture piece : page.furniture()) {
                furniture.add(new Placing.Piece(piece.kind().toString(), piece.text()));
            }
            placing.place(furniture);
            if (page.title() != null) {
                placing.place(List.of(new Placing.Piece(Tally.HEADLINE, page.title())));
            }
        } catch (UnreadableInput e) {
            System.err.println(e.getMessage());
        }
        return placing.byLine();
    }

    private static void print(int pages, Tally tally) {
        OUT.printf("%d pages%n%-22s %6s %6s %6s %9s %6s %5s%n", pages, "lines that are", "gold", "said", "right", "precision", "recall", "F1");
        tally.figures().forEach((kind, of) -> OUT.printf("%-22s %6d %6d %6d %9s %6s %5s%n", kind, of.gold(), of.said(), of.right(), share(of.precision()),
                share(of.recall()), share(of.f1())));
        OUT.println("taken for another kind:");
        List<String> pairs = new ArrayList<>();
        tally.confusions().forEach((gold, row) -> row.forEach((reading, count) -> {
            if (!gold.equals(reading)) {
                pairs.add(String.format("%5d %s > %s", count, gold, reading));
            }
        }));
        pairs.stream().sorted(java.util.Comparator.reverseOrder()).forEach(OUT::println);
    }

    private static String share(Double value) {
        return value == null ? "-" : String.format(Locale.ROOT, "%.3f", value);
    }

    private static String json(int pages, Tally tally) throws IOException {
        Map<String, Object> kinds = new LinkedHashMap<>();
        tally.figures().forEach((kind, of) -> {
            Map<String, Object> figures = new LinkedHashMap<>();
            figures.put("gold", of.gold());
            figures.put("said", of.said());
            figures.put("right", of.right());
            figures.put("precision", of.precision());
            figures.put("recall", of.recall());
            figures.put("f1", of.f1());
            kinds.put(kind, figures);
        });
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("pages", pages);
        answer.put("kinds", kinds);
        answer.put("confusions", tally.confusions());
        return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(answer);
    }
}
