package org.daybook.reading.page;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.daybook.bench.furniture.LabelledPage;
import org.daybook.bench.furniture.Placing;

/**
 * Trains the judge of furniture's kinds on the hand-labelled pages: {@code KindTrainer SHARED dev|all MODEL}. With {@code folds} for MODEL nothing is written, and
 * what a cross-validation by page (each is of another outlet) has right is printed beside the rules.
 */
public final class KindTrainer {
    /** Chosen in cross-validation on the development pages; half of each lost about 0.01, which is about the noise too. */
    private static final int TREES = 40;
    private static final Boosting.Growth GROWTH = new Boosting.Growth(8, 15);
    private static final int FOLDS = 8;
    /** Parts from which a page weighs no more for having more of them than the root of their number. */
    private static final double PARTS = 60;
    private static final double UNSURE = 0.4;

    private final List<Example> examples = new ArrayList<>();
    private int pages;

    /**
     * A part whose kind the rules leave open.
     *
     * @param kind null where it is none of those that the judge tells apart
     */
    private record Example(int page, float[] row, FurnitureKind rule, FurnitureKind kind, boolean sure, double weight) { }

    private KindTrainer(Path shared, Predicate<LabelledPage> of) throws IOException {
        Words words = Words.load();
        HtmlPage html = new HtmlPage(words, null, null);
        TextCapture text = new TextCapture(words, null, null);
        for (LabelledPage page : LabelledPage.all()) {
            if (of.test(page) && !page.set().equals("seeds")) {
                byte[] bytes = page.bytes(shared);
                try {
                    String content = Content.of(Capture.of(page.id(), bytes), bytes).text();
                    Seen seen = page.html() ? html.see(content) : text.see(TextDump.undone(content));
                    Judges.of(page.html() ? "html" : "text").judge(seen);
                    add(seen, page.lines(bytes), page);
                } catch (UnreadableInput e) {
                    throw new IOException(e);
                }
            }
        }
    }

    public static void main(String[] args) throws IOException {
        KindTrainer trainer = new KindTrainer(Path.of(args[0]), page -> args[1].equals("all") || page.part().equals(args[1]));
        if (args[2].equals("folds")) {
            trainer.validate();
            return;
        }
        StringWriter out = new StringWriter();
        out.write("# How likely a piece of furniture is navigation, related, a notice, anything else: sums of trees, in logits; docs/models.md says how they were made.\n");
        trainer.train(example -> true).write(out);
        Files.writeString(Path.of(args[2]), out.toString());
    }

    private void add(Seen seen, List<String> lines, LabelledPage page) {
        Kinds.set(seen.parts());
        KindFeatures.fill(seen);
        Placing placing = new Placing(lines);
        List<Placing.Piece> pieces = new ArrayList<>();
        for (int i = 0; i < seen.parts().size(); i++) {
            pieces.add(new Placing.Piece(String.valueOf(i), seen.parts().get(i).text));
        }
        placing.place(pieces);
        List<LabelledPage.Label> labels = page.byLine(lines);
        List<Map<LabelledPage.Label, Integer>> votes = new ArrayList<>();
        seen.parts().forEach(part -> votes.add(new TreeMap<>(java.util.Comparator.comparingInt(LabelledPage.Label::start))));
        List<Map<String, Integer>> counts = placing.counts();
        for (int line = 0; line < lines.size(); line++) {
            for (Map.Entry<String, Integer> count : counts.get(line).entrySet()) {
                votes.get(Integer.parseInt(count.getKey())).merge(labels.get(line), count.getValue(), Integer::sum);
            }
        }
        List<Integer> open = new ArrayList<>();
        for (int i = 0; i < votes.size(); i++) {
            if (KindJudge.open(seen.parts().get(i)) && !votes.get(i).isEmpty()) {
                open.add(i);
            }
        }
        for (int i : open) {
            LabelledPage.Label label = votes.get(i).entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
            FurnitureKind kind = KindJudge.KINDS.stream().filter(known -> known.toString().equals(label.kind())).findFirst().orElse(null);
            examples.add(new Example(pages, seen.columns().row(i), seen.parts().get(i).kind, kind, label.sure(),
                    (label.sure() ? 1 : UNSURE) * Math.sqrt(Math.min(1, PARTS / open.size()))));
        }
        pages++;
    }

    private KindJudge train(Predicate<Example> of) {
        List<Example> known = examples.stream().filter(of).filter(example -> example.kind() != null).toList();
        // not how far down a page of what length: pages are too few for that
        Feature[] features = Arrays.stream(Feature.values()).filter(f -> f != Feature.INDEX && f != Feature.PAGE_PARTS && f != Feature.PAGE_TEXT).toArray(Feature[]::new);
        List<float[]> rows = known.stream().map(Example::row).toList();
        float[] weight = new float[rows.size()];
        for (int i = 0; i < weight.length; i++) {
            weight[i] = (float) known.get(i).weight();
        }
        Map<FurnitureKind, Forest> forests = new EnumMap<>(FurnitureKind.class);
        for (FurnitureKind kind : KindJudge.KINDS) {
            float[] right = new float[weight.length];
            for (int i = 0; i < right.length; i++) {
                right[i] = known.get(i).kind() == kind ? 1 : 0;
            }
            forests.put(kind, new Boosting(rows, right, weight, features, GROWTH).forest(TREES));
        }
        return new KindJudge(forests);
    }

    private void validate() {
        int[] right = new int[2];
        int all = 0;
        for (int fold = 0; fold < FOLDS; fold++) {
            int held = fold;
            KindJudge judge = train(example -> example.page() % FOLDS != held);
            for (Example example : examples) {
                if (example.page() % FOLDS == held && example.sure()) {
                    all++;
                    right[0] += example.rule() == example.kind() ? 1 : 0;
                    right[1] += judge.likeliest(Columns.of(example.row()))[0] == example.kind() ? 1 : 0;
                }
            }
        }
        System.out.printf(Locale.ROOT, "%d parts of %d pages that the rules leave open: right by the rules %.4f, by the judge %.4f%n", all, pages, (double) right[0] / all,
                (double) right[1] / all);
    }
}
