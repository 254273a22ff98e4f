package org.daybook.reading.statement;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.daybook.reading.language.Row;

/**
 * What a word that attributes asks for beside it.
 *
 * @param prepositions those that open what is said: "сообщил о пожаре"
 * @param beforeNouns those of them that open it only before an attributing noun: "обратился с просьбой"
 */
record CueWord(StatementKind kind, Set<Frame> frames, Set<String> prepositions, Set<String> beforeNouns) {
    /** What may stand beside the word; the tables say what each means. */
    enum Frame { CLAUSE, NP, TO, QUOTE, TOLD, STRICT, MORE, IMPERSONAL, JUDGED, WILLED }

    /** Asks for quoted words alone. */
    static final CueWord QUOTING = new CueWord(StatementKind.SPEECH, Set.of(Frame.QUOTE), Set.of(), Set.of());

    /** Reads a row of {@code verbs.tsv} or {@code nouns.tsv}. */
    static CueWord of(Row row) {
        try {
            Set<Frame> frames = EnumSet.noneOf(Frame.class);
            for (String frame : row.cell(2).split(" ")) {
                frames.add(Frame.valueOf(frame.toUpperCase(java.util.Locale.ROOT)));
            }
            Set<String> prepositions = new HashSet<>();
            Set<String> beforeNouns = new HashSet<>();
            for (String preposition : row.cell(3).isEmpty() ? new String[0] : row.cell(3).split(" ")) {
                String plain = preposition.endsWith("+") ? preposition.substring(0, preposition.length() - 1) : preposition;
                prepositions.add(plain);
                if (!plain.equals(preposition)) {
                    beforeNouns.add(plain);
                }
            }
            return new CueWord(StatementKind.valueOf(row.cell(1).toUpperCase(java.util.Locale.ROOT)), frames, Set.copyOf(prepositions), Set.copyOf(beforeNouns));
        } catch (IllegalArgumentException e) {
            throw row.wrong("not a kind or frame: " + row.cells());
        }
    }

    /** Whether this preposition opens what is said. */
    boolean governs(String preposition) {
        return prepositions.contains(preposition);
    }

    /** Whether this preposition opens what is said only before an attributing noun. */
    boolean asksNoun(String preposition) {
        return beforeNouns.contains(preposition);
    }

    boolean takes(Frame frame) {
        return frames.contains(frame);
    }
}
