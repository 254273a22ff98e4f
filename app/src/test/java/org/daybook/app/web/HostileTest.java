package org.daybook.app.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages that mean harm are shown inert: thirty of them go through a real browser, and no script of theirs runs. */
class HostileTest {
    /** Would set a mark if it ran. */
    private static final String RUN = "window.harmed=1";

    /** What is put wherever a page's own words go: names, headlines, outlets, addresses, the text. */
    private static final List<String> PAYLOADS = List.of("<script>" + RUN + "</script>", "\"><script>" + RUN + "</script>", "'><img src=x onerror=" + RUN + ">",
            "<img src=x onerror=" + RUN + ">", "<svg onload=" + RUN + ">", "<svg><script>" + RUN + "</script></svg>", "<iframe srcdoc='<script>parent." + RUN + "</script>'>",
            "<a href=\"javascript:" + RUN + "\">visit</a>", "javascript:" + RUN, "<body onload=" + RUN + ">", "<details open ontoggle=" + RUN + ">", "<style>*{display:none}</style>",
            "<link rel=stylesheet href=//evil.example/x.css>", "<base href=//evil.example/>", "<meta http-equiv=refresh content='0;url=javascript:" + RUN + "'>",
            "<form action=//evil.example><button>send</button></form>", "${" + RUN + "}", "{{constructor.constructor('" + RUN + "')()}}", "</textarea><script>" + RUN + "</script>",
            "</title><script>" + RUN + "</script>", "<!--><script>" + RUN + "</script>-->", "]]><script>" + RUN + "</script>", "&lt;script&gt;" + RUN + "&lt;/script&gt;",
            "\u202etxet desrever \u2066isolated\u2069", "\u0000\u0008\u001b[31mcontrol", "a".repeat(200_000), "<math><mtext><script>" + RUN + "</script>",
            "<object data=data:text/html,<script>" + RUN + "</script>>", "\" autofocus onfocus=" + RUN + " x=\"", "%0d%0aSet-Cookie: harmed=1%0d%0a<script>" + RUN + "</script>");

    private static void write(Path folder, int number, String payload) throws IOException {
        ObjectMapper json = new ObjectMapper();
        String sentence = "The ports minister Ola Brandt will visit Kestrin on " + (number % 27 + 1) + " June 2026, " + payload + " her office said: “We will come " + payload + "”.";
        String record = json.writeValueAsString(json.createObjectNode().put("id", "hostile-" + number).put("title", "Brandt to visit " + payload)
                .put("url", number % 2 == 0 ? "https://coast.example/" + number : "javascript:" + RUN).put("outlet", "Herald " + payload.substring(0, Math.min(60, payload.length())))
                .put("published", "2026-05-" + String.format(java.util.Locale.ROOT, "%02d", number % 28 + 1)).put("language", "en").put("authors", payload.substring(0, Math.min(200, payload.length())))
                .put("text", sentence + "\n\nAnna Berg " + payload + " said on Monday that Viktor Holm would meet Ola Brandt in Arden in July 2026."));
        Files.writeString(folder.resolve("page-" + number + ".json"), record);
    }

    @Test
    void runsNothingOfThirtyPagesThatMeanHarm(@TempDir Path folder) throws IOException {
        assertEquals(30, PAYLOADS.size());
        for (int i = 0; i < PAYLOADS.size(); i++) {
            write(folder, i, PAYLOADS.get(i));
        }
        Chromium browser = Chromium.open();
        try (Site site = new Site(null, folder.toString())) {
            // One that only costs its reader dear may be given up: it is kept, and named among what could not be read.
            assertEquals(30, site.daybook.size().pages() + site.daybook.failures().size());
            assertTrue(site.daybook.failures().size() < 2, () -> site.daybook.failures().toString());
            List<String> paths = new ArrayList<>(List.of("/", "/?asOf=2026-05-20", "/agenda", "/agenda?asOf=2026-05-20", "/stories", "/compare", "/pages", "/coverage",
                    "/changes?since=2026-01-01", "/search?q=" + "Brandt", "/people?name=Brandt", "/search?q=%3Cscript%3E" + RUN + "%3C%2Fscript%3E",
                    "/agenda?when=%22%3E%3Cscript%3E" + RUN + "%3C/script%3E", "/agenda?about=%22%3E%3Cscript%3E" + RUN + "%3C/script%3E", "/people?name=%3Cscript%3E"));
            for (String kind : List.of("pages", "stories")) {
                for (JsonNode one : new ObjectMapper().readTree(site.get("/" + kind + ".json").body())) {
                    paths.add("/" + kind + "/" + one.get("id").asText());
                }
            }
            for (JsonNode one : new ObjectMapper().readTree(site.get("/agenda.json?asOf=2026-05-20").body())) {
                paths.add("/events/" + one.get("id").asText());
            }
            paths.add("/compare/" + BrowserTest.mostTold(new ObjectMapper().readTree(site.get("/stories.json").body()), "articles"));
            List<String> wrong = new ArrayList<>();
            for (String path : paths) {
                browser.go(site.address(path));
                if (browser.run("return window.harmed") != null) {
                    wrong.add(path + " ran a script");
                }
                browser.logged().stream().filter(line -> line.contains("Content Security Policy") || line.contains("evil.example")).map(line -> path + ": " + line).forEach(wrong::add);
                Object odd = browser.run("return [...document.querySelectorAll('main script, main style, main iframe, main object, main img, main base, main meta, main [href^=javascript], main [onerror], main [onload]')]"
                        + ".map(e => e.outerHTML.slice(0, 100)).join()");
                if (!odd.toString().isEmpty()) {
                    wrong.add(path + " holds " + odd);
                }
            }
            assertEquals(List.of(), wrong);
            assertTrue(paths.size() > 50, "pages were looked at");
        }
    }
}
