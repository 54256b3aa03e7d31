package dev.andon.fakes;

import dev.andon.fakes.Wire.Reply;
import dev.andon.fakes.Wire.Request;
import dev.andon.trackers.internal.vendor.Signatures;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Asana with one project. It answers only fields that are asked for, and its webhooks tell nothing but gids. */
public final class FakeAsana extends FakeTracker {
    private static final Pattern TASK = Pattern.compile("/api/1\\.0/tasks/(\\d+)");
    private static final Pattern USER = Pattern.compile("/api/1\\.0/users/([^/]+)");

    private static final String WORKSPACE = "77";

    private final Map<String, String> targets = new LinkedHashMap<>();
    private long told;
    private String andon = "";

    public FakeAsana(int port) {
        super(port, 1_204_620_611_402_400L);
    }

    /** Where Andon's public address leads: stories run on whatever port is free. */
    public void finds(String base) {
        andon = base;
    }

    @Override
    public String kind() {
        return "asana";
    }

    @Override
    public String project() {
        return "1204620611402340";
    }

    @Override
    String fresh() {
        return "open";
    }

    @Override
    String closedStatus() {
        return "completed";
    }

    @Override
    boolean isOpenedBy(Request request) {
        return request.header("Authorization").equals("Bearer " + token());
    }

    private static Reply refused(int status, String message) {
        return Reply.of(
                status,
                Map.of(
                        "errors",
                        List.of(Map.of("message", message, "help", "For more information, see the documentation"))));
    }

    @Override
    Reply closed() {
        return refused(401, "Not Authorized");
    }

    @Override
    Reply broken() {
        return refused(500, "Server Error");
    }

    @Override
    Reply missing() {
        return refused(404, "task: Not a recognized ID");
    }

    @Override
    Reply answer(Request request) {
        String path = request.path();
        JsonNode data = request.body().path("data");
        if (path.equals("/api/1.0/projects/" + project())) {
            Map<String, Object> workspace = Map.of("gid", WORKSPACE, "resource_type", "workspace");
            return Reply.of(200, Map.of("data", Map.of("gid", project(), "name", "Webshop", "workspace", workspace)));
        }
        if (path.equals("/api/1.0/tasks")) {
            return request.method().equals("POST") ? create(data, request) : list(request);
        }
        if (path.startsWith("/api/1.0/webhooks")) {
            return webhooks(request, data);
        }
        Matcher user = USER.matcher(path);
        if (user.matches()) {
            String email = user.group(1).replace("%40", "@");
            return users.values().stream()
                    .filter(one -> one.email().equals(email) || one.account().equals(email))
                    .findFirst()
                    .map(one -> Reply.of(200, Map.of("data", json(one))))
                    .orElseGet(() -> refused(404, "user: Unknown object: " + email));
        }
        Matcher task = TASK.matcher(path);
        if (task.matches()) {
            return one(request, issue(task.group(1)), data);
        }
        return refused(404, "No matching route for request");
    }

    private Reply create(JsonNode data, Request request) {
        if (!data.path("projects").path(0).asString("").equals(project())) {
            return refused(400, "projects: Missing input");
        }
        Issue issue = open("", data.path("notes").asString(""));
        Reply wrong = edit(issue, data);
        if (wrong != null) {
            issues.remove(issue.id);
            return wrong;
        }
        hooks.owe(new Webhooks.News(issue, "added", Map.of()));
        return Reply.of(201, Map.of("data", json(issue, request)));
    }

    private @Nullable Reply edit(Issue issue, JsonNode data) {
        String account = data.path("assignee").asString("");
        if (!account.isEmpty() && !users.containsKey(account)) {
            return refused(400, "assignee: Not a recognized ID: " + account);
        }
        if (data.has("assignee")) {
            issue.owners = new ArrayList<>(account.isEmpty() ? List.of() : List.of(account));
        }
        if (data.has("name")) {
            issue.title = data.path("name").asString();
        }
        if (data.has("completed")) {
            issue.status = data.path("completed").asBoolean() ? "completed" : "open";
        }
        if (data.has("due_on")) {
            issue.due =
                    data.path("due_on").isNull() ? null : data.path("due_on").asString();
        }
        return null;
    }

    private Reply list(Request request) {
        Instant since = Instant.parse(request.query().getOrDefault("modified_since", "1970-01-01T00:00:00Z"));
        int limit = Integer.parseInt(request.query().getOrDefault("limit", "20"));
        int from = Integer.parseInt(request.query().getOrDefault("offset", "0"));
        List<Issue> found = issues.values().stream()
                .filter(issue -> issue.updated.isAfter(since))
                .toList();
        List<Issue> page = found.stream().skip(from).limit(limit).toList();
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("data", page.stream().map(issue -> json(issue, request)).toList());
        body.put("next_page", from + limit < found.size() ? Map.of("offset", Integer.toString(from + limit)) : null);
        return Reply.of(200, body);
    }

    private Reply one(Request request, Issue issue, JsonNode data) {
        if (request.method().equals("PUT")) {
            Reply wrong = edit(issue, data);
            if (wrong != null) {
                return wrong;
            }
            touched(issue, Map.of("field", "name"));
        }
        return Reply.of(200, Map.of("data", json(issue, request)));
    }

    private Reply webhooks(Request request, JsonNode data) {
        if (request.method().equals("DELETE")) {
            targets.remove(request.path().replaceFirst(".*/", ""));
            return Reply.of(200, Map.of("data", Map.of()));
        }
        if (request.method().equals("GET")) {
            boolean here = WORKSPACE.equals(request.query().get("workspace"));
            return here
                    ? Reply.of(
                            200,
                            Map.of(
                                    "data",
                                    targets.entrySet().stream()
                                            .map(FakeAsana::webhook)
                                            .toList()))
                    : refused(400, "workspace: Missing input");
        }
        if (targets.containsValue(data.path("target").asString(""))) {
            return refused(
                    403,
                    "Duplicated webhook. You already have an existing webhook for the given resource and target."
                            + " Delete the old one before creating another.");
        }
        Reply made = hooked(data);
        if (made.status() == 201) {
            targets.put(
                    Integer.toString(4321 + targets.size()), data.path("target").asString());
        }
        return made;
    }

    private static Map<String, Object> webhook(Map.Entry<String, String> one) {
        return Map.of("gid", one.getKey(), "resource_type", "webhook", "target", one.getValue(), "active", true);
    }

    /** In the middle of this request comes the handshake. */
    private Reply hooked(JsonNode data) {
        String target =
                data.path("target").asString("").replaceFirst(andon.isEmpty() ? "^$" : "^https?://[^/]+", andon);
        String offered = Webhooks.uuid().replace("-", "");
        try {
            if (!offered.equals(hooks.shakesHands(target, offered))) {
                return refused(403, "Webhook handshake failed");
            }
        } catch (IOException e) {
            return refused(403, "The remote server did not respond");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return refused(500, "Server Error");
        }
        hooks.go(target, offered);
        Map<String, Object> made =
                Map.of("gid", "4321", "resource", Map.of("gid", project()), "target", target, "active", true);
        return Reply.of(201, Map.of("data", made, "X-Hook-Secret", offered));
    }

    private static Map<String, Object> json(User user) {
        return Map.of("gid", user.account(), "name", user.name(), "resource_type", "user");
    }

    private Map<String, @Nullable Object> json(Issue issue, Request request) {
        List<String> asked =
                List.of(request.query().getOrDefault("opt_fields", "name").split(","));
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        User owner = issue.owners.isEmpty() ? null : users.get(issue.owners.getFirst());
        all.put("name", issue.title);
        all.put("notes", issue.text);
        all.put("completed", issue.status.equals("completed"));
        all.put("assignee", owner == null ? null : json(owner));
        all.put("due_on", issue.due);
        all.put("permalink_url", "https://app.asana.com/1/1/project/%s/task/%s".formatted(project(), id(issue)));
        all.put("projects", List.of(Map.of("gid", project(), "resource_type", "project")));
        all.keySet()
                .removeIf(name -> asked.stream()
                        .noneMatch(one -> one.replaceFirst("\\..*", "").equals(name)));
        all.put("gid", id(issue));
        return all;
    }

    @Override
    Webhooks.Sent sealed(Webhooks.News news, String secret) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("user", Map.of("gid", "12345", "resource_type", "user"));
        // No two events of theirs have the same time, also where ours stands still.
        event.put("created_at", news.issue().updated.plusMillis(++told).toString());
        event.put("action", news.what().equals("updated") ? "changed" : news.what());
        event.put(
                "resource",
                Map.of("gid", id(news.issue()), "resource_type", "task", "resource_subtype", "default_task"));
        if (news.what().equals("updated")) {
            event.put("change", Map.of("field", news.change().getOrDefault("field", "name"), "action", "changed"));
        }
        byte[] bytes = JSON.writeValueAsBytes(Map.of("events", List.of(event)));
        return new Webhooks.Sent(Map.of("X-Hook-Signature", Signatures.hmac(secret, bytes)), bytes);
    }
}
