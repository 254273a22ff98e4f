package org.daybook.reading.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.daybook.reading.page.Span;
import org.daybook.reading.statement.Statement;

/** What a page attributes, by place: which statement's content holds some words. Asked for each event, so it is laid out once. */
final class Attributed {
    /** A content, and the statement that it is of. */
    private record Content(int statement, Span span) {
        int length() {
            return span.end() - span.start();
        }
    }

    /** The shortest first; of two as long, that of the first statement. */
    private final List<Content> contents = new ArrayList<>();
    /** By code point, the shortest content that holds it, counted from 1; 0 where none does. */
    private final int[] shortest;
    /** By their first code point, and by the one behind their last; null where nobody has asked yet. */
    private NavigableMap<Integer, List<Content>> byStart;
    private NavigableMap<Integer, List<Content>> byEnd;

    Attributed(List<Statement> statements) {
        for (int i = 0; i < statements.size(); i++) {
            for (Span content : statements.get(i).contents()) {
                contents.add(new Content(i, content));
            }
        }
        contents.sort(Comparator.comparingInt(Content::length));
        this.shortest = new int[contents.stream().mapToInt(content -> content.span().end()).max().orElse(0)];
        // from each code point, the next that no shorter content holds: many contents, one within another, are laid out without looking at a code point twice
        int[] free = new int[shortest.length + 1];
        Arrays.setAll(free, i -> i);
        for (int c = 0; c < contents.size(); c++) {
            Span span = contents.get(c).span();
            for (int i = next(free, span.start()); i < span.end(); i = next(free, i)) {
                shortest[i] = c + 1;
                free[i] = i + 1;
            }
        }
    }

    /** Whether a content of another statement holds some words, and not a cue: such a content begins between the cue and the words, or ends between them. */
    boolean ofAnother(int statement, Span words, Span cue) {
        if (byStart == null) {
            byStart = new TreeMap<>();
            byEnd = new TreeMap<>();
            for (Content content : contents) {
                byStart.computeIfAbsent(content.span().start(), k -> new ArrayList<>(2)).add(content);
                byEnd.computeIfAbsent(content.span().end(), k -> new ArrayList<>(2)).add(content);
            }
        }
        Predicate<Content> parts = content -> content.statement() != statement && content.span().contains(words) && !content.span().contains(cue);
        return cue.start() < words.start() && among(byStart.subMap(cue.start(), false, words.start(), true), parts)
                || words.end() < cue.end() && among(byEnd.subMap(words.end(), true, cue.end(), false), parts);
    }

    private static boolean among(NavigableMap<Integer, List<Content>> some, Predicate<Content> wanted) {
        return some.values().stream().flatMap(List::stream).anyMatch(wanted);
    }

    /** The next free code point from one on; the way there is made shorter for whoever asks again. */
    private static int next(int[] free, int from) {
        int end = from;
        while (free[end] != end) {
            end = free[end];
        }
        for (int i = from; i != end;) {
            int on = free[i];
            free[i] = end;
            i = on;
        }
        return end;
    }

    /** The innermost statement whose content holds a span, as an index; null where none does. */
    Integer statement(Span span) {
        int at = span.start() < shortest.length ? shortest[span.start()] : 0;
        // only where a content ends amid the words are longer ones looked through
        for (int c = at - 1; at > 0 && c < contents.size(); c++) {
            if (contents.get(c).span().contains(span)) {
                return contents.get(c).statement();
            }
        }
        return null;
    }
}
