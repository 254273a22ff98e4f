package org.daybook.reading.time;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.daybook.reading.language.Feature;
import org.daybook.reading.language.Language;
import org.daybook.reading.language.Row;
import org.daybook.reading.language.WordForm;
import org.daybook.reading.text.Namesakes;
import org.daybook.reading.text.Sentence;
import org.daybook.reading.text.Text;
import org.daybook.reading.text.Token;

/** What single words tell of tense: the dictionary's verbs, and what {@code time/tense.tsv} adds, as auxiliaries and words of planning. */
final class Verbs {
    /** Words between an auxiliary and its verb, or a verb and its infinitive. */
    private static final int GROUP = 3;

    /** Words back in which two subjects are joined: "the premier of Norland and Anna Lund meet". */
    private static final int NAMES = 6;

    private final Map<String, Tense> words = new HashMap<>();
    private final Map<String, Tense> lemmas = new HashMap<>();
    private final Set<String> perfect = new HashSet<>();
    private final Set<String> plans = new HashSet<>();
    private final Set<String> moves = new HashSet<>();
    private final Set<String> manner = new HashSet<>();
    private final Set<String> infinitiveMarks;
    private final Set<String> announcing;
    private final Set<String> joiners;

    Verbs(Language language) {
        for (Row row : language.table("time/tense.tsv")) {
            switch (row.cell(1)) {
                case "PLAN" -> plans.add(row.cell(0));
                case "MOVE" -> moves.add(row.cell(0));
                case "PERFECT" -> perfect.add(row.cell(0));
                case "MANNER" -> manner.add(row.cell(0));
                case "FUTURE" -> tells(row, Tense.FUTURE);
                case "PAST" -> tells(row, Tense.PAST);
                case "PLANNED" -> tells(row, Tense.PLANNED);
                case "NONE" -> tells(row, Tense.UNKNOWN);
                default -> throw row.wrong("a tense is PAST, FUTURE, PLANNED, PLAN, MOVE, PERFECT, MANNER or NONE, not " + row.cell(1));
            }
        }
        this.infinitiveMarks = language.words("time/infinitive-marks.tsv");
        this.announcing = language.words("time/announcing.tsv");
        this.joiners = language.words("time/joiners.tsv");
    }

    private void tells(Row row, Tense tense) {
        if (row.cell(0).startsWith("~")) {
            lemmas.put(row.cell(0).substring(1), tense);
        } else {
            words.put(row.cell(0), tense);
        }
    }

    /** Whether a word tells a tense by itself, whatever stands around it. */
    boolean listed(Text text, int i) {
        return word(text, i) != null;
    }

    /** What a word tells by itself; null where it is none of the table, or somebody's name ("May resigned"). */
    private Tense word(Text text, int i) {
        Tense tense = words.get(text.token(i).lower());
        return tense != null && Namesakes.of(text).names(i) ? null : tense;
    }

    /** Whether a word is a verb of planning ("agreed"). */
    boolean plans(Text text, int i) {
        return isForm(text, i, plans);
    }

    /** Whether a word is a verb that puts a day off or on ("postponed"). */
    boolean moves(Text text, int i) {
        return isForm(text, i, moves);
    }

    private static boolean isForm(Text text, int i, Set<String> lemmas) {
        for (WordForm form : text.forms(i)) {
            if (form.is(Feature.VERB) && lemmas.contains(form.lemma())) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word is a verb in the present tense and nothing else, and not one of saying. */
    boolean present(Text text, int i, Sentence sentence) {
        Token token = text.token(i);
        // "'s" is a possessive far oftener than a verb
        if (!token.isWord() || !Character.isLetter(token.lower().codePointAt(0)) || token.capitalised() && i > sentence.firstToken()) {
            return false;
        }
        if (perfect.contains(token.lower()) || perfect(text, i, sentence)) {
            return false;
        }
        boolean present = false;
        boolean noun = false;
        for (WordForm form : text.forms(i)) {
            if (announcing.contains(form.lemma())) {
                return false;
            }
            noun |= form.is(Feature.NOUN) || form.is(Feature.ADJ);
            present |= form.is(Feature.VERB, Feature.FINITE, Feature.PRESENT);
        }
        return present && (!noun || agrees(text, i, sentence));
    }

    /** Whether a form that may be a noun too is the verb of the word before it: "the ministers meet", "the summit opens", "Berg visits". */
    private boolean agrees(Text text, int i, Sentence sentence) {
        if (i == sentence.firstToken()) {
            return false;
        }
        boolean plural = text.forms(i).stream().anyMatch(form -> form.is(Feature.NOUN, Feature.PLURAL));
        Token before = text.token(i - 1);
        boolean name = before.isWord() && before.capitalised() && i - 1 > sentence.firstToken();
        boolean phrase = i - 1 > sentence.firstToken() && text.language().wordForms().may(text.token(i - 2).lower(), Feature.DET)
                && text.forms(i - 1).stream().anyMatch(form -> form.is(Feature.NOUN, Feature.SINGULAR));
        return plural ? name || phrase : name && joined(text, i, sentence) || text.forms(i - 1).stream().anyMatch(form -> form.is(Feature.NOUN, Feature.PLURAL));
    }

    /** Whether the name before a word is one of several: "Berg and Anna Lund meet". */
    private boolean joined(Text text, int i, Sentence sentence) {
        for (int t = i - 1; t > Math.max(sentence.firstToken(), i - NAMES); t--) {
            if (joiners.contains(text.token(t).lower())) {
                return true;
            }
            if (!text.token(t).isWord()) {
                return false;
            }
        }
        return false;
    }

    /** What one word tells; null where it is no verb. */
    Tense of(Text text, int i, Sentence sentence) {
        Token token = text.token(i);
        if (!token.isWord() || Namesakes.of(text).names(i)) {
            return null;
        }
        Tense listed = token.capitalised() && i > sentence.firstToken() ? null : word(text, i);
        if (listed != null) {
            if (listed == Tense.FUTURE && asPlanned(text, i, sentence)) {
                return null;
            }
            return listed == Tense.FUTURE && pastAuxiliary(text, i, sentence) ? Tense.PLANNED : listed;
        }
        Tense found = null;
        boolean infinitive = false;
        boolean participle = false;
        boolean other = false;
        for (WordForm form : text.forms(i)) {
            Tense byLemma = lemmas.get(form.lemma());
            if (byLemma != null) {
                return byLemma == Tense.FUTURE && pastAuxiliary(text, i, sentence) ? Tense.PLANNED : byLemma;
            }
            if (form.is(Feature.VERB) && form.features().contains(Feature.FINITE)) {
                found = form.is(Feature.PAST) ? Tense.PAST : form.is(Feature.FUTURE) ? Tense.FUTURE : found;
            }
            infinitive |= form.is(Feature.INFINITIVE);
            participle |= form.is(Feature.PARTICIPLE);
            other |= form.is(Feature.NOUN) || form.is(Feature.ADJ) && !form.is(Feature.PARTICIPLE);
        }
        if (found != null && !(other && token.capitalised())) {
            return participle && found == Tense.PAST ? ofGroup(text, i, sentence) : found;
        }
        if (participle && perfect(text, i, sentence)) {
            return Tense.PAST;
        }
        boolean marked = i > sentence.firstToken() && infinitiveMarks.contains(text.token(i - 1).lower());
        return infinitive && (marked || infinitiveMarks.isEmpty() && !other) ? ofInfinitive(text, marked ? i - 1 : i, sentence) : null;
    }

    /** Whether a word of planning only says how things went, and another verb when: "met as planned", "later than first expected". */
    private boolean asPlanned(Text text, int i, Sentence sentence) {
        int t = i - 1;
        if (t > sentence.firstToken() && text.language().wordForms().may(text.token(t).lower(), Feature.ADV) && !manner.contains(text.token(t).lower())) {
            t--;
        }
        return t >= sentence.firstToken() && manner.contains(text.token(t).lower()) && participle(text, i);
    }

    private static boolean participle(Text text, int i) {
        return text.forms(i).stream().anyMatch(form -> form.is(Feature.PARTICIPLE));
    }

    /** Whether a word of planning belongs to the noun before it, and is no verb of its clause: "the vote scheduled for Monday". */
    boolean plansNoun(Text text, int i, Sentence sentence) {
        if (i == sentence.firstToken() || word(text, i) != Tense.FUTURE || !participle(text, i)) {
            return false;
        }
        Token before = text.token(i - 1);
        return before.form().equals(",") || before.capitalised() || text.forms(i - 1).stream().anyMatch(form -> form.is(Feature.NOUN));
    }

    /** Whether an auxiliary before a word puts it in the past: "was scheduled", "had been due". */
    private boolean pastAuxiliary(Text text, int i, Sentence sentence) {
        for (int t = i - 1; t >= Math.max(sentence.firstToken(), i - GROUP); t--) {
            if (word(text, t) == Tense.PAST) {
                return true;
            }
        }
        return false;
    }

    private boolean perfect(Text text, int i, Sentence sentence) {
        for (int t = i - 1; t >= Math.max(sentence.firstToken(), i - GROUP); t--) {
            if (perfect.contains(text.token(t).lower())) {
                return true;
            }
        }
        return false;
    }

    /** Of a form that may be a past tense or a participle: "will be released" looks ahead, whatever "released" may be alone. */
    private Tense ofGroup(Text text, int i, Sentence sentence) {
        for (int t = i - 1; t >= Math.max(sentence.firstToken(), i - GROUP); t--) {
            Tense auxiliary = word(text, t);
            if (auxiliary != null) {
                return auxiliary == Tense.PAST && infinitiveMarks.contains(text.token(t + 1).lower()) ? Tense.PLANNED : auxiliary;
            }
        }
        return Tense.PAST;
    }

    /** Of an infinitive: it looks ahead ("agreed to meet") unless it tells what a past verb began, tried or failed at. */
    private Tense ofInfinitive(Text text, int start, Sentence sentence) {
        for (int t = start - 1; t >= Math.max(sentence.firstToken(), start - GROUP); t--) {
            boolean past = false;
            boolean future = false;
            for (WordForm form : text.forms(t)) {
                if (plans.contains(form.lemma()) || lemmas.get(form.lemma()) == Tense.FUTURE || word(text, t) == Tense.FUTURE) {
                    return pastAuxiliary(text, t, sentence) ? Tense.PLANNED : Tense.FUTURE;
                }
                past |= form.is(Feature.VERB, Feature.PAST, Feature.FINITE);
                future |= form.is(Feature.VERB, Feature.FUTURE, Feature.FINITE);
            }
            if (future && !past) {
                // «правила начнут действовать»: what stands before it, though it may be a past tense elsewhere, is its subject
                return Tense.FUTURE;
            }
            if (present(text, t, sentence)) {
                return Tense.FUTURE;
            }
            if (past) {
                // "was to have arrived" told of what was to be.
                return word(text, t) == Tense.PAST && t == start - 1 ? Tense.PLANNED : Tense.PAST;
            }
        }
        return infinitiveMarks.isEmpty() ? Tense.FUTURE : Tense.PLANNED;
    }
}
