package org.daybook.reading.statement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.daybook.reading.text.Sentence;
import org.daybook.reading.text.Text;

/**
 * Finds passages between quotation marks of any style. A passage ends with its paragraph; one left open there goes on in the next
 * paragraph, which opens with a mark of its own, as printers have it. An apostrophe is not taken for a closing mark.
 */
final class Quotations {
    /** Marks that open, each with those that close it. A straight mark is both. */
    private static final Map<String, String> CLOSERS = Map.of("“", "”\"", "«", "»", "„", "“”", "‟", "”", "\"", "\"”", "‘", "’", "‹", "›", "「", "」", "『", "』");

    private Quotations() { }

    /** The outermost passages, in text order; none overlap. */
    static List<Quotation> of(Text text) {
        List<Quotation> found = new ArrayList<>();
        List<Sentence> sentences = text.sentences();
        for (int s = 0; s < sentences.size();) {
            int first = sentences.get(s).firstToken();
            int paragraph = sentences.get(s).paragraph();
            while (s < sentences.size() && sentences.get(s).paragraph() == paragraph) {
                s++;
            }
            paragraph(text, first, sentences.get(s - 1).endToken(), found);
        }
        return List.copyOf(found);
    }

    private static void paragraph(Text text, int first, int end, List<Quotation> found) {
        // most paragraphs have none
        Map<String, Integer> last = null;
        for (int i = first; i < end; i++) {
            String closers = CLOSERS.get(text.token(i).form());
            if (closers == null) {
                continue;
            }
            last = last != null ? last : last(text, i, end);
            int reach = reach(closers, last);
            int close = close(text, i, reach, closers);
            if (close > i + 1) {
                found.add(new Quotation(i, close + 1, true));
                i = close;
            } else if (close < 0 && i + 1 < end && opensAgain(text, end, i == first)) {
                found.add(new Quotation(i, end, false));
                return;
            }
        }
    }

    /** The last token of each form from here on. */
    private static Map<String, Integer> last(Text text, int from, int end) {
        Map<String, Integer> last = new HashMap<>();
        for (int i = from; i < end; i++) {
            last.put(text.token(i).form(), i);
        }
        return last;
    }

    /** Where the last of these marks ends; 0 where there is none. */
    private static int reach(String closers, Map<String, Integer> last) {
        return closers.chars().map(mark -> last.getOrDefault(String.valueOf((char) mark), -1)).max().orElse(-1) + 1;
    }

    /** The token that closes what token i opens, a mark of the same style opened between taken with its own closer; -1 where none does. */
    private static int close(Text text, int i, int end, String closers) {
        String opener = text.token(i).form();
        boolean straight = closers.contains(opener);
        int depth = 0;
        int within = 0;
        for (int j = i + 1; j < end; j++) {
            String form = text.token(j).form();
            if (straight && form.equals(opener)) {
                if (opensWithin(text, j, end)) {
                    within++;
                } else if (within-- == 0) {
                    return j;
                }
            } else if (form.equals(straight ? "“" : opener)) {
                depth++;
            } else if (closers.contains(form) && depth-- == 0) {
                return j;
            }
        }
        // «a «b»: printers often close two with one mark
        if (depth > 0 && !straight) {
            for (int j = end - 1; j > i; j--) {
                if (closers.contains(text.token(j).form())) {
                    return j;
                }
            }
        }
        return -1;
    }

    /** Whether a straight mark opens a name within a passage: a gap before it, none behind it, and a mark that closes the name and touches it or another. */
    private static boolean opensWithin(Text text, int j, int end) {
        if (text.token(j - 1).end() == text.token(j).start() || j + 1 >= end || text.token(j + 1).start() != text.token(j).end() || !text.token(j + 1).isWord()) {
            return false;
        }
        int closers = 0;
        for (int k = j + 1; k < end; k++) {
            if (text.token(k).form().equals(text.token(j).form())) {
                boolean closes = text.token(k - 1).end() == text.token(k).start();
                if (!closes) {
                    return false;
                }
                if (++closers == 2) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a passage left open goes on: it fills its paragraph, or the next one begins with a mark that opens. */
    private static boolean opensAgain(Text text, int end, boolean fillsParagraph) {
        return fillsParagraph || end < text.tokens().size() && CLOSERS.containsKey(text.token(end).form());
    }
}
