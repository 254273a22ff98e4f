package org.daybook.record;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.daybook.reading.Reading;
import org.daybook.record.correct.Correction;
import org.daybook.record.correct.Corrections;
import org.daybook.record.link.Chronicle;
import org.daybook.record.link.EventMention;
import org.daybook.record.link.Ledger;
import org.daybook.record.link.LedgerFile;
import org.daybook.record.link.LedgerFile.State;
import org.daybook.record.link.PageFacts;
import org.daybook.record.link.Reckoning;
import org.daybook.record.link.Rules;
import org.daybook.record.store.MentionTable;
import org.daybook.record.store.Store;

/**
 * A store's ledger, brought up to date before each answer by what has changed in the store since, and kept in a file for the next process. Safe for
 * many threads.
 */
final class KeptLedger {
    /** Days whose answers are kept at hand: what one has found out of stories helps the next. */
    private static final int DAYS = 16;
    /** How often it is tried again where pages are read anew meanwhile. */
    private static final int MOST_TRIES = 5;
    /** It is kept anew when more than one page in so many has come since. */
    private static final int WORTH = 200;

    private final Store store;
    private final Path file;
    /** Where a ledger by the other clock is kept; null where none is. */
    private final Path other;
    private final Reckoning reckoning;
    private final Progress progress;
    /** How far the ledger has come that is being brought up to date; null while none is. */
    private volatile Far far;
    private final Map<AsOf, Chronicle> days = new LinkedHashMap<>(DAYS, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<AsOf, Chronicle> eldest) {
            return size() > DAYS;
        }
    };
    private Ledger ledger;
    private Corrections corrections;
    /** The store's, when the ledger was last brought up to date: with that of then, or of after. */
    private long version;
    /** How many pages it has taken since it was kept. */
    private int fresh;
    private String rules;

    private KeptLedger(Store store, Path file, Path other, Reckoning reckoning, Progress progress) {
        this.store = store;
        this.file = file;
        this.other = other;
        this.reckoning = reckoning;
        this.progress = (what, done, total) -> {
            far = new Far(what, done, total);
            progress.at(what, done, total);
        };
    }

    /** What was reported by a day. @param file where it is kept from one process to the next */
    static KeptLedger reported(Store store, Path file) {
        return new KeptLedger(store, file, null, Reckoning.REPORTED, Progress.NONE);
    }

    /** The same, kept nowhere. @param progress is told how many pages are compared */
    static KeptLedger passing(Store store, Progress progress) {
        return new KeptLedger(store, null, null, Reckoning.REPORTED, progress);
    }

    /**
     * What the record held by an instant.
     *
     * @param file where it is kept from one process to the next
     * @param reported where the other clock's is, from whose links it is made sooner than from the pages
     */
    static KeptLedger held(Store store, Path file, Path reported) {
        return new KeptLedger(store, file, reported, new Reckoning.Held(page -> store.read(t -> t.captures().archived(page))), Progress.NONE);
    }

    /** What is known as of a day, as people have corrected it. */
    synchronized Chronicle asOf(AsOf asOf, Corrections by) {
        Corrections same = corrections != null && corrections.all().equals(by.all()) ? corrections : by;
        return kept(asOf, same);
    }

    /** How far it has come where it is being opened, or brought up to date; empty where it isn't. Waits for nobody. */
    Optional<Far> underWay() {
        return Optional.ofNullable(far);
    }

    private Chronicle kept(AsOf asOf, Corrections by) {
        for (int tries = 1;; tries++) {
            try {
                long now = store.version();
                if (ledger == null || corrections != by || version != now) {
                    update(by);
                    version = now;
                }
                return days.computeIfAbsent(asOf, day -> ledger.asOf(day, this::reading));
            } catch (RecordMoved e) {
                if (tries == MOST_TRIES) {
                    throw e;
                }
            }
        }
    }

    private void update(Corrections by) {
        try {
            store.read(tables -> {
                update(tables, by);
                return null;
            });
        } finally {
            far = null;
        }
    }

    /** Brings the ledger up to date with one moment of the store. */
    private void update(Store.Tables tables, Corrections by) {
        State now = new State(rules(), tables.meta().made(), tables.meta().changes(), tables.meta().stamp(tables.meta().changes()).orElse(""));
        if (ledger == null) {
            restore(tables, now, by);
        }
        boolean anew = ledger == null || !ledger.state().made().equals(now.made());
        if (!anew && corrections == by && ledger.state().equals(now)) {
            return;
        }
        if (anew) {
            progress.at("comparing", 0, tables.pages().count());
        }
        long since = anew ? -1 : ledger.state().changes();
        List<PageFacts> pages = tables.pages().since(since);
        List<String> gone = anew ? List.of() : tables.pages().goneSince(since);
        if (corrections != by || !pages.isEmpty() || !gone.isEmpty()) {
            days.clear();
        }
        Ledger updated = anew ? new Ledger(reckoning, this::mentions) : ledger;
        ledger = null;
        MentionTable.Some mentions = tables.mentions().some();
        try {
            updated.take(pages, counted(anew ? mentions::between : mentions::of, pages.size()), gone, by, now);
        } catch (RecordMoved e) {
            ledger = anew ? null : updated;
            throw e;
        }
        ledger = updated;
        corrections = by;
        fresh += anew || updated.size() == 0 ? updated.size() : pages.size() + gone.size();
    }

    /** Tells how far it is, each time that more is asked for. */
    private Ledger.Mentioned counted(Ledger.Mentioned mentions, long total) {
        AtomicLong done = new AtomicLong();
        return pages -> {
            progress.at("comparing", done.getAndAdd(pages.size()), total);
            return mentions.of(pages);
        };
    }

    private List<EventMention> mentions(String page) {
        return store.mentions(page);
    }

    /** Goes on from what was kept, where it was made of a state that the record has been in. */
    private void restore(Store.Tables tables, State now, Corrections by) {
        if (file == null || now.rules().isEmpty()) {
            return;
        }
        LedgerFile.Check stands = was -> was.rules().equals(now.rules()) && was.made().equals(now.made()) && was.changes() <= now.changes()
                && tables.meta().stamp(was.changes()).equals(Optional.of(was.stamp()));
        Optional<LedgerFile.Kept> own = LedgerFile.read(file, stands, reckoning, this::mentions, progress);
        Optional<LedgerFile.Kept> kept = own.isPresent() || other == null ? own : LedgerFile.readLinks(other, stands, reckoning, this::mentions, progress);
        if (kept.isPresent()) {
            days.clear();
            corrections = null;
            if (kept.get().corrections().equals(by.standing().stream().map(Correction::id).toList())) {
                resume(kept.get().ledger(), by);
            }
            ledger = kept.get().ledger();
            fresh = own.isPresent() ? 0 : ledger.size();
        }
    }

    /** Goes on under the corrections that it was kept under; where a page that they speak of was read anew since, they are taken as if they were new. */
    private void resume(Ledger restored, Corrections by) {
        try {
            restored.resume(by);
            corrections = by;
        } catch (RecordMoved e) {
            System.getLogger(KeptLedger.class.getName()).log(System.Logger.Level.DEBUG, "a page that corrections speak of is another now", e);
        }
    }

    private String rules() {
        if (rules == null) {
            rules = file == null ? "" : Rules.now();
        }
        return rules;
    }

    /**
     * Keeps the ledger for the next process where that would save it more than it costs: making a page's place takes some hundred times as long as
     * reading it again.
     */
    void keep() {
        Ledger now;
        synchronized (this) {
            now = ledger;
            if (now == null || file == null || fresh == 0 || fresh < now.size() / WORTH || rules().isEmpty() || now.state().stamp().isEmpty()) {
                return;
            }
            fresh = 0;
        }
        try {
            LedgerFile.write(file, now);
        } catch (IOException | DirectoryIteratorException e) {
            // Whoever may only read the folder does without.
            synchronized (this) {
                fresh = Math.max(fresh, now.size());
            }
            System.getLogger(KeptLedger.class.getName()).log(System.Logger.Level.DEBUG, "keeping " + file, e);
        }
    }

    /** Null where there is none. */
    private Reading reading(String page) {
        return store.read(t -> t.readings().reading(page)).orElse(null);
    }
}
