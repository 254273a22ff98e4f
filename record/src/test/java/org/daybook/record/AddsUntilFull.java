package org.daybook.record;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;
import org.daybook.reading.page.Capture;

/** A process that adds long pages, and says what is archived, until the disk takes no more: {@code FOLDER}. */
final class AddsUntilFull {
    static final int PAGES = 40;

    private AddsUntilFull() { }

    public static void main(String[] arguments) throws DataFolderProblem {
        try (Daybook daybook = Records.open(Path.of(arguments[0]))) {
            for (int i = 0; i < PAGES; i++) {
                Capture page = page(i);
                daybook.add(Stream.of(page), (what, done, total) -> {
                    if (what.equals("archiving")) {
                        System.out.println("archived " + page.payload().sha256());
                    }
                });
            }
        } catch (DataFolderProblem e) {
            System.out.println("problem " + e.getMessage());
        }
    }

    /** Words that don't compress well. */
    static Capture page(int number) {
        Random random = new Random(number);
        StringBuilder text = new StringBuilder();
        while (text.length() < 300_000) {
            for (int i = 0; i < 12; i++) {
                text.append(Long.toString(random.nextLong() >>> 8, 36)).append(' ');
            }
            text.append(".\n\n");
        }
        return Capture.of("long-" + number + ".txt", text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
