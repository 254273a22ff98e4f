package org.daybook.app.cli;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import org.daybook.record.DataFolderProblem;
import org.daybook.record.RecordMoved;
import org.daybook.record.store.Store;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Daybook's command line. Command specifications are built by hand rather than from annotations, which start slower. */
public final class Main {
    private static final Logger LOG = System.getLogger(Main.class.getName());

    private static final List<Command> COMMANDS = List.of(new ReadCommand(), new InspectCommand(), new AgendaCommand(), new ChangesCommand(), new EventCommand(),
            new StoryCommand(), new CompareCommand(), new TimelineCommand(), new SaidCommand(), new WhoCommand(), new SearchCommand(), new CorrectCommand(), new RebuildCommand(),
            new ExportCommand(),
            new ServeCommand());

    private Main() { }

    /** Runs the command and ends the process with its status. */
    public static void main(String[] args) {
        Console console = Console.ofProcess();
        int status = run(List.of(args), console);
        System.exit(status);
    }

    /** Runs a command; nothing that goes wrong leaves as an exception. */
    static int run(List<String> args, Console console) {
        int status;
        try {
            status = args.equals(List.of("--version")) ? version(console) : understood(args, console);
        } catch (WrongUse e) {
            console.say(e.getMessage());
            status = ExitStatus.WRONG_USE;
        } catch (DataFolderProblem e) {
            LOG.log(Level.DEBUG, "the data folder", e);
            console.say(e.getMessage());
            status = ExitStatus.FAILED;
        } catch (Store.Unreadable e) {
            LOG.log(Level.DEBUG, "the data folder", e);
            console.say(e.problem().getMessage());
            status = ExitStatus.FAILED;
        } catch (RecordMoved e) {
            console.say(e.getMessage());
            status = ExitStatus.FAILED;
        } catch (OutOfMemoryError e) {
            console.say("there is not enough memory for this; give less at a time, or more memory: DAYBOOK_JAVA_OPTIONS=-Xmx4g");
            status = ExitStatus.FAILED;
        } catch (RuntimeException | Error e) {
            LOG.log(Level.DEBUG, "unexpected", e);
            console.say("this should not happen, and is Daybook's fault: " + e + " at " + place(e) + "; please report it with the command that led to it");
            status = ExitStatus.FAILED;
        }
        console.out().flush();
        Optional<String> lost = console.lost();
        if (lost.isPresent()) {
            console.say("writing the answer to standard output: " + lost.get() + "; what stands there is cut short: make room, and run this again");
            status = ExitStatus.FAILED;
        }
        console.err().flush();
        return status;
    }

    private static String place(Throwable e) {
        return e.getStackTrace().length == 0 ? "an unknown place" : e.getStackTrace()[0].toString();
    }

    private static int version(Console console) {
        console.out().print("daybook " + Version.NUMBER + "\n");
        return ExitStatus.DONE;
    }

    private static int understood(List<String> args, Console console) throws WrongUse, DataFolderProblem {
        CommandLine line = new CommandLine(specification()).setUsageHelpWidth(console.width()).setExpandAtFiles(false);
        if (args.isEmpty()) {
            console.err().print(usage(line));
            return ExitStatus.WRONG_USE;
        }
        ParseResult parsed;
        try {
            parsed = line.parseArgs(args.toArray(String[]::new));
        } catch (ParameterException e) {
            throw new WrongUse(message(e));
        }
        if (parsed.isVersionHelpRequested()) {
            return version(console);
        }
        ParseResult command = parsed.hasSubcommand() ? parsed.subcommand() : parsed;
        if (command.isUsageHelpRequested()) {
            console.out().print(usage(command.commandSpec().commandLine()));
            return ExitStatus.DONE;
        }
        for (Command known : COMMANDS) {
            if (parsed.hasSubcommand() && known.spec().name().equals(command.commandSpec().name())) {
                return known.run(new Asked(command), console);
            }
        }
        throw new WrongUse("which command? daybook --help lists them");
    }

    private static CommandSpec specification() {
        CommandSpec daybook = CommandSpec.create().name("daybook").addOption(help())
                .addOption(OptionSpec.builder("--version").versionHelp(true).description("say which version this is").build());
        daybook.usageMessage().description("Reads news pages and keeps the dated, sourced record of what they report.")
                .footer("", "daybook COMMAND --help says more of a command.", "Exit status: 0 done, 1 nothing found, 2 wrong use, 3 some inputs failed.")
                .commandListHeading("%nCommands:%n").optionListHeading("%nOptions:%n");
        for (Command command : COMMANDS) {
            CommandSpec spec = command.spec().addOption(help());
            spec.usageMessage().parameterListHeading("%n").optionListHeading("%n");
            daybook.addSubcommand(spec.name(), spec);
        }
        return daybook;
    }

    private static OptionSpec help() {
        return OptionSpec.builder("-h", "--help").usageHelp(true).description("show this").build();
    }

    private static String usage(CommandLine line) {
        return line.getUsageMessage(CommandLine.Help.Ansi.OFF).replace("\r\n", "\n");
    }

    private static String message(ParameterException e) {
        CommandSpec command = e.getCommandLine().getCommandSpec();
        boolean root = command.parent() == null;
        if (e instanceof UnmatchedArgumentException unmatched) {
            String word = unmatched.getUnmatched().isEmpty() ? "" : unmatched.getUnmatched().get(0);
            if (root && !word.startsWith("-")) {
                return Suggestion.of(word, command.subcommands().keySet()).map(known -> word + " is no command; did you mean " + known + "?")
                        .orElse(word + " is no command; daybook --help lists them");
            }
            if (word.startsWith("-")) {
                List<String> options = command.optionsMap().keySet().stream().toList();
                String name = command.qualifiedName(" ");
                return Suggestion.of(word, options).map(known -> name + " has no option " + word + "; did you mean " + known + "?")
                        .orElse(name + " has no option " + word + "; " + name + " --help lists them");
            }
            return command.qualifiedName(" ") + " doesn't take \"" + word + "\"; " + command.qualifiedName(" ") + " --help shows what it takes";
        }
        if (e instanceof MissingParameterException missing && !missing.getMissing().isEmpty()) {
            ArgSpec arg = missing.getMissing().get(0);
            String what = arg.isOption() ? ((OptionSpec) arg).longestName() + " takes a value: " + arg.paramLabel() : "give " + arg.paramLabel();
            return command.qualifiedName(" ") + ": " + what + "; " + command.qualifiedName(" ") + " --help shows how";
        }
        return command.qualifiedName(" ") + ": " + e.getMessage();
    }
}
