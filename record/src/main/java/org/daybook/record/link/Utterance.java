package org.daybook.record.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daybook.reading.Reading;
import org.daybook.reading.language.Language;
import org.daybook.reading.language.Languages;
import org.daybook.reading.language.WordForm;
import org.daybook.reading.name.Entity;
import org.daybook.reading.name.EntityType;
import org.daybook.reading.name.Name;
import org.daybook.reading.page.Span;
import org.daybook.reading.statement.Statement;
import org.daybook.reading.time.TimeExpression;
import org.daybook.record.Told;

/**
 * A page's statement with what can be compared of it.
 *
 * @param language BCP 47
 * @param speakers whose it is; empty where the page names nobody
 * @param words of what is said, in lower case and in order
 * @param lemmas base forms of its longer words
 * @param numbers of what is said, those of dates left out
 * @param names of whom and what it speaks, the speakers left out
 * @param dates EDTF: the days and times of what it speaks
 * @param events ids of the events that it tells
 * @param day when it was said, where its page tells the day, else when the page was published
 */
record Utterance(Told told, String language, List<NameKey> speakers, List<String> words, Set<String> lemmas, Set<String> numbers, List<Said> names,
        Set<String> dates, Set<String> events, Window day) {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\d]+");
    private static final Pattern PART = Pattern.compile("[\"“„«]([^\"“”„«»]+)[\"”“»]");
    /** Digits in groups of three are one number. */
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:[ \\u00a0\\u202f.,]\\d{3}(?!\\d))*(?:[.,]\\d+)?");
    private static final int LONGER_WORD = 4;
    /** Days that a time of saying may have at most to be one: a page that says "this year" does not say when. */
    private static final int FEW_DAYS = 2;

    /** Somebody or something that is spoken of. */
    record Said(NameKey key, String name) { }

    /**
     * The statements of a page, in the order of its reading.
     *
     * @param events those that the page tells
     * @param which of its statements, by where they stand from the first to the last of their parts: what can be compared is worked out for no others
     */
    static List<Utterance> of(PageFacts page, Reading reading, Iterable<Life> events, Predicate<Span> which) {
        if (reading == null || reading.text() == null) {
            return List.of();
        }
        Speakers speakers = new Speakers(reading);
        Map<String, Entity> entities = new HashMap<>();
        reading.entities().forEach(e -> entities.put(e.id(), e));
        List<EventMention> mentions = new ArrayList<>();
        Map<EventMention, String> ids = new HashMap<>();
        for (Life life : events) {
            life.tellings().stream().filter(t -> t.page().id().equals(page.id())).flatMap(t -> t.mentions().stream()).forEach(m -> {
                mentions.add(m);
                ids.put(m, life.id());
            });
        }
        Language language = Languages.of(page.language());
        List<Utterance> all = new ArrayList<>();
        for (Statement statement : reading.statements()) {
            if (!which.test(Sayings.whole(statement))) {
                continue;
            }
            Told told = Sayings.told(page, reading, statement, speakers.of(statement));
            if (told.content() != null) {
                all.add(of(page, reading, statement, told, List.copyOf(speakers.all(statement)), entities, mentions, ids, language));
            }
        }
        return all;
    }

    private static Utterance of(PageFacts page, Reading reading, Statement statement, Told told, List<Entity> by, Map<String, Entity> entities,
            List<EventMention> mentions, Map<EventMention, String> ids, Language language) {
        List<Said> names = new ArrayList<>();
        for (Name name : reading.names()) {
            Entity entity = entities.get(name.entity());
            if (entity != null && !by.contains(entity) && within(statement, name.span()) && names.stream().noneMatch(n -> n.name().equals(entity.name()))) {
                names.add(new Said(NameKey.of(entity.name(), entity.type()), entity.name()));
            }
        }
        Set<String> dates = new TreeSet<>();
        String undated = told.content();
        for (TimeExpression time : reading.times()) {
            if (within(statement, time.span())) {
                undated = undated.replace(time.text(), " ");
                if (time.edtf() != null) {
                    dates.add(time.edtf());
                }
            }
        }
        Set<String> events = new TreeSet<>();
        mentions.stream().filter(m -> within(statement, m.trigger())).forEach(m -> events.add(ids.get(m)));
        List<String> words = new ArrayList<>();
        Set<String> lemmas = new TreeSet<>();
        Matcher word = WORD.matcher(told.content());
        while (word.find()) {
            String form = word.group().toLowerCase(java.util.Locale.ROOT);
            words.add(form);
            if (form.length() >= LONGER_WORD) {
                lemmas.add(language.known() ? language.wordForms().of(form).stream().map(WordForm::lemma).min(String::compareTo).orElse(form) : form);
            }
        }
        Set<String> numbers = new TreeSet<>();
        Matcher number = NUMBER.matcher(undated);
        while (number.find()) {
            numbers.add(number.group().replaceAll("\\D", ""));
        }
        Window said = Window.of(told.saidOn());
        return new Utterance(told, page.language(), by.stream().map(e -> NameKey.of(e.name(), e.type())).toList(), List.copyOf(words), lemmas, numbers,
                List.copyOf(names), dates, events, said.days() <= FEW_DAYS ? said : Chronicle.published(page));
    }

    private static boolean within(Statement statement, Span span) {
        return statement.contents().stream().anyMatch(content -> content.overlaps(span));
    }

    /** Whether both name who speaks, and it may be the same. */
    boolean sameSpeaker(Utterance other) {
        return speakers.stream().anyMatch(mine -> other.speakers.stream().anyMatch(mine::mayBe));
    }

    /** Whether nothing says that somebody else speaks: one names nobody, or one names a body and the other a person who may speak for it. */
    boolean maybeSameSpeaker(Utterance other) {
        return sameSpeaker(other) || speakers.isEmpty() || other.speakers.isEmpty() || person() != other.person();
    }

    private boolean person() {
        return speakers.stream().anyMatch(s -> s.type() == EntityType.PERSON);
    }

    /** The words between quotation marks, two apostrophes or two graves within what is said, where it is quoted in part; none where it is quoted whole or not at all. */
    List<String> quotedPart() {
        List<String> quoted = new ArrayList<>();
        Matcher part = PART.matcher(told.content().replace("''", "\"").replace("``", "\""));
        while (part.find()) {
            Matcher word = WORD.matcher(part.group(1));
            while (word.find()) {
                quoted.add(word.group().toLowerCase(java.util.Locale.ROOT));
            }
        }
        return quoted.size() < words.size() ? quoted : List.of();
    }

    /** Days between the two; all days where one is not dated. */
    long daysFrom(Utterance other) {
        return day.days() == Long.MAX_VALUE || other.day.days() == Long.MAX_VALUE ? Long.MAX_VALUE : day.gap(other.day);
    }

    /** Its place in an order of all statements, whatever order they came in. */
    String place() {
        return told.page() + String.format("%08d%08d", told.span().start(), told.span().end()) + told.content();
    }
}
