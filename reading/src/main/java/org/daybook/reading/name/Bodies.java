package org.daybook.reading.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Joins the names of bodies, places and other things: by the tables, word for word in any inflection, by acronym, by short form. */
final class Bodies {
    private final Words words;
    private final Keys keys;
    private final List<Bearer> bearers = new ArrayList<>();
    private final Map<String, Bearer> byCanonical = new HashMap<>();
    private final Map<String, List<Bearer>> byFirstKey = new HashMap<>();
    private final Map<String, Bearer> byAcronym = new HashMap<>();
    private final Map<Spot, Bearer> of = new HashMap<>();

    Bodies(Words words, List<Spot> spots) {
        this.words = words;
        this.keys = words.lexicon().keys();
        Spot before = null;
        for (Spot spot : spots) {
            if (spot.type() != EntityType.PERSON) {
                give(spot, find(spot, before));
            }
            before = spot;
        }
    }

    List<Bearer> bearers() {
        return bearers;
    }

    Bearer of(Spot spot) {
        return of.get(spot);
    }

    private void give(Spot spot, Bearer known) {
        Bearer bearer = known;
        if (bearer == null) {
            bearer = new Bearer(spot.type());
            bearers.add(bearer);
        }
        bearer.add(spot, null);
        of.put(spot, bearer);
        if (spot.entry() != null) {
            byCanonical.putIfAbsent(spot.entry().canonical(), bearer);
        }
        for (String key : words.keys(spot.first())) {
            List<Bearer> filed = byFirstKey.computeIfAbsent(key, k -> new ArrayList<>());
            if (!filed.contains(bearer)) {
                filed.add(bearer);
            }
        }
        String acronym = acronym(spot);
        if (acronym.length() > 2) {
            byAcronym.putIfAbsent(acronym, bearer);
        }
    }

    private Bearer find(Spot spot, Spot before) {
        if (spot.entry() != null && byCanonical.containsKey(spot.entry().canonical())) {
            return byCanonical.get(spot.entry().canonical());
        }
        if (before != null && before.type() != EntityType.PERSON && spot.first() == before.end() + 1 && words.form(before.end()).equals("(")
                && words.shouts(spot.first()) && spot.length() == 1 && words.form(spot.end()).equals(")") && before.type() == spot.type()) {
            return of.get(before);
        }
        if (spot.length() == 1 && words.shouts(spot.first()) && spot.entry() == null) {
            Bearer spelt = byAcronym.get(words.form(spot.first()).replace(".", ""));
            if (spelt != null) {
                return spelt;
            }
        }
        for (String key : words.keys(spot.first())) {
            for (Bearer bearer : byFirstKey.getOrDefault(key, List.of())) {
                if (same(bearer.spots.get(0), spot)) {
                    return bearer;
                }
            }
        }
        return null;
    }

    /** Whether two names are one, word for word, or the shorter one lacks only the head word or suffix of the longer. */
    private boolean same(Spot one, Spot other) {
        if (one.entry() != null && other.entry() != null) {
            return one.entry().canonical().equals(other.entry().canonical());
        }
        int shared = Math.min(one.length(), other.length());
        for (int i = 0; i < shared; i++) {
            if (!keys.meet(words.form(one.first() + i), words.form(other.first() + i))) {
                return false;
            }
        }
        Spot longer = one.length() > other.length() ? one : other;
        if (longer.length() > shared && (one.type() != EntityType.ORGANIZATION || keys.inflected())) {
            return false;
        }
        for (int i = longer.first() + shared; i < longer.end(); i++) {
            if (words.token(i).isWord() && !words.lexicon().bodyHead(words.keys(i)).contains("suffix")) {
                return false;
            }
        }
        return one.type() == other.type() || one.length() == other.length();
    }

    private String acronym(Spot spot) {
        StringBuilder letters = new StringBuilder();
        for (int i = spot.first(); i < spot.end(); i++) {
            if (words.capital(i)) {
                letters.appendCodePoint(words.form(i).codePointAt(0));
            }
        }
        return letters.toString();
    }
}
