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
