package org.daybook.reading.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a page that was saved as plain text, furniture and all: what a browser shows, without its mark-up. */
final class TextCapture {
    private final Words words;
    private final Judges judges;
    private final KindJudge kinds;

    TextCapture(Words words, Judges judges, KindJudge kinds) {
        this.words = words;
        this.judges = judges;
        this.kinds = kinds;
    }

    /** What the judges are shown of a capture. */
    Seen see(String content) {
        List<Part> parts = lines(content);
        Sections.mark(parts);
        Run run = Run.of(parts);
        new Sorting(parts, run).sort();
        int headline = Headline.of(parts);
        if (headline >= 0) {
            parts.get(headline).title = true;
        }
        Columns columns = PartFeatures.of(parts, run, headline);
        return new Seen(parts, columns, LineFeatures.fill(columns, parts), headline < 0 ? null : parts.get(headline));
    }

    Page page(Capture capture, String content) {
        Seen seen = see(content);
        judges.judge(seen);
        List<Part> parts = seen.parts();
        int headline = parts.indexOf(seen.headline());
        Optional<Kind> wall = words.walls().of(parts, headline < 0 ? null : parts.get(headline).text);
        List<Part> locks = words.locks().of(parts);
        Kind kind = wall.orElseGet(() -> PageKind.of(parts, !locks.isEmpty()));
        if (wall.isPresent()) {
            parts.forEach(part -> part.keep = false);
        }
        kinds.set(seen);
        Locks.name(locks);
        Paragraphs paragraphs = new Paragraphs();
        List<Furniture> furniture = new ArrayList<>();
        List<String> byline = new ArrayList<>();
        for (Part part : parts) {
            if (part.keep) {
                paragraphs.add(blockKind(part), part.text);
            } else if (!part.title) {
                furniture.add(new Furniture(part.kind, part.text));
                byline.addAll(byline.isEmpty() ? Bylines.names(part.text) : List.of());
            }
        }
        String text = paragraphs.text();
        LanguageTag language = words.languages().of(text.isEmpty() ? content : text, null);
        String title = headline < 0 ? null : parts.get(headline).text;
        String name = words.outlets().name(parts);
        ShownDates shown = new ShownDates(parts, null, VisibleDates.in(language.tag()), null);
        Dated published = new DateEvidence(shown.mentions(), shown.yearless()).published(DateWeights.shipped(), PublicationDate.LEAST);
        return new Page("text/plain", kind, null, name == null ? null : new Outlet(name, null, "page"),
                language, words.translations().of(furniture, language), title, byline, published, null, text, paragraphs.blocks(), furniture);
    }

    private static BlockKind blockKind(Part part) {
        boolean heading = part.gapBefore && part.gapAfter && !part.sentence() && part.length() < 100;
        return heading ? BlockKind.SUBHEADING : part.sentence() || part.length() >= 100 ? BlockKind.PARAGRAPH : BlockKind.LIST;
    }

    List<Part> lines(String content) {
        List<Part> parts = new ArrayList<>();
        boolean gap = true;
        int start = 0;
        for (int i = 0; i <= content.length(); i++) {
            if (i < content.length() && content.charAt(i) != '\n' && content.charAt(i) != '\r' && content.charAt(i) != '\u2028') {
                continue;
            }
            String line = Squeeze.line(content.substring(start, i));
            // a carriage return before a line feed ends one line, not two
            boolean blank = line.isEmpty() && !(i > start - 1 && start > 0 && i == start && content.charAt(start - 1) == '\r');
            if (!line.isEmpty()) {
                Part part = new Part(line, Part.Role.TEXT, 0, -1, words.cues());
                part.gapBefore = gap;
                parts.add(part);
                gap = false;
            } else if (blank) {
                gap = true;
                if (!parts.isEmpty()) {
                    parts.get(parts.size() - 1).gapAfter = true;
                }
            }
            start = i + 1;
        }
        if (!parts.isEmpty()) {
            parts.get(parts.size() - 1).gapAfter = true;
        }
        return parts;
    }
}
