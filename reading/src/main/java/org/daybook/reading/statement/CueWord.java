package org.daybook.reading.statement;

import java.util.EnumSet;
import java.util.Set;
import org.daybook.reading.language.Row;

/** What a word that attributes asks for beside it. @param prepositions those that open what is said: "сообщил о пожаре" */
record CueWord(StatementKind kind, Set<Frame> frames, Set<String> prepositions) {
    /** What may stand beside the word; the tables say what each means. */
    enum Frame { CLAUSE, NP, TO, QUOTE, TOLD, STRICT, MORE, IMPERSONAL }

    /** Asks for quoted words alone. */
    static final CueWord QUOTING = new CueWord(StatementKind.SPEECH, Set.of(Frame.QUOTE), Set.of());

    /** Reads a row of {@code verbs.tsv} or {@code nouns.tsv}. */
    static CueWord of(Row row) {
        try {
            Set<Frame> frames = EnumSet.noneOf(Frame.class);
            for (String frame : row.cell(2).split(" ")) {
                frames.add(Frame.valueOf(frame.toUpperCase(java.util.Locale.ROOT)));
            }
            return new CueWord(StatementKind.valueOf(row.cell(1).toUpperCase(java.util.Locale.ROOT)), frames, row.cell(3).isEmpty() ? Set.of() : Set.of(row.cell(3).split(" ")));
        } catch (IllegalArgumentException e) {
            throw row.wrong("not a kind or frame: " + row.cells());
        }
    }

    /** Whether this preposition opens what is said. */
    boolean governs(String preposition) {
        return prepositions.contains(preposition);
    }

    boolean takes(Frame frame) {
        return frames.contains(frame);
    }
}
