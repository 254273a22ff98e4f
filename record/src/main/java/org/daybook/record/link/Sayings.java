package org.daybook.record.link;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.daybook.reading.Reading;
import org.daybook.reading.page.Span;
import org.daybook.reading.statement.Statement;
import org.daybook.record.Told;

/** A page's statements as the record shows them: with the words themselves, and their speakers' names. */
public final class Sayings {
    private Sayings() { }

    /** In the order of the reading; none where there is no reading. */
    static List<Told> of(PageFacts page, Reading reading) {
        if (reading == null) {
            return List.of();
        }
        Speakers speakers = new Speakers(reading);
        List<Told> said = new ArrayList<>();
        for (Statement statement : reading.statements()) {
            said.add(told(page, reading, statement, speakers.of(statement)));
        }
        return said;
    }

    /** One statement. @param speaker under the name to show */
    static Told told(PageFacts page, Reading reading, Statement statement, String speaker) {
        return new Told(speaker, statement.cue() == null ? null : statement.cue().of(reading.text()), words(reading, statement.contents()),
                statement.direct(), words(reading, statement.via()), words(reading, statement.addressees()),
                page.published() == null ? null : page.published().edtf(), page.outlet(), page.source(), page.id(), whole(statement),
                statement.kind(), statement.holds(), statement.time() == null || statement.time() >= reading.times().size() ? null
                        : reading.times().get(statement.time()).edtf());
    }

    private static String words(Reading reading, List<Span> spans) {
        return spans.isEmpty() ? null : spans.stream().map(s -> s.of(reading.text())).collect(Collectors.joining(" … "));
    }

    /** From the first to the last of its parts. */
    public static Span whole(Statement statement) {
        List<Span> parts = new ArrayList<>(statement.contents());
        parts.addAll(statement.sources());
        if (statement.cue() != null) {
            parts.add(statement.cue());
        }
        int start = parts.stream().mapToInt(Span::start).min().orElse(0);
        return new Span(start, parts.stream().mapToInt(Span::end).max().orElse(start));
    }
}
