package org.daybook.app.web;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.daybook.app.publish.Answers;
import org.daybook.app.publish.Json;
import org.daybook.app.web.words.Words;
import org.daybook.reading.time.Edtf;
import org.daybook.record.AsOf;
import org.daybook.record.RecordMoved;

/** Turns a request into a look at the record, and its answer into bytes: format, language, day, and what the reader's browser holds already. */
final class Serving {
    static final String LANGUAGE = "language";
    static final String SEEN = "seen";
    /** Who somebody said they are, on their own machine. */
    static final String WHO = "who";
    /** The parameters that say which day is looked at. */
    private static final Set<String> DAY = Set.of("asOf", "clock");
    private static final int YEAR_SECONDS = 365 * 24 * 3600;
    /** How often a view is made again: pages are read anew seldom, and one answer takes milliseconds. */
    private static final int MOST_TRIES = 5;

    /** A small record is opened sooner; of a large one, its reader is told at once. */
    private static final long OPENING_MILLIS = 400;
    /** Longer than any other view takes. */
    private static final long PATIENCE_MILLIS = 1500;

    private final Desk desk;
    private final Guard guard;
    private final Supplier<LocalDate> today;
    private final Rendering rendering = new Rendering();
    private final Preparing opening = new Preparing("opening", OPENING_MILLIS);
    private final Preparing held = new Preparing("preparing", PATIENCE_MILLIS);
    /** How many views are being answered. */
    private final AtomicInteger waiting = new AtomicInteger();
    /** A program built anew may say the same otherwise. */
    private final String build = HexFormat.of().formatHex(Guard.random(), 0, 8);

    Serving(Desk desk, Guard guard, Supplier<LocalDate> today) {
        this.desk = desk;
        this.guard = guard;
        this.today = today;
    }

    /** Answers a view; again, where pages are read anew while it is made. @param name what {@code {id}} stands for; empty where the route has none */
    void serve(Context web, Routes.Route route, String name) {
        waiting.incrementAndGet();
        try {
            for (int tries = 1;; tries++) {
                try {
                    answer(web, route, name);
                    return;
                } catch (RecordMoved e) {
                    if (tries == MOST_TRIES) {
                        throw e;
                    }
                }
            }
        } finally {
            waiting.decrementAndGet();
        }
    }

    /** Has the record put in order for the first answer, and waits until it is. */
    void open() throws InterruptedException {
        opening.await(this::first);
    }

    private Object first() {
        return desk.daybook().pages(AsOf.allKnown(today.get()));
    }

    /** Makes a page for nobody: what that takes is then at hand, and compiled. @param name as {@link #serve} has it */
    void rehearse(Routes.Route route, String name, Map<String, List<String>> parameters) {
        String state = desk.daybook().state();
        View view = new View(new Question(path(route, name), parameters, null, null, null), today.get(), desk, state, desk.size(state), true, false);
        desk.knowOutlets(view);
        page(route.page().answer(view, name), view);
    }

    /** Whether somebody waits for an answer. */
    boolean busy() {
        return waiting.get() > 0;
    }

    private static String path(Routes.Route route, String name) {
        return route.path().replaceFirst("\\{.*}$", "") + name;
    }

    private void answer(Context web, Routes.Route route, String name) {
        Format.Named asked = Format.of(name.isEmpty() ? web.path() : name, web.header("Accept"));
        String path = name.isEmpty() ? asked.name().equals("/today") ? "/" : asked.name() : path(route, asked.name());
        View view = view(web, path);
        String token = asked.format() == Format.HTML ? guard.formToken(web) : "";
        view.token(token);
        view.by(who(web));
        view.origin(web.scheme() + "://" + web.header("Host"));
        String tag = tag(web, view, asked.format(), path, token);
        web.header("ETag", tag);
        web.header("Cache-Control", "private, no-cache");
        web.header("Vary", "Accept, Accept-Language, Cookie");
        if (holds(web.header("If-None-Match"), tag)) {
            web.status(304);
            return;
        }
        if (asked.format() == Format.HTML && !opening.ready(this::first)) {
            askAgain(web, view, opening);
            return;
        }
        if (asked.format() == Format.HTML && view.held() && !held.ready(() -> desk.daybook().pages(view.asOf()))) {
            askAgain(web, view, held);
            return;
        }
        desk.knowOutlets(view);
        // What is shown depends on the reader only through the template: the same look is made once for all.
        String look = String.join("\n", "look", view.language(), view.since().toString(), view.absolute(""), path, String.valueOf(web.queryString()));
        Answer answer = desk.kept(view, look, () -> route.page().answer(view, asked.name()));
        web.status(answer.status());
        send(web, asked.format().mediaType(), asked.format() == Format.HTML ? page(answer, view) : answer.data(asked.format()));
    }

    /** Says what is going on, in the place of an answer that takes too long; the browser asks again by itself. */
    private void askAgain(Context web, View view, Preparing what) {
        AsOf asOf = what == opening ? AsOf.allKnown(view.today()) : view.asOf();
        web.removeHeader("ETag");
        web.header("Cache-Control", "no-store");
        web.status(202);
        send(web, Format.HTML.mediaType(), page(Answer.page("preparing.jte").with("what", what.name())
                .with("far", desk.daybook().underWay(asOf).orElse(null)), view));
    }

    /** A page that is no view of the record: a form, or what became of one. */
    void show(Context web, Answer answer) {
        View view = viewForForm(web);
        web.header("Cache-Control", "no-store");
        web.status(answer.status());
        send(web, Format.HTML.mediaType(), page(answer, view));
    }

    private View viewForForm(Context web) {
        View view = view(web, web.path());
        view.by(who(web));
        view.token(guard.formToken(web));
        return view;
    }

    /** The same handler, for a page that tells of the record: until that is open, it says so. */
    Handler onceOpen(Handler handler) {
        return web -> {
            if (opening.ready(this::first)) {
                handler.handle(web);
            } else {
                askAgain(web, viewForForm(web), opening);
            }
        };
    }

    /** In UTF-8, whatever its type: the server itself would write a type that it does not know in a character set without Russian. */
    private static void send(Context web, String type, String text) {
        web.contentType(type).result(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Says what was wrong with a request, as a page or as data. */
    void refuse(Context web, Refused refused) {
        refuse(web, refused.status(), refused::words, refused.known());
    }

    /** The same of what no view refused. */
    void refuse(Context web, int status, Function<Words, String> message) {
        refuse(web, status, message, null);
    }

    /** @param known the day on which what was asked for is there; null for none */
    private void refuse(Context web, int status, Function<Words, String> message, LocalDate known) {
        web.status(status);
        web.header("Cache-Control", "no-store");
        web.removeHeader("ETag");
        Words words = Words.of(web.cookie(LANGUAGE), web.header("Accept-Language"));
        String last = web.path().substring(web.path().lastIndexOf('/') + 1);
        if (Format.of(last, web.header("Accept")).format() != Format.HTML) {
            send(web, "application/problem+json", Json.page(Answers.fields("status", status, "title", message.apply(words))) + "\n");
            return;
        }
        View view = viewOfProblem(web);
        view.token(guard.formToken(web));
        send(web, Format.HTML.mediaType(), page(Answer.page("problem.jte").with("message", message.apply(words)).with("status", status).with("today", asOfToday(web))
                .with("known", known).with("then", asOf(web, known)), view));
    }

    /** As of the day that was asked for, unless that is what was wrong: all links go on from there. Nothing else of the question is taken for right. */
    private View viewOfProblem(Context web) {
        Map<String, List<String>> day = new TreeMap<>(web.queryParamMap());
        day.keySet().retainAll(DAY);
        try {
            return viewOfProblem(web, day);
        } catch (Refused e) {
            return viewOfProblem(web, Map.of());
        }
    }

    private View viewOfProblem(Context web, Map<String, List<String>> parameters) {
        String state = desk.daybook().state();
        return new View(new Question(web.path(), parameters, web.cookie(LANGUAGE), web.header("Accept-Language"), null), today.get(), desk,
                state, desk.size(state), Door.mayWrite(web), Door.named(web));
    }

    /** The address of a request as of another day; null for none. */
    private static String asOf(Context web, LocalDate day) {
        String now = day == null ? null : asOfToday(web);
        return now == null ? null : now + (now.indexOf('?') < 0 ? "?" : "&") + "asOf=" + day;
    }

    /** The address of a request that asks for another day, as of today; null for others. */
    private static String asOfToday(Context web) {
        if (web.queryParam("asOf") == null) {
            return null;
        }
        String rest = web.queryParamMap().entrySet().stream().filter(parameter -> !DAY.contains(parameter.getKey()))
                .flatMap(parameter -> parameter.getValue().stream().map(value -> encoded(parameter.getKey()) + "=" + encoded(value))).collect(Collectors.joining("&"));
        // one that begins with two slashes would name another host
        return Forms.local(web.path() + (rest.isEmpty() ? "" : "?" + rest));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    LocalDate today() {
        return today.get();
    }

    /** A look at the record for a form. */
    View view(Context web) {
        return view(web, web.path());
    }

    /** Keeps something in the reader's browser. */
    void remember(Context web, String name, String value) {
        web.res().addHeader("Set-Cookie", name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8) + "; Path=/; HttpOnly; SameSite=Lax; Max-Age=" + YEAR_SECONDS);
    }

    /** Who sends a request, by the file of tokens, or as they last said; empty where they didn't. */
    String who(Context web) {
        String said = web.cookie(WHO);
        try {
            return Door.name(web).orElseGet(() -> said == null ? "" : URLDecoder.decode(said, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            // Not a cookie of ours.
            return "";
        }
    }

    private View view(Context web, String path) {
        Map<String, List<String>> parameters = new TreeMap<>(web.queryParamMap());
        Question question = new Question(path, parameters, web.cookie(LANGUAGE), web.header("Accept-Language"), seen(web.cookie(SEEN)));
        String state = desk.daybook().state();
        return new View(question, today.get(), desk, state, desk.size(state), Door.mayWrite(web), Door.named(web));
    }

    private static LocalDate seen(String cookie) {
        return cookie != null && cookie.matches("\\d{4}-\\d\\d-\\d\\d") && Edtf.valid(cookie) ? LocalDate.parse(cookie) : null;
    }

    private String page(Answer answer, View view) {
        Map<String, Object> model = new TreeMap<>(answer.model());
        model.put("formats", answer.formats());
        return rendering.render(answer.template(), view, model);
    }

    /** All that an answer depends on, in a few letters: the same tag means the same answer, and needs none to be made. */
    private String tag(Context web, View view, Format format, String path, String token) {
        String all = String.join("\n", build, view.state(), view.absolute(""), view.asOf().toString(), view.since().toString(), format.name(), path,
                String.valueOf(web.queryString()), view.language(), token, String.valueOf(view.mayWrite()), String.valueOf(view.named()), view.by());
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return "W/\"" + HexFormat.of().formatHex(sum, 0, 12) + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }

    static boolean holds(String ifNoneMatch, String tag) {
        return ifNoneMatch != null && (ifNoneMatch.strip().equals("*")
                || List.of(ifNoneMatch.split("\\s*,\\s*")).stream().anyMatch(held -> strong(held.strip()).equals(strong(tag))));
    }

    /** A tag without the mark of a weak one, and without what a compressing server adds to it. */
    private static String strong(String tag) {
        return tag.replaceFirst("^W/", "").replaceFirst("--gzip\"$", "\"");
    }
}
