package org.daybook.record.store;

import java.util.List;
import java.util.Optional;
import org.daybook.reading.page.Dated;
import org.daybook.record.link.PageFacts;
import org.jdbi.v3.core.Handle;

/** The pages as the record lists them. */
public final class PageTable {
    private static final String COLUMNS = "id, source, url, outlet, title, language, dated, people";

    private final Handle handle;

    PageTable(Handle handle) {
        this.handle = handle;
    }

    public void keep(PageFacts page) {
        handle.execute("insert into pages (id, source, url, outlet, title, language, dated, published, people) "
                + "values (?, ?, ?, ?, ?, ?, ?, ?, ?) "
                + "on conflict (id) do update set source = excluded.source, url = excluded.url, outlet = excluded.outlet, "
                + "title = excluded.title, language = excluded.language, dated = excluded.dated, published = excluded.published, "
                + "people = excluded.people",
                page.id(), page.source(), page.url(), page.outlet(), page.title(), page.language(), Json.write(page.published()),
                page.published() == null ? null : page.published().edtf(), Json.writeWords(page.people()));
    }

    public void forget(String id) {
        handle.execute("delete from pages where id = ?", id);
    }

    public Optional<PageFacts> page(String id) {
        return handle.createQuery("select " + COLUMNS + " from pages where id = ?").bind(0, id).map((row, context) -> page(row)).findOne();
    }

    /** All pages, in the order of their ids. */
    public List<PageFacts> all() {
        return handle.createQuery("select " + COLUMNS + " from pages order by id").map((row, context) -> page(row)).list();
    }

    public long count() {
        return handle.createQuery("select count(*) from pages").map((row, context) -> row.getLong(1)).one();
    }

    private static PageFacts page(java.sql.ResultSet row) throws java.sql.SQLException {
        return new PageFacts(row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5), row.getString(6),
                Json.dated(row.getString(7)), Json.words(row.getString(8)));
    }
}
