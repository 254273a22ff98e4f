package org.daybook.record.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.daybook.record.DataFolderProblem;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

/**
 * The record's database. All is read and written in transactions: what is read in one is of one moment, what is written in one is
 * there whole or not at all. One thread of one process writes at a time; any number read meanwhile.
 */
public final class Store implements AutoCloseable {
    private final Path file;
    private final Database database;

    private Store(Path file, Database database) {
        this.file = file;
        this.database = database;
    }

    /**
     * Opens a database file, making it where there is none.
     *
     * @throws DataFolderProblem where it is from a newer version, or no database, or can't be written
     */
    public static Store open(Path file) throws DataFolderProblem {
        return new Store(file, Database.open(file));
    }

    /** The tables, within one transaction. */
    public static final class Tables {
        private final Handle handle;

        private Tables(Handle handle) {
            this.handle = handle;
        }

        public CaptureTable captures() {
            return new CaptureTable(handle);
        }

        public ReadingTable readings() {
            return new ReadingTable(handle);
        }

        public PageTable pages() {
            return new PageTable(handle);
        }

        public MentionTable mentions() {
            return new MentionTable(handle);
        }

        public MetaTable meta() {
            return new MetaTable(handle);
        }
    }

    /** Reads. */
    public <T> T read(Function<Tables, T> work) {
        return database.jdbi().inTransaction(handle -> work.apply(new Tables(handle)));
    }

    /**
     * Writes; all of it or nothing. What answers rest on is marked as changed.
     *
     * @throws DataFolderProblem where the file can't be written
     */
    public void write(Consumer<Tables> work) throws DataFolderProblem {
        try {
            database.jdbi().useTransaction(handle -> {
                Tables tables = new Tables(handle);
                work.accept(tables);
                tables.meta().changed();
            });
        } catch (JdbiException e) {
            throw Database.problem(file, e);
        }
    }

    /** Takes over all that another database file holds, in one step: a kill leaves either the old or the new. */
    public void replace(Path with) throws DataFolderProblem {
        try {
            database.restore(with);
        } catch (SQLException e) {
            throw Database.problem(file, new IllegalStateException(e));
        }
    }

    /** What a failure within a transaction means for the person who runs the program. */
    public DataFolderProblem problem(RuntimeException e) {
        return Database.problem(file, e);
    }

    @Override
    public void close() {
        database.close();
    }
}
