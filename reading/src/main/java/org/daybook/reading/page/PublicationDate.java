package org.daybook.reading.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daybook.reading.language.Tables;
import org.jsoup.nodes.Element;

/** Finds when an HTML page was published and modified, in the order of trust: metadata, microdata, what it shows by its headline, its URL. */
final class PublicationDate {
    private static final List<String> PUBLISHED = names("published");
    private static final List<String> MODIFIED = names("modified");
    private static final Pattern IN_URL = Pattern.compile("[/_-]((?:19|20)\\d{2})[/_-]?(0[1-9]|1[0-2])[/_-]?(0[1-9]|[12]\\d|3[01])(?!\\d)");
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2099;

    private final HtmlMetadata metadata;
    private final HtmlParts page;
    private final VisibleDates dates;

    PublicationDate(HtmlMetadata metadata, HtmlParts page, String language) {
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
        String linked = metadata.linked("datePublished");
        Dated dated = linked == null ? null : read("datePublished", linked);
        dated = dated != null ? dated : named(PUBLISHED);
        dated = dated != null ? dated : microdata();
        Dated byUrl = inUrl(url);
        Dated shown = dated != null ? null : new ShownDate(page, dates).nearHeadline();
        if (dated == null && shown != null && byUrl != null && !shown.edtf().startsWith(byUrl.edtf())) {
            return byUrl;
        }
        return dated != null ? dated : shown != null ? shown : byUrl;
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

    private Dated inUrl(String url) {
        Matcher matcher = IN_URL.matcher(url == null ? "" : url);
        if (!matcher.find()) {
            return null;
        }
        return Moment.day(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)), Integer.parseInt(matcher.group(3)))
                .filter(PublicationDate::sane)
                .map(moment -> new Dated(moment.edtf(), moment.precision(), "url", List.of(new Because.Metadata("url", url)))).orElse(null);
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
