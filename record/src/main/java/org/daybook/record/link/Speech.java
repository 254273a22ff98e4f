package org.daybook.record.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.daybook.reading.Reading;
import org.daybook.reading.name.EntityType;
import org.daybook.record.Deferred;
import org.daybook.record.Said;
import org.daybook.record.Saying;
import org.daybook.record.Who;

/** Who somebody is, and what they said: asked of the pages that count. */
final class Speech {
    /** Pages that are looked into: a reading takes some milliseconds to unpack. */
    static final int MOST_PAGES = 2000;
    private static final int MOST_NEAREST = 5;
    /** Letters of a name that may be others, by its length: two names nearer than that may be one mistyped. */
    private static final double TYPED_OTHERWISE = 0.34;

    private final Linked linked;
    private final Function<String, Reading> readings;
    private final int most;

    /** @param most how many pages are looked into for a name, the newest first */
    Speech(Linked linked, Function<String, Reading> readings, int most) {
        this.linked = linked;
        this.readings = readings;
        this.most = Math.min(most, MOST_PAGES);
    }

    /** Whose a name is. @param more ids of pages that may name them, beside those that are known to */
    Who who(String name, Collection<String> more) {
        return who(name, found(name, more).bearers());
    }

    /** Whose a name is, by the readings of the pages that were looked into. */
    private record Found(List<Identities.Found> bearers, Map<String, Reading> readings) { }

    private Who who(String name, List<Identities.Found> found) {
        return new Who(name, found.stream().map(Identities.Found::identity).toList(), found.isEmpty() ? Deferred.of(() -> nearest(name).iterator(), Function.identity()) : List.of());
    }

    /** What somebody said. @param more as of {@link #who} */
    Said said(Said.Question question, Collection<String> more) {
        Found looked = found(question.by(), more);
        List<Identities.Found> found = looked.bearers();
        Who who = who(question.by(), found);
        if (who.meant().isEmpty()) {
            return new Said(who, List.of());
        }
        Map<String, Set<String>> entities = found.stream().filter(f -> f.identity().equals(who.meant().get())).findFirst().orElseThrow().entities();
        List<PageFacts> pages = linked.pages(entities.keySet());
        List<Utterance> said = new ArrayList<>();
        for (PageFacts page : pages) {
            Reading reading = looked.readings().get(page.id());
            Speakers speakers = new Speakers(reading);
            Set<org.daybook.reading.page.Span> own = new HashSet<>();
            reading.statements().stream().filter(s -> speakers.all(s).stream().anyMatch(e -> entities.get(page.id()).contains(e.id())))
                    .forEach(s -> own.add(Sayings.whole(s)));
            Utterance.of(page, reading, linked.events(page.id()), own::contains).stream().map(this::known).forEach(said::add);
        }
        List<Saying> sayings = new Sayers(pages).sayings(said);
        Set<String> about = question.about() == null ? Set.of() : about(question.about(), said);
        return new Said(who, sayings.stream().filter(s -> within(s, question))
                .filter(s -> question.about() == null || s.carriers().stream().anyMatch(c -> about.contains(place(c.told())))).toList());
    }

    private static String place(org.daybook.record.Told told) {
        return told.page() + " " + told.span() + " " + told.content();
    }

    /** The statements that speak of something: by name in any script, by its words, or by what an event is called that they tell. */
    private Set<String> about(String about, List<Utterance> said) {
        Set<String> found = new HashSet<>();
        String letters = about.toLowerCase(Locale.ROOT);
        for (Utterance utterance : said) {
            boolean named = utterance.names().stream().anyMatch(n -> n.key().mayBe(NameKey.of(about, n.key().type())));
            if (named || utterance.told().content().toLowerCase(Locale.ROOT).contains(letters)) {
                found.add(place(utterance.told()));
            }
        }
        return found;
    }

    private static boolean within(Saying saying, Said.Question question) {
        Window day = Window.of(Sayers.day(saying));
        return (question.from() == null || day.end() != null && day.end().isAfter(question.from()))
                && (question.to() == null || day.first() != null && !day.first().isAfter(question.to()));
    }

    private Utterance known(Utterance u) {
        return new Utterance(u.told().by(linked.bearers().name(u.told().speaker())), u.language(), u.speakers(), u.words(), u.lemmas(), u.numbers(), u.names(),
                u.dates(), u.events(), u.day());
    }

    /** What is said on some pages, each statement once. @param pages by publication */
    List<Saying> sayings(List<PageFacts> pages) {
        List<Utterance> all = new ArrayList<>();
        for (PageFacts page : pages) {
            Utterance.of(page, readings.apply(page.id()), linked.events(page.id()), span -> true).stream().map(this::known).forEach(all::add);
        }
        return new Sayers(pages).sayings(all);
    }

    private Found found(String name, Collection<String> more) {
        String known = linked.bearers().name(name);
        Set<String> names = linked.named(known);
        Set<String> ids = new LinkedHashSet<>(more);
        linked.pagesNaming(names).forEach(page -> ids.add(page.id()));
        linked.eventsTelling(names, known).forEach(event -> event.tellings().forEach(telling -> ids.add(telling.page().id())));
        List<PageFacts> pages = linked.pages(ids);
        List<PageFacts> looked = pages.subList(Math.max(0, pages.size() - most), pages.size());
        Map<String, Reading> read = new HashMap<>();
        looked.forEach(page -> read.put(page.id(), readings.apply(page.id())));
        read.values().removeIf(java.util.Objects::isNull);
        return new Found(Identities.of(name, looked, read, linked.bearers()::name, pages.size() - looked.size()), read);
    }

    /** Other spellings of a name that pages have, for a search in the words of pages. */
    Set<String> spellings(String name) {
        Set<String> spellings = new TreeSet<>();
        spellings.add(name);
        NameKey key = NameKey.of(name, EntityType.PERSON);
        linked.named(linked.bearers().name(name)).stream().filter(n -> NameKey.of(n, EntityType.PERSON).mayBe(key)).forEach(n -> {
            String[] words = n.split("[\\s\\p{Z}]+");
            spellings.add(words[words.length - 1]);
        });
        return spellings;
    }

    /** The names of people, bodies and places that are the likest, by letters of their skeletons. */
    private List<String> nearest(String name) {
        Set<String> names = new TreeSet<>();
        linked.pages().forEach(page -> names.addAll(page.people()));
        linked.events().forEach(event -> event.tellings().forEach(telling -> telling.parties().forEach(who -> names.add(who.party().name()))));
        String asked = NameKey.of(name, EntityType.PERSON).toString();
        Map<String, Integer> near = new TreeMap<>();
        for (String other : names) {
            String key = NameKey.of(other, EntityType.PERSON).toString();
            int apart = Math.min(apart(asked, key), apart(asked, key.substring(key.lastIndexOf(' ') + 1)));
            if (apart <= TYPED_OTHERWISE * asked.length()) {
                near.put(other, apart);
            }
        }
        return near.entrySet().stream().sorted(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey).limit(MOST_NEAREST).toList();
    }

    /** Letters to put in, leave out or change to make the one of the other (Levenshtein 1965). */
    private static int apart(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int corner = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int changed = corner + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                corner = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
