package org.daybook.reading.name;

/** What a page tells of a person's gender. */
enum Gender {
    MALE, FEMALE, UNKNOWN;

    /** Of a table's cell: {@code m}, {@code f}, anything else for unknown. */
    static Gender of(String cell) {
        return switch (cell) {
            case "m" -> MALE;
            case "f" -> FEMALE;
            default -> UNKNOWN;
        };
    }

    boolean fits(Gender other) {
        return this == other || this == UNKNOWN || other == UNKNOWN;
    }

    /** What is known from either. */
    Gender and(Gender other) {
        return this == UNKNOWN ? other : this;
    }
}
