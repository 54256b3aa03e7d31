package dev.andon.whys.web;

import static dev.andon.platform.web.Revision.check;
import static dev.andon.platform.web.Revision.etag;
import static dev.andon.platform.web.Revision.ifMatch;

import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.platform.web.Slice;
import dev.andon.response.Act;
import dev.andon.response.Incident;
import dev.andon.response.Incidents;
import dev.andon.whys.Told;
import dev.andon.whys.Why;
import dev.andon.whys.WhyWriting;
import dev.andon.whys.Whys;
import dev.andon.whys.WriteWhy;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The whys of an incident, over the API. */
@RestController
@RequestMapping("/api/v1/incidents/{number}/report/whys")
@Tag(name = "Whys")
class WhysResource {
    private static final String SOURCE = "api";

    private final Incidents incidents;
    private final Whys whys;
    private final WhyWriting writing;

    WhysResource(Incidents incidents, Whys whys, WhyWriting writing) {
        this.incidents = incidents;
        this.whys = whys;
        this.writing = writing;
    }

    /**
     * @param parent what it answers; absent for what happened
     * @param position among those beside it, from 1; absent for the last
     * @param factor key or name; a name that nobody has used yet makes a new one, of this kind
     */
    record AddJson(
            @Nullable Long parent,
            @Nullable Integer position,
            @Nullable String text,
            @Nullable String confidence,
            @Nullable List<WriteWhy.Given> evidence,
            @Nullable List<Long> also,
            @Nullable String factor,
            @Nullable String kind,
            @Nullable String role,
            @Nullable String note) {
        WriteWhy command() {
            return new WriteWhy(text, confidence, evidence, also, factor, kind, role, note);
        }
    }

    /**
     * What is absent stays as it is; an empty {@code factor} says that it is none.
     *
     * @param version of the node this starts from; If-Match says the same
     */
    record WriteJson(
            @Nullable Long version,
            @Nullable String text,
            @Nullable String confidence,
            @Nullable List<WriteWhy.Given> evidence,
            @Nullable List<Long> also,
            @Nullable String factor,
            @Nullable String kind,
            @Nullable String role,
            @Nullable String note) {
        WriteWhy command() {
            return new WriteWhy(text, confidence, evidence, also, factor, kind, role, note);
        }
    }

    /**
     * @param parent what it answers from now on; absent for the top
     * @param position among those it comes to stand beside, from 1; absent for the last
     */
    record MoveJson(
            @Nullable Long parent,
            @Nullable Integer position,
            @Nullable Long version) {}

    @GetMapping
    @May(Access.VIEWER)
    @Operation(summary = "Read the whys of an incident, all of them, in the order they are read")
    ResponseEntity<WhysBody> read(Actor actor, @PathVariable long number) {
        Told told = told(actor, number);
        return ResponseEntity.ok().eTag(etag(told.tree().version())).body(WhysBody.of(told));
    }

    @PostMapping("/nodes")
    @May(Access.RESPONDER)
    @Operation(summary = "Write down what happened, or another answer to a why")
    ResponseEntity<WhysBody.Node> add(
            Actor actor,
            @PathVariable long number,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody AddJson body) {
        checkTree(actor, number, ifMatch);
        Why why = writing.add(Act.by(actor, SOURCE), number, body.parent(), body.position(), body.command());
        URI uri = URI.create("/api/v1/incidents/%d/report/whys/nodes/%d".formatted(number, why.node()));
        return ResponseEntity.created(uri).eTag(etag(why.version())).body(node(actor, number, why.node()));
    }

    @GetMapping("/nodes/{node}")
    @May(Access.VIEWER)
    @Operation(summary = "Read one node of the whys")
    ResponseEntity<WhysBody.Node> readNode(Actor actor, @PathVariable long number, @PathVariable long node) {
        return ok(actor, number, node);
    }

    @PatchMapping("/nodes/{node}")
    @May(Access.RESPONDER)
    @Operation(summary = "Change what a node says, rests on, or which factor it is")
    ResponseEntity<WhysBody.Node> write(
            Actor actor,
            @PathVariable long number,
            @PathVariable long node,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody WriteJson body) {
        Long matched = ifMatch(ifMatch);
        Long version = matched == null ? body.version() : matched;
        writing.write(Act.by(actor, SOURCE), number, node, body.command(), version);
        return ok(actor, number, node);
    }

    @DeleteMapping("/nodes/{node}")
    @May(Access.RESPONDER)
    @Operation(summary = "Take a node away, with all below it; undo brings it back")
    ResponseEntity<Void> remove(
            Actor actor,
            @PathVariable long number,
            @PathVariable long node,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        writing.remove(Act.by(actor, SOURCE), number, node, ifMatch(ifMatch));
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/nodes/{node}/moves")
    @May(Access.RESPONDER)
    @Operation(summary = "Put a node, with all below it, elsewhere")
    ResponseEntity<WhysBody.Node> move(
            Actor actor,
            @PathVariable long number,
            @PathVariable long node,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody MoveJson body) {
        Long matched = ifMatch(ifMatch);
        Long version = matched == null ? body.version() : matched;
        writing.move(Act.by(actor, SOURCE), number, node, body.parent(), body.position(), version);
        return ResponseEntity.created(URI.create("/api/v1/incidents/%d/report/whys/nodes/%d".formatted(number, node)))
                .eTag(etag(whys.of(incidents.find(actor, number)).get(node).version()))
                .body(node(actor, number, node));
    }

    @GetMapping("/changes")
    @May(Access.VIEWER)
    @Operation(summary = "List what people did to the whys, latest first")
    Slice<WhysBody.Change> changes(Actor actor, @PathVariable long number) {
        Incident incident = incidents.find(actor, number);
        return Slice.all(
                whys.changes(incident).stream().map(WhysBody.Change::of).toList());
    }

    @PostMapping("/changes/{change}/reversals")
    @May(Access.RESPONDER)
    @Operation(summary = "Take back what somebody did to the whys")
    ResponseEntity<WhysBody> undo(Actor actor, @PathVariable long number, @PathVariable long change) {
        writing.undo(Act.by(actor, SOURCE), number, change);
        Told told = told(actor, number);
        return ResponseEntity.created(URI.create("/api/v1/incidents/%d/report/whys".formatted(number)))
                .eTag(etag(told.tree().version()))
                .body(WhysBody.of(told));
    }

    private void checkTree(Actor actor, long number, @Nullable String ifMatch) {
        Incident incident = incidents.find(actor, number);
        check(ifMatch(ifMatch), whys.of(incident).version());
    }

    private Told told(Actor actor, long number) {
        return whys.told(actor, incidents.find(actor, number));
    }

    private WhysBody.Node node(Actor actor, long number, long node) {
        Told told = told(actor, number);
        return WhysBody.Node.of(told, told.tree().get(node));
    }

    private ResponseEntity<WhysBody.Node> ok(Actor actor, long number, long node) {
        WhysBody.Node body = node(actor, number, node);
        return ResponseEntity.ok().eTag(etag(body.version())).body(body);
    }
}
