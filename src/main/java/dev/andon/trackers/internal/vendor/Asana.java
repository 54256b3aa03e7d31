package dev.andon.trackers.internal.vendor;

import dev.andon.trackers.Field;
import dev.andon.trackers.Stage;
import dev.andon.trackers.TrackerKind;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Asana, API 1.0 as documented in 2026. A task is completed or not; it knows nothing between, and no "will not be done". */
@Component
class Asana implements Tracker {
    private static final String TASKS = "/api/1.0/tasks";
    private static final String FIELDS =
            "gid,name,completed,assignee.gid,assignee.name,due_on,permalink_url,projects.gid,notes";
    private static final Pattern TASK = Pattern.compile("(?:.*/task/|.*/0/\\d+/|^)(\\d{1,19})(?:/f|/)?$");
    private static final int PAGES = 20;

    @Override
    public TrackerKind kind() {
        return TrackerKind.ASANA;
    }

    @Override
    public String tried(Line line) {
        JsonNode project = line.get("/api/1.0/projects/%s?opt_fields=name".formatted(Line.encoded(line.project())));
        return Values.text(project.path("data").path("name"));
    }

    @Override
    public Ticket create(Line line, Draft draft) {
        Map<String, @Nullable Object> task = new LinkedHashMap<>();
        task.put("name", draft.title());
        task.put("notes", "%s%n[%s]".formatted(draft.plain(), draft.marker()).replace("\r\n", "\n"));
        task.put("projects", List.of(line.project()));
        if (!draft.owner().isEmpty()) {
            task.put("assignee", draft.owner());
        }
        if (draft.due() != null) {
            task.put("due_on", draft.due().toString());
        }
        JsonNode made = line.say("POST", "%s?opt_fields=%s".formatted(TASKS, FIELDS), Map.of("data", task));
        return ticket(made.path("data"));
    }

    /** Metadata of one's own need OAuth; the list of what changed lately has the notes, and is never behind. */
    @Override
    public Optional<Ticket> made(Line line, String marker, Instant since) {
        String path = "%s?project=%s&modified_since=%s&limit=100&opt_fields=%s"
                .formatted(TASKS, Line.encoded(line.project()), Line.encoded(since.toString()), FIELDS);
        String offset = "";
        for (int page = 0; page < PAGES; page++) {
            JsonNode some = line.get(offset.isEmpty() ? path : path + "&offset=" + Line.encoded(offset));
            for (JsonNode task : some.path("data")) {
                if (Values.text(task.path("notes")).contains(marker)) {
                    return Optional.of(ticket(task));
                }
            }
            offset = Values.text(some.path("next_page").path("offset"));
            if (offset.isEmpty()) {
                return Optional.empty();
            }
        }
        throw new Trouble(Trouble.Kind.DOWN, "Too much changed in Asana since to find out whether the task was made.");
    }

    @Override
    public Ticket read(Line line, String id) {
        JsonNode task = line.get("%s/%s?opt_fields=%s".formatted(TASKS, Line.encoded(id), FIELDS))
                .path("data");
        Ticket ticket = ticket(task);
        for (JsonNode project : task.path("projects")) {
            if (Values.text(project.path("gid")).equals(line.project())) {
                return ticket;
            }
        }
        throw new Trouble(Trouble.Kind.GONE, "The task is no longer in the project.");
    }

    private static Ticket ticket(JsonNode task) {
        String gid = Values.text(task.path("gid"));
        String account = Values.text(task.path("assignee").path("gid"));
        Map<String, String> names = new HashMap<>();
        names.put(account, Values.text(task.path("assignee").path("name")));
        return new Ticket(
                gid,
                "Task " + gid,
                Values.text(task.path("permalink_url")),
                Values.of(
                        Values.text(task.path("name")),
                        task.path("completed").asBoolean(false) ? Stage.DONE : Stage.TODO,
                        account.isEmpty() ? List.of() : List.of(account),
                        Values.text(task.path("due_on"))),
                names,
                "");
    }

    @Override
    public Ticket update(Line line, Ticket before, Map<Field, String> edit) {
        Map<String, @Nullable Object> task = new LinkedHashMap<>();
        edit.forEach((field, value) -> {
            switch (field) {
                case TITLE -> task.put("name", value);
                case STATE -> task.put("completed", Stage.of(value) == Stage.DONE);
                case OWNER -> task.put("assignee", value.isEmpty() ? null : value);
                case DUE -> task.put("due_on", value.isEmpty() ? null : value);
            }
        });
        String path = "%s/%s?opt_fields=%s".formatted(TASKS, before.id(), FIELDS);
        return ticket(line.say("PUT", path, Map.of("data", task)).path("data"));
    }

    @Override
    public Optional<String> id(Line line, String typed) {
        Matcher task = TASK.matcher(typed.strip().replaceFirst("[?#].*$", ""));
        return task.matches() ? Optional.of(task.group(1)) : Optional.empty();
    }

    /** Asana takes an address of e-mail where it takes a gid of a user. */
    @Override
    public Optional<String> account(Line line, String email) {
        return Values.asked(
                () -> line.get("/api/1.0/users/%s?opt_fields=gid,name".formatted(Line.encoded(email)))
                        .path("data"),
                "gid");
    }

    @Override
    public Optional<String> email(Line line, String account) {
        return Values.asked(
                () -> line.get("/api/1.0/users/%s?opt_fields=email".formatted(Line.encoded(account)))
                        .path("data"),
                "email");
    }

    /** Asks Asana to tell us what changes; while it answers, it calls the target with the secret. */
    @Override
    public void hook(Line line, String target) {
        unhook(line, target);
        List<Map<String, String>> filters = List.of("changed", "deleted", "undeleted", "removed").stream()
                .map(action -> Map.of("resource_type", "task", "action", action))
                .toList();
        line.say(
                "POST",
                "/api/1.0/webhooks",
                Map.of("data", Map.of("resource", line.project(), "target", target, "filters", filters)));
    }

    /** Asana takes no second one for the same address; what the first is signed with nobody here may know any more. */
    private static void unhook(Line line, String target) {
        String workspace = Values.text(
                line.get("/api/1.0/projects/%s?opt_fields=workspace.gid".formatted(Line.encoded(line.project())))
                        .path("data")
                        .path("workspace")
                        .path("gid"));
        JsonNode there = line.get("/api/1.0/webhooks?workspace=%s&resource=%s&limit=100&opt_fields=target"
                .formatted(Line.encoded(workspace), Line.encoded(line.project())));
        for (JsonNode one : there.path("data")) {
            if (Values.text(one.path("target")).equals(target)) {
                line.say("DELETE", "/api/1.0/webhooks/" + Line.encoded(Values.text(one.path("gid"))), null);
            }
        }
    }

    /** {@code X-Hook-Signature} over events that carry gids alone; every eight hours one without any, as a heartbeat. */
    @Override
    public Hint receive(String secret, String project, Delivery delivery) {
        Signatures.check(delivery.header("X-Hook-Signature"), Signatures.hmac(secret, delivery.body()));
        Set<String> tasks = new LinkedHashSet<>();
        for (JsonNode event : Bodies.json(delivery.body()).path("events")) {
            if (Values.text(event.path("resource").path("resource_type")).equals("task")) {
                tasks.add(Values.text(event.path("resource").path("gid")));
            }
        }
        return new Hint(Bodies.name(delivery), tasks);
    }
}
