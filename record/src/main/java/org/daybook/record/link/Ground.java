package org.daybook.record.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.daybook.record.Concern;
import org.daybook.record.correct.Change;
import org.daybook.record.correct.Correction;
import org.daybook.record.correct.Evidence;
import org.daybook.record.correct.PageRef;
import org.daybook.record.correct.Target;
import org.daybook.record.correct.StoryTarget;

/**
 * A correction with the mentions that its words are now read as.
 *
 * @param groups for each event that it is about, in order, the mentions that were found, in the order of its words
 * @param pages for each story that it is about, in order, its pages that count
 * @param whole whether all pages count that its words stand on
 * @param causes why a person should look at it again, empty where all its words are read as they were
 */
record Ground(Correction correction, List<List<EventMention>> groups, List<List<String>> pages, boolean whole, List<Concern> causes) {
    Ground {
        groups = List.copyOf(groups);
        pages = List.copyOf(pages);
        causes = List.copyOf(causes);
    }

    /** What is known of the pages and mentions at hand. */
    interface Known {
        /** Of a page, in the order of its text; empty where it is not known, or tells nothing. */
        List<EventMention> mentions(String page);

        /** Whether the record has the page, whatever the day that is asked for. */
        boolean has(String page);

        /** Whether the page counts on the day that is asked for. */
        boolean counts(String page);

        /** Which names that a correction speaks of are not there; empty where not all pages count. */
        List<Concern> unmet(Correction correction);
    }

    /**
     * What is known, by page.
     *
     * @param mentions of a page, in no order
     * @param has whether the record has a page
     * @param counts whether it counts on the day that is asked for
     * @param unmet which names that a correction speaks of are not there
     */
    static Known known(Function<String, ? extends Collection<EventMention>> mentions, Predicate<String> has, Predicate<String> counts,
            Function<Correction, List<Concern>> unmet) {
        return new Known() {
            @Override
            public List<EventMention> mentions(String page) {
                return mentions.apply(page).stream().sorted(Comparator.comparing(EventMention::trigger).thenComparing(EventMention::id)).toList();
            }

            @Override
            public boolean has(String page) {
                return has.test(page);
            }

            @Override
            public boolean counts(String page) {
                return counts.test(page);
            }

            @Override
            public List<Concern> unmet(Correction correction) {
                return unmet.apply(correction);
            }
        };
    }

    /** The correction's ground among what is known. A page that doesn't count on the day is no cause. */
    static Ground of(Correction correction, Known known) {
        List<List<EventMention>> groups = new ArrayList<>();
        List<Concern> causes = new ArrayList<>();
        for (Target target : targets(correction.change())) {
            List<EventMention> found = new ArrayList<>();
            for (Evidence evidence : target.tellings()) {
                find(evidence, known, causes).filter(m -> !found.contains(m)).ifPresent(found::add);
            }
            groups.add(found);
        }
        if (correction.change() instanceof Change.RedatePage redate) {
            here(List.of(new PageRef(redate.page(), redate.source())), known, causes);
        } else if (correction.change() instanceof Change.OtherBearer other) {
            here(other.pages(), known, causes);
        }
        List<List<String>> pages = stories(correction.change()).stream().map(story -> here(story.pages(), known, causes)).toList();
        causes.addAll(known.unmet(correction));
        boolean whole = targets(correction.change()).stream().flatMap(t -> t.tellings().stream()).allMatch(words -> known.counts(words.page()));
        return new Ground(correction, groups, pages, whole, causes.stream().distinct().toList());
    }

    /** The pages that count. */
    private static List<String> here(List<PageRef> pages, Known known, List<Concern> causes) {
        pages.stream().filter(page -> !known.has(page.page())).forEach(page -> causes.add(missing(page.source())));
        return pages.stream().map(PageRef::page).filter(known::counts).toList();
    }

    private static List<StoryTarget> stories(Change change) {
        return change instanceof Change.MergeStories merge ? merge.stories()
                : change instanceof Change.SplitStory split ? List.of(split.apart(), split.rest())
                : change instanceof Change.RenameStory rename ? List.of(rename.story()) : List.of();
    }

    /** The pages that corrections speak of. */
    static Set<String> pages(List<Correction> corrections) {
        Set<String> pages = new TreeSet<>();
        for (Correction correction : corrections) {
            targets(correction.change()).forEach(target -> target.tellings().forEach(evidence -> pages.add(evidence.page())));
            if (correction.change() instanceof Change.RedatePage redate) {
                pages.add(redate.page());
            }
        }
        return pages;
    }

    private static List<Target> targets(Change change) {
        if (change instanceof Change.Merge merge) {
            return merge.events();
        }
        if (change instanceof Change.Split split) {
            return List.of(split.apart(), split.rest());
        }
        return change instanceof Change.OfEvent ofEvent ? List.of(ofEvent.event()) : List.of();
    }

    /** The ids of what is set together or apart: of mentions, or of a story's pages. */
    List<List<String>> ids() {
        return pages.isEmpty() ? groups.stream().map(group -> group.stream().map(EventMention::id).toList()).toList() : pages;
    }

    /** All mentions that were found. */
    List<EventMention> mentions() {
        return groups.stream().flatMap(List::stream).toList();
    }

    private static Optional<EventMention> find(Evidence evidence, Known known, List<Concern> causes) {
        if (!known.counts(evidence.page())) {
            if (!known.has(evidence.page())) {
                causes.add(missing(evidence.source()));
            }
            return Optional.empty();
        }
        return find(evidence, known.mentions(evidence.page()), causes);
    }

    /** The mention of a page that words are now read as: at their place, else the same words, else what overlaps them. */
    static Optional<EventMention> find(Evidence evidence, List<EventMention> mentions, List<Concern> causes) {
        Optional<EventMention> found = mentions.stream().filter(m -> m.trigger().equals(evidence.span())).findFirst()
                .or(() -> mentions.stream().filter(m -> evidence(m, evidence.source()).quotes(evidence))
                        .min(Comparator.comparingInt(m -> Math.abs(m.trigger().start() - evidence.span().start()))));
        if (found.isPresent()) {
            return found;
        }
        Optional<EventMention> near = mentions.stream().filter(m -> m.trigger().overlaps(evidence.span())).findFirst();
        if (near.isEmpty()) {
            causes.add(Concern.of(Concern.Kind.GONE, evidence.words().strip(), evidence.source()));
            return near;
        }
        String now = evidence(near.get(), evidence.source()).exact();
        if (!now.contains(evidence.exact()) && !evidence.exact().contains(now)) {
            causes.add(Concern.of(Concern.Kind.REWORDED, evidence.source(), evidence.exact(), now));
        }
        return near;
    }

    private static Concern missing(String source) {
        return Concern.of(Concern.Kind.MISSING, source);
    }

    /** The words of a mention, as a correction points at them. */
    static Evidence evidence(EventMention mention, String source) {
        return Evidence.of(mention.page(), source, mention.trigger(), mention.sentence(), mention.quote());
    }
}
