package org.daybook.record.link;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.daybook.reading.name.EntityType;
import org.daybook.record.link.Telling.Who;

/**
 * Events that their kind and their place or body name, where no other of the kind is near: "the Norland primary". Whether a telling that leaves the day open may
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

    private OneOffs() { }

    /** Less than {@link Pairing#ENOUGH}; 0 where they may not. */
    static int support(Telling a, Telling b) {
        if (!a.family().named() || !a.family().equals(b.family()) || !a.open() && !b.open() || !near(a, b)) {
            return 0;
        }
        if (Pairing.timesConflict(a, b) || Pairing.conflict(a, b) || !a.type().equals(b.type()) || otherPeople(a, b) || otherwiseCalled(a, b) || calledAbroad(a, b)) {
            return 0;
        }
        return sameWhere(a, b) ? 2 + (Pairing.alikeTitles(a, b) ? 1 : 0) : 0;
    }

    /** What those that may be linked so share one of. */
    static Set<String> keys(Telling telling) {
        Set<String> keys = new LinkedHashSet<>();
        if (telling.family().named()) {
            for (Who who : where(telling)) {
                who.key().blocks().forEach(block -> keys.add(telling.family().name() + "|in " + block));
            }
        }
        return keys;
    }

    /** Whether none of these is called otherwise: "the first debate" is none of an event that anybody calls the second. */
    static boolean calledAs(Telling telling, List<Telling> event) {
        return event.stream().noneMatch(other -> otherwiseCalled(telling, other));
    }

    private static boolean near(Telling a, Telling b) {
        Window left = a.published();
        Window right = b.published();
        if (left.first() == null || left.end() == null || right.first() == null || right.end() == null) {
            return false;
        }
        boolean timed = a.told().days() <= MONTH;
        if (timed == b.told().days() <= MONTH) {
            return timed || left.gap(right) <= BETWEEN;
        }
        Window told = timed ? a.told() : b.told();
        Window published = timed ? right : left;
        return told.gap(published) <= (told.first().isBefore(published.first()) ? BEHIND : AHEAD);
    }

    /** Whether they share a place; a body where neither names any. What one says of a body is not yet what another says of a town where that body was too. */
    private static boolean sameWhere(Telling a, Telling b) {
        List<Who> here = where(a);
        List<Who> there = where(b);
        boolean placed = here.stream().anyMatch(OneOffs::isPlace);
        return placed == there.stream().anyMatch(OneOffs::isPlace)
                && here.stream().filter(who -> !placed || isPlace(who)).anyMatch(who -> there.stream().anyMatch(other -> Pairing.same(who, other)));
    }

    /** Whether each names a place, and they share none: what is held in every place by itself is not one for two of them, though on one day. */
    static boolean elsewhere(Telling a, Telling b) {
        List<Who> here = where(a).stream().filter(OneOffs::isPlace).toList();
        List<Who> there = where(b).stream().filter(OneOffs::isPlace).toList();
        return !here.isEmpty() && !there.isEmpty() && here.stream().noneMatch(who -> there.stream().anyMatch(other -> Pairing.same(who, other)));
    }

    private static boolean isPlace(Who who) {
        return who.party().type() == EntityType.PLACE;
    }

    /** Its place, and the places and bodies that take part: a primary in Norland is Norland's primary. */
    private static List<Who> where(Telling telling) {
        List<Who> where = new ArrayList<>(telling.parties());
        where.removeIf(who -> who.party().type() != EntityType.PLACE && who.party().type() != EntityType.ORGANIZATION);
        if (telling.place() != null) {
            where.add(telling.place());
        }
        return where;
    }

    private static boolean otherPeople(Telling a, Telling b) {
        return !a.namesNobody() && !b.namesNobody() && a.persons().stream().noneMatch(who -> b.persons().stream().anyMatch(other -> Pairing.same(who, other)));
    }

    /** Whether each is called something that the other is not: "the Harbour Party's primary" and "the Meadow Party's". Between languages it can't be told. */
    static boolean otherwiseCalled(Telling a, Telling b) {
        if (!a.page().language().equals(b.page().language())) {
            return false;
        }
        Set<String> left = called(a);
        Set<String> right = called(b);
        return !left.containsAll(right) && !right.containsAll(left);
    }

    /** Whether they are told in two languages, and one is called by more than its kind: it may be called otherwise than the other. */
    private static boolean calledAbroad(Telling a, Telling b) {
        return !a.page().language().equals(b.page().language()) && (called(a).size() > 1 || called(b).size() > 1);
    }

    /** The words of its title but for the names of those who take part. */
    private static Set<String> called(Telling telling) {
        Set<String> called = new HashSet<>(telling.titleWords());
        telling.persons().forEach(who -> without(called, who));
        where(telling).forEach(who -> without(called, who));
        return called;
    }

    private static void without(Set<String> words, Who who) {
        NOT_A_WORD.splitAsStream(who.party().name().toLowerCase(Locale.ROOT)).forEach(words::remove);
    }
}
