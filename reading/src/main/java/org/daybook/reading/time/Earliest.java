package org.daybook.reading.time;

import java.time.LocalDate;
import java.util.Set;
import org.daybook.reading.language.Language;
import org.daybook.reading.text.Text;

/**
 * Dates before which nothing comes: "no earlier than March", "unlikely before the autumn", "will not rule until after Friday". They are
 * where a stretch without an end begins.
 */
final class Earliest {
    /** Words between "not" and "before". */
    private static final int NEAR = 7;

    private final Set<String> than;
    private final Set<String> sooner;
    private final Set<String> not;
    private final Set<String> after;
    private final Set<String> soonerBehind;
    private final Set<String> notBehind;

    Earliest(Language language) {
        this.than = language.words("time/than.tsv");
        this.sooner = language.words("time/sooner.tsv");
        this.not = language.words("time/not.tsv");
        this.after = language.words("time/after.tsv");
        this.soonerBehind = language.words("time/sooner-behind.tsv");
        this.notBehind = language.words("time/not-behind.tsv");
    }

    /** Whether the words behind the expression that ends before this token say so, as in Turkic languages: «мамырдан ерте өтпейді». */
    boolean closes(Text text, int end) {
        if (end >= text.tokens().size() || !soonerBehind.contains(text.token(end).lower())) {
            return false;
        }
        int last = text.sentences().get(text.sentenceIndexAt(text.token(end).start())).endToken();
        for (int i = end + 1; i < Math.min(last, end + 1 + NEAR) && !text.token(i).lower().equals(","); i++) {
            String word = text.token(i).lower();
            if (notBehind.stream().anyMatch(not -> not.startsWith("-") ? word.endsWith(not.substring(1)) : word.equals(not))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the words before the expression that begins with this token, which is not the text's first, say that nothing comes sooner. */
    boolean opens(Text text, int first) {
        int sooner = first - 1;
        if (sooner > 0 && than.contains(text.token(sooner).lower())) {
            sooner--;
        }
        if (!this.sooner.contains(text.token(sooner).lower())) {
            return false;
        }
        int start = text.sentences().get(text.sentenceIndexAt(text.token(first).start())).firstToken();
        for (int i = sooner - 1; i >= Math.max(start, sooner - NEAR) && !text.token(i).lower().equals(","); i--) {
            if (not.contains(text.token(i).lower())) {
                return true;
            }
        }
        return false;
    }

    /** From the expression on; from the day after it, where it is the end of a longer one ("not before the end of the year") or words say "after". */
    Edtf from(Text text, int first, Value value) {
        Edtf whole = value.period().edtf();
        boolean end = !whole.equals(value.edtf()) && whole.upper().equals(value.edtf().upper());
        boolean behind = end || first > 0 && after.contains(text.token(first - 1).lower());
        LocalDate start = behind ? value.edtf().upper().orElse(value.period().last().plusDays(1)) : value.edtf().lower().orElse(value.period().start());
        return Bounds.open(start, value);
    }
}
