package org.daybook.record.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What each answer asks the store before it trusts what it read before. */
class StoreVersionTest {
    @TempDir
    Path folder;

    @Test
    void isAnotherAfterEachWriteByThisStoreOrAnyOtherAndTheSameElse() throws Exception {
        try (Store store = Store.open(folder.resolve("daybook.db")); Store other = Store.open(folder.resolve("daybook.db"))) {
            long before = store.version();
            store.read(t -> t.meta().changes());
            other.read(t -> t.meta().changes());
            assertEquals(before, store.version());
            for (Store writer : new Store[] {store, other, other, store}) {
                writer.write(t -> t.meta().set("a", "b"));
                long after = store.version();
                assertNotEquals(before, after);
                assertEquals(after, store.version());
                before = after;
            }
        }
    }

    @Test
    void isAnotherAfterTheWholeDatabaseWasReplaced() throws Exception {
        try (Store store = Store.open(folder.resolve("daybook.db")); Store other = Store.open(folder.resolve("daybook.db"))) {
            try (Store fresh = Store.open(folder.resolve("fresh.db"))) {
                fresh.write(t -> t.meta().set("a", "fresh"));
            }
            long before = store.version();
            other.replace(folder.resolve("fresh.db"));
            assertNotEquals(before, store.version());
            assertEquals("fresh", store.read(t -> t.meta().value("a")).orElseThrow());
        }
    }
}
