package org.daybook.reading.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.daybook.reading.language.Feature;
import org.daybook.reading.language.Form;
import org.daybook.reading.language.WordForm;
import org.daybook.reading.text.Namesakes;
import org.daybook.reading.text.Text;
import org.daybook.reading.text.Token;

/** The words of one text as the tables see them: each token with its base forms and what it may be. */
final class Words {
    private static final Form.Fact<Spelt> SPELT = new Form.Fact<>();

    /**
     * A token as the tables have it.
     *
     * @param keys its form in lower case, then its base forms
     * @param begins the {@linkplain Phrases#number numbers} of the tables that have phrases which begin with it, as bits
     * @param classes of {@code event/words.tsv} that it is of
     */
    private record Spelt(String[] keys, int begins, Set<String> classes) { }

    private final Text text;
    private final Namesakes namesakes;
    private final Spelt[] spelt;

    Words(Text text, Lexicon lexicon) {
        this.text = text;
        this.namesakes = Namesakes.of(text);
        this.spelt = new Spelt[text.tokens().size()];
        for (int i = 0; i < spelt.length; i++) {
            Token token = text.token(i);
            // "May visited Arden": somebody's name is no verb
            spelt[i] = namesakes.names(i) ? new Spelt(new String[] {token.form()}, 0, Set.of()) : text.form(i).fact(SPELT, () -> spelt(token, lexicon));
        }
    }

    private Spelt spelt(Token token, Lexicon lexicon) {
        String[] keys = token.isWord() ? keys(token) : new String[] {token.lower()};
        return new Spelt(keys, lexicon.beginning(keys), lexicon.classes(keys));
    }

    /** Its form in lower case first, then each base form once. */
    private String[] keys(Token token) {
        List<String> found = new ArrayList<>();
        found.add(token.lower());
        for (WordForm form : text.language().wordForms().of(token.form())) {
            String lemma = form.lemma().toLowerCase(Locale.ROOT);
            if (!found.contains(lemma)) {
                found.add(lemma);
            }
        }
        return found.toArray(new String[0]);
    }

    Text text() {
        return text;
    }

    int size() {
        return spelt.length;
    }

    Token token(int i) {
        return text.token(i);
    }

    String lower(int i) {
        return spelt[i].keys[0];
    }

    /** Whether a phrase of the table of a number begins with a token. */
    boolean begins(int i, int table) {
        return (spelt[i].begins & 1 << table) != 0;
    }

    /** Whether a token is of a class of {@code event/words.tsv}. */
    boolean is(int i, String group) {
        return spelt[i].classes.contains(group);
    }

    /** Its form in lower case, then its base forms. */
    String[] all(int i) {
        return spelt[i].keys;
    }

    /** Whether the token is one of these words, by form or base form. */
    boolean isOne(int i, Set<String> words) {
        for (String key : spelt[i].keys) {
            if (words.contains(key)) {
                return true;
            }
        }
        return false;
    }

    /** Whether any reading of the token has all these features; a place beyond the text has none. */
    boolean may(int i, Feature... features) {
        for (WordForm form : forms(i)) {
            if (form.is(features)) {
                return true;
            }
        }
        return false;
    }

    /** Whether any reading of the token has a case. */
    boolean declined(int i) {
        for (WordForm form : forms(i)) {
            if (form.declined()) {
                return true;
            }
        }
        return false;
    }

    /** Whether two tokens may have one case, in a language that has cases. */
    boolean agree(int i, int k) {
        return Feature.CASES.stream().anyMatch(one -> may(i, one) && may(k, one));
    }

    /** Whether any reading with this base form has all these features. */
    boolean may(int i, String lemma, Feature... features) {
        for (WordForm form : forms(i)) {
            if (form.is(features) && form.lemma().equalsIgnoreCase(lemma)) {
                return true;
            }
        }
        return false;
    }

    private List<WordForm> forms(int i) {
        return i >= 0 && i < size() && !namesakes.names(i) ? text.forms(i) : List.of();
    }

    boolean isWord(int i) {
        return token(i).isWord();
    }

    /** A participle, long or short: what follows a form of "be", or stands by a noun like an adjective. */
    boolean isParticiple(int i) {
        for (WordForm form : text.forms(i)) {
            if (isParticiple(form)) {
                return true;
            }
        }
        return false;
    }

    /** A participle with a case, in a language that has them: it stands by a noun or for one («намеченная», «задержанные»), and in no verb group. */
    boolean isLongParticiple(int i) {
        return isParticiple(i) && !Spotter.lacksCases(this, i);
    }

    static boolean isParticiple(WordForm form) {
        return form.is(Feature.VERB) && !form.is(Feature.FINITE) && !form.is(Feature.INFINITIVE) && !form.is(Feature.GERUND)
                && !form.is(Feature.CONVERB);
    }

    /** Whether it can only be a verb that carries a sentence: finite, and nothing else. */
    boolean isPlainlyFinite(int i) {
        boolean finite = false;
        for (WordForm form : text.forms(i)) {
            if (form.is(Feature.FINITE)) {
                finite = true;
            } else if (form.is(Feature.NOUN) || form.is(Feature.ADJ) || form.is(Feature.ADP) || form.is(Feature.ADV)) {
                return false;
            }
        }
        return finite;
    }
}
