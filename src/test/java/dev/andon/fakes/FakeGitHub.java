package dev.andon.fakes;

import dev.andon.fakes.Wire.Reply;
import dev.andon.fakes.Wire.Request;
import dev.andon.trackers.internal.vendor.Signatures;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** GitHub with one repository, acme/shop. Assignees it does not know it leaves out, and says nothing. */
public final class FakeGitHub extends FakeTracker {
    private static final Pattern ISSUE = Pattern.compile("/repos/acme/shop/issues/(\\d+)");
    private static final Pattern DUE = Pattern.compile("(?m)^Due: (\\S+)$");

    public FakeGitHub(int port) {
        super(port, 40);
    }

    @Override
    public String kind() {
        return "github";
    }

    @Override
    public String project() {
        return "acme/shop";
    }

    @Override
    String fresh() {
        return "open";
    }

    @Override
    String closedStatus() {
        return "closed";
    }

    @Override
    public synchronized String day(String id) {
        Matcher due = DUE.matcher(issue(id).text);
        return due.find() && !due.group(1).equals("none") ? due.group(1) : "";
    }

    /** Somebody edits the line of the description. */
    @Override
    public synchronized void isDue(String id, @Nullable String day) {
        Issue issue = issue(id);
        issue.text = DUE.matcher(issue.text).replaceAll("Due: " + (day == null ? "none" : day));
        touched(issue, Map.of("field", "body"));
    }

    /** Somebody closes it as not planned. */
    public synchronized void givesUp(String id) {
        to(id, "closed", "not_planned");
    }

    @Override
    boolean isOpenedBy(Request request) {
        return request.header("Authorization").equals("Bearer " + token());
    }

    private static Reply refused(int status, String message) {
        return Reply.of(
                status,
                Map.of("message", message, "documentation_url", "https://docs.github.com/rest", "status", status));
    }

    @Override
    Reply closed() {
        return refused(401, "Bad credentials");
    }

    @Override
    Reply broken() {
        return refused(500, "Server Error");
    }

    @Override
    Reply missing() {
        return refused(404, "Not Found");
    }

    @Override
    Reply answer(Request request) {
        if (request.header("User-Agent").isEmpty()) {
            return refused(
                    403,
                    "Request forbidden by administrative rules. Please make sure your request has a User-Agent header");
        }
        String path = request.path();
        if (path.equals("/repos/acme/shop")) {
            return Reply.of(200, Map.of("full_name", "acme/shop", "has_issues", true));
        }
        if (path.equals("/repos/acme/shop/issues")) {
            return request.method().equals("POST") ? create(request.body()) : list(request);
        }
        Matcher issue = ISSUE.matcher(path);
        return issue.matches() ? one(request, issue(issue.group(1))) : missing();
    }

    private Reply create(JsonNode body) {
        if (body.path("title").asString("").isBlank()) {
            return Reply.of(
                    422,
                    Map.of(
                            "message",
                            "Validation Failed",
                            "errors",
                            List.of(Map.of("resource", "Issue", "field", "title", "code", "missing_field"))));
        }
        Issue issue = open(body.path("title").asString(), body.path("body").asString(""));
        edit(issue, body);
        hooks.owe(new Webhooks.News(issue, "opened", Map.of()));
        return Reply.of(201, json(issue));
    }

    private void edit(Issue issue, JsonNode body) {
        issue.title = body.path("title").asString(issue.title);
        issue.text = body.path("body").asString(issue.text);
        if (body.has("assignees")) {
            List<String> owners = new ArrayList<>();
            body.path("assignees").forEach(login -> owners.add(login.asString()));
            owners.retainAll(users.keySet());
            issue.owners = owners;
        }
        if (body.has("state")) {
            issue.status = body.path("state").asString();
            issue.reason = body.path("state_reason").asString(issue.status.equals("closed") ? "completed" : null);
        }
    }

    private Reply list(Request request) {
        Instant since = Instant.parse(request.query().getOrDefault("since", "1970-01-01T00:00:00Z"));
        int size = Integer.parseInt(request.query().getOrDefault("per_page", "30"));
        int page = Integer.parseInt(request.query().getOrDefault("page", "1"));
        boolean all = request.query().getOrDefault("state", "open").equals("all");
        boolean latest = request.query().getOrDefault("direction", "desc").equals("desc");
        Comparator<Issue> order = Comparator.comparingLong(issue -> latest ? -issue.id : issue.id);
        return Reply.of(
                200,
                issues.values().stream()
                        .sorted(order)
                        .filter(issue -> all || issue.status.equals("open"))
                        .filter(issue -> !issue.updated.isBefore(since))
                        .skip((page - 1L) * size)
                        .limit(size)
                        .map(this::json)
                        .toList());
    }

    private Reply one(Request request, Issue issue) {
        if (request.method().equals("PATCH")) {
            String state = request.body().path("state").asString("open");
            if (!List.of("open", "closed").contains(state)) {
                return refused(422, "Invalid request. For 'properties/state', " + state + " is not a possible value");
            }
            edit(issue, request.body());
            touched(issue, Map.of("field", "several"));
        }
        return Reply.of(200, json(issue));
    }

    private Map<String, @Nullable Object> json(Issue issue) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        List<Map<String, Object>> owners = issue.owners.stream()
                .map(login -> Map.<String, Object>of("login", login, "type", "User"))
                .toList();
        json.put("id", 3_000_000_000L + issue.id);
        json.put("number", issue.id);
        json.put("title", issue.title);
        json.put("body", issue.text.isEmpty() ? null : issue.text);
        json.put("state", issue.status);
        json.put("state_reason", issue.reason);
        json.put("assignee", owners.isEmpty() ? null : owners.getFirst());
        json.put("assignees", owners);
        json.put("milestone", null);
        json.put("html_url", "https://github.com/acme/shop/issues/" + issue.id);
        json.put("repository_url", url() + "/repos/acme/shop");
        json.put("created_at", issue.created.toString());
        json.put("updated_at", issue.updated.toString());
        return json;
    }

    @Override
    Webhooks.Sent sealed(Webhooks.News news, String secret) {
        String action = switch (news.change().getOrDefault("field", "")) {
            case "status" -> news.issue().status.equals("closed") ? "closed" : "reopened";
            case "assignee" -> "assigned";
            default -> news.what().equals("updated") ? "edited" : news.what();
        };
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("action", action);
        body.put("issue", json(news.issue()));
        body.put("repository", Map.of("id", 1, "full_name", "acme/shop"));
        body.put("sender", Map.of("login", "mona"));
        byte[] bytes = JSON.writeValueAsBytes(body);
        return new Webhooks.Sent(
                Map.of(
                        "User-Agent",
                        "GitHub-Hookshot/044aadd",
                        "X-GitHub-Event",
                        "issues",
                        "X-GitHub-Delivery",
                        Webhooks.uuid(),
                        "X-Hub-Signature-256",
                        "sha256=" + Signatures.hmac(secret, bytes)),
                bytes);
    }
}
