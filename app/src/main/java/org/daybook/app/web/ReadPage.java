package org.daybook.app.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daybook.reading.Reading;
import org.daybook.reading.ReadingFormat;
import org.daybook.reading.name.Entity;
import org.daybook.reading.page.Block;
import org.daybook.reading.page.Furniture;
import org.daybook.reading.page.Span;
import org.daybook.reading.statement.Statement;
import org.daybook.record.Event;
import org.daybook.record.link.PageFacts;

/** One page as read: its main text with what was found in it marked and explained, its furniture folded, its date with the working. */
public final class ReadPage implements Routes.Page {
    /** Paragraphs on one page: live blogs run to a thousand. */
    private static final int MOST_PARAGRAPHS = 60;

    private final Desk desk;

    ReadPage(Desk desk) {
        this.desk = desk;
    }

    /**
     * What was read from a paragraph: an event, with its place in the record, or a statement.
     *
     * @param event null for a statement
     * @param known the record's event; null where it has none, or for a statement
     * @param statement null for an event
     * @param speaker who said it, for a statement; null where nobody is named
     */
    public record Note(org.daybook.reading.event.Event event, Event known, Statement statement, String speaker, String via) { }

    /** A paragraph in pieces, and what was read from it. */
    public record Paragraph(Block block, List<Marking.Piece> pieces, List<Note> notes) {
        public Paragraph {
            pieces = List.copyOf(pieces);
            notes = List.copyOf(notes);
        }
    }

    @Override
    public Answer answer(View view, String name) {
        PageFacts page = desk.page(view, name);
        Reading reading = desk.reading(view, page.id()).orElseThrow(() -> new Refused(404, "problem.page", name));
        Span lit = lit(view.parameter("lit"));
        List<Block> blocks = reading.text() == null ? List.of() : reading.blocks();
        Paged<Block> shown = Paged.of(blocks, number(blocks, lit, view), MOST_PARAGRAPHS);
        Map<Block, List<Note>> notes = notes(reading, page, view);
        Marking marking = new Marking(reading, lit);
        List<Paragraph> paragraphs = shown.items().stream()
                .map(block -> new Paragraph(block, marking.pieces(new Span(block.start(), block.end())), notes.getOrDefault(block, List.of()))).toList();
        Map<String, List<Furniture>> furniture = new LinkedHashMap<>();
        reading.furniture().forEach(piece -> furniture.computeIfAbsent(piece.kind().toString(), kind -> new ArrayList<>()).add(piece));
        return Answer.page("page.jte").with("page", page).with("reading", reading).with("paragraphs", paragraphs).with("paged", shown)
                .with("furniture", furniture).with("published", reading.published() == null ? page.published() : reading.published())
                .as(Format.JSON, () -> ReadingFormat.write(reading) + "\n");
    }

    /** The page of paragraphs asked for, or the one that the lit words stand on. */
    private static int number(List<Block> blocks, Span lit, View view) {
        if (lit == null || !view.parameter("page").isEmpty()) {
            return view.question().number("page");
        }
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i).end() > lit.start()) {
                return i / MOST_PARAGRAPHS + 1;
            }
        }
        return 1;
    }

    private static Span lit(String text) {
        if (!text.matches("\\d{1,8}-\\d{1,8}")) {
            return null;
        }
        int dash = text.indexOf('-');
        int start = Integer.parseInt(text.substring(0, dash));
        int end = Integer.parseInt(text.substring(dash + 1));
        return end > start ? new Span(start, end) : null;
    }

    private Map<Block, List<Note>> notes(Reading reading, PageFacts page, View view) {
        Map<Block, List<Note>> notes = new LinkedHashMap<>();
        Map<String, String> names = new LinkedHashMap<>();
        for (Entity entity : reading.entities()) {
            names.put(entity.id(), entity.name());
        }
        for (org.daybook.reading.event.Event event : reading.events()) {
            Event known = desk.daybook().event(page.id(), event.trigger(), event.type(), view.asOf()).orElse(null);
            add(notes, reading, event.trigger(), new Note(event, known, null, null, null));
        }
        for (Statement statement : reading.statements()) {
            Span at = statement.cue() != null ? statement.cue() : statement.contents().stream().findFirst().orElse(null);
            if (at != null) {
                String speaker = statement.entity() != null ? names.get(statement.entity()) : words(reading, statement.sources()).orElse(null);
                add(notes, reading, at, new Note(null, null, statement, speaker, words(reading, statement.via()).orElse(null)));
            }
        }
        return notes;
    }

    private static Optional<String> words(Reading reading, List<Span> spans) {
        return spans.isEmpty() ? Optional.empty() : Optional.of(String.join(" … ", spans.stream().map(span -> span.of(reading.text())).toList()));
    }

    private static void add(Map<Block, List<Note>> notes, Reading reading, Span at, Note note) {
        reading.blocks().stream().filter(block -> block.start() <= at.start() && at.start() < block.end()).findFirst()
                .ifPresent(block -> notes.computeIfAbsent(block, b -> new ArrayList<>()).add(note));
    }
}
