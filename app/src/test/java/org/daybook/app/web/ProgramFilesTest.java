package org.daybook.app.web;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramFilesTest {
    @Test
    void areGoneOnceOneIsThatWasThere(@TempDir Path folder) throws IOException {
        Path kept = Files.createFile(folder.resolve("kept.jar"));
        Path built = Files.createFile(folder.resolve("built.jar"));
        ProgramFiles files = new ProgramFiles(String.join(File.pathSeparator, kept.toString(), "", folder.resolve("never.jar").toString(), built.toString()));
        assertFalse(files.gone());
        Files.delete(built);
        assertTrue(files.gone());
    }
}
