package org.daybook.reading.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EncodingsTest {
    private static final String RUSSIAN = "Министр портов Норландии сообщил в среду, что новый причал откроют весной. Рыбаки ждут этого пятый год.";
    private static final String GERMAN = "Die Häfen von Norland öffnen früher, sagte die Ministerin – „größer als je zuvor“ werde die Flotte, so übrigens auch die Küstenwache.";
    private static final String POLISH = "Minister portów Norlandii powiedział w środę, że nowe nabrzeże zostanie otwarte wiosną. Rybacy czekają już piąty rok.";

    private static final String JAPANESE = "港の新しい桟橋は春に開きます。漁師たちは五年間待っていました。大臣は水曜日に記者団に語った。";
    private static final String CHINESE = "诺兰港务大臣星期三说，新码头将于春天开放。渔民们已经等了五年，他们希望工程不再拖延。";
    private static final String TAIWANESE = "諾蘭港務大臣星期三說，新碼頭將於春天開放。漁民們已經等了五年，他們希望工程不再拖延。";
    private static final String KOREAN = "노를란드 항만 장관은 수요일에 새 부두가 봄에 문을 연다고 말했다. 어부들은 오 년째 기다리고 있다.";
    private static final String GREEK = "Ο υπουργός λιμένων της Νορλανδίας είπε την Τετάρτη ότι η νέα προβλήτα θα ανοίξει την άνοιξη. Οι ψαράδες περιμένουν πέντε χρόνια.";
    private static final String TURKISH = "Norlandiya limanlar bakanı çarşamba günü yeni rıhtımın ilkbaharda açılacağını söyledi. Balıkçılar beş yıldır bunu bekliyor.";
    private static final String ARABIC = "قال وزير الموانئ في نورلاند يوم الأربعاء إن الرصيف الجديد سيفتح في الربيع. ينتظر الصيادون ذلك منذ خمس سنوات.";
    private static final String HEBREW = "שר הנמלים של נורלנד אמר ביום רביעי כי הרציף החדש ייפתח באביב. הדייגים מחכים לכך חמש שנים.";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1251", "KOI8-R", "ISO-8859-5", "UTF-16LE", "UTF-16BE", "IBM866"})
    void readsRussianOfWhichNothingIsDeclared(String charset) {
        assertEquals(RUSSIAN, Charsets.decode(RUSSIAN.getBytes(Charset.forName(charset))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16LE", "UTF-16BE"})
    void readsGermanOfWhichNothingIsDeclared(String charset) {
        assertEquals(GERMAN, Charsets.decode(GERMAN.getBytes(Charset.forName(charset))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "ISO-8859-2", "windows-1250"})
    void readsPolishOfWhichNothingIsDeclared(String charset) {
        assertEquals(POLISH, Charsets.decode(POLISH.getBytes(Charset.forName(charset))));
    }

    @ParameterizedTest
    @CsvSource({"Shift_JIS", "EUC-JP"})
    void readsJapaneseOfWhichNothingIsDeclared(String charset) {
        assertEquals(JAPANESE, Charsets.decode(JAPANESE.getBytes(Charset.forName(charset))));
    }

    @Test
    void readsOtherScriptsOfWhichNothingIsDeclared() {
        assertEquals(CHINESE, Charsets.decode(CHINESE.getBytes(Charset.forName("GB18030"))));
        assertEquals(TAIWANESE, Charsets.decode(TAIWANESE.getBytes(Charset.forName("Big5"))));
        assertEquals(KOREAN, Charsets.decode(KOREAN.getBytes(Charset.forName("EUC-KR"))));
        assertEquals(GREEK, Charsets.decode(GREEK.getBytes(Charset.forName("ISO-8859-7"))));
        assertEquals(TURKISH, Charsets.decode(TURKISH.getBytes(Charset.forName("ISO-8859-9"))));
        assertEquals(ARABIC, Charsets.decode(ARABIC.getBytes(Charset.forName("windows-1256"))));
        assertEquals(HEBREW, Charsets.decode(HEBREW.getBytes(Charset.forName("windows-1255"))));
    }

    @ParameterizedTest
    @CsvSource({"charset=EUC-JP,EUC-JP", "text/html; Charset=\"shift_jis\",windows-31j", "text/html;charset=ISO-2022-JP,ISO-2022-JP"})
    void takesAServersWordThatTheBytesAgreeWith(String contentType, String written) {
        String brief = "港の橋";
        assertEquals(brief, Charsets.decode(brief.getBytes(Charset.forName(written)), new Served(null, contentType).charset()));
    }

    @Test
    void overrulesAServersWordThatTheBytesSpeakAgainst() {
        String page = "<meta charset=windows-1251><p>" + RUSSIAN;
        assertEquals(page, Charsets.decode(page.getBytes(Charset.forName("windows-1251")), "utf-8"));
        assertEquals(page, Charsets.decode(page.getBytes(Charset.forName("windows-1251")), "koi8-r"));
        assertEquals(RUSSIAN, Charsets.decode(RUSSIAN.getBytes(StandardCharsets.UTF_8), "windows-1251"));
    }

    @ParameterizedTest
    @CsvSource({"utf-8,windows-1251", "iso-8859-1,windows-1251", "windows-1251,UTF-8", "windows-1251,KOI8-R", "koi8-r,windows-1251", "no-such-set,KOI8-R"})
    void overrulesADeclarationThatTheBytesSpeakAgainst(String declared, String written) {
        String page = "<html><head><meta charset=\"" + declared + "\"></head><body><p>" + RUSSIAN + "</p></body></html>";
        assertEquals(page, Charsets.decode(page.getBytes(Charset.forName(written))));
    }

    @Test
    void takesADeclarationThatTheBytesAgreeWith() {
        String page = "<meta http-equiv='Content-Type' content='text/html; charset=Shift_JIS'><p>港の新しい桟橋は春に開きます。漁師たちは五年間待っていました。</p>";
        assertEquals(page, Charsets.decode(page.getBytes(Charset.forName("Shift_JIS"))));
    }

    @Test
    void leavesOutAByteOrderMark() {
        assertEquals(RUSSIAN, Charsets.decode(("\ufeff" + RUSSIAN).getBytes(StandardCharsets.UTF_8)));
        assertEquals(RUSSIAN, Charsets.decode(("\ufeff" + RUSSIAN).getBytes(StandardCharsets.UTF_16LE)));
        assertEquals(RUSSIAN, Charsets.decode(("\ufeff" + RUSSIAN).getBytes(StandardCharsets.UTF_16BE)));
    }

    @Test
    void readsUtf8ThatIsCutOffWithinACharacter() {
        byte[] bytes = RUSSIAN.getBytes(StandardCharsets.UTF_8);
        String read = Charsets.decode(java.util.Arrays.copyOf(bytes, 41));
        assertTrue(RUSSIAN.startsWith(read.replace("\ufffd", "")), read);
    }
}
