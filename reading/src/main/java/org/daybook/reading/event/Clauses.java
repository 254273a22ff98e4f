package org.daybook.reading.event;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.daybook.reading.language.Feature;

/** The clauses of a sentence, each within another or beside it. A token is of the innermost one that it stands in. */
final class Clauses {
    /** Two of them set a clause within another: "the governor — who had backed his rival — will visit". */
    private static final String DASH = "—";

    /** A clause: the one that it is part of (-1 for the sentence's own) and the word class that opened it. */
    private record Clause(int parent, String opener) { }

    private final Line line;
    private final Words words;
    private final Lexicon lexicon;
    private final int first;
    private final int end;
    private final List<Clause> clauses = new ArrayList<>();
    /** The first token of each clause. */
    private final Map<Integer, Integer> openings = new HashMap<>();
    private final int[] clauseOf;
    /** The clauses that hang on a condition, each with the first token of its first; null where nobody has asked yet. */
    private Map<Integer, Integer> conditions;

    /** @param line of which the names and times are known by token */
    Clauses(Line line) {
        this.line = line;
        this.words = line.words;
        this.lexicon = line.lexicon;
        this.first = line.first;
        this.end = line.end;
        this.clauseOf = new int[end - first];
        cut();
        for (int i = first; i < end; i++) {
            openings.putIfAbsent(of(i), i);
        }
    }

    /** The number of the clause that holds a token. */
    int of(int i) {
        return clauseOf[i - first];
    }

    /** Whether two tokens are of one clause. */
    boolean same(int i, int j) {
        return of(i) == of(j);
    }

    /** What opened the clause that holds a token: {@code if}, {@code that}, {@code relative} …; empty for the sentence's own. */
    String opener(int i) {
        return clauses.get(of(i)).opener;
    }

    /** The first token of the clause that holds a token. */
    int opening(int i) {
        return openings.get(of(i));
    }

    /** Whether a token is the word that opens its clause: "since he took office". */
    boolean opens(int i) {
        return i > first && i < end && !same(i - 1, i) && lexicon.clauses.get(words.lower(i)) != null;
    }

    /** Whether a token stands in a hypothesis, or in a clause of one. */
    boolean supposed(int i) {
        for (int c = of(i); c >= 0; c = clauses.get(c).parent) {
            if (clauses.get(c).opener.equals("if")) {
                return true;
            }
        }
        return false;
    }

    /** Whether the first clause is the second, or holds it. */
    boolean holds(int outer, int inner) {
        for (int c = of(inner); c >= 0; c = clauses.get(c).parent) {
            if (c == of(outer)) {
                return true;
            }
        }
        return false;
    }

    /** Whether what a token tells hangs on a condition: on an "if" beside it. What will be "even if" does not, nor what follows "asked if" or "if you missed it". */
    boolean conditional(int i) {
        return condition(i) != null;
    }

    /** Whether that condition is told first: "if no deal is reached, an election will be held". */
    boolean conditionalBefore(int i) {
        Integer condition = condition(i);
        return condition != null && condition < i;
    }

    /** The first token of the condition on which a token hangs; null where there is none. */
    private Integer condition(int i) {
        if (conditions == null) {
            conditions = conditions();
        }
        Integer own = conditions.get(of(i));
        return own == null && opener(i).equals("that") ? conditions.get(clauses.get(of(i)).parent) : own;
    }

    private Map<Integer, Integer> conditions() {
        Map<Integer, Integer> holding = new HashMap<>();
        openings.forEach((number, k) -> {
            Clause clause = clauses.get(number);
            if (clause.parent >= 0 && clause.opener.equals("if") && !line.is(k, "no-condition") && !line.is(k - 1, "no-condition")
                    && !line.is(k + 1, "aside-behind-if") && !line.is(k - 1, "asks") && !line.is(k - 1, "finds-out")) {
                holding.merge(clause.parent, k, Math::min);
            }
        });
        // «в случае победы она уйдёт»; not «в любом случае»
        IntStream.range(first, end).filter(k -> line.is(k, "in-case") && line.is(k - 1, "preposition")).forEach(k -> holding.merge(of(k), k, Math::min));
        return holding;
    }

    /** The clauses that have a token of which something holds, by their numbers. */
    BitSet with(IntPredicate holds) {
        BitSet clauses = new BitSet();
        IntStream.range(first, end).filter(holds).forEach(k -> clauses.set(of(k)));
        return clauses;
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
            if (form.equals(DASH) && "mark".equals(opener) && i > closing && !pairs(i)) {
                closing = next(DASH, i + 1);
                outer = now;
            }
            boolean comma = form.equals(",");
            boolean closes = comma && clauses.get(now).parent >= 0 && verb && !apposes(i, carried.get(clauses.get(now).parent));
            boolean tells = comma && tells(i);
            if (closes) {
                clauseOf[i - first] = now;
                now = clauses.get(now).parent;
                verb = carried.get(now);
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
            if ("if".equals(opener) && line.is(i + 1, "aside-behind-if") && words.may(i + 1, Feature.INFINITIVE)) {
                // «если верить мэру» has no verb of its own
                opener = null;
            }
            if (opener != null && opener.equals("mark") && (line.timeAt(i) != null || pairs(i))) {
                // "at 18:00" opens nothing
                opener = null;
            }
            if ("as".equals(opener)) {
                // «после того, как»; not «как ожидается»
                opener = i > first && line.is(words.lower(i - 1).equals(",") ? i - 2 : i - 1, "points-to") ? "time" : null;
            }
            if (opener != null && opener.equals("and") && !(verb && (opensSentence(i + 1) || words.lower(i - 1).equals(",") && opensBehindComma(i + 1)))) {
                opener = null;
            }
            // "before the vote", "echoed that promise on Monday, saying": no clause
            boolean determines = opener != null && opener.equals("that") && line.is(i, "determiner") && i + 1 < end && words.may(i + 1, Feature.NOUN) && line.namedAt(i + 1) == null;
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
            verb |= line.finite(i) && line.namedAt(i) == null || carriesRelative(i);
            if (verb) {
                carried.set(now);
            }
        }
    }

    /** Whether a mark only stands between two who are named together or two times, where nouns have cases: «саммит Норландия — Велмарк», «в конце мая — начале июня». */
    boolean pairs(int i) {
        if (i <= first || i + 1 >= end || !words.lower(i).equals(DASH)) {
            return false;
        }
        boolean names = line.namedAt(i - 1) != null && line.namedAt(i + 1) != null && (words.declined(i - 1) || words.declined(i + 1));
        return names || line.timeAt(i - 1) != null && (line.timeAt(i + 1) != null || line.is(i + 1, "at-time") && line.timeAt(i + 2) != null);
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
        if (!clauses.get(of(i)).opener.equals("relative") || !words.may(i, Feature.FINITE) || line.timeAt(i) != null || line.namedAt(i) != null) {
            return false;
        }
        int before = i - 1;
        while (before > first && (line.is(before, "adverb") || words.may(before, Feature.ADV)) && !"relative".equals(lexicon.clauses.get(words.lower(before)))) {
            before--;
        }
        if (!line.is(before, "subject-pronoun") && before - 1 > first && words.may(before, Feature.NOUN)) {
            return !line.is(before - 1, "subject-pronoun") && "relative".equals(lexicon.clauses.get(words.lower(before - 1)));
        }
        return line.is(before, "subject-pronoun") && "relative".equals(lexicon.clauses.get(words.lower(before)));
    }

    /** Whether a comma opens the words that say who told the sentence: "will meet in May, the ministry in Arden said on Friday." */
    private boolean tells(int comma) {
        int verb = -1;
        for (int i = comma + 1; i < end; i++) {
            if (words.lower(i).equals(",") && line.namedAt(i) == null || lexicon.clauses.containsKey(words.lower(i))) {
                return false;
            }
            if (line.finite(i) && line.namedAt(i) == null) {
                if (verb > 0 || !line.is(i, "report") || i == comma + 1) {
                    return false;
                }
                verb = i;
            }
        }
        for (int i = first; verb > 0 && i < comma; i++) {
            if (line.finite(i) && line.namedAt(i) == null) {
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
        if (line.namedAt(comma) != null) {
            return true;
        }
        Line.Named before = line.namedAt(comma - 1);
        if (before == null || !goneBefore) {
            return false;
        }
        for (int i = before.start(); i < before.end(); i++) {
            if (words.lower(i).equals(",")) {
                return true;
            }
        }
        return false;
    }

    /** Whether a time or, where nouns have no cases, a determiner or a time with its preposition begins a clause behind a comma and "and": ", and on Monday the ministers met". */
    private boolean opensBehindComma(int i) {
        boolean opens = line.timeAt(i) != null || Spotter.lacksCases(words, i) && (line.is(i, "determiner") || line.is(i, "at-time") && line.timeAt(i + 1) != null);
        return opens && hasVerbSoon(i);
    }

    private boolean opensSentence(int i) {
        return i < end && line.namedAt(i) != null && hasVerbSoon(i);
    }

    private boolean hasVerbSoon(int i) {
        for (int k = i; k < end && k < i + 12; k++) {
            // "before the vote to be held on Friday" opens no clause
            if (line.finite(k) && !line.is(k - 1, "to") && line.namedAt(k) == null || closesBehindName(k)) {
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
        return words.may(i, Feature.FINITE, Feature.PRESENT) && !words.may(i, Feature.INFINITIVE) && line.namedAt(i) == null && line.namedAt(i - 1) != null
                && !line.is(line.namedAt(i - 1).start() - 1, "determiner") && (i + 1 >= end || !words.isWord(i + 1));
    }
}
