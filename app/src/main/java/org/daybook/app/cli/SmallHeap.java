package org.daybook.app.cli;

/**
 * Keeps the heap of a long command small. What outlives a few pages is collected only when the heap is full, and the heap may be large, since a single page may need
 * it: without this, a batch of small pages fills it too.
 */
final class SmallHeap {
    /** What may gather before it is collected. A collection takes about a tenth of a second, and some 80 pages gather as much. */
    private static final long SLACK = 40L << 20;
    /** What the tables of some languages take. */
    private static final long TABLES = 64L << 20;

    private long kept = TABLES;

    /** Collects what has gathered, where that is much. */
    void tidy() {
        if (used() - kept > SLACK) {
            System.gc();
            kept = Math.max(TABLES, used());
        }
    }

    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
