package org.daybook.reading.page;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.daybook.reading.language.Tables;

/** Dates whose numbers have signs behind them, as Chinese, Japanese and Korean write them: {@code page/date-signs.tsv}. */
final class DateSigns {
    /** Year, month and day, in three groups. */
    static final Pattern DAY = Pattern.compile("(\\d{4})" + sign("year") + "\\s?(\\d{1,2})" + sign("month") + "\\s?(\\d{1,2})" + sign("day"));
    /** Month and day, in two groups. */
    static final Pattern MONTH_DAY = Pattern.compile("(?<!\\d)(\\d{1,2})" + sign("month") + "\\s?(\\d{1,2})" + sign("day"));

    private DateSigns() { }

    private static String sign(String part) {
        return Tables.read("page/date-signs.tsv").stream().filter(row -> row.cell(1).equals(part)).map(row -> Pattern.quote(row.cell(0)))
                .collect(Collectors.joining("|", "\\s?(?:", ")"));
    }
}
