package org.daybook.bench.speech;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.daybook.reading.page.Span;
import org.daybook.reading.page.UnreadableInput;
import org.daybook.reading.statement.Statement;

/**
 * Statements in Russian: {@code StatementBench DATA dev|unseen|all [--wrong]}, where DATA holds the sets. Of each article one passage is marked; what Daybook finds
 * with its cue in the passage counts. A statement is right where its contents share half or more of the tokens of both (Jaccard) with those of a marked
 * one, each used once, the likest first, and the sources overlap or neither has any. {@code --wrong} lists what is missed and what is too much, by article.
 */
public final class StatementBench {
    private static final double ALIKE = 0.5;

    /** A statement as tokens of its text. */
    private record Said(BitSet source, BitSet content) {
        boolean sameSource(Said other) {
            return source.intersects(other.source) || source.isEmpty() && other.source.isEmpty();
        }

        double likeness(Said other) {
            BitSet both = (BitSet) content.clone();
            both.and(other.content);
            BitSet any = (BitSet) content.clone();
            any.or(other.content);
            return any.isEmpty() ? 0 : both.cardinality() / (double) any.cardinality();
        }
    }

    private record Pair(int gold, int found, double likeness) { }

    private StatementBench() { }

    public static void main(String[] args) throws IOException, UnreadableInput {
        boolean wrong = args.length > 2 && args[2].equals("--wrong");
        long right = 0;
        long marked = 0;
        long found = 0;
        for (Marked article : Marked.of("statements-ru.jsonl", Path.of(args[0]), args[1])) {
            Tokens tokens = new Tokens(article.reading().text());
            List<Said> gold = new ArrayList<>();
            for (JsonNode statement : article.marks().path("statements")) {
                gold.add(new Said(tokens.of(Marked.spans(statement.path("sources"))), tokens.of(Marked.spans(statement.path("contents")))));
            }
            int start = article.marks().path("start").asInt();
            int end = article.marks().path("end").asInt();
            List<Said> own = new ArrayList<>();
            for (Statement statement : article.reading().statements()) {
                if (statement.cue().start() >= start && statement.cue().start() < end) {
                    own.add(new Said(tokens.of(statement.sources()), tokens.of(statement.contents())));
                }
            }
            List<Pair> pairs = pairs(gold, own);
            right += pairs.size();
            marked += gold.size();
            found += own.size();
            if (wrong) {
                System.out.printf(Locale.ROOT, "%s %s: %d right, %d missed, %d too much%n", article.marks().path("set").asText(), article.marks().path("id").asText(),
                        pairs.size(), gold.size() - pairs.size(), own.size() - pairs.size());
            }
        }
        double precision = Marked.share(right, found);
        double recall = Marked.share(right, marked);
        System.out.printf(Locale.ROOT, "statements: %d marked, %d found, %d right; precision %.1f, recall %.1f, F1 %.1f%n", marked, found, right, precision, recall,
                Marked.f1(precision, recall));
    }

    private static List<Pair> pairs(List<Said> gold, List<Said> own) {
        List<Pair> all = new ArrayList<>();
        for (int g = 0; g < gold.size(); g++) {
            for (int o = 0; o < own.size(); o++) {
                double likeness = gold.get(g).likeness(own.get(o));
                if (likeness >= ALIKE && gold.get(g).sameSource(own.get(o))) {
                    all.add(new Pair(g, o, likeness));
                }
            }
        }
        all.sort(Comparator.comparingDouble((Pair p) -> -p.likeness()));
        BitSet usedGold = new BitSet();
        BitSet usedOwn = new BitSet();
        List<Pair> taken = new ArrayList<>();
        for (Pair pair : all) {
            if (!usedGold.get(pair.gold()) && !usedOwn.get(pair.found())) {
                usedGold.set(pair.gold());
                usedOwn.set(pair.found());
                taken.add(pair);
            }
        }
        return taken;
    }

    /** A text's tokens: runs of letters and digits, and single other signs. */
    private static final class Tokens {
        private final int[] tokenAt;

        Tokens(String text) {
            int[] points = text.codePoints().toArray();
            tokenAt = new int[points.length];
            int token = -1;
            boolean inWord = false;
            for (int i = 0; i < points.length; i++) {
                boolean letter = Character.isLetterOrDigit(points[i]) || points[i] == '_' || Character.getType(points[i]) == Character.NON_SPACING_MARK;
                boolean space = Character.isWhitespace(points[i]) || Character.isSpaceChar(points[i]);
                token += space || letter && inWord ? 0 : 1;
                tokenAt[i] = space ? -1 : token;
                inWord = letter;
            }
        }

        BitSet of(List<Span> spans) {
            BitSet tokens = new BitSet();
            for (Span span : spans) {
                for (int i = span.start(); i < span.end(); i++) {
                    if (tokenAt[i] >= 0) {
                        tokens.set(tokenAt[i]);
                    }
                }
            }
            return tokens;
        }
    }
}
