package org.daybook.reading.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.daybook.reading.language.Row;
import org.daybook.reading.language.Tables;

/** What class names and ids say: {@code page/marks.tsv}. Safe for many threads. */
final class Marks {
    /** A name longer than this, or with more words, is no name but a fault or an attack. */
    private static final int LONGEST = 400;
    private static final int MOST_WORDS = 24;
    private static final int PHRASE = 4;
    private static final int REMEMBERED = 20_000;
    /** Names that file a story under something, as {@code category-comment}; and that tell what is inside, not what this is: {@code has-ads}. */
    private static final Set<String> FILED = Set.of("category", "tag", "author", "format", "type", "topic", "section", "col", "grid", "elementor", "wpb", "vc", "et");
    private static final Set<String> ABOUT = Set.of("has", "no", "not", "without", "with", "enable", "enabled", "disable", "disabled", "show", "hide", "is");

    private final Map<String, Mark> table = new HashMap<>();
    /** First words of what is in the table. */
    private final Set<String> firsts = new HashSet<>();
    private final Map<String, Optional<Mark>> remembered = new ConcurrentHashMap<>();
    private final Map<String, Said> whole = new ConcurrentHashMap<>();

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
        for (Row row : Tables.read("page/marks.tsv")) {
            try {
                String kind = row.cell(0).toUpperCase(Locale.ROOT).replace('-', '_');
                firsts.add(row.cell(1).split(" ")[0]);
                table.put(row.cell(1), new Mark(kind.equals("BODY") ? null : FurnitureKind.valueOf(kind)));
            } catch (IllegalArgumentException e) {
                throw row.wrong("a mark is of a furniture kind, or body");
            }
        }
    }

    /** What the classes of an element say. The first that names furniture counts before body. */
    Said of(String classes) {
        if (classes.isEmpty()) {
            return Said.NOTHING;
        }
        if (classes.length() > LONGEST) {
            return said(classes);
        }
        // most elements of a page repeat the classes of another
        Said known = whole.get(classes);
        if (known == null) {
            known = said(classes);
            remember(whole, classes, known);
        }
        return known;
    }

    /** What the classes and the id of an element say together; null where they say nothing. */
    Mark of(Said classes, String id) {
        Mark own = one(id);
        return own == null || own.body() && classes.mark() != null ? classes.mark() : own;
    }

    private Said said(String classes) {
        Mark said = null;
        int start = 0;
        for (int i = 0; i <= classes.length() && i <= LONGEST; i++) {
            if (i == classes.length() || classes.charAt(i) <= ' ') {
                Mark mark = i > start ? one(classes.substring(start, i)) : null;
                said = said == null || said.body() && mark != null ? mark == null ? said : mark : said;
                start = i + 1;
            }
        }
        return new Said(said, HtmlParts.classed(classes, "published") || HtmlParts.classed(classes, "updated"));
    }

    private Mark one(String name) {
        if (name.isEmpty() || name.length() > LONGEST) {
            return null;
        }
        Optional<Mark> known = remembered.get(name);
        if (known == null) {
            known = Optional.ofNullable(find(name));
            remember(remembered, name, known);
        }
        return known.orElse(null);
    }

    /** What is full begins anew: a site's names go on from page to page, and other sites have others. */
    private static <T> void remember(Map<String, T> into, String name, T mark) {
        if (into.size() >= REMEMBERED) {
            into.clear();
        }
        into.put(name, mark);
    }

    private Mark find(String name) {
        List<String> words = words(name);
        if (words.isEmpty() || words.size() > 1 && FILED.contains(words.get(0)) || words.stream().anyMatch(ABOUT::contains)) {
            return null;
        }
        if (words.stream().noneMatch(firsts::contains)) {
            return null;
        }
        for (int length = PHRASE; length > 0; length--) {
            Mark body = null;
            for (int i = 0; i + length <= words.size(); i++) {
                Mark mark = table.get(String.join(" ", words.subList(i, i + length)));
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
