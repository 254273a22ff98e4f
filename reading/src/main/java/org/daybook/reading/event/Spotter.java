package org.daybook.reading.event;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import org.daybook.reading.language.Feature;
import org.daybook.reading.language.WordForm;
import org.daybook.reading.name.Mention;

/** Finds the words of a sentence that name events. */
final class Spotter {
    /** Tokens between "denied that" and what is denied; "denied reports that the two had secretly met" has seven. */
    private static final int OVER = 12;

    private Spotter() { }

    /** Mentions in text order, with their noun phrase and standing; none overlap. */
    static List<Draft> find(Line line) {
        List<Draft> drafts = new ArrayList<>();
        for (int i = line.first; i < line.end; i++) {
            Draft draft = at(line, i);
            if (draft != null) {
                drafts.add(draft);
                i = draft.end - 1;
            }
        }
        Joint.tell(line, drafts);
        drafts.forEach(draft -> over(line, draft));
        drafts.forEach(draft -> doubt(line, draft));
        topic(line, drafts);
        leaveToNouns(line, drafts);
        leaveToHeads(line, drafts);
        return drafts;
    }

    /** What is said over the whole of it: "denied that they had met", "confirmed that the talks will be held". */
    static void over(Line line, Draft draft) {
        for (int i = draft.from; i > line.first && draft.from - i < OVER; i--) {
            for (Phrases.Found<Cue> cue : line.cuesEndingAt(i)) {
                if (!cue.row().stands(Cue.Place.OVER) || draft.standing.by() == cue || parted(line, cue)) {
                    continue;
                }
                Telling outer = Verbs.standing(line, cue.start()).telling();
                boolean not = outer == Telling.DENIED || outer == Telling.CANCELLED || outer == Telling.NONE || outer == Telling.OBLIGED;
                if (draft.standing.by() != null && draft.standing.by().start() <= cue.start() && cue.end() <= draft.standing.by().end()) {
                    continue;
                }
                Telling told = not ? cue.row().telling().negated() : cue.row().telling();
                if (told == Telling.SUGGESTED && deniedNoun(line, cue)) {
                    continue;
                }
                boolean ahead = Boolean.TRUE.equals(draft.telling.looksAhead());
                if (told == Telling.DENIED ? draft.telling != Telling.NONE : ahead && (told == Telling.CONFIRMED || told == Telling.EXPECTED
                        || told == Telling.SUGGESTED || told == Telling.AGREED || told == Telling.INVITED || told == Telling.ARRANGING)) {
                    draft.telling = told;
                    draft.accord = told == Telling.AGREED;
                    return;
                }
            }
        }
    }

    /** Whether the words of a cue begin with a noun that somebody denies: «опровергла слухи о том, что». */
    private static boolean deniedNoun(Line line, Phrases.Found<Cue> cue) {
        return line.words.may(cue.start(), Feature.NOUN) && line.cuesEndingAt(NounPhrase.start(line, cue.start())).stream().anyMatch(outer -> outer.row().telling() == Telling.DENIED);
    }

    /** What hangs on an "if" before it may be, no more: «если договора не будет, выборы пройдут в мае». */
    private static void doubt(Line line, Draft draft) {
        Phrases.Found<Cue> by = draft.standing.by();
        int verb = draft.trigger.verb() || by == null ? draft.start : by.start();
        Standing standing = by != null && by.row().telling().byTense() ? Verbs.standing(line, verb) : draft.standing;
        boolean ahead = draft.telling == Telling.FUTURE || draft.telling == Telling.AGREED || draft.telling == Telling.DATED;
        if (ahead && line.conditionalBefore(verb) && Gainsaid.conditional(line, verb, standing)) {
            draft.telling = Telling.SUGGESTED;
        }
    }

    /** Whether a comma parts the words of a cue: "denied it, noting that they had met" does not deny that. */
    private static boolean parted(Line line, Phrases.Found<Cue> cue) {
        for (int i = cue.start(); i < cue.end(); i++) {
            if (line.words.lower(i).equals(",") && line.namedAt(i) == null && !line.opens(i + 1)) {
                return true;
            }
        }
        return false;
    }

    /**
     * The mention that words of doubt are about, be it for a day: one right behind them, or their subject before them («под вопросом концерт, запланированный на
     * 9 мая», «поездка в Велмарк под вопросом»); null where another noun is in doubt («под вопросом участие вратаря в матче»).
     */
    private static Draft doubted(Line line, List<Draft> drafts, Phrases.Found<Cue> cue) {
        Draft before = null;
        for (Draft draft : drafts) {
            if (draft.trigger.verb() || !line.sameClause(draft.start, cue.start())) {
                continue;
            }
            // «проведение саммита под вопросом»: so is the summit
            boolean held = line.is(draft.from - 1, "holding");
            int from = held ? draft.from - 1 : draft.from;
            if (draft.from >= cue.end()) {
                return before != null ? before : otherBetween(line, cue.end(), from) || line.is(from - 1, "preposition") ? null : draft;
            }
            boolean mayBe = lacksCases(line.words, draft.head()) || line.words.may(held ? from : draft.head(), Feature.NOMINATIVE) && !line.is(from - 1, "preposition");
            boolean subject = draft.end <= cue.start() && mayBe && (held || !Nouns.dependent(line, draft.from, draft.start)) && !otherBetween(line, draft.end, cue.start());
            before = subject ? draft : before;
        }
        return before;
    }

    /** Whether a noun that may be a subject stands between two tokens, or a verb that carries a clause and is not right before the second. */
    private static boolean otherBetween(Line line, int from, int to) {
        for (int i = from; i < to; i++) {
            boolean plain = line.namedAt(i) == null && line.timeAt(i) == null && line.sameClause(i, to);
            boolean noun = line.words.may(i, Feature.NOUN, Feature.NOMINATIVE) && !line.words.may(i, Feature.ADJ) && !line.is(Arguments.beforePhrase(line, i), "preposition");
            if (plain && (noun || line.finite(i) && i < to - 1)) {
                return true;
            }
        }
        return false;
    }

    /** What the sentence says of its event from elsewhere in it: "as for the visit, its dates are being agreed". */
    private static void topic(Line line, List<Draft> drafts) {
        for (Phrases.Found<Cue> cue : line.cues) {
            if (!cue.row().stands(Cue.Place.TOPIC) || whileThat(line, cue)) {
                continue;
            }
            boolean doubt = cue.row().telling() == Telling.SUGGESTED;
            Draft doubted = doubt ? doubted(line, drafts, cue) : null;
            if (doubted != null && Boolean.TRUE.equals(doubted.telling.looksAhead())) {
                doubted.telling = Telling.SUGGESTED;
                continue;
            }
            for (Draft draft : doubt ? doubted == null ? List.<Draft>of() : List.of(doubted) : drafts) {
                boolean open = draft.telling == Telling.UNKNOWN || draft.weak || draft.telling == Telling.ARRANGING || draft.telling == Telling.PRESENT;
                if (draft.telling == Telling.FUTURE) {
                    draft.settling = cue.row().telling();
                    break;
                }
                if (open && !draft.trigger.verb()) {
                    draft.standing = new Standing(cue.row().telling(), cue, cue.start());
                    draft.telling = cue.row().telling();
                    draft.weak = false;
                    break;
                }
            }
        }
    }

    /** Whether the noun that a cue begins with tells when something else is: «во время фестиваля объявят», «в то же время». */
    private static boolean whileThat(Line line, Phrases.Found<Cue> cue) {
        int i = cue.start() - 1;
        while (line.is(i, "determiner") || line.words.may(i, Feature.ADJ) || line.words.may(i, Feature.PART)) {
            i--;
        }
        return line.words.may(cue.start(), Feature.NOUN) && line.is(i, "at-time");
    }

    /** Takes out nouns that only tell which event of their type the noun before them names: «церемония вручения» is one ceremony. */
    private static void leaveToHeads(Line line, List<Draft> drafts) {
        for (int i = drafts.size() - 1; i > 0; i--) {
            Draft head = drafts.get(i - 1);
            Draft which = drafts.get(i);
            boolean one = !head.trigger.verb() && !which.trigger.verb() && head.type == which.type && head.end == which.start;
            if (one && Nouns.dependent(line, which.start, which.start)) {
                drafts.remove(i);
            }
        }
    }

    /** Takes out verbs that only carry an event which a noun names: "the fair opens on Friday" is no opening beside the fair. */
    private static void leaveToNouns(Line line, List<Draft> drafts) {
        BitSet carrying = new BitSet();
        // tokens of the words that invite to something, and those of more than one such
        BitSet inviting = new BitSet();
        BitSet twice = new BitSet();
        for (Draft draft : drafts) {
            Phrases.Found<Cue> by = draft.standing.by();
            if (by != null && !draft.trigger.verb()) {
                carrying.set(by.start() - line.first, by.end() - line.first);
            } else if (invites(draft)) {
                for (int i = by.start() - line.first; i < by.end() - line.first; i++) {
                    twice.set(i, inviting.get(i));
                    inviting.set(i);
                }
            }
        }
        drafts.removeIf(draft -> {
            int at = draft.start - line.first;
            return draft.trigger.verb() && (carrying.get(at) || inviting.get(at) && (twice.get(at) || !ofOwn(draft)));
        });
    }

    private static boolean invites(Draft draft) {
        Phrases.Found<Cue> by = draft.standing.by();
        return draft.trigger.verb() && by != null && by.row().telling() == Telling.INVITED;
    }

    /** Whether an event's own words stand within those that invite to it. */
    private static boolean ofOwn(Draft draft) {
        Phrases.Found<Cue> by = draft.standing.by();
        return invites(draft) && by.start() <= draft.start && draft.start < by.end();
    }

    /** Whether its words end within a time that they do not hold: "holds hearings on 11 March" is no march. */
    private static boolean cutsTime(Line line, Phrases.Found<Trigger> found) {
        Line.Timed time = line.timeAt(found.end() - 1);
        return time != null && found.start() < time.start() && found.end() <= time.end();
    }

    /** Whether its words end in a clause that opens within them: "threatened to strike if the agreement is signed" strikes none. */
    private static boolean cutsClause(Line line, Phrases.Found<Trigger> found) {
        String opener = line.opener(found.end() - 1);
        return !line.sameClause(found.start(), found.end() - 1) && line.opening(found.end() - 1) > found.start() && !opener.equals("and");
    }

    /** Whether its words reach over who something is given to: "sell the timber to companies" sells none. */
    private static boolean overreaches(Line line, Phrases.Found<Trigger> found) {
        for (int i = found.start() + 2; found.row().verb() && i < found.end() - 1; i++) {
            if (line.is(i, "to") && line.is(i, "preposition") && !line.words.may(i + 1, Feature.INFINITIVE)) {
                return true;
            }
        }
        return false;
    }

    /** Whether one trigger goes before another that begins with the same token: the longer one, but "a preliminary hearing in the case" hears no case. */
    private static boolean outdoes(Line line, Phrases.Found<Trigger> found, Phrases.Found<Trigger> best) {
        if (found.row().verb() != best.row().verb() && line.words.may(found.start(), Feature.GERUND) && line.is(found.start() + 1, "preposition")) {
            return best.row().verb();
        }
        return found.end() > best.end();
    }

    /** The longest trigger that begins with a token and stands there as what the table says it is. */
    private static Draft at(Line line, int i) {
        Phrases.Found<Trigger> best = null;
        for (Phrases.Found<Trigger> found : line.lexicon.triggers.at(line.words, i, line.end)) {
            if ((best == null || outdoes(line, found, best)) && !cutsTime(line, found) && !cutsClause(line, found) && !overreaches(line, found) && fits(line, found)) {
                best = found;
            }
        }
        best = best == null ? Turned.find(line, line.lexicon.triggers, i) : best;
        if (best == null) {
            return null;
        }
        Draft draft = new Draft(line, best.row(), best.start(), best.end());
        if (draft.trigger.verb()) {
            draft.standing = Verbs.standing(line, draft.start);
            draft.from = draft.standing.from() >= 0 ? Math.min(draft.standing.from(), draft.start) : draft.start;
        } else {
            draft.from = NounPhrase.start(line, draft.start);
            draft.standing = Nouns.standing(line, draft.from, draft.start, draft.end);
            NounPhrase.read(line, draft);
        }
        boolean asked = line.opener(draft.start).equals("whether");
        // "if she wins the election on 4 May": the election will be, whoever wins it
        boolean supposed = line.supposed(draft.start) && !fixed(line, draft);
        draft.telling = supposed || habitual(line, draft) || draft.trigger.verb() && (Gainsaid.byNobody(line, draft.start) || Gainsaid.asked(line, draft.start) || Gainsaid.invented(line, draft.start)) ? Telling.NONE : draft.standing.telling();
        if (asked && draft.telling != Telling.UNKNOWN) {
            draft.telling = Boolean.TRUE.equals(draft.telling.looksAhead()) ? Telling.EXPECTED : Telling.NONE;
        }
        Phrases.Found<Cue> by = draft.standing.by();
        boolean hangs = draft.trigger.verb() && (draft.telling == Telling.SUGGESTED || draft.telling == Telling.FUTURE || Gainsaid.obliges(line, draft.standing)) && line.conditional(draft.start);
        if (hangs || Gainsaid.ofAny(line, draft) || Gainsaid.overtaken(line, draft)) {
            // "can return if he likes", "will receive anybody"
            draft.telling = Telling.NONE;
        }
        if (draft.telling == Telling.SUGGESTED && draft.type.family().equals("election") && by != null && line.is(by.start(), "talks-of")) {
            // an election that is spoken of is not proposed
            draft.telling = Telling.UNKNOWN;
        }
        if (draft.telling == Telling.CONFIRMED && by != null && line.is(by.end() - 1, "in-force") && (!draft.type.pointlike() || draft.type.decision())) {
            // «перемирие остаётся в силе»: it goes on, and no plan of it stands
            draft.telling = Telling.NONE;
        }
        draft.accord = draft.telling == Telling.AGREED && by != null && line.is(by.start(), "accord");
        self(line, draft);
        Outcomes.read(line, draft);
        return draft;
    }

    /** Whether a plan stands whatever a hypothesis is about it: "if she wins the election", "if the talks, planned for Friday, fail". */
    private static boolean fixed(Line line, Draft draft) {
        Phrases.Found<Cue> by = draft.standing.by();
        boolean election = draft.type.family().equals("election") && draft.standing.telling() == Telling.UNKNOWN;
        boolean beside = by != null && by.start() >= draft.end && by.row().stands(Cue.Place.AFTER) && line.words.isParticiple(by.start())
                && !line.is(by.start() - 1, "be") && !line.is(by.start() - 1, "not") && !line.is(by.start() - 1, "and");
        return !draft.trigger.verb() && (election || beside);
    }

    /** A verb that says by itself how firm its event is, where it is told as done: "invited the king to Velmark". */
    private static void self(Line line, Draft draft) {
        for (Phrases.Found<Cue> cue : line.cuesStartingAt(draft.start)) {
            if (cue.row().stands(Cue.Place.SELF) && draft.trigger.verb()) {
                draft.outcome = cue;
                boolean toDo = cue.row().telling() == Telling.INVITED && line.is(cue.end() - 1, "to") && cue.end() < line.end && line.namedAt(cue.end()) == null && line.words.may(cue.end(), Feature.INFINITIVE);
                // "invited everybody to write" invites nobody anywhere
                draft.telling = toDo ? Telling.NONE : switch (draft.telling) {
                    case HAPPENED, PRESENT -> cue.row().telling();
                    case FUTURE, AGREED, DATED, EXPECTED, SUGGESTED -> Telling.SUGGESTED;
                    default -> Telling.NONE;
                };
                return;
            }
        }
    }

    /** What is done again and again: "regularly", "every month". */
    static boolean habitual(Line line, Draft draft) {
        if (draft.trigger.verb() && line.is(draft.start - 1, "habit")) {
            return true;
        }
        Phrases.Found<Cue> by = draft.standing.by();
        boolean would = by != null && by.row().telling() == Telling.REPORTED;
        if (draft.standing.telling() != Telling.PRESENT && draft.standing.telling() != Telling.UNKNOWN && draft.standing.telling() != Telling.PROGRESSIVE && !would) {
            return false;
        }
        for (int i = Math.max(line.first, draft.from - 6); i < Math.min(line.end, draft.end + 8); i++) {
            if (line.sameClause(i, draft.start) && line.is(i, "habit")) {
                return true;
            }
        }
        return line.repeats(draft.start);
    }

    /** Whether somebody stands right before the words, and a place right behind: "she is due in Velmark". */
    private static boolean betweenNames(Line line, Phrases.Found<Trigger> found) {
        Line.Named who = found.start() > line.first ? line.namedAt(found.start() - 1) : null;
        // "a statue of Anna Berg is due in Velmark"
        return who != null && !line.is(who.start() - 1, "preposition") && line.namedAt(found.end()) != null;
    }

    static boolean fits(Line line, Phrases.Found<Trigger> found) {
        Trigger trigger = found.row();
        int i = found.start();
        if (line.timeAt(i) != null && !EventTypes.of(trigger.type()).family().equals("election") && !named(line, found)) {
            return false;
        }
        Line.Named named = line.namedAt(i);
        if (named != null && line.timeAt(i) == null && named.mention().kind() == Mention.Kind.NAME && named.mention().head().contains(line.words.token(i).span())
                && line.words.token(i).capitalised() && (i > line.first || named.end() - i > 1) && !namesEvent(line, named, found)) {
            return false;
        }
        if (named != null && !trigger.verb() && named.mention().kind() == Mention.Kind.NAME && found.end() == line.words.text().tokenAt(named.mention().head().start())) {
            // «премьера Лунда»: the office of who is named
            return false;
        }
        // "ahead of election", «приглашают на фестиваль»: the words before it say that it is to come
        boolean awaited = line.cuesEndingAt(i).stream().anyMatch(cue -> cue.row().stands(Cue.Place.PREPOSITION) && cue.row().telling() == Telling.EXPECTED
                || cue.row().stands(Cue.Place.OBJECT) && line.is(cue.end() - 1, "preposition") && (cue.row().telling() == Telling.DATED || cue.row().telling() == Telling.INVITED));
        if (i > line.first && !awaited && line.words.isOne(i - 1, trigger.notBefore()) && !plannedBehind(line, found.end())) {
            return false;
        }
        int next = found.end();
        // "the debate on Friday" is none on a subject
        boolean timed = line.is(next, "preposition") && line.timeAt(next + 1) != null;
        if (next < line.end && !timed && line.words.isOne(next, trigger.notAfter())) {
            return false;
        }
        while (next < line.end && next < found.end() + 4 && (line.is(next, "determiner") || line.words.may(next, Feature.ADJ) || line.words.token(next).isNumber() || line.words.may(next, Feature.NUM))) {
            next++;
        }
        if (next < line.end && next > found.end() && line.words.isOne(next, trigger.notAfter())) {
            return false;
        }
        if (trigger.verb() && (line.words.isLongParticiple(i) && line.finite(found.end()) || Turned.tellsOf(line, i, trigger.notAfter()))) {
            // «задержанные будут доставлены», «делегация, которую возглавит»
            return false;
        }
        Line.Timed object = line.timeAt(found.end());
        if (trigger.verb() && object != null && object.start() == found.end() && object.end() == object.start() + 2 && line.is(object.start(), "article")) {
            // "we close the month with hope"
            return false;
        }
        if (trigger.need().equals("due") && !betweenNames(line, found)) {
            // "a ruling is expected in May"
            return false;
        }
        if (trigger.takesUp()) {
            if (line.is(i, "this") && !line.finite(i + 1) && (line.words.may(i + 1, Feature.NOUN) || line.words.may(i + 1, Feature.ADJ))) {
                // «это заседание пройдёт»
                return false;
            }
            int opening = line.is(i - 1, "determiner") ? i - 1 : i;
            // "It will take place in May," she said
            return opening == line.first || opening == line.first + 1 && !line.words.isWord(line.first) || Again.calledOff(line, i) != null;
        }
        if (!trigger.verb() && found.end() - i == 1 && !isNounOf(line.words, i, trigger)) {
            return false;
        }
        if (trigger.verb() && found.end() - found.start() > 1) {
            // "the two spoke by telephone": a number that stands for people
            boolean owned = line.is(i - 1, "possessive") && !line.is(i - 2, "subject-pronoun") || i > line.first && line.words.token(i - 1).isNumber() && line.timeAt(i - 1) == null;
            return (line.words.may(i, Feature.VERB) || line.words.may(i, Feature.ADV)) && !owned && (!ofItsOwn(line, i) || line.is(i - 1, "several"));
        }
        return trigger.verb() ? standsAsVerb(line, i) : standsAsNoun(line, i, found.end());
    }

    /** Whether a determiner right before a token is its own; where it has a case it may be an object: «его доставят в Велмарк». */
    static boolean ofItsOwn(Line line, int i) {
        return line.is(i - 1, "determiner") && lacksCases(line.words, i - 1);
    }

    /** «На выставке, которая пройдёт в мае»: words right behind a noun that has a case tell of its plan. */
    private static boolean plannedBehind(Line line, int end) {
        return !lacksCases(line.words, end - 1) && Boolean.TRUE.equals(Nouns.after(line, end).telling().looksAhead());
    }

    /** Whether words that are a time are here the name of an event that has another: "the Lantern Festival will be held from 28 August to 6 September". */
    static boolean named(Line line, Phrases.Found<Trigger> found) {
        Line.Timed holiday = line.timeAt(found.start());
        return !found.row().verb() && found.end() == holiday.end() && found.start() > holiday.start() && line.is(found.end() - 1, "named-event")
                && line.times.stream().anyMatch(time -> time != holiday && Dates.dates(time.time()));
    }

    /** Whether a name is an event's own: "the Lantern Festival" ends in the word for what it is. */
    private static boolean namesEvent(Line line, Line.Named named, Phrases.Found<Trigger> found) {
        boolean own = found.start() > named.start() || line.is(found.start(), "own-name");
        return !found.row().verb() && found.end() == named.end() && own && line.is(found.end() - 1, "named-event");
    }

    /** Whether a token is a form of the row's own noun: "visiting" is a noun too, but not of "visit". */
    private static boolean isNounOf(Words words, int i, Trigger trigger) {
        List<WordForm> forms = words.text().forms(i);
        for (WordForm form : forms) {
            if (form.is(Feature.NOUN) && trigger.heads().contains(form.lemma().toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return (forms.isEmpty() || words.may(i, Feature.NOUN)) && trigger.heads().contains(words.lower(i));
    }

    /** A form that may be noun or verb is told by the word before it. */
    private static boolean standsAsVerb(Line line, int i) {
        Words words = line.words;
        if (!words.may(i, Feature.VERB)) {
            return false;
        }
        if (!words.may(i, Feature.NOUN)) {
            return true;
        }
        return !nounContext(line, i);
    }

    /** Not where the noun only describes the next one: "the debate hall", "election results". */
    private static boolean standsAsNoun(Line line, int i, int end) {
        Words words = line.words;
        boolean plural = words.may(end - 1, Feature.NOUN, Feature.PLURAL);
        boolean joined = end < line.end && line.namedAt(end) == null && line.timeAt(end) == null && !line.is(end, "auxiliary")
                && !line.is(end, "preposition") && !line.is(end, "adverb") && !told(line, end);
        boolean only = joined && !words.may(end, Feature.VERB) && !words.may(end, Feature.ADJ) && !words.may(end, Feature.ADV) && !words.may(end, Feature.NUM);
        if (joined && !plural && words.may(end, Feature.NOUN, Feature.PLURAL) && (only || line.is(end + 1, "auxiliary")) && lacksCases(words, end)) {
            return false;
        }
        if (joined && words.may(end, Feature.NOUN) && words.may(end, Feature.NOUN, Feature.SINGULAR) && lacksCases(words, end)
                && (!words.may(end, Feature.VERB) || !plural && words.may(end, Feature.INFINITIVE)) && !words.may(end, Feature.ADP) && !words.may(end, Feature.ADV) && !words.may(end, Feature.ADJ)) {
            return false;
        }
        // of "nominating contest" the last word says that it is a noun
        boolean verb = words.may(i, Feature.VERB) && (end - i == 1 || !words.may(end - 1, Feature.NOUN));
        return !verb || words.may(i, Feature.NOUN) && nounContext(line, i);
    }

    /** Whether several words tell of the noun before them: "set for" is no set of a debate's. */
    private static boolean told(Line line, int from) {
        return line.cuesStartingAt(from).stream().anyMatch(cue -> cue.row().stands(Cue.Place.AFTER) && cue.end() > from + 1);
    }

    /** Whether the word is of a language that marks no cases: there a name right behind a noun is no genitive. */
    static boolean lacksCases(Words words, int i) {
        return !words.declined(i);
    }

    static boolean nounContext(Line line, int i) {
        Words words = line.words;
        int before = i - 1;
        if (before < line.first) {
            return !words.may(i, Feature.GERUND);
        }
        boolean governed = line.cuesEndingAt(i).stream().anyMatch(cue -> cue.row().stands(Cue.Place.VERB));
        if (governed && words.may(i, Feature.GERUND)) {
            return false;
        }
        if (line.is(before, "possessive")) {
            return !line.is(before - 1, "subject-pronoun");
        }
        if (line.is(before, "to") || line.is(before, "auxiliary") || line.is(before, "subject-pronoun")
                || line.is(before, "not") && !line.is(before, "determiner")) {
            return false;
        }
        if (line.is(before, "adverb") && line.is(before - 1, "auxiliary") && words.may(i, Feature.INFINITIVE)) {
            // "will soon launch"
            return false;
        }
        if (line.is(before, "determiner") || line.timeAt(before) != null) {
            return true;
        }
        if (words.may(i, Feature.GERUND)) {
            if (words.isParticiple(before) && (line.is(before - 1, "determiner") || line.is(before - 1, "owner"))) {
                // "her planned meeting"
                return true;
            }
            return line.is(before, "preposition") ? !line.is(before, "while") : words.may(before, Feature.ADJ) || words.may(before, Feature.NOUN);
        }
        if (line.is(before, "preposition")) {
            return true;
        }
        boolean third = words.may(i, Feature.FINITE, Feature.PRESENT) && !words.may(i, Feature.NOUN, Feature.SINGULAR);
        if (third && (words.may(before, Feature.NOUN, Feature.SINGULAR) || closes(line, before)) && !line.is(before - 1, "to") && !line.is(before - 1, "auxiliary")
                && !otherVerb(line, i)) {
            return false;
        }
        if (words.may(before, Feature.ADJ) || words.may(before, Feature.NUM)) {
            return true;
        }
        if (line.is(before, "and") && words.may(i, Feature.INFINITIVE)) {
            return line.namedAt(i + 1) == null && !line.is(i + 1, "determiner");
        }
        if (line.namedAt(before) != null || words.may(before, Feature.NOUN) && !words.may(before, Feature.VERB)) {
            // "Norland visits" is told from "the Norland visits" by what follows: a verb has an object
            boolean joined = line.namedAt(before) != null && line.is(line.namedAt(before).start() - 1, "and") || line.is(before, "several");
            if (joined && words.may(i, Feature.INFINITIVE)) {
                return false;
            }
            boolean object = line.namedAt(i + 1) != null || line.is(i + 1, "determiner") || line.is(i + 1, "preposition")
                    || line.timeAt(i + 1) != null && !line.is(i, "always-plural");
            // «Анна Берг примет»: a future right behind a name is no noun
            boolean past = words.may(i, Feature.FINITE, Feature.PAST) || words.may(i, Feature.FINITE, Feature.FUTURE);
            // "is ahead in the Norland primaries on Monday"
            boolean described = line.namedAt(before) != null && determined(line, line.namedAt(before).start()) && otherVerb(line, i);
            return !past && (described || !(object && words.may(i, Feature.FINITE, Feature.PRESENT) && !words.may(i, Feature.NOUN, Feature.SINGULAR)));
        }
        return !line.is(before, "adverb") && !words.may(before, Feature.PRON);
    }

    /** Whether a determiner opens the phrase that goes on with a token: "the Norland and East Velmark primaries". */
    private static boolean determined(Line line, int from) {
        int i = from - 1;
        while (i > line.first && (line.is(i, "and") || line.namedAt(i) != null || line.words.may(i, Feature.ADJ) && !line.is(i, "determiner"))) {
            i--;
        }
        return line.is(i, "determiner");
    }

    /** Whether a name or an apposition ends with a token, as a subject may: "when Norland votes", "the comedy, a tale of two sisters, opens on Friday". */
    private static boolean closes(Line line, int last) {
        Line.Named named = line.namedAt(last);
        return named == null ? line.words.lower(last).equals(",") : named.end() == last + 1 && !line.is(named.start() - 1, "determiner") && lacksCases(line.words, last);
    }

    /** Whether a noun that is like a verb stands between one name and the verb, as its subject: "the Arden board meets"; not so "Arden and Velmark hold votes". */
    private static boolean ofName(Line line, int noun, int verb) {
        Line.Named named = noun == verb - 1 && line.words.may(noun, Feature.NOUN, Feature.SINGULAR) ? line.namedAt(noun - 1) : null;
        return named != null && !line.is(named.start() - 1, "and");
    }

    /** Whether the clause has another word that can only be its verb. */
    private static boolean otherVerb(Line line, int i) {
        for (int k = Math.max(line.first, i - 15); k < Math.min(line.end, i + 15); k++) {
            boolean behindSubject = line.words.may(k, Feature.FINITE) && (line.namedAt(k - 1) != null && line.namedAt(k - 1).end() == k || line.is(k - 1, "subject-pronoun"));
            if (k != i && !line.reduced(k) && !ofName(line, k, i) && line.sameClause(k, i) && (line.finite(k) || behindSubject) && line.namedAt(k) == null) {
                return true;
            }
        }
        return false;
    }
}
