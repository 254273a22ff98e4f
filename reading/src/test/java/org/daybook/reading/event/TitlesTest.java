package org.daybook.reading.event;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.daybook.reading.language.Languages;
import org.daybook.reading.name.NameReader;
import org.daybook.reading.name.Names;
import org.daybook.reading.text.Text;
import org.daybook.reading.time.TimeReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitlesTest {
    private static List<Event> events(String sentence) {
        return events(sentence, "en");
    }

    private static List<Event> events(String sentence, String language) {
        Text text = Text.of(sentence.strip(), Languages.of(language));
        Names names = new NameReader().names(text, null);
        return new EventReader().events(text, new TimeReader().times(text, "2030-03-10"), names, List.of(), "2030-03-10");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Переход на летнее время состоится 30 марта. | Переход на летнее время состоится",
        "Ремонт моста перенесли на 2 апреля. | Ремонт моста перенесли"})
    void callsWhatIsOfNoKindByItsClause(String sentence, String title) {
        assertEquals(List.of(title), events(sentence, "ru").stream().map(Event::title).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "ARDEN, March 2 (BNA) - Ivan Lund will sell the mill on March 19. | Ivan Lund will sell the mill",
        "Arden (BNA) – Ivan Lund will sell the mill on March 19. | Ivan Lund will sell the mill"})
    void beginsBehindADateline(String sentence, String title) {
        assertEquals(List.of(title), events(sentence).stream().map(Event::title).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "President Anna Berg hosted Prime Minister Ivan Lund in Oslo on 3 March. | Ivan Lund visits Oslo",
        "Prime Minister Ivan Lund visited Oslo on 3 March. | Ivan Lund visits Oslo"})
    void saysThatTheGuestVisitsWhoeverIsSpokenOfFirst(String sentence, String title) {
        assertEquals(List.of(title), events(sentence).stream().filter(e -> e.type().equals("visit")).map(Event::title).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "The second televised debate will be held on 14 March. | Second televised debate",
        "The next debate will be held on 14 March. | Debate",
        "The scheduled budget debate will be held in Oslo on 14 March. | Budget debate, Oslo",
        "Anna Berg will give a campaign speech on 14 March. | Campaign speech: Anna Berg",
        "Anna Berg will give a speech on 14 March. | Anna Berg speaks",
        "The trade and transport talks will be held on 14 March. | Talks",
        "Norland and Velmark held border talks on 8 March. | Border talks",
        "Regional elections will be held on 14 March. | Regional elections"})
    void saysWhichKindThePageSpeaksOf(String sentence, String title) {
        assertEquals(List.of(title), events(sentence).stream().map(Event::title).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Anna Berg and Ivan Lund will speak in Oslo on 14 March. | Anna Berg, Ivan Lund speak, Oslo"})
    void saysOfSeveralWhatSeveralDo(String sentence, String title) {
        assertEquals(List.of(title), events(sentence).stream().map(Event::title).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Anna Berg, who will chair the panel on 14 March, left Oslo. | Anna Berg: will chair the panel",
        "Anna Berg will chair the panel on 14 March. | Anna Berg will chair the panel"})
    void saysWhoWillDoItWhereTheClauseDoesNot(String sentence, String title) {
        assertEquals(List.of(title), events(sentence).stream().map(Event::title).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The union spoke of a suit, which will be filed on 12 March, and of little else. | A suit will be filed
            """)
    void namesWhatARelativeClauseSpeaksOf(String sentence, String title) {
        assertEquals(List.of(title), events(sentence).stream().map(Event::title).toList());
    }
}
