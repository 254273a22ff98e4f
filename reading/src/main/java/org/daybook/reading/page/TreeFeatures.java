package org.daybook.reading.page;

import static org.daybook.reading.page.PartFeatures.set;

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

    TreeFeatures(HtmlParts page, HtmlMetadata metadata, int container, float[][] rows) {
        this.page = page;
        this.container = container;
        int count = page.elements.size();
        this.chars = new float[count];
        this.links = new float[count];
        this.prose = new float[count];
        sum(count);
        // a page of very many parts is no article, and looking for each in a long body would cost time that grows with both
        String body = rows.length > MOST_PARTS ? "" : squeezed(bodies(metadata));
        String description = metadata.first("description", "og:description", "twitter:description");
        int articles = 0;
        for (int i = 0; i < count; i++) {
            articles += page.inside(i) == Feature.IN_ARTICLE ? 1 : 0;
        }
        for (int i = 0; i < rows.length; i++) {
            Part part = page.parts.get(i);
            float[] row = rows[i];
            own(row, part);
            above(row, part);
            blocks(row, part);
            beside(rows, i);
            set(row, Feature.ARTICLES, Math.min(articles, 50));
            set(row, Feature.LINKED_BODY, body.isEmpty() ? -1 : body.contains(squeezed(part.text)) ? 1 : 0);
            set(row, Feature.DESCRIPTION, description == null || part.length() < 20 ? 0 : description.contains(part.text) ? 1
                    : part.text.startsWith(description.substring(0, Math.min(40, description.length()))) ? 2 : 0);
            int first = container < 0 ? 0 : page.firstPart[container];
            int end = container < 0 ? rows.length : page.endPart[container];
            set(row, Feature.IN_CONTAINER, i >= first && i < end ? 1 : 0);
            set(row, Feature.FROM_CONTAINER, Math.max(-FAR, Math.min(FAR, i - first)));
            set(row, Feature.TO_CONTAINER, Math.max(-FAR, Math.min(FAR, end - 1 - i)));
            set(row, Feature.CONTAINER_SHARE, container < 0 || prose[0] == 0 ? 0 : prose[container] / prose[0]);
        }
        alike(rows);
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

    private void own(float[] row, Part part) {
        Element element = page.elements.get(part.element);
        int tag = TAGS.indexOf(element.normalName());
        set(row, Feature.ROLE, part.role.ordinal());
        set(row, Feature.TAG, tag < 0 ? TAGS.size() : tag);
    }

    private void above(float[] row, Part part) {
        int depth = 0;
        boolean body = false;
        boolean marked = false;
        int article = -1;
        for (int at = part.element; at >= 0 && depth < UP; at = page.parent[at]) {
            Feature inside = page.inside(at);
            if (inside != null) {
                row[inside.ordinal()] = 1;
                article = inside == Feature.IN_ARTICLE && article < 0 ? at : article;
            }
            if (page.body[at] && !body) {
                body = true;
                set(row, Feature.BODY, depth + 1);
            }
            if (page.own[at] != null && !marked) {
                marked = true;
                set(row, Feature.MARK_NEAR, page.own[at].ordinal() + 1);
            }
            depth++;
        }
        set(row, Feature.DEPTH, depth);
        set(row, Feature.ARTICLE_SHARE, article < 0 || prose[0] == 0 ? -1 : prose[article] / prose[0]);
    }

    /** What stands beside a part: a picture, and how much the smallest element has that holds both; numbers, as a date by a comment. */
    private void beside(float[][] rows, int i) {
        float[] row = rows[i];
        Part part = page.parts.get(i);
        set(row, Feature.BOLD, part.bold);
        set(row, Feature.IMAGE_B1, part.imageBefore ? 1 : 0);
        set(row, Feature.IMAGE_A1, part.imageAfter ? 1 : 0);
        int at = part.element;
        for (int up = 0; at >= 0 && up < UP && page.endImage[at] == page.firstImage[at]; up++) {
            at = page.parent[at];
        }
        set(row, Feature.IMAGE_PARTS, at < 0 ? FAR : Math.min(FAR, page.endPart[at] - page.firstPart[at]));
        set(row, Feature.IMAGE_SHARE, at < 0 || chars[0] == 0 ? 1 : chars[at] / chars[0]);
        set(row, Feature.DIGITS_B1, i == 0 ? -1 : rows[i - 1][Feature.DIGITS.ordinal()]);
        set(row, Feature.DIGITS_A1, i + 1 == rows.length ? -1 : rows[i + 1][Feature.DIGITS.ordinal()]);
    }

    /** What the first words of a block say that it is, seen from a part behind them; 0 where they say nothing. */
    private float opened(int element, Part part) {
        Part first = page.parts.get(page.firstPart[element]);
        boolean says = first != part && first.cue != null && !first.is(Cue.Where.IN) && first.cue.kind() != FurnitureKind.NAVIGATION;
        return says ? first.cue.kind().ordinal() + 1 : 0;
    }

    private void blocks(float[] row, Part part) {
        Feature[][] levels = {{Feature.PARTS_1, Feature.SHARE_1, Feature.LINKS_1, Feature.PROSE_1}, {Feature.PARTS_2, Feature.SHARE_2, Feature.LINKS_2,
            Feature.PROSE_2}, {Feature.PARTS_3, Feature.SHARE_3, Feature.LINKS_3, Feature.PROSE_3}, {Feature.PARTS_4, Feature.SHARE_4, null, Feature.PROSE_4}};
        int held = 1;
        int level = 0;
        int up = 0;
        for (int at = part.element; at >= 0 && level < levels.length && up < UP; at = page.parent[at], up++) {
            int parts = page.endPart[at] - page.firstPart[at];
            if (parts > held) {
                held = parts;
                set(row, levels[level][0], parts);
                set(row, levels[level][1], chars[0] == 0 ? 0 : chars[at] / chars[0]);
                if (levels[level][2] != null) {
                    set(row, levels[level][2], chars[at] == 0 ? 0 : links[at] / chars[at]);
                }
                set(row, levels[level][3], chars[at] == 0 ? 0 : prose[at] / chars[at]);
                if (level < OPENED.length) {
                    set(row, OPENED[level], opened(at, part));
                }
                level++;
            }
        }
    }

    /** What each part belongs to: its block, the larger block, its shape. */
    int[][] groups() {
        int[][] groups = new int[3][page.parts.size()];
        for (int i = 0; i < groups[0].length; i++) {
            Part part = page.parts.get(i);
            groups[0][i] = block(part, 1);
            groups[1][i] = block(part, 2);
            groups[2][i] = shape(part);
        }
        return groups;
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

    private void alike(float[][] rows) {
        Map<Integer, float[]> sums = new HashMap<>();
        int[] shapes = new int[rows.length];
        float text = 0;
        for (int i = 0; i < rows.length; i++) {
            Part part = page.parts.get(i);
            shapes[i] = shape(part);
            float[] sum = sums.computeIfAbsent(shapes[i], shape -> new float[4]);
            sum[0]++;
            sum[1] += part.linkShare;
            sum[2] += part.sentence() ? part.length() : 0;
            sum[3] += part.length();
            text += part.sentence() ? part.length() : 0;
        }
        for (int i = 0; i < rows.length; i++) {
            float[] sum = sums.get(shapes[i]);
            set(rows[i], Feature.ALIKE, sum[0]);
            set(rows[i], Feature.ALIKE_LINKS, sum[1] / sum[0]);
            set(rows[i], Feature.ALIKE_PROSE, sum[2] / sum[3]);
            set(rows[i], Feature.ALIKE_SHARE, text == 0 ? 0 : sum[2] / text);
            set(rows[i], Feature.ALIKE_CHARS, sum[3] / sum[0]);
            set(rows[i], Feature.SAME_B1, i > 0 && shapes[i - 1] == shapes[i] ? 1 : 0);
            set(rows[i], Feature.SAME_A1, i + 1 < rows.length && shapes[i + 1] == shapes[i] ? 1 : 0);
        }
    }
}
