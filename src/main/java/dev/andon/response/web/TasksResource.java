package dev.andon.response.web;

import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.platform.problem.Invalid;
import dev.andon.platform.web.Cursor;
import dev.andon.platform.web.IdempotencyKey;
import dev.andon.platform.web.PageSize;
import dev.andon.platform.web.Slice;
import dev.andon.response.Act;
import dev.andon.response.GiveTask;
import dev.andon.response.Holder;
import dev.andon.response.Incidents;
import dev.andon.response.Task;
import dev.andon.response.Tasks;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What people are asked to do in an incident, over the API. */
@RestController
@RequestMapping("/api/v1/incidents/{number}/tasks")
@Tag(name = "Tasks")
class TasksResource {
    private final Tasks tasks;
    private final Incidents incidents;

    TasksResource(Tasks tasks, Incidents incidents) {
        this.tasks = tasks;
        this.incidents = incidents;
    }

    /** @param minutes until it is due; absent means 15 */
    record GiveTaskJson(
            @Nullable Long personId,
            @Nullable String text,
            @Nullable Integer minutes,
            @Nullable Instant occurredAt) {}

    record AcknowledgementJson(@Nullable Instant occurredAt) {}

    record CompletionJson(@Nullable String note, @Nullable Instant occurredAt) {}

    record CancellationJson(
            @Nullable String reason, @Nullable Instant occurredAt) {}

    /**
     * @param id its number within the incident
     * @param status given, acknowledged, done or dropped
     * @param remark what came of it, or why it was dropped
     * @param unansweredAt when the log said that nobody had taken it on
     * @param overdueAt when the log said that it was due and not done
     */
    record TaskJson(
            long id,
            Holder person,
            String text,
            String status,
            String givenBy,
            Instant givenAt,
            Instant due,
            @Nullable Instant acknowledgedAt,
            @Nullable Instant endedAt,
            @Nullable String remark,
            @Nullable Instant unansweredAt,
            @Nullable Instant overdueAt) {

        static TaskJson of(Task task) {
            return new TaskJson(
                    task.task(),
                    task.to(),
                    task.text(),
                    task.status(),
                    task.givenBy(),
                    task.givenAt(),
                    task.due(),
                    task.acknowledgedAt(),
                    task.endedAt(),
                    task.remark(),
                    task.unansweredAt(),
                    task.overdueAt());
        }
    }

    @PostMapping
    @May(Access.RESPONDER)
    @Operation(summary = "Ask somebody by name to do something within minutes")
    ResponseEntity<TaskJson> give(
            Actor actor,
            @PathVariable long number,
            @IdempotencyKey @Nullable String key,
            @RequestBody GiveTaskJson body) {
        GiveTask command = new GiveTask(body.personId(), body.text(), body.minutes());
        return created(number, tasks.give(Act.requested(actor, key, body.occurredAt()), number, command));
    }

    /** @param status {@code open} for those that are; absent or {@code any} for all */
    @GetMapping
    @May(Access.VIEWER)
    @Operation(summary = "List tasks, latest first")
    Slice<TaskJson> list(
            Actor actor,
            @PathVariable long number,
            @RequestParam(defaultValue = "any") String status,
            @RequestParam(name = "page_size", required = false) @Nullable Integer pageSize,
            @RequestParam(required = false) @Nullable String cursor) {
        if (!List.of("open", "any").contains(status)) {
            throw new Invalid("status", "must be open or any");
        }
        long id = incidents.find(actor, number).id();
        int size = PageSize.of(pageSize);
        Cursor after = Cursor.read(cursor, 1);
        Long before = after == null ? null : after.number(0);
        List<Task> oneMore = tasks.of(id, status.equals("open"), before, size + 1);
        return Slice.of(oneMore, size, last -> Cursor.of(last.task())).map(TaskJson::of);
    }

    @GetMapping("/{id}")
    @May(Access.VIEWER)
    @Operation(summary = "Read a task")
    TaskJson read(Actor actor, @PathVariable long number, @PathVariable long id) {
        return TaskJson.of(tasks.find(actor, number, id));
    }

    @PostMapping("/{id}/acknowledgements")
    @May(Access.RESPONDER)
    @Operation(summary = "Say that whoever was asked is on it")
    ResponseEntity<TaskJson> acknowledge(
            Actor actor,
            @PathVariable long number,
            @PathVariable long id,
            @IdempotencyKey @Nullable String key,
            @RequestBody AcknowledgementJson body) {
        return created(number, tasks.acknowledge(Act.requested(actor, key, body.occurredAt()), number, id));
    }

    @PostMapping("/{id}/completions")
    @May(Access.RESPONDER)
    @Operation(summary = "Say that it is done; of several at once one is heard, the others get 409")
    ResponseEntity<TaskJson> complete(
            Actor actor,
            @PathVariable long number,
            @PathVariable long id,
            @IdempotencyKey @Nullable String key,
            @RequestBody CompletionJson body) {
        return created(number, tasks.complete(Act.requested(actor, key, body.occurredAt()), number, id, body.note()));
    }

    @PostMapping("/{id}/cancellations")
    @May(Access.RESPONDER)
    @Operation(summary = "Say that nobody needs it any more, and why")
    ResponseEntity<TaskJson> drop(
            Actor actor,
            @PathVariable long number,
            @PathVariable long id,
            @IdempotencyKey @Nullable String key,
            @RequestBody CancellationJson body) {
        return created(number, tasks.drop(Act.requested(actor, key, body.occurredAt()), number, id, body.reason()));
    }

    private static ResponseEntity<TaskJson> created(long number, Task task) {
        URI uri = URI.create("/api/v1/incidents/%d/tasks/%d".formatted(number, task.task()));
        return ResponseEntity.created(uri).body(TaskJson.of(task));
    }
}
