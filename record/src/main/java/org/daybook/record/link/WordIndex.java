package org.daybook.record.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/**
 * Where words stand, to find all texts that may have some letters in them, in any place of a word. What is forgotten elsewhere may still be
 * found here.
 *
 * @param <T> what a text is of
 */
final class WordIndex<T> {
    private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{M}\\d]+");

    private final Map<String, List<T>> places = new HashMap<>();

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
        List<T> list = places.computeIfAbsent(word, w -> new ArrayList<>(1));
        if (list.isEmpty() || list.get(list.size() - 1) != of) {
            list.add(of);
        }
    }

    /** Gives each word with its places. */
    void each(BiConsumer<String, List<T>> use) {
        places.forEach(use);
    }

    int size() {
        return places.size();
    }

    private static List<String> words(String text) {
        return NOT_A_WORD.splitAsStream(text.toLowerCase(Locale.ROOT)).filter(word -> !word.isEmpty()).toList();
    }

    /** All whose text may have these letters in it, however capitalised; empty where that can't be told by words. */
    Optional<Set<T>> having(String letters) {
        String longest = words(letters).stream().max(java.util.Comparator.comparingInt(String::length)).orElse(null);
        if (longest == null) {
            return Optional.empty();
        }
        Set<T> found = new LinkedHashSet<>();
        places.forEach((word, list) -> {
            if (word.contains(longest)) {
                found.addAll(list);
            }
        });
        return Optional.of(found);
    }
}
