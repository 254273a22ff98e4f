package org.daybook.reading.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.daybook.reading.language.Feature;
import org.daybook.reading.language.Language;
import org.daybook.reading.language.Row;

/** Whether the words beside a month's name make it a date: "in May", "the end of May", "May 3", "March and May". Immutable. */
final class MonthMarks {
    /** Classes of {@code time/words.tsv} whose words say which of several, or which part of one. */
    private static final Set<String> PARTS = Set.of("SHIFT", "MODEARLY", "MODMID", "MODLATE", "FIRSTHALF", "SECONDHALF");
    /** Digits of a year. */
    private static final int YEAR = 4;
    private static final Map<String, MonthMarks> MADE = new ConcurrentHashMap<>();

    private final List<List<String>> leads = new ArrayList<>();
    /** Leads that may open a clause as well: "since May took office". */
    private final List<List<String>> clauseLeads = new ArrayList<>();
    private final List<List<String>> countedLeads = new ArrayList<>();
    private final List<List<String>> follows = new ArrayList<>();
    private final Set<String> joiners;
    private final Set<String> months = new HashSet<>();
    /** Numbers that tell an order. */
    private final Set<String> orders = new HashSet<>();
    /** Units of time and weekdays, of which a month has several. */
    private final Set<String> counted = new HashSet<>();

    private MonthMarks(Language language) {
        for (Row row : language.table("text/month-leads.tsv")) {
            (row.cell(1).equals("counted") ? countedLeads : leads).add(words(row));
        }
        for (String table : List.of("until", "since", "after", "before")) {
            language.table("time/" + table + ".tsv").forEach(row -> clauseLeads.add(words(row)));
        }
        language.table("time/by.tsv").forEach(row -> leads.add(words(row)));
        language.table("time/words.tsv").stream().filter(row -> PARTS.contains(row.cell(1))).forEach(row -> leads.add(words(row)));
        language.table("text/month-follows.tsv").forEach(row -> follows.add(words(row)));
        this.joiners = language.words("text/month-joiners.tsv");
        language.words("time/months.tsv").forEach(month -> months.add(month.toLowerCase(Locale.ROOT)));
        language.table("time/numbers.tsv").stream().filter(row -> row.cell(1).equals("ORD")).forEach(row -> orders.add(row.cell(0).toLowerCase(Locale.ROOT)));
        for (String table : List.of("units", "weekdays")) {
            language.words("time/" + table + ".tsv").forEach(word -> counted.add(word.toLowerCase(Locale.ROOT)));
        }
    }

    static MonthMarks of(Language language) {
        return MADE.computeIfAbsent(language.tag(), tag -> new MonthMarks(language));
    }

    private static List<String> words(Row row) {
        return List.of(row.cell(0).toLowerCase(Locale.ROOT).split(" "));
    }

    /** Whether what stands right behind a month's name is its day, its year or what says which one is meant. */
    boolean follow(Text text, int i, Sentence sentence) {
        if (i + 1 >= sentence.endToken()) {
            return false;
        }
        return digits(text.token(i + 1)) || orders.contains(text.token(i + 1).lower()) && !noun(text, i + 2, sentence) || follows.stream().anyMatch(words -> begins(text, i + 1, words, sentence));
    }

    /** Whether a comma and a year stand behind it: "May, 2031". */
    boolean yearFollows(Text text, int i, Sentence sentence) {
        return i + 2 < sentence.endToken() && text.token(i + 1).form().equals(",") && text.token(i + 2).isNumber() && text.token(i + 2).form().length() == YEAR;
    }

    /** Whether the words before a month's name lead up to a date. @param verb whether the verb of a clause stands behind it, which then may open with such a word */
    boolean lead(Text text, int i, Sentence sentence, boolean verb) {
        if (i == sentence.firstToken()) {
            return false;
        }
        // "in June 2016 May went home"
        boolean day = day(text.token(i - 1)) || orders.contains(text.token(i - 1).lower());
        return day || ends(text, i, leads, sentence) > 0 || !verb && ends(text, i, clauseLeads, sentence) > 0 || counted(text, i, sentence);
    }

    /** Whether it is one of two months that are told together. */
    boolean joined(Text text, int i, Sentence sentence) {
        boolean on = i + 2 < sentence.endToken() && joiners.contains(text.token(i + 1).lower()) && (month(text.token(i + 2)) || digits(text.token(i + 2)));
        boolean back = i - 2 >= sentence.firstToken() && joiners.contains(text.token(i - 1).lower()) && month(text.token(i - 2));
        return on || back;
    }

    boolean month(Token token) {
        return token.capitalised() && months.contains(token.lower());
    }

    private boolean counted(Text text, int i, Sentence sentence) {
        int of = ends(text, i, countedLeads, sentence);
        int before = i - of - 1;
        return of > 0 && before >= sentence.firstToken() && (digits(text.token(before)) || orders.contains(text.token(before).lower()) || counted.contains(text.token(before).lower()));
    }

    /** Whether a token is a number of one or two digits, with letters behind it or none: "3", "12th". */
    private static boolean day(Token token) {
        return digits(token) && token.form().chars().filter(Character::isDigit).count() <= 2;
    }

    private static boolean digits(Token token) {
        return token.isNumber() || Character.isDigit(token.form().codePointAt(0));
    }

    private static boolean noun(Text text, int i, Sentence sentence) {
        return i < sentence.endToken() && text.token(i).isWord() && text.forms(i).stream().anyMatch(form -> form.is(Feature.NOUN));
    }

    /** How many words of one of these phrases end right before a token; 0 where none does. */
    private static int ends(Text text, int i, List<List<String>> phrases, Sentence sentence) {
        int longest = 0;
        for (List<String> words : phrases) {
            if (words.size() > longest && i - words.size() >= sentence.firstToken() && begins(text, i - words.size(), words, sentence)) {
                longest = words.size();
            }
        }
        return longest;
    }

    private static boolean begins(Text text, int from, List<String> words, Sentence sentence) {
        for (int w = 0; w < words.size(); w++) {
            if (from + w >= sentence.endToken() || !text.token(from + w).lower().equals(words.get(w))) {
                return false;
            }
        }
        return true;
    }
}
