package org.daybook.record.link;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CopiesTest {
    private static final String DISPATCH = "The harbour minister of Norland, Maren Holt, said on Wednesday that the new quay in Arden will open on 12 May 2027. Fishermen have "
            + "waited for it since the storm of 2021, and the council has agreed to pay for the last part of it from its own funds. The mayor of Arden will host a dinner "
            + "on the next day, to which the ministers of both countries are invited.";
    private static final String OWN = "Arden gets its quay. After six years of rows about money, a first boat is to moor there in the middle of May, people close to the "
            + "ministry told this newspaper. Nobody in the fish market believed it when the news came round on Wednesday afternoon, and a few of them laughed out loud.";

    @Test
    void tellsCopiesOfADispatchFromAStoryOfOnesOwn() {
        Map<String, String> texts = Map.of("a", DISPATCH, "b", DISPATCH.toUpperCase(java.util.Locale.ROOT).replace(",", ""),
                "c", DISPATCH.substring(0, DISPATCH.indexOf("The mayor")), "d", "ARDEN (Wire) - " + DISPATCH.replace("Wednesday", "5 May") + " Our own correspondent adds that it rained.",
                "e", OWN);
        assertEquals(List.of(List.of("a", "b", "c", "d")), Copies.among(texts));
    }

    @Test
    void takesNoLongStoryThatQuotesADispatchForACopy() {
        assertEquals(List.of(), Copies.among(Map.of("a", DISPATCH, "b", DISPATCH + OWN + reversed(OWN) + reversed(DISPATCH) + OWN.replace("Arden", "Kestrin").replace(" a ", " the "))));
    }

    @Test
    void tellsNothingOfTextsOfOneSentence() {
        assertEquals(List.of(), Copies.among(Map.of("a", "The new quay opens on 12 May.", "b", "The new quay opens on 12 May.")));
    }

    @Test
    void givesTheSameWhateverTheOrder() {
        Map<String, String> forth = new LinkedHashMap<>();
        Map<String, String> back = new LinkedHashMap<>();
        String[] names = {"c", "a", "f", "b", "e"};
        String[] texts = {DISPATCH, OWN, OWN + " It rained.", DISPATCH + " It rained.", "Something else."};
        for (int i = 0; i < names.length; i++) {
            forth.put(names[i], texts[i]);
            back.put(names[names.length - 1 - i], texts[names.length - 1 - i]);
        }
        assertEquals(List.of(List.of("a", "f"), List.of("b", "c")), Copies.among(forth));
        assertEquals(Copies.among(forth), Copies.among(back));
    }

    private static String reversed(String text) {
        List<String> words = new java.util.ArrayList<>(List.of(text.split(" ")));
        java.util.Collections.reverse(words);
        return " " + String.join(" ", words);
    }
}
