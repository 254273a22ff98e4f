package org.daybook.reading.page;

import com.ibm.icu.lang.UScript;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Tells which blocks and pieces of furniture are in another language than the story: a list of news in Russian beside an English article, a statement left in the
 * speaker's own words. In doubt they are in the story's.
 */
final class Tongues {
    /** Letters of another script that say so by themselves, as in a link to the page in another language. */
    private static final int LETTERS = 3;
    private static final double MOST = 0.6;
    /** Words from which a language is told by its function words; among those of another script fewer do, since names are excluded by it. */
    private static final int WORDS = 10;
    private static final int WORDS_OF_SCRIPT = 3;
    /** How sure it must be; of 0.5 to 0.8 the least by which no paragraph of the development pages was taken for a neighbouring language's. */
    private static final double SURE = 0.6;
    private static final double SURE_OF_SCRIPT = 0.4;

    private final LanguageProfiles profiles;

    Tongues(LanguageProfiles profiles) {
        this.profiles = profiles;
    }

    /** The page with what is said of each part. */
    Page told(Page page) {
        String own = page.language().tag();
        UnicodeScript script = profiles.scriptOf(own);
        if (script == null) {
            return page;
        }
        List<Block> blocks = new ArrayList<>();
        int at = 0;
        int offset = 0;
        for (Block block : page.blocks()) {
            int start = page.text().offsetByCodePoints(offset, block.start() - at);
            offset = page.text().offsetByCodePoints(start, block.end() - block.start());
            at = block.end();
            blocks.add(new Block(block.kind(), block.start(), block.end(), other(page.text().substring(start, offset), own, script)));
        }
        List<Furniture> furniture = together(page.furniture().stream().map(piece -> new Furniture(piece.kind(), piece.text(), other(piece.text(), own, script))).toList());
        return new Page(page.mediaType(), page.kind(), page.url(), page.outlet(), page.language(), page.translation(), page.title(), page.byline(), page.published(),
                page.modified(), page.text(), blocks, furniture);
    }

    /** Headlines have few function words: those whose script alone is told are in the language that they are in together, where that is told. */
    private List<Furniture> together(List<Furniture> furniture) {
        if (furniture.stream().noneMatch(Tongues::undecided)) {
            return furniture;
        }
        Map<String, StringBuilder> written = new TreeMap<>();
        for (Furniture piece : furniture) {
            if (piece.language() != null) {
                written.computeIfAbsent(unknown(LanguageProfiles.textScript(piece.text())), any -> new StringBuilder()).append(piece.text()).append('\n');
            }
        }
        Map<String, String> told = new TreeMap<>();
        written.forEach((script, text) -> {
            LanguageTag language = profiles.of(text.toString(), null);
            if (language.confidence() >= SURE) {
                told.put(script, language.tag());
            }
        });
        return furniture.stream()
                .map(piece -> undecided(piece) ? new Furniture(piece.kind(), piece.text(), told.getOrDefault(piece.language(), piece.language())) : piece).toList();
    }

    /** A single word may be the name of any language. */
    private static boolean undecided(Furniture piece) {
        return piece.language() != null && piece.language().startsWith("und-") && words(piece.text()) >= WORDS_OF_SCRIPT;
    }

    /** The language of a text where it is surely another than this one; else null. */
    private String other(String text, String own, UnicodeScript script) {
        UnicodeScript written = LanguageProfiles.textScript(text);
        int words = words(text);
        if (written == null || written == script && words < WORDS) {
            return null;
        }
        if (written == script) {
            LanguageTag told = profiles.ofScript(text, own, written);
            return told.confidence() >= SURE && !base(told.tag()).equals(base(own)) ? told.tag() : null;
        }
        // names of firms and programs are in Latin letters everywhere
        boolean latin = written == UnicodeScript.LATIN;
        if (latin && words < WORDS || !mostly(text, written)) {
            return null;
        }
        LanguageTag told = profiles.ofScript(text, null, written);
        if (words >= WORDS_OF_SCRIPT && told.confidence() >= (latin ? SURE : SURE_OF_SCRIPT) || profiles.only(written)) {
            return base(told.tag()).equals(base(own)) ? null : told.tag();
        }
        return latin ? null : unknown(written);
    }

    /** Whether a text has letters of this script, and few others: a row of links to the page in several languages is in none. */
    private static boolean mostly(String text, UnicodeScript script) {
        long letters = text.codePoints().filter(Character::isLetter).count();
        long own = text.codePoints().filter(c -> Character.isLetter(c) && UnicodeScript.of(c) == script).count();
        return own >= LETTERS && own >= MOST * letters;
    }

    private static String unknown(UnicodeScript script) {
        return "und-" + UScript.getShortName(UScript.getCodeFromName(script.name()));
    }

    /** Words between spaces, up to as many as are needed; addresses and paths are none. */
    private static int words(String text) {
        int words = 0;
        boolean letters = false;
        boolean path = false;
        for (int i = 0; i <= text.length() && words < WORDS; i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            if ((c <= ' ' || c >= 0x7f) && Squeeze.space(c)) {
                words += letters && !path ? 1 : 0;
                letters = false;
                path = false;
            } else {
                letters |= Letters.letter(c);
                path |= c == '/';
            }
        }
        return words;
    }

    private static String base(String tag) {
        int end = tag.indexOf('-');
        return end < 0 ? tag : tag.substring(0, end);
    }
}
