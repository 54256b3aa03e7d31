package dev.andon.response.web;

import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.platform.problem.Invalid;
import dev.andon.platform.problem.Missing;
import dev.andon.response.Act;
import dev.andon.response.Entry;
import dev.andon.response.Incident;
import dev.andon.response.Incidents;
import dev.andon.response.Response;
import dev.andon.response.Visits;
import dev.andon.ui.Form;
import dev.andon.ui.Pages;
import dev.andon.ui.ShellSource;
import dev.andon.ui.live.LiveHub;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The room: its page, its live stream, its panels one by one, and the note. */
@Controller
@RequestMapping("/incidents/{number:\\d+}")
class RoomPages {
    private static final MediaType TURBO_STREAM = MediaType.parseMediaType("text/vnd.turbo-stream.html;charset=UTF-8");

    private final Incidents incidents;
    private final Response response;
    private final Rooms rooms;
    private final RoomRegions regions;
    private final RoomLive live;
    private final LiveHub hub;
    private final Visits visits;
    private final ShellSource shells;

    RoomPages(
            Incidents incidents,
            Response response,
            Rooms rooms,
            RoomRegions regions,
            RoomLive live,
            LiveHub hub,
            Visits visits,
            ShellSource shells) {
        this.incidents = incidents;
        this.response = response;
        this.rooms = rooms;
        this.regions = regions;
        this.live = live;
        this.hub = hub;
        this.visits = visits;
        this.shells = shells;
    }

    /** @param all shows the whole log, however long */
    @GetMapping
    @May(Access.VIEWER)
    Object room(
            Actor actor,
            @PathVariable long number,
            @RequestParam(defaultValue = "false") boolean all,
            HttpServletRequest request) {
        Incident incident = incidents.find(actor, number);
        RoomPage page = rooms.page(actor, incident, Form.empty(), all, shells.shell(request));
        visits.look(actor, incident);
        return Pages.page("response/room", page);
    }

    @GetMapping(path = "/live")
    @May(Access.VIEWER)
    void live(
            Actor actor,
            @PathVariable long number,
            @RequestParam(defaultValue = "0") long after,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable Long lastEventId,
            HttpServletResponse stream) {
        Incident incident = incidents.find(actor, number);
        long seen = lastEventId == null ? after : lastEventId;
        visits.during(actor, incident, () -> hub.watch(RoomLive.KIND + "/" + incident.id(), seen, stream));
        incidents.byId(actor, incident.id()).ifPresent(then -> visits.left(actor, then));
    }

    @GetMapping("/panels/{id}")
    @May(Access.VIEWER)
    ResponseEntity<String> panel(Actor actor, @PathVariable long number, @PathVariable String id) {
        Incident incident = incidents.find(actor, number);
        String html = regions.panel(id, incident).orElseThrow(() -> new Missing("There is no such panel."));
        return ResponseEntity.ok().contentType(MediaType.TEXT_HTML).body(html);
    }

    /** A browser with Turbo gets the new entry back; one without is sent to the room, where it now stands. */
    @PostMapping("/notes")
    @May(Access.RESPONDER)
    Object note(
            Actor actor,
            @PathVariable long number,
            @RequestParam(required = false) @Nullable String text,
            @RequestParam(name = "occurred_at", required = false) @Nullable String occurredAt,
            @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "") String accept,
            HttpServletRequest request) {
        try {
            Act act = Act.by(actor, "web").happened(Typed.instant("occurred_at", occurredAt, rooms.zone(actor)));
            Entry entry = response.note(act, number, text);
            return accept.contains("turbo-stream")
                    ? ResponseEntity.ok().contentType(TURBO_STREAM).body(live.appending(List.of(entry)))
                    : Pages.seeOther("/incidents/" + number + "#entry-" + entry.seq());
        } catch (Invalid invalid) {
            Form typed = Form.refused(
                    Map.of("text", text == null ? "" : text, "occurred_at", occurredAt == null ? "" : occurredAt),
                    invalid);
            Incident incident = incidents.find(actor, number);
            return Pages.unprocessable(
                    "response/room", rooms.page(actor, incident, typed, false, shells.shell(request)));
        }
    }
}
