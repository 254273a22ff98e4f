package org.daybook.reading.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Sees the parts of a page as numbers: their words, their place and their neighbours. What an HTML tree adds, {@link TreeFeatures} sees. */
final class PartFeatures {
    private static final int FAR = 40;
    /** Capitals a word in sentences, and in other lines, of the development pages: what a script without them would have. */
    private static final double CAPITALS_TOLD = 0.2;
    private static final double CAPITALS_ELSE = 0.7;

    private final List<Part> parts;
    private final Columns columns;
    /** As {@link Worth} has it. */
    private final double[] worth;

    private PartFeatures(List<Part> parts) {
        this.parts = parts;
        this.columns = new Columns(parts.size());
        this.worth = new double[parts.size()];
    }

    /**
     * What is seen of the parts of a page.
     *
     * @param run where the rules see the main text
     * @param headline index of the headline, or -1
     */
    static Columns of(List<Part> parts, Run run, int headline) {
        PartFeatures features = new PartFeatures(parts);
        features.own(run, headline);
        features.places();
        features.neighbours();
        return features.columns;
    }

    private void own(Run run, int headline) {
        int count = parts.size();
        Map<String, Integer> seen = new HashMap<>();
        for (int i = 0; i < count; i++) {
            worth[i] = (float) Worth.of(parts.get(i));
            seen.merge(parts.get(i).text, 1, Integer::sum);
        }
        WordTable title = WordTable.folded(headline < 0 ? List.of() : Cues.pieces(parts.get(headline).text, 40));
        for (int i = 0; i < count; i++) {
            words(i, parts.get(i));
            columns.set(i, Feature.REPEATED, seen.get(parts.get(i).text) - 1);
            columns.set(i, Feature.TITLE_WORDS, title.size() == 0 ? -1 : shared(parts.get(i), title));
            columns.set(i, Feature.WORTH, worth[i]);
            columns.set(i, Feature.RULE, parts.get(i).keep ? 1 : 0);
            columns.set(i, Feature.IN_RUN, i >= run.start() && i < run.end() ? 1 : 0);
            columns.set(i, Feature.FROM_RUN_START, clip(i - run.start()));
            columns.set(i, Feature.TO_RUN_END, clip(run.end() - 1 - i));
            columns.set(i, Feature.FROM_TITLE, headline < 0 ? FAR + 1 : clip(i - headline));
        }
    }

    private static float clip(int distance) {
        return Math.max(-FAR, Math.min(FAR, distance));
    }

    private void words(int at, Part part) {
        String text = part.text;
        int commas = 0;
        int capitals = 0;
        int digits = 0;
        int letters = 0;
        int bars = 0;
        int quotes = 0;
        int caseless = 0;
        boolean inWord = false;
        boolean address = false;
        boolean copyright = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Letters.plain(c)) {
                letters++;
                inWord = true;
                continue;
            }
            boolean letter = Letters.letter(c);
            letters += letter ? Letters.size(c) : 0;
            caseless += Letters.caseless(c) ? 1 : 0;
            digits += c >= '0' && c <= '9' ? 1 : 0;
            capitals += letter && !inWord && Letters.upper(c) ? 1 : 0;
            commas += c == ',' || c == ';' || c == '،' || c == '、' || c == '，' ? 1 : 0;
            bars += c == '|' || c == '·' || c == '•' || c == '/' || c == '›' || c == '»' && i + 1 < text.length() ? 1 : 0;
            quotes += c == '"' || c == '“' || c == '”' || c == '„' || c == '«' || c == '»' || c == '「' ? 1 : 0;
            address |= c == '@' || c == '.' && i > 2 && i + 2 < text.length() && Letters.letter(text.charAt(i - 1)) && Character.isLowerCase(text.charAt(i + 1));
            copyright |= c == '©' || c == '®';
            inWord = Letters.ofWord(c);
        }
        int words = Math.max(1, part.words);
        columns.set(at, Feature.CHARS, part.length());
        columns.set(at, Feature.WORDS, part.words);
        columns.set(at, Feature.SENTENCES, part.sentences);
        columns.set(at, Feature.ENDED, part.ended ? 1 : 0);
        columns.set(at, Feature.SENTENCE, part.sentence() ? 1 : 0);
        columns.set(at, Feature.WORD_LENGTH, (float) letters / words);
        columns.set(at, Feature.COMMAS, (float) commas / words);
        boolean unknown = caseless > 0 && capitals == 0;
        columns.set(at, Feature.CAPITALS, !unknown ? (float) capitals / words : part.sentence() ? CAPITALS_TOLD : CAPITALS_ELSE);
        columns.set(at, Feature.DIGITS, (float) digits / text.length());
        columns.set(at, Feature.UPPER_START, Character.isUpperCase(text.charAt(0)) || Letters.caseless(text.charAt(0)) ? 1 : Character.isLowerCase(text.charAt(0)) ? -1 : 0);
        columns.set(at, Feature.MARK_START, Character.isLetterOrDigit(text.charAt(0)) ? 0 : "\"“„«‘'»".indexOf(text.charAt(0)) >= 0 ? 1 : "-–—•*".indexOf(text.charAt(0)) >= 0 ? 2 : 3);
        char last = text.charAt(text.length() - 1);
        columns.set(at, Feature.ENDS_COLON, last == ':' ? 1 : 0);
        columns.set(at, Feature.ENDS_ELLIPSIS, last == '…' || text.endsWith("...") || text.endsWith("[…]") || text.endsWith("[...]") ? 1 : 0);
        columns.set(at, Feature.ENDS_QUESTION, last == '?' || last == '!' || last == '？' || last == '！' || last == '؟' ? 1 : 0);
        columns.set(at, Feature.BARS, (float) bars / words);
        columns.set(at, Feature.COPYRIGHT, copyright ? 1 : 0);
        columns.set(at, Feature.ADDRESS, address ? 1 : 0);
        columns.set(at, Feature.QUOTES, Math.min(quotes, 6));
        columns.set(at, Feature.BYLINE, part.byline() ? 1 : 0);
        columns.set(at, Feature.CAPTION, Captions.is(part, true) ? Captions.is(part, false) ? 2 : 1 : 0);
        columns.set(at, Feature.CREDIT, part.creditBehind ? 1 : 0);
        columns.set(at, Feature.LINK_SHARE, part.linkShare);
        columns.set(at, Feature.GAP_BEFORE, part.gapBefore ? 1 : 0);
        columns.set(at, Feature.GAP_AFTER, part.gapAfter ? 1 : 0);
        columns.set(at, Feature.SMALL, part.smallPrint ? 1 : 0);
        columns.set(at, Feature.CUE_START, part.is(Cue.Where.START) ? 1 : 0);
        columns.set(at, Feature.CUE_IN, part.is(Cue.Where.IN) ? part.alone ? 1 : 2 : 0);
        columns.set(at, Feature.CUE_LINE, part.is(Cue.Where.LINE) ? 1 : 0);
        columns.set(at, Feature.CUE_SECTION, part.is(Cue.Where.SECTION) ? 1 : 0);
        columns.set(at, Feature.CUE_END, part.is(Cue.Where.END) ? 1 : 0);
        columns.set(at, Feature.CUES, part.cues);
        columns.set(at, Feature.CUE_KIND, part.cue == null ? -1 : part.cue.kind().ordinal());
        columns.set(at, Feature.MARKED, part.marked == null ? -1 : part.marked.ordinal());
    }

    private static float shared(Part part, WordTable title) {
        int[] words = part.unspaced ? title.pieces(part.text, 40) : title.all(part.text, 40);
        int shared = 0;
        for (int word : words) {
            shared += word > 0 ? 1 : 0;
        }
        return words.length == 0 ? 0 : (float) shared / words.length;
    }

    private void places() {
        int count = parts.size();
        double text = parts.stream().filter(Part::sentence).mapToInt(Part::length).sum();
        double before = 0;
        int ends = 0;
        int sections = 0;
        int section = -FAR;
        int heading = -FAR;
        int sentence = -FAR;
        for (int i = 0; i < count; i++) {
            Part part = parts.get(i);
            columns.set(i, Feature.INDEX, i);
            columns.set(i, Feature.PLACE, (float) i / count);
            columns.set(i, Feature.TEXT_BEFORE, text == 0 ? 0 : before / text);
            columns.set(i, Feature.ENDS_BEFORE, Math.min(ends, 4));
            columns.set(i, Feature.SECTIONS_BEFORE, Math.min(sections, 10));
            columns.set(i, Feature.SINCE_SECTION, clip(i - section));
            columns.set(i, Feature.SINCE_HEADING, clip(i - heading));
            columns.set(i, Feature.HEADING_LINKED, heading < 0 ? -1 : parts.get(heading).linkShare);
            columns.set(i, Feature.SINCE_SENTENCE, clip(i - sentence));
            columns.set(i, Feature.PAGE_PARTS, count);
            columns.set(i, Feature.PAGE_TEXT, text);
            before += part.sentence() ? part.length() : 0;
            columns.set(i, Feature.TEXT_AFTER, text == 0 ? 0 : (text - before) / text);
            ends += part.is(Cue.Where.END) ? 1 : 0;
            sections += part.is(Cue.Where.SECTION) ? 1 : 0;
            section = part.is(Cue.Where.SECTION, Cue.Where.END) ? i : section;
            heading = part.role == Part.Role.HEADING ? i : heading;
            sentence = part.sentence() ? i : sentence;
        }
        int next = count + FAR;
        for (int i = count - 1; i >= 0; i--) {
            columns.set(i, Feature.TO_SENTENCE, clip(next - i));
            next = parts.get(i).sentence() ? i : next;
        }
    }

    private void neighbours() {
        int count = parts.size();
        double[] links = new double[count];
        // how many stand before each part
        int[] shorts = new int[count + 1];
        int[] cued = new int[count + 1];
        for (int i = 0; i < count; i++) {
            Part part = parts.get(i);
            links[i] = part.linkShare;
            shorts[i + 1] = shorts[i] + (part.length() < 30 ? 1 : 0);
            cued[i + 1] = cued[i] + (part.cue != null ? 1 : 0);
        }
        for (int i = 0; i < count; i++) {
            near(i, i - 2, Feature.CHARS_B2, Feature.LINKS_B2, Feature.SENTENCE_B2, Feature.WORTH_B2);
            near(i, i - 1, Feature.CHARS_B1, Feature.LINKS_B1, Feature.SENTENCE_B1, Feature.WORTH_B1);
            near(i, i + 1, Feature.CHARS_A1, Feature.LINKS_A1, Feature.SENTENCE_A1, Feature.WORTH_A1);
            near(i, i + 2, Feature.CHARS_A2, Feature.LINKS_A2, Feature.SENTENCE_A2, Feature.WORTH_A2);
            columns.set(i, Feature.WORTH_B4, sum(worth, i - 4, i));
            columns.set(i, Feature.WORTH_A4, sum(worth, i + 1, i + 5));
            columns.set(i, Feature.WORTH_B10, sum(worth, i - 10, i));
            columns.set(i, Feature.WORTH_A10, sum(worth, i + 1, i + 11));
            columns.set(i, Feature.SHORT_B10, between(shorts, i - 10, i));
            columns.set(i, Feature.SHORT_A10, between(shorts, i + 1, i + 11));
            columns.set(i, Feature.LINKS_B10, sum(links, i - 10, i));
            columns.set(i, Feature.LINKS_A10, sum(links, i + 1, i + 11));
            columns.set(i, Feature.CUED_B5, between(cued, i - 5, i));
            columns.set(i, Feature.CUED_A5, between(cued, i + 1, i + 6));
        }
    }

    private void near(int i, int at, Feature chars, Feature links, Feature sentence, Feature value) {
        Part part = at < 0 || at >= parts.size() ? null : parts.get(at);
        columns.set(i, chars, part == null ? -1 : part.length());
        columns.set(i, links, part == null ? -1 : part.linkShare);
        columns.set(i, sentence, part == null ? -1 : part.sentence() ? 1 : 0);
        columns.set(i, value, part == null ? -5 : worth[at]);
    }

    private static double sum(double[] of, int from, int to) {
        double sum = 0;
        for (int i = Math.max(0, from); i < Math.min(to, of.length); i++) {
            sum += of[i];
        }
        return sum;
    }

    /** How many from here to there, of counts of those before. */
    private static int between(int[] before, int from, int to) {
        int last = before.length - 1;
        return before[Math.min(to, last)] - before[Math.min(Math.max(0, from), last)];
    }
}
