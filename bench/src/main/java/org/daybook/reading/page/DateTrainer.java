package org.daybook.reading.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Trains what speaks for a day of publication: {@code DateTrainer WEIGHTS FOLDER …}, where each folder holds {@code gold.jsonl}, with the right
 * {@code date} or null, and its pages; WEIGHTS is written. With {@code folds} for WEIGHTS nothing is written, and the figures of a cross-validation by
 * site are printed, for each folder and bound, with what the middle bound makes wrong.
 */
public final class DateTrainer {
    private static final int FOLDS = 10;
    private static final int STEPS = 3000;
    private static final double RATE = 4;
    private static final double MOMENTUM = 0.9;
    /** What it costs to be far from what was taken beforehand, per page: of 0.001 to 0.03 the one that cross-validated best. */
    private static final double DECAY = 0.003;
    /** Share of golds taken to be mistaken, so that no weight bends to them. */
    private static final double MISTAKEN = 0.04;
    /** What signs are taken to weigh before anything is learnt: what they mean to their makers. Others nothing. */
    private static final Map<Double, Set<DateSign>> PRIORS = Map.of(
            3.0, EnumSet.of(DateSign.LINKED_PUBLISHED, DateSign.META_PUBLISHED),
            2.0, EnumSet.of(DateSign.ITEM_PUBLISHED, DateSign.ADDRESS, DateSign.BELOW_HEADLINE, DateSign.OPENING),
            1.0, EnumSet.of(DateSign.ABOVE_HEADLINE, DateSign.OWN_ENTRY, DateSign.SCRIPT_PUBLISHED, DateSign.SCRIPT_WRITTEN, DateSign.BY_LABEL, DateSign.STAMP, DateSign.SHORT,
                    DateSign.YEARLESS, DateSign.FIRST_BELOW),
            -3.0, EnumSet.of(DateSign.CLOCK, DateSign.EVENT, DateSign.IN_FRAME),
            -1.0, EnumSet.of(DateSign.ELSEWHERE, DateSign.IN_LINK, DateSign.FAR_ABOVE, DateSign.FAR_BELOW, DateSign.UNSHOWN, DateSign.CROWDED),
            -4.0, EnumSet.of(DateSign.UNSAID));
    private static final double[] PRIOR = prior();
    private static final double[] BOUNDS = {0.2, 0.25, 0.3, 0.35, 0.4, 0.5};

    /** A page with what it has of dates; {@code right} is null where it names no day of publication. */
    private record Example(String folder, String id, String site, DateEvidence evidence, LocalDate right) {
        int fold() {
            return Math.floorMod(new Random(site.hashCode()).nextInt(), FOLDS);
        }
    }

    private DateTrainer() { }

    private static double[] prior() {
        double[] prior = new double[DateSign.values().length];
        PRIORS.forEach((weight, signs) -> signs.forEach(sign -> prior[sign.ordinal()] = weight));
        return prior;
    }

    public static void main(String[] args) throws IOException {
        List<Example> examples = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String folder : Arrays.asList(args).subList(1, args.length)) {
            examples.addAll(read(Path.of(folder), seen));
        }
        System.err.printf("%d pages%n", examples.size());
        if (args[0].equals("folds")) {
            validate(examples);
        } else {
            Files.writeString(Path.of(args[0]), written(train(examples)));
        }
    }

    private static List<Example> read(Path folder, Set<String> seen) throws IOException {
        ObjectMapper json = new ObjectMapper();
        HtmlPage pages = new HtmlPage(Words.load(), Judges.of("html"), null);
        List<Example> examples = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("gold.jsonl"))) {
            JsonNode gold = json.readTree(line);
            String date = gold.path("date").asText("");
            String id = gold.get("id").asText();
            if (!gold.has("date") || !gold.get("date").isNull() && !date.matches("\\d{4}-(?:0\\d|1[0-2])-\\d\\d") || !seen.add(id)) {
                continue;
            }
            try {
                Capture capture = Capture.of(id, Files.readAllBytes(folder.resolve(gold.get("file").asText())));
                String content = Content.of(capture, Content.bytes(capture)).text();
                LocalDate right = gold.get("date").isNull() ? null : LocalDate.parse(date);
                examples.add(new Example(folder.getFileName().toString(), id, GoldPage.site(gold.path("url").asText(""), id),
                        pages.dates(null, content), right));
            } catch (UnreadableInput e) {
                System.err.println(e.getMessage());
            }
        }
        return examples;
    }

    /** Of the softmax over the days of a page and none of them, by gradient descent. */
    private static double[] train(List<Example> examples) {
        double[] weights = PRIOR.clone();
        double[] momentum = new double[weights.length];
        for (int step = 0; step < STEPS; step++) {
            double[] gradient = new double[weights.length];
            DateWeights current = new DateWeights(weights);
            for (Example example : examples) {
                double sum = 1;
                for (LocalDate day : example.evidence().days().keySet()) {
                    sum += Math.exp(example.evidence().logit(current, day));
                }
                boolean named = example.right() != null && example.evidence().days().containsKey(example.right());
                double likely = (named ? Math.exp(example.evidence().logit(current, example.right())) : 1) / sum;
                double trust = likely / (MISTAKEN / (1 - MISTAKEN) + likely);
                for (Map.Entry<LocalDate, Set<DateSign>> day : example.evidence().days().entrySet()) {
                    double missing = trust * ((day.getKey().equals(example.right()) ? 1 : 0) - Math.exp(example.evidence().logit(current, day.getKey())) / sum);
                    for (DateSign sign : day.getValue()) {
                        gradient[sign.ordinal()] += missing;
                    }
                }
            }
            for (int i = 0; i < weights.length; i++) {
                momentum[i] = MOMENTUM * momentum[i] + (1 - MOMENTUM) * RATE * (gradient[i] / examples.size() - DECAY * (weights[i] - PRIOR[i]));
                weights[i] += momentum[i];
            }
        }
        return weights;
    }

    private static void validate(List<Example> examples) {
        DateWeights[] weights = new DateWeights[FOLDS];
        for (int fold = 0; fold < FOLDS; fold++) {
            int held = fold;
            weights[fold] = new DateWeights(train(examples.stream().filter(example -> example.fold() != held).toList()));
        }
        for (String folder : examples.stream().map(Example::folder).distinct().toList()) {
            for (double bound : BOUNDS) {
                int[] count = new int[4];
                for (Example example : examples) {
                    if (example.folder().equals(folder)) {
                        count[outcome(example, weights[example.fold()], bound, bound == PublicationDate.LEAST)]++;
                    }
                }
                System.out.printf(Locale.ROOT, "%s least %.2f  right %d wrong %d missing %d rightly none %d  accuracy %.4f precision %.4f%n", folder, bound,
                        count[0], count[1], count[2], count[3], (double) (count[0] + count[3]) / Arrays.stream(count).sum(), (double) count[0] / (count[0] + count[1]));
            }
        }
    }

    private static int outcome(Example example, DateWeights weights, double bound, boolean told) {
        Dated dated = example.evidence().published(weights, bound);
        LocalDate day = dated == null ? null : DateMention.day(dated);
        int outcome = day == null ? example.right() == null ? 3 : 2 : day.equals(example.right()) ? 0 : 1;
        if (told && outcome != 0 && outcome != 3) {
            System.out.printf("  %s %s right %s %s, said %s %s%n", example.folder(), example.id(), example.right(),
                    example.right() == null ? "" : example.evidence().days().get(example.right()), day, day == null ? "" : example.evidence().days().get(day));
        }
        return outcome;
    }

    private static String written(double[] weights) {
        StringBuilder table = new StringBuilder("# What speaks for a day that a page names as its day of publication, in logits: docs/models.md says how this was made.\n# sign\tweight\n");
        for (DateSign sign : DateSign.values()) {
            table.append(String.format(Locale.ROOT, "%s\t%.3f%n", sign, weights[sign.ordinal()]));
        }
        return table.toString();
    }
}
