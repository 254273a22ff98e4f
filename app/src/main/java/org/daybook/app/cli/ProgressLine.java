package org.daybook.app.cli;

import java.util.concurrent.TimeUnit;
import org.daybook.record.Progress;

/** Shows how far long work has come: a bar on a terminal, else a line every few seconds; nothing of work that is done at once. */
final class ProgressLine implements Progress, AutoCloseable {
    private static final long TERMINAL_PERIOD = TimeUnit.MILLISECONDS.toNanos(100);
    private static final long LINE_PERIOD = TimeUnit.SECONDS.toNanos(5);
    private static final int BAR = 30;

    private final Console console;
    private final boolean bar;
    private long next;
    private boolean drawn;

    ProgressLine(Console console) {
        this.console = console;
        this.bar = console.errIsTerminal();
        this.next = System.nanoTime() + (bar ? 3 * TERMINAL_PERIOD : LINE_PERIOD);
    }

    @Override
    public synchronized void at(String what, long done, long total) {
        long now = System.nanoTime();
        if (now - next < 0) {
            return;
        }
        next = now + (bar ? TERMINAL_PERIOD : LINE_PERIOD);
        String count = what + " " + done + (total > 0 ? " of " + total : "");
        if (bar) {
            int full = total > 0 ? (int) Math.min(BAR, done * BAR / total) : 0;
            console.err().print("\r\u001b[K" + (total > 0 ? "█".repeat(full) + "░".repeat(BAR - full) + " " : "") + count);
            drawn = true;
        } else {
            console.err().println(count);
        }
        console.err().flush();
    }

    /** Wipes the bar away. */
    @Override
    public synchronized void close() {
        if (drawn) {
            console.err().print("\r\u001b[K");
            console.err().flush();
            drawn = false;
        }
    }
}
