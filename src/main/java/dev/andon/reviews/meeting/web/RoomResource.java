package dev.andon.reviews.meeting.web;

import dev.andon.followups.FollowUpDraft;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.platform.problem.Invalid;
import dev.andon.platform.web.IdempotencyKey;
import dev.andon.platform.web.Slice;
import dev.andon.response.Act;
import dev.andon.reviews.ReviewMeetings;
import dev.andon.reviews.meeting.Attendance;
import dev.andon.reviews.meeting.Leading;
import dev.andon.reviews.meeting.Present;
import dev.andon.reviews.meeting.Room;
import dev.andon.reviews.meeting.Rooms;
import dev.andon.reviews.meeting.Scribing;
import dev.andon.reviews.meeting.web.MeetingJson.CapturedJson;
import dev.andon.reviews.meeting.web.MeetingJson.NoteJson;
import dev.andon.reviews.meeting.web.MeetingJson.RoomJson;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A review meeting while it is held, for programs. */
@RestController
@Tag(name = "Review meetings")
@RequestMapping("/api/v1/reviews/{id:\\d+}")
class RoomResource {
    private final ReviewMeetings meetings;
    private final Rooms rooms;
    private final Leading leading;
    private final Scribing scribing;
    private final Attendance attendance;
    private final Clock clock;

    RoomResource(
            ReviewMeetings meetings,
            Rooms rooms,
            Leading leading,
            Scribing scribing,
            Attendance attendance,
            Clock clock) {
        this.meetings = meetings;
        this.rooms = rooms;
        this.leading = leading;
        this.scribing = scribing;
        this.attendance = attendance;
        this.clock = clock;
    }

    /** @param step start, pause, next or end; @param topic id, for start */
    record Step(@Nullable String step, @Nullable Long topic) {}

    /** @param kind decision or parked; @param topic absent for the one that is on */
    record Write(
            @Nullable String kind,
            @Nullable String words,
            @Nullable Long topic) {}

    record Reword(@Nullable String words) {}

    /** @param owner id of a person; @param team its key; @param due a day; @param topic absent for the one that is on */
    record Capture(
            @Nullable String title,
            @Nullable String detail,
            @Nullable String kind,
            @Nullable Long owner,
            @Nullable String team,
            @Nullable String due,
            @Nullable Long topic) {
        FollowUpDraft draft() {
            return new FollowUpDraft(title, detail, kind, null, null, owner, team, due, null, null, null, false);
        }
    }

    /** @param who {@code @handle} or e-mail address; absent for the caller */
    record Come(@Nullable String who) {}

    @GetMapping("/room")
    @May(Access.VIEWER)
    @Operation(summary = "Read the room of a review meeting: what is on, how long it took, who speaks")
    RoomJson room(Actor actor, @PathVariable long id) {
        return json(rooms.find(actor, id));
    }

    @PostMapping("/room/steps")
    @May(Access.RESPONDER)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Lead the meeting: start or pause a topic's clock, go on to the next, end it")
    RoomJson step(Actor actor, @PathVariable long id, @RequestBody Step body) {
        return json(
                switch (Objects.requireNonNullElse(body.step(), "")) {
                    case "start" -> leading.start(actor, id, body.topic());
                    case "pause" -> leading.pause(actor, id);
                    case "next" -> leading.next(actor, id);
                    case "end" -> leading.end(actor, id);
                    default -> throw new Invalid("step", "must be one of start, pause, next, end");
                });
    }

    @PostMapping("/room/hands")
    @May(Access.VIEWER)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Say that the caller wants to speak")
    RoomJson raise(Actor actor, @PathVariable long id) {
        return json(leading.raise(actor, id));
    }

    @DeleteMapping("/room/hands")
    @May(Access.VIEWER)
    @Operation(summary = "Say that the caller does not want to speak any more, or is done")
    RoomJson lower(Actor actor, @PathVariable long id) {
        return json(leading.lower(actor, id));
    }

    @PostMapping("/room/speakers")
    @May(Access.RESPONDER)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Give the word to whoever has waited longest")
    RoomJson next(Actor actor, @PathVariable long id) {
        return json(leading.nextSpeaker(actor, id));
    }

    @GetMapping("/notes")
    @May(Access.VIEWER)
    @Operation(summary = "List what a review meeting decided and put aside")
    Slice<NoteJson> notes(Actor actor, @PathVariable long id) {
        return Slice.all(scribing.notes(meetings.find(actor, id)).stream()
                .map(NoteJson::of)
                .toList());
    }

    @PostMapping("/notes")
    @May(Access.RESPONDER)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Write down a decision, or something that is put aside")
    NoteJson write(Actor actor, @PathVariable long id, @RequestBody Write body) {
        return NoteJson.of(scribing.note(actor, id, body.kind(), body.words(), body.topic()));
    }

    @PatchMapping("/notes/{note}")
    @May(Access.RESPONDER)
    @Operation(summary = "Change the words of something that was written down")
    NoteJson reword(Actor actor, @PathVariable long id, @PathVariable long note, @RequestBody Reword body) {
        return NoteJson.of(scribing.reword(actor, id, note, body.words()));
    }

    @DeleteMapping("/notes/{note}")
    @May(Access.RESPONDER)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Strike out something that was written down")
    void strike(Actor actor, @PathVariable long id, @PathVariable long note) {
        scribing.remove(actor, id, note);
    }

    @GetMapping("/follow-ups")
    @May(Access.VIEWER)
    @Operation(summary = "List the follow-ups that came out of a review meeting")
    Slice<CapturedJson> followUps(Actor actor, @PathVariable long id) {
        return Slice.all(scribing.followUps(actor, meetings.find(actor, id)).stream()
                .map(CapturedJson::of)
                .toList());
    }

    @PostMapping("/follow-ups")
    @May(Access.RESPONDER)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Make a follow-up of the incident that a topic is about")
    CapturedJson capture(
            Actor actor, @PathVariable long id, @IdempotencyKey @Nullable String key, @RequestBody Capture body) {
        return CapturedJson.of(scribing.capture(Act.requested(actor, key, null), id, body.topic(), body.draft()));
    }

    @GetMapping("/attendance")
    @May(Access.VIEWER)
    @Operation(summary = "List who was in a review meeting")
    Slice<Present> there(Actor actor, @PathVariable long id) {
        return Slice.all(attendance.of(meetings.find(actor, id)));
    }

    @PostMapping("/attendance")
    @May(Access.VIEWER)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Say that the caller, or somebody else, is in a review meeting")
    Slice<Present> come(Actor actor, @PathVariable long id, @RequestBody Come body) {
        return Slice.all(attendance.add(actor, id, body.who()));
    }

    @DeleteMapping("/attendance/{person}")
    @May(Access.VIEWER)
    @Operation(summary = "Say that somebody was not there after all")
    Slice<Present> gone(Actor actor, @PathVariable long id, @PathVariable long person) {
        return Slice.all(attendance.remove(actor, id, person));
    }

    private RoomJson json(Room room) {
        return RoomJson.of(room, clock.instant());
    }
}
