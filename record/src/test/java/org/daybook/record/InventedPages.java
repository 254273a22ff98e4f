package org.daybook.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.daybook.reading.page.Capture;

/** Pages of an invented world: plans that are made, dated, moved and kept, told by several outlets. Every call gives the same bytes. */
final class InventedPages {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String[] OUTLETS = {"Coast Herald", "Velmark Today", "Northern Post"};
    private static final String[] GUESTS = {"Anna Holt", "Viktor Dravec", "Maria Lund", "Pavel Orlin"};
    private static final String[] PLACES = {"Norland", "Velmark", "Sweden", "Finland"};
    private static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private InventedPages() { }

    /** Pages numbered from 0: article records with their dates, and every fifth a plain text without one. */
    static List<Capture> pages(int count) {
        List<Capture> pages = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            pages.add(page(i));
        }
        return pages;
    }

    static Capture page(int number) {
        return number % 5 == 4 ? undated(number) : dated(number);
    }

    /** The day that a dated page was published. */
    static LocalDate day(int number) {
        return LocalDate.of(2027, 1, 4).plusDays(3L * number);
    }

    private static Capture dated(int number) {
        int story = number % 4;
        LocalDate day = day(number);
        LocalDate planned = LocalDate.of(2027, 5, 12).plusDays(number / 8);
        String guest = "Prime Minister " + GUESTS[story];
        String text = switch (number / 4 % 4) {
            case 0 -> guest + " will visit " + PLACES[story] + " in May, the government said on " + weekday(day) + ".\n\n"
                    + "\"We are ready for the talks,\" " + GUESTS[story] + " said. The two sides are still working out the dates of the visit.";
            case 1 -> guest + " will visit " + PLACES[story] + " on " + LONG.format(planned) + ", a spokesman announced on " + LONG.format(day)
                    + ".\n\nThe visit was agreed in January.";
            case 2 -> "The visit of " + guest + " to " + PLACES[story] + ", planned for " + LONG.format(planned)
                    + ", has been postponed, officials said.\n\nNo new date was given.";
            default -> guest + " arrived in " + PLACES[story] + " on " + LONG.format(day) + " for a visit.\n\n" + GUESTS[story]
                    + " met the president on the same day and said that the talks were useful.";
        };
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("id", "page-" + number);
        record.put("outlet", OUTLETS[number % OUTLETS.length]);
        record.put("published", day.toString());
        record.put("language", "en");
        record.put("title", GUESTS[story] + " and the visit to " + PLACES[story]);
        record.put("text", text);
        try {
            return Capture.of("pages.jsonl#" + number, JSON.writeValueAsString(record).getBytes(StandardCharsets.UTF_8));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static Capture undated(int number) {
        int story = number % 4;
        LocalDate day = LocalDate.of(2027, 5, 12).plusDays(number / 8);
        return Capture.of("saved/page-" + number + ".txt", ("A visit to " + PLACES[story] + " (" + number + ")\n\nPrime Minister " + GUESTS[story]
                + " will visit " + PLACES[story] + " on " + weekday(day) + ", an aide told the Evening Mail.\n\n"
                + "The aide said that the visit had been prepared since January and would take two days. No other guests are expected.\n")
                .getBytes(StandardCharsets.UTF_8));
    }

    private static String weekday(LocalDate day) {
        return day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }
}
