package org.daybook.app.cli;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Pages that carry one text, for people: what many outlets print of one dispatch is one telling. */
final class Carriers {
    private Carriers() { }

    /**
     * Prints them; nothing where every page has a text of its own.
     *
     * @param copies groups of pages, by their ids
     * @param outlets who published each page
     */
    static void print(Sheet sheet, List<List<String>> copies, Map<String, String> outlets) {
        if (!copies.isEmpty()) {
            sheet.heading("One text, several carriers");
            for (List<String> group : copies) {
                List<String> named = List.copyOf(new TreeSet<>(group.stream().map(outlets::get).toList()));
                sheet.wrapped("  ", Phrases.count(group.size(), "page") + " carry one text, and are one telling: " + sheet.plain(String.join(", ", named)));
            }
        }
    }
}
