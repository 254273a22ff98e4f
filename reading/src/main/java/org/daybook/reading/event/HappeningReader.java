package org.daybook.reading.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daybook.reading.language.Feature;
import org.daybook.reading.name.Entity;
import org.daybook.reading.name.Mention;
import org.daybook.reading.name.Names;
import org.daybook.reading.page.Patience;
import org.daybook.reading.page.Span;
import org.daybook.reading.text.Text;
import org.daybook.reading.time.Edtf;
import org.daybook.reading.time.TimeExpression;

/**
 * Finds what a text tells of somebody: the verbs that they are subject or object of, and the nouns of events that are theirs. Read only where it is asked for,
 * since it looks at every verb beside a name, whatever it means. Safe for many threads.
 */
public final class HappeningReader {
    /** So many sentences open a report. */
    private static final int OPENING = 4;
    /** Stands for the bearer of words that are no name in the page. */
    private static final String ASKED = "asked";

    private final Map<String, Lexicon> lexicons = new ConcurrentHashMap<>();

    /**
     * What happened to somebody, in text order; each word once.
     *
     * @param mentions where the text speaks of them, by name, office or pronoun
     * @param published EDTF of the page's own date; null where it has none
     */
    public List<Happening> happenings(Text text, List<TimeExpression> times, List<Mention> mentions, String published) {
        Lexicon lexicon = lexicons.computeIfAbsent(text.language().tag(), tag -> new Lexicon(text.language()));
        Lines lines = new Lines(text, lexicon, mentions, times, null);
        LocalDate day = published == null ? null : Edtf.parse(published).lower().orElse(null);
        String story = story(lines, published, day);
        List<Happening> all = new ArrayList<>();
        lines.mentioning().forEach(s -> {
            Patience.check();
            Line line = lines.at(s);
            Deeds deeds = new Deeds(line);
            Map<Integer, Integer> found = new LinkedHashMap<>();
            deeds.find().forEach(deed -> found.putIfAbsent(deed.start(), deed.end()));
            found.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(deed -> all.add(happening(line, deed.getKey(), deed.getValue(), day, story)));
        });
        return all;
    }

    /**
     * Where a text speaks of somebody or something.
     *
     * @param who which of the page's bearers it is
     * @param called words that mean it wherever they stand, in any case: of things that are no bearers; null for none
     */
    public static List<Mention> mentions(Text text, Names names, Predicate<Entity> who, String called) {
        Set<String> bearers = new HashSet<>();
        names.entities().stream().filter(who).forEach(entity -> bearers.add(entity.id()));
        List<Mention> mentions = new ArrayList<>(names.mentions().stream().filter(mention -> bearers.contains(mention.entity())).toList());
        Matcher literal = called == null ? null : Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(called) + "(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE).matcher(text.string());
        while (literal != null && literal.find()) {
            int start = text.string().codePointCount(0, literal.start());
            Span span = new Span(start, start + text.string().codePointCount(literal.start(), literal.end()));
            if (mentions.stream().noneMatch(mention -> mention.span().overlaps(span))) {
                mentions.add(new Mention(span.start(), span.end(), span, Mention.Kind.NAME, ASKED));
            }
        }
        mentions.sort(Comparator.comparing(Mention::span));
        return mentions;
    }

    private static Happening happening(Line line, int start, int end, LocalDate published, String story) {
        Line.Timed time = line.times.stream().filter(t -> dates(line, t, start, published)).min(Comparator.comparingInt(t -> Math.abs(t.start() - start))).orElse(null);
        return new Happening(line.words.text().span(start, end), line.sentence.span(), time == null ? story : time.edtf(), time != null);
    }

    /** Whether a time expression dates a verb or noun: it stands in its clause, or in one around it, and is no part of a name ("the 2030 congress"). */
    private static boolean dates(Line line, Line.Timed time, int at, LocalDate published) {
        return calendar(time, published) && (line.sameClause(time.start(), at) || line.holds(time.start(), at))
                && !(time.end() - time.start() == 1 && time.end() < line.end && line.words.may(time.end(), Feature.PROPN));
    }

    private static boolean calendar(Line.Timed time, LocalDate published) {
        boolean calendar = time.edtf() != null && (time.time().type() == TimeExpression.Type.DATE || time.time().type() == TimeExpression.Type.TIME);
        return calendar && (published == null || Edtf.parse(time.edtf()).lower().filter(published::isBefore).isEmpty());
    }

    /** The day that a report is about: the first that its opening sentences name, of the week before it was published; else the page's own date. */
    private static String story(Lines lines, String published, LocalDate day) {
        for (int s = 0, told = 0; day != null && s < lines.size() && told < OPENING; s++) {
            Line line = lines.timed(s);
            if (!tells(line)) {
                continue;
            }
            told++;
            for (Line.Timed time : line.times) {
                Edtf edtf = time.edtf() == null || !calendar(time, day) ? null : Edtf.parse(time.edtf());
                LocalDate first = edtf == null ? null : edtf.lower().orElse(null);
                if (first != null && edtf.upper().filter(first.plusDays(1)::equals).isPresent() && first.isAfter(day.minusDays(Days.WEEK))) {
                    return first.toString();
                }
            }
        }
        return published;
    }

    private static boolean tells(Line line) {
        for (int i = line.first; i < line.end; i++) {
            if (line.finite(i)) {
                return true;
            }
        }
        return false;
    }
}
