package org.daybook.record.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.daybook.reading.Reader;
import org.daybook.record.DataFolderProblem;
import org.daybook.record.link.EventMention;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

/**
 * The record's database. All is read and written in transactions: what is read in one is of one moment, what is written in one is
 * there whole or not at all. One thread of one process writes at a time; any number read meanwhile.
 */
public final class Store implements AutoCloseable {
    private final Path file;
    private final Database database;

    private final MentionLookup mentions;
    private final Writes writes;

    private Store(Path file, Database database) {
        this.file = file;
        this.database = database;
        this.mentions = new MentionLookup(database.connections());
        this.writes = new Writes(database.connections());
    }

    /**
     * Opens a database file, making it where there is none.
     *
     * @throws DataFolderProblem where it is from a newer version, or no database, or can't be written
     */
    public static Store open(Path file) throws DataFolderProblem {
        try {
            return new Store(file, Database.open(file));
        } catch (RuntimeException e) {
            throw Database.problem(file, e);
        }
    }

    /**
     * The same, but empty where the file is damaged or no database.
     *
     * @throws DataFolderProblem where it is from a newer version, or can't be written
     */
    public static Optional<Store> openUnlessDamaged(Path file) throws DataFolderProblem {
        try {
            return Optional.of(new Store(file, Database.open(file)));
        } catch (RuntimeException e) {
            if (Database.damaged(e)) {
                return Optional.empty();
            }
            throw Database.problem(file, e);
        }
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

        public PartTable parts() {
            return new PartTable(handle);
        }

        public DatingTable dating() {
            return new DatingTable(handle);
        }

        public MetaTable meta() {
            return new MetaTable(handle);
        }
    }

    /**
     * Reads.
     *
     * @throws Unreadable where the file is damaged or the disk fails
     */
    public <T> T read(Function<Tables, T> work) {
        try {
            return database.jdbi().inTransaction(handle -> work.apply(new Tables(handle)));
        } catch (JdbiException e) {
            throw new Unreadable(Database.problem(file, e));
        }
    }

    /**
     * A page's mentions as they are now, in no order: sooner than in a transaction.
     *
     * @throws Unreadable where the file is damaged or the disk fails
     */
    public List<EventMention> mentions(String page) {
        try {
            return mentions.of(page);
        } catch (JdbiException e) {
            throw new Unreadable(Database.problem(file, e));
        }
    }

    /**
     * A number that is another after each write, by whatever process: while it stays the same, what was read after it was asked for is how things are.
     * It means nothing to another store. Asked for at each answer; sooner than in a transaction.
     *
     * @throws Unreadable where the file is damaged or the disk fails
     */
    public long version() {
        try {
            return writes.version();
        } catch (JdbiException e) {
            throw new Unreadable(Database.problem(file, e));
        }
    }

    /** Whether the readings in it are by this program's version of the reader: the one that the database was made with. */
    public boolean readByThisReader() {
        return read(t -> t.meta().value(Database.READER)).equals(Optional.of(String.valueOf(Reader.VERSION)));
    }

    /** The database can't be read; unchecked, since whoever asks a question can do nothing about it but show the message. */
    public static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final DataFolderProblem problem;

        private Unreadable(DataFolderProblem problem) {
            super(problem.getMessage(), problem);
            this.problem = problem;
        }

        /** What is to be done. */
        public DataFolderProblem problem() {
            return problem;
        }
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

    /**
     * Takes over all that another database file holds, in one step: a kill leaves either the old or the new.
     *
     * @return false where this file is too damaged for that, and must be taken away
     */
    public boolean replace(Path with) throws DataFolderProblem {
        try {
            database.restore(with);
            return true;
        } catch (SQLException e) {
            if (Database.damaged(e)) {
                return false;
            }
            throw Database.problem(file, new IllegalStateException(e));
        }
    }

    /** Whether a failure within a transaction means that the file itself is broken. */
    public static boolean damaged(RuntimeException e) {
        return Database.damaged(e);
    }

    @Override
    public void close() {
        writes.close();
        mentions.close();
        database.close();
    }
}
