package org.daybook.record.correct;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The log of corrections: a file of JSON Lines that only grows, forced to the disk with each addition. What a killed process left at its
 * end is no line, and was never reported; it is passed over, and cut off by the next addition.
 */
public final class CorrectionLog {
    private final Path file;

    /** A log in a file, which need not exist yet. */
    public CorrectionLog(Path file) {
        this.file = file;
    }

    /**
     * What a log holds.
     *
     * @param unreadable what is wrong with lines that hold no correction, each with its number: somebody changed them, or a newer Daybook
     *     wrote them. They are never dropped
     */
    public record Contents(Corrections corrections, List<String> unreadable) {
        public Contents {
            unreadable = List.copyOf(unreadable);
        }
    }

    /** A line of the file; {@code ended} by a line feed, or else the file's last. */
    private record Line(String text, boolean ended) { }

    /** All that the log holds now. */
    public Contents read() throws IOException {
        List<Correction> corrections = new ArrayList<>();
        List<String> unreadable = new ArrayList<>();
        int number = 0;
        for (Line line : lines(bytes())) {
            number++;
            if (line.text().isBlank()) {
                continue;
            }
            try {
                corrections.add(CorrectionFormat.parse(line.text()));
            } catch (IllegalArgumentException e) {
                // Cut short by a kill, and so never reported.
                if (line.ended()) {
                    unreadable.add("line " + number + " of " + file + " holds no correction: " + e.getMessage() + "; put it back from a backup");
                }
            }
        }
        return new Contents(Corrections.of(corrections), unreadable);
    }

    /** What tells one state of the file from another without reading it: as often as somebody asks a question. */
    public String state() throws IOException {
        return Files.exists(file) ? Files.size(file) + " " + Files.getLastModifiedTime(file) : "";
    }

    /**
     * Appends corrections that the log doesn't hold, and forces them to the disk. Only for the one process that may write.
     *
     * @return those that were new
     */
    public List<Correction> append(Collection<Correction> corrections) throws IOException {
        Set<String> held = new LinkedHashSet<>();
        read().corrections().all().forEach(c -> held.add(c.id()));
        List<Correction> fresh = corrections.stream().filter(c -> held.add(c.id())).toList();
        if (fresh.isEmpty()) {
            return fresh;
        }
        boolean made = !Files.exists(file);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            String separator = mend(channel);
            long end = channel.size();
            StringBuilder text = new StringBuilder(separator);
            fresh.forEach(c -> text.append(CorrectionFormat.line(c)).append('\n'));
            try {
                channel.position(end);
                ByteBuffer bytes = ByteBuffer.wrap(text.toString().getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            } catch (IOException e) {
                // A full disk must not leave half a line.
                channel.truncate(end);
                throw e;
            }
        }
        if (made) {
            sync(file.toAbsolutePath().getParent());
        }
        return fresh;
    }

    /** The folder's own entry for the new file must be on the disk too. Systems that can't open a folder keep it there themselves. */
    private static void sync(Path folder) {
        try (FileChannel entry = FileChannel.open(folder)) {
            entry.force(true);
        } catch (IOException e) {
            return;
        }
    }

    /**
     * Cuts off what a killed process left at the end.
     *
     * @return the line feed that an editor left out after a last line that is whole, or nothing
     */
    private String mend(FileChannel channel) throws IOException {
        byte[] bytes = bytes();
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        if (end == bytes.length) {
            return "";
        }
        try {
            CorrectionFormat.parse(new String(bytes, end, bytes.length - end, StandardCharsets.UTF_8));
            return "\n";
        } catch (IllegalArgumentException e) {
            channel.truncate(end);
            return "";
        }
    }

    private byte[] bytes() throws IOException {
        return Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
    }

    private static List<Line> lines(byte[] bytes) {
        List<Line> lines = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                lines.add(new Line(new String(bytes, start, i - start, StandardCharsets.UTF_8), true));
                start = i + 1;
            }
        }
        if (start < bytes.length) {
            lines.add(new Line(new String(bytes, start, bytes.length - start, StandardCharsets.UTF_8), false));
        }
        return lines;
    }
}
