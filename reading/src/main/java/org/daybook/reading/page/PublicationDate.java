package org.daybook.reading.page;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daybook.reading.language.Tables;
import org.jsoup.nodes.Element;

/** Finds when an HTML page was published and modified: collects all dates that it names, and weighs what speaks for each. */
final class PublicationDate {
    /** How likely a day must be: a wrong date is worse than none. docs/models.md has what other bounds would give. */
    static final double LEAST = 0.35;

    private static final List<String> PUBLISHED = names("published");
    private static final List<String> DATED = names("dated");
    private static final List<String> MODIFIED = names("modified");
    private static final Pattern IN_URL = Pattern.compile("[/_-]((?:19|20)\\d{2})[/_-]?(0[1-9]|1[0-2])[/_-]?(0[1-9]|[12]\\d|3[01])(?!\\d)");
    private static final Pattern DAY_FIRST_IN_URL = Pattern.compile("[/_-](0[1-9]|[12]\\d|3[01])[_.-](0[1-9]|1[0-2])[_.-]((?:19|20)\\d{2})(?!\\d)");
    private static final Pattern DAY_FIRST_IN_ONE = Pattern.compile("(?<![\\da-zA-Z])(0[1-9]|[12]\\d|3[01])(0[1-9]|1[0-2])((?:19|20)\\d{2})(?!\\d)");
    /** As HTTP and mail write a moment. */
    private static final Pattern MAIL = Pattern.compile("[^\\d:]{0,12}\\d{1,2} \\p{L}{3,9} \\d{4} \\d{2}:\\d{2}:\\d{2} (?:GMT|UTC|[+-]\\d{4})");
    private static final Set<String> NAMED = Set.of("body", "main", "article");
    private static final Pattern BEFORE_DIGITS = Pattern.compile("^\\D+");
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2099;
    private static final int LONGEST_VALUE = 200;

    private final HtmlMetadata metadata;
    private final HtmlParts page;
    private final String language;
    private final VisibleDates dates;

    PublicationDate(HtmlMetadata metadata, HtmlParts page, String language) {
        this.metadata = metadata;
        this.page = page;
        this.language = language;
        this.dates = VisibleDates.in(language);
    }

    /** When it was modified, as its metadata says; null where that says nothing. */
    Dated modified() {
        String linked = metadata.linked("dateModified");
        Dated dated = linked == null ? null : read("dateModified", linked);
        return dated != null ? dated : named(MODIFIED);
    }

    /** When it was published; null where nothing says so surely enough. */
    Dated published(String url) {
        return evidence(url).published(DateWeights.shipped(), LEAST);
    }

    /**
     * All that it has of dates.
     *
     * @param url its address; null where that isn't known
     */
    DateEvidence evidence(String url) {
        ShownDates shown = new ShownDates(page.parts, page, dates, url);
        List<DateMention> printed = new ArrayList<>();
        add(printed, inUrl("url", url), DateSign.ADDRESS);
        List<DateMention> said = said();
        List<DateMention> mentions = new ArrayList<>();
        List<DateMention> own = new ArrayList<>(printed);
        shown.mentions().stream().filter(mention -> mention.is(DateSign.BELOW_HEADLINE) || mention.is(DateSign.ABOVE_HEADLINE) && mention.is(DateSign.STAMP))
                .limit(1).forEach(own::add);
        OutletClock clock = OutletClock.of(Domain.of(url), language);
        said.forEach(mention -> mentions.add(inOwnZone(mention, clock, own)));
        mentions.addAll(shown.mentions());
        mentions.addAll(printed);
        add(mentions, inUrl("og:image", metadata.first("og:image", "twitter:image")), DateSign.PICTURE);
        page.telling.stream().filter(element -> NAMED.contains(element.normalName()) && !element.id().isEmpty())
                .forEach(element -> add(mentions, inUrl("id", "-" + BEFORE_DIGITS.matcher(element.id()).replaceFirst("")), DateSign.NAME));
        mentions.addAll(scripted());
        return new DateEvidence(mentions, shown.yearless());
    }

    /** What the metadata says, of publication first. */
    private List<DateMention> said() {
        List<DateMention> said = new ArrayList<>();
        linked(said, "datePublished", DateSign.LINKED_PUBLISHED);
        add(said, named(PUBLISHED), DateSign.META_PUBLISHED);
        items(said);
        linked(said, "dateCreated", DateSign.LINKED_CREATED);
        add(said, named(DATED), DateSign.META_DATED);
        linked(said, "dateModified", DateSign.LINKED_MODIFIED);
        add(said, named(MODIFIED), DateSign.META_MODIFIED);
        return said;
    }

    private void linked(List<DateMention> said, String property, DateSign sign) {
        String linked = metadata.linked(property);
        add(said, linked == null ? null : read(property, linked), sign);
    }

    private static void add(List<DateMention> mentions, Dated dated, DateSign where) {
        if (dated != null) {
            mentions.add(new DateMention(dated, where));
        }
    }

    /**
     * A program writes the moment in UTC, the outlet prints the day by its own clock. Where the clock is known by the country, the moment is told by it;
     * else, where what is printed is a day apart, and only then, the printed day is the moment's.
     */
    private static DateMention inOwnZone(DateMention said, OutletClock clock, List<DateMention> printed) {
        String written = said.dated().edtf();
        if (!written.endsWith("Z") && !written.endsWith("+00:00") && !written.endsWith("-00:00")) {
            return said;
        }
        for (DateMention own : printed) {
            if (Math.abs(ChronoUnit.DAYS.between(said.day(), own.day())) == 1) {
                return new DateMention(own.dated(), said.where());
            }
        }
        return clock == null || printed.stream().anyMatch(own -> own.day().equals(said.day())) ? said : new DateMention(clock.told(said.dated()), said.where());
    }

    private List<DateMention> scripted() {
        List<DateMention> mentions = new ArrayList<>();
        for (ScriptDates.Value value : ScriptDates.all(page.telling)) {
            Dated dated = read(value.name(), value.written());
            boolean first = mentions.stream().noneMatch(mention -> mention.is(DateSign.SCRIPT_PUBLISHED));
            DateSign sign = value.call() ? DateSign.SCRIPT_WRITTEN : first ? DateSign.SCRIPT_PUBLISHED : DateSign.SCRIPT_LATER;
            add(mentions, dated, sign);
        }
        return mentions;
    }

    private Dated named(List<String> names) {
        for (String name : names) {
            String value = metadata.first(name);
            Dated dated = value == null ? null : read(name, value);
            if (dated != null) {
                return dated;
            }
        }
        return null;
    }

    /** Microdata, the attribute {@code pubdate}, and the hAtom microformat's stamps. */
    private void items(List<DateMention> said) {
        boolean published = false;
        boolean modified = false;
        for (int i = 0; i < page.elements.size(); i++) {
            if (!page.dated(i)) {
                continue;
            }
            Element element = page.elements.get(i);
            String property = HtmlParts.attribute(element, "itemprop");
            String classes = HtmlParts.attribute(element, "class");
            boolean says = property.contains("datePublished") || property.equals("dateCreated") || HtmlParts.has(element, "pubdate") || HtmlParts.classed(classes, "published");
            boolean changed = property.contains("dateModified") || HtmlParts.classed(classes, "updated");
            if (says && !published) {
                Dated dated = item(element, property.isEmpty() ? "pubdate" : property);
                published = dated != null;
                add(said, dated, DateSign.ITEM_PUBLISHED);
            } else if (changed && !modified) {
                Dated dated = item(element, "updated");
                modified = dated != null;
                add(said, dated, DateSign.ITEM_MODIFIED);
            }
        }
    }

    private Dated item(Element element, String name) {
        for (String value : new String[] {element.attr("content"), element.attr("datetime"), element.attr("title"), element.text()}) {
            Dated dated = value.isBlank() || value.length() > LONGEST_VALUE ? null : read(name, value);
            if (dated != null) {
                return dated;
            }
        }
        return null;
    }

    private static Dated inUrl(String name, String url) {
        if (url == null) {
            return null;
        }
        Matcher yearFirst = IN_URL.matcher(url);
        Matcher dayFirst = DAY_FIRST_IN_URL.matcher(url);
        Matcher inOne = DAY_FIRST_IN_ONE.matcher(url);
        Optional<Moment> moment = yearFirst.find() ? day(yearFirst, 1, 2, 3) : dayFirst.find() ? day(dayFirst, 3, 2, 1) : inOne.find() ? day(inOne, 3, 2, 1) : Optional.empty();
        return moment.filter(PublicationDate::sane)
                .map(m -> new Dated(m.edtf(), m.precision(), "url", List.of(new Because.Metadata(name, url)))).orElse(null);
    }

    private static Optional<Moment> day(Matcher url, int year, int month, int day) {
        return Moment.day(Integer.parseInt(url.group(year)), Integer.parseInt(url.group(month)), Integer.parseInt(url.group(day)));
    }

    private Dated read(String name, String value) {
        Optional<Moment> machine = MAIL.matcher(value).matches() ? MailDate.of(value) : Moment.iso(value);
        Optional<Moment> moment = machine.filter(PublicationDate::sane).or(() -> dates.first(value));
        return moment.map(m -> new Dated(m.edtf(), m.precision(), "metadata", List.of(new Because.Metadata(name, value)))).orElse(null);
    }

    static boolean sane(Moment moment) {
        return moment.day() != null && moment.day().getYear() >= FIRST_YEAR && moment.day().getYear() <= LAST_YEAR;
    }

    private static List<String> names(String what) {
        List<String> names = new ArrayList<>();
        Tables.read("page/dates.tsv").stream().filter(row -> row.cell(0).equals(what)).forEach(row -> names.add(row.cell(1)));
        return List.copyOf(names);
    }
}
