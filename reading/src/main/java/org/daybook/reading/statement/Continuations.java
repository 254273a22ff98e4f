package org.daybook.reading.statement;

import java.util.ArrayList;
import java.util.List;

/**
 * Gives quoted words that nobody is named beside to the one who was quoted last: the rest of a quotation after its cue, and whole paragraphs of
 * quotation after the paragraph that says whose it is, as newspapers print them.
 */
final class Continuations {
    /** A quotation fills its paragraph when at most this many tokens stand outside of it. */
    private static final int OUTSIDE = 2;

    private final Scene scene;
    private final List<Range> paragraphs;
    private final boolean[] taken;

    private Continuations(Scene scene, List<Attribution> attributions) {
        this.scene = scene;
        this.paragraphs = Windows.paragraphs(scene);
        this.taken = new boolean[scene.size()];
        for (Attribution a : attributions) {
            a.contents().forEach(this::take);
            take(a.cue());
        }
    }

    /** The same attributions, in the same order, with what goes on from them. */
    static List<Attribution> joined(Scene scene, List<Attribution> attributions) {
        return attributions.isEmpty() ? attributions : new Continuations(scene, attributions).joined(attributions);
    }

    private void take(Range range) {
        java.util.Arrays.fill(taken, range.from(), range.to(), true);
    }

    private List<Attribution> joined(List<Attribution> attributions) {
        List<Attribution> result = new ArrayList<>(attributions);
        int next = 0;
        int open = -1;
        int quotation = 0;
        for (int k = 0; k < paragraphs.size(); k++) {
            Range paragraph = paragraphs.get(k);
            boolean carried = open >= 0;
            int last = -1;
            for (; next < result.size() && result.get(next).cue().from() < paragraph.to(); next++) {
                if (speaks(result.get(next), paragraph)) {
                    last = next;
                }
            }
            boolean filled = false;
            while (quotation < scene.quotations.size() && scene.quotations.get(quotation).from() < paragraph.to()) {
                Quotation q = scene.quotations.get(quotation++);
                boolean fills = q.from() <= paragraph.from() + 1 && q.words() + OUTSIDE + 2 >= paragraph.to() - paragraph.from();
                if (carried && last < 0 && fills && free(q)) {
                    result.set(open, with(result.get(open), q.range()));
                    filled = true;
                } else if (last >= 0 && free(q) && opensSentence(q) && q.from() >= result.get(last).cue().to() && quoted(result.get(last))) {
                    result.set(last, with(result.get(last), q.range()));
                }
            }
            open = last >= 0 ? last : filled ? open : -1;
        }
        return result;
    }

    /** Whether what follows an attribution's paragraph may be more of it: its words are quoted, or its cue closes the paragraph with a colon. */
    private boolean speaks(Attribution a, Range paragraph) {
        return quoted(a) || scene.form(paragraph.to() - 1, ":") && a.cue().to() >= paragraph.to() - 3;
    }

    private boolean quoted(Attribution a) {
        for (Range content : a.contents()) {
            Quotation q = scene.quotationAt(content.from());
            Quotation end = scene.quotationAt(content.to() - 1);
            if (q != null && q.words() > 3 || end != null && end.words() > 3) {
                return true;
            }
        }
        return false;
    }

    private boolean opensSentence(Quotation q) {
        return scene.sentenceOf(q.from()).firstToken() == q.from();
    }

    private boolean free(Quotation q) {
        int free = 0;
        for (int i = q.from(); i < q.to(); i++) {
            free += taken[i] ? 0 : 1;
        }
        return free == q.to() - q.from() && q.words() > 1;
    }

    private Attribution with(Attribution a, Range more) {
        take(more);
        List<Range> contents = new ArrayList<>(a.contents());
        contents.add(more);
        return new Attribution(a.cue(), a.source(), contents);
    }
}
