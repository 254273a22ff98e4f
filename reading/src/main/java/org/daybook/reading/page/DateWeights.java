package org.daybook.reading.page;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.daybook.reading.language.Row;
import org.daybook.reading.language.Tables;

/**
 * What each {@link DateSign} weighs, in logits: {@code page/date-weights.tsv}; docs/models.md says how it was made. A page was published on one of
 * the days that it names, or on none of them, whose logit is 0.
 */
final class DateWeights {
    private static final String TABLE = "page/date-weights.tsv";
    private static final DateWeights SHIPPED = read();

    private final double[] weights;

    /** @param weights of each sign, by its ordinal */
    DateWeights(double[] weights) {
        this.weights = weights.clone();
    }

    /** Those that Daybook ships. */
    static DateWeights shipped() {
        return SHIPPED;
    }

    private static DateWeights read() {
        Map<DateSign, Double> known = new EnumMap<>(DateSign.class);
        for (Row row : Tables.read(TABLE)) {
            try {
                known.put(DateSign.valueOf(row.cell(0).toUpperCase(java.util.Locale.ROOT).replace('-', '_')), Double.parseDouble(row.cell(1)));
            } catch (IllegalArgumentException e) {
                throw row.wrong("a row is a sign and its weight");
            }
        }
        double[] weights = new double[DateSign.values().length];
        known.forEach((sign, weight) -> weights[sign.ordinal()] = weight);
        return new DateWeights(weights);
    }

    double of(Set<DateSign> signs) {
        double sum = 0;
        for (DateSign sign : signs) {
            sum += weights[sign.ordinal()];
        }
        return sum;
    }
}
