package org.daybook.app.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.config.SizeUnit;
import io.javalin.http.Context;
import io.javalin.http.ExceptionHandler;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.daybook.app.web.words.Words;
import org.daybook.record.AsOf;
import org.daybook.record.Daybook;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** Serves a record to browsers and programs. Safe for many threads; what it serves is never older than the request. */
public final class WebServer implements AutoCloseable {
    private static final Logger LOG = System.getLogger(WebServer.class.getName());
    private static final int MOST_THREADS = 64;
    /** About as long as the first page takes after the server listens. */
    private static final int FIRST_PAGE_MILLIS = 700;
    /** Tellings from which on pages take so long that it is worth it to rehearse them. */
    private static final int LARGE = 20_000;
    /** A request that says nothing for this long is given up. */
    private static final int IDLE_MILLIS = 30_000;
    /** The most that one upload may hold, all its files together. */
    static final int MOST_MEGABYTES = 64;
    /** Files and fields that one form may hold: a folder of saved pages has thousands. */
    private static final int MOST_PARTS = 10_000;

    private final Javalin javalin;
    private final Daybook daybook;
    private final Settings settings;
    private final Guard guard;
    private final Door door;
    private final Serving serving;
    private final Routes routes;
    private final Forms forms;
    private final CorrectForms corrections;
    private final Live live;
    private final WarmUp warmUp;
    private final Thread preparing = new Thread(this::prepare, "daybook-prepare");
    private final ProgramFiles files = new ProgramFiles(System.getProperty("java.class.path"));

    /**
     * @throws IOException where the file of tokens can't be used, or a place beyond this machine is asked for without one: the message says what to do
     */
    public WebServer(Daybook daybook, Settings settings) throws IOException {
        if (!settings.loopback() && settings.tokens() == null) {
            throw new IOException("serving on " + settings.host() + ", beyond this machine, needs to know who may read: give a file of tokens (--tokens)");
        }
        this.daybook = daybook;
        this.settings = settings;
        this.guard = new Guard(settings);
        this.door = settings.tokens() == null ? Door.open() : Door.of(settings.tokens());
        Desk desk = new Desk(daybook, settings.dataFolder().resolve("outlets.tsv"));
        this.serving = new Serving(desk, guard, settings.today());
        this.forms = new Forms(desk, guard, door, serving, settings);
        this.corrections = new CorrectForms(desk, guard, serving);
        this.live = new Live(daybook);
        this.routes = new Routes(desk);
        this.warmUp = new WarmUp(daybook, serving, routes);
        preparing.setDaemon(true);
        preparing.start();
        this.javalin = Javalin.create(this::configure);
    }

    /** A token's hash, for the file of tokens. */
    public static String hash(String token) {
        return Door.hash(token);
    }

    /** Begins to serve. @throws IOException where the address can't be had */
    public WebServer start() throws IOException {
        try {
            javalin.start();
            return this;
        } catch (RuntimeException e) {
            Throwable cause = e;
            while (cause.getCause() != null) {
                cause = cause.getCause();
            }
            throw new IOException("serving on " + settings.host() + " port " + settings.port() + ": " + cause.getMessage()
                    + "; stop what uses it, or give another (--port, --host)", e);
        }
    }

    /** Makes what the first pages will ask for, while the server starts: whoever comes at once finds most of it done. */
    private void prepare() {
        try {
            serving.open();
            if (!serving.busy()) {
                serving.rehearse(routes.start(), "", Map.of());
            }
            daybook.keep();
            // the look-ups are for the second page; the first has the machine to itself
            Thread.sleep(FIRST_PAGE_MILLIS);
            AsOf now = AsOf.allKnown(settings.today().get());
            daybook.warm(now);
            if (daybook.size().tellings() > LARGE) {
                warmUp.run(now);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            // Whoever asks is told what is wrong; here nobody is.
            LOG.log(Level.DEBUG, "preparing the first pages", e);
        }
    }

    /** Waits until all is prepared that is made while nobody asks. */
    void awaitPrepared() throws InterruptedException {
        preparing.join();
    }

    /** The port it listens on. */
    public int port() {
        return javalin.port();
    }

    /** Every method and address that is answered, such as {@code get /agenda}. */
    List<String> routes() {
        return javalin.unsafe.internalRouter.allHttpHandlers().stream().map(handler -> handler.endpoint)
                .filter(endpoint -> endpoint.method == HandlerType.GET || endpoint.method == HandlerType.POST)
                .map(endpoint -> (endpoint.method == HandlerType.GET ? "get " : "post ") + endpoint.path).distinct().toList();
    }

    private void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.maxRequestSize = (long) MOST_MEGABYTES << 20;
        config.http.asyncTimeout = IDLE_MILLIS;
        config.jetty.threadPool = new QueuedThreadPool(MOST_THREADS, 4, IDLE_MILLIS);
        config.jetty.multipartConfig.maxFileSize(MOST_MEGABYTES, SizeUnit.MB);
        config.jetty.multipartConfig.maxTotalRequestSize(MOST_MEGABYTES, SizeUnit.MB);
        config.jetty.multipartConfig.maxInMemoryFileSize(1, SizeUnit.MB);
        config.jetty.modifyServletContextHandler(handler -> handler.setMaxFormKeys(MOST_PARTS));
        config.jetty.addConnector(this::connector);
        config.router.ignoreTrailingSlashes = true;
        config.router.javaLangErrorHandler((response, error) -> {
            LOG.log(Level.ERROR, "answering a request", error);
            fail(response);
        });
        routes(config.routes);
    }

    private ServerConnector connector(Server server, HttpConfiguration http) {
        http.setSendServerVersion(false);
        http.setRequestHeaderSize(16 << 10);
        ServerConnector connector = new ServerConnector(server, new org.eclipse.jetty.server.HttpConnectionFactory(http));
        connector.setHost(settings.host());
        connector.setPort(settings.port());
        connector.setIdleTimeout(IDLE_MILLIS);
        return connector;
    }

    private void routes(RoutesConfig web) {
        web.before(this::enter);
        web.after(guard::finish);
        StaticFiles statics = new StaticFiles();
        web.get("/static/{file}", ctx -> statics.serve(ctx, ctx.pathParam("file")));
        for (Routes.Route route : routes.all()) {
            if (route.ofOne()) {
                web.get(route.path(), ctx -> serving.serve(ctx, route, ctx.pathParam("id")));
            } else {
                web.get(route.path(), ctx -> serving.serve(ctx, route, ""));
                web.get((route.path().equals("/") ? "/today" : route.path()) + ".{format}", ctx -> serving.serve(ctx, route, ""));
            }
        }
        web.get("/add", forms::add);
        web.post("/add", forms::added);
        web.get("/added/{id}", serving.onceOpen(forms::result));
        web.get("/correct", serving.onceOpen(corrections::form));
        web.post("/correct", corrections::correct);
        web.post("/settings", forms::language);
        web.post("/seen", forms::seen);
        web.get("/login", forms::logInForm);
        web.post("/login", forms::logIn);
        web.post("/logout", forms::logOut);
        web.get("/openapi.json", ctx -> statics.serve(ctx, "openapi.json"));
        web.sse("/live", live::join);
        web.exception(Refused.class, toWhoeverListens((refused, ctx) -> serving.refuse(ctx, refused)));
        web.exception(HttpResponseException.class, toWhoeverListens((problem, ctx) -> serving.refuse(ctx, problem.getStatus(),
                words -> problem.getStatus() == 413 ? words.text("problem.large", MOST_MEGABYTES) : words.text("problem.address"))));
        // thrown of forms alone, where they are taken apart
        web.exception(ServletException.class, toWhoeverListens((problem, ctx) -> serving.refuse(ctx, 400, words -> words.text("problem.parts", MOST_PARTS))));
        web.exception(Exception.class, toWhoeverListens((problem, ctx) -> {
            LOG.log(Level.WARNING, "answering " + ctx.path(), problem);
            serving.refuse(ctx, faultStatus(), words -> words.text(fault()));
        }));
        web.error(404, ctx -> {
            if (ctx.resultInputStream() == null || ctx.result() == null || ctx.result().equals("Not Found") || ctx.result().startsWith("Endpoint ")) {
                serving.refuse(ctx, 404, words -> words.text("problem.address"));
            }
        });
    }

    /**
     * Says what was wrong, and gives up where that fails as well, as it does of a request whose connection is gone: what a handler of failures throws is a failure
     * that it is called for again, without end.
     */
    private static <E extends Exception> ExceptionHandler<E> toWhoeverListens(ExceptionHandler<E> handler) {
        return (problem, ctx) -> {
            try {
                handler.handle(problem, ctx);
            } catch (RuntimeException e) {
                LOG.log(Level.DEBUG, "saying that an answer failed", e);
            }
        };
    }

    /** What is said of an answer that failed: whose fault it is, and what to do. */
    private String fault() {
        return files.gone() ? "problem.gone" : "problem.fault";
    }

    private int faultStatus() {
        return files.gone() ? 503 : 500;
    }

    /** Says so where not even a page can be made: in all languages, since who asked is not known here. */
    private void fail(HttpServletResponse response) {
        response.setStatus(faultStatus());
        response.setContentType("text/plain; charset=utf-8");
        try {
            for (Words words : Words.all()) {
                response.getWriter().println(words.text(fault()));
            }
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "saying that an answer failed", e);
        }
    }

    /** What holds for every request; whoever doesn't pass gets no further. */
    private void enter(Context ctx) {
        guard.headers(ctx);
        if (!guard.knows(ctx.header("Host"))) {
            ctx.status(421).contentType("text/plain; charset=utf-8").result("This is not a name of this server. Start it with --name to add one.\n");
            turnAway(ctx);
        }
        if (!door.admit(ctx) && !ctx.path().equals("/login") && !ctx.path().startsWith("/static/")) {
            turnAway(ctx);
            ctx.header("Cache-Control", "no-store");
            if (ctx.method() == HandlerType.GET && ctx.header("Authorization") == null && String.valueOf(ctx.header("Accept")).contains("text/html")) {
                ctx.redirect("/login?back=" + URLEncoder.encode(ctx.path() + (ctx.queryString() == null ? "" : "?" + ctx.queryString()), StandardCharsets.UTF_8),
                        HttpStatus.SEE_OTHER);
            } else {
                ctx.header("WWW-Authenticate", "Bearer").status(401).contentType("text/plain; charset=utf-8").result("Send a token: Authorization: Bearer …\n");
            }
        }
    }

    /** Lets a request get no further: what comes after each answer is skipped with the rest. */
    private void turnAway(Context ctx) {
        ctx.skipRemainingHandlers();
        guard.finish(ctx);
    }

    @Override
    public void close() {
        warmUp.stop();
        live.close();
        javalin.stop();
    }
}
