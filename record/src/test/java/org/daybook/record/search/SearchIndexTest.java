package org.daybook.record.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchIndexTest {
    private static final int COMMITS = 80;

    @Test
    void tellsItsStateThoughWhoeverWritesTakesTheLastCommitAway(@TempDir Path folder) throws Exception {
        try (SearchIndex writer = new SearchIndex(folder); SearchIndex reader = new SearchIndex(folder)) {
            writer.update(List.of(), List.of(), 0);
            CompletableFuture<Integer> asked = CompletableFuture.supplyAsync(() -> {
                int times = 0;
                try {
                    while (!reader.version().equals(OptionalLong.of(COMMITS))) {
                        for (int i = 0; i < 50; i++) {
                            times += reader.state().isPresent() ? 1 : 0;
                        }
                    }
                    return times;
                } catch (java.io.IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            });
            for (int version = 1; version <= COMMITS; version++) {
                writer.update(List.of(), List.of(), version);
            }
            assertTrue(asked.get() > COMMITS);
            assertEquals(reader.state(), writer.state());
        }
    }
}
