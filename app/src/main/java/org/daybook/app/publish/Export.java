package org.daybook.app.publish;

import java.util.List;
import org.daybook.record.Event;
import org.daybook.record.link.PageFacts;

/** Events with history and evidence, in a format of other tools. No clock, no locale: the same events give the same bytes. */
public interface Export {
    /** Names of the formats. */
    List<String> FORMATS = List.of("jsonl", "csv", "ics");

    /**
     * Writes the events in the order given.
     *
     * @param pages those that the events are told by, for their URLs
     */
    void write(List<Event> events, List<PageFacts> pages, Appendable out);

    /** A calendar that can be subscribed to. */
    static Export calendar(Served served) {
        return new Calendar(served);
    }

    /**
     * The export that writes a format.
     *
     * @throws IllegalArgumentException for any other name
     */
    static Export of(String format) {
        return switch (format) {
            case "jsonl" -> new JsonLines();
            case "csv" -> new StepTable();
            case "ics" -> new Calendar();
            default -> throw new IllegalArgumentException("exports are " + String.join(", ", FORMATS) + ", not " + format);
        };
    }
}
