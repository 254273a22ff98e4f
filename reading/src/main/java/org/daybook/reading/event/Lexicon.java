package org.daybook.reading.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.daybook.reading.language.Language;
import org.daybook.reading.language.Row;

/** What a language's {@code event/} tables say, ready to be looked up. Immutable. */
final class Lexicon {
    final Phrases<Trigger> triggers = new Phrases<>(0);
    final Phrases<Cue> cues = new Phrases<>(1);
    final Phrases<RoleCue> roles = new Phrases<>(2);
    /** Words right before the name of an event that make it the occasion of what the clause tells: each stands for itself. */
    final Phrases<String> within = new Phrases<>(3);
    /** Verbs of what somebody will do once, read where no other mention is ({@link Intents}). */
    final Phrases<Trigger> intents = new Phrases<>(4);
    final Recurrence recurrence;
    /** By the name of a country or its part, when it votes. */
    final Map<String, Ballots.Rule> elections;
    final Ranges ranges;
    final Lengths lengths;
    final Map<String, String> clauses = new HashMap<>();
    private final Set<String> deeds = new HashSet<>();
    private final Map<String, Set<String>> words = new HashMap<>();
    private final Map<String, Set<String>> forms = new HashMap<>();
    private final Map<String, Map<String, String>> titles = new HashMap<>();

    /**
     * Words that give a participant or place its part.
     *
     * @param part a role's name, {@code subject}, {@code object} or {@code place}
     * @param before whether the participant stands before the words
     */
    record RoleCue(String part, boolean before) { }

    Lexicon(Language language) {
        recurrence = new Recurrence(language);
        elections = Ballots.rules(language.table("event/election-days.tsv"));
        ranges = new Ranges(language);
        lengths = new Lengths(language);
        for (Row row : language.table("event/triggers.tsv")) {
            Trigger trigger = trigger(row);
            (trigger.need().equals(Intents.NEED) ? intents : triggers).add(row.cell(0), trigger);
        }
        for (Row row : language.table("event/stages.tsv")) {
            boolean far = row.cell(0).endsWith(" ...");
            cues.add(far ? row.cell(0).substring(0, row.cell(0).length() - 4) : row.cell(0), cue(row, far));
        }
        for (Row row : language.table("event/roles.tsv")) {
            roles.add(row.cell(0), new RoleCue(row.cell(1), row.cell(2).equals("before")));
        }
        for (Row row : language.table("event/within.tsv")) {
            within.add(row.cell(0), row.cell(0));
        }
        for (Row row : language.table("event/deeds.tsv")) {
            deeds.add(row.cell(0));
        }
        for (Row row : language.table("event/clauses.tsv")) {
            clauses.put(row.cell(0), row.cell(1));
        }
        for (Row row : language.table("event/words.tsv")) {
            boolean form = row.cell(0).length() > 1 && row.cell(0).startsWith("=");
            (form ? forms : words).computeIfAbsent(row.cell(1), k -> new HashSet<>()).add(form ? row.cell(0).substring(1) : row.cell(0));
        }
        actors(language);
        for (Row row : language.table("event/titles.tsv")) {
            titles.computeIfAbsent(row.cell(0), k -> new HashMap<>()).put(row.cell(1), row.cell(2));
        }
    }

    /** Those who act, to whom {@code event/words.tsv} only adds (class {@code acts}): offices of one word, and words for bodies that stand for them alone or before "of". */
    private void actors(Language language) {
        Set<String> actors = words.computeIfAbsent("acts", k -> new HashSet<>());
        for (Row row : language.table("name/offices.tsv")) {
            actors.add(row.cell(0));
        }
        for (Row row : language.table("name/organisation-heads.tsv")) {
            if (list(row.cell(1), " ").contains("of") || list(row.cell(1), " ").contains("alone")) {
                actors.add(row.cell(0));
            }
        }
    }

    /** The numbers of the tables that have phrases which begin with one of these keys, as bits. */
    int beginning(String[] keys) {
        int begins = 0;
        for (Phrases<?> table : List.of(triggers, cues, roles, within, intents)) {
            begins |= table.beginsWith(keys) ? 1 << table.number : 0;
        }
        return begins;
    }

    /** Whether a token is of a class of {@code event/words.tsv}: {@code not}, {@code and}, {@code to} … */
    boolean is(Words text, int i, String group) {
        return text.is(i, group);
    }

    /** The classes of {@code event/words.tsv} that a form in lower case, which comes first, and its base forms are of. */
    Set<String> classes(String[] keys) {
        Set<String> classes = new HashSet<>();
        forms.forEach((group, of) -> {
            if (of.contains(keys[0])) {
                classes.add(group);
            }
        });
        words.forEach((group, of) -> {
            if (Arrays.stream(keys).anyMatch(of::contains)) {
                classes.add(group);
            }
        });
        return Set.copyOf(classes);
    }

    /** Whether a noun that names an event, or a deed, begins with a token. */
    boolean names(Words text, int i) {
        return text.isOne(i, deeds) || triggers.at(text, i, text.size()).stream().anyMatch(found -> !found.row().verb());
    }

    /** The title's template for a type and a shape ({@code two}, {@code one}, {@code none}); null where the language has none. */
    String title(String type, String shape) {
        Map<String, String> shapes = titles.get(type);
        return shapes == null ? null : shapes.get(shape);
    }

    private static Trigger trigger(Row row) {
        if (EventTypes.find(row.cell(1)).isEmpty()) {
            throw row.wrong("no event type is called " + row.cell(1));
        }
        List<Role> roles = new ArrayList<>();
        for (String role : list(row.cell(3), " ")) {
            roles.add(Role.valueOf(role.toUpperCase(Locale.ROOT)));
        }
        Set<String> before = new HashSet<>();
        Set<String> after = new HashSet<>();
        for (String guard : list(row.cell(5), " ")) {
            (guard.startsWith("<") ? before : after).addAll(List.of(guard.substring(1).split("\\|")));
        }
        Set<String> heads = new HashSet<>();
        for (String phrase : row.cell(0).split(" / ")) {
            if (phrase.indexOf(' ') < 0) {
                heads.addAll(List.of(phrase.replace("=", "").split("\\|")));
            }
        }
        return new Trigger(row.cell(1), row.cell(2).equals("v"), roles, row.cell(4), before, after, heads);
    }

    private static Cue cue(Row row, boolean far) {
        Set<Cue.Place> places = EnumSet.noneOf(Cue.Place.class);
        try {
            for (String place : list(row.cell(1), ",")) {
                places.add(Cue.Place.valueOf(place.toUpperCase(Locale.ROOT)));
            }
            return new Cue(places, Telling.of(row.cell(2)), row.cell(3).equals("object"), row.cell(3).equals("attender"), far);
        } catch (IllegalArgumentException e) {
            throw row.wrong("no such place or stage: " + e.getMessage());
        }
    }

    private static List<String> list(String cell, String mark) {
        return cell.isEmpty() ? List.of() : List.of(cell.split(mark));
    }
}
