package org.daybook.record.link;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daybook.reading.Reading;
import org.daybook.reading.event.Stage;
import org.daybook.reading.page.Because;
import org.daybook.reading.page.Dated;
import org.daybook.reading.time.Edtf;
import org.daybook.reading.time.TimeExpression;

/**
 * Dates of publication that pages have only together: one says "on Wednesday", another names the day of the same event. A pure function of
 * the set of readings. What a page says of its own date always bounds what is found, and pages that contradict each other date nothing.
 */
public final class JointDating {
    private static final Pattern WEEKDAY = Pattern.compile("XXXX-WXX-([1-7])(?:T.*)?");
    /** "On Wednesday" names the nearest Wednesday. */
    private static final int DAYS_IN_A_WEEK = 7;

    /** That a telling of an undated page and one of another page tell one event, which the other dates. */
    private record Tie(Window published, TimeExpression weekday, Telling other) { }

    private JointDating() { }

    /**
     * What the pages date together.
     *
     * @return by page id, only pages whose own date is missing or wider than a day, and only what is narrower than that
     */
    public static Map<String, Dated> dates(Collection<Reading> readings) {
        List<Reading> inOrder = new ArrayList<>(readings);
        inOrder.sort(Comparator.comparing(r -> r.capture().sha256()));
        Map<String, List<Telling>> dated = new TreeMap<>();
        for (Reading reading : inOrder) {
            for (Telling telling : tellings(reading)) {
                if (Window.of(telling.edtf()).days() == 1) {
                    Clusters.keys(telling).forEach(k -> dated.computeIfAbsent(k, x -> new ArrayList<>()).add(telling));
                }
            }
        }
        Map<String, Dated> found = new TreeMap<>();
        for (Reading reading : inOrder) {
            if (wantsDate(reading)) {
                Dated date = date(reading, dated);
                if (date != null) {
                    found.put(reading.capture().sha256(), date);
                }
            }
        }
        return found;
    }

    private static boolean wantsDate(Reading reading) {
        return reading.published() == null
                || reading.published().from().equals("inferred") && Window.of(reading.published().edtf()).days() > 1;
    }

    private static List<Telling> tellings(Reading reading) {
        return Telling.of(Mentions.page(reading, null), Mentions.of(reading));
    }

    private static Dated date(Reading reading, Map<String, List<Telling>> dated) {
        Window own = reading.published() == null ? Window.OPEN : Window.of(reading.published().edtf());
        List<Tie> ties = new ArrayList<>();
        for (Telling telling : tellings(reading)) {
            for (EventMention mention : telling.mentions()) {
                Matcher weekday = mention.timex() == null || mention.edtf() != null ? null : WEEKDAY.matcher(mention.timex());
                if (weekday != null && weekday.matches()) {
                    ties(reading, telling, mention, Integer.parseInt(weekday.group(1)), own, dated, ties);
                }
            }
        }
        Window all = own;
        for (Tie tie : ties) {
            all = all.with(tie.published());
        }
        if (ties.isEmpty() || all.empty() || all.days() >= own.days() || all.days() > DAYS_IN_A_WEEK) {
            return null;
        }
        Set<Because> because = new LinkedHashSet<>();
        for (Tie tie : ties) {
            because.add(new Because.Words(tie.weekday().start(), tie.weekday().end()));
            because.add(new Because.Metadata("page", tie.other().page().source() + ": " + tie.other().chief().quote()));
        }
        if (reading.published() != null) {
            because.addAll(reading.published().because());
        }
        return new Dated(Edtf.of(all.first(), all.end().minusDays(1)).toString(), all.days() == 1 ? "day" : "interval", "inferred",
                List.copyOf(because));
    }

    private static void ties(Reading reading, Telling telling, EventMention mention, int weekday, Window own, Map<String, List<Telling>> dated,
            List<Tie> ties) {
        Set<Telling> candidates = new LinkedHashSet<>();
        Clusters.keys(telling).forEach(k -> candidates.addAll(dated.getOrDefault(k, List.of())));
        for (Telling other : candidates) {
            LocalDate day = Window.of(other.edtf()).first();
            if (other.page().id().equals(telling.page().id()) || day.getDayOfWeek().getValue() != weekday
                    || Pairing.acrossPages(telling, other) == 0) {
                continue;
            }
            TimeExpression words = words(reading, mention);
            Window published = published(reading, mention, words, day);
            if (words != null && published.meets(own)) {
                ties.add(new Tie(published, words, other));
            }
        }
    }

    /**
     * The days on which "on Wednesday" may have been written. In the opening paragraph of a report it is the day of the report: of 241
     * development articles that open so, 48 % came out on that very day and 41 % on the next; elsewhere it may be any day of the week after.
     */
    private static Window published(Reading reading, EventMention mention, TimeExpression words, LocalDate day) {
        if (mention.stage() != Stage.HAPPENED && mention.stage().ahead()) {
            return new Window(day.minusDays(DAYS_IN_A_WEEK - 1L), day.plusDays(1));
        }
        return words != null && opens(reading, words) ? new Window(day, day.plusDays(1)) : new Window(day, day.plusDays(DAYS_IN_A_WEEK));
    }

    /** Whether the opening paragraph speaks of this weekday. */
    private static boolean opens(Reading reading, TimeExpression weekday) {
        int firstEnd = reading.text().indexOf('\n');
        int end = firstEnd < 0 ? reading.text().length() : reading.text().codePointCount(0, firstEnd);
        return reading.times().stream().anyMatch(t -> t.start() < end && weekday.timex().equals(t.timex()));
    }

    private static TimeExpression words(Reading reading, EventMention mention) {
        return Mentions.time(reading, reading.events().get(mention.index())).orElse(null);
    }
}
