package dev.andon.trackers.internal.vendor;

import dev.andon.trackers.Connection;
import dev.andon.trackers.Field;
import dev.andon.trackers.Stage;
import dev.andon.trackers.TrackerKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Jira Cloud, REST API v3 as documented in 2026; searches by {@code /search/jql}, which took the place of {@code /search}. */
@Component
class Jira implements Tracker {
    private static final String ISSUE = "/rest/api/3/issue";
    private static final String FIELDS = "summary,status,assignee,duedate";
    /** Of what is typed, of its address, and of the address of a board on which it is open. */
    private static final Pattern KEY = Pattern.compile("(?:.*[/?&=])?([A-Z][A-Z0-9_]{1,99})-(\\d{1,12})(?:[/?&#].*)?");

    @Override
    public TrackerKind kind() {
        return TrackerKind.JIRA;
    }

    @Override
    public String tried(Line line) {
        JsonNode project = line.get("/rest/api/3/project/" + Line.encoded(line.project()));
        return "%s (%s)".formatted(Values.text(project.path("name")), Values.text(project.path("key")));
    }

    @Override
    public Ticket create(Line line, Draft draft) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("project", Map.of("key", line.project()));
        fields.put("issuetype", Map.of("name", line.connection().ticketType()));
        fields.put("summary", draft.title());
        fields.put("description", Adf.description(draft));
        fields.put("labels", List.of(draft.marker()));
        if (!draft.owner().isEmpty()) {
            fields.put("assignee", Map.of("accountId", draft.owner()));
        }
        if (draft.due() != null) {
            fields.put("duedate", draft.due().toString());
        }
        return toldOf(line, line.say("POST", ISSUE, Map.of("fields", fields)));
    }

    /** Jira tells the id alone. Whatever goes wrong from here on, the issue is there. */
    private Ticket toldOf(Line line, JsonNode made) {
        try {
            return read(line, Values.text(made.path("id")));
        } catch (Trouble trouble) {
            throw new Trouble(Trouble.Kind.DOWN, trouble.why(), trouble.after());
        }
    }

    /** The label is what is looked for: {@code description ~ "…"} finds by words, and properties need an app. */
    @Override
    public Optional<Ticket> made(Line line, String marker, Instant since) {
        String jql = "project = \"%s\" AND labels = \"%s\" ORDER BY created ASC".formatted(line.project(), marker);
        JsonNode found = line.say(
                "POST",
                "/rest/api/3/search/jql",
                Map.of("jql", jql, "maxResults", 2, "fields", List.of(FIELDS.split(","))));
        JsonNode first = found.path("issues").path(0);
        return first.isMissingNode() ? Optional.empty() : Optional.of(ticket(line.connection(), first));
    }

    @Override
    public Ticket read(Line line, String id) {
        return ticket(line.connection(), line.get("%s/%s?fields=%s".formatted(ISSUE, Line.encoded(id), FIELDS)));
    }

    private static Ticket ticket(Connection connection, JsonNode issue) {
        JsonNode fields = issue.path("fields");
        JsonNode assignee = fields.path("assignee");
        String account = Values.text(assignee.path("accountId"));
        String key = Values.text(issue.path("key"));
        Map<String, String> names = new HashMap<>();
        names.put(account, Values.text(assignee.path("displayName")));
        return new Ticket(
                Values.text(issue.path("id")),
                key,
                connection.address().resolve("/browse/" + key).toString(),
                Values.of(
                        Values.text(fields.path("summary")),
                        stage(connection, fields.path("status")),
                        account.isEmpty() ? List.of() : List.of(account),
                        Values.text(fields.path("duedate"))),
                names,
                "");
    }

    /** By the name that the house says, else by the category. */
    static Stage stage(Connection connection, JsonNode status) {
        String name = Values.text(status.path("name"));
        for (Stage stage : List.of(Stage.DROPPED, Stage.DONE, Stage.DOING, Stage.TODO)) {
            if (connection.means(stage, name)) {
                return stage;
            }
        }
        return switch (Values.text(status.path("statusCategory").path("key"))) {
            case "done" -> Stage.DONE;
            case "indeterminate" -> Stage.DOING;
            default -> Stage.TODO;
        };
    }

    @Override
    public Ticket update(Line line, Ticket before, Map<Field, String> edit) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        edit.forEach((field, value) -> {
            switch (field) {
                case TITLE -> fields.put("summary", value);
                case OWNER -> fields.put("assignee", value.isEmpty() ? null : Map.of("accountId", value));
                case DUE -> fields.put("duedate", value.isEmpty() ? null : value);
                case STATE -> {} // no field there, but a way to go
            }
        });
        if (!fields.isEmpty()) {
            line.say("PUT", "%s/%s".formatted(ISSUE, before.id()), Map.of("fields", fields));
        }
        if (edit.containsKey(Field.STATE)) {
            new JiraWorkflow(line, before.id()).go(Stage.of(edit.getOrDefault(Field.STATE, "")));
        }
        return read(line, before.id());
    }

    @Override
    public Optional<String> id(Line line, String typed) {
        Matcher key = KEY.matcher(typed.strip().toUpperCase(Locale.ROOT));
        return key.matches() && key.group(1).equals(line.project())
                ? Optional.of("%s-%s".formatted(key.group(1), key.group(2)))
                : Optional.empty();
    }

    /** Only who can be assigned here. Jira finds by the address also where it does not show it. */
    @Override
    public Optional<String> account(Line line, String email) {
        JsonNode found = line.get("/rest/api/3/user/assignable/search?project=%s&query=%s&maxResults=2"
                .formatted(Line.encoded(line.project()), Line.encoded(email)));
        List<JsonNode> users = new ArrayList<>();
        found.forEach(users::add);
        return users.stream()
                .filter(user -> Values.text(user.path("emailAddress")).equalsIgnoreCase(email)
                        || users.size() == 1
                                && Values.text(user.path("emailAddress")).isEmpty())
                .map(user -> Values.text(user.path("accountId")))
                .findFirst();
    }

    @Override
    public Optional<String> email(Line line, String account) {
        return Values.asked(() -> line.get("/rest/api/3/user?accountId=" + Line.encoded(account)), "emailAddress");
    }

    /** Admin webhooks: {@code X-Hub-Signature: sha256=…}, and an identifier that stays when it is sent again. */
    @Override
    public Hint receive(String secret, String project, Delivery delivery) {
        Signatures.check(delivery.header("X-Hub-Signature"), "sha256=" + Signatures.hmac(secret, delivery.body()));
        JsonNode issue = Bodies.json(delivery.body()).path("issue");
        String id = Values.text(issue.path("id"));
        return new Hint(delivery.name("X-Atlassian-Webhook-Identifier"), id.isEmpty() ? Set.of() : Set.of(id));
    }
}
