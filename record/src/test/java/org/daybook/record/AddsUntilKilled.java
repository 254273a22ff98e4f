package org.daybook.record;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.daybook.reading.page.Capture;
import org.daybook.record.correct.Change;
import org.daybook.record.correct.Correction;

/**
 * A process that adds invented pages, says after each portion what is archived, corrects something and says that too, until it is killed:
 * {@code FOLDER FIRST PAGES PORTION}.
 */
final class AddsUntilKilled {
    private AddsUntilKilled() { }

    public static void main(String[] arguments) throws DataFolderProblem {
        int first = Integer.parseInt(arguments[1]);
        int pages = Integer.parseInt(arguments[2]);
        int portion = Integer.parseInt(arguments[3]);
        System.out.println("opening");
        try (Daybook daybook = Records.open(Path.of(arguments[0]))) {
            for (int i = 0; i < pages; i += portion) {
                List<Capture> some = Stream.iterate(first + i, n -> n + 1).limit(portion).map(n -> InventedPages.page(n % pages)).toList();
                daybook.add(some.stream(), (what, done, total) -> {
                    if (what.equals("archiving")) {
                        some.subList(0, (int) done).forEach(page -> System.out.println("archived " + page.payload().sha256()));
                        System.out.flush();
                    }
                });
                correct(daybook, i / portion);
                daybook.keep();
            }
        }
        System.out.println("done");
    }

    private static void correct(Daybook daybook, int number) throws DataFolderProblem {
        List<Event> events = daybook.events(Records.LATER);
        if (events.isEmpty()) {
            return;
        }
        try {
            String id = events.get(number % events.size()).id();
            Change change = switch (number % 3) {
                case 0 -> daybook.correcting().redate(id, "2027-06-" + (10 + number % 20));
                case 1 -> daybook.correcting().rename(id, "The visit, " + number);
                default -> daybook.correcting().redatePage(daybook.pages(Records.LATER).get(0).id(), "2027-01-" + (10 + number % 20));
            };
            Correction made = daybook.correct(change, "Rea", "because " + number, Instant.now(), Progress.NONE);
            System.out.println("corrected " + made.id());
            System.out.flush();
        } catch (NotFound e) {
            throw new AssertionError("what was just shown is there", e);
        }
    }
}
