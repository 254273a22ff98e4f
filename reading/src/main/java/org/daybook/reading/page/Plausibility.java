package org.daybook.reading.page;

import java.lang.Character.UnicodeScript;

/** How much decoded characters look like writing. Bytes read in the wrong encoding give symbols in words, mixed scripts and odd capitals. */
final class Plausibility {
    /** The letters that make up most of Cyrillic running text, and those that hardly occur in it. */
    private static final String FREQUENT = "оеаинтсрвлкмдпуяыьбгзчй";
    private static final String RARE = "ЂЃѓЉЊЌЋЏђљњќћџЎЈҐ¤Ѕѕ";

    private Plausibility() { }

    /** The mean worth of the characters beyond ASCII, about -2 to 1; 0 where there are none. */
    static double of(String text) {
        double sum = 0;
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                continue;
            }
            count++;
            sum += worth(i > 0 ? text.charAt(i - 1) : ' ', c, i + 1 < text.length() ? text.charAt(i + 1) : ' ');
        }
        return count == 0 ? 0 : sum / count;
    }

    private static double worth(char before, char c, char after) {
        if (c == '\ufffd' || c < 0xa0) {
            return -2;
        }
        boolean inWord = Character.isLetter(before) && Character.isLetter(after);
        if (!Character.isLetter(c)) {
            // quotation marks and dashes are common, but an apostrophe alone stands between letters
            return inWord && c != '’' && c != '‑' ? -1.5 : "«»„“”‘’–—…№§°©".indexOf(c) >= 0 ? 0.3 : c >= 0x2500 && c < 0x25a0 ? -2 : 0;
        }
        double worth = 0.5;
        if (Character.isUpperCase(c) && Character.isLowerCase(before)) {
            worth -= 1.5;
        }
        if (Character.isLetter(before) && script(before) != script(c)) {
            worth -= 1.5;
        }
        if (script(c) == UnicodeScript.LATIN) {
            // in no Latin writing do accented letters stand in rows
            return before >= 0x80 && Character.isLetter(before) ? worth - 0.8 : worth;
        }
        if (script(c) == UnicodeScript.CYRILLIC) {
            return FREQUENT.indexOf(c) >= 0 ? worth + 0.4 : RARE.indexOf(c) >= 0 ? worth - 1 : worth;
        }
        return worth;
    }

    private static UnicodeScript script(char c) {
        return UnicodeScript.of(c);
    }
}
