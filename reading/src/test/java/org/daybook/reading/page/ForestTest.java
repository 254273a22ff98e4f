package org.daybook.reading.page;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ForestTest {
    private static final float[] NUMBERS = {0, -0.0f, 1, -1, 0.5f, 1e-11f, -1e-11f, 1e26f, -1e26f, 2, -2, Float.POSITIVE_INFINITY,
        Float.NEGATIVE_INFINITY, Float.NaN, Float.intBitsToFloat(0xffc00000)};

    @Test
    void addsUpWhatItsTreesGive() {
        Forest forest = Forest.parse(List.of("trees 3", "(words<12.5 (chars<3 -1 0.5) 2)", "0.25", "(chars<0 1 (words<20 2 4))"), 0);
        float[] logits = logits(forest, new float[][] {row(0, 0), row(3, 12), row(-1, 13), row(5, 20)});
        assertArrayEquals(new float[] {-1 + 0.25f + 2, 0.5f + 0.25f + 2, 2 + 0.25f + 1, 2 + 0.25f + 4}, logits);
    }

    @Test
    void judgesMoreRowsThanGoTogether() {
        Forest forest = Forest.parse(List.of("trees 1", "(words<300 (words<10 1 2) 3)"), 0);
        float[][] rows = new float[1000][];
        Arrays.setAll(rows, i -> row(0, i));
        float[] logits = logits(forest, rows);
        for (int i = 0; i < rows.length; i++) {
            assertEquals(i < 10 ? 1 : i < 300 ? 2 : 3, logits[i]);
        }
        assertEquals(0, logits(forest, new float[0][]).length);
    }

    /** Any trees, also over numbers whose difference is more than an int or a float holds, and over what is no number. */
    @Property(tries = 100)
    void choosesAsOneRowAfterAnotherWould(@ForAll long seed) {
        Random random = new Random(seed);
        List<String> lines = List.of("trees 2", tree(random, 4), tree(random, 6));
        Forest forest = Forest.parse(lines, 0);
        float[][] rows = new float[60][];
        Arrays.setAll(rows, i -> row(number(random), number(random)));
        float[] logits = logits(forest, rows);
        for (int i = 0; i < rows.length; i++) {
            assertEquals(walk(lines.get(1), rows[i]) + walk(lines.get(2), rows[i]), logits[i], lines + " of " + Arrays.toString(rows[i]));
        }
    }

    private static float[] logits(Forest forest, float[][] rows) {
        return Forest.logits(Columns.of(rows), List.of(forest))[0];
    }

    private static float number(Random random) {
        return random.nextBoolean() ? NUMBERS[random.nextInt(NUMBERS.length)] : (float) random.nextGaussian();
    }

    private static float[] row(float chars, float words) {
        float[] row = new float[Feature.COUNT];
        row[Feature.CHARS.ordinal()] = chars;
        row[Feature.WORDS.ordinal()] = words;
        return row;
    }

    private static String tree(Random random, int depth) {
        if (depth == 0 || random.nextInt(4) == 0) {
            return Float.toString(random.nextInt(1000) / 8f);
        }
        float bound = NUMBERS[random.nextInt(NUMBERS.length - 2)];
        return "(" + (random.nextBoolean() ? "words" : "chars") + "<" + bound + " " + tree(random, depth - 1) + " " + tree(random, depth - 1) + ")";
    }

    /** What a tree gives for one row, from its own words. */
    private static float walk(String tree, float[] row) {
        if (!tree.startsWith("(")) {
            return Float.parseFloat(tree);
        }
        int less = tree.indexOf('<');
        int space = tree.indexOf(' ');
        float value = row[tree.startsWith("(words") ? Feature.WORDS.ordinal() : Feature.CHARS.ordinal()];
        int open = 0;
        int middle = space + 1;
        while (open > 0 || tree.charAt(middle) != ' ') {
            open += tree.charAt(middle) == '(' ? 1 : tree.charAt(middle) == ')' ? -1 : 0;
            middle++;
        }
        return value < Float.parseFloat(tree.substring(less + 1, space)) ? walk(tree.substring(space + 1, middle), row)
                : walk(tree.substring(middle + 1, tree.length() - 1), row);
    }
}
