package org.daybook.reading.page;

import java.util.Locale;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.stream.BodyDescriptor;

/**
 * A part of a MIME message that may be read.
 *
 * @param mediaType in lower case
 * @param charset null where none is declared
 * @param id Content-ID without its brackets; null where it has none
 * @param location Content-Location; null where it has none
 * @param bytes with the transfer encoding undone
 */
record MimePart(String mediaType, String charset, String id, String location, byte[] bytes) {
    static MimePart of(BodyDescriptor body, String declared, String id, String location, byte[] bytes) {
        String charset = declared == null || !declared.toLowerCase(Locale.ROOT).contains("charset") ? null : body.getCharset();
        return new MimePart(body.getMimeType().toLowerCase(Locale.ROOT), charset, id, location, bytes);
    }

    boolean html() {
        return mediaType.equals("text/html") || mediaType.equals("application/xhtml+xml");
    }

    /** A header's value with encoded words (RFC 2047) undone, on one line; null where there is none. */
    static String decoded(String value) {
        String line = value == null ? "" : Squeeze.line(DecoderUtil.decodeEncodedWords(value, DecodeMonitor.SILENT));
        return line.isEmpty() ? null : line;
    }
}
