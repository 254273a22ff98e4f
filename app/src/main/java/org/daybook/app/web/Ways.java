package org.daybook.app.web;

import java.util.List;

/**
 * The ways through the daybook that stand on top of each page.
 *
 * @param path where it leads
 * @param root what all addresses of that part begin with
 * @param key what follows {@code g} on the keyboard to go there
 */
public record Ways(String name, String path, String root, String key) {
    public static final List<Ways> ALL = List.of(new Ways("today", "/", "/", "g i"), new Ways("agenda", "/agenda", "/agenda", "g a"),
            new Ways("stories", "/stories", "/stories", "g s"), new Ways("compare", "/compare", "/compare", "g c"),
            new Ways("pages", "/pages", "/pages", "g p"), new Ways("coverage", "/coverage", "/coverage", "g e"));

    /** The keys, as the list of them has them; texts are under {@code key.}. */
    public static final List<String> KEYS = List.of("?", "/", "t", "[ ]", "j k", "Enter", "w", "f", ".", "g i", "g a", "g s", "g c", "g p", "g e", "h", "x", "Esc");
}
