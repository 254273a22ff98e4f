package org.daybook.reading.event;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.daybook.reading.language.Language;
import org.daybook.reading.language.Row;
import org.daybook.reading.time.Edtf;

/**
 * Times that come round: a weekday every week, a month, a season or a day of a month every year. Which one is meant hangs on whether the event lies
 * ahead, and that is known better here than where the time was read alone: "meet on Monday" looks on, "met on Monday" back.
 */
final class Recurrence {
    private enum Round { WEEK, YEAR }

    private final Map<String, Round> rounds = new HashMap<>();
    private final Set<String> companions = new HashSet<>();

    Recurrence(Language language) {
        language.words("time/weekdays.tsv").forEach(form -> rounds.put(plain(form), Round.WEEK));
        language.words("time/months.tsv").forEach(form -> rounds.put(plain(form), Round.YEAR));
        companions.addAll(language.words("event/articles.tsv"));
        for (Row row : language.table("time/words.tsv")) {
            if (row.cell(1).equals("SEASON")) {
                rounds.put(plain(row.cell(0)), Round.YEAR);
            }
        }
        for (Row row : language.table("time/parts.tsv")) {
            companions.add(plain(row.cell(0)));
        }
    }

    private static String plain(String form) {
        // "~" marks a base form in the tables of the time room
        String lower = (form.startsWith("~") ? form.substring(1) : form).toLowerCase(java.util.Locale.ROOT);
        return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    }

    /** The EDTF of a time that comes round, moved by one round so that it lies ahead of publication, or behind it; else as it was. */
    String turned(Words words, Line.Timed time, Days published, boolean ahead) {
        String edtf = time.time().edtf();
        Days days = Days.of(edtf);
        if (days == null || published == null || days.length() > Stages.WINDOW || !(ahead ? days.before(published) : days.after(published))) {
            return edtf;
        }
        Round round = round(words, time);
        if (round == null) {
            return edtf;
        }
        int way = ahead ? 1 : -1;
        LocalDate first = round == Round.WEEK ? days.first().plusDays(Days.WEEK * way) : days.first().plusYears(way);
        LocalDate last = round == Round.WEEK ? days.last().plusDays(Days.WEEK * way) : yearOn(days.last(), way);
        Days turned = new Days(first, last);
        if (ahead ? turned.before(published) : turned.after(published)) {
            return edtf;
        }
        return edtf.indexOf('/') >= 0 ? Edtf.of(first, last).toString() : first.toString().substring(0, edtf.length() < 10 ? edtf.length() : 10);
    }

    /** The same day of another year; the last of February stays the last. */
    private static LocalDate yearOn(LocalDate day, int years) {
        LocalDate moved = day.plusYears(years);
        return day.getDayOfMonth() == day.lengthOfMonth() ? moved.withDayOfMonth(moved.lengthOfMonth()) : moved;
    }

    /** Null where the expression says which one it means, or is nothing that comes round. */
    private Round round(Words words, Line.Timed time) {
        Round round = null;
        for (int i = time.start(); i < time.end(); i++) {
            String form = plain(words.lower(i));
            Round here = rounds.get(form);
            for (String lemma : words.all(i)) {
                here = here == null ? rounds.get(lemma) : here;
            }
            if (here != null) {
                round = here == Round.YEAR || round == null ? here : round;
            } else if (words.token(i).isNumber() ? form.length() > 2 : words.isWord(i) && !companions.contains(form)) {
                return null;
            }
        }
        return round;
    }
}
