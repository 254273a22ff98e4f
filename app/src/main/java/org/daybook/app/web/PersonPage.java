package org.daybook.app.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daybook.app.publish.Answers;
import org.daybook.record.Bearer;
import org.daybook.record.Event;
import org.daybook.record.Told;

/** A person or body: names, offices, events, statements. */
final class PersonPage implements Routes.Page {
    /** Pages looked into for names, offices and statements: a reading takes some milliseconds to unpack. */
    private static final int PAGES_LOOKED_INTO = 30;
    private static final int MOST_EVENTS = 50;
    private static final int MOST_SAID = 40;

    private final Desk desk;

    PersonPage(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Answer answer(View view, String unused) {
        String name = view.question().value("name").orElseThrow(() -> new Refused(400, "problem.person", ""));
        Bearer bearer = desk.kept(view, "person " + name, () -> desk.daybook().bearer(name, view.asOf(), PAGES_LOOKED_INTO)).orElseThrow(() -> new Refused(404, "problem.person", name));
        List<Event> ahead = new ArrayList<>(bearer.events().stream().filter(event -> event.stage().ahead() && !event.lapsed()).toList());
        List<Event> rest = new ArrayList<>(bearer.events());
        rest.removeAll(ahead);
        java.util.Collections.reverse(rest);
        List<Event> shown = new ArrayList<>(ahead);
        shown.addAll(rest);
        Paged<Event> paged = Paged.of(shown, view.question().number("page"), MOST_EVENTS);
        return Answer.page("person.jte").with("bearer", bearer).with("paged", paged).with("lines", paged.items().stream().map(event -> Line.of(event, view)).toList())
                .with("said", bearer.statements().subList(0, Math.min(MOST_SAID, bearer.statements().size())))
                .json(() -> fields(bearer)).events(view, bearer.name(), bearer::events);
    }

    private static Object fields(Bearer bearer) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", bearer.name());
        fields.put("aliases", bearer.aliases());
        fields.put("offices", bearer.offices().stream().map(office -> Map.of("title", office.title(), "page", office.page().id())).toList());
        fields.put("events", Answers.agenda(bearer.events()));
        fields.put("statements", bearer.statements().stream().map(PersonPage::said).toList());
        return fields;
    }

    private static Object said(Told told) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("content", told.content());
        fields.put("direct", told.direct());
        fields.put("knownOn", told.knownOn());
        fields.put("outlet", told.outlet());
        fields.put("page", told.page());
        return fields;
    }
}
