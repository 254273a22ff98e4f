package org.daybook.reading.name;

import java.util.ArrayList;
import java.util.List;
import org.daybook.reading.language.Feature;
import org.daybook.reading.language.Form;
import org.daybook.reading.language.WordForm;
import org.daybook.reading.language.WordForms;
import org.daybook.reading.text.Text;
import org.daybook.reading.text.Token;

/**
 * What a form of a word tells about names, wherever it stands.
 *
 * @param keys its base forms, as {@link Keys} has them
 * @param lemmas those, then the dictionary's, folded: "ministers" speaks of the office too
 * @param folded the form in lower case, as tables have it
 * @param ordinary whether the dictionary has the word in small letters as something else than a name; of a compound, its last part
 * @param capitalised whether it begins with a capital
 * @param shouted whether it is all in capitals, of which there are two or more
 * @param plural whether it is a noun in the plural by all its readings as one
 * @param numeral whether it may be a number and no pronoun
 * @param function whether the word, in small letters, may be an article, pronoun, preposition, conjunction or auxiliary
 */
record FormFacts(List<String> keys, List<String> lemmas, String folded, boolean ordinary, boolean function, boolean capitalised, boolean shouted, boolean plural,
                 boolean numeral) {
    private static final Form.Fact<FormFacts> FACT = new Form.Fact<>();
    private static final List<Feature> FUNCTION = List.of(Feature.DET, Feature.PRON, Feature.ADP, Feature.CCONJ, Feature.SCONJ, Feature.AUX);

    static FormFacts of(Text text, int i, Keys keys) {
        return text.form(i).fact(FACT, () -> find(text.token(i), text.forms(i), text.language().wordForms(), keys));
    }

    private static FormFacts find(Token token, List<WordForm> readings, WordForms forms, Keys keys) {
        String lower = token.lower();
        int hyphen = lower.lastIndexOf('-');
        boolean ordinary = ordinary(lower, forms) || hyphen > 0 && hyphen + 3 < lower.length() && ordinary(lower.substring(hyphen + 1), forms);
        List<String> own = token.isWord() ? keys.of(token.form()) : List.of(lower);
        return new FormFacts(own, lemmas(own, readings, keys), keys.fold(token.form()), ordinary, function(forms.of(lower)),
                token.capitalised(), shouted(token.form()), plural(readings), any(readings, Feature.NUM) && !any(readings, Feature.PRON));
    }

    private static List<String> lemmas(List<String> own, List<WordForm> readings, Keys keys) {
        List<String> lemmas = new ArrayList<>(own);
        for (WordForm reading : readings) {
            lemmas.add(keys.fold(reading.lemma()));
        }
        return List.copyOf(lemmas);
    }

    private static boolean any(List<WordForm> readings, Feature feature) {
        for (WordForm reading : readings) {
            if (reading.is(feature)) {
                return true;
            }
        }
        return false;
    }

    private static boolean shouted(String form) {
        return form.codePoints().noneMatch(Character::isLowerCase) && form.codePoints().filter(Character::isUpperCase).count() > 1;
    }

    private static boolean plural(List<WordForm> readings) {
        boolean noun = false;
        for (WordForm reading : readings) {
            if (reading.is(Feature.NOUN)) {
                if (!reading.is(Feature.PLURAL)) {
                    return false;
                }
                noun = true;
            }
        }
        return noun;
    }

    private static boolean ordinary(String lower, WordForms forms) {
        for (WordForm reading : forms.inDictionary(lower)) {
            if (!reading.is(Feature.PROPN)) {
                return true;
            }
        }
        return false;
    }

    private static boolean function(List<WordForm> readings) {
        return FUNCTION.stream().anyMatch(feature -> any(readings, feature));
    }
}
