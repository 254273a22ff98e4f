package org.daybook.record;

import java.util.Collection;
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
        for (Step step : event.history()) {
            if (pages.add(step.page())) {
                store.read(t -> t.parts().of(step.page())).forEach((part, whole) -> {
                    if (own.contains(part) != own.contains(whole)) {
                        boolean up = own.contains(part);
                        other(event, up ? whole : part).ifPresent(other -> found.computeIfAbsent(up + other.id(), key -> told(up, other, part, step)));
                    }
                });
            }
        }
        Collection<Occasion> all = found.values();
        return all.stream().sorted(Comparator.comparing(Occasion::whole).reversed()).toList();
    }

    private Optional<Event> other(Event event, String mention) {
        return chronicle.event(mention).filter(other -> !other.id().equals(event.id()) && !other.dismissed());
    }

    private Occasion told(boolean whole, Event other, String part, Step step) {
        EventMention mention = store.read(t -> t.mentions().mention(part)).orElseThrow();
        return new Occasion(whole, other.id(), other.title(), other.stage(), other.edtf(), step.page(), step.outlet(), step.source(), mention.quote(), mention.sentence());
    }
}
