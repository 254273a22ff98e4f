package org.daybook.reading.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.daybook.reading.language.Languages;
import org.daybook.reading.language.Row;

/** Tells where a story breaks off for readers who have not paid or registered: {@code languages/TAG/page/locked.tsv} has the words. Immutable. */
final class Locks {
    /** Parts behind the last of the story, among which the lock is sought: further off stand teasers of other pages and the footer. */
    private static final int NEAR = 12;
    private static final int WORDS = 30;

    private final Map<String, List<List<String>>> phrases = new HashMap<>();
    /** First words of the phrases: most lines have none. */
    private final WordTable firsts = WordTable.folded(List.of());

    Locks(List<String> languages) {
        for (String tag : languages) {
            for (Row row : Languages.of(tag).table("page/locked.tsv")) {
                List<String> words = Cues.words(row.cell(0), WORDS);
                if (words.isEmpty()) {
                    throw row.wrong("a lock is said in words");
                }
                firsts.add(words.get(0));
                phrases.computeIfAbsent(words.get(0), word -> new ArrayList<>()).add(words);
            }
        }
    }

    /** Calls what says so an appeal. */
    static void name(List<Part> locks) {
        locks.stream().filter(part -> !part.keep).forEach(part -> part.kind = FurnitureKind.APPEAL);
    }

    /** The parts about a page's story that say that it is locked; empty where it is not. */
    List<Part> of(List<Part> parts) {
        List<Part> locks = new ArrayList<>();
        int first = -1;
        int last = -1;
        for (int i = 0; i < parts.size(); i++) {
            boolean story = parts.get(i).keep || parts.get(i).title;
            first = story && first < 0 ? i : first;
            last = story ? i : last;
        }
        for (int i = Math.max(0, first); i < Math.min(parts.size(), last + NEAR + 1); i++) {
            if (!parts.get(i).keep && !parts.get(i).title && said(parts.get(i).text)) {
                locks.add(parts.get(i));
            }
        }
        return locks;
    }

    private boolean said(String line) {
        boolean begins = false;
        for (int word : firsts.all(line, WORDS)) {
            begins |= word > 0;
        }
        return begins && holds(line);
    }

    private boolean holds(String line) {
        List<String> words = Cues.words(line, WORDS);
        for (int i = 0; i < words.size(); i++) {
            for (List<String> phrase : phrases.getOrDefault(words.get(i), List.of())) {
                if (i + phrase.size() <= words.size() && phrase.equals(words.subList(i, i + phrase.size()))) {
                    return true;
                }
            }
        }
        return false;
    }
}
