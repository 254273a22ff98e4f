package org.daybook.reading.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.daybook.reading.language.Feature;
import org.daybook.reading.language.Row;
import org.daybook.reading.name.Entity;
import org.daybook.reading.name.EntityType;
import org.daybook.reading.name.Mention;
import org.daybook.reading.name.Names;
import org.daybook.reading.time.Holidays;

/** Elections that a page speaks of without their noun ("those who vote for her in November"), and election days that a country's law fixes. */
final class Ballots {
    private static final Trigger ELECTION = new Trigger("election", false, List.of(), "time", Set.of(), Set.of(), Set.of());
    /** Tokens between the words for casting votes and the time. */
    private static final int REACH = 14;
    /** Days: the law also fixes what is farther off, but by then there may be another vote. */
    private static final int YEAR = 365;

    private Ballots() { }

    /** A rule of {@code event/election-days.tsv}: elections are held by it every so many years, from one on. */
    record Rule(String country, String days, int first, int every) {
        /** The first such day on or after a day; null where the rule has none within its round. */
        LocalDate next(LocalDate from) {
            for (int year = from.getYear(); year <= from.getYear() + every; year++) {
                LocalDate day = Math.floorMod(year - first, every) == 0 && year >= first ? Holidays.day(days, year) : null;
                if (day != null && !day.isBefore(from)) {
                    return day;
                }
            }
            return null;
        }
    }

    /** By the name of a country, or of a part of one. */
    static Map<String, Rule> rules(List<Row> rows) {
        Map<String, Rule> rules = new HashMap<>();
        for (Row row : rows) {
            String[] round = row.cell(2).split("/");
            if (round.length != 2 || !round[0].matches("\\d{4}") || !round[1].matches("\\d")) {
                throw row.wrong("a round is a year, a slash and how many years it takes, not " + row.cell(2));
            }
            Rule rule = new Rule(row.cell(0), row.cell(1), Integer.parseInt(round[0]), Integer.parseInt(round[1]));
            rules.put(row.cell(0), rule);
            for (String part : row.cell(3).isEmpty() ? new String[0] : row.cell(3).split("\\|")) {
                rules.put(part, rule);
            }
        }
        return rules;
    }

    /** The times of a sentence at which votes are to be cast, as mentions of the election; of a page that speaks of an electorate. */
    static List<Draft> find(Line line, List<Draft> drafts, Days published) {
        List<Draft> found = new ArrayList<>();
        for (Line.Timed time : line.times) {
            boolean own = ahead(Days.of(time.edtf()), published);
            Days next = published == null ? null : Days.of(line.lexicon.recurrence.turned(line.words, time, published, true));
            if (!own && !ahead(next, published) || !Dates.dates(time.time()) || !line.is(time.start() - 1, "at-time") || drafts.stream().anyMatch(draft -> draft.times.contains(time) || draft.start < time.end() && time.start() < draft.end)) {
                continue;
            }
            for (int i = Math.max(line.first, time.start() - REACH); i < time.start(); i++) {
                // "support Anna Berg in May", and not "support the farmers in May"; "she needs them come May"
                boolean cast = line.is(i, "ballot") || line.is(i, "backs") && (line.namedAt(i + 1) != null || i == time.start() - 2) || i == time.start() - 1 && line.is(i, "polling-time");
                if (!cast || line.namedAt(i) != null || !line.sameClause(i, time.start())) {
                    continue;
                }
                Standing standing = line.words.may(i, Feature.VERB) ? Verbs.standing(line, i) : Standing.UNKNOWN;
                boolean governed = standing.by() != null && standing.telling().looksAhead() == Boolean.TRUE;
                boolean infinitive = standing.by() != null && line.words.may(i, Feature.INFINITIVE) && !DayPlans.ofThen(line, standing.by());
                // of a day of the week the reading of times knows which it is; "in May" may be the next one, where its votes are still to be cast
                boolean turned = own || next.length() > Days.WEEK && (infinitive || !line.past(i) && next.first().isBefore(published.last().plusDays(YEAR / 2)));
                // "a win in November" is one too, "the win that she hopes for in November" may be of something else
                boolean noun = line.words.may(i, Feature.VERB) && line.words.may(i, Feature.NOUN) && Spotter.nounContext(line, i) && standing.by() == null && i + 2 < time.start();
                if (turned && !noun && (governed || infinitive || line.supposed(i) || !line.past(i))) {
                    Draft draft = new Draft(line, ELECTION, time.start(), time.end());
                    draft.times.add(time);
                    draft.weak = true;
                    draft.telling = own ? draft.telling : Telling.EXPECTED;
                    found.add(draft);
                    break;
                }
            }
        }
        return found;
    }

    private static boolean ahead(Days days, Days published) {
        return days != null && published != null && days.after(published) && days.length() <= Days.MONTH;
    }

    /** Whether a text speaks of voters and candidates. */
    static boolean speaksOfElectorate(Words words, Lexicon lexicon) {
        int count = 0;
        for (int i = 0; i < words.size() && count < 2; i++) {
            count += lexicon.is(words, i, "electorate") ? 1 : 0;
        }
        return count > 1;
    }

    /** Dates the election days that have no date by the law of the one country that the page is about, where that fixes one. */
    static void date(List<Draft> drafts, Names names, Lexicon lexicon, Days published) {
        if (published == null || lexicon.elections.isEmpty()) {
            return;
        }
        Rule rule = null;
        for (Draft draft : drafts) {
            Line line = draft.line;
            boolean day = draft.type.key().equals("election") && draft.end - draft.start > 1 && line.is(draft.end - 1, "polling-day") && draft.when == null
                    && draft.telling != Telling.NONE && draft.telling != Telling.HAPPENED && !line.past(draft.start);
            if (!day) {
                continue;
            }
            rule = rule == null ? ofPage(names, lexicon.elections) : rule;
            LocalDate next = rule == null ? null : rule.next(published.first());
            if (next != null && !next.isAfter(published.first().plusDays(YEAR))) {
                draft.when = new When(next.toString(), "inferred", List.of("published"));
                draft.stage = Stages.decide(draft, published);
            }
        }
    }

    /** The rule of the country that the page is about: half of the places that it names, or more, lie there, and none in another country that has a rule. */
    private static Rule ofPage(Names names, Map<String, Rule> elections) {
        Set<String> countries = new TreeSet<>();
        Rule found = null;
        int there = 0;
        int places = 0;
        for (Mention mention : names.mentions()) {
            Entity entity = mention.kind() == Mention.Kind.NAME ? names.entity(mention.entity()) : null;
            Rule rule = entity == null ? null : elections.get(entity.name());
            places += entity != null && entity.type() == EntityType.PLACE ? 1 : 0;
            if (rule != null) {
                countries.add(rule.country());
                found = rule;
                there++;
            }
        }
        return countries.size() == 1 && there * 2 >= places ? found : null;
    }
}
