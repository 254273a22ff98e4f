package org.daybook.reading.time;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.daybook.reading.language.Feature;
import org.daybook.reading.language.Language;
import org.daybook.reading.text.Sentence;
import org.daybook.reading.text.Text;

/**
 * Whether the words around an expression tell of what was or of what is to be. The verb that governs it is mostly the nearest before it in its
 * sentence, else the nearest behind; {@link Verbs} says what each tells.
 */
final class Tenses {
    /** Words between an expression and its verb. Of 12 and 16 no figure of the development articles moved; long noun phrases need the 16. */
    private static final int REACH = 16;
    /** Words to the verb of a sentence that opens with the expression, and to one that is asked where none is nearer: sentences may be of any length. */
    private static final int FAR = 48;

    private final Verbs verbs;
    private final Set<String> stops;
    private final Set<String> pastBehind;
    /** Whether verbs end their clauses, as in Turkic languages: what governs an expression then stands behind it, before a mark. */
    private final boolean verbsLast;
    /** Whether what was planned stands behind its day: "vereinbarten, sich am Freitag zu treffen". */
    private final boolean infinitivesLast;
    private final Set<String> pastMarks;
    private final Set<String> futureMarks;
    private final Set<String> moveMarks;
    private final List<String[]> until;
    private final List<String[]> before;

    Tenses(Language language) {
        this.verbs = new Verbs(language);
        this.verbsLast = language.property("verbs").equals("last");
        this.infinitivesLast = language.property("infinitives").equals("last");
        this.pastBehind = language.words("time/past-behind.tsv");
        this.pastMarks = language.words("time/past-marks.tsv");
        this.futureMarks = language.words("time/future-marks.tsv");
        this.until = Bounds.leads(language, "time/until.tsv");
        this.before = Bounds.leads(language, "time/before.tsv");
        this.moveMarks = language.words("time/move-marks.tsv");
        Set<String> breaks = new HashSet<>(language.words("time/clause-breaks.tsv"));
        breaks.addAll(Set.of(";", ":", "”", "“", "\"", "«", "»"));
        this.stops = Set.copyOf(breaks);
    }

    /** Which way the words around these tokens look. */
    Tense around(Text text, int first, int end) {
        return around(text, first, end, true);
    }

    /** @param programmes whether what is told in the present is on a programme, and so to come */
    Tense around(Text text, int first, int end, boolean programmes) {
        int index = text.sentenceIndexAt(text.token(first).start());
        Sentence sentence = text.sentences().get(index);
        if (first > sentence.firstToken() && pastMarks.contains(text.token(first - 1).lower())) {
            return Tense.PAST;
        }
        if (end < sentence.endToken() && pastBehind.contains(text.token(end).lower())) {
            // "Wednesday's ruling" is over; "will speak at Monday's summit", "ahead of Monday's vote" need not be
            Tense verb = verbsLast ? Tense.PAST : byVerbs(text, first, end, false, sentence);
            boolean ahead = verb != Tense.PAST && Bounds.stands(text, first, before);
            return ahead && verb == Tense.FUTURE ? Tense.FUTURE : ahead || verb == Tense.FUTURE ? Tense.PLANNED : Tense.PAST;
        }
        if (first > sentence.firstToken() && futureMarks.contains(text.token(first - 1).lower())) {
            return Tense.FUTURE;
        }
        if (verbsLast) {
            return ofLastVerb(text, end, sentence);
        }
        return moved(text, first, end) ? Tense.FUTURE : byVerbs(text, first, end, programmes, sentence);
    }

    private Tense byVerbs(Text text, int first, int end, boolean programmes, Sentence sentence) {
        boolean ending = Bounds.stands(text, first, until);
        boolean present = false;
        int commas = 0;
        boolean planned = false;
        for (int i = first - 1; i >= Math.max(sentence.firstToken(), first - REACH); i--) {
            if (stops.contains(text.token(i).lower())) {
                break;
            }
            Tense tense = verbs.of(text, i, sentence);
            planned |= infinitivesLast && verbs.plans(text, i);
            if (tense != null) {
                if (planned && tense == Tense.PAST && infinitive(text, end, sentence.endToken())) {
                    return Tense.FUTURE;
                }
                if (tense == Tense.FUTURE && verbs.plansNoun(text, i, sentence) && pastFollows(text, end, sentence)) {
                    return Tense.PLANNED;
                }
                // "gave them until Tuesday": the verb is over, the day need not be
                return tense == Tense.PAST && ending ? Tense.PLANNED : tense;
            }
            commas += text.token(i).form().equals(",") ? 1 : 0;
            present |= programmes && commas == 0 && verbs.present(text, i, sentence);
        }
        if (present) {
            return Tense.FUTURE;
        }
        boolean opening = opens(text, sentence.firstToken(), first);
        commas = 0;
        for (int i = aside(text, first, end, sentence) ? end + 1 : end; i < Math.min(sentence.endToken(), end + (opening && !present ? FAR : REACH)); i++) {
            if (stops.contains(text.token(i).lower()) || !opening && text.token(i).form().equals(",")) {
                break;
            }
            Tense tense = verbs.of(text, i, sentence);
            // "his vote in 2005 to shield them": what it led to may be over as well
            if (tense != null && (programmes || text.forms(i).stream().noneMatch(form -> form.is(Feature.INFINITIVE) && !form.features().contains(Feature.FINITE)))) {
                return tense;
            }
            commas += text.token(i).form().equals(",") ? 1 : 0;
            present |= programmes && commas < 2 && i < end + REACH && verbs.present(text, i, sentence);
        }
        // What is told in the present and has a date is on a programme: "the ministers meet on Wednesday", "the deadline is Friday".
        return present ? Tense.FUTURE : Tense.UNKNOWN;
    }

    /** Whether commas set an expression apart, with at most a preposition before it: "by then, on Harvest Day, all will be ready". Its verb stands behind the second. */
    private static boolean aside(Text text, int first, int end, Sentence sentence) {
        boolean before = first > sentence.firstToken() && text.token(first - 1).form().equals(",") || first > sentence.firstToken() + 1 && text.token(first - 2).form().equals(",");
        return before && end < sentence.endToken() && text.token(end).form().equals(",");
    }

    /**
     * What the nearest verb before an expression tells where none is within reach, with long phrases between. It knows the side of a day, and no
     * more: what governs it nearer by is no verb.
     */
    Tense farther(Text text, int first) {
        Sentence sentence = text.sentences().get(text.sentenceIndexAt(text.token(first).start()));
        int from = verbsLast ? first : Math.max(sentence.firstToken(), first - FAR);
        for (int i = first - 1; i >= from && !stops.contains(text.token(i).lower()); i--) {
            Tense tense = bareInfinitive(text, i) ? null : verbs.of(text, i, sentence);
            if (tense != null) {
                return tense;
            }
        }
        return Tense.UNKNOWN;
    }

    /** Whether a word may be an infinitive and cannot be a finite verb. */
    private static boolean bareInfinitive(Text text, int i) {
        return text.forms(i).stream().anyMatch(form -> form.is(Feature.INFINITIVE))
                && text.forms(i).stream().noneMatch(form -> form.features().contains(Feature.FINITE));
    }

    /** Whether the verb of a clause stands right behind, and tells of what was: "the vote scheduled for Monday was put off". */
    private boolean pastFollows(Text text, int end, Sentence sentence) {
        int verb = end < sentence.endToken() && text.token(end).form().equals(",") ? end + 1 : end;
        return verb < sentence.endToken() && verbs.of(text, verb, sentence) == Tense.PAST;
    }

    /** Whether an expression is the new day of what was put off or on: "postponed until Tuesday". */
    boolean moved(Text text, int first, int end) {
        Sentence sentence = text.sentences().get(text.sentenceIndexAt(text.token(first).start()));
        if (first == sentence.firstToken() || !moveMarks.contains(text.token(first - 1).lower())) {
            return false;
        }
        for (int i = first - 2; i >= Math.max(sentence.firstToken(), first - REACH) && !stops.contains(text.token(i).lower()); i--) {
            if (verbs.moves(text, i)) {
                return !(verbs.plansNoun(text, i, sentence) && pastFollows(text, end, sentence));
            }
            if (verbs.of(text, i, sentence) != null && !infinitivesLast) {
                return false;
            }
        }
        // "wird auf Dienstag verschoben": where what was planned stands behind its day, so does the verb
        for (int i = end; infinitivesLast && i < Math.min(sentence.endToken(), end + REACH) && text.token(i).isWord() && !stops.contains(text.token(i).lower()); i++) {
            if (verbs.moves(text, i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether an infinitive stands between these tokens, in the clause that begins there. */
    private static boolean infinitive(Text text, int from, int end) {
        for (int i = from; i < Math.min(end, from + REACH) && !text.token(i).form().equals(","); i++) {
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
            Tense tense = last || verbs.listed(text, i) ? verbs.of(text, i, sentence) : null;
            if (tense != null) {
                // "met" is yet to be where they "agreed to meet"
                return tense == Tense.PAST && verbs.plans(text, i) && infinitive(text, end, i) ? Tense.FUTURE : tense;
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
}
