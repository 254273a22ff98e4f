package org.daybook.reading.event;

import java.util.ArrayList;
import java.util.List;
import org.daybook.reading.language.Feature;

/** The verbs and nouns of a sentence that tell what somebody did or underwent, as it stands about the words that speak of them. */
final class Deeds {
    /** How far an apposition or a relative clause behind a name may reach. */
    private static final int ASIDE = 25;
    /** How far a verb group runs from its subject to its verb. */
    private static final int GROUP = 8;
    /** Words between an owner and the noun that is theirs. */
    private static final int OWNED = 4;

    private final Line line;
    private final List<Deed> found = new ArrayList<>();

    /** A verb with its particle, or a noun, by tokens. */
    record Deed(int start, int end) { }

    Deeds(Line line) {
        this.line = line;
    }

    List<Deed> find() {
        for (Line.Named n : line.named) {
            if (line.namedAt(n.start()) == n) {
                about(n);
            }
        }
        return found;
    }

    private void about(Line.Named n) {
        if (owns(n)) {
            owned(n);
            return;
        }
        int before = n.start() - 1;
        while (line.is(before, "determiner")) {
            before--;
        }
        if (line.is(before, "agent")) {
            passive(before);
            return;
        }
        int verb = inverted(n);
        if (verb >= 0) {
            add(verb);
            return;
        }
        if (before >= line.first && verb(before) && !line.is(before, "auxiliary") && !line.opens(n.start())) {
            if (told(before)) {
                add(before);
            }
        }
        if (!line.is(before, "preposition") && !line.is(before, "of")) {
            subject(n.end());
        }
    }

    private boolean owns(Line.Named n) {
        return line.is(n.end(), "possessive") || line.is(n.end() - 1, "possessive") || n.end() - n.start() == 1 && line.is(n.start(), "owner");
    }

    /** "Droz's visit", "her resignation". */
    private void owned(Line.Named n) {
        for (int i = n.end(); i < line.end && i - n.end() <= OWNED; i++) {
            boolean noun = line.words.may(i, Feature.NOUN) && line.timeAt(i) == null && !line.is(i, "possessive");
            if (noun && line.lexicon.names(line.words, i)) {
                found.add(new Deed(i, i + 1));
                return;
            }
            if (line.finite(i) || line.is(i, "preposition") || !line.words.isWord(i) && !line.is(i, "possessive")) {
                return;
            }
        }
    }

    /** "was sacked by Droz". */
    private void passive(int by) {
        for (int i = by - 1; i >= line.first && by - i <= 3; i--) {
            if (line.words.isParticiple(i)) {
                if (told(i)) {
                    add(i);
                }
                return;
            }
        }
    }

    /** "…", said Droz: the verb before a subject; -1 where there is none. */
    private int inverted(Line.Named n) {
        int verb = n.start() - 1;
        boolean past = verb > line.first && line.words.may(verb, Feature.FINITE, Feature.PAST);
        return past && !line.words.isWord(verb - 1) ? verb : -1;
    }

    /** The verbs of a subject that ends before a token. */
    private void subject(int end) {
        int from = aside(end);
        int verb = -1;
        for (int i = from; i < line.end && i - from <= GROUP; i++) {
            if (line.is(i, "auxiliary") || line.is(i, "not") || line.is(i, "being") || line.is(i, "having") || line.is(i, "adverb") || line.words.may(i, Feature.ADV) && !line.finite(i)) {
                continue;
            }
            if (line.timeAt(i) != null) {
                continue;
            }
            if (verb(i)) {
                verb = i;
            }
            break;
        }
        if (verb < 0) {
            return;
        }
        boolean told = told(verb);
        if (told) {
            add(verb);
        }
        joined(verb, told);
    }

    /** Verbs that share the subject of another: "flew in and opened the fair, saying …". */
    private void joined(int verb, boolean told) {
        for (int i = verb + 1; i < line.end; i++) {
            if (line.namedAt(i) != null || line.timeAt(i) != null) {
                continue;
            }
            int before = i - 1;
            while (line.is(before, "adverb")) {
                before--;
            }
            boolean comma = line.words.lower(before).equals(",");
            if (line.is(before, "and") && line.words.may(i, Feature.FINITE, Feature.PAST) && told && plain(i)) {
                add(i);
            } else if (told && line.words.may(i, Feature.GERUND) && (comma || line.is(before, "agent") || line.is(before, "while")) && gerund(i)) {
                add(i);
            } else if (line.finite(i) && !line.sameClause(i, verb)) {
                return;
            }
        }
    }

    private boolean gerund(int i) {
        return !line.is(i, "being") && !line.is(i, "having");
    }

    /** Whether a past form behind "and" is a verb: no subject stands between. */
    private boolean plain(int i) {
        return !line.is(i, "auxiliary") && !line.words.may(i, Feature.NOUN);
    }

    /** Where a subject's own words end: behind an apposition between commas, or a relative clause. */
    private int aside(int end) {
        if (end >= line.end || !line.words.lower(end).equals(",")) {
            return end;
        }
        for (int i = end + 1; i < line.end && i - end <= ASIDE; i++) {
            if (line.words.lower(i).equals(",")) {
                return i + 1;
            }
        }
        return end;
    }

    private boolean verb(int i) {
        return line.words.may(i, Feature.VERB) && line.words.isWord(i) && line.namedAt(i) == null && line.timeAt(i) == null && !line.is(i, "determiner");
    }

    /** Whether it is told as done. */
    private boolean told(int verb) {
        if (line.supposed(verb)) {
            return false;
        }
        Telling telling = Verbs.standing(line, verb).telling();
        return telling == Telling.HAPPENED || telling == Telling.UNDER_WAY || telling == Telling.PROGRESSIVE;
    }

    /** Whether a noun stands there that the one before it belongs to: "gave a speech lesson". */
    private boolean headed(int i) {
        return i < line.end && line.words.may(i, Feature.NOUN) && !line.is(i, "preposition") && line.timeAt(i) == null && line.namedAt(i) == null
                && !line.words.may(i, Feature.ADP);
    }

    private void add(int verb) {
        if (line.is(verb, "light")) {
            // "gave a speech": what was done is in the noun
            for (int i = verb + 1; i < line.end && i - verb <= OWNED && line.words.isWord(i) && line.namedAt(i) == null && line.timeAt(i) == null; i++) {
                if (line.words.may(i, Feature.NOUN) && !headed(i + 1) && line.lexicon.names(line.words, i)) {
                    found.add(new Deed(i, i + 1));
                    return;
                }
            }
        }
        int end = verb + 1;
        if (end < line.end && line.is(end, "particle")) {
            end++;
        }
        found.add(new Deed(verb, end));
    }
}
