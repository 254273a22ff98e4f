package org.daybook.bench.speech;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.daybook.reading.name.EntityType;
import org.daybook.reading.name.Name;
import org.daybook.reading.page.Span;
import org.daybook.reading.page.UnreadableInput;

/**
 * Who is the same person within a page: {@code PersonBench DATA dev|unseen|all [--wrong]}, where DATA holds the sets. Every two names of one marked person are a
 * pair; so are every two names that Daybook gives to one bearer, where at least one of them is marked.
 * A name that is missed loses all its pairs. {@code --wrong} lists the articles by what they cost.
 */
public final class PersonBench {
    /** Pairs: those marked, found, and both. */
    private static final class Tally {
        private long marked;
        private long found;
        private long right;

        void print(String of) {
            double precision = Marked.share(right, found);
            double recall = Marked.share(right, marked);
            System.out.printf(Locale.ROOT, "%s: %d pairs marked, %d found, %d right; precision %.1f, recall %.1f, F1 %.1f%n", of, marked, found, right, precision, recall,
                    Marked.f1(precision, recall));
        }
    }

    private PersonBench() { }

    public static void main(String[] args) throws IOException, UnreadableInput {
        boolean wrong = args.length > 2 && args[2].equals("--wrong");
        Tally all = new Tally();
        Map<String, Tally> byLanguage = new TreeMap<>();
        for (Marked article : Marked.of("same-person.jsonl", Path.of(args[0]), args[1])) {
            Tally one = judge(article);
            for (Tally tally : List.of(all, byLanguage.computeIfAbsent(article.reading().language().tag().substring(0, 2), l -> new Tally()))) {
                tally.marked += one.marked;
                tally.found += one.found;
                tally.right += one.right;
            }
            if (wrong && (one.right < one.marked || one.right < one.found)) {
                one.print(article.marks().path("set").asText() + " " + article.marks().path("id").asText());
            }
        }
        byLanguage.forEach((language, tally) -> tally.print(language));
        all.print("names of one person");
    }

    private static Tally judge(Marked article) {
        List<Span> mentions = new ArrayList<>();
        List<Integer> persons = new ArrayList<>();
        int person = 0;
        for (JsonNode marks : article.marks().path("people")) {
            for (Span span : Marked.spans(marks)) {
                mentions.add(span);
                persons.add(person);
            }
            person++;
        }
        List<Span> unsure = Marked.spans(article.marks().path("unsure"));
        Map<String, EntityType> types = new HashMap<>();
        article.reading().entities().forEach(entity -> types.put(entity.id(), entity.type()));
        List<String> given = new ArrayList<>();
        mentions.forEach(span -> given.add(entity(article, span)));
        Tally tally = new Tally();
        for (int i = 0; i < mentions.size(); i++) {
            for (int j = i + 1; j < mentions.size(); j++) {
                boolean same = persons.get(i).equals(persons.get(j));
                boolean joined = given.get(i) != null && given.get(i).equals(given.get(j));
                tally.marked += same ? 1 : 0;
                tally.found += joined ? 1 : 0;
                tally.right += same && joined ? 1 : 0;
            }
        }
        // a name that is nobody's, taken for one of them
        for (Name name : article.reading().names()) {
            boolean marked = mentions.stream().anyMatch(name.span()::overlaps) || unsure.stream().anyMatch(name.span()::overlaps);
            if (!marked && types.get(name.entity()) == EntityType.PERSON) {
                tally.found += given.stream().filter(name.entity()::equals).count();
            }
        }
        return tally;
    }

    /** The entity that Daybook gives a marked name to: that of the name that overlaps it most; null where none does. */
    private static String entity(Marked article, Span span) {
        Name best = null;
        int most = 0;
        for (Name name : article.reading().names()) {
            int shared = Math.min(name.end(), span.end()) - Math.max(name.start(), span.start());
            if (shared > most) {
                best = name;
                most = shared;
            }
        }
        return best == null ? null : best.entity();
    }
}
