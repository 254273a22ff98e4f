package org.daybook.app.cli;

/** Small phrases of reports. */
final class Phrases {
    private Phrases() { }

    /** "1 page", "2 pages". */
    static String count(long number, String noun) {
        boolean y = noun.endsWith("y") && !noun.endsWith("ay") && !noun.endsWith("ey");
        return String.format(java.util.Locale.ROOT, "%,d ", number) + (number == 1 ? noun : y ? noun.substring(0, noun.length() - 1) + "ies" : noun + "s");
    }
}
