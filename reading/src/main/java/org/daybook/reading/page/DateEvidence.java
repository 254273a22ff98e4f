package org.daybook.reading.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** All that a page has of dates, by day: which of them it was published on is weighed by {@link DateWeights}. */
final class DateEvidence {
    /** How often a day must be named to be named often. */
    private static final int OFTEN = 3;
    private static final int CROWD = 3;
    /** Days of more than so many are no dates of one page any more; the first count. */
    private static final int MOST = 400;
    private static final Set<DateSign> PLACES = EnumSet.complementOf(EnumSet.range(DateSign.BY_LABEL, DateSign.values()[DateSign.values().length - 1]));

    private final Map<LocalDate, List<DateMention>> days = new TreeMap<>();
    private final Map<LocalDate, Set<DateSign>> signs = new TreeMap<>();
    /** Of each day that stands in a crowd, how many do. */
    private final Map<LocalDate, Integer> crowded = new HashMap<>();

    /**
     * @param mentions in order of trust: metadata first, then what is shown, in page order
     * @param yearless months and days shown without a year, as {@link VisibleDates#yearless}
     */
    DateEvidence(List<DateMention> mentions, Set<String> yearless) {
        boolean said = mentions.stream().anyMatch(mention -> mention.where().said());
        for (DateMention mention : mentions) {
            LocalDate day = mention.day();
            // where both are told, that of the change is no second choice
            if (said && mention.where().change()) {
                continue;
            }
            if (days.containsKey(day) || days.size() < MOST) {
                days.computeIfAbsent(day, none -> new ArrayList<>()).add(mention);
                signs.computeIfAbsent(day, none -> EnumSet.noneOf(DateSign.class)).addAll(mention.signs());
            }
        }
        boolean shown = mentions.stream().anyMatch(mention -> mention.is(DateSign.BELOW_HEADLINE));
        Map<Set<DateSign>, Integer> crowds = crowds();
        boolean named = mentions.stream().anyMatch(mention -> mention.where().names());
        compare(mentions);
        signs.forEach((day, of) -> {
            if (yearless.contains(day.toString().substring(4))) {
                of.add(DateSign.YEARLESS);
            }
            if (days.get(day).size() >= OFTEN) {
                of.add(DateSign.REPEATED);
            }
            if (crowds.containsKey(where(of))) {
                crowded.put(day, crowds.get(where(of)));
                of.add(DateSign.CROWDED);
            }
            if (named && of.stream().noneMatch(DateSign::names)) {
                of.removeIf(DateSign::compares);
                of.add(DateSign.UNSAID);
            }
            if (shown && !of.contains(DateSign.BELOW_HEADLINE)) {
                of.add(DateSign.UNSHOWN);
            }
        });
    }

    /** Places, each of which is the only one where several days stand, with how many these are. */
    private Map<Set<DateSign>, Integer> crowds() {
        Map<Set<DateSign>, Integer> count = new HashMap<>();
        signs.values().forEach(of -> count.merge(where(of), 1, Integer::sum));
        count.values().removeIf(days -> days < CROWD);
        return count;
    }

    private static Set<DateSign> where(Set<DateSign> signs) {
        Set<DateSign> where = EnumSet.copyOf(signs);
        where.retainAll(PLACES);
        return where;
    }

    private void compare(List<DateMention> mentions) {
        TreeSet<LocalDate> shown = new TreeSet<>();
        LocalDate first = null;
        LocalDate below = null;
        for (DateMention mention : mentions) {
            DateSign where = mention.where();
            if (!where.shown() || where == DateSign.ELSEWHERE || where == DateSign.IN_LINK || where == DateSign.UPDATED || where == DateSign.OWN_ENTRY
                    || mention.is(DateSign.CLOCK) || mention.is(DateSign.EVENT) || mention.is(DateSign.IN_FRAME)) {
                continue;
            }
            shown.add(mention.day());
            first = first == null ? mention.day() : first;
            below = below == null && where != DateSign.FAR_ABOVE && where != DateSign.ABOVE_HEADLINE ? mention.day() : below;
        }
        if (shown.isEmpty()) {
            return;
        }
        mark(shown.size() == 1 ? first : null, DateSign.ALONE);
        mark(first, DateSign.FIRST);
        mark(below, DateSign.FIRST_BELOW);
        mark(shown.last(), DateSign.LATEST);
        mark(shown.first(), DateSign.EARLIEST);
    }

    private void mark(LocalDate day, DateSign sign) {
        if (day != null && signs.containsKey(day)) {
            signs.get(day).add(sign);
        }
    }

    /** The days named, and what speaks for each. */
    Map<LocalDate, Set<DateSign>> days() {
        return signs;
    }

    /** What speaks for one of the days, in logits. A crowd shares what one of its days would have: how many stories a page lists says nothing of its own day. */
    double logit(DateWeights weights, LocalDate day) {
        return weights.of(signs.get(day)) - StrictMath.log(crowded.getOrDefault(day, 1));
    }

    /** The day that the page was most likely published on, as the best of its mentions has it; null where none is likelier than {@code least}. */
    Dated published(DateWeights weights, double least) {
        double sum = 1;
        double most = 0;
        LocalDate best = null;
        for (LocalDate day : signs.keySet()) {
            double likely = StrictMath.exp(logit(weights, day));
            sum += likely;
            if (likely > most) {
                most = likely;
                best = day;
            }
        }
        return best == null || most / sum < least ? null : days.get(best).get(0).dated();
    }
}
