package org.daybook.record;

import java.util.List;

/**
 * What a rebuild found.
 *
 * @param same whether the new record equals the old one, to the byte of its export
 * @param otherReader whether the record that stood was read by another version of the reader, so that differences are to be expected
 * @param differences the first lines in which they differ; empty where they are the same
 * @param needYou how many corrections need a person
 */
public record Rebuilt(int captures, int pages, int events, boolean same, boolean otherReader, List<String> differences, int needYou) {
    public Rebuilt {
        differences = List.copyOf(differences);
    }
}
