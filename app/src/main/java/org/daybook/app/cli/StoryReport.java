package org.daybook.app.cli;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.daybook.record.AsOf;
import org.daybook.record.Event;
import org.daybook.record.Masthead;
import org.daybook.record.Saying;
import org.daybook.record.Step;
import org.daybook.record.Story;
import org.daybook.record.link.PageFacts;

/** Stories, for people. */
final class StoryReport {
    private final Sheet sheet;
    private final AsOf asOf;

    StoryReport(Sheet sheet, AsOf asOf) {
        this.sheet = sheet;
        this.asOf = asOf;
    }

    /** All stories, a few lines each. */
    void list(List<Story> stories) {
        sheet.title("Stories", AgendaReport.day(asOf));
        if (stories.isEmpty()) {
            sheet.line("No story yet, as far as the pages read tell.");
        }
        for (Story story : stories) {
            List<String> lines = Columns.wrap(sheet.bold(story.title()), Math.max(20, sheet.width() - 14));
            sheet.line(sheet.spread(lines.get(0), sheet.dim(EventLines.id(story.id()))));
            lines.subList(1, lines.size()).forEach(sheet::line);
            sheet.wrapped("  ", sheet.dim(summary(story)));
        }
    }

    private static String summary(Story story) {
        List<String> days = days(story.pages());
        String outlets = String.join(", ", outlets(story.pages()));
        return Phrases.count(story.pages().size(), "page") + (days.isEmpty() ? "" : ", " + (days.size() == 1 ? days.get(0) : days.get(0) + " to " + days.get(days.size() - 1)))
                + " · " + Phrases.count(story.events().size(), "event") + " · " + outlets;
    }

    /** One story in full. */
    void print(Story story, List<Saying> sayings) {
        sheet.title(story.title(), "story " + EventLines.id(story.id()) + " · " + AgendaReport.day(asOf));
        sheet.wrapped("", sheet.plain(summary(story)));
        body(story, sayings, Integer.MAX_VALUE);
    }

    /** What happened, what is ahead, who said what, and the pages that tell it, which the other lines name by number; at most so many lines of each. */
    void body(Story story, List<Saying> sayings, int most) {
        List<Event> past = story.events().stream().filter(event -> !ahead(event)).toList();
        List<Event> ahead = story.events().stream().filter(StoryReport::ahead).toList();
        List<String> sources = story.pages().stream().map(PageFacts::source).toList();
        int earlier = Math.max(0, past.size() - most);
        events("What happened" + (earlier == 0 ? "" : ", " + earlier + " earlier events left out"), past.subList(earlier, past.size()), sources);
        events("What is ahead", ahead.subList(0, Math.min(most, ahead.size())), sources);
        more(ahead.size() - most);
        statements(sayings, sources, most);
        pages(story.pages(), most);
        CorrectionLines.print(sheet, story.corrections(), false);
    }

    private void pages(List<PageFacts> pages, int most) {
        sheet.heading("Pages");
        int number = 0;
        for (PageFacts page : pages.subList(0, Math.min(most, pages.size()))) {
            String label = Columns.pad("  [" + ++number + "]", 8) + Columns.pad(PageReport.day(page.published()), 12);
            sheet.wrapped(label, sheet.plain(page.outlet()) + " · " + sheet.plain(page.title() == null ? "no headline" : page.title()));
            sheet.wrapped(" ".repeat(20), sheet.dim(page.source()));
        }
        more(pages.size() - most);
    }

    private void more(int left) {
        if (left > 0) {
            sheet.line("  " + sheet.dim("and " + left + " more"));
        }
    }

    /** The numbers of pages, as the list of pages has them. */
    private static String numbers(List<String> of, List<String> sources) {
        return String.join(" ", of.stream().map(sources::indexOf).filter(index -> index >= 0).sorted().distinct().map(index -> "[" + (index + 1) + "]").toList());
    }

    private static boolean ahead(Event event) {
        return event.lapsed() || event.stage().ahead();
    }

    private void events(String heading, List<Event> events, List<String> sources) {
        if (events.isEmpty()) {
            return;
        }
        sheet.heading(heading);
        for (Event event : events) {
            String label = "  " + Columns.pad(DateWords.of(event.edtf()), 20) + " " + StageSign.of(event, sheet) + " ";
            List<String> lines = Columns.wrap(sheet.plain(event.title()), Math.max(12, sheet.width() - Columns.of(label) - 14));
            sheet.line(sheet.spread(label + (AgendaReport.firm(event) ? sheet.bold(lines.get(0)) : lines.get(0)), sheet.dim(EventLines.id(event.id()))));
            String indent = " ".repeat(Columns.of(label));
            lines.subList(1, lines.size()).forEach(line -> sheet.line(indent + line));
            if (event.stage().ahead() || EventLines.rungs(event).size() > 1) {
                sheet.wrapped(indent, sheet.plain(EventLines.way(event)));
            }
            sheet.wrapped(indent, sheet.dim(String.join(", ", tellers(event)) + " "
                    + numbers(event.history().stream().map(Step::source).toList(), sources)));
        }
    }

    private void statements(List<Saying> sayings, List<String> sources, int most) {
        if (sayings.isEmpty()) {
            return;
        }
        sheet.heading("Who said what");
        // What several carry weighs most, then what is quoted word for word; otherwise they keep their order.
        List<Saying> shown = sayings.size() <= most ? sayings : sayings.stream().sorted(Comparator.comparing((Saying s) -> -s.tellings())
                .thenComparing(s -> !s.first().direct())).limit(most).toList();
        SayingLines lines = new SayingLines(sheet);
        shown.forEach(saying -> lines.print(saying, true, told -> numbers(List.of(told.source()), sources)));
        more(sayings.size() - most);
    }

    private static List<String> tellers(Event event) {
        Map<String, String> forms = Masthead.forms(event.history().stream().map(Step::outlet).toList());
        return event.history().stream().map(step -> forms.get(step.outlet())).distinct().toList();
    }

    private static List<String> outlets(List<PageFacts> pages) {
        Map<String, String> forms = Masthead.forms(pages.stream().map(PageFacts::outlet).toList());
        Map<String, Long> counts = pages.stream().collect(Collectors.groupingBy(page -> forms.get(page.outlet()), TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream().map(entry -> entry.getKey() + (entry.getValue() > 1 ? " ×" + entry.getValue() : "")).toList();
    }

    private static List<String> days(List<PageFacts> pages) {
        return pages.stream().filter(page -> page.published() != null).map(page -> PageReport.day(page.published())).sorted().distinct().toList();
    }
}
