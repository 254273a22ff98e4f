package org.daybook.record.store;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.daybook.reading.time.Edtf;
import org.daybook.record.link.PageFacts;
import org.daybook.record.link.Sketch;
import org.jdbi.v3.core.Handle;

/** The pages as the record lists them. */
public final class PageTable {
    private static final String COLUMNS = "id, source, url, outlet, title, language, dated, people, sketch";

    /** How often the record will have changed when this is done. */
    static final String NEXT = "(select coalesce(max(cast(value as bigint)), 0) + 1 from meta where name = 'changes')";

    private final Handle handle;

    PageTable(Handle handle) {
        this.handle = handle;
    }

    public void keep(PageFacts page) {
        String published = page.published() == null ? null : page.published().edtf();
        handle.execute("insert into pages (id, source, url, outlet, title, language, dated, published, people, last_day, sketch, changed) "
                + "values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, " + NEXT + ") "
                + "on conflict (id) do update set source = excluded.source, url = excluded.url, outlet = excluded.outlet, "
                + "title = excluded.title, language = excluded.language, dated = excluded.dated, published = excluded.published, "
                + "people = excluded.people, last_day = excluded.last_day, sketch = excluded.sketch, changed = excluded.changed",
                page.id(), page.source(), page.url(), page.outlet(), page.title(), page.language(), Json.write(page.published()),
                published, Json.writeWords(page.people()), lastDay(published), page.sketch().toString());
        handle.execute("delete from gone where page = ?", page.id());
    }

    /** The last day that an EDTF date may be, of the epoch; null where that is open. */
    private static Long lastDay(String edtf) {
        return edtf == null || !Edtf.valid(edtf) ? null : Edtf.parse(edtf).upper().map(after -> after.toEpochDay() - 1).orElse(null);
    }

    public void forget(String id) {
        if (handle.execute("delete from pages where id = ?", id) > 0) {
            handle.execute("insert into gone (page, changed) values (?, " + NEXT + ") on conflict (page) do update set changed = excluded.changed", id);
        }
    }

    /** Pages that were kept since the record had changed so often, in the order of their ids. */
    public List<PageFacts> since(long changes) {
        // ordered here: asked for an order, SQLite goes through all pages in it
        List<PageFacts> pages = handle.createQuery("select " + COLUMNS + " from pages where changed > ?").bind(0, changes).map((row, context) -> page(row)).list();
        return pages.stream().sorted(Comparator.comparing(PageFacts::id)).toList();
    }

    /** Ids of pages that were forgotten since the record had changed so often. */
    public List<String> goneSince(long changes) {
        return handle.createQuery("select page from gone where changed > ?").bind(0, changes).map((row, context) -> row.getString(1)).list().stream().sorted()
                .toList();
    }

    /** The newest day that a page may have been published on; empty where no page is dated. */
    public Optional<LocalDate> newestDay() {
        return handle.createQuery("select max(last_day) from pages").map((row, context) -> row.getObject(1) == null ? null : LocalDate.ofEpochDay(row.getLong(1)))
                .findOne();
    }

    public Optional<PageFacts> page(String id) {
        return handle.createQuery("select " + COLUMNS + " from pages where id = ?").bind(0, id).map((row, context) -> page(row)).findOne();
    }

    public long count() {
        return handle.createQuery("select count(*) from pages").map((row, context) -> row.getLong(1)).one();
    }

    private static PageFacts page(java.sql.ResultSet row) throws java.sql.SQLException {
        return new PageFacts(row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5), row.getString(6),
                Json.dated(row.getString(7)), Json.words(row.getString(8)), Sketch.parse(row.getString(9)));
    }
}
