package org.daybook.bench.world;

import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;

/** A person or town of an invented world, as it is written in Latin and in Cyrillic letters. */
record Name(String latin, String cyrillic) {
    private static final String[][] SYLLABLES = {{"ba", "ба"}, {"bo", "бо"}, {"da", "да"}, {"de", "де"}, {"du", "ду"}, {"fa", "фа"}, {"ga", "га"},
        {"go", "го"}, {"ka", "ка"}, {"ki", "ки"}, {"ko", "ко"}, {"la", "ла"}, {"le", "ле"}, {"lu", "лу"}, {"ma", "ма"}, {"me", "ме"},
        {"mi", "ми"}, {"mo", "мо"}, {"na", "на"}, {"ne", "не"}, {"no", "но"}, {"nu", "ну"}, {"pa", "па"}, {"pe", "пе"}, {"po", "по"},
        {"ra", "ра"}, {"ri", "ри"}, {"ro", "ро"}, {"ru", "ру"}, {"sa", "са"}, {"se", "се"}, {"so", "со"}, {"ta", "та"}, {"te", "те"},
        {"to", "то"}, {"tu", "ту"}, {"va", "ва"}, {"ve", "ве"}, {"vo", "во"}, {"za", "за"}};
    private static final String[][] GIVEN = {{"Anna", "Анна"}, {"Vera", "Вера"}, {"Nina", "Нина"}, {"Marta", "Марта"}, {"Elena", "Елена"},
        {"Tamara", "Тамара"}, {"Laura", "Лаура"}, {"Irina", "Ирина"}};
    private static final String[][] FAMILY = {{"dal", "дал"}, {"mar", "мар"}, {"len", "лен"}, {"rin", "рин"}, {"vik", "вик"}, {"gan", "ган"}};
    private static final String[][] TOWN = {{"burg", "бург"}, {"stad", "стад"}, {"grad", "град"}, {"ford", "форд"}, {"polis", "полис"}};

    /** Makes names, none of them twice. */
    static final class Maker {
        private final SplittableRandom random;
        private final Set<String> made = new HashSet<>();

        Maker(SplittableRandom random) {
            this.random = random;
        }

        Name person() {
            Name family = fresh(FAMILY);
            String[] given = GIVEN[random.nextInt(GIVEN.length)];
            return new Name(given[0] + " " + family.latin, given[1] + " " + family.cyrillic);
        }

        Name town() {
            return fresh(TOWN);
        }

        private Name fresh(String[][] endings) {
            while (true) {
                StringBuilder latin = new StringBuilder();
                StringBuilder cyrillic = new StringBuilder();
                int syllables = 2 + random.nextInt(3);
                for (int i = 0; i < syllables; i++) {
                    append(SYLLABLES, latin, cyrillic);
                }
                append(endings, latin, cyrillic);
                if (made.add(latin.toString())) {
                    return new Name(capital(latin), capital(cyrillic));
                }
            }
        }

        private void append(String[][] parts, StringBuilder latin, StringBuilder cyrillic) {
            String[] part = parts[random.nextInt(parts.length)];
            latin.append(part[0]);
            cyrillic.append(part[1]);
        }

        private static String capital(StringBuilder word) {
            return Character.toUpperCase(word.charAt(0)) + word.substring(1);
        }
    }
}
