package org.daybook.record.archive;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.daybook.reading.page.Given;
import org.daybook.reading.page.Served;

/**
 * A visit as {@code application/warc-fields}, the block of a metadata record. A value that a line can't hold as it is (control
 * characters, spaces at its ends) is written under the field's name with an asterisk, percent-encoded, as RFC 8187 has it.
 */
final class VisitFields {
    private static final String ENCODED = "UTF-8''";

    private VisitFields() { }

    static byte[] write(Visit visit) {
        StringBuilder fields = new StringBuilder();
        field(fields, "source", visit.source());
        field(fields, "published", visit.given().published());
        field(fields, "outlet", visit.given().outlet());
        field(fields, "url", visit.given().url());
        field(fields, "language", visit.given().language());
        field(fields, "retrieved", visit.retrieved() == null ? null : visit.retrieved().toString());
        field(fields, "served-url", visit.served().url());
        field(fields, "served-type", visit.served().contentType());
        return fields.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void field(StringBuilder fields, String name, String value) {
        if (value == null) {
            return;
        }
        boolean plain = value.equals(value.strip()) && value.codePoints().noneMatch(Character::isISOControl);
        fields.append(name).append(plain ? ": " : "*: ")
                .append(plain ? value : ENCODED + URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20")).append("\r\n");
    }

    /** @param capture SHA-256 of the bytes that the visit is of */
    static Visit parse(String capture, byte[] block) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String line : new String(block, StandardCharsets.UTF_8).split("\r\n")) {
            int colon = line.indexOf(':');
            if (colon < 0) {
                continue;
            }
            String name = line.substring(0, colon);
            String value = line.substring(colon + 1).strip();
            if (name.endsWith("*") && value.startsWith(ENCODED)) {
                fields.putIfAbsent(name.substring(0, name.length() - 1),
                        URLDecoder.decode(value.substring(ENCODED.length()), StandardCharsets.UTF_8));
            } else {
                fields.putIfAbsent(name, value);
            }
        }
        String retrieved = fields.get("retrieved");
        return new Visit(capture, fields.getOrDefault("source", "urn:sha256:" + capture),
                new Given(fields.get("published"), fields.get("outlet"), fields.get("url"), fields.get("language")),
                retrieved == null ? null : Instant.parse(retrieved), new Served(fields.get("served-url"), fields.get("served-type")));
    }
}
