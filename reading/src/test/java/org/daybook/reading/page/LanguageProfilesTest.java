package org.daybook.reading.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageProfilesTest {
    private static final LanguageProfiles PROFILES = new LanguageProfiles();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | The council of the town met on Monday, and it was agreed that the pier will be rebuilt before the winter.
            ru | Совет города собрался в понедельник, и было решено, что причал восстановят до зимы, как сообщил его глава.
            uk | Рада міста зібралася в понеділок, і було вирішено, що причал відновлять до зими, як повідомив його голова.
            de | Der Rat der Stadt kam am Montag zusammen, und es wurde beschlossen, dass die Mole vor dem Winter erneuert wird.
            nl | De raad van de stad kwam maandag bijeen, en er werd besloten dat de pier voor de winter wordt herbouwd.
            fr | Le conseil de la ville s'est réuni lundi, et il a été décidé que la jetée sera reconstruite avant l'hiver.
            es | El consejo de la ciudad se reunió el lunes y se acordó que el muelle será reconstruido antes del invierno.
            pt | O conselho da cidade reuniu-se na segunda-feira e foi decidido que o cais será reconstruído antes do inverno.
            it | Il consiglio della città si è riunito lunedì ed è stato deciso che il molo sarà ricostruito prima dell'inverno.
            kk | Қала кеңесі дүйсенбі күні жиналып, кемежайды қысқа дейін жөндеуге шешім қабылдады, деп хабарлады оның төрағасы.
            kk | Министр Астанада сөз сөйледі.
            ky | Министр Бишкекте сүйлөп, жыл боюнча пландары тууралуу айтты жана башка өлкөлөр менен сүйлөшүү болорун билдирди.
            ru | Министр выступил в Астане и рассказал о планах на год.
            uk | Міністр виступив у Києві й розповів про плани на рік.
            be | Міністр выступіў у Мінску і расказаў пра планы на год.
            uk | Її заяву підтримали всі європейські країни.
            ru | Эти заявления поддержали все европейские страны.
            bg | Министърът говори в София и разказа за плановете си за годината.
            es | El ministro habló en Madrid y contó sus planes para el año.
            pt | O ministro falou em Lisboa e contou os seus planos para o ano.
            ca | El ministre va parlar a Barcelona i va explicar els seus plans per a aquest any.
            de | Der Minister sprach in Berlin und erzählte von seinen Plänen für das Jahr.
            nl | De minister sprak in Den Haag en vertelde over zijn plannen voor het jaar.
            fr | Le ministre a parlé à Paris et a raconté ses projets pour l'année.
            it | Il ministro ha parlato a Roma e ha raccontato i suoi progetti per l'anno.
            pl | Rada miasta zebrała się w poniedziałek i zdecydowano, że molo zostanie odbudowane przed zimą, jak podał jej szef.
            ja | 町の議会は月曜日に集まり、桟橋を冬の前に建て直すことを決めた。
            zh | 市议会周一开会，决定在冬天之前重建码头。
            el | Το συμβούλιο της πόλης συνήλθε τη Δευτέρα και αποφάσισε ότι η προβλήτα θα ξαναχτιστεί.
            """)
    void tellsALanguageFromOneSentence(String tag, String sentence) {
        assertEquals(tag, PROFILES.of(sentence, null).tag());
    }

    @Test
    void isNotMisledByWhatThePageSaysOfItself() {
        assertEquals("ru", PROFILES.of("Совет города собрался в понедельник, и было решено, что причал восстановят до зимы.", "en").tag());
    }

    @Test
    void keepsTheRegionThatThePageGives() {
        assertEquals("en-GB", PROFILES.of("The council of the town met on Monday, and it was agreed to rebuild the pier.", "en-GB").tag());
    }

    @Test
    void isUnsureWhereThereIsNothingToTellBy() {
        assertEquals(new LanguageTag("und", 0), PROFILES.of("12 — 34", null));
        assertTrue(PROFILES.of("Arden Norland Velmark", null).confidence() < 0.5);
    }
}
