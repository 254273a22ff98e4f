package org.daybook.reading.page;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Bytes to characters, whatever the page says of itself: byte order mark, then UTF-16 and UTF-8 by the bytes themselves, then the declared
 * encoding and the usual single-byte ones, each tried and judged by how much what comes out looks like writing.
 */
final class Charsets {
    private static final Pattern DECLARED = Pattern.compile("(?:charset|encoding)\\s{0,9}+=\\s{0,9}+[\"']?+([A-Za-z0-9_:.-]{2,40})");
    private static final int DECLARED_WITHIN = 8192;
    /** High bytes that a guess looks at; a guess is settled long before. */
    private static final int SAMPLE = 1 << 15;
    /** Tried in this order; of equals the first wins, so the commoner stands before. */
    private static final String[] USUAL = {"windows-1252", "windows-1251", "KOI8-R", "ISO-8859-2", "windows-1250", "ISO-8859-5", "IBM866",
        "windows-1253", "windows-1254", "ISO-8859-15"};
    /** What a declaration is worth, per high character: enough between neighbours such as ISO-8859-1 and -15, not against the bytes. */
    private static final double DECLARED_WORTH = 0.35;
    private static final double DETECTED_WORTH = 0.1;

    private Charsets() { }

    /** The characters, without a byte order mark. Bytes that stand for none become U+FFFD. */
    static String decode(byte[] bytes) {
        String text = new String(bytes, of(bytes));
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    /** The encoding of these bytes; the same for the same bytes, always. */
    static Charset of(byte[] bytes) {
        if (startsWith(bytes, 0xef, 0xbb, 0xbf)) {
            return StandardCharsets.UTF_8;
        }
        Charset wide = Utf16.of(bytes);
        if (wide != null) {
            return wide;
        }
        Charset declared = declared(bytes);
        Utf8 utf8 = Utf8.of(bytes);
        if (utf8.broken() == 0) {
            // ISO-2022-JP shifts with escapes and has no high bytes
            return utf8.sequences() == 0 && declared != null && declared.name().startsWith("ISO-2022") ? declared : StandardCharsets.UTF_8;
        }
        // a page glued from two sources, or cut off within a character, is UTF-8 all the same
        return utf8.sequences() > 9 * utf8.broken() ? StandardCharsets.UTF_8 : judged(bytes, declared);
    }

    private static Charset judged(byte[] bytes, Charset declared) {
        byte[] sample = highParts(bytes);
        Map<Charset, Double> candidates = new LinkedHashMap<>();
        if (declared != null && !declared.equals(StandardCharsets.UTF_8)) {
            candidates.put(declared, DECLARED_WORTH);
        }
        CharsetDetector detector = new CharsetDetector();
        detector.setText(sample);
        for (CharsetMatch match : detector.detectAll()) {
            Charset found = named(match.getName().replaceAll("_(?:rtl|ltr)$", ""));
            if (found != null && match.getConfidence() >= 30 && !match.getName().startsWith("UTF-")) {
                candidates.merge(found, DETECTED_WORTH * match.getConfidence() / 100, Double::sum);
            }
        }
        for (String name : USUAL) {
            candidates.putIfAbsent(Charset.forName(name), 0.0);
        }
        Charset best = null;
        double most = Double.NEGATIVE_INFINITY;
        for (Map.Entry<Charset, Double> candidate : candidates.entrySet()) {
            double worth = candidate.getValue() + Plausibility.of(new String(sample, candidate.getKey()));
            if (worth > most) {
                most = worth;
                best = candidate.getKey();
            }
        }
        return best;
    }

    /** The words around high bytes, whose reading is what encodings differ in. */
    private static byte[] highParts(byte[] bytes) {
        byte[] sample = new byte[Math.min(bytes.length, SAMPLE)];
        int kept = 0;
        boolean inWord = false;
        int wordStart = 0;
        for (int i = 0; i <= bytes.length && kept < sample.length; i++) {
            boolean boundary = i == bytes.length || bytes[i] >= 0 && bytes[i] <= ' ';
            if (!boundary) {
                inWord |= bytes[i] < 0;
                continue;
            }
            if (inWord) {
                int length = Math.min(Math.min(i - wordStart, 400), sample.length - kept);
                System.arraycopy(bytes, wordStart, sample, kept, length);
                kept += length;
                if (kept < sample.length) {
                    sample[kept++] = ' ';
                }
            }
            inWord = false;
            wordStart = i + 1;
        }
        return java.util.Arrays.copyOf(sample, kept);
    }

    private static Charset declared(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, DECLARED_WITHIN), StandardCharsets.ISO_8859_1);
        Matcher matcher = DECLARED.matcher(head);
        return matcher.find() ? named(matcher.group(1)) : null;
    }

    /** The charset of a name, as browsers take names: ISO-8859-1 and ASCII mean windows-1252. Null for names of none. */
    private static Charset named(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.equals("iso-8859-1") || lower.equals("latin1") || lower.equals("us-ascii") || lower.equals("ascii")) {
            return Charset.forName("windows-1252");
        }
        if (lower.equals("gb2312") || lower.equals("gbk")) {
            return Charset.forName("GB18030");
        }
        try {
            Charset charset = Charset.forName(name);
            return lower.startsWith("utf-16") || lower.startsWith("utf-32") ? null : charset;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        if (bytes.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if ((bytes[i] & 0xff) != start[i]) {
                return false;
            }
        }
        return true;
    }
}
