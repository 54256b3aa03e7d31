package dev.andon.response.web;

import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.people.Streams;
import dev.andon.platform.problem.Missing;
import dev.andon.response.Incident;
import dev.andon.response.Incidents;
import dev.andon.response.Mentions;
import dev.andon.response.Visits;
import dev.andon.ui.Form;
import dev.andon.ui.Pages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The room: its page, its live stream, and its panels one by one. */
@Controller
@RequestMapping("/incidents/{number:\\d+}")
class RoomPages {
    private final Incidents incidents;
    private final Mentions mentions;
    private final Rooms rooms;
    private final RoomRegions regions;
    private final Streams streams;
    private final Visits visits;

    RoomPages(
            Incidents incidents, Mentions mentions, Rooms rooms, RoomRegions regions, Streams streams, Visits visits) {
        this.incidents = incidents;
        this.mentions = mentions;
        this.rooms = rooms;
        this.regions = regions;
        this.streams = streams;
        this.visits = visits;
    }

    /** @param all shows the whole log, however long */
    @GetMapping
    @May(Access.VIEWER)
    Object room(
            Actor actor,
            @PathVariable long number,
            @RequestParam(defaultValue = "false") boolean all,
            HttpServletRequest request) {
        RoomPage page = rooms.page(actor, number, Form.empty(), all, request);
        Incident incident = page.state().incident();
        if (visits.look(actor, incident)) {
            mentions.seen(actor, incident);
        }
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
        String topic = RoomLive.KIND + "/" + incident.id();
        Predicate<Actor> mayWatch = now -> incidents.byId(now, incident.id()).isPresent();
        visits.during(actor, incident, () -> streams.watch(actor, topic, seen, mayWatch, stream));
        incidents.byId(actor, incident.id()).ifPresent(then -> visits.left(actor, then));
    }

    @GetMapping("/panels/{id}")
    @May(Access.VIEWER)
    ResponseEntity<String> panel(Actor actor, @PathVariable long number, @PathVariable String id) {
        Incident incident = incidents.find(actor, number);
        String html = regions.panel(id, incident).orElseThrow(() -> new Missing("There is no such panel."));
        return ResponseEntity.ok().contentType(MediaType.TEXT_HTML).body(html);
    }
}
