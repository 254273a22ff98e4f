package org.daybook.reading.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What an HTML page says of itself beside what it shows: meta elements, links, JSON-LD. */
final class HtmlMetadata {
    private static final ObjectMapper JSON = JsonMapper.builder().enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA).enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER).build();
    private static final List<String> WRAPPINGS = List.of("<!--", "//<![CDATA[", "/*<![CDATA[*/");
    /** JSON-LD past these is no metadata any more. */
    private static final int MOST_CHARS = 1 << 20;
    private static final int MOST_NODES = 5000;
    private static final int MOST_ALTERNATES = 200;

    private static final Set<String> MEDIA = Set.of("VideoObject", "AudioObject", "ImageGallery", "MediaGallery", "PodcastEpisode", "RadioEpisode", "TVEpisode", "Episode",
            "MusicRecording");

    private final Map<String, String> metas = new HashMap<>();
    /** JSON-LD objects that are articles of some sort, in page order, and those that are pages. */
    final List<JsonNode> articles = new ArrayList<>();
    final List<JsonNode> pages = new ArrayList<>();
    /** Whether JSON-LD says that the page is about a film, a recording or a gallery. */
    private boolean media;
    /** Whether it is the page that WordPress sets up for a single picture. */
    final boolean attachment;
    final String canonical;
    /** The same page in other languages: their addresses, and the languages as BCP 47 tags. */
    final Map<String, String> alternates = new HashMap<>();
    /** What relative addresses are relative to; null where the page doesn't say. */
    final String base;
    final String htmlTitle;
    final String language;

    /** @param telling those of the document's elements in which it tells of itself ({@link HtmlParts#telling}) */
    HtmlMetadata(Document document, List<Element> telling) {
        String link = null;
        String at = null;
        Element html = null;
        Element titled = null;
        for (Element element : telling) {
            switch (element.normalName()) {
                case "html" -> html = html == null ? element : html;
                case "title" -> titled = titled == null && within(element, document.head()) ? element : titled;
                case "meta" -> meta(element);
                case "link" -> {
                    link = link == null && rel(element, "canonical") ? element.attr("href").strip() : link;
                    alternate(element);
                }
                case "base" -> at = at == null && !element.attr("href").isBlank() ? element.attr("href").strip() : at;
                case "script" -> {
                    if (element.attr("type").toLowerCase(Locale.ROOT).contains("ld+json")) {
                        collect(HtmlParts.script(element));
                    }
                }
                default -> { }
            }
        }
        this.base = at;
        this.canonical = link == null || link.isEmpty() ? null : link;
        String title = titled == null ? "" : Squeeze.line(titled.text());
        this.htmlTitle = title.isEmpty() ? null : title;
        this.attachment = document.body() != null && document.body().hasClass("attachment");
        String said = html == null ? "" : html.attr("lang").isEmpty() ? html.attr("xml:lang") : html.attr("lang");
        this.language = !said.isEmpty() ? said : first("content-language", "og:locale", "language", "dc.language", "inlanguage");
    }

    private static boolean within(Element element, Element outer) {
        Element up = element;
        while (up != null && up != outer) {
            up = up.parent();
        }
        return up != null;
    }

    private static boolean rel(Element link, String name) {
        return HtmlParts.classed(link.attr("rel"), name);
    }

    private void alternate(Element link) {
        String language = link.attr("hreflang").strip();
        if (!language.isEmpty() && !language.equalsIgnoreCase("x-default") && alternates.size() < MOST_ALTERNATES && rel(link, "alternate")) {
            alternates.putIfAbsent(link.attr("href").strip(), language.replace('_', '-'));
        }
    }

    private void meta(Element element) {
        String content = element.attr("content").strip();
        if (content.isEmpty() || content.length() > 20_000) {
            return;
        }
        for (String attribute : new String[] {"property", "name", "itemprop", "http-equiv"}) {
            String name = element.attr(attribute);
            if (!name.isEmpty()) {
                metas.putIfAbsent(name.strip().toLowerCase(Locale.ROOT), content);
            }
        }
    }

    boolean media() {
        return media;
    }

    /** The first of these meta elements that the page has, names in lower case; null where it has none. */
    String first(String... names) {
        for (String name : names) {
            String value = metas.get(name);
            if (value != null) {
                return Squeeze.line(value);
            }
        }
        return null;
    }

    /** The first text at this property of the JSON-LD articles, or of the pages where no article has it; null where there is none. */
    String linked(String property) {
        String linked = linked(articles, property);
        return linked != null ? linked : linked(pages, property);
    }

    private static String linked(List<JsonNode> nodes, String property) {
        for (JsonNode node : nodes) {
            String value = text(node.path(property));
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    /** A JSON-LD value as text: a string, or the name of an object, or the first of a list. */
    static String text(JsonNode value) {
        JsonNode one = value.isArray() ? value.path(0) : value;
        String text = one.isObject() ? one.path("name").asText("") : one.isTextual() ? one.asText() : "";
        text = Squeeze.line(unescaped(text));
        return text.isEmpty() ? null : text;
    }

    private static String unescaped(String text) {
        return text.indexOf('&') < 0 ? text : org.jsoup.parser.Parser.unescapeEntities(text, false);
    }

    private static String unwrapped(String json) {
        String bare = json.strip();
        for (String wrapping : WRAPPINGS) {
            if (bare.startsWith(wrapping)) {
                return bare.substring(wrapping.length());
            }
        }
        return bare;
    }

    private void collect(String json) {
        if (json.length() > MOST_CHARS) {
            return;
        }
        JsonNode root;
        try {
            root = JSON.readTree(unwrapped(json));
        } catch (JsonProcessingException e) {
            // a page's broken metadata leaves its other evidence as good as before
            return;
        }
        Deque<JsonNode> open = new ArrayDeque<>();
        open.add(root);
        int seen = 0;
        while (!open.isEmpty() && seen++ < MOST_NODES) {
            JsonNode node = open.poll();
            if (node.isArray()) {
                node.forEach(open::add);
            } else if (node.isObject()) {
                sort(node);
                for (String inner : new String[] {"@graph", "mainEntity", "mainEntityOfPage"}) {
                    if (node.path(inner).isContainerNode()) {
                        open.add(node.path(inner));
                    }
                }
            }
        }
    }

    private void sort(JsonNode node) {
        String type = node.path("@type").isArray() ? node.path("@type").path(0).asText("") : node.path("@type").asText("");
        if (type.endsWith("Article") || type.endsWith("Posting") || type.equals("Report") || type.equals("CreativeWork") || type.equals("Recipe")
                || type.equals("Review") || type.endsWith("Blog") && node.has("headline")) {
            articles.add(node);
            return;
        }
        media |= MEDIA.contains(type);
        if (type.endsWith("Page") || node.has("datePublished") || node.has("dateCreated")) {
            pages.add(node);
        }
    }
}
