package org.daybook.record.link;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * Pages grouped into stories: those that tell one event near their beginnings, or two events anywhere, belong together. A function of the
 * set of events. What very many pages tell (an election, a war) is a theme, and glues nothing.
 */
final class Stories {
    /** News tells the chief thing first: an event in the first paragraphs is what the page is about. */
    private static final int LEAD = 3;
    /** Pages further apart than this are not one thread by a shared event alone. */
    private static final int DAYS = 150;
    private static final int THEME_PAGES = 40;

    private final List<PageFacts> pages;
    private final Map<String, Integer> number = new HashMap<>();
    private final int[] parent;
    private final Rulings rulings;
    /** Numbers of the pages that people have said something of. */
    private final List<Integer> ruled = new ArrayList<>();

    private Stories(List<PageFacts> pages, Rulings rulings) {
        this.pages = pages;
        this.rulings = rulings;
        this.parent = new int[pages.size()];
        for (int i = 0; i < parent.length; i++) {
            parent[i] = i;
            number.put(pages.get(i).id(), i);
            if (rulings.speakOf(pages.get(i).id())) {
                ruled.add(i);
            }
        }
    }

    /**
     * The stories: lists of pages, each in the order given; the lists in the order of their first page.
     *
     * @param pages all pages, by publication; or all that may be of one story with any of them
     * @param events the tellings of each event, in the order of their first; those of other pages are passed over
     * @param rulings what people have set together or apart
     */
    static List<List<PageFacts>> of(List<PageFacts> pages, Collection<List<Telling>> events, Rulings rulings) {
        Stories stories = new Stories(pages, rulings);
        Map<Long, Integer> shared = new TreeMap<>();
        for (List<Telling> event : events) {
            Set<String> told = pages(event);
            if (!glues(told.size())) {
                continue;
            }
            List<Telling> leads = leads(event);
            for (int i = 1; i < leads.size(); i++) {
                if (stories.has(leads.get(i - 1)) && stories.has(leads.get(i)) && near(leads.get(i - 1), leads.get(i))) {
                    stories.join(leads.get(i - 1).page().id(), leads.get(i).page().id());
                }
            }
            List<Integer> numbers = told.stream().map(stories.number::get).filter(Objects::nonNull).sorted().toList();
            for (int i = 0; i < numbers.size(); i++) {
                for (int j = i + 1; j < numbers.size(); j++) {
                    shared.merge((long) numbers.get(i) << 32 | numbers.get(j), 1, Integer::sum);
                }
            }
        }
        shared.forEach((pair, count) -> {
            if (count >= 2) {
                stories.join((int) (pair >> 32), (int) (pair & 0xffffffffL));
            }
        });
        rulings.uniteStories((page, other) -> !stories.number.containsKey(page) || !stories.number.containsKey(other)
                || stories.join(stories.number.get(page), stories.number.get(other)));
        Map<Integer, List<PageFacts>> groups = new LinkedHashMap<>();
        for (int i = 0; i < pages.size(); i++) {
            groups.computeIfAbsent(stories.root(i), r -> new ArrayList<>()).add(pages.get(i));
        }
        return List.copyOf(groups.values());
    }

    private boolean has(Telling telling) {
        return number.containsKey(telling.page().id());
    }

    /** The pages that tell an event. */
    static Set<String> pages(List<Telling> event) {
        Set<String> told = new LinkedHashSet<>();
        event.forEach(t -> told.add(t.page().id()));
        return told;
    }

    /** Whether an event that so many pages tell holds a story together. */
    static boolean glues(int pages) {
        return pages >= 2 && pages <= THEME_PAGES;
    }

    /** The tellings near the beginnings of their pages. */
    static List<Telling> leads(List<Telling> event) {
        return event.stream().filter(t -> t.paragraph() < LEAD).toList();
    }

    static boolean near(Telling a, Telling b) {
        return a.published().first() == null || b.published().first() == null
                || Math.abs(ChronoUnit.DAYS.between(a.published().first(), b.published().first())) <= DAYS;
    }

    private void join(String a, String b) {
        join(number.get(a), number.get(b));
    }

    /** Whether they are joined now: what people set apart is not. */
    private boolean join(int a, int b) {
        int left = root(a);
        int right = root(b);
        if (left != right && ruled.stream().filter(i -> root(i) == left).anyMatch(i -> ruled.stream().filter(j -> root(j) == right)
                .anyMatch(j -> rulings.apart(pages.get(i).id(), pages.get(j).id())))) {
            return false;
        }
        parent[Math.max(left, right)] = Math.min(left, right);
        return true;
    }

    private int root(int i) {
        int at = i;
        while (parent[at] != at) {
            at = parent[at];
        }
        return at;
    }
}
