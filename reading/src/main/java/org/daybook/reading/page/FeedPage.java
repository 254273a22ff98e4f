package org.daybook.reading.page;

import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Reads an entry of a feed as the page that it stands for: with the story, or as a stub where the feed gives a teaser only. */
final class FeedPage {
    /** Chars under which a description is taken for a teaser: two or three sentences, as feeds cut them. */
    private static final int TEASER = 600;
    /** Words of a link that leads on. */
    private static final int ONWARD = 4;
    /** How a text ends that goes on elsewhere: dots, also in brackets. */
    private static final Pattern CUT = Pattern.compile(".*(?:…|\\.\\.\\.)\\s*[\\])]?\\s*$", Pattern.DOTALL);

    private final HtmlPage pages;
    private final Words words;

    FeedPage(HtmlPage pages, Words words) {
        this.pages = pages;
        this.words = words;
    }

    /** @throws UnreadableInput where the feed has no entry */
    Page page(Capture capture, String text) throws UnreadableInput {
        Bulk.refuse(text, "reading " + capture.source() + ": ");
        FeedEntry entry = FeedEntry.of(text, "reading " + capture.source() + ": ");
        Bulk.refuse(entry.html(), "reading " + capture.source() + ": ");
        Document told = Jsoup.parseBodyFragment(entry.html());
        if (!entry.whole()) {
            removeOnward(told);
        }
        Page page = pages.page(capture, document(entry, told));
        if (page.text().isEmpty()) {
            page = asItStands(page, told);
        }
        boolean teaser = !entry.whole() && page.text().length() < TEASER || cut(told);
        Kind kind = page.text().isEmpty() ? Kind.NONE : teaser ? Kind.STUB : Kind.ARTICLE;
        Dated published = entry.published() == null ? null : MailDate.dated(entry.published().name(), entry.published().value());
        Dated modified = entry.modified() == null || entry.modified().equals(entry.published()) ? null
                : MailDate.dated(entry.modified().name(), entry.modified().value());
        return new Page(entry.mediaType(), kind, page.url(), page.outlet(), page.language(), page.translation(), entry.title(),
                entry.authors().isEmpty() ? page.byline() : entry.authors(), published != null ? published : page.published(), modified, page.text(),
                page.blocks(), page.furniture());
    }

    private static boolean cut(Document told) {
        Element last = null;
        for (Element element : told.body().getAllElements()) {
            if (!element.ownText().isBlank() && !element.normalName().equals("a")) {
                last = element;
            }
        }
        return last != null && CUT.matcher(last.ownText()).matches();
    }

    /** The entry as a page of its own, which then is read as all pages are. */
    private static String document(FeedEntry entry, Document told) {
        Document page = Document.createShell("");
        if (entry.language() != null) {
            page.firstElementChild().attr("lang", entry.language());
        }
        page.head().appendElement("title").text(entry.title() == null ? "" : entry.title());
        if (entry.url() != null) {
            page.head().appendElement("link").attr("rel", "canonical").attr("href", entry.url());
        }
        if (entry.feed() != null) {
            page.head().appendElement("meta").attr("property", "og:site_name").attr("content", entry.feed());
        }
        Element article = page.body().appendElement("article");
        if (entry.title() != null) {
            article.appendElement("h1").text(entry.title());
        }
        article.appendElement("div").attr("itemprop", "articleBody").appendChildren(told.body().childNodesCopy());
        return page.outerHtml();
    }

    /** Takes out the link that ends a teaser: "Read more". */
    private static void removeOnward(Document told) {
        Element last = told.select("a").last();
        if (last != null && last.text().split(" ").length <= ONWARD && told.body().wholeText().stripTrailing().endsWith(last.wholeText().stripTrailing())) {
            last.remove();
        }
    }

    /** A teaser of one sentence is too little for a page's story, but all that the entry says. */
    private Page asItStands(Page page, Document told) {
        told.select("script, style").remove();
        Paragraphs paragraphs = new Paragraphs();
        told.body().wholeText().lines().forEach(line -> paragraphs.add(BlockKind.PARAGRAPH, line));
        String text = paragraphs.text();
        return new Page(page.mediaType(), page.kind(), page.url(), page.outlet(), text.isEmpty() ? page.language() : words.languages().of(text, page.language().tag()),
                page.translation(), page.title(), page.byline(), page.published(), page.modified(), text, paragraphs.blocks(), List.of());
    }
}
