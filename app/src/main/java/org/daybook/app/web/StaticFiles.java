package org.daybook.app.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;

/** The style sheet, the scripts and the sign: files of the program, known by name, so that no path leads anywhere else. */
final class StaticFiles {
    private static final Map<String, String> TYPES = Map.of("daybook.css", "text/css; charset=utf-8", "daybook.js", "text/javascript; charset=utf-8",
            "icon.svg", "image/svg+xml", "openapi.json", "application/json");

    private record File(byte[] bytes, String tag) { }

    private final Map<String, File> files = new ConcurrentHashMap<>();

    void serve(Context web, String name) throws IOException {
        if (!TYPES.containsKey(name)) {
            throw new Refused(404, "problem.address");
        }
        File file = Optional.ofNullable(files.get(name)).orElse(read(name));
        files.put(name, file);
        web.header("ETag", file.tag());
        web.header("Cache-Control", "no-cache");
        if (Serving.holds(web.header("If-None-Match"), file.tag())) {
            web.status(304);
            return;
        }
        web.contentType(TYPES.get(name)).result(file.bytes());
    }

    private static File read(String name) throws IOException {
        try (InputStream in = StaticFiles.class.getResourceAsStream("static/" + name)) {
            if (in == null) {
                throw new IOException("the program is incomplete: static/" + name + " is missing from it; build it anew");
            }
            byte[] bytes = in.readAllBytes();
            CRC32 sum = new CRC32();
            sum.update(bytes);
            return new File(bytes, "W/\"" + HexFormat.of().toHexDigits((int) sum.getValue()) + "\"");
        }
    }
}
