package org.daybook.app.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.daybook.app.web.words.DayWords;
import org.daybook.app.web.words.Words;
import org.daybook.reading.page.Span;
import org.daybook.record.Added;
import org.daybook.record.AsOf;
import org.daybook.record.Concern;
import org.daybook.record.Event;
import org.daybook.record.Saying;
import org.daybook.record.Size;
import org.daybook.record.Step;
import org.daybook.record.Told;
import org.daybook.record.link.PageFacts;

/**
 * One look at the record: as of which day, in which language, by whom. What all templates are given; each address that they print is made
 * here, so that the day looked at goes along with every link.
 */
public final class View {
    /** About as many letters as a line of the agenda holds. */
    private static final int MOST_OF_A_SENTENCE = 140;
    private static final int BEFORE_THE_WORDS = 24;

    private final Question question;
    private final LocalDate today;
    private final LocalDate asOfDay;
    private final boolean held;
    private final Words words;
    private final Typed typed;
    private final DayWords days;
    private final Desk desk;
    private final Size size;
    private final String state;
    private final boolean mayWrite;
    private final boolean named;
    private String token = "";
    private String by = "";
    private String origin = "";

    /**
     * @param desk what all looks share
     * @param state of the record, when this look began
     * @param mayWrite whether this reader may add to the record, and correct it
     * @param named whether they had to say who they are
     */
    View(Question question, LocalDate today, Desk desk, String state, Size size, boolean mayWrite, boolean named) {
        this.question = question;
        this.today = today;
        this.words = Words.of(question.chosenLanguage(), question.acceptedLanguages());
        this.typed = Typed.of(words, today);
        // Today's own date in the field asks for what is asked for without one.
        this.asOfDay = question.asOf(typed).filter(day -> !day.equals(today)).orElse(null);
        this.held = asOfDay != null && question.value("clock").filter("held"::equals).isPresent();
        this.days = new DayWords(words, day().getYear());
        this.desk = desk;
        this.size = size;
        this.state = state;
        this.mayWrite = mayWrite;
        this.named = named;
    }

    Question question() {
        return question;
    }

    /** How dates are read that this reader types. */
    Typed typed() {
        return typed;
    }

    /** The text under a key. */
    public String t(String key, Object... arguments) {
        return words.text(key, arguments);
    }

    public Words words() {
        return words;
    }

    /** The interface's language. */
    public String language() {
        return words.tag();
    }

    /** The languages to choose from: tag to name. */
    public Map<String, String> languages() {
        Map<String, String> languages = new LinkedHashMap<>();
        Words.all().forEach(language -> languages.put(language.tag(), language.name()));
        return languages;
    }

    public DayWords days() {
        return days;
    }

    /** What answers are asked for by. */
    public AsOf asOf() {
        return asOfDay == null ? AsOf.allKnown(today)
                : held ? AsOf.held(asOfDay.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minusSeconds(1)) : AsOf.day(asOfDay);
    }

    /** Whether a past day goes by what this record held at its end, and not by what was reported by then. */
    public boolean held() {
        return held;
    }

    /** Whether another day than today is looked at. */
    public boolean past() {
        return asOfDay != null;
    }

    /** The day that answers are told by. */
    public LocalDate day() {
        return asOfDay == null ? today : asOfDay;
    }

    public LocalDate today() {
        return today;
    }

    /** The day whose end changes are counted from: what the reader has seen, but no later than yesterday and never past the day looked at. */
    public LocalDate since() {
        LocalDate yesterday = day().minusDays(1);
        LocalDate seen = question.value("since").map(text -> typed.needed("since", text).upper().map(end -> end.minusDays(1)).orElse(yesterday))
                .orElse(past() || question.seen() == null ? yesterday : question.seen());
        return seen.isAfter(yesterday) ? yesterday : seen;
    }

    /** The address of a path, as of the day looked at. Values that are null are left out. */
    public String url(String path, Object... namesAndValues) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (namesAndValues[i + 1] != null) {
                parameters.put((String) namesAndValues[i], List.of(namesAndValues[i + 1].toString()));
            }
        }
        return address(path, parameters, asOfDay);
    }

    /** This address with some parameters changed; null takes one away. {@code asOf} is one of them. */
    public String here(Object... namesAndValues) {
        return here("", namesAndValues);
    }

    /** The same in another format: JSON has the same page of a list, feeds and calendars are of all of it. */
    public String data(String suffix) {
        String page = suffix.equals("json") ? question.value("page").orElse(null) : null;
        return here("." + suffix, "page", page, "people", null, "old", null, "apart", null);
    }

    private String here(String ending, Object... namesAndValues) {
        Map<String, List<String>> parameters = new LinkedHashMap<>(question.parameters());
        parameters.remove("asOf");
        parameters.remove("clock");
        LocalDate day = asOfDay;
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (namesAndValues[i].equals("asOf")) {
                day = (LocalDate) namesAndValues[i + 1];
            } else if (namesAndValues[i + 1] == null) {
                parameters.remove(namesAndValues[i]);
            } else {
                parameters.put((String) namesAndValues[i], List.of(namesAndValues[i + 1].toString()));
            }
        }
        String path = ending.isEmpty() || !question.path().equals("/") ? question.path() : "/today";
        return address(path + ending, parameters, day);
    }

    private String address(String path, Map<String, List<String>> parameters, LocalDate asOf) {
        String query = parameters.entrySet().stream().flatMap(entry -> entry.getValue().stream().filter(value -> !value.isBlank())
                .map(value -> encode(entry.getKey()) + "=" + encode(value))).collect(Collectors.joining("&"));
        String dated = asOf == null ? query : query + (query.isEmpty() ? "" : "&") + "asOf=" + asOf + (held ? "&clock=held" : "");
        return dated.isEmpty() ? path : path + "?" + dated;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("%2F", "/").replace("%3A", ":");
    }

    /** Where an event is told in full. */
    public String event(String id) {
        return url("/events/" + id);
    }

    /** The sentence of a telling, in the page as read, lit. */
    public String sentence(Step step) {
        return step.sentence() == null ? url("/pages/" + step.page()) : sentence(step.page(), step.sentence().start(), step.sentence().end());
    }

    /** A passage of a page, lit; spans as the reading counts them. */
    public String sentence(String page, int start, int end) {
        return url("/pages/" + page, "lit", start + "-" + end) + "#lit";
    }

    /**
     * Whether somebody who is told to have said something has a page here: a person whom that page names, or a body by its name. "They" and "two
     * officials" have none.
     */
    public boolean named(Told said) {
        return said.speaker() != null && (likeAName(said.speaker())
                || desk.daybook().page(said.page(), asOf()).map(page -> page.people().contains(said.speaker())).orElse(false));
    }

    private static boolean capital(String word) {
        return !word.isEmpty() && Character.isUpperCase(word.codePointAt(0));
    }

    /** Several words that all but the smallest begin with a capital, or letters that stand for some. */
    private static boolean likeAName(String words) {
        List<String> all = List.of(words.split(" "));
        return all.size() == 1 ? words.length() > 1 && words.chars().allMatch(Character::isUpperCase)
                : all.stream().allMatch(word -> !word.isEmpty() && (word.length() < 4 || capital(word))) && all.stream().filter(View::capital).count() > 1;
    }

    public String person(String name) {
        return url("/people", "name", name);
    }

    /** Whether the path is, or is below, this one: where the reader is. */
    public boolean at(String path) {
        return path.equals("/") ? question.path().equals("/") : question.path().startsWith(path);
    }

    public String path() {
        return question.path();
    }

    /** The parameters of this address, but for the day, for forms that keep them. */
    public Map<String, List<String>> kept() {
        Map<String, List<String>> kept = new LinkedHashMap<>(question.parameters());
        kept.keySet().removeAll(List.of("asOf", "clock", "page", "people", "lit"));
        return kept;
    }

    /** The value of a parameter; empty where it isn't there. */
    public String parameter(String name) {
        return question.value(name).orElse("");
    }

    public Outlets.Mark mark(String outlet) {
        return desk.outlets().mark(outlet);
    }

    /** Which tellings of an event print another's text. */
    Printed printed(Event event) {
        return Printed.of(event);
    }

    /** The pages that count on the day looked at. */
    List<PageFacts> pages() {
        return desk.pages(this);
    }

    public Size size() {
        return size;
    }

    public String state() {
        return state;
    }

    public boolean mayWrite() {
        return mayWrite;
    }

    public boolean named() {
        return named;
    }

    /** What each form that changes something must carry. */
    public String token() {
        return token;
    }

    /** Who this reader is, as far as they said. */
    public String by() {
        return by;
    }

    void by(String name) {
        this.by = name;
    }

    /** The address of a path of this site for those who keep it elsewhere, such as feed readers. */
    String absolute(String address) {
        return origin + address;
    }

    /** @param schemeAndHost by which this reader reached the site */
    void origin(String schemeAndHost) {
        this.origin = schemeAndHost;
    }

    void token(String formToken) {
        this.token = formToken;
    }

    /** Where an event, a story, a page or a name is corrected: as all is known now, whatever day is looked at. */
    public String correct(String what, String id) {
        return address("/correct", Map.of(what, List.of(id)), null);
    }

    /** A correction's value before or after: a date, a stage or words. */
    public String corrected(String kind, String value) {
        return switch (kind) {
            case "redate", "redate-page" -> days.of(value);
            case "stage" -> t("stage." + value);
            case "retype" -> type(value);
            case "confirm" -> confirmed(value);
            default -> value == null ? "" : value;
        };
    }

    /** What a correction confirms: a stage, and a date where one was told. */
    private String confirmed(String value) {
        int space = value == null ? -1 : value.indexOf(' ');
        return value == null ? "" : space < 0 ? t("stage." + value) : t("stage." + value.substring(0, space)) + " · " + days.of(value.substring(space + 1));
    }

    /** Why a correction needs somebody. */
    public String concern(Concern concern) {
        List<Object> about = new ArrayList<>(concern.about());
        if (concern.kind() == Concern.Kind.TOLD) {
            about.set(1, days.knownOn(concern.about().get(1)));
        }
        return t("concern." + concern.kind().name().toLowerCase(Locale.ROOT).replace('_', '.'), about.toArray());
    }

    /** How a carrier's words stand to those of the first. */
    public String how(Saying.Carrier carrier, Told first) {
        return switch (carrier.how()) {
            case FIRST, SAME -> t("said.how.same");
            case PART -> t(String.valueOf(carrier.told().content()).length() <= String.valueOf(first.content()).length() ? "said.how.part" : "said.how.more");
            case OTHERWISE -> t("said.how.otherwise");
            case TRANSLATED -> t("said.how.translated", languageName(carrier.language()));
        };
    }

    /** What it rests on that two tell one statement. */
    public String shared(Saying.Carrier carrier) {
        return carrier.shared().stream().map(one -> one.startsWith("event ") ? t("said.shared.event") : one).distinct().collect(Collectors.joining(", "));
    }

    /** The days from the first to the last on which something is told, EDTF; null for none. */
    public String span(String first, String last) {
        String from = days.knownOn(first);
        String to = days.knownOn(last);
        return from.equals(to) ? from : from + " – " + to;
    }

    /** A sentence for a line that shows no more than a part of it: from a little before the words that name the event. */
    public String inShort(Step step) {
        String sentence = step.quote();
        int length = sentence.codePointCount(0, sentence.length());
        int named = step.trigger() == null || step.sentence() == null ? 0 : Math.min(length, Math.max(0, step.trigger().start() - step.sentence().start()));
        int from = named <= BEFORE_THE_WORDS * 2 ? 0 : sentence.codePointCount(0, sentence.lastIndexOf(' ', sentence.offsetByCodePoints(0, named - BEFORE_THE_WORDS)) + 1);
        int to = Math.min(length, from + MOST_OF_A_SENTENCE);
        return (from > 0 ? "…" : "") + new Span(from, to).of(sentence) + (to < length ? "…" : "");
    }

    /** What was wrong with an input, without its name, where that stands beside it. */
    public String wrong(Added.Failure failure) {
        String opening = "reading " + failure.source() + ": ";
        return failure.message().startsWith(opening) ? failure.message().substring(opening.length()) : failure.message();
    }

    /** An outlet's name; in the interface's words where its pages tell none. */
    public String outlet(String name) {
        return name.equals(PageFacts.UNKNOWN) ? t("outlet.unknown") : name;
    }

    /** What a language is called in the interface's; empty for null and where it is not known. @param tag BCP 47 */
    public String languageName(String tag) {
        return tag == null || tag.equals("und") ? "" : Locale.forLanguageTag(tag).getDisplayLanguage(words.locale());
    }

    /** What an event's type is called. */
    public String type(String key) {
        return words.has("type." + key) ? t("type." + key) : key;
    }

    /** The key of an event's stage: {@code dated}, {@code lapsed}. */
    public String stage(Event event) {
        return event.lapsed() ? "lapsed" : event.stage().toString();
    }
}
