package org.daybook.app.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.daybook.app.web.figure.Strip;
import org.daybook.record.AsOf;
import org.daybook.record.Coverage;
import org.daybook.record.Daybook;

/**
 * What was read, by outlet: how many pages, and how many on each of the last days.
 *
 * @param from the first of those days
 * @param more how many outlets are left out
 * @param latest the newest day of any page; null where none is dated
 * @param pages of all outlets, how many there are
 */
public record Ledger(List<Row> rows, LocalDate from, LocalDate to, int more, LocalDate latest, int pages) {
    private static final int DAYS = 14;

    /** @param bars a bar for each day, as SVG's inner part */
    public record Row(String outlet, int pages, int recent, LocalDate newest, int undated, String bars) { }

    /** The outlets with most pages of late first, then those with most. */
    static Ledger of(Daybook daybook, AsOf asOf, int most) {
        List<Coverage> all = daybook.coverage(asOf, DAYS);
        int highest = all.stream().flatMap(outlet -> outlet.late().stream()).mapToInt(Integer::intValue).max().orElse(0);
        List<Row> rows = all.stream().map(outlet -> new Row(outlet.outlet(), outlet.pages(), outlet.late().stream().mapToInt(Integer::intValue).sum(), outlet.newest(),
                outlet.undated(), Strip.of(outlet.late().stream().mapToInt(Integer::intValue).toArray(), highest)))
                .sorted(Comparator.comparing(Row::recent).thenComparing(Row::pages).reversed().thenComparing(Row::outlet)).toList();
        int shown = Math.min(most, rows.size());
        return new Ledger(rows.subList(0, shown), asOf.today().minusDays(DAYS - 1), asOf.today(), rows.size() - shown,
                rows.stream().map(Row::newest).filter(Objects::nonNull).max(Comparator.naturalOrder()).orElse(null), rows.stream().mapToInt(Row::pages).sum());
    }

    /** All pages of the outlets shown that are not dated. */
    public long undated() {
        return rows.stream().filter(Objects::nonNull).mapToLong(Row::undated).sum();
    }
}
