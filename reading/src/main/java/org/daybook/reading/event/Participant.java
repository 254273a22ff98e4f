package org.daybook.reading.event;

/** Who takes part in an event, by entity id, and as what. */
public record Participant(String entity, Role role) { }
