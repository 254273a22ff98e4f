package org.daybook.reading.page;

/**
 * What came with a page from where it was fetched: a WARC record's target, a server's header, the head of a saved message. The page's own word
 * outranks it, as the address that a page was met at is often not the one that it is known by. Each part may be null.
 *
 * @param url where the page was fetched
 * @param contentType the media type and encoding that it was sent as, such as {@code text/html; charset=koi8-r}
 */
public record Served(String url, String contentType) {
    /** Nothing is known. */
    public static final Served UNKNOWN = new Served(null, null);

    /** The encoding that is named in the content type; null where none is. */
    String charset() {
        return contentType == null ? null : Charsets.named(contentType);
    }
}
