package org.daybook.record.link;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/** A story found from one of its pages, by the rules of {@link Stories}: so that one story can be told without looking at all pages. */
final class Threads {
    private final Function<String, Collection<Life>> told;
    private final List<List<String>> together;

    /**
     * @param told the events that a page tells
     * @param together pages that people say are of one story
     */
    Threads(Function<String, Collection<Life>> told, List<List<String>> together) {
        this.told = told;
        this.together = together;
    }

    /** What an event holds together: the pages that tell it, and of its tellings near the beginnings of pages each two that follow each other and are near. */
    private record Thread(Set<String> pages, List<Telling> leads) {
        static final Thread NONE = new Thread(Set.of(), List.of());

        static Thread of(Life event) {
            Set<String> pages = Stories.pages(event.tellings());
            return Stories.glues(pages.size()) ? new Thread(pages, Stories.leads(event.tellings())) : NONE;
        }
    }

    /** The ids of the pages of a page's story, in no order; of all that people have not set apart. */
    Set<String> around(String page) {
        Set<String> found = new LinkedHashSet<>(List.of(page));
        Deque<String> next = new ArrayDeque<>(found);
        Map<Life, Thread> known = new IdentityHashMap<>();
        while (!next.isEmpty()) {
            beside(next.remove(), known, other -> {
                if (found.add(other)) {
                    next.add(other);
                }
            });
        }
        return found;
    }

    /** Gives the pages that are of one story with a page by themselves, some more than once. */
    private void beside(String page, Map<Life, Thread> known, Consumer<String> use) {
        together.stream().filter(pages -> pages.contains(page)).forEach(pages -> pages.forEach(use));
        List<Thread> threads = new ArrayList<>(4);
        for (Life event : told.apply(page)) {
            Thread thread = known.computeIfAbsent(event, Thread::of);
            if (thread != Thread.NONE) {
                threads.add(thread);
            }
        }
        for (Thread thread : threads) {
            List<Telling> leads = thread.leads();
            for (int i = 1; i < leads.size(); i++) {
                String a = leads.get(i - 1).page().id();
                String b = leads.get(i).page().id();
                if ((a.equals(page) || b.equals(page)) && Stories.near(leads.get(i - 1), leads.get(i))) {
                    use.accept(a.equals(page) ? b : a);
                }
            }
        }
        for (int i = 1; i < threads.size(); i++) {
            for (String other : threads.get(i).pages()) {
                for (int j = 0; j < i; j++) {
                    if (threads.get(j).pages().contains(other)) {
                        use.accept(other);
                        break;
                    }
                }
            }
        }
    }
}
