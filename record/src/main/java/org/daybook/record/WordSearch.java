package org.daybook.record;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.daybook.record.link.Chronicle;
import org.daybook.record.link.PageFacts;
import org.daybook.record.search.Found;
import org.daybook.record.search.SearchIndex;
import org.daybook.record.store.Store;

/** Full text over articles, statements and events. */
final class WordSearch implements AutoCloseable {
    /** Several mentions may be of one event, so more are asked for than are wanted. */
    private static final int MORE = 3;
    private static final int MOST = 10_000;

    private final Store store;
    private final SearchIndex index;
    private final Path folder;

    /** @param folder that the index is in */
    WordSearch(Store store, SearchIndex index, Path folder) {
        this.store = store;
        this.folder = folder;
        this.index = index;
    }

    /** What is found, best first. @param chronicle as of then */
    List<Hit> hits(String words, AsOf asOf, Chronicle chronicle, int most) {
        try {
            List<Hit> hits = new ArrayList<>();
            Set<String> events = new LinkedHashSet<>();
            Function<String, Optional<PageFacts>> pages = pages(asOf);
            index.search(words, asOf.knownBy(), counting(asOf, pages), Math.min(MORE * Math.max(0, most), MOST), found -> {
                hit(found, pages, chronicle, events).ifPresent(hits::add);
                return hits.size() < most;
            });
            return hits;
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** Empty where it does not count, or its event was found before. @param events ids of those that were found */
    private static Optional<Hit> hit(Found found, Function<String, Optional<PageFacts>> pages, Chronicle chronicle, Set<String> events) {
        Optional<PageFacts> page = pages.apply(found.page());
        Optional<Event> event = page.isEmpty() || !found.kind().equals("event") ? Optional.empty() : chronicle.told(found.id()).filter(told -> !told.dismissed() && events.add(told.id()));
        if (page.isEmpty() || found.kind().equals("event") && event.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Hit(found.kind(), event.map(Event::id).orElse(found.id()), event.map(Event::title).orElse(found.title()), found.passage(), found.words(), page.get().outlet(),
                page.get().published() == null ? null : page.get().published().edtf(), page.get().source(), page.get().id(), found.span(), found.speaker(), found.cue()));
    }

    /** Pages by their ids, where they count as of then; each looked up once, though several things of it are found. */
    private Function<String, Optional<PageFacts>> pages(AsOf asOf) {
        Map<String, Optional<PageFacts>> known = new HashMap<>();
        return id -> known.computeIfAbsent(id, page -> page(page, asOf));
    }

    /** Which pages count, by when they came: the index knows when they were published, and not that. Null for all. */
    private static Predicate<String> counting(AsOf asOf, Function<String, Optional<PageFacts>> pages) {
        return asOf.heldBy() == null ? null : id -> pages.apply(id).isPresent();
    }

    /** Pages whose articles have these words. */
    List<PageFacts> pages(String words, AsOf asOf, int most) {
        try {
            Function<String, Optional<PageFacts>> pages = pages(asOf);
            Set<PageFacts> having = new LinkedHashSet<>();
            index.search(words, asOf.knownBy(), counting(asOf, pages), Math.min(MORE * most, MOST), found -> {
                if (found.kind().equals("article")) {
                    pages.apply(found.page()).ifPresent(having::add);
                }
                return having.size() < most;
            });
            return List.copyOf(having);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** Ids of pages that have one of these words; of those that count as of then, all, and maybe others. */
    Set<String> pages(Set<String> words, AsOf asOf) {
        try {
            return index.pages(words, asOf.knownBy());
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    @Override
    public void close() {
        try {
            index.close();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private UncheckedIOException unreadable(IOException e) {
        return new UncheckedIOException("searching " + folder + ": " + DataFolderProblem.reason(e) + "; take that folder away, and it is made afresh", e);
    }

    /** A page, where it counts as of then. */
    Optional<PageFacts> page(String id, AsOf asOf) {
        return store.read(t -> t.pages().page(id).filter(page -> Chronicle.knownBy(page, asOf.knownBy())
                && (asOf.heldBy() == null || t.captures().archived(id).filter(when -> !when.isAfter(asOf.heldBy())).isPresent())));
    }
}
