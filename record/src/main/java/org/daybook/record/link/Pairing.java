package org.daybook.record.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.daybook.reading.event.Polarity;
import org.daybook.reading.event.Role;
import org.daybook.reading.event.Stage;
import org.daybook.reading.name.EntityType;
import org.daybook.record.link.Telling.Who;

/**
 * Whether two tellings may be of one event, and how much supports it: a pure function of the pair. Weights are small whole numbers; a link
 * needs {@link #ENOUGH}. A shared person weighs most, then a shared day, a place, a body or state.
 */
final class Pairing {
    /** The least support for a link: two shared people or states with a place or time that agrees, or one with a shared day. */
    static final int ENOUGH = 6;

    private static final int PERSON = 3;
    private static final int BODY = 2;
    private static final int SPEAKS_FOR = 1;
    private static final int SAME_DAY = 4;
    private static final int SAME_MONTH = 2;
    private static final int TIMES_MEET = 1;
    private static final int PLACE = 2;
    private static final int SAME_TYPE = 1;
    private static final int ALIKE_TITLES = 2;
    private static final int CONTEXT = 3;
    /** So many people named in full by both pages make them pages of one story. */
    private static final int SHARED_PEOPLE = 2;

    /** A plan told for days this close together by two sides is one plan told differently, not two. */
    static final int DAYS_APART = 3;

    private Pairing() { }

    /** What two tellings share. */
    private record Shared(int support, int count) { }

    /** Support for a link of tellings from two pages, or less than {@link #ENOUGH} where they may be linked if nothing else is meant; 0 where there is none. */
    static int link(Telling a, Telling b) {
        int support = acrossPages(a, b);
        return support > 0 ? support : OneOffs.support(a, b);
    }

    /** Support for a link of tellings from two pages; 0 where there is none. */
    static int acrossPages(Telling a, Telling b) {
        // times first: they rule most pairs out, and cost least
        if (!a.family().equals(b.family()) || timesConflict(a, b) && !mayHaveMoved(a, b) || conflict(a, b) || calledApart(a, b)) {
            return 0;
        }
        Shared who = shared(a, b);
        int time = time(a, b);
        boolean journey = oneJourney(a, b);
        boolean place = journey || samePlace(a, b);
        // "the trial of Anna Berg" and "the trial of Anna Lund" are alike in words that tell nobody apart
        boolean alike = journey || alikeTitles(a, b) && (who.count() > 0 || a.namesNobody() || b.namesNobody());
        boolean anchored = time >= SAME_MONTH || place;
        // people of whole pages are many to compare, and can't help where all else would not do
        boolean elsewhere = a.family().one() && (a.place() == null) != (b.place() == null);
        boolean context = !elsewhere && (who.count() > 0 || anchored || alike) && ofOneStory(a, b);
        int count = who.count() + (context ? 1 : 0);
        // few events of one town are called off for one day, and one page names the people where another names whom they speak for
        boolean bothOff = a.isOff() && b.isOff() && time >= SAME_DAY && place;
        // "a trip to Norland" is anybody's, at any time, though two pages of one campaign name the same people
        boolean anybodys = a.family().bound() && who.count() == 0 && time < SAME_MONTH && (!context || a.namesNobody() && b.namesNobody());
        boolean enough = bothOff || (a.family().often()
                ? time >= SAME_DAY && (who.count() >= 1 || place && alike) || who.count() >= 2 && anchored || place && alike && who.count() >= 1
                : count >= 2 && (who.count() > 0 || anchored) || count == 1 && (anchored || alike && !a.family().pair()) || time >= SAME_DAY && (place || alike) || place && alike);
        if (!enough || anybodys) {
            return 0;
        }
        int support = who.support() + (context ? CONTEXT : 0) + time + (place ? PLACE : 0) + (journey || a.types().equals(b.types()) ? SAME_TYPE : 0) + (alike ? ALIKE_TITLES : 0)
                - distance(a, b) - (timesConflict(a, b) ? 2 : 0);
        return support >= ENOUGH ? support : 0;
    }

    /** Support for taking two mentions of one page as one event: less is needed, since a page says things once and then refers to them. */
    static int withinPage(Telling earlier, Telling mention) {
        if (!earlier.family().equals(mention.family()) || conflict(earlier, mention) || timesConflict(earlier, mention)
                && !(mention.leftItsDay() || earlier.leftItsDay() || overtaken(earlier, mention) || overtaken(mention, earlier))) {
            return 0;
        }
        // one debate may be called in two ways, but hardly where one has been, or has been moved, and the other not; a primary and a caucus may be one, those of two parties not
        boolean differ = earlier.family().titled() && (timesConflict(earlier, mention) || earlier.stage().ahead() != mention.stage().ahead())
                || earlier.family().local() && OneOffs.calledMore(earlier) && OneOffs.calledMore(mention);
        if (differ && OneOffs.otherwiseCalled(earlier, mention) || otherWeekday(earlier, mention) || calledApart(earlier, mention)) {
            return 0;
        }
        Shared who = shared(earlier, mention);
        int apart = mention.paragraph() - last(earlier.mentions()).paragraph();
        boolean tellsNobody = mention.parties().isEmpty() || earlier.parties().isEmpty() || apart <= 1 && theirPeople(earlier, mention);
        int near = apart <= 2 ? 1 : 0;
        if (earlier.family().often()) {
            // a page that speaks again of a plan, with the same time or with none either time, speaks of the one plan
            boolean samePlan = who.count() > 0 && earlier.stage().ahead() && mention.stage().ahead() && Objects.equals(earlier.edtf(), mention.edtf());
            boolean sameTime = samePlan || time(earlier, mention) >= SAME_DAY;
            return who.count() > 0 && sameTime || tellsNobody && sameTime && near > 0 ? 1 + who.support() : 0;
        }
        return who.count() > 0 || tellsNobody && (near > 0 || samePlace(earlier, mention) || time(earlier, mention) >= SAME_MONTH)
                ? 1 + who.support() + near : 0;
    }

    /** Whether one tells of two states what the next paragraph tells of two people: "they agreed that their ministers will meet", "X will receive Y". */
    private static boolean theirPeople(Telling a, Telling b) {
        boolean two = a.parties().size() == 2 && b.parties().size() == 2 && a.family().bound() && a.stage().ahead() == b.stage().ahead();
        int people = a.persons().size();
        return two && people + b.persons().size() == 2 && people != 1;
    }

    private static boolean overtaken(Telling givenUp, Telling later) {
        return givenUp.mentions().stream().anyMatch(m -> Gist.overtakes(later.chief(), m));
    }

    /** Whether an undated page gives them different weekdays: "last Thursday", "on Wednesday". */
    private static boolean otherWeekday(Telling earlier, Telling mention) {
        String weekday = mention.chief().timex();
        return mention.edtf() == null && weekday != null && weekday.startsWith("XXXX-WXX-")
                && earlier.mentions().stream().anyMatch(m -> m.timex() != null && m.timex().startsWith("XXXX-WXX-") && !m.timex().equals(weekday));
    }

    /** Whether two tellings can't be of one event, whatever speaks for it: other guests or hosts, other places, one denied in the past. */
    static boolean conflict(Telling a, Telling b) {
        return rolesConflict(a, b, Role.GUEST) || placesConflict(a, b) || a.family().local() && OneOffs.elsewhere(a, b)
                || a.family().bound() && peopleConflict(a, b) || a.family().sides() && otherSides(a, b)
                || (a.polarity() == Polarity.NEGATIVE) != (b.polarity() == Polarity.NEGATIVE) && a.stage() == Stage.HAPPENED
                        && b.stage() == Stage.HAPPENED;
    }

    private static boolean rolesConflict(Telling a, Telling b, Role role) {
        boolean left = false;
        boolean right = false;
        for (Who who : a.parties()) {
            if (who.party().role() == role) {
                left = true;
                for (Who other : b.parties()) {
                    if (other.party().role() == role) {
                        right = true;
                        if (same(who, other) || speaksFor(who, other)) {
                            return false;
                        }
                    }
                }
            }
        }
        return left && right;
    }

    /** Two people on each side, and neither side has both of the other's: a meeting of A with B is none of A with C. */
    private static boolean peopleConflict(Telling a, Telling b) {
        List<Who> left = a.persons();
        List<Who> right = b.persons();
        if (left.isEmpty() || right.isEmpty()) {
            return false;
        }
        int shared = 0;
        for (Who who : left) {
            shared += first(right, who, false) >= 0 ? 1 : 0;
        }
        return shared < Math.min(2, Math.min(left.size(), right.size()));
    }

    /** Two people or more on each side, and nobody on both: one page may name some who debate, another others, but hardly none of the same. */
    private static boolean otherSides(Telling a, Telling b) {
        return a.persons().size() > 1 && b.persons().size() > 1 && a.persons().stream().noneMatch(who -> first(b.persons(), who, false) >= 0);
    }

    /** Place of the first of these that is the same as one, or that one speaks for or is spoken for by; below 0 where there is none. */
    private static int first(List<Who> all, Who one, boolean speaks) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i) != null && (speaks ? speaksFor(one, all.get(i)) : same(one, all.get(i)))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean placesConflict(Telling a, Telling b) {
        if (a.place() == null || b.place() == null || same(a.place(), b.place())) {
            return false;
        }
        // A city may lie in a country and a hall in a city, so only two countries, cities of two, or two towns of a past event, rule each other out.
        boolean countries = a.place().key().isRegion() && b.place().key().isRegion();
        boolean towns = !a.place().key().isRegion() && !b.place().key().isRegion() && a.place().party().type() == EntityType.PLACE
                && b.place().party().type() == EntityType.PLACE && time(a, b) < SAME_DAY;
        String here = a.place().key().country();
        String there = b.place().key().country();
        boolean abroad = here != null && there != null && !here.equals(there);
        return countries || towns || abroad;
    }

    static boolean timesConflict(Telling a, Telling b) {
        return !a.window().meets(b.window());
    }

    /** Whether differing times may be one plan told differently, or moved: both were plans once, or days apart, and one says it was moved. */
    private static boolean mayHaveMoved(Telling a, Telling b) {
        if (a.window().gap(b.window()) <= DAYS_APART && a.edtf() != null && b.edtf() != null) {
            return true;
        }
        if (!a.leftItsDay() && !b.leftItsDay() && !a.isOff() && !b.isOff()) {
            return false;
        }
        Telling first = Telling.IN_ORDER.compare(a, b) <= 0 ? a : b;
        Telling second = first == a ? b : a;
        return first.stage().ahead() && (second.leftItsDay() || first.stage() == Stage.POSTPONED || second.stage() == Stage.CANCELLED);
    }

    /** What participants two tellings share. Each counts once; a state counts where somebody speaks for it. */
    private static Shared shared(Telling a, Telling b) {
        int support = 0;
        int count = 0;
        List<Who> left = new ArrayList<>(b.parties());
        for (Who who : a.parties()) {
            int match = first(left, who, false);
            boolean same = match >= 0;
            match = same ? match : first(left, who, true);
            if (match >= 0) {
                support += !same ? SPEAKS_FOR : who.party().type() == EntityType.PERSON ? PERSON : BODY;
                count++;
                left.set(match, null);
            }
        }
        return new Shared(support, count);
    }

    /** Whether two participants may be one. Those whom no page names ("four ministers") are never known to be. */
    static boolean same(Who a, Who b) {
        return a.party().type() != EntityType.OTHER && b.party().type() != EntityType.OTHER && Compared.mayBe(a, b);
    }

    /** Whether one is a state or body that the other speaks for by office. */
    private static boolean speaksFor(Who a, Who b) {
        return a.party().standsFor().contains(b.party().key()) || b.party().standsFor().contains(a.party().key());
    }

    private static int time(Telling a, Telling b) {
        Window left = a.told();
        Window right = b.told();
        if (left.days() == Long.MAX_VALUE || right.days() == Long.MAX_VALUE || !left.meets(right)) {
            return 0;
        }
        long wider = Math.max(left.days(), right.days());
        return wider <= 1 ? SAME_DAY : wider <= 31 ? SAME_MONTH : TIMES_MEET;
    }

    private static boolean samePlace(Telling a, Telling b) {
        return a.place() != null && b.place() != null && same(a.place(), b.place());
    }

    /**
     * Whether one person comes as a guest to one place, or to a city of the one page in the country of the other: "a trip to Paris" and "her visit to
     * France" tell one journey, if their days let them.
     */
    private static boolean oneJourney(Telling a, Telling b) {
        if (a.place() == null || b.place() == null || !samePlace(a, b) && !liesIn(a.place().key(), b.place().key()) && !liesIn(b.place().key(), a.place().key())) {
            return false;
        }
        return a.persons().stream().anyMatch(who -> who.party().role() == Role.GUEST
                && b.persons().stream().anyMatch(other -> other.party().role() == Role.GUEST && same(who, other)));
    }

    static boolean liesIn(NameKey city, NameKey country) {
        return country.isRegion() && !city.isRegion() && country.country().equals(city.country());
    }

    /**
     * Whether an event whose people one page leaves out ("the meeting in Arden") takes them from its story: both pages name the same people.
     * Only for events that don't come often.
     */
    private static boolean ofOneStory(Telling a, Telling b) {
        if (a.family().often() || !a.namesNobody() && !b.namesNobody()) {
            return false;
        }
        List<NameKey> others = b.peopleOfPage();
        return a.peopleOfPage().stream().filter(p -> others.stream().anyMatch(p::mayBe)).count() >= SHARED_PEOPLE;
    }

    /** Less support the longer the time between the pages: after two months, and more after half a year. */
    static int distance(Telling a, Telling b) {
        if (a.published().first() == null || b.published().first() == null) {
            return 0;
        }
        // a page known to be of 2031 lies no time from one of 12 May 2031
        long days = a.published().gap(b.published());
        return days > 180 ? 2 : days > 60 ? 1 : 0;
    }

    /** Whether two things of no type are told in other words: a third of them or more, since those who do them are among the words. */
    private static boolean calledApart(Telling a, Telling b) {
        return a.family().called() && 3 * sharedWords(a, b) < 2 * Math.max(a.titleWords().size(), b.titleWords().size());
    }

    /** Whether the titles share at least half of their longer words. */
    static boolean alikeTitles(Telling a, Telling b) {
        int both = sharedWords(a, b);
        return both > 0 && 2 * both >= Math.max(a.titleWords().size(), b.titleWords().size());
    }

    private static int sharedWords(Telling a, Telling b) {
        List<String> left = a.titleWords();
        List<String> right = b.titleWords();
        int both = 0;
        int i = 0;
        int j = 0;
        while (i < left.size() && j < right.size()) {
            int order = left.get(i).compareTo(right.get(j));
            both += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return both;
    }

    private static EventMention last(List<EventMention> mentions) {
        return mentions.get(mentions.size() - 1);
    }
}
