package dev.andon.followups.web;

import dev.andon.followups.FollowUpDraft;
import dev.andon.followups.FollowUpFilter;
import dev.andon.followups.FollowUpOrder;
import dev.andon.followups.FollowUps;
import dev.andon.followups.FollowingUp;
import dev.andon.followups.SuggestedTeams;
import dev.andon.followups.TakingOver;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.platform.web.Cursor;
import dev.andon.platform.web.IdempotencyKey;
import dev.andon.platform.web.PageSize;
import dev.andon.platform.web.Slice;
import dev.andon.response.Act;
import dev.andon.response.Incident;
import dev.andon.response.Incidents;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Follow-ups of one incident, for programs. */
@RestController
@RequestMapping("/api/v1/incidents/{number}")
@Tag(name = "Follow-ups")
class IncidentFollowUpsResource {
    private final Incidents incidents;
    private final FollowUps followUps;
    private final FollowingUp followingUp;
    private final TakingOver takingOver;
    private final SuggestedTeams suggestedTeams;
    private final Answers answers;

    IncidentFollowUpsResource(
            Incidents incidents,
            FollowUps followUps,
            FollowingUp followingUp,
            TakingOver takingOver,
            SuggestedTeams suggestedTeams,
            Answers answers) {
        this.incidents = incidents;
        this.followUps = followUps;
        this.followingUp = followingUp;
        this.takingOver = takingOver;
        this.suggestedTeams = suggestedTeams;
        this.answers = answers;
    }

    /**
     * @param kind prevent (the usual), detect, mitigate, repair or investigate
     * @param horizon immediate, short (the usual) or long
     * @param priority p0, p1, p2 (the usual) or p3
     * @param owner id of a person; absent for whoever writes the report, else commanded last
     */
    record NewJson(
            @Nullable String title,
            @Nullable String detail,
            @Nullable String kind,
            @Nullable String horizon,
            @Nullable String priority,
            @Nullable Long owner,
            @Nullable String team,
            @Nullable String due,
            @Nullable String factor,
            @Nullable String proof,
            @Nullable String ticket,
            @Nullable Boolean initiative) {
        FollowUpDraft draft() {
            return new FollowUpDraft(
                    title,
                    detail,
                    kind,
                    horizon,
                    priority,
                    owner,
                    team,
                    due,
                    factor,
                    proof,
                    ticket,
                    Boolean.TRUE.equals(initiative));
        }
    }

    /** A team that could strengthen its end, and why. */
    record SuggestedJson(String key, String name, String why) {}

    @GetMapping("/follow-ups")
    @May(Access.VIEWER)
    @Operation(summary = "List the follow-ups of an incident, by priority, then due first")
    Slice<FollowUpJson> list(
            Actor actor,
            @PathVariable long number,
            @RequestParam(name = "page_size", required = false) @Nullable Integer pageSize,
            @RequestParam(required = false) @Nullable String cursor) {
        Incident incident = incidents.find(actor, number);
        FollowUpOrder order = FollowUpOrder.PRIORITY;
        FollowUpFilter filter = FollowUpFilter.ALL.incident(incident.number());
        Cursor after = Cursor.read(cursor, order.cursorParts());
        return answers.page(actor, followUps.list(actor, filter, order, after, PageSize.of(pageSize)));
    }

    @PostMapping("/follow-ups")
    @May(Access.RESPONDER)
    @Operation(summary = "Write down what is to be done after an incident")
    ResponseEntity<FollowUpJson> create(
            Actor actor, @PathVariable long number, @IdempotencyKey @Nullable String key, @RequestBody NewJson body) {
        return answers.created(actor, followingUp.create(Act.requested(actor, key, null), number, body.draft()));
    }

    @GetMapping("/follow-ups/suggested-teams")
    @May(Access.VIEWER)
    @Operation(summary = "List teams that own what was hit, what that needs and what needs it")
    Slice<SuggestedJson> suggested(Actor actor, @PathVariable long number) {
        return Slice.all(suggestedTeams.of(incidents.find(actor, number)).stream()
                .map(one -> new SuggestedJson(one.team().key(), one.team().name(), one.why()))
                .toList());
    }

    @PostMapping("/follow-up-candidates/{id}/follow-ups")
    @May(Access.RESPONDER)
    @Operation(summary = "Make a follow-up of what a note left for later")
    ResponseEntity<FollowUpJson> take(
            Actor actor, @PathVariable long number, @PathVariable long id, @IdempotencyKey @Nullable String key) {
        return answers.created(actor, takingOver.take(Act.requested(actor, key, null), number, id));
    }
}
