package org.daybook.app.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** The daybook in a real browser: both widths, both schemes, by keyboard, in the past, without scripts. */
class BrowserTest {
    private static final String DAY = "2026-04-16";
    private final Site site = Site.examples();
    private Chromium browser;

    @BeforeEach
    void open() {
        browser = Chromium.open();
    }

    private JsonNode json(String path) throws IOException {
        return new ObjectMapper().readTree(site.get(path).body());
    }

    /** The event and the story that most pages tell. */
    static String mostTold(JsonNode list, String by) {
        JsonNode most = list.get(0);
        for (JsonNode one : list) {
            most = one.get(by).size() > most.get(by).size() ? one : most;
        }
        return most.get("id").asText();
    }

    private List<String> pages() throws IOException {
        String event = mostTold(json("/agenda.json?asOf=" + DAY), "history");
        String story = mostTold(json("/stories.json"), "articles");
        String page = json("/pages.json").get(2).get("id").asText();
        return List.of("/", "/?asOf=" + DAY, "/agenda?asOf=" + DAY, "/agenda", "/changes?asOf=" + DAY + "&since=2026-01-01", "/events/" + event, "/stories", "/stories/" + story,
                "/compare", "/compare/" + story, "/pages", "/pages/" + page, "/search?q=cable", "/people?name=Holt", "/said", "/said?by=Holt", "/coverage", "/signs", "/add", "/agenda?asOf=x",
                "/agenda?when=next+week", "/correct?event=" + event, "/correct?event=" + event + "&kind=split", "/correct?story=" + story, "/correct?page=" + page, "/correct?name=Holt", "/corrections");
    }

    @Test
    void fitsWideAndNarrowScreensLightAndDarkWithoutAnythingThatAxeFinds() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (String path : pages()) {
            for (boolean dark : new boolean[] {false, true}) {
                for (int width : new int[] {1280, 768, 390}) {
                    browser.screen(width, 900, dark);
                    browser.go(site.address(path));
                    long over = ((Number) browser.run("return document.documentElement.scrollWidth - innerWidth")).longValue();
                    if (over > 0) {
                        wrong.add(path + " at " + width + " is " + over + " px too wide: " + browser.run("return [...document.querySelectorAll('main *')].filter(e => "
                                + "e.getBoundingClientRect().right > innerWidth + 1).slice(0, 3).map(e => e.outerHTML.slice(0, 120)).join(' | ')"));
                    }
                    // What axe finds depends on colours in the one, and on the layout in the other: two of the six see both.
                    if (dark ? width == 390 : width == 1280) {
                        browser.violations().forEach(found -> wrong.add(path + " at " + width + (dark ? " dark: " : " light: ") + found));
                    }
                }
            }
            assertEquals(List.of(), browser.logged().stream().filter(line -> line.contains("Content Security Policy")).toList(), path);
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void showsTheChoiceOfClockWholeOnAPhone() {
        browser.screen(390, 900, false);
        for (String language : List.of("en", "ru")) {
            browser.go(site.address("/signs"));
            browser.run("document.cookie = 'language=" + language + "; path=/'");
            for (String path : List.of("/signs", "/signs?asOf=" + DAY)) {
                browser.go(site.address(path));
                assertEquals(language, browser.run("return document.documentElement.lang"));
                // what the arrow takes is no place for words
                long over = ((Number) browser.run("const clock = document.getElementById('clock'), pen = document.createElement('canvas').getContext('2d');"
                        + "pen.font = getComputedStyle(clock).font; return Math.ceil(Math.max(...[...clock.options].map(o => pen.measureText(o.text).width)) - clock.clientWidth + 24)")).longValue();
                assertTrue(over <= 0, language + " " + path + ": " + over + " px too wide");
            }
        }
        browser.run("document.cookie = 'language=; path=/; max-age=0'");
    }

    @Test
    void showsAllWaysInOneRowOnAPhoneAndOpensHeadingsWithACapital() {
        browser.screen(390, 900, false);
        for (String language : List.of("en", "ru")) {
            browser.go(site.address("/"));
            browser.run("document.cookie = 'language=" + language + "; path=/'");
            browser.go(site.address("/?asOf=" + DAY));
            assertEquals(1L, browser.run("return new Set([...document.querySelectorAll('.bar nav a')].map(a => a.getBoundingClientRect().top)).size"), language);
            assertEquals(true, browser.run("return [...document.querySelectorAll('.bar nav a')].every(a => a.getBoundingClientRect().right <= innerWidth)"), language);
            String opening = browser.find("h1").getText().substring(0, 1);
            assertEquals(opening.toUpperCase(java.util.Locale.ROOT), opening, language);
        }
        browser.run("document.cookie = 'language=; path=/; max-age=0'");
    }

    @Test
    void putsEachWordOfAQuestionBeforeItsFieldOnAPhone() {
        browser.screen(390, 900, false);
        browser.go(site.address("/said"));
        assertEquals(true, browser.run("return [...document.querySelectorAll('.asking label')].every(label => { const word = label.getBoundingClientRect(), field = document.getElementById(label.htmlFor).getBoundingClientRect();"
                + " return word.right <= field.left && word.top < field.bottom && field.top < word.bottom; })"));
    }

    /** Where words are longer, the links to correct, compare and take along are in two rows. */
    @Test
    void leavesLinksThatWrapOnAPhoneRoomForAFinger() throws IOException {
        browser.screen(390, 900, false);
        browser.go(site.address("/"));
        browser.run("document.cookie = 'language=ru; path=/'");
        for (String path : List.of("/stories/" + mostTold(json("/stories.json"), "articles"), "/agenda?firm=confirmed&when=2031&asOf=" + DAY)) {
            browser.go(site.address(path));
            assertEquals(List.of(), browser.violations(), path);
        }
        browser.run("document.cookie = 'language=; path=/; max-age=0'");
    }

    @Test
    void showsWhatIsBelievedNowFromNearByWithinAWideFunnelAndBelowANarrowOne() throws IOException {
        String event = mostTold(json("/agenda.json?asOf=2026-06-20"), "history");
        for (int width : new int[] {1280, 390}) {
            browser.screen(width, 900, false);
            browser.go(site.address("/events/" + event + "?asOf=2026-06-20"));
            assertEquals(1L, browser.run("return [...document.querySelectorAll('figure svg text')].filter(e => e.textContent.startsWith('Close up') && e.getBoundingClientRect().width > 0).length"), "at " + width);
        }
    }

    @Test
    void isWalkedByKeyboardFromTheAgendaToTheSentenceAndBackInTime() {
        browser.go(site.address("/agenda?asOf=" + DAY));
        browser.press("j");
        browser.press("j");
        browser.press("k");
        assertEquals(browser.run("return document.querySelector('[data-line] a.t').href"), browser.run("return document.activeElement.href"));
        browser.press("w");
        assertTrue(browser.run("return document.activeElement.className").toString().contains("src"));
        browser.press(Keys.ENTER);
        browser.untilAt("/pages/");
        browser.until("the sentence is in view", "(() => { const r = document.querySelector('#lit').getBoundingClientRect(); return r.top >= 0 && r.bottom <= innerHeight; })()");
        browser.press("[");
        browser.untilAt("asOf=2026-04-15");
        browser.press("g");
        browser.press("a");
        browser.untilAt("/agenda?asOf=2026-04-15");
        browser.press("?");
        assertEquals(true, browser.run("return document.querySelector('#keys').matches(':popover-open')"));
        browser.press(Keys.ESCAPE);
        browser.press("/");
        assertEquals("q", browser.run("return document.activeElement.id"));
        browser.press("j");
        assertEquals("j", browser.run("return document.activeElement.value"), "keys do not act in a field");
    }

    @Test
    void stepsOverLinesThatAreFoldedAway() throws IOException {
        browser.go(site.address("/stories/" + mostTold(json("/stories.json"), "articles")));
        browser.press("j");
        assertTrue(browser.run("return document.activeElement.pathname").toString().startsWith("/pages/"));
        browser.run("document.activeElement.blur(); document.querySelector('details.listed').open = true");
        browser.press("j");
        assertTrue(browser.run("return document.activeElement.pathname").toString().startsWith("/events/"));
    }

    @Test
    void beginsEachPageWithALinkThatSkipsToItsContent() {
        browser.go(site.address("/agenda"));
        browser.press(Keys.TAB);
        assertEquals("skip", browser.run("return document.activeElement.className"));
        browser.press(Keys.ENTER);
        assertEquals("main", browser.run("return document.activeElement.id"));
    }

    @Test
    void switchesItsSingleKeysOff() {
        browser.go(site.address("/agenda?asOf=" + DAY));
        browser.press("?");
        browser.find("#keys-on").click();
        browser.press(Keys.ESCAPE);
        browser.run("document.activeElement.blur()");
        browser.press("/");
        assertFalse("q".equals(browser.run("return document.activeElement.id")));
        browser.run("localStorage.clear()");
    }

    @Test
    void goesBackInTimeAndSaysSoAndComesBack() {
        browser.go(site.address("/agenda"));
        browser.find("#asof").clear();
        browser.find("#asof").sendKeys(DAY + Keys.ENTER);
        browser.untilAt("asOf=" + DAY);
        assertTrue(browser.find(".past").getText().contains("16 April 2026"));
        browser.find("table.agenda a.t").click();
        browser.untilAt("/events/");
        assertTrue(browser.address().contains("asOf=" + DAY));
        browser.find(".past a").click();
        browser.until("today again", "!document.querySelector('.past')");
        assertFalse(browser.address().contains("asOf"));
    }

    @Test
    void isCorrectedByTheKeyXOnALineAndWithoutScriptsAndTakenBack() {
        try (Site own = new Site(null, Path.of("..", "examples", "norland").toString())) {
            browser.go(own.address("/agenda?asOf=" + DAY));
            browser.press("j");
            String event = browser.run("return document.activeElement.pathname").toString();
            browser.press("x");
            browser.untilAt("/correct?event=" + event.substring("/events/".length()));
            event = "/events/" + own.daybook.events(org.daybook.record.AsOf.allKnown(Site.TODAY)).stream()
                    .max(java.util.Comparator.comparing(told -> told.history().size())).orElseThrow().id();
            browser.go(own.address(event));
            browser.press("j");
            String telling = browser.run("return document.activeElement.closest('tr').id").toString().substring(1);
            browser.press("x");
            browser.untilAt("telling=" + telling);
            browser.until("the telling is ticked", "document.querySelector('form.correct input[name=telling][value=\"" + telling + "\"]')?.checked === true");
            browser.scripts(false);
            browser.go(own.address("/correct?event=" + event.substring("/events/".length())));
            browser.find("input[name=kind][value=rename]").click();
            browser.find("#title").clear();
            browser.find("#title").sendKeys("The Arden summit");
            browser.find("#why").sendKeys("It was called so.");
            browser.find("#why-by").sendKeys("Rea");
            browser.find("form.correct button").click();
            browser.untilAt("/corrections/");
            assertTrue(browser.find("main").getText().contains("The Arden summit"));
            browser.find("main a.t").click();
            browser.untilAt("/events/");
            assertEquals("The Arden summit", browser.find("h1").getText());
            browser.go(browser.find(".hist tr.made a").getAttribute("href"));
            browser.untilAt("/corrections/");
            browser.find("#why").sendKeys("It was not.");
            assertEquals("Rea", browser.find("#why-by").getAttribute("value"), "who one is is remembered");
            browser.find("form.correct button").click();
            browser.untilAt("/corrections/");
            assertTrue(own.daybook.corrections().standing().isEmpty());
        } finally {
            browser.scripts(true);
        }
    }

    @Test
    void isReadSearchedFilteredAndAddedToWithoutScripts(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("harbour.txt"),
                "Coast Herald\n12 May 2026\n\nThe ports minister Ola Brandt will visit Kestrin on 3 June 2026, her office said.");
        try (Site own = new Site(null)) {
            browser.scripts(false);
            browser.go(own.address("/"));
            browser.find("#fl").sendKeys(file.toString());
            browser.find("form.add button").click();
            browser.untilAt("/added/");
            browser.go(own.address("/agenda?asOf=2026-05-13"));
            browser.screen(390, 900, false);
            browser.find(".filters summary").click();
            browser.find("input[name=firm][value=dated]").click();
            browser.find(".filters button").click();
            browser.untilAt("firm=dated");
            browser.find("table.agenda a.t").click();
            browser.untilAt("/events/");
            browser.find("table.hist a.src").click();
            browser.untilAt("#lit");
            assertTrue(browser.find("#lit").getText().contains("The ports minister"));
            browser.find("#q").sendKeys("Kestrin" + Keys.ENTER);
            browser.untilAt("/search");
            assertTrue(browser.all("mark").stream().anyMatch(mark -> mark.getText().equals("Kestrin")));
            browser.find("footer button[value=ru]").click();
            browser.untilAt("/search");
            assertEquals("Поиск", browser.find("h1").getText());
        } finally {
            browser.scripts(true);
        }
    }

    @Test
    void saysWhatIsNewAndMovesNothing(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("harbour.txt"),
                "Coast Herald\n12 May 2026\n\nThe ports minister Ola Brandt will visit Kestrin on 3 June 2026, her office said.");
        try (Site own = new Site(null)) {
            browser.go(own.address("/agenda?when=2026"));
            Object before = browser.run("return document.querySelector('main').innerText");
            own.read(file.toString());
            browser.until("the note", "document.querySelector('#live').innerText === '1 new telling: show'");
            assertTrue(browser.run("return document.querySelector('main').innerText").toString().contains(before.toString().strip().substring(0, 20)));
            browser.find("#live a").click();
            browser.until("it is shown", "document.body.dataset.tellings === '1'");
        }
    }

    @Test
    void saysWhenNobodyAnswersAnyMore() {
        try (Site own = new Site(null)) {
            browser.go(own.address("/"));
            own.server.close();
            browser.until("the note", "document.querySelector('#live').innerText.startsWith('Daybook has not answered since ')");
            assertTrue(browser.find("h1").isDisplayed());
        }
    }

    @Test
    void takesFilesThatAreDroppedOnTheBoxOrBesideIt(@TempDir Path folder) throws Exception {
        Path one = Files.writeString(folder.resolve("harbour.txt"),
                "Coast Herald\n12 May 2026\n\nThe ports minister Ola Brandt will visit Kestrin on 3 June 2026, her office said.");
        Path two = Files.writeString(folder.resolve("ferry.txt"), "Coast Herald\n13 May 2026\n\nThe ferry to Kestrin will stop on 4 June 2026, the town said.");
        Path empty = Files.createFile(folder.resolve("empty.html"));
        Path inner = Files.createDirectory(folder.resolve("inner"));
        Files.writeString(Files.createDirectory(inner.resolve("deeper")).resolve("bridge.txt"), "Coast Herald\n14 May 2026\n\nThe bridge at Kestrin will open on 5 June 2026, the town said.");
        try (Site own = new Site(null)) {
            browser.go(own.address("/add"));
            browser.drop(browser.find(".drop"), List.of(one.toString(), inner.toString(), empty.toString()));
            browser.drop(browser.find("h1"), List.of(two.toString()));
            browser.until("all are there", "[...document.querySelector('#fl').files].map(file => file.name).join() === 'harbour.txt,bridge.txt,empty.html,ferry.txt'");
            assertTrue(browser.address().endsWith("/add"));
            browser.press(Keys.ENTER);
            browser.untilAt("/added/");
            assertEquals(3, own.daybook.size().pages());
            assertTrue(browser.find("main").getText().contains("empty.html"), "what has no words in it is named, too");
            browser.go(own.address("/add"));
            browser.find("form.add button").click();
            browser.untilAt("/added/");
            assertEquals(List.of(), browser.all("main ul"), "no file was sent");
        }
    }

    @Test
    void addsWhatCanBeReadOfADropAndNamesTheRest() {
        // A folder whose reader breaks off half way, a file that is gone, a thing that the browser has no entry for, and one that it has nothing for.
        String drop = "const page = name => new File(['x'], name); const file = name => ({isFile: true, name, file: done => done(page(name))});"
                + "const gone = {isFile: true, name: 'gone.html', file: (done, failed) => failed(new DOMException('gone', 'NotFoundError'))};"
                + "const parts = [[file('one.html'), gone], null]; const folder = {name: 'shut', createReader: () => ({readEntries: (done, failed) => { const some = parts.shift();"
                + " some ? done(some) : failed(new DOMException('shut', 'NotReadableError')); }})};"
                + "const item = (entry, own = null) => ({kind: 'file', webkitGetAsEntry: () => entry, getAsFile: () => own});"
                + "const event = new Event('drop', {bubbles: true, cancelable: true});"
                + "event.dataTransfer = {types: ['Files'], items: [item(folder), item(null, page('two.html')), item(null), {kind: 'string', getAsFile: () => null}, item(file('three.html'))]};"
                + "document.body.dispatchEvent(event);";
        browser.go(site.address("/add"));
        browser.run(drop);
        browser.until("what can be read is there", "[...document.querySelector('#fl').files].map(file => file.name).join() === 'one.html,two.html,three.html'");
        browser.until("the rest is named", "document.querySelector('#live').innerText.startsWith('The browser could not read: \u2068gone.html\u2069, \u2068shut\u2069, \u2068something without a name\u2069.')");
        browser.find("footer button[value=ru]").click();
        browser.until("in Russian", "document.documentElement.lang === 'ru'");
        browser.run(drop);
        browser.until("the rest is named", "document.querySelector('#live').innerText.startsWith('Браузер не смог прочитать: \u2068gone.html\u2069, \u2068shut\u2069, \u2068файл без имени\u2069.')");
        assertEquals(List.of(), browser.logged());
    }

    /** There are no voices here: one that comes late, and does what it is told. */
    private void voices(String... languages) {
        browser.run("const languages = arguments[0]; window.own ??= speechSynthesis; window.spoken = []; Object.defineProperty(window, 'speechSynthesis', {value: {speak: said => { spoken.push(said); speechSynthesis.speaking = true; },"
                + " cancel: () => { window.cancelled = true; speechSynthesis.speaking = false; }, resume: () => {}, getVoices: () => languages.map(lang => ({lang}))}, configurable: true});"
                + "own.dispatchEvent(new Event('voiceschanged'))", List.of(languages));
    }

    @Test
    void readsTheTextAloudAndStops() throws IOException {
        String path = "/pages/" + json("/pages.json").get(2).get("id").asText();
        browser.go(site.address(path));
        assertFalse(browser.find("#listen").isDisplayed(), "where there is no voice");
        voices("de-DE", "en_GB");
        browser.find("#listen").sendKeys(Keys.SPACE);
        assertEquals("Stop reading aloud", browser.find("#listen").getText());
        assertEquals(browser.run("return [...document.querySelectorAll('.para > p')].map(p => { const copy = p.cloneNode(true); copy.querySelectorAll('.tip').forEach(tip => tip.remove());"
                + " return copy.textContent.trim(); }).join('')"), browser.run("return spoken.map(said => said.text).join('')"));
        assertEquals(false, browser.run("return spoken.some(said => said.text.includes('TIMEX3'))"));
        assertEquals("en", browser.run("return spoken[0].lang"));
        browser.run("spoken.at(-1).dispatchEvent(new Event('end'))");
        assertEquals("Listen", browser.find("#listen").getText(), "when it has ended");
        browser.find("#listen").click();
        browser.run("window.cancelled = false");
        browser.find("#listen").click();
        assertEquals("Listen", browser.find("#listen").getText());
        assertEquals(true, browser.run("return cancelled"));
        assertFalse(browser.find("#live").isDisplayed());
    }

    /** Chromium falls silent for good in what takes longer than some fifteen seconds. */
    @Test
    void readsALongParagraphAloudInPartsThatEndWhereSentencesDo() throws IOException {
        browser.go(site.address("/pages/" + json("/pages.json").get(2).get("id").asText()));
        browser.run("document.querySelector('.para > p').textContent = '“The cable was mended,” he said. '.repeat(30) + 'and so, on and on, they went'.repeat(30) + 'x'.repeat(400)");
        voices("en-US");
        browser.find("#listen").click();
        assertEquals(true, browser.run("return spoken.every(said => said.text.length <= 165)"));
        assertEquals(true, browser.run("return spoken[0].text.endsWith(' he said.') && spoken[0].text.length > 100"));
        assertTrue((boolean) browser.run("const plain = text => text.replace(/\\s/g, ''); return plain(spoken.map(said => said.text).join('')).startsWith(plain(document.querySelector('.para > p').textContent))"));
    }

    @Test
    void saysWhyNothingIsReadAloud() throws IOException {
        browser.go(site.address("/pages/" + json("/pages.json").get(2).get("id").asText()));
        voices("de-DE", "ru");
        browser.find("#listen").click();
        assertEquals(0L, browser.run("return spoken.length"));
        assertTrue(browser.find("#live").getText().startsWith("This browser has no voice for English. "), browser.find("#live").getText());
        voices("en");
        browser.find("#listen").click();
        assertFalse(browser.find("#live").isDisplayed(), "once it is heard");
        String fails = "const failed = new Event('error'); failed.error = arguments[0]; spoken.at(-1).dispatchEvent(failed)";
        browser.run(fails, "interrupted");
        assertEquals("Listen", browser.find("#listen").getText());
        assertFalse(browser.find("#live").isDisplayed(), "somebody wanted it");
        browser.find("#listen").click();
        browser.run(fails, "synthesis-failed");
        assertEquals("Listen", browser.find("#listen").getText());
        assertTrue(browser.find("#live").getText().startsWith("The browser’s voice broke off. "), browser.find("#live").getText());
        browser.find("#listen").click();
        browser.run("speechSynthesis.speaking = false; document.dispatchEvent(new Event('visibilitychange'))");
        assertEquals("Listen", browser.find("#listen").getText(), "where the voice was taken away while the page was not seen");
    }

    @Test
    void offersTheCalendarOfExactlyThisView() {
        browser.go(site.address("/agenda?asOf=" + DAY + "&firm=dated"));
        String address = browser.find(".subs a[href*='.ics']").getDomAttribute("href");
        assertTrue(address.startsWith("/agenda.ics?") && address.contains("firm=dated") && address.contains("asOf=" + DAY), address);
        assertEquals(browser.all("table.agenda tr[data-line]:not(.off)").size(), site.get(address).body().split("BEGIN:VEVENT").length - 1);
    }

    @Test
    void explainsATimeWhereItStandsAndTurnsHighlightsOff() throws IOException {
        browser.go(site.address("/pages/" + json("/pages.json").get(2).get("id").asText()));
        browser.run("document.querySelector('.tm').focus()");
        assertTrue(browser.find(".tm .tip").isDisplayed());
        assertTrue(browser.find(".tm .tip").getText().contains("TIMEX3"));
        browser.find("#hl").click();
        assertEquals("0px", browser.run("return getComputedStyle(document.querySelector('.tm')).borderBottomWidth"));
    }
}
