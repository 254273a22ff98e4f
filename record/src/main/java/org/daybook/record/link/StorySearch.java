package org.daybook.record.link;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.daybook.record.Story;

/** Stories that have all of some words in a title, a participant's name, a place or an outlet's headline. */
final class StorySearch {
    /** A word is looked for everywhere where it stands in so many texts, or in so many times as many as the rarest word has pages. */
    private static final int FEW = 1000;
    private static final int TIMES = 4;

    private final Linked linked;
    private final Function<List<PageFacts>, Story> tell;
    private final List<String> words;
    private final List<Predicate<String>> named;

    /** @param tell tells a story in full */
    StorySearch(Linked linked, String words, Function<List<PageFacts>, Story> tell) {
        this.linked = linked;
        this.tell = tell;
        this.words = Stream.of(words.split("\\s+")).sorted(Comparator.comparingInt(linked::often)).toList();
        this.named = this.words.stream().map(linked::namedSo).toList();
    }

    /** Newest first. */
    Iterable<List<PageFacts>> stories() {
        return having(Comparator.comparing(Chronicle::newest).reversed().thenComparing(story -> story.get(0).id()));
    }

    /** That with most pages; of equals, the one whose id comes first. */
    Optional<List<PageFacts>> largest() {
        Iterator<List<PageFacts>> found = having(Comparator.comparingInt((List<PageFacts> story) -> -story.size()).thenComparing(story -> story.get(0).id())).iterator();
        return found.hasNext() ? Optional.of(found.next()) : Optional.empty();
    }

    /**
     * Found from the pages of the rarest word; a story is told in full only where it is looked at. Words that stand in very many pages are looked for only
     * there: of a full name, one half of the town may have the given name.
     */
    private Iterable<List<PageFacts>> having(Comparator<List<PageFacts>> order) {
        Set<String> rarest = pages(words.get(0));
        List<Set<String>> others = words.stream().skip(1).filter(word -> !rarest.isEmpty() && linked.often(word) <= FEW + TIMES * rarest.size()).map(this::pages).toList();
        Set<List<PageFacts>> may = Collections.newSetFromMap(new IdentityHashMap<>());
        rarest.forEach(page -> linked.story(page).ifPresent(may::add));
        List<List<PageFacts>> inOrder = may.stream().filter(story -> others.stream().allMatch(has -> story.stream().anyMatch(p -> has.contains(p.id()))))
                .sorted(order).toList();
        return () -> inOrder.stream().filter(this::has).iterator();
    }

    /** Pages whose story may have a word through them. */
    private Set<String> pages(String word) {
        Set<String> pages = new HashSet<>();
        linked.pagesTitled(word).forEach(p -> pages.add(p.id()));
        linked.eventsTelling(linked.named(word), word).forEach(event -> pages.addAll(Stories.pages(event.tellings())));
        return pages;
    }

    private boolean has(List<PageFacts> story) {
        for (int i = 0; i < words.size(); i++) {
            if (!shows(story, words.get(i), named.get(i)) && !titled(tell.apply(story), words.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether a headline has a word, or whoever takes part or the place is called so: sooner seen than titles of events, whose words are looked up. */
    private boolean shows(List<PageFacts> story, String word, Predicate<String> names) {
        return story.stream().anyMatch(page -> page.title() != null && Life.has(page.title(), word))
                || story.stream().flatMap(page -> linked.events(page.id()).stream()).map(Life::traits)
                        .anyMatch(traits -> traits.place() != null && names.test(traits.place()) || traits.who().stream().anyMatch(names));
    }

    private static boolean titled(Story story, String word) {
        return story.title() != null && Life.has(story.title(), word) || story.events().stream().anyMatch(event -> event.title() != null && Life.has(event.title(), word));
    }
}
