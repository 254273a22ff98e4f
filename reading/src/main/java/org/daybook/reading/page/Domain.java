package org.daybook.reading.page;

import java.util.Locale;

/** The host of a URL, as people name an outlet by it. */
final class Domain {
    private Domain() { }

    /** The host in lower case, without {@code www.} or {@code amp.} before it and without port; null where the URL has none. */
    static String of(String url) {
        if (url == null) {
            return null;
        }
        int start = url.indexOf("//");
        if (start < 0) {
            return null;
        }
        int end = start + 2;
        while (end < url.length() && "/?#:".indexOf(url.charAt(end)) < 0) {
            end++;
        }
        String host = url.substring(start + 2, end).toLowerCase(Locale.ROOT);
        host = host.substring(host.indexOf('@') + 1);
        for (String prefix : new String[] {"www.", "amp.", "m."}) {
            if (host.startsWith(prefix) && host.indexOf('.', prefix.length()) > 0) {
                host = host.substring(prefix.length());
            }
        }
        return host.indexOf('.') > 0 ? host : null;
    }
}
