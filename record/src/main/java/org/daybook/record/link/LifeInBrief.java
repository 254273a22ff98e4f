package org.daybook.record.link;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.daybook.reading.event.Stage;
import org.daybook.record.Brief;
import org.daybook.record.Deferred;
import org.daybook.record.Event;

/** An event of the ledger in brief. It holds no more than the event, whose parts it tells as they are asked for. */
final class LifeInBrief extends Brief {
    private final Life life;
    private final Teller teller;
    private List<Turn> history;

    /** Tells events in full. @param today the day that lapses are told by */
    record Teller(LocalDate today, Function<Life, Event> tell) { }

    LifeInBrief(Life life, Teller teller) {
        this.life = life;
        this.teller = teller;
    }

    @Override
    public String id() {
        return life.id();
    }

    @Override
    public String type() {
        return life.ruled().isEmpty() ? History.type(life.tellings()) : event().type();
    }

    @Override
    public Stage stage() {
        return life.stage();
    }

    @Override
    public String edtf() {
        return life.edtf();
    }

    @Override
    public boolean lapsed() {
        return History.lapsed(life.stage(), life.edtf(), teller.today());
    }

    @Override
    public boolean named() {
        for (org.daybook.record.link.Telling telling : life.tellings()) {
            if (!telling.parties().isEmpty() || telling.place() != null) {
                return true;
            }
        }
        return false;
    }

    @Override
    public List<String> outlets() {
        return life.traits().outlets();
    }

    @Override
    public List<Telling> tellings() {
        return Deferred.of(life.tellings(), telling -> new Telling(telling.page().outlet(), telling.edtf(), telling.page().published() == null ? null : telling.page().published().edtf()));
    }

    /** By the days that are at hand: a list asks it of thousands of events. */
    @Override
    public LocalDate lastTold() {
        LocalDate last = LocalDate.MIN;
        for (org.daybook.record.link.Telling telling : life.tellings()) {
            if (telling.page().published() != null) {
                LocalDate end = telling.published().end();
                LocalDate day = end == null ? LocalDate.MAX : end.minusDays(1);
                last = day.isAfter(last) ? day : last;
            }
        }
        return last;
    }

    @Override
    public List<Turn> history() {
        List<Turn> known = history;
        if (known == null) {
            known = History.turns(life.tellings(), life.ruled());
            history = known;
        }
        return known;
    }

    @Override
    public Event event() {
        return teller.tell().apply(life);
    }
}
