package org.daybook.app.stories;

import java.nio.file.Path;

/** {@code examples/visit}. */
class VisitTest extends StoryTest {
    @Override
    String key() {
        return "visit";
    }

    @Override
    Path folder() {
        return Path.of("..", "examples", "visit");
    }
}
