package org.daybook.reading.page;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.daybook.reading.language.Languages;
import org.daybook.reading.language.Row;
import org.daybook.reading.language.Tables;

/**
 * What a page calls itself, in the words of its furniture: "A Message from the Coast Herald", "© 2031 Coast Herald". The words around the
 * name are {@code languages/TAG/page/outlet.tsv}, of all languages together.
 */
final class OutletWords {
    private static final int LONGEST_NAME = 50;
    private static final int MOST_WORDS = 6;
    /** Lines looked at: a page with more is a list, or an attack. */
    private static final int MOST_LINES = 5000;
    private static final int LEGAL_FORM = 5;
    /** More than any one line of furniture says: an agency's © under a paper's page is not the paper's. */
    private static final int MASTHEAD = 4;
    /** Small words within a name. */
    private static final Set<String> LINKS = Set.of("of", "the", "and", "for", "&", "de", "la", "le", "du", "der", "die", "und", "и", "в", "на", "del", "el");
    private static final Map<Character, Character> QUOTES = Map.of('«', '»', '“', '”', '"', '"', '„', '“', '‘', '’');

    private static final Pattern ARTICLE = Pattern.compile("^the ");
    private static final Pattern SMALL_WORD = Pattern.compile("^(?:the|of|and) ");
    private static final Pattern OWNER = Pattern.compile("(?:’s|'s)$");
    private static final Pattern MARKS_BEHIND = Pattern.compile("[.’'-]+$");
    private static final Pattern AROUND = Pattern.compile("^[\\s©\\d.,–—-]+|[\\s.,;:|©–—-]+$");

    private record Frame(String before, String after, int weight) {
        /** The words by which it is found. */
        String found() {
            return before.isEmpty() ? after : before;
        }
    }

    private final List<Frame> frames = new ArrayList<>();
    /** The first words by which frames are found, and by their numbers the frames; by 0 those that a sign begins. */
    private final WordTable firsts = WordTable.lower();
    private final List<BitSet> byFirst = new ArrayList<>();
    private final Set<String> platforms = Tables.read("page/platforms.tsv").stream().map(row -> row.cell(0)).collect(Collectors.toUnmodifiableSet());

    private final Mastheads mastheads;

    OutletWords(List<String> languages) {
        this.mastheads = new Mastheads(languages);
        byFirst.add(new BitSet());
        for (String tag : languages) {
            for (Row row : Languages.of(tag).table("page/outlet.tsv")) {
                if (!row.cell(2).matches("[123]")) {
                    throw row.wrong("how much it says is 1, 2 or 3");
                }
                frames.add(new Frame(row.cell(0).toLowerCase(Locale.ROOT), row.cell(1).toLowerCase(Locale.ROOT), Integer.parseInt(row.cell(2))));
            }
        }
        for (int i = 0; i < frames.size(); i++) {
            int first = first(frames.get(i).found());
            if (first == byFirst.size()) {
                byFirst.add(new BitSet());
            }
            byFirst.get(first).set(i);
        }
    }

    private int first(String found) {
        int end = 0;
        while (end < found.length() && Letters.ofWord(found.charAt(end))) {
            end++;
        }
        return end == 0 ? 0 : firsts.add(found.substring(0, end));
    }

    /** The name that a page's furniture gives most weight to; null where it names none. Of equals, the first named. */
    String name(List<Part> parts) {
        Map<String, Integer> votes = new LinkedHashMap<>();
        Map<String, String> written = new LinkedHashMap<>();
        mastheads.name(parts.subList(0, Math.min(parts.size(), MOST_LINES))).ifPresent(name -> {
            votes.put(key(name), MASTHEAD);
            written.put(key(name), name);
        });
        for (Part part : parts.subList(0, Math.min(parts.size(), MOST_LINES))) {
            if (!part.keep && !part.title && part.text.length() < 600) {
                vote(part.text, votes, written);
            }
        }
        String best = null;
        int most = 1;
        for (Map.Entry<String, Integer> vote : votes.entrySet()) {
            if (vote.getValue() > most) {
                most = vote.getValue();
                best = vote.getKey();
            }
        }
        return best == null ? null : written.get(best);
    }

    private void vote(String line, Map<String, Integer> votes, Map<String, String> written) {
        BitSet mayHold = new BitSet();
        mayHold.or(byFirst.get(0));
        for (int word : firsts.all(line, line.length())) {
            mayHold.or(byFirst.get(word));
        }
        String lower = line.toLowerCase(Locale.ROOT);
        if (lower.length() != line.length()) {
            return;
        }
        for (int i = mayHold.nextSetBit(0); i >= 0; i = mayHold.nextSetBit(i + 1)) {
            Frame frame = frames.get(i);
            String name = frame.before().isEmpty() ? nameBefore(line, lower, frame.after()) : nameIn(line, lower, frame);
            if (name == null) {
                continue;
            }
            String key = key(name);
            if (key.isEmpty() || platforms.contains(key)) {
                continue;
            }
            votes.merge(key, frame.weight(), Integer::sum);
            // "the Coast Herald" in running words is "The Coast Herald" or "Coast Herald": as it is written with a capital, if it ever is
            written.merge(key, name, (old, now) -> now.startsWith("The ") ? now : old);
        }
    }

    private static String key(String name) {
        return ARTICLE.matcher(String.join(" ", Cues.words(name, 12))).replaceFirst("");
    }

    private static String nameIn(String line, String lower, Frame frame) {
        int at = find(lower, frame.before());
        if (at < 0) {
            return null;
        }
        int start = at + frame.before().length();
        while (start < line.length() && !Character.isLetter(line.charAt(start)) && !QUOTES.containsKey(line.charAt(start))) {
            start++;
        }
        String name = nameAt(line, start);
        if (name == null || frame.after().isEmpty()) {
            return name;
        }
        int end = line.indexOf(name, start) + name.length();
        String rest = lower.substring(end).strip();
        if (rest.startsWith(frame.after())) {
            return name;
        }
        // the words behind may have been taken into the name: "the Coast Herald Telegram Channel"
        int within = find(name.toLowerCase(Locale.ROOT), frame.after());
        return within > 0 ? name.substring(0, within).strip() : null;
    }

    private static String nameBefore(String line, String lower, String after) {
        int at = find(lower, after);
        if (at <= 0) {
            return null;
        }
        String before = AROUND.matcher(line.substring(0, at)).replaceAll("");
        String name = nameAt(before, 0);
        boolean quoted = name != null && name.length() == before.length() - 2 && QUOTES.containsKey(before.charAt(0));
        return quoted || name != null && name.length() == before.length() ? name : null;
    }

    /** Where words stand as words; -1 where they don't. */
    private static int find(String lower, String words) {
        for (int at = lower.indexOf(words); at >= 0; at = lower.indexOf(words, at + 1)) {
            int end = at + words.length();
            boolean open = at == 0 || !Character.isLetter(lower.charAt(at - 1)) || !Character.isLetter(words.charAt(0));
            if (open && (end == lower.length() || !Character.isLetter(lower.charAt(end)))) {
                return at;
            }
        }
        return -1;
    }

    /** The name that begins here: what quotation marks hold, or a row of capitalised words. */
    private static String nameAt(String line, int start) {
        if (start >= line.length()) {
            return null;
        }
        Character closer = QUOTES.get(line.charAt(start));
        if (closer != null) {
            int end = line.indexOf(closer, start + 1);
            return end > start + 1 && end - start <= LONGEST_NAME ? line.substring(start + 1, end).strip() : null;
        }
        int end = start;
        int taken = start;
        int words = 0;
        while (end < line.length() && words < MOST_WORDS) {
            int next = end;
            while (next < line.length() && (Character.isLetterOrDigit(line.charAt(next)) || "&’'-.".indexOf(line.charAt(next)) >= 0)) {
                next++;
            }
            if (next == end) {
                break;
            }
            String word = line.substring(end, next);
            boolean capital = Character.isUpperCase(word.charAt(0)) || Character.isDigit(word.charAt(0)) && words > 0;
            boolean link = LINKS.contains(word.toLowerCase(Locale.ROOT));
            if (!capital && !link) {
                break;
            }
            words++;
            if (capital) {
                taken = next;
            }
            if (word.endsWith(".") && word.length() > 3 || next >= line.length() || line.charAt(next) != ' ') {
                break;
            }
            end = next + 1;
        }
        if (taken - start <= LEGAL_FORM && line.startsWith(" «", taken)) {
            // "АО «Береговой вестник»": what stands before the quotation marks says what kind of company it is
            return nameAt(line, taken + 1);
        }
        String name = MARKS_BEHIND.matcher(line.substring(start, taken)).replaceAll("");
        name = SMALL_WORD.matcher(OWNER.matcher(name).replaceAll("").strip()).replaceFirst("");
        return name.length() >= 2 && name.length() <= LONGEST_NAME ? name : null;
    }
}
