package org.daybook.bench.furniture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Finds what a reading says of each line that a page shows. A reading's paragraphs and pieces of furniture stand in page order, but it doesn't say
 * where: so each is sought word by word, and of all the places where it occurs that row of places is taken that keeps the order and holds most words.
 * Main text goes first, furniture into what is left, the headline last. A piece that is found nowhere whole is sought in halves.
 */
public final class Placing {
    /** What a line is that is found in nothing that the reading holds. */
    static final String LOST = "lost";
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+|\\p{N}+");
    /** Of a line's words, at least this share must be of one kind. */
    private static final double MOST = 0.5;
    /** What a word's distance from the piece before takes away: it only decides between places that are otherwise as good. */
    private static final double FAR = 1e-6;
    private static final int SHORTEST_HALF = 3;

    /** A piece of a reading, and what the reading calls it. */
    public record Piece(String kind, String text) { }

    private record Place(int piece, int start, int end) { }

    private final List<String> words = new ArrayList<>();
    private final int[] lineStarts;
    private final Map<String, List<Integer>> at = new HashMap<>();
    private final String[] kinds;

    /** For the lines that a page shows. */
    public Placing(List<String> lines) {
        lineStarts = new int[lines.size() + 1];
        for (int i = 0; i < lines.size(); i++) {
            words.addAll(words(lines.get(i)));
            lineStarts[i + 1] = words.size();
        }
        for (int i = 0; i < words.size(); i++) {
            at.computeIfAbsent(words.get(i), word -> new ArrayList<>()).add(i);
        }
        kinds = new String[words.size()];
    }

    private static List<String> words(String text) {
        return WORD.matcher(text.toLowerCase(Locale.ROOT)).results().map(MatchResult::group).toList();
    }

    /** Places pieces that stand in the page in this order. */
    public void place(List<Piece> pieces) {
        List<String> kindOf = new ArrayList<>();
        List<Place> places = new ArrayList<>();
        for (Piece piece : pieces) {
            seek(words(piece.text()), piece.kind(), kindOf, places);
        }
        for (Place place : best(places)) {
            Arrays.fill(kinds, place.start(), place.end(), kindOf.get(place.piece()));
        }
    }

    private void seek(List<String> piece, String kind, List<String> kindOf, List<Place> places) {
        if (piece.isEmpty()) {
            return;
        }
        boolean found = false;
        for (int start : at.getOrDefault(piece.get(0), List.of())) {
            int end = start + piece.size();
            if (end <= words.size() && words.subList(start, end).equals(piece) && Arrays.stream(kinds, start, end).allMatch(taken -> taken == null)) {
                places.add(new Place(kindOf.size(), start, end));
                found = true;
            }
        }
        kindOf.add(kind);
        int half = piece.size() / 2;
        if (!found && half >= SHORTEST_HALF) {
            seek(piece.subList(0, half), kind, kindOf, places);
            seek(piece.subList(half, piece.size()), kind, kindOf, places);
        }
    }

    private static List<Place> best(List<Place> places) {
        double[] worth = new double[places.size()];
        int[] before = new int[places.size()];
        int last = -1;
        for (int i = 0; i < places.size(); i++) {
            Place place = places.get(i);
            int words = place.end() - place.start();
            worth[i] = words;
            before[i] = -1;
            for (int j = i - 1; j >= 0; j--) {
                Place other = places.get(j);
                double sum = worth[j] + words - FAR * (place.start() - other.end());
                if (other.piece() < place.piece() && other.end() <= place.start() && sum > worth[i]) {
                    worth[i] = sum;
                    before[i] = j;
                }
            }
            last = last < 0 || worth[i] > worth[last] ? i : last;
        }
        List<Place> best = new ArrayList<>();
        for (int i = last; i >= 0; i = before[i]) {
            best.add(places.get(i));
        }
        return best;
    }

    /** Of each line, its words by the pieces that hold them: for each kind that was placed on it, how many. */
    public List<Map<String, Integer>> counts() {
        List<Map<String, Integer>> byLine = new ArrayList<>();
        for (int i = 0; i + 1 < lineStarts.length; i++) {
            Map<String, Integer> counts = new HashMap<>();
            for (int word = lineStarts[i]; word < lineStarts[i + 1]; word++) {
                if (kinds[word] != null) {
                    counts.merge(kinds[word], 1, Integer::sum);
                }
            }
            byLine.add(counts);
        }
        return byLine;
    }

    /** What each line is. */
    List<String> byLine() {
        List<String> byLine = new ArrayList<>();
        List<Map<String, Integer>> counted = counts();
        for (int i = 0; i < counted.size(); i++) {
            int all = lineStarts[i + 1] - lineStarts[i];
            byLine.add(counted.get(i).entrySet().stream().filter(count -> count.getValue() >= MOST * all)
                    .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey())).map(Map.Entry::getKey).orElse(LOST));
        }
        return byLine;
    }
}
