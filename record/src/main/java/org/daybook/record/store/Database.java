package org.daybook.record.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.daybook.reading.Reader;
import org.daybook.record.DataFolderProblem;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteException;

/** The SQLite file: how it is opened, brought to the schema that this program knows, and what is said when it can't be. */
final class Database implements AutoCloseable {
    /** The newest migration. A record whose schema is newer was made by a newer Daybook. */
    static final int SCHEMA = 7;

    /** Name of the reader's version. A record stays of the version that it was made with, though newer ones add to it, until it is rebuilt. */
    static final String READER = "reader";

    private static final int BUSY_MILLIS = 10_000;

    /** Name of what tells this database from one that was made in its place. */
    static final String MADE = "made";

    private final SQLiteDataSource source;
    private final Connections connections;
    private final Jdbi jdbi;
    /** Kept open: SQLite tidies the log away when the last connection closes, and that on each statement would be slow. */
    private final Handle kept;

    private Database(SQLiteDataSource source, Connections connections, Jdbi jdbi, Handle kept) {
        this.source = source;
        this.connections = connections;
        this.jdbi = jdbi;
        this.kept = kept;
    }

    /**
     * Opens the file, making it where there is none.
     *
     * @throws DataFolderProblem where it is from a newer version
     * @throws RuntimeException where it is no database, or can't be written: {@link #problem} and {@link #damaged} tell
     */
    static Database open(Path file) throws DataFolderProblem {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        // What a power cut takes from the log is read again from the archive, which is forced to the disk.
        config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
        config.setBusyTimeout(BUSY_MILLIS);
        config.setTempStore(SQLiteConfig.TempStore.MEMORY);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        Connections connections = new Connections(source);
        Jdbi jdbi = Jdbi.create(connections);
        Handle kept = jdbi.open();
        try {
            Database database = new Database(source, connections, jdbi, kept);
            int schema = database.schema();
            if (schema > SCHEMA) {
                throw new DataFolderProblem("opening " + file + ": it was made by a newer Daybook (schema " + schema + "; this one knows "
                        + SCHEMA + "); use that one, or another data folder (--data). Nothing was changed");
            }
            if (schema < SCHEMA) {
                database.migrate(schema == 0);
            }
            return database;
        } catch (DataFolderProblem | RuntimeException e) {
            kept.close();
            connections.close();
            throw e;
        }
    }

    /** What went wrong with the file, in words for the person who runs the program. */
    static DataFolderProblem problem(Path file, RuntimeException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLiteException sqlite) {
                return new DataFolderProblem("using " + file + ": " + advice(sqlite), e);
            }
        }
        return new DataFolderProblem("using " + file + ": " + e.getMessage() + "; `rebuild` makes it afresh from the archive", e);
    }

    /** Whether the file itself is broken, and must be made afresh. */
    static boolean damaged(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLiteException sqlite) {
                String code = sqlite.getResultCode().name();
                return code.startsWith("SQLITE_NOTADB") || code.startsWith("SQLITE_CORRUPT");
            }
        }
        return false;
    }

    private static String advice(SQLiteException e) {
        String code = e.getResultCode().name();
        if (damaged(e)) {
            return "it is damaged, or no database; `rebuild` makes it afresh from the archive";
        }
        if (code.startsWith("SQLITE_FULL") || code.startsWith("SQLITE_IOERR")) {
            return "the disk is full or fails; make room, or see to the disk, and run this again: what was archived is kept";
        }
        if (code.startsWith("SQLITE_BUSY") || code.startsWith("SQLITE_LOCKED")) {
            return "another program keeps it busy; wait until that is done, and run this again";
        }
        if (code.startsWith("SQLITE_READONLY") || code.startsWith("SQLITE_CANTOPEN") || code.startsWith("SQLITE_PERM")) {
            return "it can't be opened or written; see who owns the folder and what it permits, or use another (--data)";
        }
        return e.getMessage() + "; `rebuild` makes it afresh from the archive";
    }

    private int schema() {
        boolean made = kept.createQuery("select count(*) from sqlite_master where name = 'meta'").map((row, context) -> row.getInt(1)).one() > 0;
        if (!made) {
            return 0;
        }
        Optional<String> schema = kept.createQuery("select value from meta where name = 'schema'").map((row, context) -> row.getString(1)).findOne();
        return schema.map(Integer::parseInt).orElse(0);
    }

    /** Only here does Flyway start: that takes longer than all the rest. */
    private void migrate(boolean made) {
        Flyway.configure().dataSource(source).locations("classpath:org/daybook/record/store/migrations")
                .placeholders(Map.of("bytes", "blob")).loggers("slf4j").load().migrate();
        if (made) {
            kept.execute("insert into meta (name, value) values (?, ?) on conflict (name) do nothing", READER, String.valueOf(Reader.VERSION));
        }
        kept.execute("insert into meta (name, value) values (?, ?) on conflict (name) do nothing", MADE, UUID.randomUUID().toString());
        // a record from before there were stamps: its state now has one too
        kept.execute("insert into stamps (changes, stamp) select cast(value as bigint), ? from meta where name = 'changes' on conflict (changes) do nothing",
                UUID.randomUUID().toString());
        kept.execute("insert into meta (name, value) values ('schema', ?) on conflict (name) do update set value = excluded.value",
                String.valueOf(SCHEMA));
    }

    Connections connections() {
        return connections;
    }

    Jdbi jdbi() {
        return jdbi;
    }

    /** Takes over all that another file holds, in one step: a kill leaves either the old or the new. */
    void restore(Path from) throws SQLException {
        kept.getConnection().createStatement().executeUpdate("restore from '" + from.toString().replace("'", "''") + "'");
    }

    @Override
    public void close() {
        kept.close();
        connections.close();
    }
}
