package org.daybook.record.link;

import com.ibm.icu.text.Transliterator;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.TreeMap;
import java.util.zip.CRC32C;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.daybook.reading.Reader;

/**
 * By which rules this program links, in a few letters: what was linked by others is out of date. Made of the program itself, its classes and tables,
 * so that nobody has to think of raising a number.
 */
public final class Rules {
    private Rules() { }

    /** Of the program that runs; empty where it can't be told, and nothing that was kept is to be trusted. */
    public static String now() {
        StringBuilder rules = new StringBuilder();
        try {
            for (Class<?> part : List.of(Rules.class, Reader.class)) {
                Path place = Path.of(part.getProtectionDomain().getCodeSource().getLocation().toURI());
                rules.append(Long.toHexString(Files.isDirectory(place) ? folder(place) : jar(place))).append(' ');
            }
            // a library is told by its version, which its file's name has
            Path icu = Path.of(Transliterator.class.getProtectionDomain().getCodeSource().getLocation().toURI());
            return rules.append(icu.getFileName()).toString();
        } catch (IOException | URISyntaxException | NullPointerException e) {
            System.getLogger(Rules.class.getName()).log(System.Logger.Level.DEBUG, "looking at the program's own files", e);
            return "";
        }
    }

    /** A jar has the sum of each of its files at hand. */
    private static long jar(Path file) throws IOException {
        TreeMap<String, Long> sums = new TreeMap<>();
        try (ZipFile jar = new ZipFile(file.toFile())) {
            for (Enumeration<? extends ZipEntry> entries = jar.entries(); entries.hasMoreElements();) {
                ZipEntry entry = entries.nextElement();
                sums.put(entry.getName(), entry.getCrc());
            }
        }
        return sum(sums);
    }

    private static long folder(Path folder) throws IOException {
        TreeMap<String, Long> sums = new TreeMap<>();
        try (java.util.stream.Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                sums.put(folder.relativize(file).toString(), Files.size(file) * 31 + Files.getLastModifiedTime(file).toMillis());
            }
        }
        return sum(sums);
    }

    private static long sum(TreeMap<String, Long> sums) {
        CRC32C sum = new CRC32C();
        sum.update(sums.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return sum.getValue();
    }
}
