package org.daybook.bench.world;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A page being written, one paragraph to an event. */
final class PageText {
    private final Wording wording;
    private final boolean undated;
    private final StringBuilder text = new StringBuilder();
    private final List<InventedPage.Sentence> sentences = new ArrayList<>();
    private String title;

    /** @param undated whether it tells weekdays in the place of dates */
    PageText(Wording wording, boolean undated) {
        this.wording = wording;
        this.undated = undated;
    }

    /** Adds a sentence on what is known of an event. */
    void tell(Happening happening, Happening.News news) {
        boolean weekday = undated && !news.monthOnly();
        String when = wording.when(news.when(), news.monthOnly() ? "month" : weekday ? "weekday" : "day");
        List<String> people = happening.people().stream().map(wording::name).toList();
        String town = wording.name(happening.town());
        if (text.length() > 0) {
            text.append("\n\n");
        }
        int start = text.length();
        int trigger = 0;
        int triggerEnd = 0;
        int time = 0;
        String sentence = wording.sentence(happening.type(), news.stage().toString());
        for (int i = 0; i < sentence.length(); i++) {
            char c = sentence.charAt(i);
            if (c == '[') {
                trigger = text.length();
            } else if (c == ']') {
                triggerEnd = text.length();
            } else if (c == '{') {
                int end = sentence.indexOf('}', i);
                String slot = sentence.substring(i + 1, end);
                if (slot.equals("when")) {
                    time = text.length();
                }
                text.append(switch (slot) {
                    case "a" -> people.get(0);
                    case "b" -> people.get(1);
                    case "town" -> town;
                    case "when" -> when;
                    default -> throw new IllegalStateException("no such slot: " + slot + " in: " + sentence);
                });
                i = end;
            } else {
                text.append(c);
            }
        }
        title = title == null ? text.substring(start, text.length() - 1) : title;
        String edtf = weekday ? null : news.monthOnly() ? news.when().toString().substring(0, 7) : news.when().toString();
        sentences.add(new InventedPage.Sentence(start, text.length(), trigger, triggerEnd, time, time + when.length(), happening.number(), happening.type(),
                news.stage().toString(), people, town, edtf, weekday ? news.when().getDayOfWeek().getValue() : 0));
    }

    InventedPage page(int number, String outlet, LocalDate published) {
        return new InventedPage(number, outlet, wording.language(), published, undated, title, text.toString(), sentences);
    }
}
