package org.daybook.reading.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** The story as the JSON-LD of a page has it, for pages that show it only once their scripts have run. */
final class LinkedBody {
    /** Chars from which it is a story, and past which none is looked at. */
    private static final int LEAST = 400;
    private static final int MOST = 200_000;
    /** Where what the page shows is less than this share of it, it isn't there that the story stands. */
    private static final double SHOWN = 0.25;
    private static final Pattern TAG = Pattern.compile("</?(?:p|br|div|a|h[1-6]|ul|li|em|strong)\\b[^<>]{0,500}>", Pattern.CASE_INSENSITIVE);
    private static final String BREAKING = "p, br, div, h1, h2, h3, h4, h5, h6, li, tr, blockquote, figure";

    private LinkedBody() { }

    /**
     * Its paragraphs; empty where there is none, where there are several, or where the page shows enough of it.
     *
     * @param shown letters of the main text that the page shows
     */
    static List<String> of(HtmlMetadata metadata, int shown) {
        String body = null;
        for (JsonNode article : metadata.articles) {
            String one = article.path("articleBody").asText("");
            if (one.length() >= LEAST && one.length() <= MOST) {
                if (body != null && !body.equals(one)) {
                    return List.of();
                }
                body = one;
            }
        }
        if (body == null || shown >= SHOWN * body.length()) {
            return List.of();
        }
        List<String> paragraphs = new ArrayList<>();
        for (String line : text(body).split("[\\r\\n]+")) {
            String squeezed = Squeeze.line(line);
            if (!squeezed.isEmpty()) {
                paragraphs.add(squeezed);
            }
        }
        return paragraphs;
    }

    /** As text, where it is mark-up, escaped or not. */
    private static String text(String body) {
        String text = body.indexOf('&') < 0 ? body : org.jsoup.parser.Parser.unescapeEntities(body, false);
        if (!TAG.matcher(text).find()) {
            return text;
        }
        Element root = Jsoup.parseBodyFragment(text).body();
        root.select("script, style, noscript, figure, iframe").remove();
        root.select(BREAKING).before("\n").after("\n");
        return root.wholeText();
    }
}
