package org.daybook.record.archive;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.daybook.reading.page.Payload;
import org.netpreserve.jwarc.WarcCaptureRecord;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcMetadata;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.WarcWriter;

/**
 * The originals: every capture's bytes, in WARC 1.1 files with a gzip member for each record. Files only grow. A capture is a
 * {@code metadata} record (where it came from, what was said about it) and after it a {@code resource} record with the bytes, or, where
 * the bytes are held already, a {@code revisit} record; so whoever finds the second has the first.
 */
public final class Archive implements AutoCloseable {
    /** A file is closed when it has grown to this: a gigabyte, as the WARC standard advises. */
    public static final long FULL = 1_000_000_000L;

    private static final String SUFFIX = ".warc.gz";

    private final Path folder;
    private final Clock clock;
    private final long full;
    private Path file;
    private FileChannel channel;
    private WarcWriter writer;
    private long synced;

    /**
     * An archive in a folder, which need not exist yet.
     *
     * @param clock tells when captures are archived
     * @param full a file that has grown to this many bytes is followed by a new one
     */
    public Archive(Path folder, Clock clock, long full) {
        this.folder = folder;
        this.clock = clock;
        this.full = full;
    }

    /** What is told of each capture that is found. */
    public interface Finder {
        void found(Archived archived) throws IOException;
    }

    /** The files and their lengths in bytes, by name; empty where nothing was archived yet. */
    public SortedMap<String, Long> files() throws IOException {
        SortedMap<String, Long> files = new TreeMap<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> all = Files.list(folder)) {
                for (Path path : (Iterable<Path>) all::iterator) {
                    if (path.getFileName().toString().endsWith(SUFFIX)) {
                        files.put(path.getFileName().toString(), Files.size(path));
                    }
                }
            }
        }
        return files;
    }

    /** Appends a capture. It counts as archived only after {@link #sync()}. */
    public Archived append(Visit visit, Payload payload) throws IOException {
        UUID id = UUID.randomUUID();
        Instant now = now();
        return new Archived(visit, payload, append(WarcRecords.metadata(id, visit, now), WarcRecords.resource(id, visit, payload, now)), now);
    }

    /** Appends that bytes which are held already were handed in again. */
    public Place append(Visit visit, Place bytes) throws IOException {
        Place held = bytes;
        URI of;
        String target;
        Instant date;
        try (WarcReader reader = reader(held)) {
            WarcRecord record = record(reader, held);
            of = record.id();
            target = ((WarcCaptureRecord) record).target();
            date = record.date();
        }
        UUID id = UUID.randomUUID();
        Instant now = now();
        return append(WarcRecords.metadata(id, visit, now), WarcRecords.revisit(id, visit, of, target, date, now));
    }

    private Place append(WarcMetadata metadata, WarcCaptureRecord record) throws IOException {
        try {
            ready();
            writer.write(metadata);
            long offset = channel.position();
            writer.write(record);
            return new Place(file.getFileName().toString(), offset);
        } catch (IOException e) {
            undo(e);
            throw e;
        }
    }

    /** Forces all that was appended to the disk. Only then does it count as archived. */
    public void sync() throws IOException {
        if (channel != null) {
            try {
                channel.force(true);
                synced = channel.position();
            } catch (IOException e) {
                undo(e);
                throw e;
            }
        }
    }

    /** The bytes at a place. */
    public Payload payload(Place place) throws IOException {
        try (WarcReader reader = reader(place)) {
            return Payload.of(record(reader, place).body().stream().readAllBytes());
        }
    }

    /**
     * All captures in a file from an offset on, in its order. What is no record is passed over.
     *
     * @param from where a record begins, or the file's end
     * @return how many stretches of the file can't be read
     */
    public int read(String name, long from, Finder finder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder.resolve(name))) {
            GzipMembers.Found members = GzipMembers.walk(channel, from);
            Map<URI, byte[]> told = new HashMap<>();
            for (long offset : members.members()) {
                channel.position(offset);
                // Not closed: that would close the file.
                Optional<WarcRecord> record = new WarcReader(channel).next();
                if (record.isPresent() && record.get() instanceof WarcMetadata metadata) {
                    byte[] block = metadata.body().stream().readAllBytes();
                    metadata.concurrentTo().forEach(id -> told.put(id, block));
                } else if (record.isPresent() && record.get() instanceof WarcCaptureRecord capture) {
                    byte[] fields = told.remove(capture.id());
                    Optional<Archived> archived = archived(capture, fields == null ? new byte[0] : fields, new Place(name, offset));
                    if (archived.isPresent()) {
                        finder.found(archived.get());
                    }
                }
            }
            return members.holes();
        }
    }

    private static Optional<Archived> archived(WarcCaptureRecord record, byte[] fields, Place place) throws IOException {
        if (record instanceof WarcResource) {
            Payload payload = Payload.of(record.body().stream().readAllBytes());
            return Optional.of(new Archived(VisitFields.parse(payload.sha256(), fields), payload, place, record.date()));
        }
        if (record instanceof WarcRevisit && record.payloadDigest().isPresent()) {
            return Optional.of(new Archived(VisitFields.parse(record.payloadDigest().get().hex(), fields), null, place, record.date()));
        }
        return Optional.empty();
    }

    /**
     * Cuts off what a killed process left at the end of a file, and keeps it in {@code torn/} beside the files. Only for the one
     * process that may write.
     *
     * @param from where a record begins; all before is known to be whole
     * @return how many bytes were cut off
     */
    public long mend(String name, long from) throws IOException {
        Path path = folder.resolve(name);
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            long torn = GzipMembers.walk(channel, from).torn();
            long cut = channel.size() - torn;
            if (cut > 0) {
                Path aside = Files.createDirectories(folder.resolve("torn")).resolve(name + "." + torn);
                try (FileChannel copy = FileChannel.open(aside, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE)) {
                    channel.transferTo(torn, cut, copy);
                    copy.force(true);
                }
                channel.truncate(torn);
                channel.force(true);
            }
            return cut;
        }
    }

    private void ready() throws IOException {
        if (channel != null && channel.position() >= full) {
            sync();
            close();
        }
        if (channel == null) {
            Files.createDirectories(folder);
            SortedMap<String, Long> files = files();
            String last = files.isEmpty() ? null : files.lastKey();
            open(last != null && files.get(last) < full ? last : following(files.size(), files.keySet()));
        }
    }

    private static String following(int count, Iterable<String> names) {
        String name = String.format(java.util.Locale.ROOT, "daybook-%05d" + SUFFIX, count + 1);
        for (String taken : names) {
            if (taken.compareTo(name) >= 0) {
                return following(count + 1, names);
            }
        }
        return name;
    }

    private void open(String name) throws IOException {
        file = folder.resolve(name);
        channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        channel.position(channel.size());
        synced = channel.size();
        writer = new WarcWriter(channel, WarcCompression.GZIP);
        if (synced == 0) {
            writer.write(WarcRecords.info(name, now()));
            channel.force(true);
            synced = channel.position();
            // The folder's own entry for the new file must be on the disk too. Systems that can't open a folder keep it there themselves.
            try (FileChannel entry = FileChannel.open(folder)) {
                entry.force(true);
            } catch (IOException e) {
                return;
            }
        }
    }

    /** Takes back what was appended since the last {@link #sync()}: a full disk must not leave half a record. */
    private void undo(IOException why) {
        try {
            if (channel != null) {
                channel.truncate(synced);
                close();
            }
        } catch (IOException e) {
            why.addSuppressed(e);
        }
    }

    private WarcReader reader(Place place) throws IOException {
        FileChannel channel = FileChannel.open(folder.resolve(place.file()));
        try {
            return new WarcReader(channel.position(place.offset()));
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static WarcRecord record(WarcReader reader, Place place) throws IOException {
        return reader.next().orElseThrow(() -> new NoSuchFileException("there is no record at byte " + place.offset() + " of " + place.file()));
    }

    /** To the millisecond: all that other tools keep of it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    @Override
    public void close() throws IOException {
        if (channel != null) {
            channel.close();
            channel = null;
            writer = null;
        }
    }

    /** Names of the files, oldest first. */
    public List<String> names() throws IOException {
        return List.copyOf(files().keySet());
    }
}
