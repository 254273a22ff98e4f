package org.daybook.reading.page;

/** Takes a page apart. Safe for many threads. */
public final class PageReader {
    private final Words words = Words.load();
    private final Tongues tongues = new Tongues(words.languages());
    private final KindJudge kinds = KindJudge.load();
    private final TextCapture texts = new TextCapture(words, Judges.of("text"), kinds);
    private final HtmlPage pages = new HtmlPage(words, Judges.of("html"), kinds);
    private final FeedPage feeds = new FeedPage(pages, words);
    private final MessagePage messages = new MessagePage(pages, texts);

    /**
     * The page in a capture's bytes, told from themselves: HTML, text saved from a page, an article record, an entry of a feed, a message. What
     * the capture says of itself ({@link Capture#given()}) outranks what the page says; what came with it ({@link Capture#served()}) does not.
     *
     * @throws UnreadableInput where the bytes are no page: empty, binary, broken, too large
     */
    public Page page(Capture capture) throws UnreadableInput {
        byte[] bytes = Content.bytes(capture);
        Page page = MimeMessage.begins(bytes) ? messages.page(capture, bytes) : page(capture, Content.of(capture, bytes));
        return tongues.told(GivenFirst.over(known(page, capture.served()), capture.given()));
    }

    private Page page(Capture capture, Content content) throws UnreadableInput {
        return switch (content.format()) {
            case RECORD -> ArticleRecord.page(capture, content.text(), words.languages());
            case HTML -> pages.page(SavedFrom.known(capture, content.chars()), content.chars());
            case FEED -> feeds.page(capture, content.text());
            case TEXT -> {
                Bulk.refuseLines(content.text(), "reading " + capture.source() + ": ");
                yield texts.page(capture, TextDump.undone(content.text()));
            }
        };
    }

    /** The page with the address that it was fetched at, where nothing better tells it. */
    private static Page known(Page page, Served served) {
        return page.url() != null || served.url() == null ? page
                : GivenFirst.over(page, new Given(null, null, served.url(), null));
    }
}
