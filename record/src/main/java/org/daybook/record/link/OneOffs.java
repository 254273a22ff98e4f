package org.daybook.record.link;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.daybook.reading.language.Language;
import org.daybook.reading.language.Languages;
import org.daybook.reading.name.EntityType;
import org.daybook.record.link.Telling.Who;

/**
 * Events that their kind and their place name, where no other of the kind is near: "the Norland primary". Whether a telling that leaves the day open may
 * be of the one that another tells: a pure function of the pair. It is too little to link them where anything else may be meant ({@link Settling}).
 */
final class OneOffs {
    /** Days from a page to what it tells to lie ahead: half a year, by when there may be another. */
    private static final int AHEAD = 183;
    /** Days from what has happened to a page that tells of it without a day: later ones look back on some year or other. */
    private static final int BEHIND = 31;
    /** Days between two pages neither of which tells when. */
    private static final int BETWEEN = 31;
    private static final int MONTH = 31;
    private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\d]+");
    private static final Map<Language, Boolean> TITLES_TELL = new ConcurrentHashMap<>();

    private OneOffs() { }

    /** Less than {@link Pairing#ENOUGH}; 0 where they may not. */
    static int support(Telling a, Telling b) {
        if (!a.family().local() || !titlesTell(a, b) || !a.family().equals(b.family()) || !a.open() && !b.open() || !near(a, b)) {
            return 0;
        }
        if (Pairing.timesConflict(a, b) || Pairing.conflict(a, b) || !a.type().equals(b.type()) || otherPeople(a, b) || otherwiseCalled(a, b)) {
            return 0;
        }
        return samePlace(a, b) ? 2 + (Pairing.alikeTitles(a, b) ? 1 : 0) : 0;
    }

    /** What those that may be linked so share one of. */
    static Set<String> keys(Telling telling) {
        Set<String> keys = new LinkedHashSet<>();
        if (telling.family().local()) {
            for (Who who : places(telling)) {
                who.key().blocks().forEach(block -> keys.add(telling.family().name() + "|in " + block));
            }
        }
        return keys;
    }

    /**
     * Whether none of these is called otherwise, and it is near to the day that they tell, if any does, and not only to others that leave it open: "the first
     * debate" is none of an event that anybody calls the second.
     */
    static boolean mayBeOf(Telling telling, List<Telling> event) {
        List<Telling> timed = event.stream().filter(OneOffs::timed).toList();
        return event.stream().noneMatch(other -> otherwiseCalled(telling, other)) && (timed.isEmpty() || timed.stream().anyMatch(other -> near(telling, other)));
    }

    /** Whether both are told in the language whose titles say of which kind of its kind an event is: where they don't, the primaries of two parties have one title. */
    private static boolean titlesTell(Telling a, Telling b) {
        Language language = Languages.of(a.page().language());
        return oneLanguage(a, b) && TITLES_TELL.computeIfAbsent(language, told -> told.table("event/titles.tsv").stream().anyMatch(row -> row.cell(1).equals("called")));
    }

    /** Whether both are told in one language, whatever country's: en-GB and en-US. */
    private static boolean oneLanguage(Telling a, Telling b) {
        return Languages.primary(a.page().language()).equals(Languages.primary(b.page().language()));
    }

    private static boolean timed(Telling telling) {
        return telling.told().days() <= MONTH;
    }

    private static boolean near(Telling a, Telling b) {
        Window left = a.published();
        Window right = b.published();
        if (left.first() == null || left.end() == null || right.first() == null || right.end() == null) {
            return false;
        }
        boolean timed = timed(a);
        if (timed == timed(b)) {
            return timed || left.gap(right) <= BETWEEN;
        }
        Window told = timed ? a.told() : b.told();
        Window published = timed ? right : left;
        return told.gap(published) <= (told.first().isBefore(published.first()) ? BEHIND : AHEAD);
    }

    private static boolean samePlace(Telling a, Telling b) {
        List<Who> there = places(b);
        return places(a).stream().anyMatch(who -> there.stream().anyMatch(other -> Pairing.same(who, other)));
    }

    /** Whether each names a place, and none of one may lie in any of the other: what is held in every place by itself is not one for two of them, though on one day. */
    static boolean elsewhere(Telling a, Telling b) {
        List<Who> here = places(a);
        List<Who> there = places(b);
        return !here.isEmpty() && !there.isEmpty() && here.stream().noneMatch(who -> there.stream().anyMatch(other -> Pairing.same(who, other) || within(who.key(), other.key())));
    }

    /** Whether one is known to lie in the other, or is called by its name and more: "New York" and "New York State". */
    private static boolean within(NameKey a, NameKey b) {
        return Pairing.liesIn(a, b) || Pairing.liesIn(b, a) || !a.isRegion() && !b.isRegion() && (begins(a.words(), b.words()) || begins(b.words(), a.words()));
    }

    private static boolean begins(List<String> all, List<String> first) {
        return !first.isEmpty() && all.size() > first.size() && all.subList(0, first.size()).equals(first);
    }

    /** Where it is, and the places that take part: a primary in Norland is Norland's primary. */
    private static List<Who> places(Telling telling) {
        List<Who> places = new ArrayList<>(telling.parties());
        if (telling.place() != null) {
            places.add(telling.place());
        }
        places.removeIf(who -> who.party().type() != EntityType.PLACE);
        return places;
    }

    private static boolean otherPeople(Telling a, Telling b) {
        return !a.namesNobody() && !b.namesNobody() && a.persons().stream().noneMatch(who -> b.persons().stream().anyMatch(other -> Pairing.same(who, other)));
    }

    /** Whether each is called something that the other is not: "the Harbour Party's primary" and "the Meadow Party's". Between languages it can't be told. */
    static boolean otherwiseCalled(Telling a, Telling b) {
        if (!oneLanguage(a, b)) {
            return false;
        }
        Set<String> left = a.called();
        Set<String> right = b.called();
        return !left.containsAll(right) && !right.containsAll(left);
    }

    /** Whether it is called by more than its kind: "the Harbour Party's primary". */
    static boolean calledMore(Telling telling) {
        return telling.called().size() > 1;
    }

    /** {@link Telling#called}, worked out. */
    static Set<String> called(Telling telling) {
        Set<String> called = new HashSet<>(telling.titleWords());
        telling.persons().forEach(who -> without(called, who));
        places(telling).forEach(who -> without(called, who));
        return called;
    }

    private static void without(Set<String> words, Who who) {
        NOT_A_WORD.splitAsStream(who.party().name().toLowerCase(Locale.ROOT)).forEach(words::remove);
    }
}
