package org.daybook.record.link;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.daybook.reading.name.EntityType;

class NamesTest {
    private static final List<EntityType> TYPES = List.of(EntityType.PERSON, EntityType.PLACE, EntityType.ORGANIZATION);

    /** Whether by an index or by going through all of them. */
    @Property(tries = 200)
    void findsAllNamesThatMayBeOneOrHaveItsLetters(@ForAll("names") List<String> known, @ForAll("name") String asked) {
        Names<String, PageFacts> names = new Names<>();
        for (int i = 0; i < known.size(); i++) {
            names.add(new PageFacts(String.valueOf(i), "page", null, "Coast Herald", null, "en", null, List.of(known.get(i))), null);
            if (i == known.size() / 2) {
                names.like(asked);
            }
        }
        Names<String, PageFacts> kept = new Names<>();
        names.all().forEach(kept::know);
        assertEquals(plainly(known, asked), names.like(asked));
        assertEquals(plainly(known, asked), kept.like(asked));
    }

    private static Set<String> plainly(List<String> known, String asked) {
        Set<String> found = new HashSet<>();
        for (String name : known) {
            if (name.toLowerCase(Locale.ROOT).contains(asked.toLowerCase(Locale.ROOT))
                    || TYPES.stream().anyMatch(type -> NameKey.of(name, type).mayBe(NameKey.of(asked, type)))) {
                found.add(name);
            }
        }
        return found;
    }

    @Provide
    static Arbitrary<List<String>> names() {
        return name().list().ofMinSize(1).ofMaxSize(25);
    }

    @Provide
    static Arbitrary<String> name() {
        Arbitrary<String> words = Arbitraries.of("Ana", "Анна", "A.", "Droz", "Дроз", "Berg", "Берг", "Coast", "Bank", "Банк", "of", "Arden", "Norland", "Japan", "Япония",
                "Paris", "Париж", "Rossi", "Росси", "Макрон", "Macron", "Tyler", "Тайлер", "Жуков", "Zhukov", "-", "9", "ro");
        return words.list().ofMinSize(1).ofMaxSize(3).map(list -> String.join(" ", list));
    }
}
