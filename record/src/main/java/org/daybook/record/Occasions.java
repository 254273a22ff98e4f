package org.daybook.record;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.daybook.record.link.Chronicle;
import org.daybook.record.link.EventMention;
import org.daybook.record.store.Store;

/** Finds the parts and the wholes of an event: among what its own pages tell, since one sentence names both. */
final class Occasions {
    private final Store store;
    private final Chronicle chronicle;

    Occasions(Store store, Chronicle chronicle) {
        this.store = store;
        this.chronicle = chronicle;
    }

    /** Wholes first; else in the order of the event's history, and of the mentions' ids within a page. */
    List<Occasion> of(Event event) {
        Set<String> own = new HashSet<>(chronicle.mentions(event));
        Map<String, Occasion> found = new LinkedHashMap<>();
        Set<String> pages = new HashSet<>();
        store.read(tables -> {
            for (Step step : event.history()) {
                if (pages.add(step.page())) {
                    tables.parts().of(step.page()).forEach((part, whole) -> {
                        if (own.contains(part) != own.contains(whole)) {
                            add(found, tables, event, step, part, whole, own.contains(part));
                        }
                    });
                }
            }
            return null;
        });
        return found.values().stream().sorted(Comparator.comparing(Occasion::whole).reversed()).toList();
    }

    private Optional<Event> other(Event event, String mention) {
        return chronicle.event(mention).filter(other -> !other.id().equals(event.id()) && !other.dismissed());
    }

    /** @param up whether the event is the part; a page that is read anew meanwhile may have lost the mention, and then tells nothing */
    private void add(Map<String, Occasion> found, Store.Tables tables, Event event, Step step, String part, String whole, boolean up) {
        Optional<Event> other = other(event, up ? whole : part);
        Optional<EventMention> mention = other.isEmpty() || found.containsKey(up + other.get().id()) ? Optional.empty() : tables.mentions().mention(part);
        mention.ifPresent(told -> found.put(up + other.get().id(), told(up, other.get(), told, step)));
    }

    private static Occasion told(boolean whole, Event other, EventMention mention, Step step) {
        return new Occasion(whole, other.id(), other.title(), other.stage(), other.edtf(), step.page(), step.outlet(), step.source(), mention.quote(), mention.sentence());
    }
}
