package org.daybook.reading.event;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An event mention while it is being read: what the words at hand say, before the rest of the page adds to it. */
final class Draft {
    final Line line;
    final Trigger trigger;
    /** First token of the trigger, and the one after its last. */
    final int start;
    final int end;
    /** First token of its noun phrase, or of its verb group. */
    int from;
    EventType type;
    /** The mention that this one takes up ("it will be held in May"); null for one that names its event. */
    Draft takenUp;
    /** The event to come that this one is a part of ("will sign a treaty during the visit"); null where it is told as none. */
    Draft whole;
    Standing standing = Standing.UNKNOWN;
    Telling telling = Telling.UNKNOWN;
    /** The cue of another clause that tells what came of it; null where none does. */
    Phrases.Found<Cue> outcome;
    /** The cue right behind it that tells of its plan ("planned for May"); null where none does. */
    Phrases.Found<Cue> plan;
    /** The verb by which it takes place on another day than the planned one, or on which day of that time; null where none does. */
    Phrases.Found<Cue> anew;
    /** The time that takes the place of the one given up; null where none does. */
    Line.Timed newDay;
    /** The time until which it lasts, told by a verb of its own ("and runs until 9 June"); null where none tells. */
    Line.Timed until;
    /** The day of another of its kind, which its words stand for as well («12 мая пройдёт первый тур, а 14 мая — второй»); null where there is none. */
    Line.Timed another;
    /** Whether the stage rests on the surrounding sentence alone, so that a fuller telling of the event outweighs it. */
    boolean weak;
    /** What the sentence says of its day, where that is still to be found ("the date is being agreed"); null where it says nothing. */
    Telling settling;
    /** Whether its day is one that it was planned for, and that has gone by. */
    boolean overtaken;
    /** Whether its time is the last one that it may have: a deadline's. */
    boolean due;
    /** Whether it is told as what its parties agreed that it shall be. */
    boolean accord;
    /** Whether it brings in an event not spoken of before ("a meeting", "another meeting"). */
    boolean fresh;
    /** Ordinal or other word that sets it apart from its like ("second debate"); null where there is none. */
    String which;
    /** Whether it speaks of several of a kind ("debates"). */
    boolean plural;
    final Map<String, Role> participants = new LinkedHashMap<>();
    /** Whether several are its subject whom the sentence does not name ("the leaders signed"). */
    boolean several;
    /** Whether somebody does it: a person is the subject of its verb. */
    boolean byPerson;
    String place;
    final List<Line.Timed> times = new ArrayList<>();
    When when;
    /** The narrowest time's TIMEX3 value; null where no time is told. */
    String timex;
    /** Its time one round later, where that lies ahead and nothing about the trigger says which is meant ("Monday's debate"); else null. */
    When later;
    Stage stage;

    Draft(Line line, Trigger trigger, int start, int end) {
        this.line = line;
        this.trigger = trigger;
        this.start = start;
        this.end = end;
        this.from = start;
        this.type = EventTypes.of(trigger.type());
    }

    /** Another mention by the same words, so far all alike. */
    Draft copy() {
        Draft copy = new Draft(line, trigger, start, end);
        copy.from = from;
        copy.type = type;
        copy.takenUp = takenUp;
        copy.standing = standing;
        copy.telling = telling;
        copy.outcome = outcome;
        copy.plan = plan;
        copy.anew = anew;
        copy.newDay = newDay;
        copy.until = until;
        copy.weak = weak;
        copy.settling = settling;
        copy.due = due;
        copy.accord = accord;
        copy.fresh = fresh;
        copy.which = which;
        copy.plural = plural;
        copy.participants.putAll(participants);
        copy.several = several;
        copy.byPerson = byPerson;
        copy.place = place;
        copy.times.addAll(times);
        return copy;
    }

    /** The mention that holds a token, of those of a line in text order, none of which overlap; null where none does. */
    static Draft at(List<Draft> drafts, int token) {
        int i = behind(drafts, token);
        return i < drafts.size() && drafts.get(i).start <= token ? drafts.get(i) : null;
    }

    /** The index of the first mention, of those of a line in text order, that ends behind a token; their number where none does. */
    static int behind(List<Draft> drafts, int token) {
        int low = 0;
        int high = drafts.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (drafts.get(middle).end <= token) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    Role subjectRole() {
        return trigger.roles().isEmpty() ? type.roles().get(0) : trigger.roles().get(0);
    }

    Role objectRole() {
        return trigger.roles().isEmpty() ? type.roles().get(1) : trigger.roles().get(1);
    }

    /** The token of the noun that names it: of "offering of new shares" the first. */
    int head() {
        for (int i = start + 1; i < end; i++) {
            if (line.is(i, "of")) {
                return i - 1;
            }
        }
        return end - 1;
    }

    /** Whether its time is a day, week or month, known or not yet, rather than a year. */
    boolean dated() {
        if (when == null) {
            return false;
        }
        Days days = ownDays();
        return days != null ? days.length() <= Stages.WINDOW : timex != null && timex.length() > 4 && (timex.contains("W") || timex.length() > 5);
    }

    /** Whether all that tells how it stands is a preposition: "ahead of the debate". */
    boolean byPreposition() {
        return standing.by() != null && standing.by().row().stands(Cue.Place.PREPOSITION) && standing.by().end() == from;
    }

    /** Whether its time, known or not yet, is less than a month. */
    boolean day() {
        Days days = ownDays();
        return days != null ? days.length() < Stages.SHORTEST_MONTH : timex != null && timex.length() > 7;
    }

    /** The days of its time, where that tells both when it begins and when it ends: not those of "until 9 June". */
    private Days ownDays() {
        Days days = days();
        return days != null && !days.beginless() && until == null ? days : null;
    }

    /** Whether a time stands in the words before its noun: "the 3 June summit". */
    boolean describedBy(Line.Timed time) {
        return from <= time.start() && time.end() <= start;
    }

    /** Takes the day of another mention for its own. */
    void takeDay(Draft other) {
        when = new When(other.when.edtf(), "inferred", other.when.because());
        timex = other.timex;
    }

    Days days() {
        return when == null ? null : Days.of(when.edtf());
    }

    void add(String entity, Role role) {
        participants.putIfAbsent(entity, role);
    }
}
