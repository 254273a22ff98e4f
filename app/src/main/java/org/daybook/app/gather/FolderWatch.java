package org.daybook.app.gather;

import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.daybook.reading.page.Capture;
import org.daybook.reading.page.Given;
import org.daybook.record.Added;
import org.daybook.record.DataFolderProblem;
import org.daybook.record.Daybook;
import org.daybook.record.Progress;

/** Reads what is in a folder, and what comes into it, for as long as it is open. What was read before changes nothing. */
public final class FolderWatch implements AutoCloseable {
    private static final Logger LOG = System.getLogger(FolderWatch.class.getName());
    /** A file is taken once it has stayed as it is for so long: whoever copies it in may not be done. */
    private static final long QUIET_MILLIS = 400;
    /** File systems that tell of no changes, such as network ones, are looked at this often. */
    private static final long LOOK_AGAIN_SECONDS = 20;

    /** What tells one state of a file from another. */
    private record State(long bytes, long modified) { }

    private final Daybook daybook;
    private final Path folder;
    private final Path dataFolder;
    private final Consumer<String> say;
    private final WatchService watcher;
    private final Map<Path, State> taken = new HashMap<>();
    private final Thread thread = new Thread(this::watch, "daybook-watch");

    /**
     * @param dataFolder Daybook's own folder, passed over wherever it is met
     * @param say told what was read, and what could not be
     * @throws IOException where it is no folder that can be looked into
     */
    public FolderWatch(Daybook daybook, Path folder, Path dataFolder, Consumer<String> say) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new IOException("watching " + folder + ": it is no folder; make it, or name another (--watch)");
        }
        this.daybook = daybook;
        this.folder = folder;
        this.dataFolder = dataFolder;
        this.say = say;
        this.watcher = FileSystems.getDefault().newWatchService();
    }

    /** Begins. */
    public FolderWatch start() {
        thread.setDaemon(true);
        thread.start();
        return this;
    }

    private void watch() {
        try {
            while (true) {
                List<Path> fresh = fresh();
                if (!fresh.isEmpty()) {
                    read(fresh);
                }
                WatchKey key = watcher.poll(LOOK_AGAIN_SECONDS, TimeUnit.SECONDS);
                while (key != null) {
                    key.pollEvents();
                    key.reset();
                    key = watcher.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS);
                }
            }
        } catch (ClosedWatchServiceException | InterruptedException e) {
            LOG.log(Level.DEBUG, "watching ends", e);
        }
    }

    /** Files that are new or changed, in the order of their paths; each folder on the way is watched from now on. */
    private List<Path> fresh() {
        List<Path> fresh = new ArrayList<>();
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) throws IOException {
                    if (hidden(directory) && !directory.equals(folder) || directory.toAbsolutePath().normalize().equals(dataFolder.toAbsolutePath().normalize())) {
                        return FileVisitResult.SKIP_SUBTREE;
                    }
                    directory.register(watcher, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    State state = new State(attributes.size(), attributes.lastModifiedTime().toMillis());
                    if (attributes.isRegularFile() && !hidden(file) && !state.equals(taken.put(file, state))) {
                        fresh.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            say.accept("watching " + folder + ": " + e.getMessage() + "; looking again in " + LOOK_AGAIN_SECONDS + " seconds");
        }
        fresh.sort(null);
        return fresh;
    }

    private static boolean hidden(Path path) {
        return path.getFileName() != null && path.getFileName().toString().startsWith(".");
    }

    private void read(List<Path> files) {
        Captures captures = new Captures(dataFolder, Given.NOTHING, InputStream.nullInputStream());
        List<String> lost = new ArrayList<>();
        try (Stream<Gathered> inputs = captures.of(files.stream().map(Path::toString).toList())) {
            Added added = daybook.add(inputs.<Capture>mapMulti((input, found) -> {
                if (input instanceof Gathered.Found capture) {
                    found.accept(capture.capture());
                } else if (input instanceof Gathered.Lost problem) {
                    lost.add(problem.problem().getMessage());
                }
            }), Progress.NONE);
            added.failed().forEach(failure -> lost.add(failure.message()));
            if (!added.added().isEmpty()) {
                say.accept("read from " + folder + ": " + added.added().size() + (added.added().size() == 1 ? " page" : " pages"));
            }
        } catch (DataFolderProblem e) {
            // Another process writes: its lock is waited for, and these files are looked at again.
            files.forEach(taken::remove);
            say.accept(e.getMessage());
        }
        lost.forEach(say);
    }

    @Override
    public void close() throws IOException {
        watcher.close();
        thread.interrupt();
    }
}
