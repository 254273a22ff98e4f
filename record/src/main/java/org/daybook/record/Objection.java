package org.daybook.record;

/**
 * Why a correction can't be made as it was asked for. Messages for the command line stand with the code; whoever speaks to people in other words, or
 * another language, goes by these, and by what each is about: the ids and names, in this order.
 */
public enum Objection {
    /** An event stands twice among those to be merged. About: as it was given, its id. */
    SAME_EVENT,
    /** A story stands twice among those to be merged. About: as it was given. */
    SAME_STORY,
    /** No pages are set apart from a story. */
    NO_PAGES,
    /** All pages are set apart from a story. About: its id. */
    ALL_PAGES,
    /** No tellings are set apart from an event. */
    NO_TELLINGS,
    /** All tellings are set apart from an event. About: its id. */
    ALL_TELLINGS,
    /** About: the event's id, the number given, how many tellings it has. */
    NO_TELLING,
    /** None, or several. About: the event's id, what the mention's id was to begin with. */
    NO_MENTION,
    /** About: the event's id. */
    DISMISSED,
    /** About: the page as it was given. */
    NO_PAGE,
    /** About: the page as it was given, what is called so. */
    SEVERAL_PAGES,
    /** None, or several. About: the id as it was given. */
    NO_CORRECTION,
    /** About: the correction's id, who undid it, the id of the undo. */
    UNDONE,
    /** It is about pages or names, which stay what they are. About: the correction's id. */
    NOT_KEPT,
    /** Nothing that it is about is left. About: the correction's id. */
    NOTHING_LEFT,
    /** None, or several. About: the id as it was given. */
    NO_STORY,
    /** None, or several. About: the id as it was given. */
    NO_EVENT
}
