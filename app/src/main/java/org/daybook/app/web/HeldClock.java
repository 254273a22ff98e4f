package org.daybook.app.web;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Sees to it that nobody sits before an empty window while the record is put in order by the other clock, which it is once, when somebody first asks for that. Safe
 * for many threads.
 */
final class HeldClock {
    private final long patience;
    private CompletableFuture<?> preparing;

    /** @param patience milliseconds that a reader waits before being told what is going on */
    HeldClock(long patience) {
        this.patience = patience;
    }

    /**
     * Whether answers by that clock can be given at once. Where they can't, they are being prepared.
     *
     * @param first asks for one of them
     */
    boolean ready(Supplier<?> first) {
        CompletableFuture<?> now;
        synchronized (this) {
            if (preparing == null || preparing.isCompletedExceptionally()) {
                preparing = CompletableFuture.supplyAsync(first, work -> {
                    Thread thread = new Thread(work, "daybook-held");
                    thread.setDaemon(true);
                    thread.start();
                });
            }
            now = preparing;
        }
        try {
            now.get(patience, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            // whoever asks next is told what is wrong
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
