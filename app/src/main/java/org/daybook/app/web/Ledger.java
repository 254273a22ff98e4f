package org.daybook.app.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.daybook.app.web.figure.Days;
import org.daybook.app.web.figure.Strip;
import org.daybook.record.link.PageFacts;

/**
 * What was read, by outlet: how many pages, and how many on each of the last days.
 *
 * @param from the first of those days
 * @param more how many outlets are left out
 * @param latest the newest day of any page; null where none is dated
 */
public record Ledger(List<Row> rows, LocalDate from, LocalDate to, int more, LocalDate latest) {
    private static final int DAYS = 14;

    /** @param bars a bar for each day, as SVG's inner part */
    public record Row(String outlet, int pages, int recent, LocalDate newest, int undated, String bars) { }

    /** The outlets with most pages of late first, then those with most. */
    static Ledger of(List<PageFacts> pages, LocalDate today, int most) {
        LocalDate from = today.minusDays(DAYS - 1);
        Map<String, int[]> counts = new TreeMap<>();
        Map<String, LocalDate> newest = new TreeMap<>();
        String date = null;
        LocalDate day = null;
        for (PageFacts page : pages) {
            int[] row = counts.computeIfAbsent(page.outlet(), outlet -> new int[DAYS + 2]);
            String written = page.published() == null ? null : page.published().edtf();
            // Pages come by their dates, so most have that of the one before.
            if (!Objects.equals(written, date)) {
                date = written;
                day = Days.of(written).last();
            }
            row[DAYS]++;
            if (day == null) {
                row[DAYS + 1]++;
            } else {
                newest.merge(page.outlet(), day, (a, b) -> a.isAfter(b) ? a : b);
                if (!day.isBefore(from) && !day.isAfter(today)) {
                    row[(int) java.time.temporal.ChronoUnit.DAYS.between(from, day)]++;
                }
            }
        }
        int highest = counts.values().stream().flatMapToInt(row -> java.util.Arrays.stream(row, 0, DAYS)).max().orElse(0);
        List<Row> rows = counts.entrySet().stream().map(entry -> new Row(entry.getKey(), entry.getValue()[DAYS],
                java.util.Arrays.stream(entry.getValue(), 0, DAYS).sum(), newest.get(entry.getKey()), entry.getValue()[DAYS + 1],
                Strip.of(java.util.Arrays.copyOf(entry.getValue(), DAYS), highest)))
                .sorted(Comparator.comparing(Row::recent).thenComparing(Row::pages).reversed().thenComparing(Row::outlet)).toList();
        int shown = Math.min(most, rows.size());
        return new Ledger(rows.subList(0, shown), from, today, rows.size() - shown, newest.values().stream().max(Comparator.naturalOrder()).orElse(null));
    }

    /** All pages of the outlets shown that are not dated. */
    public long undated() {
        return rows.stream().filter(Objects::nonNull).mapToLong(Row::undated).sum();
    }
}
