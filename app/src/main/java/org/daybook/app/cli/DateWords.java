package org.daybook.app.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** EDTF in words, as precise as it is written and no more. What has no short wording stays EDTF. */
final class DateWords {
    private static final Pattern DATE = Pattern.compile("(\\d{4})(?:-(\\d\\d))?(?:-(\\d\\d|XX))?(?:T(\\d\\d:\\d\\d).*)?([?~%])?");
    private static final Map<String, String> PARTS = Map.ofEntries(Map.entry("21", "spring"), Map.entry("22", "summer"), Map.entry("23", "autumn"),
            Map.entry("24", "winter"), Map.entry("33", "first quarter of"), Map.entry("34", "second quarter of"), Map.entry("35", "third quarter of"),
            Map.entry("36", "fourth quarter of"), Map.entry("40", "first half of"), Map.entry("41", "second half of"));
    private static final Map<String, String> QUALIFIERS = Map.of("?", "perhaps ", "~", "about ", "%", "perhaps about ");

    private DateWords() { }

    /** The words for a date, an interval or a set; "no date" for null. */
    static String of(String edtf) {
        if (edtf == null) {
            return "no date";
        }
        if (edtf.length() > 2 && edtf.startsWith("[") && edtf.endsWith("]") && !edtf.contains("..")) {
            return set(edtf, " or ");
        }
        if (edtf.length() > 2 && edtf.startsWith("{") && edtf.endsWith("}") && !edtf.contains("..")) {
            return set(edtf, " and ");
        }
        int slash = edtf.indexOf('/');
        return slash < 0 ? date(edtf) : interval(edtf.substring(0, slash), edtf.substring(slash + 1));
    }

    /** A day with its weekday: "Wednesday 12 May 2027". */
    static String day(LocalDate day) {
        return day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + day.getDayOfMonth() + " " + month(day.getMonthValue()) + " " + day.getYear();
    }

    private static String set(String edtf, String joint) {
        return String.join(joint, List.of(edtf.substring(1, edtf.length() - 1).split(",")).stream().map(DateWords::date).toList());
    }

    private static String interval(String from, String to) {
        boolean open = from.isEmpty() || from.equals("..");
        if (to.isEmpty() || to.equals("..")) {
            return "from " + date(from) + " on";
        }
        if (open) {
            return "by " + date(to);
        }
        Matcher first = DATE.matcher(from);
        Matcher last = DATE.matcher(to);
        if (first.matches() && last.matches() && first.group(3) != null && first.group(4) == null && from.length() == 10 && to.length() == 10
                && from.substring(0, 7).equals(to.substring(0, 7))) {
            return Integer.parseInt(first.group(3)) + "–" + date(to);
        }
        return date(from) + " – " + date(to);
    }

    private static String date(String edtf) {
        Matcher parts = DATE.matcher(edtf);
        if (!parts.matches()) {
            return edtf;
        }
        String qualifier = parts.group(5) == null ? "" : QUALIFIERS.get(parts.group(5));
        String year = parts.group(1);
        String month = parts.group(2);
        String day = parts.group(3);
        if (month == null) {
            return qualifier + year;
        }
        if (PARTS.containsKey(month)) {
            return qualifier + PARTS.get(month) + " " + year;
        }
        try {
            String ofMonth = month(Integer.parseInt(month)) + " " + year;
            String words = day == null ? ofMonth : day.equals("XX") ? "a day in " + ofMonth : Integer.parseInt(day) + " " + ofMonth;
            return qualifier + words + (parts.group(4) == null ? "" : ", " + parts.group(4));
        } catch (DateTimeException e) {
            return edtf;
        }
    }

    private static String month(int number) {
        return Month.of(number).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }
}
