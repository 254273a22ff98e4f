package org.daybook.app.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.daybook.app.publish.Answers;
import org.daybook.record.Comparison;
import org.daybook.record.Comparison.Cell;
import org.daybook.record.Comparison.Fact;
import org.daybook.record.Comparison.Sharing;
import org.daybook.record.Masthead;
import org.daybook.record.Story;

/** Outlets as columns, facts as rows. */
public final class ComparePage implements Routes.Page {
    private static final int MOST_ROWS = 40;
    private static final int USUAL_COLUMNS = 5;
    private static final int MOST_COLUMNS = 8;

    private final Desk desk;

    ComparePage(Desk desk) {
        this.desk = desk;
    }

    /** Facts that stand together: events before sentences that tell none, which are many. */
    public record Group(Sharing sharing, boolean event) {
        private static final List<Group> IN_ORDER = Stream.of(true, false)
                .flatMap(event -> Stream.of(Sharing.CONTRADICTED, Sharing.SOME, Sharing.ONE, Sharing.ALL).map(sharing -> new Group(sharing, event))).toList();

        static Group of(Fact fact) {
            return new Group(fact.sharing(), fact.event() != null);
        }

        /** The key of its heading. */
        public String key() {
            return (event ? "sharing." : "sharing.sentence.") + sharing;
        }
    }

    /** A fact as a row. @param first the day it was first told, EDTF; null where no page is dated. @param differ whether outlets tell it with different values */
    public record Row(Fact fact, String first, boolean differ) {
        public Group group() {
            return Group.of(fact);
        }

        static Row of(Fact fact) {
            List<Cell> told = fact.cells().stream().filter(Cell::told).toList();
            return new Row(fact, told.stream().map(Cell::knownOn).filter(Objects::nonNull).min(Comparator.naturalOrder()).orElse(null),
                    told.stream().map(Cell::value).distinct().count() > 1);
        }

        /** The day of the last page of an outlet from which nothing was fetched since. */
        public static LocalDate last(Cell cell) {
            return LocalDate.parse(cell.value().substring(cell.value().lastIndexOf(' ') + 1));
        }

        /** How a cell tells its fact: {@code told}, {@code differently}, {@code contradicts}, {@code out}, {@code apart} (another language) or {@code missing} (not fetched). */
        public String how(Cell cell) {
            if (!cell.told()) {
                return cell.value() == null ? "out" : cell.value().startsWith("not compared") ? "apart" : cell.value().startsWith("not fetched") ? "missing" : "out";
            }
            if (fact.sharing() == Sharing.CONTRADICTED && differ) {
                return "contradicts";
            }
            Cell first = fact.cells().stream().filter(Cell::told).filter(c -> Objects.equals(c.knownOn(), this.first)).findFirst().orElse(cell);
            return Objects.equals(first.value(), cell.value()) ? "told" : "differently";
        }
    }

    @Override
    public Answer answer(View view, String name) {
        Story story = StoryPage.story(desk, view, name);
        Comparison comparison = desk.kept(view, "compare " + story.id(), () -> desk.daybook().compare(story.id(), view.asOf())).orElseThrow(() -> new Refused(404, "problem.story", name));
        List<Integer> columns = columns(comparison, view.question().values("outlet"));
        List<Row> rows = new ArrayList<>();
        for (Group group : Group.IN_ORDER) {
            comparison.facts().stream().filter(fact -> Group.of(fact).equals(group)).map(fact -> Row.of(new Fact(fact.kind(), fact.label(), fact.event(), fact.sharing(),
                    columns.stream().map(fact.cells()::get).toList()))).filter(row -> row.fact().cells().stream().anyMatch(Cell::told)).forEach(rows::add);
        }
        Map<Group, Integer> counts = new HashMap<>();
        rows.forEach(row -> counts.merge(Group.of(row.fact()), 1, Integer::sum));
        Map<String, Integer> pages = new java.util.TreeMap<>();
        story.pages().stream().map(page -> Masthead.key(page.outlet())).forEach(outlet -> pages.merge(outlet, 1, Integer::sum));
        comparison.outlets().forEach(outlet -> pages.put(outlet, pages.getOrDefault(Masthead.key(outlet), 0)));
        List<String> outlets = columns.stream().map(comparison.outlets()::get).toList();
        return Answer.page("compare.jte").with("story", story).with("outlets", outlets).with("all", comparison.outlets()).with("carriers", comparison.carriers())
                .with("paged", Paged.of(rows, view.question().number("page"), MOST_ROWS)).with("counts", counts).with("pages", pages)
                .with("terms", comparison.terms().stream().filter(term -> outlets.contains(term.outlet())).toList())
                .json(() -> desk.withCopies(Answers.comparison(comparison), StoryPage.sources(story)));
    }

    /** The outlets asked for, else those first to tell, as many as fit side by side. */
    private static List<Integer> columns(Comparison comparison, List<String> chosen) {
        List<Integer> columns = new ArrayList<>();
        for (int i = 0; i < comparison.outlets().size(); i++) {
            if ((chosen.isEmpty() || chosen.contains(comparison.outlets().get(i))) && columns.size() < (chosen.isEmpty() ? USUAL_COLUMNS : MOST_COLUMNS)) {
                columns.add(i);
            }
        }
        return columns;
    }
}
