package org.daybook.app.web;

import java.util.List;
import org.daybook.app.publish.Answers;
import org.daybook.record.Added;

/** What was read, by outlet, and what could not be. */
final class CoveragePage implements Routes.Page {
    private static final int MOST_OUTLETS = 200;
    private static final int MOST_FAILURES = 100;

    private final Desk desk;

    CoveragePage(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Answer answer(View view, String name) {
        Ledger ledger = Ledger.of(desk.daybook(), view.asOf(), MOST_OUTLETS);
        // When a capture failed is not kept by day of publication: it has none. So the past shows none.
        List<Added.Failure> failures = view.past() ? List.of() : desk.daybook().failures();
        return Answer.page("coverage.jte").with("ledger", ledger).with("pages", ledger.pages())
                .with("failures", failures.subList(0, Math.min(MOST_FAILURES, failures.size()))).with("failed", failures.size())
                .json(() -> Answers.fields("outlets", ledger.rows().stream().map(row -> Answers.fields("outlet", row.outlet(), "pages", row.pages(), "undated", row.undated(),
                        "newest", row.newest() == null ? null : row.newest().toString())).toList(), "failed", Answers.failures(failures)));
    }
}
