package org.daybook.reading.statement;

import java.util.EnumSet;
import java.util.Set;
import org.daybook.reading.language.Row;

/** What a word that attributes asks for beside it. */
record CueWord(Kind kind, Set<Frame> frames) {
    /** What is attributed. */
    enum Kind { SPEECH, BELIEF, INTENTION, QUESTION }

    /** What may stand beside the word; the tables say what each means. */
    enum Frame { CLAUSE, NP, TO, QUOTE, TOLD, STRICT, MORE }

    /** Reads a row of {@code verbs.tsv} or {@code nouns.tsv}. */
    static CueWord of(Row row) {
        try {
            Set<Frame> frames = EnumSet.noneOf(Frame.class);
            for (String frame : row.cell(2).split(" ")) {
                frames.add(Frame.valueOf(frame.toUpperCase(java.util.Locale.ROOT)));
            }
            return new CueWord(Kind.valueOf(row.cell(1).toUpperCase(java.util.Locale.ROOT)), frames);
        } catch (IllegalArgumentException e) {
            throw row.wrong("not a kind or frame: " + row.cells());
        }
    }

    boolean takes(Frame frame) {
        return frames.contains(frame);
    }
}
