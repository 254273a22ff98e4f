package org.daybook.reading.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.daybook.reading.Within;
import org.daybook.reading.language.Languages;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Golden cases, {@code cases/text/LANGUAGE-WHAT.txt}: a text, {@code ---}, and its sentences, one a line. */
class SentenceCasesTest {
    @TestFactory
    List<DynamicTest> cutsEveryCaseIntoItsSentences() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/cases/text"))) {
            for (Path file : files.sorted().toList()) {
                tests.add(DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                    String[] parts = Files.readString(file).split("\n---\n", -1);
                    Text text = Text.of(parts[0], Languages.of(file.getFileName().toString().split("-")[0]));
                    assertEquals(parts[1].strip(), text.sentences().stream().map(s -> text.quote(s.span())).collect(Collectors.joining("\n")));
                }));
            }
        }
        assertTrue(tests.size() > 5, "the cases are found");
        return tests;
    }

    @Test
    void keepsTheStopsOfDottedWordsAndPartsThePossessive() {
        assertEquals(List.of("The", "U.S.", "envoy", "'s", "plane", "left", "at", "5.30", "a.m.", "on", "the", "1990s", "-", "era", "runway", "..."),
                Text.of("The U.S. envoy's plane left at 5.30 a.m. on the 1990s - era runway ...", Languages.of("en")).tokens().stream().map(Token::form).toList());
        assertEquals(List.of("т.е.", "12", "-", "часовой", "перелёт", "Су", "-", "57", "—", "1,5", "млн"),
                Text.of("т.е. 12-часовой перелёт Су-57 — 1,5 млн", Languages.of("ru")).tokens().stream().map(Token::form).toList());
    }

    @Test
    void partsWordsThatAreElidedFromTheNext() {
        assertEquals(List.of("L’", "île", "d'", "Arden", "aujourd'hui", "jusqu'", "à", "l'", "été"),
                Text.of("L’île d'Arden aujourd'hui jusqu'à l'été", Languages.of("fr")).tokens().stream().map(Token::form).toList());
    }

    @Test
    void partsAnyNumberOfElisions() {
        List<Token> tokens = Text.of("d'".repeat(20_000) + "Arden", Languages.of("fr")).tokens();
        assertEquals(20_001, tokens.size());
        assertEquals("d'", tokens.get(19_999).form());
        assertEquals("Arden", tokens.get(20_000).form());
    }

    @Test
    void comesToAnEndOnARowOfLettersWithStops() {
        List<Token> tokens = Within.seconds(30, () -> Text.of("a.".repeat(200_000) + "ab", Languages.of("en")).tokens());
        assertEquals("ab", tokens.get(tokens.size() - 1).form());
    }

    @Property
    void everyTokenIsInOneSentenceAndQuotesItself(@ForAll String string) {
        Text text = Text.of(string, Languages.of("en"));
        int next = 0;
        for (Sentence sentence : text.sentences()) {
            assertEquals(next, sentence.firstToken());
            next = sentence.endToken();
        }
        assertEquals(text.tokens().size(), next);
        for (Token token : text.tokens()) {
            String quote = text.quote(token.span());
            assertEquals(token.form(), quote.equals("''") || quote.equals("``") ? "\"" : quote);
        }
    }

    @Test
    void cutsHostileRunsInTimeThatGrowsWithTheirLength() {
        for (String run : List.of("a-", "a.", "1.", "1", "a1-", "'", ".", "-", ")", "А.", "\uD83D\uDE00a ", "May 1 ", "last ", "early ")) {
            Within.seconds(20, () -> {
                Text text = Text.of(run.repeat(20_000), Languages.of("en"));
                return new org.daybook.reading.time.TimeReader().times(text, "2026-11-18");
            });
        }
    }
}
