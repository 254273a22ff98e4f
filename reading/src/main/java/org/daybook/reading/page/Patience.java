package org.daybook.reading.page;

import java.util.concurrent.CancellationException;

/**
 * Lets whoever asked for a reading take that back: a thread that is interrupted while it reads gives the page up. Reading itself knows no clock;
 * how long is too long is for the caller to say. Loops whose length is up to a page's maker look in here once a round.
 */
public final class Patience {
    private Patience() { }

    /** @throws CancellationException where the thread has been interrupted; its interrupted status stays */
    public static void check() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("the reading was taken back");
        }
    }
}
