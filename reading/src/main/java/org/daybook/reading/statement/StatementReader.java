package org.daybook.reading.statement;

import java.util.List;
import org.daybook.reading.name.Names;
import org.daybook.reading.text.Text;
import org.daybook.reading.time.TimeExpression;

/** Finds who says or thinks what. Safe for many threads. */
public final class StatementReader {
    /** The statements of a text, in the order of their cues. */
    public List<Statement> statements(Text text, List<TimeExpression> times, Names names) {
        return List.of();
    }
}
