package org.daybook.reading.event;

import java.util.List;

/**
 * A kind of event.
 *
 * @param key how readings name it: {@code visit}, {@code press-conference}
 * @param label for people, in English
 * @param plover category of the PLOVER ontology, with its mode after a slash where it has one: {@code CONSULT/visit}; empty where it has none
 * @param mediaTopic IPTC Media Topic, such as {@code medtop:20000593}; empty where none was verified
 * @param family what mentions of one event may call it: a {@code trip} is a {@code visit}, {@code talks} are a {@code meeting}
 * @param pointlike whether it has a day of its own, rather than going on for long
 * @param open whether a plain "will" leaves it open, since others than the parties decide it (a ruling, a vote)
 * @param unplanned whether nobody plans it: a disaster, a death
 * @param comesOf the family of events that it is part of the outcome of: a signing of a meeting; empty where of none
 * @param speakersJoin whether who speaks at it takes part in it
 * @param decision whether it is done by saying so, as a ruling or a resignation is: who confirms it says that it has been, who cancels it undoes it
 * @param roles of grammatical subject and object
 */
public record EventType(String key, String label, String plover, String mediaTopic, String family, boolean pointlike, boolean open,
        boolean unplanned, boolean speakersJoin, String comesOf, boolean decision, List<Role> roles) {
    public EventType {
        roles = List.copyOf(roles);
    }
}
