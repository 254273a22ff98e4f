package org.daybook.app.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.daybook.reading.Reader;
import org.daybook.reading.page.Given;
import org.daybook.reading.time.Edtf;
import org.daybook.record.AsOf;
import org.daybook.record.DataFolderProblem;
import org.daybook.record.Daybook;
import org.daybook.record.Progress;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** What the words of a command ask for, checked. */
final class Asked {
    private final ParseResult words;

    Asked(ParseResult words) {
        this.words = words;
    }

    static OptionSpec option(String name, String label, String description) {
        return OptionSpec.builder(name).paramLabel(label).type(String.class).description(description).build();
    }

    static OptionSpec asOfOption() {
        return option("--as-of", "DATE", "answer with what was known on that day: only pages published up to and on it count");
    }

    static OptionSpec clockOption() {
        return OptionSpec.builder("--clock").paramLabel("reported|held").type(String.class).description("by what --as-of goes: what was reported by a day"
                + " (the default), or what this record held by the end of a day or by an instant, such as 2027-05-12T14:30Z").build();
    }

    static OptionSpec formatOption() {
        return OptionSpec.builder("--format").paramLabel("text|json").type(String.class).description("for people (the default), or JSON").build();
    }

    static OptionSpec dataOption() {
        return option("--data", "DIR", "the folder of the record; daybook-data unless given");
    }

    /** The four options of whatever answers from the record: as of when, by what clock, in what form, from which folder. */
    static List<OptionSpec> answerOptions() {
        return List.of(asOfOption(), clockOption(), formatOption(), dataOption());
    }

    /** The four options by which a person tells what a page doesn't. */
    static List<OptionSpec> givenOptions() {
        return List.of(option("--published", "DATE", "when the pages were published"), option("--outlet", "NAME", "who published them"),
                option("--url", "URL", "where they were found"), option("--language", "TAG", "their language, as en or ru"));
    }

    static PositionalParamSpec arguments(String label, String arity, String description) {
        return PositionalParamSpec.builder().index("0..*").paramLabel(label).arity(arity).required(!arity.startsWith("0")).type(List.class).auxiliaryTypes(String.class)
                .description(description).build();
    }

    /** The arguments that are not options. Those before and those behind an option are told as one parameter, twice. */
    List<String> arguments() {
        return words.matchedPositionals().stream().distinct().map(ArgSpec::originalStringValues).flatMap(List::stream).toList();
    }

    /** The arguments as one string. */
    String text() {
        return String.join(" ", arguments());
    }

    /** The value of an option; null where it isn't given. */
    String value(String option) {
        return words.matchedOptionValue(option, null);
    }

    /** All values of an option that may be given more than once. */
    List<String> values(String option) {
        return List.copyOf(words.matchedOptionValue(option, List.<String>of()));
    }

    /** Whether an option is given. */
    boolean flag(String option) {
        return words.hasMatchedOption(option);
    }

    boolean json() throws WrongUse {
        return format(List.of("text", "json")).equals("json");
    }

    /** One of these formats; the first where none is given. */
    String format(List<String> formats) throws WrongUse {
        return oneOf("--format", formats);
    }

    private String oneOf(String option, List<String> words) throws WrongUse {
        String word = value(option);
        if (word != null && !words.contains(word)) {
            throw new WrongUse(option + " takes " + String.join(" or ", words) + ", not " + word);
        }
        return word == null ? words.get(0) : word;
    }

    /** The first day of the date that an option gives; null where it isn't given. */
    LocalDate firstDay(String option) throws WrongUse {
        Edtf date = date(option);
        return date == null ? null : bound(option, date.lower());
    }

    /** The last day of the date that an option gives; null where it isn't given. */
    LocalDate lastDay(String option) throws WrongUse {
        Edtf date = date(option);
        return date == null ? null : bound(option, date.upper().map(after -> after.minusDays(1)));
    }

    /** Refuses a span of days whose end is before its beginning. */
    void inOrder(String from, String to) throws WrongUse {
        LocalDate first = firstDay(from);
        LocalDate last = lastDay(to);
        if (first != null && last != null && last.isBefore(first)) {
            throw new WrongUse(from + " " + value(from) + " is after " + to + " " + value(to) + "; give the earlier day first");
        }
    }

    private LocalDate bound(String option, Optional<LocalDate> day) throws WrongUse {
        return day.orElseThrow(() -> new WrongUse(option + " " + value(option) + " has no such end; give a day (2027-05-12), a month (2027-05) or a year (2027)"));
    }

    private Edtf date(String option) throws WrongUse {
        String value = value(option);
        if (value == null) {
            return null;
        }
        try {
            return Edtf.parse(value.strip());
        } catch (IllegalArgumentException e) {
            throw new WrongUse(option + " takes a date as ISO 8601 or EDTF has it, such as 2027-05-12, 2027-05, 2027 or 2027-05-12/2027-06-01, not " + value);
        }
    }

    /** What the answer is as of; all that is known where nothing is asked for. */
    AsOf asOf(Console console) throws WrongUse {
        return asOf().orElseGet(() -> AsOf.allKnown(console.today()));
    }

    /** What the answer is to be as of; empty where nothing is asked for. */
    Optional<AsOf> asOf() throws WrongUse {
        String clock = oneOf("--clock", List.of("reported", "held"));
        if (value("--as-of") == null) {
            return Optional.empty();
        }
        return Optional.of(clock.equals("held") ? heldBy() : AsOf.day(lastDay("--as-of")));
    }

    private AsOf heldBy() throws WrongUse {
        String value = value("--as-of").strip();
        if (value.indexOf('T') > 0) {
            try {
                return AsOf.held(DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(value, Instant::from));
            } catch (DateTimeException e) {
                throw new WrongUse("--as-of takes an instant with its offset, such as 2027-05-12T14:30Z or 2027-05-12T17:30:00+03:00, or a day, not " + value);
            }
        }
        return AsOf.held(lastDay("--as-of").plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minusSeconds(1));
    }

    /** What is said of the pages to be read. */
    Given given() throws WrongUse {
        Edtf published = date("--published");
        return new Given(published == null ? null : published.toString(), value("--outlet"), value("--url"), value("--language"));
    }

    Path dataFolder() throws WrongUse {
        String folder = value("--data");
        try {
            return Path.of(folder == null ? "daybook-data" : folder);
        } catch (InvalidPathException e) {
            throw new WrongUse("--data takes a folder; " + folder + " is no path on this machine");
        }
    }

    /** The record, made where there is none. */
    Daybook openToAdd(Supplier<Reader> reader, Progress progress) throws WrongUse, DataFolderProblem {
        return Daybook.open(dataFolder(), reader, progress);
    }

    /** What is asked of a record. */
    interface Question {
        /** @return an {@link ExitStatus} */
        int of(Daybook daybook) throws WrongUse, DataFolderProblem;
    }

    /** Asks something of the record that there is; where there is none, the person is told so, and nothing found. */
    int ask(Console console, Question question) throws WrongUse, DataFolderProblem {
        if (!recordThere(console)) {
            return ExitStatus.NOTHING_FOUND;
        }
        try (ProgressLine progress = new ProgressLine(console); Daybook daybook = Daybook.open(dataFolder(), Reader::new, progress)) {
            progress.close();
            sayIfReadOtherwise(daybook, console);
            return question.of(daybook);
        }
    }

    /** Says so where the pages of a record were read by rules that are not this program's. */
    void sayIfReadOtherwise(Daybook daybook, Console console) {
        if (!daybook.readByThisReader()) {
            console.say("the pages of this record were read by another version of Daybook: daybook rebuild" + dataWords() + " reads them again");
        }
    }

    /** Says how many corrections need a person, if any do. */
    void sayIfCorrectionsNeedSomebody(Daybook daybook, AsOf asOf, Console console) {
        long needing = daybook.rulings(asOf).stream().filter(ruling -> !ruling.needsYou().isEmpty()).count() + daybook.unreadableCorrections().size();
        sayIfCorrectionsNeedSomebody(needing, console);
    }

    /** Says how many corrections need a person, if any do. */
    void sayIfCorrectionsNeedSomebody(long needing, Console console) {
        if (needing > 0) {
            console.say(Phrases.count(needing, "correction") + (needing == 1 ? " needs you: " : " need you: ") + "daybook correct --list" + dataWords() + " shows why");
        }
    }

    /** The option that names the data folder, with a space before it, for commands that a person is told of; empty where none was given. */
    String dataWords() {
        return value("--data") == null ? "" : " --data " + value("--data");
    }

    /** Whether there is a data folder; where there is none, says so. */
    boolean recordThere(Console console) throws WrongUse {
        Path folder = dataFolder();
        if (!Files.isDirectory(folder)) {
            console.say("there is no record in " + folder + " yet; begin one with: daybook read PATH…" + dataWords());
            return false;
        }
        return true;
    }
}
