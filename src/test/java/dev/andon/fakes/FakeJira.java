package dev.andon.fakes;

import dev.andon.fakes.Wire.Reply;
import dev.andon.fakes.Wire.Request;
import dev.andon.trackers.internal.vendor.Signatures;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Jira Cloud with one project, SHOP: To Do, In Progress, In Review, Done, Won't Do; done only after it was begun. */
public final class FakeJira extends FakeTracker {
    public static final String WHO = "robot@acme.example";
    private static final Pattern ISSUE = Pattern.compile("/rest/api/3/issue/([A-Z]+-\\d+|\\d+)(/transitions)?");
    private static final Pattern JQL =
            Pattern.compile("project = \"(\\w+)\" AND labels = \"([\\w-]+)\" ORDER BY created ASC");

    private static final Duration BEHIND = Duration.ofSeconds(50);

    private static final Map<String, List<String>> WORKFLOW = Map.of(
            "To Do", List.of("In Progress"),
            "In Progress", List.of("To Do", "In Review", "Done", "Won't Do"),
            "In Review", List.of("In Progress", "Done"),
            "Done", List.of("To Do"),
            "Won't Do", List.of("To Do"));

    public FakeJira(int port) {
        super(port, 10_000);
    }

    @Override
    public String kind() {
        return "jira";
    }

    @Override
    public String project() {
        return "SHOP";
    }

    @Override
    String fresh() {
        return "To Do";
    }

    @Override
    String closedStatus() {
        return "Done";
    }

    /** Somebody moves it there on the board. */
    public synchronized void moves(String id, String status) {
        to(id, status, null);
    }

    @Override
    boolean isOpenedBy(Request request) {
        String pair = Base64.getEncoder().encodeToString((WHO + ":" + token()).getBytes(StandardCharsets.UTF_8));
        return request.header("Authorization").equals("Basic " + pair);
    }

    private static Reply refused(int status, String message, Map<String, String> fields) {
        List<String> messages = message.isEmpty() ? List.of() : List.of(message);
        return Reply.of(status, Map.of("errorMessages", messages, "errors", fields));
    }

    @Override
    Reply closed() {
        return refused(401, "Client must be authenticated to access this resource.", Map.of());
    }

    @Override
    Reply broken() {
        return refused(500, "Internal server error", Map.of());
    }

    @Override
    Reply missing() {
        return refused(404, "Issue does not exist or you do not have permission to see it.", Map.of());
    }

    @Override
    Reply answer(Request request) {
        String path = request.path();
        Matcher issue = ISSUE.matcher(path);
        if (path.equals("/rest/api/3/project/SHOP")) {
            return Reply.of(200, Map.of("id", "10010", "key", "SHOP", "name", "Webshop"));
        }
        if (path.equals("/rest/api/3/issue") && request.method().equals("POST")) {
            return create(request.body().path("fields"));
        }
        if (path.equals("/rest/api/3/search/jql") && request.method().equals("POST")) {
            return search(request.body().path("jql").asString());
        }
        if (path.equals("/rest/api/3/user/assignable/search")) {
            return Reply.of(200, people(request.query().getOrDefault("query", "")));
        }
        if (issue.matches()) {
            Issue one = found(issue.group(1));
            return issue.group(2) != null ? transitions(request, one) : one(request, one);
        }
        return refused(404, "null for uri: " + path, Map.of());
    }

    private Issue found(String word) {
        return word.startsWith("SHOP-")
                ? issue(Long.toString(Long.parseLong(word.substring(5)) + 10_000))
                : issue(word);
    }

    private Reply create(JsonNode fields) {
        Map<String, String> wrong = new LinkedHashMap<>();
        if (!fields.path("project").path("key").asString("").equals("SHOP")) {
            wrong.put("project", "valid project is required");
        }
        if (!List.of("Task", "Bug")
                .contains(fields.path("issuetype").path("name").asString(""))) {
            wrong.put("issuetype", "Specify a valid issue type");
        }
        if (fields.path("summary").asString("").isBlank()) {
            wrong.put("summary", "You must specify a summary of the issue.");
        }
        JsonNode description = fields.path("description");
        boolean adf = description.path("type").asString("").equals("doc")
                && description.path("version").asInt(0) == 1
                && description.path("content").isArray();
        if (!description.isMissingNode() && !adf) {
            wrong.put(
                    "description", "Operation value must be an Atlassian Document (see the Atlassian Document Format)");
        }
        wrong.putAll(wrong(fields));
        if (!wrong.isEmpty()) {
            return refused(400, "", wrong);
        }
        Issue issue = open(fields.path("summary").asString(), description.toString());
        fields.path("labels").forEach(label -> issue.labels.add(label.asString()));
        edit(issue, fields);
        hooks.owe(new Webhooks.News(issue, "created", Map.of()));
        return Reply.of(
                201, Map.of("id", id(issue), "key", key(issue), "self", url() + "/rest/api/3/issue/" + id(issue)));
    }

    private Map<String, String> wrong(JsonNode fields) {
        Map<String, String> wrong = new LinkedHashMap<>();
        String account = fields.path("assignee").path("accountId").asString("");
        if (!account.isEmpty() && !users.containsKey(account)) {
            wrong.put("assignee", "User '%s' cannot be assigned issues.".formatted(account));
        }
        String due = fields.path("duedate").asString("");
        if (!due.isEmpty() && !due.matches("\\d{4}-\\d\\d-\\d\\d")) {
            wrong.put("duedate", "Error parsing date string: " + due);
        }
        return wrong;
    }

    private static void edit(Issue issue, JsonNode fields) {
        if (fields.has("summary")) {
            issue.title = fields.path("summary").asString();
        }
        if (fields.has("assignee")) {
            String account = fields.path("assignee").path("accountId").asString("");
            issue.owners = new ArrayList<>(account.isEmpty() ? List.of() : List.of(account));
        }
        if (fields.has("duedate")) {
            issue.due = fields.path("duedate").isNull()
                    ? null
                    : fields.path("duedate").asString();
        }
    }

    private Reply search(String jql) {
        Matcher query = JQL.matcher(jql);
        if (!query.matches()) {
            return refused(400, "Error in the JQL Query: " + jql, Map.of());
        }
        List<Object> found = issues.values().stream()
                .filter(issue -> issue.labels.contains(query.group(2)))
                .filter(issue -> issue.created.isBefore(now().minus(BEHIND))) // the index is
                .<Object>map(this::json)
                .toList();
        return Reply.of(200, Map.of("issues", found, "isLast", true));
    }

    private List<Object> people(String query) {
        return users.values().stream()
                .filter(user -> user.email().equalsIgnoreCase(query))
                .<Object>map(FakeJira::json)
                .toList();
    }

    private Reply one(Request request, Issue issue) {
        if (request.method().equals("GET")) {
            return Reply.of(200, json(issue));
        }
        JsonNode fields = request.body().path("fields");
        if (!request.method().equals("PUT") || fields.has("status")) {
            return refused(
                    400, "", Map.of("status", "Field 'status' cannot be set. It is not on the appropriate screen."));
        }
        Map<String, String> wrong = wrong(fields);
        if (!wrong.isEmpty()) {
            return refused(400, "", wrong);
        }
        edit(issue, fields);
        touched(issue, Map.of("field", "several", "from", "", "to", ""));
        return Reply.of(204, null);
    }

    private Reply transitions(Request request, Issue issue) {
        List<String> ways = WORKFLOW.getOrDefault(issue.status, List.of());
        if (request.method().equals("GET")) {
            return Reply.of(
                    200,
                    Map.of(
                            "expand",
                            "transitions",
                            "transitions",
                            ways.stream().map(JiraStatus::way).toList()));
        }
        String id = request.body().path("transition").path("id").asString("");
        String to = ways.stream()
                .filter(name -> JiraStatus.way(name).get("id").equals(id))
                .findFirst()
                .orElse(null);
        if (to == null) {
            return refused(400, "It seems that you have tried to perform an illegal workflow operation.", Map.of());
        }
        to(id(issue), to, null);
        return Reply.of(204, null);
    }

    static String key(Issue issue) {
        return "SHOP-" + (issue.id - 10_000);
    }

    private static Map<String, Object> json(User user) {
        return Map.of("accountId", user.account(), "displayName", user.name(), "active", true, "emailAddress", "");
    }

    private Map<String, Object> json(Issue issue) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("summary", issue.title);
        fields.put("status", JiraStatus.statusJson(issue.status));
        fields.put("project", Map.of("key", "SHOP"));
        fields.put("duedate", issue.due);
        fields.put("labels", issue.labels);
        User owner = issue.owners.isEmpty() ? null : users.get(issue.owners.getFirst());
        fields.put("assignee", owner == null ? null : json(owner));
        fields.put("updated", issue.updated.toString());
        return Map.of("id", id(issue), "key", key(issue), "fields", fields);
    }

    @Override
    Webhooks.Sent sealed(Webhooks.News news, String secret) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("timestamp", news.issue().updated.toEpochMilli());
        body.put("webhookEvent", "jira:issue_" + news.what());
        body.put("issue", json(news.issue()));
        body.put(
                "changelog",
                Map.of(
                        "id",
                        "10124",
                        "items",
                        List.of(Map.of(
                                "field", news.change().getOrDefault("field", ""),
                                "fromString", news.change().getOrDefault("from", ""),
                                "toString", news.change().getOrDefault("to", "")))));
        byte[] bytes = JSON.writeValueAsBytes(body);
        return new Webhooks.Sent(
                Map.of(
                        "X-Hub-Signature",
                        "sha256=" + Signatures.hmac(secret, bytes),
                        "X-Atlassian-Webhook-Identifier",
                        Webhooks.uuid(),
                        "X-Atlassian-Webhook-Flow",
                        "Primary"),
                bytes);
    }
}
