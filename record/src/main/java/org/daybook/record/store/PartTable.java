package org.daybook.record.store;

import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Which mention of an event a page tells as a part of which other. */
public final class PartTable {
    private final Handle handle;

    PartTable(Handle handle) {
        this.handle = handle;
    }

    /** Keeps what a page tells in the place of what was known of it. @param parts ids of mentions: of a part, and of its whole */
    public void keep(String page, Map<String, String> parts) {
        forget(page);
        if (!parts.isEmpty()) {
            PreparedBatch rows = handle.prepareBatch("insert into parts (page, part, whole) values (?, ?, ?)");
            parts.forEach((part, whole) -> rows.add(page, part, whole));
            rows.execute();
        }
    }

    /** Forgets what a page tells. */
    public void forget(String page) {
        handle.execute("delete from parts where page = ?", page);
    }

    /** What a page tells: the whole of each part, by ids of mentions, in the order of the parts' ids. */
    public Map<String, String> of(String page) {
        Map<String, String> parts = new TreeMap<>();
        handle.createQuery("select part, whole from parts where page = ?").bind(0, page)
                .map((row, context) -> Map.entry(row.getString(1), row.getString(2))).forEach(row -> parts.put(row.getKey(), row.getValue()));
        return parts;
    }
}
