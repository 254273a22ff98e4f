package org.daybook.app.publish;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.daybook.record.Event;

/** Who takes part in an entry of a calendar, and where it is, as parts of their own (RFC 9073). */
final class Components {
    private static final int ID_BYTES = 6;

    private Components() { }

    static void write(Event event, Lines lines) {
        for (Event.Party party : event.participants()) {
            lines.line("BEGIN:PARTICIPANT");
            lines.line(ContentLine.folded("UID:" + id("p", event, party.name())));
            lines.line("PARTICIPANT-TYPE:ACTIVE");
            lines.line(ContentLine.text("SUMMARY", party.name()));
            if (party.role() != null) {
                lines.line(ContentLine.text("X-DAYBOOK-ROLE", party.role()));
            }
            lines.line("END:PARTICIPANT");
        }
        if (event.place() != null) {
            lines.line("BEGIN:VLOCATION");
            lines.line(ContentLine.folded("UID:" + id("l", event, event.place())));
            lines.line(ContentLine.text("NAME", event.place()));
            lines.line("END:VLOCATION");
        }
    }

    /** The same as long as the event and the name are: who comes or goes changes nobody else's. */
    private static String id(String kind, Event event, String name) {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
            return kind + HexFormat.of().formatHex(sum, 0, ID_BYTES) + "-" + event.id() + "@daybook";
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
