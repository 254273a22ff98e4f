package org.daybook.reading.page;

import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What programs note at the head of a page that they save: its address, and when that was. */
public final class SavedFrom {
    private static final int WITHIN = 4096;
    private static final String COMMENT = "<!--";
    /** Internet Explorer, and Chrome after it, write the first; SingleFile the second. */
    private static final Pattern NOTE = Pattern.compile("<!--\\s*saved from url=\\(\\d{1,5}\\)\\s*(https?://[^\\s\">]++)|"
            + "<!--\\s*Page saved with SingleFile\\s*url:\\s*(https?://[^\\s\">]++)", Pattern.CASE_INSENSITIVE);

    private SavedFrom() { }

    /** When the page was saved, where bytes are one that a browser saved in one file (MHTML); null for all else, or where it isn't said. */
    public static Instant at(byte[] bytes) {
        return MimeMessage.saved(bytes);
    }

    /** The capture, with the address where the page notes it and nothing else is known. */
    static Capture known(Capture capture, CharSequence page) {
        if (capture.served().url() != null) {
            return capture;
        }
        String head = page.subSequence(0, Math.min(page.length(), WITHIN)).toString();
        Matcher note = NOTE.matcher(head);
        int comment = head.indexOf(COMMENT);
        while (comment >= 0 && !note.region(comment, head.length()).lookingAt()) {
            comment = head.indexOf(COMMENT, comment + 1);
        }
        if (comment < 0) {
            return capture;
        }
        String url = note.group(1) != null ? note.group(1) : note.group(2);
        return new Capture(capture.source(), capture.payload(), capture.retrieved(), capture.given(), new Served(url, capture.served().contentType()));
    }
}
