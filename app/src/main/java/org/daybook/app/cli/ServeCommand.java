package org.daybook.app.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.daybook.app.gather.FolderWatch;
import org.daybook.app.web.Settings;
import org.daybook.app.web.WebServer;
import org.daybook.reading.Reader;
import org.daybook.record.DataFolderProblem;
import org.daybook.record.Daybook;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The daybook in a browser. */
final class ServeCommand implements Command {
    private static final String PORT = "7390";

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.create().name("serve")
                .addOption(Asked.option("--port", "NUMBER", "listen there; " + PORT + " unless given, 0 for any that is free"))
                .addOption(Asked.option("--host", "ADDRESS", "listen on that address; 127.0.0.1, this machine alone, unless given"))
                .addOption(Asked.option("--name", "HOST", "a name that browsers reach it by, besides localhost; several with commas"))
                .addOption(Asked.option("--tokens", "FILE", "let in only those in that file: read or write, a name, a bcrypt hash"))
                .addOption(Asked.option("--watch", "FOLDER", "read what comes into that folder"))
                .addOption(OptionSpec.builder("--hash").type(boolean.class).description("make a line's hash for the file of tokens, from what is typed").build())
                .addOption(Asked.dataOption());
        spec.usageMessage().description("Shows the record in a browser, and serves it to programs, until it is stopped.");
        return spec;
    }

    @Override
    public int run(Asked asked, Console console) throws WrongUse, DataFolderProblem {
        if (asked.flag("--hash")) {
            return hash(console);
        }
        Settings settings = settings(asked);
        try (ProgressLine progress = new ProgressLine(console); Daybook daybook = asked.openToAdd(Reader::new, progress);
                WebServer server = new WebServer(daybook, settings)) {
            progress.close();
            asked.sayIfReadOtherwise(daybook, console);
            server.start();
            console.say("the daybook of " + asked.dataFolder() + " is at http://" + settings.host() + ":" + server.port() + "/; stop it with Control-C");
            if (settings.watched() == null) {
                Thread.currentThread().join();
            }
            try (FolderWatch watch = new FolderWatch(daybook, settings.watched(), asked.dataFolder(), console::say).start()) {
                console.say("reading what comes into " + settings.watched());
                Thread.currentThread().join();
            }
            return ExitStatus.DONE;
        } catch (IOException e) {
            console.say(e.getMessage());
            return ExitStatus.FAILED;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ExitStatus.DONE;
        }
    }

    /** Prints a line for the file of tokens. */
    private static int hash(Console console) {
        console.say("type a password or token of up to 72 bytes, and end the line");
        try {
            String secret = new BufferedReader(new InputStreamReader(console.in(), StandardCharsets.UTF_8)).readLine();
            if (secret == null || secret.isBlank() || secret.getBytes(StandardCharsets.UTF_8).length > 72) {
                console.say("nothing, or more than 72 bytes, was typed; run this again");
                return ExitStatus.WRONG_USE;
            }
            console.out().print(WebServer.hash(secret) + "\n");
            return ExitStatus.DONE;
        } catch (IOException e) {
            console.say("reading what is typed: " + e.getMessage());
            return ExitStatus.FAILED;
        }
    }

    private static Settings settings(Asked asked) throws WrongUse {
        String host = asked.value("--host") == null ? "127.0.0.1" : asked.value("--host");
        String port = asked.value("--port") == null ? PORT : asked.value("--port");
        if (!port.matches("\\d{1,5}") || Integer.parseInt(port) > 65535) {
            throw new WrongUse("--port takes a number from 0 to 65535, not " + port);
        }
        Set<String> names = asked.value("--name") == null ? Set.of() : Set.copyOf(List.of(asked.value("--name").split(",")));
        return new Settings(host, Integer.parseInt(port), names, path(asked.value("--tokens")), asked.dataFolder(), path(asked.value("--watch")), LocalDate::now);
    }

    private static Path path(String text) {
        return text == null ? null : Path.of(text);
    }
}
