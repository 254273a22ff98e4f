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
    final float[][] rows;
    private final float[] worth;

    /**
     * @param run where the rules see the main text
     * @param headline index of the headline, or -1
     */
    PartFeatures(List<Part> parts, Run run, int headline) {
        this.parts = parts;
        int count = parts.size();
        this.rows = new float[count][Feature.COUNT];
        this.worth = new float[count];
        Map<String, Integer> seen = new HashMap<>();
        for (int i = 0; i < count; i++) {
            worth[i] = (float) Worth.of(parts.get(i));
            seen.merge(parts.get(i).text, 1, Integer::sum);
        }
        WordTable title = WordTable.folded(headline < 0 ? List.of() : Cues.pieces(parts.get(headline).text, 40));
        for (int i = 0; i < count; i++) {
            words(rows[i], parts.get(i));
            set(rows[i], Feature.REPEATED, seen.get(parts.get(i).text) - 1);
            set(rows[i], Feature.TITLE_WORDS, title.size() == 0 ? -1 : shared(parts.get(i), title));
            set(rows[i], Feature.WORTH, worth[i]);
            set(rows[i], Feature.RULE, parts.get(i).keep ? 1 : 0);
            set(rows[i], Feature.IN_RUN, i >= run.start() && i < run.end() ? 1 : 0);
            set(rows[i], Feature.FROM_RUN_START, clip(i - run.start()));
            set(rows[i], Feature.TO_RUN_END, clip(run.end() - 1 - i));
            set(rows[i], Feature.FROM_TITLE, headline < 0 ? FAR + 1 : clip(i - headline));
        }
        places();
        neighbours();
    }

    static void set(float[] row, Feature feature, double value) {
        row[feature.ordinal()] = (float) value;
    }

    private static float clip(int distance) {
        return Math.max(-FAR, Math.min(FAR, distance));
    }

    private static void words(float[] row, Part part) {
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
        set(row, Feature.CHARS, part.length());
        set(row, Feature.WORDS, part.words);
        set(row, Feature.SENTENCES, part.sentences);
        set(row, Feature.ENDED, part.ended ? 1 : 0);
        set(row, Feature.SENTENCE, part.sentence() ? 1 : 0);
        set(row, Feature.WORD_LENGTH, (float) letters / words);
        set(row, Feature.COMMAS, (float) commas / words);
        boolean unknown = caseless > 0 && capitals == 0;
        set(row, Feature.CAPITALS, !unknown ? (float) capitals / words : part.sentence() ? CAPITALS_TOLD : CAPITALS_ELSE);
        set(row, Feature.DIGITS, (float) digits / text.length());
        set(row, Feature.UPPER_START, Character.isUpperCase(text.charAt(0)) || Letters.caseless(text.charAt(0)) ? 1 : Character.isLowerCase(text.charAt(0)) ? -1 : 0);
        set(row, Feature.MARK_START, Character.isLetterOrDigit(text.charAt(0)) ? 0 : "\"“„«‘'»".indexOf(text.charAt(0)) >= 0 ? 1 : "-–—•*".indexOf(text.charAt(0)) >= 0 ? 2 : 3);
        char last = text.charAt(text.length() - 1);
        set(row, Feature.ENDS_COLON, last == ':' ? 1 : 0);
        set(row, Feature.ENDS_ELLIPSIS, last == '…' || text.endsWith("...") || text.endsWith("[…]") || text.endsWith("[...]") ? 1 : 0);
        set(row, Feature.ENDS_QUESTION, last == '?' || last == '!' || last == '？' || last == '！' || last == '؟' ? 1 : 0);
        set(row, Feature.BARS, (float) bars / words);
        set(row, Feature.COPYRIGHT, copyright ? 1 : 0);
        set(row, Feature.ADDRESS, address ? 1 : 0);
        set(row, Feature.QUOTES, Math.min(quotes, 6));
        set(row, Feature.BYLINE, part.byline() ? 1 : 0);
        set(row, Feature.CAPTION, Captions.is(part, true) ? Captions.is(part, false) ? 2 : 1 : 0);
        set(row, Feature.CREDIT, part.creditBehind ? 1 : 0);
        set(row, Feature.LINK_SHARE, part.linkShare);
        set(row, Feature.GAP_BEFORE, part.gapBefore ? 1 : 0);
        set(row, Feature.GAP_AFTER, part.gapAfter ? 1 : 0);
        set(row, Feature.SMALL, part.smallPrint ? 1 : 0);
        set(row, Feature.CUE_START, part.is(Cue.Where.START) ? 1 : 0);
        set(row, Feature.CUE_IN, part.is(Cue.Where.IN) ? part.alone ? 1 : 2 : 0);
        set(row, Feature.CUE_LINE, part.is(Cue.Where.LINE) ? 1 : 0);
        set(row, Feature.CUE_SECTION, part.is(Cue.Where.SECTION) ? 1 : 0);
        set(row, Feature.CUE_END, part.is(Cue.Where.END) ? 1 : 0);
        set(row, Feature.CUES, part.cues);
        set(row, Feature.CUE_KIND, part.cue == null ? -1 : part.cue.kind().ordinal());
        set(row, Feature.MARKED, part.marked == null ? -1 : part.marked.ordinal());
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
            float[] row = rows[i];
            set(row, Feature.INDEX, i);
            set(row, Feature.PLACE, (float) i / count);
            set(row, Feature.TEXT_BEFORE, text == 0 ? 0 : before / text);
            set(row, Feature.ENDS_BEFORE, Math.min(ends, 4));
            set(row, Feature.SECTIONS_BEFORE, Math.min(sections, 10));
            set(row, Feature.SINCE_SECTION, clip(i - section));
            set(row, Feature.SINCE_HEADING, clip(i - heading));
            set(row, Feature.HEADING_LINKED, heading < 0 ? -1 : parts.get(heading).linkShare);
            set(row, Feature.SINCE_SENTENCE, clip(i - sentence));
            set(row, Feature.PAGE_PARTS, count);
            set(row, Feature.PAGE_TEXT, text);
            before += part.sentence() ? part.length() : 0;
            set(row, Feature.TEXT_AFTER, text == 0 ? 0 : (text - before) / text);
            ends += part.is(Cue.Where.END) ? 1 : 0;
            sections += part.is(Cue.Where.SECTION) ? 1 : 0;
            section = part.is(Cue.Where.SECTION, Cue.Where.END) ? i : section;
            heading = part.role == Part.Role.HEADING ? i : heading;
            sentence = part.sentence() ? i : sentence;
        }
        int next = count + FAR;
        for (int i = count - 1; i >= 0; i--) {
            set(rows[i], Feature.TO_SENTENCE, clip(next - i));
            next = parts.get(i).sentence() ? i : next;
        }
    }

    private void neighbours() {
        for (int i = 0; i < parts.size(); i++) {
            float[] row = rows[i];
            near(row, i - 2, Feature.CHARS_B2, Feature.LINKS_B2, Feature.SENTENCE_B2, Feature.WORTH_B2);
            near(row, i - 1, Feature.CHARS_B1, Feature.LINKS_B1, Feature.SENTENCE_B1, Feature.WORTH_B1);
            near(row, i + 1, Feature.CHARS_A1, Feature.LINKS_A1, Feature.SENTENCE_A1, Feature.WORTH_A1);
            near(row, i + 2, Feature.CHARS_A2, Feature.LINKS_A2, Feature.SENTENCE_A2, Feature.WORTH_A2);
            set(row, Feature.WORTH_B4, sum(i - 4, i));
            set(row, Feature.WORTH_A4, sum(i + 1, i + 5));
            set(row, Feature.WORTH_B10, sum(i - 10, i));
            set(row, Feature.WORTH_A10, sum(i + 1, i + 11));
            around(row, i - 10, i, Feature.SHORT_B10, Feature.LINKS_B10);
            around(row, i + 1, i + 11, Feature.SHORT_A10, Feature.LINKS_A10);
            set(row, Feature.CUED_B5, cued(i - 5, i));
            set(row, Feature.CUED_A5, cued(i + 1, i + 6));
        }
    }

    private void near(float[] row, int at, Feature chars, Feature links, Feature sentence, Feature value) {
        Part part = at < 0 || at >= parts.size() ? null : parts.get(at);
        set(row, chars, part == null ? -1 : part.length());
        set(row, links, part == null ? -1 : part.linkShare);
        set(row, sentence, part == null ? -1 : part.sentence() ? 1 : 0);
        set(row, value, part == null ? -5 : worth[at]);
    }

    private double sum(int from, int to) {
        double sum = 0;
        for (int i = Math.max(0, from); i < Math.min(to, parts.size()); i++) {
            sum += worth[i];
        }
        return sum;
    }

    private void around(float[] row, int from, int to, Feature shorts, Feature links) {
        int few = 0;
        double linked = 0;
        for (int i = Math.max(0, from); i < Math.min(to, parts.size()); i++) {
            few += parts.get(i).length() < 30 ? 1 : 0;
            linked += parts.get(i).linkShare;
        }
        set(row, shorts, few);
        set(row, links, linked);
    }

    private int cued(int from, int to) {
        int cued = 0;
        for (int i = Math.max(0, from); i < Math.min(to, parts.size()); i++) {
            cued += parts.get(i).cue != null ? 1 : 0;
        }
        return cued;
    }
}
