package org.daybook.record;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.daybook.reading.page.Because;
import org.daybook.reading.page.Dated;
import org.daybook.reading.time.Edtf;
import org.daybook.record.correct.Change;
import org.daybook.record.correct.Correction;
import org.daybook.record.correct.Corrections;

/** The dates that people give pages. They outrank what the page says, and what other pages tell. */
final class GivenDates {
    private GivenDates() { }

    /** By page id; the page need not be in the record. */
    static Map<String, Dated> of(Corrections corrections) {
        Map<String, Dated> dates = new LinkedHashMap<>();
        corrections.pageDates().forEach((page, correction) -> {
            String edtf = ((Change.RedatePage) correction.change()).edtf();
            dates.put(page, new Dated(edtf, Edtf.parse(edtf).precision().toString(), Dated.CORRECTION,
                    List.of(new Because.Metadata("correction", said(correction)))));
        });
        return dates;
    }

    private static String said(Correction correction) {
        return correction.id() + ", " + correction.who() + ": " + correction.why();
    }

    /** What tells one set of them from another, whatever order they came in. */
    static String state(Corrections corrections) {
        Map<String, String> state = new TreeMap<>();
        corrections.pageDates().forEach((page, correction) -> state.put(page, correction.id()));
        return state.isEmpty() ? "" : state.toString();
    }
}
