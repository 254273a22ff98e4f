package org.daybook.record.link;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.daybook.reading.event.Stage;
import org.daybook.record.AsOf;
import org.daybook.record.Event;
import org.daybook.record.Ruling;
import org.daybook.record.Story;
import org.daybook.record.correct.Change;
import org.daybook.record.correct.Correction;
import org.daybook.record.correct.Corrections;
import org.daybook.record.correct.Evidence;
import org.daybook.record.correct.PageRef;
import org.daybook.record.correct.Target;

/** People at work on an invented record: pages come in, and between them somebody corrects what is believed. */
final class Desk {
    static final AsOf LATER = AsOf.allKnown(LocalDate.of(2027, 12, 31));
    static final int KINDS = 14;

    private static final String[] OUTLETS = {"Coast Herald", "Northern Post", "Velmark Today"};
    private static final String[] PEOPLE = {"Ana Droz", "Karl Berg", "Ole Lund", "Ана Дроз", "Per Dahl"};
    private static final String[] TOWNS = {"[Arden]", "[Kestrin]"};
    private static final String[] TYPES = {"meeting", "talks", "visit", "debate", "primary"};
    private static final String[] WHO = {"Rea", "Tomas"};

    final Pages pages = new Pages();
    final List<Correction> said = new ArrayList<>();
    private final Random random;

    Desk(Random random) {
        this.random = random;
    }

    private <T> T one(T[] of) {
        return of[random.nextInt(of.length)];
    }

    private String day() {
        return LocalDate.of(2027, 1, 1).plusDays(random.nextInt(160)).toString();
    }

    /** A page comes in. */
    void page() {
        pages.page(one(OUTLETS), random.nextInt(10) == 0 ? null : day());
        pages.names(one(PEOPLE), one(PEOPLE));
        int events = 1 + random.nextInt(2);
        for (int i = 0; i < events; i++) {
            Set<String> who = new HashSet<>(List.of(one(PEOPLE), one(PEOPLE), one(TOWNS)));
            pages.tells(one(TYPES), one(Stage.values()), random.nextInt(4) == 0 ? null : random.nextInt(3) == 0 ? "2027-05" : day(),
                    who.stream().sorted().toArray(String[]::new));
        }
    }

    Chronicle chronicle() {
        return chronicle(pages.pages(), pages.mentions(), said);
    }

    static Chronicle chronicle(List<PageFacts> pages, List<EventMention> mentions, List<Correction> said) {
        return Chronicle.of(pages, mentions, Corrections.of(said), LATER, id -> null);
    }

    /** Somebody makes a correction of this kind, of 14, if there is anything to correct; in sight of what is believed now. */
    boolean correct(int kind) {
        Chronicle chronicle = chronicle();
        List<Event> events = chronicle.events();
        List<Story> stories = chronicle.stories("");
        if (events.isEmpty() || stories.isEmpty()) {
            return false;
        }
        Event event = events.get(random.nextInt(events.size()));
        Event other = events.get(random.nextInt(events.size()));
        Story story = stories.get(random.nextInt(stories.size()));
        Story second = stories.get(random.nextInt(stories.size()));
        Target target = chronicle.target(event);
        PageFacts page = pages.pages().get(random.nextInt(pages.pages().size()));
        Optional<Change> change = switch (kind) {
            case 0 -> event.id().equals(other.id()) ? Optional.empty() : Optional.of(new Change.Merge(List.of(target, chronicle.target(other))));
            case 1 -> split(chronicle, event);
            case 2 -> Optional.of(new Change.Redate(target, event.edtf(), random.nextInt(6) == 0 ? null : day()));
            case 3 -> Optional.of(new Change.SetStage(target, event.stage(), one(Stage.values())));
            case 4 -> Optional.of(new Change.Rename(target, event.title(), "A title, " + said.size()));
            case 5 -> Optional.of(new Change.Retype(target, event.type(), one(TYPES)));
            case 6 -> Optional.of(new Change.Dismiss(target));
            case 7 -> Optional.of(new Change.Confirm(target, event.stage(), event.edtf()));
            case 8 -> Optional.of(new Change.SameBearer(List.of("Karl Berg", "Per Dahl")));
            case 9 -> Optional.of(new Change.OtherBearer(one(PEOPLE), List.of(new PageRef(page.id(), page.source()))));
            case 10 -> story.id().equals(second.id()) ? Optional.empty() : Optional.of(new Change.MergeStories(List.of(chronicle.target(story), chronicle.target(second))));
            case 11 -> story.pages().size() < 2 ? Optional.empty() : Optional.of(new Change.SplitStory(
                    chronicle.target(story, p -> p.equals(story.pages().get(0))).orElseThrow(), chronicle.target(story, p -> !p.equals(story.pages().get(0))).orElseThrow()));
            case 12 -> Optional.of(new Change.RenameStory(chronicle.target(story), story.title(), "A story, " + said.size()));
            default -> said.isEmpty() ? Optional.empty() : Optional.of(new Change.Undo(said.get(random.nextInt(said.size())).id()));
        };
        change.ifPresent(c -> said.add(Correction.of(Corrections.of(said).after(Instant.parse("2027-06-04T09:00:00Z")), one(WHO), "because " + said.size(), c)));
        return change.isPresent();
    }

    private Optional<Change> split(Chronicle chronicle, Event event) {
        int telling = random.nextInt(event.history().size());
        Optional<Target> apart = chronicle.target(event, (number, mention) -> number == telling);
        Optional<Target> rest = chronicle.target(event, (number, mention) -> number != telling);
        return rest.isEmpty() ? Optional.empty() : Optional.of(new Change.Split(apart.orElseThrow(), rest.get()));
    }

    /** The pages as another version of the reader has them: most words told as before, some elsewhere, some of another type, some no more. */
    List<EventMention> readAgain(int lost) {
        List<EventMention> again = new ArrayList<>();
        for (EventMention m : pages.mentions()) {
            int luck = random.nextInt(100);
            if (luck < lost) {
                continue;
            }
            int shift = luck % 3 == 0 ? 2 : 0;
            var trigger = new org.daybook.reading.page.Span(m.trigger().start() + shift, m.trigger().end() + shift);
            String type = luck % 5 == 0 ? "summit" : m.type();
            again.add(new EventMention(Mentions.id(m.page(), trigger, type), m.page(), m.index(), m.paragraph(), type, m.stage(), m.polarity(), m.reported(), m.title(),
                    m.parties(), m.place(), m.edtf(), m.timex(), m.teller(), trigger, new org.daybook.reading.page.Span(m.sentence().start() + shift,
                            m.sentence().end() + shift), m.quote()));
        }
        return again;
    }

    /**
     * Corrections that neither hold, nor are listed as what needs a person, nor yield to one that somebody made later.
     */
    List<String> lost(Chronicle chronicle, List<EventMention> mentions) {
        List<String> lost = new ArrayList<>();
        List<Ruling> rulings = chronicle.rulings();
        Set<String> listed = new HashSet<>();
        for (int i = 0; i < rulings.size(); i++) {
            Ruling ruling = rulings.get(i);
            listed.add(ruling.correction().id());
            List<Correction> later = rulings.subList(i + 1, rulings.size()).stream().map(Ruling::correction).toList();
            if (ruling.needsYou().isEmpty() && !holds(ruling.correction().change(), chronicle, mentions, later, ruling)) {
                lost.add(ruling.correction().toString());
            }
        }
        Corrections.of(said).standing().stream().filter(c -> !listed.contains(c.id())).forEach(c -> lost.add("not listed: " + c));
        return lost;
    }

    private boolean holds(Change change, Chronicle chronicle, List<EventMention> mentions, List<Correction> later, Ruling ruling) {
        if (change instanceof Change.Merge merge) {
            return events(merge.events(), chronicle, mentions).size() == 1;
        }
        if (change instanceof Change.Split split) {
            Set<String> shared = events(List.of(split.apart()), chronicle, mentions);
            shared.retainAll(events(List.of(split.rest()), chronicle, mentions));
            return shared.isEmpty() || later.stream().anyMatch(c -> c.change() instanceof Change.Merge || c.change() instanceof Change.Confirm);
        }
        if (change instanceof Change.OfEvent ofEvent) {
            Event event = chronicle.event(ruling.bearsOn().get(0)).orElseThrow();
            boolean yields = later.stream().anyMatch(c -> event.corrections().stream().anyMatch(e -> e.id().equals(c.id())) && outranks(c.change(), change));
            return yields || holds(ofEvent, event);
        }
        if (change instanceof Change.RenameStory rename) {
            return !ruling.bearsOn().isEmpty() && (chronicle.story(ruling.bearsOn().get(0)).orElseThrow().title().equals(rename.title())
                    || later.stream().anyMatch(c -> c.change() instanceof Change.RenameStory));
        }
        return true;
    }

    private static boolean outranks(Change later, Change change) {
        boolean belief = change instanceof Change.Redate || change instanceof Change.SetStage || change instanceof Change.Confirm;
        return later.kind().equals(change.kind()) || belief && (later instanceof Change.Redate || later instanceof Change.SetStage || later instanceof Change.Confirm);
    }

    private static boolean holds(Change.OfEvent change, Event event) {
        if (change instanceof Change.Redate redate) {
            Window set = Window.of(redate.edtf());
            Window now = Window.of(event.edtf());
            return Objects.equals(redate.edtf(), event.edtf()) || redate.edtf() != null && event.edtf() != null && set.meets(now) && now.days() <= set.days();
        }
        if (change instanceof Change.SetStage set) {
            return set.stage() == event.stage() || set.stage().ahead() && (event.stage() == Stage.HAPPENED || event.stage() == Stage.UNDER_WAY);
        }
        if (change instanceof Change.Rename rename) {
            return event.title().equals(rename.title());
        }
        if (change instanceof Change.Retype retype) {
            return event.type().equals(retype.type());
        }
        return !(change instanceof Change.Dismiss) || event.dismissed();
    }

    private static Set<String> events(List<Target> targets, Chronicle chronicle, List<EventMention> mentions) {
        Set<String> events = new HashSet<>();
        for (Target target : targets) {
            for (Evidence evidence : target.tellings()) {
                mentions.stream().filter(m -> m.page().equals(evidence.page()) && m.trigger().overlaps(evidence.span())).findFirst()
                        .flatMap(m -> chronicle.event(m.id())).ifPresent(event -> events.add(event.id()));
            }
        }
        return events;
    }
}
