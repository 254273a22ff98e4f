package org.daybook.app.gather;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.daybook.reading.page.UnreadableInput;
import org.daybook.reading.page.UnreadableInput.Code;

/**
 * Walks paths, one file at a time. Folders are entered in the order of names; each real folder once, so that links which lead back end there.
 * Hidden files, a folder's own notes (README), what browsers save beside a page, and the data folder are passed over in folders.
 */
final class InputWalk {
    /** The next input, or why it can't be had: one of the two is null. */
    record Step(Input input, Gathered.Lost lost) { }

    /** A path still to be walked, and what it is called. */
    private record Pending(String source, Path path, boolean named) { }

    /** What a folder says about itself is no page. Read where it is named itself. */
    private static final Pattern NOTES = Pattern.compile("README(\\.\\w+)?", Pattern.CASE_INSENSITIVE);

    private final Deque<Pending> pending = new ArrayDeque<>();
    private final Set<Path> entered = new HashSet<>();
    private final Path dataFolder;
    private final InputStream standardInput;

    InputWalk(List<String> paths, Path dataFolder, InputStream standardInput) {
        this.dataFolder = real(dataFolder);
        this.standardInput = standardInput;
        for (String path : paths) {
            pending.add(new Pending(path, null, true));
        }
    }

    /** The next step; null after the last. */
    Step next() {
        while (!pending.isEmpty()) {
            Step step = visit(pending.pop());
            if (step != null) {
                return step;
            }
        }
        return null;
    }

    private Step visit(Pending next) {
        String source = next.source();
        if (next.named() && source.equals("-")) {
            return new Step(Input.once("-", standardInput), null);
        }
        Path path;
        try {
            path = next.path() != null ? next.path() : Path.of(source);
        } catch (InvalidPathException e) {
            return lost(source, "it is no path on this machine", e);
        }
        if (Files.isDirectory(path)) {
            return enter(next, path);
        }
        if (Files.isRegularFile(path)) {
            return Files.isReadable(path) ? new Step(Input.file(source, path), null)
                    : lost(source, "permission denied; make it readable (chmod u+r) or run as its owner", null);
        }
        if (!Files.exists(path)) {
            return lost(source, Files.exists(path, LinkOption.NOFOLLOW_LINKS) ? "the link leads nowhere; mend it or remove it"
                    : "there is no such file or folder; check the path", null);
        }
        // In a folder, a pipe or socket would be waited on for ever; one that is named is meant.
        return next.named() ? pipe(source, path) : null;
    }

    private Step pipe(String source, Path path) {
        try {
            return new Step(Input.once(source, Files.newInputStream(path)), null);
        } catch (IOException e) {
            return lost(source, reason(e), e);
        }
    }

    private Step enter(Pending folder, Path path) {
        Path real = real(path);
        if (real.equals(dataFolder)) {
            return folder.named() ? lost(folder.source(), "it is the data folder itself, which holds what was read; name the folder that holds the pages", null)
                    : null;
        }
        if (!entered.add(real)) {
            return null;
        }
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> listing = Files.newDirectoryStream(path)) {
            listing.forEach(entries::add);
        } catch (AccessDeniedException e) {
            return lost(folder.source(), "permission denied; make the folder readable (chmod u+rx) or run as its owner", e);
        } catch (IOException e) {
            return lost(folder.source(), reason(e), e);
        } catch (DirectoryIteratorException e) {
            return lost(folder.source(), reason(e.getCause()), e);
        }
        entries.sort(Comparator.comparing((Path entry) -> entry.getFileName().toString()).reversed());
        for (Path entry : entries) {
            String name = entry.getFileName().toString();
            if (!passedOver(name) && !(PageFolder.belongsTo(name, page -> Files.isRegularFile(path.resolve(page))) && Files.isDirectory(entry))) {
                pending.push(new Pending(entry.toString(), entry, false));
            }
        }
        return null;
    }

    /** Whether a file of this name is hidden, or what a folder says about itself. */
    static boolean passedOver(String name) {
        return name.startsWith(".") || NOTES.matcher(name).matches();
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path.toAbsolutePath().normalize();
        }
    }

    static String reason(IOException e) {
        String message = e.getMessage();
        return message == null || message.isBlank() ? "it can't be read" : "it can't be read: " + message;
    }

    private static Step lost(String source, String why, Exception cause) {
        return new Step(null, new Gathered.Lost(source, new UnreadableInput(Code.UNREADABLE, "reading " + source + ": " + why, cause)));
    }
}
