package org.daybook.record.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.daybook.reading.language.Languages;
import org.daybook.record.Saying.How;

/**
 * Tells which statements of several pages are one: the same words, whole or cut, or, as an inference, the same speaker on the same day with the
 * same names, numbers, days and events. A function of the set of statements, whatever their order; rather none than wrong.
 */
final class Carrying {
    /** Words of a run. Shorter runs are in any two sentences. */
    private static final int RUN = 3;
    /** Share of the shorter's runs that the longer must have: an editor changes a word. */
    private static final double SHARED = 0.8;
    /** Words from which nobody says the same by chance, whatever the day; and from which only somebody who quotes does, within some days. */
    private static final int LONG = 12;
    private static final int SOME = 8;
    private static final int SOME_DAYS = 7;
    /** Share of the longer words, and how many, that make two wordings on one day by one speaker likely one statement. */
    private static final double ALIKE = 0.6;
    private static final int FEWEST = 4;
    /** What two languages must have in common, and what share of what the poorer one has. */
    private static final int ANCHORS = 2;
    private static final double OF_ANCHORS = 0.6;
    /** A translation is no longer than this, by the original. */
    private static final double LONGER = 2.5;

    /** That two are one. @param strength more is stronger, among links of one kind @param shared what an inference rests on */
    record Link(Utterance one, Utterance other, How how, double strength, List<String> shared) {
        Utterance beside(Utterance utterance) {
            return utterance == one ? other : one;
        }
    }

    /** Statements that are one, in their order; and the links among them, the surest first. */
    record Group(List<Utterance> members, List<Link> links) {
        /** By statement, the links that it has, the surest first. */
        Map<Utterance, List<Link>> byEnd() {
            Map<Utterance, List<Link>> byEnd = new IdentityHashMap<>();
            for (Link link : links) {
                byEnd.computeIfAbsent(link.one(), e -> new ArrayList<>()).add(link);
                byEnd.computeIfAbsent(link.other(), e -> new ArrayList<>()).add(link);
            }
            return byEnd;
        }
    }

    private final List<Utterance> all;
    private final Map<Utterance, Integer> places = new IdentityHashMap<>();
    /** By statement, its runs of words, and those of the words that it quotes: each is compared with many. */
    private final Map<Utterance, Set<String>> runs = new IdentityHashMap<>();
    private final Map<Utterance, Set<String>> quotedRuns = new IdentityHashMap<>();

    private Carrying(Collection<Utterance> utterances) {
        this.all = utterances.stream().sorted(Comparator.comparing(Utterance::place)).toList();
        for (int i = 0; i < all.size(); i++) {
            places.put(all.get(i), i);
        }
    }

    /** The groups, each statement in one, in the order of their first members' places. */
    static List<Group> groups(Collection<Utterance> utterances) {
        return new Carrying(utterances).groups();
    }

    private List<Group> groups() {
        List<Link> links = new ArrayList<>();
        List<Link> across = new ArrayList<>();
        for (long pair : pairs()) {
            Link link = link(all.get((int) (pair >>> Integer.SIZE)), all.get((int) pair));
            if (link != null) {
                (link.how() == How.TRANSLATED ? across : links).add(link);
            }
        }
        links.addAll(mutual(across));
        links.sort(Comparator.comparing((Link l) -> l.how().ordinal()).thenComparing(l -> -l.strength()).thenComparing(l -> places.get(l.one()))
                .thenComparing(l -> places.get(l.other())));
        return joined(links);
    }

    /** Pairs that are worth a look: those that share a run of words, and those of one speaker on neighbouring days. */
    private long[] pairs() {
        SortedMap<String, List<Integer>> met = new TreeMap<>();
        for (int i = 0; i < all.size(); i++) {
            Utterance utterance = all.get(i);
            Set<String> keys = new LinkedHashSet<>(runs(utterance));
            if (utterance.day().days() <= SOME_DAYS) {
                for (NameKey speaker : utterance.speakers()) {
                    for (String block : speaker.blocks()) {
                        for (java.time.LocalDate day = utterance.day().first().minusDays(1); !day.isAfter(utterance.day().end()); day = day.plusDays(1)) {
                            keys.add("@" + block + " " + day);
                        }
                    }
                }
            }
            for (String key : keys) {
                met.computeIfAbsent(key, k -> new ArrayList<>()).add(i);
            }
        }
        return met.values().stream().flatMapToLong(together -> IntStream.range(0, together.size()).boxed().flatMapToLong(a ->
                IntStream.range(a + 1, together.size()).mapToLong(b -> (long) together.get(a) << Integer.SIZE | together.get(b)))).sorted().distinct().toArray();
    }

    private Set<String> runs(Utterance of) {
        return runs.computeIfAbsent(of, u -> runs(u.words()));
    }

    private static Set<String> runs(List<String> words) {
        Set<String> runs = new HashSet<>();
        for (int i = 0; i + RUN <= words.size(); i++) {
            runs.add(String.join(" ", words.subList(i, i + RUN)));
        }
        return runs;
    }

    /** What makes two statements one; null where nothing does. The same, whichever is named first. */
    static Link between(Utterance a, Utterance b) {
        return new Carrying(List.of(a, b)).link(a, b);
    }

    private Link link(Utterance a, Utterance b) {
        if (a.told().page().equals(b.told().page()) && a.told().span().overlaps(b.told().span()) || !a.maybeSameSpeaker(b)) {
            return null;
        }
        if (!Languages.primary(a.language()).equals(Languages.primary(b.language()))) {
            return translated(a, b);
        }
        Link words = words(a, b);
        return words == null ? otherwise(a, b) : words;
    }

    /** The same words, whole or cut. */
    private Link words(Utterance a, Utterance b) {
        int shorter = Math.min(a.words().size(), b.words().size());
        boolean equal = a.words().equals(b.words());
        Set<String> mine = runs(a);
        Set<String> others = runs(b);
        long both = (mine.size() <= others.size() ? mine : others).stream().filter((mine.size() <= others.size() ? others : mine)::contains).count();
        double share = both / (double) Math.max(1, Math.min(mine.size(), others.size()));
        boolean known = a.sameSpeaker(b);
        if (share < SHARED && known) {
            return a.daysFrom(b) <= SOME_DAYS && (quotes(a, b) || quotes(b, a)) ? new Link(a, b, How.PART, share, List.of()) : null;
        }
        if (shorter < RUN || share < SHARED || !equal && shorter <= RUN + 1 || !known && shorter < SOME) {
            return null;
        }
        long days = a.daysFrom(b);
        if (shorter < LONG && days > (shorter < SOME ? 1 : SOME_DAYS)) {
            return null;
        }
        boolean whole = equal || both >= SHARED * Math.max(mine.size(), others.size());
        return new Link(a, b, whole ? How.SAME : How.PART, share, List.of());
    }

    /** Whether one quotes some words of the other within its own. */
    private boolean quotes(Utterance one, Utterance other) {
        Set<String> part = quotedRuns.computeIfAbsent(one, u -> runs(u.quotedPart()));
        Set<String> whole = runs(other);
        return part.size() >= SOME - RUN && part.stream().filter(whole::contains).count() >= SHARED * part.size();
    }

    /** Other words by the same speaker about the same on the same day. */
    private static Link otherwise(Utterance a, Utterance b) {
        if (!inferable(a, b) || a.told().page().equals(b.told().page())) {
            return null;
        }
        Set<String> both = new TreeSet<>(a.lemmas());
        both.retainAll(b.lemmas());
        int fewer = Math.min(a.lemmas().size(), b.lemmas().size());
        List<String> shared = anchors(a, b);
        boolean event = shared.stream().anyMatch(s -> s.startsWith(EVENT));
        double share = fewer == 0 ? 0 : both.size() / (double) fewer;
        // one event that both tell stands for a word, and lets the words differ more
        return both.size() + (event ? 1 : 0) >= FEWEST && share >= (event ? ALIKE - 0.2 : ALIKE)
                ? new Link(a, b, How.OTHERWISE, share + shared.size(), shared.isEmpty() ? List.copyOf(both) : shared) : null;
    }

    /** Another language: the speaker, the day, and most of the names, numbers, days and events that can be compared. */
    private static Link translated(Utterance a, Utterance b) {
        if (!inferable(a, b)) {
            return null;
        }
        double longer = Math.max(a.words().size(), b.words().size()) / (double) Math.max(1, Math.min(a.words().size(), b.words().size()));
        List<String> shared = anchors(a, b);
        int fewer = Math.min(anchors(a), anchors(b));
        return shared.size() >= ANCHORS && shared.size() >= OF_ANCHORS * fewer && longer <= LONGER
                ? new Link(a, b, How.TRANSLATED, shared.size() + shared.size() / (double) Math.max(anchors(a), anchors(b)), shared) : null;
    }

    /** Whether an inference may be drawn: both name the speaker, on the same or the next day, both were said or neither, and no number is another. */
    private static boolean inferable(Utterance a, Utterance b) {
        return a.sameSpeaker(b) && a.daysFrom(b) <= 1 && a.told().holds() == b.told().holds()
                && (a.numbers().isEmpty() || b.numbers().isEmpty() || a.numbers().stream().anyMatch(b.numbers()::contains));
    }

    private static final String EVENT = "event ";

    private static int anchors(Utterance a) {
        return a.names().size() + a.numbers().size() + a.dates().size() + (a.events().isEmpty() ? 0 : 1);
    }

    /** What both speak of. */
    private static List<String> anchors(Utterance a, Utterance b) {
        List<String> shared = new ArrayList<>();
        for (Utterance.Said name : a.names()) {
            if (b.names().stream().anyMatch(other -> name.key().mayBe(other.key()))) {
                shared.add(name.name());
            }
        }
        a.numbers().stream().filter(b.numbers()::contains).forEach(shared::add);
        a.dates().stream().filter(b.dates()::contains).forEach(shared::add);
        a.events().stream().filter(b.events()::contains).limit(1).forEach(event -> shared.add(EVENT + event));
        return shared;
    }

    /** Of links between two pages, those that are the best of both their ends and whose like there is none. */
    private static List<Link> mutual(List<Link> links) {
        Map<String, Map<Utterance, List<Link>>> best = new TreeMap<>();
        for (Link link : links) {
            for (Utterance end : List.of(link.one(), link.other())) {
                String pages = end.told().page() + " " + link.beside(end).told().page();
                List<Link> held = best.computeIfAbsent(pages, p -> new IdentityHashMap<>()).computeIfAbsent(end, e -> new ArrayList<>());
                if (!held.isEmpty() && held.get(0).strength() < link.strength()) {
                    held.clear();
                }
                if (held.isEmpty() || held.get(0).strength() == link.strength()) {
                    held.add(link);
                }
            }
        }
        return links.stream().filter(link -> List.of(link.one(), link.other()).stream().allMatch(end ->
                best.get(end.told().page() + " " + link.beside(end).told().page()).get(end).size() == 1
                        && best.get(end.told().page() + " " + link.beside(end).told().page()).get(end).get(0) == link)).toList();
    }

    /**
     * The groups that links make, taken from the surest down. An inference that would bring together two statements of one page that are not
     * one by their words is left out.
     */
    private List<Group> joined(List<Link> links) {
        Map<Utterance, List<Utterance>> group = new IdentityHashMap<>();
        all.forEach(u -> group.put(u, new ArrayList<>(List.of(u))));
        Set<Set<Integer>> sure = new HashSet<>();
        List<Link> taken = new ArrayList<>();
        for (Link link : links) {
            if (!link.how().likely()) {
                sure.add(Set.of(places.get(link.one()), places.get(link.other())));
            }
        }
        for (Link link : links) {
            List<Utterance> mine = group.get(link.one());
            List<Utterance> others = group.get(link.other());
            if (mine != others) {
                boolean apart = link.how().likely() && mine.stream().anyMatch(u -> others.stream().anyMatch(o -> o.told().page().equals(u.told().page())
                        && !sure.contains(Set.of(places.get(u), places.get(o)))));
                if (apart) {
                    continue;
                }
                mine.addAll(others);
                others.forEach(o -> group.put(o, mine));
            }
            taken.add(link);
        }
        Map<List<Utterance>, List<Link>> among = new IdentityHashMap<>();
        taken.forEach(link -> among.computeIfAbsent(group.get(link.one()), g -> new ArrayList<>()).add(link));
        List<Group> groups = new ArrayList<>();
        for (Utterance utterance : all) {
            List<Utterance> members = group.get(utterance);
            if (members.stream().allMatch(m -> places.get(m) >= places.get(utterance))) {
                groups.add(new Group(members.stream().sorted(Comparator.comparing(places::get)).toList(), among.getOrDefault(members, List.of())));
            }
        }
        return groups;
    }
}
