package org.daybook.bench.furniture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class PlacingTest {
    private static Placing.Piece piece(String kind, String text) {
        return new Placing.Piece(kind, text);
    }

    @Test
    void takesThePlaceThatKeepsTheOrder() {
        Placing placing = new Placing(List.of("Harbour", "Weather", "Harbour", "The ferry was late.", "Weather"));
        placing.place(List.of(piece("main", "The ferry was late.")));
        placing.place(List.of(piece("navigation", "Harbour"), piece("navigation", "Weather"), piece("related", "Weather")));
        placing.place(List.of(piece("headline", "Harbour")));
        assertEquals(List.of("navigation", "navigation", "headline", "main", "related"), placing.byLine());
    }

    @Test
    void findsAPieceThatRunsOverLinesAndLinesThatArePieces() {
        Placing placing = new Placing(List.of("Home News", "Sport", "The quay is shut: repairs take a week"));
        placing.place(List.of(piece("main", "The quay is shut: repairs take a week")));
        placing.place(List.of(piece("navigation", "Home"), piece("navigation", "News\nSport")));
        assertEquals(List.of("navigation", "navigation", "main"), placing.byLine());
    }

    @Test
    void seeksInHalvesWhatIsNowhereWhole() {
        Placing placing = new Placing(List.of("One two three four", "(picture)", "five six seven eight"));
        placing.place(List.of(piece("main", "One two three four five six seven eight")));
        assertEquals(List.of("main", "lost", "main"), placing.byLine());
    }

    @Test
    void callsALineLostThatIsMostlyInNoPiece() {
        Placing placing = new Placing(List.of("Tide tables for the week"));
        placing.place(List.of(piece("related", "tables for")));
        assertEquals(List.of("lost"), placing.byLine());
    }
}
