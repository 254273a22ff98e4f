package org.daybook.record;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.daybook.reading.event.Stage;
import org.daybook.record.correct.Change;
import org.daybook.record.correct.Correction;
import org.daybook.record.correct.Corrections;
import org.daybook.record.correct.PageRef;
import org.daybook.record.correct.Target;
import org.daybook.record.correct.StoryTarget;
import org.daybook.record.link.Chronicle;
import org.daybook.record.link.PageFacts;

/**
 * Corrections in the making: takes the ids that a person sees, and points at the words on pages that stand behind them now. Each method
 * throws {@link Senseless} where the correction makes no sense, and what {@link Change} throws; messages are for people.
 */
public final class Correcting {
    /** Letters of a page's id that a person must give. */
    private static final int SHORTEST = 4;

    private final Chronicle chronicle;
    private final Corrections made;

    Correcting(Chronicle chronicle, Corrections made) {
        this.chronicle = chronicle;
        this.made = made;
    }

    /** That these events, or these stories, are one. */
    public Change merge(List<String> ids) throws NotFound {
        if (!ids.isEmpty() && ids.stream().allMatch(Correcting::isStory)) {
            return mergeStories(ids);
        }
        Set<String> seen = new LinkedHashSet<>();
        List<Target> events = new ArrayList<>();
        for (String id : ids) {
            Event event = event(id);
            if (!seen.add(event.id())) {
                throw new Senseless(Objection.SAME_EVENT, id + " is the event " + event.id() + ", which was named already; a merge takes two events or more", id, event.id());
            }
            events.add(chronicle.target(event));
        }
        return new Change.Merge(events);
    }

    private Change mergeStories(List<String> ids) throws NotFound {
        List<StoryTarget> stories = new ArrayList<>();
        for (String id : ids) {
            StoryTarget story = chronicle.target(story(id));
            if (stories.stream().anyMatch(s -> s.id().equals(story.id()))) {
                throw new Senseless(Objection.SAME_STORY, id + " was named already; a merge takes two stories or more", id);
            }
            stories.add(story);
        }
        return new Change.MergeStories(stories);
    }

    /** That some pages of a story belong to another. @param pages their ids, sources or URLs */
    public Change splitStory(String id, List<String> pages) throws NotFound {
        Story story = story(id);
        Set<String> picked = new HashSet<>();
        for (String page : pages) {
            picked.add(page(page, story.pages()).id());
        }
        StoryTarget apart = chronicle.target(story, p -> picked.contains(p.id()))
                .orElseThrow(() -> new Senseless(Objection.NO_PAGES, "a split of a story takes the pages that belong to another"));
        return new Change.SplitStory(apart, chronicle.target(story, p -> !picked.contains(p.id())).orElseThrow(() -> new Senseless(Objection.ALL_PAGES,
                "these are all pages of story " + story.id() + ", and nothing is left of it; name those that belong to another", story.id())));
    }

    /** That names have one bearer. @param names the one to be known by first */
    public Change sameBearer(List<String> names) {
        return new Change.SameBearer(names.stream().map(String::strip).toList());
    }

    /** That a name is somebody else's on some pages. @param pages ids of pages, sources or URLs; or of events, for the pages that tell them */
    public Change otherBearer(String name, List<String> pages) throws NotFound {
        Set<PageFacts> found = new LinkedHashSet<>();
        for (String page : pages) {
            Optional<Event> event = chronicle.event(page);
            if (event.isPresent()) {
                Set<String> telling = new HashSet<>(event.get().history().stream().map(Step::page).toList());
                chronicle.pages().stream().filter(p -> telling.contains(p.id())).forEach(found::add);
            } else {
                found.add(page(page, chronicle.pages()));
            }
        }
        return new Change.OtherBearer(name.strip(), found.stream().map(p -> new PageRef(p.id(), p.source())).toList());
    }

    /**
     * That some tellings of an event tell another.
     *
     * @param tellings numbers of its history, from 1, and ids of its mentions
     */
    public Change split(String id, List<String> tellings) throws NotFound {
        Event event = event(id);
        Set<Integer> numbers = new HashSet<>();
        Set<String> mentions = new HashSet<>();
        for (String telling : tellings) {
            if (telling.matches("\\d{1,4}")) {
                int number = Integer.parseInt(telling);
                if (number < 1 || number > event.history().size()) {
                    throw new NotFound(Objection.NO_TELLING, "event " + event.id() + " has no telling " + number + ": it has " + event.history().size(),
                            event.id(), number, event.history().size());
                }
                numbers.add(number - 1);
            } else {
                mentions.add(mention(event, telling));
            }
        }
        Chronicle.Which apart = (number, mention) -> numbers.contains(number) || mentions.contains(mention);
        Optional<Target> left = chronicle.target(event, apart);
        Optional<Target> rest = chronicle.target(event, (number, mention) -> !apart.is(number, mention));
        if (left.isEmpty()) {
            throw new Senseless(Objection.NO_TELLINGS, "a split takes the numbers of the tellings that tell another event, or their mentions' ids");
        }
        return new Change.Split(left.get(), rest.orElseThrow(() -> new Senseless(Objection.ALL_TELLINGS,
                "these are all tellings of event " + event.id() + ", and nothing is left of it; name those that tell another event", event.id())));
    }

    private String mention(Event event, String beginning) throws NotFound {
        List<String> found = chronicle.mentions(event).stream().filter(m -> m.startsWith(beginning)).toList();
        if (found.size() != 1) {
            throw new NotFound(Objection.NO_MENTION, "event " + event.id() + " has " + (found.isEmpty() ? "no mention " : "several mentions that begin with ") + beginning,
                    event.id(), beginning);
        }
        return found.get(0);
    }

    /** @param edtf null for an event that has no known time */
    public Change redate(String id, String edtf) throws NotFound {
        Event event = event(id);
        return new Change.Redate(chronicle.target(event), event.edtf(), edtf);
    }

    public Change stage(String id, Stage stage) throws NotFound {
        Event event = event(id);
        return new Change.SetStage(chronicle.target(event), event.stage(), stage);
    }

    /** An event's or a story's title. */
    public Change rename(String id, String title) throws NotFound {
        if (isStory(id)) {
            Story story = story(id);
            return new Change.RenameStory(chronicle.target(story), story.title(), title.strip());
        }
        Event event = event(id);
        return new Change.Rename(chronicle.target(event), event.title(), title.strip());
    }

    /** @param type a key of the table of event types; checked by whoever has the table */
    public Change retype(String id, String type) throws NotFound {
        Event event = event(id);
        return new Change.Retype(chronicle.target(event), event.type(), type);
    }

    public Change dismiss(String id) throws NotFound {
        Event event = event(id);
        if (event.dismissed()) {
            throw new Senseless(Objection.DISMISSED, "event " + event.id() + " is dismissed already", event.id());
        }
        return new Change.Dismiss(chronicle.target(event));
    }

    public Change confirm(String id) throws NotFound {
        Event event = event(id);
        return new Change.Confirm(chronicle.target(event), event.stage(), event.edtf());
    }

    /** @param page its id, or a unique beginning of one, or its source or URL */
    public Change redatePage(String page, String edtf) throws NotFound {
        PageFacts one = page(page, chronicle.pages());
        return new Change.RedatePage(one.id(), one.source(), one.published() == null ? null : one.published().edtf(), edtf);
    }

    private static PageFacts page(String page, List<PageFacts> pages) throws NotFound {
        List<PageFacts> found = pages.stream().filter(p -> p.id().equals(page) || p.source().equals(page) || page.equals(p.url())).toList();
        if (found.isEmpty() && page.length() >= SHORTEST) {
            found = pages.stream().filter(p -> p.id().startsWith(page) || p.source().endsWith("/" + page)).toList();
        }
        if (found.isEmpty()) {
            throw new NotFound(Objection.NO_PAGE, "no page " + page + " is there; give its path or URL as it was read", page);
        }
        if (found.size() > 1) {
            String all = String.join(", ", found.stream().map(p -> p.source() + " (" + p.id().substring(0, 12) + ")").toList());
            throw new NotFound(Objection.SEVERAL_PAGES, "several pages are called " + page + ": " + all, page, all);
        }
        return found.get(0);
    }

    /** @param id a correction's, or a unique beginning of one */
    public Change.Undo undo(String id) throws NotFound {
        return new Change.Undo(standing(id).id());
    }

    private Correction standing(String id) throws NotFound {
        Correction correction = made.withId(id).orElseThrow(() -> new NotFound(Objection.NO_CORRECTION, "no correction " + id + ", or several that begin so; daybook correct --list shows them", id));
        Optional<Correction> undo = made.undoneBy(correction);
        if (undo.isPresent()) {
            throw new Senseless(Objection.UNDONE, "correction " + correction.id() + " was undone already, by " + undo.get().who() + " (" + undo.get().id() + ")",
                    correction.id(), undo.get().who(), undo.get().id());
        }
        return correction;
    }

    /**
     * A correction made anew in sight of all that is told now: what its words are read as, and what later pages tell. Whoever keeps it undoes
     * the old one with it.
     *
     * @param id a correction's that stands and is about an event, or a unique beginning of one
     */
    public Change again(String id) throws NotFound {
        Correction correction = standing(id);
        Change change = correction.change();
        if (change instanceof Change.Merge merge) {
            List<Target> events = new ArrayList<>();
            for (Target event : merge.events()) {
                events.add(again(event, correction));
            }
            return new Change.Merge(events);
        }
        if (change instanceof Change.Split split) {
            return new Change.Split(again(split.apart(), correction), again(split.rest(), correction));
        }
        if (!(change instanceof Change.OfEvent ofEvent)) {
            throw new Senseless(Objection.NOT_KEPT, "correction " + correction.id() + " is about pages or names, which stay what they are; there is nothing to keep anew",
                    correction.id());
        }
        Ruling ruling = chronicle.rulings().stream().filter(r -> r.correction().equals(correction)).findFirst().orElseThrow();
        Event event = event(ruling.bearsOn().stream().findFirst().orElseThrow(() -> nothingLeft(correction)));
        Target target = chronicle.target(event);
        if (ofEvent instanceof Change.Redate redate) {
            return new Change.Redate(target, event.edtf(), redate.edtf());
        }
        if (ofEvent instanceof Change.SetStage set) {
            return new Change.SetStage(target, event.stage(), set.stage());
        }
        if (ofEvent instanceof Change.Rename rename) {
            return new Change.Rename(target, rename.was(), rename.title());
        }
        if (ofEvent instanceof Change.Retype retype) {
            return new Change.Retype(target, retype.was(), retype.type());
        }
        if (ofEvent instanceof Change.Confirm confirm) {
            return new Change.Confirm(target, confirm.stage(), confirm.edtf());
        }
        return new Change.Dismiss(target);
    }

    private Target again(Target event, Correction correction) throws NotFound {
        return chronicle.again(event).orElseThrow(() -> nothingLeft(correction));
    }

    private static NotFound nothingLeft(Correction correction) {
        return new NotFound(Objection.NOTHING_LEFT, "nothing that correction " + correction.id() + " is about is left in the record; undo it, or wait for its pages", correction.id());
    }

    /** Ids of stories begin with a letter that those of events can't. */
    static boolean isStory(String id) {
        return id.matches("s[0-9a-f]*");
    }

    private Story story(String id) throws NotFound {
        List<Story> found = chronicle.stories("").stream().filter(s -> s.id().startsWith(id)).toList();
        if (found.size() != 1) {
            throw new NotFound(Objection.NO_STORY, "no story " + id + ", or several that begin so; daybook story lists them", id);
        }
        return found.get(0);
    }

    private Event event(String id) throws NotFound {
        Objects.requireNonNull(id);
        return chronicle.event(id).orElseThrow(() -> new NotFound(Objection.NO_EVENT, "no event " + id + ", or several that begin so; daybook agenda and daybook search WORDS list events with their ids", id));
    }
}
