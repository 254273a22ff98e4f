package org.daybook.reading.page;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.daybook.reading.page.UnreadableInput.Code;

/**
 * Takes a news feed (RSS, Atom, JSON Feed) apart: each entry becomes a feed of its own, with the entry as it was written and what the feed says of
 * itself, and so is a page that can be kept and read by itself. What changes from fetch to fetch, such as the time of the last change, is
 * left out, so that the same entry is the same bytes.
 */
public final class Feed {
    /** What a feed says of itself that its entries are read with. */
    private static final Set<String> FACTS = Set.of("title", "link", "language", "author");
    private static final List<String> ENTRIES = List.of("item", "entry");
    /** Parts of a feed that have titles and links of their own. */
    private static final Set<String> APART = Set.of("image", "textinput");

    /**
     * One entry.
     *
     * @param id as the feed calls it; null where it has no name
     * @param bytes a feed with this entry alone, in UTF-8
     */
    public record Entry(String id, byte[] bytes) { }

    private static final int LOOKED_AT = 1 << 13;
    private static final Pattern HEAD = Pattern.compile("<(?:rss|feed|rdf:RDF|[\\w.-]{1,20}:feed)[\\s>]", Pattern.CASE_INSENSITIVE);

    /** Chars that a feed's own facts may have: they stand in each entry's document again. */
    private static final int MOST_FACTS = 4096;
    /** More than any feed has. */
    static final int MOST_ENTRIES = 20_000;

    private Feed() { }

    /** Whether bytes are a feed. */
    public static boolean is(byte[] bytes) {
        // Most that is asked about are pages, and most of those need no second look.
        String head = new String(bytes, 0, Math.min(bytes.length, LOOKED_AT), StandardCharsets.ISO_8859_1).replace("\u0000", "");
        return (HEAD.matcher(head).find() || head.stripLeading().startsWith("{")) && is(Charsets.decode(bytes));
    }

    static boolean is(String text) {
        return isXml(text) || JsonFeed.is(text);
    }

    static boolean isXml(CharSequence text) {
        if (!Content.begins(text, '<')) {
            return false;
        }
        String head = text.subSequence(0, Math.min(text.length(), LOOKED_AT)).toString();
        XmlScan tags = new XmlScan(head);
        boolean found = tags.next();
        if (!found || tags.end == head.length()) {
            // the first tag is farther down, or breaks off here
            head = text.toString();
            tags = new XmlScan(head);
            found = tags.next();
        }
        return found && !tags.closing && (tags.name.equals("rss") || tags.name.equals("feed") || head.startsWith("<rdf:RDF", tags.start));
    }

    /**
     * The entries of a feed, in its order; none where it holds none, or the bytes are no feed.
     *
     * @param served what came with the bytes
     * @throws UnreadableInput where there are more entries than any feed has
     */
    public static List<Entry> entries(byte[] bytes, Served served) throws UnreadableInput {
        String text = Charsets.decode(bytes, served.charset());
        return isXml(text) ? xml(text) : JsonFeed.is(text) ? JsonFeed.entries(text) : List.of();
    }

    /** Whether a feed of RSS or Atom breaks off inside an entry, which {@link #entries} then leaves out. */
    public static boolean cut(byte[] bytes, Served served) {
        String text = Charsets.decode(bytes, served.charset());
        int[] open = new int[ENTRIES.size()];
        if (!isXml(text)) {
            return false;
        }
        XmlScan tags = new XmlScan(text);
        while (tags.next()) {
            int which = ENTRIES.indexOf(tags.name);
            if (which >= 0 && !tags.empty) {
                // one that was never closed ends where the next begins
                open[which] = tags.closing ? 0 : 1;
            }
        }
        return open[0] + open[1] > 0;
    }

    static void bound(int entries) throws UnreadableInput {
        if (entries > MOST_ENTRIES) {
            throw new UnreadableInput(Code.TOO_LARGE, "it is a feed of more than " + MOST_ENTRIES + " entries; split it");
        }
    }

    private static List<Entry> xml(String text) throws UnreadableInput {
        List<int[]> entries = new ArrayList<>();
        StringBuilder facts = new StringBuilder();
        String head = "";
        String tail = "";
        XmlScan tags = new XmlScan(text);
        String within = null;
        int from = 0;
        while (tags.next()) {
            boolean entry = tags.name.equals("item") || tags.name.equals("entry");
            if (within == null && !tags.closing) {
                if (entries.isEmpty() && head.isEmpty() || tags.name.equals("channel") && !tail.contains("channel>")) {
                    head += tags.end - tags.start > MOST_FACTS ? "<" + written(text, tags) + ">" : text.substring(tags.start, tags.end).strip();
                    tail = "</" + written(text, tags) + ">" + tail;
                } else if (!tags.empty && (entry || FACTS.contains(tags.name) || APART.contains(tags.name))) {
                    within = tags.name;
                    from = tags.start;
                } else if (tags.empty && tags.name.equals("link")) {
                    fact(facts, text, tags.start, tags.end);
                }
            } else if (within != null && tags.closing && tags.name.equals(within)) {
                if (entry) {
                    entries.add(new int[] {from, tags.end});
                    bound(entries.size());
                } else if (FACTS.contains(within)) {
                    fact(facts, text, from, tags.end);
                }
                within = null;
            } else if (entry && !tags.closing && within != null && !within.equals(tags.name)) {
                // a title or link that was never closed
                within = tags.name;
                from = tags.start;
            } else if (entry && !tags.closing && within != null) {
                entries.add(new int[] {from, tags.start});
                bound(entries.size());
                from = tags.start;
            }
        }
        return documents(text, entries, facts.toString(), head, tail);
    }

    private static void fact(StringBuilder facts, String text, int start, int end) {
        if (facts.length() + end - start < MOST_FACTS) {
            facts.append(text, start, end).append('\n');
        }
    }

    private static List<Entry> documents(String text, List<int[]> entries, String facts, String head, String tail) {
        // RSS 1.0 has its items beside the channel, all others have them in it; readers of either find them in both places.
        List<Entry> documents = new ArrayList<>();
        for (int[] entry : entries) {
            String written = text.substring(entry[0], entry[1]);
            String document = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + head + "\n" + facts + written + "\n" + tail + "\n";
            documents.add(new Entry(id(written), document.getBytes(StandardCharsets.UTF_8)));
        }
        return documents;
    }

    /** The name of the tag as it is written, prefix and all. */
    private static String written(String text, XmlScan tags) {
        int end = tags.start + 1;
        while (end < tags.end && !Character.isWhitespace(text.charAt(end)) && text.charAt(end) != '>' && text.charAt(end) != '/') {
            end++;
        }
        return text.substring(tags.start + 1, end);
    }

    /** The text of the entry's guid or id, else of its link. */
    private static String id(String entry) {
        String link = null;
        XmlScan tags = new XmlScan(entry);
        while (tags.next()) {
            boolean id = tags.name.equals("guid") || tags.name.equals("id");
            if (!tags.closing && !tags.empty && (id || link == null && tags.name.equals("link"))) {
                int end = entry.indexOf('<', tags.end);
                int cdata = entry.startsWith("<![CDATA[", tags.end) ? tags.end + 9 : -1;
                String value = cdata >= 0 && entry.indexOf("]]>", cdata) >= 0 ? entry.substring(cdata, entry.indexOf("]]>", cdata))
                        : end < 0 ? "" : org.jsoup.parser.Parser.unescapeEntities(entry.substring(tags.end, end), false);
                if (!value.isBlank() && id) {
                    return Squeeze.line(value);
                }
                link = value.isBlank() ? link : Squeeze.line(value);
            }
        }
        return link;
    }
}
