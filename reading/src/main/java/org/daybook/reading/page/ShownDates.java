package org.daybook.reading.page;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/** The dates that a page shows, each with where it stands to headline and text, and with what its words and mark-up say of it. */
final class ShownDates {
    /** A stamp is short: longer, and the date is the story's; a little longer where a word says that it is of publication. */
    private static final int LONGEST = 160;
    private static final int LONGEST_LABELLED = 500;
    /** The first line of the text may be a stamp that was taken for it: by its time of day, or because little else is in it. */
    private static final int STAMP_LINE = 90;
    private static final int ABOVE = 6;
    private static final int BELOW = 25;
    /** Parts behind the story among which its stamp may be. */
    private static final int UNDER = 8;
    private static final int OPENING = 3;
    private static final int OPENING_CHARS = 60;
    /** Chars of a part beside its date with which it is a stamp still. */
    private static final int BESIDE = 28;
    /** Day, month and year in elements of their own, one under another. */
    private static final int LEAF_CHARS = 12;
    private static final int LEAVES = 3;
    private static final double LINKED = 0.9;
    /** Elements that hold one, upwards, whose names are looked at. */
    private static final int HOLDERS = 3;
    private static final int MOST = 300;

    private final List<Part> parts;
    /** Null for a text capture. */
    private final HtmlParts html;
    private final VisibleDates dates;
    private final StampWords words = StampWords.shipped();
    private final List<DateMention> mentions = new ArrayList<>();
    private final Set<String> yearless = new HashSet<>();
    /** Of each element, whether it is of an entry of the page's own; null where there are none. */
    private final boolean[] entries;
    private int headline = -1;
    private int text = -1;
    private int end = -1;

    /**
     * @param html null for a text capture
     * @param url the page's address; null where that isn't known
     */
    ShownDates(List<Part> parts, HtmlParts html, VisibleDates dates, String url) {
        this.parts = parts;
        this.html = html;
        this.dates = dates;
        for (int i = 0; i < parts.size(); i++) {
            headline = parts.get(i).title ? i : headline;
            text = text < 0 && parts.get(i).keep ? i : text;
            end = parts.get(i).keep ? i : end;
        }
        entries = html == null || url == null ? null : SelfLinks.entries(html, url, headline);
        read();
    }

    /** In page order. */
    List<DateMention> mentions() {
        return mentions;
    }

    /** Months and days by the headline that stand without a year. */
    Set<String> yearless() {
        return yearless;
    }

    private void read() {
        int element = 0;
        for (int i = 0; i < parts.size() && mentions.size() < MOST; i++) {
            Part part = parts.get(i);
            int before = mentions.size();
            if (!told(part) || i == text && part.text.length() <= STAMP_LINE) {
                stamps(i, part);
            }
            if (html != null) {
                element = marked(element, i, before == mentions.size() ? null : mentions.get(before));
            }
        }
        opening();
    }

    private static boolean told(Part part) {
        return part.keep && part.sentence();
    }

    private void stamps(int at, Part part) {
        if (part.text.length() > LONGEST_LABELLED || !hasDigit(part.text)) {
            return;
        }
        List<VisibleDates.Stamp> stamps = dates.all(part.text);
        int from = 0;
        for (VisibleDates.Stamp stamp : stamps) {
            StampWords.Label label = words.label(part.text, from, stamp.start(), stamp.end());
            if (part.text.length() <= LONGEST || label == StampWords.Label.PUBLISHED) {
                Set<DateSign> signs = signs(at, part, label, stamp.end() - stamp.start());
                if (!stamp.moment().precision().equals("day")) {
                    signs.add(DateSign.TIMED);
                }
                if (!told(part) || signs.contains(DateSign.TIMED) || signs.contains(DateSign.SHORT)) {
                    add(stamp.moment(), part.text, signs);
                }
            }
            from = stamp.end();
        }
        if (stamps.isEmpty() && !leaves(at) && part.text.length() <= LONGEST && near(where(at, part))) {
            yearless.addAll(dates.yearless(part.text));
        }
    }

    private static boolean hasDigit(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Letters.digit(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** A calendar's leaf: "11", "Feb", "2031" under one another. */
    private boolean leaves(int at) {
        StringBuilder joined = new StringBuilder();
        for (int i = at; i < parts.size() && i < at + LEAVES && parts.get(i).text.length() <= LEAF_CHARS; i++) {
            joined.append(parts.get(i).text).append(' ');
            List<VisibleDates.Stamp> stamps = i == at ? List.of() : dates.all(joined.toString());
            if (!stamps.isEmpty()) {
                VisibleDates.Stamp stamp = stamps.get(0);
                add(stamp.moment(), joined.toString().strip(), signs(at, parts.get(at), StampWords.Label.NONE, stamp.end() - stamp.start()));
                return true;
            }
        }
        return false;
    }

    private void add(Moment moment, String value, Set<DateSign> signs) {
        mentions.add(new DateMention(new Dated(moment.edtf(), moment.precision(), "page", List.of(new Because.Metadata("page", value))), signs));
    }

    private Set<DateSign> signs(int at, Part part, StampWords.Label label, int length) {
        Set<DateSign> signs = EnumSet.of(label == StampWords.Label.UPDATED ? DateSign.UPDATED : where(at, part));
        if (signs.contains(DateSign.ELSEWHERE)) {
            return signs;
        }
        if (label == StampWords.Label.PUBLISHED) {
            signs.add(DateSign.BY_LABEL);
        }
        if (part.text.length() - length <= BESIDE) {
            signs.add(DateSign.SHORT);
        }
        named(part.element, signs);
        if (framed(part.element)) {
            signs.add(DateSign.IN_FRAME);
        }
        return signs;
    }

    /** What the names of the elements say that hold a date. */
    private void named(int element, Set<DateSign> signs) {
        for (int up = 0; html != null && element >= 0 && up < HOLDERS; up++, element = html.parent[element]) {
            Element holder = html.elements.get(element);
            if (holder.normalName().equals("time")) {
                signs.add(DateSign.STAMP);
            }
            if (holder.attributesSize() > 0) {
                words.named(holder.className(), holder.id(), signs);
            }
        }
    }

    private boolean framed(int element) {
        for (int up = element; html != null && up >= 0; up = html.parent[up]) {
            String tag = html.elements.get(up).normalName();
            if (tag.equals("main") || tag.equals("article")) {
                return false;
            }
            if (tag.equals("header") || tag.equals("footer") || tag.equals("nav")) {
                // the head that holds the headline is the story's
                return headline < html.firstPart[up] || headline >= html.endPart[up];
            }
        }
        return false;
    }

    private static boolean near(DateSign where) {
        return where == DateSign.BELOW_HEADLINE || where == DateSign.ABOVE_HEADLINE;
    }

    private DateSign where(int at, Part part) {
        DateSign where = place(at, part);
        boolean aside = where == DateSign.ELSEWHERE || where == DateSign.IN_LINK || where == DateSign.FAR_ABOVE || where == DateSign.FAR_BELOW;
        return aside && entries != null && part.element >= 0 && entries[part.element] ? DateSign.OWN_ENTRY : where;
    }

    private DateSign place(int at, Part part) {
        if (part.marked == FurnitureKind.RELATED || part.marked == FurnitureKind.COMMENTS) {
            return DateSign.ELSEWHERE;
        }
        if (part.linkShare > LINKED && part.text.length() > BESIDE) {
            return DateSign.IN_LINK;
        }
        // without a headline, what stands shortly before the text stands where it would be
        int from = headline >= 0 ? headline : Math.max(0, text - ABOVE);
        int first = Math.max(text, from);
        if (at < from) {
            return at >= from - ABOVE ? DateSign.ABOVE_HEADLINE : DateSign.FAR_ABOVE;
        }
        if (at <= first) {
            return DateSign.BELOW_HEADLINE;
        }
        if (at > end && at <= end + UNDER) {
            return DateSign.UNDER_STORY;
        }
        return at <= first + BELOW ? DateSign.IN_STORY : DateSign.FAR_BELOW;
    }

    /**
     * What elements say to machines that stand in a part or right before it.
     *
     * @param shown what the part shows; null where it shows no date
     * @return the next element to look at
     */
    private int marked(int element, int at, DateMention shown) {
        while (element < html.elements.size() && html.firstPart[element] <= at && mentions.size() < MOST) {
            if (html.timed(element)) {
                Element holder = html.elements.get(element);
                Optional<Moment> said = stamped(holder);
                if (said.isPresent()) {
                    marked(said.get(), holder, element, at, shown);
                }
            }
            element++;
        }
        return element;
    }

    private void marked(Moment said, Element holder, int element, int at, DateMention shown) {
        if (shown != null && DateMention.day(shown.dated()).equals(said.day())) {
            shown.signs().add(DateSign.MARKED);
            return;
        }
        Part part = parts.get(at);
        String own = holder.text();
        StampWords.Label label = words.ofStamp(own.isEmpty() || own.length() > LONGEST ? part.text : own);
        Set<DateSign> signs = EnumSet.of(label == StampWords.Label.UPDATED || words.updated(holder) ? DateSign.UPDATED : where(at, part), DateSign.MARKED);
        if (!signs.contains(DateSign.ELSEWHERE)) {
            named(element, signs);
        }
        add(said, said.edtf(), signs);
    }

    /** The moment that an element's attributes give; empty where they give none. */
    private static Optional<Moment> stamped(Element holder) {
        boolean time = holder.normalName().equals("time");
        for (Attribute attribute : holder.attributes()) {
            String name = attribute.getKey();
            boolean named = time && name.equals("datetime") || name.startsWith("data-") && (name.contains("date") || name.contains("time") || name.contains("publish"));
            if (named && attribute.getValue().length() <= 40) {
                Optional<Moment> moment = Moment.iso(attribute.getValue()).filter(PublicationDate::sane);
                if (moment.isPresent()) {
                    return moment;
                }
            }
        }
        return Optional.empty();
    }

    /** A date that opens the text and is parted from it: "11.2.2031 – The harbour …". */
    private void opening() {
        int kept = 0;
        for (int i = Math.max(0, text); i < parts.size() && kept < OPENING; i++) {
            Part part = parts.get(i);
            kept += told(part) ? 1 : 0;
            if (part.keep && Character.isLetterOrDigit(part.text.charAt(0))) {
                Optional<Moment> moment = dates.opening(part.text.substring(0, Math.min(part.text.length(), OPENING_CHARS)));
                if (moment.isPresent()) {
                    add(moment.get(), moment.get().edtf(), EnumSet.of(DateSign.OPENING));
                    return;
                }
            }
        }
    }
}
