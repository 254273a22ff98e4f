package org.daybook.app.web;

import java.util.List;
import org.daybook.app.publish.Answers;
import org.daybook.record.Story;

/** All stories, newest first; or those that several outlets tell, to be compared. */
final class StoriesPage implements Routes.Page {
    private static final int MOST = 50;

    private final Desk desk;
    private final boolean toCompare;

    /** @param toCompare whether only what several outlets tell is listed, each leading to its comparison */
    StoriesPage(Desk desk, boolean toCompare) {
        this.desk = desk;
        this.toCompare = toCompare;
    }

    @Override
    public Answer answer(View view, String name) {
        String words = view.parameter("q");
        List<Story> stories = toCompare ? desk.kept(view, "compared " + words, () -> desk.daybook().storiesOfSeveral(words, view.asOf()))
                : desk.kept(view, "stories " + words, () -> desk.daybook().stories(words, view.asOf()));
        Paged<Story> paged = Paged.open(stories, view.question().number("page"), MOST);
        return Answer.page("stories.jte").with("paged", paged).with("stories", paged.items().stream().map(story -> StoryLine.brief(story, view)).toList())
                .with("toCompare", toCompare).json(() -> Answers.stories(stories));
    }
}
