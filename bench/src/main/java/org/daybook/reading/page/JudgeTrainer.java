package org.daybook.reading.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Trains the judges of main text: {@code JudgeTrainer html|text FOLDER TEACHER MODEL}, where the folder holds {@code gold.jsonl} and its pages, the
 * teacher is a file of JSON lines with {@code source} and {@code text} (or {@code -}), and MODEL is written. With {@code folds} for MODEL nothing is
 * written, and the figures of a cross-validation by site are printed; a file that follows gets its texts, as a teacher's.
 */
public final class JudgeTrainer {
    /** Chosen in cross-validation on the development pages; half or twice of each moved F1 by less than its noise, 0.002. */
    private static final Boosting.Growth GROWTH = new Boosting.Growth(16, 40);
    private static final int FIRST_TREES = 110;
    private static final int SECOND_TREES = 70;
    /** The second judge learns from what first judges make of pages whose sites they weren't trained on. */
    private static final int INNER = 4;
    private static final int OUTER = 5;
    /** Of so many pages one is also shown without words of furniture, so that the judges don't lean on languages that they know. */
    private static final int UNWORDED = 3;

    private final List<GoldPage> pages;

    private JudgeTrainer(List<GoldPage> pages) {
        this.pages = pages;
    }

    public static void main(String[] args) throws IOException {
        JudgeTrainer trainer = new JudgeTrainer(pages(args[0].equals("text"), Path.of(args[1]), args[2]));
        System.err.printf("%d pages%n", trainer.pages.size());
        if (args[3].equals("folds")) {
            trainer.validate(args.length > 4 ? Path.of(args[4]) : null);
            return;
        }
        Judges judges = trainer.train(page -> true);
        StringWriter out = new StringWriter();
        out.write("# How likely a part of a page is main text: two sums of trees, in logits; docs/models.md says how they were made.\n");
        judges.first().write(out);
        judges.second().write(out);
        Files.writeString(Path.of(args[3]), out.toString());
    }

    private void validate(Path readings) throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<String> lines = new ArrayList<>();
        float[] bounds = {0.3f, 0.35f, 0.4f, Judges.KEEP, 0.45f, 0.5f, 0.55f};
        int[][] sums = new int[bounds.length][4];
        for (int fold = 0; fold < OUTER; fold++) {
            int held = fold;
            Judges judges = train(page -> page.fold(OUTER) != held);
            for (GoldPage page : pages) {
                if (page.fold(OUTER) == held) {
                    float[] likely = judges.likely(page.seen());
                    lines.add(json.writeValueAsString(Map.of("source", page.file(), "text", page.text(likely, Judges.KEEP))));
                    for (int b = 0; b < bounds.length; b++) {
                        int[] score = page.score(likely, bounds[b]);
                        add(sums[b], score);
                    }
                }
            }
        }
        if (readings != null) {
            Files.write(readings, lines);
        }
        for (int b = 0; b < bounds.length; b++) {
            int[] s = sums[b];
            System.out.printf(Locale.ROOT, "keep %.2f  F1 %.4f precision %.4f recall %.4f%n", bounds[b], 2.0 * s[0] / (2 * s[0] + s[1] + s[2]),
                    (double) s[0] / (s[0] + s[2]), (double) s[0] / (s[0] + s[1]));
        }
    }

    private static void add(int[] sum, int[] more) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += more[i];
        }
    }

    private Judges train(Predicate<GoldPage> of) {
        List<GoldPage> known = pages.stream().filter(of).toList();
        Feature[] alone = Arrays.stream(Feature.values()).filter(f -> f.compareTo(Feature.FIRST) < 0).toArray(Feature[]::new);
        for (int fold = 0; fold < INNER; fold++) {
            int held = fold;
            Forest part = forest(known.stream().filter(p -> p.fold(INNER) != held).toList(), alone, FIRST_TREES);
            for (GoldPage page : known) {
                if (page.fold(INNER) == held) {
                    fill(page.seen(), part);
                    fill(page.unworded(), part);
                }
            }
        }
        Feature[] all = Arrays.stream(Feature.values()).filter(f -> f.compareTo(Feature.FIRST_SHARE) <= 0).toArray(Feature[]::new);
        Forest second = forest(known, all, SECOND_TREES);
        return new Judges(forest(known, alone, FIRST_TREES), second);
    }

    private static void fill(Seen seen, Forest first) {
        if (seen != null) {
            Judged.fill(seen.columns(), seen.parts(), first.likely(seen.columns()), seen.groups());
        }
    }

    private static Forest forest(List<GoldPage> of, Feature[] features, int trees) {
        List<float[]> examples = new ArrayList<>();
        List<float[]> labels = new ArrayList<>();
        for (GoldPage page : of) {
            GoldPage.Label label = page.label();
            for (Seen seen : page.unworded() == null ? List.of(page.seen()) : List.of(page.seen(), page.unworded())) {
                for (int i = 0; i < seen.columns().count(); i++) {
                    if (label.weight()[i] > 0) {
                        examples.add(seen.columns().row(i));
                        labels.add(new float[] {label.right()[i], label.weight()[i]});
                    }
                }
            }
        }
        float[] right = new float[labels.size()];
        float[] weight = new float[labels.size()];
        for (int i = 0; i < right.length; i++) {
            right[i] = labels.get(i)[0];
            weight[i] = labels.get(i)[1];
        }
        return new Boosting(examples, right, weight, features, GROWTH).forest(trees);
    }

    private static List<GoldPage> pages(boolean text, Path folder, String teacher) throws IOException {
        ObjectMapper json = new ObjectMapper();
        Map<String, String> taught = new HashMap<>();
        if (!teacher.equals("-")) {
            for (String line : Files.readAllLines(Path.of(teacher))) {
                JsonNode node = json.readTree(line);
                taught.put(name(node.path("source").asText()), node.path("text").asText());
            }
        }
        Words words = Words.load();
        Words none = new Words(words.languages(), new Cues(List.of()), words.outlets(), words.translations(), words.walls(), words.locks());
        List<GoldPage> pages = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("gold.jsonl"))) {
            JsonNode gold = json.readTree(line);
            String id = gold.get("id").asText();
            Content content;
            try {
                Capture capture = Capture.of(id, Files.readAllBytes(file(folder, gold.get("file").asText())));
                content = Content.of(capture, Content.bytes(capture));
            } catch (UnreadableInput e) {
                System.err.println(e.getMessage());
                continue;
            }
            Seen unworded = pages.size() % UNWORDED == 0 ? see(text, none, content.text()) : null;
            pages.add(new GoldPage(gold.get("file").asText(), GoldPage.site(gold.path("url").asText(""), id), segments(gold.get("with")), segments(gold.get("without")),
                    see(text, words, content.text()), unworded, taught.getOrDefault(name(gold.get("file").asText()), "")));
        }
        return pages;
    }

    /** The captures' gold names a file without its folder and ending. */
    private static Path file(Path folder, String name) {
        Path file = folder.resolve(name);
        return Files.exists(file) ? file : folder.resolve("text").resolve(name + ".gz");
    }

    private static Seen see(boolean text, Words words, String content) {
        return text ? new TextCapture(words, null, null).see(TextDump.undone(content)) : new HtmlPage(words, null, null).see(content);
    }

    private static List<String> segments(JsonNode list) {
        List<String> segments = new ArrayList<>();
        list.forEach(segment -> segments.add(Squeeze.line(segment.asText())));
        return segments;
    }

    private static String name(String path) {
        return Normalizer.normalize(path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.gz$", "").replaceFirst("\\.txt$", ".html"), Normalizer.Form.NFC);
    }
}
