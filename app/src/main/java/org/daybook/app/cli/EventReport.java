package org.daybook.app.cli;

import java.util.ArrayList;
import java.util.List;
import org.daybook.reading.event.Stage;
import org.daybook.reading.page.Span;
import org.daybook.record.AsOf;
import org.daybook.record.Event;
import org.daybook.record.Occasion;
import org.daybook.record.Outcome;
import org.daybook.record.Step;
import org.daybook.record.Told;

/** One event, for people: what is believed, the ladder by which it came about, every telling with its sentence, what is said about it. */
final class EventReport {
    /** Columns of a rung's date, and space after it. */
    private static final int STEP_WIDTH = 12;

    private final Sheet sheet;
    private final AsOf asOf;

    EventReport(Sheet sheet, AsOf asOf) {
        this.sheet = sheet;
        this.asOf = asOf;
    }

    void print(Event event, List<Told> statements, List<Occasion> occasions) {
        sheet.title(event.title(), event.type() + " · " + EventLines.id(event.id()));
        sheet.line(StageSign.of(event, sheet) + "  " + sheet.bold(DateWords.of(event.edtf()))
                + (event.edtf() == null || DateWords.of(event.edtf()).equals(event.edtf()) ? "" : "  " + sheet.dim(event.edtf())) + "  " + sheet.dim(AgendaReport.day(asOf)));
        if (event.lapsed()) {
            sheet.wrapped("", "Its time has passed, and no page says that it took place. The last that was told: " + StageSign.word(event.stage()) + ".");
        }
        Outcome.of(event).ifPresent(outcome -> sheet.wrapped("", "It took place " + fromPlan(outcome) + "."));
        if (event.place() != null) {
            sheet.entry(0, "place", 10, sheet.plain(event.place()));
        }
        if (!event.participants().isEmpty()) {
            sheet.entry(0, "who", 10, String.join(" · ", event.participants().stream()
                    .map(party -> sheet.plain(party.name()) + " " + sheet.dim(party.role())).toList()));
        }
        if (!event.stories().isEmpty()) {
            sheet.entry(0, "story", 10, sheet.plain(String.join(", ", event.stories().stream().map(EventLines::id).toList())));
        }
        ladder(event);
        disagreements(event);
        sheet.heading("History, by the day it was known on");
        for (int i = 0; i < event.history().size(); i++) {
            if (event.history().get(i).copyOf() == null) {
                telling(i + 1, event.history().get(i));
                carriers(event.history(), event.history().get(i).page());
            }
        }
        occasions("Part of", occasions.stream().filter(Occasion::whole).toList());
        occasions("Parts of it", occasions.stream().filter(occasion -> !occasion.whole()).toList());
        CorrectionLines.print(sheet, event.corrections(), event.dismissed());
        if (!statements.isEmpty()) {
            sheet.heading("What is said about it");
            statements.forEach(told -> StatementLines.print(sheet, told, "· " + told.source()));
        }
    }

    private void occasions(String heading, List<Occasion> occasions) {
        if (occasions.isEmpty()) {
            return;
        }
        sheet.heading(heading);
        for (Occasion occasion : occasions) {
            sheet.line(sheet.spread("  " + StageSign.of(occasion.stage(), sheet) + " " + sheet.plain(occasion.title()) + (occasion.edtf() == null ? "" : ", " + DateWords.of(occasion.edtf())),
                    sheet.dim(EventLines.id(occasion.event()))));
            sheet.wrapped("    ", quoted(sheet.plain(occasion.quote())));
            sheet.wrapped("    ", sheet.dim(sheet.plain(occasion.outlet() + " · " + occasion.source())));
        }
    }

    /** How far from plan something took place, in words. */
    private static String fromPlan(Outcome outcome) {
        if (outcome.off() == null) {
            return "as was planned, though no page tells both days";
        }
        String last = outcome.off() == 0 ? "as planned" : apart(outcome.off(), "than last planned", outcome.planned());
        boolean moved = outcome.offFirst() != null && !outcome.offFirst().equals(outcome.off());
        return last + (moved ? "; " + (outcome.offFirst() == 0 ? "within what was first planned, " + DateWords.of(outcome.firstPlanned())
                : apart(outcome.offFirst(), "than first planned", outcome.firstPlanned())) : "");
    }

    private static String apart(long days, String than, String planned) {
        return Phrases.count(Math.abs(days), "day") + (days > 0 ? " later " : " earlier ") + than + ", " + DateWords.of(planned);
    }

    /** The steps of the ladder as rows, and the changes of belief as columns, the newest ones where not all fit. */
    private void ladder(Event event) {
        List<EventLines.Rung> rungs = EventLines.rungs(event);
        int room = Math.max(1, (sheet.width() - StageSign.WIDTH) / STEP_WIDTH);
        List<EventLines.Rung> shown = rungs.subList(Math.max(0, rungs.size() - room), rungs.size());
        sheet.heading("How it came about" + (shown.size() < rungs.size() ? ", the last " + shown.size() + " of " + rungs.size() + " changes" : ""));
        List<Stage> rows = new ArrayList<>(List.of(Stage.CONFIRMED, Stage.DATED, Stage.ARRANGING, Stage.AGREED, Stage.INVITED, Stage.SUGGESTED));
        shown.stream().map(EventLines.Rung::stage).filter(stage -> !rows.contains(stage)).distinct().forEach(stage -> rows.add(0, stage));
        for (Stage row : rows) {
            StringBuilder line = new StringBuilder();
            for (EventLines.Rung rung : shown) {
                line.append(Columns.pad(rung.stage() == row ? sheet.bold("●") : sheet.dim("·"), STEP_WIDTH));
            }
            sheet.line("  " + Columns.pad(StageSign.word(row), StageSign.WIDTH - 4) + "  " + line);
        }
        String indent = " ".repeat(StageSign.WIDTH);
        sheet.line(indent + String.join("", shown.stream().map(rung -> Columns.pad(Columns.cut(EventLines.knownOn(rung.knownOn()), STEP_WIDTH - 1), STEP_WIDTH)).toList()));
        if (shown.stream().map(EventLines.Rung::edtf).distinct().count() > 1) {
            sheet.line(Columns.pad("  " + sheet.dim("planned for"), indent.length()) + String.join("", shown.stream()
                    .map(rung -> Columns.pad(rung.edtf() == null ? "–" : Columns.cut(rung.edtf(), STEP_WIDTH - 1), STEP_WIDTH)).toList()));
        }
    }

    private void disagreements(Event event) {
        for (Event.Disagreement disagreement : event.disagreements()) {
            sheet.heading("Told differently: " + disagreement.about());
            for (Event.Side side : disagreement.sides()) {
                sheet.line("  " + sheet.red(side(side)));
                side.steps().forEach(step -> quote(step, 4));
            }
        }
    }

    /** A side's value, in words where it is a date. */
    static String side(Event.Side side) {
        return side.value() == null ? "not told" : DateWords.of(side.value());
    }

    /** @param number what a split names the telling by */
    private void telling(int number, Step step) {
        String teller = step.teller() == null ? "" : " ← " + step.teller();
        String change = step.change() == null || step.change().equals("same") ? "" : step.change();
        sheet.line(sheet.spread(Columns.pad(sheet.dim(String.valueOf(number)), 4) + Columns.pad(EventLines.knownOn(step.knownOn()), 12) + StageSign.of(step.stage(), sheet) + " "
                + Columns.pad(DateWords.of(step.edtf()), 16) + " " + sheet.plain(step.outlet() + teller), sheet.red(change)));
        quote(step, 16);
    }

    /** Those that print the text of a page, with their numbers. */
    private void carriers(List<Step> history, String page) {
        List<String> carriers = new ArrayList<>();
        for (int i = 0; i < history.size(); i++) {
            Step step = history.get(i);
            if (page.equals(step.copyOf())) {
                carriers.add((i + 1) + " " + EventLines.knownOn(step.knownOn()) + " " + step.outlet() + " (" + step.source() + ")");
            }
        }
        if (!carriers.isEmpty()) {
            sheet.wrapped(" ".repeat(16), sheet.plain("the same text: ") + sheet.dim(String.join(" · ", carriers)));
        }
    }

    private void quote(Step step, int indent) {
        sheet.wrapped(" ".repeat(indent), quoted(marked(step)));
        sheet.wrapped(" ".repeat(indent), sheet.dim((indent < 16 ? EventLines.knownOn(step.knownOn()) + " " + step.outlet() + " · " : "") + step.source()));
    }

    /** The sentence between quotation marks, unless it begins with the page's own. */
    static String quoted(String sentence) {
        return StatementLines.opens(sentence) ? sentence : "“" + sentence + "”";
    }

    /** The sentence with the words that name the event marked: underlined, or between asterisks where there is no colour. */
    private String marked(Step step) {
        Span sentence = step.sentence();
        Span trigger = step.trigger();
        String quote = step.quote();
        int length = quote.codePointCount(0, quote.length());
        if (sentence == null || trigger == null || !sentence.contains(trigger) || trigger.end() - sentence.start() > length) {
            return sheet.plain(quote);
        }
        int from = quote.offsetByCodePoints(0, trigger.start() - sentence.start());
        int to = quote.offsetByCodePoints(from, trigger.end() - trigger.start());
        String words = quote.substring(from, to);
        boolean before = from > 0 && Character.isWhitespace(quote.charAt(from - 1));
        boolean after = to < quote.length() && Character.isWhitespace(quote.charAt(to));
        return sheet.plain(quote.substring(0, from)) + (before ? " " : "") + sheet.mark(words) + (after ? " " : "") + sheet.plain(quote.substring(to));
    }
}
