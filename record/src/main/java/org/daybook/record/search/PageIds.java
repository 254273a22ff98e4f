package org.daybook.record.search;

import java.io.IOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/** Gathers the ids of the pages of all that a query finds. How well a thing was found is not asked, which is most of the work of a search. */
final class PageIds extends SimpleCollector {
    static final CollectorManager<PageIds, Set<String>> MANAGER = new CollectorManager<>() {
        @Override
        public PageIds newCollector() {
            return new PageIds();
        }

        @Override
        public Set<String> reduce(Collection<PageIds> parts) {
            Set<String> all = new HashSet<>();
            parts.forEach(part -> all.addAll(part.pages));
            return all;
        }
    };

    private final Set<String> pages = new HashSet<>();
    private SortedDocValues column;
    private int last;

    @Override
    protected void doSetNextReader(LeafReaderContext context) throws IOException {
        column = DocValues.getSorted(context.reader(), IndexedPage.PAGE);
        last = -1;
    }

    @Override
    public void collect(int document) throws IOException {
        // what is of one page lies side by side
        if (column.advanceExact(document) && column.ordValue() != last) {
            last = column.ordValue();
            pages.add(column.lookupOrd(last).utf8ToString());
        }
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }
}
