package org.daybook.record.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;
import org.daybook.reading.Reading;
import org.daybook.reading.page.Span;
import org.daybook.reading.statement.Statement;
import org.daybook.reading.time.Edtf;
import org.daybook.record.link.EventMention;
import org.daybook.record.link.PageFacts;
import org.daybook.record.link.Sayings;
import org.daybook.record.link.Speakers;

/** A page as the index takes it: the article, each statement and each event mention is a document. */
public final class IndexedPage {
    /** Stored with the rest, and in a column of its own, which is sooner read where nothing else is asked for. */
    static final String PAGE = "page";
    static final String KIND = "kind";
    static final String ID = "id";
    static final String TITLE = "title";
    static final String TEXT = "text_";
    static final String START = "start";
    static final String END = "end";
    static final String SPEAKER = "speaker";
    static final String CUE = "cue";
    static final String LANGUAGE = "language";
    /** The last day that the page may have been published on, in days of the epoch; absent where nothing dates it. */
    static final String KNOWN = "known";

    private final PageFacts page;
    private final Reading reading;
    private final List<EventMention> mentions;

    public IndexedPage(PageFacts page, Reading reading, List<EventMention> mentions) {
        this.page = page;
        this.reading = reading;
        this.mentions = List.copyOf(mentions);
    }

    /** The field that has texts of a language. @param language primary subtag */
    static String text(String language) {
        return TEXT + language;
    }

    /** The primary subtag of such a field. */
    static String language(String field) {
        return field.substring(TEXT.length());
    }

    String id() {
        return page.id();
    }

    List<Document> documents() {
        String text = reading.text() == null ? "" : reading.text();
        Speakers speakers = new Speakers(reading);
        List<Document> documents = new ArrayList<>();
        documents.add(document("article", page.id(), page.title(), text));
        for (Statement statement : reading.statements()) {
            String content = words(statement.contents(), text);
            if (!content.isEmpty()) {
                String speaker = speakers.of(statement);
                Document document = document("statement", page.id(), page.title(), speaker == null ? content : speaker + ": " + content);
                store(document, SPEAKER, speaker);
                store(document, CUE, statement.cue() == null ? null : statement.cue().of(text));
                store(document, Sayings.whole(statement));
                documents.add(document);
            }
        }
        for (EventMention mention : mentions) {
            Document document = document("event", mention.id(), mention.title(), mention.quote());
            store(document, mention.sentence());
            documents.add(document);
        }
        return documents;
    }

    private static void store(Document document, String name, String value) {
        if (value != null) {
            document.add(new StoredField(name, value));
        }
    }

    private static void store(Document document, Span span) {
        document.add(new StoredField(START, span.start()));
        document.add(new StoredField(END, span.end()));
    }

    private Document document(String kind, String id, String title, String text) {
        String language = Analyzers.suffix(page.language());
        Document document = new Document();
        document.add(new StringField(PAGE, page.id(), Field.Store.YES));
        document.add(new SortedDocValuesField(PAGE, new BytesRef(page.id())));
        document.add(new StoredField(KIND, kind));
        document.add(new StoredField(ID, id));
        document.add(new StoredField(LANGUAGE, language));
        if (title != null) {
            document.add(new StoredField(TITLE, title));
            document.add(new TextField("title_" + language, title, Field.Store.NO));
        }
        document.add(new TextField(text(language), text, Field.Store.YES));
        known().ifPresent(day -> document.add(new IntPoint(KNOWN, (int) day.toEpochDay())));
        return document;
    }

    private Optional<LocalDate> known() {
        if (page.published() == null || !Edtf.valid(page.published().edtf())) {
            return Optional.empty();
        }
        return Edtf.parse(page.published().edtf()).upper().map(after -> after.minusDays(1));
    }

    private static String words(List<Span> spans, String text) {
        return spans.stream().map(span -> span.of(text)).collect(Collectors.joining(" … "));
    }
}
