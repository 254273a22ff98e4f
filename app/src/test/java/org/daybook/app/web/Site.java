package org.daybook.app.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.daybook.app.gather.Captures;
import org.daybook.app.gather.Gathered;
import org.daybook.reading.Reader;
import org.daybook.reading.page.Capture;
import org.daybook.reading.page.Given;
import org.daybook.record.DataFolderProblem;
import org.daybook.record.Daybook;
import org.daybook.record.Progress;

/** A daybook that is served, and somebody who asks it. */
final class Site implements AutoCloseable {
    static final LocalDate TODAY = LocalDate.of(2026, 8, 1);
    private static final Reader READER = new Reader();
    private static Site examples;

    private final Path data;
    final Daybook daybook;
    final WebServer server;
    private final HttpClient client = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    Site(Path tokens, String... paths) {
        try {
            data = Files.createTempDirectory("daybook-site");
            daybook = Daybook.open(data, READER, Progress.NONE);
            read(paths);
            server = new WebServer(daybook, new Settings("127.0.0.1", 0, Set.of(), tokens, data, null, () -> TODAY)).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (DataFolderProblem e) {
            throw new IllegalStateException(e);
        }
    }

    /** The examples that come with the project, served once for all tests that only look. */
    static synchronized Site examples() {
        if (examples == null) {
            examples = new Site(null, Path.of("..", "examples").toString());
            Runtime.getRuntime().addShutdownHook(new Thread(examples::close));
        }
        return examples;
    }

    void read(String... paths) throws DataFolderProblem {
        try (Stream<Gathered> inputs = new Captures(data, Given.NOTHING, InputStreams.NONE).of(List.of(paths))) {
            daybook.add(inputs.<Capture>mapMulti((input, found) -> {
                if (input instanceof Gathered.Found capture) {
                    found.accept(capture.capture());
                }
            }), Progress.NONE);
        }
    }

    String address(String path) {
        return "http://127.0.0.1:" + server.port() + path;
    }

    /** Asks for an address. @param headers names and values */
    HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address(path)));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    HttpResponse<String> post(String path, String form, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address(path))).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.close();
        daybook.close();
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What stands for standard input where there is none. */
    private static final class InputStreams {
        private static final java.io.InputStream NONE = java.io.InputStream.nullInputStream();
    }
}
