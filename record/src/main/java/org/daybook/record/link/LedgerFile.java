package org.daybook.record.link;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;
import org.daybook.record.Progress;

/**
 * A ledger kept in a file, so that it need not be made again from all pages. A cache: it says of which state of the record and under which rules it
 * was made, and where that is not so any more, or the file is cut short or damaged, it is passed over.
 */
public final class LedgerFile {
    private static final String FORMAT = "daybook ledger 3";
    /** Before the number of the process that writes it. */
    private static final String NEW = ".new-";
    /** Two records of one process may lie in one folder one after another. */
    private static final AtomicLong COUNT = new AtomicLong();
    private static final int BUFFER = 1 << 16;

    private LedgerFile() { }

    /**
     * What a ledger was made of.
     *
     * @param rules of linking, in a few letters: {@link Rules}
     * @param made what tells the record's database from others
     * @param changes how often that had changed
     * @param stamp what tells that state from others of the same number
     */
    public record State(String rules, String made, long changes, String stamp) { }

    /**
     * A ledger as it was kept.
     *
     * @param corrections the ids of all that counted
     */
    public record Kept(Ledger ledger, List<String> corrections) {
        public Kept {
            corrections = List.copyOf(corrections);
        }
    }

    /** Keeps a ledger: the file is the old one or the new one, whatever happens meanwhile. */
    public static void write(Path file, Ledger ledger) throws IOException {
        tidy(file);
        Path fresh = file.resolveSibling(file.getFileName() + NEW + ProcessHandle.current().pid() + "-" + COUNT.incrementAndGet());
        try {
            try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
                CheckedOutputStream sum = new CheckedOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER), new CRC32C());
                PackedOutput out = new PackedOutput(sum);
                ledger.hold(held -> {
                    head(out, held.state());
                    new LedgerWriter(out).write(held);
                });
                out.writeLong(sum.getChecksum().getValue());
                out.flush();
                channel.force(true);
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    /** Takes away what a killed process left unfinished. */
    private static void tidy(Path file) throws IOException {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(file.toAbsolutePath().getParent(), file.getFileName() + NEW + "*")) {
            for (Path one : left) {
                String process = one.getFileName().toString().substring((file.getFileName() + NEW).length());
                if (process.matches("\\d{1,18}(?:-\\d+)?") && ProcessHandle.of(Long.parseLong(process.replaceFirst("-.*", ""))).isEmpty()) {
                    Files.deleteIfExists(one);
                }
            }
        }
    }

    private static void head(DataOutputStream out, State state) throws IOException {
        out.writeUTF(FORMAT);
        out.writeUTF(state.rules());
        out.writeUTF(state.made());
        out.writeLong(state.changes());
        out.writeUTF(state.stamp());
    }

    private static State head(DataInputStream in) throws IOException {
        if (!in.readUTF().equals(FORMAT)) {
            throw new IOException("another format");
        }
        String rules = in.readUTF();
        String made = in.readUTF();
        long changes = in.readLong();
        String stamp = in.readUTF();
        return new State(rules, made, changes, stamp);
    }

    /** Says whether what a kept ledger was made of is still so. */
    public interface Check {
        boolean stands(State state);
    }

    /**
     * The ledger that was kept; empty where there is none that stands.
     *
     * @param reckoning by what clock its pages count
     * @param store the mentions of a page as they are now, in any order
     * @param progress is told how many bytes of it were read
     */
    public static Optional<Kept> read(Path file, Check check, Reckoning reckoning, Function<String, List<EventMention>> store, Progress progress) {
        return read(file, check, reckoning, store, progress, true);
    }

    /** The same by another clock than that of the ledger that was kept: what may be linked is the same, and events are told from that. */
    public static Optional<Kept> readLinks(Path file, Check check, Reckoning reckoning, Function<String, List<EventMention>> store, Progress progress) {
        return read(file, check, reckoning, store, progress, false);
    }

    private static Optional<Kept> read(Path file, Check check, Reckoning reckoning, Function<String, List<EventMention>> store, Progress progress,
            boolean sameClock) {
        try {
            if (!Files.isRegularFile(file) || !whole(file)) {
                return Optional.empty();
            }
            try (PackedInput in = new PackedInput(Files.newInputStream(file), Files.size(file), progress)) {
                State state = head(new DataInputStream(in));
                if (!check.stands(state)) {
                    return Optional.empty();
                }
                Ledger ledger = new Ledger(reckoning, store);
                return Optional.of(new Kept(ledger, new LedgerReader(in, ledger, sameClock).read(state)));
            }
        } catch (IOException e) {
            System.getLogger(LedgerFile.class.getName()).log(System.Logger.Level.DEBUG, "reading " + file, e);
            return Optional.empty();
        }
    }

    /** Whether a file ends with the sum of all that stands before. */
    private static boolean whole(Path file) throws IOException {
        CRC32C sum = new CRC32C();
        try (FileChannel channel = FileChannel.open(file)) {
            ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
            long rest = channel.size() - Long.BYTES;
            while (rest > 0) {
                buffer.clear().limit((int) Math.min(BUFFER, rest));
                int count = channel.read(buffer);
                if (count < 0) {
                    return false;
                }
                rest -= count;
                sum.update(buffer.flip());
            }
            buffer.clear().limit(Long.BYTES);
            while (buffer.hasRemaining() && channel.read(buffer) >= 0) {
                continue;
            }
            return rest == 0 && !buffer.hasRemaining() && buffer.flip().getLong() == sum.getValue();
        }
    }
}
