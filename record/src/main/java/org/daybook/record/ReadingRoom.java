package org.daybook.record;

import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.daybook.reading.Reader;
import org.daybook.reading.Reading;
import org.daybook.reading.page.Capture;
import org.daybook.reading.page.Dated;
import org.daybook.reading.page.UnreadableInput;
import org.daybook.record.store.CaptureTable.Failed;
import org.daybook.record.store.ReadingTable.Packed;

/** Where captures are read, many at a time. A capture that the reader fails on, however badly, is named and stops no other. */
final class ReadingRoom implements AutoCloseable {
    /** Code of a failure that is the program's own and not the page's. */
    static final String FAULT = "fault";

    /** The same on every machine and in every thread, so that how deep a page may nest doesn't depend on who reads it. */
    private static final long STACK_BYTES = 16L << 20;

    private final Supplier<Reader> readers;
    private final ExecutorService threads;
    private final CostLimit limit = new CostLimit();
    private Reader reader;

    /**
     * @param readers asked for one when the first capture is to be read: its languages take a while to load
     * @param size how many captures are read at once
     */
    ReadingRoom(Supplier<Reader> readers, int size) {
        this.readers = readers;
        AtomicInteger number = new AtomicInteger();
        this.threads = Executors.newFixedThreadPool(size, work -> {
            Thread thread = new Thread(null, work, "reader-" + number.incrementAndGet(), STACK_BYTES);
            thread.setDaemon(true);
            return thread;
        });
    }

    /** What became of a capture: one of the two is null. */
    record Outcome(Packed reading, Failed failed) { }

    /** Gives the capture when its turn comes, so that only those being read are in memory. */
    interface Source {
        Capture capture() throws IOException;
    }

    /** Reads a capture, with the date that other pages tell, or null. */
    Future<Outcome> read(String id, Source source, Dated found) {
        return threads.submit(() -> outcome(id, source, found));
    }

    private Outcome outcome(String id, Source source, Dated found) {
        String name = id;
        try {
            Capture capture = source.capture();
            name = capture.source();
            Reading reading = limit.read(reader(), capture, found);
            boolean dated = reading.published() != null && !reading.published().from().equals("inferred");
            return new Outcome(Packed.of(reading, dated), null);
        } catch (UnreadableInput e) {
            return new Outcome(null, new Failed(id, e.code().toString(), e.getMessage()));
        } catch (IOException e) {
            return new Outcome(null, new Failed(id, UnreadableInput.Code.UNREADABLE.toString(), "reading the capture " + id
                    + " from the archive: " + e.getMessage() + "; put the archive's file back from a backup, or add the page again"));
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError | AssertionError e) {
            return new Outcome(null, new Failed(id, FAULT, "reading " + name + ": Daybook itself failed on it (" + what(e)
                    + "); the capture is kept, and the rest went on: please report this with the page"));
        }
    }

    /** The reader, made when it is first asked for. */
    synchronized Reader reader() {
        if (reader == null) {
            reader = readers.get();
        }
        return reader;
    }

    private static String what(Throwable e) {
        StackTraceElement[] trace = e.getStackTrace();
        return e.getClass().getSimpleName() + (e.getMessage() == null ? "" : ": " + e.getMessage())
                + (trace.length == 0 ? "" : " at " + trace[0]);
    }

    /** Runs other work on the same threads. */
    <T> Future<T> run(java.util.concurrent.Callable<T> work) {
        return threads.submit(work);
    }

    @Override
    public void close() {
        threads.shutdownNow();
        limit.close();
    }
}
