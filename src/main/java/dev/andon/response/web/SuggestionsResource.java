package dev.andon.response.web;

import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.platform.AndonSettings;
import dev.andon.platform.web.Slice;
import dev.andon.response.LookAlikes;
import dev.andon.response.LookAlikes.Draft;
import dev.andon.response.LookAlikes.LookAlike;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Look-alikes over the API, for a program that is about to declare. */
@RestController
@Tag(name = "Incidents")
class SuggestionsResource {
    private final LookAlikes lookAlikes;
    private final AndonSettings settings;

    SuggestionsResource(LookAlikes lookAlikes, AndonSettings settings) {
        this.lookAlikes = lookAlikes;
        this.settings = settings;
    }

    /** @param because what they share: title, service, alert */
    record SuggestionJson(
            long number,
            String title,
            String severity,
            String status,
            List<String> services,
            List<String> because,
            Instant declaredAt,
            String url) {}

    @GetMapping("/api/v1/incident-suggestions")
    @May(Access.VIEWER)
    @Operation(summary = "List live and recent incidents that may be the same as one about to be declared")
    Slice<SuggestionJson> suggestions(
            Actor actor,
            @RequestParam(required = false) @Nullable String title,
            @RequestParam(required = false) @Nullable List<String> service,
            @RequestParam(name = "alert_id", required = false) @Nullable Long alertId) {
        Draft draft = new Draft(title, service == null ? List.of() : service, alertId);
        return Slice.all(lookAlikes.of(actor, draft).stream().map(this::json).toList());
    }

    private SuggestionJson json(LookAlike alike) {
        return new SuggestionJson(
                alike.incident().number(),
                alike.incident().title(),
                alike.incident().severity(),
                alike.incident().status().word(),
                alike.incident().services(),
                alike.why(),
                alike.incident().declaredAt(),
                settings.publicUrl() + "/incidents/" + alike.incident().number());
    }
}
