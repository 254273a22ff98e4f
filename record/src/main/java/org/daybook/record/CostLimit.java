package org.daybook.record;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.daybook.reading.Reader;
import org.daybook.reading.Reading;
import org.daybook.reading.page.Capture;
import org.daybook.reading.page.Dated;
import org.daybook.reading.page.UnreadableInput;
import org.daybook.reading.page.UnreadableInput.Code;

/**
 * Bounds what the reading of one page may cost, so that what somebody made to hang readers costs seconds. Time is the processor's, of the thread
 * that reads: how busy the machine is with other things doesn't count. What honest pages need is a hundredth of it, so that the same pages are
 * given up on every machine. Safe for many threads.
 */
public final class CostLimit implements AutoCloseable {
    /** What one page may cost. */
    static final long MOST_MILLIS = 2_000;
    /** Until the program has read for so long, code is still being compiled and dictionaries loaded: a page may cost all of that. */
    static final long WARM_UP_MILLIS = 20_000;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final long most;
    private final AtomicLong warmUp;
    private final ScheduledThreadPoolExecutor watch;

    public CostLimit() {
        this(MOST_MILLIS, WARM_UP_MILLIS);
    }

    CostLimit(long mostMillis, long warmUpMillis) {
        this.most = TimeUnit.MILLISECONDS.toNanos(mostMillis);
        this.warmUp = new AtomicLong(TimeUnit.MILLISECONDS.toNanos(warmUpMillis));
        this.watch = new ScheduledThreadPoolExecutor(1, work -> {
            Thread thread = new Thread(work, "cost-limit");
            thread.setDaemon(true);
            return thread;
        });
        watch.setRemoveOnCancelPolicy(true);
    }

    /** One reading that is going on. */
    private final class Watched implements Runnable {
        private final Thread thread = Thread.currentThread();
        private final long began = spent();
        private final long limit = Math.max(most, warmUp.get());
        private boolean over;
        private boolean overdue;
        private ScheduledFuture<?> next;

        private long spent() {
            long spent = THREADS.getThreadCpuTime(thread.getId());
            return spent < 0 ? System.nanoTime() : spent;
        }

        @Override
        public synchronized void run() {
            if (over) {
                return;
            }
            long left = limit - (spent() - began);
            if (left > 0) {
                // not before that can it have spent the rest
                next = watch.schedule(this, left, TimeUnit.NANOSECONDS);
            } else {
                overdue = true;
                thread.interrupt();
            }
        }

        synchronized boolean end() {
            over = true;
            next.cancel(false);
            warmUp.addAndGet(began - spent());
            if (overdue) {
                Thread.interrupted();
            }
            return overdue;
        }
    }

    /**
     * Reads a capture, unless it costs too much.
     *
     * @param found as {@link Reader#read(Capture, Dated)} takes it
     * @throws UnreadableInput also where the page was given up
     */
    public Reading read(Reader reader, Capture capture, Dated found) throws UnreadableInput {
        Watched watched = new Watched();
        synchronized (watched) {
            watched.next = watch.schedule(watched, watched.limit, TimeUnit.NANOSECONDS);
        }
        try {
            return reader.read(capture, found);
        } catch (CancellationException e) {
            throw tooCostly(capture, "it takes more than " + TimeUnit.NANOSECONDS.toSeconds(watched.limit) + " seconds to read", e);
        } catch (OutOfMemoryError e) {
            throw tooCostly(capture, "it takes more memory to read than there is", e);
        } finally {
            watched.end();
        }
    }

    private static UnreadableInput tooCostly(Capture capture, String why, Throwable cause) {
        return new UnreadableInput(Code.TOO_COSTLY, "reading " + capture.source() + ": " + why + ", and was given up; save the story alone, as text", cause);
    }

    @Override
    public void close() {
        watch.shutdownNow();
    }
}
