package org.daybook.record.link;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class CopiesTest {
    private static final String DISPATCH = "The harbour minister of Norland, Maren Holt, said on Wednesday that the new quay in Arden will open on 12 May 2027. Fishermen have "
            + "waited for it since the storm of 2021, and the council has agreed to pay for the last part of it from its own funds. The mayor of Arden will host a dinner "
            + "on the next day, to which the ministers of both countries are invited.";
    private static final String OWN = "Arden gets its quay. After six years of rows about money, a first boat is to moor there in the middle of May, people close to the "
            + "ministry told this newspaper. Nobody in the fish market believed it when the news came round on Wednesday afternoon, and a few of them laughed out loud.";

    private static List<List<String>> among(Map<String, String> texts) {
        Map<String, Sketch> sketches = new LinkedHashMap<>();
        texts.forEach((name, text) -> sketches.put(name, Sketch.of(text)));
        return Copies.among(sketches);
    }

    @Test
    void tellsCopiesOfADispatchFromAStoryOfOnesOwn() {
        Map<String, String> texts = Map.of("a", DISPATCH, "b", DISPATCH.toUpperCase(java.util.Locale.ROOT).replace(",", ""),
                "c", DISPATCH.substring(0, DISPATCH.indexOf("The mayor")), "d", "ARDEN (Wire) - " + DISPATCH.replace("Wednesday", "5 May") + " Our own correspondent adds that it rained.",
                "e", OWN);
        assertEquals(List.of(List.of("a", "b", "c", "d")), among(texts));
    }

    @Test
    void takesNoLongStoryThatQuotesADispatchForACopy() {
        assertEquals(List.of(), among(Map.of("a", DISPATCH, "b", DISPATCH + OWN + reversed(OWN) + reversed(DISPATCH) + OWN.replace("Arden", "Kestrin").replace(" a ", " the "))));
    }

    @Test
    void tellsNothingOfTextsOfOneSentence() {
        assertEquals(List.of(), among(Map.of("a", "The new quay opens on 12 May.", "b", "The new quay opens on 12 May.")));
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
        assertEquals(List.of(List.of("a", "f"), List.of("b", "c")), among(forth));
        assertEquals(among(forth), among(back));
    }

    @Test
    void tellsCopiesInWritingWithoutSpaces() {
        String dispatch = "诺兰港务部长星期三表示，阿登的新码头将于五月十二日启用。自二〇二一年风暴以来渔民一直在等待，市议会同意用自有资金支付最后一段工程。";
        String own = "阿登终于有了码头。经过六年关于资金的争吵，第一艘船将在五月中旬停靠，接近该部的人士告诉本报。鱼市上没有人相信这个消息，有几个人还大声笑了起来。";
        assertEquals(List.of(List.of("a", "b")), among(Map.of("a", dispatch, "b", "本报讯：" + dispatch.replace("星期三", "五日"), "c", own)));
    }

    @Property
    void saysTheSameWhicheverIsAskedAndAfterItWasWritten(@ForAll("texts") String one, @ForAll("texts") String other) {
        Sketch a = Sketch.of(one);
        Sketch b = Sketch.of(other);
        assertEquals(a.copies(b), b.copies(a));
        assertEquals(a, Sketch.parse(a.toString()));
        assertEquals(a.runs() > 0, a.copies(a));
    }

    /** Dispatches cut anywhere, with lines of one's own anywhere. */
    @Provide
    static Arbitrary<String> texts() {
        Arbitrary<String> cut = Combinators.combine(Arbitraries.of(DISPATCH, OWN), Arbitraries.integers().between(0, 200), Arbitraries.integers().between(0, 200))
                .as((text, from, to) -> text.substring(from, Math.max(from, text.length() - to)));
        return cut.list().ofMaxSize(3).map(parts -> String.join(" ", parts));
    }

    private static String reversed(String text) {
        List<String> words = new java.util.ArrayList<>(List.of(text.split(" ")));
        java.util.Collections.reverse(words);
        return " " + String.join(" ", words);
    }
}
