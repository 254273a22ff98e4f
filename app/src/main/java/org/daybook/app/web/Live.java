package org.daybook.app.web;

import io.javalin.http.sse.SseClient;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.daybook.record.Daybook;
import org.daybook.record.Size;

/** Tells open pages that the record has changed, whoever changed it: server-sent events. Nobody is listening: nobody looks. */
final class Live implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Live.class.getName());
    private static final int MOST_CLIENTS = 500;
    private static final int HEARTBEAT_SECONDS = 10;
    private static final int LONGEST_WAIT_SECONDS = 5;

    private final Daybook daybook;
    private final Set<SseClient> clients = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "daybook-live");
        thread.setDaemon(true);
        return thread;
    });
    /** The state that listeners know of, or an older one; null while nobody listens. */
    private volatile String told;
    /** The state a second ago. */
    private String seen;
    private int waited;
    /** A page that is told of the end comes back at once: it must find nothing, or its connection would be ended under it. */
    private volatile boolean closed;
    private int seconds;

    Live(Daybook daybook) {
        this.daybook = daybook;
        clock.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
    }

    /** Takes a page on, and tells it first how much there is: what came while the page was made, or while nobody answered, would else never be told. */
    void join(SseClient client) {
        if (closed || clients.size() >= MOST_CLIENTS) {
            client.close();
            return;
        }
        client.keepAlive();
        client.onClose(() -> clients.remove(client));
        String now = daybook.state();
        synchronized (this) {
            if (closed) {
                client.close();
                return;
            }
            clients.add(client);
            told = told == null ? now : told;
        }
        client.sendEvent("size", json(daybook.size(), now));
    }

    private void look() {
        synchronized (this) {
            if (clients.isEmpty()) {
                told = null;
                return;
            }
        }
        try {
            String now = daybook.state();
            waited = now.equals(told) ? 0 : waited + 1;
            // Adding a page changes the record in several steps; what counts is how it stands when they are done.
            if (waited > 0 && (now.equals(seen) || waited >= LONGEST_WAIT_SECONDS)) {
                Size size = daybook.size();
                clients.forEach(client -> client.sendEvent("change", json(size, now)));
                told = now;
            }
            seen = now;
            seconds++;
            if (seconds % HEARTBEAT_SECONDS == 0) {
                clients.forEach(client -> client.sendComment("still here"));
            }
        } catch (RuntimeException e) {
            // One page that is gone, or a record that is busy, must not end this for all others.
            LOG.log(Level.DEBUG, "telling of changes", e);
        }
    }

    /** @param state which a page that has it knows all about already */
    private static String json(Size size, String state) {
        return "{\"tellings\":" + size.tellings() + ",\"state\":\"" + state + "\"}";
    }

    @Override
    public void close() {
        synchronized (this) {
            // whoever joins from now on is sent away: nobody would end their note
            closed = true;
        }
        clock.shutdownNow();
        for (SseClient client : clients) {
            try {
                client.close();
            } catch (RuntimeException e) {
                // it has left already; the others are to be told
                LOG.log(Level.DEBUG, "ending a note of changes", e);
            }
        }
        clients.clear();
    }
}
