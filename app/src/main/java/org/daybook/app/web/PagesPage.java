package org.daybook.app.web;

import java.util.List;
import org.daybook.app.publish.Answers;
import org.daybook.record.Masthead;
import org.daybook.record.link.PageFacts;

/** The pages that were read, newest first. */
final class PagesPage implements Routes.Page {
    private static final int MOST = 50;

    private final Desk desk;

    PagesPage(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Answer answer(View view, String name) {
        List<String> outlets = view.question().values("outlet");
        List<String> keys = outlets.stream().map(Masthead::key).toList();
        List<PageFacts> pages = desk.pages(view);
        if (!outlets.isEmpty()) {
            pages = pages.stream().filter(page -> keys.contains(Masthead.key(page.outlet()))).toList();
        }
        Paged<PageFacts> paged = Paged.backward(pages, view.question().number("page"), MOST);
        return Answer.page("pages.jte").with("paged", paged).with("outlets", outlets).json(() -> paged.items().stream().map(PagesPage::fields).toList());
    }

    private static Object fields(PageFacts page) {
        return Answers.fields("id", page.id(), "source", page.source(), "url", page.url(), "outlet", page.outlet(), "title", page.title(), "language", page.language(),
                "published", page.published() == null ? null : page.published().edtf());
    }
}
