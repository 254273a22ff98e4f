package org.daybook.record;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** That this thread of this process, and no other, may write to a data folder. The system lets go of it when the process dies, however it dies. */
final class FolderLock implements AutoCloseable {
    /**
     * Folders locked by this process: a second lock on the same file would be refused, and closing the refused one's channel would, on POSIX
     * systems, let go of the first.
     */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();
    private static final long STEP_MILLIS = 50;

    private final Path file;
    private final FileChannel channel;

    private FolderLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** The lock, if nobody else has it. */
    static Optional<FolderLock> tryTake(Path folder) throws IOException {
        Path file = folder.toRealPath().resolve("lock");
        if (!HELD.add(file)) {
            return Optional.empty();
        }
        FileChannel channel = null;
        FileLock lock = null;
        try {
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            lock = channel.tryLock();
            return lock == null ? Optional.empty() : Optional.of(new FolderLock(file, channel));
        } finally {
            if (lock == null) {
                HELD.remove(file);
                if (channel != null) {
                    channel.close();
                }
            }
        }
    }

    /**
     * The lock, waited for.
     *
     * @throws DataFolderProblem where another process keeps it for longer than that
     */
    static FolderLock take(Path folder, Duration patience) throws DataFolderProblem, IOException {
        long until = System.nanoTime() + patience.toNanos();
        while (true) {
            Optional<FolderLock> lock = tryTake(folder);
            if (lock.isPresent()) {
                return lock.get();
            }
            if (System.nanoTime() > until) {
                throw new DataFolderProblem("writing to " + folder + ": another Daybook is writing there; wait until it is done and run this "
                        + "again, or use another folder (--data)");
            }
            try {
                Thread.sleep(STEP_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new DataFolderProblem("writing to " + folder + ": interrupted while waiting for another Daybook", e);
            }
        }
    }

    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            HELD.remove(file);
        }
    }
}
