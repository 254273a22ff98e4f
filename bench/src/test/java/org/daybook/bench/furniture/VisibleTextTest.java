package org.daybook.bench.furniture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class VisibleTextTest {
    @Test
    void showsALineForEachBlockAndNothingHidden() throws IOException {
        String page = "<html><head><title>Not shown</title></head><body><nav><a>Home</a> <a>Port</a><ul><li>News<li>Sport</ul></nav><p>A <b>late</b>\n ferry.<br>Again."
                + "<script>no()</script><div hidden>no</div><div style='display: none'>no</div><p>—<img>after the picture</body></html>";
        assertEquals(List.of("Home Port", "News", "Sport", "A late ferry.", "Again.", "after the picture"), VisibleText.ofHtml(page.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void showsTheLinesOfACapture() {
        assertEquals(List.of("Home Port", "A late ferry."), VisibleText.ofCapture("Home\t Port \r\n\r\n***\nA\u200B late ferry."));
    }
}
