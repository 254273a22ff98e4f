package org.daybook.record.link;

import java.util.List;
import org.daybook.reading.page.Dated;

/**
 * A page as the record lists it.
 *
 * @param id SHA-256 of the capture's bytes
 * @param source the path or URL as given; of several, the first in code point order
 * @param outlet the outlet's name; the domain or, failing that, {@link #UNKNOWN} where the page doesn't tell
 * @param title headline; null where there is none
 * @param language BCP 47
 * @param published null where nothing supports a date; with {@code from} {@code inferred} and what it rests on where other pages tell it
 * @param people full names of the people whom it names, in the order of the text: what its unnamed meetings may be told by
 * @param sketch of its main text: what copies of it are told by
 */
public record PageFacts(String id, String source, String url, String outlet, String title, String language, Dated published, List<String> people, Sketch sketch) {
    /** What stands for the name of an outlet that a page doesn't tell. */
    public static final String UNKNOWN = "unknown outlet";

    public PageFacts {
        people = List.copyOf(people);
    }

    /** A page whose text is no copy of any. */
    public PageFacts(String id, String source, String url, String outlet, String title, String language, Dated published, List<String> people) {
        this(id, source, url, outlet, title, language, published, people, Sketch.NONE);
    }

    /** The same page, naming others. */
    PageFacts naming(List<String> others) {
        return others.equals(people) ? this : new PageFacts(id, source, url, outlet, title, language, published, others, sketch);
    }
}
