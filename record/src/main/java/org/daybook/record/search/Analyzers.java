package org.daybook.record.search;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.AnalyzerWrapper;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.daybook.reading.language.Row;
import org.daybook.reading.language.Tables;

/** The analyzer of each field: {@code title_ru} and {@code text_ru} are taken to stems as the table says for {@code ru}. */
final class Analyzers extends AnalyzerWrapper {
    private static final String TABLE = "org/daybook/record/search/analyzers.tsv";

    private final Map<String, Row> rows = new HashMap<>();
    private final Map<String, Analyzer> made = new HashMap<>();

    Analyzers() {
        super(PER_FIELD_REUSE_STRATEGY);
        Tables.read(TABLE).forEach(row -> rows.put(row.cell(0), row));
    }

    /** The part of a field's name that tells its language: the primary subtag of a BCP 47 tag. */
    static String suffix(String tag) {
        String primary = tag == null ? "" : tag.split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
        return primary.isEmpty() ? "und" : primary;
    }

    @Override
    protected synchronized Analyzer getWrappedAnalyzer(String field) {
        return made.computeIfAbsent(field.substring(field.lastIndexOf('_') + 1), this::make);
    }

    private Analyzer make(String language) {
        Row row = rows.get(language);
        if (row == null) {
            return new StandardAnalyzer();
        }
        try {
            return Class.forName(row.cell(1)).asSubclass(Analyzer.class).getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(TABLE + " names no analyzer for " + language + ": " + row.cell(1), e);
        }
    }
}
