package org.daybook.reading.language;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A language, as its folder of resource files describes it. Immutable, and safe for many threads.
 *
 * <p>The folder is {@code languages/TAG/} on the class path. A table is a UTF-8 file of lines with cells parted by tabs; lines that
 * begin with {@code #} and blank lines are passed over. {@code language.tsv} names what belongs to the language as a whole, one
 * property a line. A table that the folder lacks is empty, so that a language may be added piece by piece.
 */
public final class Language {
    /** Forms that are kept: with all that is known of them some 14 MB, and more than 250 pages have. */
    private static final int MOST_FORMS = 24_000;

    private final String tag;
    private final Map<String, String> properties;
    private final Map<String, List<Row>> tables = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> lists = new ConcurrentHashMap<>();
    private final Remembered<Form> forms = new Remembered<>(MOST_FORMS);
    private volatile WordForms wordForms;

    Language(String tag) {
        this.tag = tag;
        Map<String, String> read = new java.util.HashMap<>();
        for (Row row : Tables.read(folder() + "language.tsv")) {
            read.put(row.cell(0), row.cell(1));
        }
        this.properties = Map.copyOf(read);
    }

    /** The BCP 47 tag, such as {@code en}; {@code und} for a language that nothing is known of. */
    public String tag() {
        return tag;
    }

    /** Whether Daybook has a folder for this language. */
    public boolean known() {
        return !properties.isEmpty();
    }

    /** A property of {@code language.tsv}; empty text where it is not given. */
    public String property(String name) {
        return properties.getOrDefault(name, "");
    }

    /** The rows of a table, such as {@code time/months.tsv}, in file order; empty where the language has none. */
    public List<Row> table(String name) {
        return tables.computeIfAbsent(name, n -> Tables.read(folder() + n));
    }

    /** The first cells of a table, as a set: for plain lists of words. */
    public Set<String> words(String name) {
        return lists.computeIfAbsent(name, n -> table(n).stream().map(row -> row.cell(0)).collect(java.util.stream.Collectors.toUnmodifiableSet()));
    }

    /** The dictionary of word forms; one that knows no word where the language has none. Loaded at first use. */
    public WordForms wordForms() {
        WordForms loaded = wordForms;
        if (loaded == null) {
            synchronized (this) {
                if (wordForms == null) {
                    wordForms = WordForms.of(this);
                }
                loaded = wordForms;
            }
        }
        return loaded;
    }

    /** A form of a word in this language: the same object for the same form, but for the longest, and past very many. */
    public Form form(String form) {
        return forms.of(form, () -> new Form(form));
    }

    private String folder() {
        return "languages/" + tag + "/";
    }

    @Override
    public String toString() {
        return tag;
    }
}
