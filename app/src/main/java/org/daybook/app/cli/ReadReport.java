package org.daybook.app.cli;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.daybook.reading.Reading;
import org.daybook.record.Added;
import org.daybook.record.Agenda;
import org.daybook.record.AsOf;
import org.daybook.record.Comparison;
import org.daybook.record.Daybook;
import org.daybook.record.Masthead;
import org.daybook.record.Story;
import org.daybook.record.link.PageFacts;

/** What was read, and what the record tells since, for people. Few pages are shown one by one; many by outlet. */
final class ReadReport {
    /** Up to so many pages are shown in full, and up to so many in brief: as many as a person looks through. */
    private static final int MOST_IN_FULL = 6;
    private static final int MOST_IN_BRIEF = 30;
    private static final int MOST_STORIES = 3;
    private static final int MOST_LINES = 20;

    private final Sheet sheet;
    private final Daybook daybook;
    private final AsOf asOf;

    ReadReport(Sheet sheet, Daybook daybook, AsOf asOf) {
        this.sheet = sheet;
        this.daybook = daybook;
        this.asOf = asOf;
    }

    /**
     * Prints it; where nothing is new, only that, and how to see the record.
     *
     * @param failures what is said of the inputs that failed
     * @param data the option that names the data folder, with a space before it; empty where none was given
     */
    void print(Added added, List<String> failures, List<PageFacts> pages, String data) {
        sheet.title("Read", counts(added));
        failures.stream().limit(MOST_LINES).forEach(failure -> sheet.wrapped("  " + sheet.red("✕") + " ", sheet.plain(failure)));
        if (failures.size() > MOST_LINES) {
            sheet.line("  " + sheet.dim("and " + (failures.size() - MOST_LINES) + " more lines on standard error"));
        }
        if (added.added().isEmpty()) {
            if (!added.known().isEmpty()) {
                sheet.wrapped("", "Nothing new: the record holds these bytes already, and was not changed.");
                sheet.line("To see it: daybook agenda" + data + ", daybook story" + data);
            }
            return;
        }
        if (pages.size() <= MOST_IN_BRIEF) {
            PageReport report = new PageReport(sheet);
            BiConsumer<PageFacts, Reading> shown = pages.size() <= MOST_IN_FULL ? report::print : report::brief;
            pages.forEach(page -> daybook.reading(page.id()).ifPresent(reading -> shown.accept(page, reading)));
        } else {
            outlets(pages);
        }
        record(pages);
    }

    private static String counts(Added added) {
        List<String> parts = new ArrayList<>();
        parts.add(Phrases.count(added.added().size(), "page") + " added");
        if (!added.known().isEmpty()) {
            parts.add(added.known().size() + " known already");
        }
        if (!added.failed().isEmpty()) {
            parts.add(added.failed().size() + " failed");
        }
        return String.join(" · ", parts);
    }

    private void outlets(List<PageFacts> pages) {
        Map<String, String> forms = Masthead.forms(pages.stream().map(PageFacts::outlet).toList());
        Map<String, List<PageFacts>> byOutlet = pages.stream().collect(Collectors.groupingBy(page -> forms.get(page.outlet()), TreeMap::new, Collectors.toList()));
        sheet.blank();
        int name = Math.min(40, byOutlet.keySet().stream().mapToInt(Columns::of).max().orElse(10));
        byOutlet.forEach((outlet, published) -> {
            List<String> days = published.stream().filter(page -> page.published() != null).map(page -> PageReport.day(page.published())).sorted().toList();
            long undated = published.stream().filter(page -> page.published() == null).count();
            sheet.line("  " + Columns.pad(Columns.cut(sheet.plain(outlet), name), name) + "  " + Columns.pad(Phrases.count(published.size(), "page"), 12)
                    + (days.isEmpty() ? "" : days.get(0) + " to " + days.get(days.size() - 1)) + (undated == 0 ? "" : "  " + undated + " undated"));
        });
    }

    /** The record as it stands now. */
    private void record(List<PageFacts> pages) {
        sheet.blank();
        sheet.blank();
        sheet.title("The record", AgendaReport.day(asOf));
        Agenda agenda = daybook.agenda(new Agenda.Question(null, null, null, null, asOf));
        sheet.heading("WHAT IS AHEAD");
        if (agenda.events().isEmpty()) {
            sheet.line("Nothing is planned, as far as the pages read tell.");
        } else {
            new AgendaReport(sheet, asOf, null).entries(agenda, MOST_LINES);
        }
        List<Story> stories = stories(pages);
        stories.subList(0, Math.min(MOST_STORIES, stories.size())).forEach(story -> story(story, stories.size()));
        if (stories.size() > MOST_STORIES) {
            sheet.heading("More stories");
            for (Story story : stories.subList(MOST_STORIES, Math.min(MOST_STORIES + MOST_LINES, stories.size()))) {
                sheet.line(sheet.spread("  " + Columns.cut(sheet.plain(story.title()), sheet.width() - 30), sheet.dim(Phrases.count(story.pages().size(), "page")
                        + "  " + EventLines.id(story.id()))));
            }
            if (stories.size() > MOST_STORIES + MOST_LINES) {
                sheet.line("  " + sheet.dim("and " + (stories.size() - MOST_STORIES - MOST_LINES) + " more: daybook story"));
            }
        }
    }

    private void story(Story brief, int all) {
        Story story = daybook.story(brief.id(), asOf).orElse(brief);
        sheet.blank();
        sheet.heading("STORY  " + story.title() + "  " + EventLines.id(story.id()));
        new StoryReport(sheet, asOf).body(story, daybook.sayings(story, asOf), all == 1 ? MOST_LINES * 2 : MOST_LINES);
        if (story.pages().stream().map(page -> Masthead.key(page.outlet())).distinct().count() > 1) {
            Optional<Comparison> comparison = daybook.compare(story.id(), asOf);
            comparison.ifPresent(found -> {
                sheet.heading("Side by side");
                new CompareReport(sheet).table(found, MOST_LINES);
            });
        }
    }

    /** The stories that these pages tell, those with most pages first, then with most events. */
    private List<Story> stories(List<PageFacts> pages) {
        Set<String> read = pages.stream().map(PageFacts::id).collect(Collectors.toCollection(HashSet::new));
        List<Story> stories = new ArrayList<>(daybook.stories("", asOf).stream()
                .filter(story -> story.pages().stream().anyMatch(page -> read.contains(page.id()))).toList());
        stories.sort((a, b) -> a.pages().size() != b.pages().size() ? Integer.compare(b.pages().size(), a.pages().size())
                : Integer.compare(b.events().size(), a.events().size()));
        return stories;
    }
}
