package org.daybook.record.search;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.daybook.reading.language.Languages;
import org.daybook.reading.page.Span;

/** Finds the sentence of a document that has most of what was asked for, and what of it that is. */
final class PassageFinder extends UnifiedHighlighter {
    private static final int LONGEST = 10_000_000;

    /**
     * A sentence that has what was asked for.
     *
     * @param span where it stands in the document's text
     * @param words what was found in it, in order; none overlap
     */
    record Sentence(String text, Span span, List<Span> words) { }

    PassageFinder(IndexSearcher searcher, Analyzer analyzer) {
        super(UnifiedHighlighter.builder(searcher, analyzer).withFormatter(new Sentences()).withFieldMatcher(field -> true).withMaxLength(LONGEST));
    }

    /** Null where the document has no text. */
    Sentence find(Query query, int document, String language) throws IOException {
        String field = IndexedPage.text(language);
        return (Sentence) highlightFieldsAsObjects(new String[] {field}, query, new int[] {document}, new int[] {1}).get(field)[0];
    }

    @Override
    protected BreakIterator getBreakIterator(String field) {
        return new SentenceBreaks(Languages.of(IndexedPage.language(field)));
    }

    /** One passage a text, without the blank that parts it from the next. */
    private static final class Sentences extends PassageFormatter {
        @Override
        public Sentence format(Passage[] passages, String content) {
            if (passages.length == 0) {
                return null;
            }
            int start = passages[0].getStartOffset();
            int end = passages[0].getEndOffset();
            while (end > start && Character.isWhitespace(content.charAt(end - 1))) {
                end--;
            }
            while (start < end && Character.isWhitespace(content.charAt(start))) {
                start++;
            }
            String text = content.substring(start, end);
            int from = content.codePointCount(0, start);
            return text.isEmpty() ? null : new Sentence(text, new Span(from, from + text.codePointCount(0, text.length())), words(passages[0], start, text));
        }

        /** @param start of the text, in chars */
        private static List<Span> words(Passage passage, int start, String text) {
            TreeSet<Span> found = new TreeSet<>();
            for (int i = 0; i < passage.getNumMatches(); i++) {
                int from = Math.max(0, passage.getMatchStarts()[i] - start);
                int to = Math.min(text.length(), passage.getMatchEnds()[i] - start);
                if (from < to) {
                    found.add(new Span(text.codePointCount(0, from), text.codePointCount(0, to)));
                }
            }
            List<Span> words = new ArrayList<>();
            for (Span next : found) {
                Span last = words.isEmpty() ? null : words.get(words.size() - 1);
                if (last != null && next.overlaps(last)) {
                    words.set(words.size() - 1, new Span(last.start(), Math.max(last.end(), next.end())));
                } else {
                    words.add(next);
                }
            }
            return words;
        }
    }
}
