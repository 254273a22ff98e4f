package org.daybook.reading.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.daybook.reading.language.Row;
import org.daybook.reading.language.Tables;

/** What class names and ids say: {@code page/marks.tsv}. Immutable. */
final class Marks {
    /** A name longer than this, or with more words, is no name but a fault or an attack. */
    private static final int LONGEST = 400;
    private static final int MOST_WORDS = 24;
    /** Names that file a story under something, as {@code category-comment}; and that tell what is inside, not what this is: {@code has-ads}. */
    private static final Set<String> FILED = Set.of("category", "tag", "author", "format", "type", "topic", "section", "col", "grid", "elementor", "wpb", "vc", "et");
    private static final Set<String> ABOUT = Set.of("has", "no", "not", "without", "with", "enable", "enabled", "disable", "disabled", "show", "hide", "is");

    /** All words of the phrases, and those of {@link #FILED} and {@link #ABOUT}; other words of names have no number. */
    private final WordTable vocabulary = WordTable.lower();
    /** By the number of their first word; null where none begins with it. */
    private final List<List<Phrase>> phrases = new ArrayList<>();
    private final BitSet filed = numbers(FILED);
    private final BitSet about = numbers(ABOUT);
    private int longest;

    private record Phrase(int[] words, Mark mark) {
        /** Whether it is so many words of a name, from {@code at} on. */
        boolean at(int[] name, int at, int length) {
            return length == words.length && Arrays.equals(words, 0, length, name, at, at + length);
        }
    }

    /**
     * What a name says.
     *
     * @param kind the furniture it names; null where it names the story's own body
     */
    record Mark(FurnitureKind kind) {
        boolean body() {
            return kind == null;
        }
    }

    /**
     * What the classes of an element say.
     *
     * @param mark null where they say nothing
     * @param dated whether one is of the hAtom microformat's stamps
     */
    record Said(Mark mark, boolean dated) {
        static final Said NOTHING = new Said(null, false);
    }

    Marks() {
        this(Tables.read("page/marks.tsv"));
    }

    Marks(List<Row> table) {
        Set<String> there = new HashSet<>();
        for (Row row : table) {
            if (!there.add(row.cell(1))) {
                throw row.wrong("the words " + row.cell(1) + " are there twice");
            }
            try {
                String kind = row.cell(0).toUpperCase(Locale.ROOT).replace('-', '_');
                int[] words = Arrays.stream(row.cell(1).split(" ")).mapToInt(vocabulary::add).toArray();
                add(new Phrase(words, new Mark(kind.equals("BODY") ? null : FurnitureKind.valueOf(kind))));
            } catch (IllegalArgumentException e) {
                throw row.wrong("a mark is of a furniture kind, or body");
            }
        }
    }

    private BitSet numbers(Set<String> words) {
        BitSet numbers = new BitSet();
        words.forEach(word -> numbers.set(vocabulary.add(word)));
        return numbers;
    }

    private void add(Phrase phrase) {
        longest = Math.max(longest, phrase.words().length);
        while (phrases.size() <= vocabulary.size()) {
            phrases.add(null);
        }
        int first = phrase.words()[0];
        if (phrases.get(first) == null) {
            phrases.set(first, new ArrayList<>());
        }
        phrases.get(first).add(phrase);
    }

    /** What the classes of an element say. The first that names furniture counts before body. */
    Said of(String classes) {
        if (classes.isEmpty()) {
            return Said.NOTHING;
        }
        Mark said = null;
        boolean dated = false;
        int start = 0;
        for (int i = 0; i <= classes.length(); i++) {
            if (i < classes.length() && classes.charAt(i) > ' ') {
                continue;
            }
            if (i > start) {
                Mark mark = i > LONGEST ? null : one(classes, start, i);
                said = said == null || said.body() && mark != null ? mark == null ? said : mark : said;
                dated |= is(classes, start, i, "published") || is(classes, start, i, "updated");
            }
            start = i + 1;
        }
        return new Said(said, dated);
    }

    private static boolean is(String classes, int start, int end, String name) {
        return end - start == name.length() && classes.regionMatches(true, start, name, 0, name.length());
    }

    /** What the classes and the id of an element say together; null where they say nothing. */
    Mark of(Said classes, String id) {
        Mark own = one(id, 0, id.length());
        return own == null || own.body() && classes.mark() != null ? classes.mark() : own;
    }

    /** What the name says that stands there; null where it says nothing, as most do. */
    private Mark one(String names, int start, int end) {
        if (start == end || end - start > LONGEST) {
            return null;
        }
        int[] words = new int[MOST_WORDS];
        int count = words(names, start, end, words);
        boolean begins = false;
        for (int i = 0; i < count; i++) {
            if (about.get(words[i])) {
                return null;
            }
            begins |= phrases.get(words[i]) != null;
        }
        return begins && !(count > 1 && filed.get(words[0])) ? find(words, count) : null;
    }

    /** What the longest phrase says that stands among the words of a name, the first that names furniture before the first that names the body. */
    private Mark find(int[] words, int count) {
        for (int length = longest; length > 0; length--) {
            Mark body = null;
            for (int i = 0; i + length <= count; i++) {
                Mark mark = phrase(words, i, length);
                if (mark != null && !mark.body()) {
                    return mark;
                }
                body = body == null ? mark : body;
            }
            if (body != null) {
                return body;
            }
        }
        return null;
    }

    private Mark phrase(int[] words, int at, int length) {
        List<Phrase> beginning = phrases.get(words[at]);
        for (int p = 0; beginning != null && p < beginning.size(); p++) {
            if (beginning.get(p).at(words, at, length)) {
                return beginning.get(p).mark();
            }
        }
        return null;
    }

    /** The numbers of the words of the name that stands there, as {@link #words(String)} cuts it. Gives how many they are. */
    private int words(String names, int start, int end, int[] words) {
        int count = 0;
        int hash = 0;
        int word = start;
        for (int i = start; i <= end && count < words.length; i++) {
            char c = i < end ? names.charAt(i) : ' ';
            boolean small = Letters.plain(c);
            boolean letter = small || Letters.letter(c);
            boolean humps = !small && letter && i > word && Letters.upper(c) && Character.isLowerCase(names.charAt(i - 1));
            if (!letter || humps) {
                if (i > word) {
                    words[count++] = vocabulary.find(hash, names, word, i);
                }
                hash = 0;
                word = letter ? i : i + 1;
            }
            hash = letter ? 31 * hash + Letters.lower(c) : hash;
        }
        return count;
    }

    /** The words of a name: cut at hyphens, underscores and capitals. */
    static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i <= name.length() && words.size() < MOST_WORDS; i++) {
            char c = i < name.length() ? name.charAt(i) : ' ';
            boolean letter = Character.isLetter(c);
            boolean humps = Character.isUpperCase(c) && word.length() > 0 && Character.isLowerCase(name.charAt(i - 1));
            if ((!letter || humps) && word.length() > 0) {
                words.add(word.toString());
                word.setLength(0);
            }
            if (letter) {
                word.append(Character.toLowerCase(c));
            }
        }
        return words;
    }
}
