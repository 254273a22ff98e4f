package org.daybook.reading.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.daybook.reading.name.Entity;
import org.daybook.reading.name.Names;
import org.daybook.reading.page.Span;
import org.daybook.reading.statement.Holding;
import org.daybook.reading.statement.Statement;
import org.daybook.reading.text.Text;
import org.daybook.reading.time.TimeExpression;

/**
 * What was said on a day that the page names. A remark of the day of the page is its news and no entry of its own; one that the page dates
 * by the calendar ("on 5 January the minister noted") is.
 */
final class Remarks {
    private static final String TYPE = "statement";

    /** Days. What was said earlier is no news of a plan. */
    private static final long LONG = 31;

    private final Text text;
    private final List<TimeExpression> times;
    private final Names names;
    private final List<Statement> statements;
    private final Attributed attributed;
    /** For each speaker, the time of the first statement that has one. */
    private final Map<String, Integer> spoke = new HashMap<>();

    /** @param attributed the same statements, by place */
    Remarks(Text text, List<TimeExpression> times, Names names, List<Statement> statements, Attributed attributed) {
        this.text = text;
        this.times = times;
        this.names = names;
        this.statements = statements;
        this.attributed = attributed;
        for (Statement statement : statements) {
            if (statement.entity() != null && statement.time() != null && Dates.dates(times.get(statement.time()))) {
                spoke.putIfAbsent(statement.entity(), statement.time());
            }
        }
    }

    /** The statements that are events by themselves. What is still to come when the page is written was not said then. */
    List<Event> events(Lines lines, Lexicon lexicon, Days published) {
        List<Event> events = new ArrayList<>();
        Line line = null;
        for (int i = 0; i < statements.size(); i++) {
            Statement statement = statements.get(i);
            Entity source = statement.entity() == null ? null : names.entity(statement.entity());
            if (source == null || statement.holds() != Holding.MADE || statement.time() == null || !byCalendar(times.get(statement.time()))) {
                continue;
            }
            TimeExpression time = times.get(statement.time());
            Days said = Days.of(time.edtf());
            if (published != null && said != null && said.after(published)) {
                continue;
            }
            if (attributed.ofAnother(i, time.span(), statement.cue())) {
                // «планировал выпустить книгу в 2030 году, но отказался от этого»: the words of another statement
                continue;
            }
            int sentence = text.sentenceIndexAt(statement.cue().start());
            if (sentence < 0 || text.sentenceIndexAt(time.start()) != sentence) {
                continue;
            }
            // a long sentence may hold many remarks
            line = line != null && line.sentence == text.sentences().get(sentence) ? line : lines.at(sentence);
            if (!inOneClause(line, statement.cue(), time.span())) {
                continue;
            }
            Span span = text.sentences().get(sentence).span();
            String template = lexicon.title(TYPE, "one");
            String title = template == null ? text.quote(statement.cue()) : template.replace("{1}", source.name());
            When when = new When(time.edtf(), time.anchor() == null && time.edtf() != null ? "stated" : "resolved", List.of("times[" + statement.time() + "]"));
            events.add(new Event(statement.cue(), TYPE, Stage.HAPPENED, title, List.of(new Participant(source.id(), Role.ACTOR)), null, when,
                    Polarity.POSITIVE, false, span, null));
        }
        return events;
    }

    /** Whether a time stands in the clause of what it is to date: "had planned to meet on 12 May, but put that off after Velmark named another day" dates no naming. */
    private boolean inOneClause(Line line, Span cue, Span time) {
        return line.sameClause(text.tokenAt(cue.start()), text.tokenAt(time.start()));
    }

    /** A day of a month, in figures; not "on Monday", which a report says of its own day. */
    private boolean byCalendar(TimeExpression time) {
        return Dates.dates(time) && time.timex() != null && !time.timex().contains("W") && time.text().codePoints().anyMatch(Character::isDigit);
    }

    /** Whether a plan for a day is only what somebody is said to have told a long time before: "last year the firm said it would shut the mill on Monday". */
    boolean old(Draft draft, Days published) {
        if (published == null || !DayPlans.is(draft)) {
            return false;
        }
        Integer statement = attributed.statement(text.span(draft.start, draft.end));
        Integer time = statement == null ? null : statements.get(statement).time();
        Days said = time == null || !Dates.dates(times.get(time)) ? null : Days.of(times.get(time).edtf());
        return said != null && said.before(published) && published.since(said) > LONG;
    }

    /** An interview has the day on which the page says that its speaker spoke. */
    void date(Draft draft) {
        if (draft.when != null || draft.stage != Stage.HAPPENED || !draft.type.key().equals("interview")) {
            return;
        }
        for (String entity : draft.participants.keySet()) {
            Integer time = spoke.get(entity);
            if (time != null) {
                draft.when = new When(times.get(time).edtf(), "inferred", List.of("times[" + time + "]"));
                return;
            }
        }
    }
}
