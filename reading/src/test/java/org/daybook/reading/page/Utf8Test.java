package org.daybook.reading.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Utf8Test {
    @Property
    void decodesAnyText(@ForAll String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        assertEquals(new String(bytes, StandardCharsets.UTF_8), Utf8.chars(bytes).toString());
    }

    @Property
    void decodesAnyBytesAsJavaDoes(@ForAll byte[] bytes) {
        assertEquals(new String(bytes, StandardCharsets.UTF_8), Utf8.chars(bytes).toString());
    }

    /** Sequences that are nearly right are what any bytes seldom are. */
    @Property
    void decodesTextWithWrongBytesAsJavaDoes(@ForAll long seed) {
        Random random = new Random(seed);
        byte[] bytes = "The ferry – паром, 渡船, 🚢 – ran late, and café guests waited.".getBytes(StandardCharsets.UTF_8);
        for (int i = random.nextInt(3); i > 0; i--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }
        assertEquals(new String(bytes, StandardCharsets.UTF_8), Utf8.chars(bytes).toString());
    }

    /** Longer than need be, halves of pairs, beyond the last, cut off. */
    @ParameterizedTest
    @ValueSource(strings = {"61c080", "61c1bf", "e08080", "e09fbf", "eda080", "edbfbf61", "f0808080", "f08fbfbf", "f4908080", "f5808080", "61e2", "61e282", "f09f9a", "c3",
        "c280", "dfbf", "e0a080", "ed9fbf", "ee8080", "efbfbf", "f0908080", "f48fbfbf", "efbbbf61"})
    void decodesTheEdgesAsJavaDoes(String hex) {
        byte[] bytes = HexFormat.of().parseHex(hex);
        assertEquals(new String(bytes, StandardCharsets.UTF_8), Utf8.chars(bytes).toString());
    }
}
