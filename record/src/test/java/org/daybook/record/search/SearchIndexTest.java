package org.daybook.record.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchIndexTest {
    private static final int COMMITS = 80;

    @Test
    void tellsItsStateThoughWhoeverWritesTakesTheLastCommitAway(@TempDir Path folder) throws Exception {
        try (SearchIndex writer = new SearchIndex(folder); SearchIndex reader = new SearchIndex(folder)) {
            writer.update(List.of(), List.of(), 0);
            CountDownLatch asks = new CountDownLatch(1);
            CountDownLatch asksBetween = new CountDownLatch(2);
            CompletableFuture<Set<String>> asked = CompletableFuture.supplyAsync(() -> {
                Set<String> states = new HashSet<>();
                try {
                    while (!reader.version().equals(OptionalLong.of(COMMITS))) {
                        for (int i = 0; i < 50; i++) {
                            if (states.add(reader.state().orElseThrow())) {
                                asks.countDown();
                                asksBetween.countDown();
                            }
                        }
                    }
                    return states;
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            assertTrue(asks.await(1, TimeUnit.MINUTES), "nobody asks");
            for (int version = 1; version <= COMMITS; version++) {
                writer.update(List.of(), List.of(), version);
                if (version == COMMITS / 2) {
                    assertTrue(asked.isDone() || asksBetween.await(1, TimeUnit.MINUTES), "nobody asks between commits");
                }
            }
            assertTrue(asked.get().size() >= 2, "states were seen between commits");
            assertEquals(reader.state(), writer.state());
        }
    }
}
