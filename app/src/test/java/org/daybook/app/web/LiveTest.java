package org.daybook.app.web;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Notes of what is new, to pages that come and go. */
class LiveTest {
    private static final int READERS = 30;

    @Test
    void endsThoughReadersHaveLeftWithoutAWord() throws IOException {
        Site site = new Site(null);
        List<Socket> readers = new ArrayList<>();
        for (int i = 0; i < READERS; i++) {
            Socket socket = new Socket(InetAddress.getLoopbackAddress(), site.server.port());
            socket.getOutputStream().write(("GET /live HTTP/1.1\r\nHost: 127.0.0.1:" + site.server.port() + "\r\nAccept: text/event-stream\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            assertTrue(socket.getInputStream().read() >= 0, "it answers");
            readers.add(socket);
        }
        for (Socket socket : readers) {
            // no farewell: what is sent to it is answered by a reset
            socket.setSoLinger(true, 0);
            socket.close();
        }
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            site.server.close();
            site.close();
        });
    }
}
