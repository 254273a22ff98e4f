package org.daybook.reading.event;

/** From what the words say, the time and the day of publication to a stage of the ladder. */
final class Stages {
    /** A window of up to a quarter is a date for a diary; "in 2026" is not. */
    static final long WINDOW = 93;

    /** Times of so many days, the shortest month's, have no day yet. */
    static final long SHORTEST_MONTH = 28;

    private Stages() { }

    /** The stage; null where neither words nor time say. */
    static Stage decide(Draft draft, Days published) {
        Days when = draft.days();
        boolean dated = draft.dated();
        // a week that has just begun is ahead too
        boolean begins = when != null && published != null && when.length() > published.length() && when.length() <= Days.WEEK && when.meets(published) && !when.first().isBefore(published.first());
        boolean ahead = begins || when != null && published != null && when.after(published);
        boolean gone = when != null && published != null && when.before(published);
        if (draft.type.unplanned()) {
            return unplanned(draft.telling, gone);
        }
        if (draft.type.decision() && draft.telling == Telling.CONFIRMED && !ahead) {
            return Stage.HAPPENED;
        }
        if (draft.type.decision() && draft.telling == Telling.DATED && !ahead && announced(draft)) {
            // "announced his resignation": it is done by saying so
            return Stage.HAPPENED;
        }
        if (draft.type.decision() && draft.telling == Telling.CANCELLED && undone(draft)) {
            return null;
        }
        return switch (draft.telling) {
            // "will meet in May, the date is being agreed": a month or a season is no day yet
            case FUTURE -> draft.settling != null && draft.settling.stage() != null && !(dated && draft.day()) ? draft.settling.stage()
                    : dated ? Stage.DATED : draft.type.open() && !(draft.type.decision() && draft.byPerson) ? Stage.EXPECTED : Stage.AGREED;
            // what is agreed for a month or a season has no date yet
            case AGREED -> dated && !gone && !(draft.accord && !draft.day()) ? Stage.DATED : Stage.AGREED;
            case EXPECTED -> gone && (draft.byPreposition() || coming(draft)) ? Stage.HAPPENED : !gone && (dated && draft.weak || (dated || when != null) && coming(draft)) ? Stage.DATED
                    : arranged(draft) ? Stage.AGREED : Stage.EXPECTED;
            // "when it is released, late in 2031"
            case PRESENT -> gone ? Stage.HAPPENED : dated ? Stage.DATED : ahead && draft.trigger.verb() || coming(draft) ? Stage.EXPECTED : null;
            case PROGRESSIVE -> ahead ? Stage.DATED : Stage.UNDER_WAY;
            case HAPPENED -> {
                if (when != null && published != null && when.after(published) && draft.weak) {
                    yield dated ? Stage.DATED : Stage.EXPECTED;
                }
                yield Stage.HAPPENED;
            }
            case UNKNOWN, TENSE -> ahead ? dated ? Stage.DATED : Stage.EXPECTED : gone ? Stage.HAPPENED : awaited(draft) ? Stage.EXPECTED : null;
            case OBLIGED -> !gone && dated ? Stage.EXPECTED : null;
            case NONE, REPORTED -> null;
            // "will not take place before May" is still to be
            case CANCELLED, DENIED -> when != null && when.endless() && !gone ? Stage.EXPECTED : draft.telling.stage();
            default -> draft.telling.stage();
        };
    }

    /** What happened was over when its page was published: what was to end later is under way, and a day still to come is not when it was. */
    static void past(Draft draft, Days published) {
        Days when = draft.days();
        if (draft.stage != Stage.HAPPENED || when == null || published == null || when.endless() || !when.last().isAfter(published.last())) {
            return;
        }
        if (when.after(published)) {
            draft.when = null;
        } else if (draft.when.edtf().contains("/") && when.length() > Days.WEEK) {
            // "this week" tells in which week it was, and not how long it took
            draft.stage = Stage.UNDER_WAY;
        }
    }

    /** Of what nobody plans there is only what was: "before his death" and "may be killed" tell of none. */
    private static Stage unplanned(Telling telling, boolean gone) {
        return switch (telling) {
            case HAPPENED, CONFIRMED -> Stage.HAPPENED;
            case UNDER_WAY, PROGRESSIVE -> Stage.UNDER_WAY;
            case UNKNOWN, TENSE, PRESENT, DATED -> gone ? Stage.HAPPENED : null;
            default -> null;
        };
    }

    /** Whether words only say that it comes next, and doubt nothing: "the upcoming debate", "as the vote nears", "is preparing for the debate", "faces a hearing". */
    private static boolean coming(Draft draft) {
        Phrases.Found<Cue> by = draft.standing.by();
        return by != null && draft.line.is(by.start(), "coming");
    }

    /** «Предстоящая свадьба», "their next match": what its parties decide on and is called the coming one is settled, though not told for when. */
    private static boolean arranged(Draft draft) {
        return draft.when == null && !draft.type.open() && !draft.plural && coming(draft) && draft.standing.by().row().stands(Cue.Place.NOUN);
    }

    /** "This year's election": where nothing says that it was, it is to come. */
    private static boolean awaited(Draft draft) {
        Days days = draft.days();
        return draft.type.key().equals("election") && !draft.trigger.verb() && !draft.plural && !draft.fresh && days != null && days.length() > WINDOW && draft.when.from().equals("resolved");
    }

    private static boolean announced(Draft draft) {
        Phrases.Found<Cue> by = draft.standing.by();
        return by != null && by.end() <= draft.from && by.row().stands(Cue.Place.OBJECT) && Verbs.standing(draft.line, by.start()).telling() == Telling.HAPPENED;
    }

    /** Whether a decision that stood was taken back ("the court overturned the verdict"), rather than one that was to come ("won't resign"). */
    private static boolean undone(Draft draft) {
        Phrases.Found<Cue> by = draft.outcome != null ? draft.outcome : draft.standing.by();
        return by != null && (by.row().stands(Cue.Place.OBJECT) || by.row().stands(Cue.Place.SUBJECT));
    }
}
