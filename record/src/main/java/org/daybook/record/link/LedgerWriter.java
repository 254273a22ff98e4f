package org.daybook.record.link;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.daybook.reading.page.Because;
import org.daybook.reading.page.Dated;
import org.daybook.record.correct.Correction;
import org.daybook.record.link.Telling.Who;

/** Writes a ledger. Numbers are in as many bytes as they need; a text that comes again is its number. {@link LedgerReader} has the order of all. */
final class LedgerWriter {
    private final PackedOutput out;
    private final Map<String, Integer> texts = new HashMap<>();
    private final Map<Who, Integer> who = new IdentityHashMap<>();
    private final Map<Node, Integer> nodes = new IdentityHashMap<>();
    private final Map<Ledger.Entry, Integer> entries = new IdentityHashMap<>();

    LedgerWriter(PackedOutput out) {
        this.out = out;
    }

    void write(Ledger ledger) throws IOException {
        texts(ledger.corrections().standing().stream().map(Correction::id).toList());
        texts(ledger.spokenOf());
        Map<String, Names.Key> names = ledger.names().all();
        number(names.size());
        for (Map.Entry<String, Names.Key> name : names.entrySet()) {
            text(name.getKey());
            NameKey person = name.getValue().person();
            texts(person.words());
            out.writeBoolean(person.latin());
            texts(person.spelt());
            text(name.getValue().region());
            text(name.getValue().city());
        }
        List<Ledger.Entry> all = ledger.pages().inOrder();
        number(all.size());
        for (Ledger.Entry entry : all) {
            entries.put(entry, entries.size());
            page(entry);
        }
        List<Part> parts = new ArrayList<>();
        for (Ledger.Entry entry : all) {
            for (Node node : entry.nodes()) {
                links(node);
                if (node.part().nodes().get(0) == node) {
                    parts.add(node.part());
                }
            }
        }
        number(parts.size());
        for (Part part : parts) {
            part(part);
        }
        List<Map.Entry<String, Node>> ids = ledger.mentions().all();
        number(ids.size());
        for (Map.Entry<String, Node> id : ids) {
            text(id.getKey());
            number(nodes.get(id.getValue()));
        }
        words(ledger.titles(), nodes);
        words(ledger.headlines(), entries);
    }

    private void page(Ledger.Entry entry) throws IOException {
        PageFacts page = entry.raw();
        text(page.id());
        text(page.source());
        text(page.url());
        text(page.outlet());
        text(page.title());
        text(page.language());
        dated(page.published());
        texts(page.people());
        sketch(page.sketch());
        out.writeBoolean(entry.page() != page);
        if (entry.page() != page) {
            texts(entry.page().people());
        }
        out.writeInt(entry.sum());
        number(entry.nodes().size());
        for (Node node : entry.nodes()) {
            nodes.put(node, nodes.size());
            gist(node.telling().gist());
        }
    }

    private void sketch(Sketch sketch) throws IOException {
        int[] least = sketch.least();
        number(sketch.runs());
        number(least.length);
        for (int hash : least) {
            out.writeInt(hash);
        }
    }

    private void dated(Dated dated) throws IOException {
        out.writeBoolean(dated != null);
        if (dated == null) {
            return;
        }
        text(dated.edtf());
        text(dated.precision());
        text(dated.from());
        number(dated.because().size());
        for (Because because : dated.because()) {
            out.writeBoolean(because instanceof Because.Words);
            if (because instanceof Because.Words words) {
                number(words.start());
                number(words.end());
            } else if (because instanceof Because.Metadata metadata) {
                text(metadata.metadata());
                text(metadata.value());
            } else {
                throw new AssertionError(because);
            }
        }
    }

    private void gist(Gist gist) throws IOException {
        texts(gist.ids());
        number(gist.chief());
        text(gist.first());
        text(gist.type());
        text(gist.stage().name());
        text(gist.polarity().name());
        text(gist.edtf());
        number(gist.parties().size());
        for (Who party : gist.parties()) {
            who(party);
        }
        out.writeBoolean(gist.place() != null);
        if (gist.place() != null) {
            who(gist.place());
        }
        texts(gist.types());
        texts(gist.titleWords());
        out.writeBoolean(gist.leftItsDay());
        number(gist.paragraph());
        number(gist.trigger().start());
        number(gist.trigger().end());
        number(gist.worth());
        out.writeInt(gist.words());
    }

    private void who(Who one) throws IOException {
        Integer known = who.putIfAbsent(one, who.size());
        number(known == null ? 0 : known + 1);
        if (known == null) {
            Party party = one.party();
            text(party.name());
            text(party.type().name());
            text(party.role() == null ? null : party.role().name());
            text(party.key());
            texts(party.standsFor());
            text(party.bearer());
            NameKey key = one.key();
            text(key.type().name());
            texts(key.words());
            out.writeBoolean(key.latin());
            text(key.city());
            texts(key.spelt());
            text(key.bearer());
        }
    }

    /** Each once: with that of the two that was numbered later. */
    private void links(Node node) throws IOException {
        int own = nodes.get(node);
        List<Node.Link> back = node.links().stream().filter(link -> nodes.get(link.other()) < own).toList();
        number(back.size());
        for (Node.Link link : back) {
            number(own - nodes.get(link.other()));
            number(link.weight());
        }
    }

    private void part(Part part) throws IOException {
        out.writeBoolean(part.ruled());
        number(part.nodes().size());
        Map<Telling, Integer> places = new IdentityHashMap<>();
        for (Node node : part.nodes()) {
            places.put(node.telling(), places.size());
            number(nodes.get(node));
        }
        List<Life> lives = new ArrayList<>();
        Lives.each(part, lives::add);
        lives.sort(java.util.Comparator.comparingInt(Life::from));
        number(lives.size());
        for (Life life : lives) {
            out.writeInt(life.from());
            out.writeInt(life.until());
            text(life.stage().name());
            text(life.edtf());
            number(life.tellings().size());
            for (Telling telling : life.tellings()) {
                number(places.get(telling));
            }
        }
    }

    private <T> void words(WordIndex<T> index, Map<T, Integer> numbers) throws IOException {
        number(index.size());
        List<IOException> failed = new ArrayList<>();
        index.each((word, places) -> {
            try {
                text(word);
                numbers(places, place -> numbers.getOrDefault(place, -1));
            } catch (IOException e) {
                failed.add(e);
            }
        });
        if (!failed.isEmpty()) {
            throw failed.get(0);
        }
    }

    /** Those of them that have one. */
    private <T> void numbers(List<T> all, ToIntFunction<T> number) throws IOException {
        int[] known = all.stream().mapToInt(number).filter(n -> n >= 0).toArray();
        number(known.length);
        int before = 0;
        for (int n : known) {
            // places come in no order: the difference may be less than nothing (zigzag)
            int step = n - before;
            number(step << 1 ^ step >> 31);
            before = n;
        }
    }

    private void texts(Collection<String> all) throws IOException {
        number(all.size());
        for (String text : all) {
            text(text);
        }
    }

    private void text(String text) throws IOException {
        if (text == null) {
            number(0);
            return;
        }
        Integer known = texts.putIfAbsent(text, texts.size());
        number(known == null ? 1 : known + 2);
        if (known == null) {
            byte[] bytes = text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
            number(bytes.length);
            out.write(bytes);
        }
    }

    private void number(int number) throws IOException {
        out.number(number);
    }
}
