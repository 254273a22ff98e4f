package org.daybook.reading.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FormTest {
    private static final Form.Fact<Integer> LENGTH = new Form.Fact<>();

    @Test
    void isOneObjectForOneFormOfALanguageAndAnotherForAnother() {
        Form ferry = Languages.of("en").form("ferry");
        assertSame(ferry, Languages.of("en").form(new String("ferry")));
        assertNotSame(ferry, Languages.of("en").form("Ferry"));
        assertNotSame(ferry, Languages.of("de").form("ferry"));
    }

    @Test
    void keepsWhatWasWorkedOutOnce() {
        Form form = new Form("harbour");
        AtomicInteger asked = new AtomicInteger();
        for (int i = 0; i < 3; i++) {
            assertEquals(7, form.fact(LENGTH, () -> form.string().length() + 0 * asked.incrementAndGet()));
        }
        assertEquals(1, asked.get());
    }

    @Test
    void keepsEachFactApartWhoeverAsksFirst() {
        List<Form.Fact<Integer>> facts = IntStream.range(0, 20).mapToObj(i -> new Form.Fact<Integer>()).toList();
        for (int round = 0; round < 50; round++) {
            Form form = new Form("quay" + round);
            IntStream.range(0, 2000).parallel().forEach(i -> {
                int number = i * 7 % facts.size();
                assertEquals(number, form.fact(facts.get(number), () -> number));
            });
            for (int i = 0; i < facts.size(); i++) {
                assertEquals(i, form.fact(facts.get(i), () -> -1));
            }
        }
    }

    @Test
    void readsAWordTooLongToBeKept() {
        String word = "oa".repeat(100);
        assertEquals(Languages.of("en").wordForms().of(word), Languages.of("en").wordForms().of(Languages.of("en").form(word)));
    }
}
