package org.daybook.reading.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Who published an HTML page, who wrote it, and where it stands. */
final class HtmlFacts {
    private static final int MOST_AUTHORS = 12;
    private static final int LONGEST_NAME = 60;

    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(?:[-_].{2,8})?");
    private static final Pattern FRONT = Pattern.compile("https?://[^/?#]+/?");
    /** What is added to an address to count where readers come from, and where on the page it leads. */
    private static final Pattern COUNTING = Pattern.compile("(?<=[?&])(?:utm_\\w+|fbclid|gclid|igshid|mc_[ce]id)=[^&#]*&?|#.*$");
    private static final Pattern ASKING_NOTHING = Pattern.compile("[?&]$");

    private final HtmlMetadata metadata;
    private final HtmlParts page;

    HtmlFacts(HtmlMetadata metadata, HtmlParts page) {
        this.metadata = metadata;
        this.page = page;
    }

    /**
     * Canonical URL, absolute; where the page gives none, the one that it was fetched at, without what only counts readers. AMP pages and pages for printing
     * name the page that they are a form of.
     *
     * @param served where it was fetched; null where that isn't known
     */
    String url(String served) {
        String said = metadata.first("og:url", "twitter:url", "parsely-link");
        String linked = metadata.linked("url");
        String fetched = served == null ? null : ASKING_NOTHING.matcher(COUNTING.matcher(served).replaceAll("")).replaceFirst("");
        String front = null;
        for (String one : new String[] {metadata.canonical, said, linked != null ? linked : metadata.linked("@id")}) {
            String url = absolute(one, said, served);
            // some sites name their front page on every page
            if (url != null && FRONT.matcher(url).matches()) {
                front = front == null ? url : front;
            } else if (url != null) {
                return url;
            }
        }
        return front == null || fetched != null && !FRONT.matcher(fetched).matches() && Objects.equals(Domain.of(front), Domain.of(fetched)) ? fetched : front;
    }

    private String absolute(String url, String said, String served) {
        if (url == null || url.isEmpty() || url.startsWith("http://") || url.startsWith("https://")) {
            return url == null || url.isEmpty() ? null : url;
        }
        String base = served;
        for (String one : new String[] {metadata.base, said}) {
            base = one != null && one.startsWith("http") ? one : base;
        }
        try {
            return base == null ? null : URI.create(base).resolve(url).toString();
        } catch (IllegalArgumentException e) {
            return null;
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
            for (int i = 0; i < page.elements.size(); i++) {
                Element element = page.elements.get(i);
                if (page.itemised(i) && (element.attr("itemprop").equals("author") || element.attr("rel").equals("author"))) {
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
        boolean other = from != null && LANGUAGE.matcher(from).matches() && !base(from).equals(base(language.tag()));
        boolean named = by != null && by.length() <= LONGEST_NAME && !by.startsWith("http");
        return other || named ? new Translation(other ? from.replace('_', '-') : null, named ? by : null, null) : null;
    }

    /** The language of the page that a line on translations links to, by its link or by what the metadata calls the page in other languages; null where it links to none such. */
    String linkedOriginal(String line, LanguageTag language) {
        for (Part part : page.parts) {
            if (part.kind != FurnitureKind.TRANSLATION_CREDIT || part.keep || !part.text.equals(line)) {
                continue;
            }
            for (Element link : page.elements.get(part.element).select("a[href]")) {
                String tag = !link.attr("hreflang").isEmpty() ? link.attr("hreflang").strip() : metadata.alternates.get(link.attr("href").strip());
                if (tag != null && LANGUAGE.matcher(tag).matches() && !base(tag).equals(base(language.tag()))) {
                    return tag;
                }
            }
            return null;
        }
        return null;
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
