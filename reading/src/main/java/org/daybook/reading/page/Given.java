package org.daybook.reading.page;

/**
 * What the person who saved a page says about it; it outranks what the page says. Each part may be null.
 *
 * @param published EDTF
 * @param outlet the outlet's name
 * @param url where the page was found
 * @param language BCP 47
 */
public record Given(String published, String outlet, String url, String language) {
    /** Nothing is said. */
    public static final Given NOTHING = new Given(null, null, null, null);
}
