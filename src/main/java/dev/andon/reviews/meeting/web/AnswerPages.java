package dev.andon.reviews.meeting.web;

import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.platform.problem.Conflict;
import dev.andon.platform.problem.Invalid;
import dev.andon.reviews.ReviewMeetings;
import dev.andon.reviews.meeting.Answer;
import dev.andon.reviews.meeting.Answers;
import dev.andon.reviews.meeting.Invitations;
import dev.andon.ui.Form;
import dev.andon.ui.Pages;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
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

/** Invitations: answering one, having all told anew, and the file for a calendar. */
@Controller
@RequestMapping("/reviews/{id:\\d+}")
class AnswerPages {
    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final Places places;
    private final Answers answers;
    private final Invitations invitations;
    private final ReviewMeetings meetings;

    AnswerPages(Places places, Answers answers, Invitations invitations, ReviewMeetings meetings) {
        this.places = places;
        this.answers = answers;
        this.invitations = invitations;
        this.meetings = meetings;
    }

    /** The links in letters lead here with an answer chosen; it is given with one press, because a look changes nothing. */
    @GetMapping("/answer")
    @May(Access.VIEWER)
    ModelAndView show(Actor actor, @PathVariable long id, @RequestParam(required = false) @Nullable String to) {
        Form form = Form.of(Map.of("answer", Answer.find(to).map(Answer::word).orElse("")));
        return Pages.page("reviews/meeting/answer", view(actor, id, form));
    }

    private MeetingViews.Answering view(Actor actor, long id, Form form) {
        MeetingViews.Place place = places.find(actor, id);
        Long me = Places.me(actor);
        boolean guest = me != null && place.meeting().expects(me);
        return new MeetingViews.Answering(
                place, guest, me == null ? null : answers.of(place.meeting()).get(me), form);
    }

    @PostMapping("/answer")
    @May(Access.VIEWER)
    ModelAndView answer(
            Actor actor, @PathVariable long id, @RequestParam Map<String, String> typed, RedirectAttributes redirect) {
        try {
            Answer said = answers.answer(actor, id, typed.get("answer"));
            redirect.addFlashAttribute("notice", "Noted: " + said.label().toLowerCase(Locale.ROOT) + ".");
            return Pages.seeOther("/reviews/" + id);
        } catch (Invalid invalid) {
            return Pages.unprocessable("reviews/meeting/answer", view(actor, id, Form.refused(typed, invalid)));
        } catch (Conflict conflict) {
            return Pages.unprocessable(
                    "reviews/meeting/answer", view(actor, id, Form.refused(typed, "answer", conflict)));
        }
    }

    @PostMapping("/invitations")
    @May(Access.RESPONDER)
    ModelAndView again(Actor actor, @PathVariable long id, RedirectAttributes redirect) {
        try {
            int told = invitations.again(actor, id);
            redirect.addFlashAttribute(
                    "notice", told == 1 ? "One guest is told." : "%d guests are told.".formatted(told));
        } catch (Conflict conflict) {
            redirect.addFlashAttribute("notice", conflict.getMessage());
        }
        return Pages.seeOther("/reviews/" + id);
    }

    @GetMapping("/invite.ics")
    @May(Access.VIEWER)
    ResponseEntity<String> file(Actor actor, @PathVariable long id) {
        String text = invitations.file(meetings.find(actor, id)).text();
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("review-%d.ics".formatted(id))
                                .build()
                                .toString())
                .body(text);
    }
}
