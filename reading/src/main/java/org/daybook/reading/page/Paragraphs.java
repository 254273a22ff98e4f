package org.daybook.reading.page;

import java.util.ArrayList;
import java.util.List;

/** Main text in the making: paragraphs in order, joined by one blank line, and where each stands. */
final class Paragraphs {
    private final StringBuilder text = new StringBuilder();
    private final List<Block> blocks = new ArrayList<>();
    private int codePoints;

    /** Adds one paragraph; its white space is squeezed, and nothing is added where it is blank. */
    void add(BlockKind kind, String paragraph) {
        String squeezed = Squeeze.line(paragraph);
        if (squeezed.isEmpty()) {
            return;
        }
        if (!blocks.isEmpty()) {
            text.append("\n\n");
            codePoints += 2;
        }
        text.append(squeezed);
        int start = codePoints;
        codePoints += squeezed.codePointCount(0, squeezed.length());
        blocks.add(new Block(kind, start, codePoints));
    }

    String text() {
        return text.toString();
    }

    List<Block> blocks() {
        return List.copyOf(blocks);
    }

    /** The blocks of a text that is to stay as it is: each line that isn't blank is a paragraph. */
    static List<Block> of(String text) {
        List<Block> blocks = new ArrayList<>();
        int codePoint = 0;
        int start = -1;
        int end = -1;
        for (int i = 0; i <= text.length(); codePoint++) {
            int c = i < text.length() ? text.codePointAt(i) : '\n';
            if (c == '\n' || c == '\r') {
                if (start >= 0) {
                    blocks.add(new Block(BlockKind.PARAGRAPH, start, end));
                }
                start = -1;
            } else if (!Squeeze.space(c)) {
                start = start < 0 ? codePoint : start;
                end = codePoint + 1;
            }
            i += Character.charCount(c);
        }
        return blocks;
    }
}
