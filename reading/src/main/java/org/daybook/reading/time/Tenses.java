package org.daybook.reading.time;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.daybook.reading.language.Feature;
import org.daybook.reading.language.Language;
import org.daybook.reading.language.Row;
import org.daybook.reading.language.WordForm;
import org.daybook.reading.text.Sentence;
import org.daybook.reading.text.Text;
import org.daybook.reading.text.Token;

/**
 * Whether the words around an expression tell of what was or of what is to be. The verb that governs it is mostly the nearest before it in its
 * sentence, else the nearest behind. {@code time/tense.tsv} has what word forms alone do not tell: auxiliaries, and words of planning.
 */
final class Tenses {
    /** Words between an expression and its verb. Of 12 and 16 no figure of the development articles moved; long noun phrases need the 16. */
    private static final int REACH = 16;

    /** Words between an auxiliary and its verb, or a verb and its infinitive. */
    private static final int GROUP = 3;

    private final Map<String, Tense> words = new HashMap<>();
    private final Map<String, Tense> lemmas = new HashMap<>();
    private final Set<String> plans = new java.util.HashSet<>();
    private final Set<String> infinitiveMarks;
    private final Set<String> stops;
    private final Set<String> pastBehind;
    /** Whether verbs end their clauses, as in Turkic languages: what governs an expression then stands behind it, before a mark. */
    private final boolean verbsLast;

    Tenses(Language language) {
        for (Row row : language.table("time/tense.tsv")) {
            if (row.cell(1).equals("PLAN")) {
                plans.add(row.cell(0));
                continue;
            }
            Tense tense = switch (row.cell(1)) {
                case "FUTURE" -> Tense.FUTURE;
                case "PAST" -> Tense.PAST;
                case "NONE" -> Tense.UNKNOWN;
                default -> throw row.wrong("a tense is PAST, FUTURE, PLAN or NONE, not " + row.cell(1));
            };
            if (row.cell(0).startsWith("~")) {
                lemmas.put(row.cell(0).substring(1), tense);
            } else {
                words.put(row.cell(0), tense);
            }
        }
        this.infinitiveMarks = language.words("time/infinitive-marks.tsv");
        this.verbsLast = language.property("verbs").equals("last");
        this.pastBehind = language.words("time/past-behind.tsv");
        Set<String> breaks = new java.util.HashSet<>(language.words("time/clause-breaks.tsv"));
        breaks.addAll(Set.of(";", ":", "”", "“", "\"", "«", "»"));
        this.stops = Set.copyOf(breaks);
    }

    /** Which way the words around these tokens look. */
    Tense around(Text text, int first, int end) {
        int index = text.sentenceIndexAt(text.token(first).start());
        Sentence sentence = text.sentences().get(index);
        if (end < sentence.endToken() && pastBehind.contains(text.token(end).lower())) {
            return Tense.PAST;
        }
        if (verbsLast) {
            return ofLastVerb(text, end, sentence);
        }
        for (int i = first - 1; i >= Math.max(sentence.firstToken(), first - REACH); i--) {
            if (stops.contains(text.token(i).lower())) {
                break;
            }
            Tense tense = of(text, i, sentence);
            if (tense != null) {
                return tense == Tense.PAST && plans(text, i) && infinitiveBehind(text, end, sentence) ? Tense.FUTURE : tense;
            }
        }
        boolean opening = opens(text, sentence.firstToken(), first);
        for (int i = end; i < Math.min(sentence.endToken(), end + REACH); i++) {
            if (stops.contains(text.token(i).lower()) || !opening && text.token(i).form().equals(",")) {
                break;
            }
            Tense tense = of(text, i, sentence);
            if (tense != null) {
                return tense;
            }
        }
        return Tense.UNKNOWN;
    }

    private boolean plans(Text text, int i) {
        return text.forms(i).stream().anyMatch(form -> plans.contains(form.lemma()));
    }

    /** Whether what was planned is told behind the expression, as German has it: "vereinbarten, sich am Freitag zu treffen". */
    private boolean infinitiveBehind(Text text, int end, Sentence sentence) {
        for (int i = end; i < Math.min(sentence.endToken(), end + REACH) && !text.token(i).form().equals(","); i++) {
            if (text.forms(i).stream().anyMatch(form -> form.is(Feature.INFINITIVE))) {
                return true;
            }
        }
        return false;
    }

    /** Of the first word behind that ends a clause and tells a tense; a word of planning tells its own wherever it stands. */
    private Tense ofLastVerb(Text text, int end, Sentence sentence) {
        for (int i = end; i < sentence.endToken(); i++) {
            boolean last = i + 1 == sentence.endToken() || !text.token(i + 1).isWord() && !text.token(i + 1).isNumber();
            Tense tense = last || words.containsKey(text.token(i).lower()) ? of(text, i, sentence) : null;
            if (tense != null) {
                return tense;
            }
        }
        return Tense.UNKNOWN;
    }

    /** Whether all before an expression belongs to it: "At a meeting on 12 May 2018, …". The verb may then stand behind a comma. */
    private boolean opens(Text text, int start, int first) {
        for (int i = first - 1; i >= Math.max(start, first - REACH); i--) {
            if (text.token(i).form().equals(",") || stops.contains(text.token(i).lower())) {
                return false;
            }
        }
        return first - start <= REACH;
    }

    /** What one word tells; null where it is no verb. */
    private Tense of(Text text, int i, Sentence sentence) {
        Token token = text.token(i);
        if (!token.isWord()) {
            return null;
        }
        Tense listed = words.get(token.lower());
        if (listed != null) {
            return listed;
        }
        Tense found = null;
        boolean infinitive = false;
        boolean participle = false;
        boolean other = false;
        for (WordForm form : text.forms(i)) {
            Tense byLemma = lemmas.get(form.lemma());
            if (byLemma != null) {
                return byLemma;
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
        boolean marked = i > sentence.firstToken() && infinitiveMarks.contains(text.token(i - 1).lower());
        return infinitive && (marked || infinitiveMarks.isEmpty() && !other) ? ofInfinitive(text, marked ? i - 1 : i, sentence) : null;
    }

    /** Of a form that may be a past tense or a participle: "will be released" looks ahead, whatever "released" may be alone. */
    private Tense ofGroup(Text text, int i, Sentence sentence) {
        for (int t = i - 1; t >= Math.max(sentence.firstToken(), i - GROUP); t--) {
            Tense auxiliary = words.get(text.token(t).lower());
            if (auxiliary != null) {
                return auxiliary;
            }
        }
        return Tense.PAST;
    }

    /** Of an infinitive: it looks ahead ("agreed to meet") unless it tells what a past verb began, tried or failed at. */
    private Tense ofInfinitive(Text text, int start, Sentence sentence) {
        for (int t = start - 1; t >= Math.max(sentence.firstToken(), start - GROUP); t--) {
            for (WordForm form : text.forms(t)) {
                if (plans.contains(form.lemma()) || lemmas.get(form.lemma()) == Tense.FUTURE || words.get(text.token(t).lower()) == Tense.FUTURE) {
                    return Tense.FUTURE;
                }
                if (form.is(Feature.VERB, Feature.PAST, Feature.FINITE)) {
                    return Tense.PAST;
                }
            }
        }
        return Tense.FUTURE;
    }
}
