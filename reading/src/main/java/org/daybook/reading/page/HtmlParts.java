package org.daybook.reading.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * Cuts an HTML page into its visible parts, and keeps the tree of its elements as arrays: parents come before children, so that sums
 * over subtrees are one loop, however deep the page is nested.
 */
final class HtmlParts implements NodeVisitor {
    private static final Set<String> UNSEEN = Set.of("script", "style", "noscript", "template", "svg", "iframe", "select", "textarea", "input",
            "head", "object", "embed", "canvas", "audio", "video", "math", "map", "datalist", "dialog");
    private static final Set<String> BLOCKS = Set.of("address", "article", "aside", "blockquote", "body", "center", "dd", "details", "div", "dl", "dt",
            "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "html", "li", "main",
            "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul", "button", "label", "legend",
            "caption", "option", "menu", "img", "picture");
    private static final Map<String, Part.Role> ROLES = Map.ofEntries(Map.entry("h1", Part.Role.HEADING), Map.entry("h2", Part.Role.HEADING),
            Map.entry("h3", Part.Role.HEADING), Map.entry("h4", Part.Role.HEADING), Map.entry("h5", Part.Role.HEADING), Map.entry("h6", Part.Role.HEADING),
            Map.entry("li", Part.Role.ITEM), Map.entry("dd", Part.Role.ITEM), Map.entry("dt", Part.Role.ITEM), Map.entry("td", Part.Role.CELL),
            Map.entry("th", Part.Role.CELL), Map.entry("blockquote", Part.Role.QUOTE), Map.entry("figcaption", Part.Role.CAPTION),
            Map.entry("caption", Part.Role.CAPTION), Map.entry("pre", Part.Role.CODE));
    private static final Map<String, FurnitureKind> KINDS = Map.of("nav", FurnitureKind.NAVIGATION, "aside", FurnitureKind.RELATED, "button",
            FurnitureKind.NAVIGATION, "label", FurnitureKind.OTHER, "footer", FurnitureKind.NAVIGATION, "menu", FurnitureKind.NAVIGATION);

    /** What pages tell of themselves in: metadata, scripts, and names of the whole and of the story. */
    private static final Set<String> TELLING = Set.of("html", "title", "meta", "link", "base", "script", "body", "main", "article");
    private static final Set<String> IMAGES = Set.of("img", "amp-img", "picture", "video", "amp-video", "iframe");
    /** What HTML means by each of its elements: looked up once an element, not once a question. */
    private static final Map<String, Meaning> MEANINGS = meanings();
    private static final Meaning NOTHING = Meaning.of("");
    /** What an element's attributes may tell: who or when as microdata; by a name when; a moment to machines. */
    private static final int ITEM = 1;
    private static final int DATED = 2;
    private static final int MOMENT = 4;
    private static final Set<String> SMALL_SIZES = Set.of("1", "-1", "-2");
    /** Elements that there is room for at first. */
    private static final int SIZE = 2048;
    /** Share of a part that stands in small print, from which it is small print as a whole. */
    private static final double SMALL_SHARE = 0.9;

    private final Cues cues;
    private final Marks marks;
    /** Whether what is meant for browsers without scripts is seen: on a page that shows nothing else. */
    private final boolean scriptless;
    final List<Part> parts = new ArrayList<>();
    final List<Element> elements = new ArrayList<>();
    /** Those of the elements in which the page tells of itself. */
    final List<Element> telling = new ArrayList<>();
    /** Of each element: its parent's number (-1 for the first), what it is marked as, and the part that comes next when it opens. */
    int[] parent = new int[SIZE];
    FurnitureKind[] own = new FurnitureKind[SIZE];
    boolean[] body = new boolean[SIZE];
    int[] firstPart = new int[SIZE];
    int[] endPart = new int[SIZE];
    /** Of each element: how many pictures and films stand before it opens, and before it closes. */
    int[] firstImage = new int[SIZE];
    int[] endImage = new int[SIZE];
    /** Of each element: itself where browsers set it as a block, else the block that it stands in. */
    int[] block = new int[SIZE];
    /** Of each element: its name and classes, as one number; the address that it links to, null where it is no link. */
    int[] built = new int[SIZE];
    String[] href = new String[SIZE];

    private final Attributes attributes = new Attributes();
    /** What the classes of this page say, found near at hand: most elements repeat those of another. */
    private final Map<String, Marks.Said> said = new HashMap<>();
    private Meaning[] meanings = new Meaning[SIZE];
    private byte[] says = new byte[SIZE];
    /** Of each element: whether it is a link to a place on this page; small print. */
    private boolean[] anchor = new boolean[SIZE];
    private boolean[] fine = new boolean[SIZE];

    private int current = -1;
    private int hiddenAt = -1;
    private int links;
    private Part.Role[] roles = new Part.Role[SIZE];
    private final Line text = new Line();
    private int linked;
    private int small;
    private int smallPrint;
    /** Links to places on this page that are open, and letters in such. */
    private int anchors;
    private int anchored;
    private int labels;
    /** Whether the last words stood in a label. */
    private boolean inLabel;
    private int bold;
    private int boldChars;
    private int lineBreaks;
    private int images;
    private int imagesAtLast;

    /**
     * What an element is by its name.
     *
     * @param role null where it has none of its own
     * @param kind the furniture that it holds; null where it holds any
     * @param inside what stands in it is told by; null where that tells nothing
     */
    private record Meaning(boolean block, boolean unseen, Part.Role role, FurnitureKind kind, Feature inside, boolean image, boolean lineBreak, boolean link, boolean label,
            boolean bold, boolean telling) {
        static Meaning of(String tag) {
            return new Meaning(BLOCKS.contains(tag), UNSEEN.contains(tag), ROLES.get(tag), KINDS.get(tag), TreeFeatures.INSIDE.get(tag), IMAGES.contains(tag), tag.equals("br"),
                    tag.equals("a"), tag.equals("label"), tag.equals("b") || tag.equals("strong"), TELLING.contains(tag));
        }
    }

    /** The attributes of an element that cutting asks for, read in one go; empty where there are none. */
    private static final class Attributes {
        private String role;
        private String property;
        private String classes;
        private String id;
        private String style;
        private String href;
        private boolean hidden;
        private boolean linked;
        private int says;

        void read(Element element) {
            role = "";
            property = "";
            classes = "";
            id = "";
            style = "";
            href = "";
            hidden = false;
            linked = false;
            says = 0;
            if (element.attributesSize() == 0) {
                return;
            }
            boolean html = element.tag().namespace().equals(Parser.NamespaceHtml);
            for (Attribute attribute : element.attributes()) {
                String name = attribute.getKey();
                read(html ? name : name.toLowerCase(Locale.ROOT), attribute.getValue());
            }
        }

        private void read(String name, String value) {
            switch (name) {
                case "role" -> role = value;
                case "itemprop" -> {
                    property = value;
                    says |= ITEM | DATED;
                }
                case "rel" -> says |= ITEM;
                case "pubdate" -> says |= DATED;
                case "class" -> classes = value;
                case "id" -> id = value;
                case "style" -> style = value;
                case "hidden" -> hidden = true;
                case "href" -> {
                    href = value;
                    linked = true;
                }
                case "datetime" -> says |= MOMENT;
                default -> says |= name.startsWith("data-") ? MOMENT : 0;
            }
        }
    }

    /** The words of a part, most often of a single text, which needs no copy. */
    private static final class Line {
        /** The first words; null where there are none yet. */
        private String first;
        /** Whether white space stands behind them. */
        private boolean gap;
        /** All words and white space, once there are more. */
        private final StringBuilder all = new StringBuilder();
        private int length;

        /** @param blank whether it is nothing but white space */
        void add(String piece, boolean blank) {
            length += piece.length();
            if (!all.isEmpty()) {
                all.append(piece);
            } else if (blank) {
                gap = true;
            } else if (first == null) {
                first = piece;
                gap = false;
            } else {
                all.append(first).append(gap ? " " : "").append(piece);
            }
        }

        /** How many chars were added. */
        int length() {
            return length;
        }

        String squeezed() {
            return first == null ? "" : Squeeze.line(all.isEmpty() ? first : all);
        }

        void clear() {
            first = null;
            gap = false;
            all.setLength(0);
            length = 0;
        }
    }

    private HtmlParts(Cues cues, Marks marks, boolean scriptless) {
        this.cues = cues;
        this.marks = marks;
        this.scriptless = scriptless;
    }

    /** The parts of a page. */
    static HtmlParts of(Document page, Cues cues, Marks marks) {
        HtmlParts parts = new HtmlParts(cues, marks, false);
        NodeTraversor.traverse(parts, page);
        if (parts.parts.isEmpty()) {
            parts = new HtmlParts(cues, marks, true);
            NodeTraversor.traverse(parts, page);
        }
        return parts;
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode words) {
            if (hiddenAt < 0 && current >= 0) {
                String whole = words.getWholeText();
                boolean blank = whole.isBlank();
                if (!blank) {
                    lineBreaks = 0;
                    inLabel = labels > 0;
                    linked += links > 0 ? whole.length() : 0;
                    anchored += anchors > 0 ? whole.length() : 0;
                    smallPrint += small > 0 ? whole.length() : 0;
                    boldChars += bold > 0 ? whole.length() : 0;
                }
                text.add(whole, blank);
            }
        } else if (node instanceof Element element) {
            open(element);
        }
    }

    private void open(Element element) {
        String tag = element.normalName();
        Meaning meaning = MEANINGS.getOrDefault(tag, NOTHING);
        int number = elements.size();
        grow(number);
        elements.add(element);
        if (meaning.telling) {
            telling.add(element);
        }
        meanings[number] = meaning;
        parent[number] = current;
        block[number] = meaning.block || current < 0 ? number : block[current];
        if (hiddenAt < 0 && (meaning.block || meaning.lineBreak && ++lineBreaks > 1)) {
            flush();
        } else if (meaning.lineBreak) {
            text.add("\n", true);
        }
        Part.Role outer = current < 0 ? Part.Role.TEXT : roles[current];
        Part.Role role = meaning.role;
        boolean paragraphInCell = outer == Part.Role.CELL && tag.equals("p");
        roles[number] = role == Part.Role.CELL || paragraphInCell || outer == Part.Role.TEXT || role == Part.Role.HEADING
                ? role != null ? role : paragraphInCell ? Part.Role.TEXT : outer : outer;
        attributes.read(element);
        built[number] = tag.hashCode() * 31 + attributes.classes.trim().hashCode();
        mark(element, tag, number);
        firstPart[number] = parts.size();
        firstImage[number] = images;
        images += hiddenAt < 0 && meaning.image ? 1 : 0;
        current = number;
        if (hiddenAt < 0 && (meaning.unseen && !(scriptless && tag.equals("noscript")) || hidden(tag))) {
            hiddenAt = number;
        }
        href[number] = meaning.link && attributes.linked ? attributes.href : null;
        anchor[number] = href[number] != null && href[number].startsWith("#");
        fine[number] = small(element, tag);
        links += href[number] != null ? 1 : 0;
        anchors += anchor[number] ? 1 : 0;
        small += fine[number] ? 1 : 0;
        labels += meaning.label ? 1 : 0;
        bold += meaning.bold ? 1 : 0;
    }

    @Override
    public void tail(Node node, int depth) {
        if (!(node instanceof Element)) {
            return;
        }
        Meaning meaning = meanings[current];
        if (hiddenAt < 0 && meaning.block) {
            flush();
        }
        links -= href[current] != null ? 1 : 0;
        anchors -= anchor[current] ? 1 : 0;
        small -= fine[current] ? 1 : 0;
        labels -= meaning.label ? 1 : 0;
        bold -= meaning.bold ? 1 : 0;
        if (hiddenAt == current) {
            hiddenAt = -1;
        }
        endPart[current] = parts.size();
        endImage[current] = images;
        current = parent[current];
    }

    /** What standing in an element is told by; null where that tells nothing. */
    Feature inside(int element) {
        return meanings[element].inside;
    }

    /** Whether an element's attributes may be microdata, or name a relation. */
    boolean itemised(int element) {
        return (says[element] & ITEM) != 0;
    }

    /** Whether an element's attributes may say of what it holds that it is when the page was published or changed. */
    boolean dated(int element) {
        return (says[element] & DATED) != 0;
    }

    /** Whether an element's attributes may give a moment. */
    boolean timed(int element) {
        return (says[element] & MOMENT) != 0;
    }

    /**
     * An attribute of an element, empty where it has none: names of HTML's own are in lower case, as the parser leaves them, and need no look at every letter;
     * only within pictures and formulas they stay as they are written.
     */
    static String attribute(Element element, String name) {
        if (element.attributesSize() == 0) {
            return "";
        }
        return element.tag().namespace().equals(Parser.NamespaceHtml) ? element.attributes().get(name) : element.attributes().getIgnoreCase(name);
    }

    /** Whether an element has an attribute, be it empty. */
    static boolean has(Element element, String name) {
        if (element.attributesSize() == 0) {
            return false;
        }
        return element.tag().namespace().equals(Parser.NamespaceHtml) ? element.attributes().hasKey(name) : element.attributes().hasKeyIgnoreCase(name);
    }

    /** Whether one of the names that an attribute lists, such as the classes of an element, is this one, in any case. */
    static boolean classed(String classes, String name) {
        int start = 0;
        for (int i = 0; i <= classes.length(); i++) {
            if (i == classes.length() || Character.isWhitespace(classes.charAt(i))) {
                if (i - start == name.length() && classes.regionMatches(true, start, name, 0, name.length())) {
                    return true;
                }
                start = i + 1;
            }
        }
        return false;
    }

    private void mark(Element element, String tag, int number) {
        own[number] = meanings[number].kind;
        if (element.attributesSize() == 0) {
            return;
        }
        String role = attributes.role;
        if (role.equals("navigation") || role.equals("complementary") || role.equals("contentinfo") || role.equals("dialog")) {
            own[number] = FurnitureKind.NAVIGATION;
        }
        String property = attributes.property;
        body[number] = property.contains("articleBody") || property.equals("text");
        Marks.Said classes = said(attributes.classes);
        says[number] = (byte) (attributes.says | (classes.dated() ? DATED : 0));
        Marks.Mark mark = marks.of(classes, attributes.id);
        if (mark != null && mark.body()) {
            body[number] = true;
        } else if (mark != null && own[number] == null && !(tag.equals("p") && mark.kind() == FurnitureKind.APPEAL)) {
            // a paragraph named for a paywall is what the wall hides, not the wall
            own[number] = mark.kind();
        }
        if (body[number]) {
            own[number] = null;
        }
    }

    private Marks.Said said(String classes) {
        if (classes.isEmpty()) {
            return Marks.Said.NOTHING;
        }
        Marks.Said known = said.get(classes);
        if (known == null) {
            known = marks.of(classes);
            said.put(classes, known);
        }
        return known;
    }

    /** Whether an element sets small print: HTML's own word for it, and the one that pages used before. */
    private static boolean small(Element element, String tag) {
        return tag.equals("small") || tag.equals("font") && SMALL_SIZES.contains(element.attr("size").strip());
    }

    private boolean hidden(String tag) {
        if (attributes.hidden && !tag.equals("body")) {
            return true;
        }
        String style = attributes.style;
        return style.length() < 500 && style.contains("none") && style.replace(" ", "").contains("display:none");
    }

    private void flush() {
        String line = text.squeezed();
        if (!line.isEmpty()) {
            double share = Math.min(1, (double) linked / Math.max(1, text.length()));
            // words between two line breaks in a span are of the block that the span is in, as those behind the last break are
            Part part = new Part(line, roles[current], share, block[current], cues);
            part.bold = (float) Math.min(1, (double) boldChars / text.length());
            part.label = inLabel;
            part.anchored = anchored > 0;
            part.imageBefore = images > imagesAtLast;
            if (part.imageBefore && !parts.isEmpty()) {
                parts.get(parts.size() - 1).imageAfter = true;
            }
            imagesAtLast = images;
            boolean apart = part.role != Part.Role.ITEM && part.role != Part.Role.CELL;
            part.smallPrint = smallPrint >= SMALL_SHARE * text.length();
            part.gapBefore = apart;
            part.gapAfter = apart;
            parts.add(part);
        }
        text.clear();
        linked = 0;
        anchored = 0;
        smallPrint = 0;
        boldChars = 0;
        lineBreaks = 0;
    }

    private static Map<String, Meaning> meanings() {
        Map<String, Meaning> meanings = new HashMap<>();
        Stream.of(UNSEEN, BLOCKS, ROLES.keySet(), KINDS.keySet(), TreeFeatures.INSIDE.keySet(), IMAGES, TELLING, Set.of("br", "a", "label", "b", "strong")).flatMap(Set::stream)
                .forEach(tag -> meanings.put(tag, Meaning.of(tag)));
        return meanings;
    }

    /** What a script holds; copied only where it is in several pieces. */
    static String script(Element script) {
        return script.childNodeSize() == 1 && script.childNode(0) instanceof DataNode data ? data.getWholeData() : script.data();
    }

    private void grow(int number) {
        if (number == parent.length) {
            int size = number * 2;
            parent = Arrays.copyOf(parent, size);
            own = Arrays.copyOf(own, size);
            body = Arrays.copyOf(body, size);
            firstPart = Arrays.copyOf(firstPart, size);
            endPart = Arrays.copyOf(endPart, size);
            firstImage = Arrays.copyOf(firstImage, size);
            endImage = Arrays.copyOf(endImage, size);
            block = Arrays.copyOf(block, size);
            roles = Arrays.copyOf(roles, size);
            meanings = Arrays.copyOf(meanings, size);
            says = Arrays.copyOf(says, size);
            built = Arrays.copyOf(built, size);
            href = Arrays.copyOf(href, size);
            anchor = Arrays.copyOf(anchor, size);
            fine = Arrays.copyOf(fine, size);
        }
    }
}
