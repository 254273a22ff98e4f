package org.daybook.record.link;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.StreamSupport;
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

    /** Newest first. What can't have the words is passed over by its pages' titles and names alone. */
    Iterable<List<PageFacts>> stories() {
        List<Set<String>> pages = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            pages.add(pages(words.get(i), named.get(i)));
        }
        return () -> StreamSupport.stream(linked.stories().spliterator(), false)
                .filter(story -> pages.stream().allMatch(may -> story.stream().anyMatch(p -> may.contains(p.id())))).filter(story -> has(tell.apply(story)))
                .iterator();
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
