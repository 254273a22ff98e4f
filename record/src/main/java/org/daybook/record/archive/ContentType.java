package org.daybook.record.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.daybook.reading.page.Payload;

/** The media type that a record declares, told from its first bytes alone: archives outlive programs, so it claims no more than they show. */
final class ContentType {
    private static final int LOOK = 1024;

    private ContentType() { }

    static String of(Payload payload) {
        byte[] head;
        try (InputStream bytes = payload.stream()) {
            head = bytes.readNBytes(LOOK);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String shown = new String(head, StandardCharsets.ISO_8859_1);
        if (shown.startsWith("\u001f\u008b")) {
            return "application/gzip";
        }
        if (shown.startsWith("%PDF-")) {
            return "application/pdf";
        }
        String text = shown.replace("\u0000", "").replaceFirst("^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)", "").stripLeading()
                .toLowerCase(Locale.ROOT);
        if (text.startsWith("<!doctype html") || text.contains("<html") || text.contains("<body") || text.contains("<head")) {
            return "text/html";
        }
        if (text.startsWith("<?xml") || text.startsWith("<rss") || text.startsWith("<feed")) {
            return "application/xml";
        }
        if (text.startsWith("{") || text.startsWith("[")) {
            return "application/json";
        }
        // UTF-16 has a zero in nearly every pair; bytes of a program have them here and there.
        boolean marked = shown.startsWith("\u00ff\u00fe") || shown.startsWith("\u00fe\u00ff");
        return shown.indexOf(0) >= 0 && !marked ? "application/octet-stream" : "text/plain";
    }
}
