package org.daybook.record.link;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.daybook.reading.Reading;
import org.daybook.reading.language.Languages;
import org.daybook.reading.page.Span;
import org.daybook.reading.text.Sentence;
import org.daybook.reading.text.Text;
import org.daybook.record.Comparison;
import org.daybook.record.Comparison.Cell;
import org.daybook.record.Comparison.Fact;
import org.daybook.record.Comparison.Sharing;
import org.daybook.record.Event;
import org.daybook.record.Masthead;
import org.daybook.record.Saying;
import org.daybook.record.Step;
import org.daybook.record.Story;
import org.daybook.record.Told;

/**
 * Outlets side by side: which tell an event, and how; what else each says that no other does. Events are compared by their links; other
 * sentences by their words, so only within one language: an outlet that writes in another is not said to leave them out.
 */
final class SideBySide {
    /** Share of common words from which two sentences tell one thing; tried on retold pages, 0.3 to 0.7. */
    private static final double ALIKE = 0.4;
    private static final int LONGER_WORD = 4;

    /** A sentence that no event covers. */
    private record Passage(PageFacts page, String quote, Span sentence, Set<String> words) { }

    private final Story story;
    /** Statements that more than one outlet carries. */
    private final List<Saying> carried;
    private final List<String> outlets;
    private final Map<String, LocalDate> newest;

    private SideBySide(Story story, List<Saying> sayings, Map<String, LocalDate> newest) {
        this.story = story;
        this.carried = sayings.stream().filter(s -> s.carriers().stream().map(c -> c.told().outlet()).distinct().count() > 1).toList();
        this.newest = newest;
        this.outlets = List.copyOf(new LinkedHashSet<>(story.pages().stream().map(PageFacts::outlet).toList()));
    }

    /**
     * The comparison.
     *
     * @param readings of the story's pages, in their order; a missing one is null
     * @param said what is said in the story, each statement once
     * @param newest day of each outlet's newest page in the whole record, by {@link Masthead#key}
     */
    static Comparison of(Story named, List<Reading> readings, List<Saying> said, Map<String, LocalDate> newest) {
        OneForm one = new OneForm(named.pages());
        Story story = one.of(named);
        SideBySide sides = new SideBySide(story, one.of(said), newest);
        List<Fact> facts = new ArrayList<>();
        for (Event event : story.events()) {
            facts.add(sides.fact(event));
        }
        sides.carried.forEach(saying -> facts.add(sides.fact(saying)));
        facts.addAll(sides.passages(readings));
        List<List<String>> copies = copies(story.pages());
        return Folding.of(story.pages(), copies).of(new Comparison(story.id(), story.title(), sides.outlets, Map.of(), facts,
                Terms.of(story.pages(), readings, later(story, copies))));
    }

    /** Groups of pages that carry one text. */
    private static List<List<String>> copies(List<PageFacts> pages) {
        Map<String, Sketch> sketches = new LinkedHashMap<>();
        pages.forEach(page -> sketches.put(page.id(), page.sketch()));
        return Copies.among(sketches);
    }

    /** The pages that print a text which an earlier page of the story has. */
    private static Set<String> later(Story story, List<List<String>> groups) {
        List<String> inOrder = story.pages().stream().map(PageFacts::id).toList();
        Set<String> copies = new HashSet<>();
        for (List<String> group : groups) {
            copies.addAll(group);
            copies.remove(group.stream().min(java.util.Comparator.comparing(inOrder::indexOf)).orElseThrow());
        }
        return copies;
    }

    /** Whether pages of an outlet were read that could leave out what was first told on some day: "left out" is said of those alone. */
    private Cell untold(String outlet, String firstTold) {
        LocalDate first = firstTold == null ? null : Window.of(firstTold).first();
        LocalDate last = newest.get(Masthead.key(outlet));
        boolean missing = first != null && last != null && last.isBefore(first)
                && story.pages().stream().noneMatch(page -> page.outlet().equals(outlet) && page.published() == null);
        return leftOut(outlet, missing ? "not fetched: no page since " + last : "left out");
    }

    private Fact fact(Event event) {
        List<Cell> cells = new ArrayList<>();
        String first = event.history().stream().map(Step::knownOn).filter(java.util.Objects::nonNull).min(java.util.Comparator.naturalOrder()).orElse(null);
        for (String outlet : outlets) {
            Step last = null;
            for (Step step : event.history()) {
                last = step.outlet().equals(outlet) ? step : last;
            }
            cells.add(last == null ? untold(outlet, first) : new Cell(outlet, true, value(last), false, last.knownOn(), last.quote(), last.source(),
                    last.page(), last.sentence()));
        }
        return new Fact("event", event.title(), event.id(), event.disagreements().isEmpty() ? sharing(cells) : Sharing.CONTRADICTED, cells);
    }

    /** A statement: each outlet with the words that attribute it and its wording, which may be another. */
    private Fact fact(Saying saying) {
        List<Cell> cells = new ArrayList<>();
        Set<String> languages = new HashSet<>();
        saying.carriers().forEach(carrier -> languages.add(Languages.primary(carrier.language())));
        for (String outlet : outlets) {
            Saying.Carrier carrier = saying.carriers().stream().filter(c -> c.told().outlet().equals(outlet)).findFirst().orElse(null);
            if (carrier == null) {
                boolean compared = story.pages().stream().anyMatch(p -> p.outlet().equals(outlet) && languages.contains(language(p)));
                cells.add(compared ? untold(outlet, saying.first().knownOn()) : leftOut(outlet, "not compared: another language"));
            } else {
                Told told = carrier.told();
                cells.add(new Cell(outlet, true, told.cue(), carrier.how().likely(), told.knownOn(), told.content(), told.source(), told.page(), told.span()));
            }
        }
        Told first = saying.first();
        return new Fact("statement", (first.speaker() == null ? "" : first.speaker() + ": ") + first.content(), null, sharing(cells), cells);
    }

    private static String value(Step step) {
        return step.stage() + (step.edtf() == null ? "" : " " + step.edtf());
    }

    private static Cell leftOut(String outlet, String how) {
        return new Cell(outlet, false, how, false, null, null, null, null, null);
    }

    private static Sharing sharing(List<Cell> cells) {
        long told = cells.stream().filter(Cell::told).count();
        return told == cells.size() && told > 1 ? Sharing.ALL : told == 1 ? Sharing.ONE : Sharing.SOME;
    }

    /** The sentences that no event's and no statement's row shows, those of the same words together. */
    private List<Fact> passages(List<Reading> readings) {
        List<Passage> all = new ArrayList<>();
        Map<String, Set<String>> languages = new LinkedHashMap<>();
        for (int i = 0; i < readings.size(); i++) {
            if (readings.get(i) != null && readings.get(i).text() != null) {
                languages.computeIfAbsent(story.pages().get(i).outlet(), o -> new TreeSet<>()).add(language(story.pages().get(i)));
                all.addAll(passages(story.pages().get(i), readings.get(i)));
            }
        }
        List<List<Passage>> groups = new ArrayList<>();
        // by word, the groups whose first passage has it: of a long story's thousand sentences few have any in common
        Map<String, List<Integer>> having = new HashMap<>();
        for (Passage passage : all) {
            SortedMap<Integer, Integer> shared = new TreeMap<>();
            passage.words().forEach(word -> having.getOrDefault(word, List.of()).forEach(group -> shared.merge(group, 1, Integer::sum)));
            shared.entrySet().stream().filter(s -> alike(groups.get(s.getKey()).get(0), passage, s.getValue())).findFirst()
                    .ifPresentOrElse(s -> groups.get(s.getKey()).add(passage), () -> {
                        passage.words().forEach(word -> having.computeIfAbsent(word, w -> new ArrayList<>(1)).add(groups.size()));
                        groups.add(new ArrayList<>(List.of(passage)));
                    });
        }
        return groups.stream().map(g -> fact(g, languages)).toList();
    }

    private List<Passage> passages(PageFacts page, Reading reading) {
        Set<Span> told = new HashSet<>();
        for (Event event : story.events()) {
            event.history().stream().filter(s -> s.page().equals(page.id())).forEach(s -> told.add(s.sentence()));
        }
        carried.forEach(s -> s.carriers().stream().filter(c -> c.told().page().equals(page.id())).forEach(c -> told.add(c.told().span())));
        Text text = Text.of(reading.text(), Languages.of(reading.language().tag()));
        List<Passage> passages = new ArrayList<>();
        for (Sentence sentence : text.sentences()) {
            Set<String> words = new TreeSet<>();
            text.tokens(sentence).stream().filter(t -> t.isNumber() || t.isWord() && t.lower().length() >= LONGER_WORD)
                    .forEach(t -> words.add(t.lower().toLowerCase(Locale.ROOT)));
            if (words.size() >= LONGER_WORD && told.stream().noneMatch(s -> s.overlaps(sentence.span()))) {
                passages.add(new Passage(page, text.quote(sentence.span()), sentence.span(), words));
            }
        }
        return passages;
    }

    /** That its text is written in, whatever country's. */
    private static String language(PageFacts page) {
        return Languages.primary(page.language());
    }

    /** @param both how many words they have in common */
    private static boolean alike(Passage a, Passage b, int both) {
        return language(a.page()).equals(language(b.page())) && both >= ALIKE * (a.words().size() + b.words().size() - both);
    }

    private Fact fact(List<Passage> group, Map<String, Set<String>> languages) {
        List<Cell> cells = new ArrayList<>();
        String language = language(group.get(0).page());
        for (String outlet : outlets) {
            Passage told = group.stream().filter(p -> p.page().outlet().equals(outlet)).findFirst().orElse(null);
            if (told != null) {
                PageFacts page = told.page();
                cells.add(new Cell(outlet, true, "told", false, page.published() == null ? null : page.published().edtf(), told.quote(),
                        page.source(), page.id(), told.sentence()));
            } else {
                boolean compared = languages.getOrDefault(outlet, Set.of()).contains(language);
                cells.add(leftOut(outlet, compared ? "left out" : "not compared: another language"));
            }
        }
        return new Fact("passage", group.get(0).quote(), null, sharing(cells), cells);
    }
}
