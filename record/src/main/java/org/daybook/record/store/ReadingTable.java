package org.daybook.record.store;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.daybook.reading.Reading;
import org.daybook.reading.page.Dated;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The readings: of each page alone, and again with the date that other pages tell. */
public final class ReadingTable {
    private final Handle handle;

    ReadingTable(Handle handle) {
        this.handle = handle;
    }

    /** How far what follows from a reading is in the record. */
    public enum State {
        NEW, LISTED, INDEXED;

        @Override
        public String toString() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** A reading, packed for storing: that takes time, and needs no transaction. */
    public static final class Packed {
        private final String page;
        private final byte[] bytes;
        private final boolean dated;

        private Packed(String page, byte[] bytes, boolean dated) {
            this.page = page;
            this.bytes = bytes;
            this.dated = dated;
        }

        /** @param dated whether the page gives its own day, which no other page then tells */
        public static Packed of(Reading reading, boolean dated) {
            return new Packed(reading.capture().sha256(), PackedReading.pack(reading), dated);
        }

        public String page() {
            return page;
        }

        /** Unpacks it again. */
        public Reading reading() {
            return PackedReading.unpack(bytes);
        }
    }

    /** Keeps readings of pages alone; whatever followed from older ones is out of date. */
    public void keep(Collection<Packed> readings) {
        if (readings.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch("insert into readings (page, own, dated, state) values (?, ?, ?, 'new') on conflict (page) "
                + "do update set own = excluded.own, dated = excluded.dated, found = null, again = null, state = 'new', keyed = 0");
        readings.forEach(r -> batch.bind(0, r.page).bind(1, r.bytes).bind(2, r.dated ? 1 : 0).add());
        batch.execute();
    }

    /** Keeps a reading with the date that other pages tell. */
    public void keep(Packed again, Dated found) {
        handle.execute("update readings set found = ?, again = ?, state = 'new' where page = ?", Json.write(found), again.bytes, again.page);
    }

    /** Forgets a date that other pages no longer tell. */
    public void undate(String page) {
        handle.execute("update readings set found = null, again = null, state = 'new' where page = ?", page);
    }

    /** Forgets the reading of a capture that is no page. */
    public void forget(String page) {
        handle.execute("delete from readings where page = ?", page);
    }

    /** The date that other pages tell; empty where they tell none. */
    public Optional<Dated> found(String page) {
        return handle.createQuery("select found from readings where page = ? and found is not null").bind(0, page).map((row, context) -> row.getString(1))
                .findOne().map(Json::dated);
    }

    /** Pages that have a date from others. */
    public List<String> found() {
        return handle.createQuery("select page from readings where found is not null order by page").map((row, context) -> row.getString(1)).list();
    }

    /** Whether there are pages that don't give their own day. */
    public boolean undated() {
        return handle.createQuery("select count(*) from readings where dated = 0").map((row, context) -> row.getInt(1)).one() > 0;
    }

    /** The reading of a page, with the date that other pages tell, if any. */
    public Optional<Reading> reading(String page) {
        return handle.createQuery("select coalesce(again, own) from readings where page = ?").bind(0, page).map((row, context) -> row.getBytes(1)).findOne()
                .map(PackedReading::unpack);
    }

    /** The reading of a page alone. */
    public Optional<Reading> own(String page) {
        return handle.createQuery("select own from readings where page = ?").bind(0, page).map((row, context) -> row.getBytes(1)).findOne()
                .map(PackedReading::unpack);
    }

    /** All pages, in the order of their ids. */
    public List<String> pages() {
        return handle.createQuery("select page from readings order by page").map((row, context) -> row.getString(1)).list();
    }

    /** Pages in a state, in the order of their ids. */
    public List<String> pages(State state, int most) {
        return handle.createQuery("select page from readings where state = ? order by page limit ?").bind(0, state.toString()).bind(1, most)
                .map((row, context) -> row.getString(1)).list();
    }

    public int count(State state) {
        return handle.createQuery("select count(*) from readings where state = ?").bind(0, state.toString()).map((row, context) -> row.getInt(1)).one();
    }

    public void state(Collection<String> pages, State state) {
        if (pages.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch("update readings set state = ? where page = ?");
        pages.forEach(page -> batch.bind(0, state.toString()).bind(1, page).add());
        batch.execute();
    }

    /** Takes all pages that are in one state to another. */
    public void state(State from, State to) {
        handle.execute("update readings set state = ? where state = ?", to.toString(), from.toString());
    }
}
