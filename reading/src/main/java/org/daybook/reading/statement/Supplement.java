package org.daybook.reading.statement;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * Adds to what the models find what the rules are sure of: who is quoted, where the models leave a quotation to nobody, whom a set phrase names, and the subject beside the
 * cue, where they find quoted words without a source.
 */
final class Supplement {
    /** Quoted words fewer than these may be a title or a figure of speech. */
    private static final int WORDS = 4;

    private Supplement() { }

    static List<Attribution> with(Scene scene, List<Attribution> learned, List<Attribution> byRule) {
        List<Attribution> all = new ArrayList<>();
        BitSet taken = new BitSet(scene.size());
        for (Attribution a : learned) {
            Attribution rule = a.source() == null && quoted(scene, a) ? Learned.ruleFor(a.cue(), byRule) : null;
            boolean named = rule != null && rule.source() != null && !rule.source().overlaps(a.cue()) && a.contents().stream().noneMatch(rule.source()::overlaps);
            all.add(named ? new Attribution(a.cue(), rule.source(), a.contents()) : a);
            taken.set(a.cue().from(), a.cue().to());
            a.contents().forEach(content -> taken.set(content.from(), content.to()));
        }
        for (Attribution a : byRule) {
            if (a.source() != null && (quoted(scene, a) || phrase(scene, a) || heard(scene, a)) && free(taken, a.cue()) && a.contents().stream().allMatch(content -> free(taken, content))) {
                all.add(a);
                a.contents().forEach(content -> taken.set(content.from(), content.to()));
            }
        }
        all.sort(Comparator.comparingInt(a -> a.cue().from()));
        return all;
    }

    /** Whether somebody is told something by the source: "she was told by the bank that". */
    private static boolean heard(Scene scene, Attribution a) {
        return a.source().from() > a.cue().to() && scene.is(a.source().from() - 1, Part.BY) && a.contents().get(0).from() == a.source().to();
    }

    /** Whether the cue is a set phrase, such as "according to": these are hardly ever anything else. */
    private static boolean phrase(Scene scene, Attribution a) {
        return scene.lexicon.phraseAt(scene.tokens, a.cue().from()) != null;
    }

    private static boolean free(BitSet taken, Range range) {
        int next = taken.nextSetBit(range.from());
        return next < 0 || next >= range.to();
    }

    /** Whether a content begins or ends with quoted words. */
    private static boolean quoted(Scene scene, Attribution a) {
        for (Range content : a.contents()) {
            for (int end : new int[] {content.from(), content.to() - 1}) {
                Quotation quotation = scene.quotationAt(end);
                if (quotation != null && quotation.words() >= WORDS) {
                    return true;
                }
            }
        }
        return false;
    }
}
