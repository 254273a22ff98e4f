package org.daybook.reading.name;

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
 * @param folded the form in lower case, as tables have it
 * @param ordinary whether the dictionary has the word in small letters as something else than a name; of a compound, its last part
 * @param capitalised whether it begins with a capital
 * @param shouted whether it is all in capitals, of which there are two or more
 * @param plural whether it is a noun in the plural by all its readings as one
 * @param function whether the word, in small letters, may be an article, pronoun, preposition, conjunction or auxiliary
 */
record FormFacts(List<String> keys, String folded, boolean ordinary, boolean function, boolean capitalised, boolean shouted, boolean plural) {
    private static final Form.Fact<FormFacts> FACT = new Form.Fact<>();
    private static final List<Feature> FUNCTION = List.of(Feature.DET, Feature.PRON, Feature.ADP, Feature.CCONJ, Feature.SCONJ, Feature.AUX);

    static FormFacts of(Text text, int i, Keys keys) {
        return text.form(i).fact(FACT, () -> find(text.token(i), text.forms(i), text.language().wordForms(), keys));
    }

    private static FormFacts find(Token token, List<WordForm> readings, WordForms forms, Keys keys) {
        String lower = token.lower();
        int hyphen = lower.lastIndexOf('-');
        boolean ordinary = ordinary(lower, forms) || hyphen > 0 && hyphen + 3 < lower.length() && ordinary(lower.substring(hyphen + 1), forms);
        return new FormFacts(token.isWord() ? keys.of(token.form()) : List.of(lower), keys.fold(token.form()), ordinary, function(forms.of(lower)),
                token.capitalised(), shouted(token.form()), plural(readings));
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
        for (WordForm reading : readings) {
            for (Feature feature : FUNCTION) {
                if (reading.is(feature)) {
                    return true;
                }
            }
        }
        return false;
    }
}
