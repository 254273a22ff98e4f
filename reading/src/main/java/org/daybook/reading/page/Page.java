package org.daybook.reading.page;

import java.util.List;

/**
 * A page, taken apart: what belongs to the story and what doesn't.
 *
 * @param mediaType what the bytes are, told from themselves: {@code text/html}, {@code text/plain}, {@code application/json}
 * @param kind what sort of page it is
 * @param url canonical URL; null where nothing tells it
 * @param outlet null where nothing tells it
 * @param language of the main text
 * @param translation null where the page doesn't say that it is one
 * @param title the headline; null where there is none
 * @param byline names of the authors
 * @param published null where neither options, record, metadata, visible page nor URL give a date
 * @param modified null where the page gives none
 * @param text main text: paragraphs parted by one blank line; for an article record, the record's text verbatim; empty where there is none
 * @param blocks over the text, in order
 * @param furniture in page order
 */
public record Page(String mediaType, Kind kind, String url, Outlet outlet, LanguageTag language, Translation translation, String title,
        List<String> byline, Dated published, Dated modified, String text, List<Block> blocks, List<Furniture> furniture) {
    public Page {
        byline = List.copyOf(byline);
        blocks = List.copyOf(blocks);
        furniture = List.copyOf(furniture);
    }
}
