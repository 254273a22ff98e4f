package org.daybook.app.web;

import java.util.List;
import org.daybook.app.publish.Change;
import org.daybook.record.Belief;

/**
 * A change with what was believed before and after it.
 *
 * @param before null where nothing was
 */
public record ChangeLine(Change change, Belief before, Belief after, HistoryRow row) {
    static ChangeLine of(Change change, Desk desk, View view) {
        List<Belief> beliefs = desk.daybook().beliefs(change.event(), view.asOf());
        int at = change.event().history().indexOf(change.step());
        Belief now = new Belief(change.event().stage(), change.event().edtf());
        Belief after = at >= 0 && at < beliefs.size() ? beliefs.get(at) : now;
        Belief before = change.kind().equals("lapsed") ? now : at > 0 && at <= beliefs.size() ? beliefs.get(at - 1) : null;
        return new ChangeLine(change, before, after, new HistoryRow(at + 1, change.step(), after, null, List.of(), List.of()).withWords(desk, view));
    }

    public boolean stageChanged() {
        return before != null && before.stage() != after.stage();
    }

    public boolean timeChanged() {
        return before != null && before.edtf() != null && !before.edtf().equals(after.edtf());
    }
}
