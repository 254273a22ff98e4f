package org.daybook.app.gather;

import java.io.Closeable;
import java.io.IOException;

/** What a container holds, member after member: the entries of a ZIP or tar archive or a feed, the messages of a mailbox, the records of a WARC file. */
interface Members extends Closeable {
    /** The next member, or why it can't be had; null after the last. A member is to be read before the next is asked for. */
    InputWalk.Step next() throws IOException;

    @Override
    default void close() throws IOException { }
}
