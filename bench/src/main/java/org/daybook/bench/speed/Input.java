package org.daybook.bench.speed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.daybook.bench.world.InventedPage;
import org.daybook.bench.world.World;
import org.daybook.reading.page.Capture;

/** What the benchmarks read. */
final class Input {
    private static final long SEED = 1;
    private static final int INVENTED = 200;

    /** A text with what is known of it. {@code published} may be null. */
    record Article(String text, String language, String published) { }

    private Input() { }

    /** The pages of a folder, in the order of their names; of an invented world where the folder's name is empty. */
    static List<Capture> pages(String folder) throws IOException {
        List<Capture> captures = new ArrayList<>();
        if (folder.isEmpty()) {
            World.tell(SEED, INVENTED, page -> captures.add(Capture.of("page-" + page.number(), html(page).getBytes(StandardCharsets.UTF_8))));
            return captures;
        }
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                captures.add(Capture.of(file.toString(), Files.readAllBytes(file)));
            }
        }
        return captures;
    }

    /** The texts of a file of article records, one a line; of an invented world where its name is empty. */
    static List<Article> articles(String file) throws IOException {
        List<Article> articles = new ArrayList<>();
        if (file.isEmpty()) {
            World.tell(SEED, INVENTED, page -> articles.add(new Article(page.text(), page.language(), page.published().toString())));
            return articles;
        }
        ObjectMapper json = new ObjectMapper();
        for (String line : Files.readAllLines(Path.of(file))) {
            JsonNode record = json.readTree(line);
            articles.add(new Article(record.get("text").asText(), record.path("language").asText("en"), record.path("published").asText(null)));
        }
        return articles;
    }

    private static String html(InventedPage page) {
        StringBuilder html = new StringBuilder("<!DOCTYPE html><html lang=\"").append(page.language()).append("\"><head><title>").append(page.title())
                .append(" | ").append(page.outlet()).append("</title></head><body><nav><ul>");
        for (int i = 0; i < 30; i++) {
            html.append("<li><a href=\"/").append(i).append("\">").append(page.outlet()).append(' ').append(i).append("</a></li>");
        }
        html.append("</ul></nav><article><h1>").append(page.title()).append("</h1><p class=\"date\">").append(page.published()).append("</p>");
        page.text().lines().filter(line -> !line.isBlank()).forEach(line -> html.append("<p>").append(line).append("</p>"));
        return html.append("</article><footer>© ").append(page.outlet()).append("</footer></body></html>").toString();
    }
}
