package org.daybook.reading.name;

import java.util.List;
import org.daybook.reading.language.Feature;

/** What a run of capitals that no table knows is the name of, by its shape and what stands around it. */
final class Unlisted {
    private final Words words;
    private final Lexicon lexicon;
    private final Shapes shapes;
    private final Runs runs;
    private final Walk walk;

    Unlisted(Words words, Shapes shapes, Runs runs, Walk walk) {
        this.words = words;
        this.lexicon = words.lexicon();
        this.shapes = shapes;
        this.runs = runs;
        this.walk = walk;
    }

    /** The type of an unknown run of capitals, by its shape and what stands around it. */
    EntityType type(int i, int end) {
        if (shapes.dateline(i, end)) {
            return EntityType.PLACE;
        }
        boolean model = end - i == 1 && words.shouts(i) && (shapes.oneOfMany(i, walk.limit) || shapes.numbered(i, walk.limit));
        if (model || i > 0 && words.foreign(i) && lexicon.listed("works", words.keys(i - 1))) {
            return EntityType.OTHER;
        }
        if (introduced(i, end)) {
            return EntityType.PERSON;
        }
        if (end - i == 1 && lexicon.keys().inflected() && shapes.drawnTogether(i)) {
            return EntityType.ORGANIZATION;
        }
        if (end - i == 1 && words.shouts(i)) {
            return words.form(i).length() <= Runs.ACRONYM ? EntityType.ORGANIZATION : EntityType.OTHER;
        }
        Spot last = walk.last();
        if (i > 1 && words.form(i - 1).equals("(") && last != null && last.end() == i - 1 && words.foreign(i)) {
            return last.type();
        }
        if (i > 0 && !words.capital(i - 1) && !lexicon.bodyHead(words.keys(i - 1)).isEmpty() && lexicon.keys().inflected()) {
            return EntityType.ORGANIZATION;
        }
        if (i > 0 && lexicon.placeHead(words.keys(i - 1)).contains("head") && lexicon.keys().inflected()) {
            return EntityType.PLACE;
        }
        if (words.foreign(i)) {
            return EntityType.ORGANIZATION;
        }
        EntityType seat = holds(i, end);
        if (seat != null) {
            return seat;
        }
        if (end - i == 1 && words.common(i) && placeByEnding(i)) {
            return EntityType.PLACE;
        }
        if (lexicon.listed("particles", words.keys(i)) && end - i > 1) {
            return EntityType.PERSON;
        }
        if (end - i > 1 && lexicon.listed("things", words.keys(end - 1))) {
            return EntityType.OTHER;
        }
        boolean cue = end < walk.limit && lexicon.listed("person-cues", words.keys(end)) || walk.titled || end - i > 1 && end - i <= 3 && saidBy(i, end);
        if (cue) {
            return EntityType.PERSON;
        }
        return lexicon.does("shapes") ? byShape(i, end) : EntityType.OTHER;
    }

    /** Whether a noun for somebody, in small letters, stands right before a name that does not depend on it: "танцовщица Руби Линд", "вокалист Линд", but not "житель Линда". */
    private boolean introduced(int i, int end) {
        if (!lexicon.keys().inflected() || words.heading(i) || words.shouts(i) || words.shouts(end - 1) || words.foreign(i) || words.may(i, Feature.ADJ) || !words.someone(i - 1, i)) {
            return false;
        }
        if (words.common(i)) {
            // "обладатель Кубка Линда", but "кровельщик Рама Линд"
            return end - i > 1 && end - i < PersonNames.LONGEST && words.oneCase(i - 1, i) && !words.common(end - 1);
        }
        return end - i > 1 ? end - i < PersonNames.LONGEST : !shapes.genitiveEnding(i) && words.may(i - 1, Feature.NOMINATIVE);
    }

    /** What an unknown run of capitals most likely is, in a language whose tables leave few names unknown. */
    private EntityType byShape(int i, int end) {
        int ordinary = 0;
        boolean given = false;
        for (int k = i; k < end; k++) {
            ordinary += words.common(k) ? 1 : 0;
            given |= k > i && k + 1 < end && lexicon.givenName(words.form(k)) != null;
        }
        if (i > 0 && (ordinary == 0 && end - i == 2 || end - i == 1 && !words.weak(i)) && afterPlaceCue(i)) {
            return EntityType.PLACE;
        }
        boolean article = i > 0 && lexicon.listed("subjects", words.keys(i - 1));
        if (end - i > 1 && end - i <= 3 && (ordinary == 0 || given || !words.common(i) && !article && end - i == 2)) {
            return EntityType.PERSON;
        }
        if (lexicon.keys().inflected() && end - i > 1 && end - i <= PersonNames.LONGEST && (foreignName(i, end) || particle(i, end))) {
            return EntityType.PERSON;
        }
        if (lexicon.keys().inflected() && end - i > 1 && end - i <= 3
                && lexicon.keys().bases(words.form(end - 1)).stream().anyMatch(base -> base.sure() && base.gender() != Gender.UNKNOWN)) {
            return EntityType.PERSON;
        }
        if (end - i == 1 && (ordinary == 0 || words.may(i, Feature.PROPN))) {
            return EntityType.PERSON;
        }
        return end - i == 1 ? EntityType.OTHER : EntityType.ORGANIZATION;
    }

    /** Whether of several words some are no words of the language, and the others are so in the plural only, which begins no body's name without a head: "Лам Лоринг" (лама), "Сов Лоринг" (сова). */
    private boolean foreignName(int i, int end) {
        boolean unknown = false;
        for (int k = i; k < end; k++) {
            if (!words.capital(k) || words.foreign(k) || words.shouts(k) || words.quoted(k) || words.may(k, Feature.ADJ) || words.may(k, Feature.NOUN) && k < end - 1 && !words.plural(k)) {
                return false;
            }
            unknown |= !words.common(k);
        }
        return unknown;
    }

    /** Whether a small word of surnames stands within a run, behind two words or more: "Эйнару Торстен ди Брускелла"; behind one it may be a town's: "Торре дель Мар". */
    private boolean particle(int i, int end) {
        for (int k = i + 2; k < end - 1; k++) {
            if (!words.capital(k) && lexicon.listed("particles", words.keys(k))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a verb of speech stands before a name of two or three words, or "who" after its comma. */
    private boolean saidBy(int i, int end) {
        return i > 0 && words.sentence(i - 1) == words.sentence(i) && lexicon.listed("person-leads", words.keys(i - 1))
                || end + 1 < walk.limit && words.form(end).equals(",") && lexicon.listed("relatives", words.keys(end + 1));
    }

    /** What an unknown name beside an office must be: a country for a president or minister ("Norland's president"), a body for others; null for neither. */
    EntityType holds(int i, int end) {
        Phrases.Match<Office> after = end < walk.limit ? runs.office(cued(end) && !words.capital(end) && words.form(end).length() == 2 ? end + 1 : end) : null;
        String group = after != null ? after.value().group() : walk.held;
        boolean leads = i > 1 && walk.held != null && lexicon.complement(walk.held, words.keys(i - 1), true)
                || walk.titled && lexicon.keys().inflected() && end < walk.limit && words.capital(end) && (lexicon.givenName(words.form(end)) != null || runs.initials(end));
        if (group == null || after == null && !leads || end - i > 2) {
            return null;
        }
        return lexicon.listed("state-offices", List.of(group)) ? EntityType.PLACE : after != null && words.common(i) ? null : EntityType.ORGANIZATION;
    }

    /** Whether a lone word with a capital in running text ends as places do: "her Norland colleague". */
    boolean placeByEnding(int i) {
        return !words.weak(i) && !words.heading(i) && words.neverSmall(i) && !words.capital(i + 1) && !words.capital(i - 1) && lexicon.endsAsPlace(words.form(i));
    }

    /** Whether what stands before a name makes it a place: "in", "outside the". */
    boolean afterPlaceCue(int i) {
        int before = i - 1;
        if (before > 0 && lexicon.listed("subjects", words.keys(before))) {
            before--;
        }
        return before >= 0 && lexicon.listed("place-cues", words.keys(before));
    }

    /** Whether what follows is said or had by people. */
    boolean cued(int end) {
        return end < walk.limit && (lexicon.listed("person-cues", words.keys(end)) || words.form(end).equals("'s") || words.form(end).equals("’s"));
    }
}
