package org.daybook.app.web.words;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daybook.reading.time.Edtf;

/** Days and EDTF in the words of the interface's language, as precise as they are written and no more. What has no short wording stays EDTF. */
public final class DayWords {
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern DATE = Pattern.compile("(-?\\d{4}|Y-?\\d{5,9})(?:-(\\d\\d))?(?:-(\\d\\d|XX))?(?:T(\\d\\d:\\d\\d).*)?([?~%])?");

    private static final Pattern DECADE = Pattern.compile("(\\d{3})X");

    private final Words words;
    private final int year;

    /** @param year the year that needs no telling */
    public DayWords(Words words, int year) {
        this.words = words;
        this.year = year;
    }

    /** The words for a date, an interval or a set; "no date" for null. */
    public String of(String edtf) {
        if (edtf == null) {
            return words.text("date.none");
        }
        if (edtf.length() > 2 && edtf.startsWith("[") && edtf.endsWith("]") && !edtf.contains("..")) {
            return set(edtf, words.text("date.or"));
        }
        if (edtf.length() > 2 && edtf.startsWith("{") && edtf.endsWith("}") && !edtf.contains("..")) {
            return set(edtf, words.text("date.and"));
        }
        int slash = edtf.indexOf('/');
        return slash < 0 ? date(edtf) : interval(edtf.substring(0, slash), edtf.substring(slash + 1));
    }

    /** A day, with the year unless it needs no telling. */
    public String day(LocalDate day) {
        return day.getYear() <= 0 ? format("date.day", day) + " " + year(day.getYear()) : format(day.getYear() == year ? "date.day" : "date.day.year", day);
    }

    /** A day with its weekday and year. */
    public String full(LocalDate day) {
        return format("date.full", day);
    }

    /** A weekday in a few letters. */
    public String weekday(LocalDate day) {
        return format("date.weekday", day);
    }

    /** A month by its name alone. */
    public String month(YearMonth month) {
        return month.getYear() <= 0 ? format("date.month", month.atDay(1)) + " " + year(month.getYear())
                : format(month.getYear() == year ? "date.month" : "date.month.year", month.atDay(1));
    }

    /** The month of a day whose number stands before it: "28 ноября", where the month alone is "ноябрь". */
    public String monthOf(LocalDate day) {
        return format(day.getYear() == year ? "date.month.of" : "date.month.of.year", day);
    }

    /** A month in a few letters, for axes. */
    public String shortMonth(YearMonth month) {
        return format("date.month.short", month.atDay(1));
    }

    /** When a page was published: its last day in words; "undated" for null. */
    public String knownOn(String edtf) {
        return edtf == null ? words.text("date.undated") : of(edtf.indexOf('T') == 10 ? edtf.substring(0, 10) : edtf);
    }

    /** The hour of a date that tells one, else empty. */
    public static String hour(String edtf) {
        return edtf != null && edtf.length() >= 16 && edtf.indexOf('T') == 10 && edtf.indexOf('/') < 0 ? edtf.substring(11, 16) : "";
    }

    /** The same date as an HTML time element may have it; null for what such an element can't say. */
    public static String html(String edtf) {
        if (edtf == null) {
            return null;
        }
        if (edtf.matches("\\d{4}(-\\d\\d(-\\d\\d)?)?") && Edtf.valid(edtf)) {
            // 2027-21 is a spring, and no month.
            return edtf.length() > 4 && Integer.parseInt(edtf.substring(5, 7)) > 12 ? null : edtf;
        }
        return edtf.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d)?(Z|[+-]\\d\\d:\\d\\d)?") ? edtf : null;
    }

    /** A year, as astronomers count them: 0 is 1 BCE. */
    public String year(int year) {
        return year > 0 ? String.valueOf(year) : words.text("date.bce", String.valueOf(1 - year));
    }

    private String set(String edtf, String joint) {
        List<String> dates = List.of(edtf.substring(1, edtf.length() - 1).split(","));
        String last = dates.get(dates.size() - 1);
        boolean ofOneMonth = dates.stream().allMatch(date -> DAY.matcher(date).matches() && date.substring(0, 7).equals(last.substring(0, 7)));
        return String.join(joint, dates.stream().map(date -> ofOneMonth && !date.equals(last) ? String.valueOf(Integer.parseInt(date.substring(8)))
                : date.equals(last) ? date(date) : beside(date, last)).toList());
    }

    private String interval(String from, String to) {
        if (to.isEmpty() || to.equals("..")) {
            return words.text("date.from", date(from));
        }
        if (from.isEmpty() || from.equals("..")) {
            return words.text("date.by", date(to));
        }
        if (from.length() == 10 && to.length() == 10 && from.substring(0, 7).equals(to.substring(0, 7)) && Character.isDigit(from.charAt(9))) {
            return Integer.parseInt(from.substring(8)) + "–" + date(to);
        }
        return beside(from, to) + " – " + date(to);
    }

    /** A date before another of the same year, which tells that for both. */
    private String beside(String date, String next) {
        Matcher parts = DATE.matcher(date);
        Matcher others = DATE.matcher(next);
        return parts.matches() && others.matches() && parts.group(2) != null && others.group(2) != null && parts.group(1).equals(others.group(1)) && Integer.parseInt(others.group(2)) <= 12
                ? new DayWords(words, Integer.parseInt(parts.group(1).replace("Y", ""))).date(date) : date(date);
    }

    private String date(String edtf) {
        Matcher decade = DECADE.matcher(edtf);
        if (decade.matches()) {
            return words.text("date.decade", decade.group(1) + "0");
        }
        Matcher parts = DATE.matcher(edtf);
        if (!parts.matches()) {
            return edtf;
        }
        try {
            String plain = plain(parts);
            String hour = parts.group(4) == null ? plain : plain + ", " + parts.group(4);
            return parts.group(5) == null ? hour : words.text("date.qualified." + (parts.group(5).equals("?") ? "uncertain" : "about"), hour);
        } catch (DateTimeException e) {
            return edtf;
        }
    }

    private String plain(Matcher parts) {
        int ofYear = Integer.parseInt(parts.group(1).replace("Y", ""));
        if (parts.group(2) == null) {
            return year(ofYear);
        }
        int month = Integer.parseInt(parts.group(2));
        if (month > 12) {
            String key = "date.part." + month;
            return words.has(key) ? words.text(key, year(ofYear)) : parts.group(1) + "-" + parts.group(2);
        }
        if (parts.group(3) == null) {
            return month(YearMonth.of(ofYear, month));
        }
        return parts.group(3).equals("XX") ? words.text("date.in", month(YearMonth.of(ofYear, month)))
                : day(LocalDate.of(ofYear, month, Integer.parseInt(parts.group(3))));
    }

    private String format(String key, LocalDate day) {
        return words.dates(key).format(day);
    }
}
