package org.daybook.reading.page;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.daybook.reading.page.UnreadableInput.Code;

/** A capture's bytes as characters, and what they are, told from themselves alone. */
record Content(Format format, String text) {
    /** What Daybook reads. */
    enum Format { HTML, RECORD, FEED, TEXT }

    /** No news page comes near this; what does is a container or a fault, and would cost the neighbours their memory. */
    static final int MOST_BYTES = 32 << 20;

    private static final int BUFFER = 1 << 14;

    /** How far into a page the look for mark-up goes, in chars. */
    private static final int LOOKED_AT = 1 << 16;
    private static final JsonFactory JSON = new JsonFactory();
    private static final Pattern JSON_OBJECT = Pattern.compile("\\{\\s*+[\"}]");
    private static final Pattern JSON_ARRAY = Pattern.compile("\\[\\s*+\\{\\s*+\"");
    private static final Pattern PAGE_START = Pattern.compile("<(?:!doctype html|html|head|body)[\\s>/]", Pattern.CASE_INSENSITIVE);
    private static final Pattern TAG = Pattern.compile(
            "</?(?:html|head|body|div|p|a|span|br|h[1-6]|article|section|main|header|footer|nav|meta|link|title|script|style|ul|ol|li|"
            + "table|tr|td|b|i|em|strong|img|blockquote|font|center|time)(?:\\s[^<>]{0,300}+)?+/?>", Pattern.CASE_INSENSITIVE);

    /**
     * A capture's bytes, with gzip undone.
     *
     * @throws UnreadableInput where they are too large or cut off
     */
    static byte[] bytes(Capture capture) throws UnreadableInput {
        String reading = "reading " + capture.source() + ": ";
        byte[] bytes = capture.payload().uncopied();
        if (bytes.length > MOST_BYTES) {
            throw tooLarge(reading);
        }
        if (bytes.length >= 2 && (bytes[0] & 0xff) == 0x1f && (bytes[1] & 0xff) == 0x8b) {
            bytes = unzipped(bytes, reading);
        }
        return bytes;
    }

    /**
     * What a capture's bytes are.
     *
     * @param bytes with gzip undone
     * @throws UnreadableInput where they are empty or not text at all
     */
    static Content of(Capture capture, byte[] bytes) throws UnreadableInput {
        String reading = "reading " + capture.source() + ": ";
        Binary.refuse(bytes, reading);
        String text = Charsets.decode(bytes, capture.served().charset());
        if (text.isBlank()) {
            throw new UnreadableInput(Code.EMPTY, reading + "it is empty; save the page again");
        }
        return new Content(format(text, reading), text);
    }

    private static byte[] unzipped(byte[] bytes, String reading) throws UnreadableInput {
        try (GZIPInputStream zipped = new GZIPInputStream(new ByteArrayInputStream(bytes), BUFFER)) {
            byte[] unzipped = zipped.readNBytes(MOST_BYTES + 1);
            if (unzipped.length > MOST_BYTES) {
                throw tooLarge(reading);
            }
            return unzipped;
        } catch (EOFException e) {
            throw new UnreadableInput(Code.TRUNCATED, reading + "its gzip compression breaks off at the end of its " + bytes.length
                    + " bytes; fetch or copy the file again", e);
        } catch (IOException e) {
            throw new UnreadableInput(Code.UNREADABLE, reading + "its gzip compression is damaged (" + e.getMessage()
                    + "); fetch or copy the file again", e);
        }
    }

    private static UnreadableInput tooLarge(String reading) {
        return new UnreadableInput(Code.TOO_LARGE, reading + "it is larger than " + (MOST_BYTES >> 20)
                + " MiB, which no page is; split it into its pages");
    }

    private static Format format(String text, String reading) throws UnreadableInput {
        int start = start(text);
        String head = text.substring(start, Math.min(text.length(), start + LOOKED_AT));
        if (JSON_OBJECT.matcher(head).lookingAt()) {
            return JsonFeed.is(text) ? Format.FEED : Format.RECORD;
        }
        if (JSON_ARRAY.matcher(head).lookingAt()) {
            throw new UnreadableInput(Code.BAD_JSON, reading + "it is a JSON array; write its article records one object a line");
        }
        if (!head.startsWith("<") && isJson(text, head.startsWith("["))) {
            throw new UnreadableInput(Code.BAD_JSON, reading + "it is JSON, but no article record; write such records, one object a line");
        }
        if (Feed.isXml(text)) {
            return Format.FEED;
        }
        return markedUp(head) ? Format.HTML : Format.TEXT;
    }

    /** Whether a character is the first of a text that is neither blank nor a byte order mark. */
    static boolean begins(String text, char first) {
        int start = start(text);
        return start < text.length() && text.charAt(start) == first;
    }

    private static int start(String text) {
        int start = 0;
        while (start < text.length() && (Character.isWhitespace(text.charAt(start)) || text.charAt(start) == '\ufeff')) {
            start++;
        }
        return start;
    }

    /** Whether it is JSON from end to end, which fails at the first words of any text; or an array that nests deeper than anyone writes. */
    private static boolean isJson(String text, boolean array) {
        try (JsonParser parser = JSON.createParser(text)) {
            while (parser.nextToken() != null) {
                parser.skipChildren();
            }
            return true;
        } catch (StreamConstraintsException e) {
            return array;
        } catch (IOException e) {
            return false;
        }
    }

    /** Mark-up begins with a tag; or tags are so many that nobody wrote them as words. */
    private static boolean markedUp(String head) {
        String opening = head.substring(0, Math.min(head.length(), 2000)).toLowerCase(Locale.ROOT);
        if (opening.startsWith("<") && PAGE_START.matcher(opening).find()) {
            return true;
        }
        int tags = (int) TAG.matcher(head).results().limit(8).count();
        return head.startsWith("<") ? tags >= 1 : tags >= 8 || tags >= 3 && head.length() < 1000;
    }
}
