package org.daybook.record.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.jdbi.v3.core.ConnectionFactory;

/** A statement that is asked again and again: made when it is first needed, on a connection of its own, and kept. For one thread at a time. */
final class KeptStatement implements AutoCloseable {
    private final ConnectionFactory connections;
    private final String setting;
    private final String sql;
    private Connection connection;
    private PreparedStatement statement;

    /** @param setting of its connection, as a statement; null for the usual ones */
    KeptStatement(ConnectionFactory connections, String setting, String sql) {
        this.connections = connections;
        this.setting = setting;
        this.sql = sql;
    }

    PreparedStatement ready() throws SQLException {
        if (statement == null) {
            Connection opened = connections.openConnection();
            try {
                if (setting != null) {
                    try (Statement set = opened.createStatement()) {
                        set.execute(setting);
                    }
                }
                statement = opened.prepareStatement(sql);
                connection = opened;
            } finally {
                if (statement == null) {
                    connections.closeConnection(opened);
                }
            }
        }
        return statement;
    }

    @Override
    public void close() {
        try {
            if (statement != null) {
                statement.close();
                connections.closeConnection(connection);
            }
        } catch (SQLException e) {
            System.getLogger(KeptStatement.class.getName()).log(System.Logger.Level.DEBUG, "closing a connection", e);
        }
    }
}
