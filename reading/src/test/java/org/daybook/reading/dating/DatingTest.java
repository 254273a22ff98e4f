package org.daybook.reading.dating;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.daybook.reading.event.EventReader;
import org.daybook.reading.language.Languages;
import org.daybook.reading.name.NameReader;
import org.daybook.reading.name.Names;
import org.daybook.reading.page.Because;
import org.daybook.reading.page.Dated;
import org.daybook.reading.text.Text;
import org.daybook.reading.time.Edtf;
import org.daybook.reading.time.TimeExpression;
import org.daybook.reading.time.TimeReader;
import org.junit.jupiter.api.Test;

class DatingTest {
    private static Optional<Dated> infer(String language, String title, String string) {
        return new Dating().infer(spoken(language, title == null ? "" : title), spoken(language, string));
    }

    private static Spoken spoken(String language, String string) {
        Text text = Text.of(string, Languages.of(language));
        List<TimeExpression> times = new TimeReader().times(text, null);
        Names names = new NameReader().names(text, null);
        return new Spoken(text, times, names, new EventReader().events(text, times, names, List.of(), null));
    }

    private static String edtf(String language, String title, String string) {
        return infer(language, title, string).map(Dated::edtf).orElse("none");
    }

    @Test
    void datesByTheHeadlinesYearThatTheTextCallsNext() {
        String text = "The premier of Norland agreed on Tuesday to visit Velmark next year.\n\nTrade between the two was small in 2024.";
        Dated dated = infer("en", "Premier Agrees to Visit Velmark in 2031", text).orElseThrow();
        assertEquals("2030", dated.edtf());
        assertEquals("year", dated.precision());
        assertEquals("inferred", dated.from());
        assertEquals(new Because.Metadata("title", "Premier Agrees to Visit Velmark in 2031"), dated.because().get(0));
        assertEquals("next year", words(text, dated.because().get(1)));
    }

    @Test
    void datesByTheDayOfTheAnnouncementBetweenWhatWasAndWhatIsPlanned() {
        String text = "Velmark will hold its harbour fair in 2031. This was announced on March 4 by the envoy.\n\n"
                + "At a meeting on October 2, 2030, the leaders agreed on the terms.";
        Dated dated = infer("en", "Envoy speaks of the fair", text).orElseThrow();
        assertEquals("2031-03-04", dated.edtf());
        assertEquals("day", dated.precision());
        assertEquals(List.of("October 2, 2030", "2031", "March 4"), dated.because().stream().map(because -> words(text, because)).toList());
    }

    @Test
    void saysNoMoreThanTheBoundsWhereNoDayIsAnnounced() {
        assertEquals("2030-10-02/2031-12-31", edtf("en", "The fair", "Velmark will hold its harbour fair in 2031.\n\nThe leaders agreed on it on October 2, 2030."));
    }

    @Test
    void datesARussianPageLikewise() {
        assertEquals("2031-03-04", edtf("ru", "Посол рассказал о ярмарке", "Велмарк проведёт ярмарку в 2031 году. Об этом 4 марта сообщил посол.\n\n"
                + "На встрече 2 октября 2030 года лидеры согласовали условия."));
    }

    @Test
    void readsAFullDateThatStandsAloneNearTheTop() {
        assertEquals("2030-05-06", edtf("en", "The dam holds", "May 6, 2030\n\nThe dam held through the night, the envoy said."));
    }

    @Test
    void saysNothingWhereNothingBoundsBothSides() {
        assertEquals("none", edtf("en", "Talks", "The envoys met on Wednesday. They will meet next year."));
        assertEquals("none", edtf("en", "Talks", "The war ended in 2019."));
        assertEquals("none", edtf("en", null, ""));
    }

    @Test
    void datesByAPlanThatTheHeadlineNamesByItsYearAndTheTextByItsDistance() {
        String text = "Anna Berg asked, and Ivan Lund will be her guest in Velmark next year.";
        Dated dated = infer("en", "Lund says yes to a 2031 trip to Velmark", text).orElseThrow();
        assertEquals("2030", dated.edtf());
        assertEquals(List.of("Lund says yes to a 2031 trip to Velmark"),
                dated.because().stream().filter(Because.Metadata.class::isInstance).map(b -> ((Because.Metadata) b).value()).toList());
        assertEquals("none", edtf("en", "Holm says yes to a 2031 trip to Norland", text));
        assertEquals("none", edtf("en", "Why the 2031 budget of Velmark failed", text));
    }

    @Test
    void narrowsWhatOtherPagesTellByTheDayOfTheAnnouncement() {
        String text = "Anna Berg will visit Velmark this year, the envoy said on March 4.\n\nThe leaders met on October 2, 2030.";
        Dated year = new Dated("2031", "year", "inferred", List.of(new Because.Metadata("page", "other.txt: Anna Berg will visit Velmark in 2031.")));
        Dated day = new Dating().narrow(year, spoken("en", "Berg to visit Velmark"), spoken("en", text));
        assertEquals("2031-03-04", day.edtf());
        assertEquals("day", day.precision());
        assertEquals(year.because().get(0), day.because().get(0));
        String silent = "Anna Berg will visit Velmark this year.";
        assertEquals(year, new Dating().narrow(year, spoken("en", "Berg to visit Velmark"), spoken("en", silent)));
    }

    @Test
    void saysBeforeWhichDayATextWasNotWritten() {
        assertEquals(java.time.LocalDate.of(2030, 10, 2), new Dating().notBefore(spoken("en", "The leaders met on October 2, 2030.")).orElseThrow());
        assertTrue(new Dating().notBefore(spoken("en", "The leaders will meet in 2031.")).isEmpty());
    }

    @Test
    void takesNoComparisonOfYearsForTheYearOfWriting() {
        assertEquals("none", edtf("en", "Fewer ships", "The port took fewer than 100 ships in 1980 and more than 300 last year."));
    }

    @Test
    void saysNothingWhereTheEvidenceContradictsItself() {
        assertEquals("none", edtf("en", "Talks", "The leaders met on October 2, 2031. The summit will open in 2030."));
    }

    private static String bounds(String title, String string) {
        Text text = Text.of(string, Languages.of("en"));
        return new Dating().bounds(title, text, new TimeReader().times(text, null)).map(b -> b.contradict() ? "contradiction" : b.edtf()).orElse("none");
    }

    @Test
    void saysOfAPageWithoutADateBeforeWhichDayItWasNotWrittenAndAfterWhich() {
        assertEquals("2030-10-02/..", bounds("Talks", "The leaders met on October 2, 2030."));
        assertEquals("../2031-12-31", bounds(null, "Velmark will hold its harbour fair in 2031."));
        assertEquals("2030-10-02/2031-12-31", bounds("The fair", "Velmark will hold its fair in 2031.\n\nThe leaders agreed on it on October 2, 2030."));
        assertEquals("none", bounds("Talks", "The envoys met on Wednesday."));
    }

    @Test
    void reportsThatWhatAPageSaysOfItsDayContradictsItself() {
        String text = "Anna Berg asked, and Ivan Lund will be her guest in Velmark next year.\n\nThe two met on May 3, 2033.";
        Text read = Text.of(text, Languages.of("en"));
        assertEquals("contradiction", new Dating().bounds(spoken("en", "Lund says yes to a 2031 trip to Velmark"), spoken("en", text)).map(b -> b.contradict() ? "contradiction" : b.edtf()).orElseThrow());
        assertTrue(new Dating().infer(spoken("en", "Lund says yes to a 2031 trip to Velmark"), new Spoken(read, new TimeReader().times(read, null), Names.NONE, List.of())).isEmpty());
    }

    @Test
    void takesNoYearFromWhatIsToldInThePresentOrOfHistory() {
        assertEquals("none", bounds("Votes", "Lund stands by his vote in 2005 to shield the mills."));
        assertEquals("none", bounds("Speech", "The old premier will live on in her speech of 1865."));
    }

    @Property(tries = 300)
    void whateverItInfersIsBoundedAndSaysWhy(@ForAll String string) {
        for (String language : Languages.tags()) {
            infer(language, string, string).ifPresent(dated -> {
                assertTrue(Edtf.parse(dated.edtf()).lower().isPresent());
                assertTrue(!dated.because().isEmpty());
            });
        }
    }

    private static String words(String text, Because because) {
        Because.Words words = (Because.Words) because;
        return new org.daybook.reading.page.Span(words.start(), words.end()).of(text);
    }
}
