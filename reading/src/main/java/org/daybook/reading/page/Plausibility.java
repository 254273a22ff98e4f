package org.daybook.reading.page;

import java.lang.Character.UnicodeScript;

/** How much decoded characters look like writing. Bytes read in the wrong encoding give symbols in words, mixed scripts and odd capitals. */
final class Plausibility {
    /** The letters that make up most of Cyrillic running text, and those that hardly occur in it. */
    private static final String FREQUENT = "оеаинтсрвлкмдпуяыьбгзчй";
    private static final String RARE = "ЂЃѓЉЊЌЋЏђљњќћџЎЈҐ¤Ѕѕ";

    /** Commonest Chinese characters, in simplified, traditional and Japanese forms: about a third of any running text. */
    private static final String HAN = "的一是不了在人有我他这這个個们們中来來上大为為和国國地到以说說时時要就出会會可也你对對生能而子那得于於着下自之年过過发發后後"
            + "作里裡用道行所然家种種事成方多经經么去法学學如都同现現当當没動动面起看定天分还還进進好小部其些主样樣理心她本前开開但因只从從想实實日者意无無力它与與长長"
            + "把机機十民第公此已工使情明性知全三又关關点點正业業外将將两兩高间間由问問很最重新水月海港市会社長東京都県政府首相大統領記者木金土";

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
        if (c >= '\uff61' && c <= '\uff9f') {
            // half-width katakana: hardly written any more, and what most byte pairs give in Shift_JIS
            return -1;
        }
        if (Character.isLetter(before) && script(before) != script(c) && !(eastern(before) && eastern(c))) {
            worth -= 1.5;
        }
        if (script(c) == UnicodeScript.LATIN) {
            // in no Latin writing do accented letters stand in rows
            return before >= 0x80 && Character.isLetter(before) ? worth - 0.8 : worth;
        }
        if (script(c) == UnicodeScript.CYRILLIC) {
            return FREQUENT.indexOf(c) >= 0 ? worth + 0.4 : RARE.indexOf(c) >= 0 ? worth - 1 : worth;
        }
        return switch (script(c)) {
            // Written in Japanese between all that comes from China; to read them out of another encoding is an accident.
            case HIRAGANA -> worth + 0.4;
            // The sign by sign commonest; what another encoding makes of them lies evenly over thousands.
            case HAN -> HAN.indexOf(c) >= 0 ? worth + 0.5 : worth;
            case GREEK, HEBREW, ARABIC, THAI, HANGUL -> worth + 0.3;
            default -> worth;
        };
    }

    /** Whether a letter is of the scripts that stand in one word in Japanese or Korean. */
    private static boolean eastern(char c) {
        return switch (script(c)) {
            case HAN, HIRAGANA, KATAKANA, HANGUL, COMMON -> true;
            default -> false;
        };
    }

    private static UnicodeScript script(char c) {
        return UnicodeScript.of(c);
    }
}
