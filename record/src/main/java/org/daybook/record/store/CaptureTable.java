package org.daybook.record.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.daybook.reading.page.Given;
import org.daybook.reading.page.Served;
import org.daybook.record.archive.Place;
import org.daybook.record.archive.Visit;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The captures: where in the archive, from which sources, and whether they are read. */
public final class CaptureTable {
    private final Handle handle;

    CaptureTable(Handle handle) {
        this.handle = handle;
    }

    /** What became of a capture. */
    public enum State {
        ARCHIVED, READ, FAILED;

        @Override
        public String toString() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** A capture as the record holds it. */
    public record Held(String id, Place place, State state, List<Visit> visits) {
        public Held {
            visits = List.copyOf(visits);
        }
    }

    /** A capture that no page could be read from. */
    public record Failed(String id, String code, String message) { }

    /** The capture with these bytes. */
    public Optional<Held> held(String id) {
        return handle.createQuery("select id, file, place, state from captures where id = ?").bind(0, id)
                .map((row, context) -> held(row)).findOne();
    }

    /** Captures that are archived and not read yet, in the order of their ids, from after an id on. */
    public List<Held> unread(String after, int most) {
        return handle.createQuery("select id, file, place, state from captures where state = 'archived' and id > ? order by id limit ?")
                .bind(0, after).bind(1, most)
                .map((row, context) -> held(row)).list();
    }

    private Held held(ResultSet row) throws SQLException {
        String id = row.getString(1);
        return new Held(id, new Place(row.getString(2), row.getLong(3)), State.valueOf(row.getString(4).toUpperCase(java.util.Locale.ROOT)),
                visits(id));
    }

    private List<Visit> visits(String id) {
        return handle.createQuery("select source, published, outlet, url, language, retrieved, served_url, served_type from visits where capture = ?").bind(0, id)
                .map((row, context) -> new Visit(id, row.getString(1),
                        new Given(row.getString(2), row.getString(3), row.getString(4), row.getString(5)),
                        row.getString(6) == null ? null : Instant.parse(row.getString(6)), new Served(row.getString(7), row.getString(8)))).list();
    }

    /** Adds a capture, to be read. @param when its bytes were archived */
    public void add(String id, Place place, long length, Instant when) {
        handle.execute("insert into captures (id, file, place, length, state, archived) values (?, ?, ?, ?, 'archived', ?)", id, place.file(),
                place.offset(), length, when.toString());
    }

    /** Takes note that a capture's bytes were archived then; the first time counts. */
    public void archived(String id, Instant when) {
        boolean earlier = archived(id).map(when::isBefore).orElse(true);
        if (earlier) {
            handle.execute("update captures set archived = ? where id = ?", when.toString(), id);
            handle.execute("update pages set changed = " + PageTable.NEXT + " where id = ?", id);
        }
    }

    /** When a capture's bytes were first archived; empty where there is no such capture. */
    public Optional<Instant> archived(String id) {
        return handle.createQuery("select archived from captures where id = ? and archived is not null").bind(0, id)
                .map((row, context) -> Instant.parse(row.getString(1))).findOne();
    }

    /** Adds that a capture was handed in. */
    public void add(Visit visit) {
        Given given = visit.given();
        handle.execute("insert into visits (capture, source, published, outlet, url, language, retrieved, served_url, served_type) "
                + "values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                visit.capture(), visit.source(), given.published(), given.outlet(), given.url(), given.language(),
                visit.retrieved() == null ? null : visit.retrieved().toString(), visit.served().url(), visit.served().contentType());
    }

    /** Has a capture read again. */
    public void unread(String id) {
        handle.execute("update captures set state = 'archived' where id = ?", id);
    }

    public void read(List<String> ids) {
        if (ids.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch("update captures set state = 'read', code = null, message = null where id = ?");
        ids.forEach(id -> batch.bind(0, id).add());
        batch.execute();
    }

    public void failed(Failed failed) {
        handle.execute("update captures set state = 'failed', code = ?, message = ? where id = ?", failed.code(), failed.message(), failed.id());
    }

    /** Why no page could be read from a capture; empty where one could. */
    public Optional<Failed> failure(String id) {
        return handle.createQuery("select id, code, message from captures where state = 'failed' and id = ?").bind(0, id)
                .map((row, context) -> new Failed(row.getString(1), row.getString(2), row.getString(3))).findOne();
    }

    /** All captures that no page could be read from, in the order of their ids. */
    public List<Failed> failures() {
        return handle.createQuery("select id, code, message from captures where state = 'failed' order by id")
                .map((row, context) -> new Failed(row.getString(1), row.getString(2), row.getString(3))).list();
    }

    public int count() {
        return handle.createQuery("select count(*) from captures").map((row, context) -> row.getInt(1)).one();
    }

    /** Ids of the captures that came from a source. */
    public List<String> from(String source) {
        return handle.createQuery("select distinct capture from visits where source = ? order by capture").bind(0, source)
                .map((row, context) -> row.getString(1)).list();
    }

    /** How far each file of the archive is in the record, in bytes. */
    public Map<String, Long> archives() {
        Map<String, Long> archives = new TreeMap<>();
        handle.createQuery("select file, length from archives")
                .map((row, context) -> archives.put(row.getString(1), row.getLong(2))).list();
        return archives;
    }

    public void archives(Map<String, Long> lengths) {
        lengths.forEach((file, length) -> handle.execute(
                "insert into archives (file, length) values (?, ?) on conflict (file) do update set length = excluded.length", file, length));
    }
}
