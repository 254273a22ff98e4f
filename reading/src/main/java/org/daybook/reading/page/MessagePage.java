package org.daybook.reading.page;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daybook.reading.page.UnreadableInput.Code;

/** Reads a MIME message as a page: what a browser saved in one file, or a newsletter, of which the head tells subject, sender and day. */
final class MessagePage {
    private static final Pattern START = Pattern.compile("start=\"?<?([^\";>\\s]+)");
    private static final Pattern SENDER = Pattern.compile("\\s*\"?([^\"<]*?)\"?\\s*<?([^<>\\s]+@([^<>\\s]+))>?.*", Pattern.DOTALL);

    private final HtmlPage pages;
    private final TextCapture texts;

    MessagePage(HtmlPage pages, TextCapture texts) {
        this.pages = pages;
        this.texts = texts;
    }

    /** @throws UnreadableInput where it is no sound message, or has no text */
    Page page(Capture capture, byte[] bytes) throws UnreadableInput {
        String reading = "reading " + capture.source() + ": ";
        MimeMessage message = MimeMessage.parse(bytes, reading);
        String type = message.headers().getOrDefault("content-type", "");
        boolean saved = type.toLowerCase(java.util.Locale.ROOT).startsWith("multipart/related") && !message.headers().containsKey("received");
        MimePart root = root(message, type);
        if (root == null) {
            throw new UnreadableInput(Code.NO_TEXT, reading + "none of its parts is HTML or text; save the page again, as HTML");
        }
        String text = Charsets.decode(root.bytes(), root.charset());
        Capture part = served(capture, message, root);
        if (!root.html()) {
            Bulk.refuseLines(text, reading);
        }
        Page page = root.html() ? pages.page(part, text) : texts.page(part, HardWrap.undone(text));
        return saved ? as("multipart/related", page, title(page, message), page.outlet(), page.published())
                : as("message/rfc822", page, title(null, message) == null ? page.title() : title(null, message), sender(page, message), sent(page, message));
    }

    private static MimePart root(MimeMessage message, String type) {
        Matcher start = START.matcher(type);
        String id = start.find() ? start.group(1) : null;
        List<MimePart> pages = message.parts().stream().filter(MimePart::html).toList();
        return pages.stream().filter(part -> id != null && id.equals(part.id())).findFirst()
                .or(() -> pages.stream().findFirst()).or(() -> message.parts().stream().findFirst()).orElse(null);
    }

    /** Where the page was when it was saved: browsers write it in the head, older ones with the part only. */
    private static Capture served(Capture capture, MimeMessage message, MimePart root) {
        String snapshot = message.headers().getOrDefault("snapshot-content-location", message.headers().get("archived-at"));
        String url = capture.served().url() != null ? capture.served().url() : snapshot != null ? snapshot.replaceAll("[<>\\s]", "") : root.location();
        boolean web = url != null && (url.startsWith("http://") || url.startsWith("https://"));
        return new Capture(capture.source(), capture.payload(), capture.retrieved(), capture.given(), new Served(web ? url : null, null));
    }

    private static String title(Page page, MimeMessage message) {
        return page != null && page.title() != null ? page.title() : MimePart.decoded(message.headers().get("subject"));
    }

    private static Outlet sender(Page page, MimeMessage message) {
        Matcher from = SENDER.matcher(String.valueOf(MimePart.decoded(message.headers().get("from"))));
        if (!from.matches()) {
            return page.outlet();
        }
        String domain = Domain.of("//" + from.group(3));
        return new Outlet(from.group(1).isBlank() ? domain : from.group(1).strip(), domain, "metadata");
    }

    private static Dated sent(Page page, MimeMessage message) {
        Dated sent = MailDate.dated("Date", message.headers().get("date"));
        return sent != null ? sent : page.published();
    }

    private static Page as(String mediaType, Page page, String title, Outlet outlet, Dated published) {
        return new Page(mediaType, page.kind(), page.url(), outlet, page.language(), page.translation(), title, page.byline(), published, page.modified(),
                page.text(), page.blocks(), page.furniture());
    }
}
