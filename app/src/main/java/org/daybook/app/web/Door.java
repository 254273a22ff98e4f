package org.daybook.app.web;

import at.favre.lib.crypto.bcrypt.BCrypt;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Who may enter, and what they may do: read, or also add and correct. On one's own machine, without a file of tokens, everybody may do all. With one, readers log in with a
 * name and token, and programs send it as a bearer; each token is kept as its bcrypt hash.
 */
final class Door {
    private static final String ROLE = "daybook.role";
    private static final String NAMED = "daybook.named";
    private static final String SESSION = "session";
    private static final Duration STAY = Duration.ofDays(14);
    /** Hashing is slow on purpose; who asks more often than this is guessing. */
    private static final int MOST_TRIES_A_MINUTE = 30;
    /** bcrypt takes no more bytes. */
    private static final int MOST_BYTES = 72;

    private final List<Entry> entries;
    private final Map<String, Session> sessions = new ConcurrentHashMap<>();
    /** Digests of tokens that were found right: a program sends its token with each request, and each hash takes a tenth of a second. */
    private final Map<String, Entry> proven = new ConcurrentHashMap<>();
    private Instant minute = Instant.EPOCH;
    private int tries;

    /** What somebody may do. */
    enum Role { READ, WRITE }

    private record Entry(Role role, String name, String hash) { }

    private record Session(Entry entry, Instant until) { }

    private Door(List<Entry> entries) {
        this.entries = entries;
    }

    /** A door without a lock. */
    static Door open() {
        return new Door(null);
    }

    /**
     * A door for those in a file: a line each, {@code read|write}, name and bcrypt hash, parted by tabs or spaces.
     *
     * @throws IOException where it can't be read, holds nobody, or a line isn't of this form
     */
    static Door of(Path file) throws IOException {
        List<Entry> entries = new ArrayList<>();
        int number = 0;
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] cells = line.strip().split("\\s+");
            if (cells.length != 3 || !cells[0].matches("read|write") || !cells[2].matches("\\$2[aby]\\$\\d\\d\\$.{53}")) {
                throw new IOException("line " + number + " of " + file + " is not: read or write, a name, a bcrypt hash; daybook serve --hash makes one");
            }
            entries.add(new Entry(Role.valueOf(cells[0].toUpperCase(java.util.Locale.ROOT)), cells[1], cells[2]));
        }
        if (entries.isEmpty()) {
            throw new IOException(file + " lets nobody in; add a line: read or write, a name, and what daybook serve --hash prints");
        }
        return new Door(List.copyOf(entries));
    }

    /** A token's hash, for the file. */
    static String hash(String token) {
        return BCrypt.withDefaults().hashToString(12, token.toCharArray());
    }

    /** Looks at who sends a request; false where they must say who they are first. */
    boolean admit(Context web) {
        if (entries == null) {
            web.attribute(ROLE, Role.WRITE);
            return true;
        }
        Optional<Entry> who = bearer(web.header("Authorization")).or(() -> session(web.cookie(SESSION)));
        who.ifPresent(entry -> {
            web.attribute(ROLE, entry.role());
            web.attribute(NAMED, entry.name());
        });
        return who.isPresent();
    }

    /** Lets somebody in who has a right token; false for a wrong one. */
    boolean logIn(Context web, String name, String token) {
        Optional<Entry> entry = entries == null ? Optional.empty() : proven(name, token);
        entry.ifPresent(known -> {
            String id = HexFormat.of().formatHex(Guard.random());
            sessions.values().removeIf(session -> session.until().isBefore(Instant.now()));
            sessions.put(id, new Session(known, Instant.now().plus(STAY)));
            web.res().addHeader("Set-Cookie", SESSION + "=" + id + "; Path=/; HttpOnly; SameSite=Strict; Max-Age=" + STAY.toSeconds());
        });
        return entry.isPresent();
    }

    void logOut(Context web) {
        String id = web.cookie(SESSION);
        if (id != null) {
            sessions.remove(id);
        }
        web.res().addHeader("Set-Cookie", SESSION + "=; Path=/; HttpOnly; SameSite=Strict; Max-Age=0");
    }

    static boolean mayWrite(Context web) {
        return web.attribute(ROLE) == Role.WRITE;
    }

    /** Whether somebody had to say who they are. */
    static boolean named(Context web) {
        return name(web).isPresent();
    }

    /** Who sends a request, by the file of tokens; empty where nobody is asked. */
    static Optional<String> name(Context web) {
        return Optional.ofNullable(web.attribute(NAMED));
    }

    private Optional<Entry> session(String id) {
        return Optional.ofNullable(id).map(sessions::get).filter(session -> session.until().isAfter(Instant.now())).map(Session::entry);
    }

    private Optional<Entry> bearer(String header) {
        return header == null || !header.startsWith("Bearer ") ? Optional.empty() : proven(null, header.substring("Bearer ".length()).strip());
    }

    private Optional<Entry> proven(String name, String token) {
        if (token == null || token.isEmpty() || token.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            return Optional.empty();
        }
        String digest = digest(name + "\n" + token);
        Entry known = proven.get(digest);
        if (known != null) {
            return Optional.of(known);
        }
        if (!mayTry()) {
            throw new Refused(429, "problem.tries");
        }
        for (Entry entry : entries) {
            if ((name == null || entry.name().equals(name)) && BCrypt.verifyer().verify(token.toCharArray(), entry.hash()).verified) {
                proven.put(digest, entry);
                return Optional.of(entry);
            }
        }
        return Optional.empty();
    }

    private synchronized boolean mayTry() {
        if (minute.plusSeconds(60).isBefore(Instant.now())) {
            minute = Instant.now();
            tries = 0;
        }
        return ++tries <= MOST_TRIES_A_MINUTE;
    }

    private static String digest(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
