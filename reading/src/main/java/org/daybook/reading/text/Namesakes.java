package org.daybook.reading.text;

import com.ibm.icu.util.ULocale;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.daybook.reading.language.Feature;
import org.daybook.reading.language.Language;
import org.daybook.reading.language.Row;

/**
 * Months' names that are somebody's name ({@code text/namesakes.tsv}). "Mrs May", "Selma May" and "Prime Minister May" are a person, and so is a bare "May" of a text that has one of these,
 * where no words that lead a date stand beside it; "June Lind said" is one where no date is led. All else is a month. Names and times both go by it, so that no word is read as both.
 */
public final class Namesakes {
    /** A language's words that tell it. */
    private record Tools(Set<String> surnames, Set<String> given, Set<String> givenNames, Set<String> places, Set<String> honorifics, Set<List<String>> offices, MonthMarks marks) { }

    private static final Map<String, Tools> MADE = new ConcurrentHashMap<>();
    /** Words of the longest office that is looked for. */
    private static final int OFFICE = 4;

    private final BitSet people = new BitSet();

    private Namesakes(Text text) {
        if (!text.language().table("text/namesakes.tsv").isEmpty()) {
            new Search(text, MADE.computeIfAbsent(text.language().tag(), tag -> tools(text.language())), new HashMap<>()).run(people);
        }
    }

    /** Those of a text. */
    public static Namesakes of(Text text) {
        return text.once(Namesakes.class, () -> new Namesakes(text));
    }

    /** Whether a token is a month's name that is somebody's here. */
    public boolean names(int token) {
        return people.get(token);
    }

    private static Tools tools(Language language) {
        Set<String> surnames = new HashSet<>();
        Set<String> given = new HashSet<>();
        for (Row row : language.table("text/namesakes.tsv")) {
            switch (row.cell(1)) {
                case "surname" -> surnames.add(lower(row.cell(0)));
                case "given" -> given.add(lower(row.cell(0)));
                default -> throw row.wrong("a month is a surname or given, not " + row.cell(1));
            }
        }
        Set<String> places = new HashSet<>(lowered(language, "name/cities.tsv"));
        places.addAll(lowered(language, "name/capitals.tsv"));
        places.addAll(lowered(language, "name/places.tsv"));
        for (String code : ULocale.getISOCountries()) {
            places.add(lower(new ULocale("", code).getDisplayCountry(ULocale.forLanguageTag(language.tag()))));
        }
        Set<List<String>> offices = new HashSet<>();
        lowered(language, "name/offices.tsv").forEach(office -> offices.add(List.of(office.split(" "))));
        return new Tools(surnames, given, lowered(language, "name/given-names.tsv"), places, lowered(language, "name/honorifics.tsv"), offices, MonthMarks.of(language));
    }

    private static Set<String> lowered(Language language, String table) {
        Set<String> words = new HashSet<>();
        language.words(table).forEach(word -> words.add(lower(word)));
        return words;
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    /** One look through a text. @param headings by the number of a sentence, whether it is one; asked once, since a sentence may hold thousands of months */
    private record Search(Text text, Tools tools, Map<Integer, Boolean> headings) {
        void run(BitSet people) {
            Set<String> surnames = new HashSet<>();
            Set<String> full = new HashSet<>();
            BitSet may = new BitSet();
            for (int i = 0; i < text.tokens().size(); i++) {
                String word = text.token(i).lower();
                if (!text.token(i).capitalised() || !tools.surnames().contains(word) && !tools.given().contains(word)) {
                    continue;
                }
                may.set(i);
                if (tools.surnames().contains(word) && surname(i)) {
                    people.set(i);
                    surnames.add(word);
                } else if (tools.given().contains(word) && given(i) && (goesOn(i + 2) || i > sentence(i).firstToken() && verb(i - 1))) {
                    people.set(i);
                    full.add(word + " " + text.token(i + 1).lower());
                }
            }
            for (int i = may.nextSetBit(0); i >= 0; i = may.nextSetBit(i + 1)) {
                String word = text.token(i).lower();
                boolean bare = surnames.contains(word) && !dated(i);
                boolean again = tools.given().contains(word) && given(i) && full.contains(word + " " + text.token(i + 1).lower());
                people.set(i, people.get(i) || bare || again);
            }
        }

        private Sentence sentence(int i) {
            return text.sentences().get(text.sentenceIndexAt(text.token(i).start()));
        }

        /** Whether an honorific, an office or a given name right before it makes it a surname, and neither a day nor a noun behind it a month. */
        private boolean surname(int i) {
            Sentence sentence = sentence(i);
            int before = i - 1;
            boolean stop = before > sentence.firstToken() && text.token(before).form().equals(".") && text.token(before - 1).end() == text.token(before).start();
            before -= stop ? 1 : 0;
            if (before < sentence.firstToken() || !text.token(before).capitalised() || tools.marks().follow(text, i, sentence)) {
                return false;
            }
            if (tools.honorifics().contains(text.token(before).lower())) {
                return true;
            }
            boolean initial = stop && text.token(before).form().length() == 1;
            int given = initial ? before - 1 : before;
            boolean called = given >= sentence.firstToken() && (initial || !stop) && givenName(given);
            return (called || !stop && office(i, sentence)) && !ofANoun(i, sentence) && !mayDo(i, sentence);
        }

        private boolean givenName(int i) {
            Token token = text.token(i);
            // "Will May go?"
            boolean asks = i == sentence(i).firstToken() && text.language().wordForms().may(token.lower(), Feature.AUX);
            return token.capitalised() && !asks && tools.givenNames().contains(token.lower()) && !tools.places().contains(token.lower()) && !tools.marks().month(token);
        }

        private boolean office(int i, Sentence sentence) {
            for (int first = i - 1; first >= Math.max(sentence.firstToken(), i - OFFICE); first--) {
                if (tools.offices().contains(text.tokens().subList(first, i).stream().map(Token::lower).toList())) {
                    return true;
                }
            }
            return false;
        }

        /** Whether a month's name that is a given name too has a surname behind it, and nothing before it that leads a date. */
        private boolean given(int i) {
            Sentence sentence = sentence(i);
            if (i + 1 >= sentence.endToken() || tools.marks().lead(text, i, sentence, false) || i > sentence.firstToken() && (is(i - 1, Feature.DET) || is(i - 1, Feature.ADJ) && !is(i - 1, Feature.ADP) || owns(i - 1))) {
                return false;
            }
            Token next = text.token(i + 1);
            boolean shouted = next.form().codePoints().noneMatch(Character::isLowerCase);
            boolean ordinary = text.language().wordForms().inDictionary(next.lower()).stream().anyMatch(form -> !form.is(Feature.PROPN));
            boolean heading = i + 2 >= sentence.endToken() || text.token(i + 2).capitalised() || is(i + 2, Feature.CCONJ);
            return next.isWord() && next.capitalised() && !shouted && !tools.marks().month(next) && !(ordinary && heading);
        }

        /** Whether somebody's full name may end before a token: at the end of a sentence, a mark, "and", a possessive or a verb. */
        private boolean goesOn(int i) {
            boolean inside = i < text.tokens().size() && sentence(i).equals(sentence(i - 1));
            return !inside || !text.token(i).isWord() && !text.token(i).isNumber() || owns(i) || is(i, Feature.CCONJ) || verb(i);
        }

        /** Whether the words beside a month's name, in a text that has somebody called so, make it a month all the same, or it is no name: "May Visit Arden", "May I ask". */
        private boolean dated(int i) {
            Sentence sentence = sentence(i);
            boolean verb = i + 1 < sentence.endToken() && verb(i + 1);
            MonthMarks marks = tools.marks();
            boolean beside = marks.follow(text, i, sentence) || marks.yearFollows(text, i, sentence) || marks.lead(text, i, sentence, verb) || !verb && marks.joined(text, i, sentence);
            boolean article = i > sentence.firstToken() && (is(i - 1, Feature.DET) && !is(i - 1, Feature.SCONJ) && !is(i - 1, Feature.PRON) || owns(i - 1));
            boolean wish = i == sentence.firstToken() && i + 1 < sentence.endToken() && (is(i + 1, Feature.PRON) || is(i + 1, Feature.DET));
            return beside || article || wish || ofANoun(i, sentence) || mayDo(i, sentence);
        }

        /** Whether a noun in small letters stands right behind, as behind no surname: "May elections". */
        private boolean ofANoun(int i, Sentence sentence) {
            return i + 1 < sentence.endToken() && text.token(i + 1).isWord() && !text.token(i + 1).capitalised() && is(i + 1, Feature.NOUN) && !is(i + 1, Feature.VERB) && !is(i + 1, Feature.AUX);
        }

        /** Whether it is the verb of a headline: "Anna Berg May Visit Arden". */
        private boolean mayDo(int i, Sentence sentence) {
            return i + 1 < sentence.endToken() && text.token(i + 1).capitalised() && is(i + 1, Feature.INFINITIVE) && titled(i);
        }

        private boolean titled(int i) {
            return headings.computeIfAbsent(text.sentenceIndexAt(text.token(i).start()), sentence -> Headings.titled(text, sentence));
        }

        private boolean owns(int i) {
            return text.token(i).lower().equals("'s");
        }

        /** Whether a word in small letters is a finite verb, and no noun unless it is a past tense too. */
        private boolean verb(int i) {
            boolean past = text.forms(i).stream().anyMatch(form -> form.is(Feature.FINITE, Feature.PAST));
            return text.token(i).isWord() && !text.token(i).capitalised() && (past || (is(i, Feature.FINITE) || is(i, Feature.AUX)) && !is(i, Feature.NOUN));
        }

        private boolean is(int i, Feature feature) {
            return text.forms(i).stream().anyMatch(form -> form.is(feature));
        }
    }
}
