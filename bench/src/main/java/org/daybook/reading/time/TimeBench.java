package org.daybook.reading.time;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.daybook.reading.language.Languages;
import org.daybook.reading.text.Text;

/**
 * Time expressions alone, of article records. {@code TimeBench read FOLDER} writes a reading a line, as {@code score/times.py} takes them;
 * {@code TimeBench speed FOLDER} says how many characters are read in a second, on one core and warm: with and without cutting the text
 * into sentences and tokens. Time is the thread's own, so that other work on the machine counts less.
 */
public final class TimeBench {
    private static final int ROUNDS = 12;

    private record Article(String id, String text, String language, String published) { }

    private TimeBench() { }

    public static void main(String[] args) throws IOException {
        List<Article> articles = articles(Path.of(args[1]));
        if (args[0].equals("read")) {
            read(articles);
        } else {
            speed(articles);
        }
    }

    private static List<Article> articles(Path folder) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        List<Article> articles = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("records.jsonl"))) {
            JsonNode json = mapper.readTree(line);
            String published = json.path("published").isTextual() ? json.path("published").asText() : null;
            articles.add(new Article(json.path("id").asText(), json.path("text").asText(), json.path("language").asText("en"),
                    published == null ? null : published.substring(0, Math.min(published.length(), 10))));
        }
        return articles;
    }

    private static void read(List<Article> articles) {
        ObjectMapper mapper = new ObjectMapper();
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        for (Article article : articles) {
            ObjectNode json = mapper.createObjectNode();
            json.put("source", "#" + article.id());
            ArrayNode times = json.putArray("times");
            for (TimeExpression time : new TimeReader().times(Text.of(article.text(), Languages.of(article.language())), article.published())) {
                times.addObject().put("start", time.start()).put("end", time.end()).put("text", time.text()).put("type", time.type().toString())
                        .put("timex", time.timex()).put("edtf", time.edtf());
            }
            out.println(json);
        }
        out.flush();
    }

    private static void speed(List<Article> articles) {
        TimeReader reader = new TimeReader();
        long characters = articles.stream().mapToLong(article -> article.text().length()).sum();
        long best = Long.MAX_VALUE;
        long bestCut = Long.MAX_VALUE;
        long found = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long start = now();
            List<Text> texts = new ArrayList<>();
            for (Article article : articles) {
                texts.add(Text.of(article.text(), Languages.of(article.language())));
            }
            long cut = now();
            found = 0;
            for (int i = 0; i < texts.size(); i++) {
                found += reader.times(texts.get(i), articles.get(i).published()).size();
            }
            long end = now();
            best = Math.min(best, end - cut);
            bestCut = Math.min(bestCut, cut - start);
        }
        System.out.printf(Locale.ROOT, "%d articles, %d characters, %d expressions; best of %d rounds%n", articles.size(), characters, found, ROUNDS);
        System.out.printf(Locale.ROOT, "times alone: %.2f million characters a second%n", characters * 1e3 / best);
        System.out.printf(Locale.ROOT, "cutting the text: %.2f million characters a second%n", characters * 1e3 / bestCut);
        System.out.printf(Locale.ROOT, "both: %.2f million characters a second%n", characters * 1e3 / (best + bestCut));
    }

    private static long now() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
