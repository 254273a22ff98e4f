package org.daybook.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.daybook.app.publish.Answers;
import org.daybook.reading.event.EventType;
import org.daybook.reading.event.EventTypes;
import org.daybook.reading.event.Stage;
import org.daybook.reading.time.Edtf;
import org.daybook.record.AsOf;
import org.daybook.record.Correcting;
import org.daybook.record.Concern;
import org.daybook.record.DataFolderProblem;
import org.daybook.record.Daybook;
import org.daybook.record.Difference;
import org.daybook.record.NotFound;
import org.daybook.record.correct.Change;
import org.daybook.record.correct.Correction;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Corrects the record: people outrank the program. Lists what they have said, takes it back, and hands it from one record to another. */
final class CorrectCommand implements Command {
    private static final List<String> KINDS = List.of("merge", "split", "redate", "stage", "rename", "retype", "dismiss", "confirm", "bearer");
    private static final List<String> NO_DATE = List.of("none", "unknown");

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.create().name("correct")
                .addPositional(Asked.arguments("KIND ARGUMENT", "0..*", "what is to be corrected, and how; the kinds stand below"))
                .addOption(several("--telling", "N", "split: the numbers that event ID shows of the tellings that tell another event, or mentions' ids"))
                .addOption(several("--page", "SOURCE", "redate: the page that was published on another day; split: the pages that belong to another story"))
                .addOption(Asked.option("--by", "NAME", "who says so; the name that you are logged in under unless given"))
                .addOption(Asked.option("--why", "TEXT", "why; whoever comes later must be able to judge it"))
                .addOption(Asked.option("--undo", "CORRECTION", "take a correction back, by its id or as much of it as no other begins with"))
                .addOption(Asked.option("--keep", "CORRECTION", "make one that needs you anew, in sight of all that is told now"))
                .addOption(OptionSpec.builder("--list").type(boolean.class).description("list all corrections, and what needs you").build())
                .addOption(Asked.option("--export", "FILE", "write the log of corrections to a new file, or - for standard output"))
                .addOption(Asked.option("--import", "FILE", "add the corrections of another log, or - for standard input"))
                .addOption(Asked.formatOption()).addOption(Asked.dataOption());
        spec.usageMessage().description("Corrects the record, with who, when and why. A correction holds through every rebuild, and can be undone.")
                .footer("", "Kinds:", "  merge ID ID…              these are one event (or one story)", "  split ID --telling N…      these tellings tell another event",
                        "  split STORY --page SOURCE… these pages belong to another story", "  redate ID DATE             when it is or was; none where nobody knows",
                        "  redate --page SOURCE DATE  when the page was published", "  stage ID STAGE             how firm it is: agreed, dated, cancelled, happened …",
                        "  rename ID TITLE            what it is called; a story too", "  retype ID TYPE             what kind of event it is: visit, talks, election …",
                        "  dismiss ID                 it is no event", "  confirm ID                 it is right as it stands",
                        "  bearer same NAME NAME…     these names have one bearer, known by the first", "  bearer other NAME PAGE…    there the name is somebody else's; or event ids");
        return spec;
    }

    private static OptionSpec several(String name, String label, String description) {
        return OptionSpec.builder(name).paramLabel(label).type(List.class).auxiliaryTypes(String.class).arity("1").splitRegex(",").description(description).build();
    }

    @Override
    public int run(Asked asked, Console console) throws WrongUse, DataFolderProblem {
        asked.json();
        List<String> ways = Stream.of("--undo", "--keep", "--list", "--export", "--import").filter(asked::flag).toList();
        if (ways.size() + (asked.arguments().isEmpty() ? 0 : 1) != 1) {
            throw new WrongUse(ways.isEmpty() ? "what is to be corrected? daybook correct --help lists the kinds" : "daybook correct does one thing at a time: a kind, --undo, --keep, --list, --export or --import");
        }
        if (ways.isEmpty() && !KINDS.contains(asked.arguments().get(0))) {
            String word = asked.arguments().get(0);
            throw new WrongUse(word + " is no kind of correction; " + Suggestion.of(word, KINDS).map(known -> "did you mean " + known + "?").orElse("daybook correct --help lists them"));
        }
        boolean says = ways.isEmpty() || asked.flag("--undo") || asked.flag("--keep");
        if (says && (asked.value("--why") == null || asked.value("--why").isBlank())) {
            throw new WrongUse("daybook correct: say why with --why TEXT; whoever comes later must be able to judge it");
        }
        return asked.ask(console, daybook -> {
            if (says) {
                return say(daybook, asked, console);
            }
            return switch (ways.get(0)) {
                case "--list" -> list(daybook, asked, console);
                case "--export" -> CorrectionFiles.write(daybook, asked, console);
                default -> CorrectionFiles.take(daybook, asked, console);
            };
        });
    }

    private static int say(Daybook daybook, Asked asked, Console console) throws WrongUse, DataFolderProblem {
        AsOf asOf = AsOf.allKnown(console.today());
        String who = asked.value("--by") == null ? console.user() : asked.value("--by");
        if (who.isBlank()) {
            throw new WrongUse("daybook correct: say who you are with --by NAME");
        }
        Difference.State before = Difference.State.of(daybook, asOf);
        Correction correction;
        try (ProgressLine progress = new ProgressLine(console)) {
            String why = asked.value("--why").strip();
            correction = daybook.correct(correcting -> changes(correcting, asked), who.strip(), why, console.now(), progress);
        } catch (NotFound e) {
            console.say(e.getMessage());
            return ExitStatus.NOTHING_FOUND;
        }
        Difference difference = Difference.between(before, Difference.State.of(daybook, asOf));
        List<Concern> needsYou = daybook.rulings(asOf).stream().filter(r -> r.correction().equals(correction)).flatMap(r -> r.needsYou().stream()).toList();
        if (asked.json()) {
            console.json(Answers.corrected(correction, difference, needsYou));
        } else {
            new CorrectionReport(console.sheet(), asked.dataWords()).made(correction, difference, needsYou);
        }
        return ExitStatus.DONE;
    }

    /** What the words of the command come to. */
    private static List<Change> changes(Correcting correcting, Asked asked) throws WrongUse, NotFound {
        try {
            String kept = asked.value("--keep");
            return kept != null ? List.of(correcting.again(kept), correcting.undo(kept))
                    : List.of(asked.flag("--undo") ? correcting.undo(asked.value("--undo")) : change(correcting, asked));
        } catch (IllegalArgumentException e) {
            throw new WrongUse("daybook correct: " + e.getMessage());
        }
    }

    private static int list(Daybook daybook, Asked asked, Console console) throws WrongUse {
        AsOf asOf = AsOf.allKnown(console.today());
        boolean none = daybook.corrections().all().isEmpty() && daybook.unreadableCorrections().isEmpty();
        if (asked.json()) {
            console.json(Answers.corrections(daybook.corrections(), daybook.rulings(asOf), daybook.unreadableCorrections()));
        } else if (none) {
            console.say("nobody has corrected this record yet; daybook correct --help shows how");
        } else {
            new CorrectionReport(console.sheet(), asked.dataWords()).list(daybook, asOf);
        }
        return none ? ExitStatus.NOTHING_FOUND : ExitStatus.DONE;
    }

    /** What the words of the command say. */
    private static Change change(Correcting correcting, Asked asked) throws WrongUse, NotFound {
        List<String> words = new ArrayList<>(asked.arguments());
        String kind = words.remove(0);
        if (asked.flag("--telling") && !kind.equals("split") || asked.flag("--page") && !kind.equals("split") && !kind.equals("redate")) {
            throw new WrongUse("daybook correct " + kind + " takes no --telling or --page; daybook correct --help shows what it takes");
        }
        return switch (kind) {
            case "merge" -> correcting.merge(atLeast(2, words, "merge ID ID…"));
            case "split" -> {
                String id = exactly(1, words, "split ID --telling N…").get(0);
                yield asked.flag("--page") ? correcting.splitStory(id, asked.values("--page")) : correcting.split(id, asked.values("--telling"));
            }
            case "redate" -> redate(correcting, words, asked);
            case "stage" -> correcting.stage(exactly(2, words, "stage ID STAGE").get(0), stage(words.get(1)));
            case "rename" -> correcting.rename(atLeast(2, words, "rename ID TITLE").get(0), String.join(" ", words.subList(1, words.size())));
            case "retype" -> correcting.retype(exactly(2, words, "retype ID TYPE").get(0), type(words.get(1)));
            case "dismiss" -> correcting.dismiss(exactly(1, words, "dismiss ID").get(0));
            case "confirm" -> correcting.confirm(exactly(1, words, "confirm ID").get(0));
            default -> bearer(correcting, words);
        };
    }

    private static Change redate(Correcting correcting, List<String> words, Asked asked) throws WrongUse, NotFound {
        if (!asked.flag("--page")) {
            String date = exactly(2, words, "redate ID DATE").get(1);
            return correcting.redate(words.get(0), NO_DATE.contains(date) ? null : date(date));
        }
        List<String> pages = asked.values("--page");
        return correcting.redatePage(exactly(1, pages, "redate --page SOURCE DATE").get(0), date(exactly(1, words, "redate --page SOURCE DATE").get(0)));
    }

    private static Change bearer(Correcting correcting, List<String> words) throws WrongUse, NotFound {
        String how = words.isEmpty() ? "" : words.remove(0);
        if (how.equals("same")) {
            return correcting.sameBearer(atLeast(2, words, "bearer same NAME NAME…"));
        }
        if (how.equals("other")) {
            return correcting.otherBearer(atLeast(2, words, "bearer other NAME PAGE…").get(0), words.subList(1, words.size()));
        }
        throw new WrongUse("daybook correct bearer takes: same NAME NAME…, or: other NAME PAGE…");
    }

    private static List<String> exactly(int count, List<String> words, String usage) throws WrongUse {
        if (words.size() != count) {
            throw new WrongUse("daybook correct takes: " + usage + (words.size() > count ? "; put a name or title of several words between quotes" : ""));
        }
        return words;
    }

    private static List<String> atLeast(int count, List<String> words, String usage) throws WrongUse {
        if (words.size() < count) {
            throw new WrongUse("daybook correct takes: " + usage);
        }
        return words;
    }

    private static String date(String word) throws WrongUse {
        try {
            return Edtf.parse(word.strip()).toString();
        } catch (IllegalArgumentException e) {
            throw new WrongUse("daybook correct redate takes a date as ISO 8601 or EDTF has it, such as 2027-05-12, 2027-05, 2027 or 2027-05-12/2027-06-01, not " + word
                    + "; none for an event that has no known one");
        }
    }

    private static Stage stage(String word) throws WrongUse {
        List<String> known = Stream.of(Stage.values()).map(Stage::toString).toList();
        String key = word.toLowerCase(Locale.ROOT).replace(' ', '-').replace('_', '-');
        if (!known.contains(key)) {
            throw new WrongUse(word + " is no stage; " + Suggestion.of(key, known).map(s -> "did you mean " + s + "?").orElse("there are " + String.join(", ", known)));
        }
        return Stage.values()[known.indexOf(key)];
    }

    private static String type(String word) throws WrongUse {
        List<String> known = EventTypes.all().stream().map(EventType::key).toList();
        if (!known.contains(word)) {
            throw new WrongUse(word + " is no type of event; " + Suggestion.of(word, known).map(s -> "did you mean " + s + "?").orElse("there are " + String.join(", ", known)));
        }
        return word;
    }
}
