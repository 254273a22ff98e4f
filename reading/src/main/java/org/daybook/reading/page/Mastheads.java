package org.daybook.reading.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.daybook.reading.language.Languages;

/**
 * What stands alone at a page's head like an outlet's name: a short line of capitalised words above the headline. Section names look alike, so it
 * counts only where one of its words is of those that papers are called by ({@code page/mastheads.tsv}), or a sentence of the furniture names it again.
 */
final class Mastheads {
    private static final int MOST_WORDS = 5;
    /** Lines that may be the masthead: menus are longer. */
    private static final int MOST_LINES = 20;
    private static final int SENTENCE_WORDS = 6;
    private static final Pattern BAR = Pattern.compile(" [|·•/] ");
    private static final Set<String> LINKS = Set.of("of", "the", "and", "и", "в");

    private final Set<String> paperWords = new HashSet<>();

    Mastheads(List<String> languages) {
        languages.forEach(tag -> paperWords.addAll(Languages.of(tag).words("page/mastheads.tsv")));
    }

    /** The name, as it is written in running words where it is; empty where none stands there. */
    Optional<String> name(List<Part> parts) {
        List<String> named = new ArrayList<>();
        for (Part part : parts) {
            if (part.title || part.keep || named.size() == MOST_LINES) {
                break;
            }
            // "Coast Herald | Harbour | Letters"
            String first = BAR.split(part.text, 2)[0].strip();
            if (part.cue == null && mayName(first)) {
                named.add(first);
            }
        }
        Optional<String> again = named.stream().filter(name -> name.indexOf(' ') > 0).flatMap(name -> writtenAgain(name, parts).stream()).findFirst();
        return again.isPresent() ? again : named.stream().filter(this::likeAPaper).findFirst();
    }

    private boolean mayName(String line) {
        String[] words = line.split(" ");
        if (words.length > MOST_WORDS || line.length() < 4) {
            return false;
        }
        for (String word : words) {
            boolean small = words[0] != word && (LINKS.contains(word) || paperWords.contains(word));
            if (!small && !Character.isUpperCase(word.codePointAt(0)) || !word.chars().allMatch(c -> Character.isLetter(c) || c == '-' || c == '’' || c == '\'')) {
                return false;
            }
        }
        return true;
    }

    private boolean likeAPaper(String name) {
        List<String> words = List.of(name.toLowerCase(Locale.ROOT).split(" "));
        return words.size() > 1 && words.stream().anyMatch(paperWords::contains);
    }

    /** The name as a sentence of the furniture has it: a headline in capitals is written so there alone. */
    private static Optional<String> writtenAgain(String name, List<Part> parts) {
        String lower = name.toLowerCase(Locale.ROOT);
        for (Part part : parts) {
            if (part.keep || part.title || part.words < SENTENCE_WORDS || part.text.equals(name)) {
                continue;
            }
            String text = part.text.toLowerCase(Locale.ROOT);
            int at = text.indexOf(lower);
            boolean whole = at >= 0 && text.length() == part.text.length() && (at == 0 || !Character.isLetter(text.charAt(at - 1)))
                    && (at + lower.length() == text.length() || !Character.isLetter(text.charAt(at + lower.length())));
            if (whole) {
                String written = part.text.substring(at, at + lower.length());
                return Optional.of(Character.isUpperCase(written.codePointAt(0)) ? written : name);
            }
        }
        return Optional.empty();
    }
}
