package org.daybook.reading.page;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.daybook.reading.language.Languages;
import org.daybook.reading.language.Row;

/** Tells what stands in place of a page: an error that says so to people alone, a wall that asks for consent. {@code languages/TAG/page/walls.tsv} has the words. */
final class Walls {
    /** A wall has no more text than this: a longer page under such a headline is a story about one. */
    private static final int MOST_TEXT = 1500;
    private static final int MORE_WORDS = 3;
    private static final int WORDS = 12;
    private static final int LONG_PHRASE = 3;
    private static final Pattern BETWEEN = Pattern.compile("\\s[|–—·•»:-]+\\s|[|»:]");

    private final Map<String, Kind> phrases = new HashMap<>();

    Walls(List<String> languages) {
        for (String tag : languages) {
            for (Row row : Languages.of(tag).table("page/walls.tsv")) {
                try {
                    phrases.put(row.cell(1), Kind.valueOf(row.cell(0).toUpperCase(Locale.ROOT)));
                } catch (IllegalArgumentException e) {
                    throw row.wrong("what stands in place of a page is none or stub");
                }
            }
        }
    }

    /** What a page is instead, by its title or its headline; empty where it is a page. */
    Optional<Kind> of(List<Part> parts, String... titles) {
        if (parts.stream().filter(part -> part.keep).mapToInt(Part::length).sum() > MOST_TEXT) {
            return Optional.empty();
        }
        for (String title : titles) {
            for (String piece : title == null ? new String[0] : BETWEEN.split(title)) {
                Kind kind = of(Cues.words(piece, WORDS));
                if (kind != null) {
                    return Optional.of(kind);
                }
            }
        }
        return Optional.empty();
    }

    private Kind of(List<String> words) {
        for (int n = words.size(); n > 0 && n >= words.size() - MORE_WORDS; n--) {
            Kind kind = phrases.get(String.join(" ", words.subList(0, n)));
            // a short phrase says it only where it is all that is said: "Not found at sea" is a story
            if (kind != null && (n >= LONG_PHRASE || words.size() == n)) {
                return kind;
            }
        }
        return null;
    }
}
