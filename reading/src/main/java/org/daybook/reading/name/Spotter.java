package org.daybook.reading.name;

import java.util.List;
import org.daybook.reading.language.Feature;
import org.daybook.reading.text.Sentence;

/** Finds names in a text, left to right, and types each by the tables, its own words and what stands around it. */
final class Spotter {
    /** A phrase in quotation marks with more words than this is speech or a title, not a body's name. */
    private static final int QUOTED_WORDS = 5;
    /** A word of so few letters is no genitive: "президент Ли Чжэ Мён". */
    private static final int GENITIVE = 4;

    private final Words words;
    private final Lexicon lexicon;
    private final Walk walk;
    private final Shapes shapes;
    private final Runs runs;
    private final GenitiveBody bodies;
    private final HeadedNames headed;
    private final PersonNames people;
    private final Unlisted unlisted;

    Spotter(Words words) {
        this.words = words;
        this.lexicon = words.lexicon();
        this.walk = new Walk(words);
        this.shapes = new Shapes(words);
        this.runs = new Runs(words, shapes, walk);
        this.bodies = new GenitiveBody(words, i -> i < walk.limit && runs.known(i) != null && !runs.givenBeforeAName(i), runs::givenBeforeAName);
        this.headed = new HeadedNames(words, runs, walk);
        this.people = new PersonNames(words, shapes, runs, walk);
        this.unlisted = new Unlisted(words, shapes, runs, walk);
    }

    /** All names, in text order; none overlap. */
    List<Spot> all() {
        for (Sentence sentence : words.text().sentences()) {
            walk.enter(sentence);
            int i = sentence.firstToken();
            while (i < walk.limit) {
                i = next(i);
            }
        }
        return walk.spots();
    }

    /** Reads what begins at a token, and returns the token to go on from. */
    private int next(int i) {
        int after = quotedBody(i);
        if (after > i) {
            return after;
        }
        after = shapes.siteEnd(i, walk.limit);
        if (after > i) {
            return walk.keep(i, after, EntityType.ORGANIZATION, null, true);
        }
        if (!words.token(i).isWord()) {
            if (!(words.form(i).equals(".") && i > 0 && words.touch(i - 1, i))) {
                walk.titled = false;
            }
            return i + 1;
        }
        Gender gender = lexicon.honorific(words.keys(i));
        if (gender != null && (words.capital(i) || lexicon.keys().inflected()) && words.capital(afterDot(i))) {
            walk.honorific = gender;
            walk.titled = true;
            return i + 1;
        }
        after = lowerBody(i);
        if (after > i) {
            return after;
        }
        if (!words.capital(i)) {
            Phrases.Match<Office> office = runs.office(i);
            int body = office == null ? i : bodyOfOffice(office);
            if (body > i) {
                return body;
            }
            if (office != null) {
                walk.meet(office.value(), words.plural(i));
                return office.end();
            }
            boolean leadsOn = walk.held != null && (lexicon.complement(walk.held, words.keys(i), true) || lexicon.listed("subjects", words.keys(i))
                    || lexicon.listed("joiners", words.keys(i)) && i > 0 && walk.placeEndsAt(i));
            walk.pass(leadsOn);
            return i + 1;
        }
        return capital(i);
    }

    /** "Глава администрации Норландии": keeps the body that an office's last word begins, and returns where it ends; 0 where none does. */
    private int bodyOfOffice(Phrases.Match<Office> office) {
        int head = office.end() - 1;
        int end = lexicon.keys().inflected() && head > 0 ? bodies.end(head, walk.limit) : head;
        return end > office.end() ? walk.keep(head, end, EntityType.ORGANIZATION, null, true) : 0;
    }

    /** Where a place that belongs to a body named by its letters ends: "МИД Норландии", "ЦБ РФ"; the body's end where none follows. */
    private int withLand(int i, int end) {
        if (!lexicon.keys().inflected() || end - i != 1 || end >= walk.limit || !shapes.letters(i)) {
            return end;
        }
        Phrases.Match<Entry> land = runs.known(end);
        boolean its = land != null && land.value().type() == EntityType.PLACE && !land.value().seat()
                && (words.shouts(end) || words.may(end, Feature.GENITIVE));
        return its ? land.end() : end;
    }

    private int afterDot(int i) {
        return words.form(i + 1).equals(".") && words.touch(i, i + 1) ? i + 2 : i + 1;
    }

    private int capital(int i) {
        if (region(i)) {
            return walk.keep(i, i + 1, EntityType.PLACE, null, true);
        }
        Phrases.Match<Entry> known = runs.called(i) ? null : runs.known(i);
        Phrases.Match<Office> office = runs.office(i);
        if (office != null && (known == null || known.end() <= office.end()) && !lexicon.bodyHead(words.keys(i)).contains("of")) {
            walk.meet(office.value(), words.plural(i));
            return office.end();
        }
        boolean calling = !lexicon.keys().inflected() && known == null && words.common(i) && lexicon.givenName(words.form(i)) == null && words.capital(i + 1)
                && i + 2 < walk.limit && lexicon.givenName(words.form(i + 1)) != null && words.capital(afterDot(i + 1)) && !words.common(i + 1);
        if (calling) {
            walk.titled = true;
            return i + 1;
        }
        if (known == null && holdsBeforeAName(i)) {
            walk.titled = words.capital(i + 1);
            return walk.keep(i, i + 1, EntityType.PLACE, null, true);
        }
        int body = headed.bodyEnd(i);
        if (body > i && (known == null || body > known.end())) {
            return walk.keep(i, body, EntityType.ORGANIZATION, null, true);
        }
        int place = headed.placeEnd(i);
        if (place > i && (known == null || place > known.end())) {
            return walk.keep(i, place, EntityType.PLACE, null, true);
        }
        int person = people.end(i);
        if (words.namesake(i)) {
            return walk.keep(i, Math.max(person, i + 1), EntityType.PERSON, null, true);
        }
        if (known != null && namesakeOfAPlace(i, known)) {
            return walk.keep(i, runs.end(i), EntityType.PERSON, null, false);
        }
        boolean leads = known != null && known.value().type() == EntityType.PLACE && lexicon.keys().inflected() && known.end() + 1 < walk.limit
                && lexicon.givenName(words.form(known.end())) != null && words.capital(known.end()) && words.capital(known.end() + 1);
        if (leads) {
            return listed(i, known);
        }
        if (person > i && (known == null || person > known.end() && (lexicon.givenName(words.form(i)) != null || directlyTitled(i, known.value())))) {
            return walk.keep(i, person, EntityType.PERSON, null, true);
        }
        if (known != null) {
            return listed(i, known);
        }
        if (!runs.nameable(i)) {
            return i + 1;
        }
        if (!lexicon.keys().inflected() && runs.alone(i) && words.common(i) && !walk.titled && !unlisted.cued(i + 1) && unlisted.holds(i, i + 1) == null
                && !(unlisted.afterPlaceCue(i) && !words.weak(i)) && !words.oftenNamed(i) && !runs.joined(i) && !unlisted.placeByEnding(i)) {
            return i + 1;
        }
        if (i + 1 < walk.limit && lexicon.people(words.form(i), words.form(i + 1))) {
            return i + 2;
        }
        if (lexicon.people(words.keys(i)) != null) {
            return i + 1;
        }
        int end = words.heading(i) && words.common(i) ? i + 1 : runs.end(i);
        boolean another = end > i + 1 && (lexicon.givenName(words.form(i + 1)) != null || end == i + 2 && words.shouts(i) && !words.shouts(i + 1) && !words.foreign(i + 1));
        boolean letters = words.shouts(i) && !words.heading(i) && words.form(i).length() > 1;
        if ((walk.titled || letters) && lexicon.keys().inflected() && another && lexicon.givenName(words.form(i)) == null) {
            end = i + 1;
        }
        return walk.keep(i, end, unlisted.type(i, end), null, false);
    }

    /**
     * Whether a town's name that is in no case to depend on the word before it is a given name here, with an unknown surname behind it: "бегун Ардент Лосев", "сборной Норландии Ардент
     * Лосев"; but not "владелец Осло Лосев", since what is not declined may depend on anything.
     */
    private boolean namesakeOfAPlace(int i, Phrases.Match<Entry> known) {
        boolean town = lexicon.keys().inflected() && known.value().type() == EntityType.PLACE && known.value().country().isEmpty() && known.end() == i + 1;
        if (!town || words.shouts(i) || shapes.genitiveEnding(i) || words.may(i, Feature.GENITIVE) || runs.known(i + 1) != null || !runs.plain(i + 1) || words.weak(i + 1) || words.may(i + 1, Feature.ADJ)) {
            return false;
        }
        if (runs.end(i) != i + 2) {
            return false;
        }
        boolean declined = words.text().forms(i).isEmpty() || words.may(i, Feature.NOMINATIVE);
        boolean behindAName = walk.last() != null && walk.last().end() == i;
        return declined && (behindAName || behindADoer(i));
    }

    /** Whether an office, an honorific or another noun for somebody stands right before a word, in its case where the dictionary knows both: "бегун Ардент". */
    private boolean behindADoer(int i) {
        if (i == 0) {
            return false;
        }
        boolean abbreviated = words.text().forms(i - 1).isEmpty();
        boolean doer = walk.titled && (abbreviated || words.may(i - 1, Feature.ANIMATE)) || words.someone(i - 1, i);
        return doer && (abbreviated || words.text().forms(i).isEmpty() || words.oneCase(i - 1, i));
    }

    /** Whether a genitive stands between an office of state and its holder's name, as in "министр Норландии Марен Лунд". */
    private boolean holdsBeforeAName(int i) {
        if (walk.held == null || !lexicon.keys().inflected() || !lexicon.listed("state-offices", List.of(walk.held)) || !(walk.titled || i > 1 && walk.placeEndsAt(i - 1))
                || lexicon.givenName(words.form(i)) != null || words.shouts(i)) {
            return false;
        }
        boolean genitive = words.folded(i).length() > GENITIVE && shapes.genitiveEnding(i) && !words.may(i, Feature.FAMILY_NAME);
        if (walk.titled && walk.heldByMany && !words.capital(i + 1)) {
            return true;
        }
        boolean named = i + 2 < walk.limit && runs.plain(i + 1) && runs.plain(i + 2) && !words.may(i + 2, Feature.PATRONYMIC);
        return genitive && named;
    }

    /** Whether an office or honorific stands right before a word that could be a lesser place too: "President Lincoln". */
    private boolean directlyTitled(int i, Entry entry) {
        return walk.titled && entry.type() == EntityType.PLACE && entry.country().isEmpty() && !lexicon.keys().inflected();
    }

    /** A known name, unless capitals go on and make it the beginning of a longer, unknown one. */
    private int listed(int i, Phrases.Match<Entry> known) {
        int end = known.end();
        Entry entry = known.value();
        boolean goesOn = end - i == 1 && entry.type() == EntityType.PLACE && end < walk.limit && runs.plain(end) && !words.weak(end)
                && lexicon.givenName(words.form(end)) == null && runs.known(end) == null && !lexicon.keys().inflected() && !words.heading(i)
                && !words.function(end);
        if (goesOn) {
            int run = runs.end(end);
            if (!words.seenAsName(end) || run - end > 1) {
                return walk.keep(i, run, EntityType.ORGANIZATION, null, false);
            }
        }
        boolean seated = entry.seat() && unlisted.afterPlaceCue(i);
        int land = entry.type() == EntityType.ORGANIZATION ? withLand(i, end) : end;
        if (land > end) {
            return walk.keep(i, land, EntityType.ORGANIZATION, null, true);
        }
        return walk.keep(i, end, seated ? EntityType.PLACE : entry.type(), entry, true);
    }

    /** Whether it is the code of a region, as in an address: "Arden, OR". */
    private boolean region(int i) {
        return i > 1 && words.shouts(i) && words.form(i).length() == 2 && words.form(i - 1).equals(",") && walk.placeEndsAt(i - 1) && !words.shouts(i - 2)
                && (i + 1 >= walk.limit || !words.capital(i + 1));
    }

    /** A short capitalised phrase in quotation marks, where the language names bodies so; i where there is none. */
    private int quotedBody(int i) {
        if (!lexicon.does("quoted") || !"«\"“„".contains(words.form(i)) || words.form(i).length() != 1 || !words.capital(i + 1) || i + 1 >= walk.limit) {
            return i;
        }
        int close = i + 1;
        while (close < walk.limit && close - i <= QUOTED_WORDS + 1 && !"»\"”“".contains(words.form(close))) {
            if (",;:!?…".contains(words.form(close))) {
                return i;
            }
            close++;
        }
        if (close >= walk.limit || close - i > QUOTED_WORDS + 1 || words.form(close - 1).equals(".")) {
            return i;
        }
        Phrases.Match<Entry> inside = runs.known(i + 1);
        boolean whole = inside != null && inside.end() == close;
        boolean headed = i > 0 && !lexicon.bodyHead(words.keys(i - 1)).isEmpty();
        if (!whole && !headed && (i == 0 || !words.token(i - 1).isWord() || words.weak(i + 1))) {
            return i;
        }
        boolean work = i > 0 && lexicon.listed("works", words.keys(i - 1));
        walk.keep(i + 1, close, work ? EntityType.OTHER : EntityType.ORGANIZATION, whole && inside.value().type() == EntityType.ORGANIZATION
                ? inside.value() : null, headed || whole || work);
        return close + 1;
    }

    /** A body whose name goes on in small letters; i where there is none. */
    private int lowerBody(int i) {
        if (!lexicon.keys().inflected()) {
            return i;
        }
        Phrases.Match<Entry> known = runs.known(i);
        int end = bodies.end(i, walk.limit);
        if (known != null && known.end() > i + 1 && known.value().type() == EntityType.PLACE) {
            return i;
        }
        if (end == i || known != null && known.end() >= end || runs.office(i) != null && runs.office(i).end() > i + 1) {
            return i;
        }
        return walk.keep(i, end, EntityType.ORGANIZATION, null, true);
    }
}
