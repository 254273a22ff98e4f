package org.daybook.record.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.daybook.record.link.EventMention;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.ConnectionFactory;

/** Looks one page's mentions up: with one statement that is made once, since a list of a hundred events asks for as many pages. Safe for many threads. */
final class MentionLookup implements AutoCloseable {
    /** So many rows later, what they had in common is forgotten, so that memory stays bounded. */
    private static final int MOST = 20_000;
    /** What is looked up lies all over the database: SQLite's own cache of two megabytes holds little of its index. */
    private static final int CACHE_KIB = 16 << 10;

    private final KeptStatement statement;
    private MentionTable.Held held = new MentionTable.Held();
    private int rows;

    MentionLookup(ConnectionFactory connections) {
        this.statement = new KeptStatement(connections, "pragma cache_size = -" + CACHE_KIB, MentionTable.SOME_OF_PAGE);
    }

    /** A page's mentions, in no order. */
    synchronized List<EventMention> of(String page) {
        try {
            PreparedStatement asked = statement.ready();
            asked.setString(1, page);
            List<EventMention> found = new ArrayList<>();
            try (ResultSet row = asked.executeQuery()) {
                while (row.next()) {
                    found.add(MentionTable.mention(row, held));
                }
            }
            rows += found.size();
            if (rows > MOST) {
                held = new MentionTable.Held();
                rows = 0;
            }
            return found;
        } catch (SQLException e) {
            throw new ConnectionException(e);
        }
    }

    @Override
    public synchronized void close() {
        statement.close();
    }
}
