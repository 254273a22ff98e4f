package org.daybook.record.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.daybook.record.Concern;
import org.daybook.record.correct.Change;
import org.daybook.record.correct.Correction;

/**
 * What people have ruled about the mentions and pages at hand: which of them tell one event or belong to one story, and which don't. Linking
 * asks it: people outrank every rule and guard. A function of the set of corrections, the mentions and the pages. Of two corrections that
 * speak of the same pair the later counts.
 */
final class Rulings {
    /** No person has ruled anything. */
    static final Rulings NONE = new Rulings(List.of());

    private final List<Ground> grounds;
    /** By a mention's or page's id: where it stands in each correction that sets things together or apart. */
    private final Map<String, List<Place>> places = new HashMap<>();
    private final Map<String, Set<Concern>> causes = new LinkedHashMap<>();

    /** A place in the correction of this number, in their order. */
    private record Place(int correction, int group) { }

    private enum Word { TOGETHER, APART, NONE }

    private Rulings(List<Ground> grounds) {
        this.grounds = grounds;
        for (int i = 0; i < grounds.size(); i++) {
            Ground ground = grounds.get(i);
            causes.put(ground.correction().id(), new TreeSet<>(ground.causes()));
            if (setsApart(ground) || setsTogether(ground)) {
                List<List<String>> groups = ground.ids();
                for (int g = 0; g < groups.size(); g++) {
                    for (String id : groups.get(g)) {
                        places.computeIfAbsent(id, m -> new ArrayList<>()).add(new Place(i, g));
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
    Set<Concern> causes(Correction correction) {
        return causes.getOrDefault(correction.id(), Set.of());
    }

    void cause(Correction correction, Concern why) {
        causes.get(correction.id()).add(why);
    }

    private static boolean setsApart(Ground ground) {
        return ground.correction().change() instanceof Change.Split || ground.correction().change() instanceof Change.SplitStory;
    }

    private static boolean setsTogether(Ground ground) {
        Change change = ground.correction().change();
        return change instanceof Change.Merge || change instanceof Change.Confirm || change instanceof Change.MergeStories;
    }

    /** Whether people say that these two tell two events, or that these two pages belong to two stories. */
    boolean apart(String id, String other) {
        return lastWord(id, other) == Word.APART;
    }

    /** Whether people have set this mention or page together with others, or apart from them. */
    boolean speakOf(String id) {
        return places.containsKey(id);
    }

    /** Whether people say that these tell two events. */
    boolean apart(Telling a, Telling b) {
        if (places.isEmpty()) {
            return false;
        }
        List<String> ruled = b.ids().stream().filter(this::speakOf).toList();
        return !ruled.isEmpty() && a.ids().stream().filter(this::speakOf).anyMatch(id -> ruled.stream().anyMatch(other -> apart(id, other)));
    }

    private Word lastWord(String a, String b) {
        List<Place> left = places.getOrDefault(a, List.of());
        List<Place> right = places.getOrDefault(b, List.of());
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

    /** Joins what two ids stand for, unless that would bring together what people set apart. */
    interface Join {
        /** Whether it is joined now. */
        boolean join(String id, String other);
    }

    /** Brings together the events that people say are one, the latest correction first, whatever guards say. */
    void uniteEvents(Join join) {
        unite(ground -> !(ground.correction().change() instanceof Change.MergeStories), join);
    }

    /** Brings together the stories that people say are one, the latest correction first. */
    void uniteStories(Join join) {
        unite(ground -> ground.correction().change() instanceof Change.MergeStories, join);
    }

    /** Pages that people say are of one story: each list belongs into one, unless they set some of them apart too. */
    List<List<String>> storiesTogether() {
        return grounds.stream().filter(ground -> ground.correction().change() instanceof Change.MergeStories)
                .map(ground -> ground.pages().stream().flatMap(List::stream).toList()).toList();
    }

    private void unite(Predicate<Ground> which, Join join) {
        for (int g = grounds.size() - 1; g >= 0; g--) {
            Ground ground = grounds.get(g);
            if (!setsTogether(ground) || !which.test(ground)) {
                continue;
            }
            List<String> ids = ground.ids().stream().flatMap(List::stream).toList();
            for (int i = 0; i < ids.size(); i++) {
                for (int j = i + 1; j < ids.size(); j++) {
                    if (lastWord(ids.get(i), ids.get(j)) != Word.TOGETHER || !join.join(ids.get(i), ids.get(j))) {
                        cause(ground.correction(), Concern.of(Concern.Kind.SET_APART));
                    }
                }
            }
        }
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
    Map<Integer, List<Ruled>> of(List<List<Telling>> events, NameRulings bearers) {
        Map<Integer, List<Ruled>> ruled = new TreeMap<>();
        if (grounds.isEmpty()) {
            return ruled;
        }
        Map<String, Integer> at = new HashMap<>();
        for (int i = 0; i < events.size(); i++) {
            for (Telling telling : events.get(i)) {
                for (String id : telling.ids()) {
                    at.put(id, i);
                }
            }
        }
        for (Ground ground : grounds) {
            Correction correction = ground.correction();
            List<EventMention> mentions = ground.mentions();
            if (correction.change() instanceof Change.OfEvent && !mentions.isEmpty()) {
                int event = at.get(mentions.get(0).id());
                if (mentions.stream().anyMatch(m -> at.get(m.id()) != event)) {
                    cause(correction, Concern.of(Concern.Kind.SEVERAL));
                }
                ruled.computeIfAbsent(event, e -> new ArrayList<>()).add(new Ruled(correction, lastOf(events.get(event), mentions), ground.whole()));
                continue;
            }
            Set<Integer> touched = new TreeSet<>();
            mentions.forEach(m -> touched.add(at.get(m.id())));
            if (correction.change() instanceof Change.RedatePage || correction.change() instanceof Change.SameBearer
                    || correction.change() instanceof Change.OtherBearer) {
                for (int i = 0; i < events.size(); i++) {
                    if (events.get(i).stream().anyMatch(telling -> touches(correction, telling, bearers))) {
                        touched.add(i);
                    }
                }
            }
            touched.forEach(event -> ruled.computeIfAbsent(event, e -> new ArrayList<>()).add(new Ruled(correction)));
        }
        return ruled;
    }

    private static boolean touches(Correction correction, Telling telling, NameRulings bearers) {
        return correction.change() instanceof Change.RedatePage redate ? telling.page().id().equals(redate.page())
                : telling.mentions().stream().anyMatch(mention -> bearers.touches(correction, mention));
    }

    /** What people have ruled about a story, in the corrections' order. */
    List<Ruled> of(List<PageFacts> story) {
        List<Ruled> ruled = new ArrayList<>();
        for (Ground ground : grounds) {
            if (!ground.pages().isEmpty()) {
                boolean first = ground.correction().change() instanceof Change.RenameStory;
                if (ground.pages().stream().flatMap(List::stream).limit(first ? 1 : Long.MAX_VALUE)
                        .anyMatch(page -> story.stream().anyMatch(p -> p.id().equals(page)))) {
                    ruled.add(new Ruled(ground.correction()));
                }
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
            if (event.get(i).ids().stream().anyMatch(ids::contains)) {
                last = i;
            }
        }
        return last;
    }
}
