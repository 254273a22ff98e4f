package org.daybook.reading.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class TimeSentencesTest {
    @TestFactory
    Stream<DynamicTest> readsTheTimesOfEverySentence() {
        List<TimeSentences> all = TimeSentences.all();
        assertFalse(all.isEmpty(), "the cases are found");
        return all.stream().map(each -> DynamicTest.dynamicTest(each.file() + ":" + each.line() + " " + each.sentence(), () ->
                assertEquals(String.join("\n", each.wanted()), String.join("\n",
                        new TimeReader().times(each.text(), each.published()).stream().map(TimeSentences::written).toList()))));
    }
}
