package org.daybook.app.web;

import java.time.LocalDate;
import java.util.List;
import org.daybook.app.publish.Answers;
import org.daybook.app.publish.Turn;

/** What changed, newest first, since the reader last looked or a day that is asked for. */
final class ChangesPage implements Routes.Page {
    private static final int MOST = 40;

    private final Desk desk;

    ChangesPage(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Answer answer(View view, String name) {
        List<Turn> changes = Turn.of(desk.daybook(), view.since().plusDays(1), LocalDate.MAX, view.asOf());
        Paged<Turn> paged = Paged.of(changes, view.question().number("page"), MOST);
        return Answer.page("changes.jte").with("paged", paged).with("changes", paged.items().stream().map(change -> ChangeLine.of(change, desk, view)).toList())
                .json(() -> Answers.changes(changes))
                .as(Format.ATOM, () -> ChangeFeed.of(desk, view, "/changes", desk.daybook().changedSince(ChangeFeed.START, view.asOf())).atom())
                .as(Format.FEED, () -> ChangeFeed.of(desk, view, "/changes", desk.daybook().changedSince(ChangeFeed.START, view.asOf())).json());
    }
}
