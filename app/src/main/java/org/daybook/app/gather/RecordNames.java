package org.daybook.app.gather;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.daybook.app.gather.Records.Part;

/**
 * What the records of one file are called: by their {@code id}, else their {@code filename}, else their number. A name that was given already gets
 * the number after it, so that no two are called alike.
 */
final class RecordNames {
    /** How many names are remembered, as 64-bit hashes; past that every record gets its number too, so that memory stays bounded. */
    private static final int MOST = 1 << 20;

    private final Set<Long> given = new HashSet<>();

    String of(Part part) {
        return of(part.name() != null ? part.name() : own(part.bytes()), part.number());
    }

    /** @param own the record's own name; null where it has none */
    String of(String own, long number) {
        if (own == null || own.isBlank()) {
            return Long.toString(number);
        }
        String name = oneLine(own);
        return given.size() < MOST && given.add(hash(name)) ? name : name + "#" + number;
    }

    /** Whether a record was called so, as far as names are remembered. */
    boolean gave(String name) {
        return given.contains(hash(oneLine(name)));
    }

    /** The record's {@code id} or {@code filename}, on one line; null where it has neither or can't be read so far. */
    private static String own(byte[] record) {
        String filename = null;
        try (JsonParser parser = JsonValues.JSON.createParser(record)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return null;
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String field = parser.currentName();
                JsonToken value = parser.nextToken();
                boolean scalar = value == JsonToken.VALUE_STRING || value != null && value.isNumeric();
                if (scalar && field.equals("id") && !parser.getText().isBlank()) {
                    return parser.getText();
                }
                if (scalar && field.equals("filename") && !parser.getText().isBlank()) {
                    filename = parser.getText();
                }
                parser.skipChildren();
            }
            return filename;
        } catch (IOException e) {
            return filename;
        }
    }

    static String oneLine(String name) {
        return name.strip().replaceAll("\\p{Cntrl}+", " ");
    }

    /** FNV-1a over UTF-16 units (Fowler, Noll, Vo). */
    private static long hash(String name) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < name.length(); i++) {
            hash = (hash ^ name.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }
}
