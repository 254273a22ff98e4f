package org.daybook.reading.name;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.daybook.reading.page.Span;
import org.daybook.reading.text.Text;

/** Finds names and joins those of one bearer. Safe for many threads. */
public final class NameReader {
    /**
     * The names of a text and their bearers within it.
     *
     * @param title the page's headline, which may give fuller forms; null where there is none. No mention points into it
     */
    public Names names(Text text, String title) {
        if (text.tokens().isEmpty()) {
            return Names.NONE;
        }
        Words words = new Words(text, Lexicon.of(text.language()));
        Words headline = title == null || title.isBlank() ? null : new Words(Text.of(title, text.language()), words.lexicon());
        List<Spot> titled = headline == null ? List.of() : spots(headline, Set.of());
        List<Spot> spots = spots(words, headline == null ? Set.of() : Retyping.parts(headline, titled));
        Spot[] at = new Spot[words.size()];
        for (Spot spot : spots) {
            at[spot.first()] = spot;
        }
        People people = new People(words, spots);
        Bodies bodies = new Bodies(words, spots);
        List<Title> titles = new Titles(words, at).all();
        Mentioning mentioning = new Mentioning(words, at);
        Bearing bearing = new Bearing(words, at, titles);
        JointOffices joint = new JointOffices(words, at);
        for (Spot spot : spots) {
            Bearer bearer = spot.type() == EntityType.PERSON ? people.of(spot) : bodies.of(spot);
            bearer.titles.addAll(joint.of(spot));
            mentioning.add(spot.type() == EntityType.PERSON ? bearing.mention(spot, bearer)
                    : new Mentioning.Found(spot.first(), spot.end(), spot.first(), spot.end(), Mention.Kind.NAME, bearer));
        }
        new Groups(words, at).all().forEach(mentioning::add);
        List<Mentioning.Found> found = mentioning.all(bearing.loose(), joint, bodies, people.bearers());
        return written(words, spots, found, headline(headline, titled, people));
    }

    private static List<Spot> spots(Words words, Set<String> titled) {
        List<Spot> first = new Spotter(words).all();
        return new Retyping(words, first, titled).again(first);
    }

    /** Full names that the headline alone gives, by the bearers that the text calls by family name. */
    private static Map<Bearer, String> headline(Words words, List<Spot> titled, People people) {
        Map<Bearer, String> names = new HashMap<>();
        if (titled.isEmpty()) {
            return names;
        }
        for (Bearer bearer : new People(words, titled).bearers()) {
            Bearer known = bearer.full() ? people.filledOutBy(bearer.forms.iterator().next()) : null;
            if (known != null) {
                names.putIfAbsent(known, new BaseForms(words).name(bearer));
            }
        }
        return names;
    }

    private Names written(Words words, List<Spot> spots, List<Mentioning.Found> found, Map<Bearer, String> headline) {
        Text text = words.text();
        Map<Bearer, String> ids = new HashMap<>();
        List<Bearer> order = new ArrayList<>();
        List<Mention> mentions = new ArrayList<>();
        Map<Integer, Bearer> named = new HashMap<>();
        List<Mentioning.Found> byHead = new ArrayList<>(found);
        byHead.sort(Comparator.comparingInt(Mentioning.Found::headFirst));
        for (Mentioning.Found mention : byHead) {
            if (!ids.containsKey(mention.bearer())) {
                order.add(mention.bearer());
                ids.put(mention.bearer(), "e" + order.size());
            }
            if (mention.kind() == Mention.Kind.NAME) {
                named.put(mention.headFirst(), mention.bearer());
            }
        }
        for (Mentioning.Found mention : found) {
            Span span = text.span(mention.first(), mention.end());
            mentions.add(new Mention(span.start(), span.end(), text.span(mention.headFirst(), mention.headEnd()), mention.kind(), ids.get(mention.bearer())));
        }
        List<Name> names = new ArrayList<>();
        for (Spot spot : spots) {
            Span span = text.span(spot.first(), spot.end());
            names.add(new Name(span.start(), span.end(), text.quote(span), spot.type(), ids.get(named.get(spot.first()))));
        }
        BaseForms forms = new BaseForms(words);
        List<Entity> entities = new ArrayList<>();
        for (Bearer bearer : order) {
            String name = headline.containsKey(bearer) ? headline.get(bearer) : forms.name(bearer);
            Set<String> aliases = new LinkedHashSet<>();
            bearer.spots.sort(Comparator.comparingInt(Spot::first));
            for (Spot spot : bearer.spots) {
                aliases.add(text.quote(text.span(spot.first(), spot.end())));
            }
            aliases.remove(name);
            Set<String> roles = new LinkedHashSet<>();
            bearer.titles.sort(Comparator.comparingInt(Title::first));
            boolean alone = bearer.titles.stream().anyMatch(title -> title.told() == null);
            for (Title role : bearer.titles) {
                if (role.told() != null && (alone || !roles.isEmpty())) {
                    continue;
                }
                String told = role.told() != null ? role.told() : text.quote(text.span(role.first(), role.end()));
                boolean less = roles.stream().anyMatch(r -> r.toLowerCase(Locale.ROOT).contains(told.toLowerCase(Locale.ROOT)));
                if (!less) {
                    roles.add(told);
                }
            }
            entities.add(new Entity(ids.get(bearer), bearer.type, name, List.copyOf(aliases), List.copyOf(roles)));
        }
        return new Names(names, entities, mentions);
    }
}
