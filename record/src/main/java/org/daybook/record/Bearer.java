package org.daybook.record;

import java.util.List;
import org.daybook.record.link.PageFacts;

/**
 * A person as the pages tell of them, whatever script they write the name in.
 *
 * @param name the fullest form that most pages give
 * @param aliases every other form, each once
 * @param offices the offices and descriptions that pages give, each once, newest first
 * @param events those with this participant, in the order of when they were or are to be
 * @param outline the same in brief, in the same order: to be sorted and counted by
 * @param statements what they said, newest page first
 * @param pages those that name them, newest first
 * @param unread how many more pages name them, and were not looked into
 */
public record Bearer(String name, List<String> aliases, List<Office> offices, List<Event> events, List<Brief> outline, List<Told> statements,
        List<PageFacts> pages, int unread) {
    public Bearer {
        aliases = List.copyOf(aliases);
        offices = List.copyOf(offices);
        events = Deferred.copyOf(events);
        outline = Deferred.copyOf(outline);
        statements = List.copyOf(statements);
        pages = List.copyOf(pages);
    }

    /**
     * An office, or what a page calls a person.
     *
     * @param page the newest page that has it
     */
    public record Office(String title, PageFacts page) { }
}
