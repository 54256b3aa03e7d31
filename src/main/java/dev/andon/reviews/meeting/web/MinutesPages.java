package dev.andon.reviews.meeting.web;

import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.platform.problem.Conflict;
import dev.andon.platform.problem.Invalid;
import dev.andon.platform.problem.Stale;
import dev.andon.reviews.ReviewMeeting;
import dev.andon.reviews.meeting.MinuteTaking;
import dev.andon.reviews.meeting.Surveys;
import dev.andon.ui.Form;
import dev.andon.ui.Pages;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is left of a review meeting: its minutes, and what people say of it. */
@Controller
@RequestMapping("/reviews/{id:\\d+}")
class MinutesPages {
    private static final MediaType MARKDOWN = new MediaType("text", "markdown", StandardCharsets.UTF_8);

    private final Places places;
    private final MinuteTaking minutes;
    private final Surveys surveys;

    MinutesPages(Places places, MinuteTaking minutes, Surveys surveys) {
        this.places = places;
        this.minutes = minutes;
        this.surveys = surveys;
    }

    @GetMapping("/minutes")
    @May(Access.VIEWER)
    ModelAndView show(Actor actor, @PathVariable long id, @RequestParam(required = false) @Nullable String edit) {
        boolean editing = edit != null && actor.access().includes(Access.RESPONDER);
        return Pages.page("reviews/meeting/minutes", view(actor, id, editing, Form.empty()));
    }

    private MeetingViews.Written view(Actor actor, long id, boolean editing, Form form) {
        MeetingViews.Place place = places.find(actor, id);
        return new MeetingViews.Written(place, minutes.of(place.meeting()).orElse(null), editing, form);
    }

    @PostMapping("/minutes")
    @May(Access.RESPONDER)
    ModelAndView edit(Actor actor, @PathVariable long id, @RequestParam Map<String, String> typed) {
        return done(
                actor,
                id,
                typed,
                () -> minutes.edit(actor, id, typed.get("words"), Places.number(typed.get("version"))));
    }

    @PostMapping("/minutes/draft")
    @May(Access.RESPONDER)
    ModelAndView draft(Actor actor, @PathVariable long id, @RequestParam Map<String, String> typed) {
        return done(actor, id, typed, () -> minutes.draft(actor, id, Places.number(typed.get("version"))));
    }

    private ModelAndView done(Actor actor, long id, Map<String, String> typed, Runnable command) {
        try {
            command.run();
        } catch (Invalid invalid) {
            return refused(actor, id, Form.refused(typed, invalid));
        } catch (Conflict | Stale refusal) {
            return refused(actor, id, Form.refused(typed, "words", refusal));
        }
        return Pages.seeOther("/reviews/%d/minutes".formatted(id));
    }

    private ModelAndView refused(Actor actor, long id, Form form) {
        return Pages.unprocessable("reviews/meeting/minutes", view(actor, id, true, form));
    }

    @PostMapping("/minutes/letters")
    @May(Access.RESPONDER)
    ModelAndView send(
            Actor actor, @PathVariable long id, @RequestParam Map<String, String> typed, RedirectAttributes redirect) {
        try {
            minutes.send(actor, id, Places.number(typed.get("version")));
            redirect.addFlashAttribute("notice", "They are on their way to everybody who was invited or there.");
        } catch (Conflict | Stale refusal) {
            redirect.addFlashAttribute("notice", refusal.getMessage());
        }
        return Pages.seeOther("/reviews/%d/minutes".formatted(id));
    }

    @GetMapping("/minutes.md")
    @May(Access.VIEWER)
    ResponseEntity<String> markdown(Actor actor, @PathVariable long id) {
        return ResponseEntity.ok()
                .contentType(MARKDOWN)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("review-%d.md".formatted(id))
                                .build()
                                .toString())
                .body(minutes.find(actor, id).words());
    }

    @GetMapping("/survey")
    @May(Access.VIEWER)
    ModelAndView survey(Actor actor, @PathVariable long id) {
        return Pages.page("reviews/meeting/survey", asking(actor, id, Form.empty()));
    }

    private MeetingViews.Asking asking(Actor actor, long id, Form form) {
        MeetingViews.Place place = places.find(actor, id);
        ReviewMeeting meeting = place.meeting();
        return new MeetingViews.Asking(
                place, surveys.of(meeting), surveys.isFor(actor, meeting), surveys.hasAnswered(actor, meeting), form);
    }

    @PostMapping("/survey")
    @May(Access.VIEWER)
    ModelAndView answer(
            Actor actor, @PathVariable long id, @RequestParam Map<String, String> typed, RedirectAttributes redirect) {
        try {
            Long rating = Places.number(typed.get("rating"));
            surveys.answer(actor, id, rating == null || rating > 5 ? null : rating.intValue(), typed.get("words"));
            redirect.addFlashAttribute("notice", "Thank you.");
            return Pages.seeOther("/reviews/%d/survey".formatted(id));
        } catch (Invalid invalid) {
            return Pages.unprocessable("reviews/meeting/survey", asking(actor, id, Form.refused(typed, invalid)));
        } catch (Conflict conflict) {
            return Pages.unprocessable(
                    "reviews/meeting/survey", asking(actor, id, Form.refused(typed, "rating", conflict)));
        }
    }
}
