package org.daybook.reading.event;

/** From what the words say, the time and the day of publication to a stage of the ladder. */
final class Stages {
    /** A window of up to a quarter is a date for a diary; "in 2026" is not. */
    static final long WINDOW = 93;

    /** Times of so many days have no day yet. */
    static final long MONTH = 28;

    private Stages() { }

    /** The stage; null where neither words nor time say. */
    static Stage decide(Draft draft, Days published) {
        Days when = draft.days();
        boolean dated = draft.dated();
        boolean ahead = when != null && published != null && when.after(published);
        boolean gone = when != null && published != null && when.before(published);
        if (draft.type.unplanned() && (draft.telling == Telling.AGREED || draft.telling == Telling.ARRANGING || draft.telling == Telling.INVITED)) {
            return null;
        }
        return switch (draft.telling) {
            // "will meet in May, the date is being agreed": a month or a season is no day yet
            case FUTURE -> draft.settling != null && draft.settling.stage() != null && !(dated && draft.day()) ? draft.settling.stage()
                    : dated ? Stage.DATED : draft.type.open() ? Stage.EXPECTED : Stage.AGREED;
            // what is agreed for a month or a season has no date yet
            case AGREED -> dated && !gone && !(draft.accord && !draft.day()) ? Stage.DATED : Stage.AGREED;
            case EXPECTED -> dated && !gone && draft.weak ? Stage.DATED : Stage.EXPECTED;
            case PRESENT -> gone ? Stage.HAPPENED : dated ? Stage.DATED : null;
            case PROGRESSIVE -> ahead ? Stage.DATED : Stage.UNDER_WAY;
            case HAPPENED -> {
                if (ahead && draft.weak) {
                    yield Stage.DATED;
                }
                yield Stage.HAPPENED;
            }
            case UNKNOWN, TENSE -> ahead ? Stage.DATED : gone ? Stage.HAPPENED : null;
            case NONE, REPORTED -> null;
            // "will not take place before May" is still to be
            case CANCELLED, DENIED -> when != null && when.endless() && !gone ? Stage.EXPECTED : draft.telling.stage();
            default -> draft.telling.stage();
        };
    }
}
