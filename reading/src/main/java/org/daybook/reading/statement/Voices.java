package org.daybook.reading.statement;

import java.util.List;
import org.daybook.reading.language.Feature;
import org.daybook.reading.statement.CueWord.Frame;

/**
 * Who speaks and who is spoken to where a verb stands in the passive, in a language that tells neither by case: "she was told that" leaves unsaid who told her, and "the
 * minister is expected to say" has the minister speak.
 */
final class Voices {
    private final Scene scene;
    private final NounPhrases phrases;
    private final Manner manner;

    Voices(Scene scene, NounPhrases phrases, Manner manner) {
        this.scene = scene;
        this.phrases = phrases;
        this.manner = manner;
    }

    /** The one who is told or asked, where an attribution has him for its source; null where it has not. */
    Range hearer(Attribution a) {
        int verb = verb(a.cue());
        boolean before = verb >= 0 && a.source() != null && a.source().to() <= a.cue().from() && scene.lexicon.subjectCase() == null;
        if (!before || !passive(a.cue(), verb)) {
            return null;
        }
        CueWord word = scene.word(verb).verb();
        return word.takes(Frame.TOLD) && word.kind() != StatementKind.BELIEF ? a.source() : null;
    }

    /** The same attribution by whom it is said to come from, where its source is the one who hears it: nobody, or whom "by" names. */
    Attribution told(Attribution a) {
        Range by = a.cue().to() < scene.size() && scene.is(a.cue().to(), Part.BY) ? phrases.after(a.cue().to() + 1, null) : null;
        for (Range content : a.contents()) {
            if (by != null && by.overlaps(content)) {
                by = by.from() < content.from() ? new Range(by.from(), content.from()) : null;
            }
        }
        return new Attribution(a.cue(), by, a.contents());
    }

    /** "The minister", "is expected", "to say that prices rise": what is expected is that the minister says so. Any other attribution as it is. */
    Attribution expected(Attribution a) {
        int verb = verb(a.cue());
        if (a.source() != null || a.contents().size() != 2 || verb != a.cue().to() - 1 || !manner.is(verb, Manner.Sign.POSSIBLE) || !passive(a.cue(), verb)) {
            return a;
        }
        Range who = a.contents().get(0);
        Range what = a.contents().get(1);
        int said = a.cue().to() + 1;
        boolean says = who.to() == a.cue().from() && what.from() == a.cue().to() && said + 1 < what.to() && scene.is(a.cue().to(), Part.TO)
                && scene.word(said).verb() != null && scene.word(said).verb().kind() == StatementKind.SPEECH;
        boolean opens = says && (scene.is(said + 1, Part.COMPLEMENTIZER) || scene.quotationAt(said + 1) != null);
        return opens ? new Attribution(new Range(a.cue().from(), said + 1), who, List.of(new Range(said + 1, what.to()))) : a;
    }

    /** The last verb of a cue that attributes; -1 where it has none. */
    private int verb(Range cue) {
        for (int i = cue.to() - 1; i >= cue.from(); i--) {
            if (scene.word(i).verb() != null) {
                return i;
            }
        }
        return -1;
    }

    /** Whether a verb is a participle behind a form of "be"; "'s" alone may as well be "has". */
    private boolean passive(Range cue, int verb) {
        for (int i = verb - 1; i >= Math.max(scene.sentenceOf(verb).firstToken(), cue.from() - 2) && scene.word(verb).may(Feature.PASSIVE); i--) {
            if (scene.is(i, Part.BE) && scene.tokens.get(i).isWord() && Character.isLetter(scene.tokens.get(i).lower().charAt(0))) {
                return true;
            }
            if (i < cue.from() && !scene.is(i, Part.AUXILIARY) && !scene.is(i, Part.NEGATION) && !scene.is(i, Part.ADVERB)) {
                return false;
            }
        }
        return false;
    }
}
