package dev.andon.reviews.meeting.web;

import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.platform.problem.Conflict;
import dev.andon.platform.problem.Invalid;
import dev.andon.platform.problem.TooMany;
import dev.andon.reviews.meeting.Questions;
import dev.andon.ui.Form;
import dev.andon.ui.Pages;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What is asked in a review meeting, and asking it. */
@Controller
@RequestMapping("/reviews/{id:\\d+}/questions")
class QuestionPages {
    private static final String ID = "{question:[0-9a-f-]+}";
    private static final String PAGE = "reviews/meeting/questions";

    private final Places places;
    private final Questions questions;

    QuestionPages(Places places, Questions questions) {
        this.places = places;
        this.questions = questions;
    }

    @GetMapping
    @May(Access.VIEWER)
    ModelAndView all(Actor actor, @PathVariable long id) {
        return Pages.page(PAGE, view(actor, id, Form.empty()));
    }

    private MeetingViews.Asked view(Actor actor, long id, Form form) {
        MeetingViews.Place place = places.find(actor, id);
        return new MeetingViews.Asked(place, Places.me(actor), questions.of(actor, place.meeting()), form);
    }

    @PostMapping
    @May(Access.VIEWER)
    ModelAndView ask(Actor actor, @PathVariable long id, @RequestParam Map<String, String> typed) {
        try {
            questions.ask(
                    actor,
                    id,
                    typed.get("words"),
                    Places.number(typed.get("topic")),
                    typed.getOrDefault("anonymous", "").equals("yes"));
        } catch (Invalid invalid) {
            return Pages.unprocessable(PAGE, view(actor, id, Form.refused(typed, invalid)));
        } catch (Conflict | TooMany refused) {
            return Pages.unprocessable(PAGE, view(actor, id, Form.refused(typed, "words", refused)));
        }
        return back(id, typed);
    }

    @PostMapping("/" + ID + "/vote")
    @May(Access.VIEWER)
    ModelAndView vote(
            Actor actor, @PathVariable long id, @PathVariable UUID question, @RequestParam Map<String, String> typed) {
        return done(actor, id, typed, () -> {
            if (typed.getOrDefault("want", "").equals("no")) {
                questions.unvote(actor, id, question);
            } else {
                questions.vote(actor, id, question);
            }
        });
    }

    @PostMapping("/" + ID + "/merge")
    @May(Access.RESPONDER)
    ModelAndView merge(
            Actor actor, @PathVariable long id, @PathVariable UUID question, @RequestParam Map<String, String> typed) {
        return done(
                actor,
                id,
                typed,
                () -> questions.merge(actor, id, question, Places.question("into", typed.get("into"))));
    }

    @PostMapping("/" + ID + "/discussed")
    @May(Access.RESPONDER)
    ModelAndView discussed(
            Actor actor, @PathVariable long id, @PathVariable UUID question, @RequestParam Map<String, String> typed) {
        boolean yes = !typed.getOrDefault("discussed", "").equals("no");
        return done(actor, id, typed, () -> questions.discussed(actor, id, question, yes));
    }

    @PostMapping("/" + ID + "/removal")
    @May(Access.VIEWER)
    ModelAndView remove(
            Actor actor, @PathVariable long id, @PathVariable UUID question, @RequestParam Map<String, String> typed) {
        return done(actor, id, typed, () -> questions.remove(actor, id, question));
    }

    private ModelAndView done(Actor actor, long id, Map<String, String> typed, Runnable command) {
        try {
            command.run();
        } catch (Invalid invalid) {
            return Pages.unprocessable(PAGE, view(actor, id, Form.refused(Map.of(), invalid)));
        } catch (Conflict conflict) {
            return Pages.unprocessable(PAGE, view(actor, id, Form.refused(Map.of(), "questions", conflict)));
        }
        return back(id, typed);
    }

    /** Whoever ticks a question off in the room stays there. */
    private static ModelAndView back(long id, Map<String, String> typed) {
        String page = typed.getOrDefault("back", "").equals("room") ? "room" : "questions";
        return Pages.seeOther("/reviews/%d/%s".formatted(id, page));
    }
}
