package org.daybook.record;

import static org.daybook.record.Records.LATER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.reading.page.Capture;
import org.daybook.record.Saying.How;
import org.daybook.record.Who.Identity;
import org.daybook.record.Who.Join;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SaidTest {
    @TempDir
    static Path folder;
    private static Daybook daybook;

    @BeforeAll
    static void makeRecord() throws DataFolderProblem {
        daybook = Records.open(folder);
        Records.add(daybook, List.of(
                page("herald", "en", "2027-03-01", "Energy minister Anna Holt of Norland said on Monday: \\\"The harbour will stay open for as long as the ice lets boats through.\\\" "
                        + "Anna Holt told reporters that Sweden would send 12 boats to Finland in May."),
                page("post", "en", "2027-03-02", "\\\"The harbour will stay open for as long as the ice lets boats through,\\\" the minister, Anna Holt, promised in Arden."),
                page("wire", "en", "2027-03-02", "Anna Holt said in Arden it would be so \\\"for as long as the ice lets boats through\\\"."),
                page("vestnik", "ru", "2027-03-01", "Анна Холт сообщила журналистам, что Швеция отправит в Финляндию в мае 12 лодок."),
                page("later", "en", "2027-06-01", "Anna Holt said that the ferry is late. Peter Holt said that he had waited for it."),
                page("sport", "en", "2027-06-02", "Peter Holt, coach of the rowing club, said that the boats were too heavy.")));
    }

    @AfterAll
    static void close() {
        daybook.close();
    }

    private static Capture page(String outlet, String language, String published, String text) {
        return Capture.of(outlet, ("{\"id\": \"" + outlet + "\", \"outlet\": \"" + outlet + "\", \"published\": \"" + published + "\", \"language\": \"" + language
                + "\", \"title\": \"News\", \"text\": \"" + text + "\"}").getBytes(StandardCharsets.UTF_8));
    }

    private static List<Saying> said(String by, String about, String from, String to, AsOf asOf) {
        return daybook.said(new Said.Question(by, about, from == null ? null : LocalDate.parse(from), to == null ? null : LocalDate.parse(to), asOf)).sayings();
    }

    private static List<Saying> said(String by) {
        return said(by, null, null, null, LATER);
    }

    private static String outlets(Saying saying) {
        return saying.carriers().stream().map(c -> c.told().outlet()).collect(Collectors.joining(" "));
    }

    @Test
    void oneQuotationOfSeveralOutletsIsOneStatement() {
        Saying harbour = said("Anna Holt").stream().filter(s -> s.first().content().contains("ice")).findFirst().orElseThrow();
        assertEquals(List.of("herald", "post", "wire"), Stream.of(outlets(harbour).split(" ")).sorted().toList());
        assertEquals(3, harbour.tellings());
        assertTrue(harbour.carriers().stream().noneMatch(c -> c.how().likely()));
        assertTrue(harbour.carriers().stream().anyMatch(c -> c.how() == How.PART && c.told().outlet().equals("wire")), harbour::toString);
    }

    @Test
    void aTranslationIsTheSameStatementOnlyLikely() {
        Saying boats = said("Anna Holt", "Finland", null, null, LATER).get(0);
        assertEquals(2, boats.carriers().size(), boats::toString);
        assertEquals(How.TRANSLATED, boats.carriers().get(1).how());
        assertFalse(boats.carriers().get(1).shared().isEmpty());
    }

    @Test
    void asksInAnyScriptWithinDaysAndAsOfADay() {
        assertEquals(said("Anna Holt"), said("Анна Холт"));
        assertEquals(1, said("Anna Holt", null, "2027-05-01", null, LATER).size());
        assertEquals(said("Anna Holt").size() - 1, said("Anna Holt", null, null, "2027-04-01", LATER).size());
        assertTrue(said("Anna Holt", null, null, null, AsOf.day(LocalDate.of(2027, 2, 1))).isEmpty());
        assertEquals(List.of("herald"), said("Anna Holt", "ice", null, null, AsOf.day(LocalDate.of(2027, 3, 1))).stream().map(SaidTest::outlets).toList());
        assertTrue(said("Anna Holt", "elephants", null, null, LATER).isEmpty());
    }

    @Test
    void whoSharesASurnameIsAskedAfterAndNotTakenForAnother() {
        Who holt = daybook.who("Holt", LATER);
        assertEquals(List.of("Anna Holt", "Peter Holt"), holt.bearers().stream().map(Identity::name).toList());
        assertTrue(holt.meant().isEmpty());
        assertTrue(said("Holt").isEmpty());
        assertEquals(1, said("Peter Holt", "heavy", null, null, LATER).size());
    }

    @Test
    void tellsFormsOfficesOutletsAndCompany() {
        Identity holt = daybook.who("Anna Holt", LATER).meant().orElseThrow();
        assertEquals(5, holt.pages());
        assertEquals(0, holt.unsure());
        assertTrue(holt.forms().stream().anyMatch(f -> f.script().equals("Cyrillic") && f.join() == Join.SPELLING), holt::toString);
        assertTrue(holt.offices().stream().anyMatch(o -> o.office().contains("minister") && o.first().equals("2027-03-01")), holt::toString);
        assertTrue(holt.company().stream().anyMatch(c -> c.name().equals("Peter Holt")), holt::toString);
    }

    @Test
    void givesTheNearestNamesOfAnUnknownOne() {
        Who nobody = daybook.who("Anna Holk", LATER);
        assertTrue(nobody.bearers().isEmpty());
        assertTrue(nobody.nearest().contains("Anna Holt"), nobody::toString);
        assertTrue(daybook.who("Xyzzy Quux", LATER).nearest().isEmpty());
    }

    @Test
    void aSurnameWithAnOfficeIsItsHoldersAlone(@TempDir Path own) throws DataFolderProblem {
        try (Daybook record = Records.open(own)) {
            Records.add(record, List.of(
                    page("herald", "en", "2027-03-01", "Norland President Alma Vask said on Monday that the bridge would open in May."),
                    page("post", "en", "2027-03-02", "Opposition leader Edvin Vask said that the bridge was too dear."),
                    page("wire", "en", "2027-03-05", "President Vask told reporters that she would \\\"never close\\\" the mill."),
                    page("coast", "en", "2027-03-06", "Vask said that the winter had been long.")));
            Identity edvin = record.who("Edvin Vask", LATER).meant().orElseThrow();
            Identity alma = record.who("Alma Vask", LATER).meant().orElseThrow();
            assertEquals(List.of(1, 2), List.of(edvin.pages(), alma.pages()));
            assertTrue(edvin.offices().stream().noneMatch(o -> o.office().contains("President")), edvin::toString);
            assertTrue(alma.forms().stream().anyMatch(f -> f.text().equals("Vask") && f.join() == Join.OFFICE), alma::toString);
            assertEquals(List.of("post"), by(record, "Edvin Vask"));
            assertEquals(List.of("herald", "wire"), by(record, "Alma Vask"));
            assertEquals(List.of("Vask"), record.who("Edvin Vask", LATER).bearers().stream().filter(record.who("Edvin Vask", LATER)::undecided)
                    .map(Identity::name).toList(), "the page that has the surname alone is nobody's");
            assertEquals(3, record.who("Vask", LATER).bearers().size());
        }
    }

    private static List<String> by(Daybook record, String name) {
        return record.said(new Said.Question(name, null, null, null, LATER)).sayings().stream().map(SaidTest::outlets).toList();
    }
}
