package org.daybook.record;

/** Told how far long work has come. */
public interface Progress {
    /** Tells nobody. */
    Progress NONE = (what, done, total) -> { };

    /**
     * So much is done.
     *
     * @param what what is being done: "reading", "linking"
     * @param total 0 where it isn't known
     */
    void at(String what, long done, long total);
}
