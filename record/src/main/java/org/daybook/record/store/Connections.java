package org.daybook.record.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jdbi.v3.core.ConnectionFactory;
import org.sqlite.SQLiteDataSource;

/** Connections that are used again: opening one takes longer than most answers. */
final class Connections implements ConnectionFactory, AutoCloseable {
    /** As many as answer at once on a small machine. */
    private static final int MOST_IDLE = 8;

    private final SQLiteDataSource source;
    private final Deque<Connection> idle = new ArrayDeque<>();
    private boolean closed;

    Connections(SQLiteDataSource source) {
        this.source = source;
    }

    @Override
    public Connection openConnection() throws SQLException {
        synchronized (this) {
            if (!idle.isEmpty()) {
                return idle.pop();
            }
        }
        return source.getConnection();
    }

    @Override
    public void closeConnection(Connection connection) throws SQLException {
        synchronized (this) {
            if (!closed && idle.size() < MOST_IDLE && !connection.isClosed() && connection.getAutoCommit()) {
                idle.push(connection);
                return;
            }
        }
        connection.close();
    }

    /** Closes those that nobody uses; the others close when they are given back. */
    @Override
    public synchronized void close() {
        closed = true;
        for (Connection connection : idle) {
            try {
                connection.close();
            } catch (SQLException e) {
                System.getLogger(Connections.class.getName()).log(System.Logger.Level.DEBUG, "closing a connection", e);
            }
        }
        idle.clear();
    }
}
