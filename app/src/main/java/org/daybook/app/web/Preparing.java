package org.daybook.app.web;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Sees to it that nobody sits before an empty window while the record is put in order for answers, which it is once: by the first clock when the server starts, by the other when
 * somebody first asks for that. Safe for many threads.
 */
final class Preparing {
    private final String name;
    private final long patience;
    private CompletableFuture<?> preparing;

    /**
     * @param name what is being done: the thread that does it is called so, and the keys of its words begin with it
     * @param patience milliseconds that a reader waits before being told what is going on
     */
    Preparing(String name, long patience) {
        this.name = name;
        this.patience = patience;
    }

    /**
     * Whether answers can be given at once. Where they can't, they are being prepared.
     *
     * @param first asks for one of them
     */
    boolean ready(Supplier<?> first) {
        try {
            begun(first).get(patience, TimeUnit.MILLISECONDS);
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

    String name() {
        return name;
    }

    /** Waits until they can be given, or it is known that they can't. @param first as {@link #ready} has it */
    void await(Supplier<?> first) throws InterruptedException {
        try {
            begun(first).get();
        } catch (ExecutionException e) {
            // likewise
            return;
        }
    }

    private synchronized CompletableFuture<?> begun(Supplier<?> first) {
        if (preparing == null || preparing.isCompletedExceptionally()) {
            preparing = CompletableFuture.supplyAsync(first, work -> {
                Thread worker = new Thread(work, "daybook-" + name);
                worker.setDaemon(true);
                worker.start();
            });
        }
        return preparing;
    }
}
