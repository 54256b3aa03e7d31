package dev.andon.response.web;

import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.platform.web.IdempotencyKey;
import dev.andon.platform.web.Revision;
import dev.andon.platform.web.Slice;
import dev.andon.playbook.Checklist;
import dev.andon.response.Act;
import dev.andon.response.Checklists;
import dev.andon.response.Checklists.Ticked;
import dev.andon.response.Entry;
import dev.andon.response.Incident;
import dev.andon.response.Incidents;
import dev.andon.response.Tick;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The checklists of an incident over the API. */
@RestController
@RequestMapping("/api/v1/incidents/{number}")
@Tag(name = "Checklists")
class ChecklistsResource {
    private final Checklists checklists;
    private final Incidents incidents;

    ChecklistsResource(Checklists checklists, Incidents incidents) {
        this.checklists = checklists;
        this.incidents = incidents;
    }

    /** @param phase the phase in which the room shows it; null for all */
    record ChecklistJson(String key, String name, @Nullable String phase, List<ItemJson> items) {}

    /** @param ticked null while nobody ticked it */
    record ItemJson(
            String key, String text, String help, @Nullable TickJson ticked) {}

    /** @param seq its entry in the log */
    record TickJson(String checklist, String item, String text, String by, Instant at, long seq) {
        static TickJson of(Tick tick) {
            return new TickJson(tick.checklist(), tick.item(), tick.text(), tick.by(), tick.at(), tick.seq());
        }
    }

    @GetMapping("/checklists")
    @May(Access.VIEWER)
    @Operation(summary = "List the checklists that apply, with what is ticked")
    Slice<ChecklistJson> list(Actor actor, @PathVariable long number) {
        Incident incident = incidents.find(actor, number);
        List<Tick> ticks = checklists.ticks(incident.id());
        return Slice.all(
                checklists.of(incident).stream().map(list -> json(list, ticks)).toList());
    }

    private static ChecklistJson json(Checklist list, List<Tick> ticks) {
        List<ItemJson> items = list.items().stream()
                .map(item -> new ItemJson(item.key(), item.text(), item.help(), ticked(list, item, ticks)))
                .toList();
        return new ChecklistJson(list.key(), list.name(), list.phase(), items);
    }

    private static @Nullable TickJson ticked(Checklist list, Checklist.Item item, List<Tick> ticks) {
        return ticks.stream()
                .filter(tick ->
                        tick.checklist().equals(list.key()) && tick.item().equals(item.key()))
                .findFirst()
                .map(TickJson::of)
                .orElse(null);
    }

    record TickItemJson(
            @Nullable String checklist, @Nullable String item) {}

    @PostMapping("/checklist-ticks")
    @May(Access.RESPONDER)
    @Operation(summary = "Tick an item; 200 instead of 201 when it was ticked already")
    ResponseEntity<TickJson> tick(
            Actor actor,
            @PathVariable long number,
            @IdempotencyKey @Nullable String key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody TickItemJson body) {
        Act act = Act.by(actor, "api").keyed(key).expecting(Revision.ifMatch(ifMatch));
        Ticked ticked = checklists.tick(act, number, body.checklist(), body.item());
        Tick tick = ticked.tick();
        URI uri = URI.create(
                "/api/v1/incidents/%d/checklist-ticks/%s/%s".formatted(number, tick.checklist(), tick.item()));
        return (ticked.entry().isPresent() ? ResponseEntity.created(uri) : ResponseEntity.ok())
                .eTag(Revision.etag(tick.seq()))
                .body(TickJson.of(tick));
    }

    @DeleteMapping("/checklist-ticks/{checklist}/{item}")
    @May(Access.RESPONDER)
    @Operation(summary = "Take a tick back; the log keeps both")
    ResponseEntity<Void> untick(
            Actor actor,
            @PathVariable long number,
            @PathVariable String checklist,
            @PathVariable String item,
            @IdempotencyKey @Nullable String key) {
        Optional<Entry> entry = checklists.untick(Act.by(actor, "api").keyed(key), number, checklist, item);
        return entry.isEmpty()
                ? ResponseEntity.noContent().build()
                : ResponseEntity.noContent()
                        .eTag(Revision.etag(entry.get().seq()))
                        .build();
    }
}
