package org.daybook.reading.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.daybook.reading.language.Language;
import org.daybook.reading.language.Languages;
import org.daybook.reading.text.Text;
import org.daybook.reading.text.Token;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of the times of any text, whatever its words. */
class TimePropertiesTest {
    private static final LocalDate PUBLISHED = LocalDate.of(2026, 11, 18);
    /** Sections of the golden sentences in which all that counts from publication is a day near it. */
    private static final Set<String> NEAR_BY = Set.of("weekdays by tense", "days near by", "times of day");
    /** Days of a fast that TIMEX3 can name by its first month alone: "after Lent" begins in the next but one. */
    private static final int LONGEST_HOLIDAY = 60;
    private static final Pattern TIMEX = Pattern.compile("(?:PRESENT|PAST|FUTURE)_REF"
            + "|PXX|PX[ECL]|P(?:[\\dX.]+[YMWDQ]|[\\dX.]+WE)*(?:T(?:[\\dX.]+[HMS])+)?"
            + "|(?:\\d|X){1,4}(?:-(?:[\\dX]{2}(?:-[\\dX]{2})?|W[\\dX]{2}(?:-(?:[1-7X]|WE))?|Q[1-4X]|H[12X]|S[PU]|FA|WI))?(?:T(?:MO|AF|EV|NI|[\\dX]{2}(?::[\\dX]{2}){0,2}))?");

    private final TimeReader reader = new TimeReader();

    /** Words of time in any order, with others between them: denser in expressions, and stranger, than any news. */
    @Provide
    Arbitrary<String> timely() {
        Arbitrary<String> word = Arbitraries.of("on", "Wednesday", "last", "next", "week", "three", "days", "later", "ago", "the", "of", "May", "12", "2026", ",", ".",
                "in", "year", "early", "mid-November", "10:30", "p.m.", "EST", "same", "day", "every", "third", "quarter", "1990s", "half", "a", "and", "will", "met",
                "В", "среду", "через", "неделю", "назад", "прошлого", "года", "мая", "12-часовой", "конце", "XX", "века", "утром", "на", "следующей", "неделе",
                "999999999", "31", "February", "before", "until", "since", "after", "within", "from", "to", "Ramadan", "Easter", "Hanukkah", "eve", "vote", "first",
                "last", "recent", "coming", "quarter", "ended", "previous", "Friday", "с", "по", "до", "после", "через", "накануне", "голосования", "Рамадан", "первый",
                "понедельник", "последние", "дни", "ближайшие", "-", "–", "'", "now", "Christmas", "\n", "years", "8-month-old", "1,5", "½", "2026-05-12", "вчера", "каждые");
        return word.list().ofMaxSize(40).map(words -> String.join(" ", words));
    }

    @Property
    void readsAnyStringWithoutAnException(@ForAll String string) {
        check(string);
    }

    @Property
    void valuesAreTimexAndEdtfOnTokenBoundsAndNothingOverlaps(@ForAll("timely") String string) {
        check(string);
    }

    /** The words of one language's golden sentences in any order: what its patterns are made of. */
    @Provide
    Arbitrary<List<String>> spoken() {
        Map<String, List<String>> words = new TreeMap<>();
        for (TimeSentences each : TimeSentences.all()) {
            words.computeIfAbsent(each.language().tag(), tag -> new ArrayList<>()).addAll(each.text().tokens().stream().map(Token::form).toList());
        }
        return Arbitraries.of(words.keySet()).flatMap(tag -> Arbitraries.of(words.get(tag)).list().ofMinSize(1).ofMaxSize(30)
                .map(chosen -> List.of(tag, String.join(" ", chosen))));
    }

    @Property(tries = 500)
    void holdsOfTheWordsOfEveryLanguageInAnyOrder(@ForAll("spoken") List<String> spoken) {
        check(spoken.get(1), Languages.of(spoken.get(0)));
    }

    @TestFactory
    Stream<DynamicTest> holdsOfEveryGoldenSentence() {
        return TimeSentences.all().stream().map(each -> DynamicTest.dynamicTest(each.file() + ":" + each.line(), () -> check(each.sentence(), each.language())));
    }

    /** Of sentences about days and weeks near by, whatever the language: moved by whole weeks, all that counts from publication moves with it. */
    @Property(tries = 25)
    void nearDaysAndWeeksOfEveryLanguageMoveWithTheDayOfPublication(@ForAll @IntRange(min = 0, max = 700) int weeks) {
        for (TimeSentences each : TimeSentences.all()) {
            if (each.published() == null) {
                continue;
            }
            List<TimeExpression> before = reader.times(each.text(), each.published());
            List<TimeExpression> after = reader.times(each.text(), LocalDate.parse(each.published()).plusWeeks(weeks).toString());
            assertEquals(before.size(), after.size());
            for (int i = 0; i < before.size(); i++) {
                boolean near = NEAR_BY.contains(each.section())
                        || each.section().startsWith("weeks") && before.get(i).timex().matches("\\d{4}-W\\d\\d(?:-WE)?");
                if (near && before.get(i).anchor() instanceof Anchor.Published && !before.get(i).edtf().contains("..")) {
                    assertEquals(first(before.get(i)).plusWeeks(weeks), first(after.get(i)), () -> each.sentence());
                }
            }
        }
    }

    /** The first day of what an expression stands for; of "later this week", of the week. */
    private static LocalDate first(TimeExpression time) {
        String date = time.timex().replaceFirst("T.*", "");
        return date.contains("W") ? LocalDate.parse(date.substring(0, 8) + "-1", DateTimeFormatter.ISO_WEEK_DATE) : LocalDate.parse(date);
    }

    private void check(String string) {
        for (String language : Languages.tags()) {
            check(string, Languages.of(language));
        }
    }

    private void check(String string, Language language) {
        Text text = Text.of(string, language);
        for (String published : new String[] {PUBLISHED.toString(), "2025", null}) {
            List<TimeExpression> times = reader.times(text, published);
            assertEquals(times, reader.times(text, published));
            int end = 0;
            for (TimeExpression time : times) {
                assertTrue(time.start() >= end && time.end() > time.start(), "in order, and apart");
                end = time.end();
                assertEquals(time.text(), time.span().of(string));
                assertEquals(time.start(), text.token(text.tokenAt(time.start())).start());
                assertEquals(time.end(), text.token(text.tokenAt(time.end() - 1)).end());
                assertTrue(TIMEX.matcher(time.timex()).matches(), () -> "TIMEX3: " + time);
                agree(time);
            }
        }
    }

    /** A TIMEX3 date that EDTF can write too lies where its EDTF says, or the EDTF is a part of it, or a stretch that ends before it or begins soon after. */
    private static void agree(TimeExpression time) {
        if (time.edtf() == null) {
            return;
        }
        Edtf edtf = Edtf.parse(time.edtf());
        String date = time.timex().replaceFirst("T.*", "");
        if (Edtf.valid(date) && !date.contains("X")) {
            LocalDate end = Edtf.parse(date).upper().orElseThrow();
            boolean after = edtf.lower().filter(lower -> !lower.isBefore(end) && !lower.isAfter(end.plusDays(LONGEST_HOLIDAY))).isPresent();
            assertTrue(edtf.mayCoincide(Edtf.parse(date)) || edtf.upper().equals(Edtf.parse(date).lower()) || after, time::toString);
        }
    }

    /** Words of news in every language, on days that are nothing special and on some that are. */
    @ParameterizedTest
    @ValueSource(strings = {"2026-11-18", "2024-02-29", "2000-01-01", "1999-12-31", "1879-03-05", "0001-01-01", "9999-12-31"})
    void goldenSentencesHaveValidValuesOnAnyDay(String published) {
        for (TimeSentences each : TimeSentences.all()) {
            for (TimeExpression time : reader.times(each.text(), published)) {
                assertTrue(TIMEX.matcher(time.timex()).matches(), () -> "TIMEX3: " + time);
                agree(time);
            }
        }
    }

    /** What is told by its distance in days moves by as many days as the page. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"en | They met yesterday.", "en | They will meet tomorrow.", "en | They met ten days ago.", "en | They will meet five days from now.",
        "en | The law will be passed within ten days.", "en | They have met in the past ten days.", "en | A ruling will come in the coming days.",
        "ru | Они встретились вчера.", "ru | Они встретятся послезавтра.", "ru | Они встретились десять дней назад.", "ru | Они встретятся через пять дней.",
        "ru | Закон примут в течение десяти дней.", "ru | Решение объявят в ближайшие дни.",
        "de | Sie trafen sich gestern.", "de | Sie werden sich übermorgen treffen.", "de | Sie trafen sich vor zehn Tagen.",
        "fr | Ils se sont rencontrés hier.", "fr | Ils se rencontreront demain.", "fr | Ils se sont rencontrés il y a dix jours.",
        "es | Se reunieron ayer.", "es | Se reunirán mañana.", "es | Se reunieron hace diez días.",
        "it | Si sono incontrati ieri.", "it | Si incontreranno domani.", "it | Si sono incontrati dieci giorni fa.",
        "uk | Вони зустрілися вчора.", "uk | Вони зустрінуться завтра.", "uk | Вони зустрілися десять днів тому.",
        "kk | Олар кеше кездесті.", "kk | Олар ертең кездеседі.", "kk | Олар он күн бұрын кездесті."})
    void distancesInDaysMoveWithTheDayOfPublication(String language, String sentence) {
        for (int days : new int[] {1, 6, 30, 365, 366, 4_000}) {
            moves(language, sentence, days);
        }
    }

    /** What is told by weeks and weekdays moves with the page by whole weeks. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"en | They met on Wednesday.", "en | They will meet on Wednesday.", "en | They met last Friday.", "en | They will meet next week.",
        "en | They met the week before last.", "en | They will meet this weekend.", "en | They will meet by Sunday.", "en | They were to have met on Friday.",
        "en | The fair will last from Monday to Thursday.", "en | It was postponed until Tuesday.", "en | They have met since Monday.", "en | They met two weeks ago.",
        "ru | Они встретились в среду.", "ru | Они встретятся в среду.", "ru | Они встретятся на следующей неделе.", "ru | Встречу перенесли на вторник.",
        "ru | Ярмарка продлится с понедельника по четверг.",
        "de | Sie trafen sich am Mittwoch.", "de | Sie werden sich am Mittwoch treffen.", "de | Sie werden sich nächste Woche treffen.", "de | Es wurde auf Dienstag verschoben.",
        "fr | Ils se sont rencontrés mercredi.", "fr | Ils se rencontreront mercredi.", "fr | Ils se rencontreront la semaine prochaine.",
        "es | Se reunieron el miércoles.", "es | Se reunirán el miércoles.", "es | Se reunirán la próxima semana.",
        "it | Si sono incontrati mercoledì.", "it | Si incontreranno mercoledì.", "it | Si incontreranno la prossima settimana.",
        "uk | Вони зустрілися в середу.", "uk | Вони зустрінуться в середу.", "uk | Вони зустрінуться наступного тижня.",
        "kk | Олар сәрсенбіде кездесті.", "kk | Олар сәрсенбіде кездеседі.", "kk | Олар келесі аптада кездеседі."})
    void weekdaysMoveWithTheDayOfPublicationByWeeks(String language, String sentence) {
        for (int weeks : new int[] {1, 5, 52, 53, 600}) {
            moves(language, sentence, 7 * weeks);
        }
    }

    /** So that a new language has its sentences in the two properties above. */
    @Test
    void everyLanguageThatHasTimesIsAmongThem() throws ReflectiveOperationException {
        for (String property : List.of("distancesInDaysMoveWithTheDayOfPublication", "weekdaysMoveWithTheDayOfPublicationByWeeks")) {
            String[] rows = getClass().getDeclaredMethod(property, String.class, String.class).getAnnotation(CsvSource.class).value();
            Set<String> languages = Stream.of(rows).map(row -> row.substring(0, 2)).collect(java.util.stream.Collectors.toSet());
            for (String tag : Languages.tags()) {
                assertEquals(!Languages.of(tag).table("time/patterns.tsv").isEmpty(), languages.contains(tag), property + ": " + tag);
            }
        }
    }

    private void moves(String language, String sentence, int days) {
        Text text = Text.of(sentence, Languages.of(language));
        List<TimeExpression> here = reader.times(text, PUBLISHED.toString());
        List<TimeExpression> there = reader.times(text, PUBLISHED.plusDays(days).toString());
        assertTrue(!here.isEmpty(), sentence);
        assertEquals(here.size(), there.size());
        for (int i = 0; i < here.size(); i++) {
            Edtf one = Edtf.parse(here.get(i).edtf());
            Edtf other = Edtf.parse(there.get(i).edtf());
            assertEquals(one.lower().map(day -> day.plusDays(days)), other.lower(), sentence);
            assertEquals(one.upper().map(day -> day.plusDays(days)), other.upper(), sentence);
        }
    }
}
