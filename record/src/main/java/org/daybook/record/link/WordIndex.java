package org.daybook.record.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Where words stand, to find all texts that may have some letters in them, in any place of a word: words are found by three letters of theirs. What is
 * forgotten elsewhere may still be found here. Safe for many threads that ask while none adds.
 *
 * @param <T> what a text is of
 */
final class WordIndex<T> {
    private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{M}\\d]+");
    private static final int GRAM = 3;

    private final Map<String, List<T>> places = new HashMap<>();
    /** Words by each three letters that follow each other in them; null until somebody looks. */
    private Map<Long, List<String>> grams;

    /** Adds a text. @param text null for none */
    void add(String text, T of) {
        if (text != null) {
            for (String word : words(text)) {
                put(word, of);
            }
        }
    }

    /** Adds a word as {@link #each} gave it. */
    void put(String word, T of) {
        List<T> list = places.get(word);
        if (list == null) {
            list = new ArrayList<>(1);
            places.put(word, list);
            if (grams != null) {
                cut(word);
            }
        }
        if (list.isEmpty() || list.get(list.size() - 1) != of) {
            list.add(of);
        }
    }

    /** Gives each word with its places. */
    void each(BiConsumer<String, List<T>> use) {
        places.forEach(use);
    }

    /** Forgets what is gone; a word that then stands nowhere stays. */
    void tidy(Predicate<T> gone) {
        places.values().forEach(list -> list.removeIf(gone));
    }

    int size() {
        return places.size();
    }

    private static List<String> words(String text) {
        return NOT_A_WORD.splitAsStream(text.toLowerCase(Locale.ROOT)).filter(word -> !word.isEmpty()).toList();
    }

    private static long gram(String word, int at) {
        return (long) word.charAt(at) << 32 | word.charAt(at + 1) << 16 | word.charAt(at + 2);
    }

    private void cut(String word) {
        for (int i = 0; i + GRAM <= word.length(); i++) {
            List<String> list = grams.computeIfAbsent(gram(word, i), g -> new ArrayList<>(2));
            if (list.isEmpty() || !list.get(list.size() - 1).equals(word)) {
                list.add(word);
            }
        }
    }

    /** Words among which are all that have these letters. */
    private synchronized Collection<String> near(String letters) {
        if (letters.length() < GRAM) {
            return places.keySet();
        }
        if (grams == null) {
            grams = new HashMap<>();
            places.keySet().forEach(this::cut);
        }
        List<String> fewest = null;
        for (int i = 0; i + GRAM <= letters.length(); i++) {
            List<String> words = grams.getOrDefault(gram(letters, i), List.of());
            fewest = fewest == null || words.size() < fewest.size() ? words : fewest;
        }
        return fewest;
    }

    /** All whose text may have these letters in it, however capitalised; empty where that can't be told by words. */
    Optional<Set<T>> having(String letters) {
        Optional<List<List<T>>> rarest = rarest(letters);
        if (rarest.isEmpty()) {
            return Optional.empty();
        }
        Set<T> found = new LinkedHashSet<>();
        rarest.get().forEach(found::addAll);
        return Optional.of(found);
    }

    /** About how many those are; 0 where that can't be told. */
    int often(String letters) {
        return rarest(letters).map(WordIndex::size).orElse(0);
    }

    private static int size(List<? extends List<?>> places) {
        return places.stream().mapToInt(List::size).sum();
    }

    /** Where that word of these stands that stands in fewest places: texts with all of them have it. */
    private Optional<List<List<T>>> rarest(String letters) {
        List<List<T>> rarest = null;
        for (String part : words(letters)) {
            List<List<T>> found = new ArrayList<>();
            for (String word : near(part)) {
                if (word.contains(part)) {
                    found.add(places.get(word));
                }
            }
            rarest = rarest == null || size(found) < size(rarest) ? found : rarest;
        }
        return Optional.ofNullable(rarest);
    }
}
