package org.daybook.reading.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;

/** Sees what the tree of an HTML page adds to its parts: the elements that hold a part, the parts built like it, what the metadata quotes. */
final class TreeFeatures {
    private static final List<String> TAGS = List.of("p", "div", "li", "td", "span", "a", "h1", "h2", "h3", "h4", "figcaption", "blockquote", "article", "section",
            "strong", "em", "b", "i", "body", "dd", "button", "label", "pre");
    static final Map<String, Feature> INSIDE = Map.ofEntries(Map.entry("article", Feature.IN_ARTICLE), Map.entry("main", Feature.IN_MAIN),
            Map.entry("header", Feature.IN_HEADER), Map.entry("footer", Feature.IN_FOOTER), Map.entry("aside", Feature.IN_ASIDE), Map.entry("nav", Feature.IN_NAV),
            Map.entry("figure", Feature.IN_FIGURE), Map.entry("form", Feature.IN_FORM), Map.entry("ul", Feature.IN_LIST), Map.entry("ol", Feature.IN_LIST),
            Map.entry("table", Feature.IN_TABLE), Map.entry("blockquote", Feature.IN_QUOTE), Map.entry("h1", Feature.IN_HEADING),
            Map.entry("h2", Feature.IN_HEADING), Map.entry("h3", Feature.IN_HEADING), Map.entry("h4", Feature.IN_HEADING));
    private static final Feature[][] LEVELS = {{Feature.PARTS_1, Feature.SHARE_1, Feature.LINKS_1, Feature.PROSE_1},
        {Feature.PARTS_2, Feature.SHARE_2, Feature.LINKS_2, Feature.PROSE_2}, {Feature.PARTS_3, Feature.SHARE_3, Feature.LINKS_3, Feature.PROSE_3},
        {Feature.PARTS_4, Feature.SHARE_4, null, Feature.PROSE_4}};
    private static final Feature[] OPENED = {Feature.OPENED_1, Feature.OPENED_2, Feature.OPENED_3};
    private static final int FAR = 40;
    /** Elements above a part that are looked at. */
    private static final int UP = 200;
    private static final int MOST_PARTS = 3000;
    private static final int MOST_BODY = 200_000;
    /** Elements that make up how a part is built. */
    private static final int BUILT = 3;

    private final HtmlParts page;
    private final int container;
    /** Of each element: chars, chars in links, chars in sentences. */
    private final float[] chars;
    private final float[] links;
    private final float[] prose;
    private final Columns columns;
    private final int[] shapes;

    /** @param columns what is seen of the parts alone; filled with what the tree adds */
    TreeFeatures(HtmlParts page, HtmlMetadata metadata, int container, Columns columns) {
        this.page = page;
        this.columns = columns;
        this.container = container;
        int count = page.elements.size();
        this.chars = new float[count];
        this.links = new float[count];
        this.prose = new float[count];
        this.shapes = numbered();
        sum(count);
        // a page of very many parts is no article, and looking for each in a long body would cost time that grows with both
        String body = columns.count() > MOST_PARTS ? "" : squeezed(bodies(metadata));
        String description = metadata.first("description", "og:description", "twitter:description");
        int articles = 0;
        for (int i = 0; i < count; i++) {
            articles += page.inside(i) == Feature.IN_ARTICLE ? 1 : 0;
        }
        for (int i = 0; i < columns.count(); i++) {
            Part part = page.parts.get(i);
            own(i, part);
            above(i, part);
            blocks(i, part);
            beside(i, part);
            columns.set(i, Feature.ARTICLES, Math.min(articles, 50));
            columns.set(i, Feature.LINKED_BODY, body.isEmpty() ? -1 : body.contains(squeezed(part.text)) ? 1 : 0);
            columns.set(i, Feature.DESCRIPTION, description == null || part.length() < 20 ? 0 : description.contains(part.text) ? 1
                    : part.text.startsWith(description.substring(0, Math.min(40, description.length()))) ? 2 : 0);
            int first = container < 0 ? 0 : page.firstPart[container];
            int end = container < 0 ? columns.count() : page.endPart[container];
            columns.set(i, Feature.IN_CONTAINER, i >= first && i < end ? 1 : 0);
            columns.set(i, Feature.FROM_CONTAINER, Math.max(-FAR, Math.min(FAR, i - first)));
            columns.set(i, Feature.TO_CONTAINER, Math.max(-FAR, Math.min(FAR, end - 1 - i)));
            columns.set(i, Feature.CONTAINER_SHARE, container < 0 || prose[0] == 0 ? 0 : prose[container] / prose[0]);
        }
        alike();
    }

    private static String bodies(HtmlMetadata metadata) {
        StringBuilder body = new StringBuilder();
        for (JsonNode article : metadata.articles) {
            body.append(article.path("articleBody").asText("")).append(' ');
        }
        return body.length() < 200 || body.length() > MOST_BODY ? "" : body.toString();
    }

    /** Letters and digits alone: mark-up and white space differ between a page and what its metadata quotes of it. */
    private static String squeezed(String text) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLetterOrDigit(text.charAt(i))) {
                letters.append(text.charAt(i));
            }
        }
        return letters.toString();
    }

    private void sum(int count) {
        for (Part part : page.parts) {
            chars[part.element] += part.length();
            links[part.element] += (float) (part.length() * part.linkShare);
            prose[part.element] += part.sentence() && part.linkShare < Worth.LINK_SHARE ? part.length() : 0;
        }
        for (int i = count - 1; i > 0; i--) {
            int up = page.parent[i];
            if (up >= 0) {
                chars[up] += chars[i];
                links[up] += links[i];
                prose[up] += prose[i];
            }
        }
    }

    private void own(int i, Part part) {
        Element element = page.elements.get(part.element);
        int tag = TAGS.indexOf(element.normalName());
        columns.set(i, Feature.ROLE, part.role.ordinal());
        columns.set(i, Feature.TAG, tag < 0 ? TAGS.size() : tag);
    }

    private void above(int i, Part part) {
        int depth = 0;
        boolean body = false;
        boolean marked = false;
        int article = -1;
        for (int at = part.element; at >= 0 && depth < UP; at = page.parent[at]) {
            Feature inside = page.inside(at);
            if (inside != null) {
                columns.set(i, inside, 1);
                article = inside == Feature.IN_ARTICLE && article < 0 ? at : article;
            }
            if (page.body[at] && !body) {
                body = true;
                columns.set(i, Feature.BODY, depth + 1);
            }
            if (page.own[at] != null && !marked) {
                marked = true;
                columns.set(i, Feature.MARK_NEAR, page.own[at].ordinal() + 1);
            }
            depth++;
        }
        columns.set(i, Feature.DEPTH, depth);
        columns.set(i, Feature.ARTICLE_SHARE, article < 0 || prose[0] == 0 ? -1 : prose[article] / prose[0]);
    }

    /** What stands beside a part: a picture, and how much the smallest element has that holds both; numbers, as a date by a comment. */
    private void beside(int i, Part part) {
        columns.set(i, Feature.BOLD, part.bold);
        columns.set(i, Feature.IMAGE_B1, part.imageBefore ? 1 : 0);
        columns.set(i, Feature.IMAGE_A1, part.imageAfter ? 1 : 0);
        int at = part.element;
        for (int up = 0; at >= 0 && up < UP && page.endImage[at] == page.firstImage[at]; up++) {
            at = page.parent[at];
        }
        columns.set(i, Feature.IMAGE_PARTS, at < 0 ? FAR : Math.min(FAR, page.endPart[at] - page.firstPart[at]));
        columns.set(i, Feature.IMAGE_SHARE, at < 0 || chars[0] == 0 ? 1 : chars[at] / chars[0]);
        columns.set(i, Feature.DIGITS_B1, i == 0 ? -1 : columns.of(i - 1, Feature.DIGITS));
        columns.set(i, Feature.DIGITS_A1, i + 1 == columns.count() ? -1 : columns.of(i + 1, Feature.DIGITS));
    }

    /** What the first words of a block say that it is, seen from a part behind them; 0 where they say nothing. */
    private float opened(int element, Part part) {
        Part first = page.parts.get(page.firstPart[element]);
        boolean says = first != part && first.cue != null && !first.is(Cue.Where.IN) && first.cue.kind() != FurnitureKind.NAVIGATION;
        return says ? first.cue.kind().ordinal() + 1 : 0;
    }

    private void blocks(int i, Part part) {
        int held = 1;
        int level = 0;
        int up = 0;
        for (int at = part.element; at >= 0 && level < LEVELS.length && up < UP; at = page.parent[at], up++) {
            int parts = page.endPart[at] - page.firstPart[at];
            if (parts > held) {
                held = parts;
                columns.set(i, LEVELS[level][0], parts);
                columns.set(i, LEVELS[level][1], chars[0] == 0 ? 0 : chars[at] / chars[0]);
                if (LEVELS[level][2] != null) {
                    columns.set(i, LEVELS[level][2], chars[at] == 0 ? 0 : links[at] / chars[at]);
                }
                columns.set(i, LEVELS[level][3], chars[at] == 0 ? 0 : prose[at] / chars[at]);
                if (level < OPENED.length) {
                    columns.set(i, OPENED[level], opened(at, part));
                }
                level++;
            }
        }
    }

    /** What each part belongs to: its block, the larger block, its shape. */
    int[][] groups() {
        int[] blocks = new int[columns.count()];
        int[] larger = new int[columns.count()];
        for (int i = 0; i < blocks.length; i++) {
            Part part = page.parts.get(i);
            blocks[i] = block(part, 1) + 1;
            larger[i] = block(part, 2) + 1;
        }
        return new int[][] {blocks, larger, shapes};
    }

    /** The element whose first holder of several parts a part stands in, or -1: its number; {@code level} 1 is the smallest. */
    int block(Part part, int level) {
        int held = 1;
        int up = 0;
        for (int at = part.element; at >= 0 && up < UP; at = page.parent[at], up++) {
            int parts = page.endPart[at] - page.firstPart[at];
            if (parts > held) {
                held = parts;
                if (--level == 0) {
                    return at;
                }
            }
        }
        return -1;
    }

    /** How a part is built: its element and those above it. */
    int shape(Part part) {
        int shape = part.role.ordinal();
        int at = part.element;
        for (int up = 0; up < BUILT && at >= 0; up++, at = page.parent[at]) {
            shape = shape * 1_000_003 + page.built[at];
        }
        return shape;
    }

    /** The shapes of the parts, numbered from 0 on. */
    private int[] numbered() {
        Map<Integer, Integer> numbers = new HashMap<>();
        int[] shapes = new int[columns.count()];
        for (int i = 0; i < shapes.length; i++) {
            Integer next = numbers.size();
            Integer known = numbers.putIfAbsent(shape(page.parts.get(i)), next);
            shapes[i] = known == null ? next : known;
        }
        return shapes;
    }

    private void alike() {
        float[][] sums = new float[Seen.size(shapes)][4];
        float text = 0;
        for (int i = 0; i < columns.count(); i++) {
            Part part = page.parts.get(i);
            float[] sum = sums[shapes[i]];
            sum[0]++;
            sum[1] += part.linkShare;
            sum[2] += part.sentence() ? part.length() : 0;
            sum[3] += part.length();
            text += part.sentence() ? part.length() : 0;
        }
        for (int i = 0; i < columns.count(); i++) {
            float[] sum = sums[shapes[i]];
            columns.set(i, Feature.ALIKE, sum[0]);
            columns.set(i, Feature.ALIKE_LINKS, sum[1] / sum[0]);
            columns.set(i, Feature.ALIKE_PROSE, sum[2] / sum[3]);
            columns.set(i, Feature.ALIKE_SHARE, text == 0 ? 0 : sum[2] / text);
            columns.set(i, Feature.ALIKE_CHARS, sum[3] / sum[0]);
            columns.set(i, Feature.SAME_B1, i > 0 && shapes[i - 1] == shapes[i] ? 1 : 0);
            columns.set(i, Feature.SAME_A1, i + 1 < columns.count() && shapes[i + 1] == shapes[i] ? 1 : 0);
        }
    }
}
