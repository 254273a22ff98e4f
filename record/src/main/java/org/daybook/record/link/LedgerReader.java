package org.daybook.record.link;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.daybook.reading.event.Polarity;
import org.daybook.reading.event.Role;
import org.daybook.reading.event.Stage;
import org.daybook.reading.name.EntityType;
import org.daybook.reading.page.Because;
import org.daybook.reading.page.Dated;
import org.daybook.reading.page.Span;
import org.daybook.record.Belief;
import org.daybook.record.link.Telling.Who;

/** Reads what {@link LedgerWriter} wrote into a ledger that has nothing yet. */
final class LedgerReader {
    private final PackedInput in;
    private final Ledger ledger;
    private final boolean sameClock;
    private final List<String> texts = new ArrayList<>();
    private final List<Who> who = new ArrayList<>();
    private final List<Node> nodes = new ArrayList<>();
    private final List<Ledger.Entry> entries = new ArrayList<>();

    /** @param sameClock whether the ledger goes by the clock that the one that was written went by; else its events are told anew from the links */
    LedgerReader(PackedInput in, Ledger ledger, boolean sameClock) {
        this.in = in;
        this.ledger = ledger;
        this.sameClock = sameClock;
    }

    /** Returns the ids of the corrections that counted. @param state that the ledger is of */
    List<String> read(LedgerFile.State state) throws IOException {
        List<String> corrections = texts();
        Set<String> spokenOf = Set.copyOf(texts());
        int names = number();
        for (int i = 0; i < names; i++) {
            ledger.names().know(text(), new Names.Key(new NameKey(EntityType.PERSON, texts(), in.flag(), null, texts(), null).remembered(), text(), text()));
        }
        int pages = number();
        for (int i = 0; i < pages; i++) {
            page();
        }
        for (int own = 0; own < nodes.size(); own++) {
            int links = number();
            for (int i = 0; i < links; i++) {
                nodes.get(own).link(nodes.get(own - number()), number());
            }
        }
        List<Part> parts = new ArrayList<>();
        int count = number();
        for (int i = 0; i < count; i++) {
            parts.add(part());
        }
        int ids = number();
        String[] mentions = new String[ids];
        Node[] tell = new Node[ids];
        for (int i = 0; i < ids; i++) {
            mentions[i] = text();
            tell[i] = nodes.get(number());
        }
        ledger.mentions().restore(mentions, tell);
        if (!sameClock) {
            ledger.tell(parts);
        }
        ledger.restore(entries, parts, spokenOf, state);
        words(ledger.titles(), nodes);
        words(ledger.headlines(), entries);
        return corrections;
    }

    private void page() throws IOException {
        PageFacts raw = new PageFacts(text(), text(), text(), text(), text(), text(), dated(), texts(), sketch());
        PageFacts page = in.flag() ? raw.naming(texts()) : raw;
        int sum = in.fixed();
        List<Gist> gists = new ArrayList<>();
        int count = number();
        for (int i = 0; i < count; i++) {
            gists.add(gist());
        }
        Ledger.Entry entry = ledger.place(page, raw, sum, gists);
        entries.add(entry);
        nodes.addAll(entry.nodes());
    }

    private Sketch sketch() throws IOException {
        int runs = number();
        int[] least = new int[number()];
        for (int i = 0; i < least.length; i++) {
            least[i] = in.fixed();
        }
        return Sketch.of(runs, least);
    }

    private Dated dated() throws IOException {
        if (!in.flag()) {
            return null;
        }
        String edtf = text();
        String precision = text();
        String from = text();
        List<Because> because = new ArrayList<>();
        int count = number();
        for (int i = 0; i < count; i++) {
            because.add(in.flag() ? new Because.Words(number(), number()) : new Because.Metadata(text(), text()));
        }
        return new Dated(edtf, precision, from, because);
    }

    private Gist gist() throws IOException {
        List<String> ids = texts();
        int chief = number();
        String first = text();
        String type = text();
        Stage stage = Stage.valueOf(text());
        Polarity polarity = Polarity.valueOf(text());
        String edtf = text();
        List<Who> parties = new ArrayList<>();
        int count = number();
        for (int i = 0; i < count; i++) {
            parties.add(who());
        }
        Who place = in.flag() ? who() : null;
        Set<String> types = ledger.pool().types(Set.copyOf(texts()));
        List<String> titleWords = texts();
        titleWords.forEach(ledger.pool()::word);
        return new Gist(ids, chief, first, type, stage, polarity, edtf, List.copyOf(parties), place, types, titleWords, in.flag(), number(),
                new Span(number(), number()), number(), in.fixed());
    }

    private Who who() throws IOException {
        int number = number();
        if (number > 0) {
            return who.get(number - 1);
        }
        String name = text();
        EntityType type = EntityType.valueOf(text());
        String role = text();
        Party party = new Party(name, type, role == null ? null : Role.valueOf(role), text(), texts(), text());
        NameKey key = new NameKey(EntityType.valueOf(text()), texts(), in.flag(), text(), texts(), text());
        Who one = ledger.pool().know(Who.of(party, key));
        who.add(one);
        return one;
    }

    private Part part() throws IOException {
        boolean ruled = in.flag();
        List<Node> own = new ArrayList<>();
        int count = number();
        for (int i = 0; i < count; i++) {
            own.add(nodes.get(number()));
        }
        Part part = new Part(own, ruled);
        List<Life> lives = new ArrayList<>();
        int events = number();
        for (int i = 0; i < events; i++) {
            int from = in.fixed();
            int until = in.fixed();
            Belief belief = new Belief(Stage.valueOf(text()), text());
            List<Telling> tellings = new ArrayList<>();
            int members = number();
            for (int j = 0; j < members; j++) {
                tellings.add(own.get(number()).telling());
            }
            lives.add(new Life(tellings, from, until, belief));
        }
        if (sameClock) {
            part.restore(lives);
        }
        return part;
    }

    private <T> void words(WordIndex<T> index, List<T> all) throws IOException {
        int words = number();
        for (int i = 0; i < words; i++) {
            String word = text();
            int places = number();
            int at = 0;
            for (int j = 0; j < places; j++) {
                int step = number();
                at += step >>> 1 ^ -(step & 1);
                index.put(word, all.get(at));
            }
        }
    }

    private List<String> texts() throws IOException {
        int count = number();
        String[] all = new String[count];
        for (int i = 0; i < count; i++) {
            all[i] = text();
        }
        return List.of(all);
    }

    private String text() throws IOException {
        int number = number();
        if (number == 0) {
            return null;
        }
        if (number > 1) {
            return texts.get(number - 2);
        }
        String text = in.text(number());
        texts.add(text);
        return text;
    }

    private int number() throws IOException {
        return in.number();
    }
}
