package org.daybook.reading.event;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.daybook.reading.language.Feature;
import org.daybook.reading.name.Mention;
import org.daybook.reading.text.Dateline;
import org.daybook.reading.text.Sentence;
import org.daybook.reading.time.TimeExpression;

/** A sentence laid out for reading events: its clauses, the cues and triggers in it, who is spoken of and which times are told. */
final class Line {
    /** Two of them set a clause within another: "the governor — who had backed his rival — will visit". */
    private static final String DASH = "—";

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

    /** A clause: the one that it is part of (-1 for the sentence's own) and the word class that opened it. */
    private record Clause(int parent, String opener) { }

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
    private final List<Clause> clauses = new ArrayList<>();
    /** The first token of each clause. */
    private final Map<Integer, Integer> openings = new HashMap<>();
    private final int[] clauseOf;
    /** By token, whether it carries a clause; null where nobody has asked yet. */
    private final Boolean[] finite;
    /** The clauses on whose "if" something hangs; null where nobody has asked yet. */
    private BitSet conditions;
    /** The clauses that have a verb in the past; null where nobody has asked yet. */
    private BitSet past;
    /** The clauses that have a time that comes again, and that have a word for a habit; null where nobody has asked yet. */
    private BitSet repeating;
    private BitSet habits;
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
        this.clauseOf = new int[end - first];
        this.finite = new Boolean[end - first];
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
        cut();
        for (int i = first; i < end; i++) {
            openings.putIfAbsent(clause(i), i);
        }
        for (int i = first; i < end; i++) {
            for (Phrases.Found<Cue> cue : lexicon.cues.at(words, i, end)) {
                if (ofName(i)) {
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

    /** Whether a time is the day of the dateline: it dates the report, and no event in it. */
    boolean ofDateline(Timed time) {
        return time.start < text;
    }

    /** Whether a time in a token's clause comes again and again: "every Monday". */
    boolean repeats(int i) {
        if (repeating == null) {
            repeating = clausesWith(k -> timeAt(k) != null && timeAt(k).time().type() == TimeExpression.Type.SET);
        }
        return repeating.get(clause(i));
    }

    /** Whether a token's clause says that what it tells is done again and again: "will award medals each spring". */
    boolean habitual(int i) {
        if (habits == null) {
            habits = clausesWith(k -> is(k, "habit") || is(k, "everyone") && (timeAt(k) != null || timeAt(k + 1) != null || is(k + 1, "season")));
        }
        return habits.get(clause(i));
    }

    /**
     * Whether a verb's clause names anybody or any place behind a token, the verb's subject: "the paintings will be transferred to Velmark"; who says so
     * ("Lund said the accord will …") stands before.
     */
    boolean namesBehind(int subject, int verb) {
        if (lastNames == null) {
            lastNames = new HashMap<>();
            named.stream().filter(n -> n.mention.kind() == Mention.Kind.NAME && n.start >= first && n.start < end).forEach(n -> lastNames.merge(clause(n.start), n.start, Math::max));
        }
        return lastNames.getOrDefault(clause(verb), -1) > subject;
    }

    /** Whether any word is of a class. */
    boolean has(String group) {
        return groups.computeIfAbsent(group, wanted -> IntStream.range(first, end).anyMatch(k -> is(k, wanted)));
    }

    /** The clauses that have a token of which something holds, by number. */
    private BitSet clausesWith(IntPredicate holds) {
        BitSet clauses = new BitSet();
        IntStream.range(first, end).filter(holds).forEach(k -> clauses.set(clause(k)));
        return clauses;
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

    /** Clauses open at the words of the table and at marks; a comma closes a subordinate one that has had its verb. */
    private void cut() {
        clauses.add(new Clause(-1, ""));
        int now = 0;
        boolean verb = false;
        BitSet carried = new BitSet();
        int closing = -1;
        int outer = 0;
        for (int i = first; i < end; i++) {
            String form = words.lower(i);
            if (i == closing) {
                now = outer;
                verb = carried.get(now);
                clauseOf[i - first] = now;
                continue;
            }
            String opener = lexicon.clauses.get(form);
            if (form.equals(DASH) && "mark".equals(opener) && i > closing) {
                closing = next(DASH, i + 1);
                outer = now;
            }
            boolean comma = form.equals(",");
            boolean closes = comma && clauses.get(now).parent >= 0 && verb && !apposes(i, carried.get(clauses.get(now).parent));
            boolean tells = comma && tells(i);
            if (closes) {
                clauseOf[i - first] = now;
                now = clauses.get(now).parent;
                verb = true;
                if (!tells) {
                    continue;
                }
            }
            if (tells) {
                clauses.add(new Clause(-1, ""));
                now = clauses.size() - 1;
                verb = false;
                clauseOf[i - first] = now;
                continue;
            }
            if (opener != null && opener.equals("mark") && timeAt(i) != null) {
                // "at 18:00" opens nothing
                opener = null;
            }
            if (opener != null && opener.equals("and") && !(verb && (opensSentence(i + 1) || words.lower(i - 1).equals(",") && timeAt(i + 1) != null && hasVerbSoon(i + 1)))) {
                opener = null;
            }
            // "before the vote", "echoed that promise on Monday, saying": no clause
            boolean determines = opener != null && opener.equals("that") && is(i, "determiner") && i + 1 < end && words.may(i + 1, Feature.NOUN) && namedAt(i + 1) == null;
            if (opener != null && (opener.equals("time") || determines) && !hasVerbSoon(i + 1)) {
                opener = null;
            }
            if (opener != null && i > first || opener != null && opener.equals("if")) {
                boolean beside = opener.equals("and") || opener.equals("mark");
                clauses.add(new Clause(beside ? clauses.get(now).parent : now, opener));
                now = clauses.size() - 1;
                verb = false;
            }
            clauseOf[i - first] = now;
            verb |= finite(i) && namedAt(i) == null || carriesRelative(i);
            if (verb) {
                carried.set(now);
            }
        }
    }

    /** The next token of a form; -1 where the sentence has none. */
    private int next(String form, int from) {
        for (int i = from; i < end; i++) {
            if (words.lower(i).equals(form)) {
                return i;
            }
        }
        return -1;
    }

    /** Whether a word is the verb of the relative clause that opens right before it, though it may be a noun elsewhere: "who badly needs a win", "whose term ends in June". */
    private boolean carriesRelative(int i) {
        if (!clauses.get(clause(i)).opener.equals("relative") || !words.may(i, Feature.FINITE) || timeAt(i) != null || namedAt(i) != null) {
            return false;
        }
        int before = i - 1;
        while (before > first && (is(before, "adverb") || words.may(before, Feature.ADV)) && !"relative".equals(lexicon.clauses.get(words.lower(before)))) {
            before--;
        }
        if (!is(before, "subject-pronoun") && before - 1 > first && words.may(before, Feature.NOUN)) {
            return !is(before - 1, "subject-pronoun") && "relative".equals(lexicon.clauses.get(words.lower(before - 1)));
        }
        return is(before, "subject-pronoun") && "relative".equals(lexicon.clauses.get(words.lower(before)));
    }

    /** Whether a comma opens the words that say who told the sentence: "will meet in May, the ministry in Arden said on Friday." */
    private boolean tells(int comma) {
        int verb = -1;
        for (int i = comma + 1; i < end; i++) {
            if (words.lower(i).equals(",") && namedAt(i) == null || lexicon.clauses.containsKey(words.lower(i))) {
                return false;
            }
            if (finite(i) && namedAt(i) == null) {
                if (verb > 0 || !is(i, "report") || i == comma + 1) {
                    return false;
                }
                verb = i;
            }
        }
        for (int i = first; verb > 0 && i < comma; i++) {
            if (finite(i) && namedAt(i) == null) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether a comma only sets off a name beside an office, and closes no clause: "when she received her colleague, Ivan Lund, in Arden".
     *
     * @param goneBefore whether the outer clause has had its verb: else the comma behind the name is where that clause begins
     */
    private boolean apposes(int comma, boolean goneBefore) {
        if (namedAt(comma) != null) {
            return true;
        }
        Named before = namedAt(comma - 1);
        if (before == null || !goneBefore) {
            return false;
        }
        for (int i = before.start; i < before.end; i++) {
            if (words.lower(i).equals(",")) {
                return true;
            }
        }
        return false;
    }

    private boolean opensSentence(int i) {
        return i < end && namedAt(i) != null && hasVerbSoon(i);
    }

    private boolean hasVerbSoon(int i) {
        for (int k = i; k < end && k < i + 12; k++) {
            // "before the vote to be held on Friday" opens no clause
            if (finite(k) && !is(k - 1, "to") && namedAt(k) == null || closesBehindName(k)) {
                return true;
            }
            if (words.lower(k).equals(",") || k > i && "that".equals(lexicon.clauses.get(words.lower(k)))) {
                // "was told just before the vote that he would lose"
                return false;
            }
        }
        return false;
    }

    /** Whether a form of the third person that could be a noun elsewhere ends a clause right behind a name: "when Norland votes." */
    private boolean closesBehindName(int i) {
        return words.may(i, Feature.FINITE, Feature.PRESENT) && !words.may(i, Feature.INFINITIVE) && namedAt(i) == null && namedAt(i - 1) != null
                && !is(namedAt(i - 1).start - 1, "determiner") && (i + 1 >= end || !words.isWord(i + 1));
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
        return behindSubject || lexicon.is(words, i, "auxiliary")
                || words.may(i, Feature.FINITE) && !words.may(i, Feature.NOUN) && !words.may(i, Feature.ADP) && !words.may(i, Feature.ADV);
    }

    /** Whether a form that may be a past tense is here a participle that describes the noun before it: "a debate in Velmark hosted by the Arden Club on Friday". */
    boolean reduced(int i) {
        return words.isParticiple(i) && is(i + 1, "agent") && !is(i - 1, "auxiliary") && !is(i - 1, "adverb") && words.may(i, Feature.FINITE, Feature.PAST);
    }

    int clause(int i) {
        return clauseOf[i - first];
    }

    boolean sameClause(int i, int j) {
        return clause(i) == clause(j);
    }

    /** What opened the clause that holds a token: {@code if}, {@code that}, {@code relative} …; empty for the sentence's own. */
    String opener(int i) {
        return clauses.get(clause(i)).opener;
    }

    /** The first token of the clause that holds a token. */
    int opening(int i) {
        return openings.get(clause(i));
    }

    /** Whether a token is the word that opens its clause: "since he took office". */
    boolean opens(int i) {
        return i > first && i < end && !sameClause(i - 1, i) && lexicon.clauses.get(words.lower(i)) != null;
    }

    /** Whether a token stands in a hypothesis, or in a clause of one. */
    boolean supposed(int i) {
        for (int c = clause(i); c >= 0; c = clauses.get(c).parent) {
            if (clauses.get(c).opener.equals("if")) {
                return true;
            }
        }
        return false;
    }

    /** Whether what a token tells hangs on a condition: on an "if" beside it. What will be "even if" does not, nor what follows "asked if". */
    boolean conditional(int i) {
        if (conditions == null) {
            conditions = conditions();
        }
        return conditions.get(clause(i)) || opener(i).equals("that") && clauses.get(clause(i)).parent >= 0 && conditions.get(clauses.get(clause(i)).parent);
    }

    /** The clauses that hold a condition of theirs, by number. */
    private BitSet conditions() {
        BitSet holding = new BitSet();
        openings.forEach((number, k) -> {
            Clause clause = clauses.get(number);
            if (clause.parent >= 0 && clause.opener.equals("if") && !is(k, "no-condition") && !is(k - 1, "no-condition") && !is(k - 1, "asks")) {
                holding.set(clause.parent);
            }
        });
        // «в случае победы она уйдёт»; not «в любом случае»
        holding.or(clausesWith(k -> is(k, "in-case") && is(k - 1, "preposition")));
        return holding;
    }

    /** Whether the clause that holds a token has a verb in the past. */
    boolean past(int i) {
        if (past == null) {
            // of "are compounded" the auxiliary tells when
            past = clausesWith(k -> namedAt(k) == null && words.may(k, Feature.FINITE, Feature.PAST) && finite(k) && !(words.isParticiple(k) && is(k - 1, "auxiliary")));
        }
        return past.get(clause(i));
    }

    /** Whether the first clause is the second, or holds it. */
    boolean holds(int outer, int inner) {
        for (int c = clause(inner); c >= 0; c = clauses.get(c).parent) {
            if (c == clause(outer)) {
                return true;
            }
        }
        return false;
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
