package org.daybook.app.publish;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.daybook.reading.page.Span;
import org.daybook.reading.time.Edtf;
import org.daybook.record.Corrected;
import org.daybook.record.Event;
import org.daybook.record.Step;
import org.daybook.record.link.PageFacts;

/**
 * CSV as RFC 4180 has it: a header, one row for each telling, CRLF, quotes doubled. A cell that a spreadsheet would take for a formula begins with an
 * apostrophe, which spreadsheets don't show. Below an event's tellings stand its corrections, with what is believed now, who made them and, as
 * the quote, why. {@code from_day} and {@code to_day} are the first and last day of {@code edtf}; {@code start} and
 * {@code end} are the sentence's, in code points of the page's text. {@code copy_of} is the
 * {@code page} that was the first to have the text of this one, where it carries another's.
 */
final class StepTable implements Export {
    private static final String HEADER = "event,seq,title,type,known_on,stage,edtf,from_day,to_day,place,participants,who_said,outlet,change,source,page,start,end,quote,copy_of";

    @Override
    public void write(List<Event> events, List<PageFacts> pages, Appendable out) {
        Lines lines = new Lines(out, "\r\n");
        lines.line(HEADER);
        for (Event event : events) {
            String participants = event.participants().stream().map(Event.Party::name).collect(Collectors.joining("; "));
            int seq = 0;
            for (Step step : event.history()) {
                seq++;
                Optional<Edtf> when = Optional.ofNullable(step.edtf()).filter(Edtf::valid).map(Edtf::parse);
                lines.line(row(event.id(), seq, event.title(), event.type(), step.knownOn(), step.stage(), step.edtf(), day(when.flatMap(Edtf::lower)),
                        day(when.flatMap(Edtf::upper).map(after -> after.minusDays(1))), step.place(), participants, step.teller(), step.outlet(),
                        step.change(), step.source(), step.page(), start(step.sentence()), end(step.sentence()), step.quote(), step.copyOf()));
            }
            for (Corrected correction : event.corrections()) {
                seq++;
                lines.line(row(event.id(), seq, event.title(), event.type(), correction.when(), event.stage(), event.edtf(), null, null, null, participants,
                        correction.who(), null, "corrected: " + correction.kind(), null, null, null, null, correction.why(), null));
            }
        }
    }

    private static String row(Object... cells) {
        return Arrays.stream(cells).map(cell -> cell == null ? "" : cell(cell.toString())).collect(Collectors.joining(","));
    }

    static String cell(String value) {
        boolean formula = !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0;
        String safe = formula ? "'" + value : value;
        boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    private static LocalDate day(Optional<LocalDate> day) {
        return day.orElse(null);
    }

    private static Integer start(Span span) {
        return span == null ? null : span.start();
    }

    private static Integer end(Span span) {
        return span == null ? null : span.end();
    }
}
