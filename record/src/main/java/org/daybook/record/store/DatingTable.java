package org.daybook.record.store;

import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * What pages may date each other by: the keys that their events share. A page whose day is wanted is to be dated anew where a page comes,
 * changes or goes that shares a key with it.
 */
public final class DatingTable {
    private final Handle handle;

    DatingTable(Handle handle) {
        this.handle = handle;
    }

    /** Pages whose keys are not kept, or out of date, in the order of their ids. */
    public List<String> unkeyed(int most) {
        return handle.createQuery("select page from readings where keyed = 0 order by page limit ?").bind(0, most).map((row, context) -> row.getString(1)).list();
    }

    /** Marks that a page's keys are out of date. */
    public void changed(String page) {
        handle.execute("update readings set keyed = 0 where page = ?", page);
    }

    /**
     * Keeps a page's keys.
     *
     * @param dated those under which it dates others
     * @param weekdays those under which others may date it; empty where it wants no date
     */
    public void keep(String page, Set<Long> dated, Set<Long> weekdays) {
        OptionalLong before = number(page);
        before.ifPresent(this::forget);
        long number = before.orElseGet(() -> handle.createQuery("select coalesce(max(number), 0) + 1 from dating_pages").map((row, context) -> row.getLong(1)).one());
        if (before.isEmpty()) {
            handle.execute("insert into dating_pages (number, page) values (?, ?)", number, page);
        }
        insert("dated_keys", number, dated);
        insert("weekday_keys", number, weekdays);
        wake(number);
        if (!weekdays.isEmpty()) {
            handle.execute("insert into redating (number) values (?) on conflict do nothing", number);
        }
        handle.execute("update readings set keyed = 1 where page = ?", page);
    }

    /** Forgets the keys of a capture that is no page. */
    public void forget(String page) {
        number(page).ifPresent(number -> {
            forget(number);
            handle.execute("delete from dating_pages where number = ?", number);
        });
    }

    private void forget(long number) {
        wake(number);
        handle.execute("delete from dated_keys where number = ?", number);
        handle.execute("delete from weekday_keys where number = ?", number);
        handle.execute("delete from redating where number = ?", number);
    }

    /** Marks the pages that a page may date. */
    private void wake(long number) {
        handle.execute("insert into redating (number) select distinct w.number from dated_keys d join weekday_keys w on w.hash = d.hash "
                + "where d.number = ? and w.number <> ? on conflict do nothing", number, number);
    }

    private void insert(String table, long number, Collection<Long> keys) {
        if (!keys.isEmpty()) {
            PreparedBatch batch = handle.prepareBatch("insert into " + table + " (hash, number) values (?, ?)");
            keys.forEach(key -> batch.bind(0, key).bind(1, number).add());
            batch.execute();
        }
    }

    private OptionalLong number(String page) {
        return handle.createQuery("select number from dating_pages where page = ?").bind(0, page).map((row, context) -> row.getLong(1)).findOne()
                .map(OptionalLong::of).orElse(OptionalLong.empty());
    }

    /** Pages to be dated anew, in the order of their ids. */
    public List<String> due() {
        return handle.createQuery("select p.page from redating r join dating_pages p on p.number = r.number order by p.page")
                .map((row, context) -> row.getString(1)).list();
    }

    /** Takes the mark away. */
    public void done(String page) {
        handle.execute("delete from redating where number in (select number from dating_pages where page = ?)", page);
    }

    /** Pages that may date this one, in the order of their ids. */
    public List<String> sources(String page) {
        return handle.createQuery("select distinct s.page from dating_pages p join weekday_keys w on w.number = p.number join dated_keys d on d.hash = w.hash "
                + "join dating_pages s on s.number = d.number where p.page = ? and s.number <> p.number order by s.page")
                .bind(0, page).map((row, context) -> row.getString(1)).list();
    }
}
