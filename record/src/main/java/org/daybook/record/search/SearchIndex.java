package org.daybook.record.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.daybook.reading.page.Span;

/**
 * Full text over articles, statements and events, in a folder. It holds nothing that isn't in the store: where it is missing, damaged
 * or behind, it is made afresh from there.
 */
public final class SearchIndex implements AutoCloseable {
    static {
        // Lucene tells on standard error which processor features it could use. That is nobody's question here.
        Logger.getLogger("org.apache.lucene").setLevel(Level.SEVERE);
    }

    /** Kept while the class is: a logger that nobody holds forgets its level. */
    private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");
    private static final String VERSION = "version";
    private static final String FORMAT = "3";
    /** Hits among which those of pages that count are looked for. */
    private static final int LOOKED_AT = 10_000;
    /** How often a commit is looked for that another process may take away meanwhile. */
    private static final int MOST_TRIES = 5;

    private final Path folder;
    private final Analyzers analyzers = new Analyzers();
    /** What was read last, open for the next question: to open a large index takes longer than most questions. Null until anything is asked. */
    private Opened opened;

    private record Opened(String state, Directory directory, DirectoryReader reader) {
        void close() throws IOException {
            // whoever still asks it holds it until they have done
            reader.decRef();
            directory.close();
        }
    }

    public SearchIndex(Path folder) {
        this.folder = folder;
        LUCENE.setLevel(Level.SEVERE);
    }

    /** The version that was last committed; empty where the index is missing, damaged, or of another format. */
    public OptionalLong version() {
        if (!Files.isDirectory(folder)) {
            return OptionalLong.empty();
        }
        try (Directory directory = FSDirectory.open(folder); DirectoryReader reader = DirectoryReader.open(directory)) {
            Map<String, String> data = reader.getIndexCommit().getUserData();
            return FORMAT.equals(data.get("format")) ? OptionalLong.of(Long.parseLong(data.get(VERSION))) : OptionalLong.empty();
        } catch (IOException | RuntimeException e) {
            // Whatever is wrong with it, the answer is the same: it is made afresh.
            return OptionalLong.empty();
        }
    }

    /**
     * What tells this state of the index from others, without opening it: its newest commit's name and checksum. Empty where there is none.
     */
    public Optional<String> state() throws IOException {
        for (int tries = 1;; tries++) {
            Optional<Path> commit = newestCommit();
            if (commit.isEmpty()) {
                return Optional.empty();
            }
            try {
                CRC32 sum = new CRC32();
                sum.update(Files.readAllBytes(commit.get()));
                return Optional.of(FORMAT + " " + commit.get().getFileName() + " " + sum.getValue());
            } catch (NoSuchFileException e) {
                // who writes takes the last commit away once the next is there
                if (tries == MOST_TRIES) {
                    throw e;
                }
            }
        }
    }

    private Optional<Path> newestCommit() throws IOException {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.getFileName().toString().matches("segments_[0-9a-z]+"))
                    .max(Comparator.comparing((Path f) -> f.getFileName().toString().length()).thenComparing(Path::getFileName));
        }
    }

    /** Takes everything away, once it has let go of it: some systems delete no file that is open. */
    public synchronized void clear() throws IOException {
        close();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path path : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    /** Indexes pages anew, each in place of what was indexed of it, and commits. Only for the one process that may write. */
    public void update(Collection<IndexedPage> pages, Collection<String> gone, long version) throws IOException {
        // Segments are merged here and now: those that were still being merged when the writer closed would be given up, again and again, and each question ask
        // dozens of small ones.
        IndexWriterConfig config = new IndexWriterConfig(analyzers).setCommitOnClose(false).setMergeScheduler(new SerialMergeScheduler());
        try (Directory directory = FSDirectory.open(Files.createDirectories(folder)); IndexWriter writer = new IndexWriter(directory, config)) {
            for (IndexedPage page : pages) {
                writer.updateDocuments(new Term(IndexedPage.PAGE, page.id()), page.documents());
            }
            for (String page : gone) {
                writer.deleteDocuments(new Term(IndexedPage.PAGE, page));
            }
            writer.flush();
            writer.setLiveCommitData(Map.of(VERSION, String.valueOf(version), "format", FORMAT).entrySet());
            writer.commit();
        }
    }

    /**
     * What has these words, best first: with all of them, or, where nothing has, with any. To find a passage takes longer than to find its text,
     * so no more are looked for than somebody wants.
     *
     * @param taker is given each
     * @param knownBy only pages published up to and on this day; null for all
     * @param counts which pages there are for whoever asks, by their ids, where that is no matter of the day; null for all. Looked for among the 10,000 best
     * @throws IOException where the index can't be read
     */
    public void search(String words, LocalDate knownBy, Predicate<String> counts, int most, Taker taker) throws IOException {
        if (words.isBlank() || most <= 0) {
            return;
        }
        ask(reader -> {
            TreeSet<String> languages = languages(reader);
            return search(reader, WordsQuery.of(words, languages, analyzers, true), knownBy, counts, most, taker)
                    || search(reader, WordsQuery.of(words, languages, analyzers, false), knownBy, counts, most, taker);
        });
    }

    /** Whoever takes what is found, as long as they want more. */
    public interface Taker {
        /** Takes one; false where no more is wanted. */
        boolean take(Found found);
    }

    /**
     * Ids of the pages that have all words of one of these, in an article, a statement or an event, in no order; sooner found than passages.
     *
     * @param knownBy as of {@link #search}
     * @throws IOException where the index can't be read
     */
    public Set<String> pages(Collection<String> words, LocalDate knownBy) throws IOException {
        return ask(reader -> {
            TreeSet<String> languages = languages(reader);
            IndexSearcher searcher = new IndexSearcher(reader);
            Set<String> pages = new HashSet<>();
            for (String some : words) {
                pages.addAll(searcher.search(known(WordsQuery.of(some, languages, analyzers, true), knownBy), PageIds.MANAGER));
            }
            return pages;
        }).orElse(Set.of());
    }

    private interface Asking<T> {
        T of(DirectoryReader reader) throws IOException;
    }

    /** Asks the index as it was last committed; empty where there is none. */
    private <T> Optional<T> ask(Asking<T> question) throws IOException {
        DirectoryReader reader = reader();
        if (reader == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(question.of(reader));
        } finally {
            reader.decRef();
        }
    }

    /** Held for whoever asks, who gives it back; null where there is no index. */
    private synchronized DirectoryReader reader() throws IOException {
        Optional<String> state = state();
        if (opened != null && (state.isEmpty() || !opened.state().equals(state.get()))) {
            close();
        }
        if (opened == null) {
            try {
                Directory directory = FSDirectory.open(folder);
                opened = new Opened(state.orElse(""), directory, DirectoryReader.open(directory));
            } catch (IndexNotFoundException e) {
                return null;
            }
        }
        opened.reader().incRef();
        return opened.reader();
    }

    /** Lets go of the files; what is asked after that opens them again. */
    @Override
    public synchronized void close() throws IOException {
        if (opened != null) {
            Opened last = opened;
            opened = null;
            last.close();
        }
    }

    /** Those whose texts it has, by the suffixes of their fields. */
    private static TreeSet<String> languages(DirectoryReader reader) {
        TreeSet<String> languages = new TreeSet<>();
        for (String field : FieldInfos.getIndexedFields(reader)) {
            if (field.startsWith(IndexedPage.TEXT)) {
                languages.add(IndexedPage.language(field));
            }
        }
        return languages;
    }

    private static Query known(Query query, LocalDate knownBy) {
        return knownBy == null ? query : new BooleanQuery.Builder().add(query, BooleanClause.Occur.MUST)
                .add(IntPoint.newRangeQuery(IndexedPage.KNOWN, Integer.MIN_VALUE, (int) knownBy.toEpochDay()), BooleanClause.Occur.FILTER).build();
    }

    /** Whether anything was found. */
    private boolean search(DirectoryReader reader, Query query, LocalDate knownBy, Predicate<String> counts, int most, Taker taker) throws IOException {
        IndexSearcher searcher = new IndexSearcher(reader);
        TopDocs top = searcher.search(known(query, knownBy), counts == null ? most : Math.max(most, LOOKED_AT));
        PassageFinder passages = new PassageFinder(searcher, analyzers);
        StoredFields stored = searcher.storedFields();
        int found = 0;
        for (int i = 0; i < top.scoreDocs.length && found < most; i++) {
            org.apache.lucene.document.Document document = stored.document(top.scoreDocs[i].doc);
            if (counts != null && !counts.test(document.get(IndexedPage.PAGE))) {
                continue;
            }
            PassageFinder.Sentence passage = passages.find(query, top.scoreDocs[i].doc, document.get(IndexedPage.LANGUAGE));
            IndexableField start = document.getField(IndexedPage.START);
            Span span = start != null ? new Span(start.numericValue().intValue(), document.getField(IndexedPage.END).numericValue().intValue())
                    : passage == null ? null : passage.span();
            found++;
            boolean more = taker.take(new Found(document.get(IndexedPage.KIND), document.get(IndexedPage.ID), document.get(IndexedPage.PAGE),
                    document.get(IndexedPage.TITLE), passage == null ? "" : passage.text(), passage == null ? List.of() : passage.words(), span,
                    document.get(IndexedPage.SPEAKER), document.get(IndexedPage.CUE)));
            if (!more) {
                break;
            }
        }
        return found > 0;
    }
}
