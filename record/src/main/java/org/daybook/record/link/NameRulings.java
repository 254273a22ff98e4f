package org.daybook.record.link;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.daybook.record.correct.Change;
import org.daybook.record.correct.Correction;

/**
 * Whose names are whose, where people say so: names of one bearer are taken for the one that the person names first; a name that is somebody
 * else's on some pages is kept apart from all others. Applied to what pages tell before anything is linked.
 */
final class NameRulings {
    private final List<Correction> rules;
    private final Map<String, List<EventMention>> mentions = new TreeMap<>();
    /** By mention, the corrections that named somebody in it anew. */
    private final Map<String, Set<String>> touched = new HashMap<>();
    /** By page, the names met there, as they are compared. */
    private final Map<String, Set<String>> met = new HashMap<>();
    private final Set<String> counting = new HashSet<>();

    /**
     * @param standing corrections in their order; all but those of bearers are passed over
     * @param byPage what pages tell
     */
    NameRulings(List<Correction> standing, Map<String, List<EventMention>> byPage) {
        this.rules = standing.stream().filter(c -> c.change() instanceof Change.SameBearer || c.change() instanceof Change.OtherBearer).toList();
        byPage.forEach((page, list) -> mentions.put(page, rules.isEmpty() ? list : list.stream().map(this::mention).toList()));
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
        counting.add(page.id());
        page.people().forEach(name -> meet(name, page.id()));
        List<String> people = page.people().stream().filter(name -> rules.stream().noneMatch(rule -> other(rule, page.id(), name))).map(this::name)
                .distinct().toList();
        return new PageFacts(page.id(), page.source(), page.url(), page.outlet(), page.title(), page.language(), page.published(), people, page.sketch());
    }

    private void meet(String name, String page) {
        met.computeIfAbsent(page, p -> new HashSet<>()).add(folded(name));
    }

    /** Names that a correction speaks of and that no page has, or not the pages that it is about, of those that count; in words for people. */
    List<String> unmet(Correction correction) {
        List<String> unmet = new ArrayList<>();
        if (correction.change() instanceof Change.SameBearer same) {
            same.names().stream().filter(name -> met.values().stream().noneMatch(names -> names.contains(folded(name))))
                    .forEach(name -> unmet.add("no page speaks of " + name + " any more"));
        } else if (correction.change() instanceof Change.OtherBearer other) {
            other.pages().stream().filter(page -> counting.contains(page.page()) && !met.getOrDefault(page.page(), Set.of()).contains(folded(other.name())))
                    .forEach(page -> unmet.add(page.source() + " speaks of no " + other.name()));
        }
        return unmet;
    }

    private EventMention mention(EventMention m) {
        List<Party> parties = new ArrayList<>();
        m.parties().forEach(party -> parties.add(party(party, m)));
        return new EventMention(m.id(), m.page(), m.index(), m.paragraph(), m.type(), m.stage(), m.polarity(), m.reported(), m.title(), parties,
                m.place() == null ? null : party(m.place(), m), m.edtf(), m.timex(), name(m.teller()), m.trigger(), m.sentence(), m.quote());
    }

    private Party party(Party party, EventMention mention) {
        meet(party.name(), mention.page());
        Party now = party;
        for (Correction rule : rules) {
            if (rule.change() instanceof Change.SameBearer same && names(same).contains(folded(now.name()))) {
                String name = same.names().get(0);
                now = new Party(name, now.type(), now.role(), NameKey.of(name, now.type()).toString(), now.standsFor(), now.bearer());
                touched.computeIfAbsent(mention.id(), id -> new HashSet<>()).add(rule.id());
            } else if (other(rule, mention.page(), now.name())) {
                now = new Party(now.name(), now.type(), now.role(), now.key(), now.standsFor(), rule.id());
                touched.computeIfAbsent(mention.id(), id -> new HashSet<>()).add(rule.id());
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
