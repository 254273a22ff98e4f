package org.daybook.reading.page;

/** Where a page's own list of stories names the page itself: the date that stands by its title there is its own. */
final class SelfLinks {
    private static final int SHORTEST_PATH = 2;

    private SelfLinks() { }

    /**
     * Of each element, whether it stands with a link to the page, and with links to no other: in one entry of a list. What holds the headline is the story itself, and no entry.
     *
     * @param url the page's address
     * @param headline number of the part that is the headline; -1 where there is none
     * @return null where the page doesn't link to itself
     */
    static boolean[] entries(HtmlParts page, String url, int headline) {
        String own = path(url);
        if (own.length() < SHORTEST_PATH) {
            return null;
        }
        int count = page.elements.size();
        boolean[] links = new boolean[count];
        boolean any = false;
        int[] foreign = new int[count];
        for (int i = 0; i < count; i++) {
            String href = page.href[i] == null ? "" : page.href[i].strip();
            // an anchor is a place on the page, such as a reader's comment
            if (!href.isEmpty() && href.indexOf('#') < 0) {
                links[i] = hasPath(href, own);
                foreign[i] = links[i] ? 0 : 1;
                any |= links[i];
            }
        }
        if (!any) {
            return null;
        }
        for (int i = count - 1; i > 0; i--) {
            if (page.parent[i] >= 0) {
                foreign[page.parent[i]] += foreign[i];
                links[page.parent[i]] |= links[i];
            }
        }
        boolean[] entries = new boolean[count];
        for (int i = 0; i < count; i++) {
            boolean story = page.firstPart[i] <= headline && headline < page.endPart[i];
            entries[i] = page.parent[i] >= 0 && entries[page.parent[i]] || links[i] && foreign[i] == 0 && !story;
        }
        return entries;
    }

    /** The path of an address, without what is asked of it and the slash at its end. */
    private static String path(String url) {
        int start = start(url);
        return url.substring(start, end(url, start));
    }

    private static boolean hasPath(String url, String path) {
        int start = start(url);
        return url.startsWith(path, start) && end(url, start) == start + path.length();
    }

    private static int start(String url) {
        int scheme = url.indexOf("//");
        int start = scheme < 0 || scheme > 8 ? 0 : url.indexOf('/', scheme + 2);
        return start < 0 ? url.length() : start;
    }

    private static int end(String url, int start) {
        int end = start;
        while (end < url.length() && url.charAt(end) != '?' && url.charAt(end) != '#') {
            end++;
        }
        return end > start && url.charAt(end - 1) == '/' ? end - 1 : end;
    }
}
