package org.daybook.reading.page;

import java.io.CharArrayReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** Reads an HTML page: its main text by the worth of its parts and the tree they stand in, and what its metadata and furniture say of it. */
final class HtmlPage {
    /** Text found in a container shorter than this share of what the whole page's run gives was the wrong container. */
    private static final double TOO_LITTLE = 0.25;
    /** Parts between the headline and the story's own element: a lead, names, dates, buttons. */
    private static final int LEAD_PARTS = 40;
    private static final int LEAD_CHARS = 60;

    private final Words words;
    private final Judges judges;
    private final KindJudge kinds;
    private final Marks marks = new Marks();

    HtmlPage(Words words, Judges judges, KindJudge kinds) {
        this.words = words;
        this.judges = judges;
        this.kinds = kinds;
    }

    /** A page as it is before its parts are judged. */
    private record Opened(HtmlParts parts, HtmlMetadata metadata, Seen seen) { }

    /** @throws UnreadableInput where it has too many tags to be read */
    Page page(Capture capture, CharSequence content) throws UnreadableInput {
        Bulk.refuse(content, "reading " + capture.source() + ": ");
        return parsed(capture, content);
    }

    /** The page, whatever it takes: for measuring. */
    Page parsed(Capture capture, CharSequence content) {
        Opened opened = open(content);
        judges.judge(opened.seen());
        String title = title(opened);
        Optional<Kind> wall = words.walls().of(opened.parts().parts, title, opened.metadata().htmlTitle);
        List<Part> locks = words.locks().of(opened.parts().parts);
        Kind kind = wall.orElseGet(() -> PageKind.of(opened.parts(), opened.metadata(), !locks.isEmpty()));
        List<Part> told = opened.parts().parts.stream().filter(part -> part.keep).toList();
        List<String> linked = wall.isPresent() || kind == Kind.MEDIA ? List.of() : LinkedBody.of(opened.metadata(), told.stream().mapToInt(Part::length).sum());
        if (!linked.isEmpty()) {
            // a locked page stays one, whatever its metadata gives away
            kind = kind == Kind.STUB ? kind : Kind.ARTICLE;
            told.forEach(part -> part.keep = false);
        } else if (wall.isPresent() || kind != Kind.ARTICLE && kind != Kind.STUB) {
            told.forEach(part -> part.keep = false);
        }
        kinds.set(opened.seen());
        Locks.name(locks);
        // what reads like a story on a page that is none tells of other pages, of the film, or why there is none
        FurnitureKind instead = wall.isPresent() ? FurnitureKind.NOTICE : kind == Kind.MEDIA ? FurnitureKind.CAPTION : FurnitureKind.RELATED;
        told.stream().filter(part -> !part.keep && part.kind == FurnitureKind.OTHER).forEach(part -> part.kind = instead);
        return assembled(capture, opened, new Told(kind, title, linked));
    }

    /**
     * What a page is and tells.
     *
     * @param linked its paragraphs, where only its metadata has them
     */
    private record Told(Kind kind, String title, List<String> linked) { }

    private static String title(Opened opened) {
        Part headline = opened.seen().headline();
        return headline != null ? headline.text : new HtmlTitle(opened.metadata(), opened.parts()).said();
    }

    /** All that a page has of dates: for training. */
    DateEvidence dates(String url, String content) {
        Opened opened = open(content);
        judges.judge(opened.seen());
        StringBuilder text = new StringBuilder();
        opened.parts().parts.stream().filter(part -> part.keep).forEach(part -> text.append(part.text).append("\n\n"));
        String known = url != null ? url : new HtmlFacts(opened.metadata(), opened.parts()).url(null);
        return dates(opened, language(opened, text.toString(), title(opened))).evidence(known);
    }

    private LanguageTag language(Opened opened, String text, String title) {
        return words.languages().of(text.isEmpty() ? String.valueOf(title) : text, opened.metadata().language);
    }

    private static PublicationDate dates(Opened opened, LanguageTag language) {
        return new PublicationDate(opened.metadata(), opened.parts(), said(opened.metadata(), language));
    }

    /** What the judges are shown of a page. */
    Seen see(String content) {
        return open(content).seen();
    }

    private static Reader reader(CharSequence content) {
        return content instanceof CharBuffer chars ? new CharArrayReader(chars.array(), chars.arrayOffset() + chars.position(), chars.remaining()) : new StringReader(content.toString());
    }

    private Opened open(CharSequence content) {
        Document document = Parser.htmlParser().parseInput(reader(content), "");
        HtmlParts parts = HtmlParts.of(document, words.cues(), marks);
        HtmlMetadata metadata = new HtmlMetadata(document, parts.telling);
        int container = new Container(parts).element();
        Part headline = sorted(parts, container, new HtmlTitle(metadata, parts));
        Columns columns = PartFeatures.of(parts.parts, Run.of(parts.parts), parts.parts.indexOf(headline));
        TreeFeatures tree = new TreeFeatures(parts, metadata, container, columns);
        return new Opened(parts, metadata, new Seen(parts.parts, columns, tree.groups(), headline));
    }

    /** Sorts the parts, and gives the headline among them, or null. */
    static Part sorted(HtmlParts page, int container, HtmlTitle titles) {
        Part headline = titles.shown(container);
        unmarkLead(page, container, headline);
        List<Part> all = page.parts.stream().filter(part -> part.marked == null).toList();
        List<Part> inside = container < 0 ? List.of() : region(page, container, headline).stream().filter(part -> part.marked == null).toList();
        sort(inside, page, container);
        if (chars(inside) < TOO_LITTLE * worth(all)) {
            Sections.mark(all);
            new Sorting(all, Run.of(all)).sort();
        }
        if (headline != null) {
            headline.title = true;
            headline.keep = false;
        }
        return headline;
    }

    /** A lead is often marked as a teaser: running text without links between the headline and the story's element is of the story. */
    private static void unmarkLead(HtmlParts page, int container, Part headline) {
        int above = page.parts.indexOf(headline);
        int end = container < 0 ? -1 : Math.min(page.firstPart[container] + 2, page.parts.size());
        for (int i = above + 1; above >= 0 && i < end && end - above <= LEAD_PARTS; i++) {
            Part part = page.parts.get(i);
            if (part.marked == FurnitureKind.RELATED && part.length() >= LEAD_CHARS && part.linkShare == 0 && part.role != Part.Role.ITEM) {
                part.marked = null;
            }
        }
    }

    /** From the headline, where it stands shortly before, so that no lead is lost, to the end of the article element that the container is in. */
    private static List<Part> region(HtmlParts page, int container, Part headline) {
        int start = page.firstPart[container];
        int end = page.endPart[container];
        int above = page.parts.indexOf(headline);
        if (above >= 0 && above < start && start - above <= LEAD_PARTS) {
            start = above + 1;
        }
        for (int up = container; up >= 0; up = page.parent[up]) {
            if (page.elements.get(up).normalName().equals("article")) {
                end = Math.max(end, page.endPart[up]);
                break;
            }
        }
        return page.parts.subList(start, end);
    }

    private static void sort(List<Part> parts, HtmlParts page, int container) {
        Sections.mark(parts);
        Run run = Run.of(parts);
        new Sorting(parts, container < 0 ? run : run.widened(parts)).sort();
    }

    private static int chars(List<Part> parts) {
        return parts.stream().filter(part -> part.keep).mapToInt(Part::length).sum();
    }

    private static int worth(List<Part> parts) {
        Run run = Run.of(parts);
        return parts.subList(run.start(), run.end()).stream().filter(part -> Worth.of(part) > 0).mapToInt(Part::length).sum();
    }

    private Page assembled(Capture capture, Opened opened, Told told) {
        String title = told.title();
        HtmlParts parts = opened.parts();
        HtmlMetadata metadata = opened.metadata();
        Paragraphs paragraphs = new Paragraphs();
        told.linked().forEach(paragraph -> paragraphs.add(BlockKind.PARAGRAPH, paragraph));
        List<Furniture> furniture = new ArrayList<>();
        for (Part part : parts.parts) {
            if (part.keep) {
                paragraphs.add(blockKind(part), part.text);
            } else if (!part.title) {
                furniture.add(new Furniture(part.kind, part.text));
            }
        }
        String text = paragraphs.text();
        LanguageTag language = language(opened, text, title);
        HtmlFacts facts = new HtmlFacts(metadata, parts);
        String url = facts.url(capture.served().url());
        String known = capture.given().url() != null ? capture.given().url() : url;
        PublicationDate dates = dates(opened, language);
        Outlet outlet = facts.outlet(known, new HtmlTitle(metadata, parts).outlet(title));
        if (outlet == null || outlet.from().equals("url")) {
            String name = words.outlets().name(parts.parts);
            outlet = name != null ? new Outlet(name, Domain.of(known), "page") : outlet;
        }
        Translation shown = words.translations().of(furniture, language);
        if (shown != null && shown.from() == null) {
            shown = new Translation(facts.linkedOriginal(furniture.get(shown.furniture()).text(), language), shown.by(), shown.furniture());
        }
        return new Page("text/html", told.kind(), url, outlet, language, shown != null ? shown : facts.translation(language), title, facts.byline(), dates.published(known), dates.modified(), text,
                paragraphs.blocks(), furniture);
    }

    /** The page's word for its language where it is of the language told: the region in it orders day and month. */
    private static String said(HtmlMetadata metadata, LanguageTag language) {
        return metadata.language != null && language.tag().equals("und") ? metadata.language.strip().replace('_', '-') : language.tag();
    }

    private static BlockKind blockKind(Part part) {
        if (part.role == Part.Role.CELL && part.sentence()) {
            // pages are set in tables, too
            return BlockKind.PARAGRAPH;
        }
        return switch (part.role) {
            case HEADING -> BlockKind.SUBHEADING;
            case ITEM -> BlockKind.LIST;
            case CELL -> BlockKind.TABLE;
            case QUOTE -> BlockKind.QUOTE;
            case CAPTION -> BlockKind.CAPTION;
            case TEXT, CODE -> BlockKind.PARAGRAPH;
        };
    }
}
