package org.daybook.record.link;

import java.util.function.Function;
import org.daybook.record.Agenda;
import org.daybook.record.Brief;
import org.daybook.record.Outline;

/** What is ahead by one question, found once: to be narrowed in several ways, and counted. Of a question's own narrowing nothing is kept. */
public final class Prospect {
    private final Ahead ahead;
    private final Function<Life, Brief> brief;

    Prospect(Ahead ahead, Function<Life, Brief> brief) {
        this.ahead = ahead;
        this.brief = brief;
    }

    /** The events that are asked for, in brief. */
    public Outline outline(Agenda.Only only) {
        return ahead.outline(only, brief);
    }

    /** What the whole can be narrowed to. */
    public Agenda.Choices choices() {
        return ahead.choices();
    }
}
