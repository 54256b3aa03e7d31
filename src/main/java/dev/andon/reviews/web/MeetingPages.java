package dev.andon.reviews.web;

import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.platform.problem.Conflict;
import dev.andon.platform.problem.FieldError;
import dev.andon.platform.problem.Invalid;
import dev.andon.platform.problem.Missing;
import dev.andon.platform.problem.Stale;
import dev.andon.reviews.Agenda;
import dev.andon.reviews.Calibrating;
import dev.andon.reviews.Inviting;
import dev.andon.reviews.Planning;
import dev.andon.reviews.ReviewMeeting;
import dev.andon.reviews.ReviewMeetings;
import dev.andon.reviews.Topic;
import dev.andon.reviews.Waiting;
import dev.andon.reviews.meeting.Leading;
import dev.andon.ui.Form;
import dev.andon.ui.Pages;
import dev.andon.ui.Shell;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One review meeting: its agenda, what is ready, who comes. */
@Controller
@RequestMapping("/reviews/{id:\\d+}")
class MeetingPages {
    private static final String PAGE = "reviews/plan";

    private final ReviewMeetings meetings;
    private final Plans plans;
    private final Planning planning;
    private final Agenda agenda;
    private final Waiting waiting;
    private final Inviting inviting;
    private final Calibrating calibrating;
    private final Leading leading;

    MeetingPages(
            ReviewMeetings meetings,
            Plans plans,
            Planning planning,
            Agenda agenda,
            Waiting waiting,
            Inviting inviting,
            Calibrating calibrating,
            Leading leading) {
        this.meetings = meetings;
        this.plans = plans;
        this.planning = planning;
        this.agenda = agenda;
        this.waiting = waiting;
        this.inviting = inviting;
        this.calibrating = calibrating;
        this.leading = leading;
    }

    @GetMapping
    @May(Access.VIEWER)
    ModelAndView show(Actor actor, Shell shell, @PathVariable long id) {
        return Pages.page(PAGE, plans.of(actor, shell, meetings.find(actor, id), Form.empty()));
    }

    @PostMapping("/topics")
    @May(Access.RESPONDER)
    ModelAndView add(Actor actor, Shell shell, @PathVariable long id, @RequestParam Map<String, String> typed) {
        return done(
                actor,
                shell,
                id,
                typed,
                "incident",
                () -> agenda.add(
                        actor,
                        id,
                        Typed.incident(typed.get("incident")),
                        null,
                        Typed.number(typed.get("minutes")),
                        null));
    }

    /** How long it takes. */
    @PostMapping("/topics/{topic}")
    @May(Access.RESPONDER)
    ModelAndView change(
            Actor actor,
            Shell shell,
            @PathVariable long id,
            @PathVariable long topic,
            @RequestParam Map<String, String> typed) {
        return done(
                actor,
                shell,
                id,
                typed,
                "minutes_" + topic,
                () -> agenda.change(
                        actor,
                        id,
                        topic,
                        new Agenda.Draft(Typed.number(typed.get("minutes_" + topic)), null, null),
                        null));
    }

    @PostMapping("/topics/{topic}/place")
    @May(Access.RESPONDER)
    ModelAndView move(
            Actor actor,
            Shell shell,
            @PathVariable long id,
            @PathVariable long topic,
            @RequestParam Map<String, String> typed) {
        return done(
                actor,
                shell,
                id,
                typed,
                "position",
                () -> agenda.move(actor, id, topic, Typed.number(typed.get("position"))));
    }

    @PostMapping("/topics/{topic}/removal")
    @May(Access.RESPONDER)
    ModelAndView remove(Actor actor, Shell shell, @PathVariable long id, @PathVariable long topic) {
        return done(actor, shell, id, Map.of(), "meeting", () -> agenda.remove(actor, id, topic));
    }

    @PostMapping("/topics/{topic}/return")
    @May(Access.RESPONDER)
    ModelAndView sendBack(
            Actor actor,
            Shell shell,
            @PathVariable long id,
            @PathVariable long topic,
            @RequestParam Map<String, String> typed) {
        return done(
                actor,
                shell,
                id,
                typed,
                "reason_" + topic,
                () -> waiting.sendBack(actor, id, topic, typed.get("reason_" + topic)));
    }

    @PostMapping("/topics/{topic}/ready")
    @May(Access.RESPONDER)
    ModelAndView ready(Actor actor, Shell shell, @PathVariable long id, @PathVariable long topic) {
        return done(actor, shell, id, Map.of(), "reason_" + topic, () -> waiting.ready(actor, id, topic));
    }

    @PostMapping("/topics/{topic}/resumption")
    @May(Access.RESPONDER)
    ModelAndView takeBack(Actor actor, Shell shell, @PathVariable long id, @PathVariable long topic) {
        return done(actor, shell, id, Map.of(), "meeting", () -> waiting.takeBack(actor, id, topic));
    }

    /** Asks those who were in the incident of a topic. */
    @PostMapping("/topics/{topic}/calibration")
    @May(Access.RESPONDER)
    ModelAndView calibrate(Actor actor, Shell shell, @PathVariable long id, @PathVariable long topic) {
        return done(actor, shell, id, Map.of(), "meeting", () -> {
            ReviewMeeting meeting = meetings.find(actor, id);
            Topic asked = meeting.topic(topic)
                    .orElseThrow(() -> new Missing("There is no topic %d in this review meeting.".formatted(topic)));
            calibrating.ask(actor, asked.address());
            return meeting;
        });
    }

    @PostMapping("/guests")
    @May(Access.RESPONDER)
    ModelAndView invite(Actor actor, Shell shell, @PathVariable long id, @RequestParam Map<String, String> typed) {
        List<String> who = Typed.words(typed.get("people"));
        return done(
                actor, shell, id, typed, "people", () -> inviting.add(actor, id, who, typed.containsKey("required")));
    }

    @PostMapping("/guests/{person}/removal")
    @May(Access.RESPONDER)
    ModelAndView uninvite(Actor actor, Shell shell, @PathVariable long id, @PathVariable long person) {
        return done(actor, shell, id, Map.of(), "people", () -> inviting.remove(actor, id, person));
    }

    @PostMapping("/invitation")
    @May(Access.RESPONDER)
    ModelAndView invite(Actor actor, Shell shell, @PathVariable long id) {
        return done(actor, shell, id, Map.of(), "meeting", () -> inviting.invite(actor, id, null));
    }

    @PostMapping("/beginning")
    @May(Access.RESPONDER)
    ModelAndView begin(Actor actor, Shell shell, @PathVariable long id) {
        return done(actor, shell, id, Map.of(), "meeting", () -> planning.begin(actor, id));
    }

    @PostMapping("/end")
    @May(Access.RESPONDER)
    ModelAndView end(Actor actor, Shell shell, @PathVariable long id) {
        return done(
                actor,
                shell,
                id,
                Map.of(),
                "meeting",
                () -> leading.end(actor, id).meeting());
    }

    @PostMapping("/cancellation")
    @May(Access.RESPONDER)
    ModelAndView cancel(Actor actor, Shell shell, @PathVariable long id, @RequestParam Map<String, String> typed) {
        return done(actor, shell, id, typed, "reason", () -> planning.cancel(actor, id, typed.get("reason")));
    }

    /** @param field at which a refusal stands, and whatever is wrong with what has no field of its name on the page */
    private ModelAndView done(
            Actor actor, Shell shell, long id, Map<String, String> typed, String field, Supplier<ReviewMeeting> deed) {
        try {
            return Pages.seeOther(deed.get().path());
        } catch (Invalid invalid) {
            List<FieldError> errors = invalid.errors().stream()
                    .map(error -> typed.containsKey(error.field()) ? error : new FieldError(field, error.message()))
                    .toList();
            return refused(actor, shell, id, new Form(typed, errors));
        } catch (Stale | Conflict refusal) {
            return refused(actor, shell, id, Form.refused(typed, field, refusal));
        }
    }

    private ModelAndView refused(Actor actor, Shell shell, long id, Form form) {
        return Pages.unprocessable(PAGE, plans.of(actor, shell, meetings.find(actor, id), form));
    }
}
