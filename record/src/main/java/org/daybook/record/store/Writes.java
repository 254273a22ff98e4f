package org.daybook.record.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.ConnectionFactory;

/**
 * Tells whether anybody, of whatever process, has written to the database since it was last asked: sooner than a look at what it holds, so that each
 * answer may ask. It rests on SQLite's own count of what other connections commit, asked on one that never writes. Safe for many threads.
 */
final class Writes implements AutoCloseable {
    private final KeptStatement statement;

    Writes(ConnectionFactory connections) {
        this.statement = new KeptStatement(connections, null, "pragma data_version");
    }

    /** A number that is another after each write. */
    synchronized long version() {
        try (ResultSet row = statement.ready().executeQuery()) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new ConnectionException(e);
        }
    }

    @Override
    public synchronized void close() {
        statement.close();
    }
}
