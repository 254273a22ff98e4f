package org.daybook.app.web;

import io.javalin.http.Context;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.daybook.app.publish.Answers;
import org.daybook.app.publish.Json;
import org.daybook.app.web.figure.Days;
import org.daybook.reading.event.EventTypes;
import org.daybook.reading.event.Stage;
import org.daybook.record.AsOf;
import org.daybook.record.Bearer;
import org.daybook.record.DataFolderProblem;
import org.daybook.record.Event;
import org.daybook.record.NotFound;
import org.daybook.record.Objection;
import org.daybook.record.Progress;
import org.daybook.record.Senseless;
import org.daybook.record.Story;
import org.daybook.record.Who;
import org.daybook.record.correct.Change;
import org.daybook.record.correct.Correction;

/** What people correct in a browser, or programs by the same address: an event, a story, a page's date, whose a name is; and what they take back. */
final class CorrectForms {
    /** Events, tellings or pages to choose from; others can be named by their ids. */
    private static final int MOST_CHOICES = 60;
    private static final int MOST_OTHERS = 8;
    private static final int PAGES_LOOKED_INTO = 30;
    private static final int MOST_LETTERS_OF_A_NAME = 100;

    private final Desk desk;
    private final Guard guard;
    private final Serving serving;

    CorrectForms(Desk desk, Guard guard, Serving serving) {
        this.desk = desk;
        this.guard = guard;
        this.serving = serving;
    }

    /** The form for what its address names. */
    void form(Context web) {
        mayCorrect(web);
        show(web, Filled.asked(web), 200, null);
    }

    /** Corrects. A form is answered by a way to the correction, a program by that itself. */
    void correct(Context web) {
        mayCorrect(web);
        boolean program = guard.checkSender(web);
        Filled form = Filled.sent(web);
        try {
            Correction made = made(form, who(web, form), serving.view(web).typed());
            if (program) {
                web.contentType(Format.JSON.mediaType()).result(Json.page(Answers.corrections(org.daybook.record.correct.Corrections.of(List.of(made)),
                        desk.daybook().rulings(AsOf.allKnown(serving.today())), List.of())) + "\n");
                return;
            }
            if (!Door.named(web)) {
                serving.remember(web, Serving.WHO, made.who());
            }
            web.redirect("/corrections/" + made.id(), io.javalin.http.HttpStatus.SEE_OTHER);
        } catch (Refused refused) {
            if (program) {
                throw refused;
            }
            show(web, form, refused.status(), refused);
        } catch (NotFound e) {
            answer(web, form, program, new Refused(404, key(e.objection()), e.about().toArray()));
        } catch (Senseless e) {
            answer(web, form, program, new Refused(400, key(e.objection()), e.about().toArray()));
        } catch (IllegalArgumentException e) {
            answer(web, form, program, new Refused(400, "correct.senseless", e.getMessage()));
        } catch (DataFolderProblem e) {
            answer(web, form, program, new Refused(503, "correct.folder", e.getMessage()));
        }
    }

    private void answer(Context web, Filled form, boolean program, Refused problem) {
        if (program) {
            throw problem;
        }
        show(web, form, problem.status(), problem);
    }

    private Correction made(Filled form, String who, Typed typed) throws NotFound, DataFolderProblem {
        String why = form.value("why");
        if (why.isEmpty()) {
            throw new Refused(400, "correct.needed.why");
        }
        return desk.daybook().correct(correcting -> {
            String seen = form.value("seen");
            if (!seen.isEmpty() && !desk.daybook().event(form.value("event"), AsOf.allKnown(serving.today())).map(CorrectForms::seen).orElse("").equals(seen)) {
                throw new Refused(409, "correct.changed");
            }
            Change change = new Wish(correcting, form, typed).change();
            return form.value("kind").equals("keep") ? List.of(change, correcting.undo(form.value("correction"))) : List.of(change);
        }, who, why, Instant.now(), Progress.NONE);
    }

    /** Of the text that says why a correction can't be made. */
    static String key(Objection objection) {
        return "objection." + objection.name().toLowerCase(Locale.ROOT).replace('_', '.');
    }

    /** Who corrects: whom the file of tokens names; on one's own machine, whoever one says one is. */
    private static String who(Context web, Filled form) {
        Optional<String> known = Door.name(web);
        if (known.isPresent()) {
            return known.get();
        }
        String who = form.value("by");
        if (who.isEmpty() || who.length() > MOST_LETTERS_OF_A_NAME) {
            throw new Refused(400, "correct.needed.by");
        }
        return who;
    }

    private static void mayCorrect(Context web) {
        if (!Door.mayWrite(web)) {
            throw new Refused(403, "problem.role.correct");
        }
    }

    /** What tells whether an event is still told as it was when the form was shown: numbers of tellings mean others once one has come. */
    static String seen(Event event) {
        return Integer.toHexString(event.history().stream().map(step -> step.page() + " " + step.trigger()).toList().hashCode());
    }

    private void show(Context web, Filled form, int status, Refused problem) {
        View view = serving.view(web);
        Answer answer = Answer.page("correct.jte").status(status).with("form", form).with("problem", problem == null ? null : problem.words(view.words()))
                .with("stages", List.of(Stage.values())).with("types", EventTypes.all());
        if (!form.value("event").isEmpty()) {
            ofEvent(answer, desk.event(view, form.value("event")), view);
        } else if (!form.value("story").isEmpty()) {
            Story story = StoryPage.story(desk, view, form.value("story"));
            answer.with("story", story).with("pages", newest(story.pages())).with("left", Math.max(0, story.pages().size() - MOST_CHOICES));
        } else if (!form.value("page").isEmpty()) {
            answer.with("page", desk.page(view, form.value("page")));
        } else if (!form.value("name").isEmpty() && desk.daybook().namesakes(form.value("name"), view.asOf()).size() > 1) {
            Who who = desk.kept(view, "who few " + form.value("name"), () -> desk.daybook().who(form.value("name"), view.asOf(), PAGES_LOOKED_INTO));
            serving.show(web, PersonPage.several(who).with("correcting", true).status(problem == null ? 200 : status)
                    .with("problem", problem == null ? null : problem.words(view.words())));
            return;
        } else if (!form.value("name").isEmpty()) {
            Bearer bearer = desk.daybook().bearer(form.value("name"), view.asOf(), PAGES_LOOKED_INTO).orElseThrow(() -> new Refused(404, "problem.person", form.value("name")));
            answer.with("bearer", bearer).with("pages", bearer.pages().stream().limit(MOST_CHOICES).toList())
                    .with("left", Math.max(0, bearer.pages().size() - MOST_CHOICES) + bearer.unread());
        } else if (!form.value("correction").isEmpty()) {
            throw problem == null ? new Refused(404, "problem.address") : problem;
        } else {
            throw problem == null ? new Refused(400, "correct.needed.what") : problem;
        }
        serving.show(web, answer);
    }

    private void ofEvent(Answer answer, Event event, View view) {
        List<HistoryRow> rows = EventPage.rows(event, desk.daybook().beliefs(event, view.asOf()), Printed.none(event));
        List<HistoryRow> newest = newest(rows);
        answer.with("event", event).with("seen", seen(event)).with("rows", newest).with("left", rows.size() - newest.size()).with("others", others(event, view));
    }

    /** Events of the same stories that may be this one: of one family first, then those nearest in time. */
    private List<Event> others(Event event, View view) {
        Days own = Days.of(event.edtf());
        return event.stories().stream().map(id -> desk.kept(view, "story " + id, () -> desk.daybook().story(id, view.asOf()))).flatMap(Optional::stream)
                .map(Story::events).flatMap(List::stream).filter(other -> !other.id().equals(event.id())).distinct()
                .sorted(Comparator.comparing((Event other) -> !EventTypes.agree(other.type(), event.type())).thenComparing(other -> !Days.of(other.edtf()).meets(own))
                        .thenComparing(other -> Objects.requireNonNullElse(other.edtf(), "~")).thenComparing(Event::id))
                .limit(MOST_OTHERS).toList();
    }

    /** What is to be chosen from, the newest first, of a list that has it last. */
    private static <T> List<T> newest(List<T> all) {
        return Stream.iterate(all.size() - 1, i -> i >= 0, i -> i - 1).limit(MOST_CHOICES).<T>map(all::get).toList();
    }
}
