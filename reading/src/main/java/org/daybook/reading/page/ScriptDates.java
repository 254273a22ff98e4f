package org.daybook.reading.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daybook.reading.language.Tables;
import org.jsoup.nodes.Element;

/** Finds what a page's own scripts hold as its date: {@code publishDate: "2031-02-11"}. Lists of other stories are there too. */
final class ScriptDates {
    /** Scripts past this are a whole application's. */
    private static final int LOOKED_AT = 1 << 19;
    private static final int MOST = 20;
    private static final int YEAR = 4;
    /** Chars before a date and from its start on that hold its name, its quotation marks, and its time. */
    private static final int BEFORE = 44;
    private static final int BEHIND = 44;
    private static final Pattern VALUE = Pattern.compile("[\"']?([A-Za-z][A-Za-z_]{6,30})[\"']?\\s{0,3}[:=]\\s{0,3}[\"'](\\d{4}-\\d{2}-\\d{2}[^\"'<>]{0,30})[\"']");
    /** A script that is nothing but a call with a date writes that where it stands. */
    private static final Pattern CALL = Pattern.compile("\\s*([A-Za-z_.]{3,40})\\([\"'](\\d{4}[-/]\\d{2}[-/]\\d{2}[^\"'<>]{0,30})[\"']\\)\\s*;?\\s*");
    private static final Set<String> NAMES = names();

    private ScriptDates() { }

    /**
     * A date in a script.
     *
     * @param name what it is called, or what is called with it
     * @param written as it stands there
     * @param call whether the script is nothing but a call with it
     */
    record Value(String name, String written, boolean call) { }

    /** Those of a page in which these elements are, in page order. */
    static List<Value> all(List<Element> elements) {
        List<Value> found = new ArrayList<>();
        for (Element script : elements) {
            if (!script.normalName().equals("script")) {
                continue;
            }
            String text = HtmlParts.script(script);
            Matcher call = text.length() > 200 ? null : CALL.matcher(text);
            if (call != null && call.matches()) {
                found.add(new Value(call.group(1), call.group(2).replace('/', '-'), true));
                continue;
            }
            named(text.length() > LOOKED_AT ? text.substring(0, LOOKED_AT) : text, found);
        }
        return found;
    }

    /** Scripts are most of many pages, and dates few: their first hyphen is looked for, and only there the pattern is tried. */
    private static void named(String text, List<Value> found) {
        for (int hyphen = text.indexOf('-', YEAR); hyphen >= 0 && found.size() < MOST; hyphen = text.indexOf('-', hyphen + 1)) {
            int start = hyphen - YEAR;
            boolean date = start > 0 && (text.charAt(start - 1) == '"' || text.charAt(start - 1) == '\'') && hyphen + 3 < text.length() && text.charAt(hyphen + 3) == '-'
                    && Character.isDigit(text.charAt(start)) && Character.isDigit(text.charAt(hyphen + 1));
            if (!date) {
                continue;
            }
            Matcher value = VALUE.matcher(text).region(Math.max(0, start - BEFORE), Math.min(text.length(), start + BEHIND));
            while (value.find()) {
                if (value.start(2) == start && NAMES.contains(value.group(1).replace("_", "").toLowerCase(Locale.ROOT))) {
                    found.add(new Value(value.group(1), value.group(2), false));
                }
            }
        }
    }

    private static Set<String> names() {
        Set<String> names = new HashSet<>();
        Tables.read("page/dates.tsv").stream().filter(row -> row.cell(0).equals("script")).forEach(row -> names.add(row.cell(1)));
        return Set.copyOf(names);
    }
}
