package org.daybook.reading.name;

/** What a name names. */
public enum EntityType { PERSON, ORGANIZATION, PLACE, OTHER }
