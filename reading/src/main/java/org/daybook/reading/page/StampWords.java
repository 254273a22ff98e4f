package org.daybook.reading.page;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.daybook.reading.language.Languages;
import org.daybook.reading.language.Row;
import org.daybook.reading.language.Tables;
import org.jsoup.nodes.Element;

/**
 * Words of a stamp, in all languages together ({@code languages/TAG/page/published.tsv} and {@code updated.tsv}), and names of elements that hold one
 * ({@code page/dates.tsv}).
 */
final class StampWords {
    /** What a word by a date says of it. */
    enum Label { NONE, PUBLISHED, UPDATED }

    /** Words before a date among which its label is looked for, nearest first; behind it, where the verb ends the sentence. */
    private static final int BEFORE = 6;
    private static final int BEHIND = 6;
    private static final int REMEMBERED = 20_000;
    private static final int LONGEST_NAME = 200;
    private static final StampWords SHIPPED = new StampWords();

    private final Map<String, Label> labels = new HashMap<>();
    private final Map<String, DateSign> names = new HashMap<>();
    private final Map<String, Set<DateSign>> remembered = new ConcurrentHashMap<>();

    private StampWords() {
        for (String tag : new LanguageProfiles().tags()) {
            Languages.of(tag).words("page/published.tsv").forEach(word -> labels.put(Cues.folded(word), Label.PUBLISHED));
            Languages.of(tag).words("page/updated.tsv").forEach(word -> labels.put(Cues.folded(word), Label.UPDATED));
        }
        for (Row row : Tables.read("page/dates.tsv")) {
            switch (row.cell(0)) {
                case "stamp" -> names.put(row.cell(1), DateSign.STAMP);
                case "clock" -> names.put(row.cell(1), DateSign.CLOCK);
                case "event" -> names.put(row.cell(1), DateSign.EVENT);
                case "update" -> names.put(row.cell(1), DateSign.UPDATED);
                default -> { }
            }
        }
    }

    static StampWords shipped() {
        return SHIPPED;
    }

    /** What the nearest word says of the date from {@code start} to {@code end} of a text; words before {@code from} are another date's. */
    Label label(String text, int from, int start, int end) {
        List<String> before = Cues.words(text.substring(from, start), 60);
        for (int i = before.size() - 1; i >= 0 && i >= before.size() - BEFORE; i--) {
            Label label = label(before.get(i));
            if (label != Label.NONE) {
                return label;
            }
        }
        if (from > 0 || before.size() > BEFORE) {
            return Label.NONE;
        }
        for (String word : Cues.words(text.substring(end), BEHIND)) {
            if (label(word) != Label.NONE) {
                return label(word) == Label.PUBLISHED ? Label.PUBLISHED : Label.NONE;
            }
        }
        return Label.NONE;
    }

    /** What a stamp's words say, whose date is not among them. */
    Label ofStamp(String stamp) {
        for (String word : Cues.words(stamp, BEFORE)) {
            if (label(word) != Label.NONE) {
                return label(word);
            }
        }
        return Label.NONE;
    }

    private Label label(String word) {
        return labels.getOrDefault(word.toLowerCase(Locale.ROOT), Label.NONE);
    }

    /** Adds what the classes and the id of an element say of the date in it. */
    void named(String classes, String id, Set<DateSign> signs) {
        for (String name : new String[] {classes, id}) {
            if (!name.isEmpty() && name.length() <= LONGEST_NAME) {
                said(name).stream().filter(sign -> sign != DateSign.UPDATED).forEach(signs::add);
            }
        }
    }

    /** Whether the name of an element says that it holds the date of an update. */
    boolean updated(Element holder) {
        String classes = holder.className();
        return holder.attr("itemprop").contains("dateModified") || !classes.isEmpty() && classes.length() <= LONGEST_NAME && said(classes).contains(DateSign.UPDATED);
    }

    private Set<DateSign> said(String name) {
        Set<DateSign> known = remembered.get(name);
        if (known == null) {
            Set<DateSign> found = new HashSet<>();
            Marks.words(name).forEach(word -> {
                if (names.containsKey(word)) {
                    found.add(names.get(word));
                }
            });
            // the date of an event is no stamp of the page
            if (found.contains(DateSign.CLOCK) || found.contains(DateSign.EVENT)) {
                found.remove(DateSign.STAMP);
            }
            known = Set.copyOf(found);
            if (remembered.size() < REMEMBERED) {
                remembered.put(name, known);
            }
        }
        return known;
    }
}
