package org.daybook.app.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.daybook.record.Concern;
import org.daybook.record.Daybook;
import org.daybook.record.AsOf;
import org.daybook.record.Difference;
import org.daybook.record.Event;
import org.daybook.record.Ruling;
import org.daybook.record.Story;
import org.daybook.record.correct.Change;
import org.daybook.record.correct.Correction;
import org.daybook.record.correct.Corrections;

/** Corrections, for people: what one changed, and all of them with what needs a person first. */
final class CorrectionReport {
    /** A correction of a much-told name may move very many events. */
    private static final int MOST = 12;
    private static final int LABEL = 8;

    private final Sheet sheet;
    private final String data;

    /** @param data the option that names the data folder, with a space before it; empty where none was given */
    CorrectionReport(Sheet sheet, String data) {
        this.sheet = sheet;
        this.data = data;
    }

    /** What is believed now, and what was before. */
    void made(Correction correction, Difference difference, List<Concern> needsYou) {
        sheet.title(CorrectionWords.of(correction.change()), "correction " + correction.id());
        sheet.entry(0, "by", LABEL, sheet.plain(signed(correction)));
        sheet.entry(0, "why", LABEL, sheet.plain(correction.why()));
        boolean same = difference.before().isEmpty() && difference.now().isEmpty() && difference.storiesBefore().isEmpty() && difference.storiesNow().isEmpty();
        if (same) {
            sheet.blank();
            sheet.line("What is believed stays as it was.");
        } else {
            // Of names nothing else may have changed.
            boolean names = correction.change() instanceof Change.SameBearer || correction.change() instanceof Change.OtherBearer || correction.change() instanceof Change.Undo;
            Function<Event, String> line = event -> event(event) + (names ? "  " + sheet.plain(EventLines.where(event)) : "");
            sheet.heading("Before");
            lines(difference.before(), line);
            lines(difference.storiesBefore(), this::story);
            sheet.heading("Now");
            if (difference.now().isEmpty() && difference.storiesNow().isEmpty()) {
                sheet.line("  nothing in its place");
            }
            lines(difference.now(), line);
            lines(difference.storiesNow(), this::story);
        }
        needsYou.forEach(cause -> needsYou(cause.toString()));
        sheet.blank();
        sheet.line(sheet.dim("Take it back: daybook correct --undo " + correction.id() + data + " --why …"));
    }

    private <T> void lines(List<T> all, Function<T, String> line) {
        all.stream().limit(MOST).map(line).forEach(text -> sheet.wrapped("  ", text));
        if (all.size() > MOST) {
            sheet.line("  " + sheet.dim("and " + (all.size() - MOST) + " more"));
        }
    }

    private String event(Event event) {
        return StageSign.of(event, sheet) + " " + Columns.pad(DateWords.of(event.edtf()), 18) + " " + sheet.plain(event.title()) + "  "
                + sheet.dim(event.type() + " · " + Phrases.count(event.history().size(), "telling") + " · " + EventLines.id(event.id()));
    }

    private String story(Story story) {
        return "story  " + sheet.plain(story.title()) + "  " + sheet.dim(Phrases.count(story.pages().size(), "page") + " · " + EventLines.id(story.id()));
    }

    /** All corrections in their order, each with what it comes to. */
    void list(Daybook daybook, AsOf asOf) {
        Corrections corrections = daybook.corrections();
        Map<String, Ruling> rulings = daybook.rulings(asOf).stream().collect(Collectors.toMap(r -> r.correction().id(), Function.identity()));
        long needing = rulings.values().stream().filter(r -> !r.needsYou().isEmpty()).count() + daybook.unreadableCorrections().size();
        sheet.title("Corrections", Phrases.count(corrections.standing().size(), "correction") + " in force"
                + (needing == 0 ? "" : ", " + needing + (needing == 1 ? " needs you" : " need you")));
        daybook.unreadableCorrections().forEach(this::needsYou);
        for (Correction correction : corrections.all()) {
            Optional<Correction> undo = corrections.undoneBy(correction);
            String words = CorrectionWords.of(correction.change());
            sheet.blank();
            sheet.wrapped("", undo.isPresent() ? sheet.dim(words) : sheet.bold(words));
            sheet.entry(2, "by", LABEL, sheet.plain(signed(correction)) + "  " + sheet.dim(correction.id()));
            sheet.entry(2, "why", LABEL, sheet.plain(correction.why()));
            undo.ifPresent(by -> sheet.entry(2, "undone", LABEL, sheet.plain(signed(by) + ": " + by.why())));
            if (rulings.containsKey(correction.id())) {
                rulings.get(correction.id()).needsYou().forEach(cause -> needsYou(cause.toString()));
            }
        }
    }

    private void needsYou(String cause) {
        sheet.wrapped("  " + sheet.red("needs you") + "  ", sheet.plain(cause));
    }

    /** Who, and when: {@code Rea, 2027-06-04 09:12 UTC}. */
    static String signed(Correction correction) {
        return correction.who() + ", " + when(correction.when().toString());
    }

    /** An instant to the minute. */
    static String when(String instant) {
        return instant.substring(0, 10) + " " + instant.substring(11, 16) + " UTC";
    }
}
