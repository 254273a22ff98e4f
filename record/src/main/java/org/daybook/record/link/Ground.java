package org.daybook.record.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daybook.record.correct.Change;
import org.daybook.record.correct.Correction;
import org.daybook.record.correct.Evidence;
import org.daybook.record.correct.Target;

/**
 * A correction with the mentions that its words are now read as.
 *
 * @param groups for each of its targets in order, the mentions that were found, in the order of its words
 * @param causes why a person should look at it again, as sentences; empty where all its words are read as they were
 */
record Ground(Correction correction, List<List<EventMention>> groups, List<String> causes) {
    Ground {
        groups = List.copyOf(groups);
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
    }

    /** The correction's ground among what is known. A page that doesn't count on the day is no cause. */
    static Ground of(Correction correction, Known known) {
        List<List<EventMention>> groups = new ArrayList<>();
        List<String> causes = new ArrayList<>();
        for (Target target : targets(correction.change())) {
            List<EventMention> found = new ArrayList<>();
            for (Evidence evidence : target.tellings()) {
                find(evidence, known, causes).filter(m -> !found.contains(m)).ifPresent(found::add);
            }
            groups.add(found);
        }
        if (correction.change() instanceof Change.RedatePage redate && !known.has(redate.page())) {
            causes.add(missing(redate.source()));
        }
        return new Ground(correction, groups, causes.stream().distinct().toList());
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

    /** All mentions that were found. */
    List<EventMention> mentions() {
        return groups.stream().flatMap(List::stream).toList();
    }

    private static Optional<EventMention> find(Evidence evidence, Known known, List<String> causes) {
        if (!known.counts(evidence.page())) {
            if (!known.has(evidence.page())) {
                causes.add(missing(evidence.source()));
            }
            return Optional.empty();
        }
        List<EventMention> mentions = known.mentions(evidence.page());
        Optional<EventMention> found = mentions.stream().filter(m -> m.trigger().equals(evidence.span())).findFirst()
                .or(() -> mentions.stream().filter(m -> evidence(m, evidence.source()).quotes(evidence))
                        .min(Comparator.comparingInt(m -> Math.abs(m.trigger().start() - evidence.span().start()))));
        if (found.isPresent()) {
            return found;
        }
        Optional<EventMention> near = mentions.stream().filter(m -> m.trigger().overlaps(evidence.span())).findFirst();
        if (near.isEmpty()) {
            causes.add("“" + evidence.words().strip() + "” in " + evidence.source() + " is no longer read as telling an event");
            return near;
        }
        String now = evidence(near.get(), evidence.source()).exact();
        if (!now.contains(evidence.exact()) && !evidence.exact().contains(now)) {
            causes.add("what tells the event in " + evidence.source() + " was “" + evidence.exact() + "” and is now “" + now + "”");
        }
        return near;
    }

    private static String missing(String source) {
        return "the page " + source + " is not in this record; read it, and the correction applies to it";
    }

    /** The words of a mention, as a correction points at them. */
    static Evidence evidence(EventMention mention, String source) {
        return Evidence.of(mention.page(), source, mention.trigger(), mention.sentence(), mention.quote());
    }
}
