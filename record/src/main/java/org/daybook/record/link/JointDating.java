package org.daybook.record.link;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daybook.reading.Reading;
import org.daybook.reading.dating.Dating;
import org.daybook.reading.dating.Spoken;
import org.daybook.reading.event.Stage;
import org.daybook.reading.language.Languages;
import org.daybook.reading.name.Names;
import org.daybook.reading.page.Because;
import org.daybook.reading.page.Dated;
import org.daybook.reading.text.Text;
import org.daybook.reading.time.Edtf;
import org.daybook.reading.time.TimeExpression;
import org.daybook.reading.time.TimeReader;

/**
 * Dates of publication that pages have only together: one says "on Wednesday" or "this year", another names the day or year of the same event.
 * A pure function of the set of readings. What a page says of its own date always bounds what is found, and pages that contradict each other
 * date nothing.
 */
public final class JointDating {
    private static final Pattern WEEKDAY = Pattern.compile("XXXX-WXX-([1-7])(?:T.*)?");
    private static final String YEAR = "XXXX";
    /** TIMEX3 values that count from the page's day: "on Wednesday", "next week", "this year". */
    private static final Pattern COUNTED = Pattern.compile("XXXX(-\\D.*)?");
    /** "On Wednesday" names the nearest Wednesday. */
    private static final int DAYS_IN_A_WEEK = 7;
    /** In a key, in the place of a weekday: any time of a year or less. */
    private static final int ANY_DAY = 0;
    private static final int DAYS_IN_A_YEAR = 366;
    /** Letters of a mark that makes a day depend on a noun. */
    private static final int MARK = 8;
    private static final Dating DATING = new Dating();
    private static final TimeReader TIMES = new TimeReader();

    /** That a telling of an undated page and one of another page tell one event, which the other dates. */
    private record Tie(Window published, TimeExpression words, Telling other) { }

    private final Map<String, Reading> readings = new TreeMap<>();
    /** Tellings that are dated to a year or closer, by what may link them. */
    private final Map<String, List<Telling>> dated = new TreeMap<>();

    private JointDating(Collection<Reading> all) {
        all.forEach(r -> readings.put(r.capture().sha256(), r));
        for (Reading reading : readings.values()) {
            for (Telling telling : tellings(reading)) {
                if (Window.of(telling.edtf()).days() <= DAYS_IN_A_YEAR) {
                    Clusters.keys(telling).forEach(k -> dated.computeIfAbsent(k, x -> new ArrayList<>()).add(telling));
                }
            }
        }
    }

    /**
     * What the pages date together.
     *
     * @return by page id, only pages whose own date is missing or wider than a day, and only what is narrower than that
     */
    public static Map<String, Dated> dates(Collection<Reading> readings) {
        JointDating dating = new JointDating(readings);
        Map<String, Dated> found = new TreeMap<>();
        for (Reading reading : dating.readings.values()) {
            Dated date = wantsDate(reading) ? dating.date(reading) : null;
            if (date != null) {
                found.put(reading.capture().sha256(), date);
            }
        }
        return found;
    }

    /**
     * What a page may date others by, and be dated by: pages that share no key have no part in each other's date.
     *
     * @param dated of its events whose day or year it names
     * @param weekdays of those of which it says "on Wednesday" or "this year", where it wants a date; else empty
     */
    public record Keys(Set<Long> dated, Set<Long> weekdays) {
        public Keys {
            dated = Set.copyOf(dated);
            weekdays = Set.copyOf(weekdays);
        }
    }

    /** The keys of a page. */
    public static Keys keys(Reading reading) {
        Set<Long> dated = new LinkedHashSet<>();
        Set<Long> weekdays = new LinkedHashSet<>();
        boolean wanted = wantsDate(reading);
        for (Telling telling : tellings(reading)) {
            if (telling.told().days() <= DAYS_IN_A_YEAR) {
                add(dated, telling, ANY_DAY);
            }
            if (telling.told().days() == 1) {
                add(dated, telling, telling.told().first().getDayOfWeek().getValue());
            }
            for (EventMention mention : telling.mentions()) {
                if (wanted && weekday(mention) > 0) {
                    add(weekdays, telling, weekday(mention));
                } else if (wanted && mention.edtf() == null && YEAR.equals(mention.timex())) {
                    add(weekdays, telling, ANY_DAY);
                }
            }
        }
        return new Keys(dated, weekdays);
    }

    private static void add(Set<Long> keys, Telling telling, int weekday) {
        for (String key : Clusters.keys(telling)) {
            keys.add(Blocks.hash(key, weekday));
        }
    }

    /** The day of the week that a mention tells, 1 to 7, where nothing tells which one is meant; else 0. */
    private static int weekday(EventMention mention) {
        Matcher weekday = mention.timex() == null || mention.edtf() != null ? null : WEEKDAY.matcher(mention.timex());
        return weekday != null && weekday.matches() ? Integer.parseInt(weekday.group(1)) : 0;
    }

    private static boolean wantsDate(Reading reading) {
        return reading.published() == null
                || reading.published().from().equals("inferred") && Window.of(reading.published().edtf()).days() > 1;
    }

    private static List<Telling> tellings(Reading reading) {
        return Telling.of(Mentions.page(reading, null), Mentions.of(reading).stream().map(mention -> supposed(mention) ? mention.on(null) : mention).toList());
    }

    /** Whether a day that counts from the page's own was only supposed: other pages may say which is meant. */
    private static boolean supposed(EventMention mention) {
        return mention.timex() != null && mention.edtf() != null && mention.edtf().contains("?") && COUNTED.matcher(mention.timex()).matches();
    }

    private Dated date(Reading reading) {
        Window own = reading.published() == null ? Window.OPEN : Window.of(reading.published().edtf());
        List<Tie> ties = new ArrayList<>();
        List<Telling> tellings = tellings(reading);
        for (Telling telling : tellings) {
            for (EventMention mention : telling.mentions()) {
                Matcher weekday = mention.timex() == null || mention.edtf() != null ? null : WEEKDAY.matcher(mention.timex());
                if (weekday != null && weekday.matches()) {
                    weekdays(reading, tellings, telling, mention, Integer.parseInt(weekday.group(1)), own, ties);
                } else if (weekday != null && mention.timex().equals(YEAR) && mention.stage().ahead()) {
                    years(reading, telling, mention, own, ties);
                }
            }
        }
        Window all = own;
        for (Tie tie : ties) {
            all = all.with(tie.published());
        }
        if (!ties.isEmpty() && !all.empty() && all.days() > 1) {
            all = narrowed(reading, tellings, all, ties);
        }
        if (ties.isEmpty() || all.empty() || all.days() >= own.days() || all.days() > DAYS_IN_A_YEAR) {
            return null;
        }
        Set<Because> because = new LinkedHashSet<>();
        for (Tie tie : ties) {
            because.add(new Because.Words(tie.words().start(), tie.words().end()));
            because.add(new Because.Metadata("page", tie.other().page().source() + ": " + tie.other().chief().quote()));
        }
        if (reading.published() != null) {
            because.addAll(reading.published().because());
        }
        Edtf edtf = Edtf.of(all.first(), all.end().minusDays(1));
        return new Dated(edtf.toString(), edtf.precision().toString(), "inferred", List.copyOf(because));
    }

    /**
     * A date that ties have found, made narrower by tellings that the weekday itself helps to know: "last Thursday" beside "on Wednesday". By
     * themselves these would date nothing: the same people meet on many a Thursday.
     */
    private Window narrowed(Reading reading, List<Telling> tellings, Window found, List<Tie> ties) {
        Window all = found;
        for (Telling telling : tellings) {
            for (EventMention mention : telling.mentions()) {
                Matcher weekday = mention.timex() == null || mention.edtf() != null ? null : WEEKDAY.matcher(mention.timex());
                TimeExpression words = weekday == null || !weekday.matches() ? null : words(reading, mention);
                for (Telling other : words == null ? Set.<Telling>of() : candidates(telling)) {
                    Window day = Window.of(other.edtf());
                    Window published = day.days() != 1 || day.first().getDayOfWeek().getValue() != Integer.parseInt(weekday.group(1)) ? null
                            : published(reading, mention, words, day.first());
                    if (published != null && published.meets(all) && !guessed(other) && Pairing.acrossPages(telling.on(mention.timex(), other.edtf()), other) > 0) {
                        all = all.with(published);
                        ties.add(new Tie(published, words, other));
                    }
                }
            }
        }
        return all;
    }

    private Set<Telling> candidates(Telling telling) {
        Set<Telling> candidates = new LinkedHashSet<>();
        Clusters.keys(telling).forEach(k -> candidates.addAll(dated.getOrDefault(k, List.of())));
        candidates.removeIf(other -> other.page().id().equals(telling.page().id()));
        return candidates;
    }

    private void weekdays(Reading reading, List<Telling> tellings, Telling telling, EventMention mention, int weekday, Window own, List<Tie> ties) {
        for (Telling other : candidates(telling)) {
            Window day = Window.of(other.edtf());
            if (day.days() != 1 || day.first().getDayOfWeek().getValue() != weekday || guessed(other) || !one(tellings, telling, mention, other)
                    || recurs(telling, mention)) {
                continue;
            }
            TimeExpression words = words(reading, mention);
            Window published = published(reading, mention, words, day.first());
            if (words != null && published.meets(own)) {
                ties.add(new Tie(published, words, other));
            }
        }
    }

    /**
     * Whether other pages date what may be this event to days more than a week apart: of debates, rallies and votes that come again and again a
     * weekday does not say which.
     */
    private boolean recurs(Telling telling, EventMention mention) {
        LocalDate first = null;
        LocalDate last = null;
        for (Telling other : candidates(telling)) {
            Window day = Window.of(other.edtf());
            if (day.days() == 1 && Pairing.acrossPages(telling.on(mention.timex(), other.edtf()), other) > 0) {
                first = first == null || day.first().isBefore(first) ? day.first() : first;
                last = last == null || day.first().isAfter(last) ? day.first() : last;
            }
        }
        return first != null && last.isAfter(first.plusDays(DAYS_IN_A_WEEK));
    }

    /**
     * Whether two tellings tell one event, were the weekday the other's. Of what comes often between the same people (calls, interviews), a
     * weekday says little by itself: there the pages must tell another event in common.
     */
    private boolean one(List<Telling> tellings, Telling telling, EventMention mention, Telling other) {
        if (!telling.family().often()) {
            return Pairing.acrossPages(telling, other) > 0;
        }
        return Pairing.acrossPages(telling.on(mention.timex(), other.edtf()), other) > 0
                && tellings(readings.get(other.page().id())).stream().filter(o -> !o.family().often())
                        .anyMatch(o -> tellings.stream().anyMatch(t -> Pairing.acrossPages(t, o) > 0));
    }

    /**
     * A plan that the page places by the distance of its year ("this year"), and another page by its number. What the page tells as past must
     * come near: one who writes "this year" of a plan mostly dates something of that year or the one before.
     */
    private void years(Reading reading, Telling telling, EventMention mention, Window own, List<Tie> ties) {
        TimeExpression words = words(reading, mention);
        Spoken spoken = new Spoken(Text.of(reading.text(), Languages.of(reading.language().tag())), reading.times(), Names.NONE, List.of());
        Optional<Integer> off = words == null ? Optional.empty() : DATING.yearsOff(spoken, reading.times().indexOf(words));
        Optional<LocalDate> floor = DATING.notBefore(spoken);
        if (off.isEmpty() || floor.isEmpty() || telling.family().often()) {
            return;
        }
        for (Telling other : candidates(telling)) {
            Window told = Window.of(other.edtf());
            int year = told.first().getYear();
            int written = year - off.get();
            boolean near = floor.get().getYear() == written || floor.get().getYear() == written - 1;
            if (near && told.end().minusDays(1).getYear() == year && Pairing.acrossPages(telling.on(YEAR, other.edtf()), other) > 0) {
                Window published = new Window(LocalDate.of(written, 1, 1), LocalDate.of(written + 1, 1, 1)).with(new Window(floor.get(), null));
                if (published.meets(own)) {
                    ties.add(new Tie(published, words, other));
                }
            }
        }
    }

    /**
     * The days on which "on Wednesday" may have been written. In the opening paragraph of a report it is the day of the report: of 241
     * development articles that open so, 48 % came out on that very day and 41 % on the next; elsewhere it may be any day of the week after.
     */
    private static Window published(Reading reading, EventMention mention, TimeExpression words, LocalDate day) {
        int weeks = words == null ? 0 : weeks(reading, words, day);
        if (weeks == 0 && words != null && ofANoun(reading, words)) {
            return new Window(day.minusDays(DAYS_IN_A_WEEK - 1L), day.plusDays(DAYS_IN_A_WEEK));
        }
        if (weeks > 0 || weeks == 0 && mention.stage() != Stage.HAPPENED && mention.stage().ahead()) {
            return new Window(day.minusDays(weeks > 0 ? DAYS_IN_A_WEEK : DAYS_IN_A_WEEK - 1L), day.plusDays(1));
        }
        return weeks == 0 && words != null && opens(reading, words) ? new Window(day, day.plusDays(1)) : new Window(day, day.plusDays(DAYS_IN_A_WEEK));
    }

    /** Whether a day depends on a noun, which may be over or to come: "Monday's debate". */
    private static boolean ofANoun(Reading reading, TimeExpression words) {
        String text = reading.text();
        int end = text.offsetByCodePoints(0, words.end());
        String behind = text.substring(end, Math.min(text.length(), end + MARK)).replace('’', '\'').toLowerCase(Locale.ROOT);
        return Languages.of(reading.language().tag()).words("time/past-behind.tsv").stream().anyMatch(behind::startsWith);
    }

    /** Whether a telling has its day from such words alone: which Monday a page means by "Monday's debate" is a guess, and no evidence. */
    private boolean guessed(Telling other) {
        Reading reading = readings.get(other.page().id());
        TimeExpression words = words(reading, other.chief());
        if (words == null || !ofANoun(reading, words)) {
            return false;
        }
        List<TimeExpression> alone = TIMES.times(Text.of(words.text(), Languages.of(reading.language().tag())), null);
        return alone.size() == 1 && WEEKDAY.matcher(alone.get(0).timex()).matches();
    }

    /** How many weeks on an expression places its weekday, told on such a day: "last Friday" one back, "next Friday" one on, "on Friday" none. */
    private static int weeks(Reading reading, TimeExpression words, LocalDate day) {
        Text alone = Text.of(words.text(), Languages.of(reading.language().tag()));
        List<TimeExpression> told = TIMES.times(alone, day.toString());
        Optional<LocalDate> meant = told.size() == 1 && told.get(0).edtf() != null ? Edtf.parse(told.get(0).edtf()).lower() : Optional.empty();
        return meant.map(other -> Integer.signum(other.compareTo(day))).orElse(0);
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
