package org.daybook.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.daybook.reading.Reader;
import org.daybook.reading.page.Capture;
import org.daybook.reading.page.UnreadableInput;
import org.daybook.reading.page.UnreadableInput.Code;
import org.junit.jupiter.api.Test;

class CostLimitTest {
    private static final String SENTENCE = "The harbour minister of Norland, Maren Holt, said on Wednesday that the new quay in Arden will open on 12 May 2027. ";
    private static final Reader READER = new Reader();

    @Test
    void givesUpAPageThatCostsTooMuchAndReadsTheNext() throws UnreadableInput {
        READER.read(page(1));
        try (CostLimit limit = new CostLimit(100, 0)) {
            UnreadableInput problem = assertThrows(UnreadableInput.class, () -> limit.read(READER, page(2500), null));
            assertEquals(Code.TOO_COSTLY, problem.code());
            assertTrue(problem.getMessage().startsWith("reading page-2500: it takes more than"), problem.getMessage());
            assertFalse(Thread.currentThread().isInterrupted());
            assertEquals(READER.read(page(2)), limit.read(READER, page(2), null));
        }
    }

    @Test
    void letsTheFirstPagesCostWhatStartingCosts() throws UnreadableInput {
        try (CostLimit limit = new CostLimit(1, 60_000)) {
            assertEquals(READER.read(page(200)), limit.read(READER, page(200), null));
        }
    }

    private static Capture page(int sentences) {
        return Capture.of("page-" + sentences, ("<html><body><h1>The quay</h1><p>" + SENTENCE.repeat(sentences) + "</p></body></html>").getBytes(StandardCharsets.UTF_8));
    }
}
