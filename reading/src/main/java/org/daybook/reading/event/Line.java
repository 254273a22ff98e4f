package org.daybook.reading.event;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.daybook.reading.language.Feature;
import org.daybook.reading.name.Mention;
import org.daybook.reading.text.Dateline;
import org.daybook.reading.text.Sentence;
import org.daybook.reading.time.TimeExpression;

/** A sentence laid out for reading events: its clauses, the cues and triggers in it, who is spoken of and which times are told. */
final class Line {
    /** A mention of somebody, by tokens. */
    record Named(int start, int end, Mention mention) { }

    /**
     * A time expression, by tokens, with its index in the page.
     *
     * @param supposed in an undated page, the EDTF that it most likely stands for where it lacks only its year; else null
     */
    record Timed(int start, int end, int index, TimeExpression time, String supposed) {
        /** Its place in the calendar, as far as known or supposed; else null. */
        String edtf() {
            return time.edtf() != null ? time.edtf() : supposed;
        }
    }

    final Words words;
    final Lexicon lexicon;
    final Sentence sentence;
    final int first;
    /** Where the text behind a dateline begins; the first token where there is none. */
    final int text;
    final int end;
    final List<Named> named;
    final List<Timed> times;
    final List<Phrases.Found<Cue>> cues = new ArrayList<>();
    private final List<List<Phrases.Found<Cue>>> starting;
    private final List<List<Phrases.Found<Cue>>> ending;
    private final Clauses clauses;
    /** By token, whether it carries a clause; null where nobody has asked yet. */
    private final Boolean[] finite;
    /** By token, the standing of the verb that begins with it; null where nobody has asked yet. */
    private final Standing[] standings;
    /** The clauses that have a verb in the past; null where nobody has asked yet. */
    private BitSet past;
    /** The clauses that have a time that comes again, and that have a word for a habit; null where nobody has asked yet. */
    private BitSet repeating;
    private BitSet habits;
    /** The tokens, counted from the first, behind which a preposition leads a gerund in their clause, or which are such a one; null where nobody has asked yet. */
    private BitSet gerunds;
    /** By clause, where its last name begins; null where nobody has asked yet. */
    private Map<Integer, Integer> lastNames;
    /** Whether any word is of a class, for those that were asked about. */
    private final Map<String, Boolean> groups = new HashMap<>();
    private final Named[] namedAt;
    /** The mentions by their first token. */
    private final Map<Integer, List<Named>> opening = new HashMap<>();
    private final Timed[] timeAt;

    Line(Words words, Lexicon lexicon, Sentence sentence, List<Named> named, List<Timed> times) {
        this.words = words;
        this.lexicon = lexicon;
        this.sentence = sentence;
        this.first = sentence.firstToken();
        this.end = sentence.endToken();
        this.text = Dateline.end(words.text(), sentence);
        // the agency and the town of a dateline take no part in what it reports
        this.named = named.stream().filter(n -> n.end > text || text == first).toList();
        this.times = times;
        this.finite = new Boolean[end - first];
        this.standings = new Standing[end - first];
        this.namedAt = new Named[end - first];
        this.timeAt = new Timed[end - first];
        for (Named n : this.named) {
            opening.computeIfAbsent(n.start, k -> new ArrayList<>(2)).add(n);
            for (int i = Math.max(first, n.start); i < Math.min(end, n.end); i++) {
                Named there = namedAt[i - first];
                if (there == null || n.end - n.start > there.end - there.start) {
                    namedAt[i - first] = n;
                }
            }
        }
        for (Timed t : times) {
            for (int i = Math.max(first, t.start); i < Math.min(end, t.end); i++) {
                timeAt[i - first] = t;
            }
        }
        // few tokens have any
        this.starting = new ArrayList<>(Collections.nCopies(end - first + 1, List.of()));
        this.ending = new ArrayList<>(starting);
        this.clauses = new Clauses(this);
        for (int i = first; i < end; i++) {
            for (Phrases.Found<Cue> cue : lexicon.cues.at(words, i, end)) {
                if (ofName(i) || ofTime(cue)) {
                    continue;
                }
                cues.add(cue);
                add(cue, starting, cue.start() - first);
                add(cue, ending, cue.end() - first);
            }
        }
    }

    private static void add(Phrases.Found<Cue> cue, List<List<Phrases.Found<Cue>>> to, int at) {
        if (to.get(at).isEmpty()) {
            to.set(at, new ArrayList<>(2));
        }
        to.get(at).add(cue);
    }

    /** Whether a token is a word of a name: "Will had nothing but praise" tells no future, and "the Planned Towns Fund" plans nothing. */
    private boolean ofName(int i) {
        Named named = namedAt(i);
        return named != null && named.mention.kind() == Mention.Kind.NAME && words.token(i).capitalised() && named.mention.head().contains(words.token(i).span())
                && (i > first || named.end - i > 1);
    }

    /** Whether what would govern a verb begins with a word of a time: "the concert planned for 3 May has been called off". */
    private boolean ofTime(Phrases.Found<Cue> cue) {
        return timeAt(cue.start()) != null && cue.row().stands(Cue.Place.VERB);
    }

    /** Whether a time is the day of the dateline: it dates the report, and no event in it. */
    boolean ofDateline(Timed time) {
        return time.start < text;
    }

    /** The token before a time, and before a word of a class that stands right before that: of "said on Friday" the verb. */
    int before(Timed time, String group) {
        return is(time.start - 1, group) ? time.start - 2 : time.start - 1;
    }

    /** Whether words say that it was or will be at another time: «не в пятницу, а в субботу». */
    boolean denied(Timed time) {
        int before = before(time, "at-time");
        return is(before, "not") && !is(before - 1, "not") && !is(before, "determiner");
    }

    /** Whether a time right behind a comma begins what a verb behind it tells: «он водитель, 5 мая его доставят в Велмарк». */
    boolean opensBehindComma(Timed time, int verb) {
        int before = before(time, "at-time");
        if (before <= first || !words.lower(before).equals(",") || !words.may(verb, Feature.FINITE, Feature.FUTURE) || !finite(verb)) {
            return false;
        }
        for (int i = time.end; i < verb; i++) {
            if (words.lower(i).equals(",") || opens(i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a time in a token's clause comes again and again: "every Monday". */
    boolean repeats(int i) {
        if (repeating == null) {
            repeating = clauses.with(k -> timeAt(k) != null && timeAt(k).time().type() == TimeExpression.Type.SET);
        }
        return repeating.get(clauses.of(i));
    }

    /** Whether a token's clause says that what it tells is done again and again: "will award medals each spring". */
    boolean habitual(int i) {
        if (habits == null) {
            habits = clauses.with(k -> is(k, "habit") || is(k, "everyone") && (timeAt(k) != null || timeAt(k + 1) != null || is(k + 1, "season")));
        }
        return habits.get(clauses.of(i));
    }

    /**
     * Whether a verb's clause names anybody or any place behind a token, the verb's subject: "the paintings will be transferred to Velmark"; who says so
     * ("Lund said the accord will …") stands before.
     */
    boolean namesBehind(int subject, int verb) {
        if (lastNames == null) {
            lastNames = new HashMap<>();
            named.stream().filter(n -> n.mention.kind() == Mention.Kind.NAME && n.start >= first && n.start < end).forEach(n -> lastNames.merge(clauses.of(n.start), n.start, Math::max));
        }
        return lastNames.getOrDefault(clauses.of(verb), -1) > subject;
    }

    /** Whether a preposition leads a gerund ("in calling for a vote") at a token or behind it in its clause. */
    boolean gerundFrom(int i) {
        if (gerunds == null) {
            gerunds = new BitSet(end - first);
            for (int k = end - 2; k >= first; k--) {
                gerunds.set(k - first, leadsGerund(k) || gerunds.get(k + 1 - first) && sameClause(k, k + 1));
            }
        }
        return gerunds.get(i - first);
    }

    private boolean leadsGerund(int i) {
        return is(i, "preposition") && namedAt(i) == null && words.may(i + 1, Feature.GERUND) && (!words.may(i + 1, Feature.NOUN) || is(i + 2, "preposition") || is(i + 2, "determiner"));
    }

    /** Whether any word is of a class. */
    boolean has(String group) {
        return groups.computeIfAbsent(group, wanted -> IntStream.range(first, end).anyMatch(k -> is(k, wanted)));
    }

    /** The cues that end right before a token. */
    List<Phrases.Found<Cue>> cuesEndingAt(int i) {
        return i < first || i > end ? List.of() : ending.get(i - first);
    }

    /** The cues that begin with a token. */
    List<Phrases.Found<Cue>> cuesStartingAt(int i) {
        return i < first || i > end ? List.of() : starting.get(i - first);
    }

    /** The cues that begin from one token on, before another. */
    List<Phrases.Found<Cue>> cuesStartingFrom(int from, int to) {
        List<Phrases.Found<Cue>> found = new ArrayList<>();
        for (int i = from; i < to; i++) {
            found.addAll(cuesStartingAt(i));
        }
        return found;
    }

    /** Whether a mention ends right before a token, with no verb that carries the clause before it: the subject of a headline's infinitive. */
    boolean subjectRightBefore(int i) {
        if (namedAt(i - 1) == null && !is(i - 1, "several")) {
            return false;
        }
        for (int k = i - 1; k >= first && i - k < 25; k--) {
            if (sameClause(k, i) && finite(k) && namedAt(k) == null) {
                return false;
            }
        }
        int subject = i;
        while (subject > first && (namedAt(subject - 1) != null || is(subject - 1, "several") || is(subject - 1, "and") || is(subject - 1, "determiner"))) {
            subject = namedAt(subject - 1) == null ? subject - 1 : Math.min(subject - 1, Math.max(first, namedAt(subject - 1).start));
        }
        // "enough for Lund and Berg to agree", "the decision by Lund to begin" tell of no plan
        return !is(subject - 1, "of-whom");
    }

    /** Whether the token is likely the verb that carries a clause. */
    boolean finite(int i) {
        if (i < first || i >= end) {
            return i >= 0 && i < words.size() && isFinite(i);
        }
        if (finite[i - first] == null) {
            finite[i - first] = isFinite(i);
        }
        return finite[i - first];
    }

    /** The standing of the verb that begins with a token, which several rules ask for: worked out for the first of them. */
    Standing standing(int verb, IntFunction<Standing> worked) {
        if (verb < first || verb >= end) {
            return worked.apply(verb);
        }
        if (standings[verb - first] == null) {
            standings[verb - first] = worked.apply(verb);
        }
        return standings[verb - first];
    }

    private boolean isFinite(int i) {
        if (timeAt(i) != null) {
            // "in May" has no auxiliary
            return false;
        }
        if (lexicon.is(words, i, "possessive") && (namedAt(i - 1) != null || i > first && timeAt(i - 1) != null) && !is(i - 1, "subject-pronoun")) {
            // "before Thursday's primary"
            return false;
        }
        // "Lund spoke", «Лунд примет»: such a form right behind its subject is no noun, though the dictionary has a spoke too
        boolean behindSubject = (words.may(i, Feature.FINITE, Feature.PAST) || words.may(i, Feature.FINITE, Feature.FUTURE)) && i > first && (namedAt(i - 1) != null || is(i - 1, "subject-pronoun"));
        return behindSubject || lexicon.is(words, i, "auxiliary") || lexicon.is(words, i, "rarely-noun")
                || words.may(i, Feature.FINITE) && !words.may(i, Feature.NOUN) && !words.may(i, Feature.ADP) && !words.may(i, Feature.ADV);
    }

    /** Whether a form that may be a past tense is here a participle that describes the noun before it: "a debate in Velmark hosted by the Arden Club on Friday". */
    boolean reduced(int i) {
        return words.isParticiple(i) && is(i + 1, "agent") && !is(i - 1, "auxiliary") && !is(i - 1, "adverb") && words.may(i, Feature.FINITE, Feature.PAST);
    }

    boolean sameClause(int i, int j) {
        return clauses.same(i, j);
    }

    /** Whether a dash stands between two who are named together, or two times. */
    boolean pairs(int i) {
        return clauses.pairs(i);
    }

    /** What opened the clause that holds a token: {@code if}, {@code that}, {@code relative} …; empty for the sentence's own. */
    String opener(int i) {
        return clauses.opener(i);
    }

    /** The first token of the clause that holds a token. */
    int opening(int i) {
        return clauses.opening(i);
    }

    /** Whether a token is the word that opens its clause: "since he took office". */
    boolean opens(int i) {
        return clauses.opens(i);
    }

    /** Whether a token stands in a hypothesis, or in a clause of one. */
    boolean supposed(int i) {
        return clauses.supposed(i);
    }

    /** Whether what a token tells hangs on a condition: on an "if" beside it. What will be "even if" does not, nor what follows "asked if". */
    boolean conditional(int i) {
        return clauses.conditional(i);
    }

    boolean conditionalBefore(int i) {
        return clauses.conditionalBefore(i);
    }

    /** Whether the clause that holds a token has a verb in the past. */
    boolean past(int i) {
        if (past == null) {
            // of "are compounded" the auxiliary tells when
            past = clauses.with(k -> namedAt(k) == null && words.may(k, Feature.FINITE, Feature.PAST) && finite(k) && !(words.isParticiple(k) && is(k - 1, "auxiliary")));
        }
        return past.get(clauses.of(i));
    }

    /** Whether the first clause is the second, or holds it. */
    boolean holds(int outer, int inner) {
        return clauses.holds(outer, inner);
    }

    /** The widest mention that covers a token; null where there is none. */
    Named namedAt(int i) {
        return i < first || i >= end ? null : namedAt[i - first];
    }

    /** A mention and those that the same words speak of: "the Norland and Velmark ministers" are two. */
    List<Named> together(Named n) {
        List<Named> all = new ArrayList<>(2);
        for (Named other : opening.getOrDefault(n.start, List.of())) {
            if (other.end == n.end) {
                all.add(other);
            }
        }
        return all;
    }

    /** The time expression that covers a token; null where there is none. */
    Timed timeAt(int i) {
        return i < first || i >= end ? null : timeAt[i - first];
    }

    boolean is(int i, String group) {
        return i >= first && i < end && lexicon.is(words, i, group);
    }
}
