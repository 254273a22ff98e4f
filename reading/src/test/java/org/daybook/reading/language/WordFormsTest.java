package org.daybook.reading.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordFormsTest {
    @ParameterizedTest
    @CsvSource({"тамыздағы, тамыз", "айында, ай", "апталардың, апта", "тоқсанында, тоқсан", "мамыр, мамыр"})
    void takesTheEndingsOfAnAgglutinatingLanguageOffOneLayerAfterTheOther(String form, String base) {
        assertTrue(Languages.of("kk").wordForms().of(form).stream().anyMatch(reading -> reading.lemma().equals(base)));
    }

    @ParameterizedTest
    @CsvSource({"келді, PAST", "аяқталады, FUTURE", "хабарлады, PAST", "бастайды, FUTURE", "мәлімдеді, PAST"})
    void tellsATenseByTheLongestEndingOfAVerb(String form, Feature tense) {
        WordForms forms = Languages.of("kk").wordForms();
        assertTrue(forms.may(form, Feature.VERB, Feature.FINITE, tense));
        assertFalse(forms.may(form, Feature.VERB, tense == Feature.PAST ? Feature.FUTURE : Feature.PAST));
    }

    @Test
    void prefersFormsThatAreListedToTheirEndings() {
        assertEquals(List.of(new WordForm("матеріали", java.util.Set.of(Feature.NOUN))), Languages.of("uk").wordForms().of("Матеріали"));
    }

    @Test
    void asksEndingsOnlyOfWhatTheDictionaryLacks() {
        assertTrue(Languages.of("de").wordForms().of("Geschäftsjahres").stream().anyMatch(reading -> reading.lemma().equals("geschäftsjahr")));
        assertFalse(Languages.of("de").wordForms().of("Jahres").stream().anyMatch(reading -> reading.lemma().equals("jahre")));
    }
}
