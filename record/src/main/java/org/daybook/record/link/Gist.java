package org.daybook.record.link;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.time.LocalDate;
import java.util.Set;
import org.daybook.reading.event.Polarity;
import org.daybook.reading.event.Stage;
import org.daybook.reading.name.EntityType;
import org.daybook.reading.page.Span;
import org.daybook.record.link.Telling.Who;

/**
 * Of the mentions by which one page tells one event, what linking compares and what is believed of an event rests on: all but their words.
 *
 * @param ids of the mentions, in the order of the text
 * @param chief number of the mention that says most of how firm the event is
 * @param first type of the first mention
 * @param type of the chief one
 * @param edtf the narrowest time told, of those that agree with the chief mention's own; null where none is
 * @param place null where not told
 * @param types of all
 * @param titleWords longer words of the chief mention's title, each once, in order
 * @param leftItsDay whether it says that the event left its day
 * @param paragraph of the first mention in the order of the text's paragraphs
 * @param trigger of the first mention
 * @param worth how much the title of one of them tells at most: {@link #worth(EventMention)}
 * @param words hash of the chief mention's sentence, whatever its case and punctuation: outlets set an agency's quotation marks their own way
 */
record Gist(List<String> ids, int chief, String first, String type, Stage stage, Polarity polarity, String edtf, List<Who> parties, Who place,
        Set<String> types, List<String> titleWords, boolean leftItsDay, int paragraph, Span trigger, int worth, int words) {
    /** Of several stages that a page gives one event, the one that counts: what has come of it, before how firm it was. */
    private static final List<Stage> WEIGHT = List.of(Stage.SUGGESTED, Stage.INVITED, Stage.EXPECTED, Stage.AGREED, Stage.ARRANGING, Stage.DATED,
            Stage.CONFIRMED, Stage.DENIED, Stage.UNDER_WAY, Stage.HAPPENED, Stage.POSTPONED, Stage.MOVED, Stage.CANCELLED);

    /**
     * @param mentions in the order of the text; at least one
     * @param pool of what many tellings have in common
     */
    static Gist of(List<EventMention> mentions, Pool pool) {
        EventMention chief = chief(mentions);
        Map<String, Who> who = new LinkedHashMap<>();
        for (EventMention mention : mentions) {
            mention.parties().forEach(p -> who.putIfAbsent(p.key() + p.type(), pool.who(p)));
        }
        Who place = mentions.stream().filter(m -> m.place() != null).findFirst().map(m -> pool.who(m.place())).orElse(null);
        Set<String> types = pool.types(mentions.stream().map(EventMention::type).collect(Collectors.toUnmodifiableSet()));
        boolean leftItsDay = mentions.stream().anyMatch(m -> m.stage() == Stage.POSTPONED || m.stage() == Stage.MOVED
                || mentions.stream().anyMatch(other -> overtakes(other, m)));
        return new Gist(mentions.stream().map(EventMention::id).toList(), mentions.indexOf(chief), mentions.get(0).type(), chief.type(), chief.stage(),
                chief.polarity(), narrowest(mentions, chief), List.copyOf(who.values()), place, types, pool.longerWords(chief.title()), leftItsDay,
                mentions.stream().mapToInt(EventMention::paragraph).min().orElseThrow(), mentions.get(0).trigger(), mentions.stream().mapToInt(Gist::worth).max().orElse(0),
                words(chief.quote()));
    }

    /** How much a mention's title tells: people say more than the states that stand for them. */
    static int worth(EventMention mention) {
        return worth(mention.parties(), mention.place() != null);
    }

    /** The same of a title that names these, and a place or none. */
    static int worth(List<Party> parties, boolean place) {
        long people = parties.stream().filter(party -> party.type() == EntityType.PERSON).count();
        return 2 * Math.min(2, parties.size()) + (int) Math.min(2, people) + (place ? 1 : 0);
    }

    private static int words(String quote) {
        return quote.codePoints().filter(Character::isLetterOrDigit).map(Character::toLowerCase).reduce(0, (hash, letter) -> 31 * hash + letter);
    }

    /** Of the mentions that no other overtakes, the one that tells most of what has become of the event. */
    private static EventMention chief(List<EventMention> mentions) {
        return mentions.size() == 1 ? mentions.get(0) : mentions.stream().filter(m -> mentions.stream().noneMatch(other -> overtakes(other, m)))
                .max(Comparator.comparingInt((EventMention m) -> WEIGHT.indexOf(m.stage())).thenComparing(m -> m.edtf() != null)
                        .thenComparing(m -> m.parties().size()).thenComparing(Comparator.comparingInt((EventMention m) -> m.trigger().start()).reversed()))
                .orElseThrow();
    }

    /**
     * Whether one mention tells what came after the plan that another says was given up: "they met on Tuesday; they had planned to meet in
     * May". What has taken place can't be put off any more, and a later day stands in the place of the one given up.
     */
    static boolean overtakes(EventMention later, EventMention givenUp) {
        if (givenUp.stage() != Stage.POSTPONED && givenUp.stage() != Stage.CANCELLED || later.edtf() == null || later.polarity() == Polarity.NEGATIVE) {
            return false;
        }
        boolean held = later.stage() == Stage.HAPPENED || later.stage() == Stage.UNDER_WAY;
        boolean set = held || later.stage() == Stage.DATED || later.stage() == Stage.CONFIRMED || later.stage() == Stage.MOVED;
        LocalDate end = Window.of(givenUp.edtf()).end();
        LocalDate first = Window.of(later.edtf()).first();
        return end == null ? held && givenUp.edtf() == null && givenUp.stage() == Stage.POSTPONED : set && first != null && !first.isBefore(end);
    }

    /** The narrowest time told, of those that agree with the chief mention's own. */
    private static String narrowest(List<EventMention> mentions, EventMention chief) {
        String best = chief.edtf();
        for (EventMention mention : mentions) {
            if (mention.edtf() == null) {
                continue;
            }
            Window own = Window.of(mention.edtf());
            if (best == null || own.days() < Window.of(best).days() && own.meets(Window.of(best))) {
                best = mention.edtf();
            }
        }
        return best;
    }
}
