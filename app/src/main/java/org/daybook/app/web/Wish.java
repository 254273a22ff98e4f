package org.daybook.app.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.daybook.reading.event.EventType;
import org.daybook.reading.event.EventTypes;
import org.daybook.reading.event.Stage;
import org.daybook.record.Correcting;
import org.daybook.record.NotFound;
import org.daybook.record.correct.Change;

/** From a form to the change that it asks for, by what the command line makes its changes by. */
final class Wish {
    private final Correcting correcting;
    private final Filled form;
    private final Typed typed;

    /** @param typed reads dates as this reader types them */
    Wish(Correcting correcting, Filled form, Typed typed) {
        this.correcting = correcting;
        this.form = form;
        this.typed = typed;
    }

    /**
     * The change.
     *
     * @throws Refused where something that it needs was left out, or is none
     * @throws IllegalArgumentException where it makes no sense
     */
    Change change() throws NotFound {
        String event = form.value("event");
        return switch (form.value("kind")) {
            case "confirm" -> correcting.confirm(event);
            case "redate" -> correcting.redate(event, undated() ? null : date());
            case "stage" -> correcting.stage(event, stage());
            case "rename" -> correcting.rename(event, needed("title"));
            case "retype" -> correcting.retype(event, type());
            case "merge" -> correcting.merge(with(event));
            case "split" -> correcting.split(event, chosen("telling"));
            case "dismiss" -> correcting.dismiss(event);
            case "rename-story" -> correcting.rename(form.value("story"), needed("title"));
            case "merge-stories" -> correcting.merge(with(form.value("story")));
            case "split-story" -> correcting.splitStory(form.value("story"), chosen("of"));
            case "redate-page" -> correcting.redatePage(form.value("page"), date());
            case "same-bearer" -> correcting.sameBearer(names());
            case "other-bearer" -> correcting.otherBearer(form.value("name"), chosen("of"));
            case "undo" -> correcting.undo(form.value("correction"));
            case "keep" -> correcting.again(form.value("correction"));
            default -> throw new Refused(400, "correct.needed.kind");
        };
    }

    /** Whether nobody is to tell its time any more. */
    private boolean undated() {
        boolean undated = form.has("undated", "yes");
        if (undated && !form.value("date").isEmpty()) {
            throw new Refused(400, "correct.both", form.value("date"));
        }
        return undated;
    }

    private String needed(String field) {
        String value = form.value(field);
        if (value.isEmpty()) {
            throw new Refused(400, "correct.needed." + field);
        }
        return value;
    }

    private List<String> chosen(String field) {
        List<String> ids = form.ids(field);
        if (ids.isEmpty()) {
            throw new Refused(400, "correct.needed." + field);
        }
        return ids;
    }

    private List<String> with(String id) {
        return Stream.concat(Stream.of(id), chosen("with").stream()).toList();
    }

    private List<String> names() {
        List<String> names = new ArrayList<>(List.of(needed("as")));
        Set<String> others = new TreeSet<>(List.of(form.value("name")));
        form.values("same").forEach(value -> others.addAll(Stream.of(value.split(";")).map(String::strip).filter(name -> !name.isEmpty()).toList()));
        others.remove(names.get(0));
        names.addAll(others);
        if (names.size() < 2) {
            throw new Refused(400, "correct.needed.same");
        }
        return names;
    }

    private String date() {
        return typed.needed("date", needed("date")).toString();
    }

    private Stage stage() {
        String stage = needed("stage");
        return Stream.of(Stage.values()).filter(known -> known.toString().equals(stage.toLowerCase(Locale.ROOT))).findFirst()
                .orElseThrow(() -> new Refused(400, "problem.choice", "stage", String.join(", ", Stream.of(Stage.values()).map(Stage::toString).toList())));
    }

    private String type() {
        String type = needed("type");
        List<String> known = EventTypes.all().stream().map(EventType::key).toList();
        if (!known.contains(type)) {
            throw new Refused(400, "problem.choice", "type", String.join(", ", known));
        }
        return type;
    }
}
