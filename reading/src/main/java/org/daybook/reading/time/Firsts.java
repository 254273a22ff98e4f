package org.daybook.reading.time;

import java.util.HashSet;
import java.util.Set;
import org.daybook.reading.language.Feature;
import org.daybook.reading.language.Language;
import org.daybook.reading.language.Row;
import org.daybook.reading.language.WordForm;
import org.daybook.reading.text.Sentence;
import org.daybook.reading.text.Text;

/**
 * Counts that look back whatever the verb: "the first mayor to sail to Velmark in six years" tells of the six years that are over, and so do
 * "her only visit in years" ({@code time/firsts.tsv}) and "Arden, not visited in years" ({@code time/not.tsv} before a participle).
 */
final class Firsts {
    /** Words between "first" and "in five years". */
    private static final int REACH = 16;

    private final Set<String> words = new HashSet<>();
    /** Those that need no article. */
    private final Set<String> bare = new HashSet<>();
    private final Set<String> not;
    private final Set<String> infinitiveMarks;
    private final Set<String> breaks;
    private final Verbs verbs;

    Firsts(Language language) {
        for (Row row : language.table("time/firsts.tsv")) {
            words.add(row.cell(0));
            if (row.cell(1).equals("bare")) {
                bare.add(row.cell(0));
            }
        }
        this.not = language.words("time/not.tsv");
        this.infinitiveMarks = language.words("time/infinitive-marks.tsv");
        this.breaks = language.words("time/clause-breaks.tsv");
        this.verbs = new Verbs(language);
    }

    /** Whether such words stand before a token, with no verb of a clause between them and it. */
    boolean before(Text text, int token) {
        if (words.isEmpty()) {
            return false;
        }
        Sentence sentence = text.sentences().get(text.sentenceIndexAt(text.token(token).start()));
        for (int i = token - 1; i >= Math.max(sentence.firstToken(), token - REACH); i--) {
            String word = text.token(i).lower();
            if (words.contains(word)) {
                return first(text, i, sentence);
            }
            if (not.contains(word)) {
                return i + 1 < token && text.forms(i + 1).stream().anyMatch(form -> form.is(Feature.PARTICIPLE));
            }
            if (!text.token(i).isWord() && !text.token(i).isNumber() || breaks.contains(word) || governs(text, i, sentence)) {
                return false;
            }
        }
        return false;
    }

    /** Whether a word tells which one of several, and not when: "the first visit", but not "will first visit". */
    private boolean first(Text text, int i, Sentence sentence) {
        boolean owned = i > sentence.firstToken() && (text.forms(i - 1).stream().anyMatch(form -> form.is(Feature.DET) || form.is(Feature.PRON))
                || text.token(i - 1).lower().equals("'s"));
        boolean behindAVerb = i > sentence.firstToken() && verbs.listed(text, i - 1);
        boolean ofANoun = i + 1 < sentence.endToken() && text.forms(i + 1).stream().anyMatch(form -> form.is(Feature.NOUN) || form.is(Feature.ADJ));
        return owned || bare.contains(text.token(i).lower()) && ofANoun && !behindAVerb;
    }

    /** Whether a word is the verb of a clause: no infinitive, no participle, no noun. */
    private boolean governs(Text text, int i, Sentence sentence) {
        if (verbs.listed(text, i)) {
            return true;
        }
        boolean finite = false;
        boolean other = false;
        for (WordForm form : text.forms(i)) {
            finite |= form.is(Feature.VERB) && form.features().contains(Feature.FINITE);
            other |= form.is(Feature.PARTICIPLE) || form.is(Feature.NOUN) || form.is(Feature.ADJ);
        }
        boolean infinitive = i > sentence.firstToken() && infinitiveMarks.contains(text.token(i - 1).lower());
        return finite && !other && !infinitive || verbs.present(text, i, sentence);
    }
}
