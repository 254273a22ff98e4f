package org.daybook.reading.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The story's language is its own, whatever stands beside it. */
class TonguesTest {
    private static final PageReader READER = new PageReader();
    private static final String STORY = "<p>The harbour council of Arden voted on Tuesday to build a second pier beside the old fish market, after six years of quarrels.</p>"
            + "<p>Builders from three towns have sent their offers. The mayor expects work to begin before the winter storms, and to be done within two years.</p>"
            + "<p>The skippers, who had asked for it since the storm, said that they would believe it when the first stone was laid.</p>";
    private static final List<String> ENTRIES = List.of("Министр порта рассказал о ремонте старого причала", "Рыбаки не верят, что новый мол откроют в мае",
            "Bauarbeiten am Hafen beginnen nach Angaben der Stadt erst im nächsten Frühjahr, und das ist nicht allen recht", "Что известно о тендере",
            "Το λιμάνι της Άρντεν περιμένει την απόφαση του συμβουλίου");

    @Property(tries = 100)
    void furnitureInOtherLanguagesIsNotTheStorys(@ForAll("lists") List<String> before, @ForAll("lists") List<String> after) throws UnreadableInput {
        String page = "<!doctype html><html lang=ru><head><title>Second pier for Arden</title></head><body>" + list(before) + "<article><h1>Second pier for Arden</h1>" + STORY
                + "</article>" + list(after) + "</body></html>";
        Page read = READER.page(Capture.of("pier.html", page.getBytes(StandardCharsets.UTF_8)));
        assertEquals("en", read.language().tag());
        assertTrue(read.blocks().stream().allMatch(block -> block.language() == null), read::toString);
        for (Furniture furniture : read.furniture()) {
            if (ENTRIES.contains(furniture.text())) {
                String right = furniture.text().startsWith("Bau") ? "de" : furniture.text().startsWith("Το") ? "el" : "ru";
                // of a headline alone the script may be all that is told
                assertTrue(right.equals(furniture.language()) || right.equals("ru") && "und-Cyrl".equals(furniture.language()), furniture::toString);
            }
        }
    }

    private static String list(List<String> entries) {
        StringBuilder list = new StringBuilder("<aside><ul>");
        entries.forEach(entry -> list.append("<li><a href=/x>").append(entry).append("</a></li>"));
        return list.append("</ul></aside>").toString();
    }

    @Provide
    static Arbitrary<List<String>> lists() {
        return Arbitraries.of(ENTRIES).list().ofMaxSize(25);
    }
}
