package org.daybook.bench.furniture;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * What a page shows, as lines: what the gold of furniture counts in. It knows nothing of how Daybook takes a page apart, and must not change,
 * since spans rest on it.
 *
 * <p>Of HTML: all text nodes in document order, but for those in elements that browsers don't show ({@link #UNSEEN}, {@code hidden}, an inline
 * style with {@code display:none} or {@code visibility:hidden}). A line ends where a {@link #BLOCKS} element begins or ends and at {@code br}.
 * Of a text capture: its lines. In a line, runs of white space, format characters and control characters are one space, none at its ends;
 * lines without a letter or digit are left out.
 */
public final class VisibleText implements NodeVisitor {
    private static final Set<String> UNSEEN = Set.of("script", "style", "noscript", "template", "svg", "iframe", "select", "textarea", "head", "object",
            "embed", "canvas", "audio", "video", "math", "map", "datalist", "dialog");
    private static final Set<String> BLOCKS = Set.of("address", "article", "aside", "blockquote", "body", "center", "dd", "details", "div", "dl", "dt",
            "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "li", "main", "nav", "ol", "p",
            "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul", "button", "label", "legend", "caption", "option", "menu",
            "img", "br");

    private final List<String> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private Node hidden;

    private VisibleText() { }

    /** The lines that a page shows, in the encoding that its bytes or its {@code meta} element name, else UTF-8. */
    public static List<String> ofHtml(byte[] page) throws IOException {
        VisibleText visible = new VisibleText();
        NodeTraversor.traverse(visible, Jsoup.parse(new ByteArrayInputStream(page), null, ""));
        visible.end();
        return visible.lines;
    }

    /** The lines of a text capture. */
    public static List<String> ofCapture(String capture) {
        VisibleText visible = new VisibleText();
        for (String part : capture.split("\\R")) {
            visible.line.append(part);
            visible.end();
        }
        return visible.lines;
    }

    @Override
    public void head(Node node, int depth) {
        if (hidden != null) {
            return;
        }
        if (node instanceof TextNode text) {
            line.append(text.getWholeText());
        } else if (node instanceof Element element) {
            if (unseen(element)) {
                hidden = node;
            }
            endAt(element);
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (hidden == node) {
            hidden = null;
        }
        if (hidden == null && node instanceof Element element) {
            endAt(element);
        }
    }

    private static boolean unseen(Element element) {
        String style = element.attr("style").replace(" ", "").toLowerCase(Locale.ROOT);
        return UNSEEN.contains(element.normalName()) || element.hasAttr("hidden") || style.contains("display:none") || style.contains("visibility:hidden");
    }

    private void endAt(Element element) {
        if (BLOCKS.contains(element.normalName())) {
            end();
        }
    }

    private void end() {
        String text = line.toString().replaceAll("[\\s\\p{Z}\\p{C}]+", " ").strip();
        line.setLength(0);
        if (text.codePoints().anyMatch(Character::isLetterOrDigit)) {
            lines.add(text);
        }
    }
}
