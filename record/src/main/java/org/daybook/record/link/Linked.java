package org.daybook.record.link;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.daybook.record.Coverage;

/** Pages and events as they are linked on a day: what a {@link Chronicle} is told from. */
interface Linked {
    /** The pages that count, by publication. */
    List<PageFacts> pages();

    /** Those of these pages that count, by publication. @param ids theirs */
    List<PageFacts> pages(Collection<String> ids);

    /** What was read of each outlet of which something counts, by their names. @param late how many of the last days are counted one by one, up to this one */
    List<Coverage> coverage(LocalDate last, int late);

    /** Pages whose date is a range that the day falls into, and those that nothing dates, by publication. */
    List<PageFacts> straddling();

    /** What people have ruled, as far as it bears on the day. */
    Rulings rulings();

    /** Whose names people have ruled on. */
    NameRulings bearers();

    /** What a page tells that counts, with names as people say; empty where it tells nothing. */
    List<EventMention> mentions(String page);

    /** All events, those that people dismissed too, in no order. */
    Collection<Life> events();

    /** All that is ahead, each on its shelf; but for what people dismissed. */
    Ahead.Shelves ahead(Ahead.Span span);

    /** The events that a page tells which was published after a day, or may have been; those that people dismissed too, in no order. */
    Collection<Life> toldAfter(LocalDate day);

    /** The events one of whose mentions has an id that begins so; of more than two, any two. An id in full finds one. */
    Collection<Life> mentioned(String beginning);

    /** The events that a page tells, but for those that people dismissed. */
    Collection<Life> events(String page);

    /** The stories, as pages by publication: those whose newest page is newest first; of equals, by their first page. */
    Iterable<List<PageFacts>> stories();

    /** The story that a page belongs to; empty where the page does not count. */
    Optional<List<PageFacts>> story(String page);

    /** The stories whose first page's id begins so; of more than two, any two. */
    Collection<List<PageFacts>> storiesFrom(String beginning);

    /**
     * All events that name a participant or place so, or somebody who speaks for one of that name, or have a title with some letters in it; and maybe others.
     *
     * @param called names as they are told
     * @param letters of a title, and of the name of a state or body that is spoken for
     */
    Collection<Life> eventsTelling(Set<String> called, String letters);

    /** All events that name a participant or place so; and maybe others. @param called names as they are told */
    Collection<Life> eventsNaming(Set<String> called);

    /** The pages that name one of these people in full, by publication. */
    List<PageFacts> pagesNaming(Set<String> called);

    /** The pages whose title has these letters in it, however capitalised. */
    Collection<PageFacts> pagesTitled(String letters);

    /** About how often these letters stand in titles, of events or pages: to look for what is rare first. */
    int often(String letters);

    /** Whether a name is one of those that {@link #named} finds: to be asked of few names. */
    Predicate<String> namedSo(String name);

    /** Of all that participants, places and people of pages are called, the names that may be this one in any script, or have these letters in them. */
    Set<String> named(String name);

    /** Of the same, the names that may be this one, in any script, as a person's. */
    Set<String> people(String name);
}
