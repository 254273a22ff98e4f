package org.daybook.reading.time;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.daybook.reading.language.Feature;
import org.daybook.reading.language.WordForm;
import org.daybook.reading.page.Patience;
import org.daybook.reading.text.Text;

/** Finds the patterns of a grammar in a text: at each place the longest, and of those as long the first in the table. */
final class Matcher {
    /** How deep categories may stand in one another: "early on the morning of the second Sunday of next month" needs five. */
    private static final int DEEPEST = 7;

    /** One expression found: its tokens, end exclusive, what it means, the pattern, and the tokens of all that this matched. */
    record Found(int first, int end, Term term, String rule, int from, int to) { }

    /** A category matched up to an atom. */
    private record Parsed(int end, Term term) { }

    /** What the elements so far matched, latest first. */
    private record Bound(int index, Rule.Element element, Term term, int start, int end, Bound before) { }

    private static final Parsed[] NOTHING = {};

    private final Text text;
    private final Grammar grammar;
    private final List<Atom> atoms;
    /** By atom and number of a category, what that matches there; null where nobody has asked yet. */
    private final Parsed[][][] memory;
    /** By atom, the categories that may match from it; null where nobody has asked yet. */
    private final BitSet[] beginning;

    Matcher(Text text, Grammar grammar) {
        this.text = text;
        this.grammar = grammar;
        this.atoms = Atoms.of(text, grammar.lexicon());
        this.memory = new Parsed[atoms.size()][][];
        this.beginning = new BitSet[atoms.size()];
    }

    List<Found> all() {
        List<Found> found = new ArrayList<>();
        int i = 0;
        while (i < atoms.size()) {
            Patience.check();
            int end = atoms.get(i).opens() ? longest(i, found) : i;
            i = Math.max(end, i + 1);
        }
        return found;
    }

    /** Adds the longest match at an atom; gives the atom behind it, or this one where nothing matches. */
    private int longest(int start, List<Found> found) {
        Rule bestRule = null;
        Bound best = null;
        int bestEnd = start;
        if (!begins(Grammar.EXPRESSION, start)) {
            return start;
        }
        List<Bound> ends = new ArrayList<>();
        for (Rule rule : grammar.rules(Grammar.EXPRESSION, atoms.get(start))) {
            ends.clear();
            match(rule, 0, start, null, 0, ends);
            for (Bound bound : ends) {
                if (bound.end() > bestEnd && atoms.get(bound.end() - 1).closes() && inOneSentence(start, bound.end() - 1)) {
                    bestRule = rule;
                    best = bound;
                    bestEnd = bound.end();
                }
            }
        }
        if (bestRule == null) {
            return start;
        }
        if (!bestRule.category().equals(Grammar.NO_EXPRESSION)) {
            add(bestRule, best, start, found);
        }
        return bestEnd;
    }

    private boolean inOneSentence(int first, int last) {
        int from = text.token(atoms.get(first).token()).start();
        int to = text.token(atoms.get(last).token()).start();
        return text.sentenceIndexAt(from) == text.sentenceIndexAt(to);
    }

    private void add(Rule rule, Bound last, int start, List<Found> found) {
        List<Bound> bounds = bounds(last);
        int from = atoms.get(start).token();
        int to = atoms.get(last.end() - 1).token() + 1;
        if (rule.elements().stream().noneMatch(Rule.Element::opens)) {
            found.add(new Found(from, to, term(rule.meanings().get(0), bounds), rule.name(), from, to));
            return;
        }
        int size = found.size();
        int opened = 0;
        int meaning = 0;
        for (int e = 0; e < rule.elements().size(); e++) {
            if (rule.elements().get(e).opens()) {
                opened = e;
            }
            if (rule.elements().get(e).closes()) {
                addBetween(opened, e, rule.meanings().get(meaning), bounds, new Found(from, to, null, rule.name(), from, to), found);
                meaning++;
            }
        }
        if (found.size() - size != rule.meanings().size()) {
            // Its expressions do not lie on token bounds: better none than half of them.
            found.subList(size, found.size()).clear();
        }
    }

    /** One of the expressions of a pattern that has several: from one of its elements to another. */
    private void addBetween(int firstElement, int lastElement, Rule.Meaning meaning, List<Bound> bounds, Found whole, List<Found> found) {
        int first = -1;
        int end = -1;
        for (Bound bound : bounds) {
            if (bound.index() >= firstElement && bound.index() <= lastElement) {
                first = first < 0 ? bound.start() : first;
                end = bound.end();
            }
        }
        if (first >= 0 && atoms.get(first).opens() && atoms.get(end - 1).closes()) {
            found.add(new Found(atoms.get(first).token(), atoms.get(end - 1).token() + 1, term(meaning, bounds), whole.rule(), whole.from(), whole.to()));
        }
    }

    private void match(Rule rule, int index, int at, Bound bound, int depth, List<Bound> ends) {
        if (index == rule.elements().size()) {
            if (bound != null) {
                ends.add(bound);
            }
            return;
        }
        Rule.Element element = rule.elements().get(index);
        if (at < atoms.size()) {
            Atom atom = atoms.get(at);
            if (element.kind() != null) {
                if (element.partOfSpeech() != null && is(element.partOfSpeech(), atom)) {
                    match(rule, index + 1, at + 1, new Bound(index, element, new Term.Leaf(atom.form()), at, at + 1, bound), depth, ends);
                }
                for (int w = 0; w < atom.words().size(); w++) {
                    Word word = atom.words().get(w);
                    if (word.kind().equals(element.kind()) && (element.values().isEmpty() || element.values().contains(word.value()))) {
                        match(rule, index + 1, word.end(), new Bound(index, element, new Term.Leaf(word.value()), at, word.end(), bound), depth, ends);
                    }
                }
            } else if (element.number() >= 0) {
                for (Parsed parsed : parsed(element.number(), at, depth + 1)) {
                    match(rule, index + 1, parsed.end(), new Bound(index, element, parsed.term(), at, parsed.end(), bound), depth, ends);
                }
            } else if (is(element, atom)) {
                match(rule, index + 1, at + 1, new Bound(index, element, null, at, at + 1, bound), depth, ends);
            }
        }
        if (element.optional()) {
            match(rule, index + 1, at, bound, depth, ends);
        }
    }

    /** Whether the dictionary knows a token as this part of speech; names are none. */
    private boolean is(Feature partOfSpeech, Atom atom) {
        boolean small = Character.isLowerCase(atom.form().codePointAt(0)) || text.language().property("nouns").equals("capital");
        if (!small || !atom.opens() || !atom.closes()) {
            return false;
        }
        for (WordForm form : text.forms(atom.token())) {
            if (form.is(partOfSpeech)) {
                return true;
            }
        }
        return false;
    }

    private boolean is(Rule.Element element, Atom atom) {
        if (element.words().contains(atom.lower())) {
            return true;
        }
        for (int w = 0; w < atom.words().size(); w++) {
            if (element.words().contains(atom.words().get(w).kind())) {
                return true;
            }
        }
        return false;
    }

    /** What a category matches from an atom, one reading for each end. */
    private Parsed[] parsed(int category, int at, int depth) {
        if (depth > DEEPEST || !begins(category, at)) {
            return NOTHING;
        }
        if (memory[at] == null) {
            memory[at] = new Parsed[grammar.categories()][];
        }
        if (memory[at][category] != null) {
            return memory[at][category];
        }
        memory[at][category] = NOTHING;
        List<Parsed> readings = new ArrayList<>();
        List<Bound> ends = new ArrayList<>();
        for (Rule rule : grammar.rules(category, atoms.get(at))) {
            ends.clear();
            match(rule, 0, at, null, depth, ends);
            for (Bound bound : ends) {
                if (!endsAt(bound.end(), readings)) {
                    readings.add(new Parsed(bound.end(), term(rule.meanings().get(0), bounds(bound))));
                }
            }
        }
        memory[at][category] = readings.toArray(NOTHING);
        return memory[at][category];
    }

    private static boolean endsAt(int end, List<Parsed> readings) {
        for (int i = 0; i < readings.size(); i++) {
            if (readings.get(i).end() == end) {
                return true;
            }
        }
        return false;
    }

    /** Whether a category may match from an atom: of most words none does. */
    private boolean begins(int category, int at) {
        if (beginning[at] == null) {
            Atom atom = atoms.get(at);
            beginning[at] = grammar.beginningWith(atom, atom.opens() && atom.closes() ? text.form(atom.token()) : null);
        }
        return !beginning[at].isEmpty() && beginning[at].get(category);
    }

    private static List<Bound> bounds(Bound last) {
        List<Bound> bounds = new ArrayList<>();
        for (Bound bound = last; bound != null; bound = bound.before()) {
            bounds.add(0, bound);
        }
        return bounds;
    }

    private static Term term(Rule.Meaning meaning, List<Bound> bounds) {
        if (meaning.op() == null) {
            if (meaning.leaf().equals("_")) {
                return null;
            }
            for (Bound bound : bounds) {
                if (meaning.leaf().equals(bound.element().slot())) {
                    return bound.term();
                }
            }
            // A slot of an optional element that is not there is absent; all else is a constant.
            String leaf = meaning.leaf();
            return leaf.startsWith("'") ? new Term.Leaf(leaf.substring(1)) : MeaningParser.isSlot(leaf) ? null : new Term.Leaf(leaf);
        }
        List<Term> arguments = new ArrayList<>();
        for (Rule.Meaning argument : meaning.arguments()) {
            arguments.add(term(argument, bounds));
        }
        return new Term.Call(meaning.op(), java.util.Collections.unmodifiableList(arguments));
    }
}
