package org.daybook.reading.page;

import java.util.List;

/** What the reading of pages knows of words, in all languages together; loaded once. */
record Words(LanguageProfiles languages, Cues cues, OutletWords outlets, TranslationCredit translations, Walls walls, Locks locks) {
    static Words load() {
        LanguageProfiles languages = new LanguageProfiles();
        List<String> tags = languages.tags();
        return new Words(languages, new Cues(tags), new OutletWords(tags), new TranslationCredit(tags), new Walls(tags), new Locks(tags));
    }
}
