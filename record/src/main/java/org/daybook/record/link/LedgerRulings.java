package org.daybook.record.link;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daybook.record.correct.Corrections;

/** What people have ruled, as a {@link Ledger} is told under it, whatever the day: whose names are whose, and of which pages and mentions corrections speak. */
final class LedgerRulings {
    /** A page and all that it tells, with names as people say. */
    record Told(PageFacts page, List<EventMention> mentions) { }

    private final PageList pages;
    private final Shelves shelves;
    /** Null until any, or none, are taken or gone on under. */
    private Corrections corrections;
    private Rulings rulings = Rulings.NONE;
    /** Whose names are whose. */
    private NameRulings bearers = new NameRulings(List.of());
    /** Ids of the pages that corrections speak of, or name anybody of whom they do. */
    private Set<String> spokenOf = Set.of();
    /** Ids of the mentions that corrections speak of. */
    private final Set<String> ruled = new HashSet<>();

    /** @param pages of the ledger @param shelves with what they tell */
    LedgerRulings(PageList pages, Shelves shelves) {
        this.pages = pages;
        this.shelves = shelves;
    }

    Corrections corrections() {
        return corrections;
    }

    Rulings rulings() {
        return rulings;
    }

    NameRulings bearers() {
        return bearers;
    }

    Set<String> spokenOf() {
        return spokenOf;
    }

    /** Whether what people say is to be taken anew: the corrections, or pages that they speak of, are others. */
    boolean anew(Collection<PageFacts> fresh, Collection<String> gone, Corrections all) {
        return corrections != all || fresh.stream().anyMatch(page -> spokenOf.contains(page.id())) || gone.stream().anyMatch(spokenOf::contains);
    }

    /**
     * Takes names as people say from now on.
     *
     * @return what the pages tell that are to be told anew since corrections speak of them, as it was read
     * @throws org.daybook.record.RecordMoved where such a page has been read anew; nothing is taken then
     */
    Map<PageFacts, List<EventMention>> again(Collection<PageFacts> fresh, Ledger.Mentioned mentions, Collection<String> gone, Corrections all) {
        boolean namedAnew = !bearers.are(all.standing());
        NameRulings named = namedAnew ? new NameRulings(all.standing()) : bearers;
        Map<PageFacts, List<EventMention>> again = anew(fresh, gone, all) ? spokenOf(fresh, gone, all, namedAnew ? naming(named, mentions) : Set.of()) : Map.of();
        if (namedAnew) {
            bearers = named;
            shelves.reading(named::read);
        }
        return again;
    }

    /**
     * The pages that corrections speak of and that are here, but for those that come anew or go: what people say of them is to be taken anew where the
     * corrections or one of these pages are new.
     */
    private Map<PageFacts, List<EventMention>> spokenOf(Collection<PageFacts> fresh, Collection<String> gone, Corrections all, Set<String> named) {
        Set<String> evidence = new LinkedHashSet<>(spokenOf);
        evidence.addAll(named);
        evidence.addAll(Ground.pages(all.standing()));
        fresh.forEach(page -> evidence.remove(page.id()));
        evidence.removeAll(gone);
        Map<PageFacts, List<EventMention>> again = new LinkedHashMap<>();
        for (String id : evidence) {
            Ledger.Entry entry = pages.entry(id);
            if (entry != null) {
                again.put(entry.raw(), shelves.raw(id, entry.sum()));
            }
        }
        return again;
    }

    /** Ids of the pages that name anybody of whom corrections speak: all that every page tells is looked through. */
    private Set<String> naming(NameRulings named, Ledger.Mentioned mentions) {
        Set<String> found = new LinkedHashSet<>();
        if (named.none()) {
            return found;
        }
        List<Ledger.Entry> all = pages.inOrder().stream().sorted(Comparator.comparing(entry -> entry.page().id())).toList();
        for (int i = 0; i < all.size(); i += Ledger.PORTION) {
            List<Ledger.Entry> portion = all.subList(i, Math.min(all.size(), i + Ledger.PORTION));
            Map<String, List<EventMention>> told = mentions.of(portion.stream().map(entry -> entry.page().id()).toList());
            portion.stream().filter(entry -> named.speakOf(entry.raw(), told.getOrDefault(entry.page().id(), List.of()))).forEach(entry -> found.add(entry.page().id()));
        }
        return found;
    }

    /** Finds what corrections speak of, whatever the day. */
    void rule(Map<PageFacts, List<EventMention>> again, Collection<PageFacts> fresh, Ledger.Mentioned mentions, Corrections all) {
        Map<String, List<EventMention>> told = new HashMap<>();
        again.forEach((page, list) -> told.put(page.id(), list));
        Set<String> evidence = Ground.pages(all.standing());
        List<String> come = fresh.stream().map(PageFacts::id).filter(evidence::contains).toList();
        Map<String, List<EventMention>> theirs = mentions.of(come);
        come.forEach(id -> told.put(id, theirs.getOrDefault(id, List.of())));
        rule(told, all);
    }

    /** @param raw told by all pages that these corrections speak of, as far as the record has them */
    private void rule(Map<String, List<EventMention>> raw, Corrections all) {
        corrections = all;
        Map<String, List<EventMention>> told = new HashMap<>();
        raw.forEach((page, list) -> told.put(page, list.stream().map(bearers::read).toList()));
        spokenOf = new LinkedHashSet<>(Ground.pages(all.standing()));
        rulings = Rulings.of(all.standing(), Ground.known(page -> told.getOrDefault(page, List.of()), told::containsKey, told::containsKey,
                correction -> List.of()));
        ruled.clear();
        rulings.grounds().forEach(ground -> ground.mentions().forEach(m -> ruled.add(m.id())));
    }

    /** Whether people have ruled anything about a telling. */
    boolean touch(Node node) {
        return !ruled.isEmpty() && node.telling().ids().stream().anyMatch(ruled::contains)
                || !bearers.none() && node.telling().ids().stream().anyMatch(bearers::touches)
                || !corrections.pageDates().isEmpty() && corrections.pageDates().containsKey(node.telling().page().id());
    }

    /** A page's tellings with names as people say. @param read as they were read */
    Told told(PageFacts raw, List<EventMention> read) {
        if (bearers.speakOf(raw, read)) {
            PageFacts page = bearers.page(raw);
            List<EventMention> told = bearers.take(read);
            spokenOf.add(raw.id());
            return new Told(page, told);
        }
        return new Told(raw, bearers.none() ? read : read.stream().map(bearers::read).toList());
    }

    /** Lets go of a page and its mentions. */
    void forget(String page, List<String> mentions) {
        bearers.forget(page, mentions);
    }

    /** Takes in what was kept of a ledger: the ids of the pages that corrections speak of. */
    void restore(Set<String> spoken) {
        spokenOf = spoken;
    }

    /**
     * Goes on with the corrections that a restored ledger was kept under.
     *
     * @throws org.daybook.record.RecordMoved where a page that they speak of has been read anew since
     */
    void resume(Corrections same) {
        Map<String, List<EventMention>> told = new HashMap<>();
        for (String page : spokenOf) {
            Ledger.Entry entry = pages.entry(page);
            if (entry != null) {
                told.put(page, shelves.raw(page, entry.sum()));
            }
        }
        Set<String> pagesSpokenOf = spokenOf;
        bearers = new NameRulings(same.standing());
        shelves.reading(bearers::read);
        told.forEach((page, list) -> {
            bearers.page(pages.entry(page).raw());
            bearers.take(list);
        });
        rule(told, same);
        spokenOf.addAll(pagesSpokenOf);
    }
}
