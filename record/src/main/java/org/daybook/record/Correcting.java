package org.daybook.record;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.daybook.reading.event.Stage;
import org.daybook.record.correct.Change;
import org.daybook.record.correct.Correction;
import org.daybook.record.correct.Corrections;
import org.daybook.record.correct.Target;
import org.daybook.record.link.Chronicle;
import org.daybook.record.link.PageFacts;

/**
 * Corrections in the making: takes the ids that a person sees, and points at the words on pages that stand behind them now. Each method
 * throws {@link IllegalArgumentException} where the correction makes no sense; its message is for people.
 */
public final class Correcting {
    private final Chronicle chronicle;
    private final Corrections made;

    Correcting(Chronicle chronicle, Corrections made) {
        this.chronicle = chronicle;
        this.made = made;
    }

    /** That these events are one. */
    public Change merge(List<String> ids) throws NotFound {
        Set<String> seen = new LinkedHashSet<>();
        List<Target> events = new ArrayList<>();
        for (String id : ids) {
            Event event = event(id);
            if (!seen.add(event.id())) {
                throw new IllegalArgumentException(id + " is the event " + event.id() + ", which was named already; a merge takes two events or more");
            }
            events.add(chronicle.target(event));
        }
        return new Change.Merge(events);
    }

    /**
     * That some tellings of an event tell another.
     *
     * @param tellings numbers of its history, from 1, and ids of its mentions
     */
    public Change split(String id, List<String> tellings) throws NotFound {
        Event event = event(id);
        Set<Integer> numbers = new HashSet<>();
        Set<String> mentions = new HashSet<>();
        for (String telling : tellings) {
            if (telling.matches("\\d{1,4}")) {
                int number = Integer.parseInt(telling);
                if (number < 1 || number > event.history().size()) {
                    throw new NotFound("event " + event.id() + " has no telling " + number + ": it has " + event.history().size());
                }
                numbers.add(number - 1);
            } else {
                mentions.add(mention(event, telling));
            }
        }
        Chronicle.Which apart = (number, mention) -> numbers.contains(number) || mentions.contains(mention);
        Optional<Target> left = chronicle.target(event, apart);
        Optional<Target> rest = chronicle.target(event, (number, mention) -> !apart.is(number, mention));
        if (left.isEmpty()) {
            throw new IllegalArgumentException("a split takes the numbers of the tellings that tell another event, or their mentions' ids");
        }
        return new Change.Split(left.get(), rest.orElseThrow(() -> new IllegalArgumentException(
                "these are all tellings of event " + event.id() + ", and nothing is left of it; name those that tell another event")));
    }

    private String mention(Event event, String beginning) throws NotFound {
        List<String> found = chronicle.mentions(event).stream().filter(m -> m.startsWith(beginning)).toList();
        if (found.size() != 1) {
            throw new NotFound("event " + event.id() + " has " + (found.isEmpty() ? "no mention " : "several mentions that begin with ") + beginning);
        }
        return found.get(0);
    }

    /** @param edtf null for an event that has no known time */
    public Change redate(String id, String edtf) throws NotFound {
        Event event = event(id);
        return new Change.Redate(chronicle.target(event), event.edtf(), edtf);
    }

    public Change stage(String id, Stage stage) throws NotFound {
        Event event = event(id);
        return new Change.SetStage(chronicle.target(event), event.stage(), stage);
    }

    public Change rename(String id, String title) throws NotFound {
        Event event = event(id);
        return new Change.Rename(chronicle.target(event), event.title(), title.strip());
    }

    /** @param type a key of the table of event types; checked by whoever has the table */
    public Change retype(String id, String type) throws NotFound {
        Event event = event(id);
        return new Change.Retype(chronicle.target(event), event.type(), type);
    }

    public Change dismiss(String id) throws NotFound {
        Event event = event(id);
        if (event.dismissed()) {
            throw new IllegalArgumentException("event " + event.id() + " is dismissed already");
        }
        return new Change.Dismiss(chronicle.target(event));
    }

    public Change confirm(String id) throws NotFound {
        Event event = event(id);
        return new Change.Confirm(chronicle.target(event), event.stage(), event.edtf());
    }

    /** @param page its id, or a unique beginning of one, or its source or URL */
    public Change redatePage(String page, String edtf) throws NotFound {
        List<PageFacts> found = chronicle.pages().stream().filter(p -> p.id().equals(page) || p.source().equals(page) || page.equals(p.url())).toList();
        if (found.isEmpty() && page.length() >= 4) {
            found = chronicle.pages().stream().filter(p -> p.id().startsWith(page) || p.source().endsWith("/" + page)).toList();
        }
        if (found.size() != 1) {
            throw new NotFound(found.isEmpty() ? "no page " + page + " is in the record; give its path or URL as it was read"
                    : "several pages are called " + page + ": " + String.join(", ", found.stream().map(p -> p.source() + " (" + p.id().substring(0, 12) + ")").toList()));
        }
        PageFacts one = found.get(0);
        return new Change.RedatePage(one.id(), one.source(), one.published() == null ? null : one.published().edtf(), edtf);
    }

    /** @param id a correction's, or a unique beginning of one */
    public Change undo(String id) throws NotFound {
        Correction correction = made.withId(id).orElseThrow(() -> new NotFound("no correction " + id + ", or several that begin so; daybook correct --list shows them"));
        Optional<Correction> undo = made.undoneBy(correction);
        if (undo.isPresent()) {
            throw new IllegalArgumentException("correction " + correction.id() + " was undone already, by " + undo.get().who() + " (" + undo.get().id() + ")");
        }
        return new Change.Undo(correction.id());
    }

    private Event event(String id) throws NotFound {
        Objects.requireNonNull(id);
        return chronicle.event(id).orElseThrow(() -> new NotFound("no event " + id + ", or several that begin so; daybook agenda and daybook search WORDS list events with their ids"));
    }
}
