package org.daybook.reading.name;

import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.daybook.reading.language.Feature;
import org.daybook.reading.language.Language;
import org.daybook.reading.language.Row;
import org.daybook.reading.language.WordForm;
import org.daybook.reading.text.Text;
import org.daybook.reading.text.Token;

/** What a language's tables under {@code name/} say, filed for looking up; country names are CLDR's. Immutable once made. */
final class Lexicon {
    private static final Map<String, Lexicon> MADE = new ConcurrentHashMap<>();

    /** A place's name with an article that others leave out has more letters than this: "Al Fayyum". */
    private static final int PLACE = 7;

    private final Language language;
    private final Keys keys;
    private final CommonNouns commonNouns;
    private final Phrases<Entry> names = new Phrases<>();
    private final Phrases<Office> offices = new Phrases<>();
    private final Map<String, Gender> givenNames = new HashMap<>();
    private final Map<String, Gender> honorifics = new HashMap<>();
    private final Map<String, String> peoples = new HashMap<>();
    private final Map<String, String> modifiers = new HashMap<>();
    private final Map<String, Set<String>> bodyHeads = new HashMap<>();
    private final Map<String, Set<String>> placeHeads = new HashMap<>();
    private final Map<String, Set<String>> joiners = new HashMap<>();
    private final Map<String, Set<Integer>> shortNames = new HashMap<>();
    private final Map<String, Row> pronouns = new HashMap<>();
    private final Map<String, Set<String>> sets = new HashMap<>();
    private final Set<String> settings = new HashSet<>();
    private final String script;

    private Lexicon(Language language) {
        this.language = language;
        this.keys = new Keys(language);
        this.commonNouns = new CommonNouns(language);
        this.script = language.property("script");
        sets.put("place-articles", list("place-articles"));
        countries();
        for (Row row : language.table("name/organisations.tsv")) {
            String canonical = row.cell(1).isEmpty() ? row.cell(0) : row.cell(1);
            add(new Entry(row.cell(0), EntityType.ORGANIZATION, "body:" + canonical, "", false));
        }
        for (Row row : language.table("name/seats.tsv")) {
            add(new Entry(row.cell(0), EntityType.ORGANIZATION, "seat:" + row.cell(0), row.cell(1), true));
        }
        for (String table : List.of("name/capitals.tsv", "name/cities.tsv", "name/places.tsv")) {
            for (Row row : language.table(table)) {
                String canonical = row.cell(2).isEmpty() ? "place:" + row.cell(0) : "city:" + row.cell(2);
                add(new Entry(row.cell(0), EntityType.PLACE, canonical, table.endsWith("capitals.tsv") ? row.cell(1) : "", false));
            }
        }
        for (Row row : language.table("name/offices.tsv")) {
            Office office = new Office(row.cell(0), row.cell(1), Gender.of(row.cell(2)), row.cell(3).equals("any"));
            offices.add(filed(row.cell(0)), office);
        }
        genders("name/given-names.tsv", givenNames);
        genders("name/honorifics.tsv", honorifics);
        for (Row row : language.table("name/short-names.tsv")) {
            for (String name : row.cells()) {
                shortNames.computeIfAbsent(keys.fold(name), n -> new HashSet<>()).add(row.line());
            }
        }
        for (Row row : language.table("name/office-modifiers.tsv")) {
            modifiers.put(keys.fold(row.cell(0)), row.cell(1));
        }
        roles("name/organisation-heads.tsv", bodyHeads);
        roles("name/place-heads.tsv", placeHeads);
        roles("name/joiners.tsv", joiners);
        for (Row row : language.table("name/pronouns.tsv")) {
            pronouns.put(keys.fold(row.cell(0)), row);
        }
        for (String list : List.of("not-names", "particles", "joiners", "person-cues", "person-leads", "relatives", "place-cues", "place-leads",
                "place-owned", "genitive-endings", "subjects", "works", "clause-openers", "state-offices", "openers", "things", "name-suffixes",
                "journeys", "speaker-leads", "shared-owners", "shared-offices", "place-endings", "adjective-endings",
                "site-endings", "site-leads", "indefinites", "body-beginnings", "initials", "contractions")) {
            sets.put(list, list(list));
        }
        for (Row row : language.table("name/settings.tsv")) {
            if (row.cell(1).equals("yes")) {
                settings.add(row.cell(0));
            }
        }
    }

    /** The lexicon of a language, made at first use. */
    static Lexicon of(Language language) {
        return MADE.computeIfAbsent(language.tag(), tag -> new Lexicon(language));
    }

    private void countries() {
        ULocale locale = ULocale.forLanguageTag(language.tag());
        LocaleDisplayNames full = LocaleDisplayNames.getInstance(locale);
        LocaleDisplayNames brief = LocaleDisplayNames.getInstance(locale, DisplayContext.LENGTH_SHORT);
        for (String code : ULocale.getISOCountries()) {
            Set<String> forms = new java.util.LinkedHashSet<>(List.of(full.regionDisplayName(code), brief.regionDisplayName(code)));
            for (String form : forms) {
                if (!form.equals(code) || form.equals("US")) {
                    add(new Entry(form, EntityType.PLACE, "country:" + code, code, false));
                }
            }
        }
        for (Row row : language.table("name/countries.tsv")) {
            if (row.cell(2).equals("name")) {
                add(new Entry(row.cell(0), EntityType.PLACE, "country:" + row.cell(1), row.cell(1), false));
            } else {
                peoples.put(keys.fold(row.cell(0)), row.cell(1));
            }
        }
    }

    private Set<String> list(String name) {
        Set<String> words = new HashSet<>();
        for (Row row : language.table("name/" + name + ".tsv")) {
            words.add(keys.fold(row.cell(0)));
        }
        return words;
    }

    private void add(Entry entry) {
        List<Collection<String>> words = filed(entry.form());
        if (!words.isEmpty()) {
            names.add(words, entry);
        }
        boolean article = words.size() == 2 && entry.type() == EntityType.PLACE && entry.form().length() > PLACE
                && words.get(0).stream().anyMatch(sets.getOrDefault("place-articles", Set.of())::contains);
        if (article) {
            names.add(words.subList(1, 2), entry);
        }
    }

    private List<Collection<String>> filed(String phrase) {
        List<Collection<String>> words = new ArrayList<>();
        for (Token token : Text.of(phrase, language).tokens()) {
            words.add(keys.filed(token.form()));
        }
        return words;
    }

    private void genders(String table, Map<String, Gender> into) {
        for (Row row : language.table(table)) {
            into.put(keys.fold(row.cell(0)), Gender.of(row.cell(1)));
        }
    }

    /** Whether a small word inside a name is of this sort: {@code pair}, {@code article}, {@code place}. */
    boolean joins(String sort, List<String> wordKeys) {
        for (String key : wordKeys) {
            if (joiners.getOrDefault(key, Set.of()).contains(sort)) {
                return true;
            }
        }
        return false;
    }

    private void roles(String table, Map<String, Set<String>> into) {
        for (Row row : language.table(table)) {
            into.computeIfAbsent(keys.fold(row.cell(0)), k -> new HashSet<>()).addAll(List.of(row.cell(1).split(" ")));
        }
    }

    Keys keys() {
        return keys;
    }

    CommonNouns commonNouns() {
        return commonNouns;
    }

    Phrases<Entry> names() {
        return names;
    }

    Phrases<Office> offices() {
        return offices;
    }

    /** Whether the language does this, by {@code name/settings.tsv}. */
    boolean does(String setting) {
        return settings.contains(setting);
    }

    /** Whether a word is in a plain list, by any of its keys. */
    boolean listed(String list, List<String> wordKeys) {
        Set<String> words = sets.get(list);
        for (String key : wordKeys) {
            if (words.contains(key)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a given name is written as its beginning alone: one letter, or letters that stand for one sound ("Дж."). */
    boolean initial(String given) {
        return given.codePointCount(0, given.length()) == 1 || given.endsWith(".") || sets.get("initials").contains(keys.fold(given));
    }

    /** Whether a word ends as places do, by {@code name/place-endings.tsv}. */
    boolean endsAsPlace(String form) {
        return ends("place-endings", keys.fold(form));
    }

    /** Whether a word, folded, ends as adjectives do, by {@code name/adjective-endings.tsv}. */
    boolean endsAsAdjective(String folded) {
        return ends("adjective-endings", folded);
    }

    private boolean ends(String list, String folded) {
        return sets.get(list).stream().anyMatch(ending -> folded.endsWith(ending) && folded.length() > ending.length() + 1);
    }

    /** Gender of those who bear a given name; null where it is none. */
    Gender givenName(String form) {
        // a word of another script isn't inflected as the language's own are: "Philips" is no form of "Philip" there
        for (String key : keys.inflected() && foreign(form) ? List.of(keys.fold(form)) : keys.of(form)) {
            Gender gender = givenNames.get(key);
            if (gender != null) {
                Gender other = keys.inflected() && key.equals(keys.fold(form)) ? givenByDictionary(form) : null;
                // "Карла" is a woman, or of a man called Карл
                return other == null || other == gender ? gender : Gender.UNKNOWN;
            }
        }
        if (keys.inflected()) {
            return givenByDictionary(form);
        }
        int hyphen = form.indexOf('-');
        return hyphen > 0 ? givenNames.get(keys.fold(form.substring(0, hyphen))) : null;
    }

    private boolean foreign(String form) {
        return !script.isEmpty() && !Character.UnicodeScript.of(form.codePointAt(0)).name().equalsIgnoreCase(script);
    }

    /** Whether the table of given names has this very form, folded, as a base form. */
    boolean listedGivenName(String folded) {
        return givenNames.containsKey(folded);
    }

    /** Whether two given names may be one person's: forms of one name, or one short for the other. */
    boolean sameGivenName(String one, String other) {
        if (keys.meet(one, other)) {
            return true;
        }
        for (String key : keys.of(one)) {
            for (int line : shortNames.getOrDefault(key, Set.of())) {
                for (String second : keys.of(other)) {
                    if (shortNames.getOrDefault(second, Set.of()).contains(line)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** Where one reading is the nominative of a woman's name and another the genitive of a man's, either may be meant. */
    private Gender givenByDictionary(String form) {
        Gender found = null;
        List<WordForm> readings = language.wordForms().of(form);
        boolean surname = readings.stream().anyMatch(r -> r.is(Feature.FAMILY_NAME) && r.is(Feature.MASCULINE) && r.is(Feature.NOMINATIVE));
        for (WordForm reading : readings) {
            // the dictionary has the surname of a woman, which keeps one form, as a given name: "Лихоман"
            boolean hers = surname && reading.is(Feature.FEMININE) && !reading.is(Feature.NOMINATIVE) && !reading.is(Feature.GENITIVE);
            if (reading.is(Feature.GIVEN_NAME) && !hers && (reading.is(Feature.SINGULAR) || !reading.is(Feature.PLURAL))) {
                Gender gender = reading.is(Feature.MASCULINE) ? Gender.MALE : reading.is(Feature.FEMININE) ? Gender.FEMALE : Gender.UNKNOWN;
                found = found == null || found == gender ? gender : Gender.UNKNOWN;
            }
        }
        return found;
    }

    /** Gender of those with this honorific; null where it is none. */
    Gender honorific(List<String> wordKeys) {
        return first(honorifics, wordKeys);
    }

    /** ISO code of the country whose people or things are called so, {@code -} where it is no state's; null where it is no such word. */
    String people(List<String> wordKeys) {
        return first(peoples, wordKeys);
    }

    /** Whether two words together are such a word: "Central Asian". */
    boolean people(String first, String second) {
        return peoples.containsKey(keys.fold(first) + " " + keys.fold(second));
    }

    /** {@code part} or {@code group}, by {@code name/office-modifiers.tsv}; null where it is neither. */
    String modifier(List<String> wordKeys) {
        return first(modifiers, wordKeys);
    }

    /** Where this word stands in the name of a body: tail, head, of, alone, suffix; empty where it doesn't. */
    Set<String> bodyHead(List<String> wordKeys) {
        Set<String> roles = first(bodyHeads, wordKeys);
        return roles == null ? Set.of() : roles;
    }

    /** Where this word stands in the name of a place: tail, head; empty where it doesn't. */
    Set<String> placeHead(List<String> wordKeys) {
        Set<String> roles = first(placeHeads, wordKeys);
        return roles == null ? Set.of() : roles;
    }

    /** Whether this word may lead on from an office of this class to what it is held in. */
    boolean complement(String group, List<String> wordKeys, boolean body) {
        for (Row row : language.table("name/complements.tsv")) {
            if (wordKeys.contains(row.cell(0)) && (row.cell(1).equals("*") || row.cell(1).equals(group)) && (body || row.cell(2).isEmpty())) {
                return true;
            }
        }
        return false;
    }

    /** The row of a pronoun that speaks of people; null where it is none. */
    Row pronoun(String form) {
        return pronouns.get(keys.fold(form));
    }

    private static <V> V first(Map<String, V> map, List<String> wordKeys) {
        for (String key : wordKeys) {
            V value = map.get(key);
            if (value != null) {
                return value;
            }
        }
        return null;
    }
}
