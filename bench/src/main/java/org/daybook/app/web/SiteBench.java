package org.daybook.app.web;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.daybook.record.AsOf;
import org.daybook.record.DataFolderProblem;
import org.daybook.record.Daybook;
import org.daybook.record.Event;
import org.daybook.record.Progress;
import org.daybook.record.Story;
import org.daybook.record.link.PageFacts;

/**
 * What each page of the site costs on a record: {@code SiteBench FOLDER ASKED [PAGE...]}, the folder as {@code SizeBench} fills it. Each page is asked for
 * over loopback, about other names, events and stories each time, as of the record's last day and as of days at random; a line a page is printed: by the clock, the first of
 * all, the median and the 95th percentile, and the same of the process's processor time, which says more where others use the machine. Milliseconds; the process's
 * time has the asking, the collector and the compiler in it. The last column is the largest answer in KiB.
 */
public final class SiteBench {
    /** Requests that are not counted, while the compiler learns the page. */
    private static final int WARM = 20;
    /** Letters of an event's word that is looked for. */
    private static final int WORD = 5;

    private final HttpClient client = HttpClient.newHttpClient();
    private final OperatingSystemMXBean machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private final SplittableRandom random = new SplittableRandom(11);
    private final Daybook daybook;
    private final List<Event> events;
    private final LocalDate last;
    private final long days;
    private final int asked;
    private final int port;
    /** The day that is asked for now; null for the record's last. */
    private LocalDate day;

    private SiteBench(Daybook daybook, LocalDate last, int port, int asked) {
        this.daybook = daybook;
        this.last = last;
        this.port = port;
        this.asked = asked;
        this.events = daybook.events(AsOf.allKnown(last));
        LocalDate first = daybook.pages(AsOf.allKnown(last)).stream().map(PageFacts::published).filter(java.util.Objects::nonNull).map(p -> p.edtf().substring(0, 10))
                .map(LocalDate::parse).findFirst().orElse(last);
        this.days = last.toEpochDay() - first.toEpochDay();
    }

    /** The record's own today is its newest page's day. */
    public static void main(String[] args) throws IOException, DataFolderProblem, InterruptedException {
        Path folder = Path.of(args[0]);
        try (Daybook daybook = Daybook.open(folder, () -> {
            throw new IllegalStateException("nothing is to be read");
        }, Progress.NONE)) {
            LocalDate last = daybook.newestDay().orElseThrow();
            try (WebServer server = new WebServer(daybook, new Settings("127.0.0.1", 0, Set.of(), null, folder, null, () -> last)).start()) {
                // a reader comes when the server has been up for some seconds
                server.awaitPrepared();
                new SiteBench(daybook, last, server.port(), Integer.parseInt(args[1])).run(Set.of(Arrays.copyOfRange(args, 2, args.length)));
            }
        }
    }

    private void run(Set<String> only) throws IOException {
        System.out.println("page\tas of\tfirst\tmedian\t95th\tcpu median\tcpu 95th\tKiB");
        for (boolean past : new boolean[] {false, true}) {
            measure(only, past, "start", () -> "/");
            measure(only, past, "agenda", () -> "/agenda");
            measure(only, past, "agenda-last", () -> "/agenda?page=99999");
            measure(only, past, "agenda-confirmed", () -> "/agenda?firm=confirmed");
            measure(only, past, "agenda-who", () -> "/agenda?who=" + encoded(name()));
            measure(only, past, "agenda-about", () -> "/agenda?about=" + encoded(name()));
            measure(only, past, "changes", () -> "/changes");
            measure(only, past, "event", () -> "/events/" + event().id());
            measure(only, past, "stories", () -> "/stories");
            measure(only, past, "stories-name", () -> "/stories?q=" + encoded(name()));
            measure(only, past, "story", () -> "/stories/" + story());
            measure(only, past, "comparisons", () -> "/compare");
            measure(only, past, "comparison", () -> "/compare/" + story());
            measure(only, past, "person", () -> "/people?name=" + encoded(name()));
            measure(only, past, "search-name", () -> "/search?q=" + encoded(name()));
            measure(only, past, "search-word", () -> "/search?q=" + encoded(word()));
            measure(only, past, "page", () -> "/pages/" + event().history().get(0).page());
            measure(only, past, "pages", () -> "/pages");
            measure(only, past, "coverage", () -> "/coverage");
        }
        System.out.println("# memory in use after all, MB: " + used());
    }

    private static long used() {
        Runtime.getRuntime().gc();
        return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20;
    }

    private void measure(Set<String> only, boolean past, String page, Supplier<String> address) throws IOException {
        if (!only.isEmpty() && !only.contains(page)) {
            return;
        }
        double[] clock = new double[asked];
        double[] processor = new double[asked];
        int largest = 0;
        double first = 0;
        for (int i = -WARM; i < asked; i++) {
            day = past ? last.minusDays(1 + random.nextLong(Math.max(1, days - 1))) : null;
            String path = address.get();
            String dated = day == null ? path : path + (path.indexOf('?') < 0 ? "?" : "&") + "asOf=" + day;
            // a record as a person meets it: what is asked for has not been asked for before
            String fresh = dated + (dated.indexOf('?') < 0 ? "?" : "&") + "n=" + random.nextLong(Long.MAX_VALUE);
            long busy = machine.getProcessCpuTime();
            long before = System.nanoTime();
            int size = get(fresh);
            if (i == -WARM) {
                first = (System.nanoTime() - before) / 1e6;
            }
            if (i >= 0) {
                clock[i] = (System.nanoTime() - before) / 1e6;
                processor[i] = (machine.getProcessCpuTime() - busy) / 1e6;
                largest = Math.max(largest, size);
            }
        }
        System.out.printf(Locale.ROOT, "%s\t%s\t%.0f\t%.0f\t%.0f\t%.0f\t%.0f\t%d%n", page, past ? "past" : "today", first, part(clock, 0.5), part(clock, 0.95), part(processor, 0.5),
                part(processor, 0.95), largest >> 10);
    }

    private static double part(double[] times, double part) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[Math.min(sorted.length - 1, (int) (part * sorted.length))];
    }

    private int get(String path) throws IOException {
        try {
            HttpResponse<byte[]> answer = client.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).header("Accept", "text/html").build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new IOException(path + " was answered with " + answer.statusCode());
            }
            return answer.body().length;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An event that is known on the day asked for. */
    private Event event() {
        while (true) {
            Event any = events.get(random.nextInt(events.size()));
            Optional<Event> known = day == null ? Optional.of(any) : daybook.event(any.id(), AsOf.day(day));
            if (known.isPresent()) {
                return known.get();
            }
        }
    }

    private String name() {
        while (true) {
            Event event = event();
            if (!event.participants().isEmpty()) {
                return event.participants().get(0).name();
            }
        }
    }

    private String word() {
        while (true) {
            String[] words = event().history().get(0).quote().split("\\P{L}+");
            String word = words[random.nextInt(words.length)];
            if (word.length() >= WORD) {
                return word;
            }
        }
    }

    private String story() {
        while (true) {
            Event event = event();
            Optional<Story> story = event.stories().stream().findFirst().flatMap(id -> daybook.story(id, day == null ? AsOf.allKnown(last) : AsOf.day(day)));
            if (story.isPresent()) {
                return story.get().id();
            }
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
