package org.daybook.reading.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells main text from furniture by what was learnt of many pages: a first judge looks at each part alone, a second also at what the first made
 * of the parts around it. {@code page/*.model} has them, {@code docs/models.md} where they come from. Immutable.
 */
record Judges(Forest first, Forest second) {
    /** From this likelihood on a part is main text. Trained on single parts, the judges lean to the side of leaving out; below one half, F1 is best. */
    static final float KEEP = 0.42f;

    /** From here on a part is main text though its class name speaks of a paywall: so outlets mark what the wall hides, as well as the wall. */
    private static final float SURE = 0.8f;

    /** From here on a line with a clock or day in a list, a table or a heading is of the story, and no stamp. */
    private static final float LISTED = 0.5f;

    /** A line without a sentence's end is no paragraph below this. */
    private static final int LINE = 100;
    /** From here on what stands twice on a page, with no text between, is told once: pages for small and for large screens have their lead twice, one of them hidden. */
    private static final int LEAD = 40;
    /** The same wherever it stands: what is shorter may come again in a story ("The motion was carried by nine votes to four"). */
    private static final int LONG_LEAD = 150;
    /** Parts that a teaser has at most, share of its headline in links, words of it; and the share of the text below which teasers are no list of stories. */
    private static final int TEASER_PARTS = 4;
    private static final double TEASER_LINK = 0.8;
    private static final int TEASER_WORDS = 3;
    private static final double TEASED = 0.4;
    /** What neither a box of such a name nor words that say so hold of a story. */
    private static final Set<FurnitureKind> SAID = EnumSet.of(FurnitureKind.APPEAL, FurnitureKind.NEWSLETTER, FurnitureKind.NOTICE);

    /** Those of a resource: {@code html} or {@code text}. */
    static Judges of(String name) {
        String path = "/page/" + name + ".model";
        try (InputStream in = Judges.class.getResourceAsStream(path)) {
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("reading the model " + path, e);
        }
    }

    static Judges parse(String model) {
        List<String> lines = model.lines().filter(line -> !line.startsWith("#")).toList();
        int second = 1;
        while (!lines.get(second).startsWith("trees ")) {
            second++;
        }
        return new Judges(Forest.parse(lines, 0), Forest.parse(lines, second));
    }

    /** Keeps what is likely main text, and nothing else. */
    void judge(Seen page) {
        keep(page, likely(page), KEEP);
    }

    /** Keeps what is as likely as that, but for what can't be main text. */
    static void keep(Seen page, float[] likely, float least) {
        boolean told = false;
        boolean section = false;
        Set<String> kept = new HashSet<>();
        String last = "";
        for (int i = 0; i < likely.length; i++) {
            Part part = page.parts().get(i);
            boolean twice = part.text.equals(last) ? part.length() >= LEAD : part.length() >= LONG_LEAD && kept.contains(part.text);
            section = part.is(Cue.Where.SECTION) || part.is(Cue.Where.LINE) && part.cue.kind() == FurnitureKind.RELATED || section && !part.sentence();
            // a line of a capture that is no sentence is another page's headline under "Read also", and above the text
            boolean headline = part.element < 0 && !part.sentence() && (section || !told) && !part.ended && part.length() < LINE;
            boolean teaser = part.element >= 0 && section && part.linkShare > Worth.LINK_SHARE && !part.sentence();
            part.keep = likely[i] >= least && may(part, likely[i]) && !headline && !teaser && !twice;
            told |= part.keep;
            if (part.keep) {
                kept.add(part.text);
                last = part.text;
            }
        }
        dropTeasers(page);
        // a page of headlines and buttons alone tells nothing
        if (page.parts().stream().noneMatch(part -> part.keep && part.sentence() && part.linkShare <= Worth.LINK_SHARE)) {
            page.parts().stream().filter(part -> part.keep && (part.length() < LINE || part.linkShare > Worth.LINK_SHARE)).forEach(part -> part.keep = false);
        }
    }

    /**
     * What stands in a small block of its own under a headline in a link is of another page, where that comes more than once beside a story. Where the link leads to
     * a place on this page, it heads the entry of a running story.
     */
    private static void dropTeasers(Seen page) {
        List<Part> parts = page.parts();
        int[] group = page.groups()[0];
        int[] sizes = new int[Seen.size(group)];
        for (int i = 0; i < parts.size(); i++) {
            sizes[group[i]] += parts.get(i).element >= 0 ? 1 : 0;
        }
        Map<Integer, List<Integer>> blocks = new LinkedHashMap<>();
        for (int i = 0; i < parts.size(); i++) {
            if (sizes[group[i]] > 1 && sizes[group[i]] <= TEASER_PARTS) {
                blocks.computeIfAbsent(group[i], block -> new ArrayList<>()).add(i);
            }
        }
        List<Part> teasers = new ArrayList<>();
        int found = 0;
        for (List<Integer> block : blocks.values()) {
            Part first = parts.get(block.get(0));
            boolean headline = !first.keep && first.linkShare > TEASER_LINK && first.words >= TEASER_WORDS && !first.title && !first.anchored;
            List<Part> kept = headline ? block.stream().map(parts::get).filter(part -> part.keep).toList() : List.of();
            found += kept.isEmpty() ? 0 : 1;
            teasers.addAll(kept);
        }
        int told = parts.stream().filter(part -> part.keep).mapToInt(Part::length).sum();
        if (found > 1 && teasers.stream().mapToInt(Part::length).sum() < TEASED * told) {
            for (Part part : teasers) {
                part.keep = false;
                part.marked = part.marked == null ? FurnitureKind.RELATED : part.marked;
            }
        }
    }

    /**
     * Whether a part may be main text at all: not the headline, nor what its own words say to be furniture. Such lines are few in what the judges
     * learnt from, and an appeal in the story does more harm than a line lost.
     */
    private static boolean may(Part part, float likely) {
        boolean said = part.marked != null && SAID.contains(part.marked) && (part.worded || part.cue != null || likely < SURE);
        boolean furniture = part.is(Cue.Where.LINE, Cue.Where.SECTION, Cue.Where.END) || said || stamp(part, likely) || part.label;
        // "Read also:" with another page's headline in a link
        boolean elsewhere = part.is(Cue.Where.START) && part.cue.kind() == FurnitureKind.RELATED && part.linkShare > Worth.LINK_SHARE;
        return !part.title && !furniture && !elsewhere;
    }

    /** Whether a part tells only who wrote or when: by its form, unless it stands in a list of times or of names within the story, or as "Posted: Friday, 10 pm." */
    private static boolean stamp(Part part, float likely) {
        boolean listed = part.element >= 0 && likely >= LISTED && (part.role == Part.Role.ITEM || part.role == Part.Role.CELL || part.role == Part.Role.HEADING);
        return part.byline() && !listed || part.is(Cue.Where.START) && part.cue.kind() == FurnitureKind.OTHER && Bylines.stamp(part.text);
    }

    /** How likely each part is main text. Fills what the second judge looks at into the columns. */
    float[] likely(Seen page) {
        Judged.fill(page.columns(), page.parts(), first.likely(page.columns()), page.groups());
        return second.likely(page.columns());
    }
}
