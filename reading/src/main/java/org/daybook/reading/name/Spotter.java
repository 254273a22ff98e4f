package org.daybook.reading.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.daybook.reading.language.Feature;
import org.daybook.reading.text.Sentence;

/** Finds names in a text, left to right, and types each by the tables, its own words and what stands around it. */
final class Spotter {
    /** No person's name has more words than this; a longer run of capitals is a heading or a list. */
    private static final int PERSON_WORDS = 5;
    /** A phrase in quotation marks with more words than this is speech or a title, not a body's name. */
    private static final int QUOTED_WORDS = 5;
    /** An unknown word all in capitals is an acronym up to this length, and shouting past it. */
    private static final int ACRONYM = 6;
    /** A word of so few letters is no genitive: "президент Ли Чжэ Мён". */
    private static final int GENITIVE = 4;

    private final Words words;
    private final Lexicon lexicon;
    private final GenitiveBody bodies;
    private final Shapes shapes;
    private final List<Spot> spots = new ArrayList<>();
    private int limit;
    private Gender honorific;
    private boolean titled;
    private String held;
    private boolean heldByMany;

    Spotter(Words words) {
        this.words = words;
        this.lexicon = words.lexicon();
        this.shapes = new Shapes(words);
        this.bodies = new GenitiveBody(words, i -> i < limit && known(i) != null && !givenBeforeAName(i), this::givenBeforeAName);
    }

    /** Whether a given name, which may be a place's too, stands before a word that goes on with it: "депутат Думы Иван Лосев". */
    private boolean givenBeforeAName(int i) {
        return i + 1 < limit && lexicon.givenName(words.form(i)) != null && plainCapital(i + 1);
    }

    /** Whether initials stand here with the family name behind them: "Глава Строя И.Лосев". */
    private boolean initials(int i) {
        int k = i;
        while (k + 2 < limit && words.initial(k) && words.form(k + 1).equals(".") && words.touch(k, k + 1)) {
            k += 2;
        }
        return k > i && words.capital(k) && !words.initial(k);
    }

    /** Where a family name with two initials behind it ends, "Лосев И. П."; i where none stands here. */
    private int turned(int i) {
        if (!lexicon.keys().inflected() || !words.capital(i) || words.form(i).length() < 3 || words.shouts(i) || words.foreign(i) || lexicon.givenName(words.form(i)) != null) {
            return i;
        }
        int k = i + 1;
        int letters = 0;
        while (k < words.size() && letters < 2 && words.initial(k)) {
            boolean stopped = words.form(k).endsWith(".");
            if (!stopped && (k + 1 >= words.size() || !words.form(k + 1).equals(".") || !words.touch(k, k + 1))) {
                return i;
            }
            letters += stopped ? words.form(k).length() / 2 : 1;
            k += stopped ? 1 : 2;
        }
        return letters == 2 && !(k < words.size() && words.capital(k) && words.touch(k - 1, k)) ? k : i;
    }

    /** Whether another script begins here than the name before it is written in. */
    private boolean otherScript(int first, int k) {
        return k > first && words.capital(k) && words.foreign(k) != words.foreign(first);
    }

    /** All names, in text order; none overlap. */
    List<Spot> all() {
        for (Sentence sentence : words.text().sentences()) {
            limit = sentence.endToken();
            titled = false;
            held = null;
            honorific = Gender.UNKNOWN;
            int i = sentence.firstToken();
            while (i < limit) {
                i = next(i);
            }
        }
        return spots;
    }

    /** Reads what begins at a token, and returns the token to go on from. */
    private int next(int i) {
        int after = quotedBody(i);
        if (after > i) {
            return after;
        }
        after = shapes.siteEnd(i, limit);
        if (after > i) {
            return keep(i, after, EntityType.ORGANIZATION, null, true);
        }
        if (!words.token(i).isWord()) {
            if (!(words.form(i).equals(".") && i > 0 && words.touch(i - 1, i))) {
                titled = false;
            }
            return i + 1;
        }
        Gender gender = lexicon.honorific(words.keys(i));
        if (gender != null && (words.capital(i) || lexicon.keys().inflected()) && words.capital(afterDot(i))) {
            honorific = gender;
            titled = true;
            return i + 1;
        }
        after = lowerBody(i);
        if (after > i) {
            return after;
        }
        if (!words.capital(i)) {
            Phrases.Match<Office> office = office(i);
            int body = office == null ? i : bodyOfOffice(office);
            if (body > i) {
                return body;
            }
            titled = office != null;
            boolean leadsOn = held != null && (lexicon.complement(held, words.keys(i), true) || lexicon.listed("subjects", words.keys(i))
                    || lexicon.listed("joiners", words.keys(i)) && i > 0 && placeEnding(i));
            held = office != null ? office.value().group() : leadsOn ? held : null;
            heldByMany = office != null ? words.plural(i) : heldByMany;
            honorific = office != null ? office.value().gender() : Gender.UNKNOWN;
            return office == null ? i + 1 : office.end();
        }
        return capital(i);
    }

    /** "Глава администрации Норландии": keeps the body that an office's last word begins, and returns where it ends; 0 where none does. */
    private int bodyOfOffice(Phrases.Match<Office> office) {
        int head = office.end() - 1;
        int end = lexicon.keys().inflected() && head > 0 ? bodies.end(head, limit) : head;
        return end > office.end() ? keep(head, end, EntityType.ORGANIZATION, null, true) : 0;
    }

    /** Whether a lone word with a capital in running text ends as places do: "her Norland colleague". */
    private boolean placeByEnding(int i) {
        return !words.weak(i) && !words.heading(i) && words.neverSmall(i) && !words.capital(i + 1) && !words.capital(i - 1) && lexicon.endsAsPlace(words.form(i));
    }

    /** Where a place that belongs to a body named by its letters ends: "МИД Норландии", "ЦБ РФ"; the body's end where none follows. */
    private int withLand(int i, int end) {
        if (!lexicon.keys().inflected() || end - i != 1 || end >= limit || !shapes.letters(i)) {
            return end;
        }
        Phrases.Match<Entry> land = known(end);
        boolean its = land != null && land.value().type() == EntityType.PLACE && !land.value().seat()
                && (words.shouts(end) || words.may(end, Feature.GENITIVE));
        return its ? land.end() : end;
    }

    private int afterDot(int i) {
        return words.form(i + 1).equals(".") && words.touch(i, i + 1) ? i + 2 : i + 1;
    }

    private int capital(int i) {
        if (region(i)) {
            return keep(i, i + 1, EntityType.PLACE, null, true);
        }
        Phrases.Match<Entry> known = called(i) ? null : known(i);
        Phrases.Match<Office> office = office(i);
        if (office != null && (known == null || known.end() <= office.end()) && !lexicon.bodyHead(words.keys(i)).contains("of")) {
            titled = true;
            held = office.value().group();
            heldByMany = words.plural(i);
            honorific = office.value().gender();
            return office.end();
        }
        boolean calling = !lexicon.keys().inflected() && known == null && words.common(i) && lexicon.givenName(words.form(i)) == null && words.capital(i + 1)
                && i + 2 < limit && lexicon.givenName(words.form(i + 1)) != null && words.capital(afterDot(i + 1)) && !words.common(i + 1);
        if (calling) {
            titled = true;
            return i + 1;
        }
        if (known == null && holdsBeforeAName(i)) {
            titled = words.capital(i + 1);
            return keep(i, i + 1, EntityType.PLACE, null, true);
        }
        int body = bodyEnd(i);
        if (body > i && (known == null || body > known.end())) {
            return keep(i, body, EntityType.ORGANIZATION, null, true);
        }
        int place = placeEnd(i);
        if (place > i && (known == null || place > known.end())) {
            return keep(i, place, EntityType.PLACE, null, true);
        }
        int person = personEnd(i);
        if (known != null && namesakeOfAPlace(i, known)) {
            return keep(i, runEnd(i), EntityType.PERSON, null, false);
        }
        boolean leads = known != null && known.value().type() == EntityType.PLACE && lexicon.keys().inflected() && known.end() + 1 < limit
                && lexicon.givenName(words.form(known.end())) != null && words.capital(known.end()) && words.capital(known.end() + 1);
        if (leads) {
            return known(i, known);
        }
        if (person > i && (known == null || person > known.end() && (lexicon.givenName(words.form(i)) != null || directlyTitled(i, known.value())))) {
            return keep(i, person, EntityType.PERSON, null, true);
        }
        if (known != null) {
            return known(i, known);
        }
        if (!nameable(i)) {
            return i + 1;
        }
        if (!lexicon.keys().inflected() && end(i) && words.common(i) && !titled && !cued(i + 1) && holds(i, i + 1) == null
                && !(place(i) && !words.weak(i)) && !words.oftenNamed(i) && !joined(i) && !placeByEnding(i)) {
            return i + 1;
        }
        if (i + 1 < limit && lexicon.people(words.form(i), words.form(i + 1))) {
            return i + 2;
        }
        if (lexicon.people(words.keys(i)) != null) {
            return i + 1;
        }
        int end = words.heading(i) && words.common(i) ? i + 1 : runEnd(i);
        boolean another = end > i + 1 && (lexicon.givenName(words.form(i + 1)) != null || end == i + 2 && words.shouts(i) && !words.shouts(i + 1) && !words.foreign(i + 1));
        boolean letters = words.shouts(i) && !words.heading(i) && words.form(i).length() > 1;
        if ((titled || letters) && lexicon.keys().inflected() && another && lexicon.givenName(words.form(i)) == null) {
            end = i + 1;
        }
        return keep(i, end, unknown(i, end), null, false);
    }

    /**
     * Whether a town's name that is in no case to depend on the word before it is a given name here, with an unknown surname behind it: "бегун Ардент Лосев", "сборной Норландии Ардент
     * Лосев"; but not "владелец Осло Лосев", since what is not declined may depend on anything.
     */
    private boolean namesakeOfAPlace(int i, Phrases.Match<Entry> known) {
        boolean town = lexicon.keys().inflected() && known.value().type() == EntityType.PLACE && known.value().country().isEmpty() && known.end() == i + 1;
        if (!town || words.shouts(i) || genitiveEnding(i) || words.may(i, Feature.GENITIVE) || known(i + 1) != null || !plainCapital(i + 1) || words.weak(i + 1) || words.may(i + 1, Feature.ADJ)) {
            return false;
        }
        if (runEnd(i) != i + 2) {
            return false;
        }
        boolean declined = words.text().forms(i).isEmpty() || words.may(i, Feature.NOMINATIVE);
        boolean behindAName = !spots.isEmpty() && spots.get(spots.size() - 1).end() == i;
        return declined && (behindAName || behindADoer(i));
    }

    /** Whether an office, an honorific or another noun for somebody stands right before a word, in its case where the dictionary knows both: "бегун Ардент". */
    private boolean behindADoer(int i) {
        if (i == 0) {
            return false;
        }
        boolean abbreviated = words.text().forms(i - 1).isEmpty();
        boolean doer = titled && (abbreviated || words.may(i - 1, Feature.ANIMATE)) || words.someone(i - 1, i);
        return doer && (abbreviated || words.text().forms(i).isEmpty() || words.oneCase(i - 1, i));
    }

    private boolean placeEnding(int end) {
        Spot last = spots.isEmpty() ? null : spots.get(spots.size() - 1);
        return last != null && last.end() == end && last.type() == EntityType.PLACE;
    }

    /** Whether a genitive stands between an office of state and its holder's name, as in "министр Норландии Марен Лунд". */
    private boolean holdsBeforeAName(int i) {
        if (held == null || !lexicon.keys().inflected() || !lexicon.listed("state-offices", List.of(held)) || !(titled || i > 1 && placeEnding(i - 1))
                || lexicon.givenName(words.form(i)) != null || words.shouts(i)) {
            return false;
        }
        boolean genitive = words.folded(i).length() > GENITIVE && genitiveEnding(i) && !words.may(i, Feature.FAMILY_NAME);
        if (titled && heldByMany && !words.capital(i + 1)) {
            return true;
        }
        boolean named = i + 2 < limit && plainCapital(i + 1) && plainCapital(i + 2) && !words.may(i + 2, Feature.PATRONYMIC);
        return genitive && named;
    }

    private boolean genitiveEnding(int i) {
        String form = words.folded(i);
        return !form.isEmpty() && lexicon.listed("genitive-endings", List.of(form.substring(form.length() - 1)));
    }

    /** Whether an office or honorific stands right before a word that could be a lesser place too: "President Lincoln". */
    private boolean directlyTitled(int i, Entry entry) {
        return titled && entry.type() == EntityType.PLACE && entry.country().isEmpty() && !lexicon.keys().inflected();
    }

    /** A known name, unless capitals go on and make it the beginning of a longer, unknown one. */
    private int known(int i, Phrases.Match<Entry> known) {
        int end = known.end();
        Entry entry = known.value();
        boolean goesOn = end - i == 1 && entry.type() == EntityType.PLACE && end < limit && plainCapital(end) && !words.weak(end)
                && lexicon.givenName(words.form(end)) == null && known(end) == null && !lexicon.keys().inflected() && !words.heading(i)
                && !words.function(end);
        if (goesOn) {
            int run = runEnd(end);
            if (!words.seenAsName(end) || run - end > 1) {
                return keep(i, run, EntityType.ORGANIZATION, null, false);
            }
        }
        boolean seated = entry.seat() && place(i);
        int land = entry.type() == EntityType.ORGANIZATION ? withLand(i, end) : end;
        if (land > end) {
            return keep(i, land, EntityType.ORGANIZATION, null, true);
        }
        return keep(i, end, seated ? EntityType.PLACE : entry.type(), entry, true);
    }

    /** Whether what stands before a name makes it a place: "in", "outside the". */
    private boolean place(int i) {
        int before = i - 1;
        if (before > 0 && lexicon.listed("subjects", words.keys(before))) {
            before--;
        }
        return before >= 0 && lexicon.listed("place-cues", words.keys(before));
    }

    private int keep(int first, int end, EntityType type, Entry entry, boolean sure) {
        Gender gender = type == EntityType.PERSON ? genderOf(first, end) : Gender.UNKNOWN;
        spots.add(new Spot(first, end, type, entry, gender, sure));
        if (type == EntityType.PERSON || !lexicon.keys().inflected()) {
            titled = false;
            honorific = Gender.UNKNOWN;
        }
        return end;
    }

    private Gender genderOf(int first, int end) {
        Gender given = end - first > 1 || honorific == Gender.UNKNOWN ? lexicon.givenName(words.form(first)) : null;
        return given == null ? honorific : given.and(honorific);
    }

    private Phrases.Match<Entry> known(int i) {
        if (!words.capital(i)) {
            return null;
        }
        return lexicon.names().longest(i, words::keys, j -> j < limit, (entry, end) -> stands(entry, i, end));
    }

    /** Whether these words may be that name: written with capitals where it has them, and no ordinary word at a sentence's beginning. */
    private boolean stands(Entry entry, int first, int end) {
        String last = words.form(end - 1);
        boolean acronym = entry.form().equals(entry.form().toUpperCase(java.util.Locale.ROOT)) && entry.form().length() <= ACRONYM;
        if (acronym && !words.shouts(first) && !words.form(first).endsWith(".") && !shapes.letters(first)) {
            return false;
        }
        boolean capitals = Character.isUpperCase(entry.form().codePointBefore(entry.form().length())) || entry.form().indexOf(' ') > 0;
        if (capitals && end - first > 1 && !acronym && !lexicon.keys().inflected() && !words.capital(end - 1) && words.token(end - 1).isWord()
                && Character.isUpperCase(entry.form().charAt(entry.form().lastIndexOf(' ') + 1))) {
            return false;
        }
        if (end - first == 1 && !acronym && words.weak(first) && words.common(first) && !words.seenAsName(first)) {
            return lexicon.keys().inflected() && !words.function(first) && words.text().forms(first).stream()
                    .anyMatch(f -> f.is(Feature.NOUN) && lexicon.keys().fold(f.lemma()).equals(lexicon.keys().fold(entry.form())));
        }
        if (end - first == 1 && !acronym && words.weak(first) && words.function(first) && !words.seenAsName(first)) {
            return false;
        }
        return !last.isEmpty();
    }

    private Phrases.Match<Office> office(int i) {
        return lexicon.offices().longest(i, words::keys, j -> j < limit, (office, end) -> end > i + 1 || !words.function(i));
    }

    /** Whether a capitalised word may be a name or the beginning of one. */
    private boolean nameable(int i) {
        if (!words.capital(i) || words.commonNoun(i) || words.describes(i) || lexicon.listed("not-names", words.keys(i)) || words.function(i) && !words.seenAsName(i) || words.contracted(i)
                || words.form(i).length() == 1 || words.form(i).charAt(1) == '-') {
            return false;
        }
        if (words.shouts(i) && (words.common(i) || words.heading(i) || roman(i))) {
            return words.seenAsName(i) && !roman(i);
        }
        if (!words.weak(i)) {
            return true;
        }
        return words.seenAsName(i) || words.dictionary() && !words.common(i) || joined(i);
    }

    /** Whether the run of capitals that begins here is one word alone. */
    private boolean end(int i) {
        return runEnd(i) == i + 1;
    }

    /** Whether a word is a given name as it stands, and a place only if it were a form of another word. */
    private boolean called(int i) {
        String form = words.folded(i);
        Phrases.Match<Entry> known = lexicon.keys().inflected() && lexicon.listedGivenName(form) ? known(i) : null;
        return known != null && known.end() == i + 1 && known.value().type() == EntityType.PLACE && !lexicon.keys().fold(known.value().form()).equals(form);
    }

    /** Whether it is the code of a region, as in an address: "Arden, OR". */
    private boolean region(int i) {
        return i > 1 && words.shouts(i) && words.form(i).length() == 2 && words.form(i - 1).equals(",") && placeEnding(i - 1) && !words.shouts(i - 2)
                && (i + 1 >= limit || !words.capital(i + 1));
    }

    /** Whether "and" joins an ordinary word with a capital to a lone name: "Norland and Velmark have agreed", where "norland" is in the dictionary. */
    private boolean joined(int i) {
        boolean on = i + 2 < limit && words.may(i + 1, Feature.CCONJ) && plainCapital(i + 2) && end(i + 2)
                && !words.common(i + 2) && !words.may(i, Feature.PLURAL) && (!words.weak(i) || Ministers.theirs(words, i + 3));
        Spot last = spots.isEmpty() ? null : spots.get(spots.size() - 1);
        boolean back = !words.weak(i) && i > 1 && words.may(i - 1, Feature.CCONJ) && last != null && last.end() == i - 1
                && last.length() == 1;
        return on || back;
    }

    /** Whether what follows is said or had by people. */
    private boolean cued(int end) {
        return end < limit && (lexicon.listed("person-cues", words.keys(end)) || words.form(end).equals("'s") || words.form(end).equals("’s"));
    }

    private boolean roman(int i) {
        return words.form(i).chars().allMatch(c -> "IVXLCDM".indexOf(c) >= 0);
    }

    /** Whether it is a capitalised word that no table but that of given names knows. */
    private boolean plainCapital(int i) {
        return words.capital(i) && i < limit && words.mayGoOn(i) && !words.describes(i) && !lexicon.listed("not-names", words.keys(i)) && lexicon.people(words.keys(i)) == null
                && !(words.function(i) && (words.weak(i) || words.form(i).length() < 4) && lexicon.givenName(words.form(i)) == null)
                && office(i) == null && lexicon.honorific(words.keys(i)) == null;
    }

    /** Where the run of unknown capitals that begins here ends. */
    private int runEnd(int i) {
        int end = i + 1;
        while (end < limit) {
            if (lexicon.keys().inflected() && (otherScript(i, end) || initials(end)
                    || end + 1 < limit && lexicon.givenName(words.form(end)) != null && plainCapital(end + 1))) {
                break;
            }
            if (plainCapital(end) && (known(end) == null || end - i > 0 && known(end).end() == end + 1 && !known(end).value().seat())
                    && !(words.weak(end) && words.common(end) && !words.seenAsName(end))) {
                end++;
            } else if (words.form(end).equals("&") && plainCapital(end + 1)) {
                end += 2;
            } else if (lexicon.listed("particles", words.keys(end)) && plainCapital(end + 1) && !words.capital(end)
                    && !lexicon.listed("joiners", words.keys(end))) {
                end += 2;
            } else {
                break;
            }
        }
        return end;
    }

    /** Where a body's name that begins here ends, by the words that make one; i where there is none. */
    private int bodyEnd(int i) {
        if (lexicon.keys().inflected()) {
            return i;
        }
        int end = i;
        for (int k = i; k < limit && k - i < 10; k++) {
            boolean joins = k > i && (words.form(k).equals("&") || lexicon.joins("pair", words.keys(k)) && end == i) && words.capital(k + 1);
            if (!words.capital(k) && !joins) {
                break;
            }
            Set<String> roles = words.capital(k) ? lexicon.bodyHead(words.keys(k)) : Set.of();
            if (words.capital(k) && roles.isEmpty() && (lexicon.listed("not-names", words.keys(k)) && k == i || k > i && office(k) != null)) {
                break;
            }
            if (words.capital(k) && words.heading(k) && (roles.isEmpty() || k == i) && words.common(k) && !words.seenAsName(k)) {
                break;
            }
            if (k == i && words.function(k) && !words.seenAsName(k) || words.shouts(k) && words.common(k) && known(k) == null) {
                break;
            }
            if (roles.contains("suffix") && k > i || roles.contains("tail") && k > i) {
                end = k + 1;
                if (end < limit && words.form(end).equals(".") && words.touch(k, end) && roles.contains("suffix")) {
                    end++;
                }
            }
            if (roles.contains("of") && k + 1 < limit && lexicon.listed("openers", words.keys(k + 1))) {
                int tail = ofEnd(k + 1);
                if (tail > k + 1) {
                    return tail;
                }
            }
            if (roles.contains("alone") && k == i && !words.weak(i) && end == i && !words.capital(k + 1)) {
                end = k + 1;
            }
        }
        return end;
    }

    /** Where "of the Interior and Justice" ends; the joiner itself where no capital follows. */
    private int ofEnd(int joiner) {
        int k = joiner + 1;
        if (k < limit && lexicon.joins("article", words.keys(k))) {
            k++;
        }
        if (k >= limit || !words.capital(k) || lexicon.honorific(words.keys(k)) != null) {
            return joiner;
        }
        while (k < limit && lexicon.honorific(words.keys(k)) == null && (words.capital(k) || lexicon.listed("joiners", words.keys(k)) && !lexicon.joins("place", words.keys(k))
                && (words.capital(k + 1) || k + 2 < limit && lexicon.joins("article", words.keys(k + 1)) && words.capital(k + 2)))) {
            if (k + 1 < limit && lexicon.joins("pair", words.keys(k)) && (lexicon.givenName(words.form(k + 1)) != null || !lexicon.bodyHead(words.keys(k + 1)).isEmpty())) {
                break;
            }
            k++;
        }
        return Math.min(k, limit);
    }

    /** Where a place's name that begins here ends, by the words that make one ("Lake Orla", "Orla County"); i where there is none. */
    private int placeEnd(int i) {
        if (lexicon.keys().inflected()) {
            return slavicPlaceEnd(i);
        }
        Set<String> head = lexicon.placeHead(words.keys(i));
        if (head.contains("head") && words.capital(i + 1) && i + 1 < limit && plainCapital(i + 1)) {
            return Math.min(runEnd(i + 1), i + 3);
        }
        if (!nameable(i) && !words.capital(i + 1)) {
            return i;
        }
        for (int k = i + 1; k < limit && k - i < 4 && words.capital(k); k++) {
            if (lexicon.placeHead(words.keys(k)).contains("tail") && !words.capital(k + 1)) {
                return k + 1;
            }
            if (office(k) != null) {
                break;
            }
        }
        return i;
    }

    private int slavicPlaceEnd(int i) {
        if (words.capital(i) && i + 1 < limit && !words.capital(i + 1) && lexicon.placeHead(words.keys(i + 1)).contains("tail")
                && (words.may(i, Feature.ADJ) || words.text().forms(i).isEmpty() && lexicon.endsAsAdjective(words.folded(i)))) {
            return i + 2;
        }
        return i;
    }

    /** Where a person's name that begins here ends, by given name, initials, honorific or office; i where it is none. */
    private int personEnd(int i) {
        int turned = turned(i);
        if (turned > i) {
            return turned;
        }
        Gender given = lexicon.givenName(words.form(i));
        boolean initial = words.initial(i) && (words.form(i + 1).equals(".") || words.form(i).endsWith("."));
        if (given != null && words.function(i) && words.weak(i) && lexicon.keys().inflected()) {
            given = null;
        }
        boolean holder = titled && given == null && !initial && lexicon.keys().inflected() && i + 2 < limit && words.capital(i + 1)
                && lexicon.givenName(words.form(i + 1)) != null && words.capital(i + 2);
        boolean letters = titled && given == null && !initial && lexicon.keys().inflected() && words.shouts(i) && i + 1 < limit && words.capital(i + 1) && !words.shouts(i + 1);
        boolean begins = given != null || initial || titled && !holder && !letters;
        if (!begins || lexicon.listed("not-names", words.keys(i)) || lexicon.people(words.keys(i)) != null && given == null) {
            return i;
        }
        int end = i;
        int names = 0;
        int k = i;
        while (k < limit && k - i < 2 * PERSON_WORDS && names < PERSON_WORDS) {
            if (k > i && words.shouts(k) && !words.shouts(i) && !words.initial(k)) {
                break;
            }
            if (k > i && given == null && !initial && lexicon.keys().inflected() && (initials(k) || words.foreign(i) && otherScript(i, k))) {
                // what an office names before its holder: "глава Строя И.Лосев", "глава Norder Electric Иван Лосев"
                return i;
            }
            if (names > 0 && lexicon.keys().inflected() && (initial || names > 1) && (initials(k) || initial && givenBase(k) && !words.may(k, Feature.PATRONYMIC))) {
                // "из окружения В.Лосева А.Дубов", "брат В.Лосева Иван"
                break;
            }
            if ((otherScript(i, k) || names > 0 && anotherPerson(i, k, initial ? 0 : names)) && lexicon.keys().inflected()) {
                break;
            }
            if (words.initial(k) && words.form(k + 1).equals(".") && words.touch(k, k + 1) && k + 1 < limit) {
                // "Ж.-К."
                k += words.form(k + 2).equals("-") && words.touch(k + 1, k + 2) && words.touch(k + 2, k + 3) && words.initial(k + 3) ? 3 : 2;
                end = names > 0 || end > i ? end : i;
            } else if (words.capital(k) && (k == i || personWord(k) || k == i + 1 && given != null && (surname(k) || officeAsSurname(k)))) {
                k++;
                names++;
                end = k;
            } else if (k > i && nickname(k)) {
                k += 3;
            } else if (k > i && lexicon.listed("particles", words.keys(k)) && k + 1 < limit && (words.capital(k + 1) || lexicon.listed("particles", words.keys(k + 1)))) {
                k++;
            } else {
                break;
            }
        }
        if (end == i || end == i + 1 && initial && !titled) {
            return i;
        }
        if (end == i + 1) {
            boolean unknown = called(i) || known(i) == null;
            boolean alone = titled && (unknown || honorific != Gender.UNKNOWN) || given != null && !words.weak(i) && unknown;
            boolean seen = given != null && words.weak(i) && unknown && (words.seenAsName(i) || !words.common(i));
            return (alone || seen) && !words.shouts(i) ? end : i;
        }
        if (words.weak(i) && given != null && words.common(i) && words.weak(i + 1) && words.common(i + 1) && !words.seenAsName(i + 1)) {
            return i;
        }
        return end;
    }

    /** Whether a given name in its base form stands here, with a word of a name behind it. */
    private boolean begins(int k) {
        return givenBase(k) && k + 1 < limit && plainCapital(k + 1) && !words.may(k, Feature.PATRONYMIC);
    }

    /** Whether a word is a given name in its base form, by the table or the dictionary. */
    private boolean givenBase(int k) {
        return lexicon.listedGivenName(words.folded(k)) || words.text().forms(k).stream().anyMatch(f -> f.is(Feature.GIVEN_NAME)
                && f.is(Feature.NOMINATIVE) && f.is(Feature.SINGULAR) && !f.is(Feature.PLURAL));
    }

    /** Whether a given name in its base form begins somebody else's name here: "имени А. П. Дубова Анна Лосева", "премии Петра Дубова Иван Лосев". */
    private boolean anotherPerson(int i, int k, int names) {
        boolean begins = lexicon.listedGivenName(words.folded(k)) && k + 1 < limit && plainCapital(k + 1) && !words.may(k + 1, Feature.PATRONYMIC)
                && !words.may(k, Feature.PATRONYMIC);
        boolean genitive = genitiveEnding(k - 1);
        if (begins(k) && names == 1 && genitive && lexicon.givenName(words.form(i)) != null && !givenBase(i)) {
            // "мать Кристины Ольга Лосева"
            return true;
        }
        return begins && (names == 0 || names > 1 && genitive && !lexicon.listedGivenName(words.folded(i)));
    }

    /** Whether a name by which friends call somebody stands here in quotation marks, with the family name behind it. */
    private boolean nickname(int k) {
        return k + 3 < limit && "“\"".contains(words.form(k)) && words.capital(k + 1) && "”\"".contains(words.form(k + 2)) && words.capital(k + 3);
    }

    /** Whether a word right after a given name, in a heading or at a sentence's beginning, may be the family name: no verb, no function word. */
    private boolean surname(int k) {
        return plainCapital(k) && !words.may(k, Feature.VERB) && !words.function(k)
                && lexicon.bodyHead(words.keys(k)).isEmpty() && known(k) == null && !words.common(k - 1);
    }

    /** Whether an office has a capital within a sentence, where offices have none: "Ян Ректор". */
    private boolean officeAsSurname(int k) {
        Phrases.Match<Office> office = lexicon.keys().inflected() && !words.weak(k) && !words.shouts(k) ? office(k) : null;
        return office != null && office.end() == k + 1 && (words.text().forms(k - 1).isEmpty() || words.oneCase(k - 1, k));
    }

    private boolean personWord(int k) {
        Phrases.Match<Entry> known = known(k);
        if (known != null && known.value().type() == EntityType.ORGANIZATION && words.common(k)) {
            return false;
        }
        return plainCapital(k) && !(words.weak(k) && words.common(k) && !words.seenAsName(k) && lexicon.givenName(words.form(k)) == null)
                && (lexicon.bodyHead(words.keys(k)).isEmpty() || lexicon.givenName(words.form(k)) != null || lexicon.keys().inflected());
    }

    /** The type of an unknown run of capitals, by its shape and what stands around it. */
    private EntityType unknown(int i, int end) {
        if (shapes.dateline(i, end)) {
            return EntityType.PLACE;
        }
        boolean model = end - i == 1 && words.shouts(i) && (shapes.oneOfMany(i, limit) || shapes.numbered(i, limit));
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
            return words.form(i).length() <= ACRONYM ? EntityType.ORGANIZATION : EntityType.OTHER;
        }
        if (i > 1 && words.form(i - 1).equals("(") && !spots.isEmpty() && spots.get(spots.size() - 1).end() == i - 1 && words.foreign(i)) {
            return spots.get(spots.size() - 1).type();
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
        boolean cue = end < limit && lexicon.listed("person-cues", words.keys(end)) || titled || end - i > 1 && end - i <= 3 && saidBy(i, end);
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
            return end - i > 1 && end - i < PERSON_WORDS && words.oneCase(i - 1, i) && !words.common(end - 1);
        }
        return end - i > 1 ? end - i < PERSON_WORDS : !genitiveEnding(i) && words.may(i - 1, Feature.NOMINATIVE);
    }

    /** What an unknown run of capitals most likely is, in a language whose tables leave few names unknown. */
    private EntityType byShape(int i, int end) {
        int ordinary = 0;
        boolean given = false;
        for (int k = i; k < end; k++) {
            ordinary += words.common(k) ? 1 : 0;
            given |= k > i && k + 1 < end && lexicon.givenName(words.form(k)) != null;
        }
        if (i > 0 && (ordinary == 0 && end - i == 2 || end - i == 1 && !words.weak(i)) && place(i)) {
            return EntityType.PLACE;
        }
        boolean article = i > 0 && lexicon.listed("subjects", words.keys(i - 1));
        if (end - i > 1 && end - i <= 3 && (ordinary == 0 || given || !words.common(i) && !article && end - i == 2)) {
            return EntityType.PERSON;
        }
        if (lexicon.keys().inflected() && end - i > 1 && end - i <= PERSON_WORDS && (foreignName(i, end) || particle(i, end))) {
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
                || end + 1 < limit && words.form(end).equals(",") && lexicon.listed("relatives", words.keys(end + 1));
    }

    /** What an unknown name beside an office must be: a country for a president or minister ("Norland's president"), a body for others; null for neither. */
    private EntityType holds(int i, int end) {
        Phrases.Match<Office> after = end < limit ? office(cued(end) && !words.capital(end) && words.form(end).length() == 2 ? end + 1 : end) : null;
        String group = after != null ? after.value().group() : held;
        boolean leads = i > 1 && held != null && lexicon.complement(held, words.keys(i - 1), true)
                || titled && lexicon.keys().inflected() && end < limit && words.capital(end) && (lexicon.givenName(words.form(end)) != null || initials(end));
        if (group == null || after == null && !leads || end - i > 2) {
            return null;
        }
        return lexicon.listed("state-offices", List.of(group)) ? EntityType.PLACE : after != null && words.common(i) ? null : EntityType.ORGANIZATION;
    }

    /** A short capitalised phrase in quotation marks, where the language names bodies so; i where there is none. */
    private int quotedBody(int i) {
        if (!lexicon.does("quoted") || !"«\"“„".contains(words.form(i)) || words.form(i).length() != 1 || !words.capital(i + 1) || i + 1 >= limit) {
            return i;
        }
        int close = i + 1;
        while (close < limit && close - i <= QUOTED_WORDS + 1 && !"»\"”“".contains(words.form(close))) {
            if (",;:!?…".contains(words.form(close))) {
                return i;
            }
            close++;
        }
        if (close >= limit || close - i > QUOTED_WORDS + 1 || words.form(close - 1).equals(".")) {
            return i;
        }
        Phrases.Match<Entry> inside = known(i + 1);
        boolean whole = inside != null && inside.end() == close;
        boolean headed = i > 0 && !lexicon.bodyHead(words.keys(i - 1)).isEmpty();
        if (!whole && !headed && (i == 0 || !words.token(i - 1).isWord() || words.weak(i + 1))) {
            return i;
        }
        boolean work = i > 0 && lexicon.listed("works", words.keys(i - 1));
        keep(i + 1, close, work ? EntityType.OTHER : EntityType.ORGANIZATION, whole && inside.value().type() == EntityType.ORGANIZATION
                ? inside.value() : null, headed || whole || work);
        return close + 1;
    }

    /** A body whose name goes on in small letters; i where there is none. */
    private int lowerBody(int i) {
        if (!lexicon.keys().inflected()) {
            return i;
        }
        Phrases.Match<Entry> known = known(i);
        int end = bodies.end(i, limit);
        if (known != null && known.end() > i + 1 && known.value().type() == EntityType.PLACE) {
            return i;
        }
        if (end == i || known != null && known.end() >= end || office(i) != null && office(i).end() > i + 1) {
            return i;
        }
        return keep(i, end, EntityType.ORGANIZATION, null, true);
    }
}
