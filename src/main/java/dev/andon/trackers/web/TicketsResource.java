package dev.andon.trackers.web;

import dev.andon.followups.FollowUp;
import dev.andon.followups.FollowUps;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.platform.web.Revision;
import dev.andon.platform.web.Slice;
import dev.andon.trackers.Link;
import dev.andon.trackers.Step;
import dev.andon.trackers.Ticketing;
import dev.andon.trackers.Tickets;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The tickets of follow-ups over the API. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Trackers")
class TicketsResource {
    private static final int STEPS = 200;

    private final Tickets tickets;
    private final Ticketing ticketing;
    private final FollowUps followUps;

    TicketsResource(Tickets tickets, Ticketing ticketing, FollowUps followUps) {
        this.tickets = tickets;
        this.ticketing = ticketing;
        this.followUps = followUps;
    }

    /** @param theirs as people read it */
    record DisagreementJson(
            String field,
            String ours,
            String theirs,
            boolean canTake,
            @Nullable String why,
            Instant since) {}

    record TicketJson(
            long followUp,
            String tracker,
            String phase,
            @Nullable String label,
            @Nullable String url,
            List<DisagreementJson> disagreements,
            Map<String, String> notes,
            @Nullable String trouble,
            Instant linkedAt,
            String linkedBy,
            @Nullable Instant comparedAt,
            long version) {
        static TicketJson of(Link link) {
            return new TicketJson(
                    link.followUp(),
                    link.connection(),
                    link.phase().word(),
                    link.label().isEmpty() ? null : link.label(),
                    link.url().isEmpty() ? null : link.url(),
                    link.disagreements().stream()
                            .map(one -> new DisagreementJson(
                                    one.field().word(),
                                    one.ours(),
                                    one.shown(),
                                    one.canTake(),
                                    one.why().isEmpty() ? null : one.why(),
                                    one.since()))
                            .toList(),
                    link.notes().entrySet().stream()
                            .collect(Collectors.toMap(note -> note.getKey().word(), Map.Entry::getValue)),
                    link.trouble().isEmpty() ? null : link.trouble(),
                    link.linkedAt(),
                    link.linkedBy(),
                    link.readAt(),
                    link.version());
        }
    }

    @GetMapping("/follow-ups/{number}/ticket")
    @May(Access.VIEWER)
    @Operation(summary = "Read the ticket of a follow-up: where it is, and what both sides disagree about")
    ResponseEntity<TicketJson> get(Actor actor, @PathVariable long number) {
        return answer(tickets.get(actor, number));
    }

    private static ResponseEntity<TicketJson> answer(Link link) {
        return ResponseEntity.ok().eTag(Revision.etag(link.version())).body(TicketJson.of(link));
    }

    @PostMapping("/follow-ups/{number}/ticket")
    @May(Access.RESPONDER)
    @Operation(summary = "Have a ticket made for a follow-up, or link one that is there")
    ResponseEntity<TicketJson> open(Actor actor, @PathVariable long number, @RequestBody Ticketing.Wish body) {
        Link link = ticketing.open(actor, number, body);
        return ResponseEntity.created(URI.create("/api/v1/follow-ups/%d/ticket".formatted(number)))
                .eTag(Revision.etag(link.version()))
                .body(TicketJson.of(link));
    }

    @DeleteMapping("/follow-ups/{number}/ticket")
    @May(Access.RESPONDER)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Unlink: both go on by themselves")
    void unlink(Actor actor, @PathVariable long number) {
        ticketing.unlink(actor, number);
    }

    @PostMapping("/follow-ups/{number}/ticket/choices")
    @May(Access.RESPONDER)
    @Operation(summary = "Choose ours or theirs for a field that both sides disagree about")
    ResponseEntity<TicketJson> choose(Actor actor, @PathVariable long number, @RequestBody Ticketing.Choice body) {
        return answer(ticketing.choose(actor, number, body));
    }

    @PostMapping("/follow-ups/{number}/ticket/comparisons")
    @May(Access.RESPONDER)
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Compare both sides now; a ticket that is gone is made anew")
    TicketJson again(Actor actor, @PathVariable long number) {
        return TicketJson.of(ticketing.again(actor, number));
    }

    @GetMapping("/follow-ups/{number}/ticket/steps")
    @May(Access.VIEWER)
    @Operation(summary = "What went to the ticket, came from it and was chosen, latest first; the last 200")
    Slice<Step> steps(Actor actor, @PathVariable long number) {
        FollowUp followUp = followUps.find(actor, number);
        return Slice.all(tickets.steps(followUp, STEPS));
    }

    @GetMapping("/ticket-disagreements")
    @May(Access.VIEWER)
    @Operation(summary = "Follow-ups whose ticket says something else, so that somebody has to choose; latest first")
    Slice<TicketJson> disagreements(Actor actor) {
        return Slice.all(tickets.disagreeing(actor).stream()
                .map(one -> TicketJson.of(one.link()))
                .toList());
    }
}
