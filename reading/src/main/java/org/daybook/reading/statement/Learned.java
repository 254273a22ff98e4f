package org.daybook.reading.statement;

import java.util.ArrayList;
import java.util.List;

/** Finds attributions with trained models, which see what the rules find among much else. */
final class Learned {
    private static final int[] EVEN = new int[Tagset.ANY.states()];
    /**
     * What a statement with a source gains over one without: a perceptron counts mistakes by the article, and leaves out sources too easily. Of 0,
     * 120, 150 and 400, tried on articles held out of training, 120 gave the best statement F1 (58.2 without, 61.1 with).
     */
    private static final int NAMED = 120;
    private static final int[] ENDS = {0, NAMED, NAMED, 0, NAMED};

    private final Scene scene;
    private final Models models;
    private final List<Range> paragraphs;
    private final List<Attribution> byRule;
    private final Profile profile;

    Learned(Scene scene, Models models, List<Attribution> byRule) {
        this.scene = scene;
        this.models = models;
        this.paragraphs = Windows.paragraphs(scene);
        this.byRule = byRule;
        this.profile = new Profile(scene);
    }

    /** All attributions, in the order of their cues. */
    List<Attribution> attributions() {
        int[] any = any();
        RoleFeatures roles = new RoleFeatures(scene, profile, any);
        List<Attribution> found = new ArrayList<>();
        for (int k = 0; k < paragraphs.size(); k++) {
            for (Range cue : cues(any, paragraphs.get(k))) {
                Range window = Windows.around(cue, k, paragraphs);
                RoleFeatures.OfCue features = roles.new OfCue(cue, window, ruleFor(cue, byRule));
                Attribution one = attribution(cue, window, models.one().tags(window, features, ENDS));
                if (one != null) {
                    found.add(one);
                }
            }
        }
        return found;
    }

    /** The first pass: what each token is in any statement. */
    int[] any() {
        CueFeatures features = new CueFeatures(scene, profile, byRule);
        int[] any = new int[scene.size()];
        for (Range paragraph : paragraphs) {
            int[] tags = models.any().tags(paragraph, (i, f) -> features.of(i, paragraph, f), EVEN);
            System.arraycopy(tags, 0, any, paragraph.from(), tags.length);
        }
        return any;
    }

    /** The cues that the tags of the first pass mark. */
    static List<Range> cues(int[] any, Range within) {
        List<Range> cues = new ArrayList<>();
        for (int i = within.from(); i < within.to(); i++) {
            if (any[i] == Tagset.CUE) {
                int to = i + 1;
                while (to < within.to() && any[to] == Tagset.MORE_CUE) {
                    to++;
                }
                cues.add(new Range(i, to));
                i = to - 1;
            }
        }
        return cues;
    }

    /** What the rules make of a cue; null where they see none there. */
    static Attribution ruleFor(Range cue, List<Attribution> byRule) {
        int low = 0;
        int high = byRule.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (byRule.get(middle).cue().to() <= cue.from()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < byRule.size() && byRule.get(low).cue().overlaps(cue) ? byRule.get(low) : null;
    }

    private static Attribution attribution(Range cue, Range window, int[] tags) {
        Range source = null;
        List<Range> contents = new ArrayList<>();
        for (int i = 0; i < tags.length;) {
            int to = i + 1;
            while (to < tags.length && tags[to] == tags[i] && !cue.holds(window.from() + to)) {
                to++;
            }
            if (!cue.holds(window.from() + i)) {
                Range range = new Range(window.from() + i, window.from() + to);
                if (tags[i] == Tagset.SOURCE) {
                    source = range;
                } else if (tags[i] == Tagset.CONTENT) {
                    contents.add(range);
                }
            }
            i = to;
        }
        return contents.isEmpty() ? null : new Attribution(cue, source, contents);
    }
}
