package org.daybook.record.correct;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * A set of corrections, of one person or of many. What it comes to does not depend on the order in which they arrived: they have an order
 * of their own ({@link Correction#IN_ORDER}). Immutable.
 */
public final class Corrections {
    /** No correction at all. */
    public static final Corrections NONE = new Corrections(List.of());

    private final List<Correction> all;
    /** By the id of what is undone, the undo that does it. */
    private final Map<String, Correction> undone = new HashMap<>();

    private Corrections(List<Correction> all) {
        this.all = all;
        // An undo's id is made from that of what it undoes, so it is never part of a ring; but a clock may put it before that.
        Map<String, List<Correction>> undos = new HashMap<>();
        for (Correction correction : all) {
            if (correction.change() instanceof Change.Undo undo) {
                undos.computeIfAbsent(undo.correction(), u -> new ArrayList<>()).add(correction);
            }
        }
        all.forEach(correction -> undoneBy(correction, undos).ifPresent(undo -> undone.put(correction.id(), undo)));
    }

    private static Optional<Correction> undoneBy(Correction correction, Map<String, List<Correction>> undos) {
        return undos.getOrDefault(correction.id(), List.of()).stream().filter(undo -> undoneBy(undo, undos).isEmpty()).findFirst();
    }

    /** These corrections; one that is there twice counts once. */
    public static Corrections of(Collection<Correction> corrections) {
        if (corrections.isEmpty()) {
            return NONE;
        }
        TreeSet<Correction> inOrder = new TreeSet<>(Correction.IN_ORDER);
        inOrder.addAll(corrections);
        return new Corrections(List.copyOf(inOrder));
    }

    /** Those that were made up to an instant: what was undone later stands among them. */
    public Corrections until(Instant instant) {
        List<Correction> made = all.stream().filter(c -> !c.when().isAfter(instant)).toList();
        return made.size() == all.size() ? this : new Corrections(made);
    }

    /** All of them, in their order. */
    public List<Correction> all() {
        return all;
    }

    /** Those that count, in their order: not undone, and no undo. */
    public List<Correction> standing() {
        return all.stream().filter(c -> !(c.change() instanceof Change.Undo) && !undone.containsKey(c.id())).toList();
    }

    /** The undo by which a correction does not count; empty where it counts. */
    public Optional<Correction> undoneBy(Correction correction) {
        return Optional.ofNullable(undone.get(correction.id()));
    }

    /**
     * The instant for a correction made now, in sight of these: later than all of them, so that it outranks them though it be made within
     * the same millisecond, or by a clock that is behind.
     */
    public Instant after(Instant now) {
        return all.isEmpty() || now.isAfter(all.get(all.size() - 1).when()) ? now : all.get(all.size() - 1).when().plusMillis(1);
    }

    /** The correction with this id, or the only one whose id begins so. */
    public Optional<Correction> withId(String id) {
        List<Correction> found = id.isEmpty() ? List.of() : all.stream().filter(c -> c.id().startsWith(id)).toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** The dates that people give pages: by page, the correction that counts. */
    public Map<String, Correction> pageDates() {
        Map<String, Correction> dates = new LinkedHashMap<>();
        standing().forEach(c -> {
            if (c.change() instanceof Change.RedatePage redate) {
                dates.put(redate.page(), c);
            }
        });
        return dates;
    }
}
