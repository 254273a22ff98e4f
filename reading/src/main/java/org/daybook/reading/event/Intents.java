package org.daybook.reading.event;

import java.util.ArrayList;
import java.util.List;
import org.daybook.reading.language.Feature;

/**
 * What somebody named will do once, told without a day: "the ministry will hand over the letters", "Norland plans to send an envoy", "is joining the
 * choir", "Mill Street will be renamed". The verbs are rows of {@code event/triggers.tsv} that ask for an {@code intent}: their doing begins and ends,
 * where what somebody will "support" or "work for" goes on, and stands in no diary.
 */
final class Intents {
    static final String NEED = "intent";
    /** Tokens from a verb group back to the first word of its subject. */
    private static final int SUBJECT = 12;
    /** Tokens from a verb to its time. */
    private static final int REACH = 30;
    /** Tokens from a verb and what it takes to the event that it is about. */
    private static final int ABOUT = 8;
    /** Tokens from a verb to a subject behind it. */
    private static final int NEAR = 4;

    private Intents() { }

    /** Whether a mention is one of these. */
    static boolean is(Draft draft) {
        return draft.trigger.need().equals(NEED);
    }

    /** Mentions for the verbs of a sentence that none of its other mentions holds or is told by. */
    static List<Draft> find(Line line, List<Draft> drafts, Days published) {
        List<Draft> found = new ArrayList<>();
        if (line.words.lower(line.end - 1).equals("?")) {
            return found;
        }
        Taken taken = new Taken(line, drafts);
        for (int i = line.first; i < line.end; i++) {
            Phrases.Found<Trigger> straight = row(line, i);
            Phrases.Found<Trigger> row = straight != null ? straight : Turned.find(line, line.lexicon.intents, i);
            // "plans to publish annual results" tells of the results
            if (row != null && taken.free(i) && !taken.nounBetween(i + 1, row.end() + 2) && DayPlans.head(line, i) && !DayPlans.attributive(line, i)) {
                Draft draft = read(line, row, straight == null);
                if (draft != null && !gone(line, draft, published)) {
                    time(line, taken, draft, published);
                    if (draft.times.isEmpty() && draft.telling == Telling.FUTURE) {
                        draft.times.addAll(Joint.before(line, drafts, draft.start));
                    }
                    at(line, drafts, draft);
                    found.add(draft);
                }
            }
        }
        return found;
    }

    /** The longest row that begins with a token and stands there as what it says it is. */
    private static Phrases.Found<Trigger> row(Line line, int i) {
        Phrases.Found<Trigger> best = null;
        for (Phrases.Found<Trigger> found : line.lexicon.intents.at(line.words, i, line.end)) {
            if ((best == null || found.end() > best.end()) && line.sameClause(i, found.end() - 1) && Spotter.fits(line, found)) {
                best = found;
            }
        }
        return best;
    }

    /** @param turned whether its other words stand before it */
    private static Draft read(Line line, Phrases.Found<Trigger> row, boolean turned) {
        int verb = row.start();
        if (DayPlans.byNature(line, verb) || line.supposed(verb) || Gainsaid.is(line, verb) || line.opener(verb).equals("whether")) {
            return null;
        }
        Draft draft = new Draft(line, row.row(), verb, row.end());
        draft.standing = DayPlans.standing(line, verb);
        draft.telling = draft.standing.telling();
        draft.from = draft.standing.from() >= 0 ? Math.min(draft.standing.from(), verb) : verb;
        Phrases.Found<Cue> by = draft.standing.by();
        boolean told = switch (draft.telling) {
            // of an infinitive alone only a headline's tells: "Velmark to send an envoy"
            case FUTURE -> by != null ? !line.is(by.start(), "able") : !line.is(verb - 1, "to") || line.subjectRightBefore(draft.from) || bare(line, draft.from - 1);
            case AGREED, DATED -> by != null && by.row().stands(Cue.Place.VERB) && !line.is(by.start(), "promise") && (line.is(by.start(), "accord") || !DayPlans.ofThen(line, by));
            case EXPECTED -> by != null && by.row().stands(Cue.Place.VERB) && !DayPlans.ofThen(line, by) && !line.words.may(by.start() - 1, Feature.PAST);
            case PROGRESSIVE -> line.is(verb, "posting");
            default -> false;
        };
        boolean scheduled = draft.telling == Telling.DATED;
        if (!told || wouldDo(line, draft) || line.is(verb - 1, "perhaps") || shares(line, row.end()) || Gainsaid.conditional(line, verb, draft.standing) || Gainsaid.overtaken(line, draft) || line.habitual(verb) || line.repeats(verb) || vowed(line, verb)
                || line.is(row.end(), "nobody") || Gainsaid.ofAny(line, draft) || !(turned && (line.words.isParticiple(verb) || namedBehind(line, draft))) && !definite(line, draft, scheduled)) {
            return null;
        }
        if (draft.telling == Telling.PROGRESSIVE) {
            draft.telling = Telling.AGREED;
        }
        Spotter.over(line, draft);
        return draft;
    }

    /** Whether it is told what a thing would do, were it there: "a bill that would rename the street". */
    private static boolean wouldDo(Line line, Draft draft) {
        Phrases.Found<Cue> by = draft.standing.by();
        int opening = line.opening(draft.start);
        boolean thing = opening > line.first && line.namedAt(opening - 1) == null && (line.opener(draft.start).equals("relative") || line.opener(draft.start).equals("that"));
        return thing && by != null && by.row().telling() == Telling.REPORTED && draft.from - 1 == opening;
    }

    /** Whether it is what something would do, and not what would be done to it: "the accord would send", "the paintings would be transferred". */
    private static boolean wouldAct(Line line, Draft draft) {
        Phrases.Found<Cue> by = draft.standing.by();
        return by != null && by.row().telling() == Telling.REPORTED && !Cast.passive(line, draft.start, draft.from);
    }

    /** Whether it was planned then for a time that has gone by: "he agreed to sell it in 2010"; what somebody agreed to "last week" may be to come. */
    private static boolean gone(Line line, Draft draft, Days published) {
        return DayPlans.ofThen(line, draft.standing.by()) && published != null && line.times.stream().filter(time -> line.sameClause(time.start(), draft.start) && Dates.dates(time.time()))
                .map(time -> Days.of(time.edtf())).anyMatch(days -> days != null && days.before(published) && days.length() > Days.MONTH);
    }

    /** Whether it is what somebody vowed that it will be: "promised that Lund will join". */
    private static boolean vowed(Line line, int verb) {
        int opening = line.opening(verb);
        return opening > line.first && line.opener(verb).equals("that") && line.is(opening - 1, "promise");
    }

    /** Whether it is done by doing something else: "is joining Ivan Lund in calling for a vote" joins nothing. */
    private static boolean shares(Line line, int behind) {
        return behind < line.end && line.sameClause(behind, behind - 1) && line.gerundFrom(behind);
    }

    /** Its time: the first that stands behind it in its clause, dates no other mention and is not over. */
    private static void time(Line line, Taken taken, Draft draft, Days published) {
        for (int i = draft.end; i < line.end && i - draft.end <= REACH && !taken.between(draft.end, i); i++) {
            Line.Timed time = line.timeAt(i);
            Days days = time == null || time.start() != i ? null : Days.of(time.edtf());
            if (days != null && (published == null || !days.before(published)) && line.sameClause(i, draft.start) && Dates.dates(time.time()) && !taken.dates(time) && !ofParticiple(line, time)) {
                draft.times.add(time);
                return;
            }
        }
        for (int i = draft.from - 1; i >= line.opening(draft.from) && draft.from - i <= REACH; i--) {
            Line.Timed time = line.timeAt(i);
            Days days = time == null || time.start() != i || !line.is(i - 1, "at-time") ? null : Days.of(time.edtf());
            if (days != null && (published == null || !days.before(published)) && line.sameClause(i, draft.start) && Dates.dates(time.time()) && !taken.dates(time)) {
                draft.times.add(time);
                return;
            }
        }
    }

    /** What is done about an event behind it has that event's time: «возглавит жюри фестиваля, который пройдёт с 3 по 9 мая». */
    private static void at(Line line, List<Draft> drafts, Draft draft) {
        for (int i = draft.end; draft.times.isEmpty() && i < line.end && i - draft.end <= ABOUT && line.sameClause(i, draft.start) && !line.finite(i); i++) {
            Draft event = Draft.at(drafts, i);
            if (event != null && !event.trigger.verb()) {
                draft.times.addAll(event.times);
                return;
            }
        }
    }

    /** «По написанному в 2009 году роману», «у занимавшего его с 2009 года»: the time of what describes a noun. */
    private static boolean ofParticiple(Line line, Line.Timed time) {
        int before = time.start() - 1;
        while (before > line.first && (line.is(before, "preposition") || line.words.may(before, Feature.PRON))) {
            before--;
        }
        return before >= line.first && line.words.isLongParticiple(before);
    }

    /**
     * Whether its subject is somebody or something that the page names, or a body that acts ("the ministry"), and none who speaks or is spoken to.
     *
     * @param scheduled whether it is told as set for a time: then "construction" is one, too
     */
    private static boolean definite(Line line, Draft draft, boolean scheduled) {
        for (int i = Math.min(draft.from, draft.start) - 1; i >= line.first && draft.start - i <= SUBJECT * 2 && line.sameClause(i, draft.start); i--) {
            Line.Named named = line.namedAt(i);
            if (line.words.lower(i).equals(",") && named == null) {
                // "Anna Berg, a cousin of another singer, is joining": what stands between commas is no subject
                int opening = i - 1;
                while (opening > line.first && line.sameClause(opening, i) && !line.words.lower(opening).equals(",")) {
                    opening--;
                }
                i = opening >= line.first && line.words.lower(opening).equals(",") && line.sameClause(opening, i) ? opening : i;
                continue;
            }
            if (line.is(i, "speaker")) {
                return false;
            }
            boolean proper = i > line.first && line.words.isWord(i) && line.words.token(i).capitalised();
            if (line.is(i, "it") && named == null) {
                // "it will be sold, we think"
                return !line.has("speaker");
            }
            if (named != null || proper) {
                return true;
            }
            if (line.is(i, "indefinite") || line.is(i, "whichever")) {
                return false;
            }
            if (line.is(i, "article") || line.is(i, "owner") || line.is(i, "possessive")) {
                return draft.telling != Telling.PROGRESSIVE && (scheduled || acts(line, i + 1, Math.min(draft.from, draft.start)) || !wouldAct(line, draft) && line.namesBehind(i, draft.start));
            }
        }
        return scheduled || bare(line, Math.min(draft.from, draft.start) - 1) || byCase(line, draft);
    }

    private static boolean namedBehind(Line line, Draft draft) {
        for (int i = draft.end; i < line.end && i - draft.end < NEAR && line.sameClause(i, draft.start); i++) {
            if (line.namedAt(i) != null && !Spotter.lacksCases(line.words, i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a noun in the case of a subject stands by the verb: a language with cases has no article to say that the page knows it («компания откроет», «откроет музей актриса»). */
    private static boolean byCase(Line line, Draft draft) {
        for (int i = draft.from - 1; i >= line.first && draft.start - i <= SUBJECT && line.sameClause(i, draft.start); i--) {
            if (line.words.may(i, Feature.NOUN, Feature.NOMINATIVE) && !line.is(i - 1, "preposition")) {
                return true;
            }
        }
        for (int i = draft.end; i < line.end && i - draft.end < NEAR && line.sameClause(i, draft.start); i++) {
            if (line.words.may(i, Feature.NOUN, Feature.NOMINATIVE)) {
                return true;
            }
        }
        return namedBehind(line, draft);
    }

    /** Whether a noun phrase is about somebody or a body, before what describes it: "the ministry", "the city council in Arden"; things do not act. */
    private static boolean acts(Line line, int from, int to) {
        int end = from;
        while (end < to && !line.is(end, "preposition") && !line.is(end, "of") && !line.words.lower(end).equals(",")) {
            end++;
        }
        while (end > from && line.is(end - 1, "adverb")) {
            end--;
        }
        return end > from && line.is(end - 1, "acts");
    }

    /** Whether one noun with nothing before it opens the sentence as the subject: where things are counted it is a name that no list has, "Kestrel plans to sell lamps". */
    private static boolean bare(Line line, int subject) {
        return subject == line.first && line.words.token(subject).capitalised() && (line.words.text().forms(subject).isEmpty() || line.words.may(subject, Feature.NOUN, Feature.SINGULAR))
                && !line.words.may(subject, Feature.NOUN, Feature.PLURAL) && Spotter.lacksCases(line.words, subject);
    }
}
