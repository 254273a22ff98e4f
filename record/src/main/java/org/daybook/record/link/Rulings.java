package org.daybook.record.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.daybook.record.correct.Change;
import org.daybook.record.correct.Correction;

/**
 * What people have ruled about the mentions at hand: which of them tell one event and which don't. Linking asks it: people outrank every
 * rule and guard. A function of the set of corrections and of the mentions. Of two corrections that speak of the same pair the later counts.
 */
final class Rulings {
    /** No person has ruled anything. */
    static final Rulings NONE = new Rulings(List.of());

    private final List<Ground> grounds;
    /** By mention: where it stands in each correction that sets mentions together or apart. */
    private final Map<String, List<Place>> places = new HashMap<>();
    private final Map<String, Set<String>> causes = new LinkedHashMap<>();

    /** A mention's place in the correction of this number, in their order. */
    private record Place(int correction, int group) { }

    private enum Word { TOGETHER, APART, NONE }

    private Rulings(List<Ground> grounds) {
        this.grounds = grounds;
        for (int i = 0; i < grounds.size(); i++) {
            Ground ground = grounds.get(i);
            causes.put(ground.correction().id(), new TreeSet<>(ground.causes()));
            if (setsApart(ground) || setsTogether(ground)) {
                for (int g = 0; g < ground.groups().size(); g++) {
                    for (EventMention mention : ground.groups().get(g)) {
                        places.computeIfAbsent(mention.id(), m -> new ArrayList<>()).add(new Place(i, g));
                    }
                }
            }
        }
    }

    /** @param standing in their order */
    static Rulings of(List<Correction> standing, Ground.Known known) {
        return standing.isEmpty() ? NONE : new Rulings(standing.stream().map(correction -> Ground.of(correction, known)).toList());
    }

    /** The corrections with their ground, in their order. */
    List<Ground> grounds() {
        return grounds;
    }

    /** Why a person should look at a correction again. */
    Set<String> causes(Correction correction) {
        return causes.getOrDefault(correction.id(), Set.of());
    }

    void cause(Correction correction, String why) {
        causes.get(correction.id()).add(why);
    }

    private static boolean setsApart(Ground ground) {
        return ground.correction().change() instanceof Change.Split;
    }

    private static boolean setsTogether(Ground ground) {
        return ground.correction().change() instanceof Change.Merge || ground.correction().change() instanceof Change.Confirm;
    }

    /** Whether people say that these tell two events. */
    boolean apart(EventMention a, EventMention b) {
        return lastWord(a, b) == Word.APART;
    }

    /** Whether people say that these tell two events. */
    boolean apart(Telling a, Telling b) {
        if (places.isEmpty()) {
            return false;
        }
        List<EventMention> ruled = b.mentions().stream().filter(m -> places.containsKey(m.id())).toList();
        return !ruled.isEmpty() && a.mentions().stream().filter(m -> places.containsKey(m.id())).anyMatch(m -> ruled.stream().anyMatch(r -> apart(m, r)));
    }

    private Word lastWord(EventMention a, EventMention b) {
        List<Place> left = places.getOrDefault(a.id(), List.of());
        List<Place> right = places.getOrDefault(b.id(), List.of());
        for (int i = left.size() - 1; i >= 0; i--) {
            for (Place place : right) {
                if (place.correction() == left.get(i).correction()) {
                    if (setsTogether(grounds.get(place.correction()))) {
                        return Word.TOGETHER;
                    }
                    if (place.group() != left.get(i).group()) {
                        return Word.APART;
                    }
                }
            }
        }
        return Word.NONE;
    }

    /**
     * Brings together what people say is one event, the latest correction first, whatever guards say; but not what they set apart.
     *
     * @param events the tellings of each event, as rules link them
     * @return the events in the order of their first telling, each with its tellings in order
     */
    List<List<Telling>> together(List<List<Telling>> events) {
        if (grounds.stream().noneMatch(Rulings::setsTogether)) {
            return events;
        }
        List<List<Telling>> joined = new ArrayList<>(events);
        Map<String, Integer> at = new HashMap<>();
        for (int i = 0; i < joined.size(); i++) {
            for (Telling telling : joined.get(i)) {
                for (EventMention mention : telling.mentions()) {
                    at.put(mention.id(), i);
                }
            }
        }
        for (int i = grounds.size() - 1; i >= 0; i--) {
            if (setsTogether(grounds.get(i))) {
                together(grounds.get(i), joined, at);
            }
        }
        List<List<Telling>> left = new ArrayList<>();
        joined.stream().filter(event -> !event.isEmpty()).forEach(event -> left.add(event.stream().sorted(Telling.IN_ORDER).toList()));
        left.sort((a, b) -> Telling.IN_ORDER.compare(a.get(0), b.get(0)));
        return left;
    }

    private void together(Ground ground, List<List<Telling>> events, Map<String, Integer> at) {
        List<EventMention> mentions = ground.mentions();
        for (int i = 0; i < mentions.size(); i++) {
            for (int j = i + 1; j < mentions.size(); j++) {
                int a = at.get(mentions.get(i).id());
                int b = at.get(mentions.get(j).id());
                if (a == b) {
                    continue;
                }
                if (lastWord(mentions.get(i), mentions.get(j)) != Word.TOGETHER || apart(events.get(a), events.get(b))) {
                    cause(ground.correction(), "a later correction sets apart what it brings together");
                    continue;
                }
                List<Telling> both = new ArrayList<>(events.get(a));
                both.addAll(events.get(b));
                events.get(b).forEach(telling -> telling.mentions().forEach(mention -> at.put(mention.id(), a)));
                events.set(a, both);
                events.set(b, List.of());
            }
        }
    }

    private boolean apart(List<Telling> a, List<Telling> b) {
        return a.stream().anyMatch(left -> b.stream().anyMatch(right -> apart(left, right)));
    }

    /** Mentions that people bring together, for whoever links the record in parts: each list belongs into one part. */
    List<List<EventMention>> ties() {
        return grounds.stream().filter(Rulings::setsTogether).map(Ground::mentions).toList();
    }

    /**
     * What people have ruled about the events themselves: by the event's number, in the corrections' order.
     *
     * @param events the tellings of each event, all of them
     */
    Map<Integer, List<Ruled>> of(List<List<Telling>> events) {
        Map<Integer, List<Ruled>> ruled = new TreeMap<>();
        Map<String, Integer> at = new HashMap<>();
        if (!grounds.isEmpty()) {
            for (int i = 0; i < events.size(); i++) {
                for (Telling telling : events.get(i)) {
                    for (EventMention mention : telling.mentions()) {
                        at.put(mention.id(), i);
                    }
                }
            }
        }
        for (Ground ground : grounds) {
            Correction correction = ground.correction();
            if (correction.change() instanceof Change.OfEvent) {
                List<EventMention> mentions = ground.mentions();
                if (!mentions.isEmpty()) {
                    int event = at.get(mentions.get(0).id());
                    if (mentions.stream().anyMatch(m -> at.get(m.id()) != event)) {
                        cause(correction, "what was one event when it was made is now told as several");
                    }
                    ruled.computeIfAbsent(event, e -> new ArrayList<>()).add(new Ruled(correction, lastOf(events.get(event), mentions)));
                }
            } else if (correction.change() instanceof Change.RedatePage redate) {
                for (int i = 0; i < events.size(); i++) {
                    if (events.get(i).stream().anyMatch(telling -> telling.page().id().equals(redate.page()))) {
                        ruled.computeIfAbsent(i, e -> new ArrayList<>()).add(new Ruled(correction, -1));
                    }
                }
            } else {
                Set<Integer> touched = new TreeSet<>();
                ground.mentions().forEach(m -> touched.add(at.get(m.id())));
                touched.forEach(event -> ruled.computeIfAbsent(event, e -> new ArrayList<>()).add(new Ruled(correction, -1)));
            }
        }
        return ruled;
    }

    /** Whether a person says that it is no event for this record. */
    static boolean dismissed(List<Ruled> ruled) {
        return ruled.stream().anyMatch(r -> r.correction().change() instanceof Change.Dismiss);
    }

    /** The last of an event's tellings that these are mentions of. */
    private static int lastOf(List<Telling> event, List<EventMention> mentions) {
        Set<String> ids = new TreeSet<>();
        mentions.forEach(m -> ids.add(m.id()));
        int last = 0;
        for (int i = 0; i < event.size(); i++) {
            if (event.get(i).mentions().stream().anyMatch(m -> ids.contains(m.id()))) {
                last = i;
            }
        }
        return last;
    }
}
