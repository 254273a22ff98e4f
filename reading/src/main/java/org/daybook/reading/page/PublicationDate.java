package org.daybook.reading.page;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.daybook.reading.language.Tables;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Finds when an HTML page was published and modified, in the order of trust: what its metadata says of publication, its URL, what it shows by its
 * headline, any other date of its metadata, its scripts.
 */
final class PublicationDate {
    private static final List<String> PUBLISHED = names("published");
    private static final List<String> DATED = names("dated");
    private static final List<String> MODIFIED = names("modified");
    private static final Pattern IN_URL = Pattern.compile("[/_-]((?:19|20)\\d{2})[/_-]?(0[1-9]|1[0-2])[/_-]?(0[1-9]|[12]\\d|3[01])(?!\\d)");
    private static final Pattern DAY_FIRST_IN_URL = Pattern.compile("[/_-](0[1-9]|[12]\\d|3[01])[_.-](0[1-9]|1[0-2])[_.-]((?:19|20)\\d{2})(?!\\d)");
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2099;

    private final Document document;
    private final HtmlMetadata metadata;
    private final HtmlParts page;
    private final VisibleDates dates;

    PublicationDate(Document document, HtmlMetadata metadata, HtmlParts page, String language) {
        this.document = document;
        this.metadata = metadata;
        this.page = page;
        this.dates = VisibleDates.in(language);
    }

    /** When it was modified, as its metadata says; null where that says nothing. */
    Dated modified() {
        String linked = metadata.linked("dateModified");
        Dated dated = linked == null ? null : read("dateModified", linked);
        return dated != null ? dated : named(MODIFIED);
    }

    /** When it was published; null where nothing says so. */
    Dated published(String url) {
        Dated said = said();
        Dated byUrl = inUrl(url);
        ShownDate.Shown shown = new ShownDate(page, dates).shown();
        if (said != null) {
            return inOwnZone(said, byUrl, shown.byHeadline());
        }
        Dated printed = shown.byHeadline();
        if (byUrl != null) {
            printed = shown.nearest() != null && day(shown.nearest()).equals(day(byUrl)) ? shown.nearest() : byUrl;
        }
        Dated dated = named(DATED);
        if (printed != null) {
            return dated != null && day(dated).equals(day(printed)) ? dated : printed;
        }
        return Stream.<Supplier<Dated>>of(() -> dated, shown::nearest, this::scripted, this::feedEntry)
                .map(Supplier::get).filter(Objects::nonNull).findFirst().orElse(null);
    }

    private static LocalDate day(Dated dated) {
        return LocalDate.parse(dated.edtf().substring(0, 10));
    }

    /** What the metadata says of publication. */
    private Dated said() {
        for (String property : new String[] {"datePublished", "dateCreated"}) {
            String linked = metadata.linked(property);
            Dated dated = linked == null ? null : read(property, linked);
            if (dated != null) {
                return dated;
            }
        }
        Dated dated = named(PUBLISHED);
        return dated != null ? dated : microdata();
    }

    /**
     * A program writes the moment in UTC, the outlet prints the day by its own clock: where the two are a day apart, and only then, the printed one
     * is the day of publication.
     */
    private static Dated inOwnZone(Dated said, Dated... printed) {
        if (said.edtf().matches(".*(?:Z|[+-]00:00)")) {
            LocalDate day = day(said);
            for (Dated own : printed) {
                if (own != null && Math.abs(ChronoUnit.DAYS.between(day, day(own))) == 1) {
                    return own;
                }
            }
        }
        return said;
    }

    private Dated scripted() {
        return ScriptDates.first(document).map(value -> read(value[0], value[1])).orElse(null);
    }

    /** The hAtom microformat's stamp, which pages carry unseen. */
    private Dated feedEntry() {
        for (Element element : page.elements) {
            if (element.hasClass("updated") || element.hasClass("published")) {
                String value = element.hasAttr("datetime") ? element.attr("datetime") : element.attr("title");
                Dated dated = value.isEmpty() ? null : read("updated", value);
                if (dated != null) {
                    return dated;
                }
            }
        }
        return null;
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

    private Dated microdata() {
        for (Element element : page.elements) {
            String property = element.attr("itemprop");
            boolean says = property.contains("datePublished") || property.equals("dateCreated") || element.hasAttr("pubdate")
                    || element.normalName().equals("abbr") && element.hasClass("published");
            if (says) {
                for (String value : new String[] {element.attr("content"), element.attr("datetime"), element.attr("title"), element.text()}) {
                    Dated dated = value.isBlank() || value.length() > 200 ? null : read(property.isEmpty() ? "pubdate" : property, value);
                    if (dated != null) {
                        return dated;
                    }
                }
            }
        }
        return null;
    }

    private static Dated inUrl(String url) {
        if (url == null) {
            return null;
        }
        Matcher yearFirst = IN_URL.matcher(url);
        Matcher dayFirst = DAY_FIRST_IN_URL.matcher(url);
        Optional<Moment> moment = yearFirst.find() ? day(yearFirst, 1, 2, 3) : dayFirst.find() ? day(dayFirst, 3, 2, 1) : Optional.empty();
        return moment.filter(PublicationDate::sane)
                .map(m -> new Dated(m.edtf(), m.precision(), "url", List.of(new Because.Metadata("url", url)))).orElse(null);
    }

    private static Optional<Moment> day(Matcher url, int year, int month, int day) {
        return Moment.day(Integer.parseInt(url.group(year)), Integer.parseInt(url.group(month)), Integer.parseInt(url.group(day)));
    }

    private Dated read(String name, String value) {
        Optional<Moment> moment = Moment.iso(value).filter(PublicationDate::sane).or(() -> dates.first(value));
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
