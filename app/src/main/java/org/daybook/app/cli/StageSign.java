package org.daybook.app.cli;

import org.daybook.reading.event.Stage;
import org.daybook.record.Event;

/** How firm an event is, as a sign and always its word. Six steps; those that stand are filled; off the ladder a sign says what became of it. */
final class StageSign {
    /** Columns of sign and word: the longest is "under way" or "suggested". */
    static final int WIDTH = 17;
    private static final int STEPS = 6;

    private StageSign() { }

    /** Sign and word, padded. What is firm is bold; what became of an event out of the usual way is red. */
    static String of(Event event, Sheet sheet) {
        return event.lapsed() ? set(sheet.red("?┄┄┄┄┄ lapsed")) : of(event.stage(), sheet);
    }

    static String of(Stage stage, Sheet sheet) {
        String sign = sign(stage) + " " + word(stage);
        return set(switch (stage) {
            case DATED, CONFIRMED, UNDER_WAY -> sheet.bold(sign);
            case MOVED, POSTPONED, CANCELLED, DENIED -> sheet.red(sign);
            case SUGGESTED, INVITED, EXPECTED, AGREED, ARRANGING, HAPPENED -> sheet.plain(sign);
        });
    }

    /** The word for a stage. */
    static String word(Stage stage) {
        return stage.toString().replace('-', ' ');
    }

    /** How many of the six steps a stage stands on; 0 off the ladder. */
    static int step(Stage stage) {
        return switch (stage) {
            case SUGGESTED -> 1;
            case INVITED, EXPECTED -> 2;
            case AGREED -> 3;
            case ARRANGING -> 4;
            case DATED, MOVED -> 5;
            case CONFIRMED, UNDER_WAY -> STEPS;
            case POSTPONED, CANCELLED, DENIED, HAPPENED -> 0;
        };
    }

    private static String sign(Stage stage) {
        return switch (stage) {
            case EXPECTED -> "▱▱····";
            case MOVED -> "→" + "▰".repeat(5);
            case POSTPONED -> "‖" + "▱".repeat(5);
            case CANCELLED -> "╳" + "▱".repeat(5);
            case DENIED -> "×" + "▱".repeat(5);
            case UNDER_WAY -> "▶" + "▰".repeat(5);
            case HAPPENED -> "✓" + "■".repeat(5);
            case SUGGESTED, INVITED, AGREED, ARRANGING, DATED, CONFIRMED -> "▰".repeat(step(stage)) + "▱".repeat(STEPS - step(stage));
        };
    }

    private static String set(String sign) {
        return Columns.pad(sign, WIDTH);
    }
}
