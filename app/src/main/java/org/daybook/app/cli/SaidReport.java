package org.daybook.app.cli;

import java.util.ArrayList;
import java.util.List;
import org.daybook.record.Said;
import org.daybook.record.Saying;
import org.daybook.record.Who.Identity;

/** What somebody said over time, for people. */
final class SaidReport {
    private final Sheet sheet;
    private final List<String> sources = new ArrayList<>();

    SaidReport(Sheet sheet) {
        this.sheet = sheet;
    }

    void print(Said.Question question, Said said) {
        WhoReport who = new WhoReport(sheet);
        if (said.who().bearers().isEmpty()) {
            who.nobody(said.who());
            return;
        }
        if (said.who().meant().isEmpty()) {
            who.several(said.who(), "daybook said --by");
            return;
        }
        Identity bearer = said.who().meant().get();
        sheet.title(bearer.name() + (question.about() == null ? "" : " on " + question.about()), asked(question));
        if (said.sayings().isEmpty()) {
            sheet.line("No statement, as far as the pages read tell.");
            return;
        }
        if (bearer.unsure() > 0) {
            sheet.wrapped("", sheet.dim("On " + Phrases.count(bearer.unsure(), "page") + " it is likely, and not sure, that this bearer is meant: daybook who "
                    + bearer.name() + " says why."));
        }
        SayingLines lines = new SayingLines(sheet);
        String day = null;
        for (Saying saying : said.sayings()) {
            String now = EventLines.knownOn(saying.saidOn() != null ? saying.saidOn() : saying.first().knownOn());
            if (!now.equals(day)) {
                sheet.heading(now);
                day = now;
            }
            lines.print(saying, false, told -> "[" + number(told.source()) + "]");
        }
        sheet.heading("Pages");
        for (int i = 0; i < sources.size(); i++) {
            sheet.wrapped(Columns.pad("  [" + (i + 1) + "]", 8), sheet.dim(sources.get(i)));
        }
        who.others(said.who());
    }

    /** The number of a page in the list below, which has those that were named. */
    private int number(String source) {
        if (!sources.contains(source)) {
            sources.add(source);
        }
        return sources.indexOf(source) + 1;
    }

    private static String asked(Said.Question question) {
        List<String> parts = new ArrayList<>();
        if (question.from() != null) {
            parts.add("from " + question.from());
        }
        if (question.to() != null) {
            parts.add("to " + question.to());
        }
        parts.add(AgendaReport.day(question.asOf()));
        return String.join(" · ", parts);
    }
}
