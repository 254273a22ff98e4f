package org.daybook.app.web.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.daybook.app.web.words.DayWords;
import org.daybook.app.web.words.Words;
import org.daybook.reading.event.Stage;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/** What the date funnel draws of which tellings. */
class FunnelTest {
    private static final Words ENGLISH = Words.of("en", null);
    private static final LocalDate TODAY = LocalDate.of(2027, 6, 10);

    private static Telling telling(int number, String known, Stage stage, String edtf, boolean changes) {
        return new Telling(number, LocalDate.parse(known), stage, edtf, edtf, stage, 0, changes, false, changes ? "“then”" : null, "by", "told " + number, "#h" + number);
    }

    private static Funnel draw(List<Telling> tellings) {
        return Funnel.of(new Funnel.Plan(tellings, TODAY, false, "title", "description"), ENGLISH, new DayWords(ENGLISH, 2027));
    }

    private static Document svg(String inner) {
        return Jsoup.parse("<svg>" + inner + "</svg>", "", Parser.xmlParser());
    }

    private static List<Telling> narrowing(String... last) {
        List<Telling> tellings = new ArrayList<>(List.of(telling(1, "2027-01-18", Stage.SUGGESTED, "2027-01/2027-06", true),
                telling(2, "2027-03-02", Stage.ARRANGING, "2027-05", true)));
        tellings.add(telling(3, "2027-06-03", Stage.DATED, last[0], true));
        return tellings;
    }

    @Test
    void showsAWindowOfADayOrTwoFromNearBy() {
        Funnel funnel = draw(narrowing("2027-06-22/2027-06-23"));
        assertNotNull(funnel.close());
        assertTrue(svg(funnel.close()).text().contains("Tue 22") && svg(funnel.close()).text().contains("Sun 27"), svg(funnel.close()).text());
        assertFalse(svg(funnel.close()).text().contains("28"), "four days on either side");
        assertTrue(svg(funnel.wide()).select("a").stream().filter(a -> a.attr("href").equals("#h3")).count() == 3, "in the ladder, the funnel and the close-up");
        assertNull(draw(narrowing("2027-07")).close(), "a month is seen well enough");
        assertFalse(svg(funnel.narrow()).text().contains("Tue 22"), "on a phone it is a figure of its own");
    }

    @Test
    void cutsTheUprightAxisToWhatIsToldWhereThatLiesFarOff() {
        List<Telling> far = List.of(telling(1, "2027-01-18", Stage.SUGGESTED, "2050", true), telling(2, "2027-03-02", Stage.AGREED, "2055", true), telling(3, "2027-05-02", Stage.AGREED, "2052", true));
        Document wide = svg(draw(far).wide());
        assertTrue(wide.text().contains("2050") && wide.text().contains("only the days told"), wide.text());
        assertFalse(wide.text().contains("↑"), "nothing is off the axis");
        assertTrue(Double.parseDouble(wide.select("rect.ivo").last().attr("height")) > 40, "a year is a tall bar");
        Document near = svg(draw(narrowing("2027-06-22")).wide());
        assertFalse(near.text().contains("only the days told"));
    }

    /** Upper and lower end of each bar that stands open, which is what a window told without being sure of a day has. */
    private static List<double[]> bars(Document drawing) {
        return drawing.select("rect.ivo").stream().map(bar -> new double[] {Double.parseDouble(bar.attr("y")), Double.parseDouble(bar.attr("y")) + Double.parseDouble(bar.attr("height"))}).toList();
    }

    private static boolean cut(double[] bar) {
        return bar[0] <= 215 || bar[1] >= 675;
    }

    @Test
    void showsTheWholeOfAWindowThatIsFarWiderThanTheDaysOfItsTellings() {
        List<Telling> wide = List.of(telling(1, "2027-06-01", Stage.SUGGESTED, "2027", true), telling(2, "2027-06-05", Stage.AGREED, "2027", true), telling(3, "2027-06-09", Stage.AGREED, "2027-03/2027-12", true));
        for (String drawing : List.of(draw(wide).wide(), draw(wide).middle(), draw(wide).narrow())) {
            Document whole = svg(drawing);
            assertEquals(3, bars(whole).size());
            assertTrue(bars(whole).stream().noneMatch(FunnelTest::cut), drawing);
            assertTrue(whole.text().contains("only the days told") && whole.text().contains("Oct"), whole.text());
            assertEquals(3, whole.select("path.ivpast").size(), "the part that was past when it was told");
        }
    }

    @Test
    void showsTheMouthOfAFunnelWholeOnAxesThatMeetWhereTheTellingsKeepRoom() {
        List<Telling> narrowed = List.of(telling(1, "2027-01-18", Stage.SUGGESTED, "2027", true), telling(2, "2027-03-02", Stage.ARRANGING, "2027-06/2027-07", true), telling(3, "2027-06-03", Stage.DATED, "2027-06-22", true));
        Document wide = svg(draw(narrowed).wide());
        assertFalse(wide.text().contains("only the days told"), wide.text());
        assertTrue(bars(wide).stream().noneMatch(FunnelTest::cut), wide.toString());
    }

    @Test
    void pointsBothWaysWhereALoneWindowIsTooWideForTheAxis() {
        List<Telling> tellings = new ArrayList<>();
        for (int i = 1; i < 7; i++) {
            tellings.add(telling(i, "2027-06-0" + i, Stage.DATED, "2027-06-22", i == 1));
        }
        assertTrue(svg(draw(tellings).wide()).select("path[d*=l4-7]").isEmpty());
        tellings.add(new Telling(7, LocalDate.parse("2027-06-07"), Stage.SUGGESTED, "2027", "2027-06-22", Stage.DATED, 0, false, true, null, "by", "told", "#h7"));
        Document wide = svg(draw(tellings).wide());
        assertFalse(wide.text().contains("only the days told"), wide.text());
        assertEquals(1, wide.select("path[d*=l4-7]").size(), "up");
        assertEquals(1, wide.select("path[d$=l4 7 4-7]").size(), "and down");
    }

    @Test
    void leavesWhatIsBelievedNowAtNoEdge() {
        List<Telling> tellings = new ArrayList<>();
        for (int i = 1; i < 7; i++) {
            tellings.add(telling(i, "2027-06-0" + i, Stage.DATED, "2027-06-22", i == 1));
        }
        tellings.add(telling(7, "2027-06-08", Stage.POSTPONED, "2031", true));
        Document wide = svg(draw(tellings).wide());
        assertTrue(wide.text().contains("2031") && !wide.text().contains("↑"), wide.text());
    }

    @Test
    void showsWideWindowsWholeInASmallFunnelToo() {
        List<Telling> wide = List.of(telling(1, "2027-06-01", Stage.SUGGESTED, "2027", true), telling(2, "2027-06-05", Stage.AGREED, "2027-04/2027-12", true));
        Document small = svg(SmallFunnel.of(wide, TODAY));
        assertTrue(small.select("rect[stroke]").stream().allMatch(bar -> Double.parseDouble(bar.attr("y")) > 3 && Double.parseDouble(bar.attr("y")) + Double.parseDouble(bar.attr("height")) < 63), small.toString());
    }

    @Test
    void drawsALoneOutlierAtTheEdgeWithItsDate() {
        List<Telling> tellings = narrowing("2027-06-22");
        tellings.add(new Telling(4, LocalDate.parse("2027-06-05"), Stage.SUGGESTED, "2085-01-01", "2027-06-22", Stage.DATED, 0, false, true, null, "by", "told", "#h4"));
        String wide = svg(draw(tellings).wide()).text();
        assertTrue(wide.contains("↑ 1 January 2085"), wide);
        assertFalse(wide.contains("only the days told"), "and the axis is not stretched");
    }

    @Test
    void stepsByPowersOfTenWhereDatesAreThousandsOfYearsOff() {
        List<Telling> old = List.of(telling(1, "2027-01-18", Stage.HAPPENED, "-0043-03-15", true), telling(2, "2027-03-02", Stage.HAPPENED, "-0043", false),
                telling(3, "2027-05-02", Stage.HAPPENED, "-0043", false));
        String wide = svg(draw(old).wide()).text();
        assertTrue(wide.contains("1927") && wide.contains("1027"), wide);
        assertEquals("44 BCE", new DayWords(ENGLISH, 2027).of("-0043"));
        assertEquals("15\u00a0March 44 BCE", new DayWords(ENGLISH, 2027).of("-0043-03-15"));
    }

    @Test
    void turnsRepeatsIntoTicksAndThenIntoWeeks() {
        for (int repeats : new int[] {40, 100, 400}) {
            List<Telling> tellings = new ArrayList<>(narrowing("2027-06-22"));
            for (int i = 0; i < repeats; i++) {
                tellings.add(telling(4 + i, "2027-06-0" + (4 + i * 5 / repeats), Stage.DATED, "2027-06-22", false));
            }
            Document wide = svg(draw(tellings).wide());
            assertEquals(repeats == 40, wide.select("a[href=#h20]").size() > 0, "marks up to sixty");
            assertEquals(repeats == 400, wide.select("rect.strip").size() > 0, "weeks beyond three hundred");
            assertTrue(wide.select("a[href=#h3]").size() > 0, "what changed the record keeps its mark");
            assertTrue(wide.toString().length() < 40_000, () -> wide.toString().length() + " letters");
        }
    }

    @Test
    void dotsTheOldDayOfWhatWasPutOffToTheDayItWouldHaveBeen() {
        List<Telling> tellings = List.of(telling(1, "2027-03-18", Stage.DATED, "2027-05-12", true),
                new Telling(2, LocalDate.parse("2027-04-20"), Stage.POSTPONED, null, "2027-05-13/..", Stage.POSTPONED, 0, true, false, null, "by", "told", "#h2"));
        assertTrue(svg(draw(tellings).wide()).text().contains("12 May: put off"));
    }

    @Test
    void numbersAStepWhoseWordsFindNoRoom() {
        List<Telling> tellings = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            tellings.add(telling(i + 1, LocalDate.of(2027, 1, 1).plusDays(i * 4L).toString(), Stage.DATED, LocalDate.of(2027, 7, 1).plusDays(i % 3).toString(), true));
        }
        Document narrow = svg(draw(tellings).narrow());
        assertTrue(narrow.select("text").stream().anyMatch(text -> text.text().equals("17") || text.text().equals("18") || text.text().equals("23")), narrow.text());
    }

    @Test
    void marksOnALineWhatWasToldOnOneDayAlone() {
        List<Telling> once = List.of(telling(1, "2027-06-03", Stage.DATED, "2027-07-05/2027-07-09", true), telling(2, "2027-06-03", Stage.DATED, "2027-07-12", false));
        assertFalse(Funnel.drawable(once));
        Document line = svg(Once.of(once, TODAY, new DayWords(ENGLISH, 2027)));
        assertEquals(2, line.select("a").size());
        assertTrue(line.text().contains("July"), line.text());
        assertNull(Once.of(List.of(telling(1, "2027-06-03", Stage.AGREED, null, true)), TODAY, new DayWords(ENGLISH, 2027)));
    }

    @Test
    void tellsDaysAlongTheAxesOfAFewDays() {
        Funnel funnel = Funnel.of(new Funnel.Plan(List.of(telling(1, "2027-06-03", Stage.AGREED, "2027-06-12", true), telling(2, "2027-06-05", Stage.DATED, "2027-06-13", true)),
                LocalDate.of(2027, 6, 10), false, "title", "description"), ENGLISH, new DayWords(ENGLISH, 2027));
        for (String drawing : List.of(funnel.wide(), funnel.middle(), funnel.narrow())) {
            long days = svg(drawing).select("text.ax").stream().filter(text -> text.text().matches("\\d+ June")).count();
            assertTrue(days >= 4, () -> svg(drawing).select("text.ax").eachText().toString());
        }
    }

    @Test
    void saysAtTheRingWhenAPlanLapses() {
        Document wide = svg(draw(narrowing("2027-06-22")).wide());
        double ring = Double.parseDouble(wide.select("circle.open").last().attr("cy"));
        double label = wide.select("text").stream().filter(text -> text.text().startsWith("lapses after")).mapToDouble(text -> Double.parseDouble(text.attr("y"))).findFirst().orElseThrow();
        assertTrue(label - ring < 90, () -> ring + " and " + label);
    }
}
