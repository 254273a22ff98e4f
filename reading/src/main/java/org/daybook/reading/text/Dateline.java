package org.daybook.reading.text;

import java.util.Locale;
import java.util.Set;

/**
 * The town, the day and the agency that a report opens with, before its dash: "ARDEN, March 21 (BNA) - Ana Lund will travel", "Арден, понедельник – Ана Лунд уедет". They say where and when it
 * was written and by whom, and are no part of what it tells.
 */
public final class Dateline {
    /** Tokens that one has at most, its dash among them. */
    private static final int LONGEST = 16;
    /** Letters that a town in capitals has at least; the name of a body may be shorter: "EU - Norland talks". */
    private static final int TOWN = 4;
    private static final int DAYS = 31;
    private static final Set<String> DASHES = Set.of("-", "–", "—", "―", "--");
    private static final Set<String> MARKS = Set.of(",", ".", "(", ")", "/");

    private final Text text;
    private final Sentence sentence;

    private Dateline(Text text, Sentence sentence) {
        this.text = text;
        this.sentence = sentence;
    }

    /** The token behind the dash of the dateline that a sentence opens with; its first token where it opens with none. */
    public static int end(Text text, Sentence sentence) {
        Dateline line = new Dateline(text, sentence);
        int first = sentence.firstToken();
        int dash = line.dash();
        return dash > first && line.signs(dash) && line.begins(dash + 1) ? dash + 1 : first;
    }

    /** The first dash, where nothing but names, days and their marks stands before it; else the first token. */
    private int dash() {
        int first = sentence.firstToken();
        for (int i = first; i < Math.min(sentence.endToken(), first + LONGEST); i++) {
            Token token = text.token(i);
            if (DASHES.contains(token.form()) && !ties(i)) {
                return i;
            }
            boolean day = i > first && (text.token(i - 1).isNumber() || weekday(i));
            if (token.isWord() ? !token.capitalised() && !day : !token.isNumber() && !MARKS.contains(token.form()) && !ties(i)) {
                return first;
            }
        }
        return first;
    }

    /** Whether a short dash touches what stands on either side, as in "3-4". */
    private boolean ties(int i) {
        Token token = text.token(i);
        return (token.form().equals("-") || token.form().equals("–")) && i > sentence.firstToken() && i + 1 < sentence.endToken() && text.token(i - 1).end() == token.start()
                && text.token(i + 1).start() == token.end();
    }

    /** Whether what stands before a dash is a town in capitals, or has the letters of an agency in brackets, or a day or weekday behind a comma. */
    private boolean signs(int dash) {
        int first = sentence.firstToken();
        int comma = first;
        int letters = 0;
        boolean capitals = true;
        boolean bracket = false;
        for (int i = first; i < dash; i++) {
            Token token = text.token(i);
            bracket |= token.form().equals("(");
            comma = token.form().equals(",") ? i : comma;
            if (bracket && shouts(token) || comma > first && (day(i, comma) || weekday(i))) {
                return true;
            }
            if (!bracket && comma == first && token.isWord()) {
                capitals &= shouts(token);
                letters += (int) token.form().codePoints().filter(Character::isLetter).count();
            }
        }
        return capitals && letters >= TOWN || bracket && day(first + 1, first);
    }

    /** Whether a token is the number of a day, with its month before or behind it: "March 21", "21 марта". */
    private boolean day(int i, int from) {
        Token token = text.token(i);
        if (!token.isNumber() || token.form().length() > 2 || !token.form().chars().allMatch(Character::isDigit) || Integer.parseInt(token.form()) > DAYS) {
            return false;
        }
        return i - 1 >= from && text.token(i - 1).isWord() || text.token(i + 1).isWord();
    }

    /** Whether a word is the name of a weekday, in its base form. */
    private boolean weekday(int i) {
        Set<String> weekdays = text.language().words("time/weekdays.tsv");
        String form = text.token(i).form();
        String lower = form.toLowerCase(Locale.ROOT);
        return text.token(i).isWord() && (weekdays.contains(form) || weekdays.contains(lower) || weekdays.contains("~" + lower));
    }

    /** Whether a report may begin at a token: no word in small letters. */
    private boolean begins(int i) {
        return i >= sentence.endToken() || !text.token(i).isWord() || text.token(i).capitalised();
    }

    private static boolean shouts(Token token) {
        return token.isWord() && token.form().length() > 1 && token.form().codePoints().noneMatch(Character::isLowerCase);
    }
}
