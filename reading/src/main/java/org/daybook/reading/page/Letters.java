package org.daybook.reading.page;

/**
 * What single chars are, looked up in one table: each char of a page is asked about some five times, and {@link Character} goes through two tables and a
 * call for each. Of chars alone, as {@link Character#isLetter(char)} has them: half of a pair is no letter.
 */
final class Letters {
    private static final int LETTER = 1;
    private static final int DIGIT = 2;
    private static final int UPPER = 4;
    private static final int MARK = 8;
    private static final byte[] KINDS = kinds();

    private Letters() { }

    private static byte[] kinds() {
        byte[] kinds = new byte[Character.MAX_VALUE + 1];
        for (int i = 0; i < kinds.length; i++) {
            char c = (char) i;
            kinds[i] = (byte) ((Character.isLetter(c) ? LETTER : 0) | (Character.isDigit(c) ? DIGIT : 0) | (Character.isUpperCase(c) ? UPPER : 0)
                    | (Character.getType(c) == Character.NON_SPACING_MARK ? MARK : 0));
        }
        return kinds;
    }

    static boolean letter(char c) {
        return (KINDS[c] & LETTER) != 0;
    }

    /** A digit of any script. */
    static boolean digit(char c) {
        return (KINDS[c] & DIGIT) != 0;
    }

    static boolean letterOrDigit(char c) {
        return (KINDS[c] & (LETTER | DIGIT)) != 0;
    }

    static boolean upper(char c) {
        return (KINDS[c] & UPPER) != 0;
    }

    /** A letter, or a mark that stands above or below one. */
    static boolean ofWord(char c) {
        return (KINDS[c] & (LETTER | MARK)) != 0;
    }
}
