package org.daybook.app.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daybook.app.web.Settings;
import org.daybook.app.web.WebServer;
import org.daybook.reading.Reader;
import org.daybook.record.AsOf;
import org.daybook.record.DataFolderProblem;
import org.daybook.record.Daybook;
import org.daybook.record.Event;
import org.daybook.record.Progress;
import org.sqlite.SQLiteDataSource;
import org.sqlite.util.LibraryLoaderUtil;

/**
 * What a person does with Daybook first, gone through once, so that the JVM can note which classes and methods that takes: pages are read, each
 * command asks, and each page of the site is looked at. The launcher runs it after a build: {@code Rehearsal EXAMPLES DATA NATIVE}.
 */
final class Rehearsal {
    /** Often enough that the JVM takes note of what the methods do. */
    private static final int LOOKS = 3;

    private Rehearsal() { }

    /** @param args a folder of pages, a data folder for the rehearsal alone, and one to be made for the library that SQLite unpacks else at each start */
    public static void main(String[] args) throws IOException, DataFolderProblem {
        unpack(Path.of(args[2]));
        Path data = Path.of(args[1]);
        command("read", args[0], "--data", args[1]);
        List<String> addresses = new ArrayList<>(List.of("/", "/agenda", "/changes", "/stories", "/compare", "/pages", "/coverage", "/search?q=visit",
                "/static/daybook.css", "/today.json", "/agenda.ics"));
        try (Daybook daybook = Daybook.open(data, Reader::new, Progress.NONE);
                WebServer server = new WebServer(daybook, new Settings("127.0.0.1", 0, Set.of(), null, data, null, LocalDate::now))) {
            AsOf now = AsOf.allKnown(LocalDate.now());
            daybook.pages(now).stream().limit(1).forEach(page -> addresses.add("/pages/" + page.id()));
            daybook.pages(now).stream().flatMap(page -> page.people().stream()).limit(1).map(name -> URLEncoder.encode(name, StandardCharsets.UTF_8))
                    .forEach(name -> addresses.addAll(List.of("/people?name=" + name, "/said?by=" + name)));
            daybook.stories("", now).stream().limit(1).forEach(story -> addresses.addAll(List.of("/stories/" + story.id(), "/compare/" + story.id())));
            List<Event> events = daybook.events(now).stream().limit(1).toList();
            events.forEach(event -> addresses.add("/events/" + event.id()));
            server.start();
            for (int i = 0; i < LOOKS; i++) {
                for (String address : addresses) {
                    look(server.port(), address);
                }
            }
            events.forEach(event -> command("event", event.id(), "--data", args[1]));
        }
        command("agenda", "--data", args[1]);
        command("story", "visit", "--data", args[1]);
        command("search", "visit", "--data", args[1]);
    }

    /** Once a build: each JDK that runs it rehearses, and finds what the first has unpacked. */
    static void unpack(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        String name = LibraryLoaderUtil.getNativeLibName();
        try (InputStream library = SQLiteDataSource.class.getResourceAsStream(LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name)) {
            if (library != null) {
                Path whole = Files.createDirectories(folder.resolveSibling(folder.getFileName() + ".new"));
                Files.copy(library, whole.resolve(name), StandardCopyOption.REPLACE_EXISTING);
                Files.move(whole, folder);
            }
        }
    }

    private static void command(String... words) {
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8);
        Main.run(List.of(words), new Console(System.in, nowhere, nowhere, Map.of(), LocalDate.now()));
    }

    /** By hand: a client's own classes are none that the server needs. */
    private static void look(int port, String address) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write(("GET " + address + " HTTP/1.1\r\nHost: 127.0.0.1:" + port
                    + "\r\nAccept: text/html\r\nAccept-Encoding: gzip\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            if (!answer.startsWith("HTTP/1.1 200")) {
                throw new IllegalStateException("rehearsing " + address + ": " + answer.lines().findFirst().orElse("no answer"));
            }
        }
    }
}
