package org.daybook.reading.page;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.daybook.reading.page.UnreadableInput.Code;

/**
 * A capture's bytes as characters, and what they are, told from themselves alone.
 *
 * @param chars a string, but for mark-up, which may be a buffer that nobody changes any more
 */
record Content(Format format, CharSequence chars) {
    /** What Daybook reads. */
    enum Format { HTML, RECORD, FEED, TEXT }

    /** No news page comes near this; what does is a container or a fault, and would cost the neighbours their memory. */
    static final int MOST_BYTES = 32 << 20;

    private static final int BUFFER = 1 << 14;

    /** How far into a page the look for mark-up goes, in chars. */
    private static final int LOOKED_AT = 1 << 16;
    private static final int OPENING = 2000;
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
        CharSequence chars = Charsets.chars(bytes, capture.served().charset());
        if (chars.chars().allMatch(Character::isWhitespace)) {
            throw new UnreadableInput(Code.EMPTY, reading + "it is empty; save the page again");
        }
        CharSequence text = begins(chars, '<') ? chars : chars.toString();
        return new Content(format(text, reading), text);
    }

    /** The characters as a string. */
    String text() {
        return chars.toString();
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

    private static Format format(CharSequence text, String reading) throws UnreadableInput {
        int start = start(text);
        int end = Math.min(text.length(), start + LOOKED_AT);
        if (JSON_OBJECT.matcher(text).region(start, end).lookingAt()) {
            return JsonFeed.is(text.toString()) ? Format.FEED : Format.RECORD;
        }
        if (JSON_ARRAY.matcher(text).region(start, end).lookingAt()) {
            throw new UnreadableInput(Code.BAD_JSON, reading + "it is a JSON array; write its article records one object a line");
        }
        if (!begins(text, '<') && isJson(text.toString(), begins(text, '['))) {
            throw new UnreadableInput(Code.BAD_JSON, reading + "it is JSON, but no article record; write such records, one object a line");
        }
        if (Feed.isXml(text)) {
            return Format.FEED;
        }
        return markedUp(text, start, end) ? Format.HTML : Format.TEXT;
    }

    /** Whether a character is the first of a text that is neither blank nor a byte order mark. */
    static boolean begins(CharSequence text, char first) {
        int start = start(text);
        return start < text.length() && text.charAt(start) == first;
    }

    private static int start(CharSequence text) {
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
    private static boolean markedUp(CharSequence text, int start, int end) {
        boolean tagged = begins(text, '<');
        if (tagged && PAGE_START.matcher(text).region(start, Math.min(end, start + OPENING)).find()) {
            return true;
        }
        int tags = (int) TAG.matcher(text).region(start, end).results().limit(8).count();
        return tagged ? tags >= 1 : tags >= 8 || tags >= 3 && end - start < 1000;
    }
}
