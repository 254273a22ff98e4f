package org.daybook.reading.statement;

import org.daybook.reading.language.Feature;
import org.daybook.reading.statement.CueWord.Frame;
import org.daybook.reading.text.Sentence;

/** Finds what is said: the quotation, the clause or the noun phrase that an attributing verb has for its object. */
final class Contents {
    /** Tokens between "об этом" and its verb: a date, a time, who was told. */
    private static final int POINTING = 9;
    /** Tokens that a credit at a sentence's end has at most. */
    private static final int CREDIT = 10;

    /** Words between quotation marks that may be a name. */
    private static final int NAME = 3;
    /** Tokens of one who speaks in a clause without a word that opens it at most. */
    private static final int SPEAKER = 8;

    private final Scene scene;
    private final Feature subjectCase;

    Contents(Scene scene) {
        this.scene = scene;
        this.subjectCase = scene.lexicon.subjectCase();
    }

    boolean pointsBack(Range phrase) {
        return phrase.to() - phrase.from() == 1 && scene.is(phrase.from(), Part.THIS);
    }

    /** What stands at a sentence's beginning for what was said before ("this", "об этом"), no other verb before the cue; null where nothing does. */
    Range pointingBack(int cue, Sentence sentence) {
        Range back = subjectCase == null ? null : scene.pointer(sentence);
        if (back == null || back.to() > cue || cue - back.to() >= POINTING) {
            return null;
        }
        boolean about = back.to() - back.from() > 1;
        for (int i = back.to(); i < cue; i++) {
            // "Об этом во вторник, 20 августа, сообщил посол": the date may stand between commas
            if (scene.form(i, ":", ";") || scene.form(i, ",") && (!about || i == back.to() || scene.is(i + 1, Part.RELATIVE) || scene.is(i + 1, Part.COMPLEMENTIZER)) || scene.surelyVerb(i)) {
                return null;
            }
        }
        return back;
    }

    /**
     * Where the words begin that a comma parts from the rest of their clause, as before "по словам посла" in its middle: with the relative before the comma, behind
     * "Как сообщает газета,", else with the sentence.
     */
    int opening(int comma, Sentence sentence) {
        int first = sentence.firstToken();
        if (subjectCase == null) {
            return first;
        }
        if (comma - 1 > first && scene.is(comma - 1, Part.RELATIVE)) {
            return comma - 1;
        }
        for (int i = comma - 1; i > first && !scene.form(i, ")"); i--) {
            if (scene.form(i, "(")) {
                return i + 1;
            }
        }
        boolean reports = false;
        for (int i = first + 1; scene.is(first, Part.AS) && i <= comma; i++) {
            reports |= scene.word(i).verb() != null && scene.may(i, Feature.FINITE);
            if (scene.form(i, ",")) {
                return reports ? Math.min(i + 1, comma) : first;
            }
        }
        return first;
    }

    /** Whether the noun that an object begins with is a day that is kept: "отметили юбилей завода". */
    boolean feast(Range object) {
        int i = object.from();
        while (i < object.to() - 1 && !scene.is(i, Part.FEAST) && (!scene.may(i, Feature.NOUN) || scene.may(i, Feature.ADJ)) && scene.quotationAt(i) == null && !scene.form(i, ",")) {
            i++;
        }
        return scene.is(i, Part.FEAST);
    }

    /** Whether a noun, a name or a pronoun that may be a subject stands in a stretch. */
    boolean holdsNoun(Range stretch) {
        for (int i = stretch.from(); i < stretch.to(); i++) {
            if (scene.may(i, Feature.NOUN) && !scene.may(i - 1, Feature.ADP) || scene.named(i) || scene.is(i, Part.SUBJECT) && !scene.is(i, Part.THIS) || scene.is(i, Part.RELATIVE)) {
                return true;
            }
        }
        return false;
    }

    /** The quotation that ends right before a token, a comma or a dash aside; null where none does. */
    Quotation quotationEndingAt(int end) {
        int i = end - 1;
        while (i >= 0 && (scene.form(i, ",") || scene.dash(i))) {
            i--;
        }
        Quotation quotation = scene.quotationAt(i);
        if (quotation == null || quotation.to() != i + 1 || !quotation.closed() || quotation.words() < 2 || end >= scene.size() || !scene.sameParagraph(i, end)) {
            return null;
        }
        boolean goesOn = i + 1 < end || scene.form(i - 1, ",", "?", "!", "…");
        return goesOn ? quotation : null;
    }

    /** A quotation that ends before a cue; where it is only the end of a clause, the whole clause: "готов прийти «когда угодно», пишет газета". */
    Range withQuoted(Quotation quotation, int end, Sentence sentence) {
        int first = sentence.firstToken();
        boolean part = quotation.from() > first + 1 && !scene.form(quotation.from() - 1, ",", ":", ".", "!", "?") && !scene.dash(quotation.from() - 1)
                && scene.sentence(quotation.from()) == scene.sentence(end);
        Range clause = part ? clauseBefore(end, sentence) : null;
        return clause != null && clause.to() >= quotation.to() ? clause : quotation.range();
    }

    /** What follows the verb as its content: a quotation, a clause or a noun phrase, as the verb asks for. */
    Range contentAfter(int open, Range cue, CueWord word, Sentence sentence, boolean quotedBefore) {
        int end = sentence.endToken();
        int start = open;
        while (subjectCase != null && start < end && Manner.Sign.IRREALIS.on(scene.word(start))) {
            start++;
        }
        if (subjectCase != null && !quotedBefore && word.takes(Frame.TO) && start < end && scene.may(start, Feature.INFINITIVE) && !scene.may(start, Feature.FINITE)) {
            return clauseRest(start, sentence);
        }
        int limit = Math.min(end, start + 25);
        boolean governed = false;
        int asked = -1;
        for (int i = start; i < limit; i++) {
            boolean comma = scene.form(i, ",");
            governed |= subjectCase != null && word.governs(scene.tokens.get(i).lower()) && !scene.initial(i);
            if (governed && scene.form(i, ":") && scene.quotationAt(i + 1) == null && i + 1 < end) {
                // "обратился с просьбой помочь троим: Лосеву, …": the list belongs to what the verb governs
                break;
            }
            if (scene.form(i, ":") && listed(start, i, word)) {
                return new Range(start, i);
            }
            if (scene.form(i, ":")) {
                if (subjectCase != null && i + 1 == end && scene.quotationAt(end) == null && end < scene.size()) {
                    return new Range(end, scene.paragraphEnd(end));
                }
                Quotation below = i + 1 == end ? scene.quotationAt(end) : null;
                return below != null && below.from() == end ? below.range() : clauseRest(i + 1, sentence);
            }
            Quotation quotation = scene.quotationAt(i);
            if (quotation != null && quotation.from() == i) {
                boolean whole = i == start || scene.form(i - 1, ",", ":") || scene.dash(i - 1);
                if (whole && (quotedBefore || quotation.words() > 3)) {
                    return quotation.to() < sentence.endToken() ? clauseRest(i, sentence) : quotation.range();
                }
            }
            if (quotedBefore && !comma && !scene.form(i, ".") && !scene.dash(i)) {
                continue;
            }
            if (quotedBefore && scene.form(i, ".")) {
                Quotation next = scene.quotationAt(i + 1);
                return next != null && next.from() == i + 1 && scene.sameParagraph(i, i + 1) && !(subjectCase != null && hasItsOwnCue(next)) ? next.range() : null;
            }
            boolean asks = subjectCase != null && word.takes(Frame.TO) && word.prepositions().isEmpty() && scene.may(i, Feature.INFINITIVE) && !scene.may(i, Feature.FINITE) && !scene.may(i, Feature.NOUN);
            asked = asked < 0 && asks ? i : asked;
            int opener = comma ? i + 1 : i;
            boolean determiner = scene.is(opener, Part.DETERMINER) && scene.is(opener - 1, Part.PREPOSITION);
            if (comma && whether(opener, sentence) && word.takes(Frame.CLAUSE)) {
                return clauseRest(opener, sentence);
            }
            boolean bare = i == open && word.takes(Frame.CLAUSE) && scene.may(opener, Feature.SCONJ) && !scene.is(opener, Part.AS);
            if (!quotedBefore && scene.is(opener, Part.COMPLEMENTIZER) && !determiner && (subjectCase == null || comma || bare)) {
                boolean thing = subjectCase != null && i > start && !word.takes(Frame.CLAUSE) && !word.takes(Frame.STRICT);
                if (scene.is(i - 1, Part.CIRCUMSTANCE) || thing) {
                    // "приветствовал решение, когда": what is said is the thing
                    break;
                }
                if (asked >= 0) {
                    // "умоляли его рассказать, где он был"
                    return clauseRest(scene.is(asked - 1, Part.NEGATION) ? asked - 1 : asked, sentence);
                }
                return subjectCase == null ? clauseRest(opener, sentence) : thatClause(opener, cue.to() - 1, sentence);
            }
            boolean hanging = subjectCase != null && i > start && hangingCue(i) && scene.may(i, Feature.CONVERB);
            if (comma || hanging || i > start && scene.surelyVerb(i) && !word.takes(Frame.TOLD)) {
                // "опроверг новость сообщив, что": what follows is the other verb's
                break;
            }
        }
        if (quotedBefore) {
            Quotation next = end < scene.size() ? scene.quotationAt(end) : null;
            return next != null && next.from() == end && scene.sameParagraph(end - 1, end) ? next.range() : null;
        }
        if (start >= end || scene.form(start, ",", ".", ";", "!", "?", ")") || scene.dash(start) || subjectCase != null && scene.is(start, Part.JOINER)) {
            return null;
        }
        boolean to = word.takes(Frame.TO) && (scene.is(start, Part.TO) || scene.may(start, Feature.INFINITIVE) && subjectCase != null);
        boolean clause = word.takes(Frame.CLAUSE) && subjectCase == null && !word.takes(Frame.TOLD) && hasVerb(start, end);
        boolean object = (word.takes(Frame.NP) || word.takes(Frame.JUDGED) && judged(start, sentence)) && !(subjectCase != null && scene.may(start, Feature.ADP) && !scene.initial(start));
        Range rest = to || clause || object ? clauseRest(start, sentence) : null;
        return rest != null && object && subjectCase != null ? upToVerb(rest) : rest;
    }

    /** Whether a colon has only a list behind it, and what a verb has for its object stands before: "выразили соболезнования: «Лунд», «Арден»". */
    private boolean listed(int start, int colon, CueWord word) {
        Quotation name = scene.quotationAt(colon + 1);
        return subjectCase != null && colon > start && word.takes(Frame.NP) && name != null && name.words() <= NAME && scene.may(start, Feature.NOUN) && scene.may(start, Feature.ACCUSATIVE);
    }

    /** Whether a cue stands within a quotation or right behind it: "«Порт цел, — добавил он. — Он открыт»". */
    private boolean hasItsOwnCue(Quotation quotation) {
        for (int i = quotation.from() + 1; i < quotation.to(); i++) {
            if (scene.dash(i - 1) && cue(i)) {
                return true;
            }
        }
        int behind = quotation.to();
        while (behind < scene.size() && (scene.form(behind, ",") || scene.dash(behind))) {
            behind++;
        }
        return behind > quotation.to() && behind < scene.size() && cue(behind);
    }

    private boolean cue(int i) {
        return scene.word(i).verb() != null && scene.may(i, Feature.FINITE) && scene.word(i).verb().takes(Frame.QUOTE);
    }

    /** Whether a clause has what something is held to be: "считает шаг ошибкой", "считает его ошибочным". */
    private boolean judged(int start, Sentence sentence) {
        boolean object = false;
        boolean held = false;
        for (int i = start; i < sentence.endToken() && !scene.form(i, ",", ";", ":"); i++) {
            if (scene.may(i, Feature.FINITE) && scene.surelyVerb(i) || scene.is(i, Part.JOINER) && i == start) {
                return false;
            }
            boolean bare = !scene.may(i - 1, Feature.ADP) && !(scene.may(i - 1, Feature.ADJ) && scene.may(i - 2, Feature.ADP));
            boolean word = scene.nominal(i) && !scene.may(i, Feature.ADP) && bare;
            boolean instrumental = word && scene.may(i, Feature.INSTRUMENTAL) && !scene.may(i, Feature.DATIVE);
            held |= instrumental;
            object |= word && !instrumental && (scene.may(i, Feature.ACCUSATIVE) || scene.may(i, Feature.GENITIVE) || scene.unknownName(i));
        }
        return object && held;
    }

    /** An object without what the same subject does beside: "обвиняет соседа в краже и требует денег". */
    private Range upToVerb(Range object) {
        for (int i = object.from() + 1; i + 1 < object.to() && !scene.form(i, ","); i++) {
            if (hangingCue(i) && scene.may(i, Feature.CONVERB)) {
                return new Range(object.from(), i);
            }
            int next = scene.is(i + 1, Part.NEGATION) ? i + 2 : i + 1;
            if (scene.is(i, Part.JOINER) && scene.quotationAt(i) == null && scene.surelyVerb(next)) {
                return new Range(object.from(), i);
            }
            if (scene.form(i + 1, ",") && besideIt(i + 2, object.to())) {
                return new Range(object.from(), i + 1);
            }
        }
        return object;
    }

    /** Whether another subject and its verb stand behind a comma, and no word that opens a clause: "поддержал план, лидер палаты одобрил его". */
    private boolean besideIt(int from, int to) {
        boolean subject = false;
        for (int i = from; i < Math.min(to, from + SPEAKER); i++) {
            if (subject && scene.surelyVerb(i)) {
                return true;
            }
            boolean stop = scene.form(i, ".") && scene.initial(i - 1);
            if (!stop && !scene.adverb(i) && (!scene.nominal(i) || scene.is(i, Part.RELATIVE) || scene.may(i, Feature.PARTICIPLE) || scene.may(i, Feature.ADP) && !scene.initial(i))) {
                return false;
            }
            subject |= scene.may(i, subjectCase) && scene.may(i, Feature.NOUN);
        }
        return false;
    }

    /** Whether an indirect question begins at a token, its verb first: "откроют ли порт". */
    private boolean whether(int i, Sentence sentence) {
        return subjectCase != null && i + 1 < sentence.endToken() && scene.is(i + 1, Part.WHETHER);
    }

    /** Whether a clause with a verb of its own begins at a token, and no mark. */
    boolean clauseHere(int start, Sentence sentence) {
        return start + 2 < sentence.endToken() && (scene.tokens.get(start).isWord() || scene.tokens.get(start).isNumber()) && !scene.is(start, Part.RELATIVE) && hasVerb(start, sentence.endToken());
    }

    /** The object of a word that hangs on another verb: up to the comma, but for what a relative or a participle opens. */
    Range upToComma(Range object) {
        if (scene.quotationAt(object.from()) != null) {
            return object;
        }
        for (int i = object.from(); i < object.to(); i++) {
            boolean more = scene.is(i + 1, Part.RELATIVE) || scene.is(i + 2, Part.RELATIVE) || scene.is(i + 1, Part.COMPLEMENTIZER) || scene.may(i + 1, Feature.PARTICIPLE);
            if (scene.form(i, ",") && scene.quotationAt(i) == null && !more && i > object.from()) {
                return new Range(object.from(), i);
            }
        }
        return object;
    }

    private boolean hasVerb(int from, int to) {
        for (int i = from; i < to; i++) {
            if (scene.may(i, Feature.FINITE) || scene.is(i, Part.AUXILIARY) || subjectCase != null && scene.may(i, Feature.VERB) || scene.dash(i)) {
                return true;
            }
        }
        return false;
    }

    /** From a token to the end of its clause: the sentence's end, a semicolon, or a comma and a word that opens another clause. */
    Range clauseRest(int start, Sentence sentence) {
        int end = sentence.endToken();
        int i = start;
        for (; i < end; i++) {
            Quotation quotation = scene.quotationAt(i);
            if (quotation != null && quotation.from() == i) {
                i = quotation.to() - 1;
                end = Math.max(end, quotation.to());
                if (quotation.to() >= sentence.endToken()) {
                    return new Range(start, quotation.to());
                }
                continue;
            }
            if (scene.form(i, ";") || scene.form(i, ",") && (scene.is(i + 1, Part.BREAKER) || hangingCue(i + 1) || credit(i + 1, sentence) || i > start && another(i + 1, sentence))) {
                break;
            }
            if (scene.is(i, Part.JOINER) && i > start && scene.word(Math.min(i + 1, scene.size() - 1)).verb() != null && scene.may(i + 1, Feature.PAST)) {
                break;
            }
        }
        while (i > start && scene.form(i - 1, ".", "!", ",", ";") && (scene.quotationAt(i - 1) == null)) {
            i--;
        }
        return i > start ? new Range(start, i) : null;
    }

    /**
     * A clause that a word such as "что" opens, where commas part all clauses: what but and although open within it belongs to it, unless somebody else speaks there. Where
     * the sentence itself begins with a clause that depends on another ("Поскольку он сказал, что …, она …"), it ends where that does.
     */
    private Range thatClause(int start, int cue, Sentence sentence) {
        Range whole = clauseRest(start, sentence);
        if (whole == null || scene.quotationAt(start) != null) {
            return whole;
        }
        int to = whole.to();
        while (to < sentence.endToken() && scene.form(to, ",") && scene.is(to + 1, Part.BREAKER) && !scene.is(to + 2, Part.JOINER)
                && (!scene.is(to + 1, Part.TURN) || !speaks(to + 1, cue, sentence))) {
            Range more = clauseRest(to + 1, sentence);
            if (more == null || more.to() <= to + 1) {
                break;
            }
            to = more.to();
        }
        boolean preposition = scene.may(sentence.firstToken(), Feature.ADP) && !scene.is(sentence.firstToken() + 1, Part.CIRCUMSTANCE);
        if (scene.is(sentence.firstToken(), Part.BREAKER) && !scene.is(sentence.firstToken(), Part.TURN) && !preposition && sentence.firstToken() < start - 1) {
            return innerClause(start, to);
        }
        return new Range(start, to);
    }

    /** A clause within a sentence: up to the first comma behind its verb that opens no clause of its own. */
    Range innerClause(int start, int end) {
        boolean verb = false;
        for (int i = start + 1; i < end; i++) {
            verb |= scene.may(i, Feature.FINITE) || scene.may(i, Feature.PARTICIPLE);
            if (verb && scene.form(i, ",") && !scene.is(i + 1, Part.RELATIVE) && !scene.is(i + 1, Part.COMPLEMENTIZER) && !scene.may(i + 1, Feature.PARTICIPLE)) {
                return new Range(start, i);
            }
        }
        int to = end;
        while (to > start + 1 && scene.form(to - 1, ".", "!", "?", ";", ",")) {
            to--;
        }
        return new Range(start, to);
    }

    /**
     * Whether the clause from a token on has an attributing verb of its own. One without a subject, in another tense than the cue, goes on with what is said
     * ("сообщил, что желает мира, но требует гарантий"), and one with an infinitive that it doesn't ask for attributes nothing ("продолжают покупать").
     */
    private boolean speaks(int from, int cue, Sentence sentence) {
        for (int i = from; i < sentence.endToken() && !scene.form(i, ","); i++) {
            CueWord verb = scene.word(i).verb();
            if (verb != null && scene.may(i, Feature.FINITE) && !scene.may(i, Feature.NOUN) && !verb.takes(Frame.IMPERSONAL)) {
                boolean goesOn = i == from + 1 && scene.may(cue, Feature.PAST) && !scene.may(i, Feature.PAST);
                boolean other = !verb.takes(Frame.TO) && scene.may(i + 1, Feature.INFINITIVE) && !scene.may(i + 1, Feature.FINITE);
                if (!goesOn && !other) {
                    return true;
                }
            }
        }
        return false;
    }

    /** A sentence without its stop. */
    Range sentence(Sentence sentence) {
        int end = sentence.endToken();
        while (end > sentence.firstToken() + 1 && scene.form(end - 1, ".", "!", "?", "…", ";")) {
            end--;
        }
        return new Range(sentence.firstToken(), end);
    }

    /** "…, сторонники пишут, что …": a clause beside this one in which somebody else speaks, and no word opens it. */
    private boolean another(int from, Sentence sentence) {
        int limit = Math.min(sentence.endToken() - 2, from + SPEAKER);
        boolean subject = false;
        for (int i = from; subjectCase != null && i < limit; i++) {
            CueWord verb = scene.word(i).verb();
            if (verb != null && subject && scene.may(i, Feature.VERB) && scene.may(i, Feature.FINITE)) {
                return verb.takes(Frame.CLAUSE) && scene.form(i + 1, ",") && scene.is(i + 2, Part.COMPLEMENTIZER);
            }
            if (!scene.nominal(i) || scene.is(i, Part.RELATIVE) || scene.is(i, Part.SUBJECT) || scene.is(i, Part.THIS)) {
                return false;
            }
            subject |= scene.may(i, subjectCase) && scene.may(i, Feature.NOUN);
        }
        return false;
    }

    /** "…, пишет агентство." at a sentence's end: who told all of it, where verbs stand before their subjects. */
    private boolean credit(int i, Sentence sentence) {
        if (subjectCase == null || i + 1 >= sentence.endToken() || sentence.endToken() - i > CREDIT || scene.word(i).verb() == null || !scene.may(i, Feature.FINITE)
                || !scene.may(i, Feature.VERB)) {
            return false;
        }
        for (int j = i + 1; j < sentence.endToken(); j++) {
            if (scene.form(j, ",", ":") || scene.is(j, Part.COMPLEMENTIZER) || scene.surelyVerb(j)) {
                return false;
            }
        }
        return true;
    }

    /** What stands behind a headline's colon. In a language with cases nobody but who acts in it goes on in it: "СМИ: Велмар удивил соседа, обещая ему пчёл". */
    Range headline(int start, Sentence sentence) {
        if (subjectCase == null) {
            return clauseRest(start, sentence);
        }
        int end = sentence.endToken();
        while (end > start && scene.form(end - 1, ".", "!", ";", ",") && scene.quotationAt(end - 1) == null) {
            end--;
        }
        return end > start ? new Range(start, end) : null;
    }

    private boolean hangingCue(int i) {
        return i < scene.size() && scene.word(i).verb() != null && (scene.may(i, Feature.GERUND) || scene.may(i, Feature.CONVERB));
    }

    /** "Talks will resume, the envoy said": the clause from the sentence's start to the comma before the subject. */
    Range clauseBefore(int end, Sentence sentence) {
        int comma = end - 1;
        if (comma <= sentence.firstToken() + 1 || !(scene.form(comma, ",") || scene.dash(comma)) || !hasVerb(sentence.firstToken(), comma)) {
            return null;
        }
        int to = scene.dash(comma) && scene.form(comma - 1, ",") ? comma - 1 : comma;
        return new Range(sentence.firstToken(), to);
    }
}
