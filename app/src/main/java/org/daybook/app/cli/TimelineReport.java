package org.daybook.app.cli;

import java.util.Objects;
import org.daybook.record.AsOf;
import org.daybook.record.Timeline;

/** A timeline, for people: by time, each with its sentence, in which the words are marked. */
final class TimelineReport {
    private static final String INDENT = "    ";

    private final Sheet sheet;
    private final AsOf asOf;

    TimelineReport(Sheet sheet, AsOf asOf) {
        this.sheet = sheet;
        this.asOf = asOf;
    }

    void print(Timeline timeline) {
        sheet.title(timeline.name(), AgendaReport.day(asOf));
        if (timeline.steps().isEmpty()) {
            sheet.line("Nothing happened to " + sheet.plain(timeline.name()) + ", as far as " + Phrases.count(timeline.pages(), "page") + " that may name it tell.");
            return;
        }
        String time = "";
        Timeline.Moment before = null;
        for (Timeline.Moment moment : timeline.steps()) {
            String when = moment.edtf() == null ? "No day" : DateWords.of(moment.edtf());
            if (!when.equals(time)) {
                sheet.heading(when);
                time = when;
                before = null;
            }
            sheet.line("  " + sheet.bold(sheet.plain(moment.words())) + (moment.stated() ? "" : "  " + sheet.dim("(by the day of the report)")));
            if (before == null || !Objects.equals(before.quote(), moment.quote()) || !before.page().equals(moment.page())) {
                sheet.wrapped(INDENT, EventReport.quoted(sheet.plain(moment.quote())));
                sheet.wrapped(INDENT, sheet.dim(EventLines.knownOn(moment.knownOn()) + " " + moment.outlet() + " · " + moment.source()));
            }
            before = moment;
        }
    }
}
