package org.daybook.bench.world;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.daybook.reading.event.Stage;

/**
 * An invented world. Threads of two people's events run side by side: visits, meetings and debates that are announced, dated, put off, moved,
 * called off, held, or never spoken of again. Beside them run the votes of parties, town by town. Outlets tell each piece of news on its day or the next;
 * their pages recall what was known of the thread's other events, with their days or as known to all, and tell small things that happened once and are told once or twice. The same seed and number of pages give the same world, everywhere.
 */
public final class World {
    private static final LocalDate START = LocalDate.of(2027, 1, 1);
    private static final String[] OUTLETS = {"Coast Herald", "Velmark Today", "Northern Post", "Evening Mail", "Harbour Times", "The Observer of Arden",
        "Daily Lantern", "Plain Dealer", "Арденский вестник", "Северная газета", "Новости побережья", "Вечерний Велмарк"};
    private static final int ENGLISH = 8;
    private static final String[] ONE = {"visit", "concert", "trial"};
    private static final String[] TWO = {"meeting", "meeting", "debate"};
    private static final String[] SMALL = {"arrest", "rally", "concert"};
    /** One page in so many tells a weekday and no date of its own. */
    private static final int UNDATED = 200;

    /** One of so many threads is a town's votes, and one telling in so many speaks of its event as known, without a day. */
    private static final int VOTES = 8;
    private static final int KNOWN = 6;
    private static final Name[] PARTIES = {new Name("Harbour Party", "Партия гавани"), new Name("Meadow Party", "Партия лугов")};

    private final SplittableRandom random;
    /** Of its own, so that what else there is stays as it was before there were votes and events spoken of as known. */
    private final SplittableRandom aside;
    private final int pages;
    private final int days;
    private final Wording[] wordings = {Wording.of("en"), Wording.of("ru")};
    private final List<Name> people = new ArrayList<>();
    private final List<Name> towns = new ArrayList<>();
    private final Name.Maker names;
    private final Consumer<InventedPage> told;
    private int happenings;
    private int made;

    private World(long seed, int pages, Consumer<InventedPage> told) {
        this.random = new SplittableRandom(seed);
        this.aside = new SplittableRandom(seed + 1);
        this.pages = pages;
        this.told = told;
        this.days = Math.max(90, pages / 100);
        this.names = new Name.Maker(random.split());
        for (int i = 0; i < 20 + pages / 20; i++) {
            people.add(names.person());
        }
        for (int i = 0; i < 20 + pages / 50; i++) {
            towns.add(names.town());
        }
    }

    /** Gives a world's pages, thread by thread, and so in no order of their days. */
    public static void tell(long seed, int pages, Consumer<InventedPage> told) {
        World world = new World(seed, pages, told);
        while (world.made < pages) {
            if (world.aside.nextInt(VOTES) == 0) {
                world.votes();
            } else {
                world.thread();
            }
        }
    }

    private void thread() {
        Name a = anybody();
        Name b = anybody();
        LocalDate day = START.plusDays(random.nextInt(days));
        List<Happening> thread = new ArrayList<>();
        int count = 1 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            boolean both = random.nextInt(3) > 0 && a != b;
            String type = both ? TWO[random.nextInt(TWO.length)] : ONE[random.nextInt(ONE.length)];
            thread.add(planned(type, both ? List.of(a, b) : List.of(a), day));
            day = day.plusDays(20 + random.nextInt(40));
        }
        tell(thread);
    }

    /** The votes of a town's parties, a week apart, and those of a year later. */
    private void votes() {
        Name town = towns.get(aside.nextInt(towns.size()));
        LocalDate on = START.plusDays(40 + aside.nextInt(days));
        List<Happening> thread = new ArrayList<>();
        for (int year = 0; year < 2; year++) {
            int first = aside.nextInt(PARTIES.length);
            int count = 1 + aside.nextInt(PARTIES.length);
            for (int i = 0; i < count; i++) {
                LocalDate day = on.plusYears(year).plusWeeks(i);
                List<Happening.News> news = new ArrayList<>(List.of(new Happening.News(day.minusDays(20 + aside.nextInt(60)), Stage.DATED, day, false)));
                if (aside.nextInt(8) == 0) {
                    LocalDate moved = day.plusDays(7 + aside.nextInt(14));
                    news.add(new Happening.News(day.minusDays(4), Stage.MOVED, moved, false));
                    day = moved;
                }
                news.add(new Happening.News(day, Stage.HAPPENED, day, false));
                thread.add(new Happening(happenings++, "primary", List.of(), PARTIES[(first + i) % PARTIES.length], town, news));
            }
        }
        tell(thread);
    }

    private void tell(List<Happening> thread) {
        for (Happening happening : thread) {
            for (Happening.News news : happening.news()) {
                int outlets = 1 + Math.min(random.nextInt(4), random.nextInt(6));
                int first = random.nextInt(OUTLETS.length);
                for (int i = 0; i < outlets && made < pages; i++) {
                    page((first + 5 * i) % OUTLETS.length, news.day().plusDays(random.nextInt(2)), happening, thread);
                }
                if (aside.nextInt(KNOWN / 2) == 0 && made < pages) {
                    known(news.day().plusDays(aside.nextInt(20) - 10), happening);
                }
            }
        }
    }

    /** A page that speaks of an event without its day. */
    private void known(LocalDate day, Happening happening) {
        Happening.News news = happening.spokenOf(day);
        if (news != null) {
            int outlet = aside.nextInt(OUTLETS.length);
            PageText text = new PageText(wordings[outlet < ENGLISH ? 0 : 1], false);
            text.tell(happening, news, aside.nextBoolean());
            told.accept(text.page(made++, OUTLETS[outlet], day));
        }
    }

    /** Somebody: a tenth of the people are in most of the news. */
    private Name anybody() {
        double where = random.nextDouble();
        return people.get((int) (people.size() * where * where));
    }

    private Happening planned(String type, List<Name> who, LocalDate from) {
        LocalDate on = from.plusDays(15 + random.nextInt(45));
        List<Happening.News> news = new ArrayList<>();
        boolean trial = type.equals("trial");
        if (!trial && random.nextInt(2) == 0) {
            news.add(new Happening.News(from, random.nextInt(2) == 0 ? Stage.SUGGESTED : Stage.AGREED, on, true));
        }
        news.add(new Happening.News(from.plusDays(5), Stage.DATED, on, false));
        int fate = random.nextInt(100);
        if (fate < 15) {
            news.add(new Happening.News(on.minusDays(3), Stage.POSTPONED, on, false));
            if (fate < 8) {
                on = on.plusDays(10 + random.nextInt(30));
                news.add(new Happening.News(on.minusDays(8), Stage.DATED, on, false));
            }
        } else if (fate < 25 && !trial) {
            LocalDate moved = on.plusDays(5 + random.nextInt(20));
            news.add(new Happening.News(on.minusDays(4), Stage.MOVED, moved, false));
            on = moved;
        } else if (fate < 35 && !trial) {
            news.add(new Happening.News(on.minusDays(2), Stage.CANCELLED, on, false));
        } else if (fate < 55 && !trial) {
            news.add(new Happening.News(on.minusDays(5), Stage.CONFIRMED, on, false));
        }
        boolean held = fate < 8 || fate >= 15 && fate < 25 || fate >= 35 && random.nextInt(10) > 0;
        if (held) {
            news.add(new Happening.News(on, Stage.HAPPENED, on, false));
        }
        return new Happening(happenings++, type, who, null, towns.get(random.nextInt(towns.size())), news);
    }

    private void page(int outlet, LocalDate day, Happening chief, List<Happening> thread) {
        boolean undated = random.nextInt(UNDATED) == 0;
        PageText text = new PageText(wordings[outlet < ENGLISH ? 0 : 1], undated);
        text.tell(chief, chief.knownOn(day));
        for (Happening other : thread) {
            Happening.News known = other.knownOn(day);
            if (other != chief && known != null && random.nextInt(2) == 0) {
                Happening.News spokenOf = aside.nextInt(KNOWN) == 0 ? other.spokenOf(day) : null;
                text.tell(other, spokenOf == null ? known : spokenOf, spokenOf != null && aside.nextBoolean());
            }
        }
        int small = random.nextInt(3);
        for (int i = 0; i < small; i++) {
            LocalDate when = day.minusDays(random.nextInt(3));
            Happening once = new Happening(happenings++, SMALL[random.nextInt(SMALL.length)], List.of(names.person()), null, towns.get(random.nextInt(towns.size())),
                    List.of(new Happening.News(when, Stage.HAPPENED, when, false)));
            text.tell(once, once.news().get(0));
        }
        told.accept(text.page(made++, OUTLETS[outlet], day));
    }
}
