package org.daybook.reading.page;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text as text browsers print pages ({@code lynx -dump}, {@code links -dump}): paragraphs wrapped to a width, links marked {@code [12]}, and a
 * list of their addresses at the end. Out comes the text as a browser would have given it.
 */
final class TextDump {
    /** An entry of the list at the end. */
    private static final Pattern ADDRESS = Pattern.compile("\\s{0,8}\\[?(\\d{1,5})[.\\]]\\s{1,4}(?:[a-z][a-z+.-]{1,15}:|/)\\S.*");
    private static final Pattern MARK = Pattern.compile("\\[(\\d{1,5})\\]");
    private static final int FEWEST = 3;

    private TextDump() { }

    /** The text without the browser's own marks and breaks; the text itself where it has none. */
    static String undone(String text) {
        List<String> lines = text.lines().toList();
        Set<String> numbers = new HashSet<>();
        int end = lines.size();
        int at = lines.size() - 1;
        while (at >= 0) {
            Matcher address = ADDRESS.matcher(lines.get(at));
            if (address.matches()) {
                numbers.add(address.group(1));
                end = at;
            } else if (!lines.get(at).isBlank() && (numbers.isEmpty() || !heading(lines.get(at)))) {
                break;
            } else if (!lines.get(at).isBlank()) {
                end = at;
            }
            at--;
        }
        if (numbers.size() < FEWEST) {
            return HardWrap.undone(text);
        }
        // Unwrapped first: the marks were there when the lines were broken.
        String body = HardWrap.undone(String.join("\n", lines.subList(0, end)) + "\n");
        return MARK.matcher(body).replaceAll(mark -> numbers.contains(mark.group(1)) ? "" : Matcher.quoteReplacement(mark.group()));
    }

    /** "References" in whatever language, "Visible links:": a word or two at the margin. */
    private static boolean heading(String line) {
        return line.length() <= 30 && !MARK.matcher(line).find() && line.strip().split("\\s+").length <= 3 && !line.strip().matches(".*[.!?]");
    }
}
