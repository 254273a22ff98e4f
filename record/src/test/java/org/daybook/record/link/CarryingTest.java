package org.daybook.record.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.daybook.reading.name.EntityType;
import org.daybook.reading.page.Span;
import org.daybook.reading.statement.Holding;
import org.daybook.reading.statement.StatementKind;
import org.daybook.record.Saying.How;
import org.daybook.record.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CarryingTest {
    private static final String QUOTE = "the harbour will stay open for as long as the ice lets boats through";

    /** A statement; {@code names} of whom and what it speaks, numbers among them. */
    private static Utterance said(String page, String language, String day, String speaker, String content, String... names) {
        List<Utterance.Said> spoken = new ArrayList<>();
        Set<String> numbers = new TreeSet<>();
        for (String name : names) {
            if (Character.isDigit(name.charAt(0))) {
                numbers.add(name);
            } else {
                spoken.add(new Utterance.Said(NameKey.of(name, name.contains(" ") ? EntityType.PERSON : EntityType.PLACE), name));
            }
        }
        Told told = new Told(speaker, "said", content, true, null, null, day, page, page + ".html", page, new Span(0, content.length()), StatementKind.SPEECH,
                Holding.MADE, null);
        Set<String> longer = new TreeSet<>(Arrays.stream(content.split(" ")).filter(w -> w.length() > 3).toList());
        return new Utterance(told, language, speaker == null ? List.of() : List.of(NameKey.of(speaker, EntityType.PERSON)), List.of(content.split(" ")), longer, numbers,
                spoken, Set.of(), Set.of(), Window.of(day));
    }

    private static How how(Utterance a, Utterance b) {
        Carrying.Link link = Carrying.between(a, b);
        Carrying.Link back = Carrying.between(b, a);
        assertEquals(link == null ? null : link.how(), back == null ? null : back.how());
        return link == null ? null : link.how();
    }

    @Test
    void tellsAQuotationPrintedWholeOrCut() {
        Utterance whole = said("a", "en", "2027-03-01", "Anna Holt", QUOTE);
        assertEquals(How.SAME, how(whole, said("b", "en", "2027-03-02", "Anna Holt", QUOTE)));
        assertEquals(How.PART, how(whole, said("b", "en", "2027-03-02", "Holt", "open for as long as the ice lets boats through")));
        assertEquals(How.SAME, how(whole, said("b", "en", "2027-09-02", null, QUOTE)), "so many words nobody says by chance");
        assertEquals(How.SAME, how(said("a", "en-GB", "2027-03-01", "Anna Holt", QUOTE), said("b", "en-US", "2027-03-02", "Anna Holt", QUOTE)), "one language of two countries");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"%s\"", "“%s”", "«%s»", "''%s''", "``%s''"})
    void tellsWordsThatAreQuotedWithinOthers(String marks) {
        Utterance whole = said("a", "en", "2027-03-01", "Anna Holt", QUOTE);
        String part = marks.formatted("stay open for as long as the ice lets");
        assertEquals(How.PART, how(whole, said("b", "en", "2027-03-02", "Anna Holt", "promised the fishermen of both towns that nobody would close it and that it would " + part)));
    }

    @Test
    void takesNobodyElsesWordsForTheirs() {
        Utterance whole = said("a", "en", "2027-03-01", "Anna Holt", QUOTE);
        assertNull(how(whole, said("b", "en", "2027-03-01", "Viktor Dravec", QUOTE)));
        assertNull(how(said("a", "en", "2027-03-01", "Anna Holt", "talks go on"), said("b", "en", "2027-05-01", "Anna Holt", "talks go on")),
                "a short sentence is said again on another day");
        assertNull(how(said("a", "en", "2027-03-01", null, "the talks will go on"), said("b", "en", "2027-03-01", null, "the talks will go on")));
    }

    @Test
    void infersATranslationFromSpeakerDayNamesAndNumbers() {
        Utterance original = said("a", "en", "2027-03-01", "Anna Holt", "Norland will send 12 boats to Velmark", "Sweden", "Finland", "12");
        assertEquals(How.TRANSLATED, how(original, said("b", "ru", "2027-03-01", "Анна Холт", "Швеция пошлёт в Финляндию 12 лодок", "Швеция", "Финляндия", "12")));
        assertNull(how(original, said("b", "ru", "2027-03-01", "Анна Холт", "Швеция пошлёт в Финляндию 30 лодок", "Швеция", "Финляндия", "30")), "another number");
        assertNull(how(original, said("b", "ru", "2027-03-09", "Анна Холт", "Швеция пошлёт в Финляндию 12 лодок", "Швеция", "Финляндия", "12")), "another day");
        assertNull(how(original, said("b", "ru", "2027-03-01", "Виктор Дравец", "Швеция пошлёт в Финляндию 12 лодок", "Швеция", "Финляндия", "12")), "another speaker");
        assertNull(how(original, said("b", "ru", "2027-03-01", "Анна Холт", "Швеция пошлёт лодки", "Швеция")), "too little in common");
    }

    @Test
    void leavesATranslationOpenWhereTwoSentencesWouldDo() {
        Utterance original = said("a", "en", "2027-03-01", "Anna Holt", "Sweden and Finland agree", "Sweden", "Finland");
        Utterance one = said("b", "ru", "2027-03-01", "Анна Холт", "Швеция и Финляндия договорились", "Швеция", "Финляндия");
        Utterance other = said("b", "ru", "2027-03-01", "Анна Холт", "Финляндия и Швеция тоже спорили", "Швеция", "Финляндия");
        assertEquals(1, Carrying.groups(List.of(original, one)).size());
        assertEquals(3, Carrying.groups(List.of(original, one, other)).size());
    }

    @Test
    void keepsTwoWordingsOfOneDayTogetherAsLikely() {
        Utterance promised = said("a", "en", "2027-03-01", "Anna Holt", "to repair the harbour bridge before winter");
        Utterance other = said("b", "en", "2027-03-01", "Anna Holt", "repair of the harbour bridge before winter begins");
        assertEquals(How.OTHERWISE, how(promised, other));
        assertNotNull(Carrying.between(promised, other).shared());
    }

    @Property(tries = 300)
    void groupsAreTheSameWhateverTheOrder(@ForAll @Size(min = 1, max = 12) List<@IntRange(min = 0, max = 95) Integer> picks, @ForAll Random random) {
        List<Utterance> utterances = new ArrayList<>();
        for (int i = 0; i < picks.size(); i++) {
            int pick = picks.get(i);
            boolean russian = pick % 2 == 1;
            String[] contents = russian ? new String[] {"Швеция пошлёт в Финляндию лодки и хлеб", "Швеция и Финляндия будут говорить дальше", "лодки выйдут завтра утром"}
                    : new String[] {QUOTE, QUOTE.substring(12), "Sweden will send boats and bread to Finland"};
            String[] names = pick / 2 % 2 == 0 ? new String[] {"Sweden", "Finland"} : new String[] {"Швеция"};
            utterances.add(said("p" + i % 7, russian ? "ru" : "en", "2027-03-0" + (1 + pick / 4 % 2), pick / 8 % 4 == 3 ? null : pick / 8 % 2 == 0 ? "Anna Holt" : "Холт",
                    contents[pick / 32], names));
        }
        List<Utterance> shuffled = new ArrayList<>(utterances);
        Collections.shuffle(shuffled, random);
        assertEquals(told(Carrying.groups(utterances)), told(Carrying.groups(shuffled)));
        assertEquals(utterances.size(), Carrying.groups(utterances).stream().mapToInt(g -> g.members().size()).sum());
    }

    private static List<String> told(List<Carrying.Group> groups) {
        return groups.stream().map(g -> g.members().stream().map(Utterance::place).toList() + " " + g.links().stream().map(l -> l.how() + " " + l.one().place() + l.other().place())
                .sorted().toList()).sorted().toList();
    }
}
