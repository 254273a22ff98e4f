package org.daybook.reading.language;

import java.util.List;

/**
 * One line of a language's table.
 *
 * @param file where it stands, for messages
 * @param line its number, from 1
 * @param cells its cells, stripped; at least one
 */
public record Row(String file, int line, List<String> cells) {
    public Row {
        cells = List.copyOf(cells);
    }

    /** The cell in a column, from 0; empty text where the line is shorter. */
    public String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }

    /** What is wrong with this line, as an exception to throw: its message names the file and line. */
    public IllegalStateException wrong(String problem) {
        return new IllegalStateException(file + ":" + line + ": " + problem);
    }
}
