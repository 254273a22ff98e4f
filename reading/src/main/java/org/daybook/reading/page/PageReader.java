package org.daybook.reading.page;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Takes a page apart. Safe for many threads. */
public final class PageReader {
    /**
     * The page in a capture's bytes, whatever they are: HTML, text saved from a page, an article record.
     *
     * @throws UnreadableInput where the bytes are no page: empty, binary, broken
     */
    public Page page(Capture capture) throws UnreadableInput {
        if (capture.payload().length() == 0) {
            throw new UnreadableInput(UnreadableInput.Code.EMPTY, "reading " + capture.source() + ": it is empty; save the page again");
        }
        if (capture.payload().uncopied()[0] == '{') {
            return ArticleRecord.page(capture);
        }
        String text = new String(capture.payload().uncopied(), StandardCharsets.UTF_8).strip();
        List<Block> blocks = new ArrayList<>();
        return new Page("text/plain", Kind.ARTICLE, capture.given().url(), null, new LanguageTag("en", 0.5), null, null, List.of(), null, null,
                text, blocks, List.of());
    }
}
