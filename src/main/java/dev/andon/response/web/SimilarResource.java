package dev.andon.response.web;

import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.platform.AndonSettings;
import dev.andon.platform.web.Slice;
import dev.andon.response.Incidents;
import dev.andon.response.Similar;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Similar incidents of all times, for programs. */
@RestController
class SimilarResource {
    private final Incidents incidents;
    private final Similar similar;
    private final AndonSettings settings;

    SimilarResource(Incidents incidents, Similar similar, AndonSettings settings) {
        this.incidents = incidents;
        this.similar = similar;
        this.settings = settings;
    }

    record Kin(IncidentJson incident, List<String> why) {}

    @GetMapping("/api/v1/incidents/{number}/similar")
    @Operation(summary = "List similar incidents of all times, each with the reasons why; at most five")
    @May(Access.VIEWER)
    Slice<Kin> similar(Actor actor, @PathVariable long number) {
        return Slice.all(similar.of(actor, incidents.find(actor, number)).stream()
                .map(kin -> new Kin(IncidentJson.of(kin.incident(), settings.publicUrl()), kin.why()))
                .toList());
    }
}
