package org.daybook.app.web;

import java.util.List;
import org.daybook.app.publish.Answers;
import org.daybook.reading.time.Edtf;
import org.daybook.record.Bearer;
import org.daybook.record.Hit;

/** What the record has of some words, with the sentences; of a date, the way to its days; of a name, the way to its bearer. */
public final class SearchPage implements Routes.Page {
    /** So many are shown, the best first. */
    public static final int MOST = 30;
    private static final int PAGES_LOOKED_INTO = 1;

    private final Desk desk;

    SearchPage(Desk desk) {
        this.desk = desk;
    }

    /** A hit with its passage in pieces. */
    public record Found(Hit hit, List<HistoryRow.Piece> passage) {
        static Found of(Hit hit) {
            return new Found(hit, HistoryRow.Piece.of(hit.passage(), hit.words()));
        }

        /** Who makes a statement, where the passage doesn't say so; null else. */
        public String speaker() {
            return hit.speaker() == null || hit.passage().startsWith(hit.speaker()) ? null : hit.speaker();
        }
    }

    @Override
    public Answer answer(View view, String name) {
        String words = view.parameter("q");
        List<Hit> hits = words.isEmpty() ? List.of() : desk.kept(view, "search " + words, () -> desk.daybook().search(words, view.asOf(), MOST));
        boolean maybeName = !words.isEmpty() && words.length() <= 60 && words.split("\\s+").length <= 4;
        List<String> namesakes = maybeName ? desk.kept(view, "namesakes " + words, () -> desk.daybook().namesakes(words, view.asOf())) : List.of();
        Bearer bearer = !maybeName || namesakes.size() > 1 ? null
                : desk.kept(view, "bearer " + words, () -> desk.daybook().bearer(words, view.asOf(), PAGES_LOOKED_INTO)).orElse(null);
        return Answer.page("search.jte").with("words", words).with("found", hits.stream().map(Found::of).toList()).with("date", words.isEmpty() ? null : view.typed().date(words).map(Edtf::toString).orElse(null))
                .with("bearer", bearer).with("namesakes", namesakes.size() > 1 ? namesakes : List.of()).with("near", words.isEmpty() || !hits.isEmpty() || bearer != null ? List.of() : desk.nearest().to(words, desk, view)).json(() -> Answers.hits(hits));
    }
}
