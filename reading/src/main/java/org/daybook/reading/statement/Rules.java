package org.daybook.reading.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.daybook.reading.language.Feature;
import org.daybook.reading.language.WordForm;
import org.daybook.reading.statement.CueWord.Frame;
import org.daybook.reading.text.Sentence;

/** Finds attributions by rule: an attributing word, the noun phrase that is its subject, and the words or the clause that are its object. */
final class Rules {
    /** Tokens between "об этом" and its verb: a date, a time, who was told. */
    private static final int POINTING = 9;

    private final Scene scene;
    private final NounPhrases phrases;
    private final Feature subjectCase;

    Rules(Scene scene) {
        this.scene = scene;
        this.phrases = new NounPhrases(scene);
        this.subjectCase = scene.lexicon.subjectCase();
    }

    /** All attributions, in the order of their cues. */
    List<Attribution> attributions() {
        List<Attribution> found = new ArrayList<>();
        for (int i = 0; i < scene.size(); i++) {
            Attribution one = null;
            Quotation around = scene.quotationAt(i);
            if (around == null || around.words() <= 0) {
                Lexicon.Phrase phrase = scene.lexicon.phraseAt(scene.tokens, i);
                if (phrase != null) {
                    one = phrase(i, phrase);
                } else if (scene.form(i, ":")) {
                    one = colon(i);
                } else if (scene.dash(i)) {
                    one = credit(i);
                } else if (verbHere(i)) {
                    one = dialogue(i, paragraphQuotation(i));
                    one = one == null ? verb(i) : one;
                }
            } else if (scene.dash(i - 1) && verbHere(i)) {
                one = dialogue(i, around);
            }
            if (one != null) {
                found.add(one);
            }
        }
        found.sort(Comparator.comparingInt(a -> a.cue().from()));
        return found;
    }

    /** Whether token i is an attributing verb here, and not a noun or part of a name. */
    private boolean verbHere(int i) {
        Word word = scene.word(i);
        if (word.verb() == null || !(word.may(Feature.FINITE) || word.may(Feature.PARTICIPLE) || word.may(Feature.CONVERB) || word.may(Feature.GERUND))) {
            return false;
        }
        if (scene.mentionTo(i) - scene.mentionFrom(i) > 1) {
            return false;
        }
        if (!word.may(Feature.NOUN) && !word.may(Feature.ADJ)) {
            return true;
        }
        int before = i - 1;
        while (before >= 0 && scene.is(before, Part.ADVERB)) {
            before--;
        }
        if (scene.is(before, Part.AUXILIARY) || scene.is(before, Part.SUBJECT) && !scene.is(before, Part.DETERMINER)) {
            return true;
        }
        if (scene.is(before, Part.DETERMINER) || scene.is(before, Part.PREPOSITION) || scene.may(before, Feature.ADJ) && !scene.may(before, Feature.NOUN)) {
            return false;
        }
        boolean object = scene.is(i + 1, Part.COMPLEMENTIZER) || scene.is(i + 1, Part.DETERMINER) || scene.is(i + 1, Part.SUBJECT) || scene.form(i + 1, ",", ":")
                || scene.quotationAt(i + 1) != null || scene.is(i + 1, Part.TO) && word.verb().takes(Frame.TO);
        return object && before >= 0 && scene.nominal(before) || word.may(Feature.PAST) && before >= 0 && scene.nominal(before);
    }

    private Attribution verb(int i) {
        Sentence sentence = scene.around(i);
        int from = i;
        while (from > sentence.firstToken() && (scene.is(from - 1, Part.AUXILIARY) || scene.is(from - 1, Part.NEGATION) || scene.is(from - 1, Part.ADVERB))) {
            from--;
        }
        boolean passive = scene.word(i).may(Feature.PASSIVE) && hasBe(from, i);
        Range cue = new Range(from, i + 1);
        CueWord word = scene.word(i).verb();
        boolean hanging = from == i && (scene.word(i).may(Feature.GERUND) || scene.word(i).may(Feature.CONVERB));
        if (!scene.word(i).may(Feature.FINITE) && !hanging && from == i) {
            return null;
        }
        if (passive) {
            return passive(cue, sentence);
        }
        if (scene.is(from - 1, Part.AS) && from - 1 >= sentence.firstToken() && !scene.may(i, Feature.GERUND)) {
            Attribution as = asSaid(cue, sentence);
            if (as != null) {
                return as;
            }
        }
        Range left = hanging ? null : subjectBefore(from, sentence);
        if (left != null && subjectCase != null && (scene.form(from - 1, ",") || pointsBack(left)) && subjectAfter(i + 1, sentence) != null) {
            left = null;
        }
        Quotation before = quotationEndingAt(left == null ? from : left.from());
        Range right = null;
        if (left == null && !hanging) {
            right = subjectAfter(i + 1, sentence);
        }
        List<Range> contents = new ArrayList<>();
        if (before != null) {
            contents.add(before.range());
        }
        int open = right == null ? i + 1 : right.to();
        Range after = contentAfter(open, cue, word, sentence, before != null);
        if (before == null && after == null && !word.takes(Frame.STRICT) && word.takes(Frame.CLAUSE)) {
            Range clause = clauseBefore(left == null ? from : left.from(), sentence);
            if (clause != null) {
                contents.add(clause);
                after = scene.form(open, ",") && open + 2 < sentence.endToken() ? clauseRest(open + 1, sentence) : null;
            }
        }
        if (after != null) {
            contents.add(after);
        }
        Range back = contents.isEmpty() ? pointingBack(cue.from(), sentence) : null;
        if (back != null) {
            // "об этом агентству сообщил посол": who stands behind the verb speaks, whoever stands before it
            right = left == null || pointsBack(left) ? right : subjectAfter(i + 1, sentence);
            left = right == null && left != null && left.from() >= back.to() ? left : null;
            if (right != null || left != null) {
                contents.add(back);
            }
        }
        if (contents.isEmpty()) {
            return null;
        }
        Range source = left != null ? left : right;
        return source == null && !hanging ? null : new Attribution(cue, source == null ? mainSubject(from, sentence) : source, contents);
    }

    private boolean pointsBack(Range phrase) {
        return phrase.to() - phrase.from() == 1 && scene.is(phrase.from(), Part.THIS);
    }

    /** What stands at a sentence's beginning for what was said before ("this", "об этом"), no other verb before the cue; null where nothing does. */
    private Range pointingBack(int cue, Sentence sentence) {
        Range back = subjectCase == null ? null : scene.pointer(sentence);
        if (back == null || back.to() > cue || cue - back.to() >= POINTING) {
            return null;
        }
        for (int i = back.to(); i < cue; i++) {
            if (scene.form(i, ",", ":", ";") || scene.surelyVerb(i)) {
                return null;
            }
        }
        return back;
    }

    /** "As the agency reports, talks resume", the subject after the verb: what is said follows the comma, or stands before the "as". */
    private Attribution asSaid(Range cue, Sentence sentence) {
        Range source = subjectAfter(cue.to(), sentence);
        if (source == null) {
            return null;
        }
        int as = cue.from() - 1;
        List<Range> contents = new ArrayList<>();
        Range before = clauseBefore(as, sentence);
        if (before != null) {
            contents.add(before);
        }
        int comma = source.to();
        while (comma < sentence.endToken() && !scene.form(comma, ",")) {
            comma++;
        }
        Range after = comma + 2 < sentence.endToken() ? clauseRest(comma + 1, sentence) : null;
        if (after != null) {
            contents.add(after);
        }
        return contents.isEmpty() ? null : new Attribution(cue, source, contents);
    }

    private boolean hasBe(int from, int to) {
        for (int i = from; i < to; i++) {
            if (scene.is(i, Part.BE)) {
                return true;
            }
        }
        return false;
    }

    /** "The plan was announced by the ministry": the agent is the source, the subject the content. */
    private Attribution passive(Range cue, Sentence sentence) {
        for (int i = cue.to(); i < Math.min(sentence.endToken(), cue.to() + 12); i++) {
            if (scene.is(i, Part.BY)) {
                Range source = phrases.after(i + 1, null);
                Range content = phrases.before(cue.from());
                return source == null || content == null ? null : new Attribution(cue, source, List.of(content));
            }
            if (scene.form(i, ",", ":") || scene.surelyVerb(i)) {
                return null;
            }
        }
        return null;
    }

    private Range subjectBefore(int end, Sentence sentence) {
        int to = end;
        while (to > sentence.firstToken() && scene.is(to - 1, Part.ADVERB)) {
            to--;
        }
        if (to <= sentence.firstToken()) {
            return null;
        }
        Range found = phrases.before(to);
        if (found == null || found.from() < sentence.firstToken() || scene.quotationAt(found.from()) != null && scene.quotationAt(to - 1) == null) {
            return null;
        }
        return subjectCase == null ? found : inSubjectCase(found, end);
    }

    /** In a language with cases: what is left of a phrase once words before the first that may be a subject are cut off; null where nothing is. */
    private Range inSubjectCase(Range phrase, int verb) {
        for (int i = phrase.from(); i < phrase.to() && !scene.form(i, "(", ",") && !scene.dash(i); i++) {
            boolean noun = scene.may(i, Feature.NOUN) || scene.may(i, Feature.PRON) || scene.may(i, Feature.ADJ) || scene.is(i, Part.SUBJECT);
            boolean unknown = scene.capitalised(i) && scene.word(i).features() == 0;
            if ((noun && agrees(i, verb) || unknown) && !afterPreposition(i)) {
                return new Range(i, phrase.to());
            }
        }
        return null;
    }

    /** Whether a word may be a verb's subject: in its case, and no plural beside a verb that can only be singular. */
    private boolean agrees(int i, int verb) {
        boolean singular = scene.may(verb, Feature.SINGULAR) && !scene.may(verb, Feature.PLURAL);
        for (WordForm form : scene.text.forms(i)) {
            if (form.is(subjectCase) && !(singular && form.is(Feature.PLURAL))) {
                return true;
            }
        }
        return false;
    }

    private boolean afterPreposition(int i) {
        int j = i - 1;
        while (j >= 0 && scene.may(j, Feature.ADJ) && !scene.may(j, Feature.NOUN)) {
            j--;
        }
        return j >= 0 && scene.may(j, Feature.ADP);
    }

    private Range subjectAfter(int start, Sentence sentence) {
        Range place = impersonal(start, sentence);
        if (place != null) {
            return place;
        }
        for (int i = start; i < Math.min(sentence.endToken(), start + 6); i++) {
            if (scene.form(i, ",", ":", ".", ";", "«", "“", "\"") || scene.is(i, Part.COMPLEMENTIZER)) {
                return null;
            }
            if (scene.is(i, Part.PREPOSITION) || scene.is(i, Part.ADVERB) || subjectCase != null && afterPreposition(i)) {
                if (subjectCase == null) {
                    return null;
                }
                continue;
            }
            Range found = phrases.after(i, subjectCase);
            if (found != null) {
                return found;
            }
            if (subjectCase == null) {
                return null;
            }
        }
        return null;
    }

    /** "Said in the ministry": in some languages a plural verb without a subject, and a place of work, name who speaks. */
    private Range impersonal(int start, Sentence sentence) {
        int i = start;
        while (i < start + 4 && i < sentence.endToken() && scene.capitalised(i)) {
            i++;
        }
        boolean plural = subjectCase != null && scene.may(start - 1, Feature.PLURAL) && !scene.may(start - 1, Feature.SINGULAR) && scene.may(start - 1, Feature.FINITE);
        if (!plural || i + 1 >= sentence.endToken() || !scene.is(i, Part.AT) || scene.lexicon.channelAt(scene.tokens, i) != null) {
            return null;
        }
        return phrases.after(i + 1, Feature.LOCATIVE);
    }

    /** The quotation that ends right before a token, a comma or a dash aside; null where none does. */
    private Quotation quotationEndingAt(int end) {
        int i = end - 1;
        while (i >= 0 && (scene.form(i, ",") || scene.dash(i))) {
            i--;
        }
        Quotation quotation = scene.quotationAt(i);
        if (quotation == null || quotation.to() != i + 1 || !quotation.closed() || quotation.words() < 2 || end >= scene.size() || !sameParagraph(i, end)) {
            return null;
        }
        boolean goesOn = i + 1 < end || scene.form(i - 1, ",", "?", "!", "…");
        return goesOn ? quotation : null;
    }

    /** What follows the verb as its content: a quotation, a clause or a noun phrase, as the verb asks for. */
    private Range contentAfter(int start, Range cue, CueWord word, Sentence sentence, boolean quotedBefore) {
        int end = sentence.endToken();
        int limit = Math.min(end, start + 25);
        for (int i = start; i < limit; i++) {
            boolean comma = scene.form(i, ",");
            if (scene.form(i, ":")) {
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
                return next != null && next.from() == i + 1 && sameParagraph(i, i + 1) ? next.range() : null;
            }
            int opener = comma ? i + 1 : i;
            boolean determiner = scene.is(opener, Part.DETERMINER) && scene.is(opener - 1, Part.PREPOSITION);
            if (!quotedBefore && scene.is(opener, Part.COMPLEMENTIZER) && !determiner && (subjectCase == null || comma)) {
                return clauseRest(opener, sentence);
            }
            if (comma || i > start && scene.surelyVerb(i) && !word.takes(Frame.TOLD)) {
                break;
            }
        }
        if (quotedBefore) {
            Quotation next = end < scene.size() ? scene.quotationAt(end) : null;
            return next != null && next.from() == end && sameParagraph(end - 1, end) ? next.range() : null;
        }
        if (start >= end || scene.form(start, ",", ".", ";", "!", "?", ")") || scene.dash(start)) {
            return null;
        }
        boolean to = word.takes(Frame.TO) && (scene.is(start, Part.TO) || scene.may(start, Feature.INFINITIVE) && subjectCase != null);
        boolean clause = word.takes(Frame.CLAUSE) && subjectCase == null && !word.takes(Frame.TOLD) && hasVerb(start, end);
        boolean object = word.takes(Frame.NP) && !(subjectCase != null && scene.may(start, Feature.ADP));
        return to || clause || object ? clauseRest(start, sentence) : null;
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
    private Range clauseRest(int start, Sentence sentence) {
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
            if (scene.form(i, ";") || scene.form(i, ",") && (scene.is(i + 1, Part.BREAKER) || hangingCue(i + 1))) {
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

    private boolean hangingCue(int i) {
        return i < scene.size() && scene.word(i).verb() != null && (scene.may(i, Feature.GERUND) || scene.may(i, Feature.CONVERB));
    }

    /** "Talks will resume, the envoy said": the clause from the sentence's start to the comma before the subject. */
    private Range clauseBefore(int end, Sentence sentence) {
        int comma = end - 1;
        if (comma <= sentence.firstToken() + 1 || !(scene.form(comma, ",") || scene.dash(comma)) || !hasVerb(sentence.firstToken(), comma)) {
            return null;
        }
        int to = scene.dash(comma) && scene.form(comma - 1, ",") ? comma - 1 : comma;
        return new Range(sentence.firstToken(), to);
    }

    /** The subject of the sentence that a hanging "adding that …" belongs to. */
    private Range mainSubject(int before, Sentence sentence) {
        for (int i = sentence.firstToken() + 1; i < before; i++) {
            if (scene.quotationAt(i) == null && (scene.surelyVerb(i) || !scene.capitalised(i) && scene.may(i, Feature.FINITE) && verbHere(i))) {
                Range found = subjectBefore(i, sentence);
                return found != null ? found : subjectCase == null ? null : subjectAfter(i + 1, sentence);
            }
        }
        return null;
    }

    private Attribution phrase(int i, Lexicon.Phrase phrase) {
        Sentence sentence = scene.around(i);
        int open = i + phrase.words().size();
        Range source = open < sentence.endToken() ? phrases.after(open, phrase.nounCase()) : null;
        if (source == null) {
            return null;
        }
        List<Range> contents = new ArrayList<>();
        int before = i - 1;
        boolean comma = scene.form(before, ",");
        if (i > sentence.firstToken() + 1) {
            int from = sentence.firstToken();
            Quotation quoted = quotationEndingAt(i);
            if (quoted != null) {
                from = Math.min(from, quoted.from());
            }
            int to = comma && (quoted == null || quoted.to() == before) ? before : i;
            if (to > from) {
                contents.add(new Range(from, to));
            }
        }
        if (contents.isEmpty()) {
            source = beforeComma(source);
        }
        if (scene.form(source.to(), ",") && source.to() + 2 < sentence.endToken()) {
            Range rest = clauseRest(source.to() + 1, sentence);
            if (rest != null) {
                contents.add(rest);
            }
        }
        return contents.isEmpty() ? null : new Attribution(new Range(i, open), source, contents);
    }

    /** The paragraph of a token as a quotation, where it begins with a dash, as dialogue is printed in some languages; null otherwise. */
    private Quotation paragraphQuotation(int i) {
        int first = scene.paragraph(i).from();
        return scene.dash(first) && first < i - 1 ? new Quotation(first, paragraphEnd(i), false) : null;
    }

    /** "Words, — said X, — more words": a cue between dashes within what it attributes, as some languages print it; null where it is none. */
    private Attribution dialogue(int i, Quotation around) {
        if (around == null || !scene.dash(i - 1) || i - 2 <= around.from() || !scene.form(i - 2, ",", "!", "?", "…", ".")) {
            return null;
        }
        Range source = subjectAfter(i + 1, scene.around(i));
        if (source == null || source.to() > around.to()) {
            return null;
        }
        List<Range> contents = new ArrayList<>();
        int from = scene.dash(around.from()) ? around.from() + 1 : around.from();
        int to = scene.form(i - 2, ",") ? i - 2 : i - 1;
        if (to <= from) {
            return null;
        }
        contents.add(new Range(from, to));
        for (int j = source.to(); j < around.to() - 1; j++) {
            if (scene.dash(j)) {
                int end = around.to();
                while (!around.closed() && end > j + 2 && scene.form(end - 1, ".")) {
                    end--;
                }
                contents.add(new Range(j + 1, end));
                break;
            }
        }
        return new Attribution(new Range(i, i + 1), source, contents);
    }

    /** What looks like an apposition is the clause itself where nothing else is left for one. */
    private Range beforeComma(Range source) {
        for (int i = source.from() + 1; i < source.to(); i++) {
            if (scene.form(i, ",") && scene.quotationAt(i) == null) {
                return new Range(source.from(), i);
            }
        }
        return source;
    }

    /** Tokens before a colon that may name who speaks: "Envoy: talks are near", and the turns of a transcript. */
    private static final int TURN = 8;

    /** A headline's "X: Y", a transcript's "NAME: words", and a name before a colon and quoted words. */
    private Attribution colon(int i) {
        Sentence sentence = scene.around(i);
        boolean opensText = sentence.paragraph() == 0;
        boolean opensParagraph = sentence.firstToken() == 0 || !sameParagraph(sentence.firstToken(), sentence.firstToken() - 1);
        Quotation quotation = scene.quotationAt(i + 1);
        boolean quoted = quotation != null && quotation.from() == i + 1 && quotation.words() > 3;
        if (!(opensText || opensParagraph || quoted) || i + 1 >= sentence.endToken() || i - sentence.firstToken() > TURN && !quoted || i == sentence.firstToken()) {
            return null;
        }
        Range source = phrases.before(i);
        if (source == null || !scene.capitalised(source.from()) || !quoted && source.from() > sentence.firstToken() || !quoted && !opensText && !shouted(source)) {
            return null;
        }
        Range content = quoted ? quotation.range() : opensText ? clauseRest(i + 1, sentence) : new Range(i + 1, paragraphEnd(i));
        return content == null ? null : new Attribution(new Range(i, i + 1), source, List.of(content));
    }

    /** Words that a credit line may have: "“Quoted words.” — Jon Berg, shipwright". */
    private static final int CREDIT = 12;

    /** A paragraph of quotation with its speaker's name behind a dash. */
    private Attribution credit(int i) {
        Quotation quotation = scene.quotationAt(scene.form(i - 1, ".") ? i - 2 : i - 1);
        int end = paragraphEnd(i);
        boolean opens = quotation != null && quotation.closed() && quotation.words() > 1 && (quotation.from() == 0 || !sameParagraph(quotation.from(), quotation.from() - 1));
        if (!opens || i + 1 >= end || end - i > CREDIT || !scene.capitalised(i + 1)) {
            return null;
        }
        int to = scene.form(end - 1, ".") ? end - 1 : end;
        for (int j = i + 1; j < to; j++) {
            if (scene.surelyVerb(j) || scene.dash(j) || scene.quotationAt(j) != null) {
                return null;
            }
        }
        return to > i + 1 ? new Attribution(new Range(i, i + 1), new Range(i + 1, to), List.of(quotation.range())) : null;
    }

    private boolean shouted(Range range) {
        for (int i = range.from(); i < range.to(); i++) {
            String form = scene.tokens.get(i).form();
            if (scene.tokens.get(i).isWord() && !form.equals(form.toUpperCase(java.util.Locale.ROOT))) {
                return false;
            }
        }
        return range.to() > range.from() && scene.tokens.get(range.from()).form().length() > 2;
    }

    private int paragraphEnd(int i) {
        return scene.paragraph(i).to();
    }

    private boolean sameParagraph(int i, int j) {
        return scene.sentenceOf(i).paragraph() == scene.sentenceOf(j).paragraph();
    }
}
