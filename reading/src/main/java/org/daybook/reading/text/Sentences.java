package org.daybook.reading.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntUnaryOperator;
import org.daybook.reading.language.Feature;
import org.daybook.reading.language.Language;
import org.daybook.reading.language.Row;
import org.daybook.reading.language.WordForm;

/**
 * Cuts the tokens of a text into sentences. A line end always ends one. An end mark does where a space and a new beginning follow; behind an
 * abbreviation ({@code text/abbreviations.tsv} says what kind), a dotted word or an initial only where the word that follows begins sentences
 * and no names.
 */
final class Sentences {
    private static final Set<String> ENDS = Set.of(".", "!", "?", "…", "‽");
    private static final String CLOSERS = "”\"»’')]“";
    private static final String OPENERS = "“\"«„‘'`(–—[";

    /** What a full stop behind an abbreviation means. */
    private enum Stop {
        /** Never an end: a name follows ("Mr."). */
        NAME,
        /** An end unless a number follows ("Jan.", "No."). */
        NUMBER,
        /** An end where a word follows that begins sentences and no names ("Inc.", "г."). */
        EITHER
    }

    private static final Map<Language, Map<String, Stop>> ABBREVIATIONS = new ConcurrentHashMap<>();

    private final String string;
    private final Language language;
    private final List<Token> tokens;
    private final IntUnaryOperator charOffset;
    private final Map<String, Stop> abbreviations;
    /** Whether the language writes ordinals with a full stop ("am 12. Mai"). */
    private final boolean ordinalStops;

    Sentences(String string, IntUnaryOperator charOffset, Language language, List<Token> tokens) {
        this.string = string;
        this.language = language;
        this.tokens = tokens;
        this.charOffset = charOffset;
        this.ordinalStops = language.property("ordinals").equals("stop");
        this.abbreviations = ABBREVIATIONS.computeIfAbsent(language, Sentences::abbreviations);
    }

    private static Map<String, Stop> abbreviations(Language language) {
        Map<String, Stop> abbreviations = new HashMap<>();
        for (Row row : language.table("text/abbreviations.tsv")) {
            try {
                abbreviations.put(row.cell(0), Stop.valueOf(row.cell(1)));
            } catch (IllegalArgumentException e) {
                throw row.wrong("an abbreviation is NAME, NUMBER or EITHER, not " + row.cell(1));
            }
        }
        return Map.copyOf(abbreviations);
    }

    List<Sentence> all() {
        List<Sentence> sentences = new ArrayList<>();
        int paragraph = 0;
        int first = 0;
        for (int i = 0; i < tokens.size(); i++) {
            int next = i + 1;
            boolean lineEnd = next < tokens.size() && gap(i, next).indexOf('\n') >= 0;
            if (next == tokens.size() || lineEnd || endsAt(i, first)) {
                sentences.add(new Sentence(tokens.get(first).start(), tokens.get(i).end(), first, next, paragraph));
                first = next;
                if (lineEnd) {
                    paragraph++;
                }
            }
        }
        return sentences;
    }

    /** Whether a sentence ends with token i: an end mark, or a closing mark after one, with a space and a new beginning behind it. */
    private boolean endsAt(int i, int first) {
        if (touches(i, i + 1)) {
            return false;
        }
        int mark = i;
        while (mark > first && isCloser(mark) && touches(mark - 1, mark)) {
            mark--;
        }
        Token end = tokens.get(mark);
        boolean dottedWord = end.isWord() && end.form().endsWith(".");
        boolean endMark = ENDS.contains(end.form()) || end.form().startsWith("..");
        if (!dottedWord && !endMark || !begins(i + 1)) {
            return false;
        }
        if (dottedWord) {
            return mark != i || opensSentences(i + 1);
        }
        if (!end.form().equals(".") || mark == first || !touches(mark - 1, mark)) {
            return true;
        }
        return mark != i || endsAfter(tokens.get(mark - 1), mark - 1 == first, i + 1);
    }

    /** Whether a full stop behind this token, with that one following, is an end. */
    private boolean endsAfter(Token before, boolean first, int next) {
        if (before.isNumber()) {
            // "1. The first point": the number of a list belongs to what it counts.
            return !first && !(ordinalStops && ordinal(before) && !opensSentences(next));
        }
        boolean initial = before.isWord() && before.form().codePointCount(0, before.form().length()) == 1 && before.capitalised();
        if (initial) {
            return false;
        }
        Stop stop = abbreviations.get(before.lower());
        if (stop == null) {
            return true;
        }
        return switch (stop) {
            case NAME -> false;
            case NUMBER -> !tokens.get(next).isNumber();
            case EITHER -> opensSentences(next);
        };
    }

    /** Whether a number may be an ordinal, or a day and month in digits ("12.5."): years and larger numbers are not. */
    private static boolean ordinal(Token number) {
        return number.form().length() <= 3 || number.form().matches("\\d{1,2}\\.\\d{1,2}");
    }

    /** Whether a sentence may begin with this token. */
    private boolean begins(int i) {
        Token token = tokens.get(i);
        return token.capitalised() || token.isNumber() || OPENERS.contains(token.form().substring(0, 1));
    }

    /** Whether it is an article, pronoun, preposition and the like, which begin sentences and no names. */
    private boolean opensSentences(int i) {
        Token token = tokens.get(i);
        if (!token.isWord()) {
            return OPENERS.contains(token.form());
        }
        boolean small = false;
        for (WordForm form : language.wordForms().of(token.lower())) {
            if (form.is(Feature.NOUN) || form.is(Feature.PROPN) || form.is(Feature.VERB)) {
                return form.is(Feature.NOUN) && small && token.lower().length() <= 3;
            }
            small |= form.is(Feature.DET) || form.is(Feature.PRON) || form.is(Feature.ADP) || form.is(Feature.CCONJ) || form.is(Feature.ADV)
                    || form.is(Feature.SCONJ);
        }
        return small;
    }

    private boolean isCloser(int i) {
        String form = tokens.get(i).form();
        return form.length() == 1 && CLOSERS.contains(form);
    }

    private boolean touches(int i, int j) {
        return tokens.get(i).end() == tokens.get(j).start();
    }

    /** What stands between two tokens. */
    private String gap(int i, int j) {
        return touches(i, j) ? "" : string.substring(charOffset.applyAsInt(tokens.get(i).end()), charOffset.applyAsInt(tokens.get(j).start()));
    }
}
