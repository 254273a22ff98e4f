package org.daybook.app.web;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.daybook.reading.Reading;
import org.daybook.reading.event.Event;
import org.daybook.reading.name.EntityType;
import org.daybook.reading.name.Name;
import org.daybook.reading.page.Span;
import org.daybook.reading.statement.Statement;
import org.daybook.reading.time.TimeExpression;

/** Cuts a page's text where what was read from it begins and ends, so that marks which overlap can all be shown. */
public final class Marking {
    private final Reading reading;
    private final Span lit;
    private final int[] offsets;

    /** @param lit words that a link led to; null for none */
    Marking(Reading reading, Span lit) {
        this.reading = reading;
        this.lit = lit;
        // Spans are in code points; cutting by them needs to know where each begins.
        String text = reading.text() == null ? "" : reading.text();
        this.offsets = new int[text.codePointCount(0, text.length()) + 1];
        for (int i = 0, at = 0; i < offsets.length; i++) {
            offsets[i] = at;
            at = i + 1 < offsets.length ? at + Character.charCount(text.codePointAt(at)) : at;
        }
    }

    /**
     * A piece of text that bears the same marks from end to end.
     *
     * @param time the expression that ends in it, and is explained there; null for none
     * @param first whether the words that a link led to begin here
     */
    public record Piece(String text, String classes, String person, TimeExpression time, boolean first) { }

    /** The pieces of a part of the text. */
    List<Piece> pieces(Span part) {
        int end = Math.min(part.end(), offsets.length - 1);
        List<Name> names = reading.names().stream().filter(name -> name.span().overlaps(part)).toList();
        List<TimeExpression> times = reading.times().stream().filter(time -> time.span().overlaps(part)).toList();
        List<Event> events = reading.events().stream().filter(event -> event.trigger().overlaps(part)).toList();
        List<Span> contents = new ArrayList<>();
        List<Span> cues = new ArrayList<>();
        for (Statement statement : reading.statements()) {
            statement.contents().stream().filter(span -> span.overlaps(part)).forEach(contents::add);
            if (statement.cue() != null && statement.cue().overlaps(part)) {
                cues.add(statement.cue());
            }
        }
        TreeSet<Integer> cuts = new TreeSet<>(List.of(part.start(), end));
        names.forEach(name -> cut(cuts, name.span(), part.start(), end));
        times.forEach(time -> cut(cuts, time.span(), part.start(), end));
        events.forEach(event -> cut(cuts, event.trigger(), part.start(), end));
        contents.forEach(span -> cut(cuts, span, part.start(), end));
        cues.forEach(span -> cut(cuts, span, part.start(), end));
        if (lit != null) {
            cut(cuts, lit, part.start(), end);
        }
        List<Piece> pieces = new ArrayList<>();
        Integer from = null;
        for (Integer to : cuts) {
            if (from != null && to > from) {
                pieces.add(piece(new Span(from, to), names, times, events, contents, cues));
            }
            from = to;
        }
        return pieces;
    }

    private Piece piece(Span at, List<Name> names, List<TimeExpression> times, List<Event> events, List<Span> contents, List<Span> cues) {
        List<String> classes = new ArrayList<>();
        Name name = names.stream().filter(n -> n.span().contains(at)).findFirst().orElse(null);
        TimeExpression time = times.stream().filter(t -> t.span().contains(at)).findFirst().orElse(null);
        add(classes, "nm", name != null);
        add(classes, "stm", contents.stream().anyMatch(span -> span.contains(at)));
        add(classes, "cue", cues.stream().anyMatch(span -> span.contains(at)));
        add(classes, "evt", events.stream().anyMatch(event -> event.trigger().contains(at)));
        add(classes, "lit", lit != null && lit.contains(at));
        String bearer = name == null || name.entity() == null || name.type() != EntityType.PERSON ? null
                : reading.entities().stream().filter(entity -> entity.id().equals(name.entity())).map(entity -> entity.name()).findFirst().orElse(null);
        add(classes, "tmk", time != null && time.end() != at.end());
        return new Piece(reading.text().substring(offsets[at.start()], offsets[at.end()]), String.join(" ", classes), bearer,
                time != null && time.end() == at.end() ? time : null, lit != null && at.start() == firstLit());
    }

    /** Where the lit words begin in the text that is shown: blank lines between paragraphs are not. */
    private int firstLit() {
        return reading.blocks().stream().filter(block -> block.end() > lit.start()).mapToInt(block -> Math.max(block.start(), lit.start())).findFirst().orElse(-1);
    }

    private static void add(List<String> classes, String name, boolean there) {
        if (there) {
            classes.add(name);
        }
    }

    private static void cut(TreeSet<Integer> cuts, Span span, int from, int to) {
        if (span.start() > from && span.start() < to) {
            cuts.add(span.start());
        }
        if (span.end() > from && span.end() < to) {
            cuts.add(span.end());
        }
    }
}
