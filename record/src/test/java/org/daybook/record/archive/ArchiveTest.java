package org.daybook.record.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.daybook.reading.page.Given;
import org.daybook.reading.page.Payload;
import org.daybook.reading.page.Served;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.Warcinfo;

class ArchiveTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2027-03-04T12:00:00Z"), ZoneOffset.UTC);
    private static final Payload PAGE = Payload.of("<html><p>The harbour bridge opens on 3 May.</p></html>".getBytes(StandardCharsets.UTF_8));
    private static final Payload NOTE = Payload.of("Мост откроют третьего мая.".getBytes(StandardCharsets.UTF_8));

    @TempDir
    Path folder;

    @Test
    void keepsTheBytesAndAllThatWasSaidOfThem() throws IOException {
        Visit odd = new Visit(NOTE.sha256(), "заметки/день\n1.txt ", new Given("2027-03", "Вестник, Норланд", "https://example.org/a b", "ru"),
                Instant.parse("2027-03-04T10:11:12.345Z"), new Served("https://example.org/a", "text/html; charset=koi8-r"));
        Place place;
        try (Archive archive = archive(Archive.FULL)) {
            archive.append(visit(PAGE, "bridge.html"), PAGE);
            place = archive.append(odd, NOTE).place();
            archive.sync();
        }
        assertEquals(NOTE, archive(Archive.FULL).payload(place));
        assertEquals(List.of(visit(PAGE, "bridge.html"), odd), all().stream().map(Archived::visit).toList());
        assertEquals(List.of(PAGE, NOTE), all().stream().map(Archived::payload).toList());
    }

    @Test
    void keepsBytesThatComeAgainAsARevisit() throws IOException {
        try (Archive archive = archive(Archive.FULL)) {
            Place first = archive.append(visit(PAGE, "https://example.org/bridge"), PAGE).place();
            archive.append(visit(PAGE, "copy.html"), first);
            archive.sync();
        }
        List<Archived> all = all();
        assertEquals(visit(PAGE, "copy.html"), all.get(1).visit());
        assertEquals(null, all.get(1).payload());
        try (WarcReader reader = new WarcReader(folder.resolve("daybook-00001.warc.gz"))) {
            List<WarcRecord> records = new ArrayList<>();
            for (WarcRecord record : reader) {
                records.add(record);
            }
            WarcRevisit revisit = assertInstanceOf(WarcRevisit.class, records.get(4));
            assertEquals(WarcRevisit.IDENTICAL_PAYLOAD_DIGEST_1_1, revisit.profile());
            assertEquals(records.get(2).id(), revisit.refersTo().orElseThrow());
            assertEquals("https://example.org/bridge", revisit.refersToTargetURI().orElseThrow().toString());
        }
    }

    @Test
    void writesWarcThatOtherProgramsRead() throws IOException {
        try (Archive archive = archive(Archive.FULL)) {
            archive.append(visit(PAGE, "a folder/bridge.html#2"), PAGE);
            archive.sync();
        }
        try (WarcReader reader = new WarcReader(folder.resolve("daybook-00001.warc.gz"))) {
            reader.calculateBlockDigest();
            List<String> types = new ArrayList<>();
            for (WarcRecord record : reader) {
                types.add(record.type());
                assertEquals("WARC/1.1", record.version().toString());
                assertEquals(Instant.parse("2027-03-04T12:00:00Z"), record.date());
                if (record instanceof WarcResource resource) {
                    assertEquals("text/html", resource.contentType().toString());
                    assertEquals("sha256:" + PAGE.sha256(), resource.headers().first("WARC-Payload-Digest").orElseThrow());
                    assertTrue(resource.targetURI().toString().endsWith("/a%20folder/bridge.html%232"), resource.target());
                }
                record.body().consume();
                assertEquals(record.blockDigest().orElseThrow().hex(), record.calculatedBlockDigest().orElseThrow().hex());
                if (record instanceof Warcinfo) {
                    assertEquals(1, types.size());
                }
            }
            assertEquals(List.of("warcinfo", "metadata", "resource"), types);
        }
    }

    @Test
    void beginsANewFileWhenOneIsFull() throws IOException {
        try (Archive archive = archive(600)) {
            for (int i = 0; i < 6; i++) {
                archive.append(visit(PAGE, "page" + i), PAGE);
            }
            archive.sync();
        }
        assertTrue(archive(600).files().size() > 2, archive(600).files().toString());
        assertEquals(List.of("page0", "page1", "page2", "page3", "page4", "page5"), all().stream().map(a -> a.visit().source()).toList());
    }

    @Test
    void cutsOffATornTailWhereverItWasTornAndKeepsIt() throws IOException {
        long whole;
        try (Archive archive = archive(Archive.FULL)) {
            archive.append(visit(PAGE, "first"), PAGE);
            archive.sync();
            whole = archive.files().get("daybook-00001.warc.gz");
            archive.append(visit(NOTE, "second"), NOTE);
            archive.sync();
        }
        byte[] bytes = Files.readAllBytes(folder.resolve("daybook-00001.warc.gz"));
        for (int end = (int) whole; end < bytes.length; end++) {
            Files.write(folder.resolve("daybook-00001.warc.gz"), Arrays.copyOf(bytes, end));
            long cut = archive(Archive.FULL).mend("daybook-00001.warc.gz", 0);
            long kept = Files.size(folder.resolve("daybook-00001.warc.gz"));
            assertEquals(end, kept + cut);
            assertTrue(kept >= whole);
            assertEquals(1, all().size());
            if (cut > 0) {
                assertEquals(cut, Files.size(folder.resolve("torn/daybook-00001.warc.gz." + kept)));
            }
            try (Archive archive = archive(Archive.FULL)) {
                archive.append(visit(NOTE, "again"), NOTE);
                archive.sync();
            }
            assertEquals(List.of("first", "again"), all().stream().map(a -> a.visit().source()).toList());
        }
    }

    @Test
    void readsOnAfterAHoleAndCutsNothingBehindIt() throws IOException {
        long first;
        try (Archive archive = archive(Archive.FULL)) {
            archive.append(visit(PAGE, "first"), PAGE);
            archive.sync();
            first = archive.files().get("daybook-00001.warc.gz");
            archive.append(visit(PAGE, "second"), PAGE);
            archive.append(visit(NOTE, "third"), NOTE);
            archive.sync();
        }
        Path file = folder.resolve("daybook-00001.warc.gz");
        byte[] bytes = Files.readAllBytes(file);
        Arrays.fill(bytes, (int) first + 20, (int) first + 60, (byte) 0);
        Files.write(file, bytes);
        assertEquals(0, archive(Archive.FULL).mend("daybook-00001.warc.gz", 0));
        List<Archived> found = new ArrayList<>();
        assertEquals(1, archive(Archive.FULL).read("daybook-00001.warc.gz", 0, found::add));
        assertEquals(List.of(PAGE, PAGE, NOTE), found.stream().map(Archived::payload).toList());
    }

    private Archive archive(long full) {
        return new Archive(folder, NOON, full);
    }

    private List<Archived> all() throws IOException {
        List<Archived> all = new ArrayList<>();
        Archive archive = archive(Archive.FULL);
        for (String name : archive.files().keySet()) {
            archive.read(name, 0, all::add);
        }
        return all;
    }

    private static Visit visit(Payload payload, String source) {
        return new Visit(payload.sha256(), source, Given.NOTHING, null);
    }
}
