package org.daybook.record.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
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

    private final ConnectionFactory connections;
    private Connection connection;
    private PreparedStatement statement;
    private MentionTable.Held held = new MentionTable.Held();
    private int rows;

    MentionLookup(ConnectionFactory connections) {
        this.connections = connections;
    }

    /** A page's mentions, in no order. */
    synchronized List<EventMention> of(String page) {
        try {
            if (statement == null) {
                open();
            }
            statement.setString(1, page);
            List<EventMention> found = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
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

    private void open() throws SQLException {
        Connection opened = connections.openConnection();
        try {
            try (Statement settings = opened.createStatement()) {
                settings.execute("pragma cache_size = -" + CACHE_KIB);
            }
            statement = opened.prepareStatement(MentionTable.SOME_OF_PAGE);
            connection = opened;
        } finally {
            if (statement == null) {
                connections.closeConnection(opened);
            }
        }
    }

    @Override
    public synchronized void close() {
        try {
            if (statement != null) {
                statement.close();
                connections.closeConnection(connection);
            }
        } catch (SQLException e) {
            System.getLogger(MentionLookup.class.getName()).log(System.Logger.Level.DEBUG, "closing a connection", e);
        }
    }
}
