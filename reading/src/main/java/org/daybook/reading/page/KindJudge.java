package org.daybook.reading.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Tells the kinds of furniture whose words say little, by what was learnt of pages labelled by hand: menus, other pages' headlines, notices and the rest.
 * What words or mark-up name (a button for sharing, an appeal, a credit) is left to the rules of {@link Kinds}, which do better there. {@code page/kinds.model}
 * has it, {@code docs/models.md} where it comes from. Immutable.
 */
record KindJudge(Map<FurnitureKind, Forest> forests) {
    /** The kinds that it tells apart, in the order of the model. */
    static final List<FurnitureKind> KINDS = List.of(FurnitureKind.NAVIGATION, FurnitureKind.RELATED, FurnitureKind.NOTICE, FurnitureKind.OTHER);
    /** A page of fewer parts has too little beside its story to judge by; none of those that it learnt from has. */
    private static final int FEWEST_PARTS = 30;
    private static final String PATH = "/page/kinds.model";

    static KindJudge load() {
        try (InputStream in = KindJudge.class.getResourceAsStream(PATH)) {
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("reading the model " + PATH, e);
        }
    }

    static KindJudge parse(String model) {
        List<String> lines = model.lines().filter(line -> !line.startsWith("#")).toList();
        Map<FurnitureKind, Forest> forests = new EnumMap<>(FurnitureKind.class);
        int at = 0;
        for (FurnitureKind kind : KINDS) {
            forests.put(kind, Forest.parse(lines, at));
            at++;
            while (at < lines.size() && !lines.get(at).startsWith("trees ")) {
                at++;
            }
        }
        return new KindJudge(forests);
    }

    void write(Writer out) {
        KINDS.forEach(kind -> forests.get(kind).write(out));
    }

    /** Gives every part that is neither main text nor headline its kind. Main text must have been judged. */
    void set(Seen page) {
        Kinds.set(page.parts());
        if (page.parts().size() < FEWEST_PARTS) {
            return;
        }
        KindFeatures.fill(page);
        FurnitureKind[] kinds = likeliest(page.columns());
        for (int i = 0; i < kinds.length; i++) {
            if (open(page.parts().get(i))) {
                page.parts().get(i).kind = kinds[i];
            }
        }
    }

    /** Whether the rules leave a part's kind to the judge. */
    static boolean open(Part part) {
        return !part.keep && !part.title && KINDS.contains(part.kind) && !part.settled;
    }

    FurnitureKind[] likeliest(Columns columns) {
        FurnitureKind[] best = new FurnitureKind[columns.count()];
        float[] most = new float[columns.count()];
        Arrays.fill(most, Float.NEGATIVE_INFINITY);
        float[][] logits = Forest.logits(columns, KINDS.stream().map(forests::get).toList());
        for (int kind = 0; kind < logits.length; kind++) {
            for (int i = 0; i < columns.count(); i++) {
                if (logits[kind][i] > most[i]) {
                    most[i] = logits[kind][i];
                    best[i] = KINDS.get(kind);
                }
            }
        }
        return best;
    }
}
