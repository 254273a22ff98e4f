package org.daybook.app.web.words;

import com.ibm.icu.text.MessageFormat;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The interface's texts in one language, from {@code words/TAG.properties}: ICU message patterns, so that plurals are right. Adding a language
 * adds a file and a line in {@code words/languages.txt}, and no Java. Immutable.
 */
public final class Words {
    private static final String FOLDER = "";
    private static final Map<String, Words> LANGUAGES = load();

    private final Locale locale;
    private final String name;
    private final Properties texts;
    /** A page has some hundred days, and few patterns. */
    private final Map<String, DateTimeFormatter> dates = new ConcurrentHashMap<>();

    private Words(String tag, String name, Properties texts) {
        this.locale = Locale.forLanguageTag(tag);
        this.name = name;
        this.texts = texts;
    }

    /** The languages that there are, the first one standing in for all others. */
    public static List<Words> all() {
        return List.copyOf(LANGUAGES.values());
    }

    /**
     * The language chosen, else the best that a browser asks for, else the first.
     *
     * @param chosen a tag; null or unknown for none
     * @param accepted an Accept-Language header; null for none
     */
    public static Words of(String chosen, String accepted) {
        if (chosen != null && LANGUAGES.containsKey(chosen)) {
            return LANGUAGES.get(chosen);
        }
        try {
            String tag = Locale.lookupTag(Locale.LanguageRange.parse(accepted == null ? "" : accepted), LANGUAGES.keySet());
            return tag == null ? all().get(0) : LANGUAGES.get(tag);
        } catch (IllegalArgumentException e) {
            // No header, or one that is none: nothing is asked for.
            return all().get(0);
        }
    }

    /** The text under a key, with its arguments put in. A key without text is its own text: a test finds those. */
    public String text(String key, Object... arguments) {
        String pattern = texts.getProperty(key);
        if (pattern == null) {
            return key;
        }
        return arguments.length == 0 && pattern.indexOf('{') < 0 ? pattern : new MessageFormat(pattern, locale).format(arguments);
    }

    /** A text as it opens a heading: where a language writes the names of days and months small, the first of them has a capital there. */
    public String opening(String text) {
        int second = text.isEmpty() ? 0 : text.offsetByCodePoints(0, 1);
        return text.substring(0, second).toUpperCase(locale) + text.substring(second);
    }

    /** How days are written by the pattern under a key. */
    DateTimeFormatter dates(String key) {
        return dates.computeIfAbsent(key, k -> DateTimeFormatter.ofPattern(text(k), locale));
    }

    public boolean has(String key) {
        return texts.containsKey(key);
    }

    /** The keys that there are texts for. */
    public java.util.Set<String> keys() {
        return texts.stringPropertyNames();
    }

    /** BCP 47. */
    public String tag() {
        return locale.toLanguageTag();
    }

    /** What the language calls itself. */
    public String name() {
        return name;
    }

    public Locale locale() {
        return locale;
    }

    private static Map<String, Words> load() {
        Map<String, Words> languages = new LinkedHashMap<>();
        try (BufferedReader lines = new BufferedReader(open("languages.txt"))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    String[] cells = line.split("\t");
                    languages.put(cells[0], new Words(cells[0], cells[1], texts(cells[0])));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return java.util.Collections.unmodifiableMap(languages);
    }

    private static Properties texts(String tag) throws IOException {
        Properties texts = new Properties();
        try (InputStreamReader in = open(tag + ".properties")) {
            texts.load(in);
        }
        return texts;
    }

    private static InputStreamReader open(String file) {
        InputStream in = Words.class.getResourceAsStream(FOLDER + file);
        if (in == null) {
            throw new IllegalStateException("the program is incomplete: " + FOLDER + file + " is missing from it; build it anew");
        }
        return new InputStreamReader(in, StandardCharsets.UTF_8);
    }
}
