package org.daybook.app.web;

import java.util.ArrayList;
import java.util.List;
import org.daybook.app.publish.Answers;
import org.daybook.app.publish.SayingTable;
import org.daybook.record.AsOf;
import org.daybook.record.Said;
import org.daybook.record.Saying;
import org.daybook.record.Who.Identity;

/** What somebody said over time: each statement once, with all that carry it, and in which words. */
public final class SaidPage implements Routes.Page {
    private static final int MOST = 40;
    /** Pages looked into unless all are asked for; data has them all. */
    private static final int PAGES_LOOKED_INTO = 150;

    private final Desk desk;

    SaidPage(Desk desk) {
        this.desk = desk;
    }

    /** Statements of one day. @param on EDTF: when they were said, else published; null where nothing tells */
    public record Day(String on, List<Saying> sayings) {
        public Day {
            sayings = List.copyOf(sayings);
        }

        /** The days of statements in their order. */
        static List<Day> of(List<Saying> sayings) {
            List<Day> days = new ArrayList<>();
            List<Saying> same = new ArrayList<>();
            String on = null;
            for (Saying saying : sayings) {
                String now = on(saying);
                if (!same.isEmpty() && !java.util.Objects.equals(on, now)) {
                    days.add(new Day(on, same));
                    same = new ArrayList<>();
                }
                on = now;
                same.add(saying);
            }
            if (!same.isEmpty()) {
                days.add(new Day(on, same));
            }
            return days;
        }

        /** The day of a statement, without the hour. */
        private static String on(Saying saying) {
            String on = saying.saidOn() != null ? saying.saidOn() : saying.first().knownOn();
            return on != null && on.indexOf('T') == 10 && on.indexOf('/') < 0 ? on.substring(0, 10) : on;
        }
    }

    @Override
    public Answer answer(View view, String unused) {
        String by = view.parameter("by").strip();
        String about = view.question().value("about").orElse(null);
        Interval when = null;
        Refused problem = null;
        try {
            when = view.question().value("when").map(text -> Interval.parse(text, view.typed())).orElse(null);
        } catch (Refused refused) {
            problem = refused;
        }
        if (by.isEmpty()) {
            return Answer.page("said.jte").with("by", "").with("about", about).with("bearer", null).with("paged", Paged.of(List.of(), 1, MOST)).with("days", List.of())
                    .with("when", when).with("problem", null).refused(new Refused(400, "said.ask"));
        }
        Said.Question question = new Said.Question(by, about, when == null ? null : when.first(), when == null ? null : when.last(), view.asOf());
        int most = view.question().value("all").isPresent() ? Integer.MAX_VALUE : PAGES_LOOKED_INTO;
        Said said = desk.kept(view, "said " + most + " " + question, () -> desk.daybook().said(question, most));
        if (said.who().bearers().isEmpty()) {
            boolean later = view.past() && !desk.daybook().who(by, AsOf.allKnown(view.today()), 1).bearers().isEmpty();
            return Answer.page("nobody.jte").with("name", by).with("near", said.who().nearest()).with("later", later).status(404)
                    .refused(new Refused(404, "problem.person", by));
        }
        Identity bearer = said.who().meant().orElse(null);
        if (bearer == null) {
            return PersonPage.several(said.who()).with("saying", true).json(() -> Answers.said(said))
                    .as(Format.CSV, () -> {
                        throw new Refused(404, "problem.several", by);
                    });
        }
        Paged<Saying> paged = Paged.of(said.sayings(), view.question().number("page"), MOST);
        Answer answer = Answer.page("said.jte").with("by", by).with("about", about).with("bearer", bearer).with("paged", paged).with("days", Day.of(paged.items()))
                .with("when", when).with("problem", problem == null ? null : problem.words(view.words()));
        return problem == null ? answer.json(() -> Answers.said(desk.daybook().said(question))).as(Format.CSV, () -> SayingTable.of(desk.daybook().said(question).sayings())) : answer.status(problem.status()).refused(problem);
    }
}
