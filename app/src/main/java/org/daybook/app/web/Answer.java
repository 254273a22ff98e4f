package org.daybook.app.web;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.daybook.app.publish.Export;
import org.daybook.app.publish.Json;
import org.daybook.app.publish.Served;
import org.daybook.record.Event;

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

    /** As a calendar to subscribe to and as sheets, of these events. @param name of the calendar */
    Answer events(View view, String name, Supplier<List<Event>> events) {
        Served served = new Served(view.absolute(view.data(Format.ICS.suffix())), name, id -> view.absolute(view.event(id)));
        export(Format.ICS, Export.calendar(served), events, view);
        export(Format.CSV, Export.of(Format.CSV.suffix()), events, view);
        export(Format.JSONL, Export.of(Format.JSONL.suffix()), events, view);
        return this;
    }

    private void export(Format format, Export export, Supplier<List<Event>> events, View view) {
        data.put(format, () -> {
            StringBuilder out = new StringBuilder();
            export.write(events.get(), view.pages(), out);
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
