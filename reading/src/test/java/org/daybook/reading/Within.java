package org.daybook.reading;

import static org.junit.jupiter.api.Assertions.fail;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Work that must come to an end. Its own processor time counts: by the clock, whatever else a machine does would fail it. */
public final class Within {
    private static final long NANOS = 1_000_000_000L;
    private static final int LOOK_MILLIS = 50;
    /** By the clock, so many times as long: for work that waits for ever. */
    private static final int MOST_WAITING = 30;

    private Within() { }

    /** What the work gives; fails where it takes more seconds of its thread's processor time. */
    public static <T> T seconds(int most, Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        Thread thread = new Thread(task, "within");
        thread.setDaemon(true);
        thread.start();
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long begun = System.nanoTime();
        while (true) {
            try {
                return task.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                if (threads.getThreadCpuTime(thread.getId()) > most * NANOS || System.nanoTime() - begun > MOST_WAITING * most * NANOS) {
                    return fail("it takes more than " + most + " seconds, at " + java.util.Arrays.toString(thread.getStackTrace()));
                }
            } catch (ExecutionException e) {
                if (e.getCause() instanceof Error error) {
                    throw error;
                }
                throw new AssertionError(e.getCause());
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
