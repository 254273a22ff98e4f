package org.daybook.record.store;

import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** What is known of the record as a whole. */
public final class MetaTable {
    private static final String SET = "insert into meta (name, value) values (?, ?) on conflict (name) do update set value = excluded.value";

    private final Handle handle;

    MetaTable(Handle handle) {
        this.handle = handle;
    }

    /** The value under a name. */
    public Optional<String> value(String name) {
        return handle.createQuery("select value from meta where name = ?").bind(0, name).map((row, context) -> row.getString(1)).findOne();
    }

    public void set(String name, String value) {
        handle.execute(SET, name, value);
    }

    /** How often the record has changed: what was kept of an older count is out of date. */
    public long changes() {
        return value("changes").map(Long::parseLong).orElse(0L);
    }

    /** What tells this record from one that was made in its place. */
    public String made() {
        return value(Database.MADE).orElse("");
    }

    /** What tells the state after so many changes from others of that number; empty where there is none. */
    public Optional<String> stamp(long changes) {
        return handle.createQuery("select stamp from stamps where changes = ?").bind(0, changes).map((row, context) -> row.getString(1)).findOne();
    }

    void changed() {
        long changes = changes() + 1;
        set("changes", String.valueOf(changes));
        handle.execute("insert into stamps (changes, stamp) values (?, ?) on conflict (changes) do update set stamp = excluded.stamp", changes,
                UUID.randomUUID().toString());
    }
}
