package org.daybook.app.gather;

import io.airlift.compress.zstd.ZstdInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;
import org.netpreserve.jwarc.HttpResponse;

/**
 * What a server sent, with chunking and compression undone. Archives often hold the body unpacked already under the header that it came with:
 * where bytes are not what the header says, they are taken as they are.
 */
final class HttpBody {
    private HttpBody() { }

    /**
     * The first bytes of the body.
     *
     * @param most how many, packed or not
     */
    static byte[] read(HttpResponse http, int most, Budget budget) throws IOException {
        byte[] body = http.body().stream().readNBytes(most);
        List<String> encodings = encodings(http);
        // the last that is named was applied last
        Collections.reverse(encodings);
        for (String encoding : encodings) {
            body = decoded(encoding, body, most, budget);
        }
        return body;
    }

    private static List<String> encodings(HttpResponse http) {
        List<String> encodings = new ArrayList<>();
        for (String header : http.headers().all("Content-Encoding")) {
            for (String encoding : header.split(",")) {
                encodings.add(encoding.strip().toLowerCase(Locale.ROOT));
            }
        }
        return encodings;
    }

    private static byte[] decoded(String encoding, byte[] body, int most, Budget budget) throws IOException {
        try (InputStream stream = decoder(encoding, body)) {
            return stream == null ? body : budget.unpacked(stream).readNBytes(most);
        } catch (Budget.Bomb e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            return body;
        }
    }

    /** Undoes an encoding of the IANA registry of HTTP content codings; null where the bytes are not encoded so. */
    private static InputStream decoder(String encoding, byte[] body) throws IOException {
        ByteArrayInputStream bytes = new ByteArrayInputStream(body);
        return switch (encoding) {
            case "gzip", "x-gzip" -> Input.gzipped(bytes) ? new GZIPInputStream(bytes) : null;
            // some servers leave out the wrapper that the standard asks for
            case "deflate" -> body.length > 1 && (body[0] & 0x0f) == 8 && ((body[0] & 0xff) << 8 | body[1] & 0xff) % 31 == 0 ? new InflaterInputStream(bytes)
                    : new InflaterInputStream(bytes, new Inflater(true));
            case "br" -> body.length > 0 && body[0] == '<' ? null : new BrotliInputStream(bytes);
            case "zstd" -> Input.beginsWith(bytes, 0x28, 0xb5, 0x2f, 0xfd) ? new ZstdInputStream(bytes) : null;
            default -> null;
        };
    }
}
