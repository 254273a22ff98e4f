package org.daybook.record.link;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** All events of all days, in no order, and those that a diary may show in its order. */
final class Lives {
    private final List<Life> all = new ArrayList<>();
    private final Diary diary = new Diary();

    void add(Part part) {
        each(part, life -> {
            life.place(all.size());
            all.add(life);
            diary.add(life);
        });
    }

    void remove(Part part) {
        each(part, life -> {
            diary.remove(life);
            Life last = all.remove(all.size() - 1);
            if (last != life) {
                all.set(life.place(), last);
                last.place(life.place());
            }
        });
    }

    Diary diary() {
        return diary;
    }

    /** Each once: with its first telling. */
    static void each(Part part, Consumer<Life> work) {
        for (Node node : part.nodes()) {
            for (Life life : node.lives()) {
                if (life.tellings().get(0) == node.telling()) {
                    work.accept(life);
                }
            }
        }
    }

    /** The events of a day. */
    List<Life> at(int day) {
        List<Life> found = new ArrayList<>();
        for (Life life : all) {
            if (life.at(day)) {
                found.add(life);
            }
        }
        return found;
    }
}
