package org.daybook.reading.page;

/** An input that can't be read. The message says what was being done, to what, and what to do next. */
public final class UnreadableInput extends Exception {
    private static final long serialVersionUID = 1;

    /** What is wrong, as a word for machines; the wire form is in lower case with hyphens. */
    public enum Code {
        EMPTY, BINARY, TRUNCATED, TOO_LARGE, TOO_COSTLY, BAD_JSON, NO_TEXT, UNREADABLE;

        @Override
        public String toString() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    private final Code code;

    public UnreadableInput(Code code, String message) {
        super(message);
        this.code = code;
    }

    public UnreadableInput(Code code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    /** What is wrong. */
    public Code code() {
        return code;
    }
}
