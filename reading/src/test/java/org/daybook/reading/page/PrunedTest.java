package org.daybook.reading.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrunedTest {
    private static final String LONG = "f(1);".repeat(60);

    private static String kept(String html) {
        return String.join("\n", new BufferedReader(Pruned.of(html).reader()).lines().toList());
    }

    @Test
    void leavesOutStylesAndScripts() {
        assertEquals("<style></style><p>Ferries<SCRIPT src=a.js></Script > run", kept("<style>p { }</style><p>Ferries<SCRIPT src=a.js>" + LONG + "</Script > run"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script type=\"application/LD+json\">{}", "<script>datePublished = '2031-02-11'", "<script>a</script><script>\"2031-02-11T10:00\""})
    void keepsWhatHoldsMetadataOrADate(String script) {
        String page = script + LONG + "</script><p>Ferries run";
        assertEquals(page, kept(page));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<script><!-- <script>", "<a href=\"x>", "<!-- --!>", "<title/>", "<plaintext>", "<p <b>", "<![CDATA[ ", "<script/>", "<noscript><script>"})
    void keepsAllWhereAnEndIsNotPlain(String opening) {
        String page = opening + "<style>p { }</style><script>" + LONG + "</script> --> </noscript>";
        assertEquals(page, kept(page));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<!-- <style> -->", "<a title='<style>'>", "<svg><style>a</style></svg>", "<textarea><style></textarea>", "<script>a = '<style>'</script>"})
    void takesForATagOnlyWhatIsOne(String other) {
        assertEquals(other + "<style></style><p>Ferries", kept(other + "<style>p { }</style><p>Ferries"));
    }

    @Property
    void changesNothingButStylesAndScripts(@ForAll("pages") List<String> pieces) {
        String page = String.join("", pieces);
        assertEquals(emptied(Jsoup.parse(page)), emptied(Parser.htmlParser().parseInput(Pruned.of(page).reader(), "")));
    }

    private static String emptied(Document page) {
        page.select("script, style").forEach(element -> element.empty());
        return page.html();
    }

    @Provide
    Arbitrary<List<String>> pages() {
        Arbitrary<String> whole = Arbitraries.of("<script>" + LONG + "</script>", "<script>s = \"<!--\";" + LONG + "</script>", "<style>p { }</style>", "<STYLE media=x>a</sTyle >",
                "<!-- c -->", "<a href=\"x\">ferry</a>", "<svg><path d='z'/></svg>", "<noscript>no</noscript>", "<title>Ferries</title>", "<textarea>t</textarea>",
                "<iframe src=x></iframe>", "<p class='q'>", "<td id=1>", "<table>", "</table>", "<template>", "</template>", "ferry ", "<script>a = '</p>';" + LONG + "</SCRIPT>");
        Arbitrary<String> broken = Arbitraries.of("<script>", "</script>", "<style>", "</style>", "<!--", "-->", "--!>", "\"", "'", "<a href=\"x", "\">", ">", "<svg>", "</svg>", "<svg/>",
                "<noscript>", "</noscript>", "<title>", "</title>", "<?", "</", "=", "<b =", "/>", "<script-x>", "<body>", "</head>", "<xmp>", "</xmp>", "<", "<math>", "</math>");
        return Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(8, whole), net.jqwik.api.Tuple.of(1, broken)).list().ofMaxSize(12);
    }
}
