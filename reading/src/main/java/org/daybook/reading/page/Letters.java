package org.daybook.reading.page;

/**
 * What single chars are, looked up in one table: each char of a page is asked about some five times, and {@link Character} goes through two tables and a
 * call for each. Of chars alone, as {@link Character#isLetter(char)} has them: half of a pair is no letter. And what scripts differ in: how much one sign says,
 * what ends a sentence.
 */
final class Letters {
    private static final int LETTER = 1;
    private static final int DIGIT = 2;
    private static final int UPPER = 4;
    private static final int MARK = 8;
    private static final int END = 16;
    /** Written without spaces: Chinese and Japanese. And what is a syllable or more: Chinese signs are both, Japanese syllables the first, Korean ones the second. */
    private static final int UNSPACED = 32;
    private static final int SYLLABLE = 64;
    /** Letters of scripts that part neither words nor sentences: Thai, Lao. */
    private static final int RUNNING = 128;
    /** Marks that end a sentence, in the scripts that have their own: Chinese, Arabic, Devanagari, Urdu, Armenian, Tibetan, Burmese, Ethiopic, Khmer. */
    private static final String ENDS = ".!?…。！？．｡؟।॥۔։།။።។";
    private static final byte[] KINDS = kinds();
    private static final char[] LOWER = lower();

    private Letters() { }

    private static byte[] kinds() {
        byte[] kinds = new byte[Character.MAX_VALUE + 1];
        for (int i = 0; i < kinds.length; i++) {
            char c = (char) i;
            kinds[i] = (byte) ((Character.isLetter(c) ? LETTER : 0) | (Character.isDigit(c) ? DIGIT : 0) | (Character.isUpperCase(c) ? UPPER : 0)
                    | (Character.getType(c) == Character.NON_SPACING_MARK || Character.getType(c) == Character.COMBINING_SPACING_MARK ? MARK : 0)
                    | (ENDS.indexOf(c) >= 0 ? END : 0) | script(c));
        }
        return kinds;
    }

    private static char[] lower() {
        char[] lower = new char[Character.MAX_VALUE + 1];
        for (int i = 0; i < lower.length; i++) {
            lower[i] = Character.toLowerCase((char) i);
        }
        return lower;
    }

    /** The lower case of a char by itself: of two capitals, İ and Σ, a word's lower case may be another. */
    static char lower(char c) {
        return LOWER[c];
    }

    private static int script(char c) {
        if (c < 0xe00 || !Character.isLetter(c)) {
            return 0;
        }
        return switch (Character.UnicodeScript.of(c)) {
            case HAN -> UNSPACED | SYLLABLE;
            case HIRAGANA, KATAKANA -> UNSPACED;
            case HANGUL -> SYLLABLE;
            case THAI, LAO -> RUNNING;
            default -> 0;
        };
    }

    /** A small letter of ASCII, as most chars of most pages are: known without the table. */
    static boolean plain(char c) {
        return c >= 'a' && c <= 'z';
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

    /** What may end a sentence. */
    static boolean end(char c) {
        return (KINDS[c] & END) != 0;
    }

    /** How many letters of an alphabet say as much: of a Chinese sign some three, of a syllable two. */
    static int size(char c) {
        return 1 + ((KINDS[c] & UNSPACED) >> 5) + ((KINDS[c] & SYLLABLE) >> 6);
    }

    /** A sign or syllable of a script that sets no spaces. */
    static boolean unspaced(char c) {
        return (KINDS[c] & UNSPACED) != 0;
    }

    /** A letter of a script that knows no capitals. */
    static boolean caseless(char c) {
        return c >= 0x590 && !(c >= 0x1c80 && c < 0x2e00) && letter(c);
    }

    /** A letter of a script that ends no sentence with a mark. */
    static boolean running(char c) {
        return (KINDS[c] & RUNNING) != 0;
    }

    /** A letter, or a mark that stands above or below one. */
    static boolean ofWord(char c) {
        return (KINDS[c] & (LETTER | MARK)) != 0;
    }

    /** A letter or digit, or a mark that stands above or below one. */
    static boolean ofWordOrDigit(char c) {
        return (KINDS[c] & (LETTER | DIGIT | MARK)) != 0;
    }

    /** A letter, or a mark of any kind, as {@code [\p{L}\p{M}]} has them. */
    static boolean letterOrMark(char c) {
        return ofWord(c) || c > 0x7f && Character.getType(c) == Character.ENCLOSING_MARK;
    }
}
