package org.daybook.reading.page;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A page of a gold set, as the judges see it, with what is known of each part: from the gold's segments, and where those say nothing, from what the
 * rules and a teacher (the text that another tool takes from the page) agree on.
 *
 * @param with segments that must be in the main text
 * @param without segments that must not
 * @param seen the page
 * @param unworded the page as seen without any words of furniture, as a page in an unknown language is
 */
record GoldPage(String file, String site, List<String> with, List<String> without, Seen seen, Seen unworded, String teacher) {
    /** Parts that only rules and teacher speak of: so many are drawn from a page, and so much do they weigh together at most. */
    private static final int DRAWN = 25;
    private static final double DRAWN_WEIGHT = 15;
    private static final double AGREED = 0.1;
    private static final double DISAGREED = 0.03;
    private static final double GOLD = 2;
    /** A segment that is less of a part than this, and in several, may stand in a sentence by chance. */
    private static final double CHANCE = 0.15;

    /** How likely a part should be, and what that weighs; 0 where nothing is known. */
    record Label(float[] right, float[] weight) { }

    /** The registered name of a host, or what comes near it: pages of one site are never in two folds. Bloggers on one platform are sites of their own. */
    static String site(String url, String id) {
        String inner = url.replaceFirst("^https?://web\\.archive\\.org/web/[^/]+/", "");
        String host;
        try {
            host = URI.create(inner.contains("://") ? inner : "http://" + inner).getHost();
        } catch (IllegalArgumentException e) {
            host = null;
        }
        String[] names = (host == null ? id : host).split("\\.");
        if (host == null || names.length < 2) {
            return names[0];
        }
        boolean shared = names.length > 2 && (names[names.length - 2].length() <= 3
                || List.of("wordpress", "blogspot", "github", "hypotheses").contains(names[names.length - 2]));
        return names[names.length - (shared ? 3 : 2)];
    }

    /** In which of so many folds its site is; the same always. */
    int fold(int folds) {
        return Math.floorMod(new Random(site.hashCode()).nextInt(), folds);
    }

    Label label() {
        List<Part> parts = seen.parts();
        float[] right = new float[parts.size()];
        float[] weight = new float[parts.size()];
        String taught = letters(teacher);
        boolean[] gold = gold(right, weight);
        List<Integer> free = new ArrayList<>();
        double sum = 0;
        for (int i = 0; i < right.length; i++) {
            if (gold[i]) {
                continue;
            }
            int rule = (int) seen.columns().of(i, Feature.RULE);
            String own = letters(parts.get(i).text);
            int teacher = taught.isEmpty() ? rule : !own.isEmpty() && taught.contains(own) ? 1 : 0;
            right[i] = (rule + 2 * teacher) / 3f;
            weight[i] = (float) ((rule == teacher ? AGREED : DISAGREED) * bySize(parts.get(i)));
            free.add(i);
            sum += weight[i];
        }
        draw(free, weight, sum);
        int headline = parts.indexOf(seen.headline());
        if (headline >= 0) {
            weight[headline] = 0;
        }
        return new Label(right, weight);
    }

    private static double bySize(Part part) {
        return Math.max(0.3, Math.min(1.2, Math.log1p(part.length()) / 5));
    }

    private void draw(List<Integer> free, float[] weight, double sum) {
        java.util.Collections.shuffle(free, new Random(free.size()));
        double kept = 0;
        for (int n = 0; n < free.size(); n++) {
            if (n < DRAWN) {
                kept += weight[free.get(n)];
            } else {
                weight[free.get(n)] = 0;
            }
        }
        double scale = kept == 0 ? 0 : Math.min(sum, DRAWN_WEIGHT) / kept;
        for (int n = 0; n < Math.min(DRAWN, free.size()); n++) {
            weight[free.get(n)] *= (float) scale;
        }
    }

    private boolean[] gold(float[] right, float[] weight) {
        List<Part> parts = seen.parts();
        boolean[] known = new boolean[right.length];
        for (String segment : without) {
            List<Integer> holders = holders(segment);
            for (int i : holders) {
                boolean chance = holders.size() > 1 && segment.length() < CHANCE * parts.get(i).length();
                known[i] = true;
                right[i] = 0;
                weight[i] = Math.max(weight[i], (float) (GOLD * (chance ? 0.3 : 1)));
            }
        }
        for (String segment : with) {
            List<Integer> holders = new ArrayList<>(holders(segment));
            boolean whole = !holders.isEmpty();
            if (!whole) {
                holders = across(segment);
            }
            holders.removeIf(i -> known[i] && right[i] == 0);
            if (holders.size() == 1 || !whole) {
                for (int i : holders) {
                    known[i] = true;
                    right[i] = 1;
                    weight[i] = (float) GOLD;
                }
            }
        }
        return known;
    }

    private List<Integer> holders(String segment) {
        List<Integer> holders = new ArrayList<>();
        for (int i = 0; i < seen.parts().size(); i++) {
            if (seen.parts().get(i).text.contains(segment)) {
                holders.add(i);
            }
        }
        return holders;
    }

    /** The parts that a segment runs over. */
    private List<Integer> across(String segment) {
        StringBuilder all = new StringBuilder();
        int[] starts = new int[seen.parts().size()];
        for (int i = 0; i < starts.length; i++) {
            starts[i] = all.length();
            all.append(seen.parts().get(i).text).append(' ');
        }
        int at = all.indexOf(segment);
        List<Integer> over = new ArrayList<>();
        for (int i = 0; at >= 0 && i < starts.length; i++) {
            if (starts[i] < at + segment.length() && starts[i] + seen.parts().get(i).length() > at) {
                over.add(i);
            }
        }
        return over;
    }

    private static String letters(String text) {
        StringBuilder letters = new StringBuilder();
        text.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
        return letters.toString();
    }

    /** How many right, lost and let in: wanted found, wanted lost, unwanted let in, unwanted kept out. */
    int[] score(float[] likely, float keep) {
        String text = text(likely, keep);
        int found = (int) with.stream().filter(segment -> text.indexOf(segment) >= 0).count();
        int let = (int) without.stream().filter(segment -> text.indexOf(segment) >= 0).count();
        return new int[] {found, with.size() - found, let, without.size() - let};
    }

    /** What is kept, on one line. */
    String text(float[] likely, float keep) {
        Judges.keep(seen, likely, keep);
        StringBuilder text = new StringBuilder();
        seen.parts().stream().filter(part -> part.keep).forEach(part -> text.append(part.text).append(' '));
        return text.toString();
    }

    @Override
    public String toString() {
        return file + with;
    }
}
