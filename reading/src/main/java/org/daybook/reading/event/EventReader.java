package org.daybook.reading.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentHashMap;
import org.daybook.reading.name.Names;
import org.daybook.reading.page.Patience;
import org.daybook.reading.page.Span;
import org.daybook.reading.statement.Statement;
import org.daybook.reading.text.Text;
import org.daybook.reading.time.TimeExpression;
import org.daybook.reading.time.TimeReader;

/**
 * Finds the events of a page: what happened and what is planned, and how firm it is. Words that name events come from the language's
 * {@code event/triggers.tsv}, words that say how firm they are from {@code event/stages.tsv}. Safe for many threads.
 */
public final class EventReader {
    private static final TimeReader TIMES = new TimeReader();
    private static final LocalDate FIRST_PAGES = LocalDate.of(TimeReader.FIRST_PAGES, 1, 1);

    private final Map<String, Lexicon> lexicons = new ConcurrentHashMap<>();

    /**
     * The events of a text, in the order of their triggers.
     *
     * @param published EDTF of the page's own date; null where it has none
     */
    public List<Event> events(Text text, List<TimeExpression> times, Names names, List<Statement> statements, String published) {
        Lexicon lexicon = lexicons.computeIfAbsent(text.language().tag(), tag -> new Lexicon(text.language()));
        Days within = Days.of(published);
        boolean vague = within == null || within.length() > Days.MONTH;
        TimeReader.Undated undated = vague ? TIMES.undated(text, times) : TimeReader.Undated.NONE;
        Lines lines = new Lines(text, lexicon, names.mentions(), times, notBefore(within, undated.supposed()));
        List<Draft> drafts = drafts(lines, names, lexicon, within);
        if (published == null) {
            leaveToHistory(drafts, undated.news() == null ? FIRST_PAGES : undated.news());
        }
        Map<Draft, Draft> wholes = Occasions.wholes(drafts);
        Occasions.date(wholes, within);
        Attributed attributed = new Attributed(statements);
        Remarks remarks = new Remarks(text, times, names, statements, attributed);
        List<Event> events = new ArrayList<>(remarks.events(lines, lexicon, within));
        Map<Draft, Event> kept = new IdentityHashMap<>();
        for (Draft draft : drafts) {
            remarks.date(draft);
            if (!remarks.old(draft, within) && Worth.keeping(draft, names, within)) {
                kept.put(draft, event(text, lexicon, names, attributed, draft));
                events.add(kept.get(draft));
            }
        }
        events.sort(Comparator.comparing(Event::trigger));
        return Occasions.placed(events, wholes, kept);
    }

    /** What is supposed of times, but for those that would be over before the page can have been written. @param within null for any day */
    private static List<String> notBefore(Days within, List<String> supposed) {
        if (within == null || supposed == null) {
            return supposed;
        }
        List<String> kept = new ArrayList<>(supposed);
        kept.replaceAll(edtf -> edtf != null && Days.of(edtf) != null && Days.of(edtf).before(within) ? null : edtf);
        return kept;
    }

    private static List<Draft> drafts(Lines lines, Names names, Lexicon lexicon, Days published) {
        Cast cast = new Cast(names);
        List<Draft> all = new ArrayList<>();
        boolean electorate = Ballots.speaksOfElectorate(lines.words(), lexicon);
        for (int s = 0; s < lines.size(); s++) {
            Patience.check();
            Line line = lines.at(s);
            List<Draft> drafts = Spotter.find(line);
            drafts.removeIf(draft -> draft.trigger.takesUp() && !Again.takesUp(draft, drafts, all));
            Attachment.give(line, drafts);
            Joint.share(line, drafts);
            Attachment.lend(line, drafts);
            Attachment.shareVisits(line, drafts);
            Attachment.handDown(line, drafts, published);
            Lasting.read(line, drafts);
            if (electorate) {
                drafts.addAll(Ballots.find(line, drafts, published));
            }
            drafts.addAll(DayPlans.find(line, drafts, published));
            Joint.follow(line, drafts);
            drafts.removeIf(draft -> OwnName.has(draft) && !OwnName.toldAsEvent(draft));
            NavigableMap<Integer, Integer> beginnings = Cast.beginnings(drafts);
            for (Draft draft : drafts) {
                cast.fill(draft, beginnings);
                Again.complete(draft);
            }
            List<Draft> each = drafts.stream().flatMap(draft -> Series.each(draft, names).stream()).toList();
            for (Draft draft : each) {
                draft.when = Dates.when(draft, published);
                Dates.leaveToTheVerb(draft, published);
                draft.stage = Stages.decide(draft, published);
                if (draft.telling == Telling.OBLIGED && draft.stage == null) {
                    draft.telling = Telling.NONE;
                }
                // "at a meeting on 3 March she said": a past verb and a day of its own are as good as "met"
                draft.weak &= draft.telling != Telling.HAPPENED || draft.when == null;
            }
            List<Draft> told = new ArrayList<>(each);
            NavigableMap<Integer, Integer> eachBegins = Cast.beginnings(each);
            for (Draft draft : Intents.find(line, each.stream().filter(draft -> kept(draft, names) && draft.stage != null && draft.stage.ahead()).toList(), published)) {
                cast.fill(draft, eachBegins);
                draft.when = Dates.when(draft, published);
                draft.stage = Stages.decide(draft, published);
                told.add(draft);
            }
            told.sort(Comparator.comparingInt(draft -> draft.start));
            cast.past(line);
            all.addAll(told);
        }
        Sameness.nameSeveral(all);
        all.replaceAll(draft -> {
            Draft deed = Worth.needs(draft, names) ? null : DayPlans.instead(draft, cast, published);
            return deed == null ? draft : deed;
        });
        all.removeIf(draft -> !kept(draft, names));
        Ballots.date(all, names, lexicon, published);
        Sameness.lookAhead(all);
        Sameness.move(all);
        // before the mentions share what they tell, lest another has a stage from one that only times the news
        Sameness.leaveToThePast(all);
        Sameness.share(all, published);
        CallingOff.all(all, published);
        Sequels.date(all, names);
        all.forEach(draft -> Stages.past(draft, published));
        return all;
    }

    /** What is told as a plan was over long before the news of an undated page («9 апреля 1987 года избран»); "ahead of the hearing" that day is of what was done then. */
    private static void leaveToHistory(List<Draft> drafts, LocalDate news) {
        drafts.removeIf(draft -> !draft.byPreposition() && longBefore(draft, news));
        drafts.stream().filter(draft -> longBefore(draft, news)).forEach(draft -> draft.when = null);
    }

    private static boolean longBefore(Draft draft, LocalDate news) {
        return draft.stage != null && draft.stage.ahead() && draft.days() != null && draft.days().last().isBefore(news.minusDays(Days.MONTH));
    }

    private static boolean kept(Draft draft, Names names) {
        return draft.telling != Telling.NONE && Worth.needs(draft, names);
    }

    private static Event event(Text text, Lexicon lexicon, Names names, Attributed attributed, Draft draft) {
        Span trigger = text.span(draft.start, draft.end);
        Integer statement = attributed.statement(trigger);
        List<Participant> participants = new ArrayList<>();
        draft.participants.forEach((entity, role) -> participants.add(new Participant(entity, role)));
        Polarity polarity = draft.stage == Stage.CANCELLED || draft.stage == Stage.DENIED ? Polarity.NEGATIVE : Polarity.POSITIVE;
        // "is set to meet" names no day: what was announced is that they will, not when
        Stage stage = draft.stage == Stage.DATED && draft.when == null ? Stage.AGREED : draft.stage;
        return new Event(trigger, draft.type.key(), stage, Titles.title(lexicon, names, draft), participants, draft.place, draft.when, polarity,
                statement != null, draft.line.sentence.span(), statement);
    }
}
