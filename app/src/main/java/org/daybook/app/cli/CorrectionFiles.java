package org.daybook.app.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.daybook.app.publish.Answers;
import org.daybook.record.AsOf;
import org.daybook.record.DataFolderProblem;
import org.daybook.record.Daybook;
import org.daybook.record.correct.Correction;
import org.daybook.record.correct.CorrectionFormat;

/** Logs of corrections, from one record to another. */
final class CorrectionFiles {
    private CorrectionFiles() { }

    /** Writes all corrections, in their order, to a new file. */
    static int write(Daybook daybook, Asked asked, Console console) throws WrongUse {
        List<Correction> all = daybook.corrections().all();
        String lines = all.stream().map(correction -> CorrectionFormat.line(correction) + "\n").collect(Collectors.joining());
        if (all.isEmpty()) {
            console.say("nobody has corrected this record yet, and there is nothing to export");
            return ExitStatus.NOTHING_FOUND;
        }
        String file = asked.value("--export");
        if (file.equals("-")) {
            console.out().print(lines);
            return ExitStatus.DONE;
        }
        try {
            Files.writeString(Path.of(file), lines, StandardOpenOption.CREATE_NEW);
            console.say(Phrases.count(all.size(), "correction") + " written to " + file);
            return ExitStatus.DONE;
        } catch (FileAlreadyExistsException e) {
            throw new WrongUse("writing the corrections to " + file + ": it is there already; name a new file");
        } catch (IOException e) {
            console.say("writing the corrections to " + file + ": " + e.getMessage() + "; see that the folder is there and may be written to");
            return ExitStatus.FAILED;
        }
    }

    /** Adds the corrections of a file that this record doesn't have. */
    static int take(Daybook daybook, Asked asked, Console console) throws WrongUse, DataFolderProblem {
        String file = asked.value("--import");
        List<Correction> found = new ArrayList<>();
        List<String> failed = new ArrayList<>();
        try {
            String text = new String(file.equals("-") ? console.in().readAllBytes() : Files.readAllBytes(Path.of(file)), StandardCharsets.UTF_8);
            int number = 0;
            for (String line : text.split("\r?\n", -1)) {
                number++;
                if (!line.isBlank()) {
                    parse(line, number, file, found, failed);
                }
            }
        } catch (IOException e) {
            console.say("reading corrections from " + file + ": " + e.getMessage() + "; name a file that daybook correct --export wrote");
            return ExitStatus.FAILED;
        }
        List<Correction> fresh;
        try (ProgressLine progress = new ProgressLine(console)) {
            fresh = daybook.correct(found, progress);
        }
        failed.forEach(console::say);
        if (asked.json()) {
            console.json(Answers.imported(fresh, found.size() - fresh.size(), failed));
        } else {
            Sheet sheet = console.sheet();
            sheet.line(Phrases.count(fresh.size(), "correction") + " added, " + (found.size() - fresh.size()) + " known already.");
            asked.sayIfCorrectionsNeedSomebody(daybook, AsOf.allKnown(console.today()), console);
        }
        return failed.isEmpty() ? ExitStatus.DONE : ExitStatus.FAILED;
    }

    private static void parse(String line, int number, String file, List<Correction> found, List<String> failed) {
        try {
            found.add(CorrectionFormat.parse(line));
        } catch (IllegalArgumentException e) {
            failed.add("reading corrections from " + file + ": line " + number + " holds none: " + e.getMessage() + "; the others were taken");
        }
    }
}
