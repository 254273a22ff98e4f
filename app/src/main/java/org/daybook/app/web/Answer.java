package org.daybook.app.web;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.daybook.app.publish.Export;
import org.daybook.app.publish.Json;
import org.daybook.record.Event;
import org.daybook.record.link.PageFacts;

/** An answer for people, and, made only when asked for, the same as data. */
final class Answer {
    private final String template;
    private final Map<String, Object> model = new LinkedHashMap<>();
    private final Map<Format, Supplier<String>> data = new EnumMap<>(Format.class);
    private int status = 200;

    private Answer(String template) {
        this.template = template;
    }

    /** A page, by its template. */
    static Answer page(String template) {
        return new Answer(template);
    }

    /** Gives the template something under a name. */
    Answer with(String name, Object value) {
        model.put(name, value);
        return this;
    }

    Answer status(int code) {
        this.status = code;
        return this;
    }

    /** As JSON: maps, lists and strings. */
    Answer json(Supplier<Object> value) {
        data.put(Format.JSON, () -> Json.page(value.get()) + "\n");
        return this;
    }

    /** As a calendar and as sheets, of these events. */
    Answer events(Supplier<List<Event>> events, Supplier<List<PageFacts>> pages) {
        export(Format.ICS, events, pages);
        export(Format.CSV, events, pages);
        export(Format.JSONL, events, pages);
        return this;
    }

    private void export(Format format, Supplier<List<Event>> events, Supplier<List<PageFacts>> pages) {
        data.put(format, () -> {
            StringBuilder out = new StringBuilder();
            Export.of(format.suffix()).write(events.get(), pages.get(), out);
            return out.toString();
        });
    }

    /** In another format. */
    Answer as(Format format, Supplier<String> text) {
        data.put(format, text);
        return this;
    }

    /** Gives no data in any format, and says why; the page tells it by itself. */
    Answer refused(Refused problem) {
        for (Format format : Format.values()) {
            data.put(format, () -> {
                throw problem;
            });
        }
        return this;
    }

    String template() {
        return template;
    }

    Map<String, Object> model() {
        return model;
    }

    int status() {
        return status;
    }

    Set<Format> formats() {
        return data.keySet();
    }

    /**
     * The answer as data.
     *
     * @throws Refused where there is none in this format
     */
    String data(Format format) {
        if (!data.containsKey(format)) {
            throw new Refused(406, "problem.format", format.suffix());
        }
        return data.get(format).get();
    }
}
