package org.daybook.reading.statement;

import java.util.ArrayList;
import java.util.List;
import org.daybook.reading.language.Feature;
import org.daybook.reading.statement.CueWord.Frame;

/**
 * Who speaks and who is spoken to where a verb stands in the passive, in a language that tells neither by case: "she was told that" leaves unsaid who told her, and "the
 * minister is expected to say" has the minister speak.
 */
final class Voices {
    /** Tokens between a verb and the "by" or "that" that belongs to it, at most: "told on Friday by". */
    private static final int APART = 5;

    private final Scene scene;
    private final NounPhrases phrases;
    private final Manner manner;
    private final Contents contents;

    Voices(Scene scene, NounPhrases phrases, Manner manner) {
        this.scene = scene;
        this.phrases = phrases;
        this.manner = manner;
        this.contents = new Contents(scene);
    }

    /**
     * A statement of somebody who is told or asked.
     *
     * @param hearer null where nobody is named
     * @param told the statement by whom it is said to come from: nobody, or whom "by" names
     */
    record Heard(Range hearer, Attribution told) { }

    /** What an attribution is in truth whose verb says that its subject was told or asked; null where it does not. */
    Heard heard(Attribution a) {
        if (!told(a.cue())) {
            return null;
        }
        Range before = a.source() != null && a.source().to() <= a.cue().from() ? a.source() : null;
        int by = by(a.cue());
        if (by < 0) {
            return before == null ? null : new Heard(before, new Attribution(a.cue(), null, a.contents()));
        }
        Range hearer = before;
        List<Range> said = new ArrayList<>();
        for (Range content : a.contents()) {
            if (hearer == null && content.to() == a.cue().from()) {
                hearer = content;
            } else {
                said.add(content);
            }
        }
        Range source = speaker(by, said);
        said.removeIf(content -> source != null && content.to() <= source.to());
        Range rest = source == null || !said.isEmpty() ? null : clause(source.to());
        if (rest != null) {
            said.add(rest);
        }
        return source == null || said.isEmpty() ? null
                : new Heard(hearer == null ? phrases.before(a.cue().from()) : hearer, new Attribution(a.cue(), source, said));
    }

    /** "By" behind a cue, with a time or an adverb between at most; -1 where there is none. */
    private int by(Range cue) {
        int limit = Math.min(scene.sentenceOf(cue.from()).endToken(), cue.to() + APART);
        for (int i = cue.to(); i < limit && !opens(i) && !scene.form(i, ",", ":"); i++) {
            if (scene.is(i, Part.BY)) {
                return i;
            }
        }
        return -1;
    }

    /** Whom "by" names, before what is said begins. */
    private Range speaker(int by, List<Range> said) {
        Range source = phrases.after(by + 1, null);
        if (source == null) {
            return null;
        }
        int to = source.from() + 1;
        while (to < source.to() && !opens(to)) {
            to++;
        }
        for (Range content : said) {
            to = content.from() > source.from() ? Math.min(to, content.from()) : to;
        }
        return new Range(source.from(), to);
    }

    /** What is said from a token on, where a word or mark opens it there; else null. */
    private Range clause(int from) {
        return from < scene.size() && opens(from) ? contents.clauseRest(from, scene.sentenceOf(from)) : null;
    }

    private boolean opens(int i) {
        return scene.is(i, Part.COMPLEMENTIZER) || scene.quotationAt(i) != null;
    }

    /** Whether a cue says that somebody was told or asked. */
    private boolean told(Range cue) {
        int verb = verb(cue);
        if (verb < 0 || scene.lexicon.subjectCase() != null || !passive(cue, verb)) {
            return false;
        }
        CueWord word = scene.word(verb).verb();
        return word.takes(Frame.TOLD) && word.kind() != StatementKind.BELIEF;
    }

    /** What a rule finds of somebody who was told by somebody, as {@link #heard} has it; null where it is none. */
    Attribution toldBy(Range cue) {
        int by = told(cue) ? by(cue) : -1;
        Range source = by < 0 ? null : speaker(by, List.of());
        Range said = source == null ? null : clause(source.to());
        return said == null ? null : new Attribution(cue, source, List.of(said));
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
        int opening = said + 1;
        while (opening < Math.min(what.to(), said + APART) && !opens(opening) && !scene.surelyVerb(opening)) {
            opening++;
        }
        boolean says = who.to() == a.cue().from() && what.from() == a.cue().to() && said + 1 < what.to() && scene.is(a.cue().to(), Part.TO)
                && scene.word(said).verb() != null && scene.word(said).verb().kind() == StatementKind.SPEECH;
        return says && opening < what.to() && opens(opening) ? new Attribution(new Range(a.cue().from(), said + 1), who, List.of(new Range(opening, what.to()))) : a;
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
        int first = scene.word(verb).may(Feature.PASSIVE) ? Math.max(scene.sentenceOf(verb).firstToken(), cue.from() - 2) : verb;
        for (int i = verb - 1; i >= first; i--) {
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
