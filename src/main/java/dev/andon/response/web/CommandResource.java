package dev.andon.response.web;

import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.platform.problem.Invalid;
import dev.andon.platform.web.IdempotencyKey;
import dev.andon.platform.web.Revision;
import dev.andon.platform.web.Slice;
import dev.andon.response.Act;
import dev.andon.response.ChangeSubTeam;
import dev.andon.response.Command;
import dev.andon.response.FormSubTeam;
import dev.andon.response.Holder;
import dev.andon.response.Incident;
import dev.andon.response.Incidents;
import dev.andon.response.Span;
import dev.andon.response.SubTeam;
import dev.andon.response.SubTeams;
import dev.andon.response.Warning;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How an incident is led, over the API: who reports to the commander, warnings, sub-teams. */
@RestController
@RequestMapping("/api/v1/incidents/{number}")
@Tag(name = "Command")
class CommandResource {
    private final SubTeams teams;
    private final Incidents incidents;
    private final Leadings leadings;

    CommandResource(SubTeams teams, Incidents incidents, Leadings leadings) {
        this.teams = teams;
        this.incidents = incidents;
        this.leadings = leadings;
    }

    /**
     * @param commander null while nobody commands
     * @param directReports those in no sub-team, and the leaders of sub-teams
     * @param directReportsLimit more than this many is too many to listen to
     * @param offers open ones
     */
    record CommandJson(
            @Nullable Holder commander,
            List<Holder> directReports,
            int directReportsLimit,
            List<OfferJson> offers,
            List<Warning> warnings) {}

    @GetMapping("/command")
    @May(Access.VIEWER)
    @Operation(summary = "Read how the incident is led, with warnings")
    ResponseEntity<CommandJson> command(Actor actor, @PathVariable long number) {
        Incident incident = incidents.find(actor, number);
        Span span = Span.of(incident);
        List<Holder> reports = teams.participants(incident).stream()
                .filter(person -> span.reports().contains(person.id()))
                .toList();
        CommandJson json = new CommandJson(
                incident.holder(Command.COMMANDER),
                reports,
                Span.LIMIT,
                incident.command().offers().stream().map(OfferJson::of).toList(),
                leadings.warnings(incident));
        return ResponseEntity.ok().eTag(Revision.etag(incident.seq())).body(json);
    }

    /** @param team what it is called by in addresses */
    record SubTeamJson(
            long team, String name, Holder leader, String mission, List<Holder> members, Instant since, Instant until) {

        static SubTeamJson of(SubTeam team) {
            return new SubTeamJson(
                    team.seq(), team.name(), team.leader(), team.mission(), team.members(), team.since(), team.until());
        }
    }

    @GetMapping("/sub-teams")
    @May(Access.VIEWER)
    @Operation(summary = "List the sub-teams there are now")
    ResponseEntity<Slice<SubTeamJson>> list(Actor actor, @PathVariable long number) {
        Incident incident = incidents.find(actor, number);
        return answer(ResponseEntity.ok(), incident);
    }

    /** @param minutes how long the mission has; absent means half an hour */
    record FormJson(
            @Nullable String name,
            @Nullable Long leaderId,
            @Nullable String mission,
            @Nullable Integer minutes,
            @Nullable List<Long> memberIds) {}

    @GetMapping("/sub-teams/suggestion")
    @May(Access.VIEWER)
    @Operation(summary = "Read a sub-team that would help now; 204 when none would")
    ResponseEntity<FormJson> suggestion(Actor actor, @PathVariable long number) {
        return teams.suggestion(incidents.find(actor, number))
                .map(team -> ResponseEntity.ok(
                        new FormJson(team.name(), team.leaderId(), team.mission(), team.minutes(), team.memberIds())))
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    @PostMapping("/sub-teams")
    @May(Access.RESPONDER)
    @Operation(summary = "Form a sub-team of people who take part")
    ResponseEntity<Slice<SubTeamJson>> form(
            Actor actor,
            @PathVariable long number,
            @IdempotencyKey @Nullable String key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody FormJson body) {
        FormSubTeam command = new FormSubTeam(
                body.name(), body.leaderId(), body.mission(), body.minutes(), orEmpty("member_ids", body.memberIds()));
        return changed(teams.form(act(actor, key, ifMatch), number, command));
    }

    /** @param minutes how long the mission has from now; what is absent stays as it is */
    record ChangeJson(
            @Nullable String name,
            @Nullable Long leaderId,
            @Nullable String mission,
            @Nullable Integer minutes,
            @Nullable List<Long> join,
            @Nullable List<Long> leave) {}

    @PostMapping("/sub-teams/{team}/changes")
    @May(Access.RESPONDER)
    @Operation(summary = "Change who is in a sub-team, who leads it, its mission or its minutes")
    ResponseEntity<Slice<SubTeamJson>> change(
            Actor actor,
            @PathVariable long number,
            @PathVariable long team,
            @IdempotencyKey @Nullable String key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody ChangeJson body) {
        ChangeSubTeam command = new ChangeSubTeam(
                body.name(),
                body.leaderId(),
                body.mission(),
                body.minutes(),
                orEmpty("join", body.join()),
                orEmpty("leave", body.leave()));
        return changed(teams.change(act(actor, key, ifMatch), number, team, command));
    }

    record DisbandmentJson(@Nullable String reason) {}

    @PostMapping("/sub-teams/{team}/disbandments")
    @May(Access.RESPONDER)
    @Operation(summary = "Disband a sub-team; its members report to the commander again")
    ResponseEntity<Slice<SubTeamJson>> disband(
            Actor actor,
            @PathVariable long number,
            @PathVariable long team,
            @IdempotencyKey @Nullable String key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody(required = false) @Nullable DisbandmentJson body) {
        String reason = body == null ? null : body.reason();
        return changed(teams.disband(act(actor, key, ifMatch), number, team, reason));
    }

    private static List<Long> orEmpty(String field, @Nullable List<Long> ids) {
        if (ids != null && ids.stream().anyMatch(Objects::isNull)) {
            throw new Invalid(field, "must not contain null");
        }
        return ids == null ? List.of() : ids;
    }

    private static Act act(Actor actor, @Nullable String key, @Nullable String ifMatch) {
        return Act.by(actor, "api").keyed(key).expecting(Revision.ifMatch(ifMatch));
    }

    private static ResponseEntity<Slice<SubTeamJson>> changed(Incident incident) {
        URI uri = URI.create("/api/v1/incidents/%d/sub-teams".formatted(incident.number()));
        return answer(ResponseEntity.created(uri), incident);
    }

    private static ResponseEntity<Slice<SubTeamJson>> answer(ResponseEntity.BodyBuilder answer, Incident incident) {
        List<SubTeamJson> now =
                incident.command().teams().stream().map(SubTeamJson::of).toList();
        return answer.eTag(Revision.etag(incident.seq())).body(Slice.all(now));
    }
}
