package org.daybook.reading.name;

import java.util.BitSet;
import java.util.Locale;
import org.daybook.reading.language.Feature;
import org.daybook.reading.language.Language;
import org.daybook.reading.language.Remembered;
import org.daybook.reading.language.WordForm;
import org.daybook.reading.language.WordForms;

/**
 * Nouns of a language that writes all of them with a capital ({@code nouns capital} in {@code language.tsv}, as German): there a capital tells a
 * name only where the dictionary knows the word as nothing else, nor as a compound of words that it knows ("Betriebsrente").
 */
final class CommonNouns {
    /** Letters of the parts of a compound; shorter ones are endings of names too. */
    private static final int PART = 4;
    /** Letters of the longest compound that is taken apart; what is longer is no word that anybody writes. */
    private static final int LONGEST = 64;
    /** Letters that may join the two parts ("Betrieb-s-rente", "Klasse-n-zimmer"). */
    private static final String[] JOINTS = {"", "s", "n", "es", "en", "er"};

    private final WordForms forms;
    private final boolean capital;
    private final Remembered<Boolean> remembered = new Remembered<>();

    CommonNouns(Language language) {
        this.forms = language.wordForms();
        this.capital = language.property("nouns").equals("capital");
    }

    /** Whether a capitalised word is an ordinary one here, and no name. Of a compound with a hyphen, the last part is asked. */
    boolean is(String form) {
        if (!capital) {
            return false;
        }
        int hyphen = form.lastIndexOf('-');
        String last = form.substring(hyphen + 1);
        return remembered.of(last, () -> known(last) || known(last.toLowerCase(Locale.ROOT)) || compound(last));
    }

    /** Whether such a word may go on a name that has begun: the dictionary has it as a name too ("Robert Koch"). */
    boolean mayGoOn(String form) {
        return !is(form) || forms.inDictionary(form).stream().anyMatch(reading -> reading.is(Feature.PROPN));
    }

    private boolean known(String form) {
        return forms.inDictionary(form).stream().anyMatch(reading -> !reading.is(Feature.PROPN));
    }

    private boolean compound(String form) {
        return form.length() <= LONGEST && compound(form, new BitSet());
    }

    /** @param refused lengths of the beginnings of the word that were found to be no compounds: each is taken apart once */
    private boolean compound(String form, BitSet refused) {
        if (refused.get(form.length())) {
            return false;
        }
        for (int cut = PART; cut <= form.length() - PART; cut++) {
            if (noun(Character.toUpperCase(form.charAt(cut)) + form.substring(cut + 1)) && head(form.substring(0, cut), refused)) {
                return true;
            }
        }
        refused.set(form.length());
        return false;
    }

    private boolean head(String part, BitSet refused) {
        for (String joint : JOINTS) {
            if (part.endsWith(joint) && part.length() - joint.length() >= PART - 1) {
                String head = part.substring(0, part.length() - joint.length());
                if (known(head) || known(head.toLowerCase(Locale.ROOT)) || compound(head, refused)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean noun(String form) {
        for (WordForm reading : forms.inDictionary(form)) {
            if (reading.is(Feature.NOUN)) {
                return true;
            }
        }
        return false;
    }
}
