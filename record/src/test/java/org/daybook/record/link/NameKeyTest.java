package org.daybook.record.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.text.Transliterator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.daybook.reading.name.EntityType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameKeyTest {
    private static NameKey person(String name) {
        return NameKey.of(name, EntityType.PERSON);
    }

    /** What is written in ASCII is compared as it stands. */
    @Test
    void transliteratesNothingThatIsAscii() {
        String all = IntStream.range(0, 0x80).mapToObj(Character::toString).collect(Collectors.joining());
        assertEquals(all, Transliterator.getInstance("Any-Latin; Latin-ASCII").transliterate(all));
        assertEquals(all, Transliterator.getInstance("Latin-ASCII").transliterate(all));
    }

    private static NameKey place(String name) {
        return NameKey.of(name, EntityType.PLACE);
    }

    @ParameterizedTest
    @CsvSource({
        "Olga Tsareva, Ольга Царёва", "Sergey Zhukov, Сергей Жуков", "Serhiy Shcherbak, Сергей Щербак", "Dmitri Chernyayev, Дмитрий Черняев",
        "Aleksei Yakovlev, Alexey Iakovlev", "Yevgeny Khlebnikov, Евгений Хлебников", "Zelenskyy, Zelensky", "Poutine, Путин",
        "John Trask, Джон Траск", "J. Trask, John Trask", "Trask, John Trask", "Жанибек Ахметов, Zhanibek Akhmetov", "Kasym-Jomart Aliyev, Касым-Жомарт Алиев",
        "Владимир Петрович Орлов, Vladimir Orlov", "Luc Cambon, Люк Камбон", "Goran Micic, Горан Мичич", "Hugh Wainwright, Хью Уэйнрайт", "Jacques Berthot, Жак Берто",
        "Jörg Schulz, Йорг Шульц", "George Lynch, Джордж Линч", "Juan Castillo, Хуан Кастильо", "Zhou Jinhang, Чжоу Цзиньхан", "Agnieszka Czarnecka, Агнешка Чарнецкая"})
    void knowsOnePersonInDifferentSpellings(String a, String b) {
        assertTrue(person(a).mayBe(person(b)), person(a) + " / " + person(b));
        assertFalse(java.util.Collections.disjoint(person(a).blocks(), person(b).blocks()), person(a).blocks() + " / " + person(b).blocks());
    }

    @ParameterizedTest
    @CsvSource({"Anna Berg, Karl Berg", "Mario Rossi, Maria Rossi", "Bill Harmon, Hilda Harmon", "Ivan Petrov, Иван Павлов", "Hall, Hill",
        "Сергей Орлов, Андрей Орлов", "Luc Cambon, Люк Лебон", "Marc Dupont, Марк Бонне", "Anna Berg, Анна Борг Нильсен", "Peter Holt, Петер Хольц", "Carl Lang, Жан Ланг"})
    void keepsPeopleApartWhoShareASurnameOrSoundAlike(String a, String b) {
        assertFalse(person(a).mayBe(person(b)), person(a) + " / " + person(b));
    }

    @ParameterizedTest
    @CsvSource({"Kazakhstan, Казахстан", "U.S., США", "Russian Federation, Россия", "the United States, United States", "Германия, Germany"})
    void knowsACountryInEveryLanguageRead(String a, String b) {
        assertEquals(place(a), place(b));
        assertTrue(place(a).isRegion());
    }

    @ParameterizedTest
    @CsvSource({"Norland, Норланд", "Arden, Арден", "Astana, Астана", "Beijing, Пекин", "Paris, Париж", "Washington, Вашингтон"})
    void knowsOtherPlacesByTheirNumberOrSound(String a, String b) {
        assertTrue(place(a).mayBe(place(b)), place(a) + " / " + place(b));
    }

    @org.junit.jupiter.api.Test
    void takesABodyWithMoreOfItsNameForTheSameBody() {
        assertTrue(NameKey.of("Coast Bank", EntityType.ORGANIZATION).mayBe(NameKey.of("Coast Bank of Arden", EntityType.ORGANIZATION)));
        assertFalse(NameKey.of("Coast Bank", EntityType.ORGANIZATION).mayBe(NameKey.of("Coast Guard", EntityType.ORGANIZATION)));
    }

    @Property
    void anyNameHasAKeyThatIsItsOwn(@ForAll String name, @ForAll EntityType type) {
        NameKey key = NameKey.of(name, type);
        assertEquals(key, NameKey.of(name, type));
        assertTrue(key.words().isEmpty() || key.mayBe(key), key.toString());
    }

    @Property
    void whetherTwoNamesMayBeOneDoesNotDependOnWhichComesFirst(@ForAll String a, @ForAll String b, @ForAll EntityType type) {
        assertEquals(NameKey.of(a, type).mayBe(NameKey.of(b, type)), NameKey.of(b, type).mayBe(NameKey.of(a, type)));
    }
}
