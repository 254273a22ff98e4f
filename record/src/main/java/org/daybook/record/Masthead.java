package org.daybook.record;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.daybook.reading.language.Remembered;

/**
 * The names of outlets as pages give them: one outlet's are in capitals here and not there. What differs only in case and spaces is one outlet; each page keeps the
 * form that it gave, and lists that bring pages together show one of those that they have.
 */
public final class Masthead {
    private static final Remembered<String> KEYS = new Remembered<>();

    private Masthead() { }

    /** What is the same for all forms of one outlet's name, and for no other's. */
    public static String key(String outlet) {
        return KEYS.of(outlet, () -> outlet.strip().replaceAll("\\s+", " ").toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT));
    }

    /** The form to show, whatever the order in which they came: one in both cases before others, then the first by letters. @param forms of one outlet, one at least */
    public static String form(Collection<String> forms) {
        return forms.stream().min(Comparator.comparing(Masthead::oneCase).thenComparing(Comparator.naturalOrder())).orElseThrow();
    }

    /** Of two forms, the one to show. */
    public static String form(String one, String other) {
        return one.equals(other) ? one : form(java.util.List.of(one, other));
    }

    /** By each of these names, the form to show of its outlet. */
    public static Map<String, String> forms(Collection<String> outlets) {
        Map<String, String> byKey = new HashMap<>();
        outlets.forEach(outlet -> byKey.merge(key(outlet), outlet, Masthead::form));
        Map<String, String> forms = new HashMap<>();
        outlets.forEach(outlet -> forms.put(outlet, byKey.get(key(outlet))));
        return forms;
    }

    private static boolean oneCase(String name) {
        return name.equals(name.toUpperCase(Locale.ROOT)) || name.equals(name.toLowerCase(Locale.ROOT));
    }
}
