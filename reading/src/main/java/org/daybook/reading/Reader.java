package org.daybook.reading;

import java.util.List;
import java.util.function.Predicate;
import org.daybook.reading.dating.Dating;
import org.daybook.reading.dating.Spoken;
import org.daybook.reading.event.Event;
import org.daybook.reading.event.EventReader;
import org.daybook.reading.event.Happening;
import org.daybook.reading.event.HappeningReader;
import org.daybook.reading.language.Languages;
import org.daybook.reading.name.Entity;
import org.daybook.reading.name.Mention;
import org.daybook.reading.name.NameReader;
import org.daybook.reading.name.Names;
import org.daybook.reading.page.Capture;
import org.daybook.reading.page.Dated;
import org.daybook.reading.page.Page;
import org.daybook.reading.page.PageReader;
import org.daybook.reading.page.Patience;
import org.daybook.reading.page.UnreadableInput;
import org.daybook.reading.page.UnreadableInput.Code;
import org.daybook.reading.statement.Statement;
import org.daybook.reading.statement.StatementReader;
import org.daybook.reading.text.Text;
import org.daybook.reading.time.TimeExpression;
import org.daybook.reading.time.TimeReader;

/**
 * Reads pages: capture in, {@link Reading} out. A pure function: no clock, network, disk or randomness. Safe for many threads.
 * A thread that is interrupted while it reads gives the page up with a {@link java.util.concurrent.CancellationException}.
 */
public final class Reader {
    /**
     * Of the rules and language data, taken together. Raise it by one with every release whose reader may read some page otherwise than the
     * one before: records tell by it that their pages were read by other rules, and are to be rebuilt.
     */
    public static final int VERSION = 1;

    /**
     * Main text that is read, in chars: some 50,000 words, a book. What is longer is no one story. Texts full of events took 1.0 s of a busy machine's processor time at
     * 200,000 chars and 1.6 s at 400,000, so that this count, which is the same everywhere, stops a page before the limit of time does, which is not.
     */
    static final int MOST_CHARS = 300_000;

    private final PageReader pages = new PageReader();
    private final TimeReader times = new TimeReader();
    private final NameReader names = new NameReader();
    private final StatementReader statements = new StatementReader();
    private final EventReader events = new EventReader();
    private final HappeningReader happenings = new HappeningReader();
    private final Dating dating = new Dating();

    /** What hangs on the page's date, and is read anew when that is found. */
    private record Told(List<TimeExpression> times, List<Statement> statements, List<Event> events) { }

    /**
     * Reads a capture.
     *
     * @throws UnreadableInput where its bytes are no page
     */
    public Reading read(Capture capture) throws UnreadableInput {
        return read(capture, null);
    }

    /**
     * Reads a capture whose date was found elsewhere, as from other pages that date the same event.
     *
     * @param found used where the page itself gives none, or where a person gives it; null to infer from the page alone
     * @throws UnreadableInput where its bytes are no page
     */
    public Reading read(Capture capture, Dated found) throws UnreadableInput {
        Page page = pages.page(capture);
        if (page.text().length() > MOST_CHARS) {
            throw new UnreadableInput(Code.TOO_COSTLY, "reading " + capture.source() + ": its text has " + page.text().length()
                    + " characters, and no news page comes near " + MOST_CHARS + "; split it into its stories");
        }
        Text text = Text.of(page.text(), Languages.of(page.language().tag()));
        Names named = names.names(text, page.title());
        Dated published = corrects(found) ? found : page.published();
        Told told = told(text, named, published);
        if (published == null) {
            Spoken spoken = new Spoken(text, told.times(), named, told.events());
            published = found != null ? dating.narrow(found, headline(page.title(), text), spoken)
                    : dating.infer(headline(page.title(), text), spoken).orElse(null);
            told = published == null ? told : told(text, named, published);
        }
        CaptureFacts facts = new CaptureFacts(capture.payload().sha256(), page.mediaType(), capture.payload().length(),
                capture.retrieved() == null ? null : capture.retrieved().toString());
        return new Reading(capture.source(), facts, page.kind(), page.url(), page.outlet(), page.language(), page.translation(), page.title(),
                page.byline(), published, page.modified(), page.text(), page.blocks(), page.furniture(), told.times(), named.names(),
                named.entities(), told.statements(), told.events());
    }

    /**
     * What a page tells that somebody did, or that was done to them, in text order: found only where it is asked for, and no part of the reading.
     *
     * @param who which of the page's bearers it is
     * @param called words that mean it wherever they stand, in any case; null for none
     */
    public List<Happening> happenings(Reading reading, Predicate<Entity> who, String called) {
        if (reading.text() == null) {
            return List.of();
        }
        Text text = Text.of(reading.text(), Languages.of(reading.language().tag()));
        List<Mention> mentions = HappeningReader.mentions(text, names.names(text, reading.title()), who, called);
        return happenings.happenings(text, reading.times(), mentions, reading.published() == null ? null : reading.published().edtf());
    }

    private static boolean corrects(Dated found) {
        return found != null && found.from().equals(Dated.CORRECTION);
    }

    /** The headline, read by itself: an undated page's text may speak of its events in other words. */
    private Spoken headline(String title, Text like) {
        Text text = Text.of(title == null ? "" : title, like.language());
        Names named = names.names(text, null);
        Told told = told(text, named, null);
        return new Spoken(text, told.times(), named, told.events());
    }

    private Told told(Text text, Names named, Dated published) {
        String day = published == null ? null : published.edtf();
        Patience.check();
        List<TimeExpression> found = times.times(text, day);
        Patience.check();
        List<Statement> said = statements.statements(text, found, named);
        return new Told(found, said, events.events(text, found, named, said, day));
    }
}
