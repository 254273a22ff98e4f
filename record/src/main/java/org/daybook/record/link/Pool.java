package org.daybook.record.link;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.daybook.reading.name.EntityType;
import org.daybook.record.link.Telling.Who;

/**
 * What tellings of many pages have in common: names with their keys, words of titles. Each is made once and held once, since making a key
 * takes longer than comparing it, and most names are told often. For one thread, but for keys, which any may ask for.
 */
final class Pool {
    private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\d]+");
    /** Shorter words say little: "the", "with". */
    private static final int LONGER_WORD = 4;

    private record Named(String name, EntityType type) { }

    private final Map<Party, Who> met = new HashMap<>();
    private final Map<Named, NameKey> keys = new ConcurrentHashMap<>();
    private final Map<String, String> words = new HashMap<>();
    private final Map<Set<String>, Set<String>> sets = new HashMap<>();
    private final Map<Long, Window> windows = new HashMap<>();

    /** A participant or place with its key. */
    Who who(Party party) {
        Who known = met.get(party);
        if (known == null) {
            known = Who.of(party, key(party.name(), party.type()).of(party.bearer()));
            met.put(party, known);
        }
        return known;
    }

    /** Takes a participant or place whose key was found before. */
    Who know(Who who) {
        met.put(who.party(), who);
        if (who.party().bearer() == null) {
            keys.putIfAbsent(new Named(who.party().name(), who.party().type()), who.key());
        }
        return who;
    }

    NameKey key(String name, EntityType type) {
        return keys.computeIfAbsent(new Named(name, type), n -> NameKey.of(n.name(), n.type()));
    }

    /** The longer words of a title, each once, in order. */
    List<String> longerWords(String title) {
        return title == null ? List.of() : NOT_A_WORD.splitAsStream(title.toLowerCase(java.util.Locale.ROOT)).filter(word -> word.length() >= LONGER_WORD)
                .distinct().sorted().map(this::word).toList();
    }

    /** The same word, held once. */
    String word(String word) {
        return words.computeIfAbsent(word, w -> w);
    }

    /** The same set, held once. */
    Set<String> types(Set<String> types) {
        return sets.computeIfAbsent(types, t -> t);
    }

    /** The same days, held once. */
    Window window(Window window) {
        // days of the epoch side by side: the hashes of dates are too much alike
        long days = day(window.first()) << Integer.SIZE ^ day(window.end()) & 0xffffffffL;
        Window known = windows.putIfAbsent(days, window);
        return known == null || !known.equals(window) ? window : known;
    }

    private static long day(java.time.LocalDate day) {
        return day == null ? Integer.MIN_VALUE : day.toEpochDay();
    }
}
