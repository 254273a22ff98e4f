package org.daybook.record.link;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.daybook.reading.event.Stage;
import org.daybook.record.Brief;
import org.daybook.record.Corrected;
import org.daybook.record.Deferred;
import org.daybook.record.Event;
import org.daybook.record.Masthead;
import org.daybook.record.Story;

/** Finds stories and tells them: what their pages report, and under which title and id. */
final class Storyteller {
    /** An {@code s}, and eleven digits. */
    private static final int ID_LENGTH = 12;

    private final Linked linked;
    private final Function<Life, Event> tell;
    private final Function<Life, Brief> brief;

    /** @param tell tells an event in full @param brief the same in brief */
    Storyteller(Linked linked, Function<Life, Event> tell, Function<Life, Brief> brief) {
        this.linked = linked;
        this.tell = tell;
        this.brief = brief;
    }

    /** The stories, newest first; with words, those that have them in a title, a participant's name, a place or an outlet's headline. */
    List<Story> all(String words) {
        return Deferred.of(having(words), this::of);
    }

    /** The same, but for those that one outlet alone tells. */
    List<Story> ofSeveral(String words) {
        Iterable<List<PageFacts>> found = having(words);
        return Deferred.of(() -> StreamSupport.stream(found.spliterator(), false)
                .filter(story -> story.stream().anyMatch(page -> !Masthead.key(page.outlet()).equals(Masthead.key(story.get(0).outlet())))).iterator(), this::of);
    }

    private Iterable<List<PageFacts>> having(String words) {
        return words == null || words.isBlank() ? linked.stories() : new StorySearch(linked, words.strip(), this::of).stories();
    }

    /** The pages of the story with this id, of the only one whose id begins so, or of the largest that has these words. */
    Optional<List<PageFacts>> find(String idOrWords) {
        if (idOrWords.startsWith("s") && idOrWords.length() <= ID_LENGTH) {
            Collection<List<PageFacts>> found = linked.storiesFrom(idOrWords.substring(1));
            if (found.size() == 1) {
                return found.stream().findFirst();
            }
        }
        return idOrWords.isBlank() ? largest() : new StorySearch(linked, idOrWords.strip(), this::of).largest();
    }

    /** Of all stories. */
    private Optional<List<PageFacts>> largest() {
        List<PageFacts> largest = null;
        for (List<PageFacts> story : linked.stories()) {
            if (largest == null || story.size() > largest.size() || story.size() == largest.size() && story.get(0).id().compareTo(largest.get(0).id()) < 0) {
                largest = story;
            }
        }
        return Optional.ofNullable(largest);
    }

    /** A story in full, but for what is said in it. */
    Story of(List<PageFacts> pages) {
        Set<Life> told = new LinkedHashSet<>();
        pages.forEach(p -> told.addAll(linked.events(p.id())));
        List<Life> events = told.stream().sorted(Ahead.BY_DAY).toList();
        List<Corrected> corrected = linked.rulings().of(pages).stream().map(r -> Corrected.of(r.correction(), linked.rulings().causes(r.correction()))).toList();
        String title = corrected.stream().filter(c -> c.kind().equals("rename-story")).map(Corrected::after).reduce((first, second) -> second)
                .orElseGet(() -> title(pages, events));
        return new Story(id(pages), title, pages, Deferred.of(events, tell), Deferred.of(events, brief), List.of(), corrected);
    }

    /** The title of the event that most pages of the story tell, near their beginnings first; else its first headline. */
    private String title(List<PageFacts> pages, List<Life> events) {
        Set<String> own = new LinkedHashSet<>();
        pages.forEach(p -> own.add(p.id()));
        if (own.size() > 1) {
            Life chief = null;
            long best = 0;
            for (Life event : events) {
                long score = score(event, own);
                if (chief == null || score > best || score == best && event.id().compareTo(chief.id()) > 0) {
                    chief = event;
                    best = score;
                }
            }
            String title = chief == null || best <= 10 ? null : tell.apply(chief).title();
            if (title != null) {
                return title;
            }
        }
        return pages.stream().map(PageFacts::title).filter(Objects::nonNull).findFirst().orElse("(no headline)");
    }

    private static long score(Life event, Set<String> own) {
        List<Telling> told = event.tellings().stream().filter(t -> own.contains(t.page().id())).toList();
        long leads = told.stream().filter(t -> t.paragraph() < 2).map(t -> t.page().id()).distinct().count();
        long all = told.stream().map(t -> t.page().id()).distinct().count();
        return 10 * leads + 5 * all + (History.participants(event.tellings()).size() > 1 ? 2 : 0) + (event.stage() == Stage.HAPPENED ? 0 : 1);
    }

    /** A story's id: its first page's, which stays the first whatever is published later. */
    static String id(List<PageFacts> story) {
        return "s" + story.get(0).id().substring(0, ID_LENGTH - 1);
    }
}
