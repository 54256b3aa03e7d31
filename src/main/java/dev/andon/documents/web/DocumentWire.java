package dev.andon.documents.web;

import dev.andon.coedit.CoeditLive;
import dev.andon.coedit.Cursors;
import dev.andon.coedit.Sent;
import dev.andon.coedit.TextNews;
import dev.andon.documents.Documents;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.people.Streams;
import dev.andon.response.Act;
import dev.andon.response.Incident;
import dev.andon.response.Incidents;
import dev.andon.ui.live.LastSeen;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** What {@code coedit.js} speaks with: what is typed comes in, what others typed goes out. */
@RestController
@RequestMapping("/incidents/{number:\\d+}/document")
class DocumentWire {
    private final Documents documents;
    private final Incidents incidents;
    private final CoeditLive live;
    private final Streams streams;

    DocumentWire(Documents documents, Incidents incidents, CoeditLive live, Streams streams) {
        this.documents = documents;
        this.incidents = incidents;
        this.live = live;
        this.streams = streams;
    }

    /** As it stands, for a page that begins. */
    record Whole(String text, long version, long beat) {}

    record SentJson(
            @Nullable JsonNode client,
            @Nullable JsonNode version,
            @Nullable JsonNode changes) {}

    record PlaceJson(
            @Nullable JsonNode client,
            @Nullable JsonNode version,
            @Nullable JsonNode anchor,
            @Nullable JsonNode head) {}

    @GetMapping("/text")
    @May(Access.VIEWER)
    Whole text(Actor actor, @PathVariable long number, HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        Documents.Document document = documents.read(actor, number);
        return new Whole(document.body(), document.version(), document.beat());
    }

    @GetMapping("/changes")
    @May(Access.VIEWER)
    TextNews changes(Actor actor, @PathVariable long number, @RequestParam(defaultValue = "0") long since) {
        return live.after(documents.textId(actor, number), since);
    }

    /** Answers everything that came since the version it was written on, this among it. */
    @PostMapping("/changes")
    @May(Access.RESPONDER)
    TextNews write(Actor actor, @PathVariable long number, @RequestBody SentJson body) {
        Sent sent = Sent.read(body.client(), body.version(), body.changes());
        long id = documents.write(Act.by(actor, "web"), number, sent).id();
        return live.afterWriting(id, sent);
    }

    @PostMapping("/presence")
    @May(Access.RESPONDER)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void here(Actor actor, @PathVariable long number, @RequestBody PlaceJson body) {
        Cursors.Place place = new Cursors.Place(
                Sent.client(body.client()),
                position("anchor", body.anchor()),
                position("head", body.head()),
                Sent.number("version", body.version(), 0));
        documents.move(actor, number, place);
    }

    private static int position(String field, @Nullable JsonNode number) {
        return (int) Math.min(Integer.MAX_VALUE, Sent.number(field, number, 0));
    }

    @DeleteMapping("/presence/{client}")
    @May(Access.RESPONDER)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void gone(Actor actor, @PathVariable long number, @PathVariable String client) {
        documents.leave(actor, number, client);
    }

    @GetMapping("/live")
    @May(Access.VIEWER)
    void live(Actor actor, @PathVariable long number, HttpServletRequest request, HttpServletResponse stream) {
        Incident incident = incidents.find(actor, number);
        long text = documents.textId(actor, number);
        CoeditLive.watch(
                streams,
                actor,
                text,
                LastSeen.of(request),
                now -> incidents.byId(now, incident.id()).isPresent(),
                stream);
    }
}
