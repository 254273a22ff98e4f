package org.daybook.record.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;
import org.daybook.reading.Reader;
import org.daybook.reading.Reading;
import org.daybook.reading.page.Capture;
import org.daybook.record.link.Mentions;
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

    @Test
    void keepsFewSegmentsThoughItIsWrittenToOftenAndLittle(@TempDir Path folder) throws Exception {
        Reader reader = new Reader();
        try (SearchIndex index = new SearchIndex(folder)) {
            for (int i = 0; i < COMMITS; i++) {
                Reading reading = reader.read(Capture.of("page" + i + ".txt", ("Anna Berg will open bridge " + i + " in Velmark on 12 May 2027.").getBytes(StandardCharsets.UTF_8)));
                index.update(List.of(new IndexedPage(Mentions.page(reading, null), reading, Mentions.of(reading))), List.of(), i);
            }
            try (FSDirectory directory = FSDirectory.open(folder); DirectoryReader read = DirectoryReader.open(directory)) {
                // as many as the merge policy allows of small ones
                assertTrue(read.leaves().size() <= 10, read.leaves().size() + " segments");
            }
            assertEquals(COMMITS, index.pages(List.of("Velmark"), null).size());
        }
    }
}
