package org.daybook.app.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.daybook.reading.Reading;
import org.daybook.reading.dating.Dating;
import org.daybook.reading.language.Language;
import org.daybook.reading.language.Languages;
import org.daybook.reading.name.Entity;
import org.daybook.reading.page.Because;
import org.daybook.reading.page.Block;
import org.daybook.reading.page.BlockKind;
import org.daybook.reading.page.Dated;
import org.daybook.reading.page.Furniture;
import org.daybook.reading.page.Span;
import org.daybook.reading.text.Text;
import org.daybook.record.link.PageFacts;

/** One page as read, for people: what it is, what dates it, whom it names, and what was left out of its text. */
final class PageReport {
    private static final int LABEL = 12;
    private static final int MOST_NAMES = 14;
    private static final int MOST_REASONS = 6;
    /** Characters of a piece of furniture, and of each end of the main text; twice as many of a reason. */
    private static final int EXCERPT = 60;

    private final Sheet sheet;

    PageReport(Sheet sheet) {
        this.sheet = sheet;
    }

    /** All that people look for first. */
    void print(PageFacts page, Reading reading) {
        head(page, reading);
        if (page.published() != null) {
            because("dated by", page.published().because(), reading.text());
        } else {
            bounds(reading);
        }
        if (reading.translation() != null) {
            entry("translation", (reading.translation().from() == null ? "" : "from " + reading.translation().from() + " ")
                    + (reading.translation().by() == null ? "" : "by " + sheet.plain(reading.translation().by()) + " ")
                    + sheet.dim("(the page says so)"));
        }
        if (!reading.byline().isEmpty()) {
            entry("byline", sheet.plain(String.join(", ", reading.byline())));
        }
        text(reading);
        if (textAndTimesOnly(reading)) {
            entry("read for", sheet.plain("text, times and names alone: who says what, and events, are read in "
                    + String.join(" and ", Languages.all().stream().filter(PageReport::tells).map(PageReport::name).toList())));
        }
        names(reading.entities());
        furniture(reading.furniture());
        entry("source", sheet.dim(page.source()));
    }

    /** The same in a few lines. */
    void brief(PageFacts page, Reading reading) {
        head(page, reading);
        String translated = reading.translation() == null ? "" : "translated by " + (reading.translation().by() == null ? "somebody not named"
                : reading.translation().by()) + " · ";
        sheet.wrapped("  ", sheet.dim(translated + (textAndTimesOnly(reading) ? "read for text, times and names alone · " : "") + (reading.furniture().isEmpty() ? "" : "left out: " + counts(reading.furniture()) + " · ") + page.source()));
    }

    private void head(PageFacts page, Reading reading) {
        sheet.blank();
        sheet.wrapped("", sheet.bold(page.title() == null ? "No headline" : page.title()));
        sheet.wrapped("  ", String.join(" · ", List.of(sheet.plain(page.outlet()), published(page.published()), sheet.plain(page.language()),
                reading.kind().toString())));
    }

    /** Whether a page has text in a language in which no statements and events are read: there, to find none says nothing. */
    private static boolean textAndTimesOnly(Reading reading) {
        return !reading.text().isEmpty() && !tells(Languages.of(reading.language().tag()));
    }

    private static boolean tells(Language language) {
        return !language.table("statement/verbs.tsv").isEmpty();
    }

    private static String name(Language language) {
        return Locale.forLanguageTag(language.tag()).getDisplayLanguage(Locale.ENGLISH);
    }

    private static String counts(List<Furniture> furniture) {
        Map<String, Integer> kinds = new LinkedHashMap<>();
        furniture.forEach(piece -> kinds.merge(piece.kind().toString().replace('-', ' '), 1, Integer::sum));
        return String.join(", ", kinds.entrySet().stream().map(kind -> kind.getKey() + " ×" + kind.getValue()).toList());
    }

    /** Day and how it was found: "2025-11-12, inferred". */
    private static String published(Dated published) {
        return published == null ? "undated" : DateWords.of(published.edtf()) + ", " + switch (published.from()) {
            case "option" -> "as given";
            case "record" -> "by its record";
            case "metadata" -> "by its metadata";
            case "page" -> "as the page says";
            case "url" -> "by its URL";
            default -> published.from();
        };
    }

    /** The day alone, for columns; "undated" where there is none. */
    static String day(Dated published) {
        return published == null ? "undated" : EventLines.knownOn(published.edtf());
    }

    /** What a page without a date says of its day after all, on one side or against itself. */
    private void bounds(Reading reading) {
        new Dating().bounds(reading.title(), Text.of(reading.text(), Languages.of(reading.language().tag())), reading.times()).ifPresent(bounds -> {
            entry("written", bounds.contradict() ? "what it says of its day contradicts itself" : DateWords.of(bounds.edtf()));
            because("by", bounds.because(), reading.text());
        });
    }

    private void because(String label, List<Because> evidence, String text) {
        List<String> reasons = new ArrayList<>();
        int length = text.codePointCount(0, text.length());
        for (Because because : evidence) {
            if (because instanceof Because.Words words && words.end() <= length) {
                reasons.add("“" + excerpt(new Span(words.start(), words.end()).of(text)) + "”");
            } else if (because instanceof Because.Metadata metadata) {
                reasons.add(Columns.cut(Columns.clean(metadata.metadata() + (metadata.value() == null ? "" : " " + metadata.value())), 2 * EXCERPT));
            }
        }
        if (!reasons.isEmpty()) {
            List<String> shown = reasons.stream().distinct().limit(MOST_REASONS).toList();
            entry(label, String.join(" · ", shown));
        }
    }

    private void text(Reading reading) {
        String text = reading.text();
        int characters = text.codePointCount(0, text.length());
        if (characters == 0) {
            entry("text", "none");
            return;
        }
        long paragraphs = reading.blocks().stream().map(Block::kind).filter(kind -> kind == BlockKind.PARAGRAPH || kind == BlockKind.QUOTE).count();
        String ends = characters <= 3 * EXCERPT ? sheet.plain(text) : beginning(new Span(0, EXCERPT).of(text)) + " … "
                + ending(new Span(characters - EXCERPT, characters).of(text));
        entry("text", (paragraphs == 0 ? "" : Phrases.count(paragraphs, "paragraph") + ", ") + Phrases.count(characters, "character") + ": “" + ends + "”");
    }

    /** Up to the last whole word. */
    private static String beginning(String part) {
        String clean = Columns.clean(part);
        int space = clean.lastIndexOf(' ');
        return space > 0 ? clean.substring(0, space) : clean;
    }

    /** From the first whole word on. */
    private static String ending(String part) {
        String clean = Columns.clean(part);
        return clean.substring(clean.indexOf(' ') + 1);
    }

    private void names(List<Entity> entities) {
        List<String> names = new ArrayList<>();
        for (Entity entity : entities.subList(0, Math.min(MOST_NAMES, entities.size()))) {
            List<String> more = new ArrayList<>(entity.roles());
            if (!entity.aliases().isEmpty()) {
                more.add("also " + String.join(", ", entity.aliases()));
            }
            names.add(sheet.plain(entity.name()) + (more.isEmpty() ? "" : " " + sheet.dim("(" + String.join("; ", more) + ")")));
        }
        if (!names.isEmpty()) {
            entry("named", String.join(" · ", names) + (entities.size() > MOST_NAMES ? " " + sheet.dim("+ " + (entities.size() - MOST_NAMES)) : ""));
        }
    }

    /** What was left out, by kind, each with how many pieces there are and how the first begin. */
    private void furniture(List<Furniture> furniture) {
        Map<String, List<String>> kinds = new LinkedHashMap<>();
        furniture.forEach(piece -> kinds.computeIfAbsent(piece.kind().toString(), kind -> new ArrayList<>()).add(excerpt(piece.text())));
        String label = "left out";
        for (Map.Entry<String, List<String>> kind : kinds.entrySet()) {
            List<String> pieces = kind.getValue();
            entry(label, kind.getKey().replace('-', ' ') + " ×" + pieces.size() + " " + sheet.dim(String.join(" · ", pieces.subList(0, Math.min(3, pieces.size())))
                    + (pieces.size() > 3 ? " …" : "")));
            label = "";
        }
    }

    private void entry(String label, String text) {
        sheet.entry(2, label, LABEL, text);
    }

    private static String excerpt(String text) {
        return Columns.cut(Columns.clean(text), EXCERPT);
    }
}
