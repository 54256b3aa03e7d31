package dev.andon.trackers.internal.vendor;

import dev.andon.trackers.Field;
import dev.andon.trackers.Stage;
import dev.andon.trackers.TrackerKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** GitLab's issues, REST API v4 as documented for 18. An issue is open or closed; assignees are told by user name. */
@Component
class GitLab implements Tracker {
    private static final int PAGES = 20;
    private static final int PAGE = 50;
    private static final Pattern NUMBER =
            Pattern.compile("(?:https?://[^/]+/(.+?)/-/(?:issues|work_items)/|([\\w./-]+)?#)?(\\d{1,12})");

    @Override
    public TrackerKind kind() {
        return TrackerKind.GITLAB;
    }

    private static String project(Line line) {
        return "/api/v4/projects/" + Line.encoded(line.project());
    }

    @Override
    public String tried(Line line) {
        JsonNode project = line.get(project(line));
        if (Values.text(project.path("issues_access_level")).equals("disabled")) {
            throw new Trouble(Trouble.Kind.CLOSED, "Issues are switched off in this project.");
        }
        String name = Values.text(project.path("path_with_namespace"));
        return line.project().matches("\\d+") ? name : Values.unchanged(line, name);
    }

    @Override
    public String called(Line line) {
        return Values.text(line.get(project(line)).path("path_with_namespace"));
    }

    @Override
    public Ticket create(Line line, Draft draft) {
        Map<String, Object> issue = new LinkedHashMap<>();
        issue.put("title", draft.title());
        issue.put("description", draft.markdown() + "\n<!-- %s -->".formatted(draft.marker()));
        if (!draft.owner().isEmpty()) {
            issue.put("assignee_ids", List.of(user(line, draft.owner())));
        }
        if (draft.due() != null) {
            issue.put("due_date", draft.due().toString());
        }
        return ticket(line, line.say("POST", project(line) + "/issues", issue));
    }

    /** The list of what was made since is never behind; what the search makes of a hidden word is its own affair. */
    @Override
    public Optional<Ticket> made(Line line, String marker, Instant since) {
        String path = "%s/issues?scope=all&created_after=%s&order_by=created_at&sort=asc&per_page=%d&page="
                .formatted(project(line), Line.encoded(since.toString()), PAGE);
        for (int page = 1; page <= PAGES; page++) {
            JsonNode some = line.get(path + page);
            for (JsonNode issue : some) {
                if (Values.text(issue.path("description")).contains(marker)) {
                    return Optional.of(ticket(line, issue));
                }
            }
            if (some.size() < PAGE) {
                return Optional.empty();
            }
        }
        throw new Trouble(
                Trouble.Kind.DOWN, "Too much was made in GitLab since to find out whether the issue was among it.");
    }

    /** One that is moved stays behind, closed, and goes on elsewhere under another number. */
    @Override
    public Ticket read(Line line, String id) {
        JsonNode issue = line.get("%s/issues/%s".formatted(project(line), Line.encoded(id)));
        if (!Values.text(issue.path("moved_to_id")).isEmpty()) {
            throw new Trouble(Trouble.Kind.GONE, "It was moved to another project.");
        }
        return ticket(line, issue);
    }

    private static Ticket ticket(Line line, JsonNode issue) {
        List<String> owners = new ArrayList<>();
        Map<String, String> names = new HashMap<>();
        issue.path("assignees").forEach(one -> {
            owners.add(Values.text(one.path("username")));
            names.put(Values.text(one.path("username")), Values.text(one.path("name")));
        });
        String number = Values.text(issue.path("iid"));
        String label = Values.text(issue.path("references").path("full"));
        return new Ticket(
                number,
                label.isEmpty() ? "%s#%s".formatted(line.project(), number) : label,
                Values.text(issue.path("web_url")),
                Values.of(
                        Values.text(issue.path("title")),
                        Values.text(issue.path("state")).equals("closed") ? Stage.DONE : Stage.TODO,
                        owners,
                        Values.text(issue.path("due_date"))),
                names,
                "");
    }

    @Override
    public Ticket update(Line line, Ticket before, Map<Field, String> edit) {
        Map<String, Object> issue = new LinkedHashMap<>();
        edit.forEach((field, value) -> {
            switch (field) {
                case TITLE -> issue.put("title", value);
                case STATE -> issue.put("state_event", Stage.of(value) == Stage.DONE ? "close" : "reopen");
                case OWNER -> issue.put("assignee_ids", value.isEmpty() ? List.of(0) : users(line, value));
                case DUE -> issue.put("due_date", value);
            }
        });
        return ticket(line, line.say("PUT", "%s/issues/%s".formatted(project(line), before.id()), issue));
    }

    private static List<Long> users(Line line, String names) {
        return Values.accounts(names).stream().map(name -> user(line, name)).toList();
    }

    /** Assignees are set by number, and known to people by user name. */
    private static long user(Line line, String name) {
        JsonNode found = line.get("/api/v4/users?username=" + Line.encoded(name));
        if (found.isEmpty()) {
            throw new Trouble(Trouble.Kind.REFUSED, "GitLab knows no user %s.".formatted(name));
        }
        return found.path(0).path("id").asLong();
    }

    @Override
    public Optional<String> id(Line line, String typed) {
        boolean anywhere = line.project().matches("\\d+"); // its path is not known
        return Values.number(NUMBER, typed, where -> anywhere || where.equalsIgnoreCase(line.project()));
    }

    /** By address only those are found who show it, or all where the token is an administrator's. */
    @Override
    public Optional<String> account(Line line, String email) {
        JsonNode found = line.get("/api/v4/users?per_page=2&search=" + Line.encoded(email));
        return found.size() == 1 ? Optional.of(Values.text(found.path(0).path("username"))) : Optional.empty();
    }

    @Override
    public Optional<String> email(Line line, String account) {
        return Values.asked(() -> line.get("/api/v4/users/" + user(line, account)), "public_email");
    }

    /**
     * {@code X-Gitlab-Token} is the secret itself; {@code Idempotency-Key} (since 17.4) stays when it is sent again. The
     * event's UUID is no name: it is shared by whatever one webhook sets off.
     */
    @Override
    public Hint receive(String secret, String project, Delivery delivery) {
        Signatures.check(delivery.header("X-Gitlab-Token"), secret);
        JsonNode body = Bodies.json(delivery.body());
        JsonNode where = body.path("project");
        boolean here = project.equalsIgnoreCase(Values.text(where.path("path_with_namespace")))
                || project.equals(Values.text(where.path("id")));
        boolean issue = Set.of("issue", "work_item").contains(Values.text(body.path("object_kind")));
        String number = Values.text(body.path("object_attributes").path("iid"));
        return new Hint(
                delivery.name("Idempotency-Key"), here && issue && !number.isEmpty() ? Set.of(number) : Set.of());
    }
}
