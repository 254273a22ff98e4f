package org.daybook.reading.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.WordData;

/**
 * What a form of a word may be: its base forms, with part of speech and grammatical features. The dictionary is a morfologik one
 * (property {@code dictionary} of {@code language.tsv}, a class path resource); {@code tags.tsv} maps its tags to ours. Beside it a
 * language may list forms of its own ({@code forms.tsv}: form, base, features), and say how forms are built for what neither
 * holds ({@link Endings}). Immutable to its users, and safe for many threads.
 */
public final class WordForms {
    private record TagRule(Pattern tag, Set<Feature> features) { }

    private static final Form.Fact<List<WordForm>> KNOWN = new Form.Fact<>();
    private static final Form.Fact<List<WordForm>> READINGS = new Form.Fact<>();

    private final Language language;
    private final Dictionary dictionary;
    private final List<TagRule> rules;
    private final Map<String, List<WordForm>> listed;
    private final Endings endings;
    private final Map<String, Set<Feature>> tags = new ConcurrentHashMap<>();
    private final ThreadLocal<DictionaryLookup> lookup;

    private WordForms(Language language, Dictionary dictionary, List<TagRule> rules, Map<String, List<WordForm>> listed, Endings endings) {
        this.language = language;
        this.dictionary = dictionary;
        this.rules = rules;
        this.listed = listed;
        this.endings = endings;
        this.lookup = dictionary == null ? null : ThreadLocal.withInitial(() -> new DictionaryLookup(this.dictionary));
    }

    static WordForms of(Language language) {
        String resource = language.property("dictionary");
        List<TagRule> rules = new ArrayList<>();
        for (Row row : language.table("tags.tsv")) {
            rules.add(new TagRule(Pattern.compile(row.cell(0)), named(row, row.cell(1))));
        }
        Map<String, List<WordForm>> listed = new HashMap<>();
        for (Row row : language.table("forms.tsv")) {
            listed.computeIfAbsent(row.cell(0), key -> new ArrayList<>()).add(new WordForm(row.cell(1), named(row, row.cell(2))));
        }
        Endings endings = new Endings(language.table("endings.tsv"), WordForms::named);
        return new WordForms(language, resource.isEmpty() ? null : open(resource), List.copyOf(rules), Map.copyOf(listed), endings);
    }

    /** Features by their names, parted by blanks. */
    private static Set<Feature> named(Row row, String names) {
        Set<Feature> features = EnumSet.noneOf(Feature.class);
        for (String name : names.split(" ")) {
            try {
                features.add(Feature.valueOf(name));
            } catch (IllegalArgumentException e) {
                throw row.wrong("no grammatical feature is called " + name);
            }
        }
        return FeatureSet.of(features);
    }

    private static Dictionary open(String resource) {
        ClassLoader loader = WordForms.class.getClassLoader();
        String info = resource.replaceFirst("\\.dict$", ".info");
        try (InputStream words = loader.getResourceAsStream(resource); InputStream about = loader.getResourceAsStream(info)) {
            if (words == null || about == null) {
                throw new IllegalStateException("the dictionary " + resource + " is not on the class path");
            }
            return Dictionary.read(words, about);
        } catch (IOException e) {
            throw new UncheckedIOException("reading the dictionary " + resource, e);
        }
    }

    /**
     * What a form may be, as the dictionary and the list of forms have it (a capitalised form is also looked up in lower case), else by its
     * endings; empty where nothing is known of it.
     */
    public List<WordForm> of(String form) {
        return of(language.form(form));
    }

    /** What a form may be, as {@link #of(String)} has it. */
    public List<WordForm> of(Form form) {
        return form.fact(READINGS, () -> find(form.string()));
    }

    /** What the dictionary and the list of forms have of a form as it stands; its endings tell nothing here. */
    public List<WordForm> inDictionary(String form) {
        return language.form(form).fact(KNOWN, () -> List.copyOf(found(form)));
    }

    /** Whether any reading of the form has all these features. */
    public boolean may(String form, Feature... features) {
        for (WordForm reading : of(form)) {
            if (reading.is(features)) {
                return true;
            }
        }
        return false;
    }

    private List<WordForm> find(String form) {
        if (form.isEmpty()) {
            return List.of();
        }
        Set<WordForm> found = found(form);
        return found.isEmpty() && !endings.none() ? endings.of(plain(form)) : List.copyOf(found);
    }

    private Set<WordForm> found(String form) {
        Set<WordForm> found = new LinkedHashSet<>(listed.getOrDefault(plain(form), List.of()));
        if (dictionary != null) {
            look(form, found);
            String lower = form.toLowerCase(Locale.ROOT);
            if (!lower.equals(form)) {
                look(lower, found);
            }
        }
        return found;
    }

    private static String plain(String form) {
        return form.toLowerCase(Locale.ROOT).replace('’', '\'').replace('ʼ', '\'');
    }

    private void look(String form, Set<WordForm> found) {
        for (WordData word : lookup.get().lookup(form)) {
            String lemma = word.getStem() == null ? form : word.getStem().toString();
            String tag = word.getTag() == null ? "" : word.getTag().toString();
            found.add(new WordForm(lemma, tags.computeIfAbsent(tag, this::features)));
        }
    }

    private Set<Feature> features(String tag) {
        Set<Feature> features = EnumSet.noneOf(Feature.class);
        for (TagRule rule : rules) {
            if (rule.tag().matcher(tag).find()) {
                features.addAll(rule.features());
            }
        }
        return FeatureSet.of(features);
    }
}
