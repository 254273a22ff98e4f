package org.daybook.app.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The shapes in which an answer may be asked for, by the end of its address or the Accept header. */
enum Format {
    HTML("", "text/html; charset=utf-8"), JSON("json", "application/json"), ICS("ics", "text/calendar; charset=utf-8"),
    CSV("csv", "text/csv; charset=utf-8"), JSONL("jsonl", "application/jsonl"), ATOM("atom", "application/atom+xml"),
    FEED("feed.json", "application/feed+json");

    private final String suffix;
    private final String mediaType;

    Format(String suffix, String mediaType) {
        this.suffix = suffix;
        this.mediaType = mediaType;
    }

    String suffix() {
        return suffix;
    }

    String mediaType() {
        return mediaType;
    }

    /** A name and the format that its end asks for. */
    record Named(String name, Format format) { }

    /** Takes the ending of a format off a name; one without such an ending asks for what the Accept header says. */
    static Named of(String name, String accept) {
        for (Format format : List.of(FEED, JSONL, JSON, ICS, CSV, ATOM)) {
            if (name.endsWith("." + format.suffix)) {
                return new Named(name.substring(0, name.length() - format.suffix.length() - 1), format);
            }
        }
        return new Named(name, accepted(accept).orElse(HTML));
    }

    /** The first known type of an Accept header; weights are passed over, since browsers put pages first and programs ask for one thing. */
    private static Optional<Format> accepted(String accept) {
        if (accept == null) {
            return Optional.empty();
        }
        for (String part : accept.split(",")) {
            String type = part.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
            for (Format format : values()) {
                if (format.mediaType.replaceFirst(";.*", "").equals(type)) {
                    return Optional.of(format);
                }
            }
        }
        return Optional.empty();
    }
}
