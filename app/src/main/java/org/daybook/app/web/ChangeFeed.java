package org.daybook.app.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.daybook.app.publish.Answers;
import org.daybook.app.publish.Change;
import org.daybook.app.publish.Json;
import org.daybook.record.Brief;
import org.daybook.record.Step;

/** What changed, newest first, for feed readers: Atom (RFC 4287) and JSON Feed 1.1. No clock: the same record gives the same bytes. */
final class ChangeFeed {
    private static final int MOST = 100;
    /** Before all that is told. */
    static final LocalDate START = LocalDate.EPOCH;

    private final List<Change> changes;
    private final View view;
    private final String path;

    private ChangeFeed(List<Change> changes, View view, String path) {
        this.changes = changes;
        this.view = view;
        this.path = path;
    }

    /** The changes of these events, of all days. @param path the view whose feed it is */
    static ChangeFeed of(Desk desk, View view, String path, List<Brief> events) {
        List<Change> all = Change.since(events, START, view.day());
        return new ChangeFeed(new ArrayList<>(all.subList(0, Math.min(MOST, all.size()))), view, path);
    }

    String atom() {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\">\n");
        xml.append("<id>urn:daybook:changes:").append(escape(path)).append("</id>\n<title>").append(escape(view.t("feed.title"))).append("</title>\n<updated>")
                .append(changes.isEmpty() ? START + "T00:00:00Z" : moment(changes.get(0))).append("</updated>\n<author><name>Daybook</name></author>\n")
                .append("<link rel=\"alternate\" href=\"").append(escape(view.absolute(view.here()))).append("\"/>\n");
        for (Change change : changes) {
            xml.append("<entry><id>").append(id(change)).append("</id><title>").append(escape(title(change))).append("</title><updated>")
                    .append(moment(change)).append("</updated><link rel=\"alternate\" href=\"").append(escape(view.absolute(view.event(change.event().id()))))
                    .append("\"/><link rel=\"related\" href=\"").append(escape(view.absolute(view.sentence(change.step())))).append("\"/><content>")
                    .append(escape(text(change.step()))).append("</content></entry>\n");
        }
        return xml.append("</feed>\n").toString();
    }

    String json() {
        return Json.page(Answers.fields("version", "https://jsonfeed.org/version/1.1", "title", view.t("feed.title"), "home_page_url", view.absolute(view.here()),
                "items", changes.stream().map(change -> Answers.fields("id", id(change), "url", view.absolute(view.event(change.event().id())), "title", title(change),
                        "content_text", text(change.step()), "date_published", moment(change), "tags", List.of(change.kind(), change.event().type()))).toList())) + "\n";
    }

    private static String id(Change change) {
        return "urn:daybook:change:" + change.event().id() + ":" + change.kind() + ":" + change.day() + ":" + change.step().page().substring(0, Math.min(12, change.step().page().length()));
    }

    private String title(Change change) {
        return view.t("change." + change.kind()) + ": " + change.event().title() + " (" + view.days().of(change.event().edtf()) + ")";
    }

    private String text(Step step) {
        return view.outlet(step.outlet()) + (step.teller() == null ? "" : ", " + view.t("feed.citing", step.teller())) + ": “" + step.quote() + "”";
    }

    private static String moment(Change change) {
        return change.day() + "T00:00:00Z";
    }

    /** For XML, which has no way to write most control characters. */
    static String escape(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.appendCodePoint(c < ' ' && c != '\n' && c != '\t' || c >= 0xd800 && c <= 0xdfff || c == 0xfffe || c == 0xffff ? 0xfffd : c);
            }
        });
        return escaped.toString();
    }
}
