package org.daybook.reading.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.daybook.reading.language.Feature;
import org.daybook.reading.language.Form;
import org.daybook.reading.language.Language;
import org.daybook.reading.language.Row;
import org.daybook.reading.language.WordForm;
import org.daybook.reading.text.Token;

/** The words of a language that attribute, and those that hold its clauses together: {@code languages/TAG/statement/}. */
final class Lexicon {

    /** Stands in a phrase for whose it is: "по её словам". */
    static final String WHOSE = "_";
    /** Stands in a phrase for an adjective: "по предварительным данным". */
    static final String WHICH = "*";

    /** Words in a row, such as "according to". @param kind null where they attribute nothing @param nounCase of the noun that follows; null for any */
    record Phrase(List<String> words, StatementKind kind, Feature nounCase) { }

    private static final Form.Fact<Word> WORD = new Form.Fact<>();

    private final Language language;
    private final Map<String, CueWord> verbs = new HashMap<>();
    /** By form: words that are no verbs, and attribute like one. */
    private final Map<String, CueWord> predicates = new HashMap<>();
    private final Map<String, CueWord> nouns = new HashMap<>();
    private final Map<String, Integer> parts = new HashMap<>();
    /** By lemma, and by form. */
    private final Map<String, Integer> signs = new HashMap<>();
    private final Map<String, List<Phrase>> phrases;
    private final Map<String, List<Phrase>> channels;
    private final Feature subjectCase;
    private final Feature addresseeCase;

    Lexicon(Language language) {
        this.language = language;
        for (Row row : language.table("statement/verbs.tsv")) {
            verbs.put(row.cell(0), CueWord.of(row));
        }
        for (Row row : language.table("statement/nouns.tsv")) {
            nouns.put(row.cell(0), CueWord.of(row));
        }
        for (Row row : language.table("statement/words.tsv")) {
            try {
                parts.merge(row.cell(0), Part.valueOf(row.cell(1).toUpperCase(Locale.ROOT)).bit(), (a, b) -> a | b);
            } catch (IllegalArgumentException e) {
                throw row.wrong("no part of a clause is called " + row.cell(1));
            }
        }
        for (Row row : language.table("statement/manner.tsv")) {
            try {
                signs.merge(row.cell(0), Manner.Sign.valueOf(row.cell(1).toUpperCase(Locale.ROOT)).bit(), (a, b) -> a | b);
            } catch (IllegalArgumentException e) {
                throw row.wrong("nothing that a word does to a statement is called " + row.cell(1));
            }
        }
        for (Row row : language.table("statement/predicates.tsv")) {
            predicates.put(row.cell(0), CueWord.of(row));
        }
        Map<String, Feature> grammar = new HashMap<>();
        for (Row row : language.table("statement/grammar.tsv")) {
            grammar.put(row.cell(0), feature(row, 1));
        }
        subjectCase = grammar.get("subject-case");
        addresseeCase = grammar.get("addressee-case");
        phrases = phrases(language.table("statement/phrases.tsv"), 2);
        channels = phrases(language.table("statement/via.tsv"), -1);
    }

    private static Map<String, List<Phrase>> phrases(List<Row> rows, int caseColumn) {
        Map<String, List<Phrase>> byFirst = new HashMap<>();
        for (Row row : rows) {
            List<String> words = List.of(row.cell(0).toLowerCase(Locale.ROOT).split(" "));
            Feature nounCase = caseColumn < 0 || row.cell(caseColumn).isEmpty() ? null : feature(row, caseColumn);
            StatementKind kind = caseColumn < 0 ? null : StatementKind.valueOf(row.cell(1).toUpperCase(Locale.ROOT));
            byFirst.computeIfAbsent(words.get(0), w -> new ArrayList<>()).add(new Phrase(words, kind, nounCase));
        }
        byFirst.values().forEach(list -> list.sort(Comparator.comparingInt((Phrase p) -> -p.words().size())));
        return byFirst;
    }

    private static Feature feature(Row row, int column) {
        try {
            return Feature.valueOf(row.cell(column));
        } catch (IllegalArgumentException e) {
            throw row.wrong("no grammatical feature is called " + row.cell(column));
        }
    }

    /** The case of a subject; null where the language's nouns have none. */
    Feature subjectCase() {
        return subjectCase;
    }

    /** The case of one who is told, without a preposition; null where the language's nouns have none. */
    Feature addresseeCase() {
        return addresseeCase;
    }

    /** The longest attributing phrase that begins with this token; null where none does. */
    Phrase phraseAt(List<Token> tokens, int i) {
        return longest(phrases, tokens, i);
    }

    /** The longest phrase that opens a channel and begins with this token; null where none does. */
    Phrase channelAt(List<Token> tokens, int i) {
        return longest(channels, tokens, i);
    }

    private Phrase longest(Map<String, List<Phrase>> from, List<Token> tokens, int i) {
        for (Phrase phrase : from.getOrDefault(tokens.get(i).lower(), List.of())) {
            int size = phrase.words().size();
            boolean same = i + size <= tokens.size();
            for (int k = 1; same && k < size; k++) {
                same = stands(phrase.words().get(k), tokens.get(i + k));
            }
            if (same) {
                return phrase;
            }
        }
        return null;
    }

    private boolean stands(String word, Token token) {
        return switch (word) {
            case WHOSE -> word(token).is(Part.POSSESSIVE);
            case WHICH -> (word(token).may(Feature.ADJ) || word(token).may(Feature.PARTICIPLE)) && !word(token).is(Part.POSSESSIVE);
            default -> word.equals(token.lower());
        };
    }

    /** The longest phrase that is the beginning of another; null where none is. */
    Phrase within(Phrase longer) {
        for (Phrase phrase : phrases.get(longer.words().get(0))) {
            int size = phrase.words().size();
            if (size < longer.words().size() && phrase.words().equals(longer.words().subList(0, size))) {
                return phrase;
            }
        }
        return null;
    }

    /** What a token may be. */
    Word word(Token token) {
        return word(token, language.form(token.form()));
    }

    /** What a token may be. @param form its form */
    Word word(Token token, Form form) {
        return form.fact(WORD, () -> find(token));
    }

    private Word find(Token token) {
        long features = 0;
        CueWord verb = null;
        CueWord noun = null;
        String lemma = null;
        boolean verbal = false;
        int manner = signs.getOrDefault(token.lower(), 0);
        for (WordForm form : language.wordForms().of(token.form())) {
            for (Feature feature : form.features()) {
                features |= 1L << feature.ordinal();
            }
            verb = verb == null && form.is(Feature.VERB) ? verbs.get(form.lemma()) : verb;
            if (lemma == null || !verbal && form.is(Feature.VERB)) {
                lemma = form.lemma();
                verbal = form.is(Feature.VERB);
            }
            manner |= signs.getOrDefault(form.lemma(), 0);
            noun = noun == null && form.is(Feature.NOUN) ? nouns.get(form.lemma()) : noun;
        }
        CueWord predicate = predicates.get(token.lower());
        if (predicate != null) {
            verb = predicate;
            features = features & ~(1L << Feature.ADJ.ordinal()) | 1L << Feature.FINITE.ordinal();
        }
        return new Word(features, parts.getOrDefault(token.lower(), 0), verb, noun, manner, lemma == null ? 0 : lemma.hashCode());
    }
}
