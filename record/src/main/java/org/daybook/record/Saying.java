package org.daybook.record;

import java.util.List;

/**
 * One statement of somebody, however many outlets carry it, and in whatever words.
 *
 * @param id stable: made from the first carrier's page and the statement's place in it; 12 hexadecimal digits
 * @param saidOn EDTF: when it was said, where a page tells it
 * @param carriers at least one, by publication
 * @param tellings how many texts carry it: a dispatch that several outlets print is one
 */
public record Saying(String id, String saidOn, List<Carrier> carriers, int tellings) {
    public Saying {
        carriers = List.copyOf(carriers);
    }

    /** How a carrier's words stand to those of the first carrier, or, where they have nothing in common, of another. */
    public enum How {
        /** No earlier one is known. */
        FIRST,
        /** The same words. */
        SAME,
        /** Some of them, or more. */
        PART,
        /** Likely the same statement in other words of the same language. */
        OTHERWISE,
        /** Likely the same statement in another language. */
        TRANSLATED;

        /** Whether that it is the same statement is an inference. */
        public boolean likely() {
            return this == OTHERWISE || this == TRANSLATED;
        }

        /** The wire form: lower case. */
        @Override
        public String toString() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** A page that has it. @param language BCP 47 @param shared what an inference rests on, for people: names, numbers, days and events that both tell */
    public record Carrier(Told told, String language, How how, List<String> shared) {
        public Carrier {
            shared = List.copyOf(shared);
        }
    }

    /** The first to carry it. */
    public Told first() {
        return carriers.get(0).told();
    }
}
