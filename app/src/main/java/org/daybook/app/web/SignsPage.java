package org.daybook.app.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.daybook.app.publish.Answers;
import org.daybook.app.publish.Change;
import org.daybook.reading.event.Stage;

/** What the signs mean: those of stages, of cells of a comparison, of changes, and the date funnel's and the outlets' in words. */
public final class SignsPage implements Routes.Page {
    /** How firm an event is, from the lowest step; last what only time decides. */
    public static final List<String> STAGES = Stream.concat(Arrays.stream(Stage.values()).map(Stage::toString), Stream.of("lapsed")).toList();
    /** How an outlet stands to a fact that others tell. */
    public static final List<String> HOWS = List.of("told", "differently", "contradicts", "out", "missing", "apart");

    @Override
    public Answer answer(View view, String name) {
        return Answer.page("signs.jte").json(() -> Answers.fields(
                "stages", STAGES.stream().map(stage -> sign(view, "stage.", stage)).toList(),
                "comparison", HOWS.stream().map(how -> sign(view, "how.", how)).toList(),
                "changes", Change.KINDS.stream().map(kind -> {
                    Map<String, Object> sign = sign(view, "change.", kind);
                    sign.put("sign", Change.sign(kind));
                    return sign;
                }).toList(),
                "funnel", List.of(view.t("funnel.description"), view.t("signs.funnel.say")),
                "outlets", List.of(view.t("signs.outlets.say"), view.t("signs.evidence.say"))));
    }

    /** @param room of the texts' keys */
    private static Map<String, Object> sign(View view, String room, String name) {
        return Answers.fields("name", name, "word", view.t(room + name), "means", view.t(room + name + ".say"));
    }
}
