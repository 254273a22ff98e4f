package org.daybook.record.archive;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import org.daybook.reading.page.Payload;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageVersion;
import org.netpreserve.jwarc.WarcMetadata;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.Warcinfo;

/** The WARC 1.1 records (ISO 28500:2017) that captures are kept as. */
final class WarcRecords {
    /** Written in hexadecimal, as the record's own ids are: jwarc's own setters would make base 32 of them. */
    private static final String BLOCK = "WARC-Block-Digest";
    private static final String PAYLOAD = "WARC-Payload-Digest";

    private WarcRecords() { }

    /** What a file begins with: which program wrote it. */
    static Warcinfo info(String file, Instant now) {
        byte[] block = ("software: Daybook\r\nformat: WARC File Format 1.1\r\n"
                + "conformsTo: https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/\r\n").getBytes(StandardCharsets.UTF_8);
        return new Warcinfo.Builder().version(MessageVersion.WARC_1_1).recordId(UUID.randomUUID()).date(now).setHeader(BLOCK, sha256(block))
                .setHeader("WARC-Filename", file).body(MediaType.WARC_FIELDS, block).build();
    }

    /** The bytes of a capture. */
    static WarcResource resource(UUID id, Visit visit, Payload payload, Instant now) {
        String digest = "sha256:" + payload.sha256();
        return new WarcResource.Builder(target(visit)).version(MessageVersion.WARC_1_1).recordId(id).date(now)
                .setHeader(BLOCK, digest).setHeader(PAYLOAD, digest)
                .body(MediaType.parse(ContentType.of(payload)), Channels.newChannel(payload.stream()), payload.length()).build();
    }

    /** That the bytes of an earlier record were handed in again. */
    static WarcRevisit revisit(UUID id, Visit visit, URI of, String ofTarget, Instant ofDate, Instant now) {
        return new WarcRevisit.Builder(target(visit), WarcRevisit.IDENTICAL_PAYLOAD_DIGEST_1_1).version(MessageVersion.WARC_1_1)
                .recordId(id).date(now).refersTo(of, ofTarget, ofDate)
                .setHeader(BLOCK, sha256(new byte[0])).setHeader(PAYLOAD, "sha256:" + visit.capture())
                .body(MediaType.OCTET_STREAM, new byte[0]).build();
    }

    /** What is known of the capture whose record has this id: where it came from, and what was said about it. */
    static WarcMetadata metadata(UUID of, Visit visit, Instant now) {
        byte[] block = VisitFields.write(visit);
        return new WarcMetadata.Builder().version(MessageVersion.WARC_1_1).recordId(UUID.randomUUID()).date(now)
                .setHeader("WARC-Target-URI", target(visit).toString()).setHeader("WARC-Concurrent-To", "<" + urn(of) + ">")
                .setHeader(BLOCK, sha256(block)).body(MediaType.WARC_FIELDS, block).build();
    }

    static URI urn(UUID id) {
        return URI.create("urn:uuid:" + id);
    }

    private static String sha256(byte[] block) {
        try {
            return "sha256:" + HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(block));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }

    /** The given URL, or the one that it was fetched at, or the source if it is one; else the file; else a name made of the bytes. The source as given stands in the metadata. */
    private static URI target(Visit visit) {
        for (String url : Arrays.asList(visit.given().url(), visit.served().url(), visit.source())) {
            if (url != null && url.matches("https?://[!-~]+")) {
                try {
                    return new URI(url);
                } catch (URISyntaxException e) {
                    continue;
                }
            }
        }
        try {
            if (!visit.source().equals("-")) {
                return URI.create(Path.of(visit.source()).toAbsolutePath().normalize().toUri().toASCIIString());
            }
        } catch (InvalidPathException e) {
            // A name that this system's files can't bear: the bytes name themselves.
        }
        return URI.create("urn:sha256:" + visit.capture());
    }
}
