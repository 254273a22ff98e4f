package org.daybook.app.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.daybook.app.publish.Nearness;
import org.daybook.reading.name.EntityType;
import org.daybook.record.Agenda;
import org.daybook.record.AsOf;
import org.daybook.record.link.NameKey;

/**
 * Names of the record that somebody may have meant by one that it hasn't: compared as names are across scripts, a letter or two apart. To find a name's words in
 * another script takes longer than all else, so those of a name are found once, whatever pages come later. Safe for many threads.
 */
final class Nearest {
    private static final int MOST = 8;
    /** Of the names of all days, so many are looked at for those of a past day. */
    private static final int MOST_TRIED = 40;
    private static final int SHORTEST = 2;
    private static final int LONGEST = 40;

    /** A word that names are compared by, and the names that have it. */
    private record Named(Nearness.Word word, List<String> names) { }

    /** By name. */
    private final Map<String, List<String>> known = new ConcurrentHashMap<>();

    /** The people whom pages of the day looked at name, and those who take part in what is ahead, whose names are near; the nearest first. */
    List<String> to(String asked, Desk desk, View view) {
        List<String> words = words(asked);
        if (words.isEmpty()) {
            return List.of();
        }
        // anybody may ask for what nobody bears, again and again, as of any day, so all names of the record are taken apart once
        AsOf now = AsOf.allKnown(view.today());
        List<Named> names = desk.kept(view, now, "names by words", () -> byWords(desk, now));
        Map<String, Integer> far = new HashMap<>();
        Set<String> any = new HashSet<>();
        for (String word : words) {
            Nearness.Word asks = Nearness.Word.of(word);
            Map<String, Integer> nearest = new HashMap<>();
            for (Named named : names) {
                Nearness.between(asks, named.word()).ifPresent(distance -> named.names().forEach(name -> nearest.merge(name, distance, Math::min)));
            }
            // a name is as far as all the words asked for are, one that is near none of its own as far as it is long
            nearest.forEach((name, distance) -> far.merge(name, distance - word.length(), Integer::sum));
            if (word.length() > SHORTEST) {
                any.addAll(nearest.keySet());
            }
        }
        Stream<String> near = far.entrySet().stream().filter(entry -> any.contains(entry.getKey()))
                .sorted(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey())).map(Map.Entry::getKey);
        return (view.past() ? near.limit(MOST_TRIED).filter(name -> desk.daybook().bearer(name, view.asOf(), 0).isPresent()) : near).limit(MOST).toList();
    }

    /** All names, by the words that they are compared by: of many names few words differ. */
    private List<Named> byWords(Desk desk, AsOf now) {
        Set<String> names = new HashSet<>();
        desk.daybook().pages(now).forEach(page -> names.addAll(page.people()));
        names.addAll(desk.daybook().choices(new Agenda.Question(null, null, null, null, now)).who().keySet());
        Map<String, List<String>> byWords = new HashMap<>();
        names.forEach(name -> known.computeIfAbsent(name, Nearest::words).forEach(word -> byWords.computeIfAbsent(word, w -> new ArrayList<>(1)).add(name)));
        known.keySet().retainAll(names);
        return byWords.entrySet().stream().map(its -> new Named(Nearness.Word.of(its.getKey()), its.getValue())).toList();
    }

    /** How many names it has compared another with. */
    int size() {
        return known.size();
    }

    /** Each once. */
    private static List<String> words(String name) {
        return NameKey.of(name, EntityType.PERSON).words().stream().filter(word -> word.length() >= SHORTEST && word.length() <= LONGEST).distinct().toList();
    }
}
