package org.daybook.app.gather;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.daybook.reading.page.Given;

/**
 * Captures from what a person names: files, folders, {@code -} for standard input. Told by content, not by name: gzip is undone, ZIP and tar archives and
 * mailboxes are entered; WARC files, feeds, JSON Lines and JSON arrays become one capture for each record, with the record's own bytes and the source
 * {@code path#id}; all else is one capture. Memory stays bounded by {@link #MOST_BYTES}, however long a file of records is.
 */
public final class Captures {
    /** The most that one capture may hold. The longest live blogs stay under 10 MiB of HTML; 32 leaves room, and a heap of 1 GiB holds several. */
    public static final int MOST_BYTES = 32 << 20;

    private final Path dataFolder;
    private final Given given;
    private final InputStream standardInput;

    /**
     * @param dataFolder Daybook's own folder, passed over wherever it is met
     * @param given what the person who runs the command says about the pages
     * @param standardInput what {@code -} stands for
     */
    public Captures(Path dataFolder, Given given, InputStream standardInput) {
        this.dataFolder = dataFolder;
        this.given = given;
        this.standardInput = standardInput;
    }

    /**
     * All that these paths hold, in the order given; folders in the order of their entries' names. Nothing is opened before it is asked for, and
     * one input at a time is open; closing the stream closes it.
     */
    public Stream<Gathered> of(List<String> paths) {
        InputWalk inputs = new InputWalk(paths, dataFolder, standardInput);
        Chain chain = new Chain(inputs, given);
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(chain, Spliterator.ORDERED | Spliterator.NONNULL), false)
                .onClose(chain::close);
    }

    /**
     * All that one stream holds, such as an uploaded file; closing what is returned closes it.
     *
     * @param source what it is called
     */
    public static Stream<Gathered> of(String source, InputStream in, Given given) {
        Records records = new Records(Input.once(source, in), given);
        return Stream.iterate(records.next(), Objects::nonNull, last -> records.next()).onClose(() -> {
            try {
                records.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** The records of one input after another. */
    private static final class Chain implements Iterator<Gathered> {
        private final InputWalk inputs;
        private final Given given;
        private Records open;
        private Gathered next;

        Chain(InputWalk inputs, Given given) {
            this.inputs = inputs;
            this.given = given;
        }

        @Override
        public boolean hasNext() {
            while (next == null) {
                if (open == null) {
                    InputWalk.Step step = inputs.next();
                    if (step == null) {
                        return false;
                    }
                    if (step.lost() != null) {
                        next = step.lost();
                    } else {
                        open = new Records(step.input(), given);
                    }
                } else {
                    next = open.next();
                    if (next == null) {
                        close();
                    }
                }
            }
            return true;
        }

        @Override
        public Gathered next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            Gathered result = next;
            next = null;
            return result;
        }

        void close() {
            if (open != null) {
                try {
                    open.close();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                } finally {
                    open = null;
                }
            }
        }
    }
}
