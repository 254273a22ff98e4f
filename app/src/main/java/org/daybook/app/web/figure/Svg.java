package org.daybook.app.web.figure;

/** SVG text as it is written: each text and attribute value is escaped here, and nowhere else. */
final class Svg {
    private final StringBuilder out = new StringBuilder();

    /** A length with one decimal at most. */
    static String n(double value) {
        long tenths = Math.round(value * 10);
        String sign = tenths < 0 ? "-" : "";
        long whole = Math.abs(tenths) / 10;
        long rest = Math.abs(tenths) % 10;
        return sign + whole + (rest == 0 ? "" : "." + rest);
    }

    static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.append(c < ' ' && c != '\n' && c != '\t' ? '\ufffd' : c);
            }
        }
        return escaped.toString();
    }

    /** An element without content, its attributes as names and values. */
    Svg element(String name, Object... attributes) {
        open(name, attributes);
        out.setLength(out.length() - 1);
        out.append("/>");
        return this;
    }

    Svg open(String name, Object... attributes) {
        out.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            Object value = attributes[i + 1];
            if (value != null) {
                out.append(' ').append(attributes[i]).append("=\"").append(value instanceof Double number ? n(number) : escape(value.toString())).append('"');
            }
        }
        out.append('>');
        return this;
    }

    Svg close(String name) {
        out.append("</").append(name).append('>');
        return this;
    }

    Svg path(String type, String d) {
        return element("path", "class", type, "d", d);
    }

    Svg line(String type, double x1, double y1, double x2, double y2) {
        return path(type, "M" + n(x1) + " " + n(y1) + (y1 == y2 ? "H" + n(x2) : x1 == x2 ? "V" + n(y2) : "L" + n(x2) + " " + n(y2)));
    }

    Svg rect(String type, double x, double y, double width, double height) {
        return element("rect", "class", type, "x", x, "y", y, "width", width, "height", height);
    }

    /** @param anchor {@code start}, {@code middle} or {@code end} */
    Svg text(String type, double x, double y, String anchor, String text) {
        open("text", "class", type, "x", x, "y", y, "text-anchor", anchor.equals("start") ? null : anchor);
        out.append(escape(text));
        return close("text");
    }

    /** Text within an element. */
    Svg content(String text) {
        out.append(escape(text));
        return this;
    }

    /** Opens a link with a name that says all that its mark shows. */
    Svg link(String address, String name) {
        open("a", "href", address);
        return title(name);
    }

    Svg title(String text) {
        out.append("<title>").append(escape(text)).append("</title>");
        return this;
    }

    Svg described(String id, String title, String description) {
        out.append("<title id=\"").append(id).append("-t\">").append(escape(title)).append("</title><desc id=\"").append(id).append("-d\">")
                .append(escape(description)).append("</desc>");
        return this;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
