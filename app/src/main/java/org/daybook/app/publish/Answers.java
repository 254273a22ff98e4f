package org.daybook.app.publish;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.daybook.reading.page.Dated;
import org.daybook.reading.page.Span;
import org.daybook.record.Added;
import org.daybook.record.Belief;
import org.daybook.record.Comparison;
import org.daybook.record.Concern;
import org.daybook.record.Corrected;
import org.daybook.record.Difference;
import org.daybook.record.Event;
import org.daybook.record.Hit;
import org.daybook.record.Occasion;
import org.daybook.record.Outcome;
import org.daybook.record.Rebuilt;
import org.daybook.record.Ruling;
import org.daybook.record.Said;
import org.daybook.record.Saying;
import org.daybook.record.Step;
import org.daybook.record.Story;
import org.daybook.record.Timeline;
import org.daybook.record.Told;
import org.daybook.record.Who;
import org.daybook.record.correct.Correction;
import org.daybook.record.correct.CorrectionFormat;
import org.daybook.record.correct.Corrections;
import org.daybook.record.link.PageFacts;

/**
 * Answers in the shape of the public JSON, as maps and lists whose order is the order of the fields; {@code docs/schema/} describes each. A field that
 * nothing is known for is null, never left out.
 */
public final class Answers {
    private Answers() { }

    /** Events as {@code agenda} gives them. */
    public static List<Object> agenda(List<Event> events) {
        return each(events, Answers::brief);
    }

    /** An event as {@code agenda} gives it, and all else that is known of it. */
    public static Map<String, Object> event(Event event, List<Told> statements, List<Occasion> occasions) {
        Map<String, Object> fields = full(event);
        fields.put("partOf", each(occasions.stream().filter(Occasion::whole).toList(), Answers::occasion));
        fields.put("parts", each(occasions.stream().filter(occasion -> !occasion.whole()).toList(), Answers::occasion));
        fields.put("outcome", Outcome.of(event).map(Answers::outcome).orElse(null));
        fields.put("statements", each(statements, Answers::told));
        return fields;
    }

    private static Map<String, Object> occasion(Occasion occasion) {
        return fields("event", occasion.event(), "title", occasion.title(), "stage", occasion.stage().toString(), "edtf", occasion.edtf(), "outlet", occasion.outlet(),
                "source", occasion.source(), "page", occasion.page(), "quote", occasion.quote(), "span", List.of(occasion.sentence().start(), occasion.sentence().end()));
    }

    private static Map<String, Object> outcome(Outcome outcome) {
        return fields("edtf", outcome.edtf(), "planned", outcome.planned(), "daysOff", outcome.off(), "firstPlanned", outcome.firstPlanned(),
                "daysOffFirst", outcome.offFirst());
    }

    /** An event with history and evidence, as a line of {@code export --format jsonl}. */
    static Map<String, Object> full(Event event) {
        Map<String, Object> fields = brief(event);
        fields.put("roles", each(event.participants(), party -> fields("name", party.name(), "role", party.role())));
        fields.put("tellings", each(event.history(), step -> telling(event, step)));
        fields.put("disagreements", each(event.disagreements(), disagreement -> fields("about", disagreement.about(), "sides",
                each(disagreement.sides(), side -> fields("value", side.value(), "tellings", each(side.steps(), step -> telling(event, step)))))));
        fields.put("stories", event.stories());
        fields.put("corrections", each(event.corrections(), Answers::corrected));
        return fields;
    }

    private static Map<String, Object> corrected(Corrected correction) {
        return fields("id", correction.id(), "when", correction.when(), "who", correction.who(), "why", correction.why(), "kind", correction.kind(),
                "before", correction.before(), "after", correction.after(), "events", correction.events(), "needsYou", needs(correction.needsYou()));
    }

    private static List<String> needs(List<Concern> concerns) {
        return concerns.stream().map(Concern::toString).toList();
    }

    /** A correction that was made just now, and what it changed. */
    public static Map<String, Object> corrected(Correction correction, Difference difference, List<Concern> needsYou) {
        return fields("correction", CorrectionFormat.fields(correction), "before", agenda(difference.before()), "now", agenda(difference.now()),
                "storiesBefore", stories(difference.storiesBefore()), "storiesNow", stories(difference.storiesNow()), "needsYou", needs(needsYou));
    }

    /** All corrections in their order, what each comes to, and what is wrong with lines of the log that hold none. */
    public static Map<String, Object> corrections(Corrections corrections, List<Ruling> rulings, List<String> unreadable) {
        Map<String, Ruling> byId = rulings.stream().collect(Collectors.toMap(ruling -> ruling.correction().id(), Function.identity()));
        return fields("corrections", each(corrections.all(), correction -> {
            Ruling ruling = byId.get(correction.id());
            return fields("correction", CorrectionFormat.fields(correction), "undoneBy", corrections.undoneBy(correction).map(Correction::id).orElse(null),
                    "bearsOn", ruling == null ? List.of() : ruling.bearsOn(), "needsYou", ruling == null ? List.of() : needs(ruling.needsYou()));
        }), "unreadable", unreadable);
    }

    /** What became of the corrections of another log. */
    public static Map<String, Object> imported(List<Correction> added, int known, List<String> failed) {
        return fields("added", added.stream().map(Correction::id).toList(), "known", known, "failed", failed);
    }

    /** Statements, in their order. */
    public static List<Object> statements(List<Told> statements) {
        return each(statements, Answers::told);
    }

    /** Stories as a list: what {@code story} gives where none is asked for. */
    public static List<Object> stories(List<Story> stories) {
        return each(stories, Answers::brief);
    }

    /** One story as the list gives it, and its pages, events and statements in full. */
    public static Map<String, Object> story(Story story) {
        Map<String, Object> fields = brief(story);
        fields.put("pages", each(story.pages(), Answers::page));
        fields.put("timeline", agenda(story.events()));
        fields.put("statements", each(story.statements(), Answers::told));
        fields.put("corrections", each(story.corrections(), Answers::corrected));
        return fields;
    }

    /** The same, with the story's statements each once. */
    public static Map<String, Object> story(Story story, List<Saying> sayings) {
        Map<String, Object> fields = story(story);
        fields.put("sayings", sayings(sayings));
        return fields;
    }

    /** Outlets side by side. */
    public static Map<String, Object> comparison(Comparison comparison) {
        return fields("story", comparison.story(), "title", comparison.title(), "outlets", comparison.outlets(), "carriers", comparison.carriers(), "facts",
                each(comparison.facts(), fact -> fields("kind", fact.kind(), "label", fact.label(), "event", fact.event(),
                        "sharing", fact.sharing().toString(), "cells", each(fact.cells(), cell -> fields("outlet", cell.outlet(), "told", cell.told(),
                                "value", cell.value(), "likely", cell.likely(), "knownOn", cell.knownOn(), "quote", cell.quote(), "source", cell.source())))),
                "terms", each(comparison.terms(), term -> fields("outlet", term.outlet(), "language", term.language(), "word", term.word(), "count", term.count(),
                        "others", term.others(), "quote", term.quote(), "source", term.source())));
    }

    /**
     * An answer with the pages in it that carry one text.
     *
     * @param copies groups of pages, by their ids
     * @param sources of the pages
     */
    public static Map<String, Object> withCopies(Map<String, Object> answer, List<List<String>> copies, Map<String, String> sources) {
        answer.put("copies", each(copies, group -> each(group, sources::get)));
        return answer;
    }

    /** What changed, newest first. */
    public static List<Object> changes(List<Turn> turns) {
        return each(turns, turn -> fields("event", turn.event().id(), "title", turn.event().title(), "type", turn.event().type(), "change", turn.kind(),
                "day", turn.day().toString(), "before", belief(turn.before()), "after", belief(turn.after()),
                "telling", turn.told() == null ? null : telling(turn.event(), turn.told().step()), "correction", turn.corrected() == null ? null : corrected(turn.corrected())));
    }

    private static Map<String, Object> belief(Belief belief) {
        return belief == null ? null : fields("stage", belief.stage().toString(), "edtf", belief.edtf());
    }

    /** What a search found, best first. */
    public static List<Object> hits(List<Hit> hits) {
        return each(hits, hit -> fields("kind", hit.kind(), "id", hit.id(), "title", hit.title(), "passage", hit.passage(), "words", each(hit.words(), Answers::span), "outlet", hit.outlet(),
                "knownOn", hit.knownOn(), "source", hit.source(), "page", hit.page(), "span", span(hit.span()), "speaker", hit.speaker(), "cue", hit.cue()));
    }

    /** What happened to somebody, in order. */
    public static Map<String, Object> timeline(Timeline timeline) {
        return fields("name", timeline.name(), "pages", timeline.pages(), "steps", each(timeline.steps(), moment -> fields("when", fields("edtf", moment.edtf(),
                "stated", moment.stated()), "words", moment.words(), "quote", moment.quote(), "knownOn", moment.knownOn(), "outlet", moment.outlet(),
                "source", moment.source(), "page", moment.page(), "start", moment.span().start(), "end", moment.span().end())));
    }

    /** What became of inputs, the pages that they are, and what the record holds now. */
    public static Map<String, Object> read(Added added, List<PageFacts> pages, List<Event> agenda, List<Story> stories) {
        return fields("added", added.added(), "known", added.known(), "failed", failures(added.failed()),
                "pages", each(pages, Answers::page), "agenda", agenda(agenda), "stories", stories(stories));
    }

    /** Inputs that could not be read. */
    public static List<Object> failures(List<Added.Failure> failures) {
        return each(failures, failure -> fields("source", failure.source(), "code", failure.code(), "message", failure.message()));
    }

    /** What a rebuild found. */
    public static Map<String, Object> rebuilt(Rebuilt rebuilt) {
        return fields("captures", rebuilt.captures(), "pages", rebuilt.pages(), "events", rebuilt.events(), "same", rebuilt.same(),
                "otherReader", rebuilt.otherReader(), "differences", rebuilt.differences(), "needYou", rebuilt.needYou());
    }

    private static Map<String, Object> brief(Event event) {
        return fields("id", event.id(), "title", event.title(), "type", event.type(), "stage", event.stage().toString(),
                "when", fields("edtf", event.edtf()), "place", event.place(), "participants", event.participants().stream().map(Event.Party::name).toList(),
                "lapsed", event.lapsed(), "sources", event.sources(), "history", each(event.history(), step -> brief(event, step)));
    }

    private static Map<String, Object> brief(Event event, Step step) {
        return fields("knownOn", step.knownOn(), "stage", step.stage().toString(), "edtf", step.edtf(), "outlet", step.outlet(), "source", step.source(),
                "quote", step.quote(), "copyOf",
                step.copyOf() == null ? null : event.history().stream().filter(first -> first.page().equals(step.copyOf())).findFirst().orElseThrow().source());
    }

    private static Map<String, Object> telling(Event event, Step step) {
        Map<String, Object> fields = brief(event, step);
        fields.put("teller", step.teller());
        fields.put("place", step.place());
        fields.put("change", step.change());
        fields.put("page", step.page());
        fields.put("sentence", span(step.sentence()));
        fields.put("trigger", span(step.trigger()));
        return fields;
    }

    private static Map<String, Object> brief(Story story) {
        return fields("id", story.id(), "title", story.title(), "articles", story.pages().stream().map(PageFacts::source).toList(),
                "events", story.events().stream().map(Event::id).toList());
    }

    private static Map<String, Object> told(Told told) {
        return fields("speaker", told.speaker(), "cue", told.cue(), "content", told.content(), "direct", told.direct(), "via", told.via(),
                "addressee", told.addressee(), "knownOn", told.knownOn(), "outlet", told.outlet(), "source", told.source(), "page", told.page(),
                "span", span(told.span()), "kind", told.kind().toString(), "holds", told.holds().toString(), "saidOn", told.saidOn());
    }

    /** What somebody said over time. */
    public static Map<String, Object> said(Said said) {
        return fields("who", who(said.who()), "sayings", sayings(said.sayings()));
    }

    /** Statements, each once, with all that carry it. */
    public static List<Object> sayings(List<Saying> sayings) {
        return each(sayings, saying -> fields("id", saying.id(), "speaker", saying.first().speaker(), "saidOn", saying.saidOn(), "tellings", saying.tellings(),
                "carriers", each(saying.carriers(), carrier -> {
                    Map<String, Object> fields = fields("how", carrier.how().toString(), "likely", carrier.how().likely(), "shared", carrier.shared(),
                            "language", carrier.language());
                    fields.putAll(told(carrier.told()));
                    return fields;
                })));
    }

    /** Whose a name is. */
    public static Map<String, Object> who(Who who) {
        return fields("asked", who.asked(), "bearers", each(who.bearers(), bearer -> fields("name", bearer.name(), "type", bearer.type().toString(),
                "pages", bearer.pages(), "unsure", bearer.unsure(), "unread", bearer.unread(),
                "forms", each(bearer.forms(), form -> fields("text", form.text(), "script", form.script(), "pages", form.pages(), "join", form.join().toString(),
                        "likely", form.join().likely())),
                "offices", each(bearer.offices(), office -> fields("office", office.office(), "first", office.first(), "last", office.last(), "pages", office.pages())),
                "named", each(bearer.named(), named -> fields("outlet", named.outlet(), "first", named.first(), "last", named.last(), "pages", named.pages())),
                "company", each(bearer.company(), company -> fields("name", company.name(), "type", company.type().toString(), "pages", company.pages())))),
                "nearest", who.nearest());
    }

    private static Map<String, Object> page(PageFacts page) {
        Dated published = page.published();
        return fields("id", page.id(), "source", page.source(), "url", page.url(), "outlet", page.outlet(), "title", page.title(),
                "language", page.language(), "published",
                published == null ? null : fields("edtf", published.edtf(), "precision", published.precision(), "from", published.from()));
    }

    private static Map<String, Object> span(Span span) {
        return span == null ? null : fields("start", span.start(), "end", span.end());
    }

    private static <T> List<Object> each(List<T> things, Function<? super T, ?> shape) {
        List<Object> shaped = new java.util.ArrayList<>(things.size());
        things.forEach(thing -> shaped.add(shape.apply(thing)));
        return shaped;
    }

    /** An object of JSON. @param namesAndValues its fields' names, each followed by its value, in their order */
    public static Map<String, Object> fields(Object... namesAndValues) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return fields;
    }
}
