package org.daybook.app.publish;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import org.daybook.record.Step;
import org.daybook.record.link.PageFacts;

/** Where a telling can be looked up: its page's URL, else the name of its bytes, which holds on every machine. */
final class PageAddress {
    private PageAddress() { }

    static String of(Step step, Map<String, PageFacts> pages) {
        PageFacts page = pages.get(step.page());
        String url = page == null ? null : page.url();
        return web(url) ? url : "urn:sha256:" + step.page();
    }

    private static boolean web(String url) {
        try {
            return url != null && new URI(url).isAbsolute() && (url.startsWith("https://") || url.startsWith("http://"));
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
