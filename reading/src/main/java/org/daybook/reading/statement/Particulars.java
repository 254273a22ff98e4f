package org.daybook.reading.statement;

import java.util.ArrayList;
import java.util.List;
import org.daybook.reading.language.Feature;
import org.daybook.reading.language.WordForm;
import org.daybook.reading.name.EntityType;
import org.daybook.reading.name.Mention;
import org.daybook.reading.name.Names;
import org.daybook.reading.page.Span;
import org.daybook.reading.statement.CueWord.Frame;
import org.daybook.reading.text.Sentence;
import org.daybook.reading.time.TimeExpression;

/** What an attribution says beside source, cue and content: whether the words are quoted, to whom they went, through what, and when. */
final class Particulars {
    private final Scene scene;
    private final NounPhrases phrases;
    private final Manner manner;
    private final Voices voices;
    private final List<TimeExpression> times;
    private final Names names;

    Particulars(Scene scene, List<TimeExpression> times, Names names) {
        this.scene = scene;
        this.phrases = new NounPhrases(scene);
        this.manner = new Manner(scene);
        this.voices = new Voices(scene, phrases, manner);
        this.times = times;
        this.names = names;
    }

    /** The statements that attributions make, in their order. */
    List<Statement> statements(List<Attribution> attributions) {
        List<Statement> statements = new ArrayList<>();
        Attribution before = null;
        for (Attribution attribution : attributions) {
            if (attribution.source() != null && isTime(attribution.source())) {
                // "the end of the month is expected": no time speaks
                continue;
            }
            Attribution voiced = voices.expected(withoutTimesOfSaying(withoutTimeInSource(attribution)));
            Voices.Heard heard = voices.heard(voiced);
            Attribution a = heard == null ? voiced : heard.told();
            Statement one = statement(a, heard == null ? null : heard.hearer());
            Statement last = statements.isEmpty() ? null : statements.get(statements.size() - 1);
            statements.add(last != null && last.entity() != null && goesOn(a, before) ? by(last.entity(), one) : one);
            before = a;
        }
        return statements;
    }

    /** A source without the time of saying at its end: "министр в четверг заявил"; and without the rest of one that begins before it: "At 9 a.m. Berg said". */
    private Attribution withoutTimeInSource(Attribution a) {
        if (a.source() == null) {
            return a;
        }
        Span source = span(a.source());
        int before = firstTime(source.start()) - 1;
        if (before >= 0 && times.get(before).end() > source.start() && times.get(before).end() < source.end()) {
            return new Attribution(a.cue(), new Range(scene.text.tokenAt(times.get(before).end()), a.source().to()), a.contents());
        }
        for (int i = a.source().to() - 1; i > a.source().from(); i--) {
            if (timeFrom(i)) {
                int from = scene.may(i - 1, Feature.ADP) ? i - 1 : i;
                boolean ends = times.get(firstTime(scene.tokens.get(i).start())).end() == scene.tokens.get(a.source().to() - 1).end();
                return ends && from > a.source().from() ? new Attribution(a.cue(), new Range(a.source().from(), from), a.contents()) : a;
            }
        }
        return a;
    }

    /** Of several contents, one that is a mere time ("…, she said on 28 March") tells when it was said, and not what. */
    private Attribution withoutTimesOfSaying(Attribution a) {
        List<Range> said = a.contents().stream().filter(content -> !isTime(content)).toList();
        return said.isEmpty() || said.size() == a.contents().size() ? a : new Attribution(a.cue(), a.source(), said);
    }

    /** Whether a stretch is a time expression, with a word before it at most. */
    private boolean isTime(Range stretch) {
        Span span = span(stretch);
        int t = firstTime(span.start());
        return t < times.size() && times.get(t).end() == span.end() && scene.text.tokenAt(times.get(t).start()) - stretch.from() <= 1;
    }

    /** Whether a pronoun beside a verb that goes on ("he added") speaks of who spoke in the sentence before. */
    private boolean goesOn(Attribution a, Attribution before) {
        CueWord verb = scene.word(a.cue().to() - 1).verb();
        if (verb == null || !verb.takes(Frame.MORE) || a.source() == null || a.source().to() - a.source().from() > 1) {
            return false;
        }
        int apart = scene.sentence(a.cue().from()) - scene.sentence(before.cue().from());
        boolean opens = scene.sentenceOf(a.source().from()).firstToken() == a.source().from() || scene.quotationAt(a.source().from() - 1) != null;
        return scene.may(a.source().from(), Feature.PRON) && scene.is(a.source().from(), Part.SUBJECT) && apart == 1 && opens;
    }

    private static Statement by(String entity, Statement s) {
        return new Statement(s.cue(), s.sources(), s.contents(), s.addressees(), s.direct(), s.via(), s.time(), entity, s.kind(), s.holds());
    }

    /** @param hearer who is told, where that is known already; else null */
    private Statement statement(Attribution a, Range hearer) {
        Sentence sentence = scene.around(a.cue().from());
        List<Range> outside = outside(a, sentence);
        List<Span> via = new ArrayList<>();
        List<Span> addressees = new ArrayList<>();
        for (Range stretch : outside) {
            channels(stretch, via);
            if (hearer == null) {
                addressees(a, stretch, addressees);
            }
        }
        if (hearer != null) {
            addressees.add(span(hearer));
        }
        return new Statement(span(a.cue()), sources(a.source()), said(a).stream().map(this::span).toList(),
                addressees, direct(a), via, time(span(a.cue()), outside), entity(a.source()), manner.kind(a), manner.holding(a));
    }

    /** Who says it, each by himself where a source names several: "Anna Berg and Ivan Lund". */
    private List<Span> sources(Range source) {
        if (source == null) {
            return List.of();
        }
        List<Span> several = new ArrayList<>();
        int i = source.from();
        while (i < source.to()) {
            int from = i;
            while (i < source.to() && scene.is(i, Part.DETERMINER) && scene.mentionFrom(i) == i && scene.mentionTo(i) == i + 1) {
                i++;
            }
            int to = i < source.to() ? scene.mentionTo(i) : i;
            if (i >= source.to() || scene.mentionFrom(i) != i || to > source.to() || names.of(span(new Range(i, to))).isEmpty()) {
                return List.of(span(source));
            }
            several.add(span(new Range(from, to)));
            i = to;
            while (i < source.to() && (scene.form(i, ",") || scene.is(i, Part.JOINER))) {
                i++;
            }
            if (i == to && i < source.to()) {
                return List.of(span(source));
            }
        }
        return several.isEmpty() ? List.of(span(source)) : several;
    }

    /** What is said; where only a word stands for it ("this was announced by …", "об этом сообщил …"), the sentence before. */
    private List<Range> said(Attribution a) {
        Range content = a.contents().get(0);
        int before = scene.sentence(content.from()) - 1;
        if (a.contents().size() > 1 || before < 0 || !content.equals(scene.pointer(scene.sentenceOf(content.from())))) {
            return a.contents();
        }
        while (before > 0 && scene.pointer(scene.text.sentences().get(before)) != null) {
            before--;
        }
        return List.of(new Contents(scene).sentence(scene.text.sentences().get(before)));
    }

    private Span span(Range range) {
        return scene.text.span(range.from(), range.to());
    }

    /** The parts of the cue's sentence that are neither content nor source. */
    private List<Range> outside(Attribution a, Sentence sentence) {
        List<Range> found = new ArrayList<>();
        int from = -1;
        for (int i = sentence.firstToken(); i <= sentence.endToken(); i++) {
            int token = i;
            boolean out = i < sentence.endToken() && a.contents().stream().noneMatch(c -> c.holds(token)) && (a.source() == null || !a.source().holds(token));
            if (out && from < 0) {
                from = i;
            } else if (!out && from >= 0) {
                found.add(new Range(from, i));
                from = -1;
            }
        }
        return found;
    }

    private void channels(Range stretch, List<Span> via) {
        for (int i = stretch.from(); i < stretch.to(); i++) {
            Lexicon.Phrase channel = scene.lexicon.channelAt(scene.tokens, i);
            if (channel != null && i + channel.words().size() <= stretch.to() && !timeFrom(i) && !timeFrom(i + channel.words().size())) {
                int open = Math.min(i + channel.words().size(), stretch.to());
                Range outlet = open < stretch.to() ? phrases.after(open, null) : null;
                int to = outlet == null ? open : Math.min(outlet.to(), stretch.to());
                via.add(scene.text.span(i, to));
                i = to - 1;
            }
        }
    }

    /** "told reporters", "сказал журналистам": a noun phrase right after the cue, or one in the case of those who are told. */
    private void addressees(Attribution a, Range stretch, List<Span> found) {
        if (stretch.to() <= a.cue().to() || stretch.from() > a.cue().to() + 12) {
            return;
        }
        CueWord verb = scene.word(a.cue().to() - 1).verb();
        Feature told = scene.lexicon.addresseeCase();
        int start = Math.max(stretch.from(), a.cue().to());
        if (told == null && verb != null && verb.takes(Frame.TOLD) && start == a.cue().to() && !scene.is(start, Part.PREPOSITION) && !scene.is(start, Part.BY) && !timeFrom(start)) {
            Range who = phrases.after(start, null);
            if (who != null) {
                found.add(addressee(who, stretch));
            }
        } else if (told != null) {
            for (int i = start; i < stretch.to(); i++) {
                boolean preposition = i > 0 && scene.may(i - 1, Feature.ADP);
                if (scene.may(i, told) && scene.may(i, Feature.ANIMATE) && !preposition) {
                    Range who = phrases.after(i, told);
                    if (who != null) {
                        found.add(addressee(who, stretch));
                    }
                    return;
                }
                if (scene.form(i, ",", ":", ".")) {
                    return;
                }
            }
        }
    }

    /** The one who is told, without the channel that follows. */
    private Span addressee(Range who, Range stretch) {
        int to = Math.min(who.to(), stretch.to());
        for (int i = who.from() + 1; i < to; i++) {
            if (timeFrom(i) || scene.may(i, Feature.ADP) && timeFrom(i + 1) || scene.lexicon.channelAt(scene.tokens, i) != null) {
                to = i;
            }
        }
        return scene.text.span(who.from(), to);
    }

    /** Whether the words are quoted: a content is a quotation, or holds one of some length. */
    private boolean direct(Attribution a) {
        for (Range content : a.contents()) {
            if (content.from() > 0 && scene.dash(content.from() - 1) && scene.sentenceOf(content.from() - 1).firstToken() == content.from() - 1) {
                return true;
            }
            for (int i = content.from(); i < content.to(); i++) {
                Quotation quotation = scene.quotationAt(i);
                if (quotation != null && quotation.words() > 1) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The expression that stands nearest to the cue: in "will meet on 12 May, the ministry said on Monday", it was said on Monday. */
    private Integer time(Span cue, List<Range> outside) {
        Integer nearest = null;
        for (Range stretch : outside) {
            Span span = span(stretch);
            for (int t = firstTime(span.start()); t < times.size() && times.get(t).start() < span.end(); t++) {
                if (span.contains(times.get(t).span()) && (nearest == null || distance(cue, t) < distance(cue, nearest))) {
                    nearest = t;
                }
            }
        }
        return nearest;
    }

    /** Whether a time expression begins with token i. */
    private boolean timeFrom(int i) {
        if (i >= scene.size()) {
            return false;
        }
        int start = scene.tokens.get(i).start();
        int t = firstTime(start);
        return t < times.size() && times.get(t).start() == start;
    }

    private int distance(Span cue, int time) {
        Span span = times.get(time).span();
        return Math.max(cue.start() - span.end(), span.start() - cue.end());
    }

    private int firstTime(int offset) {
        int low = 0;
        int high = times.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (times.get(middle).start() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /**
     * The bearer of the source: the first mention in it, or a wider one that holds that ("the ministry's envoy Jon Berg"). Who only stands in it
     * beside its head ("a spokesman for the ministry", "Berg's lawyer") isn't who speaks.
     */
    private String entity(Range source) {
        if (source == null) {
            return null;
        }
        Span span = span(source);
        Mention best = null;
        for (Mention mention : names.within(span)) {
            if (best == null ? heads(mention, source) : mention.span().contains(best.span()) && !mention.span().equals(best.span())) {
                best = mention;
            }
        }
        return best == null ? null : best.entity();
    }

    /** Whether a word may be in a case where that does not need its plural, while a genitive singular looks the same ("палаты"). */
    private boolean mayLead(int i, Feature nounCase) {
        boolean singular = false;
        boolean plural = false;
        boolean genitive = false;
        for (WordForm form : scene.text.forms(i)) {
            singular |= form.is(nounCase) && !form.is(Feature.PLURAL);
            plural |= form.is(nounCase) && form.is(Feature.PLURAL);
            genitive |= form.is(Feature.GENITIVE) && !form.is(Feature.PLURAL);
        }
        return singular || plural && !genitive;
    }

    private boolean person(Mention mention) {
        return names.entity(mention.entity()) != null && names.entity(mention.entity()).type() == EntityType.PERSON;
    }

    /** In a language with cases: whether a mention stands behind a preposition, or in a clause about the head: "демократы, потерявшие места в палате". */
    private boolean beside(Range source, int from) {
        for (int i = source.from() + 1; i < from; i++) {
            if (scene.form(i, ",") && (scene.is(i + 1, Part.RELATIVE) || scene.is(i + 2, Part.RELATIVE) || scene.may(i + 1, Feature.PARTICIPLE) || scene.may(i + 1, Feature.CONVERB))) {
                return true;
            }
        }
        int before = from - 1;
        while (before > source.from() && scene.may(before, Feature.ADJ) && !scene.may(before, Feature.NOUN)) {
            before--;
        }
        return before > source.from() && scene.may(before, Feature.ADP) && !scene.initial(before);
    }

    private boolean heads(Mention mention, Range source) {
        if (mention.kind() == Mention.Kind.PRONOUN && scene.text.tokenAt(mention.end() - 1) + 1 < source.to() && !scene.form(scene.text.tokenAt(mention.end() - 1) + 1, ",")) {
            // "his party said": whose it is does not speak
            return false;
        }
        int from = Math.max(source.from(), scene.text.tokenAt(mention.start()));
        int to = scene.text.tokenAt(mention.end() - 1) + 1;
        if (to < source.to() && scene.form(to, "'s", "’s", "’", "'")) {
            return false;
        }
        Feature subject = scene.lexicon.subjectCase();
        if (subject != null) {
            if (beside(source, from)) {
                return false;
            }
            int before = scene.quotationAt(from) != null && scene.quotationAt(from).from() == from - 1 ? from - 2 : from - 1;
            boolean noun = before >= source.from() && scene.may(before, Feature.NOUN);
            boolean beside = noun && (!scene.capitalised(before) || scene.sentenceOf(from).firstToken() == before && scene.mentionFrom(before) == before);
            boolean office = beside && scene.may(before, Feature.ANIMATE) && !person(mention);
            if (office && before < from - 1) {
                return false;
            }
            return !(beside && scene.may(from, Feature.GENITIVE) && (office || !mayLead(from, subject)));
        }
        if (to < source.to() && !scene.capitalised(to) && scene.may(to, Feature.NOUN) && scene.word(to).parts() == 0 && mention.kind() == Mention.Kind.NAME) {
            // "the Berg campaign", "the Tarsian embassy": what is called after somebody is not he
            return false;
        }
        if (from > source.from() && scene.form(from - 1, ",") && person(mention)) {
            // "the envoy in Arden, Jon Berg"
            return true;
        }
        for (int i = source.from() + 1; i < from; i++) {
            if (scene.is(i, Part.PREPOSITION)) {
                return false;
            }
        }
        return true;
    }
}
