package org.daybook.bench.furniture;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts lines by what they are and what a reading says that they are. */
final class Tally {
    static final String MAIN = "main";
    static final String HEADLINE = "headline";
    private static final List<String> KINDS = List.of(MAIN, HEADLINE, "navigation", "advertisement", "player", "share", "comments", "caption", "credit", "related",
            "newsletter", "appeal", "notice", "translation-credit", "other");

    private final Map<String, Map<String, Integer>> said = new TreeMap<>();
    private int mainChars;
    private int saidMainChars;
    private int rightMainChars;

    /** One kind's figures; a share of nothing is null. */
    record Figures(int gold, int said, int right) {
        Double precision() {
            return said == 0 ? null : (double) right / said;
        }

        Double recall() {
            return gold == 0 ? null : (double) right / gold;
        }

        Double f1() {
            return gold + said == 0 ? null : 2.0 * right / (gold + said);
        }
    }

    void add(String gold, String reading, String line) {
        said.computeIfAbsent(gold, any -> new TreeMap<>()).merge(reading, 1, Integer::sum);
        mainChars += gold.equals(MAIN) ? line.length() : 0;
        saidMainChars += reading.equals(MAIN) ? line.length() : 0;
        rightMainChars += gold.equals(MAIN) && reading.equals(MAIN) ? line.length() : 0;
    }

    /** By kind, in the order of docs; then main text by characters, and the furniture as a whole: how much of what is furniture is kept out of the main text. */
    Map<String, Figures> figures() {
        Map<String, Figures> figures = new LinkedHashMap<>();
        for (String kind : KINDS) {
            int right = said.getOrDefault(kind, Map.of()).getOrDefault(kind, 0);
            int claimed = said.values().stream().mapToInt(row -> row.getOrDefault(kind, 0)).sum();
            figures.put(kind, new Figures(sum(kind), claimed, right));
        }
        figures.put("main, characters", new Figures(mainChars, saidMainChars, rightMainChars));
        figures.put("furniture", furniture(false));
        figures.put("furniture, kind right", furniture(true));
        return figures;
    }

    private int sum(String kind) {
        return said.getOrDefault(kind, Map.of()).values().stream().mapToInt(Integer::intValue).sum();
    }

    private Figures furniture(boolean sameKind) {
        int gold = 0;
        int claimed = 0;
        int right = 0;
        for (Map.Entry<String, Map<String, Integer>> row : said.entrySet()) {
            for (Map.Entry<String, Integer> cell : row.getValue().entrySet()) {
                boolean is = furniture(row.getKey());
                boolean isSaid = furniture(cell.getKey());
                gold += is ? cell.getValue() : 0;
                claimed += isSaid ? cell.getValue() : 0;
                right += is && isSaid && (!sameKind || row.getKey().equals(cell.getKey())) ? cell.getValue() : 0;
            }
        }
        return new Figures(gold, claimed, right);
    }

    private static boolean furniture(String kind) {
        return !kind.equals(MAIN) && !kind.equals(HEADLINE) && !kind.equals(Placing.LOST);
    }

    /** How often each kind was taken for another: gold, reading, count. */
    Map<String, Map<String, Integer>> confusions() {
        return said;
    }
}
