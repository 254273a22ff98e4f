package org.daybook.reading.time;

import java.math.BigDecimal;
import java.util.List;

/**
 * Numbers in words: NUM (one to ninety), MULT (hundred, thousand) and ORD (third) that stand together become one CARD, ORD or YEAR
 * ("nineteen ninety-six" is said in pairs).
 */
final class Numbers {
    /** Words in the longest number that is read. */
    private static final int LONGEST = 12;

    private Numbers() { }

    static void read(List<Atom> atoms, int start) {
        long total = 0;
        long group = 0;
        int end = start;
        boolean any = false;
        boolean hundred = false;
        for (int i = start; i < atoms.size() && i < start + LONGEST; i++) {
            Atom atom = atoms.get(i);
            if (any && (atom.lower().equals("-") && !atom.opens())) {
                continue;
            }
            Word number = word(atom, "NUM");
            Word multiple = word(atom, "MULT");
            Word ordinal = word(atom, "ORD");
            if (number != null && number.end() == i + 1) {
                long value = Long.parseLong(number.value());
                if (any && year(atoms, start, group, total, value, i)) {
                    return;
                }
                boolean joins = group == 0 || group % 100 == 0 && value < 100 && (hundred || group >= 100) || group % 10 == 0 && group % 100 >= 20 && value < 10;
                if (any && !joins) {
                    break;
                }
                group += value;
                any = true;
                end = i + 1;
            } else if (multiple != null && (any || multiple.value().equals("100") || multiple.value().equals("1000"))) {
                long value = Long.parseLong(multiple.value());
                if (value == 100) {
                    group = Math.max(group, 1) * 100;
                    hundred = true;
                } else {
                    total += Math.max(group, 1) * value;
                    group = 0;
                }
                any = true;
                end = i + 1;
            } else if (any && ordinal != null && ordinal.end() == i + 1 && group % 10 == 0 && Character.isDigit(ordinal.value().charAt(0))) {
                atoms.get(start).words().add(new Word("ORD", Long.toString(total + group + Long.parseLong(ordinal.value())), i + 1));
                return;
            } else {
                break;
            }
        }
        if (any) {
            String value = Long.toString(total + group);
            atoms.get(start).words().add(new Word("CARD", value, end));
            if (total + group >= 1900 && total + group < 2100 && end - start > 1) {
                atoms.get(start).words().add(new Word("YEAR", value, end));
            }
        }
    }

    /** "nineteen ninety-six": two numbers of two digits side by side. */
    private static boolean year(List<Atom> atoms, int start, long group, long total, long value, int i) {
        if (total != 0 || group < 15 || group > 20 || value < 10 || value > 99) {
            return false;
        }
        long year = group * 100 + value;
        int end = i + 1;
        int next = end < atoms.size() && atoms.get(end).lower().equals("-") ? end + 1 : end;
        if (value % 10 == 0 && next < atoms.size()) {
            Word unit = word(atoms.get(next), "NUM");
            if (unit != null && Long.parseLong(unit.value()) < 10) {
                year += Long.parseLong(unit.value());
                end = next + 1;
            }
        }
        atoms.get(start).words().add(new Word("YEAR", Long.toString(year), end));
        atoms.get(start).words().add(new Word("BAREYEAR", Long.toString(year), end));
        return true;
    }

    private static Word word(Atom atom, String kind) {
        for (Word word : atom.words()) {
            if (word.kind().equals(kind)) {
                return word;
            }
        }
        return null;
    }

    /** A count and a half. */
    static String plusHalf(String count) {
        return count.equals("X") ? count : new BigDecimal(count).add(new BigDecimal("0.5")).toPlainString();
    }
}
