package org.daybook.app.web;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.Supplier;

/**
 * How the daybook is served.
 *
 * @param host address to listen on
 * @param port 0 for any that is free
 * @param names host names, besides the loopback's own, that readers reach it by
 * @param tokens file of those who may enter; null where everybody on this machine may
 * @param dataFolder the record's own, passed over where pages are looked for
 * @param watched a folder whose files are read as they come; null for none
 * @param today tells which day it is
 */
public record Settings(String host, int port, Set<String> names, Path tokens, Path dataFolder, Path watched, Supplier<LocalDate> today) {
    public Settings {
        names = Set.copyOf(names);
    }

    /** Whether only this machine can reach it. */
    public boolean loopback() {
        return LOOPBACK.contains(host);
    }

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "::1", "[::1]");
}
