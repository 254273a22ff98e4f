package org.daybook.record;

import java.util.List;
import org.daybook.record.correct.Correction;

/**
 * A correction that stands, and what it comes to.
 *
 * @param bearsOn ids of the events and stories that it bears on now; empty where its words are no longer read as telling any
 * @param needsYou why a person should look at it again; empty where all beneath it is as it was
 */
public record Ruling(Correction correction, List<String> bearsOn, List<Concern> needsYou) {
    public Ruling {
        bearsOn = List.copyOf(bearsOn);
        needsYou = List.copyOf(needsYou);
    }
}
