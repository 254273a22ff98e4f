package org.daybook.app.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    static Object fields(PageFacts page) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", page.id());
        fields.put("source", page.source());
        fields.put("url", page.url());
        fields.put("outlet", page.outlet());
        fields.put("title", page.title());
        fields.put("language", page.language());
        fields.put("published", page.published() == null ? null : page.published().edtf());
        return fields;
    }
}
