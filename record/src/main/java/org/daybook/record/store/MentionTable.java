package org.daybook.record.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.daybook.reading.event.Polarity;
import org.daybook.reading.event.Stage;
import org.daybook.reading.page.Span;
import org.daybook.record.link.EventMention;
import org.daybook.record.link.Party;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The event mentions. */
public final class MentionTable {
    private static final String COLUMNS = "id, page, number, paragraph, type, stage, polarity, reported, title, parties, place, edtf, timex, "
            + "teller, trigger_start, trigger_end, sentence_start, sentence_end, quote";

    /** In no order. */
    static final String SOME_OF_PAGE = "select " + COLUMNS + " from mentions where page = ?";
    private static final String OF_PAGE = "select " + COLUMNS + " from mentions where page = ? order by number";

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
        return handle.createQuery("select " + COLUMNS + " from mentions where id = ?").bind(0, id).map((row, context) -> mention(row, new Held())).findOne();
    }

    /** A page's mentions, in the order of its events. */
    public List<EventMention> of(String page) {
        return handle.createQuery(OF_PAGE).bind(0, page)
                .map((row, context) -> mention(row, new Held())).list();
    }

    /** All mentions, by page, in the order of its events. */
    public Map<String, List<EventMention>> all() {
        Map<String, List<EventMention>> mentions = new HashMap<>();
        Held held = new Held();
        handle.createQuery("select " + COLUMNS + " from mentions order by page, number").map((row, context) -> mention(row, held))
                .forEach(m -> mentions.computeIfAbsent(m.page(), p -> new ArrayList<>(4)).add(m));
        return mentions;
    }

    /** Mentions by the portion, so that not all are in memory at once. */
    public Some some() {
        return new Some(handle);
    }

    /** Portions of all mentions, with what they have in common held once. */
    public static final class Some {
        private final Handle handle;
        private final Held held = new Held();

        private Some(Handle handle) {
            this.handle = handle;
        }

        /** The mentions of these pages, by page, in the order of its events. */
        public Map<String, List<EventMention>> of(List<String> pages) {
            Map<String, List<EventMention>> mentions = new HashMap<>();
            pages.forEach(page -> mentions.put(page, handle.createQuery(OF_PAGE).bind(0, page)
                    .map((row, context) -> mention(row, held)).list()));
            return mentions;
        }

        /** The mentions of all pages from the first of these on to the last, by page, in the order of its events: sooner found, where these are all there are. */
        public Map<String, List<EventMention>> between(List<String> pages) {
            Map<String, List<EventMention>> mentions = new HashMap<>();
            if (!pages.isEmpty()) {
                handle.createQuery("select " + COLUMNS + " from mentions where page >= ? and page <= ? order by page, number").bind(0, pages.get(0))
                        .bind(1, pages.get(pages.size() - 1)).map((row, context) -> mention(row, held))
                        .forEach(m -> mentions.computeIfAbsent(m.page(), p -> new ArrayList<>(4)).add(m));
            }
            return mentions;
        }
    }

    public long count() {
        return handle.createQuery("select count(*) from mentions").map((row, context) -> row.getLong(1)).one();
    }

    /** Small values that many rows have, so that each is made once and held once. */
    static final class Held {
        private final Map<String, String> words = new HashMap<>();
        private final Map<String, List<Party>> parties = new HashMap<>();
        private final Map<String, Party> places = new HashMap<>();
        private final Map<Party, Party> one = new HashMap<>();
        private String quote;

        String word(String word) {
            return word == null ? null : words.computeIfAbsent(word, w -> w);
        }

        List<Party> parties(String json) {
            return parties.computeIfAbsent(json, j -> Json.parties(j).stream().map(this::one).toList());
        }

        Party place(String json) {
            return json == null ? null : places.computeIfAbsent(json, j -> one(Json.party(j)));
        }

        private Party one(Party party) {
            return one.computeIfAbsent(party, p -> p);
        }

        /** Several events may be told in one sentence. */
        String quote(String sentence) {
            quote = sentence.equals(quote) ? quote : sentence;
            return quote;
        }
    }

    static EventMention mention(ResultSet row, Held held) throws SQLException {
        return new EventMention(row.getString(1), held.word(row.getString(2)), row.getInt(3), row.getInt(4), held.word(row.getString(5)),
                Stage.valueOf(constant(row.getString(6))), Polarity.valueOf(constant(row.getString(7))), row.getInt(8) != 0, row.getString(9),
                held.parties(row.getString(10)), held.place(row.getString(11)), held.word(row.getString(12)),
                held.word(row.getString(13)), held.word(row.getString(14)), new Span(row.getInt(15), row.getInt(16)), new Span(row.getInt(17), row.getInt(18)),
                held.quote(row.getString(19)));
    }

    private static String constant(String wire) {
        return wire.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
