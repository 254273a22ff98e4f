package org.daybook.record.link;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.daybook.record.Story;

/** Stories that have all of some words in a title, a participant's name, a place or an outlet's headline. */
final class StorySearch {
    private final Linked linked;
    private final Function<List<PageFacts>, Story> tell;
    private final List<String> words;
    private final List<Set<String>> named = new ArrayList<>();

    /** @param tell tells a story in full */
    StorySearch(Linked linked, String words, Function<List<PageFacts>, Story> tell) {
        this.linked = linked;
        this.tell = tell;
        this.words = List.of(words.split("\\s+"));
        this.words.forEach(word -> named.add(linked.named(word)));
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

    /** Found from the pages of the rarest word; a story is told in full only where it is looked at. */
    private Iterable<List<PageFacts>> having(Comparator<List<PageFacts>> order) {
        List<Set<String>> pages = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            pages.add(pages(words.get(i), named.get(i)));
        }
        pages.sort(Comparator.comparingInt(Set::size));
        Set<List<PageFacts>> may = Collections.newSetFromMap(new IdentityHashMap<>());
        pages.get(0).forEach(page -> linked.story(page).ifPresent(may::add));
        List<List<PageFacts>> inOrder = may.stream().filter(story -> pages.stream().allMatch(has -> story.stream().anyMatch(p -> has.contains(p.id()))))
                .sorted(order).toList();
        return () -> inOrder.stream().filter(story -> has(tell.apply(story))).iterator();
    }

    /** Pages whose story may have a word through them. */
    private Set<String> pages(String word, Set<String> names) {
        Set<String> pages = new HashSet<>();
        linked.pagesTitled(word).forEach(p -> pages.add(p.id()));
        linked.eventsTelling(names, word).forEach(event -> pages.addAll(Stories.pages(event.tellings())));
        return pages;
    }

    private boolean has(Story story) {
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            Set<String> names = named.get(i);
            boolean found = story.title() != null && Life.has(story.title(), word)
                    || story.pages().stream().anyMatch(p -> p.title() != null && Life.has(p.title(), word))
                    || story.events().stream().anyMatch(e -> e.title() != null && Life.has(e.title(), word) || e.place() != null && names.contains(e.place())
                            || e.participants().stream().anyMatch(p -> names.contains(p.name())));
            if (!found) {
                return false;
            }
        }
        return true;
    }
}
