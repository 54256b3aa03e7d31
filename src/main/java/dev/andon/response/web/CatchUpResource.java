package dev.andon.response.web;

import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.platform.AndonSettings;
import dev.andon.platform.web.Revision;
import dev.andon.response.CatchUpPart.Line;
import dev.andon.response.CatchUpPart.Section;
import dev.andon.response.Duty;
import dev.andon.response.Holder;
import dev.andon.response.Incident;
import dev.andon.response.Incidents;
import dev.andon.response.Participants;
import dev.andon.response.web.CatchUp.Since;
import dev.andon.response.web.CrewView.Mate;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The catch-up over the API. Reading it here is not counted as having seen the incident. */
@RestController
@RequestMapping("/api/v1/incidents/{number}/catch-up")
@Tag(name = "Incidents")
class CatchUpResource {
    private static final String MARKDOWN = "text/markdown;charset=UTF-8";

    private final Incidents incidents;
    private final CatchUps catchUps;
    private final AndonSettings settings;

    CatchUpResource(Incidents incidents, CatchUps catchUps, AndonSettings settings) {
        this.incidents = incidents;
        this.catchUps = catchUps;
        this.settings = settings;
    }

    /**
     * @param sentence how it stands, in words
     * @param since what changed; null for somebody who was never there and names no entry
     * @param parts what other modules add: updates, tasks, checklists
     */
    record CatchUpJson(
            IncidentJson incident,
            String sentence,
            String phase,
            @Nullable Holder commander,
            @Nullable SinceJson since,
            List<LineJson> lastDecisions,
            List<PartJson> parts,
            List<AlertJson> openAlerts,
            List<MateJson> here,
            List<MateJson> asked,
            Instant asOf) {}

    record SinceJson(long seq, @Nullable Instant at, long count, List<LineJson> lines) {
        static SinceJson of(Since since) {
            List<LineJson> lines = since.lines().stream().map(LineJson::of).toList();
            return new SinceJson(since.seq(), since.at(), since.count(), lines);
        }
    }

    record LineJson(long seq, Instant occurredAt, String text) {
        static LineJson of(EntryLine line) {
            return new LineJson(line.seq(), line.occurredAt(), PlainLine.of(line));
        }
    }

    record PartJson(String key, String title, List<PartLineJson> lines) {
        static PartJson of(Section part) {
            return new PartJson(
                    part.key(),
                    part.title(),
                    part.lines().stream().map(PartLineJson::of).toList());
        }
    }

    record PartLineJson(
            String text, @Nullable String href, @Nullable Instant at, boolean urgent) {
        static PartLineJson of(Line line) {
            return new PartLineJson(line.text(), line.href(), line.at(), line.urgent());
        }
    }

    record AlertJson(long id, String title, String status, Instant startedAt) {}

    /** @param since null for all but the person and the commander */
    record MateJson(
            long personId,
            String name,
            List<String> roles,
            String why,
            @Nullable Instant since) {
        static MateJson of(Actor viewer, Mate mate, Incident incident) {
            var person = mate.presence().person();
            return new MateJson(
                    person.id(),
                    person.name(),
                    Participants.rolesOf(incident, person),
                    mate.why(),
                    Duty.mayKnow(viewer, incident, person.id()) ? mate.since() : null);
        }
    }

    @GetMapping
    @May(Access.VIEWER)
    @Operation(summary = "What whoever comes, or comes back, needs to know; Accept: text/markdown for Markdown")
    ResponseEntity<CatchUpJson> show(
            Actor actor,
            @PathVariable long number,
            @RequestParam(name = "since_seq", required = false) @Nullable Long sinceSeq) {
        Incident incident = incidents.find(actor, number);
        CatchUp page = catchUps.of(actor, incident, sinceSeq);
        return ResponseEntity.ok()
                .eTag(Revision.etag(incident.seq()))
                .contentType(MediaType.APPLICATION_JSON)
                .body(json(actor, page));
    }

    @GetMapping(produces = MARKDOWN)
    @May(Access.VIEWER)
    @Operation(hidden = true)
    ResponseEntity<String> markdown(
            Actor actor,
            @PathVariable long number,
            @RequestParam(name = "since_seq", required = false) @Nullable Long sinceSeq) {
        CatchUp page = catchUps.of(actor, incidents.find(actor, number), sinceSeq);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(MARKDOWN))
                .body(CatchUpMarkdown.of(page, settings.publicUrl()));
    }

    private CatchUpJson json(Actor viewer, CatchUp page) {
        Incident incident = page.incident();
        return new CatchUpJson(
                IncidentJson.of(incident, settings.publicUrl()),
                page.sentence(),
                page.state().phase().name(),
                page.commander(),
                page.since() == null ? null : SinceJson.of(page.since()),
                page.decisions().stream().map(LineJson::of).toList(),
                page.parts().stream().map(PartJson::of).toList(),
                page.alerts().stream()
                        .map(a -> new AlertJson(a.id(), a.title(), a.status().word(), a.startedAt()))
                        .toList(),
                page.crew().here().stream()
                        .map(m -> MateJson.of(viewer, m, incident))
                        .toList(),
                page.crew().awaited().stream()
                        .map(m -> MateJson.of(viewer, m, incident))
                        .toList(),
                page.now());
    }
}
