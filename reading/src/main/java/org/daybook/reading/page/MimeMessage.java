package org.daybook.reading.page;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;
import org.daybook.reading.page.UnreadableInput.Code;

/**
 * A MIME message (RFC 2045) taken apart: an e-mail, or a page as browsers save it in one file (MHTML, RFC 2557).
 *
 * @param headers of the message itself, by name in lower case; of a name that comes again, the first
 * @param parts those that hold text, in order
 */
record MimeMessage(Map<String, String> headers, List<MimePart> parts) {
    private static final int LOOKED_AT = 1 << 16;
    private static final int DEEPEST = 30;
    private static final int MOST_PARTS = 10_000;
    /** The head of a message: fields, each of which may go on in lines that begin with a blank. */
    private static final Pattern HEAD = Pattern.compile("(?:From [^\\r\\n]*+\\r?\\n)?(?:[!-9;-~]++:[^\\r\\n]*+(?:\\r?\\n[ \\t][^\\r\\n]*+)*+(?:\\r?\\n|$))++");
    private static final Pattern FIELD = Pattern.compile("(?m)^([A-Za-z-]{2,40}):");

    /** Whether bytes begin as a message does. */
    static boolean begins(byte[] bytes) {
        if (bytes.length == 0 || bytes[0] < '!' || bytes[0] > '~' || bytes[0] == '<' || bytes[0] == '{') {
            return false;
        }
        Matcher head = HEAD.matcher(new String(bytes, 0, Math.min(bytes.length, LOOKED_AT), StandardCharsets.ISO_8859_1));
        if (!head.lookingAt()) {
            return false;
        }
        List<String> names = FIELD.matcher(head.group()).results().map(field -> field.group(1).toLowerCase(Locale.ROOT)).toList();
        return names.contains("mime-version") || names.contains("from") && (names.contains("date") || names.contains("subject") || names.contains("received"));
    }

    /** When the page was saved, where bytes are one as a browser saves it in one file; null for anything else, or where it isn't said. */
    static Instant saved(byte[] bytes) {
        if (!begins(bytes)) {
            return null;
        }
        String head = new String(bytes, 0, Math.min(bytes.length, LOOKED_AT), StandardCharsets.ISO_8859_1).split("\\r?\\n\\r?\\n", 2)[0];
        Matcher date = Pattern.compile("(?mi)^date:(.+)$").matcher(head);
        if (!Pattern.compile("(?mi)^content-type:\\s*multipart/related").matcher(head).find() || !date.find()) {
            return null;
        }
        try {
            return MailDate.of(date.group(1)).filter(m -> m.edtf().length() > 19).map(m -> OffsetDateTime.parse(m.edtf()).toInstant()).orElse(null);
        } catch (java.time.format.DateTimeParseException e) {
            return null;
        }
    }

    /** @throws UnreadableInput where it is no sound message */
    static MimeMessage parse(byte[] bytes, String reading) throws UnreadableInput {
        Map<String, String> headers = new HashMap<>();
        List<MimePart> parts = new ArrayList<>();
        MimeTokenStream tokens = new MimeTokenStream(new MimeConfig.Builder().setMaxLineLen(-1).setMaxHeaderLen(-1).setMaxHeaderCount(10_000)
                .setMaxContentLen(-1).setMalformedHeaderStartsBody(true).build());
        tokens.setRecursionMode(RecursionMode.M_NO_RECURSE);
        int depth = 0;
        Map<String, String> fields = headers;
        try {
            tokens.parse(new ByteArrayInputStream(bytes));
            for (EntityState state = tokens.getState(); state != EntityState.T_END_OF_STREAM && parts.size() < MOST_PARTS; state = tokens.next()) {
                if (state == EntityState.T_START_BODYPART) {
                    fields = new HashMap<>();
                } else if (state == EntityState.T_FIELD) {
                    Field field = tokens.getField();
                    fields.putIfAbsent(field.getName().toLowerCase(Locale.ROOT), field.getBody().strip());
                } else if (state == EntityState.T_START_MULTIPART && ++depth > DEEPEST) {
                    throw new UnreadableInput(Code.UNREADABLE, reading + "its parts nest deeper than " + DEEPEST + "; save the page again, as HTML");
                } else if (state == EntityState.T_END_MULTIPART) {
                    depth--;
                } else if (state == EntityState.T_BODY && text(tokens, fields)) {
                    parts.add(part(tokens, fields));
                }
            }
        } catch (IOException | MimeException | IllegalStateException e) {
            // the library's last word on some broken boundaries is an IllegalStateException
            if (parts.isEmpty()) {
                throw new UnreadableInput(Code.UNREADABLE, reading + "it is no sound message (" + e.getMessage() + "); save it again", e);
            }
            // What was whole before the break is read.
        }
        return new MimeMessage(headers, parts);
    }

    private static boolean text(MimeTokenStream tokens, Map<String, String> fields) {
        String type = tokens.getBodyDescriptor().getMimeType().toLowerCase(Locale.ROOT);
        boolean attached = fields.getOrDefault("content-disposition", "").toLowerCase(Locale.ROOT).startsWith("attachment");
        return !attached && (type.equals("text/html") || type.equals("application/xhtml+xml") || type.equals("text/plain"));
    }

    private static MimePart part(MimeTokenStream tokens, Map<String, String> fields) throws IOException {
        try (InputStream body = tokens.getDecodedInputStream()) {
            String id = fields.get("content-id");
            return MimePart.of(tokens.getBodyDescriptor(), fields.get("content-type"), id == null ? null : id.replaceAll("[<>\\s]", ""),
                    fields.get("content-location"), body.readAllBytes());
        }
    }
}
