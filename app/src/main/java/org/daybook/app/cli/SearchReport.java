package org.daybook.app.cli;

import java.util.List;
import org.daybook.reading.page.Span;
import org.daybook.record.Hit;

/** What a search found, for people, best first. */
final class SearchReport {
    private final Sheet sheet;

    SearchReport(Sheet sheet) {
        this.sheet = sheet;
    }

    void print(String words, List<Hit> hits, int most) {
        if (hits.isEmpty()) {
            sheet.line("Nothing found for " + sheet.plain(words) + ".");
            return;
        }
        sheet.title(words, hits.size() < most ? hits.size() + " found" : "the best " + most);
        for (Hit hit : hits) {
            String label = "  " + Columns.pad(sheet.dim(hit.kind()), 10) + " ";
            String id = hit.kind().equals("event") ? EventLines.id(hit.id()) : "";
            List<String> title = Columns.wrap(sheet.bold(hit.title() == null ? "no headline" : hit.title()), Math.max(20, sheet.width() - 28));
            sheet.line(sheet.spread(label + title.get(0), sheet.dim(id)));
            String indent = " ".repeat(13);
            title.subList(1, title.size()).forEach(line -> sheet.line(indent + line));
            if (!hit.passage().isEmpty()) {
                sheet.wrapped(indent, found(hit));
            }
            String cue = hit.cue() == null ? "" : "(" + hit.cue() + ") ";
            sheet.wrapped(indent, sheet.dim(cue + EventLines.knownOn(hit.knownOn()) + (hit.outlet() == null ? "" : " " + hit.outlet())
                    + (hit.source() == null ? "" : " · " + hit.source())));
        }
    }

    /** The passage, with what was found marked in the report's own way. */
    private String found(Hit hit) {
        StringBuilder marked = new StringBuilder();
        int at = 0;
        for (Span words : hit.words()) {
            marked.append(sheet.plain(new Span(at, words.start()).of(hit.passage()))).append(sheet.mark(sheet.plain(words.of(hit.passage()))));
            at = words.end();
        }
        return marked.append(sheet.plain(new Span(at, hit.passage().codePointCount(0, hit.passage().length())).of(hit.passage()))).toString();
    }
}
