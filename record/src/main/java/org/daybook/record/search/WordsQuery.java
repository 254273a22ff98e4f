package org.daybook.record.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.queryparser.simple.SimpleQueryParser;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;

/**
 * What a person types, as a query: words (all must be there), {@code "a phrase"}, {@code AND}, {@code OR}, {@code NOT} or {@code + | -},
 * {@code begin*}, parentheses. Nothing is a mistake: what can't be syntax is words.
 */
final class WordsQuery {
    /** A headline says what its article is about. Of 1 to 4, 2 keeps long articles with the words in their text in sight. */
    private static final float TITLE = 2;

    private static final Pattern QUOTED_OR_WORD = Pattern.compile("\"[^\"]*+\"|[^\\s\"]++|\"");

    private WordsQuery() { }

    /**
     * The query over all languages. Each is asked in its own stems: were they mixed, a word that is none in one language would have to be
     * found in the next.
     *
     * @param languages suffixes of the fields that the index has
     * @param all whether all words must be there, or any
     */
    static Query of(String words, Collection<String> languages, Analyzers analyzers, boolean all) {
        String typed = operators(words);
        List<Query> queries = new ArrayList<>();
        for (String language : languages) {
            SimpleQueryParser parser = new SimpleQueryParser(analyzers, Map.of("title_" + language, TITLE, "text_" + language, 1f));
            parser.setDefaultOperator(all ? BooleanClause.Occur.MUST : BooleanClause.Occur.SHOULD);
            Query query = parser.parse(typed);
            if (query != null && !(query instanceof MatchNoDocsQuery)) {
                queries.add(query);
            }
        }
        return queries.isEmpty() ? new MatchNoDocsQuery() : new DisjunctionMaxQuery(queries, 0);
    }

    private static String operators(String words) {
        StringBuilder typed = new StringBuilder();
        Matcher tokens = QUOTED_OR_WORD.matcher(words);
        while (tokens.find()) {
            switch (tokens.group()) {
                case "AND" -> typed.append("+ ");
                case "OR" -> typed.append("| ");
                case "NOT" -> typed.append('-');
                default -> typed.append(tokens.group()).append(' ');
            }
        }
        return typed.toString();
    }
}
