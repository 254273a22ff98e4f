package org.daybook.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.daybook.reading.Reader;
import org.daybook.reading.Reading;
import org.daybook.reading.dating.Dating;
import org.daybook.reading.language.Languages;
import org.daybook.reading.page.Because;
import org.daybook.reading.page.Capture;
import org.daybook.reading.page.Dated;
import org.daybook.reading.page.UnreadableInput;
import org.daybook.reading.text.Text;
import org.daybook.reading.time.Edtf;
import org.daybook.record.link.JointDating;

/**
 * How well pages are dated that do not say when they were published: {@code DatingBench FOLDER…}, each holding {@code records.jsonl}, article
 * records with their dates, which are hidden. First each page alone; then a fifth of the pages among the others with their dates, in turn.
 * With {@code --wrong} before the folders, those whose day lies outside what was inferred are listed, with what that rested on.
 */
public final class DatingBench {
    /** The dates of one page in so many are hidden among the others. */
    private static final int FOLDS = 5;
    private static final List<String> DATES = List.of("published", "date_publish", "modified", "date_modify", "url");

    /** A page with its day; read without it and with it. */
    private record Article(String id, LocalDate day, byte[] bytes, Reading undated, Reading dated) { }

    /** A stretch that a page was dated to, and its day. */
    private record Guess(LocalDate day, Edtf edtf) {
        boolean right() {
            return !edtf.lower().map(day::isBefore).orElse(false) && !edtf.upper().map(upper -> !day.isBefore(upper)).orElse(false);
        }

        long width() {
            return edtf.lower().isEmpty() || edtf.upper().isEmpty() ? Long.MAX_VALUE : ChronoUnit.DAYS.between(edtf.lower().get(), edtf.upper().get());
        }
    }

    private DatingBench() { }

    public static void main(String[] args) throws IOException, UnreadableInput {
        boolean wrong = args[0].equals("--wrong");
        Reader reader = new Reader();
        List<Article> articles = new ArrayList<>();
        for (int i = wrong ? 1 : 0; i < args.length; i++) {
            articles.addAll(articles(Path.of(args[i]), reader));
        }
        System.out.printf("%d pages with a day%n", articles.size());
        bounds(articles, wrong);
        List<Guess> alone = new ArrayList<>();
        for (Article article : articles) {
            guess(article, article.undated().published(), wrong).ifPresent(alone::add);
        }
        print("each page alone", articles.size(), alone);
        months(alone);
        together(articles, reader, wrong);
    }

    /** What pages say of their day at all, be it on one side alone. */
    private static void bounds(List<Article> articles, boolean wrong) {
        int lower = 0;
        int upper = 0;
        int contradict = 0;
        int any = 0;
        int right = 0;
        List<Long> before = new ArrayList<>();
        for (Article article : articles) {
            Reading read = article.undated();
            Optional<Dating.Bounds> bounds = new Dating().bounds(read.title(), Text.of(read.text(), Languages.of(read.language().tag())), read.times());
            if (bounds.isEmpty() || bounds.get().contradict()) {
                contradict += bounds.isPresent() ? 1 : 0;
                continue;
            }
            Guess guess = new Guess(article.day(), Edtf.parse(bounds.get().edtf()));
            any++;
            lower += guess.edtf().lower().isPresent() ? 1 : 0;
            upper += guess.edtf().upper().isPresent() ? 1 : 0;
            right += guess.right() ? 1 : 0;
            guess.edtf().lower().filter(first -> guess.right()).ifPresent(first -> before.add(ChronoUnit.DAYS.between(first, article.day())));
            if (wrong && !guess.right()) {
                System.out.printf("  %s, of %s: %s%n", article.id(), article.day(), guess.edtf());
            }
        }
        long[] days = before.stream().mapToLong(Long::longValue).sorted().toArray();
        System.out.printf(Locale.ROOT, "bounds: not before a day for %d pages, not after one for %d, contradicting for %d; the day lies within for %.1f %%;"
                + " behind the first by %s days in the median, by at most %s for a tenth%n", lower, upper, contradict, any == 0 ? 0 : 100.0 * right / any, quantile(days, 0.5), quantile(days, 0.1));
    }

    private static List<Article> articles(Path folder, Reader reader) throws IOException, UnreadableInput {
        ObjectMapper mapper = new ObjectMapper();
        List<Article> articles = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("records.jsonl"))) {
            ObjectNode json = (ObjectNode) mapper.readTree(line);
            JsonNode published = json.path("published");
            if (!published.isTextual() || published.asText().length() < 10) {
                continue;
            }
            LocalDate day = LocalDate.parse(published.asText().substring(0, 10));
            Reading dated = reader.read(Capture.of(json.path("id").asText(), bytes(json)));
            json.remove(DATES);
            byte[] bytes = bytes(json);
            articles.add(new Article(json.path("id").asText(), day, bytes, reader.read(Capture.of(json.path("id").asText(), bytes)), dated));
        }
        return articles;
    }

    private static byte[] bytes(JsonNode json) {
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static Optional<Guess> guess(Article article, Dated dated, boolean wrong) {
        if (dated == null) {
            return Optional.empty();
        }
        Guess guess = new Guess(article.day(), Edtf.parse(dated.edtf()));
        if (wrong && !guess.right()) {
            System.out.printf("  %s, of %s: %s because", article.id(), article.day(), dated.edtf());
            for (Because because : dated.because()) {
                System.out.printf(" %s", because instanceof Because.Words words ? around(article.undated().text(), words) : because);
            }
            System.out.println();
        }
        return Optional.of(guess);
    }

    private static String around(String text, Because.Words words) {
        int from = Math.max(0, words.start() - 60);
        int to = Math.min(text.length(), words.end() + 40);
        return '“' + text.substring(from, to).replaceAll("\\s+", " ") + '”';
    }

    private static void together(List<Article> articles, Reader reader, boolean wrong) throws UnreadableInput {
        List<Guess> before = new ArrayList<>();
        List<Guess> after = new ArrayList<>();
        int found = 0;
        int narrowed = 0;
        for (int fold = 0; fold < FOLDS; fold++) {
            List<Reading> readings = new ArrayList<>();
            for (int i = 0; i < articles.size(); i++) {
                readings.add(i % FOLDS == fold ? articles.get(i).undated() : articles.get(i).dated());
            }
            Map<String, Dated> joint = JointDating.dates(readings);
            for (int i = fold; i < articles.size(); i += FOLDS) {
                Article article = articles.get(i);
                Optional<Guess> own = guess(article, article.undated().published(), false);
                own.ifPresent(before::add);
                Dated other = joint.get(article.undated().capture().sha256());
                if (other == null) {
                    own.ifPresent(after::add);
                    continue;
                }
                Dated read = reader.read(Capture.of(article.id(), article.bytes()), other).published();
                after.add(guess(article, read, wrong).orElseThrow());
                found += own.isEmpty() ? 1 : 0;
                narrowed += own.isPresent() ? 1 : 0;
            }
        }
        print("a fifth hidden among the others: alone", articles.size(), before);
        print("a fifth hidden among the others: with them", articles.size(), after);
        System.out.printf("  %d pages were dated by others alone, and %d more closely than by themselves%n", found, narrowed);
    }

    private static void print(String what, int pages, List<Guess> guesses) {
        long right = guesses.stream().filter(Guess::right).count();
        long[] widths = guesses.stream().mapToLong(Guess::width).sorted().toArray();
        System.out.printf(Locale.ROOT, "%s: %d of %d dated; the day lies within for %.1f %%; width in days, median %s, a tenth at most %s, nine tenths at most %s%n",
                what, guesses.size(), pages, guesses.isEmpty() ? 0 : 100.0 * right / guesses.size(), quantile(widths, 0.5), quantile(widths, 0.1), quantile(widths, 0.9));
    }

    private static String quantile(long[] sorted, double share) {
        return sorted.length == 0 ? "-" : Long.toString(sorted[(int) Math.min(sorted.length - 1, share * sorted.length)]);
    }

    private static void months(List<Guess> guesses) {
        Map<YearMonth, List<Guess>> months = new TreeMap<>();
        guesses.forEach(guess -> months.computeIfAbsent(YearMonth.from(guess.day()), month -> new ArrayList<>()).add(guess));
        months.forEach((month, all) -> System.out.printf("  %s: %d dated, median width %s days%n", month, all.size(),
                quantile(all.stream().mapToLong(Guess::width).sorted().toArray(), 0.5)));
    }
}
