package org.daybook.record.store;

import java.util.Optional;
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

    void changed() {
        set("changes", String.valueOf(changes() + 1));
    }
}
