package org.daybook.reading.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntUnaryOperator;

/**
 * Cuts a string into tokens, in one pass. Hyphens and apostrophes inside a word belong to it, and the stops of "U.S." and "a.m."; digits before or
 * behind letters do too ("80s", "G7"). The possessive {@code 's} stands alone, as in the Penn Treebank, and so do the words that a language writes
 * together with the next ({@code text/elisions.tsv}: "l'", "d'"), as in Universal Dependencies. A number keeps its points and commas.
 */
final class Tokens {
    /** More letters with stops than any abbreviation has: a row of thousands is looked at a bit at a time. */
    private static final int MOST_LETTERS = 32;
    private static final String JOINERS = "-‑'’ʼ&";
    private static final String DASHES = "-–—";

    private final String string;
    private final IntUnaryOperator codePoint;
    private final Set<String> elisions;
    private final List<Token> tokens = new ArrayList<>();

    /** @param elisions words that end in an apostrophe and stand alone before the letters behind it, in lower case */
    Tokens(String string, IntUnaryOperator codePoint, Set<String> elisions) {
        this.string = string;
        this.codePoint = codePoint;
        this.elisions = elisions;
    }

    List<Token> all() {
        int i = 0;
        while (i < string.length()) {
            int here = string.codePointAt(i);
            if (isSpace(here)) {
                i += Character.charCount(here);
            } else if (isLetter(i)) {
                int dotted = dotted(i);
                i = word(i, dotted > i ? dotted : letters(i));
            } else if (isDigit(i)) {
                int digits = digits(i);
                i = isLetter(digits) ? word(i, letters(digits)) : add(i, number(digits), Token.Kind.NUMBER);
            } else {
                i = add(i, mark(i, here), Token.Kind.MARK);
            }
        }
        return tokens;
    }

    /** End of letters, each with a stop behind it: two at least, and no letter after them unless all are capitals. The start where there is no such thing. */
    private int dotted(int start) {
        int end = start;
        int pairs = 0;
        boolean capitals = true;
        while (pairs < MOST_LETTERS && isLetter(end)) {
            int letter = string.codePointAt(end);
            int stop = end + Character.charCount(letter);
            if (stop >= string.length() || string.charAt(stop) != '.') {
                break;
            }
            capitals &= Character.isUpperCase(letter);
            end = stop + 1;
            pairs++;
        }
        return pairs >= 2 && (capitals || !isLetter(end)) ? end : start;
    }

    /** End of a word whose first letters begin here. */
    private int letters(int start) {
        int end = run(start);
        while (end < string.length()) {
            int next = end;
            if (isDigit(next)) {
                next = digits(next);
                if (next < string.length() && "-‑".indexOf(string.charAt(next)) >= 0) {
                    next++;
                }
            } else if (JOINERS.indexOf(string.charAt(next)) >= 0) {
                next++;
            }
            if (next == end || !isLetter(next)) {
                break;
            }
            end = run(next);
        }
        return isDigit(end) ? digits(end) : end;
    }

    private int run(int start) {
        int end = start;
        while (end < string.length() && (isLetter(end) || isCombining(end))) {
            end += Character.charCount(string.codePointAt(end));
        }
        return end;
    }

    private int digits(int start) {
        int end = start;
        while (isDigit(end)) {
            end++;
        }
        return end;
    }

    private int number(int start) {
        int end = start;
        while (end + 1 < string.length() && (string.charAt(end) == '.' || string.charAt(end) == ',') && isDigit(end + 1)) {
            end = digits(end + 1);
        }
        return end;
    }

    /** Stops and dashes in a row are one mark, and so are two apostrophes or graves, as wires and archives without other marks write a quotation mark. */
    private int mark(int start, int first) {
        if (doubled(start)) {
            return start + 2;
        }
        int end = start + Character.charCount(first);
        String row = first == '.' ? "." : DASHES.indexOf(first) >= 0 ? DASHES : "";
        while (end < string.length() && row.indexOf(string.charAt(end)) >= 0) {
            end++;
        }
        return end;
    }

    /** Whether two apostrophes or graves stand here, and no third belongs before them: '''so'', she said'' opens with two, and ''she said 'so''' ends with two. */
    private boolean doubled(int start) {
        int end = start;
        while (end < Math.min(string.length(), start + 4) && string.charAt(end) == string.charAt(start) && "'`".indexOf(string.charAt(end)) >= 0) {
            end++;
        }
        boolean opens = start == 0 || isSpace(string.codePointBefore(start));
        return end - start == 2 || end - start == 3 && opens;
    }

    /** Adds a word, what is elided before it and its possessive apart; gives its end. */
    private int word(int first, int end) {
        int start = first;
        for (int elided = elided(start, end); elided > start; elided = elided(start, end)) {
            start = add(start, elided, Token.Kind.WORD);
        }
        int possessive = end - 2;
        if (possessive > start && "'’ʼ".indexOf(string.charAt(possessive)) >= 0 && "sS".indexOf(string.charAt(end - 1)) >= 0) {
            add(start, possessive, Token.Kind.WORD);
            return add(possessive, end, Token.Kind.WORD);
        }
        return add(start, end, Token.Kind.WORD);
    }

    /** End of a word that is elided before the rest of this one; the start where there is none. */
    private int elided(int start, int end) {
        for (int i = start; !elisions.isEmpty() && i < end - 1; i++) {
            if ("'’ʼ".indexOf(string.charAt(i)) >= 0) {
                return elisions.contains(plain(string.substring(start, i + 1))) ? i + 1 : start;
            }
        }
        return start;
    }

    private int add(int start, int end, Token.Kind kind) {
        String form = kind == Token.Kind.MARK && end - start == 2 && doubled(start) ? "\"" : string.substring(start, end);
        tokens.add(new Token(codePoint.applyAsInt(start), codePoint.applyAsInt(end), form, plain(form), kind));
        return end;
    }

    private boolean isLetter(int i) {
        return i < string.length() && Character.isLetter(string.codePointAt(i));
    }

    private boolean isDigit(int i) {
        return i < string.length() && string.charAt(i) >= '0' && string.charAt(i) <= '9';
    }

    private boolean isCombining(int i) {
        int type = Character.getType(string.codePointAt(i));
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    /** White space of any kind, and what takes no room at all: zero-width space, byte order mark, soft hyphen. */
    private static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x200B || c == 0xFEFF || c == 0xAD;
    }

    private static String plain(String form) {
        return form.toLowerCase(Locale.ROOT).replace('’', '\'').replace('ʼ', '\'').replace('‑', '-');
    }
}
