package org.daybook.record.link;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.reading.name.EntityType;
import org.daybook.record.Agenda;
import org.daybook.record.Brief;
import org.daybook.record.Deferred;
import org.daybook.record.Event;
import org.daybook.record.Masthead;
import org.daybook.record.Outline;

/** What is ahead: of all events of a day those that a diary shows, on their shelves. Events are told in full only where they are looked at. */
final class Ahead {
    /** From so many days on, a time is wide, unless it runs from one day to another. */
    private static final int WIDE = 7;
    private static final String DAY = "\\d{4}-\\d\\d-\\d\\d[^/]*";
    private static final Pattern A_DAY = Pattern.compile(DAY);
    private static final Pattern DAY_TO_DAY = Pattern.compile(DAY + "/" + DAY);

    private final Linked linked;
    private final LocalDate today;
    private final Agenda.Question question;
    private final Function<Life, Event> tell;
    private final Set<String> aboutNames;
    private final Set<String> placeNames;
    private final Narrowing narrowing;
    private Shelves found;

    /** @param tell tells an event in full */
    Ahead(Linked linked, LocalDate today, Agenda.Question question, Function<Life, Event> tell) {
        this.linked = linked;
        this.today = today;
        this.question = question;
        this.tell = tell;
        this.aboutNames = new HashSet<>();
        if (question.about() != null) {
            aboutNames.addAll(linked.named(question.about()));
            aboutNames.add(linked.bearers().name(question.about()));
        }
        this.narrowing = new Narrowing(tell);
        this.placeNames = question.place() == null ? Set.of() : linked.named(question.place());
    }

    /** Where an event stands. {@code DAYS_OR_WIDE}: its window is wide, and dated where its tellings name its days. */
    enum Shelf { DATED, WIDE, DAYS_OR_WIDE, UNDATED, LAPSED }

    /**
     * The days that are asked for.
     *
     * @param today the day that lapses are told by
     * @param from null for today, and for all that has lapsed
     * @param to null for all that comes
     */
    record Span(LocalDate today, LocalDate from, LocalDate to, int now, int since) {
        Span(LocalDate today, LocalDate from, LocalDate to) {
            this(today, from, to, Window.day(today), Window.day(from == null ? today : from));
        }

        /**
         * Where an event stands that begins in time; null for nowhere.
         *
         * @param on where it stands once it is not lapsed
         * @param end of its window
         * @param lapses whether it lapses at that end
         */
        Shelf shelf(Shelf on, int end, boolean lapses) {
            if (lapses && end <= now) {
                return from == null || end > since ? Shelf.LAPSED : null;
            }
            return on == Shelf.UNDATED || end > since ? on : null;
        }

        /** Where an event stands; null for nowhere. */
        Shelf of(Life event) {
            LocalDate first = event.when().first();
            return !shown(event) || event.dismissed() || to != null && first != null && first.isAfter(to) ? null
                    : shelf(Ahead.shelf(event), event.when().endDay(), event.stage().ahead());
        }
    }

    /** Where the events of an answer stand, in their order there. */
    record Shelves(List<Life> dated, List<Life> wide, List<Life> undated, List<Life> lapsed) {
        static Shelves empty() {
            return new Shelves(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }

        List<Life> all() {
            return each().toList();
        }

        Stream<Life> each() {
            return Stream.of(dated, wide, undated, lapsed).flatMap(List::stream);
        }

        Shelves of(Predicate<Life> which) {
            return new Shelves(some(dated, which), some(wide, which), some(undated, which), some(lapsed, which));
        }

        private static List<Life> some(List<Life> events, Predicate<Life> which) {
            return events.stream().filter(which).toList();
        }

        List<Life> on(Shelf shelf, Life event) {
            return switch (shelf) {
                case DATED -> dated;
                case WIDE -> wide;
                case DAYS_OR_WIDE -> event.toldByDays() ? dated : wide;
                case UNDATED -> undated;
                case LAPSED -> lapsed;
            };
        }

        /** Puts in order what stands by its first day, and by its end is to stand. */
        void orderWide() {
            List<Life> open = wide.stream().filter(event -> event.when().end() == null).toList();
            wide.removeIf(event -> event.when().end() == null);
            wide.sort(BY_END);
            wide.addAll(open);
        }

        /** Puts an event in its place among those that stand in order. */
        void put(Shelf shelf, Life event) {
            List<Life> all = on(shelf, event);
            int at = Collections.binarySearch(all, event, all == wide ? BY_END : all == undated ? BY_KNOWN : BY_DAY);
            all.add(at < 0 ? -1 - at : at, event);
        }
    }

    /** @param brief tells an event without its words */
    Outline outline(Agenda.Only only, Function<Life, Brief> brief) {
        Set<String> outlets = only.outlets().stream().map(Masthead::key).collect(Collectors.toSet());
        Predicate<Life> asked = event -> narrowing.takes(event, only, outlets, today);
        Shelves shelves = only.equals(Agenda.Only.ALL) ? shelves() : shelves().of(asked);
        LocalDate from = question.from() == null ? today : question.from();
        Iterable<Life> strayed = () -> shelves.each().filter(event -> event.traits().strayed() != null && !event.traits().strayed().isBefore(from)).iterator();
        return new Outline(Deferred.of(shelves.dated(), brief), Deferred.of(shelves.wide(), brief), Deferred.of(shelves.undated(), brief),
                Deferred.of(shelves.lapsed(), brief), Deferred.of(strayed, brief), linked.straddling().stream().map(PageFacts::source).sorted().toList());
    }

    Agenda.Choices choices() {
        return narrowing.choices(shelves().all());
    }

    private synchronized Shelves shelves() {
        found = found == null ? find() : found;
        return found;
    }

    private Shelves find() {
        Span span = new Span(today, question.from(), question.to());
        return question.about() == null && question.place() == null ? linked.ahead(span)
                : sorted(candidates().stream().filter(event -> span.of(event) != null && about(event) && at(event)).toList(), span);
    }

    /** All that is ahead of these events, each on its shelf. */
    static Shelves sorted(Collection<Life> events, Span span) {
        Shelves shelves = Shelves.empty();
        for (Life event : events) {
            Shelf shelf = span.of(event);
            if (shelf != null) {
                shelves.on(shelf, event).add(event);
            }
        }
        shelves.dated().sort(BY_DAY);
        shelves.wide().sort(BY_END);
        shelves.undated().sort(BY_KNOWN);
        shelves.lapsed().sort(BY_DAY);
        return shelves;
    }

    private Collection<Life> candidates() {
        return question.about() != null ? linked.eventsTelling(aboutNames, question.about()) : linked.eventsTelling(placeNames, question.place());
    }

    /** Whether nobody says when it is to be. */
    static boolean undated(Life event) {
        return event.when().first() == null && event.when().end() == null;
    }

    /** Where an event stands that is not lapsed. */
    static Shelf shelf(Life event) {
        return undated(event) ? Shelf.UNDATED : event.when().days() < WIDE ? Shelf.DATED
                : DAY_TO_DAY.matcher(event.edtf()).matches() ? Shelf.DAYS_OR_WIDE : Shelf.WIDE;
    }

    /**
     * Whether a time from one day to another is told by its days, as in "23 October – 1 November", or given so by a person. "Next week" and "in the next two
     * weeks", which have days at both ends as well, are told by a week or a length: of their days some may be meant.
     */
    static boolean toldByDays(Life event) {
        List<Telling> telling = event.tellings().stream().filter(t -> event.edtf().equals(t.edtf())).toList();
        return telling.isEmpty() ? !event.ruled().isEmpty()
                : telling.stream().flatMap(t -> t.mentions().stream()).anyMatch(m -> event.edtf().equals(m.edtf()) && m.timex() != null && A_DAY.matcher(m.timex()).matches());
    }

    /** By the first day that it may fall on, undated events last. */
    static final Comparator<Life> BY_DAY = Comparator
            .comparing((Life e) -> Optional.ofNullable(e.when().first()).orElse(LocalDate.MAX)).thenComparing(Life::id);
    private static final Comparator<Life> BY_END = Comparator
            .comparing((Life e) -> Optional.ofNullable(e.when().end()).orElse(LocalDate.MAX)).thenComparing(BY_DAY);

    private static final Comparator<Life> BY_KNOWN = Comparator.comparing(Life::lastKnownOn).reversed().thenComparing(Life::id);

    /** Whether a diary shows it: planned, off its day, called off with its day still ahead, or under way. */
    static boolean shown(Life event) {
        return switch (event.stage()) {
            case SUGGESTED, INVITED, EXPECTED, AGREED, ARRANGING, DATED, CONFIRMED, MOVED, POSTPONED -> true;
            case UNDER_WAY -> event.edtf() != null && event.when().end() != null;
            case CANCELLED -> event.edtf() != null;
            case HAPPENED, DENIED -> false;
        };
    }

    /** Whether it is about a name: of those whom any telling names, those count that it shows. */
    private boolean about(Life event) {
        String name = question.about();
        if (name == null || standsFor(event, name)) {
            return true;
        }
        if (event.names(aboutNames) && History.participants(event.tellings()).stream().anyMatch(p -> aboutNames.contains(p.name()))) {
            return true;
        }
        String title = event.mayBeTitled(name) ? tell.apply(event).title() : null;
        return title != null && Life.has(title, name);
    }

    private boolean at(Life event) {
        return question.place() == null || event.tellings().stream().anyMatch(t -> t.place() != null && placeNames.contains(t.place().party().name()));
    }

    private static boolean standsFor(Life event, String name) {
        String key = NameKey.of(name, EntityType.PLACE).toString();
        return event.tellings().stream().flatMap(t -> t.parties().stream()).anyMatch(w -> w.party().standsFor().contains(key));
    }
}
