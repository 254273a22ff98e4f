package org.daybook.reading.time;

import java.math.BigDecimal;

/** Durations as TIMEX3 writes them. */
final class Durations {
    private Durations() { }

    /** So many of a unit; {@code X} of them is some, and a half is written in the unit below. */
    static String timex(String count, Unit unit) {
        if (count.equals("X")) {
            return unit.someOf();
        }
        BigDecimal amount = new BigDecimal(count).multiply(BigDecimal.valueOf(unit.times())).stripTrailingZeros();
        if (amount.scale() > 0 && amount.remainder(BigDecimal.ONE).compareTo(new BigDecimal("0.5")) == 0) {
            BigDecimal whole = amount.setScale(0, java.math.RoundingMode.DOWN);
            String rest = switch (unit) {
                case YEAR, SEASON -> "P6M";
                case DAY -> "PT12H";
                case HOUR -> "PT30M";
                case MINUTE -> "PT30S";
                default -> null;
            };
            if (rest != null) {
                return whole.signum() == 0 ? rest : sum(unit.duration(whole.toPlainString()), rest);
            }
        }
        return unit.duration(amount.toPlainString());
    }

    /** Two durations as one; the clock's units stand behind a T. */
    static String sum(String first, String second) {
        int time = first.indexOf('T');
        int more = second.indexOf('T');
        String days = (time < 0 ? first : first.substring(0, time)) + (more < 0 ? second.substring(1) : second.substring(1, more));
        String clock = (time < 0 ? "" : first.substring(time + 1)) + (more < 0 ? "" : second.substring(more + 1));
        return clock.isEmpty() ? days : days + "T" + clock;
    }
}
