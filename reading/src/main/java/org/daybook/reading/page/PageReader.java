package org.daybook.reading.page;



/** Takes a page apart. Safe for many threads. */
public final class PageReader {
    private final Words words = Words.load();
    private final TextCapture captures = new TextCapture(words);
    private final HtmlPage pages = new HtmlPage(words);

    /**
     * The page in a capture's bytes, told from themselves: HTML, text saved from a page, an article record. What the capture says of
     * itself ({@link Capture#given()}) outranks what the page says.
     *
     * @throws UnreadableInput where the bytes are no page: empty, binary, broken, too large
     */
    public Page page(Capture capture) throws UnreadableInput {
        Content content = Content.of(capture);
        Page page = switch (content.format()) {
            case RECORD -> ArticleRecord.page(capture, content.text(), words.languages());
            case HTML -> pages.page(capture, content.text());
            case TEXT -> captures.page(capture, content.text());
        };
        return GivenFirst.over(page, capture.given());
    }
}
