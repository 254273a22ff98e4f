package org.daybook.app.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.daybook.app.publish.Export;
import org.daybook.record.AsOf;
import org.daybook.record.DataFolderProblem;
import org.daybook.record.Event;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The events with history and evidence, for other tools. The same record gives the same bytes, whatever the day. */
final class ExportCommand implements Command {
    @Override
    public CommandSpec spec() {
        String formats = String.join("|", Export.FORMATS);
        CommandSpec spec = CommandSpec.create().name("export")
                .addOption(OptionSpec.builder("--format").paramLabel(formats).type(String.class).required(true)
                        .description("JSON Lines, one event a line; CSV, one telling a row; or an iCalendar of what is and was planned").build())
                .addOption(Asked.asOfOption()).addOption(Asked.clockOption()).addOption(Asked.dataOption());
        spec.usageMessage().description("Writes the events with their history and evidence to standard output.");
        return spec;
    }

    @Override
    public int run(Asked asked, Console console) throws WrongUse, DataFolderProblem {
        Export export = Export.of(asked.format(Export.FORMATS));
        Optional<AsOf> then = asked.asOf();
        return asked.ask(console, daybook -> {
            // Today's date must not show in the bytes: what has lapsed is told by the newest page.
            AsOf asOf = then.orElseGet(() -> AsOf.allKnown(daybook.newestDay().orElse(LocalDate.EPOCH)));
            List<Event> events = daybook.events(asOf);
            export.write(events, daybook.pages(asOf), console.out());
            return events.isEmpty() ? ExitStatus.NOTHING_FOUND : ExitStatus.DONE;
        });
    }
}
