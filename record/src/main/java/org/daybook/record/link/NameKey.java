package org.daybook.record.link;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.daybook.reading.language.Remembered;
import org.daybook.reading.language.Tables;
import org.daybook.reading.name.EntityType;

/**
 * A name as it can be compared across scripts and spellings: Царёва and Tsareva, Zhukov and Жуков, Kazakhstan and Казахстан.
 *
 * <p>Names are written in Latin letters by ICU, then brought to a skeleton in which the usual romanisations of one sound are one
 * letter. Across scripts, where foreign names follow their sound ("Макрон"), what may be heard of a word counts too. Countries are known by their region code in whatever language they are named. Immutable; equal for equal names.
 *
 * @param type what the name names
 * @param words its words' skeletons, in order; for a country, one word: its region code in capitals
 * @param latin whether it was written in Latin letters: vowels are compared only within one script
 * @param city GeoNames number of a larger city; null for all else
 * @param spelt its words as they are written, one for each skeleton; none for a country
 * @param bearer where a person says that this is somebody else than others of the name: what tells them apart; null for all else
 */
public record NameKey(EntityType type, List<String> words, boolean latin, String city, List<String> spelt, String bearer) {
    /** Consonants heard in both that make one word of two, across scripts; of a given name beside the same surname, one is enough (Hugh, Хью). */
    private static final int HEARD = 2;
    private static final Remembered<String> SKELETONS = new Remembered<>();
    private static final List<Spelling> SPELLINGS = Tables.read("romanisations.tsv").stream().map(row -> new Spelling(Pattern.compile(row.cell(0)), row.cell(1))).toList();
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern NO_LETTER = Pattern.compile("[^a-z0-9]");

    /** Made once a name is to be written that no ledger remembers: that takes longer than to read a small record. */
    private static final class ToLatin {
        private static final Transliterator LETTERS = Transliterator.getInstance("Any-Latin; Latin-ASCII");
    }

    /** One romanisation of a sound, and what takes its place. */
    private record Spelling(Pattern written, String plain) { }

    public NameKey {
        words = List.copyOf(words);
        spelt = List.copyOf(spelt);
    }

    /** The key of a name. */
    public static NameKey of(String name, EntityType type) {
        if (type == EntityType.PLACE || type == EntityType.ORGANIZATION) {
            String region = Regions.code(name);
            if (region != null) {
                return new NameKey(EntityType.PLACE, List.of(region), true, null, List.of(), null);
            }
        }
        List<String> words = new ArrayList<>();
        List<String> spelt = new ArrayList<>();
        boolean latin = true;
        for (String word : SPACES.split(name)) {
            String skeleton = skeleton(word);
            if (!skeleton.isEmpty()) {
                words.add(skeleton);
                spelt.add(word);
            }
            latin &= word.codePoints().noneMatch(c -> Character.isLetter(c) && Character.UnicodeScript.of(c) != Character.UnicodeScript.LATIN);
        }
        return new NameKey(type, words, latin, type == EntityType.PLACE ? Cities.number(name) : null, spelt, null);
    }

    /** The same, made before from its words: these need not be worked out again. */
    NameKey remembered() {
        for (int i = 0; i < spelt.size(); i++) {
            String skeleton = words.get(i);
            SKELETONS.of(spelt.get(i), () -> skeleton);
        }
        return this;
    }

    /** The same name of a bearer whom a person has told apart from others. */
    NameKey of(String bearer) {
        return bearer == null ? this : new NameKey(type, words, latin, city, spelt, bearer);
    }

    /** Whether it tells its bearer apart from others of the surname: all but a person's surname alone, or with an initial. */
    public boolean full() {
        return type != EntityType.PERSON || words.size() > 1 && words.get(0).length() > 1;
    }

    /** A person's name without what stands before the last word; any other name as it is. */
    NameKey surname() {
        int last = words.size() - 1;
        return type != EntityType.PERSON || last < 1 ? this
                : new NameKey(type, words.subList(last, last + 1), latin, city, spelt.subList(last, last + 1), bearer);
    }

    /** What all names that may be this one share at least one of, to look pairs up by: the consonants of the last word, and what may be heard of it. */
    public Set<String> blocks() {
        if (isRegion() || city != null || words.isEmpty()) {
            return Set.of(isRegion() ? words.get(0) : city != null ? "city " + city : "");
        }
        Set<String> blocks = new LinkedHashSet<>(Sounds.of(last(spelt)));
        blocks.add(consonants(last(words)));
        return blocks;
    }

    /** Of what this is a set, all words that may be the one in this place share a part: to find them among many. For no country's name. */
    Set<String> alike(int word) {
        Set<String> alike = new LinkedHashSet<>(Sounds.of(spelt.get(word)));
        alike.add(consonants(words.get(word)));
        return alike;
    }

    /** Whether the words by which names are told apart first let two be one: a person's last; of a body's or place's, the first two. For no country's name. */
    boolean headMayBe(NameKey other) {
        if (type == EntityType.PERSON) {
            return alike(words.size() - 1, other, other.words.size() - 1, HEARD);
        }
        return alike(0, other, 0, HEARD) && (words.size() == 1 || other.words.size() == 1 || alike(1, other, 1, HEARD));
    }

    /** Whether it names a country or territory. */
    public boolean isRegion() {
        return type == EntityType.PLACE && words.size() == 1 && words.get(0).length() == 2 && Character.isUpperCase(words.get(0).charAt(0));
    }

    /** The ISO 3166 code of the country that it names, or that a larger city of this name lies in; null for all else. */
    String country() {
        return isRegion() ? words.get(0) : city == null ? null : Cities.country(city);
    }

    /**
     * Whether two names may have one bearer: a person's surnames agree, and given names, where both are told, are the same, or one is the
     * initial of the other. Other names agree word for word, or one has all the other's words in order ("Coast Bank", "Coast Bank of Arden").
     */
    public boolean mayBe(NameKey other) {
        if (!Objects.equals(bearer, other.bearer)) {
            return false;
        }
        if (isRegion() || other.isRegion()) {
            return words.equals(other.words);
        }
        if (city != null && other.city != null) {
            return city.equals(other.city);
        }
        if (words.isEmpty() || other.words.isEmpty() || (type == EntityType.PERSON) != (other.type == EntityType.PERSON)) {
            return false;
        }
        if (type != EntityType.PERSON) {
            int shorter = Math.min(words.size(), other.words.size());
            return (words.size() == other.words.size() || shorter >= 2) && IntStream.range(0, shorter).allMatch(i -> alike(i, other, i, HEARD));
        }
        if (!alike(words.size() - 1, other, other.words.size() - 1, HEARD)) {
            return false;
        }
        return words.size() == 1 || other.words.size() == 1 || alike(0, other, 0, 1) || givenAlike(words.get(0), other.words.get(0), latin == other.latin);
    }

    private static boolean givenAlike(String a, String b, boolean oneScript) {
        if (a.length() == 1 || b.length() == 1) {
            return a.charAt(0) == b.charAt(0);
        }
        if ( a.length() >= 3 && b.length() >= 3 && (a.startsWith(b) || b.startsWith(a))) {
            return true;
        }
        // one letter apart: Jomart and Жомарт, Sergiy and Serhii; short names that differ by a letter are others (Mario, Maria)
        return oneScript ? a.length() >= 6 && b.length() >= 6 && oneApart(a, b)
                : consonants(a).length() >= 3 && consonants(b).length() >= 3 && oneApart(consonants(a), consonants(b));
    }

    /** Whether one letter put in, left out or changed makes one of the other. */
    private static boolean oneApart(String a, String b) {
        int start = 0;
        int most = Math.min(a.length(), b.length());
        while (start < most && a.charAt(start) == b.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < most - start && a.charAt(a.length() - 1 - end) == b.charAt(b.length() - 1 - end)) {
            end++;
        }
        return Math.max(a.length(), b.length()) - start - end <= 1;
    }

    /** Within one script the skeletons are the same; across scripts a vowel may differ (Тайлер is tailer, Tyler is tiler), and one sound be heard in both. */
    private boolean alike(int i, NameKey other, int j, int heard) {
        String a = words.get(i);
        String b = other.words.get(j);
        return a.equals(b) || latin != other.latin
                && (consonants(a).length() > 1 && consonants(a).equals(consonants(b)) || Sounds.alike(spelt.get(i), other.spelt.get(j), heard));
    }

    private static String last(List<String> list) {
        return list.get(list.size() - 1);
    }

    private static String consonants(String skeleton) {
        StringBuilder left = new StringBuilder();
        for (int i = 0; i < skeleton.length(); i++) {
            char c = skeleton.charAt(i);
            if ("aeiou".indexOf(c) < 0) {
                left.append(c);
            }
        }
        return left.isEmpty() ? skeleton : left.toString();
    }

    private static String skeleton(String word) {
        return SKELETONS.of(word, () -> romanise(word));
    }

    private static String romanise(String word) {
        String plain = NO_LETTER.matcher(Sounds.plain(word, ToLatin.LETTERS)).replaceAll("");
        for (Spelling spelling : SPELLINGS) {
            plain = spelling.written().matcher(plain).replaceAll(spelling.plain());
        }
        return plain;
    }

    @Override
    public String toString() {
        return String.join(" ", words);
    }
}
