package org.daybook.record.link;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegionsTest {
    @ParameterizedTest
    @CsvSource({"President of Kazakhstan, KZ", "Russian Foreign Minister, RU", "France’s prime minister, FR", "президент Казахстана, KZ",
        "министр иностранных дел Германии, DE", "российский лидер, RU", "ambassador of the Republic of Korea, KR"})
    void readsTheStateThatAnOfficeSpeaksFor(String office, String code) {
        assertEquals(List.of(code), Regions.named(List.of(office)));
    }

    @ParameterizedTest
    @CsvSource({"Kremlin spokesman", "energy minister of Norland", "chairman of the board"})
    void readsNoStateWhereNoneIsNamed(String office) {
        assertEquals(List.of(), Regions.named(List.of(office)));
    }
}
