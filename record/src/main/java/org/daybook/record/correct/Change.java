package org.daybook.record.correct;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.daybook.reading.event.Stage;
import org.daybook.reading.time.Edtf;

/** What a correction changes. What was believed before ({@code was}) is for people, and changes nothing. */
public sealed interface Change {
    /** The word for it: of the command line, and of the log. */
    String kind();

    /** That these are one event. */
    record Merge(List<Target> events) implements Change {
        public Merge {
            events = List.copyOf(events);
            if (events.size() < 2) {
                throw new IllegalArgumentException("a merge takes two events or more");
            }
        }

        @Override
        public String kind() {
            return "merge";
        }
    }

    /** That the words of the one tell another event than those of the rest. */
    record Split(Target apart, Target rest) implements Change {
        public Split {
            Objects.requireNonNull(apart);
            Objects.requireNonNull(rest);
        }

        @Override
        public String kind() {
            return "split";
        }
    }

    /** What changes one event, and is said of it in its history. */
    sealed interface OfEvent extends Change permits Redate, SetStage, Rename, Retype, Dismiss, Confirm {
        Target event();

        /** What was believed before; null where nothing was, or where that is not the point. */
        String before();

        /** What is believed now; null where nothing is, or where that is not the point. */
        String after();
    }

    /**
     * When an event was or is to be.
     *
     * @param was null where nobody told it
     * @param edtf null where the person knows that nobody knows
     */
    record Redate(Target event, String was, String edtf) implements OfEvent {
        public Redate {
            Objects.requireNonNull(event);
            checkDate(edtf);
        }

        @Override
        public String kind() {
            return "redate";
        }

        @Override
        public String before() {
            return was;
        }

        @Override
        public String after() {
            return edtf;
        }
    }

    /** How firm an event is. */
    record SetStage(Target event, Stage was, Stage stage) implements OfEvent {
        public SetStage {
            Objects.requireNonNull(event);
            Objects.requireNonNull(was);
            Objects.requireNonNull(stage);
        }

        @Override
        public String kind() {
            return "stage";
        }

        @Override
        public String before() {
            return was.toString();
        }

        @Override
        public String after() {
            return stage.toString();
        }
    }

    /** An event's title. */
    record Rename(Target event, String was, String title) implements OfEvent {
        public Rename {
            Objects.requireNonNull(event);
            checkWords("a title", title);
        }

        @Override
        public String kind() {
            return "rename";
        }

        @Override
        public String before() {
            return was;
        }

        @Override
        public String after() {
            return title;
        }
    }

    /** An event's type: a key of the table of event types. */
    record Retype(Target event, String was, String type) implements OfEvent {
        public Retype {
            Objects.requireNonNull(event);
            checkWords("a type", type);
        }

        @Override
        public String kind() {
            return "retype";
        }

        @Override
        public String before() {
            return was;
        }

        @Override
        public String after() {
            return type;
        }
    }

    /** That it is no event, or none for this record. */
    record Dismiss(Target event) implements OfEvent {
        public Dismiss {
            Objects.requireNonNull(event);
        }

        @Override
        public String kind() {
            return "dismiss";
        }

        @Override
        public String before() {
            return null;
        }

        @Override
        public String after() {
            return null;
        }
    }

    /**
     * That what is believed is right: the tellings are one event, of this stage and time.
     *
     * @param edtf null where nobody told it
     */
    record Confirm(Target event, Stage stage, String edtf) implements OfEvent {
        public Confirm {
            Objects.requireNonNull(event);
            Objects.requireNonNull(stage);
            checkDate(edtf);
        }

        @Override
        public String kind() {
            return "confirm";
        }

        @Override
        public String before() {
            return null;
        }

        @Override
        public String after() {
            return stage + (edtf == null ? "" : " " + edtf);
        }
    }

    /**
     * When a page was published. It is read again with that date, and all that hangs on it.
     *
     * @param page SHA-256 of its bytes
     * @param source where it was read from, for people
     * @param was null where nothing dated it
     */
    record RedatePage(String page, String source, String was, String edtf) implements Change {
        public RedatePage {
            Objects.requireNonNull(page);
            Objects.requireNonNull(source);
            Objects.requireNonNull(edtf);
            checkDate(edtf);
        }

        @Override
        public String kind() {
            return "redate-page";
        }
    }

    /**
     * That these names have one bearer, whoever's pages they stand on: a person, body or place.
     *
     * @param names the one to be known by first
     */
    record SameBearer(List<String> names) implements Change {
        public SameBearer {
            names = List.copyOf(names);
            names.forEach(name -> checkWords("a name", name));
            if (Set.copyOf(names).size() < 2) {
                throw new IllegalArgumentException("one bearer of names takes two different names or more");
            }
        }

        @Override
        public String kind() {
            return "same-bearer";
        }
    }

    /** That on these pages a name is that of somebody else than on all others. */
    record OtherBearer(String name, List<PageRef> pages) implements Change {
        public OtherBearer {
            checkWords("a name", name);
            pages = List.copyOf(pages);
            if (pages.isEmpty()) {
                throw new IllegalArgumentException("another bearer of a name takes the pages on which " + name + " is somebody else");
            }
        }

        @Override
        public String kind() {
            return "other-bearer";
        }
    }

    /** That these are one story. */
    record MergeStories(List<StoryTarget> stories) implements Change {
        public MergeStories {
            stories = List.copyOf(stories);
            if (stories.size() < 2) {
                throw new IllegalArgumentException("a merge takes two stories or more");
            }
        }

        @Override
        public String kind() {
            return "merge-stories";
        }
    }

    /** That the pages of the one belong to another story than those of the rest. */
    record SplitStory(StoryTarget apart, StoryTarget rest) implements Change {
        public SplitStory {
            Objects.requireNonNull(apart);
            Objects.requireNonNull(rest);
        }

        @Override
        public String kind() {
            return "split-story";
        }
    }

    /** A story's title. */
    record RenameStory(StoryTarget story, String was, String title) implements Change {
        public RenameStory {
            Objects.requireNonNull(story);
            checkWords("a title", title);
        }

        @Override
        public String kind() {
            return "rename-story";
        }
    }

    /**
     * That an earlier correction no longer counts.
     *
     * @param correction its id
     */
    record Undo(String correction) implements Change {
        public Undo {
            Objects.requireNonNull(correction);
        }

        @Override
        public String kind() {
            return "undo";
        }
    }

    private static void checkDate(String edtf) {
        if (edtf != null && !Edtf.valid(edtf)) {
            throw new IllegalArgumentException(edtf + " is no date as ISO 8601 or EDTF has it, such as 2027-05-12, 2027-05 or 2027-05-12/2027-06-01");
        }
    }

    private static void checkWords(String what, String words) {
        if (words == null || words.isBlank()) {
            throw new IllegalArgumentException(what + " has words");
        }
    }
}
