package org.daybook.app.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daybook.record.AsOf;
import org.daybook.record.Event;
import org.daybook.record.Story;
import org.daybook.record.correct.Correction;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The interface in Russian, over a record whose pages are all Russian: whatever stands there in Latin letters was not translated, or is a name. */
class TranslatedTest {
    /** Names of formats and standards, and of this program: they are called so in every language. */
    private static final Set<String> NAMES = Set.of("Daybook", "id", "JSON", "CSV", "Atom", "Feed", "API", "EDTF", "ISO", "UTC", "TIMEX3", "PLOVER", "ics", "Enter", "Esc");
    private static final Pattern LATIN = Pattern.compile("\\p{IsLatin}{2,}[\\p{IsLatin}0-9]*");
    /** Values for machines, keys, and what says that it is of another language. Addresses and paths are passed over too. */
    private static final String NO_WORDS_OF_OURS = "code, kbd, .edtf, .url, script, style, [lang=en], title";

    private static String record(String id, String outlet, String day, String text) throws IOException {
        Map<String, String> page = new java.util.TreeMap<>(Map.of("id", id, "published", day, "language", "ru", "title", "Новости порта", "text", text));
        if (outlet != null) {
            page.put("outlet", outlet);
        }
        return new ObjectMapper().writeValueAsString(page) + "\n";
    }

    private static Path pages(Path folder) throws IOException {
        return Files.writeString(folder.resolve("страницы.jsonl"),
                record("1", "Портовый вестник", "2026-05-12", "Министр портов Ольга Брандт посетит Кестрин 3 июня 2026 года, сообщила её пресс-служба. «Мы откроем причал», — сказала Ольга Брандт.")
                        + record("2", "Северная почта", "2026-05-14", "Министр портов Ольга Брандт посетит Кестрин 5 июня 2026 года, заявил губернатор Пётр Лунд. Лунд сказал, что причал ещё не готов.")
                        + record("3", "Береговая газета", "2026-05-20", "Визит министра портов Ольги Брандт в Кестрин перенесён на 9 июня 2026 года, сообщила её пресс-служба. «Мы откроем причал», — сказала Ольга Брандт.")
                        + record("4", "Береговая газета", "2026-07-20", "Суд в Кестрине начнёт слушание по делу о причале 12–14 августа 2026 года, сообщил представитель суда Иван Мель. Выборы губернатора пройдут осенью 2026 года.")
                        + record("5", null, "2026-07-21", "Иван Лунд, брат губернатора, заявил, что выступит на конференции в Ардене 20 августа 2026 года."));
    }

    /** Words in Latin letters that a page shows or tells whoever can't see it. */
    private static List<String> foreign(String path, Document page) {
        List<String> found = new ArrayList<>();
        page.select(NO_WORDS_OF_OURS).remove();
        for (Element element : page.getAllElements()) {
            for (TextNode text : element.textNodes()) {
                words(path, element, text.text(), found);
            }
            for (String attribute : List.of("aria-label", "title", "placeholder", "alt")) {
                words(path, element, element.attr(attribute), found);
            }
        }
        return found;
    }

    private static void words(String path, Element element, String text, List<String> found) {
        Matcher latin = LATIN.matcher(text.replaceAll("\\S*[/.]\\S*", ""));
        while (latin.find()) {
            if (!NAMES.contains(latin.group())) {
                found.add(path + ": “" + text.strip() + "” in " + element.tagName() + "." + element.className());
                return;
            }
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Test
    void speaksRussianToWhoReadsRussian(@TempDir Path folder) throws Exception {
        try (Site site = new Site(null, pages(folder).toString())) {
            AsOf now = AsOf.allKnown(Site.TODAY);
            Visitor visitor = new Visitor(site);
            Event visit = site.daybook.events(now).stream().max(java.util.Comparator.comparing(event -> event.history().size())).orElseThrow();
            assertTrue(visit.history().size() > 1, visit::toString);
            String page = visit.history().get(0).page();
            for (String[] wish : new String[][] {{"kind", "redate", "event", visit.id(), "date", "2026-06-08"}, {"kind", "confirm", "event", visit.id()},
                {"kind", "stage", "event", visit.id(), "stage", "confirmed"}, {"kind", "retype", "event", visit.id(), "type", "trip"},
                {"kind", "other-bearer", "name", "Лунд", "of", page}, {"kind", "same-bearer", "name", "Ольга Брандт", "same", "Ольга Никто", "as", "Ольга Брандт"},
                {"kind", "split", "event", visit.id(), "telling", "2"}}) {
                String[] form = java.util.Arrays.copyOf(wish, wish.length + 4);
                System.arraycopy(new String[] {"why", "Я там был.", "by", "Рея"}, 0, form, wish.length, 4);
                HttpResponse<String> made = visitor.send("/correct", form);
                assertEquals(303, made.statusCode(), made::body);
            }
            site.read(Files.writeString(folder.resolve("ещё.jsonl"), record("6", "Северная почта", "2026-07-25",
                    "Визит министра портов Ольги Брандт в Кестрин перенесён на 20 августа 2026 года, сообщила её пресс-служба.")).toString());
            assertTrue(site.daybook.rulings(now).stream().anyMatch(ruling -> !ruling.needsYou().isEmpty()), "some correction needs somebody");
            Story story = site.daybook.stories("", now).iterator().next();
            List<String> paths = new ArrayList<>(List.of("/", "/?asOf=2026-05-15", "/agenda", "/agenda?asOf=2026-05-15&clock=held", "/agenda?when=2026-02-30", "/agenda?type=match",
                    "/changes?since=2026-01-01", "/stories", "/stories/" + story.id(), "/compare", "/compare/" + story.id(), "/pages", "/pages/" + page, "/search", "/search?q=" + encoded("причал"),
                    "/search?q=" + encoded("Лунд"), "/people?name=" + encoded("Ольга Брандт"), "/people?name=" + encoded("Лунд"), "/people?name=" + encoded("Ольга Брант"), "/people?name=" + encoded("Пётр Лунд"), "/said", "/said?by=" + encoded("Ольга Брандт"),
                    "/said?by=" + encoded("Лунд"), "/said?by=" + encoded("Никто Такой"), "/said?when=2026-13&by=" + encoded("Ольга Брандт"), "/coverage", "/signs", "/add", "/login", "/nothing-here",
                    "/corrections", "/correct?page=" + page, "/correct?story=" + story.id(), "/correct?name=" + encoded("Лунд"), "/correct?name=" + encoded("Ольга Брандт"), "/correct", "/events/0000"));
            site.daybook.events(now).forEach(one -> paths.addAll(List.of("/events/" + one.id(), "/correct?event=" + one.id())));
            site.daybook.corrections().all().stream().map(Correction::id).forEach(id -> paths.add("/corrections/" + id));
            Set<String> wrong = new TreeSet<>();
            for (String path : paths) {
                HttpResponse<String> answer = site.get(path, "Accept", "text/html", "Accept-Language", "ru");
                assertTrue(answer.statusCode() < 500, () -> path + " " + answer.body());
                Document shown = Jsoup.parse(answer.body());
                assertEquals("ru", shown.selectFirst("html").attr("lang"), path);
                wrong.addAll(foreign(path, shown));
            }
            assertEquals(Set.of(), wrong, () -> String.join("\n", wrong));
        }
    }
}
