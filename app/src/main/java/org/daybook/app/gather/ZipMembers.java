package org.daybook.app.gather;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** The files in a ZIP archive, in its order, each called by its name in it. What folders pass over is passed over here too. */
final class ZipMembers implements Members {
    /** What documents and programs that are ZIP archives inside have among their entries; they hold no pages. */
    private static final String[] NO_FOLDER = {"[Content_Types].xml", "mimetype", "META-INF/MANIFEST.MF"};
    /** Of archives whose names are not UTF-8, as the format's definition has it. */
    private static final String OLD_NAMES = "IBM437";

    private final String source;
    private final ZipFile zip;
    private final Path aside;
    private final Budget budget;
    private final Enumeration<? extends ZipEntry> entries;
    private final Set<String> names = new HashSet<>();

    private ZipMembers(String source, ZipFile zip, Path aside, Budget budget) {
        this.source = source;
        this.zip = zip;
        this.aside = aside;
        this.budget = budget;
        this.entries = zip.entries();
        zip.stream().forEach(entry -> names.add(entry.getName()));
    }

    /**
     * Opens an archive; its index stands at its end, so that it must be a file.
     *
     * @param path the file; null where there is none, and the bytes are kept aside
     */
    static ZipMembers open(String source, Path path, InputStream bytes, Budget budget) throws IOException {
        Path aside = null;
        try {
            if (path == null) {
                aside = Files.createTempFile("daybook-input-", ".zip");
                Files.copy(bytes, aside, StandardCopyOption.REPLACE_EXISTING);
            } else {
                budget.packed(Files.size(path));
            }
            return new ZipMembers(source, zip(path == null ? aside : path), aside, budget);
        } catch (IOException | RuntimeException e) {
            if (aside != null) {
                Files.deleteIfExists(aside);
            }
            throw e;
        }
    }

    private static ZipFile zip(Path path) throws IOException {
        try {
            return new ZipFile(path.toFile());
        } catch (ZipException e) {
            return new ZipFile(path.toFile(), Charset.forName(OLD_NAMES));
        }
    }

    /** Whether it is an office document, a book or a program rather than a folder of files. */
    boolean document() {
        for (String name : NO_FOLDER) {
            if (names.contains(name)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public InputWalk.Step next() {
        while (entries.hasMoreElements()) {
            ZipEntry entry = entries.nextElement();
            if (!entry.isDirectory() && !passedOver(entry.getName())) {
                return new InputWalk.Step(new Entry(source + "#" + RecordNames.oneLine(entry.getName()), entry), null);
            }
        }
        return null;
    }

    /** Hidden files, notes, what the Mac adds, and what browsers save beside a page. */
    private boolean passedOver(String name) {
        int at = 0;
        for (int slash = name.indexOf('/'); slash >= 0; slash = name.indexOf('/', at)) {
            String folder = name.substring(at, slash);
            String within = name.substring(0, at);
            if (folder.startsWith(".") || folder.equals("__MACOSX") || PageFolder.belongsTo(folder, page -> names.contains(within + page))) {
                return true;
            }
            at = slash + 1;
        }
        return InputWalk.passedOver(name.substring(at));
    }

    private final class Entry extends Input {
        private final ZipEntry entry;

        Entry(String source, ZipEntry entry) {
            super(source);
            this.entry = entry;
        }

        @Override
        InputStream raw() throws IOException {
            return new BufferedInputStream(budget.unpacked(zip.getInputStream(entry)), 1 << 16);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            zip.close();
        } finally {
            if (aside != null) {
                Files.deleteIfExists(aside);
            }
        }
    }
}
