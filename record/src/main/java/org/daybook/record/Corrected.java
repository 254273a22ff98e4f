package org.daybook.record;

import java.util.Collection;
import java.util.List;
import org.daybook.record.correct.Change;
import org.daybook.record.correct.Correction;
import org.daybook.record.correct.PageRef;
import org.daybook.record.correct.Target;
import org.daybook.record.correct.StoryTarget;

/**
 * A correction in the history of an event.
 *
 * @param when ISO 8601 instant
 * @param kind {@code merge}, {@code split}, {@code redate}, {@code stage}, {@code rename}, {@code retype}, {@code dismiss}, {@code confirm};
 *     {@code redate-page}, which a page that tells the event was; {@code same-bearer} or {@code other-bearer}, which somebody in it is; of a
 *     story {@code merge-stories}, {@code split-story}, {@code rename-story}
 * @param before what was believed when it was made; null where nothing was
 * @param after what it says; of {@code other-bearer} the pages on which the name is somebody else's; null where that is "nothing", or the kind says it all
 * @param events ids that the events or stories it is about had when it was made; empty for what is about pages and names
 * @param needsYou why a person should look at it again; empty where all beneath it is as it was
 */
public record Corrected(String id, String when, String who, String why, String kind, String before, String after, List<String> events,
        List<Concern> needsYou) {
    public Corrected {
        events = List.copyOf(events);
        needsYou = List.copyOf(needsYou);
    }

    /** A correction, and what became of its ground. */
    public static Corrected of(Correction correction, Collection<Concern> needsYou) {
        Change change = correction.change();
        String before = null;
        String after = null;
        List<String> events = List.of();
        if (change instanceof Change.OfEvent ofEvent) {
            before = ofEvent.before();
            after = ofEvent.after();
            events = List.of(ofEvent.event().id());
        } else if (change instanceof Change.Merge merge) {
            events = merge.events().stream().map(Target::id).toList();
        } else if (change instanceof Change.Split split) {
            events = List.of(split.rest().id());
        } else if (change instanceof Change.RedatePage redate) {
            before = redate.was();
            after = redate.edtf();
        } else if (change instanceof Change.SameBearer same) {
            before = String.join(", ", same.names().subList(1, same.names().size()));
            after = same.names().get(0);
        } else if (change instanceof Change.OtherBearer other) {
            before = other.name();
            after = String.join(", ", other.pages().stream().map(PageRef::source).toList());
        } else if (change instanceof Change.MergeStories merge) {
            events = merge.stories().stream().map(StoryTarget::id).toList();
        } else if (change instanceof Change.SplitStory split) {
            events = List.of(split.rest().id());
        } else if (change instanceof Change.RenameStory rename) {
            before = rename.was();
            after = rename.title();
            events = List.of(rename.story().id());
        } else if (change instanceof Change.Undo undo) {
            after = undo.correction();
        } else {
            throw new AssertionError(change);
        }
        return new Corrected(correction.id(), correction.when().toString(), correction.who(), correction.why(), change.kind(), before, after,
                events, List.copyOf(needsYou));
    }
}
