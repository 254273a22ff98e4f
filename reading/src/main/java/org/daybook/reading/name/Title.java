package org.daybook.reading.name;

import java.util.Set;

/**
 * An office or description as it stands in the text, with what belongs to it: "former Norland foreign minister", "ambassador of Norland to Velmark".
 *
 * @param first first token, with modifiers but without article
 * @param head the office's own first token
 * @param headEnd the token after the office's own words
 * @param end the token after it all
 * @param countries codes of the countries that it names
 * @param bodies keys of the bodies that it names
 * @param pointing whether an article or pronoun points it out as known ("the ambassador"), or a country does
 * @param told how the office is put of its one holder, where the text puts it of several together; null where it is as it stands
 */
record Title(int first, int head, int headEnd, int end, Office office, Set<String> countries, Set<String> bodies, boolean pointing, String told) {
    /** The same, of these countries. */
    Title in(Set<String> countries) {
        return new Title(first, head, headEnd, end, office, countries, bodies, pointing, told);
    }
}
