package org.daybook.reading.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Who published an HTML page, who wrote it, and where it stands. */
final class HtmlFacts {
    private static final int MOST_AUTHORS = 12;
    private static final int LONGEST_NAME = 60;

    private final HtmlMetadata metadata;
    private final HtmlParts page;

    HtmlFacts(HtmlMetadata metadata, HtmlParts page) {
        this.metadata = metadata;
        this.page = page;
    }

    /**
     * Canonical URL, absolute; where the page gives none, the one that it was fetched at.
     *
     * @param served where it was fetched; null where that isn't known
     */
    String url(String served) {
        String said = metadata.first("og:url", "twitter:url", "parsely-link");
        String canonical = metadata.canonical != null ? metadata.canonical : said;
        if (canonical == null) {
            String linked = metadata.linked("url");
            canonical = linked != null ? linked : metadata.linked("@id");
        }
        if (canonical == null) {
            return served;
        }
        if (canonical.startsWith("http://") || canonical.startsWith("https://")) {
            return canonical;
        }
        String base = said != null && said.startsWith("http") ? said : served;
        try {
            return base == null ? null : URI.create(base).resolve(canonical).toString();
        } catch (IllegalArgumentException e) {
            return base;
        }
    }

    /**
     * The outlet by its own metadata, else by the host of the URL; null where neither tells it.
     *
     * @param behindHeadline what stands behind the headline in the page's title; null where nothing does
     */
    Outlet outlet(String url, String behindHeadline) {
        String domain = Domain.of(url);
        String name = metadata.first("og:site_name");
        if (name == null) {
            name = publisher();
        }
        if (name == null) {
            name = metadata.first("application-name", "dc.publisher", "dcterms.publisher", "publisher", "copyright");
        }
        name = name != null ? name : behindHeadline;
        if (name != null && name.length() <= LONGEST_NAME) {
            return new Outlet(name, domain, "metadata");
        }
        return domain == null ? null : new Outlet(domain, domain, "url");
    }

    private String publisher() {
        for (JsonNode article : metadata.articles) {
            String name = HtmlMetadata.text(article.path("publisher"));
            if (name != null) {
                return name;
            }
        }
        return null;
    }

    /** Names of the authors, as the metadata, else microdata or the line by the headline gives them. */
    List<String> byline() {
        Set<String> names = new LinkedHashSet<>();
        for (JsonNode article : metadata.articles) {
            JsonNode author = article.path("author");
            for (JsonNode one : author.isArray() ? author : List.of(author)) {
                add(names, HtmlMetadata.text(one));
            }
        }
        if (names.isEmpty()) {
            add(names, metadata.first("author", "article:author_name", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator", "byl"));
        }
        if (names.isEmpty()) {
            for (Element element : page.elements) {
                if (element.attributesSize() > 0 && (element.attr("itemprop").equals("author") || element.attr("rel").equals("author"))) {
                    add(names, Squeeze.line(element.text()));
                }
            }
        }
        for (Part part : page.parts) {
            if (names.isEmpty() && !part.keep) {
                names.addAll(Bylines.names(part.text));
            }
        }
        return new ArrayList<>(names);
    }

    /**
     * That the metadata names a translator, or the language of the work that the page translates; null where it does neither. What the page shows says more.
     *
     * @param language of the main text
     */
    Translation translation(LanguageTag language) {
        String by = null;
        String from = metadata.first("original-language", "source-language");
        for (JsonNode article : metadata.articles) {
            by = by == null ? HtmlMetadata.text(article.path("translator")) : by;
            from = from == null ? HtmlMetadata.text(article.path("translationOfWork").path("inLanguage")) : from;
        }
        boolean other = from != null && from.matches("[A-Za-z]{2,3}(?:[-_].{2,8})?") && !base(from).equals(base(language.tag()));
        boolean named = by != null && by.length() <= LONGEST_NAME && !by.startsWith("http");
        return other || named ? new Translation(other ? from.replace('_', '-') : null, named ? by : null, null) : null;
    }

    private static String base(String tag) {
        return tag.toLowerCase(Locale.ROOT).split("[-_]")[0];
    }

    private static void add(Set<String> names, String name) {
        if (name == null || names.size() >= MOST_AUTHORS) {
            return;
        }
        List<String> read = Bylines.names(name);
        if (!read.isEmpty()) {
            names.addAll(read);
        } else if (name.length() <= LONGEST_NAME && !name.isBlank() && !name.startsWith("http")) {
            names.add(name);
        }
    }
}
