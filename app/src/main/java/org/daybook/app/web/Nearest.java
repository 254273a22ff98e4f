package org.daybook.app.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeSet;
import org.daybook.app.publish.Nearness;
import org.daybook.reading.name.EntityType;
import org.daybook.record.Agenda;
import org.daybook.record.link.NameKey;

/** Names of the record that somebody may have meant by one that it hasn't: compared as names are across scripts, a letter or two apart. */
final class Nearest {
    private static final int MOST = 8;
    private static final int SHORTEST = 2;
    private static final int LONGEST = 40;

    private Nearest() { }

    /** The people whom pages of the day looked at name, and those who take part in what is ahead, whose names are near; the nearest first. */
    static List<String> to(String asked, Desk desk, View view) {
        List<String> words = words(asked);
        if (words.isEmpty()) {
            return List.of();
        }
        Map<String, Integer> far = new LinkedHashMap<>();
        // anybody may ask for what nobody bears, again and again, so the names are taken apart once
        desk.<Map<String, List<String>>>kept(view, "names", () -> names(desk, view)).forEach((name, its) -> {
            Integer distance = distance(words, its);
            if (distance != null) {
                far.put(name, distance);
            }
        });
        return far.entrySet().stream().sorted(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey())).limit(MOST)
                .map(Map.Entry::getKey).toList();
    }

    /** All names, by the words that they are compared by. */
    private static Map<String, List<String>> names(Desk desk, View view) {
        TreeSet<String> names = new TreeSet<>();
        desk.pages(view).forEach(page -> names.addAll(page.people()));
        names.addAll(desk.daybook().choices(new Agenda.Question(null, null, null, null, view.asOf())).who().keySet());
        Map<String, List<String>> known = new LinkedHashMap<>();
        names.forEach(name -> known.put(name, words(name)));
        return known;
    }

    private static List<String> words(String name) {
        List<String> words = new ArrayList<>(NameKey.of(name, EntityType.PERSON).words());
        words.removeIf(word -> word.length() < SHORTEST || word.length() > LONGEST);
        return words;
    }

    /** How far a name is from all the words asked for; null where none of them has a word near it. */
    private static Integer distance(List<String> asked, List<String> name) {
        int all = 0;
        boolean any = false;
        for (String word : asked) {
            OptionalInt nearest = name.stream().filter(other -> Nearness.near(word, other)).mapToInt(other -> Nearness.distance(word, other)).min();
            any |= nearest.isPresent() && word.length() > SHORTEST;
            all += nearest.orElse(word.length());
        }
        return any ? all : null;
    }
}
