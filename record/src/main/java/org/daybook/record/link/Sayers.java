package org.daybook.record.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.daybook.reading.page.Span;
import org.daybook.record.Saying;
import org.daybook.record.Saying.Carrier;
import org.daybook.record.Saying.How;

/** Statements as they are shown: each once, with all that carry it. */
final class Sayers {
    private static final Comparator<Carrying.Link> BY_HOW = Comparator.comparing(Carrying.Link::how);

    private final Map<String, PageFacts> pages = new LinkedHashMap<>();
    private final Map<String, Integer> order = new HashMap<>();

    /** @param pages by publication */
    Sayers(List<PageFacts> pages) {
        pages.forEach(page -> {
            this.order.put(page.id(), this.order.size());
            this.pages.put(page.id(), page);
        });
    }

    /** In the order in which they were said; what nothing dates comes last. */
    List<Saying> sayings(Collection<Utterance> utterances) {
        List<Carrying.Group> groups = Carrying.groups(utterances);
        Map<String, String> texts = texts(groups);
        Comparator<Saying> bySaying = Comparator.comparing((Saying s) -> Window.of(day(s)).first(), Comparator.nullsLast(Comparator.naturalOrder()));
        return groups.stream().map(group -> saying(group, texts)).sorted(bySaying.thenComparing(s -> order.get(s.first().page()))
                .thenComparing(s -> s.first().span().start()).thenComparing(Saying::id)).toList();
    }

    /** When it was said, or else published. */
    static String day(Saying saying) {
        return saying.saidOn() != null ? saying.saidOn() : saying.first().knownOn();
    }

    /** By page, the first page that prints its text. */
    private Map<String, String> texts(List<Carrying.Group> groups) {
        Map<String, Sketch> sketches = new HashMap<>();
        groups.stream().filter(g -> g.members().size() > 1).flatMap(g -> g.members().stream()).map(m -> m.told().page())
                .forEach(page -> sketches.put(page, pages.get(page).sketch()));
        Map<String, String> first = new HashMap<>();
        for (List<String> copies : Copies.among(sketches)) {
            copies.forEach(page -> first.put(page, copies.get(0)));
        }
        return first;
    }

    private Saying saying(Carrying.Group group, Map<String, String> texts) {
        List<Utterance> members = new ArrayList<>(group.members());
        members.sort(Comparator.comparing((Utterance u) -> order.get(u.told().page())).thenComparing(u -> u.told().span().start()).thenComparing(Utterance::place));
        List<Carrier> carriers = new ArrayList<>();
        Set<String> tellings = new HashSet<>();
        String saidOn = null;
        Map<Utterance, List<Carrying.Link>> links = group.byEnd();
        Set<Utterance> earlier = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Utterance member : members) {
            carriers.add(carrier(member, links.getOrDefault(member, List.of()), earlier));
            earlier.add(member);
            tellings.add(texts.getOrDefault(member.told().page(), member.told().page()));
            saidOn = saidOn == null ? member.told().saidOn() : saidOn;
        }
        Utterance first = members.get(0);
        Span span = first.told().span();
        return new Saying(Mentions.id(first.told().page(), span, "statement " + first.told().content()), saidOn, carriers, tellings.size());
    }

    /**
     * A statement as one of a group.
     *
     * @param links that it has, the surest first
     * @param earlier those of the group that come before it
     */
    private static Carrier carrier(Utterance member, List<Carrying.Link> links, Set<Utterance> earlier) {
        Carrying.Link best = links.stream().filter(link -> earlier.contains(link.beside(member))).min(BY_HOW)
                .or(() -> earlier.isEmpty() ? Optional.empty() : links.stream().min(BY_HOW)).orElse(null);
        return new Carrier(member.told(), member.language(), best == null ? How.FIRST : best.how(), best == null ? List.of() : best.shared());
    }
}
