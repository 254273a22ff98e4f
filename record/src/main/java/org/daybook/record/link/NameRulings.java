package org.daybook.record.link;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.daybook.record.Concern;
import org.daybook.record.correct.Change;
import org.daybook.record.correct.Correction;

/**
 * Whose names are whose, where people say so: names of one bearer are taken for the one that the person names first; a name that is somebody
 * else's on some pages is kept apart from all others. Applied to what pages tell before anything is linked.
 */
final class NameRulings {
    private final List<Correction> rules;
    /** All names that the corrections speak of, as they are compared. */
    private final Set<String> spokenOf = new HashSet<>();
    private final Map<String, List<EventMention>> mentions = new TreeMap<>();
    /** By mention, the corrections that named somebody in it anew. */
    private final Map<String, Set<String>> touched = new HashMap<>();
    /** By page, the names met there that corrections speak of, as they are compared. */
    private final Map<String, Set<String>> met = new HashMap<>();

    /** @param standing corrections in their order; all but those of bearers are passed over */
    NameRulings(List<Correction> standing) {
        this.rules = of(standing);
        for (Correction rule : rules) {
            if (rule.change() instanceof Change.SameBearer same) {
                spokenOf.addAll(names(same));
            } else if (rule.change() instanceof Change.OtherBearer other) {
                spokenOf.add(folded(other.name()));
            }
        }
    }

    /**
     * @param standing corrections in their order; all but those of bearers are passed over
     * @param byPage what pages tell
     */
    NameRulings(List<Correction> standing, Map<String, List<EventMention>> byPage) {
        this(standing);
        byPage.forEach((page, list) -> mentions.put(page, take(list)));
    }

    private static List<Correction> of(List<Correction> standing) {
        return standing.stream().filter(c -> c.change() instanceof Change.SameBearer || c.change() instanceof Change.OtherBearer).toList();
    }

    /** Whether these corrections of bearers are all that stand. */
    boolean are(List<Correction> standing) {
        return rules.equals(of(standing));
    }

    boolean none() {
        return rules.isEmpty();
    }

    /** Whether a page names anybody of whom the corrections speak. @param told all that it tells */
    boolean speakOf(PageFacts page, List<EventMention> told) {
        return !none() && (page.people().stream().anyMatch(this::speakOf) || told.stream().anyMatch(m -> m.parties().stream().anyMatch(party -> speakOf(party.name()))
                || m.place() != null && speakOf(m.place().name())));
    }

    private boolean speakOf(String name) {
        return spokenOf.contains(folded(name));
    }

    /** Takes in what a page tells; with names as people say. */
    List<EventMention> take(List<EventMention> told) {
        return none() ? told : told.stream().map(m -> {
            m.parties().forEach(party -> meet(party.name(), m.page()));
            if (m.place() != null) {
                meet(m.place().name(), m.page());
            }
            return read(m, rule -> touched.computeIfAbsent(m.id(), id -> new HashSet<>()).add(rule.id()));
        }).toList();
    }

    /** Forgets a page. @param mentions ids of what it told */
    void forget(String page, Collection<String> mentions) {
        met.remove(page);
        touched.keySet().removeAll(mentions);
    }

    /** Whether a correction of bearers named anybody in a mention anew. */
    boolean touches(String mention) {
        return touched.containsKey(mention);
    }

    /** By page, what it tells, with names as people say. */
    Map<String, List<EventMention>> mentions() {
        return mentions;
    }

    /** Whether a correction named anybody in a mention anew. */
    boolean touches(Correction correction, EventMention mention) {
        return touched.getOrDefault(mention.id(), Set.of()).contains(correction.id());
    }

    /** What a name is known by. */
    String name(String name) {
        String now = name;
        for (Correction rule : rules) {
            if (now != null && rule.change() instanceof Change.SameBearer same && names(same).contains(folded(now))) {
                now = same.names().get(0);
            }
        }
        return now;
    }

    /** A page with the names of its people as people say. Whoever is somebody else there is left out: a shared name is no shared person. */
    PageFacts page(PageFacts page) {
        if (rules.isEmpty()) {
            return page;
        }
        page.people().forEach(name -> meet(name, page.id()));
        List<String> people = page.people().stream().filter(name -> rules.stream().noneMatch(rule -> other(rule, page.id(), name))).map(this::name)
                .distinct().toList();
        return page.naming(people);
    }

    private void meet(String name, String page) {
        String folded = folded(name);
        if (spokenOf.contains(folded)) {
            met.computeIfAbsent(page, p -> new HashSet<>()).add(folded);
        }
    }

    /** Names that a correction speaks of and that no page has, or not the pages that it is about, of those that count. */
    List<Concern> unmet(Correction correction, Predicate<String> counts) {
        List<Concern> unmet = new ArrayList<>();
        if (correction.change() instanceof Change.SameBearer same) {
            same.names().stream().filter(name -> met.entrySet().stream().noneMatch(page -> counts.test(page.getKey()) && page.getValue().contains(folded(name))))
                    .forEach(name -> unmet.add(Concern.of(Concern.Kind.UNNAMED, name)));
        } else if (correction.change() instanceof Change.OtherBearer other) {
            other.pages().stream().filter(page -> counts.test(page.page()) && !met.getOrDefault(page.page(), Set.of()).contains(folded(other.name())))
                    .forEach(page -> unmet.add(Concern.of(Concern.Kind.NOT_ON_PAGE, page.source(), other.name())));
        }
        return unmet;
    }

    /** What a page tells, with names as people say. */
    EventMention read(EventMention m) {
        return none() ? m : read(m, rule -> { });
    }

    private EventMention read(EventMention m, Consumer<Correction> touch) {
        List<Party> parties = new ArrayList<>();
        m.parties().forEach(party -> parties.add(party(party, m.page(), touch)));
        return new EventMention(m.id(), m.page(), m.index(), m.paragraph(), m.type(), m.stage(), m.polarity(), m.reported(), m.title(), parties,
                m.place() == null ? null : party(m.place(), m.page(), touch), m.edtf(), m.timex(), name(m.teller()), m.trigger(), m.sentence(), m.quote());
    }

    private Party party(Party party, String page, Consumer<Correction> touch) {
        Party now = party;
        for (Correction rule : rules) {
            if (rule.change() instanceof Change.SameBearer same && names(same).contains(folded(now.name()))) {
                String name = same.names().get(0);
                now = new Party(name, now.type(), now.role(), NameKey.of(name, now.type()).toString(), now.standsFor(), now.bearer());
                touch.accept(rule);
            } else if (other(rule, page, now.name())) {
                now = new Party(now.name(), now.type(), now.role(), now.key(), now.standsFor(), rule.id());
                touch.accept(rule);
            }
        }
        return now;
    }

    private static boolean other(Correction rule, String page, String name) {
        return rule.change() instanceof Change.OtherBearer other && folded(other.name()).equals(folded(name))
                && other.pages().stream().anyMatch(p -> p.page().equals(page));
    }

    private static Set<String> names(Change.SameBearer same) {
        Set<String> names = new HashSet<>();
        same.names().forEach(name -> names.add(folded(name)));
        return names;
    }

    /** A name without what a keyboard may do to it. */
    private static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC).strip().replaceAll("[\\s\\p{Z}]+", " ").toLowerCase(Locale.ROOT);
    }
}
