package org.daybook.reading.page;

import java.util.List;
import java.util.Optional;

/** Puts what the person who saved a page says before what the page says. */
final class GivenFirst {
    private GivenFirst() { }

    static Page over(Page page, Given given) {
        if (given.equals(Given.NOTHING)) {
            return page;
        }
        String url = given.url() != null ? given.url() : page.url();
        Outlet outlet = page.outlet();
        String domain = outlet != null && outlet.domain() != null ? outlet.domain() : Domain.of(url);
        if (given.outlet() != null) {
            outlet = new Outlet(given.outlet(), domain, "option");
        } else if (outlet == null && domain != null) {
            outlet = new Outlet(domain, domain, "url");
        } else if (outlet != null) {
            outlet = new Outlet(outlet.name(), domain, outlet.from());
        }
        LanguageTag language = given.language() != null ? new LanguageTag(given.language(), 1) : page.language();
        return new Page(page.mediaType(), page.kind(), url, outlet, language, page.translation(), page.title(), page.byline(),
                given.published() != null ? published(given.published()) : page.published(), page.modified(), page.text(), page.blocks(),
                page.furniture());
    }

    private static Dated published(String given) {
        Optional<Moment> moment = Moment.iso(given).filter(m -> given.matches("[\\d:T+.Z -]+")).or(() -> Moment.month(given));
        List<Because> because = List.of(new Because.Metadata("option", given));
        // any other EDTF, such as an interval, is taken as it is
        return moment.map(m -> new Dated(m.edtf(), m.precision(), "option", because)).orElseGet(() -> new Dated(given, "interval", "option", because));
    }
}
