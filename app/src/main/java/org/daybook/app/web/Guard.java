package org.daybook.app.web;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What holds for each request, whoever sends it: names that the server answers to, headers that keep pages inert, and the token that a form
 * must carry.
 */
final class Guard {
    /** Nothing inline, nothing from elsewhere, nobody's frame. */
    static final String POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; "
            + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    static final String COOKIE = "daybook";

    /** What is left of a body that nobody read is read to its end where it is no longer than this; past that the connection ends with the answer. */
    private static final int MOST_UNREAD = 1 << 16;

    private final Set<String> names = new HashSet<>(Set.of("127.0.0.1", "localhost", "[::1]"));
    private final byte[] secret = random();

    Guard(Settings settings) {
        settings.names().forEach(name -> names.add(name.toLowerCase(Locale.ROOT)));
    }

    /** Sets the headers that every answer has. */
    void headers(Context web) {
        web.header("Content-Security-Policy", POLICY);
        web.header("X-Content-Type-Options", "nosniff");
        web.header("X-Frame-Options", "DENY");
        // Not "no-referrer": with that, browsers send forms with "Origin: null", as they do from elsewhere.
        web.header("Referrer-Policy", "same-origin");
        web.header("Cross-Origin-Opener-Policy", "same-origin");
        web.header("Cross-Origin-Resource-Policy", "same-origin");
        web.header("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    }

    /**
     * Reads what a refused request still sends. A server that answers before the body has come drops the connection after the answer, and what
     * the same client sends next on it is lost: a browser shows a fault of the network where it should show the next page.
     */
    void finish(Context web) {
        if (web.method() != HandlerType.POST) {
            return;
        }
        try {
            InputStream body = web.req().getInputStream();
            if (body.readNBytes(MOST_UNREAD).length == MOST_UNREAD && body.read() >= 0) {
                web.header("Connection", "close");
            }
        } catch (IOException e) {
            // The sender is gone, or sends what is no body: there is nothing to keep the connection for.
            web.header("Connection", "close");
        }
    }

    /**
     * Whether the request was meant for this server. A page elsewhere whose name was pointed at this machine (DNS rebinding) sends its own
     * name.
     */
    boolean knows(String hostHeader) {
        if (hostHeader == null) {
            return false;
        }
        String host = hostHeader.toLowerCase(Locale.ROOT);
        int port = host.lastIndexOf(':');
        boolean bare = port < 0 || host.endsWith("]");
        return names.contains(bare ? host : host.substring(0, port));
    }

    /** The token for the forms of this reader's pages; gives them the cookie that it goes with, where they have none. */
    String formToken(Context web) {
        String id = web.cookie(COOKIE);
        if (id == null || !id.matches("[0-9a-f]{64}")) {
            id = HexFormat.of().formatHex(random());
            web.res().addHeader("Set-Cookie", COOKIE + "=" + id + "; Path=/; HttpOnly; SameSite=Lax");
        }
        return token(id);
    }

    /** Refuses a request that changes something unless it comes from a form of ours. */
    void checkForm(Context web) {
        checkOrigin(web);
        String id = web.cookie(COOKIE);
        String token = web.formParam("token");
        if (id == null || token == null
                || !MessageDigest.isEqual(token(id).getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8))) {
            throw new Refused(403, "problem.token");
        }
    }

    /** Refuses what a page of another site sends, and forms without their token. Whether a program sent it, which says who it is by itself. */
    boolean checkSender(Context web) {
        boolean program = web.header("Authorization") != null;
        if (program) {
            checkOrigin(web);
        } else {
            checkForm(web);
        }
        return program;
    }

    private void checkOrigin(Context web) {
        String origin = web.header("Origin");
        if (origin != null && !origin.matches("https?://.*") || origin != null && !knows(origin.replaceFirst("^https?://", ""))) {
            throw new Refused(403, "problem.origin");
        }
    }

    private String token(String id) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(id.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new AssertionError("every Java platform has HmacSHA256", e);
        }
    }

    static byte[] random() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }
}
