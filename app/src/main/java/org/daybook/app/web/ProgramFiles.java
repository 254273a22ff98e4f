package org.daybook.app.web;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The files that a program runs from. Classes and tables are loaded from them when they are first needed: where they are taken away meanwhile, as when it
 * is built anew in the same place, a server goes on with what it has, and fails at the rest.
 */
final class ProgramFiles {
    private final List<Path> all;

    /** @param classPath as the JVM has it; what isn't there now is none of its files */
    ProgramFiles(String classPath) {
        this.all = Stream.of(classPath.split(File.pathSeparator)).filter(path -> !path.isEmpty()).map(path -> Path.of(path).toAbsolutePath()).filter(Files::exists).toList();
    }

    /** Whether any of them is there no more. */
    boolean gone() {
        return all.stream().anyMatch(file -> !Files.exists(file));
    }
}
