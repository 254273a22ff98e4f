package org.daybook.app.web;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.app.web.figure.Shapes;
import org.daybook.reading.page.Agencies;
import org.daybook.record.Masthead;
import org.daybook.record.link.PageFacts;

/**
 * How each outlet is marked: a hexagon for agencies, a shape of its own for the five others that are read most when they are first seen, a ring for
 * the rest, and always its letters. What an outlet was given it keeps, whatever is read later: it is written down beside the record. Safe for
 * many threads.
 */
public final class Outlets {
    private static final Logger LOG = System.getLogger(Outlets.class.getName());
    private static final int MOST_LETTERS = 4;
    /** Of pages whose outlet nobody knows. */
    private static final String NO_LETTERS = "?";
    private static final Pattern LINE = Pattern.compile("([^\\p{Cntrl}]+)\t([0-6])\t([^\\p{Cntrl}]+)");

    private final Path file;
    private final Map<String, Mark> marks = new HashMap<>();
    private final Set<String> taken = new HashSet<>();
    private int shapes;

    /** @param file of those that are known: letters, number of the shape, name; need not exist */
    Outlets(Path file) {
        this.file = file;
        try {
            if (Files.exists(file)) {
                Files.readAllLines(file, StandardCharsets.UTF_8).stream().map(LINE::matcher).filter(Matcher::matches)
                        .forEach(line -> take(new Mark(line.group(3), line.group(1), Integer.parseInt(line.group(2)))));
            }
        } catch (IOException e) {
            LOG.log(Level.WARNING, "reading the outlets' signs from " + file + "; they are given anew", e);
        }
    }

    private void take(Mark mark) {
        if (marks.putIfAbsent(Masthead.key(mark.outlet()), mark) == null) {
            taken.add(mark.letters());
            shapes = mark.shape() < Shapes.count() ? Math.max(shapes, mark.shape() + 1) : shapes;
        }
    }

    /**
     * An outlet's sign.
     *
     * @param shape as {@link Shapes} counts them
     */
    public record Mark(String outlet, String letters, int shape) { }

    /** Sees to it that all outlets of these pages have a mark. */
    synchronized void know(Collection<PageFacts> pages) {
        Map<String, String> forms = new HashMap<>();
        Map<String, Long> counts = pages.stream().map(PageFacts::outlet).filter(outlet -> !marks.containsKey(Masthead.key(outlet)))
                .peek(outlet -> forms.merge(Masthead.key(outlet), outlet, Masthead::form)).collect(Collectors.groupingBy(Masthead::key, Collectors.counting()));
        Map<String, Long> unknown = counts.entrySet().stream().collect(Collectors.toMap(count -> forms.get(count.getKey()), Map.Entry::getValue));
        List<Mark> fresh = new ArrayList<>();
        unknown.entrySet().stream().sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()).thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> {
                    Mark mark = new Mark(entry.getKey(), letters(entry.getKey()), shape(entry.getKey()));
                    take(mark);
                    fresh.add(mark);
                });
        keep(fresh);
    }

    private int shape(String outlet) {
        return Agencies.has(outlet) ? Shapes.hexagon() : Math.min(shapes, Shapes.count());
    }

    /** Where it can't be written, the signs hold while the server runs. */
    private void keep(List<Mark> fresh) {
        if (fresh.isEmpty()) {
            return;
        }
        String lines = fresh.stream().map(mark -> mark.letters() + "\t" + mark.shape() + "\t" + mark.outlet()).filter(line -> LINE.matcher(line).matches())
                .map(line -> line + "\n").collect(Collectors.joining());
        try {
            Files.writeString(file, lines, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "writing the outlets' signs to " + file, e);
        }
    }

    synchronized Mark mark(String outlet) {
        Mark mark = marks.get(Masthead.key(outlet));
        return mark == null ? new Mark(outlet, initials(outlet), Shapes.count()) : mark;
    }

    /** The first letters of its words, and more of them where another has these. */
    private String letters(String outlet) {
        if (outlet.equals(PageFacts.UNKNOWN)) {
            return NO_LETTERS;
        }
        List<String> tries = Stream.concat(Stream.of(initials(outlet)), more(outlet)).toList();
        String letters = tries.stream().filter(taken::add).findFirst().orElse(tries.get(0));
        taken.add(letters);
        return letters;
    }

    private static Stream<String> more(String outlet) {
        String plain = plain(outlet).replace(" ", "");
        return java.util.stream.IntStream.rangeClosed(3, MOST_LETTERS + 2).filter(length -> length <= plain.codePointCount(0, plain.length()))
                .mapToObj(length -> plain.substring(0, plain.offsetByCodePoints(0, length)));
    }

    private static String initials(String outlet) {
        String plain = plain(outlet);
        List<String> words = Stream.of(plain.split(" ")).filter(word -> !word.isEmpty()).toList();
        if (words.size() < 2) {
            return plain.substring(0, plain.offsetByCodePoints(0, Math.min(3, plain.codePointCount(0, plain.length()))));
        }
        return words.stream().limit(MOST_LETTERS).map(word -> new String(Character.toChars(word.codePointAt(0)))).collect(Collectors.joining())
                .toUpperCase(Locale.ROOT);
    }

    /** Letters and digits; of a domain, its name. */
    private static String plain(String outlet) {
        String name = outlet.indexOf(' ') < 0 ? outlet.replaceFirst("^www\\.", "").replaceFirst("\\.[^.]*$", "") : outlet;
        String plain = name.replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
        return plain.isEmpty() ? "?" : plain;
    }
}
