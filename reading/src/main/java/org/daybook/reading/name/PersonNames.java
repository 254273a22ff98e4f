package org.daybook.reading.name;

import org.daybook.reading.language.Feature;

/** Where the names of people end, by given name, initials, honorific or office; and where another name begins right behind one. */
final class PersonNames {
    /** No person's name has more words than this; a longer run of capitals is a heading or a list. */
    static final int LONGEST = 5;

    private final Words words;
    private final Lexicon lexicon;
    private final Shapes shapes;
    private final Runs runs;
    private final Walk walk;

    PersonNames(Words words, Shapes shapes, Runs runs, Walk walk) {
        this.words = words;
        this.lexicon = words.lexicon();
        this.shapes = shapes;
        this.runs = runs;
        this.walk = walk;
    }

    /** Where a person's name that begins here ends, by given name, initials, honorific or office; i where it is none. */
    int end(int i) {
        int turned = turned(i);
        if (turned > i) {
            return turned;
        }
        Gender given = lexicon.givenName(words.form(i));
        boolean initial = words.initial(i) && (words.form(i + 1).equals(".") || words.form(i).endsWith("."));
        if (given != null && words.function(i) && words.weak(i) && (lexicon.keys().inflected() || words.namesake(i + 1))) {
            // "Will May go?"
            given = null;
        }
        boolean holder = walk.titled && given == null && !initial && lexicon.keys().inflected() && i + 2 < walk.limit && words.capital(i + 1)
                && lexicon.givenName(words.form(i + 1)) != null && words.capital(i + 2);
        boolean letters = walk.titled && given == null && !initial && lexicon.keys().inflected() && words.shouts(i) && i + 1 < walk.limit && words.capital(i + 1) && !words.shouts(i + 1);
        boolean begins = given != null || initial || walk.titled && !holder && !letters;
        if (!begins || words.notAName(i) || lexicon.people(words.keys(i)) != null && given == null) {
            return i;
        }
        int end = i;
        int names = 0;
        int k = i;
        while (k < walk.limit && k - i < 2 * LONGEST && names < LONGEST) {
            if (k > i && words.shouts(k) && !words.shouts(i) && !words.initial(k)) {
                break;
            }
            if (k > i && given == null && !initial && lexicon.keys().inflected() && (runs.initials(k) || words.foreign(i) && runs.otherScript(i, k))) {
                // what an office names before its holder: "глава Строя И.Лосев", "глава Norder Electric Иван Лосев"
                return i;
            }
            if (names > 0 && lexicon.keys().inflected() && (initial || names > 1) && (runs.initials(k) || initial && givenBase(k) && !words.may(k, Feature.PATRONYMIC))) {
                // "из окружения В.Лосева А.Дубов", "брат В.Лосева Иван"
                break;
            }
            if ((runs.otherScript(i, k) || names > 0 && anotherPerson(i, k, initial ? 0 : names)) && lexicon.keys().inflected()) {
                break;
            }
            if (words.initial(k) && words.form(k + 1).equals(".") && words.touch(k, k + 1) && k + 1 < walk.limit) {
                // "Ж.-К."
                k += words.form(k + 2).equals("-") && words.touch(k + 1, k + 2) && words.touch(k + 2, k + 3) && words.initial(k + 3) ? 3 : 2;
                end = names > 0 || end > i ? end : i;
            } else if (words.capital(k) && (k == i || personWord(k) || k == i + 1 && given != null && (surname(k) || officeAsSurname(k)))) {
                k++;
                names++;
                end = k;
            } else if (k > i && nickname(k)) {
                k += 3;
            } else if (k > i && lexicon.listed("particles", words.keys(k)) && k + 1 < walk.limit && (words.capital(k + 1) || lexicon.listed("particles", words.keys(k + 1)))) {
                k++;
            } else {
                break;
            }
        }
        if (end == i || end == i + 1 && initial && !walk.titled) {
            return i;
        }
        if (end == i + 1) {
            boolean unknown = runs.called(i) || runs.known(i) == null;
            boolean alone = walk.titled && (unknown || walk.honorific != Gender.UNKNOWN) || given != null && !words.weak(i) && unknown;
            boolean seen = given != null && words.weak(i) && unknown && (words.seenAsName(i) || !words.common(i));
            return (alone || seen) && !words.shouts(i) ? end : i;
        }
        if (words.weak(i) && given != null && words.common(i) && words.weak(i + 1) && words.common(i + 1) && !words.seenAsName(i + 1)) {
            return i;
        }
        return end;
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

    /** Whether a given name in its base form stands here, with a word of a name behind it. */
    private boolean begins(int k) {
        return givenBase(k) && k + 1 < walk.limit && runs.plain(k + 1) && !words.may(k, Feature.PATRONYMIC);
    }

    /** Whether a word is a given name in its base form, by the table or the dictionary. */
    private boolean givenBase(int k) {
        return lexicon.listedGivenName(words.folded(k)) || words.text().forms(k).stream().anyMatch(f -> f.is(Feature.GIVEN_NAME)
                && f.is(Feature.NOMINATIVE) && f.is(Feature.SINGULAR) && !f.is(Feature.PLURAL));
    }

    /** Whether a given name in its base form begins somebody else's name here: "имени А. П. Дубова Анна Лосева", "премии Петра Дубова Иван Лосев". */
    private boolean anotherPerson(int i, int k, int names) {
        boolean begins = lexicon.listedGivenName(words.folded(k)) && k + 1 < walk.limit && runs.plain(k + 1) && !words.may(k + 1, Feature.PATRONYMIC)
                && !words.may(k, Feature.PATRONYMIC);
        boolean genitive = shapes.genitiveEnding(k - 1);
        if (begins(k) && names == 1 && genitive && lexicon.givenName(words.form(i)) != null && !givenBase(i)) {
            // "мать Кристины Ольга Лосева"
            return true;
        }
        return begins && (names == 0 || names > 1 && genitive && !lexicon.listedGivenName(words.folded(i)));
    }

    /** Whether a name by which friends call somebody stands here in quotation marks, with the family name behind it. */
    private boolean nickname(int k) {
        return k + 3 < walk.limit && "“\"".contains(words.form(k)) && words.capital(k + 1) && "”\"".contains(words.form(k + 2)) && words.capital(k + 3);
    }

    /** Whether a word right after a given name, in a heading or at a sentence's beginning, may be the family name: no verb, no function word. */
    private boolean surname(int k) {
        return runs.plain(k) && !words.may(k, Feature.VERB) && !words.function(k)
                && lexicon.bodyHead(words.keys(k)).isEmpty() && runs.known(k) == null && !words.common(k - 1);
    }

    /** Whether an office has a capital within a sentence, where offices have none: "Ян Ректор". */
    private boolean officeAsSurname(int k) {
        Phrases.Match<Office> office = lexicon.keys().inflected() && !words.weak(k) && !words.shouts(k) ? runs.office(k) : null;
        return office != null && office.end() == k + 1 && (words.text().forms(k - 1).isEmpty() || words.oneCase(k - 1, k));
    }

    private boolean personWord(int k) {
        Phrases.Match<Entry> known = runs.known(k);
        if (known != null && known.value().type() == EntityType.ORGANIZATION && words.common(k)) {
            return false;
        }
        return runs.plain(k) && !(words.weak(k) && words.common(k) && !words.seenAsName(k) && lexicon.givenName(words.form(k)) == null)
                && (lexicon.bodyHead(words.keys(k)).isEmpty() || lexicon.givenName(words.form(k)) != null || lexicon.keys().inflected());
    }
}
