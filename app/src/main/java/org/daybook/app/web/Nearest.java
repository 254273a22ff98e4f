package org.daybook.app.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.daybook.app.publish.Nearness;
import org.daybook.reading.name.EntityType;
import org.daybook.record.Agenda;
import org.daybook.record.link.NameKey;

/** Names of the record that somebody may have meant by one that it hasn't: compared as names are across scripts, a letter or two apart. */
final class Nearest {
    private static final int MOST = 8;
    private static final int SHORTEST = 2;

    private Nearest() { }

    /** The people whom pages of the day looked at name, and those who take part in what is ahead, whose names are near; the nearest first. */
    static List<String> to(String asked, Desk desk, View view) {
        List<String> words = words(asked);
        if (words.isEmpty()) {
            return List.of();
        }
        TreeSet<String> names = new TreeSet<>();
        desk.pages(view).forEach(page -> names.addAll(page.people()));
        names.addAll(desk.daybook().choices(new Agenda.Question(null, null, null, null, view.asOf())).who().keySet());
        Map<String, Integer> far = new LinkedHashMap<>();
        Map<String, List<String>> known = new LinkedHashMap<>();
        for (String name : names) {
            Integer distance = distance(words, known.computeIfAbsent(name, Nearest::words));
            if (distance != null) {
                far.put(name, distance);
            }
        }
        return far.entrySet().stream().sorted(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey())).limit(MOST)
                .map(Map.Entry::getKey).toList();
    }

    private static List<String> words(String name) {
        List<String> words = new ArrayList<>(NameKey.of(name, EntityType.PERSON).words());
        words.removeIf(word -> word.length() < SHORTEST);
        return words;
    }

    /** How far a name is from all the words asked for; null where none of them has a word near it. */
    private static Integer distance(List<String> asked, List<String> name) {
        int all = 0;
        boolean any = false;
        for (String word : asked) {
            String nearest = name.stream().min(Comparator.comparingInt(other -> Nearness.distance(word, other))).orElse("");
            boolean near = Nearness.near(word, nearest);
            any |= near && word.length() > SHORTEST;
            all += near ? Nearness.distance(word, nearest) : word.length();
        }
        return any ? all : null;
    }
}
