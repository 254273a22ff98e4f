package org.daybook.record;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.daybook.reading.page.Capture;

/** A process that adds invented pages, and says after each portion what is archived, until it is killed: {@code FOLDER FIRST PAGES PORTION}. */
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
            }
        }
        System.out.println("done");
    }
}
