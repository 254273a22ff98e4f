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
        tell(happening, news, false);
    }

    /** @param briefly whether it leaves out what its words have in parentheses: where it is, or whose */
    void tell(Happening happening, Happening.News news, boolean briefly) {
        boolean weekday = undated && !news.monthOnly() && news.when() != null;
        String when = news.when() == null ? "" : wording.when(news.when(), news.monthOnly() ? "month" : weekday ? "weekday" : "day");
        if (text.length() > 0) {
            text.append("\n\n");
        }
        int start = text.length();
        String words = wording.sentence(happening.type(), news.when() == null ? "known-" + news.stage() : news.stage().toString());
        Places places = write(briefly ? words.replaceAll("\\([^)]*\\)", "") : words.replaceAll("[()]", ""), happening, when);
        title = title == null ? text.substring(start, text.length() - 1) : title;
        String edtf = weekday || news.when() == null ? null : news.monthOnly() ? news.when().toString().substring(0, 7) : news.when().toString();
        sentences.add(new InventedPage.Sentence(start, text.length(), places.trigger, places.triggerEnd, places.time, places.time + when.length(), happening.number(),
                happening.type(), news.stage().toString(), happening.people().stream().map(wording::name).toList(), places.party ? wording.name(happening.party()) : null,
                places.town ? wording.name(happening.town()) : null, edtf, weekday ? news.when().getDayOfWeek().getValue() : 0));
    }

    /** Where a sentence has what, and whether it has it. */
    private static final class Places {
        private int trigger;
        private int triggerEnd;
        private int time;
        private boolean party;
        private boolean town;
    }

    private Places write(String sentence, Happening happening, String when) {
        Places places = new Places();
        for (int i = 0; i < sentence.length(); i++) {
            char c = sentence.charAt(i);
            if (c == '[') {
                places.trigger = text.length();
            } else if (c == ']') {
                places.triggerEnd = text.length();
            } else if (c == '{') {
                int end = sentence.indexOf('}', i);
                String slot = sentence.substring(i + 1, end);
                places.time = slot.equals("when") ? text.length() : places.time;
                places.party |= slot.equals("party");
                places.town |= slot.equals("town");
                text.append(switch (slot) {
                    case "a" -> wording.name(happening.people().get(0));
                    case "b" -> wording.name(happening.people().get(1));
                    case "party" -> wording.name(happening.party());
                    case "town" -> wording.name(happening.town());
                    case "when" -> when;
                    default -> throw new IllegalStateException("no such slot: " + slot + " in: " + sentence);
                });
                i = end;
            } else {
                text.append(c);
            }
        }
        return places;
    }

    InventedPage page(int number, String outlet, LocalDate published) {
        return new InventedPage(number, outlet, wording.language(), published, undated, title, text.toString(), sentences);
    }
}
