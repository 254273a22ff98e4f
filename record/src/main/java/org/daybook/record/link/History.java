package org.daybook.record.link;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daybook.reading.event.Role;
import org.daybook.reading.event.Stage;
import org.daybook.reading.time.Edtf;
import org.daybook.record.Belief;
import org.daybook.record.Brief;
import org.daybook.record.Corrected;
import org.daybook.record.Deferred;
import org.daybook.record.Event;
import org.daybook.record.Masthead;
import org.daybook.record.Step;
import org.daybook.record.correct.Change;
import org.daybook.record.link.Telling.Who;

/**
 * What is believed of an event, and how that came about: its tellings taken in the order of their publication. A later telling supersedes an
 * earlier one's stage and time; one that merely says less ("the visit", "this year") does not make them less firm or wider; one that stands
 * against another without saying that anything moved is kept beside it as a disagreement. One that only prints the text of an earlier one changes nothing, however late.
 */
final class History {
    /** Firmness, weakest first: what a plan is promoted through. */
    private static final List<Stage> LADDER = List.of(Stage.SUGGESTED, Stage.INVITED, Stage.EXPECTED, Stage.AGREED, Stage.ARRANGING, Stage.DATED,
            Stage.CONFIRMED);

    /** Two outlets that tell different days within this many days of each other disagree; later than that, the later one knows more. */
    private static final int SAME_NEWS_DAYS = 7;
    private static final int WEEK = 7;
    /** Of so many tellings, one alone does not say whose event it is. */
    private static final int MANY = 4;

    private final List<Telling> tellings;
    private final List<Note> notes = new ArrayList<>();
    private final List<Belief> beliefs = new ArrayList<>();
    /** The same before what people ruled in sight of each. */
    private final List<Belief> unruled = new ArrayList<>();
    /** What each side last said of the time, since the event was last moved: outlet to telling. */
    private final Map<String, Telling> claims = new LinkedHashMap<>();
    private Stage stage;
    private String edtf;
    private String givenUp;
    /** The sides that stand against each other about the date, by what they tell; null where none do. */
    private Map<String, List<Note>> sides;
    private final Overruled overruled;

    private History(List<Telling> tellings, List<Ruled> ruled) {
        this.tellings = tellings;
        this.overruled = new Overruled(ruled);
        int[] originals = Copies.originals(tellings);
        boolean dated = tellings.stream().anyMatch(History::dated);
        for (int i = 0; i < tellings.size(); i++) {
            Telling telling = tellings.get(i);
            Telling text = tellings.get(originals[i]);
            if (dated && !dated(telling)) {
                // Nobody knows whether it is older or newer than the others, so it is shown and moves nothing.
                notes.add(note(telling, "undated", text));
            } else if (overruled.stage(telling)) {
                notes.add(note(telling, "overruled", text));
            } else if (text != telling) {
                notes.add(note(telling, java.util.Objects.equals(overruled.time(telling), telling.edtf()) ? "same" : "overruled", text));
            } else {
                take(telling);
            }
            unruled.add(new Belief(stage == null ? telling.stage() : stage, edtf));
            overruled.after(i).forEach(this::rule);
            beliefs.add(new Belief(stage == null ? telling.stage() : stage, edtf));
        }
    }

    /** What was believed after each of these tellings, in their order, with what people had ruled by then. */
    static List<Belief> beliefs(List<Telling> tellings, List<Ruled> ruled) {
        return List.copyOf(new History(tellings, ruled).beliefs);
    }

    /** The same, each before what people ruled in sight of that telling: what it came to by the telling itself. */
    static List<Belief> unruled(List<Telling> tellings, List<Ruled> ruled) {
        return List.copyOf(new History(tellings, ruled).unruled);
    }

    /** What each of these tellings changed, in their order: as the steps of the event have it, and without their words. */
    static List<Brief.Turn> turns(List<Telling> tellings, List<Ruled> ruled) {
        return new History(tellings, ruled).notes.stream().map(Note::turn).toList();
    }

    /** Takes a person's word, in sight of all that was told so far. */
    private void rule(Ruled ruled) {
        List<Telling> seen = tellings.subList(0, notes.size());
        Change change = ruled.correction().change();
        if (change instanceof Change.Redate redate && (ruled.whole() || java.util.Objects.equals(redate.was(), edtf))) {
            overruled.times(ruled, seen);
            claims.clear();
            edtf = redate.edtf();
            // a day for what has none is a new day, whoever names it
            stage = stage == Stage.POSTPONED && edtf != null ? Stage.MOVED : stage;
        } else if (change instanceof Change.SetStage set && (ruled.whole() || set.was() == stage)) {
            overruled.stages(ruled, seen);
            if (set.stage() == Stage.POSTPONED && stage != Stage.POSTPONED) {
                givenUp = edtf;
                claims.clear();
                edtf = edtf == null ? null : after(edtf);
            }
            stage = set.stage();
        } else if (change instanceof Change.Confirm confirm && ruled.whole()) {
            overruled.counts(ruled);
            if (confirm.stage() != stage || !java.util.Objects.equals(confirm.edtf(), edtf)) {
                claims.clear();
                stage = confirm.stage();
                edtf = confirm.edtf();
            }
        }
    }

    /**
     * The event that these tellings tell.
     *
     * @param tellings in order; at least one
     * @param today the day that lapses are told by
     * @param ruled what people have ruled about it, in order
     * @param causes why they should look at that again, apart from what this history tells
     */
    static Event event(List<Telling> tellings, LocalDate today, List<String> stories, List<Ruled> ruled, Rulings causes) {
        History history = new History(tellings, ruled);
        String title = history.overruled.last(Change.Rename.class).map(Change.Rename::title).orElseGet(history::title);
        String type = history.overruled.last(Change.Retype.class).map(Change.Retype::type).orElseGet(() -> type(tellings));
        List<Step> steps = Deferred.of(history.notes, Note::step);
        history.overruled.causes(history.stage, history.edtf, steps).forEach(causes::cause);
        return new Event(id(tellings), title, type, history.stage, history.edtf, place(tellings), participants(tellings),
                lapsed(history.stage, history.edtf, today), steps, history.disagreements(), stories,
                history.overruled.counting().map(r -> Corrected.of(r.correction(), causes.causes(r.correction()))).toList());
    }

    /** The id of an event: that of its first mention in order, which stays the first whatever is published later. */
    static String id(List<Telling> tellings) {
        return tellings.get(0).ids().get(0);
    }

    /** Whether its window has passed on this day, and nothing was told of what came of it. */
    static boolean lapsed(Stage stage, String edtf, LocalDate today) {
        LocalDate end = Window.of(edtf).end();
        return stage.ahead() && end != null && !today.isBefore(end);
    }

    private static boolean dated(Telling telling) {
        return telling.published().first() != null;
    }

    private void take(Telling telling) {
        String change = stage == null ? "new" : null;
        Stage told = telling.stage();
        String time = overruled.time(telling);
        if (stage == null) {
            stage = told;
            edtf = time;
        } else if (told == Stage.POSTPONED || told == Stage.CANCELLED) {
            change = stage == told ? "same" : told.toString();
            stage = told;
        } else if (told == Stage.HAPPENED || told == Stage.UNDER_WAY) {
            change = stage == told ? "same" : told.toString();
            if (stage == Stage.HAPPENED && told == Stage.UNDER_WAY) {
                change = "same";
            } else {
                stage = told;
            }
        } else if (told == Stage.DENIED) {
            change = "contradicts";
            if (stage != Stage.HAPPENED && telling.published().first() != null) {
                stage = Stage.DENIED;
            }
        } else if (stage != Stage.HAPPENED && stage != Stage.UNDER_WAY) {
            change = plan(told, time);
        }
        String before = edtf;
        if (told == Stage.POSTPONED && (time == null ? !"same".equals(change) : Window.of(time).end() != null && givesUp(time))) {
            givenUp = edtf == null || time != null && Window.of(time).days() < Window.of(edtf).days() ? time : edtf;
            claims.clear();
            sides = null;
            edtf = after(givenUp);
            overruled.pastTimes();
        } else if (told == Stage.MOVED && time != null) {
            claims.clear();
            overruled.pastTimes();
            sides = null;
            edtf = time;
            claims.put(Masthead.key(telling.page().outlet()), telling);
        } else if (time != null) {
            time(telling);
        }
        String what = change == null || change.equals("same") ? timeChange(before, telling, change) : change;
        notes.add(note(telling, what.equals("same") && !java.util.Objects.equals(time, telling.edtf()) ? "overruled" : what));
    }

    /** A telling of the plan's stage; what changed. */
    private String plan(Stage told, String time) {
        if (told == Stage.MOVED) {
            stage = Stage.MOVED;
            return "moved";
        }
        boolean off = stage == Stage.POSTPONED || stage == Stage.CANCELLED || stage == Stage.DENIED;
        int now = LADDER.indexOf(stage == Stage.MOVED ? Stage.DATED : stage);
        int then = LADDER.indexOf(told);
        if (off) {
            // A day given anew takes the place of the one given up; a mere mention of the plan brings nothing back.
            if (then >= LADDER.indexOf(Stage.DATED) && time != null && !time.equals(givenUp)) {
                stage = stage == Stage.POSTPONED ? Stage.MOVED : told;
                return stage == Stage.MOVED ? "moved" : "firmer";
            }
            if (stage == Stage.DENIED || then >= LADDER.indexOf(Stage.AGREED) && stage == Stage.CANCELLED) {
                return "contradicts";
            }
            return "same";
        }
        if (then > now) {
            stage = told;
            return "firmer";
        }
        if (then < now && told == Stage.SUGGESTED) {
            // "may be moved from 12 May": a doubt of the very day; who only says less makes nothing less firm
            stage = doubts(time) ? told : stage;
            return "weaker";
        }
        return "same";
    }

    private boolean doubts(String time) {
        return time != null && edtf != null && Window.of(time).meets(Window.of(edtf)) && Window.of(time).days() <= Window.of(edtf).days();
    }

    /** Whether a postponement's own time is the day that it gives up, rather than a new one. */
    private boolean givesUp(String time) {
        return edtf == null || Window.of(time).meets(Window.of(edtf)) || givenUp != null && Window.of(time).meets(Window.of(givenUp));
    }

    /** What remains of a time given up: any day after it, which is an inference. */
    private static String after(String given) {
        LocalDate end = Window.of(given).end();
        return end == null ? null : end + "/..";
    }

    /**
     * Whether it looks back over a week beside the time that others told who said that it had happened: "last week" may begin on a Sunday or a Monday, or be the
     * one just over.
     */
    private boolean looselyLooksBack(Telling telling, Window told) {
        Window now = Window.of(edtf);
        return telling.stage() == Stage.HAPPENED && told.days() == WEEK && told.days() > now.days() && !told.meets(now) && told.gap(now) <= WEEK
                && tellings.subList(0, notes.size()).stream().anyMatch(earlier -> earlier.stage() == Stage.HAPPENED && edtf.equals(earlier.edtf()));
    }

    private void time(Telling telling) {
        Window told = Window.of(telling.edtf());
        if (looselyLooksBack(telling, told)) {
            return;
        }
        if (telling.stage() == Stage.HAPPENED || stage == Stage.MOVED && givenUp != null && edtf != null && edtf.endsWith("/..")) {
            claims.clear();
        }
        if (edtf == null || claims.isEmpty() && !(told.meets(Window.of(edtf)) && told.days() >= Window.of(edtf).days())) {
            edtf = telling.edtf();
            claims.put(Masthead.key(telling.page().outlet()), telling);
            return;
        }
        Window now = Window.of(edtf);
        claims.put(Masthead.key(telling.page().outlet()), telling);
        if (told.meets(now)) {
            if (told.days() < now.days() && !edtf.startsWith("[")) {
                edtf = telling.edtf();
            }
            return;
        }
        disagree(telling);
    }

    /** A time that stands against what is believed. */
    private void disagree(Telling telling) {
        List<Telling> against = new ArrayList<>();
        for (Telling claim : claims.values()) {
            if (!Window.of(claim.edtf()).meets(Window.of(telling.edtf()))) {
                against.add(claim);
            }
        }
        if (against.isEmpty()) {
            edtf = telling.edtf();
            return;
        }
        boolean together = against.stream().anyMatch(c -> sameNews(c, telling));
        if (together) {
            sides = new java.util.TreeMap<>();
            // "in May" is no side between the 12th and the 13th
            for (Telling claim : claims.values().stream().filter(c -> !widerThanAnother(c)).toList()) {
                sides.computeIfAbsent(claim.edtf(), k -> new ArrayList<>()).add(note(claim, "contradicts"));
            }
            edtf = oneOf(List.copyOf(sides.keySet()));
        } else {
            against.forEach(c -> claims.remove(Masthead.key(c.page().outlet())));
            edtf = telling.edtf();
        }
    }

    private boolean widerThanAnother(Telling claim) {
        Window wide = Window.of(claim.edtf());
        return claims.values().stream().map(c -> Window.of(c.edtf())).anyMatch(w -> w.days() < wide.days() && w.meets(wide));
    }

    /** One of several days, as an EDTF set; the span from first to last where a side is itself a range. */
    private static String oneOf(List<String> times) {
        if (times.stream().allMatch(t -> t.matches("\\d{4}-\\d\\d-\\d\\d"))) {
            return "[" + String.join(",", times) + "]";
        }
        LocalDate first = times.stream().map(t -> Window.of(t).first()).filter(java.util.Objects::nonNull).min(Comparator.naturalOrder()).orElse(null);
        LocalDate end = times.stream().map(t -> Window.of(t).end()).filter(java.util.Objects::nonNull).max(Comparator.naturalOrder()).orElse(null);
        return first == null || end == null ? times.get(0) : Edtf.of(first, end.minusDays(1)).toString();
    }

    private static boolean sameNews(Telling a, Telling b) {
        if (Masthead.key(a.page().outlet()).equals(Masthead.key(b.page().outlet()))) {
            return false;
        }
        if (Window.of(a.edtf()).gap(Window.of(b.edtf())) <= Pairing.DAYS_APART) {
            return true;
        }
        return a.published().first() == null || b.published().first() == null
                || Math.abs(java.time.temporal.ChronoUnit.DAYS.between(a.published().first(), b.published().first())) <= SAME_NEWS_DAYS;
    }

    private String timeChange(String before, Telling telling, String change) {
        if (java.util.Objects.equals(before, edtf)) {
            return change == null ? "same" : change;
        }
        if (edtf != null && edtf.startsWith("[") || sides != null && before != null && !Window.of(before).meets(Window.of(telling.edtf()))) {
            return "contradicts";
        }
        if (before == null || Window.of(before).meets(Window.of(edtf))) {
            return "narrowed";
        }
        return "moved";
    }

    /**
     * What a telling changed. Its words are looked up only where the event is told in full.
     *
     * @param shown the time that it tells, or leaves
     * @param text the telling that was the first to have its text; it itself where that is its own
     */
    private record Note(Telling telling, String shown, String change, Telling text) {
        Brief.Turn turn() {
            PageFacts page = telling.page();
            return new Brief.Turn(page.published() == null ? null : page.published().edtf(), shown, page.id(), change);
        }

        Step step() {
            EventMention chief = telling.chief();
            PageFacts page = telling.page();
            return new Step(page.published() == null ? null : page.published().edtf(), telling.stage(), shown,
                    telling.place() == null ? null : telling.place().party().name(), page.outlet(), chief.teller(), page.source(), page.id(),
                    chief.quote(), chief.sentence(), chief.trigger(), change, text == telling ? null : text.page().id());
        }
    }

    private Note note(Telling telling, String change) {
        return note(telling, change, telling);
    }

    private Note note(Telling telling, String change, Telling text) {
        String shown = telling.stage() == Stage.POSTPONED && edtf != null && edtf.endsWith("/..") && !change.equals("contradicts") ? edtf
                : telling.edtf();
        return new Note(telling, shown, change, text);
    }

    private List<Event.Disagreement> disagreements() {
        return sides == null ? List.of() : List.of(new Event.Disagreement("date", sides.entrySet().stream()
                .map(side -> new Event.Side(side.getKey(), Deferred.of(side.getValue(), Note::step))).toList()));
    }

    /** The type told by most tellings; of equals, the first told. */
    static String type(List<Telling> tellings) {
        Map<String, Integer> votes = new LinkedHashMap<>();
        tellings.forEach(t -> votes.merge(t.type(), 1, Integer::sum));
        return votes.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
    }

    /**
     * The title of the telling that names most participants and a place; of equals, one that names nobody whom no other does, and the first. Of many
     * tellings one alone does not say whose event it is: those whom no other names count for nothing then.
     */
    private String title() {
        Telling best = tellings.get(0);
        int most = worth(best);
        long least = alone(best);
        for (Telling telling : tellings.subList(1, tellings.size())) {
            int worth = worth(telling);
            if (worth < most) {
                continue;
            }
            long alone = alone(telling);
            if (worth > most || alone < least) {
                best = telling;
                most = worth;
                least = alone;
            }
        }
        EventMention fullest = best.mentions().stream()
                .max(Comparator.comparingInt((EventMention m) -> Gist.worth(m))
                        .thenComparing(Comparator.comparingInt((EventMention m) -> m.trigger().start()).reversed())).orElseThrow();
        return fullest.title();
    }

    private int worth(Telling telling) {
        if (tellings.size() < MANY || telling.gist().worth() == 0) {
            return telling.gist().worth();
        }
        return Gist.worth(telling.parties().stream().filter(who -> !alone(telling, who)).map(Who::party).toList(), telling.place() != null);
    }

    /** How many of a telling's participants no other telling names. */
    private long alone(Telling telling) {
        return telling.parties().stream().filter(who -> alone(telling, who)).count();
    }

    private boolean alone(Telling telling, Who who) {
        return tellings.stream().noneMatch(other -> other != telling && other.parties().stream().anyMatch(w -> Pairing.same(w, who)));
    }

    /** The narrowest place told; null where none is. */
    static String place(List<Telling> tellings) {
        String found = null;
        boolean region = true;
        for (Telling telling : tellings) {
            Who place = telling.place();
            // the narrower place says more: a town before its country
            if (place != null && (found == null || region && !place.key().isRegion())) {
                found = place.party().name();
                region = place.key().isRegion();
            }
        }
        return found;
    }

    /** Everybody whom a telling names, each bearer once, under the longest form of the first script met. */
    static List<Event.Party> participants(List<Telling> tellings) {
        List<Who> bearers = new ArrayList<>();
        for (Telling telling : tellings) {
            for (Who who : telling.parties()) {
                int known = indexOf(bearers, who);
                if (known < 0) {
                    bearers.add(who);
                } else if (who.key().latin() == bearers.get(known).key().latin()
                        && who.key().words().size() > bearers.get(known).key().words().size() && who.key().words().size() <= 3) {
                    bearers.set(known, who);
                }
            }
        }
        return bearers.stream().map(w -> new Event.Party(w.party().name(), role(w.party().role()))).toList();
    }

    private static String role(Role role) {
        return (role == null ? Role.PARTY : role).toString();
    }

    private static int indexOf(List<Who> bearers, Who who) {
        for (int i = 0; i < bearers.size(); i++) {
            if (Pairing.same(bearers.get(i), who)) {
                return i;
            }
        }
        return -1;
    }
}
