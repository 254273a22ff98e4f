package org.daybook.reading.page;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Tells an article from pages that are none: lists of stories, films, walls. In doubt a page with a text is an article. */
final class PageKind {
    /** Teasers of this many stories, none of them most of the text, are a list. */
    private static final int STORIES = 4;
    private static final double MOST = 0.4;
    /** Pieces of text shortly under headlines in links that make a list, and their share of it. */
    private static final int TEASERS = 6;
    private static final int TEASER_PARTS = 2;
    private static final int TEASER_WORDS = 3;
    private static final double TEASER_LINK = 0.8;
    private static final double TEASED = 0.6;
    /** Headlines of other pages, in links, without any text beside them. */
    private static final int HEADLINES = 15;
    /** Chars of text below which a film's page is the film with a paragraph about it, and a locked page its teaser. */
    private static final int FILM_TEXT = 600;
    /** Chars below which a page with a player in it is there for what it plays, though it doesn't say so. */
    private static final int PLAYER_TEXT = 200;
    private static final int LOCKED_TEXT = 1500;
    /** The same where both the metadata and the page say that the rest is for subscribers. */
    private static final int LONG_TEASER = 3000;

    private static final Set<String> PLAYERS = Set.of("audio", "video", "amp-audio", "amp-video");

    private PageKind() { }

    static Kind of(HtmlParts page, HtmlMetadata metadata, boolean locked) {
        int chars = page.parts.stream().filter(part -> part.keep).mapToInt(Part::length).sum();
        if (chars < FILM_TEXT && (filmed(metadata) || chars < PLAYER_TEXT && played(page))) {
            return Kind.MEDIA;
        }
        if (chars == 0) {
            return list(page.parts) ? Kind.INDEX : Kind.NONE;
        }
        if (metadata.articles.isEmpty() && (stories(page, chars) || teasers(page.parts, metadata, chars))) {
            return Kind.INDEX;
        }
        boolean unfree = unfree(metadata);
        return (unfree || locked) && chars < LOCKED_TEXT || unfree && locked && chars < LONG_TEASER ? Kind.STUB : Kind.ARTICLE;
    }

    /** The kind of a page of which only lines are known. */
    static Kind of(List<Part> parts, boolean locked) {
        int chars = parts.stream().filter(part -> part.keep).mapToInt(Part::length).sum();
        if (chars == 0) {
            return list(parts) ? Kind.INDEX : Kind.NONE;
        }
        return chars < LOCKED_TEXT && locked ? Kind.STUB : Kind.ARTICLE;
    }

    private static boolean list(List<Part> parts) {
        return parts.stream().filter(part -> part.words >= 4 && !part.sentence() && part.cue == null).count() >= HEADLINES;
    }

    /** Whether the text is taken from many article elements, as a blog's or paper's front page strings teasers together. */
    private static boolean stories(HtmlParts page, int chars) {
        int[] within = articles(page);
        Map<Integer, Integer> byArticle = new HashMap<>();
        Set<Integer> linked = new HashSet<>();
        int most = 0;
        for (Part part : page.parts) {
            int at = within[part.element];
            if (part.role == Part.Role.HEADING && part.linkShare > Worth.LINK_SHARE) {
                linked.add(at);
            }
            if (part.keep) {
                int sum = byArticle.merge(at, part.length(), Integer::sum);
                most = Math.max(most, sum);
            }
        }
        // a teaser's headline is a link to its story; a chapter's is not
        byArticle.keySet().retainAll(linked);
        byArticle.remove(-1);
        return byArticle.size() >= STORIES && most < MOST * chars;
    }

    /** Whether the text is of short pieces, each under a headline that is a link, whatever elements they are in. */
    private static boolean teasers(List<Part> parts, HtmlMetadata metadata, int chars) {
        if ("article".equals(metadata.first("og:type"))) {
            return false;
        }
        int teasers = 0;
        int teased = 0;
        int since = Integer.MAX_VALUE;
        boolean told = true;
        for (Part part : parts) {
            if (part.linkShare > TEASER_LINK && part.words >= TEASER_WORDS && !part.sentence()) {
                since = 0;
                told = false;
            } else if (part.keep && since <= TEASER_PARTS) {
                teased += part.length();
                teasers += told ? 0 : 1;
                told = true;
            }
            since = since == Integer.MAX_VALUE ? since : since + 1;
        }
        return teasers >= TEASERS && teased > TEASED * chars;
    }

    /** Of each element, the article element that it is or stands in; -1 where there is none. One pass, however deep a page is nested. */
    private static int[] articles(HtmlParts page) {
        int[] within = new int[page.elements.size()];
        for (int i = 0; i < within.length; i++) {
            within[i] = page.inside(i) == Feature.IN_ARTICLE ? i : page.parent[i] < 0 ? -1 : within[page.parent[i]];
        }
        return within;
    }

    private static boolean played(HtmlParts page) {
        return page.elements.stream().anyMatch(element -> PLAYERS.contains(element.normalName()));
    }

    /** Whether the page is there for a film, a recording or pictures, by its own word. */
    private static boolean filmed(HtmlMetadata metadata) {
        String type = metadata.first("og:type");
        return type != null && (type.startsWith("video") || type.startsWith("music") || type.endsWith(":photo")) || metadata.articles.isEmpty() && (metadata.media() || metadata.attachment);
    }

    private static boolean unfree(HtmlMetadata metadata) {
        return Stream.concat(metadata.articles.stream(), metadata.pages.stream())
                .anyMatch(node -> node.path("isAccessibleForFree").asText("").equalsIgnoreCase("false"));
    }
}
