package org.daybook.app.web;

import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.daybook.app.gather.Captures;
import org.daybook.app.gather.Gathered;
import org.daybook.app.publish.Answers;
import org.daybook.app.publish.Json;
import org.daybook.reading.page.Capture;
import org.daybook.reading.page.Given;
import org.daybook.record.Added;
import org.daybook.record.AsOf;
import org.daybook.record.DataFolderProblem;
import org.daybook.record.Progress;

/** What readers send: pages to add, their language, what they have seen, who they are. */
final class Forms {
    /** Results kept for whoever is led to them after adding, and pages listed in one. */
    private static final int MOST_RESULTS = 50;

    private final Desk desk;
    private final Guard guard;
    private final Door door;
    private final Serving serving;
    private final Settings settings;
    private final Map<String, Added> results = java.util.Collections.synchronizedMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Added> eldest) {
            return size() > MOST_RESULTS;
        }
    });

    Forms(Desk desk, Guard guard, Door door, Serving serving, Settings settings) {
        this.desk = desk;
        this.guard = guard;
        this.door = door;
        this.serving = serving;
        this.settings = settings;
    }

    /** The form by itself. */
    void add(Context web) {
        mayWrite(web);
        serving.show(web, Answer.page("add.jte"));
    }

    /** Adds files and pasted text. A form is answered by a way to what became of it, a program by that itself. */
    void added(Context web) throws DataFolderProblem {
        mayWrite(web);
        boolean program = guard.checkSender(web);
        List<Added.Failure> lost = new ArrayList<>();
        Added added = desk.daybook().add(captures(web, given(web), lost), Progress.NONE);
        lost.addAll(0, added.failed());
        Added all = new Added(added.added(), added.known(), lost);
        if (program) {
            web.contentType(Format.JSON.mediaType()).result(Json.page(Answers.read(all, List.of(), List.of(), List.of())) + "\n");
            return;
        }
        String id = HexFormat.of().formatHex(Guard.random(), 0, 8);
        results.put(id, all);
        web.redirect("/added/" + id, io.javalin.http.HttpStatus.SEE_OTHER);
    }

    /** What became of pages that were added. */
    void result(Context web) {
        Added added = results.get(web.pathParam("id"));
        if (added == null) {
            throw new Refused(404, "problem.address");
        }
        AsOf now = AsOf.allKnown(settings.today().get());
        List<AddedPage> pages = Stream.concat(added.added().stream(), added.known().stream()).limit(MOST_RESULTS).flatMap(source -> desk.daybook().reading(source).stream())
                .flatMap(reading -> desk.daybook().page(reading.capture().sha256(), now).map(page -> new AddedPage(page, reading.events().size())).stream()).toList();
        desk.knowOutlets(serving.view(web));
        serving.show(web, Answer.page("added.jte").with("added", added).with("pages", pages)
                .with("more", Math.max(0, added.added().size() + added.known().size() - MOST_RESULTS)));
    }

    private static void mayWrite(Context web) {
        if (!Door.mayWrite(web)) {
            throw new Refused(403, "problem.role");
        }
    }

    private Given given(Context web) {
        String published = text(web, "published");
        return new Given(published == null ? null : serving.view(web).typed().needed("published", published).toString(), text(web, "outlet"), text(web, "url"), text(web, "language"));
    }

    private static String text(Context web, String name) {
        String text = web.formParam(name);
        return text == null || text.isBlank() ? null : text.strip().substring(0, Math.min(2000, text.strip().length()));
    }

    private static Stream<Capture> captures(Context web, Given given, List<Added.Failure> lost) {
        Stream<Gathered> files = web.uploadedFiles("files").stream().filter(file -> !file.filename().isEmpty())
                .flatMap(file -> Captures.of(name(file), file.content(), given));
        String pasted = web.formParam("text");
        Stream<Gathered> text = pasted == null || pasted.isBlank() ? Stream.of() : pasted(pasted.getBytes(StandardCharsets.UTF_8), given);
        return Stream.concat(files, text).mapMulti((input, found) -> {
            if (input instanceof Gathered.Found capture) {
                found.accept(capture.capture());
            } else if (input instanceof Gathered.Lost problem) {
                lost.add(new Added.Failure(problem.source(), problem.problem().code().toString(), problem.problem().getMessage()));
            }
        });
    }

    /** A pasted text is called by its own sum: the same text is the same source. */
    private static Stream<Gathered> pasted(byte[] bytes, Given given) {
        try {
            InputStream in = new ByteArrayInputStream(bytes);
            return Captures.of("pasted/" + HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 6), in, given);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }

    /** A file's own name, without any folders that a browser tells. */
    private static String name(UploadedFile file) {
        String name = file.filename().replace('\\', '/');
        String own = name.substring(name.lastIndexOf('/') + 1).replaceAll("[\\p{Cntrl}]", "");
        return "uploaded/" + (own.isBlank() ? "unnamed" : own);
    }

    /** Remembers the interface's language. */
    void language(Context web) {
        guard.checkForm(web);
        String language = web.formParam("language");
        if (language != null && language.matches("[A-Za-z-]{2,12}")) {
            serving.remember(web, Serving.LANGUAGE, language);
        }
        back(web);
    }

    /** Remembers that what changed until today was seen. */
    void seen(Context web) {
        guard.checkForm(web);
        serving.remember(web, Serving.SEEN, settings.today().get().toString());
        back(web);
    }

    void logInForm(Context web) {
        serving.show(web, Answer.page("login.jte").with("wrong", false).with("back", local(web.queryParam("back"))));
    }

    void logIn(Context web) {
        guard.checkForm(web);
        if (door.logIn(web, text(web, "name"), web.formParam("secret"))) {
            back(web);
        } else {
            serving.show(web, Answer.page("login.jte").with("wrong", true).with("back", local(web.formParam("back"))).status(403));
        }
    }

    void logOut(Context web) {
        guard.checkForm(web);
        door.logOut(web);
        web.redirect("/login", io.javalin.http.HttpStatus.SEE_OTHER);
    }

    private static void back(Context web) {
        web.redirect(local(web.formParam("back")), io.javalin.http.HttpStatus.SEE_OTHER);
    }

    /** An address of this site; the start for any other. */
    static String local(String address) {
        return address != null && address.matches("/(?![/\\\\])[\\x21-\\x7e]*") && address.indexOf('\\') < 0 ? address : "/";
    }
}
