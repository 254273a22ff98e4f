package org.daybook.reading.statement;

import org.daybook.reading.language.Feature;
import org.daybook.reading.text.Sentence;

/** Where noun phrases begin and end, judged from what words may be: there is no parser. */
final class NounPhrases {
    /** A noun phrase longer than this is taken for a mistake. */
    private static final int LONGEST = 30;

    /** Words of a name between quotation marks at most. */
    private static final int NAME = 4;

    /** Words between brackets behind a name at most. */
    private static final int BRACKETS = 8;

    private final Scene scene;

    NounPhrases(Scene scene) {
        this.scene = scene;
    }

    /** The noun phrase that ends before a token, an apposition between commas taken with it; null where none does. */
    Range before(int end) {
        if (end <= 0) {
            return null;
        }
        Sentence sentence = scene.sentenceOf(end - 1);
        int first = Math.max(sentence.firstToken(), end - LONGEST);
        if (scene.form(end - 1, ",", ")") || scene.dash(end - 1)) {
            String opening = scene.form(end - 1, ")") ? "(" : scene.tokens.get(end - 1).form();
            for (int i = end - 2; i > first; i--) {
                if (scene.tokens.get(i).form().equals(opening)) {
                    Range head = listedBefore(plain(i, first), first);
                    return head == null || scene.is(i + 1, Part.BREAKER) || clause(i + 1, end - 1) ? null : new Range(head.from(), end - 1 + (opening.equals("(") ? 1 : 0));
                }
            }
            // "Министр обороны Ян Лосев, призвал": a comma too many
            Range whole = lexicalCases() && scene.form(end - 1, ",") ? plain(end - 1, first) : null;
            return whole != null && whole.from() == sentence.firstToken() ? whole : null;
        }
        return plain(end, first);
    }

    /** Whether what stands between two commas is a clause of its own, which no word makes part of a noun phrase: "порт, он это знает, закрыт". */
    private boolean clause(int from, int to) {
        boolean verb = false;
        for (int i = from; lexicalCases() && i < to; i++) {
            if (scene.is(i, Part.RELATIVE) || i == from && scene.is(i, Part.COMPLEMENTIZER)) {
                return false;
            }
            verb |= scene.surelyVerb(i);
        }
        return verb;
    }

    private Range plain(int end, int first) {
        int from = end;
        for (int i = end - 1; i >= first; i--) {
            if (scene.is(i, Part.SUBJECT) && i == end - 1) {
                return new Range(i, end);
            }
            Quotation marks = lexicalCases() ? scene.quotationAt(i) : null;
            if (marks != null && named(marks, i, first)) {
                from = marks.from();
                i = from;
                continue;
            }
            if (i < from && i > first && scene.form(i, "-") && from == i + 1 && scene.tokens.get(i - 1).isNumber() && scene.touch(i - 1, i) && scene.touch(i, i + 1)) {
                // "27-летняя"
                from = --i;
                continue;
            }
            if (lexicalCases() && i == from - 1 && i > first && scene.form(i, ".") && scene.touch(i - 1, i) && (i + 1 < end || end == from) && scene.named(i - 1) && !scene.capitalised(i + 1)) {
                // "Norland Corp. заявила"
                from = --i;
                i = from = scene.mentionFrom(i);
                continue;
            }
            boolean inMention = scene.mentionTo(i) <= end && scene.mentionTo(i) - scene.mentionFrom(i) > 1 && scene.mentionFrom(i) >= first;
            if (inMention) {
                from = scene.mentionFrom(i);
                i = from;
            } else if (scene.nominal(i)) {
                from = i;
                if (scene.is(i, Part.DETERMINER) && !scene.form(i, "'s", "’s") && !(i > first && scene.is(i - 1, Part.PREPOSITION))) {
                    break;
                }
            } else if (!(from < end && i > first && (scene.is(i, Part.PREPOSITION) || scene.is(i, Part.JOINER)) && scene.nominal(i - 1) && joins(i, from))) {
                break;
            }
        }
        while (from < end && !scene.initial(from) && (scene.is(from, Part.PREPOSITION) || scene.is(from, Part.JOINER) || scene.adverb(from))) {
            from++;
        }
        return from < end ? new Range(from, end) : null;
    }

    /** "Ян Лосев, известный певец, актёр, заявил": the name before the first of several appositions, where one stands there. */
    private Range listedBefore(Range apposition, int first) {
        if (!lexicalCases() || apposition == null || scene.capitalised(apposition.from()) || !scene.form(apposition.from() - 1, ",") || apposition.from() - 1 <= first) {
            return apposition;
        }
        Range head = plain(apposition.from() - 1, first);
        return head != null && scene.person(head.to() - 1) ? new Range(head.from(), apposition.to()) : apposition;
    }

    /** A phrase with what stands between brackets right behind it: "Союз рыбаков (СР)". */
    Range withShortForm(Range phrase, Sentence sentence) {
        if (!scene.form(phrase.to(), "(")) {
            return phrase;
        }
        int to = phrase.to() + 1;
        while (to < sentence.endToken() && to - phrase.to() <= BRACKETS && !scene.form(to, ")")) {
            to++;
        }
        if (!scene.form(to, ")")) {
            return phrase;
        }
        boolean name = to + 1 < sentence.endToken() && scene.person(to + 1) && scene.mentionFrom(to + 1) == to + 1 && !scene.person(phrase.to() - 1);
        return new Range(phrase.from(), name ? scene.mentionTo(to + 1) : to + 1);
    }

    private boolean lexicalCases() {
        return scene.lexicon.subjectCase() != null;
    }

    /** Whether marks that close at a token hold the name of the thing before them: "газета «Вестник»". */
    private boolean named(Quotation marks, int closing, int first) {
        return marks.closed() && marks.to() == closing + 1 && marks.words() <= NAME && marks.from() > first && scene.capitalised(marks.from() + 1)
                && scene.may(marks.from() - 1, Feature.NOUN);
    }

    /** Whether a preposition or "and" before a phrase belongs to a wider noun phrase rather than to the sentence. */
    private boolean joins(int i, int from) {
        boolean mentions = scene.mentionTo(i - 1) == i && scene.mentionTo(from) - scene.mentionFrom(from) > 1;
        boolean alike = scene.capitalised(i - 1) == scene.capitalised(from);
        boolean cases = lexicalCases() && (scene.is(from, Part.POSSESSIVE) || scene.sentenceOf(i).firstToken() == i - 1);
        return scene.is(i, Part.PREPOSITION) || mentions || alike || cases;
    }

    /** The noun phrase that begins at a token, with its appositions; null where none does. The head is in the case asked for, where one is. */
    Range after(int start, Feature nounCase) {
        if (start >= scene.size()) {
            return null;
        }
        Sentence sentence = scene.sentenceOf(start);
        int last = Math.min(sentence.endToken(), start + LONGEST);
        int to = start;
        boolean inCase = nounCase == null;
        if (scene.is(start, Part.SUBJECT) && !scene.is(start, Part.DETERMINER)) {
            return nounCase == null || scene.may(start, nounCase) ? new Range(start, start + 1) : null;
        }
        for (int i = start; i < last; i++) {
            boolean named = nounCase != null && i > start && scene.person(i - 1) && scene.mentionTo(i - 1) == i;
            if (named && (scene.is(i, Part.PREPOSITION) || scene.nominal(i)) && !scene.is(i, Part.JOINER)) {
                // a person's name takes no complement: "сказал Лосев в Ардене", "сообщил Лосев газете"
                break;
            }
            if (nounCase != null && i > start && scene.named(i - 1) && scene.mentionTo(i - 1) == i && scene.may(i, Feature.NOUN) && !scene.capitalised(i)
                    && (!scene.may(i, Feature.GENITIVE) || scene.unknownName(i - 1) && !scene.person(i - 1) && scene.may(i, Feature.ACCUSATIVE))) {
                // "цитирует агентство Норд сообщение канала"
                break;
            }
            if (i > start && (scene.lexicon.channelAt(scene.tokens, i) != null || nounCase != null && scene.nominal(i) && !complement(i, nounCase))) {
                break;
            }
            if (scene.mentionTo(i) - i > 1 && scene.mentionTo(i) <= last) {
                for (int j = i; j < scene.mentionTo(i); j++) {
                    inCase |= scene.may(j, nounCase == null ? Feature.NOUN : nounCase) || nounCase != null && scene.unknownName(j);
                    if (nounCase != null && scene.may(j, Feature.NOUN) && !scene.may(j, Feature.ADJ) && !scene.initial(j)) {
                        break;
                    }
                }
                if (!inCase && nounCase != null) {
                    return null;
                }
                to = scene.mentionTo(i);
                i = to - 1;
            } else if (scene.nominal(i)) {
                inCase |= nounCase != null && (scene.may(i, nounCase) || scene.is(i, Part.SEVERAL) || scene.word(i).features() == 0 || scene.unknownName(i));
                if (!inCase && nounCase != null && !scene.may(i, Feature.ADJ)) {
                    return null;
                }
                to = i + 1;
            } else if (scene.quotationAt(i) != null && scene.quotationAt(i).from() == i && scene.quotationAt(i).words() <= 4 && scene.quotationAt(i).to() <= last
                    && to > start && scene.capitalised(Math.min(i + 1, scene.size() - 1))) {
                to = scene.quotationAt(i).to();
                i = to - 1;
            } else if (!(i > start && i + 1 < last && (scene.is(i, Part.PREPOSITION) || scene.is(i, Part.JOINER)) && scene.nominal(i + 1))) {
                break;
            }
        }
        return to > start && inCase ? new Range(start, apposition(to, last, nounCase)) : null;
    }

    /** In a language with cases: whether a word after a noun may belong to it: in the genitive, in the noun's own case, or after a preposition. */
    private boolean complement(int i, Feature nounCase) {
        return scene.may(i, Feature.GENITIVE) || scene.may(i, nounCase) || scene.word(i).features() == 0 || scene.unknownName(i) || scene.shortName(i) || scene.may(i - 1, Feature.ADP) || scene.may(i - 1, Feature.ADJ)
                || scene.tokens.get(i).isNumber() && !scene.form(i + 1, "%", "-");
    }

    /** Takes "…, a spokesman for the ministry" into the phrase where a noun phrase alone fills what stands up to the next stop. */
    private int apposition(int to, int last, Feature nounCase) {
        if (!scene.form(to, ",") || to + 2 >= last || nounCase != null && !scene.may(to + 1, nounCase)) {
            return to;
        }
        int i = to + 1;
        while (i < last && (scene.nominal(i) || scene.is(i, Part.PREPOSITION) || scene.is(i, Part.JOINER))) {
            i++;
        }
        return i > to + 1 && (i == last || scene.form(i, ".", ",", ":", "–", "—")) ? i : to;
    }
}
