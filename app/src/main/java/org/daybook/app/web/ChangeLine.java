package org.daybook.app.web;

import java.util.List;
import org.daybook.app.publish.Turn;

/**
 * A change as a list shows it.
 *
 * @param row the telling behind it, with its words; null of a correction
 */
public record ChangeLine(Turn turn, HistoryRow row) {
    static ChangeLine of(Turn turn, Desk desk, View view) {
        return new ChangeLine(turn, turn.told() == null ? null : new HistoryRow(turn.event().history().indexOf(turn.told().step()) + 1, turn.told().step(), turn.after(),
                null, List.of(), List.of()).withWords(desk, view));
    }

    public boolean stageChanged() {
        return turn.before() != null && turn.before().stage() != turn.after().stage();
    }

    public boolean timeChanged() {
        return turn.before() != null && turn.before().edtf() != null && !turn.before().edtf().equals(turn.after().edtf());
    }
}
