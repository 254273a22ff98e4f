package org.daybook.record.link;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.daybook.record.Event;
import org.daybook.record.Masthead;
import org.daybook.record.Saying;
import org.daybook.record.Step;
import org.daybook.record.Story;
import org.daybook.record.Told;

/** What a story's pages tell with the name of each outlet in one form, so that it stands once beside the others. */
final class OneForm {
    private final Map<String, String> forms = new HashMap<>();

    OneForm(List<PageFacts> pages) {
        pages.forEach(page -> forms.merge(Masthead.key(page.outlet()), page.outlet(), Masthead::form));
    }

    private String of(String outlet) {
        return forms.getOrDefault(Masthead.key(outlet), outlet);
    }

    Story of(Story story) {
        return new Story(story.id(), story.title(), story.pages().stream().map(this::of).toList(), story.events().stream().map(this::of).toList(), story.outline(), story.statements(),
                story.corrections());
    }

    private PageFacts of(PageFacts page) {
        return new PageFacts(page.id(), page.source(), page.url(), of(page.outlet()), page.title(), page.language(), page.published(), page.people(), page.sketch());
    }

    private Event of(Event event) {
        return new Event(event.id(), event.title(), event.type(), event.stage(), event.edtf(), event.place(), event.participants(), event.lapsed(),
                event.history().stream().map(this::of).toList(), event.disagreements(), event.stories(), event.corrections());
    }

    private Step of(Step s) {
        return new Step(s.knownOn(), s.stage(), s.edtf(), s.place(), of(s.outlet()), s.teller(), s.source(), s.page(), s.quote(), s.sentence(), s.trigger(), s.change(), s.copyOf());
    }

    List<Saying> of(List<Saying> sayings) {
        return sayings.stream().map(saying -> new Saying(saying.id(), saying.saidOn(), saying.carriers().stream()
                .map(carrier -> new Saying.Carrier(of(carrier.told()), carrier.language(), carrier.how(), carrier.shared())).toList(), saying.tellings())).toList();
    }

    private Told of(Told told) {
        return new Told(told.speaker(), told.cue(), told.content(), told.direct(), told.via(), told.addressee(), told.knownOn(), of(told.outlet()), told.source(), told.page(),
                told.span(), told.kind(), told.holds(), told.saidOn());
    }
}
