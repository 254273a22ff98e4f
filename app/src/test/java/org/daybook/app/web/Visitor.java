package org.daybook.app.web;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Somebody with a browser: keeps cookies, fills in forms. */
final class Visitor {
    private final Site site;
    String cookie = "";

    Visitor(Site site) {
        this.site = site;
    }

    Document see(String path) {
        HttpResponse<String> answer = site.get(path, "Accept", "text/html", "Cookie", cookie);
        keep(answer);
        return Jsoup.parse(answer.body());
    }

    HttpResponse<String> send(String path, String... fields) {
        StringBuilder form = new StringBuilder("token=" + see("/login").selectFirst("input[name=token]").val());
        for (int i = 0; i < fields.length; i += 2) {
            form.append('&').append(fields[i]).append('=').append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        HttpResponse<String> answer = site.post(path, form.toString(), "Cookie", cookie);
        keep(answer);
        return answer;
    }

    private void keep(HttpResponse<String> answer) {
        for (String set : answer.headers().allValues("Set-Cookie")) {
            cookie = (cookie.isEmpty() ? "" : cookie + "; ") + set.replaceFirst(";.*", "");
        }
    }
}
