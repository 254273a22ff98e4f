package org.daybook.record.link;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.daybook.reading.Reading;
import org.daybook.reading.event.Event;
import org.daybook.reading.event.Participant;
import org.daybook.reading.name.Entity;
import org.daybook.reading.name.EntityType;
import org.daybook.reading.page.Dated;
import org.daybook.reading.page.Span;
import org.daybook.reading.time.TimeExpression;

/** From a reading to what linking compares: the page's facts and its event mentions. Pure. */
public final class Mentions {
    private Mentions() { }

    /**
     * The page as the record lists it.
     *
     * @param published found for the page by the record; null to take the reading's own
     */
    public static PageFacts page(Reading reading, Dated published) {
        String outlet = reading.outlet() == null ? null : reading.outlet().name() != null ? reading.outlet().name() : reading.outlet().domain();
        return new PageFacts(reading.capture().sha256(), reading.source(), reading.url(), outlet == null ? PageFacts.UNKNOWN : outlet,
                reading.title(), reading.language().tag(), published == null ? reading.published() : published,
                reading.entities().stream().filter(e -> e.type() == EntityType.PERSON && e.name().indexOf(' ') > 0).map(Entity::name).toList(),
                Sketch.of(reading.text()));
    }

    /** The reading's event mentions, in the order of its events. */
    public static List<EventMention> of(Reading reading) {
        Map<String, Entity> entities = new HashMap<>();
        reading.entities().forEach(e -> entities.put(e.id(), e));
        Offsets text = new Offsets(reading.text() == null ? "" : reading.text());
        List<EventMention> mentions = new ArrayList<>();
        for (int i = 0; i < reading.events().size(); i++) {
            mentions.add(mention(reading, i, entities, text));
        }
        return List.copyOf(mentions);
    }

    /** Which mention is told as a part of which other, by their ids: "signed during the visit". */
    public static Map<String, String> parts(Reading reading) {
        Map<String, String> parts = new TreeMap<>();
        for (int i = 0; i < reading.events().size(); i++) {
            Integer whole = reading.events().get(i).within();
            if (whole != null) {
                parts.put(id(reading, i), id(reading, whole));
            }
        }
        return parts;
    }

    private static String id(Reading reading, int index) {
        Event event = reading.events().get(index);
        return id(reading.capture().sha256(), event.trigger(), event.type(), before(reading, index));
    }

    private static EventMention mention(Reading reading, int index, Map<String, Entity> entities, Offsets text) {
        Event event = reading.events().get(index);
        String page = reading.capture().sha256();
        List<Party> parties = new ArrayList<>();
        for (Participant participant : event.participants()) {
            Entity entity = entities.get(participant.entity());
            if (entity != null) {
                parties.add(party(entity, participant.role()));
            }
        }
        Entity place = event.place() == null ? null : entities.get(event.place());
        return new EventMention(id(reading, index), page, index, text.paragraph(event.trigger().start()), event.type(),
                event.stage(), event.polarity(), event.reported(), event.title(), parties, place == null ? null : party(place, null),
                event.when() == null ? null : event.when().edtf(), time(reading, event).map(TimeExpression::timex).orElse(null), teller(reading, event, entities), event.trigger(),
                event.span(), text.quote(event.span()));
    }

    private static Party party(Entity entity, org.daybook.reading.event.Role role) {
        return new Party(entity.name(), entity.type(), role, NameKey.of(entity.name(), entity.type()).toString(), Regions.named(entity.roles()));
    }

    /** The first time expression that an event's time rests on. */
    static Optional<TimeExpression> time(Reading reading, Event event) {
        return event.when() == null ? Optional.empty()
                : event.when().because().stream().filter(b -> b.startsWith("times["))
                        .map(b -> reading.times().get(Integer.parseInt(b.substring(6, b.length() - 1)))).findFirst();
    }

    private static String teller(Reading reading, Event event, Map<String, Entity> entities) {
        if (event.statement() == null) {
            return null;
        }
        Entity source = entities.get(reading.statements().get(event.statement()).entity());
        return source == null ? null : source.name();
    }

    /** How many events by the same words, and of the same type, stand before one of a reading's: "debates on 9 and 19 October" are two. */
    private static int before(Reading reading, int index) {
        Event event = reading.events().get(index);
        int before = 0;
        for (Event other : reading.events().subList(0, index)) {
            before += other.trigger().equals(event.trigger()) && other.type().equals(event.type()) ? 1 : 0;
        }
        return before;
    }

    /** The id of the first mention by these words of this type. */
    static String id(String page, Span trigger, String type) {
        return id(page, trigger, type, 0);
    }

    /** A mention's id: the page, the place of its trigger, its type, and which of those by the same words it is, hashed. */
    private static String id(String page, Span trigger, String type, int which) {
        try {
            String one = page + " " + trigger.start() + " " + trigger.end() + " " + type + (which == 0 ? "" : " " + which);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(one.getBytes(StandardCharsets.UTF_8)), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }

    /** Code point offsets of one text, looked up without starting over each time where every code point is one char. */
    private static final class Offsets {
        private final String text;
        private final boolean plain;

        Offsets(String text) {
            this.text = text;
            this.plain = text.codePoints().noneMatch(Character::isSupplementaryCodePoint);
        }

        String quote(Span span) {
            return plain ? text.substring(span.start(), span.end()) : span.of(text);
        }

        /** How many line breaks, runs counted once, stand before an offset. */
        int paragraph(int codePoint) {
            int end = plain ? codePoint : text.offsetByCodePoints(0, codePoint);
            int count = 0;
            for (int i = 1; i < end; i++) {
                if (text.charAt(i) != '\n' && text.charAt(i - 1) == '\n') {
                    count++;
                }
            }
            return count;
        }
    }
}
