package org.daybook.app.cli;

import java.util.stream.Collectors;
import org.daybook.record.correct.Change;
import org.daybook.record.correct.PageRef;
import org.daybook.record.correct.StoryTarget;
import org.daybook.record.correct.Target;

/** What a correction says, in a line for people. */
final class CorrectionWords {
    private CorrectionWords() { }

    static String of(Change change) {
        if (change instanceof Change.Merge merge) {
            return "one event: " + merge.events().stream().map(CorrectionWords::event).collect(Collectors.joining(" and "));
        }
        if (change instanceof Change.Split split) {
            return Phrases.count(split.apart().tellings().size(), "sentence") + " set apart from " + event(split.rest());
        }
        if (change instanceof Change.Redate redate) {
            return "date of " + event(redate.event()) + ": " + DateWords.of(redate.was()) + " → " + DateWords.of(redate.edtf());
        }
        if (change instanceof Change.SetStage set) {
            return "stage of " + event(set.event()) + ": " + StageSign.word(set.was()) + " → " + StageSign.word(set.stage());
        }
        if (change instanceof Change.Rename rename) {
            return "title of " + EventLines.id(rename.event().id()) + ": " + quoted(rename.was()) + " → " + quoted(rename.title());
        }
        if (change instanceof Change.Retype retype) {
            return "type of " + event(retype.event()) + ": " + retype.was() + " → " + retype.type();
        }
        if (change instanceof Change.Dismiss dismiss) {
            return "no event: " + event(dismiss.event());
        }
        if (change instanceof Change.Confirm confirm) {
            return "confirmed: " + event(confirm.event()) + ", " + StageSign.word(confirm.stage()) + ", " + DateWords.of(confirm.edtf());
        }
        if (change instanceof Change.RedatePage redate) {
            return "date of the page " + redate.source() + ": " + DateWords.of(redate.was()) + " → " + DateWords.of(redate.edtf());
        }
        return ofOthers(change);
    }

    private static String ofOthers(Change change) {
        if (change instanceof Change.SameBearer same) {
            return "one bearer: " + same.names().stream().map(CorrectionWords::quoted).collect(Collectors.joining(", "));
        }
        if (change instanceof Change.OtherBearer other) {
            return quoted(other.name()) + " is somebody else in " + other.pages().stream().map(PageRef::source).collect(Collectors.joining(", "));
        }
        if (change instanceof Change.MergeStories merge) {
            return "one story: " + merge.stories().stream().map(CorrectionWords::story).collect(Collectors.joining(" and "));
        }
        if (change instanceof Change.SplitStory split) {
            return Phrases.count(split.apart().pages().size(), "page") + " set apart from the story " + story(split.rest());
        }
        if (change instanceof Change.RenameStory rename) {
            return "title of the story " + EventLines.id(rename.story().id()) + ": " + quoted(rename.was()) + " → " + quoted(rename.title());
        }
        if (change instanceof Change.Undo undo) {
            return "undone: correction " + undo.correction();
        }
        throw new AssertionError(change);
    }

    private static String event(Target event) {
        return EventLines.id(event.id()) + " " + quoted(event.title());
    }

    private static String story(StoryTarget story) {
        return EventLines.id(story.id()) + " " + quoted(story.title());
    }

    private static String quoted(String words) {
        return words == null ? "nothing" : "“" + words + "”";
    }
}
