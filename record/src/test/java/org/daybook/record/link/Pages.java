package org.daybook.record.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.daybook.reading.event.Polarity;
import org.daybook.reading.event.Role;
import org.daybook.reading.event.Stage;
import org.daybook.reading.name.EntityType;
import org.daybook.reading.page.Dated;
import org.daybook.reading.page.Span;

/** Pages made up for tests: who told what, when. */
final class Pages {
    private final List<PageFacts> pages = new ArrayList<>();
    private final List<EventMention> mentions = new ArrayList<>();
    private int paragraph;

    /** A page of an outlet, published on a day (EDTF) or undated (null). */
    Pages page(String outlet, String published) {
        String id = String.format("%016x", (pages.size() + 1) * 0x9E3779B97F4A7C15L).repeat(4);
        pages.add(new PageFacts(id, outlet + "-" + pages.size() + ".html", null, outlet, outlet + " " + published, "en",
                published == null ? null : new Dated(published, "day", "metadata", List.of()), List.of()));
        paragraph = 0;
        return this;
    }

    /** Names people on the newest page, beside those who take part in what it tells. */
    Pages names(String... people) {
        PageFacts page = pages.remove(pages.size() - 1);
        pages.add(new PageFacts(page.id(), page.source(), page.url(), page.outlet(), page.title(), page.language(), page.published(),
                List.of(people), page.sketch()));
        return this;
    }

    /** Writes the newest page in another language than English. */
    Pages speaks(String language) {
        PageFacts page = pages.remove(pages.size() - 1);
        pages.add(new PageFacts(page.id(), page.source(), page.url(), page.outlet(), page.title(), language, page.published(), page.people(), page.sketch()));
        return this;
    }

    /** Has the newest page print a text; the sentences that its events are told by are what {@link #tells} makes them all the same. */
    Pages prints(String text) {
        PageFacts page = pages.remove(pages.size() - 1);
        pages.add(new PageFacts(page.id(), page.source(), page.url(), page.outlet(), page.title(), page.language(), page.published(), page.people(), Sketch.of(text)));
        return this;
    }

    /** Tells an event of the newest page; a person has a space in the name, a place is in brackets: {@code [Arden]}, a body in braces, a guest behind a mark: {@code >Ana Lund}. */
    Pages tells(String type, Stage stage, String edtf, String... who) {
        PageFacts page = pages.get(pages.size() - 1);
        List<Party> parties = new ArrayList<>();
        Party place = null;
        for (String name : who) {
            if (name.startsWith("[")) {
                place = party(name.substring(1, name.length() - 1), EntityType.PLACE, null);
            } else if (name.startsWith("{")) {
                parties.add(party(name.substring(1, name.length() - 1), EntityType.ORGANIZATION, Role.PARTY));
            } else if (name.startsWith(">")) {
                parties.add(party(name.substring(1), EntityType.PERSON, Role.GUEST));
            } else {
                parties.add(party(name, name.contains(" ") ? EntityType.PERSON : EntityType.PLACE, Role.PARTY));
            }
        }
        int start = 100 * paragraph;
        Span trigger = new Span(start, start + 5);
        mentions.add(new EventMention(Mentions.id(page.id(), trigger, type), page.id(), mentions.size(), paragraph, type, stage, Polarity.POSITIVE,
                false, type + " of " + String.join(" and ", Arrays.asList(who)).replace(">", ""), parties, place, edtf, null, null, trigger,
                new Span(start, start + 50), stage + " " + edtf));
        paragraph++;
        return this;
    }

    /** The sentence that tells the newest event. */
    Pages says(String quote) {
        EventMention m = mentions.remove(mentions.size() - 1);
        mentions.add(new EventMention(m.id(), m.page(), m.index(), m.paragraph(), m.type(), m.stage(), m.polarity(), m.reported(), m.title(), m.parties(), m.place(), m.edtf(),
                m.timex(), m.teller(), m.trigger(), m.sentence(), quote));
        return this;
    }

    /** What the newest event is called. */
    Pages named(String title) {
        EventMention m = mentions.remove(mentions.size() - 1);
        mentions.add(new EventMention(m.id(), m.page(), m.index(), m.paragraph(), m.type(), m.stage(), m.polarity(), m.reported(), title, m.parties(), m.place(), m.edtf(),
                m.timex(), m.teller(), m.trigger(), m.sentence(), m.quote()));
        return this;
    }

    private static Party party(String name, EntityType type, Role role) {
        return new Party(name, type, role, NameKey.of(name, type).toString(), List.of());
    }

    List<PageFacts> pages() {
        return pages;
    }

    List<EventMention> mentions() {
        return mentions;
    }

    Chronicle chronicle(org.daybook.record.AsOf asOf) {
        return Chronicle.of(pages, mentions, asOf, id -> null);
    }
}
