package dev.andon.fakes;

import dev.andon.fakes.Wire.Reply;
import dev.andon.fakes.Wire.Request;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** GitLab with one project, acme/shop, of a tier where an issue has several assignees. */
public final class FakeGitLab extends FakeTracker {
    private static final String PROJECT = "/api/v4/projects/acme%2Fshop";
    private static final Pattern ISSUE = Pattern.compile(Pattern.quote(PROJECT) + "/issues/(\\d+)");

    public FakeGitLab(int port) {
        super(port, 6);
    }

    @Override
    public String kind() {
        return "gitlab";
    }

    @Override
    public String project() {
        return "acme/shop";
    }

    @Override
    String fresh() {
        return "opened";
    }

    @Override
    String closedStatus() {
        return "closed";
    }

    /** Somebody moves it to another project: it is closed here, and goes on there. */
    public synchronized void moves(String id) {
        to(id, closedStatus(), "moved");
    }

    @Override
    boolean isOpenedBy(Request request) {
        return request.header("PRIVATE-TOKEN").equals(token());
    }

    @Override
    Reply closed() {
        return Reply.of(401, Map.of("message", "401 Unauthorized"));
    }

    @Override
    Reply broken() {
        return Reply.of(500, Map.of("message", "500 Internal Server Error"));
    }

    @Override
    Reply missing() {
        return Reply.of(404, Map.of("message", "404 Not found"));
    }

    @Override
    Reply answer(Request request) {
        String path = request.path();
        if (path.equals(PROJECT)) {
            return Reply.of(
                    200, Map.of("id", 278_964, "path_with_namespace", "acme/shop", "issues_access_level", "enabled"));
        }
        if (path.equals(PROJECT + "/issues")) {
            return request.method().equals("POST") ? create(request.body()) : search(request);
        }
        if (path.equals("/api/v4/users")) {
            return Reply.of(200, people(request.query()));
        }
        Matcher issue = ISSUE.matcher(path);
        return issue.matches() ? one(request, issue(issue.group(1))) : missing();
    }

    private Reply create(JsonNode body) {
        if (body.path("title").asString("").isBlank()) {
            return Reply.of(400, Map.of("error", "title is missing"));
        }
        Issue issue = open("", body.path("description").asString(""));
        Reply wrong = edit(issue, body);
        if (wrong != null) {
            issues.remove(issue.id);
            return wrong;
        }
        hooks.owe(new Webhooks.News(issue, "open", Map.of()));
        return Reply.of(201, json(issue));
    }

    private @Nullable Reply edit(Issue issue, JsonNode body) {
        String due = body.path("due_date").asString("");
        if (!due.isEmpty() && !due.matches("\\d{4}-\\d\\d-\\d\\d")) {
            return Reply.of(400, Map.of("error", "due_date is invalid"));
        }
        if (body.has("due_date")) {
            issue.due = due.isEmpty() ? null : due;
        }
        issue.title = body.path("title").asString(issue.title);
        if (body.has("assignee_ids")) {
            List<Long> numbers = new ArrayList<>();
            body.path("assignee_ids").forEach(number -> numbers.add(number.asLong()));
            issue.owners = new ArrayList<>(users.values().stream()
                    .filter(user -> numbers.contains(user.number()))
                    .map(User::account)
                    .toList());
        }
        switch (body.path("state_event").asString("")) {
            case "close" -> issue.status = "closed";
            case "reopen" -> issue.status = "opened";
            default -> {} // as it was
        }
        return null;
    }

    private Reply search(Request request) {
        String text = request.query().getOrDefault("search", "");
        Instant after = Instant.parse(request.query().getOrDefault("created_after", "1970-01-01T00:00:00Z"));
        int size = Integer.parseInt(request.query().getOrDefault("per_page", "20"));
        int page = Integer.parseInt(request.query().getOrDefault("page", "1"));
        return Reply.of(
                200,
                issues.values().stream()
                        .filter(issue -> issue.text.contains(text) && issue.created.isAfter(after))
                        .skip((page - 1L) * size)
                        .limit(size)
                        .map(this::json)
                        .toList());
    }

    private List<Object> people(Map<String, String> query) {
        return users.values().stream()
                .filter(user -> user.account().equals(query.get("username"))
                        || user.email().equals(query.get("search")))
                .<Object>map(FakeGitLab::json)
                .toList();
    }

    private Reply one(Request request, Issue issue) {
        if (request.method().equals("PUT")) {
            Reply wrong = edit(issue, request.body());
            if (wrong != null) {
                return wrong;
            }
            touched(issue, Map.of("field", "several"));
        }
        return Reply.of(200, json(issue));
    }

    private static Map<String, Object> json(User user) {
        return Map.of("id", user.number(), "username", user.account(), "name", user.name(), "state", "active");
    }

    private Map<String, @Nullable Object> json(Issue issue) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        List<Map<String, Object>> owners = issue.owners.stream()
                .filter(users::containsKey)
                .map(name -> json(users.get(name)))
                .toList();
        json.put("id", 84_000_000L + issue.id);
        json.put("iid", issue.id);
        json.put("project_id", 278_964);
        json.put("title", issue.title);
        json.put("description", issue.text);
        json.put("state", issue.status);
        json.put("assignee", owners.isEmpty() ? null : owners.getFirst());
        json.put("assignees", owners);
        json.put("due_date", issue.due);
        json.put("moved_to_id", "moved".equals(issue.reason) ? 84_999_999 : null);
        json.put("references", Map.of("short", "#" + issue.id, "full", "acme/shop#" + issue.id));
        json.put("web_url", "https://gitlab.com/acme/shop/-/issues/" + issue.id);
        json.put("created_at", issue.created.toString());
        json.put("updated_at", issue.updated.toString());
        return json;
    }

    @Override
    Webhooks.Sent sealed(Webhooks.News news, String secret) {
        Map<String, @Nullable Object> attributes = new LinkedHashMap<>(json(news.issue()));
        attributes.put("action", news.what().equals("updated") ? "update" : news.what());
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("object_kind", "issue");
        body.put("event_type", "issue");
        body.put("user", Map.of("id", 1, "username", "root"));
        body.put("project", Map.of("id", 278_964, "path_with_namespace", "acme/shop"));
        body.put("object_attributes", attributes);
        body.put("changes", Map.of());
        return new Webhooks.Sent(
                Map.of(
                        "X-Gitlab-Event",
                        "Issue Hook",
                        "X-Gitlab-Token",
                        secret,
                        "X-Gitlab-Event-UUID",
                        Webhooks.uuid(),
                        "Idempotency-Key",
                        Webhooks.uuid()),
                JSON.writeValueAsBytes(body));
    }
}
