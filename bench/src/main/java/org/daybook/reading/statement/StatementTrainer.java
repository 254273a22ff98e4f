package org.daybook.reading.statement;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.daybook.reading.language.Languages;
import org.daybook.reading.name.Names;
import org.daybook.reading.text.Text;

/** Trains the statement models of a language: {@code StatementTrainer FOLDER LANGUAGE MODEL}, the folder holding {@code records.jsonl} and {@code gold.jsonl}. */
public final class StatementTrainer {
    /** Epochs of each pass; more of them changed little on held-out training articles. */
    private static final int EPOCHS = 8;
    /** The second pass learns from what the first makes of articles that it wasn't trained on: so many parts take turns. */
    private static final int FOLDS = 4;

    /** An article with its right statements as token ranges. */
    private record Article(Scene scene, List<Range> paragraphs, List<Attribution> byRule, Profile profile, List<Gold> gold) { }

    /** A right statement. */
    private record Gold(Range cue, List<Range> sources, List<Range> contents) { }

    private StatementTrainer() { }

    public static void main(String[] args) throws IOException {
        List<Article> articles = articles(Path.of(args[0]), args[1]);
        System.err.printf("%d articles%n", articles.size());
        Perceptron first = new Perceptron(Tagset.ANY);
        for (int d = 0; d < articles.size(); d++) {
            Article a = articles.get(d);
            int[] tags = any(a);
            CueFeatures features = new CueFeatures(a.scene(), a.profile(), a.byRule());
            for (Range p : a.paragraphs()) {
                first.add(d, p, (i, f) -> features.of(i, p, f), java.util.Arrays.copyOfRange(tags, p.from(), p.to()));
            }
        }
        int[][] tagged = new int[articles.size()][];
        for (int fold = 0; fold < FOLDS; fold++) {
            int held = fold;
            SequenceModel part = first.train(EPOCHS / 2 + 1, d -> d % FOLDS != held);
            for (int d = fold; d < articles.size(); d += FOLDS) {
                Article a = articles.get(d);
                tagged[d] = new Learned(a.scene(), new Models(part, null), a.byRule()).any();
            }
        }
        SequenceModel any = first.train(EPOCHS, d -> true);
        Perceptron second = new Perceptron(Tagset.ONE);
        for (int d = 0; d < articles.size(); d++) {
            addStatements(second, d, articles.get(d), tagged[d]);
        }
        SequenceModel one = second.train(EPOCHS, d -> true);
        try (OutputStream out = Files.newOutputStream(Path.of(args[2]))) {
            new Models(any, one).write(out);
        }
        System.err.printf("%s: %d bytes%n", args[2], Files.size(Path.of(args[2])));
    }

    /** Each cue that was found, right or wrong, and each that was missed, with what belongs to it. */
    private static void addStatements(Perceptron second, int d, Article a, int[] any) {
        RoleFeatures roles = new RoleFeatures(a.scene(), a.profile(), any);
        for (int k = 0; k < a.paragraphs().size(); k++) {
            Range paragraph = a.paragraphs().get(k);
            List<Range> found = Learned.cues(any, paragraph);
            List<Range> used = new ArrayList<>();
            for (Gold gold : a.gold()) {
                if (!paragraph.holds(gold.cue().from())) {
                    continue;
                }
                Range cue = found.stream().filter(c -> c.overlaps(gold.cue())).findFirst().orElse(gold.cue());
                used.add(cue);
                add(second, d, a, roles, cue, k, gold);
            }
            for (Range cue : found) {
                if (used.stream().noneMatch(cue::overlaps)) {
                    add(second, d, a, roles, cue, k, null);
                }
            }
        }
    }

    private static void add(Perceptron second, int d, Article a, RoleFeatures roles, Range cue, int paragraph, Gold gold) {
        Range w = Windows.around(cue, paragraph, a.paragraphs());
        RoleFeatures.OfCue features = roles.new OfCue(cue, w, Learned.ruleFor(cue, a.byRule()));
        int[] states = new int[w.to() - w.from()];
        boolean sourceSeen = false;
        boolean sourceOpen = false;
        for (int i = w.from(); i < w.to(); i++) {
            int token = i;
            boolean source = gold != null && !(sourceSeen && !sourceOpen) && !cue.holds(i) && gold.sources().stream().anyMatch(r -> r.holds(token));
            boolean content = gold != null && !source && !cue.holds(i) && gold.contents().stream().anyMatch(r -> r.holds(token));
            sourceSeen |= source;
            sourceOpen = source;
            states[i - w.from()] = source ? 2 : content ? sourceSeen ? 4 : 3 : sourceSeen ? 1 : 0;
        }
        second.add(d, w, features::of, states);
    }

    private static int[] any(Article a) {
        int[] tags = new int[a.scene().size()];
        for (Gold gold : a.gold()) {
            gold.contents().forEach(r -> java.util.Arrays.fill(tags, r.from(), r.to(), Tagset.CONTENT_ANY));
        }
        for (Gold gold : a.gold()) {
            gold.sources().forEach(r -> java.util.Arrays.fill(tags, r.from(), r.to(), Tagset.SOURCE_ANY));
        }
        for (Gold gold : a.gold()) {
            java.util.Arrays.fill(tags, gold.cue().from(), gold.cue().to(), Tagset.MORE_CUE);
            tags[gold.cue().from()] = Tagset.CUE;
        }
        for (Range p : a.paragraphs()) {
            for (int i = p.from(); i < p.to(); i++) {
                // a cue that another cut short goes on without a beginning: its rest is a cue of its own
                if (tags[i] == Tagset.MORE_CUE && (i == p.from() || tags[i - 1] != Tagset.CUE && tags[i - 1] != Tagset.MORE_CUE)) {
                    tags[i] = Tagset.CUE;
                }
            }
        }
        return tags;
    }

    private static List<Article> articles(Path folder, String language) throws IOException {
        ObjectMapper json = new ObjectMapper();
        Map<String, JsonNode> gold = new HashMap<>();
        for (String line : Files.readAllLines(folder.resolve("gold.jsonl"))) {
            JsonNode node = json.readTree(line);
            gold.put(node.get("id").asText(), node);
        }
        List<Article> articles = new ArrayList<>();
        Lexicon lexicon = new Lexicon(Languages.of(language));
        for (String line : Files.readAllLines(folder.resolve("records.jsonl"))) {
            JsonNode record = json.readTree(line);
            Scene scene = new Scene(Text.of(record.get("text").asText(), Languages.of(language)), lexicon, Names.NONE);
            List<Gold> right = new ArrayList<>();
            for (JsonNode statement : gold.get(record.get("id").asText()).get("statements")) {
                List<Range> cues = ranges(scene, statement.get("cues"));
                List<Range> contents = ranges(scene, statement.get("contents"));
                if (!cues.isEmpty() && !contents.isEmpty()) {
                    right.add(new Gold(cues.get(0), ranges(scene, statement.get("sources")), contents));
                }
            }
            articles.add(new Article(scene, Windows.paragraphs(scene), new Rules(scene).attributions(), new Profile(scene), right));
        }
        return articles;
    }

    private static List<Range> ranges(Scene scene, JsonNode spans) {
        List<Range> ranges = new ArrayList<>();
        for (JsonNode span : spans) {
            int from = scene.text.tokenAt(span.get("start").asInt());
            int to = scene.text.tokenAt(span.get("end").asInt() - 1);
            boolean holds = to < scene.size() && scene.tokens.get(to).start() < span.get("end").asInt();
            if (from < (holds ? to + 1 : to)) {
                ranges.add(new Range(from, holds ? to + 1 : to));
            }
        }
        return ranges;
    }
}
