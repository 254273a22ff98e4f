package org.daybook.record.link;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.daybook.record.RecordMoved;

/**
 * Mentions that are not held in memory: looked up by their page where their words are asked for, and at hand for a while. A page that has been
 * read anew since is noticed by a sum of what it told. Safe for many threads.
 */
final class Shelves {
    /** So many mentions take some fifty megabytes. */
    private static final int MOST = 50_000;

    private final Function<String, List<EventMention>> store;
    private final Map<String, Held> held = new LinkedHashMap<>(64, 0.75f, true);
    private UnaryOperator<EventMention> reading = mention -> mention;
    private int size;

    /** @param store the mentions of a page as they are now, in any order */
    Shelves(Function<String, List<EventMention>> store) {
        this.store = store;
    }

    private record Held(int sum, List<EventMention> mentions) { }

    /** How mentions are to be read from now on: with names as people say. */
    synchronized void reading(UnaryOperator<EventMention> how) {
        reading = how;
        held.clear();
        size = 0;
    }

    /** A number that is the same for the same mentions, whatever their order and the machine. */
    static int sum(List<EventMention> mentions) {
        int sum = 0;
        for (EventMention mention : mentions) {
            sum += sum(mention);
        }
        return sum;
    }

    /** Of all that it has; strings and lists of them have the same hash everywhere, where enums have not. */
    private static int sum(EventMention m) {
        int sum = Objects.hash(m.id(), m.page(), m.index(), m.paragraph(), m.type(), m.stage().name(), m.polarity().name(), m.reported(), m.title(), m.edtf(), m.timex(),
                m.teller(), m.trigger().start(), m.trigger().end(), m.sentence().start(), m.sentence().end(), m.quote());
        for (Party party : m.parties()) {
            sum = 31 * sum + sum(party);
        }
        return 31 * sum + (m.place() == null ? 0 : sum(m.place()));
    }

    private static int sum(Party p) {
        return Objects.hash(p.name(), p.type().name(), p.role() == null ? "" : p.role().name(), p.key(), p.standsFor(), p.bearer());
    }

    /** Where the tellings of a page find their mentions. @param sum of all that the page tells */
    Telling.Shelf of(String page, int sum) {
        return telling -> some(page(page, sum), telling.ids());
    }

    private static List<EventMention> some(List<EventMention> all, List<String> ids) {
        List<EventMention> some = new ArrayList<>(ids.size());
        for (String id : ids) {
            for (EventMention mention : all) {
                if (mention.id().equals(id)) {
                    some.add(mention);
                    break;
                }
            }
        }
        return some;
    }

    /**
     * All mentions of a page.
     *
     * @throws RecordMoved where it tells something else by now
     */
    List<EventMention> page(String page, int sum) {
        UnaryOperator<EventMention> how;
        synchronized (this) {
            Held known = held.get(page);
            if (known != null && known.sum() == sum) {
                return known.mentions();
            }
            how = reading;
        }
        List<EventMention> mentions = raw(page, sum).stream().map(how).toList();
        synchronized (this) {
            if (how == reading) {
                keep(page, new Held(sum, mentions));
            }
        }
        return mentions;
    }

    /**
     * The same as the page itself tells it, with no word of people's.
     *
     * @throws RecordMoved where it tells something else by now
     */
    List<EventMention> raw(String page, int sum) {
        List<EventMention> raw = store.apply(page);
        if (sum(raw) != sum) {
            throw new RecordMoved(page);
        }
        return raw;
    }

    private void keep(String page, Held now) {
        Held before = held.put(page, now);
        size += now.mentions().size() - (before == null ? 0 : before.mentions().size());
        while (size > MOST && held.size() > 1) {
            String eldest = held.keySet().iterator().next();
            size -= held.remove(eldest).mentions().size();
        }
    }
}
