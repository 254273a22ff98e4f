package org.daybook.app.stories;

import java.nio.file.Path;

/** {@code examples/norland}. */
class NorlandTest extends StoryTest {
    @Override
    String key() {
        return "norland";
    }

    @Override
    Path folder() {
        return Path.of("..", "examples", "norland");
    }
}
