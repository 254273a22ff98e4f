package org.daybook.reading.name;

import java.util.ArrayList;
import java.util.List;
import org.daybook.reading.language.Feature;
import org.daybook.reading.language.WordForm;

/**
 * A person's name, taken apart.
 *
 * @param given as written, an initial too; null where there is none
 * @param nickname what stands in quotation marks amid the name; null where nothing does
 * @param middle the first of the words between given and family name; null where there is none
 * @param patronymic as written; null where there is none
 * @param family as written; null where there is none
 * @param gender what its parts tell
 */
record PersonName(String given, String nickname, String middle, String patronymic, String family, Gender gender) {
    /** Given names of fewer letters than this are others where a letter differs. */
    private static final int SPELT = 4;

    /** Takes the name of a spot apart. A lone word is a family name, unless it is known as a given name alone. */
    static PersonName of(Spot spot, Words words) {
        List<String> parts = new ArrayList<>();
        String patronymic = null;
        String nickname = null;
        int patronymicAt = -1;
        for (int i = spot.first(); i < spot.end(); i++) {
            if (!words.token(i).isWord()) {
                continue;
            }
            String form = words.form(i);
            if (i > spot.first() && !parts.isEmpty() && "“\"«".contains(words.form(i - 1)) && "”\"»".contains(words.form(i + 1)) && i + 1 < spot.end()) {
                nickname = form;
                continue;
            }
            if (parts.size() > 0 && patronymic == null && isPatronymic(i, words)) {
                patronymic = form;
                patronymicAt = parts.size();
            } else if (!(parts.size() > 1 && words.lexicon().listed("name-suffixes", words.keys(i)))) {
                parts.add(form);
            }
        }
        if (parts.isEmpty()) {
            return new PersonName(null, null, null, null, words.form(spot.first()), spot.gender());
        }
        Gender gender = spot.gender();
        if (parts.size() == 1) {
            return patronymic == null ? new PersonName(null, null, null, null, parts.get(0), gender) : new PersonName(parts.get(0), null, null, patronymic, null, gender);
        }
        String first = parts.get(0);
        String last = parts.get(parts.size() - 1);
        boolean letters = words.lexicon().keys().inflected() && first.length() > 2 && parts.subList(1, parts.size()).stream().allMatch(part -> part.length() == 1 || part.endsWith("."));
        if (letters) {
            return new PersonName(parts.get(1), nickname, parts.size() > 2 ? parts.get(2) : null, patronymic, first, gender);
        }
        boolean turned = patronymic != null && patronymicAt == parts.size() && parts.size() == 2
                || words.lexicon().keys().inflected() && parts.size() == 2 && words.lexicon().givenName(last) != null && words.lexicon().givenName(first) == null
                && first.length() > 2;
        if (turned) {
            Gender told = words.lexicon().givenName(last);
            return new PersonName(last, nickname, null, patronymic, first, gender.and(told == null ? Gender.UNKNOWN : told));
        }
        return new PersonName(first, nickname, parts.size() > 2 ? parts.get(1) : null, patronymic, last, gender);
    }

    private static boolean isPatronymic(int i, Words words) {
        for (WordForm reading : words.text().forms(i)) {
            if (reading.is(Feature.PATRONYMIC)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether two given names, beside one surname, are two spellings of one: one has a letter twice where the other has it once: "Гари", "Гарри"; "Bret", "Brett". Any other letter more makes
     * another name: "Марк", "Марек"; "Dana", "Diana"; "Carl", "Carla".
     */
    private static boolean spelling(String one, String other) {
        String shorter = one.length() < other.length() ? one : other;
        String longer = one.length() < other.length() ? other : one;
        if (shorter.length() < SPELT || longer.length() != shorter.length() + 1) {
            return false;
        }
        int same = 0;
        while (same < shorter.length() && shorter.charAt(same) == longer.charAt(same)) {
            same++;
        }
        return same > 0 && longer.charAt(same) == longer.charAt(same - 1) && longer.endsWith(shorter.substring(same));
    }

    /** The same name, where what told a gender speaks of somebody else. */
    PersonName ofAnyGender() {
        return new PersonName(given, nickname, middle, patronymic, family, Gender.UNKNOWN);
    }

    /** Whether an initial, of one letter or more ("Дж."), is the beginning of a given name. */
    private static boolean begins(String initial, String given) {
        String letters = initial.indexOf('.') > 0 ? initial.substring(0, initial.indexOf('.')) : initial;
        return letters.length() <= given.length() && given.regionMatches(true, 0, letters, 0, letters.length());
    }

    boolean full() {
        return given != null && family != null;
    }

    /** Whether two full names may be one person's: family names meet, and given names too or by their initials. */
    boolean fits(PersonName other, Lexicon lexicon) {
        Keys keys = lexicon.keys();
        if (family == null || other.family == null) {
            return given != null && other.given != null && keys.meet(given, other.given)
                    && (patronymic == null || other.patronymic == null || keys.meet(patronymic, other.patronymic));
        }
        if (!keys.meet(family, other.family) || !gender.fits(other.gender)) {
            return false;
        }
        if (given == null || other.given == null) {
            return true;
        }
        boolean initialled = middle != null && other.middle != null && (middle.length() == 1 || other.middle.length() == 1);
        if (initialled && middle.codePointAt(0) != other.middle.codePointAt(0)) {
            return false;
        }
        if (lexicon.sameGivenName(given, other.given) || nickname != null && lexicon.sameGivenName(nickname, other.given)
                || other.nickname != null && lexicon.sameGivenName(given, other.nickname)) {
            return true;
        }
        if (spelling(keys.fold(given), keys.fold(other.given))) {
            return true;
        }
        boolean initials = lexicon.initial(given) || lexicon.initial(other.given);
        return initials && (begins(given, other.given) || begins(other.given, given));
    }
}
