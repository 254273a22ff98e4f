package org.daybook.record.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.daybook.reading.event.Polarity;
import org.daybook.reading.event.Stage;
import org.daybook.reading.page.Span;
import org.daybook.record.link.EventMention;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The event mentions. */
public final class MentionTable {
    private static final String COLUMNS = "id, page, number, paragraph, type, stage, polarity, reported, title, parties, place, edtf, timex, "
            + "teller, trigger_start, trigger_end, sentence_start, sentence_end, quote";

    private final Handle handle;

    MentionTable(Handle handle) {
        this.handle = handle;
    }

    /** Forgets a page's mentions. */
    public void forget(String page) {
        handle.execute("delete from mentions where page = ?", page);
    }

    public void keep(Collection<EventMention> mentions) {
        if (mentions.isEmpty()) {
            return;
        }
        PreparedBatch rows = handle.prepareBatch("insert into mentions (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
                + "?, ?, ?, ?) on conflict (id) do nothing");
        for (EventMention m : mentions) {
            rows.add(m.id(), m.page(), m.index(), m.paragraph(), m.type(), m.stage().toString(), m.polarity().toString(),
                    m.reported() ? 1 : 0, m.title(), Json.write(m.parties()), Json.write(m.place()), m.edtf(), m.timex(), m.teller(),
                    m.trigger().start(), m.trigger().end(), m.sentence().start(), m.sentence().end(), m.quote());
        }
        rows.execute();
    }

    public Optional<EventMention> mention(String id) {
        return handle.createQuery("select " + COLUMNS + " from mentions where id = ?").bind(0, id).map((row, context) -> mention(row)).findOne();
    }

    /** A page's mentions, in the order of its events. */
    public List<EventMention> of(String page) {
        return handle.createQuery("select " + COLUMNS + " from mentions where page = ? order by number").bind(0, page)
                .map((row, context) -> mention(row)).list();
    }

    /** All mentions, in the order of their ids. */
    public List<EventMention> all() {
        return handle.createQuery("select " + COLUMNS + " from mentions order by id").map((row, context) -> mention(row)).list();
    }

    public long count() {
        return handle.createQuery("select count(*) from mentions").map((row, context) -> row.getLong(1)).one();
    }

    private static EventMention mention(ResultSet row) throws SQLException {
        return new EventMention(row.getString(1), row.getString(2), row.getInt(3), row.getInt(4), row.getString(5),
                Stage.valueOf(constant(row.getString(6))), Polarity.valueOf(constant(row.getString(7))), row.getInt(8) != 0, row.getString(9),
                Json.parties(row.getString(10)), Json.party(row.getString(11)), row.getString(12),
                row.getString(13), row.getString(14), new Span(row.getInt(15), row.getInt(16)), new Span(row.getInt(17), row.getInt(18)),
                row.getString(19));
    }

    private static String constant(String wire) {
        return wire.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
