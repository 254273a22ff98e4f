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
    private static final Pattern DECLARED = Pattern.compile("(?:charset|encoding)\\s{0,9}+=\\s{0,9}+[\"']?+([A-Za-z0-9_:.-]{2,40})", Pattern.CASE_INSENSITIVE);
    private static final int DECLARED_WITHIN = 8192;
    /** High bytes that a guess looks at; a guess is settled long before. */
    private static final int SAMPLE = 1 << 15;
    /** Tried in this order; of equals the first wins, so the commoner stands before. */
    private static final String[] USUAL = {"windows-1252", "windows-1251", "KOI8-R", "ISO-8859-2", "windows-1250", "ISO-8859-5", "IBM866",
        "windows-1253", "windows-1254", "ISO-8859-15"};
    /** What a declaration is worth, per high character: enough between neighbours such as ISO-8859-1 and -15, not against the bytes. */
    private static final double DECLARED_WORTH = 0.35;
    /** A server's word outranks the page's, as in browsers: it may have converted the page. */
    private static final double HEADER_WORTH = 0.4;
    private static final double DETECTED_WORTH = 0.6;

    /** What pages mean by a name, where that is wider than the standard that bears it: the labels of the WHATWG Encoding Standard. */
    private static final Map<String, String> WIDER = Map.ofEntries(Map.entry("iso-8859-1", "windows-1252"), Map.entry("latin1", "windows-1252"),
            Map.entry("us-ascii", "windows-1252"), Map.entry("ascii", "windows-1252"), Map.entry("iso-8859-9", "windows-1254"),
            Map.entry("iso-8859-11", "x-windows-874"), Map.entry("tis-620", "x-windows-874"), Map.entry("gb2312", "GB18030"), Map.entry("gbk", "GB18030"),
            Map.entry("big5", "Big5-HKSCS"), Map.entry("shift_jis", "windows-31j"), Map.entry("shift-jis", "windows-31j"),
            Map.entry("x-sjis", "windows-31j"), Map.entry("sjis", "windows-31j"), Map.entry("euc-kr", "x-windows-949"),
            Map.entry("ks_c_5601-1987", "x-windows-949"), Map.entry("iso-8859-8-i", "ISO-8859-8"));

    private Charsets() { }

    /** The characters, without a byte order mark. Bytes that stand for none become U+FFFD. */
    static String decode(byte[] bytes) {
        return decode(bytes, null);
    }

    /**
     * The characters, without a byte order mark. Bytes that stand for none become U+FFFD.
     *
     * @param told the encoding that came with the bytes, as in a server's header; null where none did
     */
    static String decode(byte[] bytes, String told) {
        return chars(bytes, told).toString();
    }

    /** The same, not yet copied to a string. */
    static CharSequence chars(byte[] bytes, String told) {
        Charset charset = of(bytes, told);
        CharSequence text = charset.equals(StandardCharsets.UTF_8) ? Utf8.chars(bytes) : new String(bytes, charset);
        return !text.isEmpty() && text.charAt(0) == '\ufeff' ? text.subSequence(1, text.length()) : text;
    }

    /** The encoding of these bytes; the same for the same bytes and the same word for them, always. */
    static Charset of(byte[] bytes, String told) {
        if (startsWith(bytes, 0xef, 0xbb, 0xbf)) {
            return StandardCharsets.UTF_8;
        }
        Charset wide = Utf16.of(bytes);
        if (wide != null) {
            return wide;
        }
        Charset header = told == null ? null : charset(told);
        Utf8 utf8 = Utf8.of(bytes);
        // a page glued from two sources, or cut off within a character, is UTF-8 all the same
        if (utf8.sequences() > 9 * utf8.broken()) {
            return StandardCharsets.UTF_8;
        }
        Charset declared = declared(bytes);
        if (utf8.broken() > 0) {
            return judged(bytes, header, declared);
        }
        // ISO-2022-JP shifts with escapes and has no high bytes
        return shifting(header) ? header : shifting(declared) ? declared : StandardCharsets.UTF_8;
    }

    private static boolean shifting(Charset charset) {
        return charset != null && charset.name().startsWith("ISO-2022");
    }

    private static Charset judged(byte[] bytes, Charset header, Charset declared) {
        byte[] sample = highParts(bytes);
        Map<Charset, Double> candidates = new LinkedHashMap<>();
        if (header != null && !header.equals(StandardCharsets.UTF_8)) {
            candidates.put(header, HEADER_WORTH);
        }
        if (declared != null && !declared.equals(StandardCharsets.UTF_8)) {
            candidates.merge(declared, DECLARED_WORTH, Double::sum);
        }
        CharsetDetector detector = new CharsetDetector();
        detector.setText(sample);
        for (CharsetMatch match : detector.detectAll()) {
            Charset found = charset(match.getName().replaceAll("_(?:rtl|ltr)$", ""));
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
        String name = named(new String(bytes, 0, Math.min(bytes.length, DECLARED_WITHIN), StandardCharsets.ISO_8859_1));
        return name == null ? null : charset(name);
    }

    /** The first name of an encoding that is declared in a head, as a page's or a server's; null where there is none. */
    static String named(String head) {
        Matcher matcher = DECLARED.matcher(head);
        return matcher.find() ? matcher.group(1) : null;
    }

    /** The charset of a name, as browsers take names: many mean the wider set of Windows that grew from them. Null for names of none. */
    private static Charset charset(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        String wider = WIDER.get(lower);
        if (wider != null && Charset.isSupported(wider)) {
            return Charset.forName(wider);
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
