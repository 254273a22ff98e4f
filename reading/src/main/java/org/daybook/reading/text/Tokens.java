package org.daybook.reading.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a string into tokens. Hyphens and apostrophes inside a word belong to it; the possessive {@code 's} stands alone, as in the Penn Treebank. */
final class Tokens {
    // Loops over groups are possessive: the others recurse once a turn, and a long enough word would overflow the stack.
    private static final Pattern TOKEN = Pattern.compile(
            "(?<word>(?:\\p{Lu}\\.){2,}|(?:\\p{L}\\.){2,}(?!\\p{L})"                                        // U.S., a.m., т.е.
            + "|\\d*(?<![\\p{L}])[\\p{L}\\p{M}]+(?:(?:[-‑'’ʼ&]|(?<=\\p{L})\\d+[-‑]?)[\\p{L}\\p{M}]+)*+\\d*)"
            + "|(?<number>\\d+(?:[.,]\\d+)*+)"
            + "|(?<mark>\\.{2,}|[-–—]{2,}|[^\\s\\p{L}\\d])");
    private static final Pattern POSSESSIVE = Pattern.compile("['’ʼ][sS]$");

    private final String string;
    private final IntUnaryOperator codePoint;
    private final List<Token> tokens = new ArrayList<>();

    Tokens(String string, IntUnaryOperator codePoint) {
        this.string = string;
        this.codePoint = codePoint;
    }

    List<Token> all() {
        Matcher matcher = TOKEN.matcher(string);
        while (matcher.find()) {
            int start = matcher.start();
            int end = matcher.end();
            if (matcher.group("word") != null) {
                Matcher possessive = POSSESSIVE.matcher(matcher.group());
                if (possessive.find() && possessive.start() > 0) {
                    add(start, start + possessive.start(), Token.Kind.WORD);
                    start += possessive.start();
                }
                add(start, end, Token.Kind.WORD);
            } else {
                add(start, end, matcher.group("number") != null ? Token.Kind.NUMBER : Token.Kind.MARK);
            }
        }
        return tokens;
    }

    private void add(int start, int end, Token.Kind kind) {
        String form = string.substring(start, end);
        tokens.add(new Token(codePoint.applyAsInt(start), codePoint.applyAsInt(end), form, plain(form), kind));
    }

    private static String plain(String form) {
        return form.toLowerCase(Locale.ROOT).replace('’', '\'').replace('ʼ', '\'').replace('‑', '-');
    }
}
