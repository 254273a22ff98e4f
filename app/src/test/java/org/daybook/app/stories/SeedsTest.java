package org.daybook.app.stories;

import java.nio.file.Path;
import java.util.List;

/** The two captures that Daybook was begun with. They are other people's writing, and stand beside the project, not in it. */
class SeedsTest extends StoryTest {
    @Override
    String key() {
        return "seeds";
    }

    @Override
    Path folder() {
        return Path.of("..", "..", "shared", "seeds");
    }

    @Override
    List<String> pages() {
        return List.of(".txt");
    }
}
