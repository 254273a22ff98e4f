package org.daybook.record;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daybook.reading.Reading;
import org.daybook.record.correct.Corrections;
import org.daybook.record.link.Chronicle;
import org.daybook.record.link.EventMention;
import org.daybook.record.link.Ledger;
import org.daybook.record.link.PageFacts;
import org.daybook.record.store.Store;

/** A store's ledger, brought up to date before each answer by what has changed in the store since. Safe for many threads. */
final class KeptLedger {
    /** Days whose answers are kept at hand: what one has found out of stories helps the next. */
    private static final int DAYS = 16;

    private final Store store;
    private final Map<AsOf, Chronicle> days = new LinkedHashMap<>(DAYS, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<AsOf, Chronicle> eldest) {
            return size() > DAYS;
        }
    };
    private Ledger ledger;
    private Corrections corrections;
    private String made;
    private long changes;

    KeptLedger(Store store) {
        this.store = store;
    }

    /** What has changed, of one moment of the store. */
    private record News(String made, long changes, List<PageFacts> pages, Map<String, List<EventMention>> mentions, List<String> gone) { }

    /** What is known as of a day, as people have corrected it. */
    synchronized Chronicle asOf(AsOf asOf, Corrections by) {
        return Ledger.takes(by) ? kept(asOf, by) : whole(asOf, by);
    }

    /** What is known as of a day, of all pages at once. */
    private Chronicle whole(AsOf asOf, Corrections by) {
        ledger = null;
        String now = store.read(t -> t.meta().made());
        long count = store.read(t -> t.meta().changes());
        if (corrections != by || changes != count || !now.equals(made)) {
            days.clear();
            made = now;
            changes = count;
            corrections = by;
        }
        return days.computeIfAbsent(asOf, day -> store.read(t -> Chronicle.of(t.pages().since(-1), t.mentions().all().values().stream()
                .flatMap(List::stream).toList(), by, day, this::reading)));
    }

    private Chronicle kept(AsOf asOf, Corrections by) {
        News news = store.read(this::news);
        if (ledger == null || !news.made().equals(made)) {
            ledger = new Ledger();
            corrections = null;
        }
        if (corrections != by || changes != news.changes()) {
            if (corrections != by || !news.pages().isEmpty() || !news.gone().isEmpty()) {
                ledger.take(news.pages(), news.mentions(), news.gone(), by);
                days.clear();
            }
            made = news.made();
            changes = news.changes();
            corrections = by;
        }
        return days.computeIfAbsent(asOf, day -> ledger.asOf(day, this::reading));
    }

    private News news(Store.Tables tables) {
        String now = tables.meta().made();
        long count = tables.meta().changes();
        if (ledger != null && now.equals(made) && count == changes) {
            return new News(now, count, List.of(), Map.of(), List.of());
        }
        boolean all = ledger == null || !now.equals(made);
        long since = all ? -1 : changes;
        List<PageFacts> pages = tables.pages().since(since);
        return new News(now, count, pages, all ? tables.mentions().all() : tables.mentions().of(pages.stream().map(PageFacts::id).toList()),
                all ? List.of() : tables.pages().goneSince(since));
    }

    /** Null where there is none. */
    private Reading reading(String page) {
        return store.read(t -> t.readings().reading(page)).orElse(null);
    }
}
