package org.daybook.record;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import org.daybook.record.link.Chronicle;

/**
 * The chronicles of the days asked for last. Each is made once, however many ask for it at the same time: on a large record that takes
 * seconds and much memory, and the pages of a website come together. Safe for many threads.
 */
final class ChronicleShelf {
    /** Today, the day that a reader goes back to, and the day before that for comparison. */
    private static final int MOST = 3;

    private record Label(String state, AsOf asOf) { }

    private final Map<Label, FutureTask<Chronicle>> kept = new LinkedHashMap<>(8, 0.75f, true);

    /** The chronicle of a day at one state of the record, made where it isn't kept. */
    Chronicle chronicle(String state, AsOf asOf, Supplier<Chronicle> maker) {
        Label label = new Label(state, asOf);
        FutureTask<Chronicle> task;
        synchronized (kept) {
            kept.keySet().removeIf(other -> !other.state().equals(state));
            task = kept.computeIfAbsent(label, l -> new FutureTask<>(maker::get));
            while (kept.size() > MOST) {
                kept.remove(kept.keySet().iterator().next());
            }
        }
        task.run();
        try {
            return task.get();
        } catch (ExecutionException e) {
            forget(label);
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) e.getCause();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for what is known as of " + asOf, e);
        }
    }

    private void forget(Label label) {
        synchronized (kept) {
            kept.remove(label);
        }
    }

    void clear() {
        synchronized (kept) {
            kept.clear();
        }
    }
}
