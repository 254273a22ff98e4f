package org.daybook.reading.name;

import java.util.ArrayList;
import java.util.List;
import org.daybook.reading.text.Sentence;

/** The way through a text: the names kept so far, and what leads up to the next one. Mutable; lives only while one text is read. */
final class Walk {
    private final Words words;
    private final List<Spot> spots = new ArrayList<>();
    /** Where the sentence ends that is looked through. */
    int limit;
    /** Whether an office or honorific stands right before. */
    boolean titled;
    /** What the honorific or office right before tells of its bearer. */
    Gender honorific = Gender.UNKNOWN;
    /** The group of the office that was told last and may still lead on; null where there is none. */
    String held;
    /** Whether several hold it. */
    boolean heldByMany;

    Walk(Words words) {
        this.words = words;
    }

    /** The names kept so far, in text order. */
    List<Spot> spots() {
        return spots;
    }

    /** The name kept last; null where there is none yet. */
    Spot last() {
        return spots.isEmpty() ? null : spots.get(spots.size() - 1);
    }

    /** Goes on to a sentence: what led up to a name of the one before leads up to none of this. */
    void enter(Sentence sentence) {
        limit = sentence.endToken();
        titled = false;
        held = null;
        honorific = Gender.UNKNOWN;
    }

    /** Meets an office. @param many whether several hold it */
    void meet(Office office, boolean many) {
        titled = true;
        held = office.group();
        heldByMany = many;
        honorific = office.gender();
    }

    /** Passes a word in small letters that is none. @param leadsOn whether it leads on from an office to what it is held in */
    void pass(boolean leadsOn) {
        titled = false;
        held = leadsOn ? held : null;
        honorific = Gender.UNKNOWN;
    }

    /** Keeps a name, and returns where it ends. */
    int keep(int first, int end, EntityType type, Entry entry, boolean sure) {
        Gender gender = type == EntityType.PERSON ? genderOf(first, end) : Gender.UNKNOWN;
        spots.add(new Spot(first, end, type, entry, gender, sure));
        if (type == EntityType.PERSON || !words.lexicon().keys().inflected()) {
            titled = false;
            honorific = Gender.UNKNOWN;
        }
        return end;
    }

    private Gender genderOf(int first, int end) {
        Gender given = end - first > 1 || honorific == Gender.UNKNOWN ? words.lexicon().givenName(words.form(first)) : null;
        return given == null ? honorific : given.and(honorific);
    }

    /** Whether a place's name ends right before a token. */
    boolean placeEndsAt(int end) {
        Spot last = last();
        return last != null && last.end() == end && last.type() == EntityType.PLACE;
    }
}
