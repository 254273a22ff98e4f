package org.daybook.app.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.daybook.reading.name.EntityType;
import org.daybook.record.AsOf;
import org.daybook.app.publish.Answers;
import org.daybook.record.Bearer;
import org.daybook.record.Brief;
import org.daybook.record.Said;
import org.daybook.record.Saying;
import org.daybook.record.Who;

/** A person or body: names, offices and when they are told, where and with whom it is named, events, statements. */
final class PersonPage implements Routes.Page {
    /** Pages looked into for names, offices and statements: a reading takes some milliseconds to unpack. */
    private static final int PAGES_LOOKED_INTO = 30;
    private static final int MOST_EVENTS = 25;
    private static final int MOST_SAID = 20;
    private static final int MOST_OFFICES = 12;

    private final Desk desk;

    PersonPage(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Answer answer(View view, String unused) {
        String name = view.question().value("name").orElseThrow(() -> new Refused(400, "problem.person", ""));
        if (desk.kept(view, "namesakes " + name, () -> desk.daybook().namesakes(name, view.asOf())).size() > 1) {
            Who who = desk.kept(view, "who " + name, () -> desk.daybook().who(name, view.asOf()));
            return several(who);
        }
        Optional<Bearer> found = desk.kept(view, "person " + name, () -> desk.daybook().bearer(name, view.asOf(), PAGES_LOOKED_INTO));
        return found.isPresent() ? answer(view, name, found.get()) : nobody(view, name);
    }

    /** A name that several people bear: which of them is meant, only who asks can say. Their events are nobody's calendar. */
    static Answer several(Who who) {
        Refused which = new Refused(404, "problem.several", who.asked());
        List<Who.Identity> people = who.bearers().stream().filter(bearer -> bearer.type() == EntityType.PERSON).toList();
        Answer answer = Answer.page("several.jte").with("name", who.asked()).with("bearers", people.size() > 1 ? people : who.bearers());
        for (Format format : List.of(Format.ICS, Format.CSV, Format.JSONL)) {
            answer.as(format, () -> {
                throw which;
            });
        }
        return answer.json(() -> Answers.who(who));
    }

    /** Where a name that no page bears leads on to: names that are near, and the search. */
    private Answer nobody(View view, String name) {
        boolean later = view.past() && desk.daybook().bearer(name, AsOf.allKnown(view.today()), 0).isPresent();
        return Answer.page("nobody.jte").with("name", name).with("near", desk.nearest().to(name, desk, view)).with("later", later).status(404)
                .refused(new Refused(404, "problem.person", name));
    }

    private Answer answer(View view, String name, Bearer bearer) {
        // in brief: of a bearer's hundreds of events a page shows a few
        Map<Boolean, List<Brief>> ahead = bearer.outline().stream().collect(Collectors.partitioningBy(event -> event.stage().ahead() && !event.lapsed()));
        List<Brief> shown = new ArrayList<>(ahead.get(true));
        List<Brief> rest = new ArrayList<>(ahead.get(false));
        java.util.Collections.reverse(rest);
        shown.addAll(rest);
        Paged<Brief> paged = Paged.of(shown, view.question().number("page"), MOST_EVENTS);
        Said said = desk.kept(view, "said few " + name, () -> desk.daybook().said(new Said.Question(name, null, null, null, view.asOf()), PAGES_LOOKED_INTO));
        List<Saying> newestFirst = new ArrayList<>(said.sayings());
        java.util.Collections.reverse(newestFirst);
        return Answer.page("person.jte").with("bearer", bearer).with("paged", paged).with("lines", paged.items().stream().map(event -> Line.of(event.event(), view)).toList())
                .with("who", said.who().meant().orElse(null)).with("offices", said.who().meant().map(PersonPage::offices).orElse(List.of())).with("said", newestFirst.subList(0, Math.min(MOST_SAID, newestFirst.size()))).with("saidInAll", newestFirst.size())
                .json(() -> fields(bearer, said.who())).events(view, bearer.name(), bearer::events);
    }

    /** What most pages call somebody, and of equals what the newest do. */
    private static List<Who.Tenure> offices(Who.Identity bearer) {
        return bearer.offices().stream().sorted(Comparator.comparing(Who.Tenure::pages).thenComparing(Who.Tenure::last, Comparator.nullsFirst(Comparator.naturalOrder())).reversed())
                .limit(MOST_OFFICES).toList();
    }

    private static Object fields(Bearer bearer, Who who) {
        return Answers.fields("name", bearer.name(), "aliases", bearer.aliases(),
                "offices", bearer.offices().stream().map(office -> Answers.fields("title", office.title(), "page", office.page().id())).toList(),
                "events", Answers.agenda(bearer.events()), "statements", Answers.statements(bearer.statements()), "who", Answers.who(who));
    }
}
