package dev.andon.reviews.meeting.web;

import dev.andon.followups.FollowUpDraft;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.people.Streams;
import dev.andon.platform.problem.Conflict;
import dev.andon.platform.problem.Invalid;
import dev.andon.response.Act;
import dev.andon.reviews.ReviewMeeting;
import dev.andon.reviews.ReviewMeetings;
import dev.andon.reviews.meeting.Attendance;
import dev.andon.reviews.meeting.Leading;
import dev.andon.reviews.meeting.Questions;
import dev.andon.reviews.meeting.Room;
import dev.andon.reviews.meeting.Rooms;
import dev.andon.reviews.meeting.Scribing;
import dev.andon.reviews.meeting.internal.RoomTable;
import dev.andon.ui.Form;
import dev.andon.ui.Pages;
import dev.andon.ui.live.LastSeen;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The room of a review meeting: live for everybody in it. */
@Controller
@RequestMapping("/reviews/{id:\\d+}/room")
class RoomPages {
    private final Places places;
    private final Rooms rooms;
    private final Leading leading;
    private final Scribing scribing;
    private final Questions questions;
    private final Attendance attendance;
    private final ReviewMeetings meetings;
    private final Offers offers;
    private final Streams streams;
    private final Clock clock;

    RoomPages(
            Places places,
            Rooms rooms,
            Leading leading,
            Scribing scribing,
            Questions questions,
            Attendance attendance,
            ReviewMeetings meetings,
            Offers offers,
            Streams streams,
            Clock clock) {
        this.places = places;
        this.rooms = rooms;
        this.leading = leading;
        this.scribing = scribing;
        this.questions = questions;
        this.attendance = attendance;
        this.meetings = meetings;
        this.offers = offers;
        this.streams = streams;
        this.clock = clock;
    }

    @GetMapping
    @May(Access.VIEWER)
    ModelAndView show(Actor actor, @PathVariable long id) {
        return Pages.page("reviews/meeting/room", view(actor, id, Form.empty()));
    }

    private MeetingViews.InRoom view(Actor actor, long id, Form form) {
        MeetingViews.Place place = places.find(actor, id);
        ReviewMeeting meeting = place.meeting();
        Room room = rooms.of(meeting);
        return new MeetingViews.InRoom(
                place,
                room,
                clock.instant(),
                Places.me(actor),
                attendance.isOpen(meeting),
                questions.of(actor, meeting),
                scribing.notes(meeting),
                scribing.followUps(actor, meeting),
                attendance.of(meeting),
                offers.owners(meeting),
                offers.teams(room),
                form);
    }

    /** Tells watchers that something happened; each then asks for the page as they may see it. */
    @GetMapping("/live")
    @May(Access.VIEWER)
    void live(Actor actor, @PathVariable long id, HttpServletRequest request, HttpServletResponse response) {
        meetings.find(actor, id);
        streams.watch(
                actor,
                RoomTable.KIND + "/" + id,
                LastSeen.of(request),
                now -> meetings.byId(id)
                        .filter(meeting -> meetings.maySee(now, meeting))
                        .isPresent(),
                response);
    }

    @PostMapping("/clock")
    @May(Access.RESPONDER)
    ModelAndView clock(Actor actor, @PathVariable long id, @RequestParam Map<String, String> typed) {
        return done(actor, id, typed, () -> {
            switch (typed.getOrDefault("do", "")) {
                case "start" -> leading.start(actor, id, Places.number(typed.get("topic")));
                case "pause" -> leading.pause(actor, id);
                case "next" -> leading.next(actor, id);
                case "end" -> leading.end(actor, id);
                default -> throw new Invalid("do", "must be one of start, pause, next, end");
            }
        });
    }

    @PostMapping("/speakers")
    @May(Access.RESPONDER)
    ModelAndView next(Actor actor, @PathVariable long id, @RequestParam Map<String, String> typed) {
        return done(actor, id, typed, () -> leading.nextSpeaker(actor, id));
    }

    @PostMapping("/hand")
    @May(Access.VIEWER)
    ModelAndView hand(Actor actor, @PathVariable long id, @RequestParam Map<String, String> typed) {
        return done(actor, id, typed, () -> {
            if (typed.getOrDefault("up", "").equals("no")) {
                leading.lower(actor, id);
            } else {
                leading.raise(actor, id);
            }
        });
    }

    @PostMapping("/notes")
    @May(Access.RESPONDER)
    ModelAndView note(Actor actor, @PathVariable long id, @RequestParam Map<String, String> typed) {
        return done(
                actor,
                id,
                typed,
                () -> scribing.note(
                        actor, id, typed.get("kind"), typed.get("words"), Places.number(typed.get("topic"))));
    }

    @PostMapping("/notes/{note:\\d+}/removal")
    @May(Access.RESPONDER)
    ModelAndView strike(
            Actor actor, @PathVariable long id, @PathVariable long note, @RequestParam Map<String, String> typed) {
        return done(actor, id, typed, () -> scribing.remove(actor, id, note));
    }

    @PostMapping("/follow-ups")
    @May(Access.RESPONDER)
    ModelAndView capture(Actor actor, @PathVariable long id, @RequestParam Map<String, String> typed) {
        FollowUpDraft draft = new FollowUpDraft(
                typed.get("title"),
                null,
                typed.get("follow_up_kind"),
                null,
                null,
                Places.number(typed.get("owner")),
                typed.get("team"),
                typed.get("due"),
                null,
                null,
                null,
                false);
        return done(
                actor,
                id,
                typed,
                () -> scribing.capture(Act.by(actor, "web"), id, Places.number(typed.get("topic")), draft));
    }

    @PostMapping("/attendance")
    @May(Access.VIEWER)
    ModelAndView come(Actor actor, @PathVariable long id, @RequestParam Map<String, String> typed) {
        return done(actor, id, typed, () -> attendance.add(actor, id, typed.get("who")));
    }

    @PostMapping("/attendance/{person:\\d+}/removal")
    @May(Access.VIEWER)
    ModelAndView gone(
            Actor actor, @PathVariable long id, @PathVariable long person, @RequestParam Map<String, String> typed) {
        return done(actor, id, typed, () -> attendance.remove(actor, id, person));
    }

    /** What is refused comes back with the room as it is by then, and what was typed. */
    private ModelAndView done(Actor actor, long id, Map<String, String> typed, Runnable command) {
        try {
            command.run();
        } catch (Invalid invalid) {
            return Pages.unprocessable("reviews/meeting/room", view(actor, id, Form.refused(typed, invalid)));
        } catch (Conflict conflict) {
            return Pages.unprocessable("reviews/meeting/room", view(actor, id, Form.refused(typed, "this", conflict)));
        }
        return Pages.seeOther("/reviews/%d/room".formatted(id));
    }
}
