package org.daybook.reading.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.daybook.reading.language.Feature;
import org.daybook.reading.statement.CueWord.Frame;
import org.daybook.reading.text.Sentence;

/** Finds attributions by rule: an attributing word, the noun phrase that is its subject, and the words or the clause that are its object. */
final class Rules {
    private final Scene scene;
    private final NounPhrases phrases;
    private final Feature subjectCase;
    private final Cues cues;
    private final Subjects subjects;
    private final Voices voices;
    private final Contents said;
    private final Governed governed;
    private final Colons colons;

    Rules(Scene scene) {
        this.scene = scene;
        this.phrases = new NounPhrases(scene);
        this.subjectCase = scene.lexicon.subjectCase();
        this.cues = new Cues(scene);
        this.subjects = new Subjects(scene, phrases, cues);
        this.voices = new Voices(scene, phrases, new Manner(scene));
        this.said = new Contents(scene);
        this.governed = new Governed(scene, phrases, subjects, said);
        this.colons = new Colons(scene, phrases, subjects, said);
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
                    for (; phrase != null && one == null; phrase = scene.lexicon.within(phrase)) {
                        one = phrase(i, phrase);
                    }
                } else if (scene.form(i, ":")) {
                    one = colons.colon(i);
                } else if (scene.dash(i)) {
                    one = colons.credit(i);
                } else if (cues.verbHere(i)) {
                    one = colons.dialogue(i, colons.paragraphQuotation(i));
                    one = one == null ? verb(i) : one;
                }
            } else if (scene.dash(i - 1) && cues.verbHere(i)) {
                one = colons.dialogue(i, around);
            }
            if (one != null) {
                found.add(one);
            }
        }
        found.sort(Comparator.comparingInt(a -> a.cue().from()));
        return subjectCase == null ? found : withoutSecondColons(found);
    }

    /** Without what a colon makes of words that a verb before it attributes already: "поздравил его в газете: «…»". @param found in order */
    private List<Attribution> withoutSecondColons(List<Attribution> found) {
        List<Attribution> left = new ArrayList<>();
        for (Attribution one : found) {
            Attribution last = left.isEmpty() ? null : left.get(left.size() - 1);
            boolean second = last != null && scene.form(one.cue().from(), ":") && last.contents().stream().anyMatch(one.contents().get(0)::overlaps);
            if (!second) {
                left.add(one);
            }
        }
        return left;
    }

    private Attribution verb(int i) {
        Sentence sentence = scene.around(i);
        int from = cues.opening(i);
        while (from > sentence.firstToken()
                && (scene.is(from - 1, Part.AUXILIARY) || scene.is(from - 1, Part.NEGATION) || scene.is(from - 1, Part.ADVERB) || cues.notOnly(from - 1))) {
            from--;
        }
        boolean passive = scene.word(i).may(Feature.PASSIVE) && hasBe(from, i);
        Range cue = new Range(from, i + 1);
        CueWord word = scene.word(i).verb();
        if (subjectCase != null && scene.is(i + 1, Part.WHETHER) && i > sentence.firstToken()) {
            // "неясно, согласится ли посол"
            return null;
        }
        boolean hanging = (from == i || subjectCase != null) && (scene.word(i).may(Feature.GERUND) || scene.word(i).may(Feature.CONVERB));
        if (!scene.word(i).may(Feature.FINITE) && !hanging && from == i) {
            return null;
        }
        if (passive && !(subjectCase != null && word.takes(Frame.IMPERSONAL))) {
            return passive(cue, sentence);
        }
        if (scene.is(from - 1, Part.AS) && from - 1 >= sentence.firstToken() && !scene.may(i, Feature.GERUND)) {
            Attribution as = asSaid(cue, word, sentence);
            if (as != null) {
                return as;
            }
        }
        Range place = subjectCase == null || hanging ? null : governed.placeBefore(i, sentence);
        if (word.takes(Frame.IMPERSONAL)) {
            return impersonal(cue, word, sentence);
        }
        Range left = hanging ? null : place != null ? place : subjects.subjectBefore(from, sentence);
        if (left != null && subjectCase != null && place == null && (scene.form(from - 1, ",") && !(word.takes(Frame.TO) && scene.may(i + 1, Feature.INFINITIVE)) || said.pointsBack(left)) && subjects.subjectAfter(i + 1, sentence) != null) {
            left = null;
        }
        Quotation before = said.quotationEndingAt(left == null ? from : left.from());
        if (before != null && subjectCase != null && before.to() == (left == null ? from : left.from()) && scene.form(i + 1, ",") && scene.is(i + 2, Part.COMPLEMENTIZER)) {
            // "на вопрос «Закроют ли порт?» он ответил, что нет"
            before = null;
        }
        Range right = null;
        boolean fore = subjectCase != null && !hanging && governed.opens(word, from, sentence);
        if (left != null && place == null && word.takes(Frame.NP) && subjectCase != null && subjects.thing(left) && subjects.peopleAfter(i + 1, sentence, left) != null) {
            // "Соболезнования выразил президент", "Решение поддержали депутаты"
            left = null;
        }
        boolean toDo = subjectCase != null && word.takes(Frame.TO) && scene.may(i + 1, Feature.INFINITIVE);
        if ((left == null || fore) && !hanging && !toDo) {
            right = subjects.subjectAfter(i + 1, sentence);
            if (left != null && right != null && scene.is(i + 1, Part.PREPOSITION)) {
                // "о планах Лосев рассказал в интервью": whoever stands behind a preposition does not speak
                right = null;
            }
            left = fore && right != null ? null : left;
        }
        right = right != null && subjectCase != null ? phrases.withShortForm(right, sentence) : right;
        List<Range> contents = new ArrayList<>();
        if (before != null) {
            contents.add(subjectCase == null ? before.range() : said.withQuoted(before, left == null ? from : left.from(), sentence));
        }
        boolean far = false;
        if (left == null && right == null && !hanging && subjectCase != null) {
            left = governed.looseSubject(from, i, sentence);
            far = left == null;
            left = far ? governed.coordinated(from, i, sentence) : left;
        }
        int open = right == null ? i + 1 : right.to();
        Range after = said.contentAfter(open, cue, word, sentence, before != null);
        after = after != null && hanging && subjectCase != null && after.from() == open ? said.upToComma(after) : after;
        if (subjectCase != null && before == null && after == null) {
            after = governed.after(open, word, sentence);
            after = after == null && right != null ? governed.between(i + 1, right, word) : after;
            if (after == null && fore && right != null) {
                after = new Range(sentence.firstToken(), from);
            }
            Range fronted = after == null && left != null ? governed.fronted(left, word, sentence) : null;
            after = fronted == null ? after : fronted;
            after = after == null && left == null && right != null && word.takes(Frame.NP) ? governed.objectBefore(from, sentence) : after;
        }
        if (before == null && after == null && !word.takes(Frame.STRICT) && word.takes(Frame.CLAUSE)) {
            boolean inner = subjectCase != null && (hanging || far || left != null && governed.another(left.to(), from) || left != null && scene.is(left.from(), Part.RELATIVE));
            Range clause = inner ? null : said.clauseBefore(left == null ? from : left.from(), sentence);
            if (clause != null) {
                contents.add(clause);
                after = scene.form(open, ",") && open + 2 < sentence.endToken() ? said.clauseRest(open + 1, sentence) : null;
            } else if (subjectCase != null && right != null && scene.form(from - 1, ",") && scene.form(open, ",") && open + 2 < sentence.endToken()) {
                // "Между тем, сообщает агентство, переговоры продолжаются"
                after = said.clauseRest(open + 1, sentence);
            }
        }
        Range opening = after != null && subjectCase != null && before == null && left != null && scene.tokens.get(after.from()).isNumber() ? governed.fronted(left, word, sentence) : null;
        if (opening != null) {
            // "О своей победе она объявила 19 апреля"
            after = opening;
        }
        if (after != null) {
            contents.add(after);
        }
        if (contents.isEmpty() && subjectCase != null && word.takes(Frame.CLAUSE) && (left != null || right != null) && governed.aboutThis(i + 1, sentence)) {
            Range told = governed.previous(sentence);
            if (told != null) {
                contents.add(told);
            }
        }
        Range back = contents.isEmpty() ? said.pointingBack(cue.from(), sentence) : null;
        if (back != null) {
            // "об этом агентству сообщил посол": who stands behind the verb speaks, whoever stands before it
            right = left == null || said.pointsBack(left) ? right : subjects.subjectAfter(i + 1, sentence);
            left = right == null && left != null && left.from() >= back.to() ? left : null;
            if (right != null || left != null) {
                contents.add(back);
            }
        }
        if (contents.isEmpty() && subjectCase != null && right != null && word.takes(Frame.CLAUSE)) {
            Range sentenceBefore = governed.sentenceBefore(from, right.to(), sentence);
            if (sentenceBefore != null) {
                contents.add(sentenceBefore);
            }
        }
        if (contents.isEmpty()) {
            return null;
        }
        Range source = left != null ? left : right;
        boolean object = after != null && before == null && word.takes(Frame.NP) && !scene.is(after.from(), Part.COMPLEMENTIZER) && scene.quotationAt(after.from()) == null && !scene.form(after.from() - 1, ":");
        if (object && subjectCase != null && !toDo && said.feast(after) || object && source != null && source != place && !toDo && subjects.lifeless(source)) {
            // "жизнь поддерживает аппарат", "шаги обещают кризис"; "отметил юбилей"
            return null;
        }
        if (word.takes(Frame.WILLED) && subjectCase != null && before == null && source != null && source != place && subjects.willess(source)) {
            // "погода обещает быть тёплой", "решение суда обещает долгий спор"
            return null;
        }
        if (source == null && !hanging && nobody(i, word) && after != null && scene.is(after.from(), Part.COMPLEMENTIZER)) {
            // "ему сообщили, что порт закрыт": nobody is named
            return new Attribution(cue, null, contents);
        }
        return source == null && !hanging ? null : new Attribution(cue, source == null ? subjects.mainSubject(from, sentence) : source, contents);
    }

    /** Whether a verb of saying is one whose plural, without a subject, means people at large. */
    private boolean nobody(int i, CueWord word) {
        return subjectCase != null && word.kind() == StatementKind.SPEECH && word.takes(Frame.CLAUSE) && scene.may(i, Feature.VERB) && scene.may(i, Feature.PLURAL)
                && !scene.may(i, Feature.SINGULAR) && scene.may(i, Feature.FINITE)
                && (scene.may(i, Feature.PAST) || scene.may(i, Feature.PRESENT));
    }

    /** "В заявлении говорится, что", "подчёркивается, что": a verb without anybody who acts; the paper or place that it names speaks, if it names one. */
    private Attribution impersonal(Range cue, CueWord word, Sentence sentence) {
        Range source = governed.placeOpening(cue.from(), sentence);
        int open = cue.to();
        if (source == null) {
            source = governed.placeBehind(open, sentence);
            open = source == null ? open : source.to();
        }
        Quotation before = said.quotationEndingAt(cue.from());
        Range content = before != null ? before.range() : said.contentAfter(open, cue, word, sentence, false);
        // "в которой она считается лучшей": one that asks for a clause has it behind it
        content = content == null && !word.takes(Frame.STRICT) ? said.clauseBefore(cue.from(), sentence) : content;
        content = content == null ? said.pointingBack(cue.from(), sentence) : content;
        return content == null || source != null && source.overlaps(content) ? null : new Attribution(cue, source, List.of(content));
    }

    /** "As the agency reports, talks resume", the subject after the verb: what is said follows the comma, or stands before the "as". */
    private Attribution asSaid(Range cue, CueWord word, Sentence sentence) {
        boolean place = word.takes(Frame.IMPERSONAL) && scene.may(cue.to(), Feature.ADP);
        boolean nobody = subjectCase != null && word.takes(Frame.IMPERSONAL) && scene.form(cue.to(), ",");
        Range source = nobody ? null : place ? phrases.after(cue.to() + 1, Feature.LOCATIVE) : subjects.subjectAfter(cue.to(), sentence);
        if (source == null && !nobody) {
            return null;
        }
        int as = cue.from() - 1;
        List<Range> contents = new ArrayList<>();
        Range before = said.clauseBefore(as, sentence);
        if (before == null && subjectCase != null && scene.form(as - 1, ",") && as - 1 > sentence.firstToken()) {
            // "Посол, как ожидается, уедет"; not "Более того, как ожидается, он уедет"
            Range opening = new Range(said.opening(as - 1, sentence), as - 1);
            before = said.holdsNoun(opening) ? opening : null;
        }
        if (before != null) {
            contents.add(before);
        }
        int comma = nobody ? cue.to() : source.to();
        while (comma < sentence.endToken() && !scene.form(comma, ",") && !(subjectCase != null && scene.form(comma, ")"))) {
            comma++;
        }
        if (subjectCase != null && scene.may(comma + 1, Feature.CONVERB) && closing(comma + 1, sentence) > 0) {
            // "как сообщил «Вестник», ссылаясь на посла, порт закрыт"
            comma = closing(comma + 1, sentence);
        }
        Range after = comma + 2 < sentence.endToken() && !scene.form(comma, ")") ? said.clauseRest(comma + 1, sentence) : null;
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

    /** "The plan was announced by the ministry": the agent is the source, the subject the content, unless the subject is told what follows. */
    private Attribution passive(Range cue, Sentence sentence) {
        Attribution heard = voices.toldBy(cue);
        if (heard != null) {
            return heard;
        }
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

    private Attribution phrase(int i, Lexicon.Phrase phrase) {
        Sentence sentence = scene.around(i);
        int open = i + phrase.words().size();
        int whose = phrase.words().indexOf(Lexicon.WHOSE);
        boolean apart = i == sentence.firstToken() || !scene.tokens.get(i - 1).isWord() || scene.is(i - 1, Part.JOINER) || scene.is(i - 1, Part.BREAKER) || scene.is(i - 1, Part.COMPLEMENTIZER) || scene.is(i - 1, Part.RELATIVE);
        if (subjectCase != null && whose >= 0 && !apart && !scene.form(open, ",")) {
            // "ответил на её взгляд улыбкой"
            return null;
        }
        if (scene.is(open, Part.RELATIVE) && open + 2 < sentence.endToken()) {
            return new Attribution(new Range(i, open), new Range(open, open + 1), List.of(said.innerClause(open + 1, sentence.endToken())));
        }
        Range source = whose >= 0 ? new Range(i + whose, i + whose + 1) : open < sentence.endToken() ? phrases.after(open, phrase.nounCase()) : null;
        if (source == null) {
            // "по предварительным данным, порт закрыт": nobody is named
            boolean nobody = phrase.words().contains(Lexicon.WHICH) && scene.form(open, ",");
            Range rest = nobody && open + 1 < sentence.endToken() && (i == sentence.firstToken() || scene.form(i - 1, ",")) ? said.clauseRest(open + 1, sentence) : null;
            if (rest == null) {
                return null;
            }
            Range opening = i > sentence.firstToken() + 1 ? new Range(sentence.firstToken(), i - 1) : null;
            return new Attribution(new Range(i, open), null, opening == null ? List.of(rest) : List.of(opening, rest));
        }
        List<Range> contents = new ArrayList<>();
        int before = i - 1;
        boolean comma = scene.form(before, ",");
        if (i > sentence.firstToken() + 1) {
            int from = comma ? said.opening(before, sentence) : sentence.firstToken();
            Quotation quoted = said.quotationEndingAt(i);
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
        int behind = Math.max(open, source.to());
        if (subjectCase != null && whose < 0 && contents.isEmpty()) {
            source = phrases.withShortForm(source, sentence);
            behind = source.to();
        }
        if (subjectCase != null && behind < sentence.endToken() && scene.lexicon.channelAt(scene.tokens, behind) != null && closing(behind, sentence) > 0) {
            behind = closing(behind, sentence);
        }
        while (subjectCase != null && scene.form(behind, ",") && scene.may(behind + 1, Feature.PARTICIPLE) && closing(behind + 1, sentence) > 0) {
            behind = closing(behind + 1, sentence);
        }
        if (contents.isEmpty() && subjectCase != null && scene.form(behind, ":")) {
            Range told = said.contentAfter(behind, new Range(i, open), CueWord.QUOTING, sentence, false);
            if (told != null) {
                contents.add(told);
            }
        } else if (whose >= 0 && contents.isEmpty() && !scene.form(behind, ",") && behind + 1 < sentence.endToken()) {
            contents.add(said.clauseRest(behind, sentence));
        } else if (contents.isEmpty() && subjectCase != null && said.clauseHere(behind, sentence)) {
            // "по оценке экспертов цены вырастут": no comma parts it
            contents.add(said.clauseRest(behind, sentence));
        } else if (scene.form(behind, ",") && behind + 2 < sentence.endToken()) {
            Range rest = said.clauseRest(behind + 1, sentence);
            if (rest != null) {
                contents.add(rest);
            }
        }
        return contents.isEmpty() ? null : new Attribution(new Range(i, open), source, contents);
    }

    /** The next comma; -1 where none stands in the sentence. */
    private int closing(int from, Sentence sentence) {
        for (int i = from; i < sentence.endToken(); i++) {
            if (scene.form(i, ",")) {
                return i;
            }
        }
        return -1;
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
}
