package org.daybook.app.gather;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.daybook.app.gather.InputWalk.Step;
import org.daybook.reading.page.Feed;
import org.daybook.reading.page.Served;
import org.daybook.reading.page.UnreadableInput;
import org.daybook.reading.page.UnreadableInput.Code;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MessageHeaders;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;

/**
 * The pages in a WARC file (ISO 28500), one record at a time: of responses with a status of success and of resources, those that may be text. Each
 * is called by its record's id. Conversions, such as the plain text that Common Crawl makes of each page, are read where the file doesn't hold what they were made of. Revisits repeat what another record holds, and are passed over, as are requests, pictures, scripts and styles.
 */
final class WarcMembers implements Members {
    /** Types beside {@code text/*} that may hold a page. */
    private static final Set<String> READABLE = Set.of("application/xhtml+xml", "application/xml", "application/rss+xml", "application/atom+xml",
            "application/rdf+xml", "application/json", "application/feed+json", "application/x-ndjson", "application/jsonl", "multipart/related",
            "application/x-mimearchive", "message/rfc822");
    private static final Set<String> NO_TEXT = Set.of("text/css", "text/javascript", "text/ecmascript", "text/x-javascript", "text/vtt", "text/calendar",
            "text/dns");
    /** Only to be read where somebody put them in for their own sake; among responses they are a site's machinery. */
    private static final Set<String> RESOURCES_ONLY = Set.of("application/gzip", "application/x-gzip", "application/octet-stream", "application/zip");

    private final String source;
    private final HeadLimit stream;
    private final WarcReader reader;
    private final Budget budget;
    private final RecordNames names = new RecordNames();
    private long number;
    private WarcRecord open;
    private boolean over;

    /** @param stream the file's bytes, with gzip undone; closing this leaves it open */
    WarcMembers(String source, InputStream stream, Budget budget) throws IOException {
        this.source = source;
        this.stream = new HeadLimit(stream);
        this.reader = new WarcReader(this.stream);
        this.reader.setLenient(true);
        this.budget = budget;
    }

    /** Whether a stream's next bytes begin a WARC record; the stream stays where it is. */
    static boolean begins(InputStream stream) throws IOException {
        return Input.beginsWith(stream, 'W', 'A', 'R', 'C', '/');
    }

    @Override
    public Step next() throws IOException {
        while (!over) {
            number++;
            try {
                if (open != null) {
                    open.body().consume();
                }
                stream.head();
                open = reader.next().orElse(null);
                if (open == null) {
                    over = true;
                    return null;
                }
                stream.body();
                Step step = step(open);
                if (step != null) {
                    return step;
                }
            } catch (Budget.Bomb e) {
                throw e;
            } catch (IOException | RuntimeException e) {
                over = true;
                return broken(e);
            }
        }
        return null;
    }

    private Step step(WarcRecord record) throws IOException {
        MessageHeaders headers = record.headers();
        String target = headers.first("WARC-Target-URI").map(WarcMembers::bare).orElse(null);
        if (!fetched(target)) {
            return null;
        }
        if (record instanceof WarcResource) {
            String type = headers.first("Content-Type").orElse(null);
            return readable(type) || type == null || RESOURCES_ONLY.contains(base(type))
                    ? member(record, target, type, record.body().stream().readNBytes(Captures.MOST_BYTES + 1)) : null;
        }
        if (record instanceof WarcConversion) {
            String type = headers.first("Content-Type").orElse(null);
            boolean repeats = headers.first("WARC-Refers-To").map(WarcMembers::bare).filter(names::gave).isPresent();
            return readable(type) && !repeats ? member(record, target, type, record.body().stream().readNBytes(Captures.MOST_BYTES + 1)) : null;
        }
        if (record instanceof WarcResponse response && base(headers.first("Content-Type").orElse("")).equals("application/http")) {
            stream.head();
            HttpResponse http = response.http();
            stream.body();
            String type = http.headers().first("Content-Type").orElse(null);
            if (http.status() / 100 != 2 || !(type == null || readable(type)) || machinery(target)) {
                return null;
            }
            byte[] body = HttpBody.read(http, Captures.MOST_BYTES + 1, budget);
            return data(type) && !Feed.is(body) ? null : member(record, target, type, body);
        }
        return null;
    }

    private Step member(WarcRecord record, String target, String type, byte[] bytes) {
        String id = record.headers().first("WARC-Record-ID").map(WarcMembers::bare).orElse(null);
        String url = target != null && target.startsWith("http") ? target : null;
        String name = source + "#" + names.of(id, number);
        return new Step(Input.member(name, bytes, date(record), new Served(url, type)), null);
    }

    private static Instant date(WarcRecord record) {
        try {
            return record.date();
        } catch (DateTimeException | IllegalArgumentException | java.util.NoSuchElementException e) {
            return null;
        }
    }

    /** Whether it is something that was fetched or filed, and not what a crawler notes of itself or asked a name server. */
    private static boolean fetched(String target) {
        int colon = target == null ? -1 : target.indexOf(':');
        return colon >= 0 && Set.of("http", "https", "file", "ftp", "urn").contains(target.substring(0, colon).toLowerCase(Locale.ROOT));
    }

    /** Text at the root of a site is for robots, not for readers: robots.txt, ads.txt. */
    private static boolean machinery(String target) {
        int path = target.indexOf('/', target.indexOf("//") + 2);
        return path > 0 && target.indexOf('/', path + 1) < 0 && target.endsWith(".txt");
    }

    private static boolean readable(String type) {
        String base = base(type);
        return base.isEmpty() || READABLE.contains(base) || base.startsWith("text/") && !NO_TEXT.contains(base);
    }

    /** Whether it is data, which is a page only if it is a feed. */
    private static boolean data(String type) {
        String base = type == null ? "" : base(type);
        return base.endsWith("json") || base.equals("application/xml") || base.equals("text/xml");
    }

    private static String base(String type) {
        int end = type.indexOf(';');
        return (end < 0 ? type : type.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    }

    private static String bare(String value) {
        String stripped = value.strip();
        return stripped.startsWith("<") && stripped.endsWith(">") ? stripped.substring(1, stripped.length() - 1) : stripped;
    }

    private Step broken(Exception e) {
        boolean ends = e instanceof EOFException;
        String why = ends ? "the file ends within it" : "it is no sound record (" + (e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage()) + ")";
        return new Step(null, new Gathered.Lost(source + "#" + number, new UnreadableInput(ends ? Code.TRUNCATED : Code.UNREADABLE,
                "reading record " + number + " of " + source + ", at byte " + reader.position() + (" once unpacked: " + why)
                + "; the records before it were read; fetch the file again", e)));
    }
}
