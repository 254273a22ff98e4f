package org.daybook.app.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.daybook.app.publish.Change;
import org.daybook.reading.Reading;
import org.daybook.reading.page.Span;
import org.daybook.reading.time.TimeExpression;
import org.daybook.record.Belief;
import org.daybook.record.Corrected;
import org.daybook.record.Step;

/**
 * A telling in an event's history.
 *
 * @param number from 1, the oldest
 * @param belief what was believed from then on
 * @param time the words that tell the time, in the page's text; null where there are none, or they weren't looked for
 * @param corrected what people said after it was told and before the next was, newest first
 * @param copies tellings that print the same text, in their order
 */
public record HistoryRow(int number, Step step, Belief belief, TimeExpression time, List<Corrected> corrected, List<Step> copies) {
    public HistoryRow {
        corrected = List.copyOf(corrected);
        copies = List.copyOf(copies);
    }

    /** A piece of a sentence. @param marked whether the reading rests on it */
    public record Piece(String text, boolean marked) {
        /** A text in pieces. @param marks in it, in order; those that begin within another's, or end beyond it, are cut or left out */
        static List<Piece> of(String text, List<Span> marks) {
            int length = text.codePointCount(0, text.length());
            List<Piece> pieces = new ArrayList<>();
            int at = 0;
            for (Span mark : marks) {
                int from = Math.max(at, mark.start());
                if (mark.end() <= from || mark.end() > length) {
                    continue;
                }
                if (from > at) {
                    pieces.add(new Piece(new Span(at, from).of(text), false));
                }
                pieces.add(new Piece(new Span(from, mark.end()).of(text), true));
                at = mark.end();
            }
            if (at < length) {
                pieces.add(new Piece(new Span(at, length).of(text), false));
            }
            return pieces;
        }
    }

    public boolean changes() {
        return Change.moves(step);
    }

    /** Whether it stands against what is believed. */
    public boolean against() {
        return "contradicts".equals(step.change());
    }

    public String timeWords() {
        return time == null ? null : "“" + time.text() + "”";
    }

    /** The same with the words for its time, from the page's reading. */
    HistoryRow withWords(Desk desk, View view) {
        Optional<Reading> reading = step.trigger() == null ? Optional.empty() : desk.reading(view, step.page());
        TimeExpression found = reading.flatMap(read -> read.events().stream()
                .filter(event -> event.trigger().equals(step.trigger()) && event.when() != null).findFirst()
                .flatMap(event -> event.when().because().stream().filter(because -> because.startsWith("times[")).findFirst())
                .map(because -> Integer.parseInt(because.substring(6, because.length() - 1)))
                .filter(index -> index < read.times().size()).map(read.times()::get)).orElse(null);
        return new HistoryRow(number, step, belief, found, corrected, copies);
    }

    /** The sentence in pieces, with the words marked that name the event and its time. */
    public List<Piece> sentence() {
        List<Span> marks = new ArrayList<>();
        if (step.sentence() != null && step.trigger() != null && step.sentence().contains(step.trigger())) {
            marks.add(within(step.trigger()));
        }
        if (step.sentence() != null && time != null && step.sentence().contains(time.span())) {
            marks.add(within(time.span()));
        }
        marks.sort(Comparator.naturalOrder());
        return Piece.of(step.quote(), marks);
    }

    /** A part of the page's text as a part of the sentence that holds it. */
    private Span within(Span words) {
        return new Span(words.start() - step.sentence().start(), words.end() - step.sentence().start());
    }
}
