package org.daybook.reading.event;

import java.util.Comparator;
import org.daybook.reading.language.Feature;

/** How firm an event is that a noun names: by what stands in its noun phrase, right after it, and by the verb that it is subject or object of. */
final class Nouns {
    /** How far a governing verb may stand from its noun phrase, in tokens. */
    private static final int REACH = 14;
    /** Tokens from a verb to the noun phrase that it is about: "changed the date of the hearing". */
    private static final int NEAR = 5;

    private Nouns() { }

    /**
     * @param start first token of the noun phrase
     * @param noun first token of the trigger
     * @param end index after the trigger
     */
    static Standing standing(Line line, int start, int noun, int end) {
        Standing moved = moved(line, start, end);
        if (moved != null) {
            return moved;
        }
        Standing within = within(line, start, noun);
        Standing after = after(line, end);
        // "as the election nears": a word that opens a clause governs no noun
        boolean opens = line.opens(start - 1) || line.is(start - 1, "meanwhile") && line.cuesStartingAt(end).stream().anyMatch(cue -> cue.row().stands(Cue.Place.SUBJECT));
        // "will host Lund on 28 April for talks": what else it is for is no object of the verb's
        boolean aim = line.is(start - 1, "purpose") && line.is(start - 1, "of") && (line.timeAt(start - 2) != null || line.namedAt(start - 2) != null);
        boolean behindPreposition = line.is(start - 1, "preposition") && (!line.is(start - 1, "of") || aim) && !opens;
        if (after.telling() != Telling.UNKNOWN) {
            // «отказались от визита, намеченного на май»: the preposition is of the verb's own words
            boolean ofVerb = line.cuesEndingAt(start).stream().anyMatch(cue -> cue.row().stands(Cue.Place.OBJECT));
            Standing main = behindPreposition && !ofVerb ? Standing.UNKNOWN : object(line, start, end);
            // "has no meeting planned"; of "no meeting planned for Friday will be short" a verb behind it tells more
            boolean none = line.is(start - 1, "auxiliary") && denied(line, start, end, after);
            return outranks(main.telling(), after.telling()) ? main : none ? new Standing(Telling.DENIED, after.by(), after.by().start()) : after;
        }
        Standing preposition = preposition(line, start, end);
        boolean dependent = dependent(line, start, noun) || ofAnother(line, start);
        boolean governed = dependent || preposition.telling() != Telling.UNKNOWN || behindPreposition;
        if (line.cuesEndingAt(start).stream().anyMatch(cue -> cue.row().stands(Cue.Place.OBJECT))) {
            governed = dependent;
        }
        boolean adjacent = line.cuesEndingAt(start).stream().anyMatch(cue -> cue.row().stands(Cue.Place.OBJECT) && line.is(start - 1, "of"));
        Standing verb = governed || verbFollows(line, end) && !adjacent ? Standing.UNKNOWN : object(line, start, end);
        if (verb.telling() == Telling.UNKNOWN && !governed) {
            verb = subject(line, end);
        }
        if (verb.telling() == Telling.UNKNOWN && governed && relative(line, Spotter.lacksCases(line.words, end - 1) ? end : behindComplements(line, end))) {
            verb = subject(line, end);
        }
        if (denied(line, start, end, verb)) {
            return new Standing(Telling.DENIED, verb.by(), verb.by().start());
        }
        boolean talkedOf = verb.telling() == Telling.SUGGESTED && within.telling().stage() != null && !(verb.by() != null && Outcomes.calledOff(verb.by().row().telling()));
        boolean hint = verb.by() == null && within.telling() != Telling.UNKNOWN;
        if (verb.telling() != Telling.UNKNOWN && verb.telling() != Telling.PRESENT && !talkedOf && !hint) {
            return verb;
        }
        if (within.telling() != Telling.UNKNOWN && (verb.by() == null || verb.telling() != Telling.HAPPENED)) {
            return within;
        }
        if (aim && verb.telling() == Telling.UNKNOWN && cameFor(line, start)) {
            // "was in Arden on Friday for the announcement"
            return new Standing(Telling.HAPPENED, null, -1);
        }
        return verb.telling() != Telling.UNKNOWN ? verb : preposition;
    }

    /** Whether the verb before a noun phrase that tells what it is for is past: "was in Arden for the announcement"; not "will fly to Arden for talks, the office has said". */
    private static boolean cameFor(Line line, int start) {
        for (int i = start - 1; i >= line.first && start - i <= REACH; i--) {
            if (line.sameClause(i, start) && line.finite(i) && line.namedAt(i) == null) {
                return !line.opener(i).equals("relative") && Verbs.standing(line, i).telling() == Telling.HAPPENED;
            }
        }
        return false;
    }

    /** "No meeting was planned": whether what is planned by words behind a noun phrase is none. */
    private static boolean denied(Line line, int start, int end, Standing plan) {
        return line.is(start, "not") && line.is(start, "determiner") && plan.by() != null && plan.by().start() >= end && plan.telling().stage() != null
                && Boolean.TRUE.equals(plan.telling().looksAhead());
    }

    /**
     * Whether, in a language with cases, it is a genitive of the noun before it, and so no verb's object: «подтвердил участник встречи». Nouns that
     * only carry an event on, as «проведение» and «дата», hand the verb on to it.
     */
    static boolean dependent(Line line, int start, int noun) {
        Words words = line.words;
        int head = start - 1;
        boolean genitive = words.may(noun, Feature.GENITIVE) && !Spotter.lacksCases(words, noun);
        // «в 2031 году соревнования состоятся»: a time has none of its own
        return genitive && head >= line.first && line.namedAt(head) == null && line.timeAt(head) == null && words.may(head, Feature.NOUN) && !words.may(head, Feature.VERB)
                && !words.may(head, Feature.ADP) && !line.is(head, "carrier");
    }

    /** The same where a preposition stands for the genitive: "expects an appeal of the ruling" expects no ruling. */
    private static boolean ofAnother(Line line, int start) {
        int head = start - 2;
        while (head > line.first && !line.words.isWord(head) && !line.words.lower(head).equals(",")) {
            // an "aggressive appeal" of the ruling
            head--;
        }
        return line.is(start - 1, "genitive") && head >= line.first && line.words.isWord(head) && line.namedAt(head) == null && line.timeAt(head) == null
                && line.words.may(head, Feature.NOUN) && !line.is(head, "carrier") && !line.is(head, "auxiliary")
                && line.cuesEndingAt(start).stream().noneMatch(cue -> cue.row().stands(Cue.Place.OBJECT));
    }

    /** "Moved the talks to Friday": words about the noun phrase, with its new time right behind them; null where there are none. */
    private static Standing moved(Line line, int start, int end) {
        for (Phrases.Found<Cue> cue : line.cuesStartingFrom(Math.max(line.first, start - NEAR), start)) {
            if (cue.row().telling() == Telling.MOVED && cue.end() > end && line.timeAt(cue.end()) != null && line.sameClause(cue.start(), start)) {
                return told(line, cue);
            }
        }
        return null;
    }

    /** What the main clause says of a plan, against what a participle behind it says: "are agreeing the dates of a trip planned for May". */
    private static boolean outranks(Telling main, Telling plan) {
        return plan.looksAhead() == Boolean.TRUE && (main == Telling.ARRANGING || main == Telling.DENIED || main == Telling.SUGGESTED || Outcomes.calledOff(main));
    }

    private static Standing within(Line line, int start, int noun) {
        for (Phrases.Found<Cue> cue : line.cuesStartingFrom(start, noun)) {
            // of "next week's primary" the next one is the week
            if (cue.end() <= noun && cue.row().stands(Cue.Place.NOUN) && line.timeAt(cue.start()) == null && !owners(line, cue.end(), noun)) {
                return new Standing(cue.row().telling(), cue, cue.start());
            }
        }
        return Standing.UNKNOWN;
    }

    /** Whether a possessive parts a word from the noun: "the eventual nominee's speech" expects no speech. */
    private static boolean owners(Line line, int from, int noun) {
        for (int i = from; i < noun; i++) {
            if (line.is(i, "possessive") && line.timeAt(i - 1) == null) {
                return true;
            }
        }
        return false;
    }

    /** A cue right after the noun phrase, with names and places between: "the talks in Norland, scheduled for". */
    static Standing after(Line line, int end) {
        for (Phrases.Found<Cue> cue : line.cuesStartingFrom(end, Math.min(line.end, end + 12))) {
            boolean relative = line.words.lower(cue.start()).equals(",") || line.opener(cue.start()).equals("relative");
            // "her rally against possible rivals" is no possible rally
            // "the talks on her schedule on Friday" are scheduled by no verb
            boolean attributive = line.is(cue.start() - 1, "determiner") || line.is(cue.start() - 1, "owner") || cue.end() == cue.start() + 1 && describes(line, cue.end());
            if (cue.row().stands(Cue.Place.AFTER) && !attributive && (relative ? noVerb(line, end, cue.start(), !line.is(cue.start(), "to")) : onlyComplements(line, end, cue.start()))) {
                Telling telling = cue.row().telling();
                Phrases.Found<Cue> told = telling == Telling.FUTURE ? plannedBehind(line, cue) : null;
                if (told != null) {
                    return new Standing(told.row().telling(), told, told.start());
                }
                if (telling == Telling.TENSE) {
                    return new Standing(Verbs.standing(line, verb(line, cue)).telling(), cue, cue.start());
                }
                return new Standing(telling, cue, cue.start());
            }
        }
        return Standing.UNKNOWN;
    }

    /** The words of a plan right behind the auxiliary of a relative clause: "which is planned to start"; null where there are none. */
    private static Phrases.Found<Cue> plannedBehind(Line line, Phrases.Found<Cue> auxiliary) {
        return line.cuesStartingAt(auxiliary.end()).stream().filter(cue -> line.is(auxiliary.end() - 1, "be") && cue.row().stands(Cue.Place.AFTER) && cue.row().telling().stage() != null)
                .max(Comparator.comparingInt(Phrases.Found::end)).orElse(null);
    }

    /** Whether a word right before this one is its adjective. */
    private static boolean describes(Line line, int noun) {
        return noun < line.end && (line.words.may(noun, Feature.NOUN) || line.words.may(noun, Feature.ADJ)) && Spotter.lacksCases(line.words, noun) && line.timeAt(noun) == null && line.namedAt(noun) == null
                && !line.is(noun, "preposition") && !line.is(noun, "auxiliary") && !line.is(noun, "to") && !line.is(noun, "adverb");
    }

    /** The verb of a cue: "took" of "took place", the last word of a relative clause's. */
    private static int verb(Line line, Phrases.Found<Cue> cue) {
        for (int i = cue.start(); i < cue.end() - 1; i++) {
            if (line.words.may(i, Feature.VERB) && line.opener(i).equals(line.opener(cue.end() - 1))) {
                return i;
            }
        }
        return cue.end() - 1;
    }

    /**
     * Whether no verb stands between a noun and the clause about it, and no comma but the two about an apposition: "the fair, the largest of its kind, which".
     *
     * @param participle whether the words that tell of it begin with one, so that an auxiliary may stand before them: "the trial, which was due on Monday"
     */
    private static boolean noVerb(Line line, int from, int to, boolean participle) {
        int commas = 0;
        for (int i = from; i < to; i++) {
            // "which had been set for Monday"; "which has not been set" sets none, and what "was to be held" may not have been
            boolean auxiliary = participle && line.opener(i).equals("relative") && (line.is(i, "be") || line.is(i, "had"));
            if (line.finite(i) && line.namedAt(i) == null && !auxiliary || line.is(i, "not")) {
                return false;
            }
            commas += line.words.lower(i).equals(",") && !(participle && i == from && i + 1 < to && line.opens(i + 1) && line.opener(i + 1).equals("relative")) ? 1 : 0;
        }
        return commas == 0 || commas == 2 && line.words.lower(from).equals(",") && line.words.lower(to - 1).equals(",");
    }

    /** Whether nothing stands between two tokens but names, times and what joins them. */
    static boolean onlyComplements(Line line, int from, int to) {
        for (int i = from; i < to; i++) {
            if (line.namedAt(i) == null && line.timeAt(i) == null && !line.is(i, "preposition") && !line.is(i, "and") && !line.is(i, "determiner")
                    && !line.words.lower(i).equals(",") && !line.words.may(i, Feature.ADJ) || line.finite(i) && line.namedAt(i) == null) {
                return false;
            }
        }
        return true;
    }

    private static Standing preposition(Line line, int start, int end) {
        Phrases.Found<Cue> best = null;
        for (Phrases.Found<Cue> cue : line.cuesEndingAt(start)) {
            if (cue.row().stands(Cue.Place.PREPOSITION) && (best == null || cue.start() < best.start())) {
                best = cue;
            }
        }
        if (best == null) {
            return Standing.UNKNOWN;
        }
        Telling telling = best.row().telling();
        if (telling == Telling.EXPECTED && pastPerfect(line, best.start())) {
            return Standing.UNKNOWN;
        }
        if (telling == Telling.HAPPENED && clause(line, start, end) == Telling.FUTURE) {
            // "will pass the bill after the vote"
            telling = Telling.EXPECTED;
        }
        return new Standing(telling.byTense() ? clause(line, start, end) : telling, best, best.start());
    }

    /** Whether the clause tells of what had been when something else was: "had been told just before Tuesday's vote" leaves the vote behind. */
    static boolean pastPerfect(Line line, int at) {
        for (int i = line.opening(at); i < at; i++) {
            if (line.sameClause(i, at) && line.is(i, "had")) {
                return true;
            }
        }
        return false;
    }

    /** What the clause's own verb says of an event that it is told by: "at the talks she said", "at the talks she will say". */
    private static Telling clause(Line line, int start, int end) {
        for (int i = end; i < line.end && i - end <= REACH * 2; i++) {
            boolean having = line.is(i - 1, "having") && line.words.may(i - 1, Feature.GERUND) || line.is(i - 2, "having") && line.words.may(i - 2, Feature.GERUND);
            // "will probably face off", though a face may be a noun too
            int before = line.is(i - 1, "adverb") || line.words.may(i - 1, Feature.ADV) ? i - 2 : i - 1;
            boolean governed = line.is(before, "auxiliary") && line.words.may(i, Feature.INFINITIVE) && before >= end;
            if (line.sameClause(i, end - 1) && (line.finite(i) || governed) && !having && !line.is(i, "auxiliary") && line.namedAt(i) == null && !line.reduced(i)) {
                if (second(line, start, end, i)) {
                    break;
                }
                return awaited(line, end, i) ? Telling.FUTURE : pastOrFuture(line, i, end - 1);
            }
        }
        for (int i = start - 1; i >= line.first && start - i <= REACH * 2; i--) {
            if (line.sameClause(i, start) && line.words.may(i, Feature.VERB) && !line.is(i, "auxiliary") && line.namedAt(i) == null
                    && (!line.words.may(i, Feature.NOUN) || line.words.may(i, Feature.INFINITIVE) && (line.is(i - 1, "to") || line.is(i - 1, "auxiliary")) || line.words.may(i, Feature.FINITE, Feature.PAST) && line.namedAt(i - 1) != null)) {
                if (line.cuesStartingAt(i).stream().anyMatch(cue -> cue.row().stands(Cue.Place.OBJECT) && (cue.row().telling() == Telling.SUGGESTED || cue.row().telling() == Telling.EXPECTED))) {
                    // "hoped for a win in Tuesday's primary": the hope was, and what is hoped for may be to come
                    return Telling.UNKNOWN;
                }
                return pastOrFuture(line, i, end - 1);
            }
        }
        return Telling.UNKNOWN;
    }

    /** Whether a verb says in the present that something is looked for: «по итогам переговоров 6 мая ожидается подписание договора». */
    private static boolean awaited(Line line, int end, int verb) {
        return line.words.may(verb, Feature.FINITE, Feature.PRESENT) && !Spotter.lacksCases(line.words, end - 1) && line.cuesStartingAt(verb).stream().anyMatch(cue -> cue.row().stands(Cue.Place.SUBJECT) && cue.row().telling() == Telling.EXPECTED);
    }

    /** Whether a verb behind a noun phrase is joined to one before it, which the phrase belongs to: "won the primary and will run in May". */
    private static boolean second(Line line, int start, int end, int verb) {
        boolean joined = false;
        for (int i = end; i < verb; i++) {
            joined |= line.is(i, "and");
        }
        for (int i = start - 1; joined && i >= line.first && start - i <= REACH * 2 && line.sameClause(i, start); i--) {
            if (line.finite(i) && line.namedAt(i) == null) {
                return true;
            }
        }
        return false;
    }

    private static Telling pastOrFuture(Line line, int verb, int noun) {
        Standing standing = Verbs.standing(line, verb);
        boolean aim = line.words.may(noun, Feature.ACCUSATIVE) && !line.words.may(noun, Feature.LOCATIVE) && !line.words.may(noun, Feature.GENITIVE);
        if (standing.telling() == Telling.NONE && standing.by() == null && line.words.may(verb, Feature.FINITE, Feature.PAST) && line.is(verb - 1, "not") && !aim) {
            // «на саммите не подписали договор»: the summit was; «не дал разрешения на арест» tells of none
            return Telling.HAPPENED;
        }
        return switch (standing.telling()) {
            case HAPPENED, UNDER_WAY -> Telling.HAPPENED;
            case FUTURE -> Telling.FUTURE;
            // "decided to run in the election" tells of what was planned then
            case EXPECTED, SUGGESTED -> standing.by() != null && standing.by().row().stands(Cue.Place.CLAUSE) ? Telling.FUTURE : Telling.UNKNOWN;
            case AGREED, DATED -> DayPlans.ofThen(line, standing.by()) ? Telling.UNKNOWN : Telling.FUTURE;
            default -> Telling.UNKNOWN;
        };
    }

    /** The verb before the noun phrase, in its clause. */
    private static Standing object(Line line, int start, int end) {
        for (int i = start - 1; i >= line.first && start - i <= REACH; i--) {
            if (!line.sameClause(i, Math.min(start, line.end - 1))) {
                break;
            }
            Phrases.Found<Cue> best = null;
            for (Phrases.Found<Cue> cue : line.cuesEndingAt(i + 1)) {
                // "headed to Arden for a conference" tells of no way to a conference
                boolean elsewhere = cue.row().attends() && line.is(cue.end() - 1, "onto") && cue.end() < start;
                // «по данным источников, визит»: what was done to one noun tells nothing of another
                boolean ofAnother = line.words.isLongParticiple(i) && line.words.may(i, Feature.PASSIVE) && cue.start() == i && cue.end() == i + 1 && !agrees(line, i, end - 1);
                if (cue.row().stands(Cue.Place.OBJECT) && mayLack(line, cue, end - 1) && !callsOffElse(line, cue, start, end) && !onlyCarries(line, cue.start()) && !elsewhere && !ofAnother && !joinsAim(line, cue, start) && !(cue.start() == i && perfect(line, i, start)) && (best == null || cue.start() < best.start())) {
                    best = cue;
                }
            }
            if (best != null) {
                // "wanted the ceremony to be short": that it will be is not what is wanted
                boolean soFar = best.row().telling() == Telling.HAPPENED && line.is(best.start() - 1, "auxiliary");
                boolean wish = best.row().telling() == Telling.SUGGESTED && best.end() == start && line.is(end, "to") && end + 1 < line.end && line.words.may(end + 1, Feature.INFINITIVE);
                // «планировавшийся на май визит»
                boolean own = best.row().telling().stage() != null && agrees(line, best.start(), end - 1);
                return wish || soFar ? Standing.UNKNOWN : own ? new Standing(best.row().telling(), best, best.start()) : told(line, best);
            }
            if (line.namedAt(i) == null && (line.finite(i) || onlyVerb(line.words, i))) {
                break;
            }
        }
        return Standing.UNKNOWN;
    }

    /**
     * Whether what is called off is something else, in a language with cases: «запретили движение из-за концерта», «не разрешили проезд к месту концерта», «отказали хору в визе, и концерт».
     * Behind the words' own preposition stand none but nouns that carry the event on («отказали в проведении концерта»).
     */
    private static boolean callsOffElse(Line line, Phrases.Found<Cue> cue, int start, int end) {
        if (!Outcomes.calledOff(cue.row().telling()) && cue.row().telling() != Telling.DENIED || Spotter.lacksCases(line.words, end - 1)) {
            return false;
        }
        int head = start - 1;
        while (head >= cue.end() && line.namedAt(head) == null && (line.is(head, "carrier") || line.words.may(head, Feature.ADJ) || line.timeAt(head) != null || numeral(line.words, head))) {
            head--;
        }
        return head >= cue.end() && (line.is(cue.end() - 1, "preposition") || line.words.may(head, Feature.ADP) && line.timeAt(head + 1) == null);
    }

    /** A number, or the dash behind one: «30-тысячного митинга». */
    private static boolean numeral(Words words, int i) {
        return words.token(i).isNumber() || !words.isWord(i) && words.token(i - 1).isNumber();
    }

    /** Whether a noun phrase only goes on with what somebody named comes for: "will host Lund for talks and a dinner" hosts no dinner. */
    private static boolean joinsAim(Line line, Phrases.Found<Cue> cue, int start) {
        boolean aim = false;
        for (int i = start - 2; i >= cue.end() && line.is(start - 1, "and"); i--) {
            aim |= line.is(i, "purpose");
            if (aim && line.namedAt(i) != null && !line.is(line.namedAt(i).start() - 1, "preposition")) {
                return true;
            }
        }
        return false;
    }

    /** «Начало концерта 12 мая»: a form that could be a past verb, where nothing before it could be its subject. */
    private static boolean onlyCarries(Line line, int i) {
        boolean opens = i == line.first || !line.words.isWord(i - 1) || !line.sameClause(i - 1, i) || line.is(i - 1, "preposition");
        return opens && line.is(i, "carrier") && line.words.may(i, Feature.NOUN) && line.words.may(i, Feature.FINITE, Feature.PAST) && !Spotter.lacksCases(line.words, i);
    }

    /** Whether a cue may tell of a noun, in a language with cases, as far as it says that there is none: «парада не будет», but «парад не будет долгим», «это не будет парад». */
    private static boolean mayLack(Line line, Phrases.Found<Cue> cue, int noun) {
        boolean no = line.is(cue.start(), "not") && cue.row().telling() == Telling.CANCELLED;
        return !no || line.words.may(noun, Feature.GENITIVE) && (line.is(noun, "always-plural") || !line.words.may(noun, Feature.NOMINATIVE, Feature.SINGULAR));
    }

    /** Whether a word is the auxiliary of a participle before the noun phrase: "has won two primaries" holds none. */
    private static boolean perfect(Line line, int i, int start) {
        int verb = i + 1;
        while (verb < start && (line.is(verb, "adverb") || line.is(verb, "not"))) {
            verb++;
        }
        return line.is(i, "auxiliary") && verb < start && line.words.isParticiple(verb) && !line.words.may(verb, Feature.ADJ);
    }

    /** Whether a participle describes a noun behind it, in a language with cases. */
    private static boolean agrees(Line line, int participle, int noun) {
        Words words = line.words;
        return words.isLongParticiple(participle) && Feature.CASES.stream().anyMatch(one -> words.may(participle, one, Feature.SINGULAR) && words.may(noun, one, Feature.SINGULAR)
                || words.may(participle, one, Feature.PLURAL) && words.may(noun, one, Feature.PLURAL));
    }

    private static boolean onlyVerb(Words words, int i) {
        return words.may(i, Feature.VERB) && !words.may(i, Feature.NOUN) && !words.may(i, Feature.ADJ) && !words.may(i, Feature.ADP)
                && !words.isParticiple(i);
    }

    /** Whether a verb that carries a clause comes right after: the noun is its subject, whatever verb goes before ("suggesting the talks failed"). */
    private static boolean verbFollows(Line line, int end) {
        int i = end;
        while (i < line.end && i - end < 3 && line.is(i, "adverb")) {
            i++;
        }
        return i < line.end && line.namedAt(i) == null && line.finite(i) && line.sameClause(i, end - 1);
    }

    /** The verb after the noun phrase: of its clause, or of a relative clause that begins right behind it. */
    private static Standing subject(Line line, int trigger) {
        Phrases.Found<Cue> copula = null;
        int end = behindComplements(line, trigger);
        for (int i = end; i < line.end && i - end <= REACH; i++) {
            boolean near = i - end <= 7 && (line.opener(i).equals("relative") || line.opener(i).equals("that") && line.sameClause(i, end));
            if (!near && !line.sameClause(i, end - 1) || line.is(i, "at-time") && line.timeAt(i + 1) != null || line.is(i, "possessive") && line.words.isWord(i) && !line.finite(i)) {
                // "the election come November", "Lund's family"
                continue;
            }
            Phrases.Found<Cue> best = null;
            for (Phrases.Found<Cue> cue : line.cuesStartingAt(i)) {
                // «конференция на данную тему»: what describes another noun tells nothing of this one
                boolean ofAnother = line.words.isLongParticiple(i) && !line.finite(i) && !line.words.agree(i, trigger - 1);
                if (cue.row().stands(Cue.Place.SUBJECT) && mayLack(line, cue, trigger - 1) && !ofAnother && (best == null || cue.end() > best.end()) && !goesElsewhere(line, cue)) {
                    best = cue;
                }
            }
            if (best != null && best.row().telling().stage() != null && governsNext(line, i) && occurs(line, i + 1)) {
                // «планируется провести 12 мая»: the infinitive tells of it, and has the day
                continue;
            }
            if (best != null && best.end() == i + 1 && line.is(i, "auxiliary")) {
                // "was held": the verb behind it tells more, if the table has it; alone it tells only when ("the debate is on Monday")
                boolean timed = line.timeAt(i + 1) != null || line.is(i + 1, "preposition") && line.timeAt(i + 2) != null;
                copula = copula == null && timed ? best : copula;
            } else if (best != null) {
                return told(line, best);
            }
            if (line.finite(i) && !line.is(i, "auxiliary") && line.namedAt(i) == null && !governsNext(line, i)) {
                // whatever the past verb says of it ("the visit drew crowds"), it was
                boolean said = !near || line.opener(i).equals("relative") && line.finite(i) && subjectless(line, i)
                        && Spotter.lacksCases(line.words, trigger - 1);
                boolean past = said && copula == null && Verbs.standing(line, i).telling() == Telling.HAPPENED;
                return copula != null ? told(line, copula) : past ? new Standing(Telling.HAPPENED, null, -1) : Standing.UNKNOWN;
            }
        }
        return copula == null ? Standing.UNKNOWN : told(line, copula);
    }

    /** «Ярмарку планируют устроить в субботу»: where an object may come first, the infinitive tells of it. */
    private static boolean governsNext(Line line, int verb) {
        return line.cuesStartingAt(verb).stream().anyMatch(cue -> cue.row().stands(Cue.Place.VERB) && line.namedAt(cue.end()) == null
                && (line.words.may(cue.end(), Feature.INFINITIVE, Feature.PERFECTIVE) || line.words.may(cue.end(), Feature.INFINITIVE, Feature.IMPERFECTIVE)));
    }

    private static boolean occurs(Line line, int infinitive) {
        return line.cuesStartingAt(infinitive).stream().anyMatch(cue -> cue.row().stands(Cue.Place.SUBJECT) && cue.row().telling() == Telling.TENSE);
    }

    /** Whether a relative clause begins right behind a noun, with a verb right behind its opener: "during the term that begins on Monday". */
    private static boolean relative(Line line, int noun) {
        // «о саммите, который пройдёт»
        int end = line.words.lower(Math.min(noun, line.end - 1)).equals(",") ? noun + 1 : noun;
        return end + 1 < line.end && line.opens(end) && (line.opener(end).equals("relative") || line.opener(end).equals("that")) && (line.words.may(end + 1, Feature.FINITE) || line.is(end + 1, "auxiliary") || line.words.isParticiple(end + 1) && !line.words.declined(end + 1) && !Spotter.lacksCases(line.words, noun - 1));
    }

    /** Whether the word that opens a relative clause is the subject of its verb: "the debate that practically ended his campaign". */
    private static boolean subjectless(Line line, int verb) {
        int i = verb - 1;
        while (i > line.first && (line.is(i, "adverb") || line.words.may(i, Feature.ADV)) && !line.opens(i)) {
            i--;
        }
        return line.opens(i);
    }

    /** Whether an event moves by itself, and to no day: "the talks moved on Sunday to Arden" goes on there. */
    private static boolean goesElsewhere(Line line, Phrases.Found<Cue> cue) {
        boolean passive = line.is(cue.start(), "be") || line.is(cue.start() - 1, "be");
        return cue.row().telling() == Telling.MOVED && !passive && line.timeAt(cue.end()) == null && Spotter.lacksCases(line.words, cue.start());
    }

    /** Where the people and places that a noun phrase ends in are over: "the talks between Ana Lund and Velmark's Ivan Berg". */
    private static int behindComplements(Line line, int end) {
        int behind = end;
        int i = end;
        while (i < line.end && i - behind < 4 && line.sameClause(i, end - 1)) {
            Line.Named named = line.namedAt(i);
            if (named != null) {
                i = Math.max(i + 1, named.end());
                behind = i;
            } else if (line.is(i, "preposition") || line.is(i, "of") || line.is(i, "and") || line.is(i, "determiner") || line.is(i, "possessive") || line.pairs(i)) {
                i++;
            } else {
                break;
            }
        }
        return behind;
    }

    /** What one of many says of an event by taking part in it or not: who "won't attend" it says that it is to be. */
    private static Standing attended(Standing verb, Phrases.Found<Cue> cue) {
        return switch (verb.telling()) {
            case CANCELLED -> Standing.away(Telling.EXPECTED, cue);
            case DENIED, NONE -> Standing.away(Telling.UNKNOWN, cue);
            default -> new Standing(verb.telling(), cue, cue.start());
        };
    }

    static Standing told(Line line, Phrases.Found<Cue> cue) {
        Standing verb = Verbs.standing(line, cue.start());
        Telling telling = cue.row().telling();
        if (telling.byTense()) {
            if (verb.telling() == Telling.CANCELLED && verb.by() != null && line.is(verb.by().start(), "able")) {
                // «не сможет возглавить марш»: others may
                return Standing.UNKNOWN;
            }
            return cue.row().attends() ? attended(verb, cue) : new Standing(verb.telling(), cue, cue.start());
        }
        Telling outer = verb.telling();
        if (outer == Telling.NONE || outer == Telling.OBLIGED) {
            return new Standing(outer, cue, cue.start());
        }
        if (telling.looksAhead() == Boolean.TRUE && line.words.isLongParticiple(cue.start()) && line.words.may(cue.start(), Feature.PAST) && !line.words.may(cue.start(), Feature.PASSIVE)) {
            // «певцам, готовившимся к концерту»: who was at it then
            return new Standing(Telling.NONE, cue, cue.start());
        }
        if (outer == Telling.SUGGESTED && Outcomes.calledOff(telling)) {
            // "may be put off": as yet it is not, but that it will be is no more than possible
            return new Standing(Telling.SUGGESTED, cue, cue.start());
        }
        boolean denied = outer == Telling.DENIED || outer == Telling.CANCELLED;
        if (denied && telling == Telling.SUGGESTED) {
            // "is not seeking talks": nobody asks for any
            return new Standing(Telling.NONE, cue, cue.start());
        }
        return new Standing(denied ? telling.negated() : telling, cue, cue.start());
    }
}
