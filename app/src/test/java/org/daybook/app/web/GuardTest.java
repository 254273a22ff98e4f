package org.daybook.app.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What holds for each request, whoever sends it. */
class GuardTest {
    private final Site site = Site.examples();

    /** Sends a request as it is written: Java's client sets its own Host header. */
    private String raw(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", site.server.port()); OutputStream out = socket.getOutputStream(); InputStream in = socket.getInputStream()) {
            out.write(request.getBytes(StandardCharsets.US_ASCII));
            out.flush();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void answersOnlyToItsOwnNames() throws IOException {
        assertTrue(raw("GET /agenda HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n").startsWith("HTTP/1.1 421"));
        assertTrue(raw("GET /agenda HTTP/1.1\r\nHost: localhost:" + site.server.port() + "\r\nConnection: close\r\n\r\n").startsWith("HTTP/1.1 200"));
    }

    /** The body comes when the server has long made up its mind: what the same client asks next must be answered all the same. */
    @ParameterizedTest
    @CsvSource({"evil.example, /seen, 421", "localhost, /nothing-here, 404"})
    void answersTheNextRequestAfterOneThatItRefused(String host, String path, int status) throws IOException, InterruptedException {
        try (Socket socket = new Socket("127.0.0.1", site.server.port()); OutputStream out = socket.getOutputStream(); InputStream in = socket.getInputStream()) {
            out.write(("POST " + path + " HTTP/1.1\r\nHost: " + host + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 7\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.flush();
            for (int waited = 0; waited < 1000 && in.available() == 0; waited += 20) {
                Thread.sleep(20);
            }
            out.write(("token=x" + "GET /agenda.json HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            out.flush();
            String answers = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(answers.startsWith("HTTP/1.1 " + status), answers);
            assertTrue(answers.contains("HTTP/1.1 200"), answers);
        }
    }

    @Test
    void givesEachAnswerTheHeadersThatKeepItInert() {
        for (String path : List.of("/agenda", "/agenda.json", "/static/daybook.css", "/nothing-here", "/agenda?asOf=x")) {
            HttpHeaders headers = site.get(path).headers();
            assertEquals(Guard.POLICY, headers.firstValue("Content-Security-Policy").orElse(""), path);
            assertEquals("nosniff", headers.firstValue("X-Content-Type-Options").orElse(""), path);
            assertEquals("DENY", headers.firstValue("X-Frame-Options").orElse(""), path);
        }
    }

    @Test
    void leadsNowhereOutsideThePrograms() {
        for (String path : List.of("/static/..%2f..%2fwords%2fen.properties", "/static/%2e%2e/words/en.properties", "/static/words/en.properties", "/..%2f..%2fetc%2fpasswd")) {
            assertTrue(site.get(path).statusCode() >= 400, path);
        }
    }

    @Test
    void refusesToServeBeyondThisMachineWithoutKnowingWhoMayRead() {
        IOException refused = assertThrows(IOException.class,
                () -> new WebServer(site.daybook, new Settings("0.0.0.0", 0, Set.of(), null, null, null, () -> Site.TODAY)));
        assertTrue(refused.getMessage().contains("--tokens"), refused.getMessage());
    }
}
