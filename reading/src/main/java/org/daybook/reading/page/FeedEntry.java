package org.daybook.reading.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.daybook.reading.page.UnreadableInput.Code;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * What an entry of a feed says, whatever the feed's format.
 *
 * @param mediaType of the feed
 * @param feed the feed's title; null where it has none, as any of the following
 * @param published as it is written, with the field's name before it
 * @param html the story, or what is told of it
 * @param whole whether the feed calls that the story itself, and not a summary
 */
record FeedEntry(String mediaType, String feed, String language, String title, String url, List<String> authors, Field published, Field modified,
        String html, boolean whole) {
    /** A field of the entry. */
    record Field(String name, String value) { }

    private static final ObjectMapper JSON = new ObjectMapper();
    /** Elements that hold a whole story, those that say so first; the last two are what Russian aggregators ask for. */
    private static final String[] STORY = {"content:encoded", "full-text", "turbo:content", "content"};
    private static final String[] SUMMARY = {"description", "summary"};

    /**
     * The first entry of a feed.
     *
     * @throws UnreadableInput where it has none
     */
    static FeedEntry of(String text, String reading) throws UnreadableInput {
        return Feed.isXml(text) ? xml(text, reading) : json(text, reading);
    }

    private static UnreadableInput none(String reading) {
        return new UnreadableInput(Code.NO_TEXT, reading + "it is a news feed without entries; fetch it again later");
    }

    private static FeedEntry xml(String text, String reading) throws UnreadableInput {
        Document document = Jsoup.parse(text, "", Parser.xmlParser());
        Element entry = null;
        for (Element element : document.getAllElements()) {
            String name = local(element);
            if (name.equals("item") || name.equals("entry")) {
                entry = element;
                break;
            }
        }
        if (entry == null) {
            throw none(reading);
        }
        Element root = document.firstElementChild();
        Element about = child(root, "channel") != null ? child(root, "channel") : root;
        String language = value(about, "language");
        language = !entry.attr("xml:lang").isEmpty() ? entry.attr("xml:lang") : language != null ? language : root.attr("xml:lang");
        Element story = first(entry, STORY);
        Element told = story != null ? story : first(entry, SUMMARY);
        return new FeedEntry(local(root).equals("feed") ? "application/atom+xml" : "application/rss+xml", value(about, "title"),
                language.isEmpty() ? null : language, plain(child(entry, "title")), link(entry), authors(entry, about),
                field(entry, "published", "issued", "pubdate", "date", "updated"), field(entry, "updated", "modified"),
                told == null ? "" : html(told), story != null);
    }

    private static FeedEntry json(String text, String reading) throws UnreadableInput {
        try {
            JsonNode feed = JSON.readTree(text);
            JsonNode entry = feed.path("items").path(0);
            if (!entry.isObject()) {
                throw none(reading);
            }
            List<String> authors = new ArrayList<>();
            JsonNode named = entry.has("authors") ? entry.path("authors") : entry.has("author") ? entry.path("author") : feed.path("authors");
            for (JsonNode author : named.isArray() ? named : List.of(named)) {
                String name = author.path("name").asText("").strip();
                authors.addAll(name.isEmpty() ? List.of() : List.of(name));
            }
            String html = string(entry, "content_html");
            String plain = string(entry, "content_text");
            String summary = string(entry, "summary");
            String told = html != null ? html : plain != null ? paragraphs(plain) : summary == null ? "" : paragraphs(summary);
            String url = string(entry, "url") != null ? string(entry, "url") : string(entry, "external_url");
            return new FeedEntry("application/feed+json", string(feed, "title"), string(entry, "language") != null ? string(entry, "language")
                    : string(feed, "language"), string(entry, "title"), url, authors, field(entry, "date_published"),
                    field(entry, "date_modified"), told, html != null || plain != null);
        } catch (JsonProcessingException e) {
            throw new UnreadableInput(Code.BAD_JSON, reading + "its JSON is broken (" + e.getOriginalMessage() + "); fetch the feed again", e);
        }
    }

    private static String string(JsonNode object, String name) {
        JsonNode value = object.path(name);
        return value.isTextual() && !value.asText().isBlank() ? value.asText() : null;
    }

    private static Field field(JsonNode object, String name) {
        String value = string(object, name);
        return value == null ? null : new Field(name, value);
    }

    private static Field field(Element entry, String... names) {
        for (String name : names) {
            Element found = child(entry, name);
            if (found != null && !found.wholeText().isBlank()) {
                return new Field(found.tagName(), Squeeze.line(found.wholeText()));
            }
        }
        return null;
    }

    private static List<String> authors(Element entry, Element about) {
        List<String> authors = new ArrayList<>();
        for (Element within : List.of(entry, about)) {
            for (Element element : within.children()) {
                String name = local(element);
                if (name.equals("creator") || name.equals("author")) {
                    String said = value(element, "name") != null ? value(element, "name") : Squeeze.line(element.wholeText());
                    // RSS has "address (name)"
                    String person = said.replaceFirst("^\\S+@\\S+ \\((.+)\\)$", "$1");
                    authors.addAll(person.isEmpty() || person.contains("@") || authors.contains(person) ? List.of() : List.of(person));
                }
            }
            if (!authors.isEmpty()) {
                break;
            }
        }
        return authors;
    }

    /** Where the story stands: a link to read, else a guid that is one. */
    private static String link(Element entry) {
        String found = null;
        for (Element element : entry.children()) {
            String rel = element.attr("rel");
            if (local(element).equals("link") && (rel.isEmpty() || rel.equals("alternate"))) {
                String url = element.hasAttr("href") ? element.absUrl("href").isEmpty() ? element.attr("href") : element.absUrl("href")
                        : Squeeze.line(element.wholeText());
                if (!url.isBlank() && (found == null || element.attr("type").contains("html"))) {
                    found = url.strip();
                }
            }
        }
        Element guid = child(entry, "guid");
        if (found == null && guid != null && !guid.attr("isPermaLink").equals("false") && guid.wholeText().strip().startsWith("http")) {
            found = guid.wholeText().strip();
        }
        return found;
    }

    /** What stands in an element as HTML: escaped, in CDATA, or as elements of XHTML; plain text, where its type says so, made into HTML. */
    private static String html(Element element) {
        String type = element.attr("type").toLowerCase(Locale.ROOT);
        if (type.contains("xhtml") || !element.children().isEmpty()) {
            return element.html();
        }
        String text = element.wholeText();
        boolean plain = type.equals("text") || type.equals("text/plain") || !text.contains("<") || !text.contains(">");
        return plain ? paragraphs(text.indexOf('&') >= 0 ? Parser.unescapeEntities(text, false) : text) : text;
    }

    private static String plain(Element element) {
        if (element == null) {
            return null;
        }
        String text = element.wholeText();
        // titles are escaped twice as often as not
        String shown = Squeeze.line(text.contains("<") || text.contains("&") ? Jsoup.parse(text).text() : text);
        return shown.isEmpty() ? null : shown;
    }

    private static String paragraphs(String text) {
        StringBuilder html = new StringBuilder();
        for (String paragraph : text.strip().split("\\R\\s*\\R")) {
            html.append("<p>").append(org.jsoup.nodes.Entities.escape(paragraph).replace("\n", "<br>")).append("</p>\n");
        }
        return html.toString();
    }

    private static Element first(Element entry, String... names) {
        for (String name : names) {
            for (Element element : entry.children()) {
                boolean named = name.contains(":") ? element.tagName().equalsIgnoreCase(name) : local(element).equals(name);
                // media:content is a picture
                if (named && !element.hasAttr("url") && !element.tagName().startsWith("media:") && !element.wholeText().isBlank()) {
                    return element;
                }
            }
        }
        return null;
    }

    private static String value(Element within, String name) {
        String text = Squeeze.line(child(within, name) == null ? "" : child(within, name).wholeText());
        return text.isEmpty() ? null : text;
    }

    private static Element child(Element within, String name) {
        Element found = null;
        for (Element element : within.children()) {
            // an element of the feed's own outranks one of an extension's, such as media:title
            if (local(element).equals(name) && (found == null || found.tagName().contains(":") && !element.tagName().contains(":"))) {
                found = element;
            }
        }
        return found;
    }

    private static String local(Element element) {
        String name = element.tagName().toLowerCase(Locale.ROOT);
        return name.substring(name.indexOf(':') + 1);
    }
}
